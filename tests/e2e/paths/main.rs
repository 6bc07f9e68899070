//! The paths: what users do, walked in Chromium, Firefox and WebKit.
//!
//! A new file of paths is a `mod` line and an entry in the list below.

mod crash;
mod start;

use std::process::ExitCode;

fn main() -> ExitCode {
    klantreis_e2e::run(&[start::PATHS, crash::PATHS])
}
