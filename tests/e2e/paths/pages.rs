//! The screens beside the map, and finding and doing by name.

use std::sync::Arc;

use anyhow::{Context, ensure};
use klantreis::model::{Card, Feeling, IdSource, Lane, LaneKind, Persona, PersonaId, Tenths};
use klantreis_e2e::{
    Outcome, Page, Seek, button, heading, link, made, menuitem, navigation, paths, role, status,
    textbox,
};

use crate::doing::{self, card, export, is_saved, keep, open_map, read};

paths![
    lists_and_adds_what_is_known,
    filters_what_is_known,
    adds_and_removes_a_customer_group,
    sets_aside_what_is_known_of_a_group_that_goes,
    says_when_ages_are_turned_round,
    walks_through_the_steps_with_keys,
    notes_in_the_room_land_as_cards,
    a_note_is_kept_by_whoever_goes_on,
    decides_in_the_room_what_is_decisive,
    counts_down_on_the_clock,
    keeps_a_note_that_is_being_typed,
    stands_in_the_shoes_of_one_customer_group,
    finds_and_goes_to_a_card,
    goes_to_a_card_that_the_map_does_not_show,
    does_by_name,
    lists_the_keys,
    shows_the_same_map_in_four_styles,
    adds_and_moves_rows_in_any_style,
    shows_customer_groups_beside_each_other,
];

async fn example(page: &Page, screen: &str) -> Outcome {
    doing::open_example(page).await?;
    if !screen.is_empty() {
        page.click(link(screen).inside(navigation("Journey"))).await?;
    }
    Ok(())
}

fn palette() -> Seek {
    role("combobox").named("Type what you want to do or find")
}

/// A customer group with everything that is known of it.
fn person(name: &str) -> Seek {
    role("article").named(name)
}

async fn lists_and_adds_what_is_known(page: Page) -> Outcome {
    example(&page, "Research").await?;
    page.see(role("heading").starting("111 of the 145 cards are backed up.")).await?;
    page.click(button("The test ride is the high point")).await?;
    page.see(role("heading").named("The test ride is the high point")).await?;
    page.click(button("Add evidence")).await?;
    let title = textbox("What do you know?").inside(role("complementary"));
    page.click(title).await?;
    page.type_text("They ask for a spare key").await?;
    page.press("Tab").await?;
    page.see(button("They ask for a spare key").inside(role("main"))).await?;
    is_saved(&page).await?;
    let kept = read(&export(&page).await?)?;
    let added = kept.evidence.last().context("there is evidence")?;
    ensure!(added.title == "They ask for a spare key", "it was kept as {:?}", added.title);
    Ok(())
}

async fn filters_what_is_known(page: Page) -> Outcome {
    example(&page, "Research").await?;
    let figure = || button("The test ride is the high point").inside(role("main"));
    let story = || button("After the test ride they heard nothing").inside(role("main"));
    page.see(figure()).await?;
    page.see(story()).await?;
    page.click(role("button").starting("Stories")).await?;
    page.gone(figure()).await?;
    page.see(story()).await?;
    page.choose(role("combobox").named("Phase"), "1 Awareness").await?;
    page.gone(story()).await?;
    page.choose(role("combobox").named("Phase"), "3 Choice").await?;
    page.see(story()).await?;
    Ok(())
}

async fn adds_and_removes_a_customer_group(page: Page) -> Outcome {
    example(&page, "Audience").await?;
    page.see(person("The commuter")).await?;
    // Of whom there is a picture, it is the face.
    let faces = "return document.querySelector('.pcard .face img') !== null
        && document.querySelector('.person__face img') !== null";
    page.until("the face of the first", async || page.js(faces, []).await).await?;
    page.click(button("The young family").inside(role("main"))).await?;
    page.see(person("The young family")).await?;
    page.click(button("Add customer group")).await?;
    doing::at_new_group(&page).await?;
    let name = textbox("Name").inside(role("main"));
    page.write(name, "The courier").await?;
    page.press("Tab").await?;
    page.see(person("The courier")).await?;
    page.click(button("Delete customer group")).await?;
    page.gone(button("The courier")).await?;
    page.click(button("Undo").inside(role("banner"))).await?;
    page.see(button("The courier")).await?;
    Ok(())
}

