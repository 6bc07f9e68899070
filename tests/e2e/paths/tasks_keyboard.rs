//! What people do with a journey, each with the keyboard alone.

use anyhow::bail;
use klantreis_e2e::{
    Outcome, Page, Seek, button, dialog, heading, link, menuitem, navigation, role, searchbox,
    textbox,
};

use crate::doing::{
    self, at_new_group, backed_up, below, card, card_field, head, is_at, is_saved, map, severity,
};
use crate::tasks::{
    self, arrow, card_at, is_called, is_dark_and_dutch, is_printed, point, row, step,
};

tasks::walks!();

/// More stops than any page has that is walked here.
const STOPS: usize = 120;

/// Presses a key until something has the focus.
async fn press_to(page: &Page, keys: &str, seek: Seek) -> Outcome {
    // While a screen is on its way there is less to tab to than there will be, and Tab leads out
    // of the page: whoever heads for something sees it.
    page.until(&seek.words(), async || Ok(page.count(&seek).await? > 0)).await?;
    for _ in 0..STOPS {
        if is_at(page, &seek).await? {
            return Ok(());
        }
        page.press(keys).await?;
    }
    bail!("{keys} does not lead to {}", seek.words())
}

async fn tab_to(page: &Page, seek: Seek) -> Outcome {
    press_to(page, "Tab", seek).await
}

/// A line of the menu of where the focus is, by its first letter.
async fn menu(page: &Page, letter: &str, line: &str) -> Outcome {
    page.press("Shift+F10").await?;
    page.see(menuitem(line)).await?;
    page.until("the focus in the menu", async || is_at(page, &role("menuitem")).await).await?;
    press_to(page, letter, menuitem(line)).await?;
    page.press("Enter").await
}

/// The map, with the focus on its first step.
async fn open(page: &Page) -> Outcome {
    tasks::open(page).await?;
    tab_to(page, role("rowheader").with("Step").inside(map())).await?;
    page.press("ArrowRight").await?;
    page.has_focus(step(1)).await
}

/// The map, with the focus on a card that was just written.
async fn open_with_a_card(page: &Page) -> Outcome {
    open(page).await?;
    page.press("ArrowDown").await?;
    page.press("Control+Enter").await?;
    page.has_focus(card_field()).await?;
    page.type_text("first").await?;
    page.press("Enter").await?;
    page.has_focus(card("first")).await
}

/// The map, with the focus on the head of the first row.
async fn open_at_row(page: &Page) -> Outcome {
    open(page).await?;
    page.press("ArrowDown").await?;
    page.press("ArrowLeft").await?;
    page.has_focus(row("Rij 1")).await
}

/// The map, with the focus on the first obstacle.
async fn open_at_obstacle(page: &Page) -> Outcome {
    open(page).await?;
    press_to(page, "ArrowDown", card_at("Obstacle", 1, "")).await
}

async fn begins_and_names_a_journey(page: Page) -> Outcome {
    page.open("?lang=en").await?;
    tab_to(&page, role("radio")).await?;
    press_to(&page, "ArrowDown", role("radio").starting("Blank")).await?;
    press_to(&page, "Shift+Tab", button("Start")).await?;
    page.press("Enter").await?;
    page.see(map()).await?;
    press_to(&page, "Shift+Tab", doing::title()).await?;
    page.press("Control+a").await?;
    page.type_text("With keys").await?;
    page.press("Enter").await?;
    is_called(&page, "With keys").await?;
    is_saved(&page).await
}

async fn adds_a_phase(page: Page) -> Outcome {
    open(&page).await?;
    page.press("ArrowUp").await?;
    page.press("Control+Enter").await?;
    page.has_focus(textbox("Name of the phase")).await?;
    page.type_text("New phase").await?;
    page.press("Enter").await?;
    page.has_focus(head("New phase")).await?;
    is_saved(&page).await
}

async fn adds_a_step(page: Page) -> Outcome {
    open(&page).await?;
    page.press("Control+Enter").await?;
    page.has_focus(textbox("Name of the step")).await?;
    page.type_text("New step").await?;
    page.press("Enter").await?;
    page.has_focus(head("New step")).await?;
    is_saved(&page).await
}

async fn takes_back_and_does_again(page: Page) -> Outcome {
    open(&page).await?;
    page.press("Control+Enter").await?;
    page.has_focus(textbox("Name of the step")).await?;
    page.type_text("New step").await?;
    page.press("Enter").await?;
    page.press("Control+z").await?;
    page.gone(head("New step")).await?;
    page.press("Control+y").await?;
    page.see(head("New step")).await?;
    Ok(())
}

