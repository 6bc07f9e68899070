//! The engine that reads events: too much, too long, stopped, refused, ended, out of memory.

use std::path::PathBuf;

use anyhow::{Result, ensure};
use klantreis_e2e::{Fault, Outcome, Page, button, combobox, link, paths, region, role, table};
use tempfile::TempDir;

use crate::doing::is_saved;
use crate::measure::{asked, choose, fixture, measure, write};

paths![
    reads_in_the_page_where_workers_are_refused in [Chromium, Firefox],
    shares_the_page_where_workers_are_refused in [Chromium, Firefox],
    goes_on_after_the_engine_in_the_page_stopped in [Chromium, Firefox],
    says_when_the_engine_does_not_arrive in [Chromium, Firefox],
    goes_on_after_the_worker_stopped in [Chromium, Firefox],
    goes_on_after_the_worker_was_killed in [Chromium, Firefox],
    ends_a_worker_that_gives_no_sign in [Chromium, Firefox],
    ends_a_worker_that_does_not_hear in [Chromium, Firefox],
    hears_nothing_of_an_older_question in [Chromium, Firefox],
    hears_nothing_of_a_worker_that_was_ended in [Chromium, Firefox],
    says_that_memory_is_full in [Chromium, Firefox],
    stays_alive_with_a_gigabyte in [Chromium, Firefox],
    skips_a_line_of_a_hundred_megabytes in [Chromium, Firefox],
    counts_the_columns_that_are_too_many in [Chromium, Firefox],
    gives_memory_back_when_it_is_stopped in [Chromium],
    sends_nothing_while_it_reads in [Chromium, Firefox],
    reads_while_the_question_is_open,
    reads_again_when_the_answer_is_another,
];

async fn reads_in_the_page_where_workers_are_refused(page: Page) -> Outcome {
    for fault in [Fault::Missing, Fault::WrongType] {
        page.site().heal();
        page.site().spoil("worker-start", fault);
        analyse_shop(&page).await?;
    }
    page.site().heal();
    page.site().without_in_policy("worker-src 'self';");
    page.site().before_page("delete window.Worker");
    analyse_shop(&page).await?;
    // The browser tells of what it could not load.
    page.site().take_troubles();
    Ok(())
}

/// Reading, counting and laying beside the map leave the page its turns, and are stopped at one.
async fn shares_the_page_where_workers_are_refused(page: Page) -> Outcome {
    page.site().before_page("delete window.Worker");
    measure(&page).await?;
    choose_made(&page, "Array(30).fill(rows)").await?;
    page.js::<()>(WATCH_TURNS, []).await?;
    page.click(button("Analyse").inside(asked())).await?;
    page.see(region("Key figures")).await?;
    page.see(region("What stands out")).await?;
    has_its_turns(&page, 300.0).await?;
    // More than can be read while the driver finds its way to the button.
    choose_made(&page, "Array(1000).fill(rows)").await?;
    page.click(button("Analyse").inside(asked())).await?;
    stop(&page).await?;
    choose(&page, &fixture("ecom.csv")).await?;
    figures(&page).await
}

async fn goes_on_after_the_engine_in_the_page_stopped(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    page.site().before_page("delete window.Worker");
    page.site().spoil("worker_bg", Fault::LittleMemory);
    measure(&page).await?;
    choose(&page, &large(&folder)?).await?;
    page.click(button("Analyse").inside(asked())).await?;
    page.reads(role("alert"), "too large for the memory of this browser").await?;
    // The page goes on, and so does another engine in it.
    page.site().heal();
    choose(&page, &fixture("ecom.csv")).await?;
    figures(&page).await?;
    // What the engine threw goes past everyone who listens, and stops there.
    page.site().take_troubles();
    Ok(())
}

async fn says_when_the_engine_does_not_arrive(page: Page) -> Outcome {
    page.site().spoil("worker", Fault::Missing);
    measure(&page).await?;
    page.choose_file(&fixture("ecom.csv")).await?;
    page.reads(role("alert"), "could not be loaded").await?;
    page.reads(role("alert"), "Nothing has changed.").await?;
    page.site().heal();
    choose(&page, &fixture("ecom.csv")).await?;
    page.site().take_troubles();
    Ok(())
}

async fn goes_on_after_the_worker_stopped(page: Page) -> Outcome {
    // It says what it says when it panics.
    page.site().before_page(&instead_of_reading("this.say(['a panic'])"));
    measure(&page).await?;
    choose(&page, &fixture("ecom.csv")).await?;
    page.click(button("Analyse").inside(asked())).await?;
    page.reads(role("alert"), "Reading got stuck.").await?;
    page.js::<()>(WELL, []).await?;
    choose(&page, &fixture("ecom.csv")).await?;
    figures(&page).await
}

