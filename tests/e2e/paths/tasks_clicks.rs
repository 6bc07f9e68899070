//! What people do with a journey, each with clicks alone: keys are for writing only.

use klantreis_e2e::{
    Outcome, Page, Seek, button, dialog, heading, link, menuitem, navigation, role, searchbox,
    textbox,
};

use crate::doing::{
    self, at_new_group, backed_up, below, card, card_field, head, is_saved, map, open_menu,
    severity, start_blank,
};
use crate::tasks::{
    self, arrow, card_at, is_called, is_dark_and_dutch, is_printed, open, open_without_printer,
    point, row, step,
};

tasks::walks!();

/// The map, with a card that was just written.
async fn open_with_a_card(page: &Page) -> Outcome {
    open(page).await?;
    menu(page, card_at("Thought", 2, ""), "Card below").await?;
    page.has_focus(card_field()).await?;
    page.type_text("first").await?;
    page.click(step(1)).await?;
    page.see(card("first")).await?;
    Ok(())
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
    is_called(&page, " by hand").await?;
    is_saved(&page).await
}

async fn adds_a_phase(page: Page) -> Outcome {
    open(&page).await?;
    page.click(button("Add phase")).await?;
    page.has_focus(textbox("Name of the phase")).await?;
    page.type_text("New phase").await?;
    page.click(step(1)).await?;
    page.see(head("New phase")).await?;
    is_saved(&page).await
}

async fn adds_a_step(page: Page) -> Outcome {
    open(&page).await?;
    page.click(step(1)).await?;
    page.click(button("Add step")).await?;
    page.has_focus(textbox("Name of the step")).await?;
    page.type_text("New step").await?;
    page.click(step(1)).await?;
    page.see(head("New step")).await?;
    is_saved(&page).await
}

async fn takes_back_and_does_again(page: Page) -> Outcome {
    open_with_a_card(&page).await?;
    page.click(button("Undo")).await?;
    page.gone(card("first")).await?;
    page.click(button("Redo")).await?;
    page.see(card("first")).await?;
    Ok(())
}

async fn writes_a_card(page: Page) -> Outcome {
    open_with_a_card(&page).await?;
    page.see(card_at("Thought", 2, "first")).await?;
    is_saved(&page).await
}

async fn writes_it_anew(page: Page) -> Outcome {
    open_with_a_card(&page).await?;
    menu(&page, card("first"), "Edit").await?;
    page.has_focus(card_field()).await?;
    page.type_text(" thought").await?;
    page.click(step(1)).await?;
    page.see(card("first thought")).await?;
    is_saved(&page).await
}

async fn makes_a_second_one(page: Page) -> Outcome {
    open_with_a_card(&page).await?;
    menu(&page, card("first"), "Duplicate").await?;
    page.see_many(card("first"), 2).await
}

async fn deletes_a_card(page: Page) -> Outcome {
    open_with_a_card(&page).await?;
    menu(&page, card("first"), "Delete").await?;
    page.gone(card("first")).await?;
    is_saved(&page).await
}

async fn moves_a_card(page: Page) -> Outcome {
    open_with_a_card(&page).await?;
    page.click(card("first")).await?;
    page.click(button("Later").inside(role("complementary"))).await?;
    page.see(card_at("Thought", 3, "first")).await?;
    is_saved(&page).await
}

async fn adds_a_row(page: Page) -> Outcome {
    open(&page).await?;
    page.click(button("Add row")).await?;
    page.click(role("menuitem").starting("Quotes")).await?;
    page.see(row("Quotes")).await?;
    is_saved(&page).await
}

async fn renames_a_row(page: Page) -> Outcome {
    open(&page).await?;
    menu(&page, row("Rij 1"), "Edit").await?;
    page.has_focus(textbox("Name of the row")).await?;
    page.type_text(", thoughts").await?;
    page.click(step(1)).await?;
    page.see(row("Rij 1, thoughts")).await?;
    is_saved(&page).await
}

async fn moves_a_row(page: Page) -> Outcome {
    open(&page).await?;
    menu(&page, row("Rij 1"), "Move down").await?;
    below(&page, "Rij 1", "Rij 2").await
}

