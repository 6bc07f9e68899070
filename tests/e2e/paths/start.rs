//! The first visit, and every way in after it.

use anyhow::{Context as _, ensure};
use klantreis::codec;
use klantreis_e2e::{
    Fault, Outcome, Page, button, grid, heading, link, made, navigation, paths, region, role,
    textbox,
};
use serde_json::json;
use tempfile::TempDir;

use crate::doing::{self, card, head};

paths![
    asks_nothing_and_says_where_work_is_kept,
    speaks_the_language_of_the_browser,
    starts_from_every_template,
    starts_in_dutch,
    starts_with_enter,
    comes_back_to_the_content_of_the_library,
    opens_the_example_as_a_copy,
    keeps_its_place_through_reload_and_back,
    says_so_when_a_journey_is_not_here,
    comes_to_the_library_from_an_address_of_nothing,
    works_in_any_folder_with_anything_behind_it,
    tries_again_when_the_cards_do_not_arrive,
    tries_again_what_is_under_way_and_fails,
    opens_what_waited_when_what_reads_files_arrives,
    opens_what_waited_when_that_was_on_its_way_and_failed,
    tries_again_when_the_panel_does_not_arrive in [Chromium, Firefox],
    tries_again_when_what_reads_does_not_arrive in [Chromium, Firefox],
];

const TEMPLATES: [(&str, &str); 6] = [
    ("Life cycle in five phases", "Levenscyclus in vijf fasen"),
    ("Retail in four phases", "Retail in vier fasen"),
    ("Sales funnel", "Verkooptrechter"),
    ("Service blueprint", "Service blueprint"),
    ("Business purchase", "Zakelijke aankoop"),
    ("Blank", "Leeg"),
];

async fn asks_nothing_and_says_where_work_is_kept(page: Page) -> Outcome {
    for (lang, heading, region_name, sentence, start, example) in [
        (
            "en",
            "Your journeys",
            "New journey",
            "What you make is only in this browser and goes nowhere",
            "Start",
            "Open the example",
        ),
        (
            "nl",
            "Jouw klantreizen",
            "Nieuwe klantreis",
            "Wat je maakt staat alleen in deze browser en gaat nergens heen",
            "Begin",
            "Voorbeeld openen",
        ),
    ] {
        page.open(&format!("?lang={lang}")).await?;
        page.see(role("heading").starting(heading)).await?;
        let new = region(region_name);
        page.see_many(role("radio").inside(new.clone()), TEMPLATES.len()).await?;
        for (en, nl) in TEMPLATES {
            let name = if lang == "nl" { nl } else { en };
            page.see(role("radio").starting(name).inside(new.clone())).await?;
        }
        page.see(button(start).inside(new)).await?;
        page.see(button(example)).await?;
        page.until("the picture of the example", async || {
            page.js("return !!document.querySelector('.sample__sheet svg')", []).await
        })
        .await?;
        ensure!(page.text().await?.contains(sentence), "the sentence is missing in {lang}");
        ensure!(page.count(&role("dialog")).await? == 0, "a question at the first visit");
        ensure!(page.count(&role("searchbox")).await? == 0, "there is nothing to search");
        let chosen: usize = page
            .js("return document.querySelectorAll('input[type=radio]:checked').length", [])
            .await?;
        ensure!(chosen == 1, "one start is proposed");
    }
    Ok(())
}

async fn speaks_the_language_of_the_browser(page: Page) -> Outcome {
    for (languages, heading, lang) in [
        (json!(["nl-BE", "fr"]), "Jouw klantreizen", "nl"),
        (json!(["fr", "en-GB", "nl"]), "Your journeys", "en"),
        (json!(["fr"]), "Your journeys", "en"),
    ] {
        page.site().heal();
        page.site().before_page(&format!(
            "Object.defineProperty(navigator, 'languages', {{ get: () => {languages} }})"
        ));
        page.open("").await?;
        page.see(role("heading").starting(heading)).await?;
        let said: String = page.js("return document.documentElement.lang", []).await?;
        ensure!(said == lang, "the page says it is in {said}");
    }
    // What the address asks for goes first, and what was chosen by hand goes before the browser.
    page.open("?lang=nl").await?;
    page.see(role("heading").starting("Jouw klantreizen")).await?;
    page.click(button("Taal")).await?;
    page.click(role("menuitemradio").starting("English")).await?;
    page.see(role("heading").starting("Your journeys")).await?;
    page.site().heal();
    page.site().before_page("Object.defineProperty(navigator, 'languages', { get: () => ['nl'] })");
    page.open("").await?;
    page.see(role("heading").starting("Your journeys")).await?;
    Ok(())
}

