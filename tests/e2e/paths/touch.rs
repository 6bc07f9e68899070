//! With a finger: what is held follows it, and a swipe scrolls as everywhere.

use anyhow::{Result, ensure};
use klantreis_e2e::{Outcome, Page, Seek, made, paths, role};
use serde_json::{Value, json};

use crate::doing::{add_card, card, head, keep, map, open_map, start_blank};

// Only Chromium lets a test move a finger.
paths![
    takes_a_card_elsewhere in [Chromium],
    takes_a_step_elsewhere in [Chromium],
    moves_a_point_of_the_curve in [Chromium],
    scrolls_where_a_finger_swipes in [Chromium],
    puts_back_what_the_browser_takes_over in [Chromium],
    puts_back_what_is_held_when_a_second_finger_comes in [Chromium],
    puts_back_what_is_held_when_the_screen_is_turned in [Chromium],
    offers_a_menu_where_a_finger_holds in [Chromium],
];

/// The middle of something.
async fn middle(page: &Page, thing: Seek) -> Result<(f64, f64)> {
    let thing = page.see(thing).await?;
    page.js(
        "const { left, top, width, height } = arguments[0].getBoundingClientRect();
         return [left + width / 2, top + height / 2]",
        [thing.to_json()?],
    )
    .await
}

async fn cdp(page: &Page, method: &str, of: Value) -> Outcome {
    page.session().driver().cdp().send_raw(method, of).await?;
    Ok(())
}

async fn finger(page: &Page, what: &str, at: &[(f64, f64)]) -> Outcome {
    let points: Vec<_> = at.iter().map(|(x, y)| json!({"x": x, "y": y})).collect();
    cdp(page, "Input.dispatchTouchEvent", json!({"type": what, "touchPoints": points})).await
}

/// Holds something until it is lifted.
async fn hold(page: &Page, at: (f64, f64), lifted: &str) -> Outcome {
    finger(page, "touchStart", &[at]).await?;
    page.until("it to be lifted", async || {
        page.js("return document.querySelector(arguments[0]) !== null", [json!(lifted)]).await
    })
    .await
}

