//! All journeys of a browser: renamed, copied, thrown away and put back, searched, counted.

use anyhow::ensure;
use klantreis_e2e::{
    Outcome, Page, button, heading, made, menuitem, paths, role, searchbox, textbox,
};

use crate::doing::{self, add_card, card, is_saved, keep, open_map, start_blank};

paths![
    renames,
    renames_again_while_the_first_name_is_written,
    copies,
    deletes_and_undoes,
    keeps_the_bin_for_thirty_days,
    searches,
    opens_from_the_list_with_the_last_change_first,
    shows_two_hundred_journeys,
    works_with_the_keyboard_alone in [Chromium, Firefox],
    opens_older_versions_as_copies,
];

async fn renames(page: Page) -> Outcome {
    keep(&page, &[&made::small("Before", 1), &made::small("Other", 2)]).await?;
    page.open("?lang=en").await?;
    choose(&page, "Before", "Rename").await?;
    page.has_focus(textbox("Title")).await?;
    page.press("Control+a").await?;
    page.type_text("After").await?;
    page.press("Enter").await?;
    page.see(heading("After")).await?;
    page.has_focus(button("More for After")).await?;
    choose(&page, "After", "Rename").await?;
    page.has_focus(textbox("Title")).await?;
    page.press("Control+a").await?;
    page.type_text("Never").await?;
    page.press("Escape").await?;
    page.see(heading("After")).await?;
    // Who goes elsewhere keeps the name.
    choose(&page, "After", "Rename").await?;
    page.has_focus(textbox("Title")).await?;
    page.press("Control+a").await?;
    page.type_text("Afterwards").await?;
    page.click(searchbox("Search your journeys")).await?;
    page.see(heading("Afterwards")).await?;
    choose(&page, "Afterwards", "Rename").await?;
    page.has_focus(textbox("Title")).await?;
    page.press("Control+a").await?;
    page.type_text("After").await?;
    page.click(button("Keep this name")).await?;
    page.see(heading("After")).await?;
    // A reader who is quicker than the browser is asked whether to stay.
    is_kept_as(&page, "After").await?;
    page.reload().await?;
    page.see(heading("After")).await?;
    page.see(heading("Other")).await?;
    ensure!(page.count(&heading("Before")).await? == 0, "the old name is still there");
    Ok(())
}

async fn renames_again_while_the_first_name_is_written(page: Page) -> Outcome {
    keep(&page, &[&made::small("Before", 1)]).await?;
    page.open("?lang=en").await?;
    page.see(heading("Before")).await?;
    // As if another tab were writing: whoever writes waits.
    page.js::<()>(
        "navigator.locks.request('klantreis', () => new Promise((resolve) => (window.letGo = resolve)));
         window.names = [];
         new MutationObserver(() => {
           const name = document.querySelector('article h2')?.textContent;
           if (name && name !== window.names.at(-1)) window.names.push(name);
         }).observe(document.body, { subtree: true, childList: true, characterData: true })",
        [],
    )
    .await?;
    for (before, after) in [("Before", "First"), ("First", "Second")] {
        choose(&page, before, "Rename").await?;
        page.has_focus(textbox("Title")).await?;
        page.press("Control+a").await?;
        page.type_text(after).await?;
        page.press("Enter").await?;
        page.see(heading(after)).await?;
    }
    page.js::<()>("window.letGo()", []).await?;
    is_kept_as(&page, "Second").await?;
    let names: Vec<String> = page.js("return window.names", []).await?;
    ensure!(names.iter().filter(|name| *name == "First").count() == 1, "it went back: {names:?}");
    Ok(())
}

/// Waits until localStorage holds a journey of this name.
async fn is_kept_as(page: &Page, title: &str) -> Outcome {
    page.until(&format!("{title} to be kept"), async || {
        let kept = "return Object.entries(localStorage).some(([key, text]) =>
            key.startsWith('klantreis/d/') && text.includes(`\"title\":${JSON.stringify(arguments[0])}`))";
        page.js(kept, [title.into()]).await
    })
    .await
}

