//! Arrows between steps: made with a menu, with keys and by dragging, named, and taken away.

use anyhow::ensure;
use klantreis_e2e::{Outcome, Page, Seek, button, made, menuitem, paths, role, textbox};

use crate::doing::{head, keep, map, open_map, open_menu};

paths![
    makes_an_arrow_with_clicks in [Chromium, Firefox],
    makes_names_and_takes_away_an_arrow_with_keys in [Chromium, Firefox],
    draws_an_arrow_by_dragging in [Chromium, Firefox],
    keeps_many_arrows_apart in [Chromium, Firefox],
];

async fn open(page: &Page, steps: usize) -> Outcome {
    let journey = made::of_shape("Arrows", made::Shape { phases: 2, steps, lanes: 2 });
    keep(page, &[&journey]).await?;
    open_map(page, &journey).await
}

fn step(n: usize) -> Seek {
    head(&format!("Ik doe stap {n}"))
}

fn arrow(from: usize, to: usize) -> Seek {
    role("gridcell")
        .named(&format!("Jump from {from} Ik doe stap {from} to {to} Ik doe stap {to}"))
        .inside(map())
}

async fn makes_an_arrow_with_clicks(page: Page) -> Outcome {
    open(&page, 5).await?;
    open_menu(&page, step(4)).await?;
    page.click(menuitem("Jump to…")).await?;
    page.click(menuitem("2 Ik doe stap 2").inside(role("menu").named("Jump to…"))).await?;
    page.has_focus(arrow(4, 2)).await?;
    // The same, from the handle at the foot of a step.
    page.click(step(1)).await?;
    page.click(button("Jump to…").inside(step(1))).await?;
    page.click(menuitem("5 Ik doe stap 5")).await?;
    page.has_focus(arrow(1, 5)).await?;
    // What is there already is not offered again.
    open_menu(&page, step(4)).await?;
    page.click(menuitem("Jump to…")).await?;
    page.see(menuitem("1 Ik doe stap 1")).await?;
    ensure!(page.count(&menuitem("2 Ik doe stap 2")).await? == 0, "it is offered twice");
    page.press("Escape").await?;
    page.has_focus(step(4)).await?;
    open_menu(&page, arrow(4, 2)).await?;
    page.click(role("menuitem").starting("Delete")).await?;
    page.gone(arrow(4, 2)).await?;
    page.click(button("Undo").inside(role("status"))).await?;
    page.see(arrow(4, 2)).await?;
    page.is_accessible().await
}

async fn makes_names_and_takes_away_an_arrow_with_keys(page: Page) -> Outcome {
    open(&page, 3).await?;
    page.click(step(3)).await?;
    page.press("Shift+F10").await?;
    page.see(role("menu").named("Step")).await?;
    // The first letter goes to the line.
    page.press("j").await?;
    page.has_focus(menuitem("Jump to…")).await?;
    page.press("Enter").await?;
    page.has_focus(menuitem("1 Ik doe stap 1")).await?;
    page.press("Enter").await?;
    page.has_focus(arrow(3, 1)).await?;
    page.press("Enter").await?;
    page.has_focus(textbox("Text of the jump")).await?;
    page.type_text("1 in 3 goes back").await?;
    page.press("Enter").await?;
    let named = role("gridcell")
        .named("Jump from 3 Ik doe stap 3 to 1 Ik doe stap 1: 1 in 3 goes back")
        .inside(map());
    page.has_focus(named.clone()).await?;
    // It lies between the heads and the first row.
    page.press("ArrowUp").await?;
    page.has_focus(step(3)).await?;
    page.press("ArrowDown").await?;
    page.has_focus(named.clone()).await?;
    page.press("Delete").await?;
    page.gone(named.clone()).await?;
    page.press("Control+z").await?;
    page.see(named.clone()).await?;
    page.press("Control+z").await?;
    page.see(arrow(3, 1)).await?;
    page.press("Control+z").await?;
    page.gone(arrow(3, 1)).await
}

async fn draws_an_arrow_by_dragging(page: Page) -> Outcome {
    open(&page, 5).await?;
    page.click(step(2)).await?;
    let from = page.see(button("Jump to…").inside(step(2))).await?;
    let to = page.see(step(5)).await?;
    let chain = page.session().driver().action_chain();
    chain.move_to_element_center(&from).click_and_hold().move_by_offset(40, 30).perform().await?;
    let chain = page.session().driver().action_chain();
    chain.move_to_element_center(&to).perform().await?;
    page.reads(role("status"), "Jump to step 5").await?;
    page.session().driver().action_chain().release().perform().await?;
    page.has_focus(arrow(2, 5)).await?;
    // Escape leaves everything as it was.
    let from = page.see(button("Jump to…").inside(step(2))).await?;
    let chain = page.session().driver().action_chain();
    chain.move_to_element_center(&from).click_and_hold().move_by_offset(-60, 20).perform().await?;
    page.press("Escape").await?;
    page.session().driver().action_chain().release().perform().await?;
    ensure!(page.count(&role("gridcell").starting("Jump from")).await? == 1, "an arrow too many");
    Ok(())
}

async fn keeps_many_arrows_apart(page: Page) -> Outcome {
    open(&page, 5).await?;
    for (from, to) in [(4, 2), (1, 5), (5, 3), (3, 2), (2, 4)] {
        open_menu(&page, step(from)).await?;
        page.click(menuitem("Jump to…")).await?;
        page.click(menuitem(&format!("{to} Ik doe stap {to}"))).await?;
        page.has_focus(arrow(from, to)).await?;
    }
    let touching: Vec<String> = page
        .js(
            "const boxes = [...document.querySelectorAll('.jump, .jump__text, .step, [role=gridcell] article')]
               .map((element) => [element, element.getBoundingClientRect()]);
             const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
             const arrows = boxes.filter(([element]) => element.matches('.jump'));
             return arrows.flatMap(([arrow, place]) => boxes
               .filter(([other, there]) => !arrow.contains(other) && over(place, there))
               .map(([other]) => arrow.ariaLabel + ' / ' + other.textContent));",
            [],
        )
        .await?;
    ensure!(touching.is_empty(), "one lies over another: {touching:?}");
    Ok(())
}
