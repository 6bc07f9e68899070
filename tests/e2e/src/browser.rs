//! The browsers, and a session in one of them.

use std::{
    fmt, fs,
    path::{Path, PathBuf},
    process::Command,
    str::FromStr,
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};
use tokio::time::sleep;

use crate::process::{Process, free_port};

const MINI_BROWSER: &str = "webkit2gtk-4.1/MiniBrowser";
const SCRIPT_WITHIN: Duration = Duration::from_secs(60);
const KIB_UNITS: u64 = 1024;
/// As large as a laptop: the browser's own bars go off it.
pub(crate) const WINDOW: (u32, u32) = (1280, 960);

/// A browser that the page is tested in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Chromium: stands for Chrome and Edge.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK: the nearest thing to Safari that runs on Linux.
    WebKit,
}

impl Browser {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Chromium, Self::Firefox, Self::WebKit];
}

impl fmt::Display for Browser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

impl FromStr for Browser {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        Self::ALL
            .iter()
            .copied()
            .find(|browser| browser.to_string() == name)
            .ok_or_else(|| format!("no browser is called {name}"))
    }
}

/// One browser, running, with a profile of its own.
pub struct Session {
    browser: Browser,
    driver: WebDriver,
    profile: PathBuf,
    downloads: PathBuf,
    n_taken: AtomicUsize,
    // Dropped in this order: the driver's process, its screen, its home.
    _processes: Vec<Process>,
    _home: TempDir,
}

impl Session {
    /// Starts a browser with nothing in it.
    pub async fn start(browser: Browser) -> Result<Self> {
        Self::launch(browser, None).await
    }

    /// Starts a browser with a profile that outlives it, so that it can be killed and started
    /// again. Not for WebKit, whose automated sessions keep nothing.
    pub async fn start_with_profile(browser: Browser, profile: &Path) -> Result<Self> {
        Self::launch(browser, Some(profile)).await
    }

