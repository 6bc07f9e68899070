//! What other tabs say, and what they are told.

use super::Shelf;
use crate::model::JourneyId;
use crate::ui::state::App;

/// Listens to other tabs. Called once.
pub fn listen(_app: App) {}

impl Shelf {
    /// Tells other tabs that a journey was saved.
    pub(super) fn tell_saved(self, _id: JourneyId, _revision: u64) {}

    /// Tells other tabs that a journey was deleted.
    pub(super) fn tell_deleted(self, _id: JourneyId) {}

    /// Tells other tabs which journey is open here.
    pub(super) fn tell_open(self, _app: App, _id: JourneyId) {}
}
