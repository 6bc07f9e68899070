//! The map handed out as a picture that is also the file, and printed with text that is text.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result, bail, ensure};
use klantreis::insight::{curve::PersonaChoice, lanes};
use klantreis::model::{Card, Journey};
use klantreis_e2e::{Outcome, Page, Seek, button, link, made, paths, role, status};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::doing::{self, export, map, read};

paths![
    hands_out_a_picture_that_opens_as_the_same_journey,
    draws_a_picture_that_is_too_large_smaller,
    // Only Chromium’s driver prints to a file with the size of the paper that the page asks for.
    prints_every_word_on_the_paper_that_was_chosen in [Chromium],
];

async fn hands_out_a_picture_that_opens_as_the_same_journey(page: Page) -> Outcome {
    open_the_example(&page).await?;
    let original = read(&export(&page).await?)?;
    for (format, ending, begin) in [("SVG", ".svg", b"<svg" as &[u8]), ("PNG", ".png", b"\x89PNG")]
    {
        dialog(&page, "Picture").await?;
        page.click(role("radio").named(format)).await?;
        page.click(button("Download")).await?;
        let picture = page.downloaded(ending).await?;
        let bytes = fs::read(&picture)?;
        ensure!(bytes.starts_with(begin), "{format} begins with {:?}", &bytes[..8]);
        if format == "SVG" {
            let text = String::from_utf8(bytes)?;
            let lacks = titles(&original).find(|title| !has_words(&text, title));
            ensure!(lacks.is_none(), "the text {lacks:?} is not in the picture");
        }
        // Somebody else’s browser, where nothing of it is known.
        let there = page.elsewhere().await?;
        there.open("?lang=en").await?;
        there.choose_file(&picture).await?;
        there.see(map()).await?;
        let arrived = read(&export(&there).await?)?;
        let arrived = Journey { changed: original.changed, revision: original.revision, ..arrived };
        ensure!(arrived == original, "what came out of the {format} is not what went in");
        page.open("?lang=en").await?;
        page.click(link(&original.title)).await?;
        page.see(map()).await?;
    }
    Ok(())
}

/// Sixty columns at four times their size are wider than any browser draws.
async fn draws_a_picture_that_is_too_large_smaller(page: Page) -> Outcome {
    let journey = made::of_shape("Wide", made::Shape { phases: 12, steps: 60, lanes: 2 });
    doing::keep(&page, &[&journey]).await?;
    doing::open_map(&page, &journey).await?;
    dialog(&page, "Picture").await?;
    page.click(role("radio").named("PNG")).await?;
    page.choose(role("combobox").starting("Size"), "For print (4×)").await?;
    page.click(button("Download")).await?;
    page.reads(status(), "This browser cannot draw it that large.").await?;
    let picture = fs::read(page.downloaded(".png").await?)?;
    // Its sides stand at the same place in every PNG.
    let side = |at: usize| {
        picture
            .get(at..at + 4)
            .map(|side| side.iter().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte)))
    };
    let (wide, high) = side(16).zip(side(20)).context("no picture")?;
    ensure!(wide > 8_000 && wide <= 16_000 && high > 100, "{wide} × {high}");
    Ok(())
}

/// Paper, how the map is laid on it, and the size of a page in points (1/72 inch).
const PAPERS: &[(&str, &str, (f64, f64))] = &[
    ("A4", "On one sheet", (841.89, 595.28)),
    ("A3", "In tiles", (1190.55, 841.89)),
    ("A4", "A phase a page", (841.89, 595.28)),
];

