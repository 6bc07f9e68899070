//! Everything on the map has a name by which it is done, the same as on its button.

use anyhow::ensure;
use klantreis_e2e::{Outcome, Page, Seek, button, dialog, menuitem, paths, role, textbox};

use crate::doing::{self, add_card, card, head, is_saved, map, open_example, start_blank};

paths![
    does_by_name_what_buttons_do in [Chromium, Firefox],
    zooms_and_fits in [Chromium, Firefox],
    chooses_by_name in [Chromium, Firefox],
];

/// Does the command with this name.
async fn command(page: &Page, name: &str) -> Outcome {
    page.press("Control+k").await?;
    page.has_focus(role("combobox").named("Type what you want to do or find")).await?;
    page.type_text(name).await?;
    page.see(role("option").starting(name).inside(dialog("Do or find")).nth(0)).await?;
    page.press("Enter").await?;
    page.gone(dialog("Do or find")).await
}

async fn does_by_name_what_buttons_do(page: Page) -> Outcome {
    start_blank(&page).await?;
    add_card(&page, "Thought", 1, "twice").await?;
    command(&page, "Duplicate").await?;
    page.see_many(card("twice"), 2).await?;
    command(&page, "Delete").await?;
    page.see_many(card("twice"), 1).await?;
    page.click(head("I start here")).await?;
    command(&page, "Add step").await?;
    page.has_focus(textbox("Name of the step")).await?;
    page.type_text("I go on").await?;
    page.press("Enter").await?;
    page.has_focus(head("I go on")).await?;
    command(&page, "Jump to").await?;
    page.has_focus(menuitem("1 I start here")).await?;
    page.press("Enter").await?;
    page.has_focus(role("gridcell").named("Jump from 2 I go on to 1 I start here")).await?;
    command(&page, "Delete").await?;
    page.gone(role("gridcell").starting("Jump from")).await?;
    command(&page, "Add phase").await?;
    page.has_focus(textbox("Name of the phase")).await?;
    page.type_text("Later").await?;
    page.press("Enter").await?;
    page.has_focus(head("Later")).await?;
    command(&page, "Add row").await?;
    page.click(menuitem("Quotes").inside(role("menu").named("Add row"))).await?;
    page.has_focus(role("rowheader").with("Quotes").inside(map())).await?;
    command(&page, "Find on the map").await?;
    page.has_focus(role("searchbox")).await?;
    page.press("Escape").await?;
    is_saved(&page).await
}

async fn zooms_and_fits(page: Page) -> Outcome {
    open_example(&page).await?;
    let size = || role("button").starting("Zoom: ");
    page.reads(size(), "100%").await?;
    page.click(button("Zoom in")).await?;
    page.reads(size(), "125%").await?;
    command(&page, "Zoom out").await?;
    page.reads(size(), "100%").await?;
    page.click(size()).await?;
    page.click(menuitem("Fit the width")).await?;
    shows_all(&page, "Width").await?;
    command(&page, "Actual size").await?;
    page.reads(size(), "100%").await?;
    command(&page, "Fit the whole map").await?;
    shows_all(&page, "Width").await?;
    shows_all(&page, "Height").await?;
    // Wide columns, whose rows become higher when they are made narrow.
    command(&page, "Actual size").await?;
    page.click(button("Zoom in")).await?;
    page.click(button("Zoom in")).await?;
    page.reads(size(), "150%").await?;
    command(&page, "Fit the whole map").await?;
    shows_all(&page, "Width").await?;
    shows_all(&page, "Height").await
}

/// Waits until nothing of the map is out of sight.
async fn shows_all(page: &Page, side: &str) -> Outcome {
    page.until(&format!("all of the {side}"), async || {
        page.js(
            &format!(
                "const {{ client{side}: seen, scroll{side}: all }} = document.querySelector('.map-scroll');
                 return all <= seen + 1"
            ),
            [],
        )
        .await
    })
    .await
}

async fn chooses_by_name(page: Page) -> Outcome {
    open_example(&page).await?;
    let row = |name: &str| -> Seek { role("rowheader").with(name).inside(doing::map()) };
    command(&page, "Blueprint").await?;
    page.see(row("Us, out of sight")).await?;
    command(&page, "Dark").await?;
    let theme: String = page.js("return document.documentElement.dataset.theme", []).await?;
    ensure!(theme == "dark", "the theme is {theme}");
    command(&page, "Nederlands").await?;
    page.see(button("Ongedaan maken")).await?;
    page.press("Control+k").await?;
    page.has_focus(role("combobox").named("Typ wat je wilt doen of zoeken")).await?;
    // What a choice is about is found too.
    page.type_text("thema").await?;
    page.see(role("option").starting("Licht")).await?;
    Ok(())
}