/// Takes it there, as a finger does: not in one leap.
async fn take(page: &Page, from: (f64, f64), to: (f64, f64)) -> Outcome {
    for part in [0.25, 0.5, 0.75, 1.0] {
        let at = (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
        finger(page, "touchMove", &[at]).await?;
    }
    finger(page, "touchEnd", &[]).await
}

async fn open(page: &Page) -> Outcome {
    let journey = made::of_shape("Touch", made::Shape { phases: 2, steps: 12, lanes: 6 });
    keep(page, &[&journey]).await?;
    open_map(page, &journey).await
}

async fn takes_a_card_elsewhere(page: Page) -> Outcome {
    start_blank(&page).await?;
    add_card(&page, "Thought", 1, "held").await?;
    let from = middle(&page, card("held")).await?;
    let to = middle(&page, role("button").named("Add Obstacle at step 1")).await?;
    hold(&page, from, ".ghost").await?;
    take(&page, from, to).await?;
    page.see(role("article").starting("Obstacle at step 1: held")).await?;
    page.has_focus(card("held")).await?;
    page.press("Control+z").await?;
    page.see(role("article").starting("Thought at step 1: held")).await?;
    Ok(())
}

async fn takes_a_step_elsewhere(page: Page) -> Outcome {
    open(&page).await?;
    let from = middle(&page, head("Ik doe stap 2")).await?;
    let to = middle(&page, head("Ik doe stap 4")).await?;
    hold(&page, from, ".ghost").await?;
    take(&page, from, to).await?;
    page.see(head("4 Ik doe stap 2")).await?;
    Ok(())
}

async fn moves_a_point_of_the_curve(page: Page) -> Outcome {
    open(&page).await?;
    let point = || role("button").starting("Feeling at step 2:").inside(map());
    page.see(point()).await?.scroll_into_view().await?;
    let dot: Vec<f64> = page
        .js(
            "const { left, top, width, height } = arguments[0].querySelector('.pt__dot').getBoundingClientRect();
             return [left + width / 2, top + height / 2]",
            [page.see(point()).await?.to_json()?],
        )
        .await?;
    let from = (dot[0], dot[1]);
    let before = page.see(point()).await?.attr("aria-label").await?;
    hold(&page, from, "[role=slider].is-moving").await?;
    take(&page, from, (from.0, from.1 - 43.0)).await?;
    page.until("another height", async || {
        let now = page.see(point()).await?.attr("aria-label").await?;
        Ok(now != before)
    })
    .await
}

async fn scrolls_where_a_finger_swipes(page: Page) -> Outcome {
    open(&page).await?;
    let at = middle(&page, role("article").starting("Thought at step 4:")).await?;
    finger(&page, "touchStart", &[at]).await?;
    take(&page, at, (at.0 - 300.0, at.1)).await?;
    page.until("the map to be scrolled", async || {
        page.js("return document.querySelector('.map-scroll').scrollLeft > 100", []).await
    })
    .await?;
    page.see(role("article").starting("Thought at step 4:")).await?;
    let undo = page.see(role("button").named("Undo")).await?;
    ensure!(!undo.is_enabled().await?, "something was moved");
    Ok(())
}

async fn puts_back_what_the_browser_takes_over(page: Page) -> Outcome {
    open(&page).await?;
    let from = middle(&page, role("article").starting("Thought at step 2:")).await?;
    hold(&page, from, ".ghost").await?;
    finger(&page, "touchMove", &[(from.0 + 60.0, from.1 + 60.0)]).await?;
    finger(&page, "touchCancel", &[]).await?;
    page.until("it to be put back", async || {
        page.js("return document.querySelector('.ghost, .is-away') === null", []).await
    })
    .await?;
    page.see(role("article").starting("Thought at step 2:")).await?;
    Ok(())
}

/// With a second finger people enlarge or scroll: letting go of either moves nothing (fault 160).
async fn puts_back_what_is_held_when_a_second_finger_comes(page: Page) -> Outcome {
    open(&page).await?;
    let from = middle(&page, role("article").starting("Thought at step 2:")).await?;
    let held = hold_elsewhere(&page, from).await?;
    finger(&page, "touchStart", &[held, (from.0, from.1 + 120.0)]).await?;
    is_put_back(&page).await?;
    finger(&page, "touchEnd", &[]).await?;
    is_unmoved(&page).await
}

async fn puts_back_what_is_held_when_the_screen_is_turned(page: Page) -> Outcome {
    open(&page).await?;
    let from = middle(&page, role("article").starting("Thought at step 2:")).await?;
    hold_elsewhere(&page, from).await?;
    page.resize(900, 1280).await?;
    is_put_back(&page).await?;
    finger(&page, "touchEnd", &[]).await?;
    is_unmoved(&page).await
}

/// Holds a card and takes it over the next step, without letting go; where the finger is then.
async fn hold_elsewhere(page: &Page, from: (f64, f64)) -> Result<(f64, f64)> {
    let to = middle(page, role("article").starting("Thought at step 3:")).await?;
    hold(page, from, ".ghost").await?;
    finger(page, "touchMove", &[to]).await?;
    page.until("where it would go", async || Ok(page.text().await?.contains("step 3"))).await?;
    Ok(to)
}

async fn is_put_back(page: &Page) -> Outcome {
    page.until("it to be put back", async || {
        page.js("return document.querySelector('.ghost, .is-away') === null", []).await
    })
    .await
}

/// Everything is where it was, and there is nothing to undo.
async fn is_unmoved(page: &Page) -> Outcome {
    page.see(role("article").starting("Thought at step 2:")).await?;
    page.see(role("article").starting("Thought at step 3:")).await?;
    let undo = page.see(role("button").named("Undo")).await?;
    ensure!(!undo.is_enabled().await?, "something was moved");
    Ok(())
}

async fn offers_a_menu_where_a_finger_holds(page: Page) -> Outcome {
    open(&page).await?;
    let at = middle(&page, role("article").starting("Thought at step 2:")).await?;
    hold(&page, at, ".ghost").await?;
    finger(&page, "touchEnd", &[]).await?;
    page.see(role("menu").named("Card")).await?;
    Ok(())
}
