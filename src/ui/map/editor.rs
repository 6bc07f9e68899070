//! A text edited where it stands: same type, same place.

use leptos::{html, prelude::*};

use super::super::commands;
use super::state::use_map;
use crate::edit::Edit;
use crate::platform::field::{self, Room};
use crate::platform::grid;
use crate::platform::timer::{self, Timer};
use crate::ui::signals::Signal;
use crate::ui::stored::StoredValue;

/// When nothing was typed for this long, in milliseconds, the text gets its room.
const REST_MS: u32 = 500;

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
    #[prop(into)]
    write: Callback<String, Edit>,
) -> impl IntoView {
    let map = use_map();
    let node = NodeRef::<html::Textarea>::new();
    // How long the text was when its height was measured.
    let measured = StoredValue::new(0);
    // Each line more moves all that stands below, which takes several times as long as a letter:
    // while somebody types, the text lies over it.
    let resting = StoredValue::new(None::<Timer>);
    Effect::new(move |_| {
        let Some(node) = node.get() else { return };
        text.with(|text| {
            // What was typed stands there already.
            if node.value() != *text {
                node.set_value(text);
                measured.set_value(text.len());
                field::fit(&node, false, Room::Now);
            }
        });
    });
    Effect::new(move |_| {
        if let Some(node) = node.get() {
            grid::focus_end(&node);
        }
    });
    let on_input = move |_| {
        let Some(node) = node.get_untracked() else { return };
        let typed = node.value();
        if let Err(reason) = commands::type_in(map.app, &typed, &write.run(typed.clone())) {
            map.app.messages.warn(reason);
            // Refused: what stands in the journey stands in the field.
            node.set_value(&text.get_untracked());
        }
        let before = measured.get_value();
        measured.set_value(typed.len());
        let lies_over = field::fit(&node, before <= typed.len(), Room::Later);
        resting
            .set_value(lies_over.then(|| timer::after(REST_MS, move || field::make_room(&node))));
    };
    view! {
        <span class="edit__grow">
            <textarea
                node_ref=node
                rows="1"
                dir="auto"
                lang=move || map.content_language()
                spellcheck="true"
                autocomplete="off"
                aria-label=move || label.get()
                on:input=on_input
            ></textarea>
        </span>
    }
}
