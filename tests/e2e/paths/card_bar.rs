//! The bar below the map while a card is edited, and evidence linked where a card stands.

use anyhow::ensure;
use klantreis::model::{Answered, Card, Journey, NeedSort};
use klantreis_e2e::{Outcome, Page, Seek, button, grid, heading, menuitem, paths, role, textbox};
use thirtyfour::Key;

use crate::doing::{
    add_card, backed_up, card, card_field, click_with, export, head, is_saved, open_example,
    open_menu, read, start_blank,
};

paths![
    sets_how_bad_it_is_with_keys,
    sets_what_is_asked_with_clicks,
    is_there_in_a_table_too in [Chromium, Firefox],
    stops_editing_when_one_goes_on_from_the_bar,
    goes_on_from_where_there_is_no_menu in [Chromium, Firefox],
    links_evidence_where_cards_stand in [Chromium, Firefox],
];

fn bar() -> Seek {
    role("toolbar").named("Text of the card")
}

fn new() -> Seek {
    role("menuitem").starting("New evidence").inside(role("menu").named("Link evidence"))
}

fn choice(name: &str) -> Seek {
    role("menuitemradio").named(name)
}

fn cards(journey: &Journey) -> impl Iterator<Item = &Card> {
    journey.steps().flat_map(|(_, step)| step.cards.iter().map(|card| &**card))
}

async fn sets_how_bad_it_is_with_keys(page: Page) -> Outcome {
    start_blank(&page).await?;
    page.click(button("Add Obstacle at step 1")).await?;
    page.has_focus(card_field()).await?;
    // Nothing is there yet that could be set: the field keeps the focus.
    page.press("Alt+F10").await?;
    page.has_focus(card_field()).await?;
    page.type_text("Too slow").await?;
    page.see(button("How bad is it?").inside(bar())).await?;
    page.press("Alt+F10").await?;
    page.has_focus(button("How bad is it?").inside(bar())).await?;
    page.is_accessible().await?;
    page.press("Enter").await?;
    page.has_focus(choice("Not filled in")).await?;
    page.press("End").await?;
    page.has_focus(choice("customer gives up")).await?;
    page.press("ArrowUp").await?;
    page.has_focus(choice("bad")).await?;
    page.press("Enter").await?;
    page.has_focus(button("How bad is it? bad").inside(bar())).await?;
    // And back to the word that is not finished.
    page.press("Escape").await?;
    page.has_focus(card_field()).await?;
    page.type_text("ly").await?;
    page.press("Enter").await?;
    page.gone(bar()).await?;
    page.has_focus(card("Too slowly")).await?;
    is_saved(&page).await?;
    let kept = read(&export(&page).await?)?;
    let severity = cards(&kept).find(|card| card.text == "Too slowly").and_then(|it| it.severity);
    ensure!(severity.is_some_and(|level| level.get() == 4), "{severity:?}");
    Ok(())
}

async fn sets_what_is_asked_with_clicks(page: Page) -> Outcome {
    open_example(&page).await?;
    // What stands below the map moves what is at its foot when it comes.
    page.see(role("button").starting("You see step")).await?;
    let asked = || card("Is that something for me?");
    page.click(asked()).await?;
    page.press("F2").await?;
    page.has_focus(card_field()).await?;
    page.click(button("Kind of question Product").inside(bar())).await?;
    page.click(choice("Price")).await?;
    // What is clicked here leaves the field as it is.
    page.has_focus(card_field()).await?;
    page.see(button("Kind of question Price").inside(bar())).await?;
    page.click(button("partly").inside(bar())).await?;
    page.has_focus(card_field()).await?;
    page.type_text(" Really?").await?;
    page.click(button("More").inside(bar())).await?;
    page.has_focus(menuitem("Edit").inside(role("menu").named("Card"))).await?;
    page.press("Escape").await?;
    page.has_focus(card("Is that something for me? Really?")).await?;
    is_saved(&page).await?;
    let kept = read(&export(&page).await?)?;
    let card = cards(&kept).find(|card| card.text == "Is that something for me? Really?");
    let found = card.map(|card| (card.sort, card.answered));
    ensure!(found == Some((Some(NeedSort::Price), Some(Answered::Partly))), "{found:?}");
    Ok(())
}

