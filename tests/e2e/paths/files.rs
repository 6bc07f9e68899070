//! A journey goes out as a file and comes in again, in another browser.

use std::{fs, path::PathBuf, sync::Arc};

use anyhow::{Context, ensure};
use klantreis::codec;
use klantreis::model::Journey;
use klantreis_e2e::{Outcome, Page, Session, button, made, menuitem, paths, role, status};
use serde_json::json;
use tempfile::TempDir;

use crate::doing::{self, entitle, export, head, is_saved, keep, open_map, read};
use crate::engine::{WATCH_TURNS, has_its_turns};

paths![
    opens_in_another_browser_as_the_same_map,
    opens_what_is_dropped_and_what_is_pasted,
    says_what_works_when_a_folder_or_a_picture_is_dropped,
    takes_opening_back,
    asks_when_it_is_here_already,
    lists_what_it_repaired,
    opens_in_every_encoding,
    opens_several_at_once,
    lets_files_wait_for_each_other,
    stops_when_asked,
    stops_in_the_middle_of_a_large_file,
    // WebKit opens it too, but now and then draws the map for a little longer than the bar allows:
    // 398 ms of 300, with two cores that others use as well.
    opens_twenty_megabytes_and_stays_alive in [Chromium, Firefox],
    saves_everything_and_puts_it_back,
];

async fn opens_in_another_browser_as_the_same_map(page: Page) -> Outcome {
    page.open("?lang=en").await?;
    page.click(button("Open the example")).await?;
    page.see(doing::map()).await?;
    entitle(&page, "Passed on: a/b?").await?;
    is_saved(&page).await?;
    let first = export(&page).await?;
    let again = export(&page).await?;
    let bytes = fs::read(&first)?;
    ensure!(bytes == fs::read(&again)?, "a second export differs");
    let name = first.file_name().context("it has a name")?.to_string_lossy().into_owned();
    ensure!(!name.contains(['/', '?', ':']), "a name that no disk takes: {name}");

    let colleague = Arc::new(Session::start(page.browser()).await?);
    let theirs = page.in_session(&colleague);
    let outcome = open_and_compare(&theirs, &first, &bytes).await;
    drop(theirs);
    if let Some(session) = Arc::into_inner(colleague) {
        session.close().await?;
    }
    outcome
}

async fn open_and_compare(page: &Page, file: &std::path::Path, bytes: &[u8]) -> Outcome {
    page.open("?lang=en").await?;
    page.choose_file(file).await?;
    page.see(doing::map()).await?;
    page.holds(doing::title(), "Passed on: a/b?").await?;
    is_saved(page).await?;
    page.reload().await?;
    page.see(doing::map()).await?;
    ensure!(fs::read(export(page).await?)? == bytes, "what a colleague exports differs");
    Ok(())
}

async fn opens_what_is_dropped_and_what_is_pasted(page: Page) -> Outcome {
    let journey = made::small("Dropped", 1);
    page.open("?lang=en").await?;
    drop_text(&page, "dropped.klantreis.json", &codec::write(&journey)).await?;
    page.see(doing::map()).await?;
    page.holds(doing::title(), "Dropped").await?;

    // On a map too, and by pasting.
    drop_text(&page, "other.JSON", &codec::write(&made::small("Dropped on a map", 2))).await?;
    page.holds(doing::title(), "Dropped on a map").await?;
    page.click(role("link").named("All journeys")).await?;
    page.see(role("heading").starting("Your journeys")).await?;
    paste(&page, &codec::write(&made::small("Pasted", 3))).await?;
    page.holds(doing::title(), "Pasted").await?;
    page.click(role("link").named("All journeys")).await?;
    page.see(role("heading").starting("Your journeys")).await?;
    paste(&page, "journey\n  title A pasted diagram\n  section Before\n    I look around: 4: Me\n")
        .await?;
    page.see(head("I look around")).await?;

    // What is no file stays where it was, with a word about it; nothing navigates away.
    page.open("?lang=en").await?;
    for (kind, data, said) in [
        ("text/uri-list", "https://example.org/", "A web address does not open."),
        ("text/plain", "just some words", "This text is not a journey."),
    ] {
        page.js::<()>(
            "const data = new DataTransfer();
             data.setData(arguments[0], arguments[1]);
             const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
             document.body.dispatchEvent(event);
             if (!event.defaultPrevented) throw new Error('the browser would go there')",
            [json!(kind), json!(data)],
        )
        .await?;
        page.until(said, async || Ok(page.text().await?.contains(said))).await?;
    }
    Ok(())
}

