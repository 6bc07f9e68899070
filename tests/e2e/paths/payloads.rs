//! Texts that look like code, in every field of a journey: nothing of them comes to life, wherever
//! they are shown (fault 97).

#[path = "../../support/payloads.rs"]
mod hostile;

use std::fs;

use anyhow::ensure;
use klantreis::codec;
use klantreis::model::{IdSource, Instant, Journey, Language};
use klantreis::templates;
use klantreis_e2e::{Outcome, Page, button, link, menuitem, navigation, paths, role};
use tempfile::TempDir;

use crate::doing::{self, is_saved};

paths![shows_texts_that_look_like_code_as_text];

const TITLE: &str = "\"><img src=x onerror=window.hit=1></title>";
const NO_QUESTIONS: &str =
    "window.alert = window.confirm = window.prompt = () => { window.hit = 'asked' };
    window.print = () => { window.printed = true }";

async fn shows_texts_that_look_like_code_as_text(page: Page) -> Outcome {
    page.site().before_page(NO_QUESTIONS);
    let folder = TempDir::new()?;
    let path = folder.path().join("hostile.klantreis.json");
    fs::write(&path, codec::write(&hostile_journey()?))?;
    page.open("?lang=en").await?;
    page.choose_file(&path).await?;
    page.see(doing::map()).await?;
    page.holds(doing::title(), TITLE).await?;
    is_saved(&page).await?;
    // A message has the title in it too.
    page.see(button("Undo").inside(role("status"))).await?;
    let text = page.text().await?;
    let shown = hostile::payloads().iter().filter(|payload| text.contains(*payload)).count();
    ensure!(shown > 5, "only {shown} of the texts are on the map");
    is_dead(&page, "the map").await?;

    // The panel beside a card, and what finds it.
    page.click(role("article").inside(doing::map()).nth(0)).await?;
    page.see(role("heading").inside(role("complementary")).nth(0)).await?;
    is_dead(&page, "the panel").await?;
    page.press("Control+k").await?;
    page.see(role("dialog").named("Do or find")).await?;
    page.type_text("window.hit").await?;
    page.see(role("option").inside(role("dialog")).nth(0)).await?;
    is_dead(&page, "finding").await?;
    page.press("Escape").await?;
    page.gone(role("dialog")).await?;

    for style in ["Blueprint", "Feeling", "Table", "Journey"] {
        page.click(role("button").starting("Map style:")).await?;
        page.click(role("menuitemradio").named(style)).await?;
        page.see(role("button").named(&format!("Map style: {style}"))).await?;
        is_dead(&page, style).await?;
    }
    for (dialog, done) in [("Picture", "Download"), ("Print", "Print")] {
        page.click(button("Export")).await?;
        page.click(role("menuitem").starting(dialog)).await?;
        let open = role("dialog").starting(dialog);
        page.see(open.clone()).await?;
        is_dead(&page, dialog).await?;
        page.click(button(done).inside(open.clone())).await?;
        page.gone(open).await?;
        if dialog == "Print" {
            page.until("the print", async || page.js("return !!window.printed", []).await).await?;
        } else {
            page.downloaded(".svg").await?;
        }
        is_dead(&page, done).await?;
    }

    for (screen, there) in [("Research", "Add evidence"), ("Audience", "Add customer group")] {
        page.click(link(screen).inside(navigation("Journey"))).await?;
        page.see(button(there).nth(0)).await?;
        is_dead(&page, screen).await?;
    }
    page.click(button("Present")).await?;
    page.see(button("Next")).await?;
    page.press("ArrowRight").await?;
    page.see(role("main").starting("Step 2 of")).await?;
    is_dead(&page, "presenting").await?;

    page.open("?lang=en").await?;
    let more = button(&format!("More for {TITLE}"));
    page.see(more.clone()).await?;
    is_dead(&page, "the library").await?;
    page.click(more).await?;
    page.click(menuitem("Older versions")).await?;
    page.see(role("dialog").starting("Older versions")).await?;
    is_dead(&page, "older versions").await
}

/// The example with another of the texts in every field.
fn hostile_journey() -> anyhow::Result<Journey> {
    let plain = templates::example(Language::En, &mut IdSource::seeded(1), Instant::default());
    let payloads = hostile::payloads();
    let text = |number: usize| payloads[number % payloads.len()].clone();
    let (file, _) = hostile::filled(&codec::write(&plain), text);
    let opened = codec::read(file.as_bytes())?;
    Ok(Journey { title: TITLE.into(), ..opened.journey })
}

/// Nothing ran, and nothing is in the page that would run or fetch something.
async fn is_dead(page: &Page, place: &str) -> Outcome {
    let alive: Vec<String> = page.js(ALIVE, []).await?;
    ensure!(alive.is_empty(), "{place}: {alive:?}");
    Ok(())
}

const ALIVE: &str = "
  const STRANGERS = 'iframe, frame, object, embed, applet, base, math, marquee, foreignObject, video, audio, template, [srcdoc], [ping], meta[http-equiv=refresh]';
  const alive = [...document.querySelectorAll(STRANGERS)].map((it) => it.outerHTML.slice(0, 100));
  if (window.hit !== undefined) alive.push(`it ran: ${window.hit}`);
  const LINKS = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'poster', 'background'];
  for (const element of document.querySelectorAll('*')) {
    if (element.localName === 'script' && !element.src) alive.push(`a script: ${element.textContent.slice(0, 100)}`);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) alive.push(`${element.localName} ${name}=${value}`);
      if (!LINKS.includes(name)) continue;
      const to = new URL(value, document.baseURI);
      const isOurs = to.origin === location.origin || /^data:image\\/(png|jpeg|webp|svg)/.test(value) || to.protocol === 'blob:';
      if (!isOurs) alive.push(`${element.localName} ${name}=${value}`);
    }
  }
  return alive";
