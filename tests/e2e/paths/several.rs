//! Several cards at once.

use anyhow::{Result, ensure};
use klantreis_e2e::{Outcome, Page, Seek, button, made, menuitem, paths, role, status};
use thirtyfour::Key;

use crate::doing::{is_saved, keep, map, open_map};

paths![
    selects_with_keys_and_deletes_as_one_thing in [Chromium, Firefox],
    selects_with_clicks_and_moves_together in [Chromium, Firefox],
    selects_by_menu_and_taps_alone in [Chromium, Firefox],
    drags_all_that_is_selected in [Chromium, Firefox],
    selects_on_a_phone in [Chromium],
];

async fn selects_with_keys_and_deletes_as_one_thing(page: Page) -> Outcome {
    open(&page).await?;
    page.click(at("Thought", 1)).await?;
    page.press("Shift+ArrowRight").await?;
    page.see(bar("2 cards selected")).await?;
    page.reads(status(), "2 cards selected").await?;
    page.has_focus(at("Thought", 2)).await?;
    page.press("Shift+ArrowDown").await?;
    page.see(bar("4 cards selected")).await?;
    ensure!(selected_cells(&page).await? == 4, "other cells are marked as selected");
    page.press("Shift+ArrowUp").await?;
    page.see(bar("2 cards selected")).await?;
    // Going on without Shift, there is one place again.
    page.press("ArrowRight").await?;
    page.gone(role("toolbar").with("selected")).await?;
    // One here and one there.
    page.press("Control+Space").await?;
    page.press("ArrowLeft").await?;
    page.press("ArrowLeft").await?;
    page.press("Space").await?;
    page.see(bar("2 cards selected")).await?;
    page.see_many(role("article").with(", selected").inside(map()), 2).await?;
    page.press("Escape").await?;
    page.gone(role("toolbar").with("selected")).await?;
    ensure!(selected_cells(&page).await? == 0, "something is still marked");

    page.press("Control+a").await?;
    page.see(bar("6 cards selected")).await?;
    page.press("Delete").await?;
    page.see_many(role("article").inside(map()), 0).await?;
    page.reads(status(), "6 cards deleted").await?;
    page.until("the focus on the map", async || {
        page.js("return document.activeElement.closest('[role=grid]') !== null", []).await
    })
    .await?;
    page.press("Control+z").await?;
    page.see_many(role("article").inside(map()), 6).await?;
    is_saved(&page).await
}

async fn selects_with_clicks_and_moves_together(page: Page) -> Outcome {
    open(&page).await?;
    page.click(at("Thought", 1)).await?;
    click_with(&page, Key::Control, at("Question", 3)).await?;
    page.see(bar("2 cards selected")).await?;
    click_with(&page, Key::Control, at("Question", 3)).await?;
    page.see(bar("1 card selected")).await?;
    // A run begins where something was selected last.
    click_with(&page, Key::Shift, at("Question", 2)).await?;
    page.see(bar("2 cards selected")).await?;
    click_with(&page, Key::Control, at("Thought", 2)).await?;
    page.see(bar("3 cards selected")).await?;
    page.is_accessible().await?;
    // Together: no step on, for the last of them has none, but one back.
    page.press("Alt+ArrowRight").await?;
    page.reads(status(), "Nothing was moved").await?;
    page.press("Alt+ArrowLeft").await?;
    page.see_many(role("article").starting("Thought at step 1:").inside(map()), 2).await?;
    page.see_many(role("article").starting("Question at step 2:").inside(map()), 1).await?;
    page.press("Control+z").await?;
    page.see_many(role("article").starting("Thought at step 1:").inside(map()), 1).await?;

    page.click(button("Move to…").inside(bar("3 cards selected"))).await?;
    let dialog = role("dialog").starting("Move to");
    page.click(role("option").with("Ik doe stap 1").inside(dialog.clone())).await?;
    page.click(button("Move").inside(dialog.clone())).await?;
    page.gone(dialog).await?;
    page.see_many(role("article").starting("Thought at step 1:").inside(map()), 2).await?;
    page.see_many(role("article").starting("Question at step 1:").inside(map()), 3).await?;
    page.click(button("Undo")).await?;
    page.see_many(role("article").starting("Question at step 1:").inside(map()), 1).await?;
    // A click without keys is about one card again.
    page.click(at("Thought", 1)).await?;
    page.gone(role("toolbar").with("selected")).await
}

