//! One journey in two tabs: what is done in one never costs what is done in the other.

use anyhow::ensure;
use klantreis_e2e::{Outcome, Page, button, made, menuitem, paths, role, status, textbox};
use serde_json::json;
use thirtyfour::WindowHandle;

use crate::doing::{self, add_card, card, entitle, is_saved, keep, open_map, rewrite, start_blank};

paths![
    keeps_different_cells_of_both,
    keeps_the_other_text_of_the_same_cell,
    is_not_set_back_by_a_stale_tab,
    works_without_a_channel_between_tabs,
    asks_when_it_was_deleted_in_the_other_tab,
    keeps_mine_while_a_save_is_under_way,
    renames_in_both,
    undoes_only_its_own_work,
];

async fn keeps_different_cells_of_both(page: Page) -> Outcome {
    let other = two_tabs(&page).await?;
    add_card(&page, "Thought", 1, "from the second").await?;
    is_saved(&page).await?;
    let second = page.switch_to(&other).await?;
    page.see(card("from the second")).await?;
    add_card(&page, "Obstacle", 1, "from the first").await?;
    is_saved(&page).await?;
    let first = page.switch_to(&second).await?;
    page.see(card("from the first")).await?;
    // At once, without waiting for each other.
    rewrite(&page, "from the second", "second again").await?;
    page.switch_to(&first).await?;
    rewrite(&page, "from the first", "first again").await?;
    is_saved(&page).await?;
    for tab in [&second, &first] {
        page.switch_to(tab).await?;
        page.see(card("second again")).await?;
        page.see(card("first again")).await?;
        is_saved(&page).await?;
    }
    page.reload().await?;
    page.see(card("second again")).await?;
    page.see(card("first again")).await?;
    Ok(())
}

async fn keeps_the_other_text_of_the_same_cell(page: Page) -> Outcome {
    page.site().before_page(DEAF);
    let journey = made::small("Shared", 7);
    keep(&page, &[&journey]).await?;
    open_map(&page, &journey).await?;
    page.js::<()>("window.isDeaf = true", []).await?;
    let first = page.open_in_new_tab(&format!("?lang=en#/map/{}", journey.id)).await?;
    rewrite(&page, "Thought at step 1", "what the second wrote").await?;
    is_saved(&page).await?;
    page.switch_to(&first).await?;
    rewrite(&page, "Thought at step 1", "what the first wrote").await?;
    page.reads(status(), "The other tab wrote the same cell.").await?;
    is_saved(&page).await?;
    page.see(card("what the first wrote")).await?;

    page.open("?lang=en").await?;
    page.click(role("button").starting("More for Shared")).await?;
    page.click(menuitem("Older versions")).await?;
    let versions = role("dialog").starting("Older versions of Shared");
    page.reads(versions.clone(), "text from another tab").await?;
    page.click(role("button").with("Open as a copy").inside(versions).nth(0)).await?;
    page.see(card("what the second wrote")).await?;
    Ok(())
}

async fn is_not_set_back_by_a_stale_tab(page: Page) -> Outcome {
    // The first tab is frozen in effect: it hears nothing, and its clocks stand still.
    page.site().before_page(DEAF);
    start_blank(&page).await?;
    is_saved(&page).await?;
    let address: String = page.js("return location.hash", []).await?;
    page.js::<()>("window.isDeaf = true", []).await?;
    let stale = page.open_in_new_tab(&format!("?lang=en{address}")).await?;
    add_card(&page, "Thought", 1, "while it slept").await?;
    is_saved(&page).await?;
    let fresh = page.switch_to(&stale).await?;
    ensure!(page.count(&card("while it slept")).await? == 0, "it was not stale");
    entitle(&page, "Woken").await?;
    is_saved(&page).await?;
    page.see(card("while it slept")).await?;
    page.switch_to(&fresh).await?;
    page.holds(doing::title(), "Woken").await?;
    page.see(card("while it slept")).await?;
    page.reload().await?;
    page.holds(doing::title(), "Woken").await?;
    page.see(card("while it slept")).await?;
    Ok(())
}

async fn works_without_a_channel_between_tabs(page: Page) -> Outcome {
    page.site().before_page("delete window.BroadcastChannel");
    let other = two_tabs(&page).await?;
    add_card(&page, "Thought", 1, "told otherwise").await?;
    is_saved(&page).await?;
    page.switch_to(&other).await?;
    page.see(card("told otherwise")).await?;
    add_card(&page, "Obstacle", 1, "and back").await?;
    is_saved(&page).await?;
    page.reload().await?;
    page.see(card("told otherwise")).await?;
    page.see(card("and back")).await?;
    Ok(())
}

