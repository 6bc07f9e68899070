//! What many paths do, as a user does it, in English.

use std::path::PathBuf;

use anyhow::Result;
use klantreis::codec;
use klantreis::model::Journey;
use klantreis_e2e::{Outcome, Page, Seek, button, grid, made, role, status, textbox};
use serde_json::json;
use thirtyfour::Key;

/// What the bar says when everything is kept.
pub const SAVED: &str = "Saved on this device";

/// A new journey with one phase and one step, opened at its map.
pub async fn start_blank(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    start(page, "Blank").await
}

/// A new journey from a template, from the library that is open.
pub async fn start(page: &Page, template: &str) -> Outcome {
    page.click(role("radio").starting(template)).await?;
    page.click(button("Start")).await?;
    page.see(map()).await?;
    Ok(())
}

/// The example, opened at its map.
pub async fn open_example(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    page.click(button("Open the example")).await?;
    page.see(map()).await?;
    Ok(())
}

/// The title in the bar.
pub fn title() -> Seek {
    textbox("Title").inside(role("banner"))
}

/// The map.
pub fn map() -> Seek {
    grid("Journey map")
}

/// A card by what stands on it.
pub fn card(text: &str) -> Seek {
    role("article").with(text).inside(map())
}

/// The field of the card that is being edited.
pub fn card_field() -> Seek {
    textbox("Text of the card")
}

/// The head of a step, or of a phase, by its words.
pub fn head(words: &str) -> Seek {
    role("columnheader").with(words).inside(map())
}

/// Whether the focus is on one of those that fit.
pub async fn is_at(page: &Page, seek: &Seek) -> Result<bool> {
    let found = page.all(seek).await?;
    let found: Vec<_> = found.iter().map(|one| one.to_json()).collect::<Result<_, _>>()?;
    // Each by itself: WebKit’s driver hands over no element that lies in a list.
    page.js("return [...arguments].includes(document.activeElement)", found).await
}

/// Waits until the focus is on the new customer group: what is typed sooner would go there.
pub async fn at_new_group(page: &Page) -> Outcome {
    let heading = role("heading").inside(role("article"));
    page.until("the focus on the new one", async || is_at(page, &heading).await).await
}

/// Opens the menu of a thing on the map.
pub async fn open_menu(page: &Page, thing: Seek) -> Outcome {
    page.click(thing.clone()).await?;
    page.click(button("More").inside(thing)).await
}

/// Clicks something while a key is held.
pub async fn click_with(page: &Page, key: Key, thing: Seek) -> Outcome {
    let element = page.see(thing).await?;
    // What is scrolled to, or still moved by what comes in above it, is not where it was looked for.
    let place = "arguments[0].scrollIntoView({ block: 'center', inline: 'nearest' });
        const { x, y } = arguments[0].getBoundingClientRect();
        return [x, y]";
    let mut before = None;
    page.until("what is clicked to lie still", async || {
        let now: Option<(f64, f64)> = page.js(place, [element.to_json()?]).await?;
        Ok(now.is_some() && std::mem::replace(&mut before, now) == now)
    })
    .await?;
    let chain = page.session().driver().action_chain();
    Ok(chain.key_down(key.clone()).click_element(&element).key_up(key).perform().await?)
}

/// Waits until the row whose head says one thing lies below that which says another.
pub async fn below(page: &Page, lower: &str, upper: &str) -> Outcome {
    page.until(&format!("{lower} below {upper}"), async || {
        let heads: Vec<String> = page
            .js("return [...document.querySelectorAll('[role=grid] [role=rowheader]')].map((head) => head.textContent)", [])
            .await?;
        let at = |words: &str| heads.iter().position(|head| head.contains(words));
        Ok(at(upper).zip(at(lower)).is_some_and(|(upper, lower)| upper < lower))
    })
    .await
}

/// Waits until a card is no assumption any more.
pub async fn backed_up(page: &Page, name: &str) -> Outcome {
    page.until(&format!("{name} to be backed up"), async || {
        let card = page.see(role("article").starting(name).inside(map())).await?;
        Ok(card.attr("aria-label").await?.is_some_and(|name| !name.ends_with("assumption")))
    })
    .await
}

/// Waits until an obstacle says how bad it is.
pub async fn severity(page: &Page) -> Outcome {
    page.until("how bad it is", async || {
        page.js("return document.querySelector('[role=grid] .severity') !== null", []).await
    })
    .await
}

/// Writes the first card of a row at a step: of which kind, where, what.
pub async fn add_card(page: &Page, kind: &str, step: usize, text: &str) -> Outcome {
    page.click(button(&format!("Add {kind} at step {step}"))).await?;
    page.has_focus(card_field()).await?;
    page.type_text(text).await?;
    page.press("Enter").await?;
    page.see(card(text)).await?;
    Ok(())
}

/// Writes something else on a card.
pub async fn rewrite(page: &Page, before: &str, after: &str) -> Outcome {
    page.click(card(before)).await?;
    page.press("F2").await?;
    page.has_focus(card_field()).await?;
    page.press("Control+a").await?;
    page.type_text(after).await?;
    page.press("Enter").await?;
    page.see(card(after)).await?;
    Ok(())
}

