//! Walks the paths: one browser after another, each path with a site of its own.

use std::{
    env,
    path::{Path as FilePath, PathBuf},
    pin::Pin,
    process::ExitCode,
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow, bail};
use serde_json::json;
use tokio::{
    runtime::Builder,
    task::{JoinError, LocalSet, spawn_local},
    time::{sleep, timeout},
};

use crate::{Browser, Outcome, Page, Session, Site};

const WAIT: Duration = Duration::from_secs(10);
const LOOK_AGAIN: Duration = Duration::from_millis(40);
const WALK_WITHIN: Duration = Duration::from_secs(400);
/// WebKitGTK's own processes crash, or stop drawing or compiling, about once in a hundred walks. So
/// many walks of a run may be walked once more there, in a new browser; why is always told. In the
/// other browsers none: there, what fails now and then is a fault to be looked into.
const MOST_AGAIN: usize = 3;

/// Something a user does, from beginning to end.
#[derive(Clone, Copy)]
pub struct Path {
    /// Its name: module and function.
    pub name: &'static str,
    /// Where it is walked.
    pub browsers: &'static [Browser],
    /// The walk.
    pub walk: fn(Page) -> Pin<Box<dyn Future<Output = Outcome>>>,
}

impl Path {
    /// The file that it stands in: its name without the last part.
    fn file(&self) -> &'static str {
        self.name.rsplit_once("::").map_or(self.name, |(file, _)| file)
    }
}

struct Wanted {
    filters: Vec<String>,
    browsers: Vec<Browser>,
    list: bool,
}

/// Waits until something holds; fails, saying what, when it does not within ten seconds.
pub async fn until(what: &str, mut holds: impl AsyncFnMut() -> Result<bool>) -> Result<()> {
    let deadline = Instant::now() + WAIT;
    loop {
        // The page may be changing under our hands: only the last trouble counts.
        let trouble = match holds().await {
            Ok(true) => return Ok(()),
            Ok(false) => None,
            Err(error) => Some(error),
        };
        if Instant::now() > deadline {
            return match trouble {
                None => Err(anyhow!("waited in vain for {what}")),
                Some(error) => Err(error.context(format!("waited in vain for {what}"))),
            };
        }
        sleep(LOOK_AGAIN).await;
    }
}

/// Walks the paths that the command line asks for: words filter by name, `--browser NAME`
/// picks a browser, `--list` only names the paths.
pub fn run(files: &[&[Path]]) -> ExitCode {
    let wanted = match Wanted::from_arguments() {
        Ok(wanted) => wanted,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    let paths: Vec<Path> =
        files.concat().into_iter().filter(|path| wanted.includes(path.name)).collect();
    if wanted.list {
        paths.iter().for_each(|path| println!("{}", path.name));
        return ExitCode::SUCCESS;
    }
    walk_all(&paths, &wanted.browsers)
}

/// The built page: in `DIST`, or beside the sources.
pub fn dist() -> PathBuf {
    env::var_os("DIST")
        .map_or_else(|| FilePath::new(env!("CARGO_MANIFEST_DIR")).join("../../dist"), PathBuf::from)
}

impl Wanted {
    fn from_arguments() -> Result<Self> {
        let mut wanted = Self { filters: Vec::new(), browsers: Vec::new(), list: false };
        let mut arguments = env::args().skip(1);
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--browser" => {
                    let name = arguments.next().context("--browser wants a name")?;
                    wanted.browsers.push(name.parse().map_err(|error: String| anyhow!(error))?);
                }
                "--list" => wanted.list = true,
                // Cargo passes these to every test program; they say nothing here.
                "--quiet" | "-q" | "--nocapture" => {}
                _ if argument.starts_with('-') => bail!("{argument} is not known here"),
                _ => wanted.filters.push(argument),
            }
        }
        if wanted.browsers.is_empty() {
            wanted.browsers = Browser::ALL.to_vec();
        }
        Ok(wanted)
    }

    fn includes(&self, name: &str) -> bool {
        self.filters.is_empty() || self.filters.iter().any(|filter| name.contains(filter.as_str()))
    }
}

/// One browser after another: beside each other they are too slow for two cores to trust.
fn walk_all(paths: &[Path], browsers: &[Browser]) -> ExitCode {
    let begin = Instant::now();
    let walks: Vec<_> = browsers
        .iter()
        .map(|&browser| {
            thread::scope(|scope| scope.spawn(|| block_on(walk_in(browser, paths))).join())
        })
        .collect();
    let (mut walked, mut failures) = (0, Vec::new());
    for walk in walks {
        match walk {
            Ok(Ok((count, failed))) => {
                walked += count;
                failures.extend(failed);
            }
            Ok(Err(error)) => failures.push(format!("{error:#}")),
            Err(_) => failures.push("a browser's thread panicked".to_owned()),
        }
    }
    println!(
        "end to end: {walked} walks, {} failed, {:.0} s",
        failures.len(),
        begin.elapsed().as_secs_f32()
    );
    for failure in &failures {
        println!("  failed: {failure}");
    }
    // Not one walk is no success: a filter may be wrong, or a browser missing.
    if failures.is_empty() && walked > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Runs work that stays on this thread.
pub fn block_on<T>(work: impl Future<Output = T>) -> Result<T> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    Ok(LocalSet::new().block_on(&runtime, work))
}