/// What was found of one group alone is not said of the others when it is gone.
async fn sets_aside_what_is_known_of_a_group_that_goes(page: Page) -> Outcome {
    example(&page, "Audience").await?;
    page.see(person("The commuter")).await?;
    page.click(button("Delete customer group")).await?;
    page.gone(button("The commuter")).await?;
    page.reads(status(), "about this group alone and no longer count").await
}

async fn says_when_ages_are_turned_round(page: Page) -> Outcome {
    example(&page, "Audience").await?;
    page.click(button("Add customer group")).await?;
    doing::at_new_group(&page).await?;
    let age = |name: &str| textbox(name).inside(role("main"));
    page.write(age("Age from"), "50").await?;
    page.write(age("Up to"), "20").await?;
    let described = async |said: &str| {
        let note = "const id = document.activeElement.getAttribute('aria-describedby');
            return document.getElementById(id)?.textContent ?? ''";
        page.until(&format!("“{said}” at the field"), async || {
            let shown: String = page.js(note, []).await?;
            Ok(shown.starts_with(said) && shown.is_empty() == said.is_empty())
        })
        .await
    };
    described("This is lower than the age you start from.").await?;
    page.is_accessible().await?;
    page.write(age("Up to"), "60").await?;
    described("").await?;
    is_saved(&page).await
}

async fn walks_through_the_steps_with_keys(page: Page) -> Outcome {
    example(&page, "").await?;
    page.click(button("Present")).await?;
    page.see(heading("I have broken down again")).await?;
    page.press("ArrowRight").await?;
    page.press("PageDown").await?;
    page.see(role("main").named("Step 3 of 14")).await?;
    page.press("PageUp").await?;
    page.see(role("main").named("Step 2 of 14")).await?;
    page.press("End").await?;
    page.see(role("main").named("Step 14 of 14")).await?;
    page.click(role("button").starting("Step 7:")).await?;
    page.see(heading("I wait for the quote")).await?;
    page.press("Escape").await?;
    page.see(doing::map()).await?;
    Ok(())
}

async fn notes_in_the_room_land_as_cards(page: Page) -> Outcome {
    example(&page, "").await?;
    page.click(button("Present")).await?;
    page.write(textbox("Note at this step"), "Ask for the tyre size").await?;
    page.press("Enter").await?;
    page.reads(status(), "The note is on the map as a card.").await?;
    page.click(role("button").starting("Stop")).await?;
    page.see(card("Ask for the tyre size")).await?;
    page.press("Control+z").await?;
    page.gone(card("Ask for the tyre size")).await?;
    page.gone(role("rowheader").with("Notes")).await?;
    Ok(())
}

async fn a_note_is_kept_by_whoever_goes_on(page: Page) -> Outcome {
    example(&page, "").await?;
    page.click(button("Present")).await?;
    let note = || textbox("Note at this step");
    page.write(note(), "said at the first").await?;
    // The clicker works while the field has focus, and what was typed is not lost.
    page.press("PageDown").await?;
    page.see(role("main").named("Step 2 of 14")).await?;
    page.has_focus(role("main")).await?;
    page.click(note()).await?;
    page.press("ArrowRight").await?;
    page.see(role("main").named("Step 3 of 14")).await?;
    page.write(note(), "said at the third").await?;
    page.press("ArrowLeft").await?;
    // The first Esc leaves the field, the next the room.
    page.press("Escape").await?;
    page.see(role("main").named("Step 3 of 14")).await?;
    page.has_focus(role("main")).await?;
    page.press("Escape").await?;
    page.see(card("said at the first")).await?;
    page.see(card("said at the third")).await?;
    Ok(())
}

async fn decides_in_the_room_what_is_decisive(page: Page) -> Outcome {
    example(&page, "").await?;
    page.click(button("Present")).await?;
    page.see(heading("I have broken down again")).await?;
    let star = || button("Decisive moment").inside(role("main"));
    let is = async |page: &Page, pressed: &str| {
        page.until(&format!("the star to be pressed: {pressed}"), async || {
            Ok(page.see(star()).await?.attr("aria-pressed").await?.as_deref() == Some(pressed))
        })
        .await
    };
    is(&page, "false").await?;
    page.click(star()).await?;
    is(&page, "true").await?;
    page.click(role("button").starting("Stop")).await?;
    let point = || role("button").starting("Feeling at step 1: decisive moment");
    page.see(point().inside(doing::map())).await?;
    page.press("Control+z").await?;
    page.gone(point()).await
}

