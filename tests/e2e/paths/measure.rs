//! A file of events becomes figures: chosen, its columns named, read, downloaded.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use klantreis_e2e::{
    Outcome, Page, Seek, button, combobox, dialog, heading, link, paths, region, role, table,
};
use serde_json::Value;
use tempfile::TempDir;

use crate::doing::{self, is_saved, start_blank};

paths![
    finds_what_others_find_in_the_same_file,
    names_what_holds_no_events_and_what_to_do,
    asks_what_the_dates_do_not_tell,
    lets_a_wrong_guess_be_corrected,
    leaves_out_what_looks_personal,
    lists_the_lines_that_it_skips,
    keeps_nothing_when_cancelled,
    puts_totals_on_the_map_and_takes_them_off,
    says_too_little_to_give_percentages,
];

async fn finds_what_others_find_in_the_same_file(page: Page) -> Outcome {
    measure(&page).await?;
    ensure!(page.text().await?.contains("Nothing measured yet."), "no word on what this is");
    choose(&page, &fixture("ecom.csv")).await?;
    for (name, column) in [("Who", "user_id"), ("When", "timestamp"), ("What happened", "event")] {
        page.holds(combobox(name), column).await?;
    }
    page.see(combobox("Channel")).await?;
    page.click(button("Analyse").inside(asked())).await?;
    page.see(region("Key figures")).await?;
    for figure in ["600", "31,106", "of 19 kinds", "different routes: 600"] {
        page.reads(region("Key figures"), figure).await?;
    }
    page.see(table("Routes")).await?;
    page.until("word of ties", async || Ok(page.text().await?.contains("325 events"))).await?;
    page.is_accessible().await?;

    page.click(button("Download results (.json)")).await?;
    let file = page.downloaded("results.json").await?;
    let results: Value = serde_json::from_slice(&fs::read(file)?)?;
    let is_utc: bool = page.js("return new Date(2024, 5, 1).getTimezoneOffset() === 0", []).await?;
    let oracle = serde_json::from_slice(&fs::read(fixture("ecom-by-user.oracle.json"))?)?;
    compare(&results, &oracle, is_utc)?;

    // The same columns are proposed for the next file of this kind, as they were chosen.
    choose(&page, &fixture("ecom.csv")).await?;
    page.choose(combobox("Who"), "session_id").await?;
    page.click(button("Analyse").inside(asked())).await?;
    page.reads(region("Key figures"), "3,605").await?;
    page.reload().await?;
    choose(&page, &fixture("ecom.csv")).await?;
    page.holds(combobox("Who"), "session_id").await
}

async fn names_what_holds_no_events_and_what_to_do(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    measure(&page).await?;
    for (name, bytes, said, next) in [
        ("a.xlsx", &b"PK\x03\x04..xl/workbook.xml"[..], "an Excel workbook (.xlsx)", "CSV UTF-8"),
        ("b.csv", b"%PDF-1.7\n%\xe2\xe3", "a PDF", "Choose a CSV, JSON or XES"),
        ("c.csv", b"", "This file is empty.", "Choose a CSV, JSON or XES"),
        ("d.csv", b"<!doctype html><title>Log in</title>", "a web page", "Log in"),
    ] {
        page.choose_file(&write(&folder, name, bytes)?).await?;
        page.reads(role("alert"), said).await.with_context(|| name.to_owned())?;
        page.reads(role("alert"), "Nothing has changed.").await?;
        page.reads(role("alert"), next).await?;
    }
    ensure!(page.count(&region("Key figures")).await? == 0, "figures of nothing");
    Ok(())
}

