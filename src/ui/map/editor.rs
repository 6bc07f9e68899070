//! A text edited where it stands: same type, same place.

use leptos::task::spawn_local;
use leptos::{html, prelude::*};

use super::super::commands;
use super::state::use_map;
use crate::edit::Edit;
use crate::model::Instant;
use crate::platform::{clock, field, grid, timer};
use crate::ui::signals::Signal;
use crate::ui::stored::StoredValue;

/// When nothing was typed for this long, in milliseconds, the text gets its room.
const REST_MS: u32 = 500;
/// What a card looks like, while its text is edited.
const FACE: &str = ".card__face";

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
    Effect::new(move |_| {
        let Some(node) = node.get() else { return };
        text.with(|text| {
            // What was typed stands there already.
            if node.value() != *text {
                node.set_value(text);
                measured.set_value(text.len());
                field::fit(&node, false);
            }
        });
    });
    let room = Room::new(node);
    Effect::new(move |_| {
        if let Some(node) = node.get() {
            room.follow();
            grid::focus_end(&node);
        }
    });
    let on_input = move |_| {
        let Some(node) = node.get_untracked() else { return };
        let typed = node.value();
        room.typed.set_value(Some(clock::now()));
        if let Err(reason) = commands::type_in(map.app, &typed, &write.run(typed.clone())) {
            map.app.messages.warn(reason);
            // Refused: what stands in the journey stands in the field.
            node.set_value(&text.get_untracked());
        }
        let only_grows = measured.get_value() <= typed.len();
        measured.set_value(typed.len());
        field::fit(&node, only_grows);
        if !only_grows {
            room.make();
        }
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

/// The room that a card takes in the map while its text is edited. Each line more would move all that
/// stands below, which takes several times as long as a letter: while somebody types, the card lies
/// over it.
#[derive(Clone, Copy)]
struct Room {
    node: NodeRef<html::Textarea>,
    watch: StoredValue<Option<grid::SizeWatch>>,
    /// The last key.
    typed: StoredValue<Option<Instant>>,
    is_waiting: StoredValue<bool>,
}

impl Room {
    fn new(node: NodeRef<html::Textarea>) -> Self {
        let (watch, typed) = (StoredValue::new(None), StoredValue::new(None));
        Self { node, watch, typed, is_waiting: StoredValue::new(false) }
    }

    /// Follows how high the card is. What is no card takes its room by itself.
    fn follow(self) {
        let node = self.node.get_untracked();
        let Some(face) = node.and_then(|node| field::sheet(&node, FACE)) else { return };
        self.make();
        let told = move |_, _| if self.is_typing() { self.make_soon() } else { self.make() };
        self.watch.set_value(Some(grid::watch_size(&face, told)));
    }

    fn is_typing(self) -> bool {
        let typed = self.typed.try_get_value().flatten();
        typed.is_some_and(|typed| clock::now().ms() - typed.ms() < i64::from(REST_MS))
    }

    fn make(self) {
        let node = self.node.try_get_untracked().flatten();
        if let Some(face) = node.and_then(|node| field::sheet(&node, FACE)) {
            field::make_room(&face);
        }
    }

    /// When the typing rests.
    fn make_soon(self) {
        if self.is_waiting.try_update_value(|waits| std::mem::replace(waits, true)) != Some(false) {
            return;
        }
        spawn_local(async move {
            while self.is_typing() {
                timer::pause(REST_MS).await;
            }
            self.is_waiting.try_update_value(|waits| *waits = false);
            self.make();
        });
    }
}
