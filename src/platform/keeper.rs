//! The keeper with the shelves of this browser.

use gloo_storage::{SessionStorage, Storage as _};

use super::journal::Journal;
use super::local::Local;
use super::timer;
use crate::keep::{self, Settings};

/// Keeps journeys in this browser.
pub type Keeper = keep::Keeper<Local, Journal>;

/// What the crash screen leaves behind for a start without the last journey.
const SAFE: &str = "klantreis-safe";

/// The keeper, with what this browser allows. Never waits longer than a few seconds.
pub async fn keeper() -> Keeper {
    let keeper = Keeper::new(Local::open(), Journal::open().await.ok());
    keeper.resting(|| Box::pin(timer::rest()))
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