async fn goes_on_after_the_worker_was_killed(page: Page) -> Outcome {
    gives_up_on(&page, "super.terminate()").await
}

async fn ends_a_worker_that_gives_no_sign(page: Page) -> Outcome {
    gives_up_on(&page, "").await
}

/// A worker of which nothing is heard any more is ended, and another does its work.
async fn gives_up_on(page: &Page, what: &str) -> Outcome {
    page.site().before_page(&instead_of_reading(what));
    page.site().before_page(IMPATIENT);
    measure(page).await?;
    choose(page, &fixture("ecom.csv")).await?;
    page.click(button("Analyse").inside(asked())).await?;
    page.reads(role("alert"), "Reading got stuck.").await?;
    page.reads(role("alert"), "Nothing has changed.").await?;
    page.js::<()>(WELL, []).await?;
    choose(page, &fixture("ecom.csv")).await?;
    figures(page).await
}

async fn ends_a_worker_that_does_not_hear(page: Page) -> Outcome {
    page.site().before_page(&instead_of_reading(""));
    measure(&page).await?;
    choose(&page, &fixture("ecom.csv")).await?;
    page.click(button("Analyse").inside(asked())).await?;
    page.click(button("Stop")).await?;
    page.gone(button("Stop")).await?;
    page.until("that it was stopped", async || Ok(page.text().await?.contains("Stopped."))).await?;
    // Another worker does it.
    page.js::<()>(WELL, []).await?;
    choose(&page, &fixture("ecom.csv")).await?;
    figures(&page).await
}

async fn hears_nothing_of_an_older_question(page: Page) -> Outcome {
    page.site()
        .before_page(&instead_of_reading("this.say(window.heard); super.postMessage(...said)"));
    measure(&page).await?;
    choose(&page, &fixture("ecom.csv")).await?;
    figures(&page).await?;
    ensure!(page.count(&asked()).await? == 0, "an older answer was heard");
    Ok(())
}

/// What a worker says after its end is heard by nobody, be it an answer or that it stopped.
async fn hears_nothing_of_a_worker_that_was_ended(page: Page) -> Outcome {
    page.site().before_page(&instead_of_reading("window.gone = this"));
    page.site().before_page(IMPATIENT);
    measure(&page).await?;
    choose(&page, &fixture("ecom.csv")).await?;
    page.click(button("Analyse").inside(asked())).await?;
    page.reads(role("alert"), "Reading got stuck.").await?;
    page.js::<()>(WELL, []).await?;
    choose(&page, &fixture("ecom.csv")).await?;
    page.js::<()>("gone.say(heard); gone.say(['a panic'])", []).await?;
    figures(&page).await?;
    page.js::<()>("gone.say(heard); gone.say(['a panic'])", []).await?;
    page.click(button("Download results (.json)")).await?;
    page.downloaded("results.json").await?;
    ensure!(page.count(&asked()).await? == 0, "an older answer was heard");
    let words = page.text().await?;
    ensure!(!words.contains("Reading got stuck."), "a worker that is gone was heard");
    Ok(())
}

async fn says_that_memory_is_full(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    let file = large(&folder)?;
    page.site().spoil("worker_bg", Fault::LittleMemory);
    measure(&page).await?;
    choose(&page, &file).await?;
    page.click(button("Analyse").inside(asked())).await?;
    page.reads(role("alert"), "too large for the memory of this browser").await?;
    // The journey is as it was, and can be changed.
    page.click(link("Map")).await?;
    page.click(button("Add step")).await?;
    is_saved(&page).await?;
    page.click(link("Measure")).await?;
    page.site().heal();
    choose(&page, &fixture("ecom.csv")).await?;
    figures(&page).await
}

async fn stays_alive_with_a_gigabyte(page: Page) -> Outcome {
    measure(&page).await?;
    // A thousand times the same megabyte takes up one.
    choose_made(&page, "Array(1000).fill(rows)").await?;
    page.js::<()>(WATCH_TURNS, []).await?;
    page.click(button("Analyse").inside(asked())).await?;
    page.see(role("progressbar")).await?;
    page.until("progress", async || {
        page.js("return document.querySelector('progress').value >= 2", []).await
    })
    .await?;
    has_its_turns(&page, 200.0).await?;
    stop(&page).await?;
    choose(&page, &fixture("ecom.csv")).await?;
    figures(&page).await
}

