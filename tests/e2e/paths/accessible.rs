//! axe-core finds nothing, in every screen, dialog and menu × both languages × both themes ×
//! three widths. A new screen is a line in one of the tables.

mod states;

use std::{collections::BTreeMap, fs};

use anyhow::{Context, Result, bail};
use klantreis::codec::{self, record};
use klantreis::model::{IdSource, Instant, Journey, Language};
use klantreis::templates;
use klantreis_e2e::{Outcome, Page, Theme, made, paths, role};
use tempfile::TempDir;

use self::states::{
    BESIDE, EDITED, FIRST_VISIT, FROM_MAP, IN_LIBRARY, MEASURED, NOT_SAVED, ON_MAP, OPENED,
    STOPPED, State,
    Step::{Choose, ChooseAll, Click, Narrow, Press, See, Stop},
};
use crate::doing::{keep, put};

// The rules are the same everywhere, and only Chromium's driver can set the theme of the device.
paths![
    the_first_visit in [Chromium],
    the_library in [Chromium],
    the_map in [Chromium],
    what_is_done_from_the_map in [Chromium],
    the_screens_beside_it in [Chromium],
    what_is_edited in [Chromium],
    what_is_opened in [Chromium],
    what_is_not_saved in [Chromium],
    what_is_measured in [Chromium],
    the_crash_screen in [Chromium],
];

const WIDTHS: [(u32, u32); 3] = [(1280, 900), (768, 1024), (320, 640)];
const LANGUAGES: [&str; 2] = ["en", "nl"];
const THEMES: [Theme; 2] = [Theme::Light, Theme::Dark];

async fn the_first_visit(page: Page) -> Outcome {
    nothing_to_complain_of(&page, FIRST_VISIT).await
}

async fn the_library(page: Page) -> Outcome {
    fill(&page).await?;
    bin_one(&page).await?;
    nothing_to_complain_of(&page, IN_LIBRARY).await
}

async fn the_map(page: Page) -> Outcome {
    fill(&page).await?;
    nothing_to_complain_of(&page, ON_MAP).await
}

async fn what_is_done_from_the_map(page: Page) -> Outcome {
    fill(&page).await?;
    nothing_to_complain_of(&page, FROM_MAP).await
}

async fn the_screens_beside_it(page: Page) -> Outcome {
    fill(&page).await?;
    nothing_to_complain_of(&page, BESIDE).await
}

async fn what_is_edited(page: Page) -> Outcome {
    fill(&page).await?;
    nothing_to_complain_of(&page, EDITED).await
}

async fn what_is_opened(page: Page) -> Outcome {
    fill(&page).await?;
    nothing_to_complain_of(&page, OPENED).await
}

async fn what_is_measured(page: Page) -> Outcome {
    fill(&page).await?;
    nothing_to_complain_of(&page, MEASURED).await
}

async fn the_crash_screen(page: Page) -> Outcome {
    fill(&page).await?;
    nothing_to_complain_of(&page, STOPPED).await
}

async fn what_is_not_saved(page: Page) -> Outcome {
    fill(&page).await?;
    page.site().before_page(
        "Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError'); }",
    );
    nothing_to_complain_of(&page, NOT_SAVED).await
}

/// Goes to every state and lists what is wrong there, each fault once.
async fn nothing_to_complain_of(page: &Page, states: &[State]) -> Outcome {
    let files = Files::new()?;
    let mut faults: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for state in states {
        for lang in LANGUAGES {
            let (width, height) = WIDTHS[0];
            page.resize(width, height).await?;
            page.theme(Theme::Light).await?;
            reach(page, state, lang, &files)
                .await
                .with_context(|| format!("{}, {lang}", state.name))?;
            for (width, height) in WIDTHS {
                page.resize(width, height).await?;
                for theme in THEMES {
                    page.theme(theme).await?;
                    let here = format!("{} {lang} {width} {theme:?}", state.name);
                    for complaint in page.complaints().await? {
                        faults.entry(complaint.to_string()).or_default().push(here.clone());
                    }
                }
            }
        }
    }
    if faults.is_empty() {
        return Ok(());
    }
    let list = faults.iter().map(|(fault, places)| {
        format!("{fault}\n    in {} states: {}", places.len(), places.join("; "))
    });
    bail!("axe-core complains:\n{}", list.collect::<Vec<_>>().join("\n"))
}

