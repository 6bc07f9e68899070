//! Odd clocks, missing parts of a browser, other scripts, small screens.

use anyhow::ensure;
use klantreis_e2e::{Outcome, Page, button, heading, made, paths, role, searchbox};
use serde_json::json;

use crate::doing::{
    self, add_card, card, clock_ahead, entitle, export, is_saved, keep, open_map, read, start_blank,
};

paths![
    orders_by_revision_when_the_clock_goes_back,
    // Only Chromium’s driver can set what the device says.
    keeps_its_head_when_the_time_zone_changes in [Chromium],
    draws_ids_without_random_numbers,
    writes_in_every_script,
    asks_the_browser_for_nothing_before_it_has_to,
    // Only Chromium’s driver can set what the device says.
    works_with_forced_colours_and_more_contrast in [Chromium],
    works_on_a_phone,

];

async fn orders_by_revision_when_the_clock_goes_back(page: Page) -> Outcome {
    page.site().before_page(&clock_ahead(365 * 73));
    start_blank(&page).await?;
    add_card(&page, "Thought", 1, "written in 2100").await?;
    is_saved(&page).await?;
    let hash: String = page.js("return location.hash", []).await?;
    for days in [-1, -400, 0] {
        page.site().heal();
        page.site().before_page(&clock_ahead(days));
        page.open(&format!("?lang=en{hash}")).await?;
        page.see(card("written in 2100")).await?;
        let title = format!("After {days}");
        entitle(&page, &title).await?;
        is_saved(&page).await?;
        page.reload().await?;
        page.holds(doing::title(), &title).await?;
        page.press("Control+z").await?;
    }
    Ok(())
}

async fn keeps_its_head_when_the_time_zone_changes(page: Page) -> Outcome {
    let cdp = page.session().driver().cdp();
    start_blank(&page).await?;
    for zone in ["Pacific/Kiritimati", "America/St_Johns", "Europe/Amsterdam"] {
        cdp.send_raw("Emulation.setTimezoneOverride", json!({"timezoneId": zone})).await?;
        entitle(&page, zone).await?;
        is_saved(&page).await?;
    }
    cdp.send_raw("Emulation.setTimezoneOverride", json!({"timezoneId": ""})).await?;
    page.open("?lang=en").await?;
    page.see(heading("Europe/Amsterdam")).await?;
    Ok(())
}

async fn draws_ids_without_random_numbers(page: Page) -> Outcome {
    // As on a page without https, and then as where there is nothing at all.
    for missing in [
        "delete Crypto.prototype.randomUUID",
        "Object.defineProperty(window, 'crypto', { value: undefined })",
    ] {
        page.site().before_page(missing);
        page.open("?lang=en").await?;
        doing::start(&page, "Blank").await?;
        add_card(&page, "Thought", 1, "drawn").await?;
        is_saved(&page).await?;
    }
    page.open("?lang=en").await?;
    page.see_many(role("button").starting("More for"), 2).await
}

async fn writes_in_every_script(page: Page) -> Outcome {
    let title = "İstanbul’da ışık · رحلة العميل · 客户旅程 · 👩‍👩‍👧";
    start_blank(&page).await?;
    entitle(&page, title).await?;
    let words = ["أقارن الدراجات ٣٤", "Iğdır ılık", "z\u{0323}\u{0301}a\u{0308}", "מסע הלקוח"];
    for (kind, words) in ["Contact", "Thought", "Obstacle"].into_iter().zip(words) {
        add_card(&page, kind, 1, words).await?;
        let dir = page
            .see(role("article").with(words))
            .await?
            .find(thirtyfour::By::Css("[dir=auto]"))
            .await;
        ensure!(dir.is_ok(), "{words} takes its direction from the page");
    }
    is_saved(&page).await?;
    page.reload().await?;
    page.holds(doing::title(), title).await?;
    let file = export(&page).await?;
    ensure!(read(&file)?.title == title, "the file has another title");
    page.open("?lang=en").await?;
    page.write(searchbox("Search your journeys"), "istanbul").await?;
    page.see_many(role("button").starting("More for"), 1).await?;
    page.write(searchbox("Search your journeys"), "رحلة").await?;
    page.see_many(role("button").starting("More for"), 1).await
}

async fn asks_the_browser_for_nothing_before_it_has_to(page: Page) -> Outcome {
    page.site().before_page(
        "window.asked = [];
         for (const [thing, name] of [
           [navigator.storage, 'persist'], [navigator.clipboard, 'readText'], [window.Notification, 'requestPermission'],
           [window, 'alert'], [window, 'confirm'], [window, 'prompt'], [window, 'open'],
         ]) if (thing?.[name]) thing[name] = async () => { window.asked.push(name); return false; }",
    );
    page.open("?lang=en").await?;
    page.see(heading("New journey")).await?;
    let asked: Vec<String> = page.js("return window.asked", []).await?;
    ensure!(asked.is_empty(), "the first visit asks for {asked:?}");
    doing::start(&page, "Blank").await?;
    add_card(&page, "Thought", 1, "goes on whatever the answer").await?;
    is_saved(&page).await
}

async fn works_with_forced_colours_and_more_contrast(page: Page) -> Outcome {
    let features = json!({"features": [
        {"name": "forced-colors", "value": "active"},
        {"name": "prefers-contrast", "value": "more"},
        {"name": "prefers-reduced-motion", "value": "reduce"},
    ]});
    page.session().driver().cdp().send_raw("Emulation.setEmulatedMedia", features).await?;
    start_blank(&page).await?;
    add_card(&page, "Thought", 1, "seen").await?;
    page.is_accessible().await
}

/// As wide as a phone, and as high as a desktop at four times its size.
async fn works_on_a_phone(page: Page) -> Outcome {
    let journey = made::small("Small", 1);
    keep(&page, &[&journey]).await?;
    for (width, height) in [(390, 844), (320, 256)] {
        page.resize(width, height).await?;
        open_small(&page, &journey).await?;
        let is_wider: bool =
            page.js("return document.documentElement.scrollWidth > innerWidth", []).await?;
        ensure!(!is_wider, "the page is wider than {width}");
        page.click(button("Undo")).await.ok();
        page.open("?lang=en").await?;
        page.see(heading("Small")).await?;
        let is_wider: bool =
            page.js("return document.documentElement.scrollWidth > innerWidth", []).await?;
        ensure!(!is_wider, "the list is wider than {width}");
    }
    page.resize(1280, 900).await?;
    open_map(&page, &journey).await
}

async fn open_small(page: &Page, journey: &klantreis::model::Journey) -> Outcome {
    page.open(&format!("?lang=en#/map/{}", journey.id)).await?;
    page.until("the first step", async || Ok(page.text().await?.contains("Ik doe stap 1"))).await
}
