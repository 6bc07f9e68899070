//! The paths: what users do, walked in Chromium, Firefox and WebKit.
//!
//! A new file of paths is a `mod` line and an entry in the list below.

mod doing;

mod crash;
mod start;
mod watch;

use std::process::ExitCode;

fn main() -> ExitCode {
    klantreis_e2e::run(&[watch::PATHS, start::PATHS, crash::PATHS])
}
