//! Thousands of things done at random: nothing is ever uncaught, and the program goes on.

use anyhow::ensure;
use klantreis_e2e::{Outcome, Page, button, paths};
use serde_json::json;

use crate::doing::{self, start};

paths![goes_on_whatever_is_done];

const SEEDS: u32 = 5;
const DEEDS: u32 = 400;

/// Does things to what is on the screen: clicks, keys, typing, dragging, going back. The same
/// seed does the same to the same page. What leaves the page or asks for a file is left alone.
const MONKEY: &str = r#"
  const [seed, deeds] = arguments;
  let state = seed * 2654435761 >>> 0;
  const random = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 4294967296 * below);
  };
  const pick = (list) => list[random(list.length)];
  const KEYS = ["Enter", "Escape", "Tab", "Delete", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "F2", "x", "7", "PageDown"];
  const LEAVES = "input[type=file], a[download], a[href^=http]";
  const targets = () => {
    const modal = [...document.querySelectorAll("dialog:modal")].at(-1) ?? document;
    return [...modal.querySelectorAll("button, a[href], input, textarea, select, [tabindex], [role=gridcell]")]
      .filter((element) => !element.matches(LEAVES) && element.checkVisibility());
  };
  const press = (target, key, held) =>
    ["keydown", "keyup"].forEach((kind) => target.dispatchEvent(
      new KeyboardEvent(kind, { key, bubbles: true, cancelable: true, ...held })));
  const point = (target, kind) => target.dispatchEvent(new PointerEvent(kind, {
    bubbles: true, cancelable: true, pointerId: 1, isPrimary: true, button: 0, buttons: 1,
    clientX: random(innerWidth), clientY: random(innerHeight) }));
  const write = (field) => {
    field.focus();
    const prototype = Object.getPrototypeOf(field);
    Object.getOwnPropertyDescriptor(prototype, "value")?.set.call(field, "monkey " + random(99));
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const deed = () => {
    const target = pick(targets());
    if (!target) return;
    switch (random(8)) {
      case 0: case 1: case 2: target.focus(); target.click(); break;
      case 3: press(document.activeElement, pick(KEYS), {}); break;
      case 4: press(document.activeElement, pick(["z", "y", "d", "Enter", "ArrowRight"]), { ctrlKey: true }); break;
      case 5: if (target.matches("input[type=text], input[type=search], textarea")) write(target); break;
      case 6: for (const kind of ["pointerdown", "pointermove", "pointermove", pick(["pointerup", "pointercancel"])]) point(target, kind); break;
      case 7: target.dispatchEvent(new MouseEvent(pick(["dblclick", "contextmenu"]), { bubbles: true, cancelable: true })); break;
    }
  };
  // A channel's message is a task of its own: the page works, and draws, between deeds.
  const channel = new MessageChannel();
  return new Promise((resolve) => {
    let left = deeds;
    channel.port1.onmessage = () => {
      if (left-- === 0 || window.stoppedWith) return resolve(window.stoppedWith ?? "");
      deed();
      channel.port2.postMessage(null);
    };
    channel.port2.postMessage(null);
  });
"#;

async fn goes_on_whatever_is_done(page: Page) -> Outcome {
    // What would be asked outside the page, or printed, is no part of this.
    page.site().before_page(
        "window.print = () => {};
         HTMLAnchorElement.prototype.click = function () {};
         HTMLInputElement.prototype.showPicker = function () {}",
    );
    for seed in 1..=SEEDS {
        page.open("?lang=en").await?;
        start(&page, if seed % 2 == 0 { "Sales funnel" } else { "Blank" }).await?;
        let stopped: String = page.js(MONKEY, [json!(seed), json!(DEEDS)]).await?;
        ensure!(stopped.is_empty(), "seed {seed} stopped the program: {stopped}");
        let troubles = page.site().take_troubles();
        ensure!(troubles.is_empty(), "seed {seed}:\n{}", troubles.join("\n"));
        // It still does what it is asked.
        page.open("?lang=en").await?;
        start(&page, "Blank").await?;
        page.click(button("Add step")).await?;
        page.see(doing::map()).await?;
    }
    Ok(())
}
