//! For everyone: large print, spaced text, stillness, colours of one's own, and a focus that is
//! always seen. Only Chromium's driver can ask for all of it; the rules are the same everywhere.

use anyhow::{Result, ensure};
use klantreis::model::{IdSource, Instant, Journey, Language};
use klantreis::templates;
use klantreis_e2e::{Outcome, Page, Theme, button, made, menuitem, paths, role};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use thirtyfour::Key;

use crate::doing::{click_with, keep, map};

paths![
    nothing_is_out_of_reach_at_400_percent in [Chromium],
    spaced_text_is_not_cut_off in [Chromium],
    nothing_moves_for_whoever_wants_stillness in [Chromium],
    forced_colours_show_focus_and_selection in [Chromium],
    the_map_never_hides_the_focus in [Chromium],
    the_table_never_hides_the_focus in [Chromium],
    the_list_never_hides_the_focus in [Chromium],
];

/// A window of 1280 by 1024 pixels at 400 %.
const ENLARGED: (u32, u32) = (320, 256);

const SCREENS: [&str; 5] = ["map", "research", "audience", "measure", "present"];
/// Keys that open something over the map.
const OVER: [(&str, &str); 3] = [("Control+k", "dialog"), ("?", "dialog"), ("Control+p", "dialog")];

/// What was hidden when it had the focus, and how many places there were.
#[derive(Deserialize)]
struct Walked {
    n: usize,
    hidden: Vec<String>,
}

