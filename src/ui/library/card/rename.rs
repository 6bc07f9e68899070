//! Changing the name of a journey where it stands.

use leptos::{ev, html, prelude::*};

use super::super::super::state::use_app;
use super::super::super::widgets::Icon;
use crate::model::{JourneyId, limits};
use crate::platform::focus;
use crate::ui::signals::RwSignal;
use crate::ui::stored::StoredValue;

/// A field in the place of the title. Enter keeps the name, Escape the old one.
#[component]
pub fn Rename(
    /// Which journey.
    id: JourneyId,
    /// Whether its name is being changed.
    renaming: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    let field = NodeRef::<html::Input>::new();
    let title = app.shelf.entry(id).map(|entry| entry.journey.title.clone()).unwrap_or_default();
    let opener = StoredValue::new(Some(focus::current()));
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            // Closing the menu gives focus back to its button: this comes after.
            request_animation_frame(move || {
                // A field that cannot be focused can still be clicked.
                let _ = field.focus();
                field.select();
            });
        }
    });
    let end = move || {
        renaming.set(false);
        if let Some(opener) = opener.try_update_value(Option::take).flatten() {
            focus::restore(opener);
        }
    };
    let keep = move || {
        if let Some(field) = field.get_untracked() {
            let title: String = field.value().trim().chars().take(limits::TEXT).collect();
            app.shelf.rename(app, id, title);
        }
    };
    // Who goes elsewhere keeps what was typed, and stays there; a field in which nothing was typed may
    // lose the focus for a moment while a browser gives it.
    let before = StoredValue::new(title.clone());
    let on_blur = move |_| {
        let typed = field.get_untracked().map(|field| field.value());
        if renaming.get_untracked() && typed.is_some_and(|typed| typed != before.get_value()) {
            keep();
            renaming.set(false);
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            end();
        }
    };
    view! {
        <form class="mapcard__rename" on:submit=move |event| {
            event.prevent_default();
            keep();
            end();
        }>
            <span class="field">
                <input
                    node_ref=field
                    type="text"
                    dir="auto"
                    // What does not fit is not taken, which one sees.
                    maxlength=limits::TEXT.to_string()
                    autocomplete="off"
                    aria-label=move || app.words().shell.title
                    prop:value=title
                    on:keydown=on_key
                    on:blur=on_blur
                />
            </span>
            // Pressing it takes nothing from the field: that would end it before the click.
            <button class="icon-btn" type="submit" on:mousedown=|event| event.prevent_default() aria-label=move || app.words().shelf().keep_name>
                <Icon name="check"/>
            </button>
        </form>
    }
}
