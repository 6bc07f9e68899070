//! Any bytes, read as JSON.
#![no_main]

use klantreis::events::read::Kind;
use klantreis_fuzz::read;

libfuzzer_sys::fuzz_target!(|data: &[u8]| read(Kind::Json { depth: 0 }, false, ["id", "time", "event"], data));
