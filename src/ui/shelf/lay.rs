//! Laying a journey on the desk, and what was found of all of them in the list.

use std::sync::Arc;

use leptos::task::spawn_local;

use super::Entry;
use super::keep::{after_picture, keep_open};
use crate::codec::Access;
use crate::keep::{Found, Protection, Reach, Shelved};
use crate::model::{JourneyId, sort};
use crate::platform::{clock, page, timer};
use crate::ui::later;
use crate::ui::saving::SaveState;
use crate::ui::shared::Shared;
use crate::ui::state::{App, Route};

/// Before another journey is laid on the desk: what is on it is kept first, and
/// if that fails it stays in the list as it is.
pub async fn leave(app: App) {
    app.desk.settle();
    let Some((storage, id)) = app.shelf.storage().zip(app.desk.id_now()) else { return };
    let journey = app.desk.journey_now();
    if let Some(entry) = app.shelf.entry(id)
        && entry.journey.0 != journey
    {
        app.shelf.put(Entry { journey: Shared(Arc::clone(&journey)), ..entry });
    }
    if app.desk.is_editable_now() && !app.shelf.is_stored(&journey) {
        keep_open(app, &storage, id).await;
    }
}

/// Lays the journey of the address on the desk.
pub fn open_journey(app: App, id: JourneyId) {
    if app.desk.id_now() == Some(id) {
        return;
    }
    let before = later::n_again();
    spawn_local(async move {
        leave(app).await;
        let Some(storage) = app.shelf.storage() else { return };
        // What is only in memory, because it could not be kept, goes before what is stored.
        let in_memory = app.shelf.entry(id).filter(|entry| !app.shelf.is_stored(&entry.journey.0));
        let entry = match in_memory {
            Some(entry) => {
                // The screen that is left, and that which comes, took a turn already.
                timer::breathe().await;
                Some(entry)
            }
            None => match storage.load(id, app.shelf.base(id), clock::now()).await {
                Ok(Found::Journey(kept)) => Some(app.shelf.take_in(*kept)),
                Ok(Found::Bin(_) | Found::Apart(_) | Found::Nothing) => None,
                Err(refused) if refused.is_unread() => {
                    let again = move || open_journey(app, id);
                    if app.shelf.is_loaded.get_untracked() {
                        return later::say_missing_with(app, before, again);
                    }
                    // Whoever looks everything up says so.
                    app.shelf.loaded().await;
                    return again();
                }
                Err(_) => app.shelf.entry(id),
            },
        };
        if app.route_now().journey() != Some(id) {
            return;
        }
        match entry {
            Some(entry) => lay(app, entry),
            None => {
                app.messages.warn(app.words_now().shelf().not_here);
                page::replace(&Route::Library.hash());
                app.arrive(Route::Library);
            }
        }
    });
}

fn lay(app: App, entry: Entry) {
    let id = entry.journey.id;
    let access = entry.access.clone();
    app.shelf.put(entry.clone());
    app.desk.lay(Arc::clone(&entry.journey.0), access.clone());
    let state = match access {
        Access::ReadOnly { .. } => SaveState::ReadOnly,
        Access::Editable if app.shelf.protection.get_untracked() == Protection::MemoryOnly => {
            SaveState::MemoryOnly
        }
        Access::Editable if app.shelf.is_stored(&entry.journey.0) => {
            SaveState::Saved(entry.journey.changed.unwrap_or_else(clock::now))
        }
        Access::Editable => SaveState::Saving,
    };
    app.desk.saving.set(state);
    if state == SaveState::Saving {
        after_picture(app, Reach::Everywhere);
    }
    app.shelf.tell_open(Some(id));
}

/// Shows what was found, but for what is only in memory or lies on the desk: that is newer.
pub(super) fn show(app: App, shelved: Shelved) {
    let shelf = app.shelf;
    let open = app.desk.id_now();
    let mut entries: Vec<Entry> = shelf.journeys.get_untracked();
    entries.retain(|entry| Some(entry.journey.id) == open || !shelf.is_stored(&entry.journey.0));
    for kept in shelved.journeys {
        if entries.iter().all(|entry| entry.journey.id != kept.journey.id) {
            entries.push(shelf.take_in(kept));
        }
    }
    sort(&mut entries, |one, other| one.journey.changed > other.journey.changed);
    shelf.journeys.set(entries);
    shelf.apart.set(shelved.apart);
    shelf.bin.set(shelved.bin);
}
