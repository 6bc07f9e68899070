//! When the program stops or does not arrive, everything that was kept is handed out.

use std::{
    fs,
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context, ensure};
use klantreis_e2e::{Fault, Outcome, Page, Session, button, heading, made, paths, role, status};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::doing::{self, add_card, card, entitle, is_saved, start_blank};
use crate::keeping::{NO_DATABASE, NO_LOCAL};

paths![
    hands_out_what_was_kept,
    never_saves_after_it_stopped,
    offers_a_safe_way_in_after_two_crashes,
    speaks_english_when_asked,
    says_so_when_the_program_does_not_arrive,
    says_so_when_the_browser_cannot_run_it,
    starts_though_the_server_gives_a_wrong_type,
    works_without_any_storage,
    hands_out_the_work_of_a_program_that_stopped,
    hands_out_what_was_kept_nowhere,
    opens_the_list_without_a_journey_that_stops_it,
    says_so_without_scripts in [Chromium],
    loses_at_most_a_second_when_the_tab_dies in [Chromium],
    lies_still_when_it_is_left_in_the_middle,

];

/// Deliberately not as the program writes it: what is handed out is what was there, to the byte.
const KEPT: &str = "{ \"title\":\"Een nieuwe fiets kopen\",\n\"format\":\"klantreis\", \"é\": 1 }";
const RECORDED: &str = "{\"format\":\"klantreis\",\"title\":\"Een bakfiets uitzoeken\"}";
const BROKEN: &str = "{\"format\":\"klantreis\",\"title\":\"Winterb";

async fn hands_out_what_was_kept(page: Page) -> Outcome {
    page.open("?lang=nl").await?;
    keep(&page, "klantreis/test/one", KEPT).await?;
    keep(&page, "klantreis/test/zero", &format!("klantreis-record 1 7 9 ab\n{RECORDED}")).await?;
    keep(&page, "klantreis/test/two", BROKEN).await?;
    keep(&page, "klantreis/v/0000000000001/1/regular/7/9", &KEPT.replace("Een", "Ooit een"))
        .await?;
    keep(&page, "klantreis/b/0000000000001", "2026-11-25T12:00:00Z").await?;
    keep(&page, "klantreis/j/0000000000001", "").await?;
    keep(&page, "klantreis/d/0000000000003", "true").await?;
    keep(&page, "somebody-else", "not ours").await?;
    page.js::<Value>(
        WRITE_IN_DATABASE,
        [json!("in the database"), json!(KEPT.replace("Een", "Geen"))],
    )
    .await?;
    stop(&page, "a panic at 'secret words of the user', src/lib.rs:1").await?;

    page.has_focus(role("heading").starting("Klantreis is gestopt. Je werk staat hieronder."))
        .await?;
    page.see_many(role("listitem").inside(role("list").named("Bewaarde klantreizen")), 5).await?;
    for damaged in ["two", "0000000000003"] {
        page.reads(role("listitem").with(damaged), "onleesbaar, ruwe inhoud bewaard").await?;
    }

    page.click(button("Een nieuwe fiets kopen downloaden")).await?;
    let one = page.downloaded("Een nieuwe fiets kopen.klantreis.json").await?;
    ensure!(fs::read_to_string(one)? == KEPT, "the file differs from what was kept");

    page.click(button("Een bakfiets uitzoeken downloaden")).await?;
    let recorded = page.downloaded("Een bakfiets uitzoeken.klantreis.json").await?;
    ensure!(fs::read_to_string(recorded)? == RECORDED, "the program's own line is in the file");

    page.click(button("Alles downloaden")).await?;
    let all = fs::read_to_string(page.downloaded("klantreis-alles.json").await?)?;
    let all: Value = serde_json::from_str(&all)?;
    let contents: Vec<&Value> =
        all["entries"].as_array().into_iter().flatten().map(|entry| &entry["content"]).collect();
    ensure!(contents.contains(&&json!(KEPT)) && contents.contains(&&json!(BROKEN)), "{all}");
    ensure!(!contents.contains(&&json!("not ours")), "what belongs to another page is not ours");

    page.is_accessible().await
}

