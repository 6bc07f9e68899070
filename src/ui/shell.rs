//! What surrounds every screen: the bar above, the navigation beside it,
//! strips and messages, and the one place where dialogs appear.

mod bar;
mod messages;
mod rail;
mod strips;

use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::{ev, prelude::*};

pub use bar::{Bar, LanguageMenu, Logo, ThemeMenu};
pub use rail::Rail;
pub use strips::Strips;

use self::messages::{LiveRegion, MessageList};
use super::commands;
use super::dialogs::{self, DialogHost};
use super::inspector;
use super::later::{self, Later};
use super::library::{self, Library};
use super::map::MapScreen;
use super::measure;
use super::opening::{self, OpeningHost};
use super::pages::{self, page};
use super::state::{App as State, Screen, use_app};
use super::widgets::BesideDialogs;
use super::{shelf, start};
use crate::platform::{focus, grid};
use crate::ui::signals::Memo;
use crate::ui::views::live;

/// The program: makes the state and shows the screen that the address asks for.
#[component]
pub fn App() -> impl IntoView {
    let app = start::state();
    provide_context(app);
    provide_context(BesideDialogs(ViewFn::from(
        move || view! { <MessageList since=app.messages.next_key()/><LiveRegion/> },
    )));
    start::keep_settings(app);
    start::keep_address(app);
    shelf::watch(app);
    shelf::open_storage(app);
    shelf::guard(app);
    later::fetch_soon(&[
        || Box::pin(library::fetch_cards()),
        || Box::pin(library::fetch_example()),
        || Box::pin(inspector::fetch_panel()),
        || Box::pin(super::map::fetch_over()),
        || Box::pin(super::map::fetch_shapes()),
        || Box::pin(shelf::fetch_reading()),
        || Box::pin(pages::fetch_pages()),
        || Box::pin(dialogs::fetch_dialogs()),
        || Box::pin(opening::fetch_files()),
        || Box::pin(measure::fetch_measure()),
    ]);
    let keys = window_event_listener(ev::keydown, move |event| commands::on_key(app, &event));
    on_cleanup(move || keys.remove());
    // Another screen of the same journey leaves the bar and the navigation where they are.
    let place = Memo::new(move |_| {
        let route = app.route.get();
        (route.journey(), route.screen() == Some(Screen::Present))
    });
    let pages = Later::new(|| Box::pin(page()));
    let screen = move || {
        N_SCREENS.fetch_add(1, Ordering::Relaxed);
        land();
        match place.get() {
            (None, _) => view! { <Library/> }.into_any(),
            (Some(_), false) => view! { <Inside pages/> }.into_any(),
            (Some(_), true) => view! { <Presenting pages/> }.into_any(),
        }
    };
    let beside = Later::new(|| Box::pin(measure::beside()));
    view! {
        {live(screen)}
        <OpeningHost/>
        {move || app.measuring.is_made().then(|| beside.show(())).flatten()}
        <MessageList/>
        <LiveRegion/>
        <DialogHost/>
    }
}

/// How many screens were shown.
static N_SCREENS: AtomicUsize = AtomicUsize::new(0);

/// What had focus on the screen before is gone: who comes from there stands at the content of this
/// one, also when that takes the place of an empty one a little later.
fn land() {
    if N_SCREENS.load(Ordering::Relaxed) > 1 {
        stand_at_content();
    }
}

/// With the next picture, focus that was lost goes to the content of the screen.
pub fn stand_at_content() {
    request_animation_frame(|| {
        if grid::is_focus_lost() {
            focus::by_id("main");
        }
    });
}

/// A journey with its bar and navigation.
#[component]
fn Inside(pages: Later<Screen>) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().shell;
    let ready = Memo::new(move |_| is_open(app));
    let measuring = Later::new(|| Box::pin(measure::screen()));
    let screen = Memo::new(move |_| app.route.get().screen().unwrap_or_default());
    // While the journey is still looked up, what will show it is on its way already.
    Effect::new(move |_| match screen.get() {
        Screen::Map => {}
        Screen::Measure => measuring.begin(),
        Screen::Research | Screen::Audience | Screen::Present => pages.begin(),
    });
    let screen = move || {
        land();
        let shown = ready.get().then(|| match screen.get() {
            Screen::Map => Some(view! { <MapScreen/> }.into_any()),
            Screen::Measure => measuring.show(()),
            screen => pages.show(screen),
        });
        shown.flatten().unwrap_or_else(|| {
            view! { <main class="main" id="main" tabindex="-1"></main> }.into_any()
        })
    };
    view! {
        <div class="app app--map">
            <a class="skip" href="#main" on:click=move |event| {
                event.prevent_default();
                focus::by_id("main");
            }>{move || words().skip}</a>
            <Bar/>
            <Strips/>
            <Rail/>
            {live(screen)}
        </div>
    }
}

/// A journey shown to a room: nothing but its steps.
#[component]
fn Presenting(pages: Later<Screen>) -> impl IntoView {
    let app = use_app();
    let ready = Memo::new(move |_| is_open(app));
    pages.begin();
    live(move || {
        let shown = ready.get().then(|| pages.show(Screen::Present)).flatten();
        shown.unwrap_or_else(|| view! { <main id="main" tabindex="-1"></main> }.into_any())
    })
}

/// Whether the journey of the address is on the desk.
fn is_open(app: State) -> bool {
    let asked = app.route.get().journey();
    asked.is_some() && app.desk.id() == asked
}