async fn selects_by_menu_and_taps_alone(page: Page) -> Outcome {
    open(&page).await?;
    open_menu(&page, at("Thought", 1)).await?;
    page.click(menuitem("Select")).await?;
    page.see(bar("1 card selected")).await?;
    page.click(at("Thought", 2)).await?;
    page.click(at("Question", 2)).await?;
    page.click(at("Thought", 2)).await?;
    page.see(bar("2 cards selected")).await?;
    page.click(button("Duplicate").inside(bar("2 cards selected"))).await?;
    page.see_many(role("article").inside(map()), 8).await?;
    // The copies are selected now: a wrong one goes with one click.
    page.click(button("Delete").inside(bar("2 cards selected"))).await?;
    page.see_many(role("article").inside(map()), 6).await?;
    page.gone(role("toolbar").with("selected")).await?;

    open_menu(&page, at("Thought", 1)).await?;
    page.click(menuitem("Select")).await?;
    page.click(button("Clear the selection")).await?;
    page.gone(role("toolbar").with("selected")).await?;
    page.until("the focus on the map", async || {
        page.js("return document.activeElement.closest('[role=grid]') !== null", []).await
    })
    .await
}

async fn drags_all_that_is_selected(page: Page) -> Outcome {
    open(&page).await?;
    page.click(at("Thought", 1)).await?;
    page.press("Shift+ArrowDown").await?;
    page.see(bar("2 cards selected")).await?;
    let from = page.see(at("Thought", 1)).await?;
    let to = page.see(at("Thought", 2)).await?;
    let driver = page.session().driver();
    let chain = driver.action_chain().move_to_element_center(&from).click_and_hold();
    chain.move_by_offset(12, 4).move_to_element_center(&to).release().perform().await?;
    page.see_many(role("article").starting("Thought at step 2:").inside(map()), 2).await?;
    page.see_many(role("article").starting("Question at step 2:").inside(map()), 2).await?;
    page.press("Control+z").await?;
    page.see_many(role("article").starting("Question at step 2:").inside(map()), 1).await
}

async fn selects_on_a_phone(page: Page) -> Outcome {
    let journey = made::small("Phone", 6);
    keep(&page, &[&journey]).await?;
    page.resize(390, 844).await?;
    page.open(&format!("?lang=en#/map/{}", journey.id)).await?;
    let thought = |step: usize| role("article").starting(&format!("Thought at step {step}:"));
    page.click(button("More").inside(thought(1))).await?;
    page.click(menuitem("Select")).await?;
    page.click(thought(2)).await?;
    page.see(bar("2 cards selected")).await?;
    page.is_accessible().await?;
    page.click(button("Delete").inside(bar("2 cards selected"))).await?;
    page.gone(thought(2)).await?;
    page.gone(thought(1)).await
}

async fn open(page: &Page) -> Outcome {
    let journey = made::small("Several", 5);
    keep(page, &[&journey]).await?;
    open_map(page, &journey).await
}

/// A card of a made journey by its row and step.
fn at(kind: &str, step: usize) -> Seek {
    role("article").starting(&format!("{kind} at step {step}:")).inside(map())
}

/// The bar that says how much is selected.
fn bar(name: &str) -> Seek {
    role("toolbar").named(name)
}

async fn selected_cells(page: &Page) -> Result<usize> {
    page.js("return document.querySelectorAll('[role=gridcell][aria-selected=true]').length", [])
        .await
}

async fn open_menu(page: &Page, thing: Seek) -> Outcome {
    page.click(thing.clone()).await?;
    page.click(button("More").inside(thing)).await
}

async fn click_with(page: &Page, key: Key, thing: Seek) -> Outcome {
    let element = page.see(thing).await?;
    let chain = page.session().driver().action_chain();
    Ok(chain.key_down(key.clone()).click_element(&element).key_up(key).perform().await?)
}
