//! The large map handed out as a picture, shown in another style, and a card dragged over it.

use std::time::Duration;

use anyhow::Result;
use klantreis_e2e::{Seek, button, made, role};
use serde_json::json;
use tokio::time::sleep;

use crate::probe::{Probe, measured};
use crate::table::{Figure, Row, quantile};
use crate::typing::MAP;

const TIMES: usize = 5;
/// A quick hand: so many moves, so far apart.
const MOVES: u32 = 90;
const BETWEEN_MOVES: Duration = Duration::from_millis(16);
/// When what is handed out is on its way, counted from the click that asked for it.
const HANDED_OUT: &str = "bench.measured = new Promise((resolve) => {
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    HTMLAnchorElement.prototype.click = click;
    resolve(performance.now() - bench.last.click);
    return click.call(this);
  };
})";
/// The time between one frame and the next, from now on.
const FRAMES: &str = "bench.frames = [];
  let before = performance.now();
  const tick = (now) => { bench.frames.push(now - before); before = now; if (bench.frames) requestAnimationFrame(tick) };
  requestAnimationFrame(tick);";

/// Pictures, styles, dragging.
pub async fn measure() -> Result<Vec<Row>> {
    measured(async |probe| {
        let journey = made::of_shape("Grote kaart", MAP);
        probe.keep(&journey).await?;
        probe.open_map(&journey).await?;
        let mut rows = dragging(probe).await?;
        rows.push(switching(probe).await?);
        rows.push(picture(probe, "SVG", "large map to SVG, click to file (median of 5)").await?);
        rows.push(picture(probe, "PNG", "large map to PNG, click to file (median of 5)").await?);
        Ok(rows)
    })
    .await
}

async fn picture(probe: &Probe, format: &str, what: &'static str) -> Result<Row> {
    let mut times = Vec::new();
    for _ in 0..TIMES {
        probe.page.click(button("Exporteren")).await?;
        probe.page.click(role("menuitem").starting("Plaatje")).await?;
        probe.page.click(role("radio").named(format)).await?;
        probe.page.js::<()>(HANDED_OUT, []).await?;
        probe.page.click(button("Downloaden")).await?;
        times.push(probe.end().await?);
        probe.page.press("Escape").await?;
    }
    Ok(row(what, quantile(&times, 0.5)))
}

async fn switching(probe: &Probe) -> Result<Row> {
    let mut times = Vec::new();
    // Away from the map and back to it.
    for _ in 0..TIMES {
        for (style, shown) in [("Tabel", ".maptable"), ("Klantreis", "[role=gridcell]")] {
            probe.page.click(styles()).await?;
            probe.begin("click", shown).await?;
            probe.page.click(role("menuitemradio").starting(style)).await?;
            times.push(probe.end().await?);
        }
    }
    Ok(row("another style of the large map, click to frame (median of 10)", quantile(&times, 0.5)))
}

fn styles() -> Seek {
    role("button").starting("Kaartstijl")
}

async fn dragging(probe: &Probe) -> Result<Vec<Row>> {
    let cdp = probe.page.session().driver().cdp();
    let card =
        probe.page.see(role("article").inside(role("gridcell")).nth(2)).await?.rect().await?;
    let (from_x, y) = (card.x + 20.0, card.y + 10.0);
    let mouse = async |kind: &str, x: f64, y: f64, buttons: u32| {
        let event = json!({"type": kind, "x": x, "y": y, "button": "left", "buttons": buttons, "clickCount": 1});
        cdp.send_raw("Input.dispatchMouseEvent", event).await
    };
    mouse("mouseMoved", from_x, y, 0).await?;
    mouse("mousePressed", from_x, y, 1).await?;
    probe.page.js::<()>(FRAMES, []).await?;
    for step in 1..=MOVES {
        let along = f64::from(step);
        mouse("mouseMoved", from_x + along * 7.0, y + (along * 0.2).sin() * 120.0, 1).await?;
        sleep(BETWEEN_MOVES).await;
    }
    let frames: Vec<f64> =
        probe.page.js("const { frames } = bench; bench.frames = null; return frames", []).await?;
    mouse("mouseReleased", from_x + f64::from(MOVES) * 7.0, y, 0).await?;
    probe.page.press("Control+z").await?;
    Ok(vec![
        row(
            "dragging a card over the large map, time between frames, p95",
            quantile(&frames, 0.95),
        ),
        row("the same, longest", quantile(&frames, 1.0)),
    ])
}

fn row(what: &'static str, ms: f64) -> Row {
    Row { what, figure: Figure::Ms(ms), bar: None }
}