async fn reach(page: &Page, state: &State, lang: &str, files: &Files) -> Outcome {
    let at = state
        .at
        .replace("EXAMPLE", &example().id.to_string())
        .replace("SMALL", &small().id.to_string())
        .replace("NEWER", &newer().id.to_string());
    page.open(&format!("?lang={lang}{at}")).await?;
    let named = |kind, en, nl| role(kind).starting(if lang == "nl" { nl } else { en }).nth(0);
    for step in state.steps {
        match step {
            Click(kind, en, nl) => page.click(named(kind, en, nl)).await?,
            See(kind, en, nl) => drop(page.see(named(kind, en, nl)).await?),
            Press(keys) => page.press(keys).await?,
            Choose(name) => {
                page.choose_file(&files.folder.path().join(format!("{name}.json"))).await?
            }
            ChooseAll(names) => {
                let path = |name| files.folder.path().join(format!("{name}.json"));
                page.choose_files(&names.iter().map(path).collect::<Vec<_>>()).await?;
            }
            Narrow => drop(page.resize(WIDTHS[2].0, WIDTHS[2].1).await?),
            Stop => page.js("window.klantreisCrash('stopped by a walk')", []).await?,
        }
    }
    Ok(())
}

/// Something lies in the bin.
async fn bin_one(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    page.click(role("button").starting("More for Binned")).await?;
    page.click(role("menuitem").starting("Delete").nth(0)).await?;
    drop(page.see(role("button").starting("Bin (1)")).await?);
    Ok(())
}

/// The journeys that a library has in it here: small ones, the example, one that is damaged,
/// one that a newer version made.
async fn fill(page: &Page) -> Outcome {
    keep(page, &[&small(), &made::small("Binned", 2), &example()]).await?;
    let (key, record) = made::kept(&made::small("Damaged", 3));
    put(page, &key, record.get(..200).context("plain letters")?).await?;
    let newer = newer();
    let (key, _) = made::kept(&newer);
    put(page, &key, &record::wrap(newer.revision, of_newer_version(&newer))).await
}

fn small() -> Journey {
    made::small("Small", 1)
}

fn newer() -> Journey {
    made::small("Newer", 4)
}

fn example() -> Journey {
    templates::example(Language::En, &mut IdSource::seeded(9), Instant::from_ms(1_780_000_000_000))
}

fn of_newer_version(journey: &Journey) -> String {
    codec::write(journey).replacen("\"version\":1", "\"version\":9", 1)
}

const EVENTS: &str = "klant,tijd,wat,e-mail\n1,03/04/2025,kijken,an@example.com\n1,04/04/2025,kopen,an@example.com\n2,05/04/2025,kijken,bo@example.com\n3,ooit,kijken,cy@example.com\n";

/// Files to choose.
struct Files {
    folder: TempDir,
}

impl Files {
    fn new() -> Result<Self> {
        let folder = TempDir::new()?;
        let text = codec::write(&made::small("From a file", 7));
        let other = Journey { title: "Small, of a colleague".into(), ..small() };
        let all = [codec::write(&made::small("One", 8)), codec::write(&small())];
        let files = [
            ("pdf", "%PDF-1.7".to_owned()),
            // An address, a line without a date, days that may be months.
            ("events", EVENTS.to_owned()),
            ("torn", text[..text.len() * 2 / 3].to_owned()),
            ("worn", text.replacen("\"kind\":\"thoughts\"", "\"kind\":\"hologram\"", 1)),
            ("other", codec::write(&other)),
            ("newer", of_newer_version(&made::small("From the future", 10))),
            ("all", codec::backup::write(all.iter().map(String::as_str))),
        ];
        for (name, text) in files {
            fs::write(folder.path().join(format!("{name}.json")), text)?;
        }
        Ok(Self { folder })
    }
}