async fn is_there_in_a_table_too(page: Page) -> Outcome {
    open_example(&page).await?;
    page.click(role("button").starting("Map style:")).await?;
    page.click(choice("Table")).await?;
    let table = || grid("Journey as a table");
    let asked = || role("button").with("Is that something for me?").inside(table());
    page.click(asked()).await?;
    page.press("F2").await?;
    page.has_focus(card_field()).await?;
    page.press("Alt+F10").await?;
    page.has_focus(button("Kind of question Product").inside(bar())).await?;
    page.press("Escape").await?;
    page.has_focus(card_field()).await?;
    page.press("Enter").await?;
    page.has_focus(asked()).await
}

async fn stops_editing_when_one_goes_on_from_the_bar(page: Page) -> Outcome {
    start_blank(&page).await?;
    add_card(&page, "Thought", 1, "One").await?;
    page.press("F2").await?;
    page.has_focus(card_field()).await?;
    page.type_text(" two").await?;
    page.press("Alt+F10").await?;
    page.has_focus(button("Link evidence").inside(bar())).await?;
    page.click(head("I start here")).await?;
    page.gone(card_field()).await?;
    page.see(card("One two")).await?;
    page.has_focus(head("I start here")).await
}

async fn goes_on_from_where_there_is_no_menu(page: Page) -> Outcome {
    start_blank(&page).await?;
    add_card(&page, "Obstacle", 1, "Slow").await?;
    // What a row tells by itself has no menu.
    page.press("ArrowDown").await?;
    page.press("Shift+F10").await?;
    page.press("ArrowUp").await?;
    page.has_focus(card("Slow")).await
}

async fn links_evidence_where_cards_stand(page: Page) -> Outcome {
    start_blank(&page).await?;
    for (kind, text) in [("Thought", "First"), ("Obstacle", "Second"), ("Contact", "Third")] {
        add_card(&page, kind, 1, text).await?;
    }
    // New evidence, from the bar of a card that is edited: it is written in the panel.
    page.double_click(card("First")).await?;
    page.click(button("Link evidence").inside(bar())).await?;
    page.click(new()).await?;
    page.gone(card_field()).await?;
    let panel = || role("complementary");
    page.see(heading("Evidence without a title").inside(panel())).await?;
    page.write(textbox("What do you know?").inside(panel()), "Six people said so").await?;
    backed_up(&page, "Thought at step 1: First").await?;

    // The same, for another card, from its menu; then the focus is on the card.
    open_menu(&page, card("Second")).await?;
    page.click(menuitem("Link evidence")).await?;
    page.has_focus(new()).await?;
    page.press("ArrowDown").await?;
    page.has_focus(menuitem("Six people said so")).await?;
    page.press("Enter").await?;
    page.has_focus(card("Second")).await?;
    backed_up(&page, "Obstacle at step 1: Second").await?;

    // And for several at once, of which one has it.
    click_with(&page, Key::Control, card("Third")).await?;
    page.press("Shift+F10").await?;
    page.click(menuitem("Link evidence")).await?;
    page.click(menuitem("Six people said so")).await?;
    backed_up(&page, "Contact at step 1: Third").await?;
    // What all of them rest on already is not offered again.
    page.press("Shift+F10").await?;
    page.click(menuitem("Link evidence")).await?;
    page.has_focus(new()).await?;
    ensure!(page.count(&menuitem("Six people said so")).await? == 0, "it is offered twice");
    page.press("Escape").await?;
    page.gone(role("menu").named("Link evidence")).await?;
    is_saved(&page).await?;
    let kept = read(&export(&page).await?)?;
    let linked: Vec<_> = cards(&kept).map(|card| card.evidence.len()).collect();
    ensure!(kept.evidence.len() == 1 && linked == [1, 1, 1], "{linked:?}");
    Ok(())
}
