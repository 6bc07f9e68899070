//! From choosing a large file until its map is there, and from the list.

use std::fs;

use anyhow::Result;
use klantreis::codec;
use klantreis_e2e::{made, role};
use tempfile::TempDir;

use crate::measuring::WATCH_TURNS;
use crate::probe::{Probe, measured};
use crate::table::{Figure, Row, quantile};

const BYTES: usize = 2_000_000;
const TIMES: usize = 5;
const BAR_MS: f64 = 300.0;

/// Fault 67.
const BLOCK_MS: f64 = 100.0;

/// How long the page waits for a turn while a journey of 20 MB is opened and kept.
pub async fn twenty() -> Result<Vec<Row>> {
    let folder = TempDir::new()?;
    let file = folder.path().join("twintig.klantreis.json");
    fs::write(&file, made::twenty_megabytes("Twintig megabyte"))?;
    let open = async |probe: &Probe, watch: &str| {
        probe.page.open("?lang=nl").await?;
        probe.page.js::<()>(watch, []).await?;
        probe.begin("change", "[role=gridcell]").await?;
        probe.page.choose_file(&file).await?;
        let ms = probe.end().await?;
        probe.page.reads(role("status"), "Niet bewaard: opslag vol").await?;
        Ok([ms, probe.number("return window.turns ?? 0").await?])
    };
    // Watching the turns of the page takes a processor: it gets an opening of its own.
    let [ms, _] = measured(async |probe| open(probe, "").await).await?;
    let [_, longest] = measured(async |probe| open(probe, WATCH_TURNS).await).await?;
    let row =
        |what, ms, bar: Option<f64>| Row { what, figure: Figure::Ms(ms), bar: bar.map(Figure::Ms) };
    Ok(vec![
        row("opening a 20 MB journey, from the file chosen to the map", ms, None),
        row("the same and keeping it, longest block of the page", longest, Some(BLOCK_MS)),
    ])
}

/// A journey of 2 MB.
pub async fn measure() -> Result<Vec<Row>> {
    let journey = made::of_weight("Twee megabyte", BYTES);
    let folder = TempDir::new()?;
    let file = folder.path().join("twee.klantreis.json");
    fs::write(&file, codec::write(&journey))?;
    let times = measured(async |probe| {
        let mut times = Vec::new();
        for _ in 0..TIMES {
            // Where it was never opened before.
            let probe = probe.elsewhere().await?;
            probe.page.open("?lang=nl").await?;
            probe.begin("change", "[role=gridcell]").await?;
            probe.page.choose_file(&file).await?;
            let from_file = probe.end().await?;
            probe.page.reads(role("status"), "Bewaard op dit apparaat").await?;

            probe.page.open("?lang=nl").await?;
            probe.begin("click", "[role=gridcell]").await?;
            probe.page.click(role("link").with("Twee megabyte")).await?;
            times.push((from_file, probe.end().await?));
        }
        Ok(times)
    })
    .await?;
    let (from_file, from_list): (Vec<f64>, Vec<f64>) = times.into_iter().unzip();
    let row = |what, times: &[f64]| Row {
        what,
        figure: Figure::Ms(quantile(times, 0.5)),
        bar: Some(Figure::Ms(BAR_MS)),
    };
    Ok(vec![
        row("opening a 2 MB journey, from the file chosen to the map (median of 5)", &from_file),
        row("opening a 2 MB journey from the list (median of 5)", &from_list),
    ])
}
