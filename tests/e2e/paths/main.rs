//! The paths: what users do, walked in Chromium, Firefox and WebKit.
//!
//! A new file of paths is a `mod` line and an entry in the list below.

mod doing;
mod tasks;

mod accessible;
mod card_bar;
mod commands;
mod crash;
mod damaged;
mod editing;
mod engine;
mod environment;
mod everyone;
mod files;
mod finding;
mod jumps;
mod full;
mod grid;
mod keeping;
mod kept_files;
mod kill;
mod letters;
mod library;
mod measure;
mod monkey;
mod moving;
mod pages;
mod payloads;
mod refused;
mod rest;
mod showing;
mod several;
mod start;
mod table;
mod tabs;
mod tasks_clicks;
mod tasks_keyboard;
mod touch;
mod watch;
mod worker;

use std::process::ExitCode;

fn main() -> ExitCode {
    klantreis_e2e::run(&[
        watch::PATHS,
        worker::PATHS,
        start::PATHS,
        rest::PATHS,
        editing::PATHS,
        card_bar::PATHS,
        grid::PATHS,
        several::PATHS,
        moving::PATHS,
        table::PATHS,
        library::PATHS,
        monkey::PATHS,
        pages::PATHS,
        payloads::PATHS,
        files::PATHS,
        showing::PATHS,
        commands::PATHS,
        finding::PATHS,
        jumps::PATHS,
        touch::PATHS,
        tasks_keyboard::PATHS,
        tasks_clicks::PATHS,
        measure::PATHS,
        engine::PATHS,
        letters::PATHS,
        refused::PATHS,
        keeping::PATHS,
        kept_files::PATHS,
        full::PATHS,
        damaged::PATHS,
        tabs::PATHS,
        environment::PATHS,
        kill::PATHS,
        crash::PATHS,
        accessible::PATHS,
        everyone::PATHS,
    ])
}
