//! The keeper with the shelves of this browser.

use gloo_storage::{SessionStorage, Storage as _};

use super::journal::Journal;
use super::local::Local;
use super::timer;
use crate::keep::{self, Coming, Settings};

/// Keeps journeys in this browser.
pub type Keeper = keep::Keeper<Local, Journal>;

/// What the crash screen leaves behind for a start without the last journey.
const SAFE: &str = "klantreis-safe";

/// The keeper, with what this browser allows. Never waits longer than a few seconds for that.
/// What reads journeys is fetched when there is something to read.
pub async fn keeper(fetch: fn() -> Coming) -> Keeper {
    let journal = Journal::open().await.ok();
    Keeper::fetching(Local::open(), journal, || Box::pin(timer::rest()), fetch)
}

/// Whether journeys are kept here, as far as can be told at once.
pub fn holds_journeys() -> bool {
    Local::open().is_some_and(|local| local.holds(keep::JOURNEYS))
}

/// The settings, at once, so that the first picture has the right language and
/// theme. `Keeper::settings` knows them also where localStorage is refused.
pub fn settings_at_start() -> Settings {
    let text = Local::open().and_then(|local| local.read(keep::SETTINGS).ok().flatten());
    text.map(|text| Settings::read(&text)).unwrap_or_default()
}

/// Whether the crash screen asked for a start without the last journey. It is
/// asked once: the next start is an ordinary one.
pub fn take_safe_start() -> bool {
    let allowed = web_sys::window().and_then(|window| window.session_storage().ok().flatten());
    if allowed.is_none() {
        return false;
    }
    let storage = SessionStorage::raw();
    let asked = storage.get_item(SAFE).ok().flatten().is_some();
    if asked {
        SessionStorage::delete(SAFE);
    }
    asked
}
