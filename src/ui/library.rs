//! The library: all journeys of this browser, and ways to start one.

mod bar;
mod card;
mod desk;
mod find;
mod maps;
mod odd;
mod sample;
mod start;
mod store;

use std::time::Duration;

use leptos::prelude::*;

pub use self::maps::fetch_cards;
pub use self::sample::fetch_example;

use self::bar::LibraryBar;
use self::desk::DeskColumn;
use self::find::Search;
use self::maps::maps;
use self::sample::Sample;
use self::start::NewJourney;
use super::later::Later;
use super::shell::Strips;
use super::state::{App, use_app};
use crate::platform::holds_journeys;
use crate::ui::signals::{Memo, RwSignal};
use crate::ui::views::{Show, live};

/// After so long a reader is told what is waited for.
const LATE: Duration = Duration::from_secs(1);

/// The list of journeys.
#[component]
pub fn Library() -> impl IntoView {
    let app = use_app();
    let search = Search::new(app);
    let is_empty = Memo::new(move |_| is_empty(app));
    let part = Later::new(|| Box::pin(maps()));
    if holds_journeys() {
        part.begin();
    }
    let shelf = move || {
        if is_empty.get() {
            view! { <NewJourney/><Sample/> }.into_any()
        } else {
            view! { <NewJourney row=true/>{move || part.show(search)} }.into_any()
        }
    };
    view! {
        <div class="app-library">
            <a class="skip" href="#main" on:click=move |event| {
                event.prevent_default();
                crate::platform::focus::by_id("main");
            }>{move || app.words().shell.skip}</a>
            <LibraryBar search is_empty/>
            <Strips/>
            <main class="library" id="main" tabindex="-1">
                <DeskColumn is_empty/>
                <div class="shelf">
                    <Show when=move || app.shelf.is_loaded.get() fallback=|| view! { <LookingUp/> }>
                        {live(shelf)}
                    </Show>
                </div>
            </main>
        </div>
    }
}

/// Says that the journeys are being looked up, when that takes long enough to wonder.
#[component]
fn LookingUp() -> impl IntoView {
    let app = use_app();
    let is_late = RwSignal::new(false);
    let clock = set_timeout_with_handle(move || is_late.set(true), LATE).ok();
    on_cleanup(move || {
        if let Some(clock) = clock {
            clock.clear();
        }
    });
    let said = move || is_late.get().then(|| app.words().trouble().looking_up);
    view! { <p class="muted" role="status">{live(said)}</p> }
}

/// Whether this is the first visit, as far as anyone can see.
fn is_empty(app: App) -> bool {
    app.shelf.journeys.with(Vec::is_empty) && app.shelf.apart.with(Vec::is_empty)
}