async fn copies(page: Page) -> Outcome {
    keep(&page, &[&made::small("Mine", 1)]).await?;
    page.open("?lang=en").await?;
    choose(&page, "Mine", "Duplicate").await?;
    page.see(heading("Mine (copy)")).await?;
    doing::keeps_many(&page, 2).await?;
    page.reload().await?;
    page.see(heading("Mine")).await?;
    page.click(role("link").with("Mine (copy)")).await?;
    page.see(doing::map()).await?;
    doing::entitle(&page, "Mine (changed)").await?;
    is_saved(&page).await?;
    page.open("?lang=en").await?;
    page.see(heading("Mine (changed)")).await?;
    page.see(heading("Mine")).await?;
    Ok(())
}

async fn deletes_and_undoes(page: Page) -> Outcome {
    keep(&page, &[&made::small("First", 1), &made::small("Second", 2)]).await?;
    page.open("?lang=en").await?;
    choose(&page, "First", "Delete").await?;
    page.gone(heading("First")).await?;
    page.reads(role("status"), "First is in the bin.").await?;
    page.click(button("Undo").inside(role("status"))).await?;
    page.see(heading("First")).await?;
    choose(&page, "First", "Delete").await?;
    page.gone(heading("First")).await?;
    // The focus is not lost, and the key that takes back does so here too.
    page.has_focus(role("main")).await?;
    page.press("Control+z").await?;
    page.see(heading("First")).await?;
    page.press("?").await?;
    page.see(role("dialog").named("Keyboard shortcuts")).await?;
    page.press("Escape").await?;
    choose(&page, "First", "Delete").await?;
    page.gone(heading("First")).await?;
    page.reload().await?;
    page.see(heading("Second")).await?;
    ensure!(page.count(&heading("First")).await? == 0, "it is back by itself");
    page.click(button("Bin (1)")).await?;
    let bin = role("dialog").starting("Bin");
    page.reads(bin.clone(), "What you delete stays here 30 days.").await?;
    page.click(role("button").starting("Put back").inside(bin.clone())).await?;
    page.press("Escape").await?;
    page.gone(bin).await?;
    page.see(heading("First")).await?;
    open_map(&page, &made::small("First", 1)).await?;
    page.see(doing::head("Ik doe stap 3")).await?;
    Ok(())
}

async fn keeps_the_bin_for_thirty_days(page: Page) -> Outcome {
    keep(&page, &[&made::small("Old", 1), &made::small("Stays", 2)]).await?;
    page.open("?lang=en").await?;
    choose(&page, "Old", "Delete").await?;
    page.gone(heading("Old")).await?;
    page.see(button("Bin (1)")).await?;
    page.site().before_page(&doing::clock_ahead(29));
    page.open("?lang=en").await?;
    page.click(button("Bin (1)")).await?;
    page.reads(role("dialog").starting("Bin"), "1 day left").await?;
    page.site().heal();
    page.open("?lang=en").await?;
    page.click(button("Bin (1)")).await?;
    page.click(role("button").starting("Put back").inside(role("dialog").starting("Bin"))).await?;
    page.press("Escape").await?;
    page.see(heading("Old")).await?;

    // Emptying asks first.
    choose(&page, "Stays", "Delete").await?;
    page.click(button("Bin (1)")).await?;
    let bin = role("dialog").starting("Bin");
    page.click(button("Empty now").inside(bin.clone())).await?;
    page.reads(bin.clone(), "Delete 1 journey for good?").await?;
    Ok(())
}

async fn searches(page: Page) -> Outcome {
    let mut coffee = made::small("Kaffee und Café", 1);
    coffee.owner = "De Ketting".into();
    keep(&page, &[&coffee, &made::small("Istanbul", 2)]).await?;
    page.open("?lang=en").await?;
    let field = searchbox("Search your journeys");
    for (asked, found) in
        [("cafe", 1), ("ISTANBUL", 1), ("stap", 2), ("fiets", 2), ("ketting cafe", 1)]
    {
        page.write(field.clone(), asked).await?;
        let said = if found == 1 { "1 journey with" } else { "2 journeys with" };
        page.reads(role("status"), said).await.map_err(|error| error.context(asked))?;
        page.see_many(role("button").starting("More for"), found).await?;
    }
    page.write(field.clone(), "nowhere").await?;
    page.reads(role("status"), "Nothing with “nowhere”.").await?;
    page.click(button("Show all")).await?;
    page.see_many(role("button").starting("More for"), 2).await
}

