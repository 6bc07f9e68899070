//! Starting: the reader's choices, the address, and what this browser keeps.

use leptos::{ev, prelude::*};

use super::desk::Desk;
use super::later::Kept;
use super::messages::Messages;
use super::opening::Opening;
use super::shelf::{self, Shelf};
use super::state::{App, AppParts, Route};
use crate::keep::{Settings, Theme};
use crate::model::Language;
use crate::platform::page;
use crate::ui::lasting::lasting;
use crate::ui::signals::RwSignal;
use crate::words;

/// The state at the start: choices kept earlier, or those of the browser.
pub fn state() -> App {
    let shelf = Shelf::new();
    let settings = shelf.settings_now();
    let route = if crate::platform::take_safe_start() {
        Route::Library
    } else {
        Route::parse(&page::hash())
    };
    lasting(AppParts {
        language: RwSignal::new(language(&settings)),
        theme: RwSignal::new(settings.theme),
        route: RwSignal::new(route),
        dialog: RwSignal::new(None),
        goal: RwSignal::new(None),
        asked_of_map: RwSignal::new(None),
        desk: Desk::new(),
        shelf,
        opening: Opening::new(),
        measuring: Kept::new(),
        messages: Messages::new(),
    })
}

/// What the address asks for goes first, then an earlier choice, then the browser's languages.
fn language(settings: &Settings) -> Language {
    let asked = page::asked("lang").and_then(|code| of_code(&code)).or(settings.language);
    let device = || page::languages().iter().find_map(|tag| of_code(tag));
    asked.or_else(device).unwrap_or(Language::En)
}

fn of_code(tag: &str) -> Option<Language> {
    match tag.get(..2)?.to_ascii_lowercase().as_str() {
        "nl" => Some(Language::Nl),
        "en" => Some(Language::En),
        _ => None,
    }
}

/// Language and theme are shown by the page at once, and kept once the reader chose.
pub fn keep_settings(app: App) {
    Effect::new(move |before: Option<(Language, Theme)>| {
        let now = (app.language.get(), app.theme.get());
        page::set_language(words::code(now.0));
        page::set_theme(match now.1 {
            Theme::Auto => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        });
        if before.is_some_and(|before| before != now) {
            app.shelf.change_settings(move |settings| {
                settings.language = Some(now.0);
                settings.theme = now.1;
            });
        }
        now
    });
    Effect::new(move |_| {
        let title = app.desk.title();
        let inside = app.route.get().journey().is_some() && !title.is_empty();
        page::set_title(&if inside {
            format!("{title} – Klantreis")
        } else {
            "Klantreis".into()
        });
    });
}

/// The address says where the reader is, also after back and forward.
pub fn keep_address(app: App) {
    Effect::new(move |_| match app.route.get().journey() {
        Some(id) => shelf::open_journey(app, id),
        None => app.shelf.gather(app),
    });
    let listener = window_event_listener(ev::hashchange, move |_| {
        app.arrive(Route::parse(&page::hash()));
    });
    on_cleanup(move || listener.remove());
}