/// What does not open stays where it was, with a word about what does; nothing navigates away
/// (fault 89).
async fn says_what_works_when_a_folder_or_a_picture_is_dropped(page: Page) -> Outcome {
    page.open("?lang=en").await?;
    let here: String = page.js("return location.href", []).await?;
    // No script can make a folder: a file that says it is one.
    page.js::<()>(
        "DataTransferItem.prototype.webkitGetAsEntry = () => ({ isDirectory: true, isFile: false })",
        [],
    )
    .await?;
    drop_text(&page, "journeys", "").await?;
    let said = "A folder does not open. Drag the file out of the folder; nothing has changed.";
    page.until(said, async || Ok(page.text().await?.contains(said))).await?;
    ensure!(page.count(&role("dialog")).await? == 0, "the folder was read as a file");

    page.open("?lang=en").await?;
    page.js::<()>(
        "const data = new DataTransfer();
         const bytes = Uint8Array.from(atob(arguments[0]), (letter) => letter.charCodeAt(0));
         data.items.add(new File([bytes], 'holiday.png', { type: 'image/png' }));
         const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
         document.body.dispatchEvent(event);
         if (!event.defaultPrevented) throw new Error('the browser would show it')",
        [json!(PIXEL)],
    )
    .await?;
    let dialog = role("dialog").starting("This file is not a journey");
    page.reads(dialog.clone(), "not a journey but a PNG picture").await?;
    page.see(button("Choose another file").inside(dialog.clone())).await?;
    page.press("Escape").await?;
    page.gone(dialog).await?;
    page.see(role("heading").starting("Your journeys")).await?;
    let still: String = page.js("return location.href", []).await?;
    ensure!(still == here, "it went to {still}");
    Ok(())
}

/// A picture of one pixel, without a journey in it.
const PIXEL: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

async fn takes_opening_back(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    page.open("?lang=en").await?;
    page.choose_file(&file(&folder, "new", &made::small("New", 1))?).await?;
    page.holds(doing::title(), "New").await?;
    page.click(button("Undo").inside(role("status"))).await?;
    page.see(role("heading").starting("Your journeys")).await?;
    page.gone(role("button").starting("More for New")).await
}

async fn asks_when_it_is_here_already(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    let mine = made::small("Mine", 5);
    keep(&page, &[&mine]).await?;
    // Exactly the same: nothing is asked and nothing is doubled.
    page.open("?lang=en").await?;
    page.see(button("More for Mine")).await?;
    page.choose_file(&file(&folder, "same", &mine)?).await?;
    page.holds(doing::title(), "Mine").await?;
    page.until("word that it is here", async || Ok(page.text().await?.contains("exactly so")))
        .await?;

    let theirs = Journey { title: "Theirs".into(), revision: 9, ..mine.clone() };
    let theirs = file(&folder, "theirs", &theirs)?;
    page.open("?lang=en").await?;
    page.choose_file(&theirs).await?;
    let dialog = role("dialog").starting("Open journey");
    page.see(role("radio").starting("Replace mine").inside(dialog.clone())).await?;
    page.see(role("radio").starting("Compare").inside(dialog.clone())).await?;
    page.press("Escape").await?;
    page.gone(dialog.clone()).await?;
    ensure!(page.count(&role("button").starting("More for")).await? == 1, "cancelling opened it");

    // A copy is proposed.
    page.choose_file(&theirs).await?;
    page.click(button("Open").inside(dialog.clone())).await?;
    page.holds(doing::title(), "Theirs").await?;
    is_saved(&page).await?;
    page.open("?lang=en").await?;
    page.see(button("More for Mine")).await?;
    page.see(button("More for Theirs")).await?;

    // Replacing keeps what was there among the older versions.
    page.choose_file(&theirs).await?;
    page.click(role("radio").starting("Replace mine").inside(dialog.clone())).await?;
    page.click(button("Open").inside(dialog.clone())).await?;
    page.gone(dialog).await?;
    page.holds(doing::title(), "Theirs").await?;
    is_saved(&page).await?;
    page.open("?lang=en").await?;
    page.see_many(button("More for Theirs"), 2).await?;
    ensure!(page.count(&button("More for Mine")).await? == 0, "it was not replaced");
    page.reload().await?;
    page.see_many(button("More for Theirs"), 2).await?;
    // The other of the two is the copy: this one gets a name of its own.
    open_map(&page, &mine).await?;
    page.holds(doing::title(), "Theirs").await?;
    entitle(&page, "Replaced").await?;
    is_saved(&page).await?;
    page.open("?lang=en").await?;
    page.click(button("More for Replaced")).await?;
    page.click(menuitem("Older versions")).await?;
    let versions = role("dialog").starting("Older versions of Replaced");
    page.reads(versions.clone(), "before it was replaced").await?;
    page.click(role("button").starting("Open as a copy").inside(versions).nth(0)).await?;
    page.until("what was there before", async || {
        let title = page.see(doing::title()).await?.prop("value").await?;
        Ok(title.is_some_and(|title| title.starts_with("Mine")))
    })
    .await?;
    is_saved(&page).await?;
    let former = read(&export(&page).await?)?;
    ensure!(former.n_cards() == mine.n_cards(), "{} cards came back", former.n_cards());
    Ok(())
}

