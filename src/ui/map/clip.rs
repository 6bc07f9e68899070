//! Copying, cutting and pasting cards: by keys, which browsers tell of themselves, and by menu,
//! where they let a page do so. Where people type, all of it stays the browser's.

use leptos::{ev, prelude::*, task::spawn_local};
use wasm_split_helpers::wasm_split;

use super::super::commands;
use super::super::later::{self, Fetched};
use super::layout::Stop;
use super::several::{end, pick_new};
use super::state::Map;
use crate::codec::clip;
use crate::edit::{self, Edit};
use crate::model::{CardId, Copied, LaneId, StepId};
use crate::platform::clipboard::{self, Clip};
use crate::platform::{grid, incoming};

/// Whether what is copied stays on the map.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Taking {
    /// It stays.
    Copy,
    /// It goes.
    Cut,
}

/// Listens to what the browser tells of the clipboard, as long as the map is there.
pub fn listen(map: Map) {
    let copy = window_event_listener(ev::copy, move |event| on_take(map, &event, Taking::Copy));
    let cut = window_event_listener(ev::cut, move |event| on_take(map, &event, Taking::Cut));
    let paste = window_event_listener(ev::paste, move |event| {
        if is_ours(map, &event) && map.editable.get_untracked() {
            event.prevent_default();
            paste(map, clipboard::pasted(&event, clip::TYPE));
        }
    });
    on_cleanup(move || {
        copy.remove();
        cut.remove();
        paste.remove();
    });
}

/// Copies or cuts from a menu.
pub fn take_by_menu(map: Map, taking: Taking) {
    let cards = cards(map);
    let Some(taken) = clip_of(map, &cards) else {
        return map.app.messages.warn(map.app.words_now().several().copy_what);
    };
    spawn_local(async move {
        if !clipboard::write(taken).await {
            map.app.messages.warn(map.app.words_now().several().copy_refused);
        } else if !map.is_gone() {
            taken_away(map, cards, taking);
        }
    });
}

/// Pastes from a menu.
pub fn paste_by_menu(map: Map) {
    spawn_local(async move {
        match clipboard::read().await {
            None => map.app.messages.warn(map.app.words_now().several().paste_refused),
            Some(found) => paste(map, found),
        }
    });
}

fn on_take(map: Map, event: &ev::ClipboardEvent, taking: Taking) {
    let may = taking == Taking::Copy || map.editable.get_untracked();
    if !may || !is_ours(map, event) || clipboard::is_text_marked() {
        return;
    }
    let cards = cards(map);
    if let Some(taken) = clip_of(map, &cards) {
        event.prevent_default();
        if clipboard::put(event, clip::TYPE, taken) {
            taken_away(map, cards, taking);
        }
    }
}

/// Whether an event is about the map: not about a text that is typed, nor about a dialog.
fn is_ours(map: Map, event: &ev::ClipboardEvent) -> bool {
    !event.default_prevented()
        && !incoming::is_in_a_field(event)
        && map.editing.get_untracked().is_none()
        && grid::is_focus_within(".map, .maptable, .map-list, .selbar")
}

/// What is selected, or the card with focus.
fn cards(map: Map) -> Vec<CardId> {
    let cards = map.picks.cards.get_untracked();
    match map.here.get_untracked() {
        Stop::Card(id) if cards.is_empty() => vec![id],
        _ => cards,
    }
}

fn clip_of(map: Map, cards: &[CardId]) -> Option<Clip> {
    let cells = map.cells();
    map.app.desk.settle();
    let copied = map.app.desk.with_journey_now(|journey| edit::copy(journey, &cells, cards));
    (!copied.is_empty())
        .then(|| Clip { text: clip::to_text(&copied), own: Some(clip::to_json(&copied)) })
}

/// Says what is on the clipboard now; what was cut leaves the map.
fn taken_away(map: Map, cards: Vec<CardId>, taking: Taking) {
    let words = map.app.words_now();
    let n = cards.len();
    if taking == Taking::Copy {
        return map.app.messages.say((words.several().copied)(n));
    }
    let first = cards.first().copied().map(Stop::Card);
    if let Some(spot) = first.and_then(|first| map.spot(first)) {
        map.last.set_value(spot);
    }
    if commands::act(map.app, &Edit::RemoveCards(cards)) {
        commands::say_undoable(map.app, (words.several().was_cut)(n));
        if let Some(first) = first {
            end(map, first);
        }
    }
}

fn paste(map: Map, found: Clip) {
    spawn_local(async move {
        match copied(found).await {
            Ok(copied) if !map.is_gone() => paste_cards(map, &copied),
            Ok(_) => {}
            Err(_) => later::say_missing(map.app),
        }
    });
}

fn paste_cards(map: Map, copied: &[Copied]) {
    let words = map.app.words_now().several();
    if copied.is_empty() {
        return map.app.messages.warn(words.nothing);
    }
    let Some(from) = from(map) else {
        return map.app.messages.warn(words.paste_where);
    };
    let (cells, journey) = (map.cells(), map.app.desk.journey_now());
    let pasting =
        map.app.desk.with_ids(|ids| edit::paste(&journey, &cells, from, copied, ids)).flatten();
    let Some(pasting) = pasting else { return };
    let Edit::Paste(new) = &pasting.edit else { return };
    if !new.is_empty() {
        if !commands::act(map.app, &pasting.edit) {
            return;
        }
        pick_new(map, new);
        map.app.messages.say((words.pasted)(new.len()));
    }
    if pasting.n_without_room > 0 {
        map.app.messages.warn((words.without_room)(pasting.n_without_room));
    }
    if pasting.n_bereft > 0 {
        map.app.messages.warn((words.bereft)(pasting.n_bereft));
    }
}

/// The cards of what was found: as they were copied here, else those of a table.
#[wasm_split(reading, fallible)]
fn copied(found: Clip) -> Fetched<Vec<Copied>> {
    let own = found.own.as_deref().and_then(clip::from_json);
    Ok(own.unwrap_or_else(|| clip::from_text(&found.text)))
}

/// The cell from which on is pasted: the first of those selected, or that with focus.
fn from(map: Map) -> Option<(StepId, LaneId)> {
    let spots = map.picks.places_now().into_iter().filter_map(|stop| map.spot(stop));
    let corner = spots.fold(None, |corner, (row, column, _)| match corner {
        Some((top, left)) => Some((row.min(top), column.min(left))),
        None => Some((row, column)),
    });
    let here = map.here.get_untracked();
    let (row, column) = match (corner, super::picks::can_be_picked(here)) {
        (Some(corner), _) => corner,
        (None, true) => map.spot(here).map(|(row, column, _)| (row, column))?,
        (None, false) => return None,
    };
    let lane = map.rows.with_untracked(|rows| rows.get(row)?.cards())?;
    let step = map.columns.with_untracked(|columns| columns.all.get(column.checked_sub(1)?)?.step);
    Some((step?, lane))
}
