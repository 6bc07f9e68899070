//! What a first visit weighs, and how soon the page can be used after a later one.

use std::{process::Command, str};

use anyhow::{Context, Result};
use klantreis_e2e::dist;

use crate::probe::measured;
use crate::table::{Figure, Row, quantile};

const SIZE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tools/size.mjs");
const LOADS: usize = 9;
const INTERACTIVE_MS: f64 = 300.0;

/// What `make size` finds.
pub fn weight() -> Result<Vec<Row>> {
    let answer = Command::new("node").arg(SIZE).arg(dist()).output().context("node")?;
    let answer = str::from_utf8(&answer.stdout)?;
    let names = [
        ("First visit", "first visit, all that editing a map needs, gzipped"),
        ("Worker", "analysis worker, gzipped"),
    ];
    let rows = names.into_iter().filter_map(|(name, what)| {
        let line = answer.lines().find(|line| line.starts_with(name) && line.ends_with('.'))?;
        let mut numbers = line.split_whitespace().filter_map(|word| word.parse().ok());
        let figure = Figure::KiloBytes(numbers.next()?);
        Some(Row { what, figure, bar: numbers.next().map(Figure::KiloBytes) })
    });
    let rows: Vec<Row> = rows.collect();
    rows.first().context("size.mjs says nothing of a first visit")?;
    Ok(rows)
}

/// From the beginning of a navigation until the list of journeys is there to be used, with
/// everything in the browser's cache.
pub async fn warm_load() -> Result<Vec<Row>> {
    measured(async |probe| {
        let mut times = Vec::new();
        for load in 0..=LOADS {
            probe.page.visit("?lang=nl").await?;
            let time = probe.number("return bench.shown('h1')").await?;
            // The first fills the cache.
            if load > 0 {
                times.push(time);
            }
        }
        Ok(vec![Row {
            what: "interactive after opening, warm cache (median of 9)",
            figure: Figure::Ms(quantile(&times, 0.5)),
            bar: Some(Figure::Ms(INTERACTIVE_MS)),
        }])
    })
    .await
}
