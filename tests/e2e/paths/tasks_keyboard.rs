//! What people do with a journey, each with the keyboard alone.

use anyhow::{Result, bail};
use klantreis_e2e::{
    Outcome, Page, Seek, button, dialog, heading, link, made, menuitem, navigation, paths, role,
    searchbox, textbox,
};
use serde_json::json;

use crate::doing::{
    self, backed_up, below, card, card_field, head, is_saved, keep, map, open_map, severity,
};

paths![
    begins_and_names_a_journey in [Chromium, Firefox],
    builds_a_map in [Chromium, Firefox],
    changes_rows in [Chromium, Firefox],
    says_how_it_is in [Chromium, Firefox],
    adds_a_customer_group in [Chromium, Firefox],
    links_and_finds in [Chromium, Firefox],
    hands_out_and_shows in [Chromium, Firefox],
];

/// More stops than any page has that is walked here.
const STOPS: usize = 120;

/// Presses a key until something has the focus.
async fn press_to(page: &Page, keys: &str, seek: Seek) -> Outcome {
    // While a screen is on its way there is less to tab to than there will be, and Tab leads out
    // of the page: whoever heads for something sees it.
    page.until(&seek.words(), async || Ok(page.count(&seek).await? > 0)).await?;
    for _ in 0..STOPS {
        if is_at(page, &seek).await? {
            return Ok(());
        }
        page.press(keys).await?;
    }
    bail!("{keys} does not lead to {}", seek.words())
}

async fn is_at(page: &Page, seek: &Seek) -> Result<bool> {
    let found = page.all(seek).await?;
    let found: Vec<_> = found.iter().map(|one| one.to_json()).collect::<Result<_, _>>()?;
    page.js("return arguments[0].includes(document.activeElement)", [json!(found)]).await
}

async fn tab_to(page: &Page, seek: Seek) -> Outcome {
    press_to(page, "Tab", seek).await
}

/// A line of the menu of where the focus is, by its first letter.
async fn menu(page: &Page, letter: &str, line: &str) -> Outcome {
    page.press("Shift+F10").await?;
    page.see(menuitem(line)).await?;
    page.until("the focus in the menu", async || is_at(page, &role("menuitem")).await).await?;
    press_to(page, letter, menuitem(line)).await?;
    page.press("Enter").await
}

/// A journey with a row of each kind that is asked for here, with the focus on its first step.
async fn open(page: &Page) -> Outcome {
    let journey = made::of_shape("Keys", made::Shape { phases: 2, steps: 3, lanes: 4 });
    keep(page, &[&journey]).await?;
    open_map(page, &journey).await?;
    tab_to(page, role("rowheader").with("Step").inside(map())).await?;
    page.press("Control+Home").await?;
    page.has_focus(head("Fase 1")).await?;
    page.press("ArrowDown").await?;
    page.has_focus(step(1)).await
}

fn step(n: usize) -> Seek {
    head(&format!("Ik doe stap {n}"))
}

fn row(name: &str) -> Seek {
    role("rowheader").with(name).inside(map())
}

async fn begins_and_names_a_journey(page: Page) -> Outcome {
    page.open("?lang=en").await?;
    tab_to(&page, role("radio")).await?;
    press_to(&page, "ArrowDown", role("radio").starting("Blank")).await?;
    press_to(&page, "Shift+Tab", button("Start")).await?;
    page.press("Enter").await?;
    page.see(map()).await?;
    press_to(&page, "Shift+Tab", doing::title()).await?;
    page.press("Control+a").await?;
    page.type_text("With keys").await?;
    page.press("Enter").await?;
    page.holds(doing::title(), "With keys").await?;
    is_saved(&page).await
}

