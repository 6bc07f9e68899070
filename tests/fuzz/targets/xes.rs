//! Any bytes, read as XES.
#![no_main]

use klantreis::events::read::Kind;
use klantreis_fuzz::read;

libfuzzer_sys::fuzz_target!(|data: &[u8]| read(Kind::Xes, false, ["case:concept:name", "time:timestamp", "concept:name"], data));