async fn counts_down_on_the_clock(page: Page) -> Outcome {
    example(&page, "").await?;
    page.click(button("Present")).await?;
    page.reads(role("timer"), "5:00").await?;
    page.click(button("A minute more")).await?;
    page.reads(role("timer"), "6:00").await?;
    page.click(button("Start the clock")).await?;
    page.reads(role("timer"), "5:59").await?;
    page.click(button("Stop the clock")).await?;
    page.see(button("Start the clock")).await?;
    Ok(())
}

/// What is typed is a card as soon as the typing pauses: a page that dies loses none of it.
async fn keeps_a_note_that_is_being_typed(page: Page) -> Outcome {
    example(&page, "").await?;
    page.click(button("Present")).await?;
    page.write(textbox("Note at this step"), "Never sent").await?;
    page.until("the note kept", async || {
        let script =
            "return Object.values(localStorage).some((text) => text.includes('Never sent'))";
        page.js(script, []).await
    })
    .await?;
    page.reload().await?;
    page.see(role("main").named("Step 1 of 14")).await?;
    page.click(role("button").starting("Stop")).await?;
    page.see_many(card("Never sent"), 1).await?;
    Ok(())
}

/// What holds for others alone is not said in the name of this group, and what nobody knows is no
/// point on its line.
async fn stands_in_the_shoes_of_one_customer_group(page: Page) -> Outcome {
    let mut journey = made::small("Shoes", 1);
    let mut ids = IdSource::seeded(3);
    let (one, other) = (ids.draw(), ids.draw());
    let lane = Lane { id: ids.draw(), kind: LaneKind::Quotes, ..Lane::default() };
    let quote = |ids: &mut IdSource, text: &str, personas: Vec<PersonaId>| {
        let id = ids.draw();
        Arc::new(Card { id, lane: lane.id, text: text.into(), personas, ..Card::default() })
    };
    let cards = [quote(&mut ids, "Mine alone", vec![other]), quote(&mut ids, "Ours", vec![])];
    let step = Arc::make_mut(&mut Arc::make_mut(&mut journey.phases[0]).steps[0]);
    step.cards.extend(cards);
    step.feelings =
        [(one, Feeling { value: Some(Tenths::clamped(10)), ..Feeling::default() })].into();
    journey.lanes.push(Arc::new(lane));
    journey.personas = [one, other]
        .map(|id| Arc::new(Persona { id, name: "Group".into(), ..Persona::default() }))
        .into();
    journey.view.persona = Some(one);
    keep(&page, &[&journey]).await?;
    open_map(&page, &journey).await?;
    page.click(button("Present")).await?;
    page.see(role("main").starting("Step 1 of")).await?;
    page.until("what holds for all", async || Ok(page.text().await?.contains("“Ours”"))).await?;
    ensure!(!page.text().await?.contains("Mine alone"), "words of another group");
    let gaps: Vec<bool> = page
        .js("return [...document.querySelectorAll('.stage__dot')].map((dot) => dot.hasAttribute('data-gap'))", [])
        .await?;
    ensure!(!gaps[0] && gaps[1..].iter().all(|gap| *gap), "points that nobody knows: {gaps:?}");
    Ok(())
}

/// The palette finds what the map does not show as it is: it is shown otherwise, or said to be hidden.
async fn goes_to_a_card_that_the_map_does_not_show(page: Page) -> Outcome {
    let go = async || {
        page.press("Control+k").await?;
        page.has_focus(palette()).await?;
        page.type_text("quote takes four").await?;
        page.see(role("option").starting("The quote takes four days")).await?;
        page.press("Enter").await
    };
    example(&page, "").await?;
    page.click(role("button").starting("Map style:")).await?;
    page.click(role("menuitemradio").named("Blueprint")).await?;
    page.gone(card("The quote takes four days")).await?;
    go().await?;
    page.has_focus(card("The quote takes four days")).await?;

    doing::open_menu(&page, role("rowheader").with("Obstacles").inside(doing::map())).await?;
    page.click(menuitem("Hide")).await?;
    page.gone(card("The quote takes four days")).await?;
    go().await?;
    page.reads(status(), "This card is in a row that is hidden.").await?;
    page.click(button("Show Obstacles")).await?;
    page.has_focus(card("The quote takes four days")).await?;
    Ok(())
}

