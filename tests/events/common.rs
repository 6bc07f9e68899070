//! Fixtures, plans, and a small generator of chance that needs no clock.

use std::{fs, path::PathBuf};

use klantreis::events::{
    Log,
    read::{
        DateOrder, Dialect, Encoding, Format, Kind, Plan, Reader, Report, Shape, TimeColumn,
        TimeFormat,
    },
};
use serde_json::Value;

/// The bytes of a fixture.
pub fn fixture(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    fs::read(path).expect("a fixture")
}

/// A fixture of JSON.
pub fn json(name: &str) -> Value {
    serde_json::from_slice(&fixture(name)).expect("JSON")
}

/// A row is an event, times are dates with the year first, in UTC.
pub fn plan(who: &str, when: &str, what: &str) -> Plan {
    let when = TimeColumn { column: when.into(), format: TimeFormat::Date(DateOrder::YearFirst) };
    Plan::of(Shape::Events { who: who.into(), when, what: what.into() })
}

/// Commas, quotes, a header, UTF-8.
pub const CSV: Format = Format {
    gzip: false,
    encoding: Encoding::Utf8,
    kind: Kind::Csv,
    dialect: Dialect { delimiter: b',', quote: b'"', backslash: false, preamble: 0, header: true },
};

/// Reads one file in one chunk.
#[track_caller]
pub fn read(format: Format, bytes: &[u8], plan: Plan) -> (Log, Report) {
    read_in(bytes.len().max(1), format, bytes, plan)
}

/// Reads one file in chunks of a size.
#[track_caller]
pub fn read_in(size: usize, format: Format, bytes: &[u8], plan: Plan) -> (Log, Report) {
    let mut reader = Reader::new(plan, 1);
    reader.open(format);
    for chunk in bytes.chunks(size) {
        reader.push(chunk).expect("a file that can be read");
    }
    reader.finish().expect("a file that can be read")
}

/// Reads a CSV file with commas.
#[track_caller]
pub fn read_csv(bytes: &[u8], plan: Plan) -> (Log, Report) {
    read(CSV, bytes, plan)
}

/// Numbers that look like chance and are the same every time (SplitMix64).
pub struct Chance(pub u64);

impl Chance {
    /// A number of 64 bits.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let state = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        state ^ (state >> 31)
    }

    /// A number below another.
    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    /// One of several.
    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}