async fn lists_what_it_repaired(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    let text = codec::write(&made::small("Worn", 1));
    let text = text.replacen("\"kind\":\"thoughts\"", "\"kind\":\"hologram\"", 1).replacen(
        "\"title\":\"Ik doe stap 2\"",
        "\"title\":12",
        1,
    );
    let path = folder.path().join("worn.klantreis.json");
    fs::write(&path, text)?;
    page.open("?lang=en").await?;
    page.choose_file(&path).await?;
    let dialog = role("dialog").starting("Open journey");
    page.reads(dialog.clone(), "2 things repaired").await?;
    page.reads(dialog.clone(), "hologram").await?;
    page.click(button("Open").inside(dialog.clone())).await?;
    page.gone(dialog).await?;
    page.holds(doing::title(), "Worn").await?;
    page.see(head("Ik doe stap 1")).await?;
    is_saved(&page).await
}

async fn opens_in_every_encoding(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    let plain = codec::write(&made::small("Façade", 1));
    let utf16 =
        |order: fn(u16) -> [u8; 2]| plain.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let files = [
        ("utf8-bom.json", [b"\xef\xbb\xbf".as_slice(), plain.as_bytes()].concat()),
        ("utf16le.json.txt", [b"\xff\xfe".as_slice(), &utf16(u16::to_le_bytes)].concat()),
        ("utf16be", [b"\xfe\xff".as_slice(), &utf16(u16::to_be_bytes)].concat()),
        ("utf16.JSON", utf16(u16::to_le_bytes)),
    ];
    for (name, bytes) in files {
        let page = page.elsewhere().await?;
        let path = folder.path().join(name);
        fs::write(&path, bytes)?;
        page.open("?lang=en").await?;
        page.choose_file(&path).await?;
        page.holds(doing::title(), "Façade").await.context(name)?;
        let troubles = page.site().take_troubles();
        ensure!(troubles.is_empty(), "{name}: {troubles:?}");
    }
    Ok(())
}

async fn opens_several_at_once(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    let one = file(&folder, "one", &made::small("One", 1))?;
    let two = file(&folder, "two", &made::small("Two", 2))?;
    let bad = folder.path().join("bad.json");
    fs::write(&bad, "%PDF-1.7")?;
    page.open("?lang=en").await?;
    page.choose_files(&[one, bad, two]).await?;
    let dialog = role("dialog").starting("2 of 3 files opened");
    page.reads(dialog.clone(), "bad.json").await?;
    page.press("Escape").await?;
    page.gone(dialog).await?;
    page.see(button("More for One")).await?;
    page.see(button("More for Two")).await?;
    Ok(())
}

async fn lets_files_wait_for_each_other(page: Page) -> Outcome {
    page.site().before_page(SLOW);
    let folder = TempDir::new()?;
    page.open("?lang=en").await?;
    page.choose_file(&file(&folder, "one", &made::small("One", 1))?).await?;
    page.until("word that it is read", async || Ok(page.text().await?.contains("Reading one")))
        .await?;
    page.choose_file(&file(&folder, "two", &made::small("Two", 2))?).await?;
    page.until("word that one waits", async || {
        Ok(page.text().await?.contains("1 more file waits"))
    })
    .await?;
    page.js::<()>("window.letGo()", []).await?;
    page.holds(doing::title(), "Two").await?;
    is_saved(&page).await?;
    page.open("?lang=en").await?;
    page.see(button("More for One")).await?;
    page.see(button("More for Two")).await?;
    Ok(())
}

async fn stops_when_asked(page: Page) -> Outcome {
    page.site().before_page(SLOW);
    let folder = TempDir::new()?;
    page.open("?lang=en").await?;
    page.choose_file(&file(&folder, "one", &made::small("One", 1))?).await?;
    page.click(button("Stop")).await?;
    page.until("word that it stopped", async || {
        Ok(page.text().await?.contains("Stopped. Nothing has changed."))
    })
    .await?;
    page.js::<()>("window.letGo()", []).await?;
    // The next one opens, and the stopped one does not come back.
    page.choose_file(&file(&folder, "two", &made::small("Two", 2))?).await?;
    page.holds(doing::title(), "Two").await?;
    is_saved(&page).await?;
    page.open("?lang=en").await?;
    page.see(button("More for Two")).await?;
    ensure!(page.count(&button("More for One")).await? == 0, "half of it came in");
    Ok(())
}