async fn finds_and_goes_to_a_card(page: Page) -> Outcome {
    example(&page, "Research").await?;
    page.press("Control+k").await?;
    page.has_focus(palette()).await?;
    page.type_text("quote takes four").await?;
    page.see(role("option").starting("The quote takes four days")).await?;
    page.press("Enter").await?;
    page.has_focus(card("The quote takes four days")).await?;
    Ok(())
}

async fn does_by_name(page: Page) -> Outcome {
    example(&page, "").await?;
    page.click(button("Do or find")).await?;
    page.has_focus(palette()).await?;
    page.type_text("zzz").await?;
    page.see(role("dialog").named("Do or find")).await?;
    page.gone(role("option").inside(role("dialog"))).await?;
    page.press("Backspace").await?;
    page.press("Backspace").await?;
    page.press("Backspace").await?;
    page.type_text("audi").await?;
    page.see(role("option").starting("Audience")).await?;
    page.press("Enter").await?;
    page.see(person("The commuter")).await?;
    Ok(())
}

async fn lists_the_keys(page: Page) -> Outcome {
    example(&page, "").await?;
    page.press("?").await?;
    page.see(role("dialog").named("Keyboard shortcuts")).await?;
    page.click(role("switch").named("Single-letter shortcuts")).await?;
    page.press("Escape").await?;
    page.gone(role("dialog")).await?;
    page.click(link("Audience").inside(navigation("Journey"))).await?;
    page.see(person("The commuter")).await?;
    page.press("?").await?;
    page.press("Control+k").await?;
    page.see(role("dialog").named("Do or find")).await?;
    ensure!(
        page.count(&role("dialog").named("Keyboard shortcuts")).await? == 0,
        "the single key still works"
    );
    Ok(())
}

async fn shows_the_same_map_in_four_styles(page: Page) -> Outcome {
    example(&page, "").await?;
    let row = |name: &str| role("rowheader").with(name).inside(doing::map());
    let style = || role("button").starting("Map style:");
    page.click(card("The quote takes four days")).await?;
    page.see(row("Thoughts")).await?;
    ensure!(
        page.count(&row("Us, out of sight")).await? == 0,
        "the map shows a row of the blueprint"
    );

    page.click(style()).await?;
    page.click(role("menuitemradio").named("Blueprint")).await?;
    page.see(row("Us, out of sight")).await?;
    page.gone(row("Thoughts")).await?;
    // The curve lies low on top, and below the line of visibility the paper is dimmed.
    doing::below(&page, "Us, out of sight", "Feeling").await?;
    page.see(role("button").starting("Feeling at step 7").inside(doing::map())).await?;
    let low = "const row = document.querySelector('.row--curve');
        const ground = (row) => getComputedStyle(row.querySelector('.lane')).backgroundColor;
        const rows = [...row.parentElement.children];
        const last = rows[rows.length - 1];
        return row === rows[0] && Math.abs(row.offsetHeight - 80) < 2 && ground(last) !== ground(row)";
    page.until("a low curve above dimmed rows", async || page.js(low, []).await).await?;
    page.is_accessible().await?;

    page.click(style()).await?;
    page.click(role("menuitemradio").named("Feeling")).await?;
    page.gone(row("Us, out of sight")).await?;
    page.gone(row("Obstacles")).await?;
    // The curve first, with what people think below it, both within the window.
    doing::below(&page, "Thoughts", "Feeling").await?;
    let fits = "const map = document.querySelector('.map-scroll');
        return map.querySelector('.row--curve').getBoundingClientRect().bottom
            < map.getBoundingClientRect().bottom";
    page.until("the whole curve in sight", async || page.js(fits, []).await).await?;

    page.click(style()).await?;
    page.click(role("menuitemradio").named("Table")).await?;
    page.gone(doing::map()).await?;
    // The curve runs down through the lines: a fifth of its column for each point of feeling.
    let runs = "const dots = [...document.querySelectorAll('td.maptable__curve .pt__dot')];
        return dots.length === 14 && dots.every((dot) => {
            const cell = dot.closest('td'), of = cell.getBoundingClientRect();
            const at = dot.getBoundingClientRect();
            const said = cell.querySelector('button').textContent.match(/[+−]?[0-9]\\.?[0-9]*/)[0];
            const value = Number(said.replace('−', '-'));
            const isThere = (place, share, size) => Math.abs(place - share * size) < 3;
            return isThere(at.x + at.width / 2 - of.x, 0.5 + value / 5, of.width)
                && isThere(at.y + at.height / 2 - of.y, 0.5, of.height)
                && cell.querySelector('path.line');
        }) && document.querySelectorAll('td.real--none').length > 0";
    page.until("a curve through the table", async || page.js(runs, []).await).await?;
    let words = button("The quote takes four days");
    page.see(words.clone()).await?;
    page.click(role("button").starting("I wait for the quote")).await?;
    page.see(heading("I wait for the quote")).await?;

    page.press("Control+z").await?;
    page.see(row("Feeling")).await?;
    is_saved(&page).await
}

