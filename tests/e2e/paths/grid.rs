//! Going about on the map with keys, as the ARIA grid pattern has it.

use std::sync::Arc;

use anyhow::ensure;
use klantreis_e2e::{Outcome, Page, button, made, menuitem, paths, role, textbox};

use crate::doing::{
    card, card_field, head, in_sight, keep, map, open_example, open_map, start, start_blank,
};

paths![
    goes_everywhere_with_keys,
    has_one_tab_stop,
    is_led_into_by_arrows,
    ties_the_cards_of_a_blueprint,
    opens_menus_with_keys_and_gives_focus_back,
    keeps_focus_through_undo_and_a_change_of_language,
    shows_what_is_reached_on_a_large_map,
    keeps_marks_heaped_on_a_letter_at_their_name,
    looks_the_same_while_it_is_edited,
    looks_the_same_larger in [Chromium, Firefox],
];

async fn goes_everywhere_with_keys(page: Page) -> Outcome {
    open(&page).await?;
    page.click(card_at("Thought", 1)).await?;
    let steps = [
        ("ArrowRight", card_at("Thought", 2)),
        ("ArrowDown", card_at("Question", 2)),
        ("ArrowLeft", card_at("Question", 1)),
        ("ArrowUp", card_at("Thought", 1)),
        ("End", card_at("Thought", 3)),
        ("Home", card_at("Thought", 1)),
        ("Control+End", card_at("Question", 3)),
        ("Control+Home", head("Fase 1")),
        ("ArrowDown", head("Ik doe stap 1")),
        ("PageDown", card_at("Question", 1)),
        ("PageUp", head("Fase 1")),
        ("ArrowRight", head("Fase 2")),
        ("ArrowDown", head("Ik doe stap 3")),
        ("Control+ArrowLeft", head("Ik doe stap 1")),
        ("Control+ArrowRight", head("Ik doe stap 3")),
        // At an edge one stays where one is.
        ("ArrowRight", head("Ik doe stap 3")),
        ("End", head("Ik doe stap 3")),
    ];
    for (keys, place) in steps {
        page.press(keys).await?;
        page.has_focus(place).await.map_err(|error| error.context(keys))?;
    }
    // The heads of rows are places too.
    page.press("Home").await?;
    page.press("ArrowLeft").await?;
    page.has_focus(role("rowheader").with("Step").inside(map())).await?;
    page.press("ArrowDown").await?;
    page.has_focus(role("rowheader").with("Rij 1").inside(map())).await
}

/// Who comes to a map stands at its content, and goes on with arrows.
async fn is_led_into_by_arrows(page: Page) -> Outcome {
    start_blank(&page).await?;
    page.has_focus(role("main")).await?;
    page.see(map()).await?;
    // Other keys, and arrows that mean something else, do nothing there.
    page.press("Delete").await?;
    page.press("Alt+ArrowRight").await?;
    page.has_focus(role("main")).await?;
    page.press("ArrowDown").await?;
    page.until("the focus in the map", async || {
        page.js("return document.activeElement.closest('[role=grid]') !== null", []).await
    })
    .await?;
    page.press("Control+Home").await?;
    page.has_focus(head("Phase 1")).await
}

/// At a step with cards above and below a line there is an arrow through it, from card to card, and
/// none where one of them is taken away.
async fn ties_the_cards_of_a_blueprint(page: Page) -> Outcome {
    // At the first step: where arrows begin and end, and whether they have two points.
    const TIES: &str = "return [...document.querySelectorAll('[role=grid] .tie')]
        .filter((tie) => tie.style.gridColumnStart === '2')
        .map((tie) => {
            const { top, bottom } = tie.getBoundingClientRect();
            return [top, bottom, Number(tie.classList.contains('tie--mutual'))];
        })";
    const CARDS: &str =
        "return [...document.querySelectorAll('[role=gridcell][aria-colindex=\"2\"] .card')]
        .map((card) => [card.getBoundingClientRect().top, card.getBoundingClientRect().bottom])";
    let n_ties = async |count: usize| {
        page.until(&format!("{count} arrows"), async || {
            Ok(page.js::<Vec<(f64, f64, u8)>>(TIES, []).await?.len() == count)
        })
        .await
    };
    page.open("?lang=en").await?;
    start(&page, "Service blueprint").await?;
    page.see(card("Confirms the appointment")).await?;
    n_ties(3).await?;
    let ties: Vec<(f64, f64, u8)> = page.js(TIES, []).await?;
    ensure!(ties.iter().map(|tie| tie.2).eq([0, 1, 1]), "points at the wrong ends: {ties:?}");
    // What is seen of the work, the customer, and us: in sight, out of sight, helped.
    let cards: Vec<(f64, f64)> = page.js(CARDS, []).await?;
    for (tie, pair) in ties.iter().zip(cards[1..].windows(2)) {
        let off = (tie.0 - pair[0].1).abs().max((tie.1 - pair[1].0).abs());
        ensure!(off < 1.5, "an arrow is {off} px away from its cards: {ties:?} {cards:?}");
    }

    page.click(card("Confirms the appointment")).await?;
    page.press("Delete").await?;
    n_ties(1).await?;
    page.click(button("Undo").inside(role("banner"))).await?;
    n_ties(3).await
}

