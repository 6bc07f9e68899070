//! Files that do not open: what they are is named, where it goes wrong is said, nothing changes.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use anyhow::{Context, ensure};
use klantreis::codec;
use klantreis_e2e::{Outcome, Page, button, heading, made, paths, role};
use serde_json::json;
use tempfile::TempDir;

use crate::doing::{self, add_card, card, is_saved, start_blank};

paths![
    names_what_is_no_journey,
    says_where_a_file_goes_wrong,
    opens_what_can_be_read,
    refuses_by_size_before_it_reads,
    refuses_what_is_too_deep_at_once,
    looks_at_what_a_newer_version_made,
    says_that_a_file_is_gone,
    says_so_in_dutch,
    shows_what_files_hold_as_text,
    opens_from_a_map_too,
];

/// First bytes, and what they are called.
const KINDS: &[(&str, &[u8], &str)] = &[
    ("empty.json", b"", "This file is empty."),
    ("white.json", b" \r\n\t ", "This file is empty."),
    ("a.json", b"\x89PNG\r\n\x1a\n0000", "not a journey but a PNG picture"),
    ("b.json", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "not a journey but a PDF"),
    ("c.json", b"PK\x03\x04........notes.txt", "not a journey but a packed folder (ZIP)"),
    ("d.json", b"PK\x03\x04..word/document.xml", "not a journey but a Word document"),
    ("e.json", b"PK\x03\x04..xl/workbook.xml", "not a journey but an Excel sheet"),
    ("f.json", b"\xff\xd8\xff\xe0", "not a journey but a JPEG photo"),
    ("g.json", b"\x1f\x8b\x08\0", "not a journey but a packed file (gzip)"),
    ("h.json", b"\0\x01\x02\x03\x04", "a file without readable text"),
    ("i.excalidraw", b"{\"type\":\"excalidraw\",\"elements\":[]}", "a drawing of Excalidraw"),
    ("j.tldr", b"{\"tldrawFileFormatVersion\":1}", "a drawing of tldraw"),
    ("k.drawio", b"<mxfile><diagram/></mxfile>", "a drawing of draw.io"),
    ("l.xes", b"<?xml version=\"1.0\"?><log xes.version=\"1.0\"></log>", "a list of events (XES)"),
    (
        "m.bpmn",
        b"<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>",
        "a process in BPMN",
    ),
    ("n.html", b"<!doctype html><title>Log in</title>", "a web page (HTML)"),
    ("o.csv", b"who;when\nann;2026-01-01\nbob;2026-01-02\n", "a table (CSV)"),
    ("p.txt", b"Dear colleague,", "plain text"),
    ("q.json", b"{\"name\":\"package\"}", "another JSON file"),
    ("r.json", b"[1,2,3]", "another JSON file"),
    ("s.json", b"{\"format\":\"klantreis-results\",\"version\":1}", "results of Klantreis"),
];

async fn names_what_is_no_journey(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    page.open("?lang=en").await?;
    for (name, bytes, said) in KINDS {
        let path = write(&folder, name, bytes)?;
        is_refused(&page, &path, said).await.with_context(|| (*name).to_owned())?;
    }
    page.see(heading("New journey")).await?;
    let kept: usize = page
        .js("return Object.keys(localStorage).filter((key) => key.startsWith('klantreis/d/')).length", [])
        .await?;
    ensure!(kept == 0, "something was kept");
    Ok(())
}