async fn nothing_is_out_of_reach_at_400_percent(page: Page) -> Outcome {
    keep(&page, &[&example()]).await?;
    page.resize(ENLARGED.0, ENLARGED.1).await?;
    let mut faults = Vec::new();
    page.open("?lang=nl").await?;
    page.see(button("Voorbeeld openen")).await?;
    faults.extend(reached(&page, "library").await?);
    for screen in SCREENS {
        open(&page, screen, "nl").await?;
        faults.extend(reached(&page, screen).await?);
    }
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

async fn spaced_text_is_not_cut_off(page: Page) -> Outcome {
    keep(&page, &[&example()]).await?;
    let mut faults = Vec::new();
    for (width, height, lang) in [(1280, 720, "nl"), (320, 568, "en")] {
        page.resize(width, height).await?;
        for screen in SCREENS {
            open(&page, screen, lang).await?;
            faults.extend(spaced(&page, &format!("{screen} {lang} {width}")).await?);
        }
        for (keys, what) in OVER {
            open(&page, "map", lang).await?;
            page.press(keys).await?;
            page.see(role(what)).await?;
            faults.extend(spaced(&page, &format!("{keys} {lang} {width}")).await?);
        }
    }
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

async fn nothing_moves_for_whoever_wants_stillness(page: Page) -> Outcome {
    keep(&page, &[&example()]).await?;
    page.site().before_page(
        "window.moved = [];
         // A movement of no time at all begins as well: it is none.
         addEventListener('transitionrun', ({ target, propertyName }) =>
           window.moved.push(`${target.className} ${propertyName}`), true);
         addEventListener('animationstart', ({ target, animationName }) => {
           if (parseFloat(getComputedStyle(target).animationDuration) > 0)
             window.moved.push(`${target.className} ${animationName}`); }, true);",
    );
    // What moves at all is seen here.
    page.prefers(&[("prefers-reduced-motion", "no-preference")]).await?;
    ensure!(!moved(&page).await?.is_empty(), "nothing was seen to move");
    page.prefers(&[("prefers-reduced-motion", "reduce")]).await?;
    let moved = moved(&page).await?;
    ensure!(moved.is_empty(), "still moving:\n{}", moved.join("\n"));
    Ok(())
}

/// What moves while many things are done.
async fn moved(page: &Page) -> Result<Vec<String>> {
    open(page, "map", "en").await?;
    page.click(role("article").starting("Obstacle at step 1:").inside(map())).await?;
    page.press("Shift+F10").await?;
    page.see(menuitem("Edit")).await?;
    page.press("Escape").await?;
    page.press("Control+d").await?;
    page.press("Control+z").await?;
    page.press("F2").await?;
    page.press("Escape").await?;
    page.press("Control+k").await?;
    page.see(role("dialog")).await?;
    page.press("Escape").await?;
    page.gone(role("dialog")).await?;
    page.click(button("Zoom in")).await?;
    page.click(role("switch").with("Reality")).await?;
    page.see(button("Zoom: 125%")).await?;
    page.click(button("Zoom out")).await?;
    page.see(button("Zoom: 100%")).await?;
    page.click(button("Present")).await?;
    page.click(button("Next")).await?;
    page.js("return window.moved", []).await
}

async fn forced_colours_show_focus_and_selection(page: Page) -> Outcome {
    keep(&page, &[&example()]).await?;
    for theme in [Theme::Light, Theme::Dark] {
        let scheme = ("prefers-color-scheme", theme.preference());
        page.prefers(&[("forced-colors", "active"), scheme]).await?;
        open(&page, "map", "en").await?;
        let obstacle = |n: usize| role("article").starting(&format!("Obstacle at step {n}:"));
        page.click(obstacle(1).inside(map())).await?;
        for keys in ["ArrowUp", "ArrowUp", "Control+Home", "ArrowDown", "ArrowLeft", "Tab"] {
            page.press(keys).await?;
            is_framed(&page, keys).await?;
        }
        // A point of the curve, and one of several cards.
        page.click(role("button").starting("Feeling at step 1:").inside(map())).await?;
        page.press("ArrowRight").await?;
        is_framed(&page, "a point").await?;
        page.click(obstacle(1).inside(map())).await?;
        click_with(&page, Key::Control, obstacle(3).inside(map())).await?;
        page.see(role("toolbar").named("2 cards selected")).await?;
        let frames: Vec<String> = page
            .js(
                "return [...document.querySelectorAll('.card.is-picked')].map((card) => {
                   const { outlineStyle, outlineColor } = getComputedStyle(card);
                   return `${outlineStyle} ${outlineColor}`; })",
                [],
            )
            .await?;
        let is_seen = |frame: &String| frame.starts_with("solid");
        ensure!(frames.len() == 2 && frames.iter().all(is_seen), "selected cards: {frames:?}");
        // What is ticked in the panel, and what is not.
        let tick = page.see(role("checkbox").inside(role("complementary")).nth(0)).await?;
        tick.parent().await?.click().await?;
        page.until("a tick that is seen, and others that are not", async || {
            let ticks: Vec<(bool, bool)> = page
                .js(
                    "return [...document.querySelectorAll('#inspector .tick')].map((tick) => [
                       tick.querySelector('input').checked,
                       getComputedStyle(tick.querySelector('.i')).visibility === 'visible'])",
                    [],
                )
                .await?;
            let is_told = ticks.iter().all(|(on, seen)| on == seen);
            Ok(is_told && ticks.iter().any(|(on, _)| *on) && ticks.iter().any(|(on, _)| !on))
        })
        .await?;
        page.click(button("Undo")).await?;
        // The line that Enter would do in the palette.
        page.press("Control+k").await?;
        page.see(role("dialog")).await?;
        let differ: bool = page
            .js(
                "const look = (line) => { const style = getComputedStyle(line);
                   return style.backgroundColor + style.outlineStyle + style.borderStyle; };
                 const lines = [...document.querySelectorAll('[role=option]')];
                 const [chosen, other] = [true, false].map((is) =>
                   lines.find((line) => (line.getAttribute('aria-selected') === 'true') === is));
                 return look(chosen) !== look(other)",
                [],
            )
            .await?;
        ensure!(differ, "the chosen line looks like the others");
        page.press("Escape").await?;
        page.gone(role("dialog")).await?;
    }
    Ok(())
}

async fn the_map_never_hides_the_focus(page: Page) -> Outcome {
    let journey = made::of_shape("Large", made::Shape { phases: 3, steps: 12, lanes: 12 });
    keep(&page, &[&journey]).await?;
    page.resize(1280, 720).await?;
    page.open(&format!("?lang=nl#/map/{}", journey.id)).await?;
    page.click(role("columnheader").with("Ik doe stap 1").nth(0)).await?;
    let walked: Walked = look(&page, "walk('ArrowRight', 'ArrowLeft', 'ArrowDown')").await?;
    // Steps and lanes of twelve places, the heads of the rows, and three phases.
    ensure!(walked.n > 150, "only {} places", walked.n);
    seen(&walked)
}

