//! Several cards at once, and cards over the clipboard: within a journey, to another one, from and
//! to a spreadsheet.

use anyhow::{Result, ensure};
use klantreis::model::Journey;
use klantreis_e2e::{
    Outcome, Page, Seek, button, heading, made, menuitem, paths, role, status, textbox,
};
use serde_json::json;
use thirtyfour::Key;

use crate::doing::{
    self, card, card_field, click_with, export, head, is_saved, keep, map, open_map, read,
    start_blank,
};

paths![
    selects_with_keys_and_deletes_as_one_thing in [Chromium, Firefox],
    selects_with_clicks_and_moves_together in [Chromium, Firefox],
    selects_by_menu_and_taps_alone in [Chromium, Firefox],
    drags_all_that_is_selected in [Chromium, Firefox],
    copies_cuts_and_pastes_with_keys in [Chromium, Firefox],
    // Firefox without a window keeps nothing but text on its clipboard.
    takes_cards_to_another_journey in [Chromium],
    fills_cells_from_a_spreadsheet in [Chromium, Firefox],
    leaves_the_clipboard_to_a_text_that_is_edited in [Chromium, Firefox],
    does_it_by_name_too in [Chromium, Firefox],
    deletes_by_name_all_that_is_selected in [Chromium, Firefox],
    tells_and_changes_what_they_share in [Chromium, Firefox],
    tells_where_they_differ in [Chromium, Firefox],
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
    page.click(button("Copy").inside(bar("2 cards selected"))).await?;
    page.reads(status(), "2 cards copied").await?;
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

async fn copies_cuts_and_pastes_with_keys(page: Page) -> Outcome {
    start_blank(&page).await?;
    fill(&page, "Thought", 1, "=1+1").await?;
    fill(&page, "Obstacle", 1, "too far").await?;
    page.click(head("I start here")).await?;
    page.click(button("Add step")).await?;
    page.press("Enter").await?;

    hear_copies(&page).await?;
    page.click(card("=1+1")).await?;
    click_with(&page, Key::Control, card("too far")).await?;
    page.press("Control+c").await?;
    page.reads(status(), "2 cards copied").await?;
    let copied: String = page.js("return window.copied", []).await?;
    ensure!(copied.starts_with("'=1+1\n"), "a formula for a spreadsheet: {copied}");
    ensure!(copied.ends_with("too far"), "not all was copied: {copied}");

    page.press("Escape").await?;
    page.click(card("=1+1")).await?;
    page.press("ArrowRight").await?;
    page.press("Control+v").await?;
    page.reads(status(), "2 cards pasted").await?;
    page.see(role("article").starting("Thought at step 2: =1+1").inside(map())).await?;
    page.see(role("article").starting("Obstacle at step 2: too far").inside(map())).await?;
    page.see(bar("2 cards selected")).await?;
    // All of it is one thing.
    page.press("Control+z").await?;
    page.see_many(card("=1+1"), 1).await?;
    page.see_many(card("too far"), 1).await?;
    page.reads(status(), "Undone: pasted").await?;
    page.gone(role("toolbar").with("selected")).await?;

    page.click(card("too far")).await?;
    page.press("Control+x").await?;
    page.gone(card("too far")).await?;
    page.press("ArrowRight").await?;
    page.press("Control+v").await?;
    page.see(role("article").starting("Obstacle at step 2: too far").inside(map())).await?;
    is_saved(&page).await
}

async fn takes_cards_to_another_journey(page: Page) -> Outcome {
    let mut from = made::small("From", 7);
    let to = made::small("To", 8);
    know_more_of_the_first_card(&mut from);
    keep(&page, &[&from, &to]).await?;
    open_map(&page, &from).await?;
    page.click(at("Thought", 1)).await?;
    page.press("Control+c").await?;
    page.reads(status(), "1 card copied").await?;
    open_map(&page, &to).await?;
    page.click(at("Thought", 3)).await?;
    page.press("Control+v").await?;
    page.reads(status(), "did not come along").await?;
    page.see(card("known to rest on something")).await?;
    is_saved(&page).await?;
    let journey = read(&export(&page).await?)?;
    let cards = journey.steps().flat_map(|(_, step)| &step.cards);
    let pasted: Vec<_> =
        cards.filter(|card| card.text.starts_with("known to rest on something")).collect();
    ensure!(pasted.len() == 1, "{} cards were pasted", pasted.len());
    // A line break on a card is no second card, and strangers' evidence is none.
    ensure!(pasted[0].text == "known to rest on something\nsecond line", "{}", pasted[0].text);
    ensure!(pasted[0].evidence.is_empty(), "evidence of another journey");
    Ok(())
}

async fn fills_cells_from_a_spreadsheet(page: Page) -> Outcome {
    open(&page).await?;
    page.click(at("Thought", 2)).await?;
    paste_text(&page, "one\t\"two\nthree\"\r\n\tfour\r\n").await?;
    page.reads(status(), "4 cards pasted").await?;
    page.see(role("article").starting("Thought at step 2: one").inside(map())).await?;
    page.see(role("article").starting("Thought at step 3: two").inside(map())).await?;
    page.see(role("article").starting("Thought at step 3: three").inside(map())).await?;
    page.see(role("article").starting("Question at step 3: four").inside(map())).await?;
    page.press("Control+z").await?;
    page.gone(card("four")).await?;

    // What has no room is told, and the rest stands.
    page.click(at("Question", 3)).await?;
    paste_text(&page, "five\tsix\nseven").await?;
    page.reads(status(), "no step or row here for 2 cards").await?;
    page.see(role("article").starting("Question at step 3: five").inside(map())).await?;
    page.press("Control+z").await?;
    page.gone(card("five")).await?;

    // Beyond a limit nothing is pasted at all.
    page.click(at("Question", 3)).await?;
    paste_text(&page, &format!("\"eight\n{}\"", "x".repeat(10_001))).await?;
    page.reads(status(), "10,000 characters fit").await?;
    ensure!(page.count(&card("eight")).await? == 0, "half of it was pasted");
    // Where nothing can be pasted, it is said where it can.
    page.click(head("Ik doe stap 1")).await?;
    paste_text(&page, "nine").await?;
    page.reads(status(), "Choose a cell in a row of cards first").await
}

async fn leaves_the_clipboard_to_a_text_that_is_edited(page: Page) -> Outcome {
    start_blank(&page).await?;
    fill(&page, "Thought", 1, "again ").await?;
    page.press("F2").await?;
    page.has_focus(card_field()).await?;
    page.press("Control+a").await?;
    page.press("Control+c").await?;
    page.press("End").await?;
    page.press("Control+v").await?;
    page.holds(card_field(), "again again ").await?;
    page.press("Enter").await?;
    page.see_many(role("article").inside(map()), 1).await
}

async fn does_it_by_name_too(page: Page) -> Outcome {
    open(&page).await?;
    page.click(at("Thought", 1)).await?;
    page.press("Control+k").await?;
    page.has_focus(role("combobox").inside(role("dialog"))).await?;
    page.type_text("select all").await?;
    page.see(role("option").starting("Select all cards")).await?;
    page.press("Enter").await?;
    page.see(bar("6 cards selected")).await?;
    page.press("?").await?;
    let keys = role("dialog").named("Keyboard shortcuts");
    page.reads(keys.clone(), "With several cards at once").await?;
    page.reads(keys, "Ctrl A").await
}

async fn deletes_by_name_all_that_is_selected(page: Page) -> Outcome {
    open(&page).await?;
    page.click(at("Thought", 1)).await?;
    page.press("Control+a").await?;
    page.see(bar("6 cards selected")).await?;
    page.press("Control+k").await?;
    page.has_focus(role("combobox").inside(role("dialog"))).await?;
    page.type_text("delete").await?;
    page.see(role("option").named("Delete")).await?;
    page.press("Enter").await?;
    page.reads(status(), "6 cards deleted").await?;
    page.see_many(role("article").inside(map()), 0).await
}

async fn tells_and_changes_what_they_share(page: Page) -> Outcome {
    let journey = made::of_shape("Shared", made::Shape { phases: 2, steps: 3, lanes: 4 });
    keep(&page, &[&journey]).await?;
    open_map(&page, &journey).await?;
    let panel = || role("complementary");
    page.click(at("Obstacle", 1)).await?;
    page.press("Shift+ArrowRight").await?;
    page.see(heading("2 cards selected").inside(panel())).await?;
    page.press("Shift+ArrowRight").await?;
    page.see(heading("3 cards selected").inside(panel())).await?;
    page.see(button("Move to…").inside(panel())).await?;
    page.is_accessible().await?;

    // How bad they are, all at once and back at once.
    let bad = page.see(role("radio").inside(role("group").with("How bad is it?")).nth(4)).await?;
    bad.parent().await?.click().await?;
    severe(&page, 3).await?;
    page.press("Control+z").await?;
    page.reads(status(), "Undone: 3 cards changed").await?;
    severe(&page, 0).await?;

    // What they rest on.
    page.reads(panel(), "no evidence with any of these cards").await?;
    page.click(button("Add evidence")).await?;
    page.click(role("menuitem").starting("New evidence")).await?;
    page.write(textbox("What do you know?").inside(panel()), "Six people said so").await?;
    page.click(button("Back").inside(panel())).await?;
    page.see(button("Six people said so").inside(panel())).await?;
    guesses(&page, "Obstacle", 0).await?;
    page.click(button("Remove Six people said so").inside(panel())).await?;
    guesses(&page, "Obstacle", 3).await?;
    page.click(button("Undo")).await?;
    guesses(&page, "Obstacle", 0).await?;
    // One more, that rests on nothing.
    page.click(at("Thought", 1)).await?;
    click_with(&page, Key::Control, at("Obstacle", 1)).await?;
    page.see(heading("2 cards selected").inside(panel())).await?;
    page.reads(panel(), "One of these 2 cards is an assumption").await?;
    page.click(button("Delete").inside(panel())).await?;
    page.gone(at("Obstacle", 1)).await?;
    is_saved(&page).await
}

async fn tells_where_they_differ(page: Page) -> Outcome {
    doing::open_example(&page).await?;
    let panel = || role("complementary");
    let kinds = || role("combobox").named("Kind of question").inside(panel());
    page.click(card("What would a repair still cost?")).await?;
    page.see(heading("What would a repair still cost?").inside(panel())).await?;
    click_with(&page, Key::Control, card("Is that something for me?")).await?;
    page.see(heading("2 cards selected").inside(panel())).await?;
    of_kind(&page, "Differs per card").await?;
    page.is_accessible().await?;
    // It can be emptied, and filled in for both.
    page.choose(kinds(), "Not filled in").await?;
    of_kind(&page, "Not filled in").await?;
    page.click(button("Undo").inside(role("banner"))).await?;
    of_kind(&page, "Differs per card").await?;
    page.choose(kinds(), "Trust").await?;
    of_kind(&page, "Trust").await?;
    is_saved(&page).await
}

/// Waits until this stands in the list of kinds of questions.
async fn of_kind(page: &Page, words: &str) -> Outcome {
    page.until(&format!("{words} as the kind of question"), async || {
        let shown = "const all = [...document.querySelectorAll('select')];
            const list = all.find((it) => it.labels[0]?.textContent.includes('Kind of question'));
            return list?.selectedOptions[0]?.textContent ?? ''";
        let shown: String = page.js(shown, []).await?;
        Ok(shown == words)
    })
    .await
}

/// Waits until as many obstacles say that they are very bad.
async fn severe(page: &Page, n: usize) -> Outcome {
    page.until(&format!("{n} very bad obstacles"), async || {
        let said: Vec<String> = page
            .js("return [...document.querySelectorAll('[role=grid] .severity')].map((it) => it.textContent)", [])
            .await?;
        Ok(said.iter().filter(|said| said.contains("severity 4 of 5")).count() == n)
    })
    .await
}

/// Waits until as many cards of a row are assumptions.
async fn guesses(page: &Page, kind: &str, n: usize) -> Outcome {
    page.until(&format!("{n} assumptions"), async || {
        let cards = page.all(&role("article").starting(kind).inside(map())).await?;
        let mut found = 0;
        for card in cards {
            let name = card.attr("aria-label").await?.unwrap_or_default();
            found += usize::from(name.contains(", assumption"));
        }
        Ok(found == n)
    })
    .await
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

/// Writes the first card of a row at a step.
async fn fill(page: &Page, kind: &str, step: usize, text: &str) -> Outcome {
    page.click(button(&format!("Add {kind} at step {step}"))).await?;
    page.has_focus(card_field()).await?;
    page.type_text(text).await?;
    page.press("Enter").await?;
    page.see(card(text.trim())).await?;
    Ok(())
}

/// From now on the page keeps what is copied as text.
async fn hear_copies(page: &Page) -> Outcome {
    page.js(
        "addEventListener('copy', (event) => { window.copied = event.clipboardData.getData('text/plain'); })",
        [],
    )
    .await
}

/// Pastes a text that another program copied.
async fn paste_text(page: &Page, text: &str) -> Outcome {
    page.js(
        "const data = new DataTransfer();
         data.setData('text/plain', arguments[0]);
         const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
         Object.defineProperty(event, 'clipboardData', { value: data });
         document.activeElement.dispatchEvent(event)",
        [json!(text)],
    )
    .await
}

/// Gives the first card evidence and a second line.
fn know_more_of_the_first_card(journey: &mut Journey) {
    use std::sync::Arc;

    use klantreis::model::{Evidence, Id};
    let id = Id::from_text("evidence");
    journey.evidence.push(Arc::new(Evidence { id, title: "Asked".into(), ..Evidence::default() }));
    let step = Arc::make_mut(&mut Arc::make_mut(&mut journey.phases[0]).steps[0]);
    let lane = journey.lanes[0].id;
    let card = step.cards.iter_mut().find(|card| card.lane == lane).map(Arc::make_mut);
    if let Some(card) = card {
        card.text = "known to rest on something\nsecond line".into();
        card.evidence = vec![id];
    }
}