async fn says_where_a_file_goes_wrong(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    let journey = codec::write(&made::small("Wrong", 1));
    let lines = journey.replace(",\"lanes\"", ",\n\"lanes\"");
    let column = lines.lines().next().unwrap_or_default().chars().count();
    let cases: Vec<(&str, Vec<u8>, String)> = vec![
        (
            "comment.json",
            b"{\n  // mine\n  \"format\":\"klantreis\"}".into(),
            "At line 2, character 3 is a comment".into(),
        ),
        ("comma.json", b"{\"format\":\"klantreis\",}".into(), "is a comma too many".into()),
        (
            "quote.json",
            b"{'format':'klantreis'}".into(),
            "At line 1, character 2 is a single quote".into(),
        ),
        (
            "nan.json",
            b"{\"format\":\"klantreis\",\"revision\":NaN}".into(),
            "a number that is none".into(),
        ),
        ("bare.json", b"{format:\"klantreis\"}".into(), "text without quotes".into()),
        (
            "two.json",
            format!("{journey}\n{journey}").into_bytes(),
            "a second document begins".into(),
        ),
        ("after.json", format!("{journey} enz.").into_bytes(), "something after the end".into()),
        (
            "escape.json",
            b"{\"format\":\"klantreis\",\"title\":\"C:\\map\"}".into(),
            "a \\ before something".into(),
        ),
        (
            "latin1.json",
            b"{\"format\":\"klantreis\",\"title\":\"caf\xe9\"}".into(),
            "byte 34, at line 1, character 35, is not UTF-8".into(),
        ),
        (
            "torn.json",
            lines.as_bytes()[..column + 12].to_vec(),
            "This file stops halfway, at line 2".into(),
        ),
    ];
    page.open("?lang=en").await?;
    for (name, bytes, said) in cases {
        let path = write(&folder, name, &bytes)?;
        // What can be read of most of them can be opened: that is a dialog of its own.
        let way_on =
            if name == "latin1.json" { "Choose another file" } else { "Save the file as it is" };
        is_answered(&page, &path, &said, way_on).await.context(name)?;
    }
    Ok(())
}

async fn opens_what_can_be_read(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    let text = codec::write(&made::small("Torn", 1));
    let middle = text.find("Ik doe stap 3").context("it has three steps")?;
    let path = write(&folder, "torn.klantreis.json", &text.as_bytes()[..middle])?;
    page.open("?lang=en").await?;
    page.choose_file(&path).await?;
    let dialog = role("dialog").starting("This file stops halfway");
    page.reads(dialog.clone(), "can be read, the rest is missing.").await?;
    page.press("Escape").await?;
    page.gone(dialog.clone()).await?;

    page.choose_file(&path).await?;
    page.click(button("Save the file as it is").inside(dialog.clone())).await?;
    let raw = page.downloaded("torn.klantreis.json").await?;
    ensure!(fs::read(raw)? == text.as_bytes()[..middle], "the raw file differs");
    page.click(role("radio").starting("Open nothing").inside(dialog.clone())).await?;
    page.see(button("Choose another file").inside(dialog.clone())).await?;
    page.click(role("radio").starting("Open what can be read").inside(dialog.clone())).await?;
    page.click(role("button").starting("Open").inside(dialog.clone())).await?;
    page.gone(dialog).await?;
    page.holds(doing::title(), "Torn (part)").await?;
    page.see(doing::head("Ik doe stap 2")).await?;
    is_saved(&page).await
}

async fn refuses_by_size_before_it_reads(page: Page) -> Outcome {
    page.site().before_page(
        "Blob.prototype.arrayBuffer = Blob.prototype.text = Blob.prototype.stream = function () {
           throw new Error('it was read');
         }",
    );
    let folder = TempDir::new()?;
    let path = folder.path().join("huge.json");
    // Takes no room on the disk.
    File::create(&path)?.set_len(200_000_000)?;
    page.open("?lang=en").await?;
    is_refused(&page, &path, "This file is 200 MB; the most that opens is 100 MB.").await
}

async fn refuses_what_is_too_deep_at_once(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    page.open("?lang=en").await?;
    for depth in [128, 100_000] {
        let text = format!(
            "{{\"format\":\"klantreis\",\"x\":{}{}}}",
            "[".repeat(depth),
            "]".repeat(depth)
        );
        let path = write(&folder, "deep.json", text.as_bytes())?;
        is_refused(&page, &path, "This file is nested deeper than 64 levels").await?;
    }
    Ok(())
}

