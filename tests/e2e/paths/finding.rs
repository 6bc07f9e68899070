//! Words are found on the map, wherever they stand and however the map is shown.

use klantreis_e2e::{Outcome, Page, Seek, button, paths, role, searchbox};

use crate::doing::{card, in_sight, open_example};

paths![
    finds_and_goes_from_one_to_the_next in [Chromium, Firefox],
    finds_without_accents_and_capitals_in_dutch in [Chromium, Firefox],
    finds_in_every_style in [Chromium, Firefox],
    finds_on_a_phone in [Chromium, Firefox],
];

fn field() -> Seek {
    searchbox("Find on the map")
}

fn now() -> Seek {
    role("status").inside(role("search"))
}

/// Waits until one place is marked as the one gone to, with these words in it.
async fn shows(page: &Page, words: &str) -> Outcome {
    page.until(&format!("“{words}” to be shown"), async || {
        page.js(
            "const all = [...document.querySelectorAll('[data-found=now]')];
             if (all.length !== 1 || !all[0].textContent.includes(arguments[0])) return false;
             const { left, top, right, bottom } = all[0].getBoundingClientRect();
             const over = document.elementFromPoint(Math.min((left + right) / 2, left + 50), (top + bottom) / 2);
             return over !== null && (all[0].contains(over) || over.contains(all[0]))",
            [words.into()],
        )
        .await
    })
    .await
}

async fn finds_and_goes_from_one_to_the_next(page: Page) -> Outcome {
    open_example(&page).await?;
    page.press("Control+f").await?;
    page.has_focus(field()).await?;
    page.type_text("quote").await?;
    // The last lanes come some frames after the first, and what is found there is marked then.
    let mut all = 0;
    page.until("as many marks as are told", async || {
        all = page.js("return document.querySelectorAll('[data-found]').length", []).await?;
        let told = page.see(now()).await?.text().await?;
        Ok(all > 1 && told.contains(&format!("1 of {all}")))
    })
    .await?;
    page.press("Enter").await?;
    page.reads(now(), &format!("2 of {all}")).await?;
    page.press("F3").await?;
    page.reads(now(), &format!("3 of {all}")).await?;
    page.press("Shift+Enter").await?;
    page.press("Shift+F3").await?;
    page.click(button("Previous")).await?;
    page.reads(now(), &format!("{all} of {all}")).await?;
    page.click(button("Next")).await?;
    page.reads(now(), &format!("1 of {all}")).await?;
    page.write(field(), "quote takes four").await?;
    page.reads(now(), "1 of 1").await?;
    shows(&page, "The quote takes four days").await?;
    page.has_focus(field()).await?;
    page.press("Escape").await?;
    page.gone(field()).await?;
    page.has_focus(card("The quote takes four days")).await?;
    in_sight(&page).await?;
    // What was sought last is there again.
    page.click(button("Find on the map")).await?;
    page.holds(field(), "quote takes four").await?;
    page.write(field(), "zzz").await?;
    page.reads(now(), "Not found").await?;
    page.click(button("Close").inside(role("search"))).await?;
    page.gone(field()).await
}

async fn finds_without_accents_and_capitals_in_dutch(page: Page) -> Outcome {
    page.open("?lang=nl").await?;
    page.click(button("Voorbeeld openen")).await?;
    page.see(role("grid").named("Klantreiskaart")).await?;
    page.press("Control+f").await?;
    let field = searchbox("Zoeken op de kaart");
    page.has_focus(field.clone()).await?;
    page.type_text("HERORIENTATIE").await?;
    page.reads(now(), "1 van ").await?;
    shows(&page, "Heroriëntatie").await?;
    page.see(button("Volgende")).await?;
    page.see(button("Vorige")).await?;
    page.press("Escape").await?;
    page.has_focus(role("columnheader").with("Heroriëntatie")).await
}

async fn finds_in_every_style(page: Page) -> Outcome {
    open_example(&page).await?;
    page.press("Control+f").await?;
    for (style, words) in [
        ("Blueprint", "I wait for the quote"),
        ("Feeling", "I wait for the quote"),
        ("Table", "The quote takes four days"),
        ("Journey", "The quote takes four days"),
    ] {
        page.click(role("button").starting("Map style:")).await?;
        page.click(role("menuitemradio").named(style)).await?;
        page.write(field(), words).await?;
        page.reads(now(), "1 of 1").await?;
        shows(&page, words).await?;
    }
    // A row, and a word for the feeling.
    page.write(field(), "obstacles").await?;
    page.reads(now(), "1 of 1").await?;
    shows(&page, "Obstacles").await?;
    Ok(())
}

async fn finds_on_a_phone(page: Page) -> Outcome {
    open_example(&page).await?;
    // The list is the same in every style: it tells the jumps that a table leaves out.
    page.click(role("button").starting("Map style:")).await?;
    page.click(role("menuitemradio").named("Table")).await?;
    page.resize(400, 800).await?;
    page.see(role("region").named("Journey by phase")).await?;
    page.click(button("Find on the map")).await?;
    page.has_focus(field()).await?;
    page.type_text("quote takes four").await?;
    page.reads(now(), "1 of 1").await?;
    shows(&page, "The quote takes four days").await?;
    page.write(field(), "go back to compare").await?;
    page.reads(now(), "1 of 1").await?;
    shows(&page, "34% go back to compare").await?;
    page.write(field(), "quote takes four").await?;
    page.reads(now(), "1 of 1").await?;
    page.press("Escape").await?;
    page.has_focus(role("article").with("The quote takes four days")).await?;
    page.is_accessible().await
}
