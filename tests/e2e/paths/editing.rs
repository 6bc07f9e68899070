//! A map is drawn, with the keyboard alone and with clicks alone.

use anyhow::ensure;
use klantreis_e2e::{Outcome, Page, button, menuitem, paths, role, textbox};
use serde_json::json;

use crate::doing::{
    self, add_card, card, card_field, entitle, head, is_saved, map, open_menu, rewrite, start_blank,
};

paths![
    draws_a_map_with_the_keyboard_alone,
    draws_a_map_with_clicks_alone,
    moves_and_copies_cards_steps_phases_and_rows,
    deletes_and_takes_back,
    leaves_a_new_card_without_a_trace,
    undoes_everything_and_does_it_again,
    checks_spelling_in_the_language_of_the_journey,
    takes_composed_characters,
    shows_a_text_whole_where_it_is_edited,
    gives_a_text_its_room_when_the_typing_rests,
    refuses_a_text_that_is_too_long_and_keeps_the_old,
    shows_text_as_text,
];

/// Where the row below the field begins, as a script.
const BELOW: &str =
    "document.activeElement.closest('[role=row]').nextElementSibling.getBoundingClientRect().top";

async fn draws_a_map_with_the_keyboard_alone(page: Page) -> Outcome {
    start_blank(&page).await?;
    tab_to_the_map(&page).await?;
    // From the head of the row of steps to the first step, and on to another.
    page.press("Control+Home").await?;
    page.press("ArrowDown").await?;
    page.press("F2").await?;
    page.has_focus(textbox("Name of the step")).await?;
    page.press("Control+a").await?;
    page.type_text("I look around").await?;
    page.press("Enter").await?;
    page.has_focus(head("I look around")).await?;
    page.press("Control+Enter").await?;
    page.has_focus(textbox("Name of the step")).await?;
    page.type_text("I ask a friend").await?;
    page.press("Enter").await?;
    page.has_focus(head("I ask a friend")).await?;

    page.press("ArrowUp").await?;
    page.press("Enter").await?;
    page.has_focus(textbox("Name of the phase")).await?;
    page.press("Control+a").await?;
    page.type_text("Exploring").await?;
    page.press("Enter").await?;
    page.has_focus(head("Exploring")).await?;
    page.press("Control+Enter").await?;
    page.has_focus(textbox("Name of the phase")).await?;
    page.type_text("Buying").await?;
    page.press("Enter").await?;
    page.has_focus(head("Buying")).await?;
    page.press("ArrowDown").await?;
    page.press("Enter").await?;
    page.has_focus(textbox("Name of the step")).await?;
    page.type_text("I pay").await?;
    page.press("Enter").await?;

    // Typing where nothing stands begins a card; Tab goes on to the next cell.
    page.press("ArrowDown").await?;
    page.has_focus(button("Add Contact at step 3")).await?;
    page.press("ArrowDown").await?;
    page.has_focus(button("Add Thought at step 3")).await?;
    page.type_text("n").await?;
    page.has_focus(card_field()).await?;
    page.type_text("ot yet").await?;
    page.press("Control+Enter").await?;
    page.has_focus(card_field()).await?;
    page.type_text("or yes").await?;
    page.press("Enter").await?;
    page.has_focus(card("or yes")).await?;
    page.see(card("not yet")).await?;
    page.press("ArrowLeft").await?;
    page.press("Enter").await?;
    page.has_focus(card_field()).await?;
    page.type_text("who knows").await?;
    page.press("Shift+Tab").await?;
    page.has_focus(card_field()).await?;
    page.type_text("where to begin").await?;
    page.press("Escape").await?;
    page.gone(card("where to begin")).await?;
    page.has_focus(button("Add Thought at step 1")).await?;
    page.see(card("who knows")).await?;

    is_saved(&page).await?;
    page.reload().await?;
    for words in ["Exploring", "I look around", "I ask a friend", "Buying", "I pay"] {
        page.see(head(words)).await?;
    }
    for words in ["not yet", "or yes", "who knows"] {
        page.see(card(words)).await?;
    }
    Ok(())
}