async fn looks_at_what_a_newer_version_made(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    let text = codec::write(&made::small("Newer", 1)).replacen("\"version\":1", "\"version\":7", 1);
    let path = write(&folder, "newer.klantreis.json", text.as_bytes())?;
    page.open("?lang=en").await?;
    page.choose_file(&path).await?;
    let dialog = role("dialog").starting("Made by a newer version");
    page.reads(dialog.clone(), "This file has format 7, this Klantreis knows format 1.").await?;
    page.click(button("View only").inside(dialog.clone())).await?;
    page.gone(dialog).await?;
    page.reads(role("status"), "View only").await?;
    page.see(doing::head("Ik doe stap 1")).await?;
    let kept: usize = page
        .js("return Object.keys(localStorage).filter((key) => key.startsWith('klantreis/d/')).length", [])
        .await?;
    ensure!(kept == 0, "it was written down");
    Ok(())
}

async fn says_that_a_file_is_gone(page: Page) -> Outcome {
    page.site().before_page(
        "Blob.prototype.arrayBuffer = async function () { throw new DOMException('gone', 'NotReadableError'); }",
    );
    let folder = TempDir::new()?;
    let path = write(&folder, "gone.json", b"{}")?;
    page.open("?lang=en").await?;
    is_refused(&page, &path, "The browser cannot get at this file any more.").await
}

async fn says_so_in_dutch(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    page.open("?lang=nl").await?;
    page.choose_file(&write(&folder, "plaatje.json", b"\x89PNG\r\n\x1a\n")?).await?;
    let dialog = role("dialog").starting("Dit bestand is geen klantreis");
    page.reads(dialog.clone(), "Er is niets veranderd.").await?;
    page.see(button("Kies een ander bestand").inside(dialog.clone())).await?;
    page.press("Escape").await?;
    page.gone(dialog).await
}

async fn shows_what_files_hold_as_text(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    let payload =
        "\"><img src=x onerror=alert(1)><svg/onload=alert(2)>javascript:alert(3)\u{202e}gpj";
    let mut journey = made::small(payload, 1);
    journey.description = payload.into();
    journey.owner = payload.into();
    page.open("?lang=en").await?;
    let path = write(&folder, "payload<b>.klantreis.json", codec::write(&journey).as_bytes())?;
    page.choose_file(&path).await?;
    page.holds(doing::title(), payload).await?;
    is_saved(&page).await?;
    page.open("?lang=en").await?;
    page.see(role("button").starting("More for \"><img")).await?;
    let injected: usize = page
        .js("return document.querySelectorAll('img[src=x], [onerror], [onload]').length", [])
        .await?;
    ensure!(injected == 0, "text became part of the page");
    let bad = write(&folder, "<img src=x>.json", b"%PDF-1.4")?;
    is_refused(&page, &bad, "not a journey but a PDF").await
}

async fn opens_from_a_map_too(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    start_blank(&page).await?;
    add_card(&page, "Thought", 1, "mine").await?;
    let path = write(&folder, "bad.json", b"%PDF-1.4")?;
    page.js::<()>(
        "const data = new DataTransfer();
         data.items.add(new File(['%PDF-1.4'], 'bad.json'));
         document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))",
        [json!(path.to_string_lossy())],
    )
    .await?;
    let dialog = role("dialog").starting("This file is not a journey");
    page.see(dialog.clone()).await?;
    page.press("Escape").await?;
    page.gone(dialog).await?;
    page.see(card("mine")).await?;
    is_saved(&page).await
}

fn write(folder: &TempDir, name: &str, bytes: &[u8]) -> anyhow::Result<PathBuf> {
    let path = folder.path().join(name);
    fs::write(&path, bytes)?;
    Ok(path)
}

/// Choosing a file gives a dialog that says this, and that nothing has changed, and offers a way on.
async fn is_refused(page: &Page, path: &Path, said: &str) -> Outcome {
    is_answered(page, path, said, "Choose another file").await
}

async fn is_answered(page: &Page, path: &Path, said: &str, way_on: &str) -> Outcome {
    page.choose_file(path).await?;
    let dialog = role("dialog").nth(0);
    page.reads(dialog.clone(), said).await?;
    page.reads(dialog.clone(), "Nothing has changed.").await?;
    page.see(button(way_on).inside(dialog.clone())).await?;
    page.press("Escape").await?;
    page.gone(dialog).await
}
