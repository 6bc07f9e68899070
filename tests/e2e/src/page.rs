//! The page as a user meets it: things with roles and names, waited for, never slept for.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context, Result, bail, ensure};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{
    By, Key, WebElement, WindowHandle,
    action_chain::ActionChain,
    error::{WebDriverError, WebDriverErrorInner, WebDriverResult},
};

use crate::{
    axe::{self, Complaint},
    browser::{Browser, Session, WINDOW},
    run::{dist, until},
    seek::{Seek, option},
    site::Site,
};

const SEEK: &str = include_str!("seek.js");

/// A page in a browser.
#[derive(Clone)]
pub struct Page {
    session: Arc<Session>,
    site: Arc<Site>,
}

/// Light on dark, or dark on light.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// As style sheets call it.
    pub fn preference(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Page {
    /// The page of a site, in a session.
    pub fn new(session: Arc<Session>, site: Arc<Site>) -> Self {
        Self { session, site }
    }

    /// Which browser it is in.
    pub fn browser(&self) -> Browser {
        self.session.browser()
    }

    /// The session it is in.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Where it is served from.
    pub fn site(&self) -> &Site {
        &self.site
    }

    // Coming and going.

    /// Opens the page, with something behind its address (`?lang=nl`), and waits until it has
    /// started: until the words that it is opening are gone.
    pub async fn open(&self, rest: &str) -> Result<()> {
        self.visit(rest).await?;
        self.started().await
    }

    /// Goes to the address without waiting for the program.
    pub async fn visit(&self, rest: &str) -> Result<()> {
        let driver = self.session.driver();
        let (address, here) = (self.site.address(rest), driver.current_url().await?);
        // An address that differs in its hash only would not load anything.
        if address.split('#').next() == here.as_str().split('#').next() {
            driver.goto("about:blank").await?;
        }
        Ok(driver.goto(address).await?)
    }

    /// Loads the page again, and waits until it has started.
    pub async fn reload(&self) -> Result<()> {
        self.session.driver().refresh().await?;
        self.started().await
    }

    /// The same browser at another address, where nothing was ever kept. What goes wrong there
    /// is the caller's to judge.
    pub async fn elsewhere(&self) -> Result<Self> {
        let site = Arc::new(Site::serve(&dist()).await?);
        Ok(Self::new(Arc::clone(&self.session), site))
    }

    /// The same address in another browser.
    pub fn in_session(&self, session: &Arc<Session>) -> Self {
        Self::new(Arc::clone(session), Arc::clone(&self.site))
    }

    /// Goes back in the history of the tab.
    pub async fn back(&self) -> Result<()> {
        Ok(self.session.driver().back().await?)
    }

    async fn started(&self) -> Result<()> {
        until("the page to start", async || {
            self.js(
                "return document.readyState === 'complete' && !document.getElementById('boot')",
                [],
            )
            .await
        })
        .await
    }

    /// Opens the page in a new tab and stays there. The tab before it is returned.
    pub async fn open_in_new_tab(&self, rest: &str) -> Result<WindowHandle> {
        let driver = self.session.driver();
        let before = driver.window().await?;
        if self.browser() == Browser::WebKit {
            // Its driver shows the first tab of a window only, and what is not shown is not drawn.
            let window = driver.new_window().await?;
            driver.switch_to_window(window).await?;
            let (width, height) = WINDOW;
            driver.set_window_rect(0, 0, width, height).await?;
        } else {
            let tab = driver.new_tab().await?;
            driver.switch_to_window(tab).await?;
        }
        self.open(rest).await?;
        Ok(before)
    }

    /// Goes to another tab; returns the one it leaves.
    pub async fn switch_to(&self, tab: &WindowHandle) -> Result<WindowHandle> {
        let driver = self.session.driver();
        let before = driver.window().await?;
        driver.switch_to_window(tab.clone()).await?;
        Ok(before)
    }

    // Looking.

    /// All that fit, at this moment.
    pub async fn all(&self, seek: &Seek) -> Result<Vec<WebElement>> {
        let found = self.session.driver().execute(SEEK, vec![json!(seek)]).await?;
        Ok(found.elements()?)
    }

    /// How many fit, at this moment.
    pub async fn count(&self, seek: &Seek) -> Result<usize> {
        Ok(self.all(seek).await?.len())
    }

    /// Waits for the one that fits. Two of them are a fault: a user could not tell them apart.
    pub async fn see(&self, seek: Seek) -> Result<WebElement> {
        let mut found = Vec::new();
        until(&seek.words(), async || {
            found = self.all(&seek).await?;
            Ok(!found.is_empty())
        })
        .await?;
        ensure!(found.len() == 1, "{} × {}", found.len(), seek.words());
        found.pop().context("it was there")
    }

    /// Waits until nothing fits any more.
    pub async fn gone(&self, seek: Seek) -> Result<()> {
        until(&format!("the end of {}", seek.words()), async || Ok(self.count(&seek).await? == 0))
            .await
    }

    /// Waits until this many fit.
    pub async fn see_many(&self, seek: Seek, count: usize) -> Result<()> {
        until(&format!("{count} × {}", seek.words()), async || {
            Ok(self.count(&seek).await? == count)
        })
        .await
    }

    /// Waits until the first that fits shows this text somewhere in it.
    pub async fn reads(&self, seek: Seek, text: &str) -> Result<()> {
        until(&format!("“{text}” in {}", seek.words()), async || {
            for element in self.all(&seek).await? {
                if element.text().await?.contains(text) {
                    return Ok(true);
                }
            }
            Ok(false)
        })
        .await
    }

    /// Waits until a field holds exactly this.
    pub async fn holds(&self, seek: Seek, value: &str) -> Result<()> {
        until(&format!("“{value}” in {}", seek.words()), async || {
            match self.all(&seek).await?.as_slice() {
                [field] => Ok(field.prop("value").await?.as_deref() == Some(value)),
                _ => Ok(false),
            }
        })
        .await
    }

    /// Waits until this has the focus.
    pub async fn has_focus(&self, seek: Seek) -> Result<()> {
        until(&format!("the focus on {}", seek.words()), async || {
            let elements = self.all(&seek).await?;
            let [element] = elements.as_slice() else { return Ok(false) };
            self.js("return document.activeElement === arguments[0]", [element.to_json()?]).await
        })
        .await
    }

    /// All text on the screen.
    pub async fn text(&self) -> Result<String> {
        self.js("return document.body.innerText", []).await
    }

    /// Waits for something that has no words of its own.
    pub async fn until(&self, what: &str, holds: impl AsyncFnMut() -> Result<bool>) -> Result<()> {
        until(what, holds).await
    }

    // Doing.

    /// Clicks the one that fits.
    pub async fn click(&self, seek: Seek) -> Result<()> {
        let is_webkit = self.session.browser() == Browser::WebKit;
        self.act(seek, async |element| {
            // Its driver scrolls no further than the edge, where something sticky may lie over it.
            if is_webkit {
                element.scroll_into_view().await?;
            }
            element.click().await
        })
        .await
    }

    /// Clicks twice.
    pub async fn double_click(&self, seek: Seek) -> Result<()> {
        let chain = || self.session.driver().action_chain();
        self.act(seek, async |element| chain().double_click_element(element).perform().await).await
    }

    /// Puts text in a field in place of what is there.
    pub async fn write(&self, seek: Seek, text: &str) -> Result<()> {
        self.click(seek.clone()).await?;
        self.press("Control+a").await?;
        self.act(seek, async |field| self.send(field, text).await).await
    }

    /// Does something with the one that fits, as a person does: with what stands there now, if the
    /// page puts another in its place meanwhile; and what lies under heads that stay in sight is
    /// scrolled to first. WebKit's driver presses nothing that still moves.
    async fn act(
        &self,
        seek: Seek,
        act: impl AsyncFn(&WebElement) -> WebDriverResult<()>,
    ) -> Result<()> {
        let is_webkit = self.session.browser() == Browser::WebKit;
        let mut acted = Ok(());
        until(&format!("{} to lie still", seek.words()), async || {
            let element = self.see(seek.clone()).await?;
            acted = act(&element).await;
            let is_covered = acted.as_ref().is_err_and(|error| {
                matches!(error.as_inner(), WebDriverErrorInner::ElementClickIntercepted(_))
            });
            if is_covered {
                let centre = "arguments[0].scrollIntoView({ block: 'center', inline: 'center' })";
                return self.js(centre, [element.to_json()?]).await.map(|()| false);
            }
            let passes = |error: &WebDriverError| match error.as_inner() {
                WebDriverErrorInner::StaleElementReference(_) => true,
                WebDriverErrorInner::ElementNotInteractable(_) => is_webkit,
                _ => false,
            };
            Ok(!acted.as_ref().is_err_and(passes))
        })
        .await?;
        Ok(acted?)
    }

    /// Types where the focus is.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        let field = self.session.driver().active_element().await?;
        Ok(self.send(&field, text).await?)
    }

    /// Types in a field. WebKit’s driver types no letter beyond U+FFFF, such as a smiling face: there
    /// such a text comes whole, as a keyboard on a screen gives it.
    async fn send(&self, field: &WebElement, text: &str) -> WebDriverResult<()> {
        if self.browser() != Browser::WebKit || text.chars().all(|letter| letter <= '\u{ffff}') {
            return field.send_keys(text).await;
        }
        let script =
            "arguments[0].focus(); document.execCommand('insertText', false, arguments[1])";
        let arguments = vec![field.to_json()?, json!(text)];
        self.session.driver().execute(script, arguments).await.map(drop)
    }

    /// Presses keys as they are named: `Enter`, `Control+z`, `Shift+ArrowRight`.
    pub async fn press(&self, keys: &str) -> Result<()> {
        let keys: Vec<char> = keys.split('+').map(key).collect::<Result<_>>()?;
        let driver = self.session.driver();
        let mut chain = ActionChain::new_with_delay(driver.handle().clone(), None, None);
        for key in &keys {
            chain = chain.key_down(*key);
        }
        for key in keys.iter().rev() {
            chain = chain.key_up(*key);
        }
        Ok(chain.perform().await?)
    }

    /// Chooses an option of a list by its words.
    pub async fn choose(&self, list: Seek, words: &str) -> Result<()> {
        let list = list.clone();
        self.click(option(words).inside(list)).await
    }

    /// Gives a file to the page's file field.
    pub async fn choose_file(&self, path: &Path) -> Result<()> {
        self.choose_file_in("input[type=file]", path).await
    }

    /// Gives a file to the file field that a selector finds: such fields have no place on screen.
    pub async fn choose_file_in(&self, selector: &str, path: &Path) -> Result<()> {
        let field = self.session.driver().find(By::Css(selector)).await?;
        let path = path.canonicalize()?;
        Ok(field.send_keys(path.to_string_lossy().as_ref()).await?)
    }

    /// Gives several files to the page's file field at once.
    pub async fn choose_files(&self, paths: &[PathBuf]) -> Result<()> {
        let field = self.session.driver().find(By::Css("input[type=file]")).await?;
        let paths: Vec<_> = paths.iter().map(|path| path.to_string_lossy()).collect();
        Ok(field.send_keys(paths.join("\n")).await?)
    }

    /// Waits for a download whose name ends like this, and takes it out of the download folder: the
    /// next of its name gets that name too. WebKit’s browser writes over one that is there.
    pub async fn downloaded(&self, ending: &str) -> Result<PathBuf> {
        let mut last: Option<(PathBuf, u64)> = None;
        let mut done = None;
        until(&format!("a download *{ending}"), async || {
            let files = files(self.session.downloads())?;
            let named = |file: &PathBuf| file.to_string_lossy().ends_with(ending);
            let Some(file) = files.into_iter().find(named) else { return Ok(false) };
            // Whole when it has something in it, and as much as a look before.
            let found = (file.clone(), fs::metadata(&file)?.len());
            if found.1 > 0 && last.as_ref() == Some(&found) {
                done = Some(file);
            }
            last = Some(found);
            Ok(done.is_some())
        })
        .await?;
        self.session.take(&done.context("it was there")?)
    }

    /// Gives the page this many CSS pixels. Windows have a least width in Firefox and WebKit:
    /// what came of it is returned.
    pub async fn resize(&self, width: u32, height: u32) -> Result<(u32, u32)> {
        let driver = self.session.driver();
        if self.browser() == Browser::Chromium {
            let size =
                json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
            driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", size).await?;
            return Ok((width, height));
        }
        let (mut inner_width, mut inner_height) = (width, height);
        let (mut outer_width, mut outer_height) = (width, height);
        for _ in 0..3 {
            driver.set_window_rect(0, 0, outer_width, outer_height).await?;
            (inner_width, inner_height) = self.js("return [innerWidth, innerHeight]", []).await?;
            outer_width = (outer_width + width).saturating_sub(inner_width);
            outer_height = (outer_height + height).saturating_sub(inner_height);
        }
        Ok((inner_width, inner_height))
    }

    /// From now on the device prefers this theme, and stillness. Only in Chromium.
    pub async fn theme(&self, theme: Theme) -> Result<()> {
        let scheme = ("prefers-color-scheme", theme.preference());
        self.prefers(&[scheme, ("prefers-reduced-motion", "reduce")]).await
    }

    /// From now on the device prefers this, and nothing else. Only in Chromium.
    pub async fn prefers(&self, features: &[(&str, &str)]) -> Result<()> {
        let feature = |(name, value): &(&str, &str)| json!({"name": name, "value": value});
        let features: Vec<_> = features.iter().map(feature).collect();
        let features = json!({ "features": features });
        self.session.driver().cdp().send_raw("Emulation.setEmulatedMedia", features).await?;
        Ok(())
    }

    /// Runs a script in the page and returns what it returns.
    pub async fn js<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: impl Into<Vec<Value>>,
    ) -> Result<T> {
        let returned = self.session.driver().execute(script, arguments.into()).await?;
        Ok(returned.convert()?)
    }

    /// What axe-core has to say of the page as it is now: WCAG 2.2 A and AA, best practices and
    /// the size of targets.
    pub async fn complaints(&self) -> Result<Vec<Complaint>> {
        axe::complaints(self.session.driver()).await
    }

    /// Fails with everything axe-core complains of.
    pub async fn is_accessible(&self) -> Result<()> {
        let complaints = self.complaints().await?;
        if complaints.is_empty() {
            return Ok(());
        }
        let list: Vec<String> = complaints.iter().map(ToString::to_string).collect();
        bail!("axe-core complains:\n{}", list.join("\n"))
    }

    /// Keeps a picture of the page in `target/shots`.
    pub async fn shot(&self, name: &str) -> Result<PathBuf> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/shots");
        fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{}-{}.png", name.replace("::", "-"), self.browser()));
        self.session.driver().screenshot(&path).await?;
        Ok(path)
    }
}

/// The code of a key by the name it has in the page's events.
fn key(name: &str) -> Result<char> {
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return Ok(letter);
    }
    let key = match name {
        "Control" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Meta" => Key::Meta,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Tab" => Key::Tab,
        "Space" => return Ok(' '),
        "Plus" => return Ok('+'),
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "F1" => Key::F1,
        "F2" => Key::F2,
        "F3" => Key::F3,
        "F6" => Key::F6,
        "F10" => Key::F10,
        _ => bail!("no key is called {name}"),
    };
    Ok(key.value())
}

/// The whole files of a download folder: no folders, no hidden ones, none under way.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let under_way =
            [".part", ".crdownload", ".tmp", ".wkdownload"].iter().any(|end| name.ends_with(end));
        if entry.file_type()?.is_file() && !name.starts_with('.') && !under_way {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}
