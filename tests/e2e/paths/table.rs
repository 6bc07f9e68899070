//! The map as a table: gone about in, selected and edited like the map itself.

use std::sync::Arc;

use anyhow::ensure;
use klantreis::insight::curve::{PersonaChoice, points};
use klantreis::model::{IdSource, Instant, Journey, Language, Phase};
use klantreis::templates::example;
use klantreis_e2e::{
    Outcome, Page, Seek, button, grid, heading, made, menuitem, paths, role, searchbox, textbox,
};
use thirtyfour::Key;

use crate::doing::{card_field, click_with, is_saved, keep, open_map};

paths![
    goes_about_with_arrows in [Chromium, Firefox],
    selects_lines_with_keys_and_clicks in [Chromium, Firefox],
    edits_where_it_stands in [Chromium, Firefox],
    fills_what_is_empty in [Chromium, Firefox],
    shows_a_phase_without_steps in [Chromium, Firefox],
    runs_curves_through_all_lines,
    does_it_by_menu in [Chromium, Firefox],
];

async fn goes_about_with_arrows(page: Page) -> Outcome {
    open(&page).await?;
    page.click(words("thought 1")).await?;
    page.press("ArrowDown").await?;
    page.has_focus(words("thought 2")).await?;
    page.press("ArrowRight").await?;
    page.has_focus(words("question 2")).await?;
    page.press("ArrowUp").await?;
    page.has_focus(words("question 1")).await?;
    page.press("Home").await?;
    page.has_focus(words("Ik doe stap 1")).await?;
    page.see(heading("Ik doe stap 1").inside(role("complementary"))).await?;
    page.press("ArrowLeft").await?;
    page.has_focus(role("rowheader").with("Fase 1").inside(table())).await?;
    page.press("ArrowDown").await?;
    page.has_focus(role("rowheader").with("Fase 2").inside(table())).await?;
    page.press("Control+ArrowUp").await?;
    page.has_focus(role("rowheader").with("Fase 1").inside(table())).await?;
    page.press("Control+End").await?;
    page.has_focus(role("button").with("−0.6").inside(table())).await?;
    // It is changed beside the table.
    page.press("Enter").await?;
    page.has_focus(heading("Ik doe stap 3").inside(role("complementary"))).await?;
    page.press("Escape").await?;
    page.press("ArrowLeft").await?;
    page.has_focus(words("question 3")).await?;
    page.press("Control+Home").await?;
    page.has_focus(role("columnheader").with("Step").inside(table())).await?;
    page.is_accessible().await
}

async fn selects_lines_with_keys_and_clicks(page: Page) -> Outcome {
    open(&page).await?;
    page.click(words("thought 1")).await?;
    page.press("Shift+ArrowDown").await?;
    page.see(bar("2 cards selected")).await?;
    page.has_focus(words("thought 2")).await?;
    page.press("Shift+ArrowRight").await?;
    page.see(bar("4 cards selected")).await?;
    page.see(heading("4 cards selected").inside(role("complementary"))).await?;
    page.is_accessible().await?;
    page.press("Escape").await?;
    page.gone(role("toolbar").with("selected")).await?;

    page.click(words("thought 1")).await?;
    click_with(&page, Key::Control, words("question 3")).await?;
    page.see(bar("2 cards selected")).await?;
    click_with(&page, Key::Shift, words("question 1")).await?;
    page.see(bar("3 cards selected")).await?;
    page.press("Delete").await?;
    page.gone(words("question")).await?;
    page.press("Control+z").await?;
    page.see_many(words("question"), 3).await?;

    // Also the key that comes before the focus does: what had it is gone.
    let lost = "document.activeElement.blur(); return document.activeElement.tagName";
    page.has_focus(words("question 1")).await?;
    let left: String = page.js(lost, []).await?;
    ensure!(left == "BODY", "the focus is on {left}");
    page.press("Control+a").await?;
    page.see(bar("6 cards selected")).await?;
    // A click without keys is about one card again.
    page.click(words("thought 2")).await?;
    page.gone(role("toolbar").with("selected")).await?;
    page.press("Alt+ArrowDown").await?;
    page.press("Home").await?;
    page.has_focus(words("Ik doe stap 3")).await?;
    is_saved(&page).await
}