/// All paths in one browser, one after another. Each file of paths has a session of its own, and
/// a path that fails ends it: a browser that has walked for minutes is not what a user opens.
async fn walk_in(browser: Browser, paths: &[Path]) -> (usize, Vec<String>) {
    let mut session: Option<Arc<Session>> = None;
    let (mut walked, mut failed) = (0, Vec::new());
    let (mut file, mut again) = (None, 0);
    for path in paths.iter().filter(|path| path.browsers.contains(&browser)) {
        let begin = Instant::now();
        if file.replace(path.file()) != Some(path.file()) {
            close(session.take()).await;
        }
        let mut outcome = walk_with(browser, path, &mut session).await;
        if let Err(error) = &outcome
            && browser == Browser::WebKit
            && again < MOST_AGAIN
        {
            again += 1;
            println!("again  [{browser}] {}\n  {error:#}", path.name);
            close(session.take()).await;
            outcome = walk_with(browser, path, &mut session).await;
        }
        walked += 1;
        let seconds = begin.elapsed().as_secs_f32();
        match outcome {
            Ok(()) => {
                println!("ok     {seconds:5.1} s  [{browser}] {}", path.name);
                if session.as_ref().is_some_and(|session| !session.is_as_new()) {
                    close(session.take()).await;
                }
            }
            Err(error) => {
                println!("FAILED {seconds:5.1} s  [{browser}] {}\n  {error:#}", path.name);
                failed.push(format!("[{browser}] {}", path.name));
                close(session.take()).await;
            }
        }
    }
    close(session).await;
    (walked, failed)
}

/// Walks a path in the session that is open, or in a new one.
async fn walk_with(browser: Browser, path: &Path, session: &mut Option<Arc<Session>>) -> Outcome {
    let open = match session {
        Some(open) => Arc::clone(open),
        None => Arc::clone(session.insert(Arc::new(Session::start(browser).await?))),
    };
    walk_one(path, &open).await
}

async fn close(session: Option<Arc<Session>>) {
    let Some(session) = session.and_then(Arc::into_inner) else { return };
    if let Err(error) = session.close().await {
        println!("a browser did not close well: {error:#}");
    }
}

async fn walk_one(path: &Path, session: &Arc<Session>) -> Outcome {
    let site = Arc::new(Site::serve(&dist()).await?);
    let page = Page::new(Arc::clone(session), Arc::clone(&site));
    let mut walk = spawn_local((path.walk)(page.clone()));
    let outcome = match timeout(WALK_WITHIN, &mut walk).await {
        Ok(ended) => ended.unwrap_or_else(|error| Err(panicked(error))),
        Err(_) => {
            walk.abort();
            Err(anyhow!("not done within {} s", WALK_WITHIN.as_secs()))
        }
    };
    if let Err(error) = outcome {
        let shot = page.shot(&format!("failed-{}", path.name)).await;
        let shot = shot.map_or_else(|error| error.to_string(), |path| path.display().to_string());
        let stopped: Option<String> =
            page.js("return window.stoppedWith ?? null", []).await.unwrap_or(None);
        let happened: Vec<String> =
            page.js("return window.whatHappened?.() ?? []", []).await.unwrap_or_default();
        let troubles = site.take_troubles().into_iter().chain(stopped).chain(happened);
        let troubles: Vec<String> = troubles.collect();
        return Err(error.context(format!("picture: {shot}\n  {}\n ", troubles.join("\n  "))));
    }
    tidy_up(session).await?;
    untroubled(&site)
}

/// Leaves one tab, with nothing in it, and no downloads.
async fn tidy_up(session: &Session) -> Result<()> {
    session.forget_downloads()?;
    let driver = session.driver();
    let tabs = driver.windows().await?;
    for tab in tabs.iter().skip(1) {
        driver.switch_to_window(tab.clone()).await?;
        driver.close_window().await?;
    }
    let first = tabs.first().context("no tab is left")?;
    driver.switch_to_window(first.clone()).await?;
    if session.browser() != Browser::Chromium {
        let (width, height) = crate::browser::WINDOW;
        driver.set_window_rect(0, 0, width, height).await?;
    } else {
        for (emulation, how) in [
            ("clearDeviceMetricsOverride", json!({})),
            ("setEmulatedMedia", json!({})),
            ("setTouchEmulationEnabled", json!({"enabled": false})),
        ] {
            let method = format!("Emulation.{emulation}");
            driver.cdp().send_raw(&method, how).await?;
        }
    }
    Ok(driver.goto("about:blank").await?)
}

fn untroubled(site: &Site) -> Result<()> {
    let troubles = site.take_troubles();
    let strays = site.take_strays();
    if !troubles.is_empty() {
        bail!("the page had troubles:\n  {}", troubles.join("\n  "));
    }
    if !strays.is_empty() {
        bail!("the page asked for what is not there:\n  {}", strays.join("\n  "));
    }
    Ok(())
}

fn panicked(error: JoinError) -> anyhow::Error {
    let Ok(panic) = error.try_into_panic() else { return anyhow!("the walk was stopped") };
    let message = panic
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
    anyhow!(message.unwrap_or_else(|| "a panic without words".to_owned()))
}