async fn builds_a_map(page: Page) -> Outcome {
    open(&page).await?;
    // A step, a phase.
    page.press("Control+Enter").await?;
    page.has_focus(textbox("Name of the step")).await?;
    page.type_text("New step").await?;
    page.press("Enter").await?;
    page.has_focus(head("New step")).await?;
    page.press("ArrowUp").await?;
    page.press("Control+Enter").await?;
    page.has_focus(textbox("Name of the phase")).await?;
    page.type_text("New phase").await?;
    page.press("Enter").await?;
    page.has_focus(head("New phase")).await?;
    // Back, and once more.
    page.press("Control+z").await?;
    page.gone(head("New phase")).await?;
    page.press("Control+y").await?;
    page.see(head("New phase")).await?;
    // A card: written, written anew, beside itself, gone, elsewhere.
    page.press("Control+Home").await?;
    page.press("ArrowDown").await?;
    page.press("ArrowDown").await?;
    page.press("Control+Enter").await?;
    page.has_focus(card_field()).await?;
    page.type_text("first").await?;
    page.press("Enter").await?;
    page.has_focus(card("first")).await?;
    page.press("F2").await?;
    page.has_focus(card_field()).await?;
    page.type_text(" thought").await?;
    page.press("Enter").await?;
    page.has_focus(card("first thought")).await?;
    page.press("Control+d").await?;
    page.see_many(card("first thought"), 2).await?;
    page.press("Delete").await?;
    page.see_many(card("first thought"), 1).await?;
    press_to(&page, "ArrowDown", card("first thought")).await?;
    page.press("Alt+ArrowRight").await?;
    page.see(role("article").starting("Thought at step 2: first thought")).await?;
    is_saved(&page).await
}

async fn changes_rows(page: Page) -> Outcome {
    open(&page).await?;
    page.press("ArrowDown").await?;
    page.press("ArrowLeft").await?;
    page.has_focus(row("Rij 1")).await?;
    page.press("F2").await?;
    page.has_focus(textbox("Name of the row")).await?;
    page.press("Control+a").await?;
    page.type_text("What they think").await?;
    page.press("Enter").await?;
    page.has_focus(row("What they think")).await?;
    page.press("Alt+ArrowDown").await?;
    below(&page, "What they think", "Rij 2").await?;
    page.has_focus(row("What they think")).await?;
    menu(&page, "h", "Hide").await?;
    page.gone(row("What they think")).await?;
    press_to(&page, "Shift+Tab", button("Add row")).await?;
    page.press("Enter").await?;
    page.has_focus(menuitem("Show What they think")).await?;
    press_to(&page, "q", role("menuitem").starting("Quotes")).await?;
    page.press("Enter").await?;
    page.has_focus(row("Quotes")).await?;
    is_saved(&page).await
}

async fn says_how_it_is(page: Page) -> Outcome {
    open(&page).await?;
    menu(&page, "d", "Decisive moment").await?;
    let point = || role("button").starting("Feeling at step 1: decisive moment").inside(map());
    page.see(point()).await?;
    page.has_focus(step(1)).await?;
    // How it feels, and why.
    press_to(&page, "ArrowDown", point()).await?;
    page.press("Enter").await?;
    page.has_focus(role("slider").inside(map())).await?;
    page.press("Home").await?;
    page.press("ArrowDown").await?;
    page.press("Enter").await?;
    page.see(role("button").with("+1.9").inside(map())).await?;
    tab_to(&page, textbox("Why?")).await?;
    page.type_text("It just works").await?;
    page.holds(textbox("Why?"), "It just works").await?;
    press_to(&page, "Shift+Tab", point()).await?;
    // How bad an obstacle is, and how we know.
    let obstacle = || role("article").starting("Obstacle at step 1:").inside(map());
    page.press("ArrowDown").await?;
    page.has_focus(obstacle()).await?;
    tab_to(&page, role("radio").inside(role("group").with("How bad is it?"))).await?;
    page.press("ArrowRight").await?;
    page.press("ArrowRight").await?;
    severity(&page).await?;
    tab_to(&page, button("Add evidence")).await?;
    page.press("Enter").await?;
    page.has_focus(role("menuitem").starting("New evidence")).await?;
    page.press("Enter").await?;
    let title = || textbox("What do you know?").inside(role("complementary"));
    page.see(title()).await?;
    tab_to(&page, title()).await?;
    page.type_text("Six people said so").await?;
    page.press("Tab").await?;
    backed_up(&page, "Obstacle at step 1:").await?;
    is_saved(&page).await
}