async fn asks_what_the_dates_do_not_tell(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    let rows: String = (1..=9).map(|n| format!("c{n},0{n}/04/2025,home\n")).collect();
    let file = write(&folder, "dates.csv", format!("customer,date,event\n{rows}").as_bytes())?;
    measure(&page).await?;
    choose(&page, &file).await?;
    page.has_focus(role("radio").starting("Day first")).await?;
    ensure!(!page.see(button("Analyse")).await?.is_enabled().await?, "nobody knows the dates");
    ensure!(page.text().await?.contains("First choose day or month"), "no reason is given");
    page.press("Space").await?;
    page.click(button("Analyse")).await?;
    page.reads(region("Key figures"), "1 April 2025 to 9 April 2025").await
}

/// The columns are seen at once as they would be read (faults D 102).
async fn lets_a_wrong_guess_be_corrected(page: Page) -> Outcome {
    measure(&page).await?;
    choose(&page, &fixture("ecom.csv")).await?;
    page.reads(asked(), "comma, UTF-8").await?;
    page.click(button("Read differently")).await?;
    page.choose(combobox("Between columns stands a"), "semicolon").await?;
    page.reads(asked(), "semicolon, UTF-8").await?;
    ensure!(!page.see(button("Analyse")).await?.is_enabled().await?, "one column is enough");
    page.click(button("Read differently")).await?;
    page.choose(combobox("Between columns stands a"), "comma").await?;
    page.reads(asked(), "comma, UTF-8").await?;
    page.holds(combobox("Who"), "user_id").await?;
    page.click(button("Analyse").inside(asked())).await?;
    page.reads(region("Key figures"), "31,106").await
}

async fn leaves_out_what_looks_personal(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    let text = "id,email,time,event\n1,ann@example.com,2025-01-01 10:00,home\n2,bob@example.com,2025-01-02 10:00,buy\n";
    measure(&page).await?;
    choose(&page, &write(&folder, "people.csv", text.as_bytes())?).await?;
    ensure!(!page.text().await?.contains("ann@example.com"), "an address is shown");
    ensure!(page.count(&role("option").named("email")).await? == 0, "an address can be chosen");
    page.click(button("Read anyway: email")).await?;
    page.choose(combobox("Who"), "email").await?;
    page.click(button("Analyse")).await?;
    page.see(region("Key figures")).await?;
    Ok(())
}

async fn lists_the_lines_that_it_skips(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    let text = "user,time,event\na,2025-01-01 10:00,home\n,2025-01-01 11:00,home\na,yesterday,=1+1\na,2025-01-01 12:00,buy\n";
    measure(&page).await?;
    choose(&page, &write(&folder, "gaps.csv", text.as_bytes())?).await?;
    page.click(button("Analyse")).await?;
    page.until("counts of lines", async || {
        Ok(page.text().await?.contains("2 lines read, 2 skipped"))
    })
    .await?;
    page.js::<()>("document.querySelector('details').open = true", []).await?;
    page.click(button("Save skipped lines (.csv)")).await?;
    let saved = fs::read_to_string(page.downloaded("skipped.csv").await?)?;
    ensure!(saved.contains("3,nobody it belongs to"), "{saved}");
    ensure!(saved.contains("'=1+1"), "a formula went out: {saved}");
    Ok(())
}

async fn keeps_nothing_when_cancelled(page: Page) -> Outcome {
    measure(&page).await?;
    choose(&page, &fixture("ecom.csv")).await?;
    page.press("Escape").await?;
    page.gone(asked()).await?;
    ensure!(page.count(&region("Key figures")).await? == 0, "something was measured");
    choose(&page, &fixture("ecom.csv")).await?;
    page.click(button("Cancel").inside(asked())).await?;
    page.gone(asked()).await?;
    page.see(heading("Measure")).await?;
    ensure!(page.count(&table("Routes")).await? == 0, "something was measured");
    Ok(())
}