async fn skips_a_line_of_a_hundred_megabytes(page: Page) -> Outcome {
    measure(&page).await?;
    choose_made(&page, "[rows, 'x,2025-01-01,', ...Array(100).fill('y'.repeat(1e6)), '\\n', rows]")
        .await?;
    page.click(button("Analyse").inside(asked())).await?;
    page.see(region("Key figures")).await?;
    page.until("the line that is too long", async || Ok(page.text().await?.contains("1 skipped")))
        .await?;
    // A file that is nothing but such a line is no table.
    make_file(&page, "Array(100).fill('y'.repeat(1e6))").await?;
    page.reads(role("alert"), "this is no table").await
}

async fn counts_the_columns_that_are_too_many(page: Page) -> Outcome {
    measure(&page).await?;
    make_file(&page, "['c,'.repeat(1e5) + 'end\\n', rows]").await?;
    page.reads(role("alert"), "more than 16,384 columns").await?;
    page.reads(role("alert"), "Nothing has changed.").await?;
    choose(&page, &fixture("ecom.csv")).await?;
    figures(&page).await
}

async fn gives_memory_back_when_it_is_stopped(page: Page) -> Outcome {
    const TIMES: usize = 20;
    measure(&page).await?;
    // It goes up and down by a fifth as workers come and are cleared away.
    let mut most = 0.0_f64;
    for time in 0..TIMES {
        choose_made(&page, "Array(1000).fill(rows)").await?;
        page.click(button("Analyse").inside(asked())).await?;
        page.click(button("Stop")).await?;
        page.gone(button("Stop")).await?;
        if time < 5 {
            most = most.max(memory(&page).await?);
        }
    }
    // A browser takes its time to clear away a worker that was ended.
    page.until("the memory given back", async || Ok(memory(&page).await? < most * 1.1)).await
}

async fn sends_nothing_while_it_reads(page: Page) -> Outcome {
    measure(&page).await?;
    // The parts of the program come by themselves after a while.
    page.until("all parts", async || {
        page.js(
            "const names = performance.getEntriesByType('resource').map((entry) => entry.name);
             return ['rest-', 'split_dialogs', 'split_files', 'split_measure'].every((part) => names.some((name) => name.includes(part)))",
            [],
        )
        .await
    })
    .await?;
    choose(&page, &fixture("ecom.csv")).await?;
    let before = page.site().n_requests();
    figures(&page).await?;
    page.click(button("Download results (.json)")).await?;
    page.downloaded("results.json").await?;
    ensure!(page.site().n_requests() == before, "something was asked for while reading");
    Ok(())
}

async fn reads_while_the_question_is_open(page: Page) -> Outcome {
    page.site().before_page(COUNT);
    measure(&page).await?;
    choose(&page, &fixture("ecom.csv")).await?;
    let reads = async |n: u32| {
        let counted = async || Ok(page.js::<u32>("return window.reads", []).await? == n);
        page.until(&format!("{n} readings"), counted).await
    };
    reads(1).await?;
    // Who leaves the question leaves nothing behind.
    page.click(button("Cancel").inside(asked())).await?;
    page.gone(asked()).await?;
    ensure!(page.js::<u32>("return window.ended", []).await? == 1, "what was read is still held");
    choose(&page, &fixture("ecom.csv")).await?;
    reads(2).await?;
    figures(&page).await?;
    reads(2).await?;
    // What is on the screen is not given away for a question.
    choose(&page, &fixture("ecom.csv")).await?;
    page.click(button("Cancel").inside(asked())).await?;
    page.gone(asked()).await?;
    reads(2).await
}

async fn reads_again_when_the_answer_is_another(page: Page) -> Outcome {
    measure(&page).await?;
    choose(&page, &fixture("ecom.csv")).await?;
    page.choose(combobox("Who"), "session_id").await?;
    page.click(button("Analyse").inside(asked())).await?;
    page.reads(region("Key figures"), "3,605").await
}

/// A file of which little memory is too little.
fn large(folder: &TempDir) -> Result<PathBuf> {
    let rows: String =
        (0..900_000).map(|n| format!("customer-{n},2025-01-01,visit {n}\n")).collect();
    write(folder, "large.csv", format!("who,time,event\n{rows}").as_bytes())
}

/// The whole way, in a new journey.
async fn analyse_shop(page: &Page) -> Outcome {
    measure(page).await?;
    choose(page, &fixture("ecom.csv")).await?;
    figures(page).await
}

/// Analyses the shop that was asked about, by customer.
async fn figures(page: &Page) -> Outcome {
    page.click(button("Analyse").inside(asked())).await?;
    page.reads(region("Key figures"), "31,106").await?;
    page.see(table("Routes")).await?;
    Ok(())
}

