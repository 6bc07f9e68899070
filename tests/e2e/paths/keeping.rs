//! What is called saved is kept; where a browser keeps nothing, that is said.

use anyhow::ensure;
use klantreis::model::Journey;
use klantreis_e2e::{Browser, Outcome, Page, button, made, paths, role, status};
use serde_json::json;

use crate::doing::{
    self, SAVED, add_card, card, entitle, export, is_saved, keep, kept, open_map, put, read,
    rewrite, start_blank,
};

paths![
    keeps_what_is_called_saved,
    works_without_local_storage,
    works_without_the_database,
    works_without_either,
    says_what_is_waited_for,
    opens_from_either_place,
    takes_the_higher_revision_of_the_two,
    is_not_misled_by_marks_without_a_journey,
    leaves_what_others_keep_alone,
    notices_a_write_that_was_ignored,
    notices_a_stale_answer,
    loses_nothing_whichever_write_fails,
    saves_again_after_the_browser_was_emptied,
    comes_back_after_leaving_in_the_middle_of_a_save,
    asks_for_no_lock_on_the_way_out,
    goes_on_whatever_the_browser_answers_when_asked_to_keep_it,
];

pub const NO_LOCAL: &str = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })";
pub const NO_DATABASE: &str = "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })";
/// As some browsers do in a private window.
const SILENT_DATABASE: &str = "IDBFactory.prototype.open = () => new EventTarget()";

async fn keeps_what_is_called_saved(page: Page) -> Outcome {
    start_blank(&page).await?;
    add_card(&page, "Thought", 1, "first thing").await?;
    entitle(&page, "Kept").await?;
    is_saved(&page).await?;
    page.reload().await?;
    page.see(card("first thing")).await?;
    page.holds(doing::title(), "Kept").await?;
    is_saved(&page).await?;
    // Both places have it.
    let local: usize = page
        .js("return Object.keys(localStorage).filter((key) => localStorage[key].includes('first thing')).length", [])
        .await?;
    ensure!(local == 1, "{local} copies in localStorage");
    ensure!(doing::in_database(&page, "first thing").await? == 1, "not in the database");
    Ok(())
}

async fn works_without_local_storage(page: Page) -> Outcome {
    page.site().before_page(NO_LOCAL);
    start_blank(&page).await?;
    ensure!(page.text().await?.contains("Less protected."), "nothing is said");
    add_card(&page, "Thought", 1, "in the database").await?;
    is_saved(&page).await?;
    page.reload().await?;
    page.see(card("in the database")).await?;
    let file = read(&export(&page).await?)?;
    ensure!(file.n_cards() == 1);
    Ok(())
}

async fn works_without_the_database(page: Page) -> Outcome {
    page.site().before_page(NO_DATABASE);
    start_blank(&page).await?;
    ensure!(page.text().await?.contains("Less protected."), "nothing is said");
    add_card(&page, "Thought", 1, "in localStorage").await?;
    is_saved(&page).await?;
    page.reload().await?;
    page.see(card("in localStorage")).await?;
    Ok(())
}

async fn says_what_is_waited_for(page: Page) -> Outcome {
    page.site().before_page(SILENT_DATABASE);
    page.site().before_page(
        "new MutationObserver(() => {
           const said = [...document.querySelectorAll('[role=status]')].map((it) => it.innerText);
           window.looking ||= said.some((it) => it.includes('are being looked up'));
         }).observe(document, { childList: true, subtree: true })",
    );
    page.open("?lang=en").await?;
    // It is not waited for without end.
    page.see(button("Start")).await?;
    ensure!(
        page.js::<bool>("return Boolean(window.looking)", []).await?,
        "nobody said what is waited for"
    );
    ensure!(page.text().await?.contains("Less protected."), "nothing is said");
    Ok(())
}