async fn has_one_tab_stop(page: Page) -> Outcome {
    open(&page).await?;
    page.click(card_at("Question", 2)).await?;
    // What is beside the map has to be there before the focus goes to it.
    page.see(role("heading").nth(0).inside(role("complementary"))).await?;
    let stops: usize = page
        .js("return document.querySelectorAll('[role=grid] [tabindex=\"0\"]').length", [])
        .await?;
    ensure!(stops == 1, "{stops} tab stops in the map");
    page.press("Tab").await?;
    page.until("the focus outside the map", async || {
        page.js("return document.activeElement.closest('[role=grid]') === null", []).await
    })
    .await?;
    page.press("Shift+Tab").await?;
    page.has_focus(card_at("Question", 2)).await
}

async fn opens_menus_with_keys_and_gives_focus_back(page: Page) -> Outcome {
    open(&page).await?;
    for place in [card_at("Thought", 2), head("Ik doe stap 2"), head("Fase 1")] {
        page.click(place.clone()).await?;
        page.press("Shift+F10").await?;
        page.has_focus(role("menuitem").nth(0)).await?;
        page.press("ArrowDown").await?;
        page.has_focus(role("menuitem").nth(1)).await?;
        page.press("Escape").await?;
        page.gone(role("menu")).await?;
        page.has_focus(place).await?;
    }
    page.click(card_at("Thought", 2)).await?;
    page.press("Shift+F10").await?;
    page.click(menuitem("Edit")).await?;
    page.has_focus(card_field()).await?;
    page.press("Escape").await?;
    page.has_focus(card_at("Thought", 2)).await
}

async fn keeps_focus_through_undo_and_a_change_of_language(page: Page) -> Outcome {
    open(&page).await?;
    page.click(card_at("Thought", 2)).await?;
    page.press("Control+Enter").await?;
    page.has_focus(card_field()).await?;
    page.type_text("extra").await?;
    page.press("Enter").await?;
    page.has_focus(card("extra")).await?;
    page.press("Control+z").await?;
    page.gone(card("extra")).await?;
    page.until("the focus on the map", async || {
        page.js("return document.activeElement.closest('[role=grid]') !== null", []).await
    })
    .await?;
    page.press("Control+y").await?;
    page.see(card("extra")).await?;

    page.click(button("Language")).await?;
    page.click(role("menuitemradio").starting("Nederlands")).await?;
    page.has_focus(button("Taal")).await?;
    page.see(textbox("Titel").inside(role("banner"))).await?;
    page.see(button("Ongedaan maken")).await?;
    page.click(button("Thema")).await?;
    page.click(role("menuitemradio").starting("Donker")).await?;
    page.has_focus(button("Thema")).await?;
    let theme: String = page.js("return document.documentElement.dataset.theme", []).await?;
    ensure!(theme == "dark", "the theme is {theme}");
    page.reads(role("status"), "Bewaard op dit apparaat").await?;
    page.reload().await?;
    let theme: String = page.js("return document.documentElement.dataset.theme", []).await?;
    ensure!(theme == "dark", "the theme was not kept");
    Ok(())
}

async fn shows_what_is_reached_on_a_large_map(page: Page) -> Outcome {
    let shape = made::Shape { phases: 6, steps: 60, lanes: 8 };
    let journey = made::of_shape("Large", shape);
    keep(&page, &[&journey]).await?;
    open_map(&page, &journey).await?;
    page.click(card_at("Thought", 1).nth(0)).await?;
    page.press("End").await?;
    page.has_focus(card_at("Thought", 60).nth(0)).await?;
    in_sight(&page).await?;
    page.press("Control+End").await?;
    in_sight(&page).await?;
    page.press("Control+Home").await?;
    page.has_focus(head("Fase 1")).await?;
    in_sight(&page).await?;
    let columns: String = page.see(map()).await?.attr("aria-colcount").await?.unwrap_or_default();
    ensure!(columns == "61", "the map says it has {columns} columns");
    Ok(())
}