async fn the_table_never_hides_the_focus(page: Page) -> Outcome {
    let journey = made::of_shape("Large", made::Shape { phases: 3, steps: 12, lanes: 12 });
    keep(&page, &[&journey]).await?;
    page.resize(1280, 720).await?;
    page.open(&format!("?lang=en#/map/{}", journey.id)).await?;
    page.click(role("button").starting("Map style:")).await?;
    page.click(role("menuitemradio").named("Table")).await?;
    page.click(role("columnheader").with("Step")).await?;
    let walked: Walked = look(&page, "walk('ArrowDown', 'ArrowUp', 'ArrowRight')").await?;
    ensure!(walked.n > 150, "only {} places", walked.n);
    seen(&walked)
}

async fn the_list_never_hides_the_focus(page: Page) -> Outcome {
    let journey = made::of_shape("Large", made::Shape { phases: 3, steps: 12, lanes: 5 });
    keep(&page, &[&journey]).await?;
    for (width, height) in [(320, 640), ENLARGED] {
        page.resize(width, height).await?;
        page.open(&format!("?lang=nl#/map/{}", journey.id)).await?;
        page.see(role("region").named("Klantreis per fase")).await?;
        let walked: Walked = look(&page, "visit()").await?;
        ensure!(walked.n > 60, "only {} places", walked.n);
        seen(&walked)?;
    }
    Ok(())
}

/// A screen of the example.
async fn open(page: &Page, screen: &str, lang: &str) -> Outcome {
    page.open(&format!("?lang={lang}#/{screen}/{}", example().id)).await?;
    let is_there = async || {
        page.js("return document.querySelector('main h1, main h2, main article') !== null", [])
            .await
    };
    page.until(screen, is_there).await
}

fn example() -> Journey {
    templates::example(Language::En, &mut IdSource::seeded(9), Instant::from_ms(1_780_000_000_000))
}

/// What is wider than the window, or hidden when it has the focus.
async fn reached(page: &Page, name: &str) -> Result<Vec<String>> {
    let wide: i64 =
        page.js("return document.scrollingElement.scrollWidth - innerWidth", []).await?;
    let walked: Walked = look(page, "visit()").await?;
    let hidden = walked.hidden.into_iter().map(|what| format!("{name}: hidden: {what}"));
    let wide = (wide > 0).then(|| format!("{name}: {wide} px wider than the window"));
    Ok(wide.into_iter().chain(hidden).collect())
}

/// What is cut off when text is spaced, and was not before.
async fn spaced(page: &Page, name: &str) -> Result<Vec<String>> {
    let before: Vec<String> = look(page, "cut()").await?;
    look::<()>(page, "space()").await?;
    let after: Vec<String> = look(page, "frame().then(cut)").await?;
    let new = after.into_iter().filter(|what| !before.contains(what));
    Ok(new.map(|what| format!("{name}: {what}")).collect())
}

/// Asks the eyes of this test.
async fn look<T: DeserializeOwned>(page: &Page, what: &str) -> Result<T> {
    page.js(&format!("{}\nreturn {what}", include_str!("everyone.js")), []).await
}

fn seen(walked: &Walked) -> Outcome {
    ensure!(walked.hidden.is_empty(), "hidden:\n{}", walked.hidden.join("\n"));
    Ok(())
}

/// What has the focus has a frame around it, or around the part that is seen of it.
async fn is_framed(page: &Page, what: &str) -> Outcome {
    let (framed, name): (bool, String) = page
        .js(
            "const here = document.activeElement;
             const isFramed = (element) => {
               const { outlineStyle, outlineWidth } = getComputedStyle(element);
               return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2; };
             return [[here, ...here.querySelectorAll('*')].some(isFramed), here.outerHTML.slice(0, 80)]",
            [],
        )
        .await?;
    ensure!(framed, "{what}: no frame around {name}");
    Ok(())
}
