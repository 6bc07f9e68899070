//! From choosing a file of events until its figures are on the screen.

#[path = "../../../../tools/bench/generate.rs"]
mod generate;

use std::fs::File;
use std::io::BufWriter;

use anyhow::Result;
use klantreis_e2e::{Seek, button, dialog, link, role};
use tempfile::TempDir;

use crate::probe::{Probe, measured};
use crate::table::{Figure, Row, quantile};

/// A size of file, what its figures are called, and what they may be.
pub struct Size {
    events: usize,
    times: usize,
    names: [&'static str; 3],
    bars: [Option<Figure>; 3],
}

/// What an ordinary shop has.
pub const SMALL: Size = Size {
    events: 100_000,
    times: 5,
    names: [
        "100,000 events, from the file chosen to the figures",
        "the same, memory above that of before",
        "the same, longest block of the page",
    ],
    bars: [None, None, Some(Figure::Ms(50.0))],
};

/// What the bars are for.
pub const MILLION: Size = Size {
    events: 1_000_000,
    times: 3,
    names: [
        "1,000,000 events, from the file chosen to the figures",
        "the same, memory above that of before",
        "the same, longest block of the page",
    ],
    bars: [Some(Figure::Ms(500.0)), Some(Figure::MegaBytes(150.0)), Some(Figure::Ms(50.0))],
};

/// Ten times as much of everything, and no more.
pub const TEN_MILLION: Size = Size {
    events: 10_000_000,
    times: 1,
    names: [
        "10,000,000 events, from the file chosen to the figures",
        "the same, memory above that of before",
        "the same, longest block of the page",
    ],
    bars: [Some(Figure::Ms(5000.0)), Some(Figure::MegaBytes(1500.0)), Some(Figure::Ms(50.0))],
};

/// Reads a generated file several times, each in a browser of its own; the middle of the times.
pub async fn measure(size: &Size) -> Result<Vec<Row>> {
    let folder = TempDir::new()?;
    let path = folder.path().join("events.csv");
    generate::write(size.events, 42, &mut BufWriter::new(File::create(&path)?))?;
    let mut figures: [Vec<f64>; 3] = Default::default();
    for _ in 0..size.times {
        // Watching the turns of the page takes a processor: it gets a reading of its own.
        let [ms, megabytes, _] = measured(async |probe| read(probe, &path, "").await).await?;
        let watched = measured(async |probe| read(probe, &path, WATCH_TURNS).await).await?;
        let taken = [ms, megabytes, watched[2]];
        figures.iter_mut().zip(taken).for_each(|(all, one)| all.push(one));
    }
    let unit = [Figure::Ms, Figure::MegaBytes, Figure::Ms];
    let rows = (0..3).map(|at| Row {
        what: size.names[at],
        figure: unit[at](quantile(&figures[at], 0.5)),
        bar: size.bars[at],
    });
    Ok(rows.collect())
}

/// Milliseconds, megabytes, and the longest block in milliseconds.
async fn read(probe: &Probe, file: &std::path::Path, watch: &str) -> Result<[f64; 3]> {
    let page = &probe.page;
    page.open("?lang=en").await?;
    page.click(role("radio").starting("Blank")).await?;
    page.click(button("Start")).await?;
    page.click(link("Measure")).await?;
    page.see(button("Import data")).await?;
    let before = page.session().resident_bytes()?;
    page.js::<()>(watch, []).await?;
    probe.begin("change", "dialog[open]").await?;
    page.choose_file(file).await?;
    let looked = probe.end().await?;
    let analyse: Seek = button("Analyse").inside(dialog("What is in this file?"));
    probe.begin("click", ".kpis").await?;
    page.click(analyse).await?;
    let read = probe.end().await?;
    let held = page.session().resident_bytes()?.saturating_sub(before);
    let longest = probe.number("return window.turns ?? 0").await?;
    Ok([looked + read, held as f64 / 1e6, longest])
}

/// Remembers the longest time between two turns of the page while it is told of no click.
pub const WATCH_TURNS: &str = "
    window.turns = 0;
    let last = performance.now();
    const turn = new MessageChannel();
    turn.port1.onmessage = () => {
        const now = performance.now();
        window.turns = Math.max(window.turns, now - last);
        last = now;
        turn.port2.postMessage(0);
    };
    turn.port2.postMessage(0)";
