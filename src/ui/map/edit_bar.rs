//! Below the map while a text is edited: what else can be set of a card, and what the keys do.

use leptos::{ev, prelude::*};

use super::super::inspector::CardTools;
use super::super::widgets::Icon;
use super::edits;
use super::layout::Stop;
use super::state::{Map, use_map};
use crate::platform::{focus, grid};
use crate::ui::signals::Memo;
use crate::ui::views::{live, maybe};

/// The bar.
pub const BAR: &str = ".selbar--edit";
/// The field of the text that is edited.
const FIELD: &str = "#main textarea";

/// Buttons for a card, and keys. Who presses one of them goes on editing.
#[component]
pub fn EditBar() -> impl IntoView {
    let map = use_map();
    let title = move || {
        let words = map.words();
        match map.editing.get() {
            Some(Stop::Phase(_)) => words.fields.phase,
            Some(Stop::Step(_)) => words.fields.step,
            Some(Stop::Head(_)) => words.fields.row,
            Some(Stop::Jump(_)) => words.fields.jump,
            _ => words.fields.card,
        }
    };
    let is_card = move || map.editing.with(|stop| matches!(stop, Some(Stop::Card(_))));
    // A new card is there as soon as something is typed.
    let card = Memo::new(move |_| match map.editing.get() {
        Some(Stop::Card(id)) => {
            map.app.desk.with_journey(|journey| journey.card(id).is_some()).then_some(id)
        }
        _ => None,
    });
    let tools = maybe(move || {
        let id = card.get()?;
        Some(view! {
            <CardTools id/>
            <button
                class="icon-btn"
                type="button"
                aria-haspopup="menu"
                aria-label=move || map.words().menu.more
                on:click=move |_| open_menu(map)
            >
                <Icon name="more"/>
            </button>
        })
    });
    let keys = move || {
        let words = &map.app.words().hints().keys;
        view! {
            {key_line(&["Enter"], words.done)}
            {is_card().then(|| key_line(&["Ctrl", "Enter"], words.another))}
            {key_line(&["Esc"], words.back)}
            {card.get().map(|_| key_line(&["Alt", "F10"], words.bar))}
            {key_line(&["Tab"], words.next)}
            {is_card().then(|| key_line(&["Shift", "Enter"], words.line))}
        }
    };
    view! {
        <div class="selwrap">
            <div
                class="selbar selbar--hint selbar--edit"
                role=move || if card.with(Option::is_some) { "toolbar" } else { "note" }
                aria-label=title
                aria-keyshortcuts="Alt+F10"
                // The field keeps the focus when something here is clicked.
                on:mousedown=|event| event.prevent_default()
                on:keydown=on_key
                on:focusout=move |event| on_blur(map, &event)
            >
                {move || card.with(Option::is_none).then(|| view! { <b>{title()}</b> })}
                {tools}
                <p class="selbar__keys">{live(keys)}</p>
            </div>
        </div>
    }
}

/// Goes from the field to the first button; whether there is one.
pub fn enter() -> bool {
    focus::first(&format!("{BAR} button"));
    grid::is_focus_within(BAR)
}

/// The menu of the card, which is then no longer edited.
fn open_menu(map: Map) {
    // The menu takes the focus, and gives it to the card when it closes.
    edits::leave(map, edits::After::Elsewhere);
    map.menu.set(Some(map.here.get_untracked()));
}

/// Escape leads back to the field.
fn on_key(event: ev::KeyboardEvent) {
    if event.key() == "Escape" && !event.default_prevented() {
        event.prevent_default();
        focus::first(FIELD);
    }
}

/// Who goes elsewhere has done editing.
fn on_blur(map: Map, event: &ev::FocusEvent) {
    let stays = grid::focus_goes_to(event, BAR) || grid::focus_goes_to(event, FIELD);
    if !map.is_gone() && !stays && grid::has_left(event) {
        edits::leave(map, edits::After::Elsewhere);
    }
}

/// Keys, and what they do.
pub fn key_line(keys: &[&'static str], text: &'static str) -> impl IntoView + use<> {
    let keys = keys.iter().map(|key| view! { <kbd class="kbd">{*key}</kbd> }).collect_view();
    view! { <span>{keys}" "{text}</span> }
}
