//! How long after a key its letter is on the screen, while the map is saved as it always is.

use std::time::Duration;

use anyhow::{Result, ensure};
use klantreis_e2e::{Seek, made, made::Shape, role};
use serde_json::json;
use tokio::time::sleep;

use crate::probe::{PROBE, Probe, measured};
use crate::table::{Figure, Row, quantile};

/// The map that the bar is for.
pub const MAP: Shape = Shape { phases: 12, steps: 60, lanes: 15 };
/// The largest that can be made by hand.
const LARGEST: Shape = Shape { phases: 10, steps: 600, lanes: 15 };
const SLOWER: u32 = 6;
const KEYS: usize = 200;
/// A quick typist.
const BETWEEN_KEYS: Duration = Duration::from_millis(70);
const LETTERS: &str = "de winkel was dicht en ik moest wachten ";

/// As fast as this machine is.
pub async fn plain() -> Result<Vec<Row>> {
    let mut rows = rows(
        &typed(MAP, 1).await?,
        "typing, map of 12 phases × 60 steps × 15 lanes, p50",
        "typing, map of 12 phases × 60 steps × 15 lanes, p95",
        Some(16.0),
    );
    let largest = typed(LARGEST, 1).await?;
    rows.push(Row {
        what: "typing, largest map (600 steps × 15 lanes), p95",
        figure: Figure::Ms(quantile(&largest, 0.95)),
        bar: None,
    });
    Ok(rows)
}

/// Six times slower, and what of it the browser takes where there is nothing but a field.
pub async fn slowed() -> Result<Vec<Row>> {
    let mut slowed = rows(
        &typed(MAP, SLOWER).await?,
        "the same with a 6× slower processor, p50",
        "the same with a 6× slower processor, p95",
        Some(50.0),
    );
    slowed.extend(rows(
        &typed_into_nothing().await?,
        "a field in an empty page, as slow, p50",
        "a field in an empty page, as slow, p95",
        None,
    ));
    Ok(slowed)
}

fn rows(times: &[f64], p50: &'static str, p95: &'static str, bar: Option<f64>) -> Vec<Row> {
    vec![
        Row { what: p50, figure: Figure::Ms(quantile(times, 0.5)), bar: None },
        Row { what: p95, figure: Figure::Ms(quantile(times, 0.95)), bar: bar.map(Figure::Ms) },
    ]
}

/// Begins to edit a card in the middle of the map; the field that is open then.
pub async fn edit_a_card(probe: &Probe) -> Result<Seek> {
    let card = role("article").inside(role("gridcell")).nth(12);
    let field = role("textbox").inside(role("gridcell"));
    probe.page.click(card).await?;
    probe.page.press("F2").await?;
    probe.page.has_focus(field.clone()).await?;
    Ok(field)
}

/// The times of all keys.
async fn typed(shape: Shape, slower: u32) -> Result<Vec<f64>> {
    measured(async |probe| {
        let journey = made::of_shape("Grote kaart", shape);
        probe.keep(&journey).await?;
        probe.open_map(&journey).await?;
        let field = edit_a_card(probe).await?;
        let times = times(probe, slower).await?;
        let field = probe.page.see(field).await?;
        let text = field.prop("value").await?.unwrap_or_default();
        ensure!(text.contains(LETTERS), "what was typed does not stand in the field: {text}");
        Ok(times)
    })
    .await
}

/// The times of all keys in a page of nothing but a field: less is not to be had here.
async fn typed_into_nothing() -> Result<Vec<f64>> {
    measured(async |probe| {
        probe.page.visit("blank").await?;
        probe.page.js::<()>(PROBE, []).await?;
        let field = "document.body.append(document.createElement('textarea'));
                     document.querySelector('textarea').focus()";
        probe.page.js::<()>(field, []).await?;
        times(probe, SLOWER).await
    })
    .await
}

/// Types into what has the focus.
async fn times(probe: &Probe, slower: u32) -> Result<Vec<f64>> {
    probe.page.js::<()>("bench.keys.length = 0", []).await?;
    probe.slow_down(slower).await?;
    for letter in LETTERS.chars().cycle().take(KEYS) {
        press(probe, letter).await?;
        sleep(BETWEEN_KEYS).await;
    }
    let times: Vec<f64> = probe.page.js("return bench.keys", []).await?;
    ensure!(times.len() == KEYS, "{} keys of {KEYS} were seen", times.len());
    Ok(times)
}

async fn press(probe: &Probe, letter: char) -> Result<()> {
    let cdp = probe.page.session().driver().cdp();
    let code = letter.to_ascii_uppercase() as u32;
    let text = letter.to_string();
    let down = json!({"type": "keyDown", "key": text, "text": text, "windowsVirtualKeyCode": code});
    let up = json!({"type": "keyUp", "key": text, "windowsVirtualKeyCode": code});
    cdp.send_raw("Input.dispatchKeyEvent", down).await?;
    cdp.send_raw("Input.dispatchKeyEvent", up).await?;
    Ok(())
}