/// A blueprint that has all its rows offers the others, which the journey map shows; and a row moves
/// past the next one that is there to be seen.
async fn adds_and_moves_rows_in_any_style(page: Page) -> Outcome {
    let row = |name: &str| role("rowheader").with(name).inside(doing::map());
    example(&page, "").await?;
    page.click(role("button").starting("Map style:")).await?;
    page.click(role("menuitemradio").named("Blueprint")).await?;
    page.see(row("Us, out of sight")).await?;
    page.click(row("Us, in sight")).await?;
    page.press("Alt+ArrowUp").await?;
    doing::below(&page, "Line of contact", "Us, in sight").await?;
    page.click(button("Add row")).await?;
    page.click(menuitem("Free text")).await?;
    page.see(row("Thoughts")).await?;
    page.see_many(row("Free text"), 2).await?;
    // The second one moves past the first and past the pictures, whatever only a blueprint shows in
    // between.
    page.click(row("Free text").nth(1)).await?;
    page.press("Alt+ArrowUp").await?;
    page.press("Alt+ArrowUp").await?;
    page.until("the row moved", async || {
        let heads: Vec<String> = page
            .js("return [...document.querySelectorAll('[role=grid] [role=rowheader]')].map((head) => head.textContent)", [])
            .await?;
        let names = heads.iter().rev().take(3).rev();
        let expected = ["Free text", "Pictures", "Free text"];
        Ok(names.zip(expected).all(|(head, name)| head.contains(name)))
    })
    .await
}

async fn shows_customer_groups_beside_each_other(page: Page) -> Outcome {
    example(&page, "").await?;
    let whose = |name: &str| button(&format!("Customer group: {name}"));
    let felt = || role("button").with("; The young family: keen +0.8").inside(doing::map());
    page.click(whose("The commuter")).await?;
    page.click(role("menuitemcheckbox").named("Also The young family")).await?;
    page.see(whose("The commuter +1")).await?;
    page.see(felt()).await?;
    page.is_accessible().await?;

    page.click(role("button").starting("Map style:")).await?;
    page.click(role("menuitemradio").named("Feeling")).await?;
    let differ = "The commuter and The young family differ most at step 8: I order and pay.";
    let said = format!("{differ} They are 1.6 apart there.");
    page.see(heading(&said)).await?;
    page.is_accessible().await?;
    is_saved(&page).await?;
    let kept = read(&export(&page).await?)?;
    ensure!(kept.view.beside == [kept.personas[1].id], "{:?} beside", kept.view.beside);

    page.click(whose("The commuter +1")).await?;
    page.click(role("menuitemradio").named("The leisure rider")).await?;
    page.see(whose("The leisure rider")).await?;
    page.gone(felt()).await
}