async fn starts_from_every_template(page: Page) -> Outcome {
    for (template, _) in TEMPLATES {
        page.open("?lang=en").await?;
        doing::start(&page, template).await?;
        page.see(navigation("Journey")).await?;
        page.see(link("Map").inside(navigation("Journey"))).await?;
        ensure!(
            page.count(&role("columnheader").inside(doing::map())).await? > 1,
            "{template} is empty"
        );
        doing::is_saved(&page).await?;
    }
    page.open("?lang=en").await?;
    page.see_many(role("button").starting("More for"), TEMPLATES.len()).await
}

async fn starts_in_dutch(page: Page) -> Outcome {
    page.open("?lang=nl").await?;
    page.click(role("radio").starting("Retail in vier fasen")).await?;
    page.click(button("Begin")).await?;
    page.see(grid("Klantreiskaart")).await?;
    page.see(role("columnheader").with("Inspiratie").inside(grid("Klantreiskaart"))).await?;
    page.see(textbox("Titel").inside(role("banner"))).await?;
    page.see(link("Kaart").inside(navigation("Klantreis"))).await?;
    for name in ["Fase toevoegen", "Stap toevoegen", "Rij toevoegen", "Ongedaan maken", "Opnieuw"] {
        page.see(button(name)).await?;
    }
    for name in ["Exporteren", "Taal", "Thema"] {
        page.see(button(name)).await?;
    }
    page.reads(role("status"), "Bewaard op dit apparaat").await
}

async fn starts_with_enter(page: Page) -> Outcome {
    page.open("?lang=en").await?;
    page.see(button("Start")).await?;
    page.js::<()>("document.querySelector('input[type=radio]:checked').focus()", []).await?;
    page.press("ArrowDown").await?;
    page.press("Enter").await?;
    page.see(doing::map()).await?;
    page.see(head("Inspiration")).await?;
    // What had the focus is gone: it is at the content of what came.
    page.has_focus(role("main")).await
}

async fn comes_back_to_the_content_of_the_library(page: Page) -> Outcome {
    doing::start_blank(&page).await?;
    page.js::<()>("document.querySelector('.rail__back').focus()", []).await?;
    page.press("Enter").await?;
    page.see(role("heading").starting("Your journeys")).await?;
    page.has_focus(role("main")).await
}

async fn opens_the_example_as_a_copy(page: Page) -> Outcome {
    page.open("?lang=en").await?;
    page.click(button("Open the example")).await?;
    page.see(doing::map()).await?;
    page.holds(doing::title(), "Buying a new bicycle").await?;
    doing::entitle(&page, "Mine now").await?;
    doing::is_saved(&page).await?;
    page.open("?lang=en").await?;
    page.see(link("Mine now").nth(0)).await.or(page.see(heading("Mine now")).await)?;
    // The example itself is still there, as it was.
    page.click(button("Open the example")).await?;
    page.holds(doing::title(), "Buying a new bicycle").await
}

async fn keeps_its_place_through_reload_and_back(page: Page) -> Outcome {
    doing::start_blank(&page).await?;
    doing::is_saved(&page).await?;
    let map: String = page.js("return location.href", []).await?;
    page.reload().await?;
    page.see(doing::map()).await?;
    page.see(head("I start here")).await?;

    page.click(link("All journeys")).await?;
    page.see(role("heading").starting("Your journeys")).await?;
    page.back().await?;
    page.see(doing::map()).await?;

    page.visit("blank").await?;
    page.session().driver().goto(&map).await?;
    page.see(doing::map()).await?;
    page.see(head("I start here")).await?;
    Ok(())
}