async fn works_without_either(page: Page) -> Outcome {
    page.site().before_page(NO_LOCAL);
    page.site().before_page(NO_DATABASE);
    start_blank(&page).await?;
    page.reads(status(), "Only in memory").await?;
    ensure!(page.text().await?.contains("This browser keeps nothing here."), "nothing is said");
    add_card(&page, "Thought", 1, "in memory").await?;
    page.reads(status(), "Only in memory").await?;
    ensure!(asks_before_leaving(&page).await?, "leaving loses work without a question");
    let file = read(&export(&page).await?)?;
    ensure!(file.n_cards() == 1, "the file lacks the card");
    // The list and the way back work all the same.
    page.click(role("link").named("All journeys")).await?;
    page.see(role("heading").starting("Your journeys")).await?;
    page.back().await?;
    page.see(card("in memory")).await?;
    Ok(())
}

async fn opens_from_either_place(page: Page) -> Outcome {
    start_blank(&page).await?;
    add_card(&page, "Thought", 1, "in both").await?;
    is_saved(&page).await?;
    page.js::<()>("for (const key of Object.keys(localStorage)) if (key.startsWith('klantreis/d/')) localStorage.removeItem(key)", []).await?;
    page.reload().await?;
    page.see(card("in both")).await?;
    // The next save puts it in both again.
    entitle(&page, "In both").await?;
    is_saved(&page).await?;
    drop_database(&page).await?;
    page.reload().await?;
    page.see(card("in both")).await?;
    Ok(())
}

async fn takes_the_higher_revision_of_the_two(page: Page) -> Outcome {
    start_blank(&page).await?;
    add_card(&page, "Thought", 1, "older").await?;
    is_saved(&page).await?;
    let (key, older): (String, String) = page
        .js(
            "return Object.entries(localStorage).find(([key]) => key.startsWith('klantreis/d/'))",
            [],
        )
        .await?;
    rewrite(&page, "older", "newer").await?;
    is_saved(&page).await?;
    // The browser died before it wrote localStorage down: the database is ahead.
    put(&page, &key, &older).await?;
    page.open(&format!("?lang=en#/map/{}", key.trim_start_matches("klantreis/d/"))).await?;
    page.see(card("newer")).await?;
    is_saved(&page).await?;
    Ok(())
}

/// Marks of journeys that are gone: of the bin, and of what lay in the database only.
async fn is_not_misled_by_marks_without_a_journey(page: Page) -> Outcome {
    let journey = made::small("Still here", 1);
    let gone = made::small("Gone", 2).id;
    keep(&page, &[&journey]).await?;
    put(&page, &format!("klantreis/j/{gone}"), "").await?;
    put(&page, &format!("klantreis/b/{gone}"), "2026-11-25T12:00:00Z").await?;
    page.open("?lang=en").await?;
    page.see(button("More for Still here")).await?;
    page.see_many(role("button").starting("More for"), 1).await?;
    ensure!(!page.text().await?.contains("Damaged"), "a mark is taken for something damaged");
    page.open(&format!("?lang=en#/map/{gone}")).await?;
    page.until("word that it is not here", async || {
        Ok(page.text().await?.contains("That journey is not in this browser"))
    })
    .await?;
    open_map(&page, &journey).await?;
    entitle(&page, "Still here and kept").await?;
    is_saved(&page).await
}

async fn leaves_what_others_keep_alone(page: Page) -> Outcome {
    let foreign = [
        ("__proto__", "a"),
        ("constructor", "b"),
        ("length", "c"),
        ("getItem", "d"),
        ("key", "e"),
        ("other-app/documents", "{\"format\":\"klantreis\"}"),
        ("Klantreis/d/0000000000001", "f"),
        ("klantreis", "g"),
        ("klantreis-crashes", "h"),
        ("", "i"),
    ];
    let odd = [
        "klantreis/d/__proto__",
        "klantreis/d/constructor",
        "klantreis/d/",
        "klantreis/x",
        "klantreis/future/7",
    ];
    for (key, text) in foreign {
        put(&page, key, text).await?;
    }
    for key in odd {
        put(&page, key, "{}").await?;
    }
    start_blank(&page).await?;
    add_card(&page, "Thought", 1, "mine").await?;
    is_saved(&page).await?;
    page.reload().await?;
    page.see(card("mine")).await?;
    for (key, text) in foreign {
        ensure!(kept(&page, key).await?.as_deref() == Some(text), "{key} was touched");
    }
    // What a newer version of this program keeps stays too.
    ensure!(kept(&page, "klantreis/future/7").await?.is_some(), "it is gone");
    Ok(())
}