async fn asks_when_it_was_deleted_in_the_other_tab(page: Page) -> Outcome {
    deleted_elsewhere(&page).await?;
    add_card(&page, "Thought", 1, "still mine").await?;
    says_that_it_was_deleted(&page).await?;
    page.click(button("Keep mine as a copy")).await?;
    is_saved(&page).await?;
    page.reload().await?;
    page.see(card("still mine")).await?;
    Ok(())
}

async fn keeps_mine_while_a_save_is_under_way(page: Page) -> Outcome {
    deleted_elsewhere(&page).await?;
    says_that_it_was_deleted(&page).await?;
    page.js::<()>(SLOW, []).await?;
    add_card(&page, "Thought", 1, "still mine").await?;
    page.click(button("Keep mine as a copy")).await?;
    for n in [1, 2] {
        page.until("a save that waits for its turn", async || {
            page.js("return window.nWaiting >= arguments[0]", [json!(n)]).await
        })
        .await?;
        // Whoever comes back to a tab has it look for news: a save of what was deleted.
        page.js::<()>("dispatchEvent(new Event('focus'))", []).await?;
    }
    is_saved(&page).await?;
    page.reload().await?;
    page.see(card("still mine")).await?;
    Ok(())
}

async fn renames_in_both(page: Page) -> Outcome {
    let other = two_tabs(&page).await?;
    entitle(&page, "One name").await?;
    is_saved(&page).await?;
    let second = page.switch_to(&other).await?;
    page.holds(doing::title(), "One name").await?;
    page.open("?lang=en").await?;
    page.click(role("button").starting("More for")).await?;
    page.click(menuitem("Rename")).await?;
    page.has_focus(textbox("Title")).await?;
    page.press("Control+a").await?;
    page.type_text("Another name").await?;
    page.press("Enter").await?;
    page.see(role("heading").named("Another name")).await?;
    page.switch_to(&second).await?;
    page.holds(doing::title(), "Another name").await
}

async fn undoes_only_its_own_work(page: Page) -> Outcome {
    let other = two_tabs(&page).await?;
    add_card(&page, "Thought", 1, "of the second").await?;
    is_saved(&page).await?;
    page.switch_to(&other).await?;
    page.see(card("of the second")).await?;
    add_card(&page, "Obstacle", 1, "of the first").await?;
    page.press("Control+z").await?;
    page.gone(card("of the first")).await?;
    page.press("Control+z").await?;
    page.see(card("of the second")).await?;
    page.reads(status(), "Saved on this device").await
}

/// Storage events, channels and clocks that a tab can be made deaf to.
const DEAF: &str = "
  { const isDeaf = () => window.isDeaf;
    addEventListener('storage', (event) => isDeaf() && event.stopImmediatePropagation(), true);
    for (const kind of ['visibilitychange', 'focus', 'pageshow'])
      addEventListener(kind, (event) => isDeaf() && event.stopImmediatePropagation(), true);
    const Channel = window.BroadcastChannel;
    window.BroadcastChannel = class extends Channel {
      constructor(name) { super(name); super.addEventListener('message', (event) => isDeaf() && event.stopImmediatePropagation()); }
    }; }";

/// Another tab holds the shelves for a second, each time that this one wants them.
const SLOW: &str = "
  const request = LockManager.prototype.request;
  window.nWaiting = 0;
  LockManager.prototype.request = function (...asked) {
    window.nWaiting++;
    return new Promise((go) => setTimeout(go, 1000)).then(() => request.apply(this, asked));
  };";

/// A journey that is open here, and that another tab deletes.
async fn deleted_elsewhere(page: &Page) -> Outcome {
    let other = two_tabs(page).await?;
    page.open("?lang=en").await?;
    page.click(role("button").starting("More for")).await?;
    page.click(menuitem("Delete")).await?;
    page.gone(role("button").starting("More for")).await?;
    page.switch_to(&other).await?;
    Ok(())
}

async fn says_that_it_was_deleted(page: &Page) -> Outcome {
    page.until("word that it was deleted", async || {
        Ok(page.text().await?.contains("This journey was deleted in another tab."))
    })
    .await
}

/// A new journey in two tabs; stays in the second, returns the first.
async fn two_tabs(page: &Page) -> anyhow::Result<WindowHandle> {
    start_blank(page).await?;
    is_saved(page).await?;
    let address: String = page.js("return location.hash", []).await?;
    let first = page.open_in_new_tab(&format!("?lang=en{address}")).await?;
    page.see(crate::doing::map()).await?;
    Ok(first)
}