async fn edits_where_it_stands(page: Page) -> Outcome {
    open(&page).await?;
    page.click(words("thought 1")).await?;
    page.press("F2").await?;
    page.has_focus(card_field()).await?;
    page.type_text(", more").await?;
    page.press("Enter").await?;
    page.has_focus(words("thought 1, more")).await?;
    // On to the next of the line, which goes back.
    page.press("Enter").await?;
    page.press("Tab").await?;
    page.holds(card_field(), "question 1").await?;
    page.type_text(" wrong").await?;
    page.press("Escape").await?;
    page.has_focus(words("question 1")).await?;
    page.gone(words("question 1 wrong")).await?;
    // Back along the line, to the step; the feeling between them has no text.
    page.press("F2").await?;
    page.press("Shift+Tab").await?;
    page.holds(card_field(), "thought 1, more").await?;
    page.press("Shift+Tab").await?;
    page.has_focus(textbox("Name of the step")).await?;
    page.press("Control+a").await?;
    page.type_text("I begin").await?;
    page.press("Enter").await?;
    page.has_focus(words("I begin")).await?;
    page.press("ArrowLeft").await?;
    page.press("F2").await?;
    page.has_focus(textbox("Name of the phase")).await?;
    page.type_text(", at last").await?;
    page.press("Enter").await?;
    page.has_focus(role("rowheader").with("Fase 1, at last").inside(table())).await?;
    // With a pointer: twice on it, and away.
    page.double_click(words("thought 2")).await?;
    page.has_focus(card_field()).await?;
    page.type_text(" too").await?;
    page.click(words("question 3")).await?;
    page.see(words("thought 2 too")).await?;
    page.press("Control+z").await?;
    page.gone(words("thought 2 too")).await?;
    is_saved(&page).await
}

async fn fills_what_is_empty(page: Page) -> Outcome {
    open(&page).await?;
    page.click(words("thought 1")).await?;
    page.press("Delete").await?;
    let add = button("Add Thought at step 1").inside(table());
    page.has_focus(add.clone()).await?;
    page.press("n").await?;
    page.has_focus(card_field()).await?;
    page.type_text("ew").await?;
    page.press("Control+Enter").await?;
    page.holds(card_field(), "").await?;
    page.type_text("newer").await?;
    page.press("Enter").await?;
    page.has_focus(words("newer")).await?;
    page.press("ArrowUp").await?;
    page.has_focus(words("“new” assumption")).await?;
    page.press("Delete").await?;
    page.press("Delete").await?;
    page.click(add).await?;
    page.has_focus(card_field()).await?;
    page.press("Escape").await?;
    is_saved(&page).await
}

async fn shows_a_phase_without_steps(page: Page) -> Outcome {
    open(&page).await?;
    page.click(words("Ik doe stap 3")).await?;
    page.click(button("Add phase")).await?;
    page.has_focus(textbox("Name of the phase")).await?;
    page.type_text("Empty").await?;
    page.press("Enter").await?;
    page.has_focus(role("rowheader").with("Empty").inside(table())).await?;
    page.press("Control+f").await?;
    page.has_focus(searchbox("Find on the map")).await?;
    page.type_text("empty").await?;
    page.reads(role("status").inside(role("search")), "1 of 1").await?;
    page.press("Escape").await?;
    page.has_focus(role("rowheader").with("Empty").inside(table())).await?;
    page.press("ArrowRight").await?;
    page.has_focus(button("Step").inside(table())).await?;
    page.press("Enter").await?;
    page.has_focus(textbox("Name of the step")).await?;
    page.type_text("I come back").await?;
    page.press("Enter").await?;
    page.has_focus(words("I come back")).await?;
    is_saved(&page).await
}

