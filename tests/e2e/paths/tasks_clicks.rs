//! What people do with a journey, each with clicks alone: keys are for writing only.

use klantreis_e2e::{
    Outcome, Page, Seek, button, dialog, heading, link, made, menuitem, navigation, paths, role,
    searchbox, textbox,
};

use crate::doing::{
    self, backed_up, below, card, card_field, head, is_saved, keep, map, open_map, open_menu,
    severity, start_blank,
};

paths![
    begins_and_names_a_journey in [Chromium, Firefox],
    builds_a_map in [Chromium, Firefox],
    changes_rows in [Chromium, Firefox],
    says_how_it_is in [Chromium, Firefox],
    adds_a_customer_group in [Chromium, Firefox],
    links_and_finds in [Chromium, Firefox],
    hands_out_and_shows in [Chromium, Firefox],
];

async fn open(page: &Page) -> Outcome {
    let journey = made::of_shape("Clicks", made::Shape { phases: 2, steps: 3, lanes: 4 });
    keep(page, &[&journey]).await?;
    open_map(page, &journey).await
}

fn step(n: usize) -> Seek {
    head(&format!("Ik doe stap {n}"))
}

fn row(name: &str) -> Seek {
    role("rowheader").with(name).inside(map())
}

/// A line of the menu of something on the map.
async fn menu(page: &Page, thing: Seek, line: &str) -> Outcome {
    open_menu(page, thing).await?;
    page.click(menuitem(line)).await
}

async fn begins_and_names_a_journey(page: Page) -> Outcome {
    start_blank(&page).await?;
    page.click(doing::title()).await?;
    page.type_text(" by hand").await?;
    page.click(map()).await?;
    page.until("the title to be written", async || {
        let title = page.see(doing::title()).await?.prop("value").await?;
        Ok(title.is_some_and(|title| title.contains(" by hand")))
    })
    .await?;
    is_saved(&page).await
}

async fn builds_a_map(page: Page) -> Outcome {
    open(&page).await?;
    // A step, a phase.
    page.click(step(1)).await?;
    page.click(button("Add step")).await?;
    page.has_focus(textbox("Name of the step")).await?;
    page.type_text("New step").await?;
    page.click(step(1)).await?;
    page.see(head("New step")).await?;
    page.click(button("Add phase")).await?;
    page.has_focus(textbox("Name of the phase")).await?;
    page.type_text("New phase").await?;
    page.click(step(1)).await?;
    page.see(head("New phase")).await?;
    // Back, and once more.
    page.click(button("Undo")).await?;
    page.gone(head("New phase")).await?;
    page.click(button("Redo")).await?;
    page.see(head("New phase")).await?;
    // A card: written, written anew, beside itself, gone, elsewhere.
    page.click(button("Add Thought at step 2")).await?;
    page.has_focus(card_field()).await?;
    page.type_text("first").await?;
    page.click(step(1)).await?;
    menu(&page, card("first"), "Edit").await?;
    page.has_focus(card_field()).await?;
    page.type_text(" thought").await?;
    page.click(step(1)).await?;
    menu(&page, card("first thought"), "Duplicate").await?;
    page.see_many(card("first thought"), 2).await?;
    menu(&page, card("first thought").nth(1), "Delete").await?;
    page.see_many(card("first thought"), 1).await?;
    page.click(card("first thought")).await?;
    page.click(button("Later").inside(role("complementary"))).await?;
    page.see(role("article").starting("Thought at step 3: first thought")).await?;
    is_saved(&page).await
}

async fn changes_rows(page: Page) -> Outcome {
    open(&page).await?;
    menu(&page, row("Rij 1"), "Edit").await?;
    page.has_focus(textbox("Name of the row")).await?;
    page.type_text(", thoughts").await?;
    page.click(step(1)).await?;
    menu(&page, row("Rij 1, thoughts"), "Move down").await?;
    below(&page, "Rij 1, thoughts", "Rij 2").await?;
    menu(&page, row("Rij 1, thoughts"), "Hide").await?;
    page.gone(row("Rij 1, thoughts")).await?;
    page.click(button("Add row")).await?;
    page.click(menuitem("Show Rij 1, thoughts")).await?;
    page.see(row("Rij 1, thoughts")).await?;
    page.click(button("Add row")).await?;
    page.click(role("menuitem").starting("Quotes")).await?;
    page.see(row("Quotes")).await?;
    is_saved(&page).await
}

