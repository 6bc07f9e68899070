//! The browser is full: nothing that was kept is lost, and saving goes on by itself.

use std::time::Instant;

use anyhow::ensure;
use klantreis_e2e::{Outcome, Page, button, link, made, paths, role, status};
use serde_json::json;

use crate::doing::{
    add_card, card, entitle, export, is_saved, keep, kept, open_map, put, read, rewrite,
};

paths![
    keeps_the_old_and_goes_on_by_itself,
    says_it_once,
    makes_room_by_deleting,
    hands_out_what_is_not_saved,
    warns_before_it_is_full,
    loses_nothing_in_either_of_two_tabs,
    goes_on_with_everything_else,
];

const FOREIGN: &str = "somebody-else";

async fn keeps_the_old_and_goes_on_by_itself(page: Page) -> Outcome {
    let journey = made::small("Old", 1);
    let (key, _) = made::kept(&journey);
    open_full(&page, &journey).await?;
    let before = kept(&page, &key).await?;
    add_card(&page, "Obstacle", 1, "no room for this").await.or(rewrite(
        &page,
        "fiets",
        "no room for this ".repeat(40).as_str(),
    )
    .await)?;
    page.reads(status(), "Not saved: storage full").await?;
    ensure!(kept(&page, &key).await? == before, "the old revision was touched");
    ensure!(page.text().await?.contains("What was saved before is still there"), "no strip");
    page.click(button("Make room")).await?;
    let dialog = role("dialog").named("This browser’s storage is full");
    page.reads(dialog.clone(), "As soon as there is room, Klantreis saves by itself.").await?;
    page.reads(role("listitem").with("other pages at this address"), "5.0 MB").await?;
    page.press("Escape").await?;
    page.gone(dialog).await?;

    // Another page of this address takes its things away.
    let begin = Instant::now();
    page.js::<()>("localStorage.removeItem(arguments[0])", [json!(FOREIGN)]).await?;
    is_saved(&page).await?;
    ensure!(begin.elapsed().as_secs() <= 10, "it took {:?}", begin.elapsed());
    ensure!(page.count(&button("Make room")).await? == 0, "the strip stays");
    page.reload().await?;
    page.see(card("no room for this")).await?;
    Ok(())
}

async fn says_it_once(page: Page) -> Outcome {
    let journey = made::small("Old", 2);
    open_full(&page, &journey).await?;
    page.js::<()>(
        "window.alarms = 0;
         const regions = document.querySelectorAll('[role=alert]');
         for (const region of regions)
           new MutationObserver(() => region.textContent && window.alarms++).observe(region, { childList: true, characterData: true, subtree: true })",
        [],
    )
    .await?;
    for title in [
        "Old and longer".to_owned(),
        "Older and longer ".repeat(9),
        "Oldest and longest ".repeat(30),
    ] {
        entitle(&page, &title).await?;
        page.reads(status(), "Not saved: storage full").await?;
    }
    let alarms: usize = page.js("return window.alarms", []).await?;
    ensure!(alarms == 1, "it was said {alarms} times");
    Ok(())
}

async fn makes_room_by_deleting(page: Page) -> Outcome {
    let large = made::of_weight("Large", 400_000);
    let journey = made::small("Mine", 3);
    keep(&page, &[&large]).await?;
    open_full(&page, &journey).await?;
    entitle(&page, &"Mine and much longer ".repeat(30)).await?;
    page.reads(status(), "Not saved: storage full").await?;
    page.click(button("Make room")).await?;
    let dialog = role("dialog").named("This browser’s storage is full");
    page.see(role("rowheader").starting("Mine").inside(dialog.clone())).await?;
    page.click(button("Delete: Large").inside(dialog)).await?;
    is_saved(&page).await?;
    Ok(())
}

async fn hands_out_what_is_not_saved(page: Page) -> Outcome {
    let journey = made::small("Old", 4);
    open_full(&page, &journey).await?;
    let title = "Only in memory ".repeat(40);
    entitle(&page, &title).await?;
    page.reads(status(), "Not saved: storage full").await?;
    let file = read(&export(&page).await?)?;
    ensure!(file.title.trim() == title.trim(), "the file lacks what is not saved");
    Ok(())
}