async fn notices_a_write_that_was_ignored(page: Page) -> Outcome {
    page.site().before_page(
        "{ const setItem = Storage.prototype.setItem;
           Storage.prototype.setItem = function (key, text) {
             if (!(window.ignores && key.startsWith('klantreis/d/'))) setItem.call(this, key, text);
           } }",
    );
    start_blank(&page).await?;
    is_saved(&page).await?;
    page.js::<()>("window.ignores = true", []).await?;
    add_card(&page, "Thought", 1, "ignored").await?;
    page.reads(status(), "Not saved: the browser kept something else").await?;
    page.js::<()>("window.ignores = false", []).await?;
    is_saved(&page).await?;
    page.reload().await?;
    page.see(card("ignored")).await?;
    Ok(())
}

async fn notices_a_stale_answer(page: Page) -> Outcome {
    page.site().before_page(
        "{ const getItem = Storage.prototype.getItem;
           const stale = {};
           Storage.prototype.getItem = function (key) {
             const text = getItem.call(this, key);
             if (!key.startsWith('klantreis/d/')) return text;
             if (!window.isStale) stale[key] = text;
             return window.isStale ? (stale[key] ?? null) : text;
           } }",
    );
    start_blank(&page).await?;
    is_saved(&page).await?;
    page.js::<()>("window.isStale = true", []).await?;
    add_card(&page, "Thought", 1, "after").await?;
    page.reads(status(), "Not saved: the browser kept something else").await?;
    page.js::<()>("window.isStale = false", []).await?;
    is_saved(&page).await?;
    page.reload().await?;
    page.see(card("after")).await?;
    Ok(())
}

/// The k-th write of a session fails for want of room, for each k: after a reload the journey
/// is complete, as it was before or after, and is there once.
async fn loses_nothing_whichever_write_fails(page: Page) -> Outcome {
    let edits = ["one", "two", "three"];
    for failing in 1..=6 {
        let page = page.elsewhere().await?;
        let journey = made::small("Session", 40 + failing);
        keep(&page, &[&journey]).await?;
        page.site().before_page(&format!(
            "{{ const setItem = Storage.prototype.setItem;
               let writes = 0;
               Storage.prototype.setItem = function (key, text) {{
                 if (key.startsWith('klantreis/') && ++writes === {failing})
                   throw new DOMException('full', 'QuotaExceededError');
                 setItem.call(this, key, text);
               }} }}"
        ));
        open_map(&page, &journey).await?;
        for title in edits {
            entitle(&page, title).await?;
            page.until("an answer about saving", async || {
                let text = page.text().await?;
                Ok(text.contains(SAVED) || text.contains("Not saved"))
            })
            .await?;
        }
        page.open("?lang=en").await?;
        page.see_many(role("button").starting("More for"), 1).await?;
        let text = page.text().await?;
        ensure!(edits.iter().any(|title| text.contains(title)), "write {failing}: {text}");
        ensure!(!text.contains("Damaged"), "write {failing} left something damaged");
        ensure!(page.site().take_troubles().is_empty(), "write {failing} made trouble");
    }
    Ok(())
}