async fn draws_a_map_with_clicks_alone(page: Page) -> Outcome {
    start_blank(&page).await?;
    page.click(button("Add phase")).await?;
    page.has_focus(textbox("Name of the phase")).await?;
    page.type_text("Using").await?;
    page.click(button("Add step")).await?;
    page.has_focus(textbox("Name of the step")).await?;
    page.see(head("Using")).await?;
    page.type_text("I ride").await?;
    page.click(button("Add row")).await?;
    page.click(role("menuitem").starting("Quotes")).await?;
    page.see(head("I ride")).await?;
    page.see(role("rowheader").with("Quotes").inside(map())).await?;
    add_card(&page, "Quote", 2, "What a ride").await?;

    page.double_click(card("What a ride")).await?;
    page.has_focus(card_field()).await?;
    page.type_text("!").await?;
    page.click(head("I ride")).await?;
    page.see(card("What a ride!")).await?;

    open_menu(&page, card("What a ride!")).await?;
    page.click(menuitem("Card below")).await?;
    page.has_focus(card_field()).await?;
    page.type_text("Second").await?;
    page.click(head("I ride")).await?;
    page.see(card("Second")).await?;
    page.click(button("Undo")).await?;
    page.gone(card("Second")).await?;
    page.click(button("Redo")).await?;
    page.see(card("Second")).await?;
    entitle(&page, "By hand").await?;
    is_saved(&page).await?;
    page.reload().await?;
    page.holds(doing::title(), "By hand").await?;
    page.see(card("What a ride!")).await?;
    page.see(card("Second")).await?;
    Ok(())
}

async fn moves_and_copies_cards_steps_phases_and_rows(page: Page) -> Outcome {
    start_blank(&page).await?;
    add_card(&page, "Thought", 1, "alpha").await?;
    page.click(head("I start here")).await?;
    page.click(button("Add step")).await?;
    page.type_text("I go on").await?;
    page.press("Enter").await?;

    // A card: with the dialog, then with keys.
    open_menu(&page, card("alpha")).await?;
    page.click(role("menuitem").starting("Move to")).await?;
    let dialog = role("dialog").starting("Move to");
    page.see(dialog.clone()).await?;
    page.click(role("option").with("I go on").inside(dialog.clone())).await?;
    page.click(button("Move").inside(dialog.clone())).await?;
    page.gone(dialog).await?;
    page.see(role("article").starting("Thought at step 2: alpha")).await?;
    page.has_focus(card("alpha")).await?;
    page.press("Alt+ArrowLeft").await?;
    page.see(role("article").starting("Thought at step 1: alpha")).await?;
    page.has_focus(card("alpha")).await?;
    page.press("Control+d").await?;
    page.see_many(card("alpha"), 2).await?;

    // A step, then a phase.
    page.click(head("I go on")).await?;
    page.press("Alt+ArrowLeft").await?;
    page.until("I go on before I start here", async || {
        let heads = order(&page, "columnheader").await?.join(" ");
        Ok(heads.find("I go on") < heads.find("I start here"))
    })
    .await?;
    page.has_focus(head("I go on")).await?;
    page.press("ArrowUp").await?;
    page.press("Control+Enter").await?;
    page.type_text("Phase 0").await?;
    page.press("Enter").await?;
    page.press("Alt+ArrowLeft").await?;
    page.until("Phase 0 before Phase 1", async || {
        let heads = order(&page, "columnheader").await?.join(" ");
        Ok(heads.find("Phase 0") < heads.find("Phase 1"))
    })
    .await?;

    // A row.
    let thoughts = role("rowheader").with("Thoughts").inside(map());
    page.click(thoughts.clone()).await?;
    page.press("Alt+ArrowUp").await?;
    page.until("thoughts above contacts", async || {
        let heads = order(&page, "rowheader").await?.join(" ");
        Ok(heads.find("Thoughts") < heads.find("Contact"))
    })
    .await?;
    page.has_focus(thoughts).await?;
    is_saved(&page).await
}

async fn deletes_and_takes_back(page: Page) -> Outcome {
    start_blank(&page).await?;
    add_card(&page, "Thought", 1, "gone soon").await?;
    page.press("Delete").await?;
    page.gone(card("gone soon")).await?;
    page.has_focus(button("Add Thought at step 1")).await?;
    page.press("Control+z").await?;
    page.see(card("gone soon")).await?;

    // A step goes with its cards, and comes back with them.
    page.click(head("I start here")).await?;
    page.press("Delete").await?;
    page.gone(head("I start here")).await?;
    is_focus_somewhere(&page).await?;
    page.press("Control+z").await?;
    page.see(head("I start here")).await?;
    page.see(card("gone soon")).await?;
    is_focus_somewhere(&page).await?;

    // So does a phase, and a row.
    page.click(head("Phase 1")).await?;
    page.press("Delete").await?;
    page.gone(head("Phase 1")).await?;
    is_focus_somewhere(&page).await?;
    page.press("Control+z").await?;
    page.see(card("gone soon")).await?;
    is_focus_somewhere(&page).await?;
    page.click(role("rowheader").with("Thoughts").inside(map())).await?;
    page.press("Delete").await?;
    page.gone(card("gone soon")).await?;
    is_focus_somewhere(&page).await?;
    page.press("Control+z").await?;
    page.see(card("gone soon")).await?;
    Ok(())
}

