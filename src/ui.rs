//! The screens: the only place that knows Leptos.
//!
//! A screen projects state, renders it and forwards what the user does; it
//! never computes the domain. State is made once, in [`state`], and is handed
//! down as a context.

mod views;
mod signals;
mod stored;
mod lasting;
mod widgets;
mod shared;
mod later;
mod state;
mod desk;
mod saving;
mod shelf;
mod messages;
mod commands;
mod times;
mod picture;
mod opening;
mod start;
mod shell;
mod dialogs;
mod library;
mod map;
mod pages;
mod measure;
mod forms;
mod inspector;

use leptos::prelude::*;

use crate::platform::page;

/// Starts the program in the page.
pub fn start() {
    std::panic::set_hook(Box::new(|info| page::crash(&info.to_string())));
    mount_to_body(shell::App);
}