async fn says_so_when_a_journey_is_not_here(page: Page) -> Outcome {
    page.open("?lang=en#/map/0123456789abc").await?;
    page.see(role("heading").starting("Your journeys")).await?;
    ensure!(page.text().await?.contains("That journey is not in this browser."), "nothing is said");
    page.open("?lang=en#/no/such/place").await?;
    page.see(role("heading").starting("Your journeys")).await?;
    Ok(())
}

/// Addresses name screens of journeys that are here; a journey is never packed in one (fault 101).
async fn comes_to_the_library_from_an_address_of_nothing(page: Page) -> Outcome {
    let journey = made::small("Still here", 1);
    doing::keep(&page, &[&journey]).await?;
    let nothing = [
        "#/open/",
        "#/open/eJyrVspIzcnJVyguSUzOVrJSUEpJLElUqgUAXqEHQg",
        "#/open/%7B%22format%22%3A%22klantreis%22",
        "#/%E0%A4%A",
        "#/map/%E0%A4%A",
        "#/map/",
        "#/map/../../x",
        "#/map/__proto__",
        "#/constructor/0000000000001",
        "#//////",
        "#?lang=nl#/map",
        "#javascript:window.hit=1",
        "#<img src=x onerror=window.hit=1>",
    ];
    for rest in nothing {
        page.open(&format!("?lang=en{rest}")).await?;
        is_in_the_library(&page).await.context(rest)?;
    }
    // The same from a map that is open.
    for rest in nothing {
        let map = json!(format!("#/map/{}", journey.id));
        page.js::<()>("location.hash = arguments[0]", [map]).await?;
        page.see(doing::map()).await?;
        page.js::<()>("location.hash = arguments[0]", [json!(rest)]).await?;
        is_in_the_library(&page).await.context(rest)?;
    }
    // A megabyte: the page makes it, since no driver carries it well.
    for rest in ["#/open/", "#/map/", "#"] {
        page.open("?lang=en").await?;
        page.js::<()>("location.hash = arguments[0] + 'A'.repeat(1e6)", [json!(rest)]).await?;
        is_in_the_library(&page).await.context(rest)?;
        page.reload().await?;
        is_in_the_library(&page).await.context(rest)?;
    }
    let unknown = made::small("Elsewhere", 2).id;
    for screen in ["map", "research", "audience", "measure", "present"] {
        page.open(&format!("?lang=en#/{screen}/{unknown}")).await?;
        page.until("word that it is not here", async || {
            Ok(page.text().await?.contains("not in this browser"))
        })
        .await
        .context(screen)?;
    }
    Ok(())
}

async fn is_in_the_library(page: &Page) -> Outcome {
    page.see(button("More for Still here")).await?;
    let is_hit: bool = page.js("return window.hit !== undefined", []).await?;
    ensure!(!is_hit, "the address was run");
    Ok(())
}

async fn works_in_any_folder_with_anything_behind_it(page: Page) -> Outcome {
    // The site serves the page under a folder: whatever is asked for outside it is a stray.
    page.open("?utm_source=mail&lang=en&x=%zz#").await?;
    page.see(role("heading").starting("Your journeys")).await?;
    page.visit("index.html?lang=en").await?;
    page.see(role("heading").starting("Your journeys")).await?;
    Ok(())
}

async fn tries_again_when_the_panel_does_not_arrive(page: Page) -> Outcome {
    page.site().spoil("split_panel", Fault::Missing);
    doing::start_blank(&page).await?;
    page.see(button("Try again")).await?;
    // The map does not wait for what stands beside it.
    doing::add_card(&page, "Thought", 1, "before the panel").await?;
    page.site().heal();
    page.click(button("Try again")).await?;
    page.see(role("heading").inside(role("complementary")).nth(0)).await?;
    doing::is_saved(&page).await?;
    page.site().take_troubles();
    Ok(())
}

/// What is said of several parts at once has one button, which fetches all of them.
async fn tries_again_when_the_cards_do_not_arrive(page: Page) -> Outcome {
    doing::keep(&page, &[&made::small("Kept before", 7)]).await?;
    page.site().spoil("split_cards", Fault::Missing);
    page.open("?lang=en").await?;
    page.see(button("Try again")).await?;
    page.site().heal();
    page.click(button("Try again")).await?;
    page.see(button("More for Kept before")).await?;
    page.see(button("Save as a file now")).await?;
    page.gone(button("Try again")).await?;
    page.site().take_troubles();
    Ok(())
}

