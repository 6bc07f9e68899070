//! The figures that the page has to meet, measured on the built page in Chromium, each with its
//! bar beside it. A figure over its bar is printed as such; only what cannot be measured fails.
//!
//! `bench` measures everything; `bench typing opening` only what has these words in its name.

mod mapping;
mod measuring;
mod opening;
mod probe;
mod table;
mod typing;
mod undoing;
mod visit;

use std::{env, process::ExitCode, time::Instant};

use anyhow::Result;
use klantreis_e2e::block_on;

use self::table::Row;

/// Measures something, and says what came of it.
type Measure = fn() -> Result<Vec<Row>>;

/// What is measured. A new thing is a line here and a module of its own.
const MEASUREMENTS: &[(&str, Measure)] = &[
    ("first visit", visit::weight),
    ("warm load", || block_on(visit::warm_load())?),
    ("typing", || block_on(typing::plain())?),
    ("typing on a slow processor", || block_on(typing::slowed())?),
    ("opening", || block_on(opening::measure())?),
    ("opening, 20 MB", || block_on(opening::twenty())?),
    ("large map", || block_on(mapping::measure())?),
    ("undoing", || block_on(undoing::measure())?),
    ("events, 100,000", || block_on(measuring::measure(&measuring::SMALL))?),
    ("events, 1,000,000", || block_on(measuring::measure(&measuring::MILLION))?),
    ("events, 10,000,000", || block_on(measuring::measure(&measuring::TEN_MILLION))?),
];

fn main() -> ExitCode {
    let filters: Vec<String> = env::args().skip(1).collect();
    let begin = Instant::now();
    table::head();
    let mut is_measured = true;
    for (name, measure) in MEASUREMENTS {
        if !filters.is_empty() && !filters.iter().any(|filter| name.contains(filter.as_str())) {
            continue;
        }
        match measure() {
            Ok(rows) => rows.iter().for_each(table::line),
            Err(error) => {
                is_measured = false;
                println!("{name}: cannot be measured: {error:#}");
            }
        }
    }
    println!("Measured in {:.0} s.", begin.elapsed().as_secs_f32());
    if is_measured { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