async fn never_saves_after_it_stopped(page: Page) -> Outcome {
    page.open("?lang=nl").await?;
    stop(&page, "test").await?;
    page.see(role("heading").starting("Klantreis is gestopt.")).await?;
    let refused: bool = page
        .js("try { localStorage.setItem('klantreis/late', '1'); return false } catch { return true }", [])
        .await?;
    ensure!(refused, "the stopped program could still write");
    Ok(())
}

async fn offers_a_safe_way_in_after_two_crashes(page: Page) -> Outcome {
    page.open("?lang=nl").await?;
    stop(&page, "first").await?;
    page.see(role("heading").starting("Klantreis is gestopt.")).await?;
    ensure!(
        page.count(&button("Openen zonder de laatste klantreis")).await? == 0,
        "offered too soon"
    );
    page.click(button("Opnieuw laden")).await?;
    page.gone(button("Opnieuw laden")).await?;
    page.until("the page to start again", async || {
        page.js("return !document.getElementById('boot')", []).await
    })
    .await?;
    stop(&page, "second").await?;
    page.click(button("Openen zonder de laatste klantreis")).await?;
    page.gone(button("Openen zonder de laatste klantreis")).await?;
    page.until("the safe start", async || {
        page.js("return sessionStorage.getItem('klantreis-safe') !== null || !document.getElementById('boot')", [])
            .await
    })
    .await
}

async fn speaks_english_when_asked(page: Page) -> Outcome {
    page.open("?lang=en").await?;
    stop(&page, "panicked: \"what the user wrote\" is too long").await?;
    page.see(role("heading").starting("Klantreis has stopped.")).await?;
    // Some browsers allow a page to copy and some do not: the report is there in both cases.
    page.js::<Value>(
        "navigator.clipboard && (navigator.clipboard.writeText = () => Promise.reject())",
        [],
    )
    .await?;
    page.click(button("Copy report")).await?;
    page.reads(status(), "Here is the report").await?;
    let report = page.see(role("textbox").named("Report")).await?;
    let report = report.prop("value").await?.unwrap_or_default();
    ensure!(report.contains("panicked") && !report.contains("what the user wrote"), "{report}");
    page.is_accessible().await
}

async fn says_so_when_the_program_does_not_arrive(page: Page) -> Outcome {
    page.open("?lang=nl").await?;
    let script = program(&page).await?;
    let faults = [
        ("_bg.wasm", Fault::Missing),
        ("_bg.wasm", Fault::Truncated),
        ("_bg.wasm", Fault::OtherPage),
        (script.as_str(), Fault::Missing),
        (script.as_str(), Fault::OtherPage),
    ];
    for (ending, fault) in faults {
        // Each at an address of its own: WebKit remembers scripts whatever the server says.
        let page = page.elsewhere().await?;
        page.visit("blank").await?;
        keep(&page, "klantreis/test/one", KEPT).await?;
        page.site().spoil(ending, fault);
        page.open("?lang=nl").await?;
        page.see(role("heading").starting("Klantreis kan niet starten. Je werk staat hieronder."))
            .await?;
        page.see(button("Een nieuwe fiets kopen downloaden")).await?;
    }
    Ok(())
}

async fn says_so_when_the_browser_cannot_run_it(page: Page) -> Outcome {
    page.site().before_page("delete window.WebAssembly");
    page.open("?lang=en").await?;
    page.see(heading("Klantreis cannot start here. There is no work in this browser yet.")).await?;
    page.site().heal();
    page.site().without_in_policy("'wasm-unsafe-eval'");
    page.open("?lang=en").await?;
    page.see(role("heading").starting("Klantreis cannot start")).await?;
    forgive(&page);
    Ok(())
}

async fn starts_though_the_server_gives_a_wrong_type(page: Page) -> Outcome {
    page.site().spoil("_bg.wasm", Fault::WrongType);
    page.open("?lang=nl").await?;
    ensure!(page.count(&button("Alles downloaden")).await? == 0, "the crash screen came");
    forgive(&page);
    Ok(())
}

async fn works_without_any_storage(page: Page) -> Outcome {
    page.site().before_page(
        "for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
           Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError') } })",
    );
    page.site().spoil("_bg.wasm", Fault::Missing);
    page.open("?lang=nl").await?;
    page.see(heading("Klantreis kan niet starten. In deze browser staat nog geen werk.")).await?;
    forgive(&page);
    Ok(())
}

