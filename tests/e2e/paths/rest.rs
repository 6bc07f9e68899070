//! The rest of the program, which nobody needs to make and edit a map, comes after the start.

use anyhow::ensure;
use klantreis_e2e::{Fault, Outcome, Page, button, paths, role, textbox};

use crate::doing::{self, add_card, card, head, is_saved, start_blank};

paths![
    edits_a_map_while_the_rest_does_not_arrive,
    fetches_the_rest_on_the_spot_when_it_is_needed,
    hands_out_all_work_when_the_rest_is_needed_and_does_not_arrive,
];

const REST: &str = "rest-";
/// The rest never arrives by itself; who needs it at once gets it.
const LATE: &str = "{
    const real = window.fetch;
    window.fetch = (what, ...how) =>
        String(what).includes('/rest-') ? new Promise(() => {}) : real(what, ...how);
}";

/// A first visit fetches all that is needed to make and edit a map, but for what only a slow machine
/// does.
async fn edits_a_map_while_the_rest_does_not_arrive(page: Page) -> Outcome {
    page.site().before_page(LATE);
    start_blank(&page).await?;
    doing::entitle(&page, "Without the rest").await?;
    add_card(&page, "Thought", 1, "first").await?;
    add_card(&page, "Obstacle", 1, "second").await?;
    doing::rewrite(&page, "first", "first, put otherwise").await?;
    page.click(button("Add phase")).await?;
    page.has_focus(textbox("Name of the phase")).await?;
    page.type_text("After all").await?;
    page.press("Enter").await?;
    page.see(head("After all")).await?;
    page.click(button("Add step")).await?;
    page.has_focus(textbox("Name of the step")).await?;
    page.type_text("One more").await?;
    page.press("Enter").await?;
    page.see(head("One more")).await?;
    page.click(button("Undo")).await?;
    page.gone(head("One more")).await?;
    page.click(button("Redo")).await?;
    page.see(head("One more")).await?;
    is_saved(&page).await?;
    ensure!(!came(&page).await?, "the rest was needed");
    // What was made is there when the rest is.
    page.site().heal();
    page.reload().await?;
    page.see(doing::map()).await?;
    page.holds(doing::title(), "Without the rest").await?;
    page.see(card("first, put otherwise")).await?;
    page.see(card("second")).await?;
    page.see(head("One more")).await.map(drop)
}

/// Whoever needs it at once gets it at once.
async fn fetches_the_rest_on_the_spot_when_it_is_needed(page: Page) -> Outcome {
    page.site().before_page(LATE);
    start_blank(&page).await?;
    is_saved(&page).await?;
    ensure!(!came(&page).await?, "the rest was needed to begin with");
    page.click(button("Theme")).await?;
    page.click(role("menuitemradio").starting("Dark")).await?;
    page.until("the dark", async || {
        page.js("return document.documentElement.dataset.theme === 'dark'", []).await
    })
    .await?;
    ensure!(came(&page).await?, "the rest was not needed");
    is_saved(&page).await
}

/// What is kept is handed out when the program cannot go on.
async fn hands_out_all_work_when_the_rest_is_needed_and_does_not_arrive(page: Page) -> Outcome {
    start_blank(&page).await?;
    doing::entitle(&page, "Kept before").await?;
    is_saved(&page).await?;
    page.site().spoil(REST, Fault::Missing);
    page.open("?lang=en").await?;
    page.click(button("Theme")).await?;
    page.see(role("heading").starting("Klantreis has stopped. Your work is below.")).await?;
    page.see(button("Download Kept before")).await?;
    // The browser tells what stopped the program, when it has shown that it has.
    page.until("the browser to tell what stopped the program", async || {
        let troubles = page.site().take_troubles();
        Ok(troubles.iter().any(|trouble| trouble.starts_with("uncaught")))
    })
    .await
}

/// Whether the rest was fetched on the spot.
async fn came(page: &Page) -> anyhow::Result<bool> {
    page.js(
        "return performance.getEntriesByType('resource').some(({ name, initiatorType }) =>
           name.includes('/rest-') && initiatorType === 'xmlhttprequest')",
        [],
    )
    .await
}
