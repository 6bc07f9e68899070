//! What cannot be read is set apart and handed out; everything else opens.

use std::fs;

use anyhow::{Context, ensure};
use klantreis::codec::{self, record};
use klantreis_e2e::{Outcome, Page, button, made, paths, role, status, textbox};
use serde_json::json;

use crate::doing::{self, head, is_saved, keep, kept, open_map, put};

paths![
    sets_apart_what_was_cut_off,
    sets_apart_what_is_no_journey,
    opens_what_can_be_read_of_it,
    never_writes_over_what_is_damaged,
    only_shows_what_a_newer_version_made,
    only_shows_what_a_newer_version_stored,
    replaces_half_characters_and_says_so,
];

async fn sets_apart_what_was_cut_off(page: Page) -> Outcome {
    let (key, record) = made::kept(&made::small("Broken", 1));
    let places = (0..8).map(|eighth| record.len() * eighth / 8);
    for place in places.filter(|place| *place > 0) {
        let cut = record.get(..place).context("plain letters")?;
        is_set_apart(&page, &key, cut).await.with_context(|| format!("cut off at {place}"))?;
    }
    Ok(())
}

async fn sets_apart_what_is_no_journey(page: Page) -> Outcome {
    let (key, _) = made::kept(&made::small("Broken", 1));
    let large = "a".repeat(1_000_000);
    let texts = [
        "null",
        "[]",
        "true",
        " ",
        "<!doctype html><title>Log in</title>",
        "{\"a\":",
        large.as_str(),
    ];
    for text in texts {
        is_set_apart(&page, &key, text)
            .await
            .with_context(|| text.chars().take(20).collect::<String>())?;
    }
    Ok(())
}

async fn opens_what_can_be_read_of_it(page: Page) -> Outcome {
    let (key, record) = made::kept(&made::small("Half", 1));
    let half = record.get(..record.len() * 3 / 4).context("plain letters")?;
    put(&page, &key, half).await?;
    page.open("?lang=en").await?;
    page.click(button("Open what can be read")).await?;
    // The usual question about a file that stops.
    page.see(role("dialog").starting("This file stops halfway")).await?;
    page.click(
        role("button").starting("Open").inside(role("dialog").starting("This file stops halfway")),
    )
    .await?;
    page.see(doing::map()).await?;
    page.holds(doing::title(), "Half (part)").await?;
    page.see(head("Ik doe stap 1")).await?;
    is_saved(&page).await
}

async fn never_writes_over_what_is_damaged(page: Page) -> Outcome {
    let good = made::small("Good", 2);
    let (key, record) = made::kept(&made::small("Broken", 1));
    let broken = record.get(..record.len() / 2).context("plain letters")?.to_owned();
    keep(&page, &[&good]).await?;
    put(&page, &key, &broken).await?;
    open_map(&page, &good).await?;
    doing::entitle(&page, "Better").await?;
    is_saved(&page).await?;
    page.open("?lang=en").await?;
    page.see(role("heading").named("Better")).await?;
    let local: Vec<String> = page.js("return Object.values(localStorage)", []).await?;
    let is_there = local.contains(&broken) || doing::in_database(&page, &broken).await? == 1;
    ensure!(is_there, "what was damaged is not there any more, to the byte");
    // Until someone throws it away.
    page.click(button("More for Damaged journey")).await?;
    page.click(role("menuitem").starting("Delete for good")).await?;
    page.click(button("Delete for good")).await?;
    page.gone(button("More for Damaged journey")).await?;
    page.reload().await?;
    page.see(role("heading").named("Better")).await?;
    ensure!(page.count(&button("More for Damaged journey")).await? == 0, "it came back");
    Ok(())
}

async fn only_shows_what_a_newer_version_made(page: Page) -> Outcome {
    let journey = made::small("From the future", 3);
    let text = codec::write(&journey).replacen("\"version\":1", "\"version\":2", 1);
    let text = text.replacen("\"revision\"", "\"hologram\":{\"a\":1},\"revision\"", 1);
    let stored = record::wrap(journey.revision, &text);
    let (key, _) = made::kept(&journey);
    put(&page, &key, &stored).await?;
    open_map(&page, &journey).await?;
    page.reads(status(), "View only").await?;
    ensure!(
        page.text().await?.contains("Made by a newer version of Klantreis."),
        "nothing is said"
    );
    ensure!(page.count(&button("Add step")).await? == 0, "it can be changed");
    page.click(head("Ik doe stap 1")).await?;
    page.press("F2").await?;
    page.press("Delete").await?;
    page.see(head("Ik doe stap 1")).await?;
    ensure!(page.count(&textbox("Name of the step")).await? == 0, "a step can be changed");
    // The file goes out as it came, with what this version does not know.
    let file = fs::read_to_string(doing::export(&page).await?)?;
    ensure!(file.contains("hologram"), "the file lacks what this version does not know");
    ensure!(kept(&page, &key).await? == Some(stored), "it was written over");
    Ok(())
}

async fn only_shows_what_a_newer_version_stored(page: Page) -> Outcome {
    let journey = made::small("From the future", 3);
    let (key, record) = made::kept(&journey);
    let stored = record.replacen("klantreis-record 1 ", "klantreis-record 2 ", 1);
    put(&page, &key, &stored).await?;
    page.open("?lang=en").await?;
    page.until("a word about the newer version", async || {
        Ok(page.text().await?.contains("newer version"))
    })
    .await?;
    page.reload().await?;
    ensure!(kept(&page, &key).await? == Some(stored), "it was written over");
    Ok(())
}

async fn replaces_half_characters_and_says_so(page: Page) -> Outcome {
    let journey = made::small("Half a face", 4);
    let (key, record) = made::kept(&journey);
    put(&page, &key, &record).await?;
    page.js::<()>(
        "localStorage.setItem(arguments[0], localStorage.getItem(arguments[0]).replace('Half a face', 'Half \\ud83d face'))",
        [json!(key)],
    )
    .await?;
    page.open("?lang=en").await?;
    page.until("the journey, or what was set apart of it", async || {
        let text = page.text().await?;
        Ok(text.contains("Half \u{fffd} face") || text.contains("Damaged journey"))
    })
    .await
}

/// A text where a journey lay is set apart, can be had as it is, and costs nothing else.
async fn is_set_apart(page: &Page, key: &str, text: &str) -> Outcome {
    let page = page.elsewhere().await?;
    keep(&page, &[&made::small("Whole", 2)]).await?;
    put(&page, key, text).await?;
    page.open("?lang=en").await?;
    page.see(role("heading").named("Damaged journey")).await?;
    page.see(role("heading").named("Whole")).await?;
    page.click(button("Download as it is")).await?;
    let file = page.downloaded(".txt").await?;
    ensure!(fs::read_to_string(file)? == text, "the download differs");
    let troubles = page.site().take_troubles();
    ensure!(troubles.is_empty(), "{troubles:?}");
    Ok(())
}