const WRITE_IN_DATABASE: &str = "
  const [key, text] = arguments;
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('klantreis');
    request.onupgradeneeded = () => request.result.createObjectStore('documents');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction('documents', 'readwrite');
      transaction.objectStore('documents').put({ text }, key);
      transaction.oncomplete = () => { request.result.close(); resolve(null); };
      transaction.onabort = () => reject(transaction.error);
    };
  });";

async fn keep(page: &Page, key: &str, text: &str) -> Outcome {
    page.js("localStorage.setItem(arguments[0], arguments[1])", [json!(key), json!(text)]).await
}

async fn stop(page: &Page, message: &str) -> Outcome {
    page.js("window.klantreisCrash(arguments[0])", [json!(message)]).await
}

/// The name of the program's own script, as the page has it.
async fn program(page: &Page) -> anyhow::Result<String> {
    page.js(
        "return document.querySelector('meta[name=klantreis-app]').content.split(' ')[0].replace('./', '')",
        [],
    )
    .await
}

/// What went wrong here was provoked: the browser's own words about it are no trouble.
fn forgive(page: &Page) {
    page.site().take_troubles();
    page.site().take_strays();
}

/// A program stops at the command of a path, as the page's own does when it cannot go on: with an
/// error that nobody catches. A driver's own scripts are not watched as the page's are, hence the
/// event.
const CAN_STOP: &str = "
  window.stopProgram = () => {
    const unreachable = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
    const program = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(unreachable)));
    setTimeout(() => program.exports.f());
  };
  addEventListener('stop-program', () => window.stopProgram())";

async fn hands_out_the_work_of_a_program_that_stopped(page: Page) -> Outcome {
    page.site().before_page(CAN_STOP);
    start_blank(&page).await?;
    add_card(&page, "Thought", 1, "saved before it stopped").await?;
    entitle(&page, "Rescued").await?;
    is_saved(&page).await?;
    let map: String = page.js("return location.hash", []).await?;
    page.js::<()>("dispatchEvent(new Event('stop-program'))", []).await?;
    page.see(role("heading").starting("Klantreis has stopped.")).await?;
    page.click(button("Download Rescued")).await?;
    let one = page.downloaded("Rescued.klantreis.json").await?;
    page.click(button("Download everything")).await?;
    let all = page.downloaded("klantreis-alles.json").await?;
    forgive(&page);

    // Where nothing is, both open; and where it stopped, everything is there after a reload.
    for file in [one, all] {
        let page = page.elsewhere().await?;
        page.open("?lang=en").await?;
        page.choose_file(&file).await?;
        page.until("the journey, or the question which ones", async || {
            let restore = page.all(&role("button").starting("Put 1 journey back")).await?;
            if let [button] = restore.as_slice() {
                button.click().await?;
            }
            Ok(page.text().await?.contains("saved before it stopped")
                || page.count(&button("More for Rescued")).await? == 1)
        })
        .await?;
    }
    page.open(&format!("?lang=en{map}")).await?;
    page.see(card("saved before it stopped")).await?;
    Ok(())
}

async fn hands_out_what_was_kept_nowhere(page: Page) -> Outcome {
    page.site().before_page(NO_LOCAL);
    page.site().before_page(NO_DATABASE);
    page.site().before_page(CAN_STOP);
    start_blank(&page).await?;
    entitle(&page, "Kept nowhere").await?;
    add_card(&page, "Thought", 1, "in memory alone").await?;
    page.until("the card handed out", async || {
        page.js(
            "return Object.values(window.klantreisUnsaved).some((text) => text.includes('in memory alone'))",
            [],
        )
        .await
    })
    .await?;
    page.js::<()>("dispatchEvent(new Event('stop-program'))", []).await?;
    page.see(role("heading").starting("Klantreis has stopped. Your work is below.")).await?;
    page.reads(role("listitem").with("Kept nowhere"), "not saved yet").await?;
    page.click(button("Download Kept nowhere")).await?;
    let file = doing::read(&page.downloaded("Kept nowhere.klantreis.json").await?)?;
    ensure!(file.n_cards() == 1, "the file lacks the card");
    forgive(&page);
    Ok(())
}