    async fn launch(browser: Browser, kept: Option<&Path>) -> Result<Self> {
        let home = TempDir::with_prefix("klantreis-e2e-")?;
        let downloads = match browser {
            Browser::WebKit => home.path().to_owned(),
            Browser::Chromium | Browser::Firefox => home.path().join("downloads"),
        };
        let profile = kept.map_or_else(|| home.path().join("profile"), Path::to_owned);
        fs::create_dir_all(&downloads)?;
        fs::create_dir_all(&profile)?;

        let port = free_port()?;
        let processes = match browser {
            Browser::Chromium => vec![chromedriver(port, home.path()).await?],
            Browser::Firefox => vec![geckodriver(port, home.path()).await?],
            Browser::WebKit => webkit_driver(port, home.path()).await?,
        };
        let capabilities = match browser {
            Browser::Chromium => chromium(&profile, &downloads),
            Browser::Firefox => firefox(kept, &downloads),
            Browser::WebKit => webkit()?,
        };
        let driver =
            WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities_of(capabilities)?)
                .await
                .with_context(|| format!("{browser} does not start"))?;
        driver.set_script_timeout(SCRIPT_WITHIN).await?;
        if browser != Browser::Chromium {
            let (width, height) = WINDOW;
            driver.set_window_rect(0, 0, width, height).await?;
        }
        let n_taken = AtomicUsize::new(0);
        Ok(Self {
            browser,
            driver,
            profile,
            downloads,
            n_taken,
            _processes: processes,
            _home: home,
        })
    }

    /// Which browser this is.
    pub fn browser(&self) -> Browser {
        self.browser
    }

    /// The means to steer it.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Where its downloads land.
    pub fn downloads(&self) -> &Path {
        &self.downloads
    }

    /// Takes a download out of their folder, to a place of its own.
    pub fn take(&self, download: &Path) -> Result<PathBuf> {
        let n_taken = self.n_taken.fetch_add(1, Ordering::Relaxed);
        let folder = self.downloads.join(format!("taken/{n_taken}"));
        fs::create_dir_all(&folder)?;
        let taken = folder.join(download.file_name().context("a file has a name")?);
        fs::rename(download, &taken)?;
        Ok(taken)
    }

    /// Whether its window is as it was at the start. WebKit’s browser tells of each download in a
    /// bar below the page, which stays, so that after some there is hardly a page left.
    pub fn is_as_new(&self) -> bool {
        self.browser != Browser::WebKit || self.n_taken.load(Ordering::Relaxed) == 0
    }

    /// Removes what was downloaded and never taken.
    pub fn forget_downloads(&self) -> Result<()> {
        for entry in fs::read_dir(&self.downloads)? {
            let entry = entry?;
            // WebKit puts downloads in its home, among what it keeps there itself.
            let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
            if entry.file_type()?.is_file() && !is_hidden {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }

    /// Closes the browser as a user does.
    pub async fn close(self) -> Result<()> {
        Ok(self.driver.clone().quit().await?)
    }

    /// Kills the browser this long from now, as a power cut does. Only with a kept profile.
    pub async fn kill_after(self, wait: Duration) -> Result<()> {
        sleep(wait).await;
        let profile = self.profile.to_string_lossy().into_owned();
        let ids = processes_with(&profile)?;
        if ids.is_empty() {
            bail!("no process of {} works on {profile}", self.browser);
        }
        let status = Command::new("kill").arg("-KILL").args(&ids).status()?;
        // Children of the first may have gone with it: all that counts is that none is left.
        if !status.success() && !processes_with(&profile)?.is_empty() {
            bail!("{} outlives the kill", self.browser);
        }
        self.driver.leak().context("the session had ended before the kill")
    }

    /// Kills what draws the pages, as a browser does with a tab that takes too much: the browser
    /// itself lives on. Only in Chromium, with a kept profile.
    pub fn kill_tabs(&self) -> Result<()> {
        let profile = self.profile.to_string_lossy().into_owned();
        let ids: Vec<String> = processes_with("--type=renderer")?
            .into_iter()
            .filter(|id| processes_with(&profile).is_ok_and(|of_ours| of_ours.contains(id)))
            .collect();
        if ids.is_empty() {
            bail!("no tab of {} works on {profile}", self.browser);
        }
        Command::new("kill").arg("-KILL").args(&ids).status()?;
        Ok(())
    }

    /// How much memory the processes with this session's profile hold, in bytes.
    pub fn resident_bytes(&self) -> Result<u64> {
        let ids = processes_with(&self.profile.to_string_lossy())?;
        Ok(ids
            .iter()
            .filter_map(|id| fs::read_to_string(format!("/proc/{id}/status")).ok())
            .filter_map(|status| {
                let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:"))?;
                line.split_whitespace().next()?.parse::<u64>().ok()
            })
            .map(|kib| kib * KIB_UNITS)
            .sum())
    }
}

async fn chromedriver(port: u16, home: &Path) -> Result<Process> {
    let mut command = Command::new("chromedriver");
    command.arg(format!("--port={port}")).env("HOME", home);
    Process::listening(&mut command, port).await
}

async fn geckodriver(port: u16, home: &Path) -> Result<Process> {
    let websocket = free_port()?;
    let mut command = Command::new("geckodriver");
    command
        .args(["--host", "127.0.0.1", "--port", &port.to_string()])
        .args(["--websocket-port", &websocket.to_string()])
        .env("HOME", home);
    Process::listening(&mut command, port).await
}

/// The driver and the screen it draws on: WebKit has no headless mode.
async fn webkit_driver(port: u16, home: &Path) -> Result<Vec<Process>> {
    let display = free_display();
    let screen = Process::started(Command::new("Xvfb").arg(&display).args([
        "-screen",
        "0",
        "2000x1600x24",
        "-nolisten",
        "tcp",
    ]))?;
    crate::run::until("the screen for WebKit", async || {
        Ok(Path::new(&format!("/tmp/.X11-unix/X{}", &display[1..])).exists())
    })
    .await?;
    let mut command = Command::new("WebKitWebDriver");
    command
        .arg(format!("--port={port}"))
        .env("HOME", home)
        .env("DISPLAY", &display)
        .env("GDK_BACKEND", "x11")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("XDG_RUNTIME_DIR")
        .env_remove("XDG_CONFIG_HOME")
        .env_remove("XDG_DATA_HOME")
        .env_remove("XDG_CACHE_HOME");
    Ok(vec![Process::listening(&mut command, port).await?, screen])
}

/// A display number that nobody uses, spread by process id so that two runs seldom meet.
fn free_display() -> String {
    let from = 200 + std::process::id() % 700;
    let free = (from..from + 1000)
        .find(|number| !Path::new(&format!("/tmp/.X{number}-lock")).exists())
        .unwrap_or(from);
    format!(":{free}")
}

fn chromium(profile: &Path, downloads: &Path) -> Value {
    json!({
        "browserName": "chrome",
        "goog:loggingPrefs": {"browser": "ALL"},
        "goog:chromeOptions": {
            "binary": "/usr/bin/chromium",
            "args": [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--window-size=1280,900",
                format!("--user-data-dir={}", profile.display()),
            ],
            "prefs": {
                "download.default_directory": downloads,
                "download.prompt_for_download": false,
                "profile.default_content_setting_values.automatic_downloads": 1,
            },
        },
    })
}

fn firefox(kept: Option<&Path>, downloads: &Path) -> Value {
    let mut args =
        vec!["-headless".to_owned(), "--width=1280".to_owned(), "--height=900".to_owned()];
    if let Some(profile) = kept {
        args.extend(["-profile".to_owned(), profile.to_string_lossy().into_owned()]);
    }
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": "/usr/bin/firefox-esr",
            "args": args,
            "prefs": {
                "browser.download.folderList": 2,
                "browser.download.dir": downloads,
                "browser.download.useDownloadDir": true,
                "browser.download.alwaysOpenPanel": false,
                "browser.helperApps.neverAsk.saveToDisk":
                    "application/json,application/octet-stream,text/csv,text/plain,image/svg+xml,image/png",
                "datareporting.policy.dataSubmissionEnabled": false,
                "app.update.enabled": false,
            },
        },
    })
}

fn webkit() -> Result<Value> {
    let binary =
        ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib", "/usr/libexec"]
            .iter()
            .map(|folder| Path::new(folder).join(MINI_BROWSER))
            .find(|path| path.exists())
            .context("WebKit's MiniBrowser is not where the package puts it")?;
    Ok(json!({"webkitgtk:browserOptions": {"binary": binary, "args": ["--automation"]}}))
}

fn capabilities_of(value: Value) -> Result<Capabilities> {
    Ok(serde_json::from_value(value)?)
}

/// The ids of the processes that were started with this text in their command.
fn processes_with(text: &str) -> Result<Vec<String>> {
    let own = std::process::id().to_string();
    let mut ids = Vec::new();
    for entry in fs::read_dir("/proc")? {
        let Ok(id) = entry?.file_name().into_string() else { continue };
        if id == own || !id.bytes().all(|byte| byte.is_ascii_digit()) {
            continue;
        }
        // A process may end while we look.
        let command = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
        if String::from_utf8_lossy(&command).contains(text) {
            ids.push(id);
        }
    }
    Ok(ids)
}