async fn writes_a_card(page: Page) -> Outcome {
    open_with_a_card(&page).await?;
    page.see(card_at("Thought", 1, "first")).await?;
    is_saved(&page).await
}

async fn writes_it_anew(page: Page) -> Outcome {
    open_with_a_card(&page).await?;
    page.press("F2").await?;
    page.has_focus(card_field()).await?;
    page.type_text(" thought").await?;
    page.press("Enter").await?;
    page.has_focus(card("first thought")).await?;
    is_saved(&page).await
}

async fn makes_a_second_one(page: Page) -> Outcome {
    open_with_a_card(&page).await?;
    page.press("Control+d").await?;
    page.see_many(card("first"), 2).await
}

async fn deletes_a_card(page: Page) -> Outcome {
    open_with_a_card(&page).await?;
    page.press("Delete").await?;
    page.gone(card("first")).await?;
    is_saved(&page).await
}

async fn moves_a_card(page: Page) -> Outcome {
    open_with_a_card(&page).await?;
    page.press("Alt+ArrowRight").await?;
    page.has_focus(card_at("Thought", 2, "first")).await?;
    is_saved(&page).await
}

async fn adds_a_row(page: Page) -> Outcome {
    open(&page).await?;
    press_to(&page, "Shift+Tab", button("Add row")).await?;
    page.press("Enter").await?;
    page.until("the focus in the menu", async || is_at(&page, &role("menuitem")).await).await?;
    press_to(&page, "q", role("menuitem").starting("Quotes")).await?;
    page.press("Enter").await?;
    page.has_focus(row("Quotes")).await?;
    is_saved(&page).await
}

async fn renames_a_row(page: Page) -> Outcome {
    open_at_row(&page).await?;
    page.press("F2").await?;
    page.has_focus(textbox("Name of the row")).await?;
    page.press("Control+a").await?;
    page.type_text("What they think").await?;
    page.press("Enter").await?;
    page.has_focus(row("What they think")).await?;
    is_saved(&page).await
}

async fn moves_a_row(page: Page) -> Outcome {
    open_at_row(&page).await?;
    page.press("Alt+ArrowDown").await?;
    below(&page, "Rij 1", "Rij 2").await?;
    page.has_focus(row("Rij 1")).await
}

async fn hides_a_row_and_shows_it_again(page: Page) -> Outcome {
    open_at_row(&page).await?;
    menu(&page, "h", "Hide").await?;
    page.gone(row("Rij 1")).await?;
    press_to(&page, "Shift+Tab", button("Add row")).await?;
    page.press("Enter").await?;
    page.has_focus(menuitem("Show Rij 1")).await?;
    page.press("Enter").await?;
    page.see(row("Rij 1")).await?;
    Ok(())
}

async fn marks_a_decisive_moment(page: Page) -> Outcome {
    open(&page).await?;
    menu(&page, "d", "Decisive moment").await?;
    page.see(role("button").starting("Feeling at step 1: decisive moment").inside(map())).await?;
    page.has_focus(step(1)).await
}

async fn says_how_it_feels_and_why(page: Page) -> Outcome {
    open(&page).await?;
    press_to(&page, "ArrowDown", point()).await?;
    page.press("Enter").await?;
    page.has_focus(role("slider").inside(map())).await?;
    page.press("Home").await?;
    page.press("ArrowDown").await?;
    page.press("Enter").await?;
    page.see(role("button").with("+1.9").inside(map())).await?;
    tab_to(&page, textbox("Why?")).await?;
    page.type_text("It just works").await?;
    page.holds(textbox("Why?"), "It just works").await?;
    press_to(&page, "Shift+Tab", point()).await?;
    is_saved(&page).await
}

async fn says_how_bad_an_obstacle_is(page: Page) -> Outcome {
    open_at_obstacle(&page).await?;
    tab_to(&page, role("radio").inside(role("group").with("How bad is it?"))).await?;
    page.press("ArrowRight").await?;
    page.press("ArrowRight").await?;
    severity(&page).await?;
    is_saved(&page).await
}