async fn opens_the_list_without_a_journey_that_stops_it(page: Page) -> Outcome {
    let journey = made::small("Poison", 1);
    doing::keep(&page, &[&journey]).await?;
    page.site().before_page(CAN_STOP);
    // Whenever a map is drawn, the program stops.
    page.site().before_page(
        "new MutationObserver((_, observer) => {
           if (!document.querySelector('[role=grid]')) return;
           observer.disconnect();
           window.stopProgram();
         }).observe(document, { childList: true, subtree: true })",
    );
    page.visit(&format!("?lang=en#/map/{}", journey.id)).await?;
    page.see(role("heading").starting("Klantreis has stopped.")).await?;
    // What was found moves the buttons down.
    page.see(button("Download everything")).await?;
    page.click(button("Reload")).await?;
    page.see(button("Open without the last journey")).await?;
    page.see(button("Download everything")).await?;
    page.click(button("Open without the last journey")).await?;
    page.see(button("More for Poison")).await?;
    // Its file can be had, and the list works.
    page.click(button("More for Poison")).await?;
    page.click(role("menuitem").starting("Save as a file")).await?;
    page.downloaded("Poison.klantreis.json").await?;
    forgive(&page);
    Ok(())
}

async fn says_so_without_scripts(page: Page) -> Outcome {
    let cdp = page.session().driver().cdp();
    cdp.send_raw("Emulation.setScriptExecutionDisabled", json!({"value": true})).await?;
    page.visit("").await?;
    let body = page.session().driver().find(thirtyfour::By::Tag("body")).await?.text().await?;
    cdp.send_raw("Emulation.setScriptExecutionDisabled", json!({"value": false})).await?;
    ensure!(body.contains("Klantreis heeft JavaScript nodig."), "{body}");
    ensure!(body.contains("Klantreis needs JavaScript."), "{body}");
    ensure!(!body.contains("Opening Klantreis"), "it says that it is opening: {body}");
    Ok(())
}

/// Only where the driver can make a tab die. It speaks of a dead tab ever after, so what is left is
/// looked at with a session of its own.
async fn loses_at_most_a_second_when_the_tab_dies(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    let session = Arc::new(Session::start_with_profile(page.browser(), folder.path()).await?);
    let dying = page.in_session(&session);
    start_blank(&dying).await?;
    is_saved(&dying).await?;
    let hash: String = dying.js("return location.hash", []).await?;
    dying.click(button("Add Thought at step 1")).await?;
    dying.has_focus(doing::card_field()).await?;
    dying.type_text("typed a second ago").await?;
    // Typing goes on: what is kept is never more than a second old.
    let typed = Instant::now();
    dying
        .until("a second of more typing", async || {
            dying.type_text(".").await?;
            Ok(typed.elapsed().as_millis() > 1_200)
        })
        .await?;
    session.kill_tabs()?;
    drop(dying);
    let session = Arc::into_inner(session).context("the page is gone")?;
    session.kill_after(Duration::ZERO).await?;

    let session = Arc::new(Session::start_with_profile(page.browser(), folder.path()).await?);
    let page = page.in_session(&session);
    page.open(&format!("?lang=en{hash}")).await?;
    page.see(card("typed a second ago")).await?;
    drop(page);
    Arc::into_inner(session).context("the page is gone")?.close().await
}

/// Screens come and go while people type and timers run: nothing that is gone is called.
async fn lies_still_when_it_is_left_in_the_middle(page: Page) -> Outcome {
    start_blank(&page).await?;
    let map: String = page.js("return location.hash", []).await?;
    for round in 0..12 {
        page.click(doing::head("I start here")).await?;
        page.press("F2").await?;
        page.type_text("x").await?;
        // In the middle of a word, of a menu, of a drag, of the wait before a save.
        match round % 4 {
            0 => page.js::<()>("location.hash = '#/'", []).await?,
            1 => page.back().await?,
            2 => {
                page.click(button("Export")).await?;
                page.js::<()>("location.hash = '#/'", []).await?;
            }
            _ => {
                page.js::<()>(
                    "for (const kind of ['pointerdown', 'pointermove', 'pointercancel'])
                       document.activeElement.dispatchEvent(new PointerEvent(kind, { bubbles: true, pointerId: 1 }));
                     location.hash = '#/'",
                    [],
                )
                .await?;
            }
        }
        page.js::<()>("location.hash = arguments[0]", [json!(map)]).await?;
        page.see(doing::map()).await?;
    }
    is_saved(&page).await
}
