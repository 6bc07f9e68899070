//! A text edited where it stands: same type, same place.

use leptos::{html, prelude::*};

use super::super::commands;
use super::state::use_map;
use crate::edit::Edit;
use crate::platform::grid;

/// A field for a text of the map. Keys that leave it are handled by the grid.
#[component]
pub fn TextEditor(
    /// Name of the field.
    #[prop(into)]
    label: Signal<&'static str>,
    /// What it holds.
    #[prop(into)]
    text: Signal<String>,
    /// The edit that writes another text.
    write: impl Fn(String) -> Edit + 'static,
) -> impl IntoView {
    let map = use_map();
    let field = NodeRef::<html::Textarea>::new();
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            grid::focus_end(&field);
        }
    });
    view! {
        <span class="edit__grow" data-text=move || text.get()>
            <textarea
                node_ref=field
                rows="1"
                dir="auto"
                lang=move || map.content_language()
                spellcheck="true"
                autocomplete="off"
                aria-label=move || label.get()
                prop:value=move || text.get()
                on:input=move |event| {
                    let done = commands::act(map.app, &write(event_target_value(&event)));
                    if !done && let Some(field) = field.get_untracked() {
                        // Refused: what stands in the journey stands in the field.
                        field.set_value(&text.get_untracked());
                    }
                }
            ></textarea>
        </span>
    }
}