/// The browser was emptied while the page is open: nothing is lost from the screen.
async fn saves_again_after_the_browser_was_emptied(page: Page) -> Outcome {
    start_blank(&page).await?;
    add_card(&page, "Thought", 1, "before").await?;
    is_saved(&page).await?;
    if page.browser() == Browser::Chromium {
        let origin: String = page.js("return location.origin", []).await?;
        let cdp = page.session().driver().cdp();
        let what = json!({"origin": origin, "storageTypes": "all"});
        cdp.send_raw("Storage.clearDataForOrigin", what).await?;
    } else {
        page.js::<()>(
            "localStorage.clear();
             return new Promise((resolve, reject) => {
               const request = indexedDB.open('klantreis');
               request.onerror = () => reject(request.error);
               request.onsuccess = () => {
                 const database = request.result;
                 const names = [...database.objectStoreNames];
                 const clearing = database.transaction(names, 'readwrite');
                 for (const name of names) clearing.objectStore(name).clear();
                 clearing.oncomplete = () => { database.close(); resolve(null); };
               };
             })",
            [],
        )
        .await?;
    }
    add_card(&page, "Obstacle", 1, "afterwards").await?;
    page.see(card("before")).await?;
    page.click(button("Keep mine as a copy")).await?;
    is_saved(&page).await?;
    page.reload().await?;
    page.see(card("before")).await?;
    page.see(card("afterwards")).await?;
    Ok(())
}

/// Whether the page would ask before it is left.
async fn asks_before_leaving(page: &Page) -> anyhow::Result<bool> {
    page.js(
        "const event = new Event('beforeunload', { cancelable: true });
         return !window.dispatchEvent(event)",
        [],
    )
    .await
}

async fn drop_database(page: &Page) -> Outcome {
    let here: String = page.js("return location.href", []).await?;
    page.visit("blank").await?;
    page.js::<()>(
        "return new Promise((resolve, reject) => {
           const request = indexedDB.deleteDatabase('klantreis');
           request.onsuccess = () => resolve(null);
           request.onerror = () => reject(request.error);
         })",
        [],
    )
    .await?;
    page.session().driver().goto(&here).await?;
    doing::opened(page).await
}

/// Whoever follows a link leaves a page that browsers may put aside as it stands, for the way
/// back: in Safari a save that was under way then held up all that came after it.
async fn comes_back_after_leaving_in_the_middle_of_a_save(page: Page) -> Outcome {
    page.site().before_page(LEAVES_WHILE_IT_WRITES);
    let journey = made::small("Before", 1);
    keep(&page, &[&journey]).await?;
    open_map(&page, &journey).await?;
    entitle(&page, "After").await?;
    is_saved(&page).await?;
    page.js::<()>("window.isLeaving = true", []).await?;
    page.click(button("Undo")).await?;
    let is_left = async || page.js("return location.href.endsWith('/blank')", []).await;
    page.until("another page", is_left).await?;

    open_map(&page, &journey).await?;
    page.holds(doing::title(), "Before").await?;
    entitle(&page, "And on").await?;
    is_saved(&page).await
}

/// A page that is laid aside for the way back is lent a lock for good when it asks for one while it is
/// left, and who comes after waits for it in vain: Firefox does so.
async fn asks_for_no_lock_on_the_way_out(page: Page) -> Outcome {
    page.site().before_page(
        "let isLeft = false;
         addEventListener('pagehide', () => (isLeft = true), true);
         const { request } = LockManager.prototype;
         LockManager.prototype.request = function (...all) {
           localStorage.setItem(isLeft ? 'late' : 'early', 'asked');
           return request.apply(this, all);
         }",
    );
    start_blank(&page).await?;
    entitle(&page, "Mine").await?;
    is_saved(&page).await?;
    page.visit("blank").await?;
    ensure!(kept(&page, "early").await?.is_some(), "nobody asks for a lock at all");
    ensure!(kept(&page, "late").await?.is_none(), "a lock was asked for on the way out");
    Ok(())
}