async fn puts_totals_on_the_map_and_takes_them_off(page: Page) -> Outcome {
    measure(&page).await?;
    choose(&page, &fixture("ecom.csv")).await?;
    page.click(button("Analyse")).await?;
    page.see(region("Key figures")).await?;
    ensure!(!page.see(button("Put on the map")).await?.is_enabled().await?, "no step is chosen");
    let step: String = page
        .js("return document.querySelector('select[aria-label=\"Step for home\"] option:nth-child(2)').textContent.trim()", [])
        .await?;
    page.choose(combobox("Step for home"), &step).await?;
    page.click(button("Put on the map")).await?;
    page.until("a word that it is there", async || {
        Ok(page.text().await?.contains("counts at 1 step"))
    })
    .await?;
    is_saved(&page).await?;
    let journey = doing::read(&doing::export(&page).await?)?;
    let data = journey.datasets.last().context("totals")?;
    ensure!((data.cases, data.events, data.steps.len()) == (600, 31_106, 1), "{data:?}");
    let text = serde_json::to_string(&journey)?;
    ensure!(!text.contains("user_0000"), "a customer is in the journey");
    page.click(button("Take off the map")).await?;
    page.gone(button("Take off the map")).await
}

async fn says_too_little_to_give_percentages(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    let text = "user,time,event\na,2025-01-01 10:00,home\nb,2025-01-01 11:00,home\n";
    measure(&page).await?;
    choose(&page, &write(&folder, "few.csv", text.as_bytes())?).await?;
    page.click(button("Analyse")).await?;
    page.see(table("Routes")).await?;
    let words = page.text().await?;
    ensure!(words.contains("percentages say too little"), "no reason is given");
    ensure!(!words.contains('%'), "a percentage of two customers");
    Ok(())
}

/// A new journey, at its measurements.
pub async fn measure(page: &Page) -> Outcome {
    start_blank(page).await?;
    page.click(link("Measure")).await?;
    page.see(heading("Measure")).await?;
    page.see(button("Import data")).await?;
    Ok(())
}

/// Chooses a file and waits for the question what is in it.
pub async fn choose(page: &Page, file: &Path) -> Outcome {
    page.choose_file(file).await?;
    page.see(asked()).await?;
    Ok(())
}

/// The question what is in a file.
pub fn asked() -> Seek {
    dialog("What is in this file?")
}

/// The results file against figures that others computed of the same events.
fn compare(results: &Value, oracle: &Value, is_utc: bool) -> Outcome {
    for (ours, theirs) in [
        ("cases", "cases"),
        ("events", "events"),
        ("activities", "activity_counts"),
        ("starts", "start_activities"),
        ("ends", "end_activities"),
    ] {
        ensure!(results[ours] == oracle[theirs], "{ours} differ");
    }
    ensure!(results["skipped_rows"] == 0, "rows were skipped");
    let ours = follows(&results["follows"], "median_seconds", is_utc)?;
    ensure!(ours == follows(&oracle["dfg"], "median_s", is_utc)?, "follows differ");
    let variants = results["variants"].as_array().context("variants")?;
    ensure!(Some(variants.len() as u64) == oracle["variants"].as_u64(), "{}", variants.len());
    for theirs in oracle["top10_variants"].as_array().context("variants")? {
        let ours = variants.iter().find(|ours| ours["path"] == theirs["activities"]);
        ensure!(ours.map(|ours| &ours["cases"]) == Some(&theirs["count"]), "a route differs");
    }
    Ok(())
}

type Follows = BTreeMap<(String, String), (u64, Option<f64>)>;

/// Follows by their names. Where the clock is changed in between, waits are others.
fn follows(list: &Value, median: &str, with_medians: bool) -> Result<Follows> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let each = list.as_array().context("a list")?.iter().map(|row| {
        let names = text(&row["from"]).zip(text(&row["to"])).context("names")?;
        let count = row["count"].as_u64().context("a count")?;
        Ok((names, (count, row[median].as_f64().filter(|_| with_medians))))
    });
    each.collect()
}

/// A file beside the tests.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures").join(name)
}

/// A file of its own.
pub fn write(folder: &TempDir, name: &str, bytes: &[u8]) -> Result<PathBuf> {
    let path = folder.path().join(name);
    fs::write(&path, bytes)?;
    Ok(path)
}