async fn backs_a_card_up_with_evidence(page: Page) -> Outcome {
    open_at_obstacle(&page).await?;
    tab_to(&page, button("Add evidence")).await?;
    page.press("Enter").await?;
    page.has_focus(role("menuitem").starting("New evidence")).await?;
    page.press("Enter").await?;
    tab_to(&page, textbox("What do you know?").inside(role("complementary"))).await?;
    page.type_text("Six people said so").await?;
    page.press("Tab").await?;
    backed_up(&page, "Obstacle at step 1:").await?;
    is_saved(&page).await
}

async fn adds_a_customer_group(page: Page) -> Outcome {
    open(&page).await?;
    press_to(&page, "Shift+Tab", link("Audience").inside(navigation("Journey"))).await?;
    page.press("Enter").await?;
    tab_to(&page, button("Add customer group")).await?;
    page.press("Enter").await?;
    at_new_group(&page).await?;
    tab_to(&page, textbox("Name").inside(role("main"))).await?;
    page.press("Control+a").await?;
    page.type_text("The courier").await?;
    page.press("Tab").await?;
    page.see(role("article").named("The courier")).await?;
    Ok(())
}

async fn draws_a_jump_and_takes_it_away(page: Page) -> Outcome {
    open(&page).await?;
    menu(&page, "j", "Jump to…").await?;
    page.has_focus(menuitem("2 Ik doe stap 2")).await?;
    press_to(&page, "ArrowDown", menuitem("3 Ik doe stap 3")).await?;
    page.press("Enter").await?;
    page.has_focus(arrow()).await?;
    page.press("Delete").await?;
    page.gone(arrow()).await
}

async fn enlarges_the_map_and_shows_it_otherwise(page: Page) -> Outcome {
    open(&page).await?;
    press_to(&page, "Shift+Tab", button("Zoom in")).await?;
    page.press("Enter").await?;
    page.see(button("Zoom: 125%")).await?;
    press_to(&page, "Shift+Tab", role("button").starting("Map style:")).await?;
    page.press("Enter").await?;
    press_to(&page, "t", role("menuitemradio").named("Table")).await?;
    page.press("Enter").await?;
    page.see(role("region").named("Journey as a table")).await?;
    Ok(())
}

async fn finds_words_on_the_map(page: Page) -> Outcome {
    open(&page).await?;
    page.press("Control+f").await?;
    page.has_focus(searchbox("Find on the map")).await?;
    page.type_text("doe stap").await?;
    let said = || role("status").inside(role("search"));
    page.reads(said(), "1 of 3").await?;
    page.press("Enter").await?;
    page.reads(said(), "2 of 3").await?;
    page.press("Escape").await?;
    page.has_focus(step(2)).await
}

async fn hands_out_a_picture(page: Page) -> Outcome {
    open(&page).await?;
    press_to(&page, "Shift+Tab", button("Export")).await?;
    page.press("Enter").await?;
    page.has_focus(role("menuitem").starting("Picture")).await?;
    page.press("Enter").await?;
    page.see(dialog("Picture")).await?;
    tab_to(&page, button("Download")).await?;
    page.press("Enter").await?;
    page.downloaded(".svg").await?;
    Ok(())
}

async fn prints(page: Page) -> Outcome {
    tasks::open_without_printer(&page).await?;
    page.press("Control+p").await?;
    page.see(dialog("Print")).await?;
    tab_to(&page, button("Print").inside(dialog("Print"))).await?;
    page.press("Enter").await?;
    is_printed(&page).await
}

async fn presents(page: Page) -> Outcome {
    open(&page).await?;
    press_to(&page, "Shift+Tab", button("Present")).await?;
    page.press("Enter").await?;
    page.see(heading("Ik doe stap 1")).await?;
    page.press("ArrowRight").await?;
    page.see(heading("Ik doe stap 2")).await?;
    page.press("Escape").await?;
    page.see(map()).await?;
    Ok(())
}

async fn chooses_language_and_theme(page: Page) -> Outcome {
    open(&page).await?;
    page.press("Control+k").await?;
    page.has_focus(role("combobox").named("Type what you want to do or find")).await?;
    page.type_text("Nederlands").await?;
    page.see(role("option").starting("Nederlands")).await?;
    page.press("Enter").await?;
    page.see(button("Taal")).await?;
    page.press("Control+k").await?;
    page.has_focus(role("combobox").named("Typ wat je wilt doen of zoeken")).await?;
    page.type_text("Donker").await?;
    page.see(role("option").starting("Donker")).await?;
    page.press("Enter").await?;
    is_dark_and_dutch(&page).await
}