async fn leaves_a_new_card_without_a_trace(page: Page) -> Outcome {
    start_blank(&page).await?;
    page.click(button("Add Thought at step 1")).await?;
    page.has_focus(card_field()).await?;
    page.type_text("the first").await?;
    page.press("Control+Enter").await?;
    page.holds(card_field(), "").await?;
    page.press("Escape").await?;
    page.gone(card_field()).await?;
    page.see(card("the first")).await?;

    // In another row, and what was typed goes too.
    for typed in [None, Some("not meant")] {
        page.click(button("Add Contact at step 1")).await?;
        page.has_focus(card_field()).await?;
        if let Some(text) = typed {
            page.type_text(text).await?;
        }
        page.press("Escape").await?;
        page.gone(card_field()).await?;
        page.see(card("the first")).await?;
        page.gone(card("not meant")).await?;
    }
    ensure!(!page.text().await?.contains("Nothing has changed."), "a warning of what is no fault");
    is_saved(&page).await?;
    page.reload().await?;
    page.see(card("the first")).await?;
    Ok(())
}

async fn undoes_everything_and_does_it_again(page: Page) -> Outcome {
    start_blank(&page).await?;
    // The last lanes come some frames after the first.
    page.until("the last lane", async || Ok(all_text(&page).await?.contains("assumption"))).await?;
    let begin = all_text(&page).await?;
    add_card(&page, "Thought", 1, "one").await?;
    add_card(&page, "Obstacle", 1, "two").await?;
    rewrite(&page, "one", "three").await?;
    page.click(button("Add phase")).await?;
    page.type_text("New").await?;
    page.press("Enter").await?;
    entitle(&page, "Other title").await?;
    page.press("Escape").await?;
    let end = all_text(&page).await?;
    ensure!(begin != end, "nothing happened");
    for (name, is_done) in [("Undo", &begin), ("Redo", &end), ("Undo", &begin), ("Redo", &end)] {
        page.until(&format!("the end of {name}"), async || {
            if all_text(&page).await? == *is_done {
                return Ok(true);
            }
            let button = page.see(button(name)).await?;
            if button.is_enabled().await? {
                button.click().await?;
            }
            Ok(false)
        })
        .await?;
    }
    is_saved(&page).await
}

async fn checks_spelling_in_the_language_of_the_journey(page: Page) -> Outcome {
    start_blank(&page).await?;
    page.click(button("Add Thought at step 1")).await?;
    page.has_focus(card_field()).await?;
    let field = page.see(card_field()).await?;
    ensure!(field.attr("spellcheck").await?.as_deref() == Some("true"), "spelling is not checked");
    ensure!(field.attr("lang").await?.as_deref() == Some("en"), "spelling in another language");
    ensure!(
        field.attr("dir").await?.as_deref() == Some("auto"),
        "direction is not that of the text"
    );
    // What a spell checker puts in place of a word is an ordinary change.
    page.type_text("I hav doubts").await?;
    page.holds(card_field(), "I hav doubts").await?;
    page.js::<()>(
        "const field = document.activeElement;
         field.setRangeText('have', 2, 5, 'end');
         field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: 'have' }))",
        [],
    )
    .await?;
    page.press("Enter").await?;
    page.see(card("I have doubts")).await?;
    Ok(())
}

async fn takes_composed_characters(page: Page) -> Outcome {
    start_blank(&page).await?;
    page.click(button("Add Thought at step 1")).await?;
    page.has_focus(card_field()).await?;
    // An input method: Enter chooses a word and must not leave the field.
    page.js::<()>(
        "const field = document.activeElement;
         const tell = (kind, options) => field.dispatchEvent(new CompositionEvent(kind, { bubbles: true, ...options }));
         const put = (text, isComposing) => {
           field.value = text;
           field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing, data: text }));
         };
         tell('compositionstart', { data: '' });
         put('に', true);
         put('にほん', true);
         for (const kind of ['keydown', 'keyup'])
           field.dispatchEvent(new KeyboardEvent(kind, { key: 'Enter', bubbles: true, cancelable: true, isComposing: true }));
         put('日本', true);
         tell('compositionend', { data: '日本' });
         put('日本', false);",
        [],
    )
    .await?;
    page.has_focus(card_field()).await?;
    page.holds(card_field(), "日本").await?;
    // A dead key gives its letter only with the key after it.
    page.js::<()>(
        "const field = document.activeElement;
         field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Dead', bubbles: true, cancelable: true }));
         field.value += 'é';
         field.dispatchEvent(new InputEvent('input', { bubbles: true, data: 'é' }))",
        [],
    )
    .await?;
    page.press("Enter").await?;
    page.see(card("日本é")).await?;
    // On the grid itself neither begins a card.
    for key in ["Dead", "Process", "Unidentified"] {
        page.js::<()>(
            "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: arguments[0], bubbles: true, cancelable: true }))",
            [json!(key)],
        )
        .await?;
        ensure!(page.count(&card_field()).await? == 0, "{key} begins to edit");
    }
    Ok(())
}