async fn open(page: &Page) -> Outcome {
    let journey = made::small("Keys", 5);
    keep(page, &[&journey]).await?;
    open_map(page, &journey).await
}

/// A card of a made journey by its row and step.
fn card_at(kind: &str, step: usize) -> klantreis_e2e::Seek {
    role("article").starting(&format!("{kind} at step {step}:")).inside(map())
}

/// Faults I 73. What hides them takes time to paint: other names do without.
async fn keeps_marks_heaped_on_a_letter_at_their_name(page: Page) -> Outcome {
    let mut journey = made::small("Marks", 3);
    let heap = format!("e{}", "\u{301}".repeat(1_000));
    heap.clone_into(&mut Arc::make_mut(&mut journey.lanes[0]).name);
    let phase = Arc::make_mut(&mut journey.phases[0]);
    heap.clone_into(&mut phase.name);
    heap.clone_into(&mut Arc::make_mut(&mut phase.steps[0]).title);
    keep(&page, &[&journey]).await?;
    open_map(&page, &journey).await?;
    page.see(role("rowheader").with("Rij 2").inside(map())).await?;
    let (heaped, others, wrong): (usize, usize, usize) = page
        .js(
            "const names = [...document.querySelectorAll('.phase__t, .step__t, .lane__name')];
             const has = (name) => name.textContent.includes('\\u0301');
             const hides = (name) => getComputedStyle(name).overflowX === 'clip';
             const wrong = names.filter((name) => has(name) !== hides(name)).length;
             const n = names.filter(has).length;
             return [n, names.length - n, wrong]",
            [],
        )
        .await?;
    ensure!((heaped, wrong) == (3, 0) && others > 3, "{heaped} and {others} names, {wrong} wrong");
    Ok(())
}

/// What is written stays in its type, and as high, when it becomes a field.
async fn looks_the_same_while_it_is_edited(page: Page) -> Outcome {
    open_example(&page).await?;
    edits_in_the_same_look(&page).await
}

/// Then lengths on the screen are others than those that the style tells of.
async fn looks_the_same_larger(page: Page) -> Outcome {
    open_example(&page).await?;
    page.click(button("Zoom in")).await?;
    edits_in_the_same_look(&page).await
}

async fn edits_in_the_same_look(page: &Page) -> Outcome {
    let look = async |page: &Page, text: &str| -> anyhow::Result<String> {
        let look = format!(
            "const look = getComputedStyle({text});
             const parts = ['Family', 'Size', 'Style', 'Weight'].map((part) => look['font' + part]);
             return [...parts, look.letterSpacing, look.lineHeight].join(', ')"
        );
        page.js(&look, []).await
    };
    let height = async |page: &Page| -> anyhow::Result<f64> {
        let place = "document.activeElement.closest('[data-stop]')";
        page.js(&format!("return {place}.getBoundingClientRect().height"), []).await
    };
    // Quotation marks, and lines of the same length, may take a line more than the field.
    for (place, may_be_lower) in [
        (card("Workshop desk"), false),
        (card("One more patch"), true),
        (card("Being on time"), false),
        (head("I have broken down"), true),
        (role("rowheader").with("Thoughts").inside(map()), false),
    ] {
        page.click(place.clone()).await?;
        page.has_focus(place.clone()).await?;
        let text = "document.activeElement.querySelector('.card__text, .step__t, .lane__name')";
        let shown = look(page, text).await?;
        let before = height(page).await?;
        page.press("F2").await?;
        page.has_focus(role("textbox").inside(map())).await?;
        let edited = look(page, "document.activeElement").await?;
        ensure!(shown == edited, "{place:?}: shown in {shown}, edited in {edited}");
        let change = height(page).await? - before;
        let is_as_high = change < 2.0 && (change > -2.0 || may_be_lower);
        ensure!(is_as_high, "{place:?}: {change} pixels higher while it is edited");
        page.press("Escape").await?;
        page.has_focus(place).await?;
    }
    Ok(())
}
