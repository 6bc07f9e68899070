//! Every screen in every width, theme and language, and the pictures of the README.

use std::{fs, path::Path, sync::Arc};

use anyhow::Result;
use klantreis::model::{IdSource, Instant, Journey, Language};
use klantreis::templates::{self, Template};
use klantreis_e2e::{Browser, Page, Session, Site, Theme, dist, made, role};
use serde_json::json;

/// A screen: its name, and where it is. `EXAMPLE` stands for the example's identity.
struct Screen {
    name: &'static str,
    at: &'static str,
    /// Whether this browser has journeys in it already.
    is_filled: bool,
}

const SCREENS: &[Screen] = &[
    Screen { name: "first-visit", at: "", is_filled: false },
    Screen { name: "library", at: "", is_filled: true },
    Screen { name: "map", at: "#/map/EXAMPLE", is_filled: true },
];

const SIZES: &[(u32, u32)] = &[(1440, 900), (1024, 768), (390, 844)];
const README: &[(&str, Theme)] =
    &[("map", Theme::Light), ("map", Theme::Dark), ("library", Theme::Light)];
const THEMES: [Theme; 2] = [Theme::Light, Theme::Dark];
const LANGUAGES: [(&str, Language); 2] = [("nl", Language::Nl), ("en", Language::En)];
const MADE_MS: i64 = 1_780_000_000_000;

/// Takes the whole set, or the pictures of the README, into a folder.
pub async fn take(is_readme: bool, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let site = Arc::new(Site::serve(&dist()).await?);
    let session = Arc::new(Session::start(Browser::Chromium).await?);
    let page = Page::new(Arc::clone(&session), site);
    let taken = if is_readme { readme(&page, folder).await } else { all(&page, folder).await };
    drop(page);
    if let Some(session) = Arc::into_inner(session) {
        session.close().await?;
    }
    taken
}

async fn readme(page: &Page, folder: &Path) -> Result<()> {
    for (screen, theme) in README {
        let screen = SCREENS.iter().find(|each| each.name == *screen);
        let name = screen.map(|screen| format!("{}-{}", screen.name, word(*theme)));
        if let (Some(screen), Some(name)) = (screen, name) {
            size(page, SIZES[0], 2).await?;
            page.theme(*theme).await?;
            let page = open(page, screen, LANGUAGES[0]).await?;
            shot(&page, &folder.join(format!("{name}.png"))).await?;
        }
    }
    Ok(())
}

async fn all(page: &Page, folder: &Path) -> Result<()> {
    for screen in SCREENS {
        for language in LANGUAGES {
            for &(width, height) in SIZES {
                size(page, (width, height), 1).await?;
                let page = open(page, screen, language).await?;
                for theme in THEMES {
                    page.theme(theme).await?;
                    let name =
                        format!("{}-{width}-{}-{}.png", screen.name, word(theme), language.0);
                    shot(&page, &folder.join(name)).await?;
                }
                for trouble in page.site().take_troubles() {
                    println!("trouble: {trouble}");
                }
            }
        }
    }
    Ok(())
}

/// The screen, at an address of its own.
async fn open(page: &Page, screen: &Screen, (code, language): (&str, Language)) -> Result<Page> {
    let page = page.elsewhere().await?;
    let journeys = journeys(language);
    if screen.is_filled {
        page.visit("blank").await?;
        for (key, record) in journeys.iter().map(made::kept) {
            let set = "localStorage.setItem(arguments[0], arguments[1])";
            page.js::<()>(set, [json!(key), json!(record)]).await?;
        }
    }
    let at = screen.at.replace("EXAMPLE", &journeys[0].id.to_string());
    page.open(&format!("?lang={code}{at}")).await?;
    page.see(role("heading").nth(0)).await?;
    page.until("fonts and pictures", async || {
        page.js("return document.fonts.status === 'loaded' && document.getAnimations().every(({ playState }) => playState !== 'running')", []).await
    })
    .await?;
    Ok(page)
}

/// The example, and some journeys beside it.
fn journeys(language: Language) -> Vec<Journey> {
    let mut ids = IdSource::seeded(5);
    let now = Instant::from_ms(MADE_MS);
    let example = templates::example(language, &mut ids, now);
    let rest = [Template::Retail, Template::Business, Template::Blueprint];
    let rest = rest.map(|template| templates::make(template, language, &mut ids, now));
    std::iter::once(example).chain(rest).collect()
}

async fn size(page: &Page, (width, height): (u32, u32), scale: u32) -> Result<()> {
    let screen =
        json!({"width": width, "height": height, "deviceScaleFactor": scale, "mobile": false});
    let cdp = page.session().driver().cdp();
    cdp.send_raw("Emulation.setDeviceMetricsOverride", screen).await?;
    Ok(())
}

async fn shot(page: &Page, path: &Path) -> Result<()> {
    page.session().driver().screenshot(path).await?;
    println!("{}", path.display());
    Ok(())
}

fn word(theme: Theme) -> &'static str {
    match theme {
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}
