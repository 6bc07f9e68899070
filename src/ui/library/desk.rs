//! The column beside the journeys: whose they are, where they are kept, and
//! the place where a file can be dropped.

use leptos::prelude::*;

use super::super::dialogs::Dialog;
use super::super::later::Later;
use super::super::opening::DropZone;
use super::super::state::{App, use_app};
use super::maps::store;
use super::store::FirstStore;
use crate::ui::signals::Memo;
use crate::ui::views::{Show, live};

/// The column beside the journeys.
#[component]
pub fn DeskColumn(
    /// Whether there is no journey yet.
    is_empty: Memo<bool>,
) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().library;
    let owner = Memo::new(move |_| owner(app));
    let under = move || match owner.get() {
        _ if !app.shelf.is_loaded.get() => ().into_any(),
        _ if is_empty.get() => view! { <p>{words().empty}</p> }.into_any(),
        Some(owner) => view! { <p>{words().of}" "<bdi>{owner}</bdi></p> }.into_any(),
        None => ().into_any(),
    };
    let part = Later::new(|| Box::pin(store()));
    let store = move || {
        if is_empty.get() { Some(view! { <FirstStore/> }.into_any()) } else { part.show(()) }
    };
    view! {
        <div class="desk">
            <div class="headline" class:headline--first=move || is_empty.get()><h1>{move || words().heading}</h1>{live(under)}</div>
            {live(store)}
            <DropZone is_empty/>
            <Links/>
        </div>
    }
}

/// The bin and the settings.
#[component]
fn Links() -> impl IntoView {
    let app = use_app();
    let n_binned = Memo::new(move |_| app.shelf.bin.with(Vec::len));
    let show = move |dialog| app.dialog.set(Some(dialog));
    view! {
        <p class="desk__links">
            <button class="link" type="button" on:click=move |_| show(Dialog::Settings)>
                {move || app.words().library.settings}
            </button>
            <Show when=move || n_binned.get() != 0>
                <button class="link" type="button" on:click=move |_| show(Dialog::Bin)>
                    {move || (app.words().library.bin_count)(n_binned.get())}
                </button>
            </Show>
        </p>
    }
}

/// Whose journeys these are, when all are of one business.
fn owner(app: App) -> Option<String> {
    app.shelf.journeys.with(|all| {
        let first = all.first()?.journey.owner.trim().to_owned();
        let same = all.iter().all(|entry| entry.journey.owner.trim() == first);
        (same && !first.is_empty()).then_some(first)
    })
}
