//! Where files arrive: anywhere on the window, in the drop zone, from the
//! clipboard; and what is said while they are read.

use leptos::{ev, prelude::*, task::spawn_local};
use wasm_split_helpers::wasm_split;

use super::{FIELD, choose_file, queue};
use crate::codec::clip;
use crate::platform::clipboard;
use crate::platform::incoming::{self, Arrived, Incoming};
use crate::ui::later::{self, Draw, Fetched, Later};
use crate::ui::measure;
use crate::ui::signals::{Memo, Signal};
use crate::ui::state::{App, Route, Screen, use_app};
use crate::ui::stored::StoredValue;
use crate::ui::views::{Show, live};
use crate::ui::widgets::{Icon, ReadingBox};

/// Listens to the whole window, and shows what is going on.
#[component]
pub fn OpeningHost() -> impl IntoView {
    let app = use_app();
    let opening = app.opening;
    listen(app);
    let part = Later::new(|| Box::pin(progress()));
    let is_reading = Memo::new(move |_| opening.reading.with(Option::is_some));
    view! {
        <input
            id=FIELD
            type="file"
            multiple
            hidden
            tabindex="-1"
            aria-label=move || match app.route.get() {
                Route::In(_, Screen::Measure) => app.words().shell.import,
                Route::Library | Route::In(..) => app.words().library.open_file,
            }
            on:change=move |event| take_in(app, incoming::chosen(&event))
        />
        <Show when=move || opening.is_over.get()>
            <div class="letgo" aria-hidden="true">
                <p><Icon name="import"/>{move || app.words().library.let_go}</p>
            </div>
        </Show>
        {live(move || is_reading.get().then(|| part.show(())))}
    }
}

/// How far reading is. It comes with what reads.
#[wasm_split(files, fallible)]
fn progress() -> Fetched<Draw<()>> {
    Ok(|()| {
        let app = use_app();
        let opening = app.opening;
        let said = move || {
            view! {
                {move || opening.reading.get().map(|name| (app.words().opening().reading)(&name))}
                <Show when=move || opening.n_waiting.get() != 0>
                    <span class="muted">
                        " "{move || (app.words().opening().waiting)(opening.n_waiting.get())}
                    </span>
                </Show>
            }
        };
        view! {
            <ReadingBox
                id="opening-reading"
                said
                percent=opening.so_far
                stop=Signal::derive(move || app.words().opening().stop)
                on_stop=Callback::new(move |()| opening.stop(app))
            />
        }
        .into_any()
    })
}

/// The place in the library that says that files can be dropped, and chooses one on a click.
#[component]
pub fn DropZone(
    /// Whether there is no journey yet.
    is_empty: Memo<bool>,
) -> impl IntoView {
    let app = use_app();
    let words = move || {
        let words = app.words().library;
        if is_empty.get() {
            (words.drop_first, words.drop_first_rest)
        } else {
            (words.drop_here, words.drop_rest)
        }
    };
    view! {
        <button
            class="drop"
            type="button"
            data-over=move || app.opening.is_over.get().then_some("")
            on:click=move |_| choose_file()
        >
            <Icon name="import"/>
            <span><b>{move || words().0}</b>" "{move || words().1}</span>
        </button>
    }
}

fn listen(app: App) {
    let over = app.opening.is_over;
    // What is dragged from one place in the page to another is not ours.
    let is_own = StoredValue::new(false);
    let is_ours = move |event: &ev::DragEvent| {
        let brings_files = incoming::brings_files(event);
        !event.default_prevented()
            && !is_own.get_value()
            && (brings_files || !incoming::is_in_a_field(event))
    };
    let enter = move |event: ev::DragEvent| {
        if !is_ours(&event) {
            return;
        }
        // Without this the browser would leave the page for what is dropped.
        event.prevent_default();
        incoming::welcome(&event);
        over.set(incoming::brings_files(&event));
    };
    let leave = move |event: ev::DragEvent| {
        if incoming::left_the_window(&event) {
            over.set(false);
        }
    };
    let drop = move |event: ev::DragEvent| {
        over.set(false);
        if !is_ours(&event) {
            return;
        }
        event.prevent_default();
        arrive(app, incoming::dropped(&event));
    };
    let paste = move |event: ev::ClipboardEvent| {
        // Cards that were copied are for the map, also where their text looks like a file.
        let is_for_map = clipboard::brings(&event, clip::TYPE) && app.route_now() != Route::Library;
        if is_for_map || event.default_prevented() || incoming::is_in_a_field(&event) {
            return;
        }
        let arrived = incoming::pasted(&event);
        let is_ours = !arrived.files.is_empty() || looks_like_a_file(&arrived.text);
        if is_ours || app.route_now() == Route::Library {
            event.prevent_default();
            arrive(app, arrived);
        }
    };
    let listeners = (
        window_event_listener(ev::dragstart, move |_| is_own.set_value(true)),
        window_event_listener(ev::dragend, move |_| is_own.set_value(false)),
        window_event_listener(ev::dragenter, enter),
        window_event_listener(ev::dragover, enter),
        window_event_listener(ev::dragleave, leave),
        window_event_listener(ev::drop, drop),
        window_event_listener(ev::paste, paste),
    );
    on_cleanup(move || {
        let (start, end, enter, over, leave, drop, paste) = listeners;
        start.remove();
        end.remove();
        enter.remove();
        over.remove();
        leave.remove();
        drop.remove();
        paste.remove();
    });
}

/// Opens what arrived, or says what works.
fn arrive(app: App, arrived: Arrived) {
    let words = app.words_now().opening();
    if arrived.has_folder {
        app.messages.warn(words.folder);
    }
    if !arrived.files.is_empty() {
        take_in(app, arrived.files);
    } else if looks_like_a_file(&arrived.text) {
        queue::add(app, vec![Incoming::of_text(words.pasted, arrived.text)]);
    } else if arrived.has_address {
        app.messages.warn(words.address);
    } else if !arrived.text.trim().is_empty() {
        app.messages.warn(words.text);
    }
}

/// Where measuring goes on, files are events; elsewhere they are journeys.
fn take_in(app: App, files: Vec<Incoming>) {
    let Route::In(journey, Screen::Measure) = app.route_now() else {
        return queue::add(app, files);
    };
    spawn_local(async move {
        if measure::add(app, journey, files).await.is_err() {
            later::say_missing(app);
        }
    });
}

/// Whether a text is what a file could hold that opens as a journey: JSON, a picture that carries one, or
/// a diagram.
fn looks_like_a_file(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with(['{', '[', '<'])
        || crate::codec::record::is_record(text)
        || text.lines().any(|line| line.trim_end() == "journey")
}