async fn opens_from_the_list_with_the_last_change_first(page: Page) -> Outcome {
    let (one, two) = (made::small("One", 1), made::small("Two", 2));
    keep(&page, &[&one, &two]).await?;
    open_map(&page, &one).await?;
    doing::entitle(&page, "One, changed").await?;
    is_saved(&page).await?;
    page.click(role("link").named("All journeys")).await?;
    page.reads(role("article").nth(0), "One, changed").await?;
    page.click(role("link").with("Two")).await?;
    page.holds(doing::title(), "Two").await?;
    page.click(role("link").starting("Klantreis, to all journeys")).await?;
    page.see(role("heading").starting("Your journeys")).await?;
    Ok(())
}

async fn shows_two_hundred_journeys(page: Page) -> Outcome {
    let all: Vec<_> = (0..200).map(|at| made::small(&format!("Journey {at}"), at)).collect();
    keep(&page, &all.iter().collect::<Vec<_>>()).await?;
    page.open("?lang=en").await?;
    page.see_many(role("button").starting("More for"), 200).await?;
    page.write(searchbox("Search your journeys"), "Journey 199").await?;
    page.see_many(role("button").starting("More for"), 1).await
}

async fn works_with_the_keyboard_alone(page: Page) -> Outcome {
    keep(&page, &[&made::small("Mine", 1)]).await?;
    page.open("?lang=en").await?;
    page.see(button("More for Mine")).await?;
    tab_to(&page, "More for Mine").await?;
    page.press("Enter").await?;
    page.has_focus(menuitem("Open")).await?;
    page.press("End").await?;
    page.has_focus(menuitem("Delete")).await?;
    page.press("Home").await?;
    page.press("ArrowDown").await?;
    page.has_focus(menuitem("Rename")).await?;
    page.press("Enter").await?;
    page.has_focus(textbox("Title")).await?;
    page.press("Escape").await?;
    page.has_focus(button("More for Mine")).await?;
    page.press("ArrowDown").await?;
    page.has_focus(menuitem("Open")).await?;
    page.press("Enter").await?;
    page.see(doing::map()).await?;
    Ok(())
}

async fn opens_older_versions_as_copies(page: Page) -> Outcome {
    start_blank(&page).await?;
    add_card(&page, "Thought", 1, "early").await?;
    doing::entitle(&page, "Worked on").await?;
    is_saved(&page).await?;
    let address: String = page.js("return location.hash", []).await?;
    // Work goes on six minutes later.
    page.site().before_page(&doing::clock_ahead_ms(6 * 60_000));
    page.open(&format!("?lang=en{address}")).await?;
    doing::rewrite(&page, "early", "late").await?;
    is_saved(&page).await?;
    page.open("?lang=en").await?;
    choose(&page, "Worked on", "Older versions").await?;
    let versions = role("dialog").starting("Older versions of Worked on");
    page.click(role("button").starting("Open as a copy").inside(versions).nth(0)).await?;
    page.see(card("early")).await?;
    is_saved(&page).await?;
    page.open("?lang=en").await?;
    page.see_many(role("button").starting("More for Worked on"), 2).await
}

/// A line of the menu of a journey.
async fn choose(page: &Page, title: &str, line: &str) -> Outcome {
    page.click(button(&format!("More for {title}"))).await?;
    page.click(menuitem(line)).await
}

/// Goes with Tab to the button with this name.
async fn tab_to(page: &Page, name: &str) -> Outcome {
    page.until(&format!("{name} to be reached with Tab"), async || {
        page.press("Tab").await?;
        page.js(
            "return document.activeElement.getAttribute('aria-label') === arguments[0]",
            [name.into()],
        )
        .await
    })
    .await
}
