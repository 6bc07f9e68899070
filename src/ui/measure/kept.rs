//! The file behind the figures, kept in this browser when the reader lets it: next time it need not
//! be chosen again. It never goes into the journey, and goes when the journey is deleted.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Value, json};

use super::flow;
use super::state::Look;
use crate::keep::StoreError;
use crate::model::JourneyId;
use crate::platform::incoming::Handle;
use crate::platform::kept_files;
use crate::ui::signals::{Memo, RwSignal};
use crate::ui::state::{App, use_app};
use crate::ui::views::maybe;
use crate::ui::widgets::Icon;
use crate::words::library::size;

/// What is to become of files that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// The browser keeps them.
    Yes,
    /// It keeps none for their journey.
    No,
    /// They are what it keeps.
    Already,
}

/// Files that are kept for a journey.
#[derive(Clone, PartialEq)]
struct Kept {
    /// The name of the first.
    name: String,
    /// How large they are together.
    bytes: u64,
}

/// Keeps the files that were read, or keeps them no longer, as the dialog said.
pub fn after_reading(app: App, look: &Look, keep: Keep, files: Vec<Handle>) {
    let journey = look.journey;
    match keep {
        Keep::Yes => {}
        Keep::No => return remove(app, journey, false),
        Keep::Already => return,
    }
    let name = look.names.first().cloned().unwrap_or_default();
    let bytes = files.iter().map(|file| file.size()).sum::<f64>() as u64;
    spawn_local(async move {
        let words = app.words_now().measure().kept;
        match kept_files::put(&journey.to_string(), &files).await {
            Ok(()) => app.shelf.note_files(journey, json!({ "name": name, "bytes": bytes })),
            Err(StoreError::Full) => app.messages.warn(words.full),
            Err(_) => app.messages.warn(words.refused),
        }
    });
}

/// Keeps the files of a journey no longer. `is_asked`: whether the reader just asked for that.
fn remove(app: App, journey: JourneyId, is_asked: bool) {
    spawn_local(async move {
        let words = app.words_now().measure().kept;
        match app.shelf.drop_files(journey).await {
            Ok(true) if is_asked => app.messages.say(words.removed),
            Ok(_) => {}
            Err(_) => app.messages.warn(words.not_removed),
        }
    });
}

/// Analyses what is kept for a journey, as it was read before.
fn analyse(app: App, journey: JourneyId) {
    spawn_local(async move {
        let words = app.words_now().measure().kept;
        match kept_files::get(&journey.to_string()).await {
            Ok(files) if files.is_empty() => {
                app.messages.warn(words.gone);
                app.shelf.note_files(journey, Value::Null);
            }
            Ok(files) => flow::again(app, journey, files).await,
            Err(_) => app.messages.warn(words.unread),
        }
    });
}

/// The choice in the dialog.
#[component]
pub fn KeepFile(keeps: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().measure().kept;
    view! {
        <div class="keepfile">
            <label class="tick">
                <input
                    type="checkbox"
                    prop:checked=move || keeps.get()
                    aria-describedby="measure-keep"
                    on:change=move |event| keeps.set(event_target_checked(&event))
                />
                <span class="tick__b" aria-hidden="true"><Icon name="check" small=true/></span>
                {move || words().keep}
            </label>
            <p class="muted" id="measure-keep">{move || words().keep_hint}</p>
        </div>
    }
}

/// What is kept for the journey on the screen, and what can be done with it.
#[component]
pub fn KeptFile(
    /// Whether its figures are on the screen already.
    #[prop(optional)]
    is_here: bool,
) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().measure().kept;
    let kept = Memo::new(move |_| {
        let journey = app.route.get().journey()?;
        let kept = app.shelf.files(journey)?;
        let name = kept["name"].as_str()?.to_owned();
        Some((journey, Kept { name, bytes: kept["bytes"].as_u64()? }))
    });
    maybe(move || {
        let (journey, Kept { name, bytes }) = kept.get()?;
        let again = (!is_here).then(|| {
            view! {
                <button class="btn btn--ink btn--s" type="button" on:click=move |_| analyse(app, journey)>
                    {move || words().again}
                </button>
            }
        });
        let size = size(app.language.get(), bytes as usize);
        Some(view! {
            <div class="onmap">
                <p><b dir="auto">{name}</b>" "{(words().is_kept)(&size)}</p>
                <div class="onmap__do">
                    {again}
                    <button
                        class="btn btn--s btn--quiet"
                        type="button"
                        on:click=move |_| remove(app, journey, true)
                    >
                        {words().remove}
                    </button>
                </div>
            </div>
        })
    })
}