/// Reading goes in turns, and is stopped at one within a second (fault 67).
async fn stops_in_the_middle_of_a_large_file(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    page.open("?lang=en").await?;
    // More than can be read while the driver finds its way to the button.
    page.js::<()>(
        "const texts = new Blob([Array(170000).fill('\"abc\",').join('')]);
         const file = new File(['{\"texts\":[', ...Array(90).fill(texts), '0]}'], 'endless.json');
         const list = new DataTransfer();
         list.items.add(file);
         const field = document.querySelector('input[type=file]');
         field.files = list.files;
         field.dispatchEvent(new Event('change', { bubbles: true }));
         addEventListener('click', (click) => (window.stopped = click.timeStamp), true)",
        [],
    )
    .await?;
    page.see(role("progressbar").with("Reading endless.json")).await?;
    page.until("progress", async || {
        page.js("return document.querySelector('progress').value >= 2", []).await
    })
    .await?;
    page.click(button("Stop")).await?;
    page.until("word that it stopped", async || {
        Ok(page.text().await?.contains("Stopped. Nothing has changed."))
    })
    .await?;
    let waited: f64 = page.js("return performance.now() - window.stopped", []).await?;
    ensure!(waited < 1000.0, "it stopped only after {waited} ms");
    page.choose_file(&file(&folder, "next", &made::small("Next", 1))?).await?;
    page.holds(doing::title(), "Next").await
}

/// From the file to the map, to the browser's database, and back from the list (fault 67).
async fn opens_twenty_megabytes_and_stays_alive(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    let path = folder.path().join("large.klantreis.json");
    fs::write(&path, made::twenty_megabytes("Large"))?;
    page.open("?lang=en").await?;
    page.js::<()>(WATCH_TURNS, []).await?;
    page.choose_file(&path).await?;
    page.see(doing::map()).await?;
    page.reads(status(), "Not saved: storage full").await?;
    has_its_turns(&page, 300.0).await?;
    page.holds(doing::title(), "Large").await?;

    page.click(button("Make room")).await?;
    page.click(button("Keep it only in the browser's database: Large")).await?;
    is_saved(&page).await?;
    page.open("?lang=en").await?;
    page.see(button("More for Large")).await?;
    page.js::<()>(WATCH_TURNS, []).await?;
    page.click(role("link").with("Large")).await?;
    page.see(doing::map()).await?;
    has_its_turns(&page, 300.0).await?;
    entitle(&page, "Larger").await?;
    is_saved(&page).await
}

async fn saves_everything_and_puts_it_back(page: Page) -> Outcome {
    let (one, two) = (made::small("One", 1), made::small("Two", 2));
    keep(&page, &[&one, &two]).await?;
    page.open("?lang=en").await?;
    page.see(button("More for Two")).await?;
    page.click(button("Save everything as a file")).await?;
    let all = page.downloaded(".json").await?;

    let empty = page.elsewhere().await?;
    empty.open("?lang=en").await?;
    empty.choose_file(&all).await?;
    let dialog = role("dialog").starting("2 journeys in this file");
    empty.click(button("Put 2 journeys back").inside(dialog.clone())).await?;
    empty.gone(dialog).await?;
    empty.see(button("More for One")).await?;
    doing::keeps_many(&empty, 2).await?;
    open_map(&empty, &two).await?;
    ensure!(read(&export(&empty).await?)?.phases == two.phases, "it came back otherwise");
    let troubles = empty.site().take_troubles();
    ensure!(troubles.is_empty(), "{troubles:?}");
    Ok(())
}

/// Files are read only once the test lets go.
const SLOW: &str = "
  { const arrayBuffer = Blob.prototype.arrayBuffer;
    const open = new Promise((resolve) => (window.letGo = resolve));
    Blob.prototype.arrayBuffer = async function () { await open; return arrayBuffer.call(this); }; }";

fn file(folder: &TempDir, name: &str, journey: &Journey) -> anyhow::Result<PathBuf> {
    let path = folder.path().join(format!("{name}.klantreis.json"));
    fs::write(&path, codec::write(journey))?;
    Ok(path)
}

/// Drops a file on the window.
async fn drop_text(page: &Page, name: &str, text: &str) -> Outcome {
    page.js(
        "const data = new DataTransfer();
         data.items.add(new File([arguments[1]], arguments[0]));
         for (const kind of ['dragenter', 'dragover', 'drop'])
           document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }))",
        [json!(name), json!(text)],
    )
    .await
}

/// Pastes text where no field has focus.
async fn paste(page: &Page, text: &str) -> Outcome {
    page.js(
        "const data = new DataTransfer();
         data.setData('text/plain', arguments[0]);
         const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
         // Not every browser lets a script say what is pasted when it makes the event.
         Object.defineProperty(event, 'clipboardData', { value: data });
         document.body.dispatchEvent(event)",
        [json!(text)],
    )
    .await
}
