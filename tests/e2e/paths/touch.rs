//! With a finger: what is held follows it, and a swipe scrolls as everywhere.

use anyhow::{Result, ensure};
use klantreis_e2e::{Outcome, Page, Seek, button, made, paths, role};
use serde_json::{Value, json};

use crate::doing::{add_card, card, head, keep, map, open_example, open_map, start_blank};

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
    leaves_room_for_a_fingertip_on_a_map in [Chromium],
    leaves_room_for_a_fingertip_in_the_library in [Chromium],
    keeps_a_card_as_high_while_it_is_edited in [Chromium],
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

/// From now on the page stands on a phone.
async fn on_a_phone(page: &Page) -> Outcome {
    let screen = json!({"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true});
    cdp(page, "Emulation.setDeviceMetricsOverride", screen).await?;
    cdp(page, "Emulation.setTouchEmulationEnabled", json!({"enabled": true})).await?;
    page.until("a finger that points, and the style for it", async || {
        page.js(
            "const sheets = [...document.querySelectorAll('link[rel=stylesheet]')];
             return matchMedia('(pointer: coarse)').matches
               && sheets.every((sheet) => sheet.media !== 'not all' && sheet.sheet !== null)",
            [],
        )
        .await
    })
    .await
}

/// What of the controls in sight is too small for a fingertip: name, and how wide and high it takes
/// taps.
///
/// From its middle a control takes taps over 44 pixels in both directions; the edges may each lie
/// within a pixel. Over less it may in one direction only, if another control begins where it ends,
/// not before the half of the way to the middle of that one, and 24 pixels are left. Whatever the
/// finger meets is asked of the page, so what lies over a control counts against it. A button whose
/// sign is not seen is not looked for, and a word in a sentence is as high as its line.
const TOO_SMALL: &str = "
    const CONTROLS = 'button, a[href], input, [data-stop]';
    const whole = (control) => control.closest('label') ?? control;
    const under = (x, y) => {
      const found = document.elementFromPoint(x, y);
      return (found?.closest('label')?.control ?? found)?.closest(CONTROLS);
    };
    const isSeen = (control) => {
      const { width, height } = whole(control).getBoundingClientRect();
      const sign = control.querySelector('svg');
      const isHidden = sign && !control.textContent.trim() && getComputedStyle(sign).visibility === 'hidden';
      return width > 1 && height > 1 && !isHidden && whole(control).checkVisibility({ visibilityProperty: true })
        && !control.matches('.skip, p:not([class]) > .link');
    };
    const middle = (control) => {
      const { left, top, width, height } = whole(control).getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    };
    // How far it reaches one way, and whether that is for the sake of another.
    const reach = (control, [x, y], [across, down]) => {
      let far = 0;
      while (far < 44 && under(x + across * (far + 1), y + down * (far + 1)) === control) far += 1;
      const next = under(x + across * (far + 1), y + down * (far + 1));
      if (far === 44 || !next || next.contains(control)) return { far, isShared: false };
      const [nextX, nextY] = middle(next);
      const half = Math.abs(across !== 0 ? nextX - x : nextY - y) / 2;
      return { far, isShared: far + 1 >= half };
    };
    const along = (control, at, [across, down]) => {
      const ways = [reach(control, at, [across, down]), reach(control, at, [-across, -down])];
      const size = ways[0].far + ways[1].far + 1;
      return { size, isShared: size >= 24 && ways.some((way) => way.isShared) };
    };
    const told = [];
    for (const control of document.querySelectorAll(CONTROLS)) {
      if (!isSeen(control)) continue;
      whole(control).scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const at = middle(control);
      const wide = along(control, at, [1, 0]);
      const high = along(control, at, [0, 1]);
      const isLarge = ({ size }) => size >= 43;
      const fits = isLarge(wide) ? isLarge(high) || high.isShared : isLarge(high) && wide.isShared;
      const name = control.getAttribute('aria-label') ?? control.textContent.trim().slice(0, 40);
      if (!fits) told.push(`${control.tagName}.${control.className} “${name}”: ${wide.size} × ${high.size}`);
    }
    return told";

async fn has_room(page: &Page, at: &str) -> Outcome {
    let told: Vec<String> = page.js(TOO_SMALL, []).await?;
    ensure!(told.is_empty(), "{at}, too small for a fingertip:\n  {}", told.join("\n  "));
    Ok(())
}

async fn leaves_room_for_a_fingertip_on_a_map(page: Page) -> Outcome {
    open_example(&page).await?;
    on_a_phone(&page).await?;
    page.see(role("region").named("Journey by phase")).await?;
    page.see(button("Add row")).await?;
    has_room(&page, "the list").await?;
    // What is tapped shows its menu button.
    let more = |thing: Seek| button("More").inside(thing);
    for thing in [role("article").nth(0), role("heading").starting("1 ").nth(1)] {
        page.click(thing.clone()).await?;
        page.see(more(thing)).await?;
        has_room(&page, "the list, with something tapped").await?;
    }
    Ok(())
}

async fn leaves_room_for_a_fingertip_in_the_library(page: Page) -> Outcome {
    keep(&page, &[&made::small("Small", 1)]).await?;
    page.open("?lang=en").await?;
    page.see(button("More for Small")).await?;
    on_a_phone(&page).await?;
    has_room(&page, "the library").await
}

async fn keeps_a_card_as_high_while_it_is_edited(page: Page) -> Outcome {
    open_example(&page).await?;
    on_a_phone(&page).await?;
    page.see(role("region").named("Journey by phase")).await?;
    // Its text takes one line, which is less than a fingertip.
    page.click(role("article").nth(0)).await?;
    let height = async || -> Result<f64> {
        page.js("return document.activeElement.closest('article').offsetHeight", []).await
    };
    let before = height().await?;
    page.press("F2").await?;
    page.has_focus(role("textbox").inside(role("article"))).await?;
    let edited = height().await?;
    ensure!(before == edited, "{before} pixels high, and {edited} while it is edited");
    Ok(())
}
