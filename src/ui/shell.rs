//! What surrounds every screen: the bar above, the navigation beside it,
//! strips and messages, and the one place where dialogs appear.

mod bar;
mod messages;
mod rail;
mod strips;

use leptos::{ev, prelude::*};

pub use bar::{Bar, LanguageMenu, Logo, ThemeMenu};
pub use rail::Rail;
pub use strips::Strips;

use self::messages::{LiveRegion, MessageList};
use super::commands;
use super::dialogs::DialogHost;
use super::library::Library;
use super::map::MapScreen;
use super::measure::{MeasureScreen, ReadingBox};
use super::opening::OpeningHost;
use super::state::{App as State, Route, use_app};
use super::{shelf, start};

/// The program: makes the state and shows the screen that the address asks for.
#[component]
pub fn App() -> impl IntoView {
    let app = start::state();
    provide_context(app);
    start::keep_settings(app);
    start::keep_address(app);
    shelf::watch(app);
    shelf::open_storage(app);
    shelf::guard(app);
    let keys = window_event_listener(ev::keydown, move |event| commands::on_key(app, &event));
    on_cleanup(move || keys.remove());
    let is_inside = Memo::new(move |_| app.route.get().journey().is_some());
    let screen = move || match is_inside.get() {
        false => view! { <Library/> }.into_any(),
        true => view! { <Inside/> }.into_any(),
    };
    view! {
        {screen}
        <OpeningHost/>
        <ReadingBox/>
        <MessageList/>
        <LiveRegion/>
        <DialogHost/>
    }
}

/// A journey with its bar and navigation.
#[component]
fn Inside() -> impl IntoView {
    let app = use_app();
    let words = move || app.words().shell;
    let ready = Memo::new(move |_| is_open(app));
    let is_measure = Memo::new(move |_| matches!(app.route.get(), Route::Measure(_)));
    view! {
        <div class="app app--map">
            <a class="skip" href="#main" on:click=move |event| {
                event.prevent_default();
                crate::platform::focus::by_id("main");
            }>{move || words().skip}</a>
            <Bar/>
            <Strips/>
            <Rail/>
            <Show when=move || ready.get() fallback=|| view! { <main class="main" id="main" tabindex="-1"></main> }>
                {move || match is_measure.get() {
                    true => view! { <MeasureScreen/> }.into_any(),
                    false => view! { <MapScreen/> }.into_any(),
                }}
            </Show>
        </div>
    }
}

/// Whether the journey of the address is on the desk.
fn is_open(app: State) -> bool {
    let asked = app.route.get().journey();
    asked.is_some() && app.desk.id() == asked
}