/// Stops what is going on, within a second of the click.
async fn stop(page: &Page) -> Outcome {
    page.see(button("Stop")).await?;
    page.js::<()>(
        "document.addEventListener('click', () => {
            const clicked = performance.now();
            const look = () => document.querySelector('.reading') ? setTimeout(look) : window.took = performance.now() - clicked;
            look();
         }, { capture: true, once: true })",
        [],
    )
    .await?;
    page.click(button("Stop")).await?;
    page.gone(button("Stop")).await?;
    let took: f64 = page.js("return window.took", []).await?;
    ensure!(took < 1000.0, "stopping took {took} ms");
    Ok(())
}

/// Half a minute without a sign is too long to wait for here.
const IMPATIENT: &str = "const later = setTimeout; window.setTimeout = (act, ms) => later(act, ms === 30000 ? 500 : ms)";

/// A worker that does something else when it is told to read, until it is [`WELL`]: `said` is what
/// it was told, `heard` what a worker told of a look (with little patience not always this one), and
/// `this.say` tells something.
fn instead_of_reading(what: &str) -> String {
    format!(
        "const Real = Worker; const READ = 1; window.isWell = false; window.Worker = class extends Real {{
            constructor(...how) {{
                super(...how);
                this.addEventListener('message', ({{ data }}) => {{ window.heard ??= data[0][2] === 2 ? data : undefined; }});
            }}
            say(data) {{ setTimeout(() => this.dispatchEvent(new MessageEvent('message', {{ data }}))); }}
            postMessage(...said) {{
                if (isWell || said[0][0][2] !== READ) return super.postMessage(...said);
                {what}
            }}
        }}"
    )
}

/// From here on, workers do as they are told.
const WELL: &str = "window.isWell = true";

/// Counts how often a worker is told to read, and how many workers were ended.
const COUNT: &str = "
    const Real = Worker;
    Object.assign(window, { reads: 0, ended: 0 });
    window.Worker = class extends Real {
        postMessage(...said) {
            window.reads += said[0][0][2] === 1 ? 1 : 0;
            return super.postMessage(...said);
        }
        terminate() {
            window.ended += 1;
            return super.terminate();
        }
    }";

/// Remembers the longest time between two turns of the page.
pub const WATCH_TURNS: &str = "
    window.turns = { longest: 0, since: performance.now(), last: performance.now() };
    const turn = new MessageChannel();
    turn.port1.onmessage = () => {
        const now = performance.now();
        turns.longest = Math.max(turns.longest, now - turns.last);
        turns.last = now;
        if (!turns.isOver) turn.port2.postMessage(0);
    };
    turn.port2.postMessage(0)";

/// The page never waits for longer than this for a turn, or on a machine that has much else to do,
/// for half of the time since it is watched. Watches no longer: that takes turns itself.
pub async fn has_its_turns(page: &Page, most_ms: f64) -> Outcome {
    const WATCHED: &str =
        "turns.isOver = true; return [turns.longest, performance.now() - turns.since]";
    let (longest, watched): (f64, f64) = page.js(WATCHED, []).await?;
    let most = most_ms.max(watched / 2.0);
    ensure!(longest < most, "the page was blocked for {longest} of {watched} ms");
    Ok(())
}

/// Makes a file of these parts in the page, and chooses it. `rows` is a megabyte.
async fn make_file(page: &Page, parts: &str) -> Outcome {
    let script = format!(
        "const line = (n) => 'c' + n % 997 + ',2025-01-01 10:00:' + String(n % 60).padStart(2, 0) + ',event ' + n % 7 + '\\n';
         const rows = new Blob([Array.from({{ length: 33000 }}, (_, n) => line(n)).join('')]);
         const file = new File({parts}, 'made.csv');
         const list = new DataTransfer();
         list.items.add(file);
         const field = document.querySelector('input[type=file]');
         field.files = list.files;
         field.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    );
    page.js(&script, []).await
}

/// The same with a header before it; waits for the question what is in it.
async fn choose_made(page: &Page, parts: &str) -> Outcome {
    make_file(page, &format!("['who,time,event\\n', ...{parts}]")).await?;
    page.see(asked()).await?;
    Ok(())
}

/// What the browser holds, after it was asked to tidy up.
async fn memory(page: &Page) -> Result<f64> {
    let cdp = page.session().driver().cdp();
    cdp.send_raw("HeapProfiler.collectGarbage", serde_json::json!({})).await?;
    Ok(page.session().resident_bytes()? as f64)
}