async fn says_how_it_is(page: Page) -> Outcome {
    open(&page).await?;
    menu(&page, step(1), "Decisive moment").await?;
    let point = || role("button").starting("Feeling at step 1: decisive moment").inside(map());
    page.see(point()).await?;
    // How it feels, and why.
    page.click(point()).await?;
    page.write(textbox("Number"), "1.9").await?;
    page.click(textbox("Why?")).await?;
    page.type_text("It just works").await?;
    page.see(role("button").with("+1.9").inside(map())).await?;
    page.holds(textbox("Why?"), "It just works").await?;
    // How bad an obstacle is, and how we know.
    page.click(role("article").starting("Obstacle at step 1:").inside(map())).await?;
    let bad = page.see(role("radio").inside(role("group").with("How bad is it?")).nth(2)).await?;
    // What is seen of it is the words beside it.
    bad.parent().await?.click().await?;
    severity(&page).await?;
    page.click(button("Add evidence")).await?;
    page.click(role("menuitem").starting("New evidence")).await?;
    page.click(textbox("What do you know?").inside(role("complementary"))).await?;
    page.type_text("Six people said so").await?;
    page.click(step(2)).await?;
    backed_up(&page, "Obstacle at step 1:").await?;
    is_saved(&page).await
}

async fn adds_a_customer_group(page: Page) -> Outcome {
    open(&page).await?;
    page.click(link("Audience").inside(navigation("Journey"))).await?;
    page.click(button("Add customer group")).await?;
    page.write(textbox("Name").inside(role("main")), "The courier").await?;
    page.see(role("article").named("The courier")).await?;
    Ok(())
}

async fn links_and_finds(page: Page) -> Outcome {
    open(&page).await?;
    menu(&page, step(1), "Jump to…").await?;
    page.click(menuitem("3 Ik doe stap 3")).await?;
    let arrow = || role("gridcell").starting("Jump from 1 Ik doe stap 1 to 3 Ik doe stap 3");
    menu(&page, arrow(), "Delete").await?;
    page.gone(arrow()).await?;
    // Larger, otherwise, and to what is sought.
    page.click(button("Zoom in")).await?;
    page.see(button("Zoom: 125%")).await?;
    page.click(role("button").starting("Map style:")).await?;
    page.click(role("menuitemradio").named("Table")).await?;
    page.see(role("region").named("Journey as a table")).await?;
    page.click(button("Find on the map")).await?;
    page.has_focus(searchbox("Find on the map")).await?;
    page.type_text("doe stap").await?;
    let said = || role("status").inside(role("search"));
    page.reads(said(), "1 of 3").await?;
    page.click(button("Next")).await?;
    page.reads(said(), "2 of 3").await?;
    page.click(button("Close").inside(role("search"))).await?;
    page.has_focus(button("Ik doe stap 2")).await
}

async fn hands_out_and_shows(page: Page) -> Outcome {
    open(&page).await?;
    page.click(button("Export")).await?;
    page.click(role("menuitem").starting("Picture")).await?;
    page.click(button("Download").inside(dialog("Picture"))).await?;
    page.downloaded(".svg").await?;
    page.click(button("Export")).await?;
    page.click(role("menuitem").starting("Print")).await?;
    page.click(button("Cancel").inside(dialog("Print"))).await?;
    page.gone(dialog("Print")).await?;
    page.click(button("Present")).await?;
    page.see(heading("Ik doe stap 1")).await?;
    page.click(button("Next")).await?;
    page.see(heading("Ik doe stap 2")).await?;
    page.click(role("button").starting("Stop")).await?;
    page.see(map()).await?;
    page.click(button("Language")).await?;
    page.click(role("menuitemradio").starting("Nederlands")).await?;
    page.click(button("Thema")).await?;
    page.click(role("menuitemradio").starting("Donker")).await?;
    page.until("the dark theme", async || {
        page.js("return document.documentElement.dataset.theme === 'dark'", []).await
    })
    .await
}