/// The curve of the customer group whose table it is, and that of the one beside it: also through the
/// line of a phase without steps, where nobody feels anything.
async fn runs_curves_through_all_lines(page: Page) -> Outcome {
    /// What a line has of the curves: its own and the other's, and the points of both.
    const LINES: &str = "return [...document.querySelectorAll('table tbody tr')].map((line) => [
        '.maptable__strip g > path.line', '.maptable__strip .beside path.line',
        '.maptable__strip .pt__dot', '.maptable__strip .beside__pt',
    ].map((part) => line.querySelectorAll(part).length))";
    let mut journey = example(Language::En, &mut IdSource::seeded(5), Instant::default());
    journey.phases.insert(1, Arc::new(Phase { name: "Nothing yet".into(), ..Phase::default() }));
    let groups: Vec<_> = journey.personas.iter().map(|persona| persona.id).collect();
    journey.view.persona = Some(groups[0]);
    journey.view.beside = vec![groups[1]];
    open_as_table(&page, &journey).await?;
    let felt = |group| {
        points(&journey, &PersonaChoice::One(group))
            .into_iter()
            .map(|point| usize::from(point.value.height().is_some()))
    };
    let mut expected: Vec<[usize; 2]> =
        felt(groups[0]).zip(felt(groups[1])).map(|(own, other)| [own, other]).collect();
    expected.insert(journey.phases[0].steps.len(), [0, 0]);
    page.until("both curves in all lines", async || {
        let lines: Vec<[usize; 4]> = page.js(LINES, []).await?;
        let is_drawn = |&[own, other, ..]: &[usize; 4]| own > other && other > 0;
        Ok(lines.len() == journey.n_steps() + 1 && lines.iter().all(is_drawn))
    })
    .await?;
    let lines: Vec<[usize; 4]> = page.js(LINES, []).await?;
    let shown: Vec<[usize; 2]> = lines.iter().map(|line| [line[2], line[3]]).collect();
    ensure!(shown == expected, "other points: {shown:?}");
    // The head tells whose the thinner line is.
    page.see(role("listitem").with(&journey.personas[1].name).inside(role("columnheader")))
        .await
        .map(drop)
}

async fn does_it_by_menu(page: Page) -> Outcome {
    open(&page).await?;
    page.click(words("Ik doe stap 1")).await?;
    page.press("Shift+F10").await?;
    // Steps lie below each other here.
    page.click(menuitem("Move down")).await?;
    page.has_focus(words("Ik doe stap 1")).await?;
    page.press("ArrowUp").await?;
    page.has_focus(words("Ik doe stap 2")).await?;
    page.click(words("thought 1")).await?;
    page.press("Shift+F10").await?;
    page.click(menuitem("Duplicate")).await?;
    page.see_many(words("thought 1"), 2).await
}

/// A journey as a table: "thought 1" to "thought 3", and questions like them.
async fn open(page: &Page) -> Outcome {
    let mut journey = made::of_shape("Table", made::Shape { phases: 2, steps: 3, lanes: 3 });
    write_on_cards(&mut journey);
    open_as_table(page, &journey).await
}

async fn open_as_table(page: &Page, journey: &Journey) -> Outcome {
    keep(page, &[journey]).await?;
    open_map(page, journey).await?;
    page.click(role("button").starting("Map style:")).await?;
    page.click(role("menuitemradio").named("Table")).await?;
    page.see(table()).await?;
    Ok(())
}

fn write_on_cards(journey: &mut Journey) {
    let mut n = 0;
    for phase in &mut journey.phases {
        for step in &mut Arc::make_mut(phase).steps {
            n += 1;
            for (card, kind) in Arc::make_mut(step).cards.iter_mut().zip(["thought", "question"]) {
                Arc::make_mut(card).text = format!("{kind} {n}");
            }
        }
    }
}

fn table() -> Seek {
    grid("Journey as a table")
}

/// What stands in the table and reads like this, in quotation marks where the customer speaks.
fn words(text: &str) -> Seek {
    role("button").with(text).inside(table())
}

fn bar(name: &str) -> Seek {
    role("toolbar").named(name)
}