async fn shows_a_text_whole_where_it_is_edited(page: Page) -> Outcome {
    edit_a_long_card(&page).await?;
    let is_whole =
        "const field = document.activeElement; return field.scrollHeight <= field.clientHeight";
    page.until("all of the text in its field", async || page.js(is_whole, []).await).await
}

async fn gives_a_text_its_room_when_the_typing_rests(page: Page) -> Outcome {
    edit_a_long_card(&page).await?;
    // What stands below stays where it is, so that no key waits for all of it to move.
    let (before, typed, is_whole): (f64, f64, bool) = page
        .js(
            &format!(
                "const field = document.activeElement;
                 const before = {BELOW};
                 field.value += '\\nand more'.repeat(12);
                 field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
                 return [before, {BELOW}, field.scrollHeight <= field.clientHeight]"
            ),
            [],
        )
        .await?;
    ensure!(typed == before, "while it is typed, the row below moves from {before} to {typed}");
    ensure!(is_whole, "what was typed does not fit in its field");
    page.until("the row below to make room", async || {
        page.js(&format!("return {BELOW} > arguments[0] + 50"), [json!(before)]).await
    })
    .await
}

async fn refuses_a_text_that_is_too_long_and_keeps_the_old(page: Page) -> Outcome {
    start_blank(&page).await?;
    add_card(&page, "Thought", 1, "short").await?;
    page.press("F2").await?;
    page.has_focus(card_field()).await?;
    let begin = std::time::Instant::now();
    page.js::<()>(
        "const field = document.activeElement;
         field.setRangeText('long '.repeat(200_000), 0, 5, 'end');
         field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))",
        [],
    )
    .await?;
    page.reads(role("status"), "10,000 characters fit").await?;
    ensure!(begin.elapsed().as_secs() < 5, "a paste of 1 MB took {:?}", begin.elapsed());
    page.press("Enter").await?;
    page.see(card("short")).await?;
    is_saved(&page).await
}

async fn shows_text_as_text(page: Page) -> Outcome {
    start_blank(&page).await?;
    let payload = "<img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}}";
    add_card(&page, "Thought", 1, payload).await?;
    entitle(&page, payload).await?;
    page.holds(doing::title(), payload).await?;
    is_saved(&page).await?;
    page.reload().await?;
    page.see(card(payload)).await?;
    let injected: usize = page
        .js("return document.querySelectorAll('img[src=x], body script:not([src])').length", [])
        .await?;
    ensure!(injected == 0, "text became part of the page");
    Ok(())
}

/// Begins to edit a card with a text of several lines.
async fn edit_a_long_card(page: &Page) -> Outcome {
    start_blank(page).await?;
    let text = "I look for a bicycle that carries two children and all of our shopping";
    add_card(page, "Thought", 1, text).await?;
    page.press("F2").await?;
    page.has_focus(card_field()).await
}

/// Goes with Tab to the one stop that the map has.
async fn tab_to_the_map(page: &Page) -> Outcome {
    page.js::<()>("document.activeElement?.blur()", []).await?;
    page.until("the map to be reached with Tab", async || {
        page.press("Tab").await?;
        page.js("return document.activeElement.closest('[role=grid]') !== null", []).await
    })
    .await
}

/// What all heads of a kind say, in order.
async fn order(page: &Page, kind: &str) -> anyhow::Result<Vec<String>> {
    let mut texts = Vec::new();
    for head in page.all(&role(kind).inside(map())).await? {
        texts.push(head.text().await?.replace('\n', " "));
    }
    Ok(texts)
}

async fn is_focus_somewhere(page: &Page) -> Outcome {
    page.until("the focus on the map", async || {
        page.js("return document.activeElement.closest('[role=grid]') !== null", []).await
    })
    .await
}

async fn all_text(page: &Page) -> anyhow::Result<String> {
    let title = page.see(doing::title()).await?.prop("value").await?.unwrap_or_default();
    let map = page.see(map()).await?.text().await?;
    Ok(format!("{title}\n{map}"))
}
