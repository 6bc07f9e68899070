//! Any bytes, read as CSV.
#![no_main]

use klantreis::events::read::Kind;
use klantreis_fuzz::read;

libfuzzer_sys::fuzz_target!(|data: &[u8]| read(Kind::Csv, false, ["id", "time", "event"], data));