async fn hides_a_row_and_shows_it_again(page: Page) -> Outcome {
    open(&page).await?;
    menu(&page, row("Rij 1"), "Hide").await?;
    page.gone(row("Rij 1")).await?;
    page.click(button("Add row")).await?;
    page.click(menuitem("Show Rij 1")).await?;
    page.see(row("Rij 1")).await?;
    Ok(())
}

async fn marks_a_decisive_moment(page: Page) -> Outcome {
    open(&page).await?;
    menu(&page, step(1), "Decisive moment").await?;
    page.see(role("button").starting("Feeling at step 1: decisive moment").inside(map())).await?;
    Ok(())
}

async fn says_how_it_feels_and_why(page: Page) -> Outcome {
    open(&page).await?;
    page.click(point()).await?;
    page.write(textbox("Number"), "1.9").await?;
    page.click(textbox("Why?")).await?;
    page.type_text("It just works").await?;
    page.see(role("button").with("+1.9").inside(map())).await?;
    page.holds(textbox("Why?"), "It just works").await?;
    is_saved(&page).await
}

async fn says_how_bad_an_obstacle_is(page: Page) -> Outcome {
    open(&page).await?;
    page.click(card_at("Obstacle", 1, "")).await?;
    let bad = page.see(role("radio").inside(role("group").with("How bad is it?")).nth(2)).await?;
    // What is seen of it is the words beside it.
    bad.parent().await?.click().await?;
    severity(&page).await?;
    is_saved(&page).await
}

async fn backs_a_card_up_with_evidence(page: Page) -> Outcome {
    open(&page).await?;
    page.click(card_at("Obstacle", 1, "")).await?;
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
    at_new_group(&page).await?;
    page.write(textbox("Name").inside(role("main")), "The courier").await?;
    page.see(role("article").named("The courier")).await?;
    Ok(())
}

async fn draws_a_jump_and_takes_it_away(page: Page) -> Outcome {
    open(&page).await?;
    menu(&page, step(1), "Jump to…").await?;
    page.click(menuitem("3 Ik doe stap 3")).await?;
    menu(&page, arrow(), "Delete").await?;
    page.gone(arrow()).await
}

async fn enlarges_the_map_and_shows_it_otherwise(page: Page) -> Outcome {
    open(&page).await?;
    page.click(button("Zoom in")).await?;
    page.see(button("Zoom: 125%")).await?;
    page.click(role("button").starting("Map style:")).await?;
    page.click(role("menuitemradio").named("Table")).await?;
    page.see(role("region").named("Journey as a table")).await?;
    Ok(())
}

async fn finds_words_on_the_map(page: Page) -> Outcome {
    open(&page).await?;
    page.click(button("Find on the map")).await?;
    page.has_focus(searchbox("Find on the map")).await?;
    page.type_text("doe stap").await?;
    let said = || role("status").inside(role("search"));
    page.reads(said(), "1 of 3").await?;
    page.click(button("Next")).await?;
    page.reads(said(), "2 of 3").await?;
    page.click(button("Close").inside(role("search"))).await?;
    page.has_focus(step(2)).await
}

async fn hands_out_a_picture(page: Page) -> Outcome {
    open(&page).await?;
    page.click(button("Export")).await?;
    page.click(role("menuitem").starting("Picture")).await?;
    page.click(button("Download").inside(dialog("Picture"))).await?;
    page.downloaded(".svg").await?;
    Ok(())
}

async fn prints(page: Page) -> Outcome {
    open_without_printer(&page).await?;
    page.click(button("Export")).await?;
    page.click(role("menuitem").starting("Print")).await?;
    page.click(button("Print").inside(dialog("Print"))).await?;
    is_printed(&page).await
}

async fn presents(page: Page) -> Outcome {
    open(&page).await?;
    page.click(button("Present")).await?;
    page.see(heading("Ik doe stap 1")).await?;
    page.click(button("Next")).await?;
    page.see(heading("Ik doe stap 2")).await?;
    page.click(role("button").starting("Stop")).await?;
    page.see(map()).await?;
    Ok(())
}

async fn chooses_language_and_theme(page: Page) -> Outcome {
    open(&page).await?;
    page.click(button("Language")).await?;
    page.click(role("menuitemradio").starting("Nederlands")).await?;
    page.click(button("Thema")).await?;
    page.click(role("menuitemradio").starting("Donker")).await?;
    is_dark_and_dutch(&page).await
}