/// Asked to keep it, and only by a click, a browser says yes or no, or never answers; some cannot be
/// asked (fault 33). Nothing waits for the answer, and nothing is promised that was not.
async fn goes_on_whatever_the_browser_answers_when_asked_to_keep_it(page: Page) -> Outcome {
    for (number, answer, said) in [
        (1, "async () => { window.asked = true; return true; }", Some(PERSISTED)),
        (2, "async () => { window.asked = true; return false; }", Some(NOT_PERSISTED)),
        (3, "() => { window.asked = true; return new Promise(() => {}); }", None),
    ] {
        let page = page.elsewhere().await?;
        page.site().before_page(&format!(
            "Object.defineProperty(navigator, 'storage', {{ value: {{
               persisted: async () => false, persist: {answer} }} }})"
        ));
        let journey = made::small("Mine", number);
        keep(&page, &[&journey]).await?;
        page.open("?lang=en").await?;
        page.see(button(ASK)).await?;
        let is_asked = "return Boolean(window.asked)";
        ensure!(!page.js::<bool>(is_asked, []).await?, "asked before anyone wanted it");
        page.click(button(ASK)).await?;
        page.until("the question", async || page.js(is_asked, []).await).await?;
        // Asking once is enough.
        page.gone(button(ASK)).await?;
        if let Some(said) = said {
            page.until(said, async || Ok(page.text().await?.contains(said))).await?;
        }
        let other = if said == Some(PERSISTED) { NOT_PERSISTED } else { PERSISTED };
        ensure!(!page.text().await?.contains(other), "{answer}: “{other}” is not so");

        // What the settings say is what the browser said.
        page.click(button("Settings")).await?;
        let settings = role("dialog").starting("Settings");
        page.see(settings.clone()).await?;
        page.reads(settings.clone(), said.unwrap_or(NOT_PERSISTED)).await?;
        let n_asks = if said == Some(PERSISTED) { 0 } else { 1 };
        page.see_many(button("Ask it to keep this").inside(settings.clone()), n_asks).await?;
        page.press("Escape").await?;
        page.gone(settings).await?;
        goes_on(&page, &journey).await?;
    }

    let page = page.elsewhere().await?;
    page.site().before_page("Object.defineProperty(navigator, 'storage', { value: undefined })");
    let journey = made::small("Mine", 4);
    keep(&page, &[&journey]).await?;
    page.open("?lang=en").await?;
    page.see(button("More for Mine")).await?;
    page.click(button("Settings")).await?;
    let settings = role("dialog").starting("Settings");
    page.reads(settings.clone(), "The browser may clear this when room is short.").await?;
    ensure!(page.count(&button(ASK)).await? == 0, "it cannot be asked here");
    ensure!(page.count(&button("Ask it to keep this")).await? == 0, "it cannot be asked here");
    page.press("Escape").await?;
    page.gone(settings).await?;
    goes_on(&page, &journey).await
}

const ASK: &str = "Ask the browser to keep it";
const PERSISTED: &str = "The browser will not clear this by itself.";
const NOT_PERSISTED: &str = "The browser may clear this when room is short. Save a file too.";

/// Work goes on and is kept, and nothing went wrong on the way.
async fn goes_on(page: &Page, journey: &Journey) -> Outcome {
    open_map(page, journey).await?;
    entitle(page, "Goes on").await?;
    is_saved(page).await?;
    let troubles = page.site().take_troubles();
    ensure!(troubles.is_empty(), "{troubles:?}");
    Ok(())
}

/// The next write is a long one, and the page is left in the middle of it.
const LEAVES_WHILE_IT_WRITES: &str = "
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...written) {
    const request = put.apply(this, written);
    if (window.isLeaving) {
      window.isLeaving = false;
      for (let n = 0; n < 200; n++) put.call(this, 'x'.repeat(100_000), `elsewhere/${n}`);
      location.href = './blank';
    }
    return request;
  };";