async fn prints_every_word_on_the_paper_that_was_chosen(page: Page) -> Outcome {
    page.site().before_page("window.print = () => { window.printed = true }");
    open_the_example(&page).await?;
    let journey = read(&export(&page).await?)?;
    let choice = PersonaChoice::from(journey.view.persona);
    let folder = TempDir::new()?;
    for (paper, split, size) in PAPERS {
        dialog(&page, "Print").await?;
        page.click(role("radio").named(paper)).await?;
        page.choose(role("combobox").starting("Layout"), split).await?;
        let dialog = role("dialog").starting("Print");
        let said = pages_said(&page, &dialog).await?;
        let n_pages: usize =
            said.split(' ').next().unwrap_or_default().parse().context(said.clone())?;
        page.click(button("Print").inside(dialog)).await?;
        page.until("the print", async || page.js("return Boolean(window.printed)", []).await)
            .await?;
        let file = folder.path().join("map.pdf");
        print(&page, &file).await.with_context(|| format!("{paper}, {split}"))?;

        let facts = tool("pdfinfo", &[&file.to_string_lossy()])?;
        let text = tool("pdftotext", &["-raw", &file.to_string_lossy(), "-"])?;
        ensure!(
            facts.contains(&format!("Pages:           {n_pages}\n")),
            "{n_pages} pages: {facts}"
        );
        ensure!(is_size(&facts, *size), "{paper}: {facts}");
        let shown = lanes::shown(&journey, journey.view.style);
        let is_shown = |card: &Card| {
            shown.iter().any(|lane| lane.id == card.lane) && choice.concerns(&card.personas)
        };
        let cards = journey.steps().flat_map(|(_, step)| &step.cards);
        let cards = cards.filter(|card| is_shown(card)).map(|card| card.text.as_str());
        let lacks: Vec<&str> =
            titles(&journey).chain(cards).filter(|words| !has_words(&text, words)).collect();
        ensure!(lacks.is_empty(), "{paper}, {split} lacks {lacks:?}: {text}");
        page.js::<()>("window.printed = false; dispatchEvent(new Event('afterprint'))", []).await?;
    }
    Ok(())
}

async fn open_the_example(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    page.click(button("Open the example")).await?;
    page.see(map()).await?;
    doing::is_saved(page).await
}

async fn dialog(page: &Page, name: &str) -> Outcome {
    page.click(button("Export")).await?;
    page.click(role("menuitem").starting(name)).await?;
    page.see(role("dialog").starting(name)).await?;
    Ok(())
}

fn titles(journey: &Journey) -> impl Iterator<Item = &str> {
    journey.steps().map(|(_, step)| step.title.as_str())
}

/// Whether a text has these words, one after the other, however the lines are broken.
fn has_words(text: &str, words: &str) -> bool {
    let bare = |text: &str| -> String {
        let mut inside = false;
        let seen = text.chars().filter(|letter| {
            let is_text = !inside && *letter != '<';
            inside = (inside || *letter == '<') && *letter != '>';
            is_text && letter.is_alphanumeric()
        });
        seen.collect()
    };
    bare(text).contains(&bare(words))
}

/// How many pages a dialog says there will be.
async fn pages_said(page: &Page, dialog: &Seek) -> Result<String> {
    for said in page.all(&status().inside(dialog.clone())).await? {
        let said = said.text().await?;
        if said.contains(" page") {
            return Ok(said);
        }
    }
    bail!("it does not say how many pages")
}

/// Pages lie down or stand, whatever suits the map.
fn is_size(facts: &str, (long, short): (f64, f64)) -> bool {
    let line = facts.lines().find_map(|line| line.strip_prefix("Page size:")).unwrap_or_default();
    let sides: Vec<f64> = line.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    let is = |side: Option<&f64>, wanted: f64| side.is_some_and(|side| (side - wanted).abs() < 2.0);
    is(sides.first(), long) && is(sides.get(1), short)
        || is(sides.first(), short) && is(sides.get(1), long)
}

async fn print(page: &Page, file: &Path) -> Outcome {
    let options = json!({"preferCSSPageSize": true, "printBackground": true, "transferMode": "ReturnAsBase64"});
    let printed = page.session().driver().cdp().send_raw("Page.printToPDF", options).await?;
    let data = printed.get("data").and_then(Value::as_str).context("nothing was printed")?;
    fs::write(file.with_extension("base64"), data)?;
    let plain = Command::new("base64").arg("-d").arg(file.with_extension("base64")).output()?;
    ensure!(plain.status.success(), "base64 does not read it");
    Ok(fs::write(file, plain.stdout)?)
}

/// What a program says.
fn tool(name: &str, arguments: &[&str]) -> Result<String> {
    let output = Command::new(name).args(arguments).output().with_context(|| name.to_owned())?;
    ensure!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}