async fn warns_before_it_is_full(page: Page) -> Outcome {
    let journey = made::small("Mine", 5);
    for (units, warning) in
        [(4_300_000, "Storage is filling up"), (5_000_000, "Almost no room left")]
    {
        let page = page.elsewhere().await?;
        keep(&page, &[&journey]).await?;
        put(&page, FOREIGN, &"x".repeat(units)).await?;
        page.open("?lang=en").await?;
        page.until(warning, async || Ok(page.text().await?.contains(warning))).await?;
        page.see(role("meter").with("Storage")).await?;
    }
    Ok(())
}

/// Two tabs reach for the last room together: neither loses what is kept nor what is typed.
async fn loses_nothing_in_either_of_two_tabs(page: Page) -> Outcome {
    let (one, other) = (made::small("One", 6), made::small("Other", 7));
    keep(&page, &[&other]).await?;
    open_full(&page, &one).await?;
    let (one_key, other_key) = (made::kept(&one).0, made::kept(&other).0);
    let before = (kept(&page, &one_key).await?, kept(&page, &other_key).await?);
    let first = page.open_in_new_tab(&format!("?lang=en#/map/{}", other.id)).await?;
    page.see(crate::doing::map()).await?;
    entitle(&page, &"Other and longer ".repeat(30)).await?;
    let second = page.switch_to(&first).await?;
    entitle(&page, &"One and longer ".repeat(30)).await?;
    for tab in [&second, &first] {
        page.switch_to(tab).await?;
        page.reads(status(), "Not saved: storage full").await?;
    }
    let after = (kept(&page, &one_key).await?, kept(&page, &other_key).await?);
    ensure!(after == before, "what was kept was touched");
    page.js::<()>("localStorage.removeItem(arguments[0])", [json!(FOREIGN)]).await?;
    for (tab, title) in [(&second, "Other and longer"), (&first, "One and longer")] {
        page.switch_to(tab).await?;
        is_saved(&page).await?;
        page.reload().await?;
        page.see(crate::doing::map()).await?;
        page.until("the title", async || {
            page.js(
                "return document.querySelector('header input').value.startsWith(arguments[0])",
                [json!(title)],
            )
            .await
        })
        .await?;
    }
    Ok(())
}

/// Whatever is done while the browser is full works on the screen, and is kept as far as it can be.
async fn goes_on_with_everything_else(page: Page) -> Outcome {
    let journey = made::small("Old", 8);
    let (key, _) = made::kept(&journey);
    open_full(&page, &journey).await?;
    let before = kept(&page, &key).await?;
    // A setting, the language and the theme.
    page.click(button("Theme")).await?;
    page.click(role("menuitemradio").starting("Dark")).await?;
    page.click(button("Language")).await?;
    page.click(role("menuitemradio").starting("Nederlands")).await?;
    page.see(button("Exporteren")).await?;
    page.click(button("Taal")).await?;
    page.click(role("menuitemradio").starting("English")).await?;
    page.see(button("Export")).await?;
    // A copy, a file and a new one.
    page.click(link("All journeys")).await?;
    page.click(button("More for Old")).await?;
    page.click(role("menuitem").named("Duplicate")).await?;
    page.see_many(role("button").starting("More for"), 2).await?;
    let folder = tempfile::TempDir::new()?;
    let file = folder.path().join("from-elsewhere.klantreis.json");
    std::fs::write(&file, klantreis::codec::write(&made::small("From elsewhere", 9)))?;
    page.choose_file(&file).await?;
    page.holds(crate::doing::title(), "From elsewhere").await?;
    page.reads(status(), "Not saved: storage full").await?;
    page.click(link("All journeys")).await?;
    crate::doing::start(&page, "Sales funnel").await?;
    page.reads(status(), "Not saved: storage full").await?;
    ensure!(kept(&page, &key).await? == before, "what was kept was touched");
    page.js::<()>("localStorage.removeItem(arguments[0])", [json!(FOREIGN)]).await?;
    is_saved(&page).await
}

/// Keeps a journey, opens its map, and lets another page of this address fill all that is left.
async fn open_full(page: &Page, journey: &klantreis::model::Journey) -> Outcome {
    keep(page, &[journey]).await?;
    open_map(page, journey).await?;
    is_saved(page).await?;
    page.js(
        "let [least, most] = [0, 6_000_000];
         while (least < most) {
           const middle = Math.ceil((least + most) / 2);
           try {
             localStorage.setItem(arguments[0], 'x'.repeat(middle));
             least = middle;
           } catch {
             most = middle - 1;
           }
         }",
        [json!(FOREIGN)],
    )
    .await
}