async fn adds_a_customer_group(page: Page) -> Outcome {
    open(&page).await?;
    press_to(&page, "Shift+Tab", link("Audience").inside(navigation("Journey"))).await?;
    page.press("Enter").await?;
    tab_to(&page, button("Add customer group")).await?;
    page.press("Enter").await?;
    let name = || textbox("Name").inside(role("main"));
    let is_shown = async || is_at(&page, &role("heading").inside(role("article"))).await;
    page.until("the focus on the new one", is_shown).await?;
    tab_to(&page, name()).await?;
    page.press("Control+a").await?;
    page.type_text("The courier").await?;
    page.press("Tab").await?;
    page.see(role("article").named("The courier")).await?;
    Ok(())
}

async fn links_and_finds(page: Page) -> Outcome {
    open(&page).await?;
    menu(&page, "j", "Jump to…").await?;
    page.has_focus(menuitem("2 Ik doe stap 2")).await?;
    press_to(&page, "ArrowDown", menuitem("3 Ik doe stap 3")).await?;
    page.press("Enter").await?;
    let arrow = || role("gridcell").starting("Jump from 1 Ik doe stap 1 to 3 Ik doe stap 3");
    page.has_focus(arrow()).await?;
    page.press("Delete").await?;
    page.gone(arrow()).await?;
    // Larger, otherwise, and to what is sought.
    press_to(&page, "Shift+Tab", button("Zoom in")).await?;
    page.press("Enter").await?;
    page.see(button("Zoom: 125%")).await?;
    press_to(&page, "Shift+Tab", role("button").starting("Map style:")).await?;
    page.press("Enter").await?;
    press_to(&page, "t", role("menuitemradio").named("Table")).await?;
    page.press("Enter").await?;
    page.see(role("region").named("Journey as a table")).await?;
    page.press("Control+f").await?;
    page.has_focus(searchbox("Find on the map")).await?;
    page.type_text("doe stap 3").await?;
    page.reads(role("status").inside(role("search")), "1 of 1").await?;
    page.press("Escape").await?;
    page.has_focus(button("Ik doe stap 3")).await
}

async fn hands_out_and_shows(page: Page) -> Outcome {
    open(&page).await?;
    press_to(&page, "Shift+Tab", button("Export")).await?;
    page.press("Enter").await?;
    page.has_focus(role("menuitem").starting("Picture")).await?;
    page.press("Enter").await?;
    page.see(dialog("Picture")).await?;
    tab_to(&page, button("Download")).await?;
    page.press("Enter").await?;
    page.downloaded(".svg").await?;
    page.press("Control+p").await?;
    page.see(dialog("Print")).await?;
    page.press("Escape").await?;
    page.gone(dialog("Print")).await?;
    press_to(&page, "Tab", button("Present")).await?;
    page.press("Enter").await?;
    page.see(heading("Ik doe stap 1")).await?;
    page.press("ArrowRight").await?;
    page.see(heading("Ik doe stap 2")).await?;
    page.press("Escape").await?;
    page.see(map()).await?;
    page.press("Control+k").await?;
    page.has_focus(role("combobox").named("Type what you want to do or find")).await?;
    page.type_text("Nederlands").await?;
    page.see(role("option").starting("Nederlands")).await?;
    page.press("Enter").await?;
    page.see(button("Taal")).await?;
    page.press("Control+k").await?;
    page.has_focus(role("combobox").named("Typ wat je wilt doen of zoeken")).await?;
    page.type_text("Donker").await?;
    page.see(role("option").starting("Donker")).await?;
    page.press("Enter").await?;
    page.until("the dark theme", async || {
        page.js("return document.documentElement.dataset.theme === 'dark'", []).await
    })
    .await
}