/// Gives the journey another title.
pub async fn entitle(page: &Page, title: &str) -> Outcome {
    page.write(self::title(), title).await?;
    page.holds(self::title(), title).await?;
    page.press("Enter").await
}

/// Waits until everything is kept.
pub async fn is_saved(page: &Page) -> Outcome {
    page.reads(status(), SAVED).await
}

/// Downloads the journey as a file.
pub async fn export(page: &Page) -> Result<PathBuf> {
    page.click(button("Export")).await?;
    page.click(role("menuitem").starting("Journey file")).await?;
    page.downloaded(".json").await
}

/// The journey in a file, as the program reads it.
pub fn read(path: &std::path::Path) -> Result<Journey> {
    let bytes = std::fs::read(path)?;
    let opened = codec::read(&bytes).map_err(|error| anyhow::anyhow!("{error:?}"))?;
    anyhow::ensure!(opened.repairs.is_empty(), "{:?}", opened.repairs);
    Ok(opened.journey)
}

/// Keeps journeys in the browser before the program starts, as it keeps them itself.
pub async fn keep(page: &Page, journeys: &[&Journey]) -> Outcome {
    for (key, record) in journeys.iter().map(|journey| made::kept(journey)) {
        put(page, &key, &record).await?;
    }
    Ok(())
}

/// Puts a text into localStorage while the program does not run.
pub async fn put(page: &Page, key: &str, text: &str) -> Outcome {
    leave(page).await?;
    page.js("localStorage.setItem(arguments[0], arguments[1])", [json!(key), json!(text)]).await
}

/// Waits until as many journeys lie in localStorage.
pub async fn keeps_many(page: &Page, count: usize) -> Outcome {
    page.until(&format!("{count} kept journeys"), async || {
        let kept: usize = page
            .js("return Object.keys(localStorage).filter((key) => key.startsWith('klantreis/d/')).length", [])
            .await?;
        Ok(kept == count)
    })
    .await
}

/// Goes to where the program does not run, at the same address.
pub async fn leave(page: &Page) -> Outcome {
    let here: String = page.js("return location.href", []).await?;
    if here.ends_with("/blank") { Ok(()) } else { page.visit("blank").await }
}

/// What lies in localStorage under a key.
pub async fn kept(page: &Page, key: &str) -> Result<Option<String>> {
    page.js("return localStorage.getItem(arguments[0])", [json!(key)]).await
}

/// How many texts of the database have this in them.
pub async fn in_database(page: &Page, text: &str) -> Result<usize> {
    let all: Vec<String> = page
        .js(
            "return new Promise((resolve, reject) => {
               const request = indexedDB.open('klantreis');
               request.onerror = () => reject(request.error);
               request.onsuccess = () => {
                 const database = request.result;
                 const all = database.transaction('documents').objectStore('documents').getAll();
                 const texts = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(texts));
                 all.onerror = () => reject(all.error);
                 all.onsuccess = () => { database.close(); resolve(all.result.flatMap(texts)); };
               };
             })",
            [],
        )
        .await?;
    Ok(all.iter().filter(|kept| kept.contains(text)).count())
}

/// Waits until a page that was gone to in another way has started.
pub async fn opened(page: &Page) -> Outcome {
    page.until("the page to start", async || {
        page.js("return document.readyState === 'complete' && !document.getElementById('boot')", [])
            .await
    })
    .await
}

/// The map of a journey that is kept.
pub async fn open_map(page: &Page, journey: &Journey) -> Outcome {
    page.open(&format!("?lang=en#/map/{}", journey.id)).await?;
    page.see(map()).await?;
    Ok(())
}

/// For before the page: the clock is this many days ahead, or behind.
pub fn clock_ahead(days: i64) -> String {
    clock_ahead_ms(days * 86_400_000)
}

/// For before the page: the clock is this many milliseconds ahead, or behind.
pub fn clock_ahead_ms(ms: i64) -> String {
    format!(
        "{{ const Real = Date;
           const now = () => Real.now() + {ms};
           window.Date = class extends Real {{
             constructor(...parts) {{ parts.length > 0 ? super(...parts) : super(now()); }}
             static now() {{ return now(); }}
           }}; }}"
    )
}

/// Waits until what has focus lies within the window and under nothing else.
pub async fn in_sight(page: &Page) -> Outcome {
    page.until("the focus in sight", async || {
        page.js(
            "const { left, top, right, bottom } = document.activeElement.getBoundingClientRect();
             // The head of a phase may be wider than the window: then its begin counts.
             const end = Math.min(right, left + 100);
             const over = document.elementFromPoint((left + end) / 2, (top + bottom) / 2);
             return left >= 0 && top >= 0 && end <= innerWidth + 1 && bottom <= innerHeight + 1
               && over !== null && (document.activeElement.contains(over) || over.contains(document.activeElement))",
            [],
        )
        .await
    })
    .await
}