async fn tries_again_what_is_under_way_and_fails(page: Page) -> Outcome {
    doing::keep(&page, &[&made::small("Kept before", 7)]).await?;
    page.site().spoil("split_cards", Fault::Missing);
    // The cards are asked for at once, and again when what is kept was looked up: that waits here
    // until it is let go, and so does the second answer, which fails then.
    page.site().before_page(
        "window.held = {};
         const whole = fetch, hold = (name) => new Promise((go) => (held[name] = go));
         let many = 0;
         window.fetch = async (at, how) => {
           if (/split_reading/.test(at)) await hold('reading');
           if (/split_cards/.test(at) && ++many === 2) {
             await hold('cards');
             throw new TypeError('broken off');
           }
           return whole(at, how);
         }",
    );
    let is_held = async |name: &str| {
        page.until(name, async || page.js("return !!held[arguments[0]]", [json!(name)]).await).await
    };
    page.visit("?lang=en").await?;
    page.see(button("Try again")).await?;
    is_held("reading").await?;
    page.js::<()>("held.reading()", []).await?;
    is_held("cards").await?;
    page.site().heal();
    page.click(button("Try again")).await?;
    page.js::<()>("held.cards()", []).await?;
    page.see(button("More for Kept before")).await?;
    page.gone(button("Try again")).await?;
    page.site().take_troubles();
    Ok(())
}

async fn opens_what_waited_when_what_reads_files_arrives(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    let path = folder.path().join("one.klantreis.json");
    std::fs::write(&path, codec::write(&made::small("One", 1)))?;
    page.site().spoil("split_files", Fault::Missing);
    page.open("?lang=en").await?;
    page.choose_file(&path).await?;
    page.see(button("Try again")).await?;
    page.site().heal();
    page.click(button("Try again")).await?;
    page.holds(doing::title(), "One").await?;
    doing::is_saved(&page).await?;
    page.site().take_troubles();
    Ok(())
}

async fn opens_what_waited_when_that_was_on_its_way_and_failed(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    let file = |name: &str, seed: u64| {
        let path = folder.path().join(format!("{name}.klantreis.json"));
        std::fs::write(&path, codec::write(&made::small(name, seed))).map(|()| path)
    };
    page.site().spoil("split_files", Fault::Missing);
    // What reads files is asked for by each file: when that is held, it waits and fails then.
    page.site().before_page(
        "window.holds = false;
         window.held = [];
         const whole = fetch;
         window.fetch = async (at, how) => {
           if (holds && /split_files/.test(at)) {
             await new Promise((go) => held.push(go));
             throw new TypeError('broken off');
           }
           return whole(at, how);
         }",
    );
    page.open("?lang=en").await?;
    page.choose_file(&file("One", 1)?).await?;
    page.see(button("Try again")).await?;
    page.js::<()>("window.holds = true", []).await?;
    page.choose_file(&file("Two", 2)?).await?;
    page.until("the second file to wait", async || page.js("return held.length > 0", []).await)
        .await?;
    page.site().heal();
    page.click(button("Try again")).await?;
    page.js::<()>("window.holds = false; window.held.forEach((go) => go())", []).await?;
    page.holds(doing::title(), "Two").await?;
    doing::is_saved(&page).await?;
    doing::keeps_many(&page, 2).await?;
    page.gone(button("Try again")).await?;
    page.site().take_troubles();
    Ok(())
}

async fn tries_again_when_what_reads_does_not_arrive(page: Page) -> Outcome {
    let journey = made::small("Kept before", 7);
    doing::keep(&page, &[&journey]).await?;
    page.site().spoil("split_reading", Fault::Missing);
    page.open(&format!("?lang=en#/map/{}", journey.id)).await?;
    page.see(button("Try again")).await?;
    ensure!(!page.text().await?.contains("not in this browser"), "it is called missing");
    page.site().heal();
    page.click(button("Try again")).await?;
    page.see(doing::map()).await?;
    page.see(card("Thought at step 1")).await?;
    doing::is_saved(&page).await?;
    page.site().take_troubles();
    Ok(())
}
