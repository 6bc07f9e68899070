//! axe-core finds nothing, in every screen, dialog and menu × both languages × both themes ×
//! three widths. A new screen is a line in one of the tables.

use std::{collections::BTreeMap, fs};

use anyhow::{Context, Result, bail};
use klantreis::codec::{self, record};
use klantreis::model::{IdSource, Instant, Journey, Language};
use klantreis::templates;
use klantreis_e2e::{Outcome, Page, Theme, made, paths, role};
use tempfile::TempDir;

use crate::doing::{keep, put};

// The rules are the same everywhere, and only Chromium's driver can set the theme of the device.
paths![
    the_first_visit in [Chromium],
    the_library in [Chromium],
    the_map in [Chromium],
    the_screens_beside_it in [Chromium],
    what_is_edited in [Chromium],
    what_is_opened in [Chromium],
    what_is_not_saved in [Chromium],
    what_is_measured in [Chromium],
];

/// What axe-core looks at: its name, where that is, and what is done there first.
struct State {
    name: &'static str,
    at: &'static str,
    steps: &'static [Step],
}

/// One thing that is done, with the name of what it is done to in English and in Dutch: its
/// beginning will do.
enum Step {
    Click(&'static str, &'static str, &'static str),
    Press(&'static str),
    Choose(&'static str),
    See(&'static str, &'static str, &'static str),
}

use Step::{Choose, Click, Press, See};

const WIDTHS: [(u32, u32); 3] = [(1280, 900), (768, 1024), (320, 640)];
const LANGUAGES: [&str; 2] = ["en", "nl"];
const THEMES: [Theme; 2] = [Theme::Light, Theme::Dark];
const LIBRARY: &str = "";
const EXAMPLE: &str = "#/map/EXAMPLE";
const SMALL: &str = "#/map/SMALL";
const NEWER: &str = "#/map/NEWER";
const MEASURE: &str = "#/measure/SMALL";

const FIRST_VISIT: &[State] = &[State {
    name: "first visit",
    at: LIBRARY,
    steps: &[See("button", "Open the example", "Voorbeeld openen")],
}];

const IN_LIBRARY: &[State] = &[
    State {
        name: "library",
        at: LIBRARY,
        steps: &[See("button", "More for Small", "Meer voor Small")],
    },
    State { name: "language menu", at: LIBRARY, steps: &[Click("button", "Language", "Taal")] },
    State { name: "theme menu", at: LIBRARY, steps: &[Click("button", "Theme", "Thema")] },
    State {
        name: "menu of a journey",
        at: LIBRARY,
        steps: &[Click("button", "More for Small", "Meer voor Small")],
    },
    State {
        name: "renaming",
        at: LIBRARY,
        steps: &[
            Click("button", "More for Small", "Meer voor Small"),
            Click("menuitem", "Rename", "Naam wijzigen"),
        ],
    },
    State {
        name: "older versions",
        at: LIBRARY,
        steps: &[
            Click("button", "More for Small", "Meer voor Small"),
            Click("menuitem", "Older versions", "Oude versies"),
            See("dialog", "Older versions", "Oude versies"),
        ],
    },
    State {
        name: "bin",
        at: LIBRARY,
        steps: &[Click("button", "Bin (1)", "Prullenbak (1)"), See("dialog", "Bin", "Prullenbak")],
    },
    State {
        name: "settings",
        at: LIBRARY,
        steps: &[
            Click("button", "Settings", "Instellingen"),
            See("dialog", "Settings", "Instellingen"),
        ],
    },
];

const ON_MAP: &[State] = &[
    State { name: "example", at: EXAMPLE, steps: &[See("button", "Export", "Exporteren")] },
    State { name: "export menu", at: EXAMPLE, steps: &[Click("button", "Export", "Exporteren")] },
    State {
        name: "what a newer version made",
        at: NEWER,
        steps: &[See("button", "Export", "Exporteren")],
    },
];

const BESIDE: &[State] = &[
    State {
        name: "research",
        at: "#/research/EXAMPLE",
        steps: &[See("button", "Add evidence", "Bewijs toevoegen")],
    },
    State {
        name: "audience",
        at: "#/audience/EXAMPLE",
        steps: &[See("button", "Add customer group", "Klantgroep toevoegen")],
    },
    State {
        name: "presenting",
        at: "#/present/EXAMPLE",
        steps: &[See("button", "Next", "Volgende")],
    },
    State {
        name: "palette",
        at: "#/audience/EXAMPLE",
        steps: &[
            See("heading", "3 ", "3 "),
            Click("button", "Do or find", "Doen of zoeken"),
            See("dialog", "Do or find", "Doen of zoeken"),
        ],
    },
    State {
        name: "keys",
        at: "#/audience/EXAMPLE",
        steps: &[
            See("heading", "3 ", "3 "),
            Click("button", "Do or find", "Doen of zoeken"),
            Click("button", "Keyboard shortcuts", "Sneltoetsen"),
            See("dialog", "Keyboard shortcuts", "Sneltoetsen"),
        ],
    },
    // Who stands beside whom, and the style, stay with the journey, whose words are English: last.
    State {
        name: "a customer group beside another",
        at: "#/map/EXAMPLE",
        steps: &[
            Click("button", "Customer group: ", "Klantgroep: "),
            Click("menuitemradio", "The commuter", "The commuter"),
            Click("button", "Customer group: ", "Klantgroep: "),
            Click("menuitemcheckbox", "Also The young family", "Ook The young family"),
            Click("button", "Map style", "Kaartstijl"),
            Click("menuitemradio", "Feeling", "Beleving"),
            See("button", "Customer group: The commuter +1", "Klantgroep: The commuter +1"),
        ],
    },
    State {
        name: "the map as a table",
        at: "#/map/EXAMPLE",
        steps: &[
            Click("button", "Map style", "Kaartstijl"),
            Click("menuitemradio", "Table", "Tabel"),
            See("region", "Journey as a table", "Klantreis als tabel"),
        ],
    },
];

const EDITED: &[State] = &[
    State {
        name: "a card in its field",
        at: SMALL,
        steps: &[Click("article", "Thought at step 1", "Gedachte bij stap 1"), Press("F2")],
    },
    State {
        name: "menu of a card",
        at: SMALL,
        steps: &[Click("article", "Thought at step 1", "Gedachte bij stap 1"), Press("Shift+F10")],
    },
    State {
        name: "moving a card",
        at: SMALL,
        steps: &[
            Click("article", "Thought at step 1", "Gedachte bij stap 1"),
            Press("Shift+F10"),
            Click("menuitem", "Move to", "Verplaats naar"),
            See("dialog", "Move to", "Verplaats naar"),
        ],
    },
];

const OPENED: &[State] = &[
    State {
        name: "a file that is no journey",
        at: LIBRARY,
        steps: &[Choose("pdf"), See("dialog", "", "")],
    },
    State {
        name: "a file that stops",
        at: LIBRARY,
        steps: &[Choose("torn"), See("dialog", "", "")],
    },
    State { name: "a repaired file", at: LIBRARY, steps: &[Choose("worn"), See("dialog", "", "")] },
    State {
        name: "a file that is here already",
        at: LIBRARY,
        steps: &[Choose("other"), See("dialog", "", "")],
    },
    State {
        name: "two versions beside each other",
        at: LIBRARY,
        steps: &[
            Choose("other"),
            Click("radio", "Compare", "Leg ze naast elkaar"),
            Click("button", "Open", "Open"),
            See("dialog", "Two versions", "Twee versies"),
        ],
    },
    State {
        name: "a file of a newer version",
        at: LIBRARY,
        steps: &[Choose("newer"), See("dialog", "", "")],
    },
    State {
        name: "several journeys in a file",
        at: LIBRARY,
        steps: &[Choose("all"), See("dialog", "", "")],
    },
];

const MEASURED: &[State] = &[
    State {
        name: "nothing measured",
        at: MEASURE,
        steps: &[See("button", "Import data", "Gegevens importeren")],
    },
    State {
        name: "a file that holds no events",
        at: MEASURE,
        steps: &[Choose("pdf"), See("alert", "", "")],
    },
    State {
        name: "what is in this file, read differently",
        at: MEASURE,
        steps: &[
            Choose("events"),
            See("dialog", "What is in this file?", "Wat staat er in dit bestand?"),
            Click("button", "Read differently", "Anders lezen"),
        ],
    },
    State {
        name: "what was measured",
        at: MEASURE,
        steps: &[
            Choose("events"),
            Click("radio", "Day first", "Dag voorop"),
            Click("button", "Analyse", "Analyseren"),
            See("table", "Routes", "Routes"),
        ],
    },
];

const NOT_SAVED: &[State] = &[
    State {
        name: "full",
        at: SMALL,
        steps: &[
            Click("article", "Thought at step 1", "Gedachte bij stap 1"),
            Press("Control+d"),
            See("button", "Make room", "Ruimte maken"),
        ],
    },
    State {
        name: "making room",
        at: SMALL,
        steps: &[
            Click("article", "Thought at step 1", "Gedachte bij stap 1"),
            Press("Control+d"),
            Click("button", "Make room", "Ruimte maken"),
            See("dialog", "", ""),
        ],
    },
];

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
