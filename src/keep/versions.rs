//! Older versions of journeys: kept along the way, and the first to go when
//! space is short. They lie in the journal, or in localStorage where there is none.

use super::error::Refused;
use super::keeper::Keeper;
use super::key;
use super::shelf::Shelf;
use crate::codec::{Opened, ReadError};
use crate::model::{Instant, Journey, JourneyId};

/// An older version of a journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The key it is kept under; for `Keeper::open_version`.
    pub key: String,
    /// Of which journey.
    pub journey: JourneyId,
    /// Why it was kept.
    pub kind: VersionKind,
    /// When it was kept.
    pub when: Instant,
    /// Its revision. Order is by this number, never by a clock.
    pub revision: u64,
}

/// Why an older version was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum VersionKind {
    /// Every five minutes of change.
    Regular,
    /// Another tab wrote the same cell.
    OtherTab,
    /// Before something replaced it.
    BeforeReplace,
    /// The two places differed.
    OtherStore,
    /// Before an older or repaired text was written anew.
    BeforeMigration,
}

impl<L: Shelf, J: Shelf> Keeper<L, J> {
    /// Keeps this journey, as it is, among its older versions.
    ///
    /// # Errors
    /// When no place takes it.
    pub async fn keep_version(
        &self,
        _journey: &Journey,
        _kind: VersionKind,
        _now: Instant,
    ) -> Result<(), Refused> {
        Ok(())
    }

    /// The older versions of a journey, the newest first.
    ///
    /// # Errors
    /// When no place can be read.
    pub async fn versions(&self, _id: JourneyId) -> Result<Vec<Version>, Refused> {
        Ok(Vec::new())
    }

    /// Opens an older version; nothing when it is gone. The journey has the id
    /// of the one it was: give it another to open it as a copy.
    ///
    /// # Errors
    /// When it cannot be read any more.
    pub async fn open_version(&self, _key: &str) -> Result<Option<Opened>, ReadError> {
        Ok(None)
    }

    /// Throws all older versions away, of every journey and in both places; how many there were.
    ///
    /// # Errors
    /// When a place does not let go.
    pub async fn clear_versions(&self) -> Result<usize, Refused> {
        Ok(0)
    }
}

impl VersionKind {
    const ALL: [Self; 5] = [
        Self::Regular,
        Self::OtherTab,
        Self::BeforeReplace,
        Self::OtherStore,
        Self::BeforeMigration,
    ];

    /// How a key says it.
    pub(super) fn token(self) -> &'static str {
        match self {
            Self::Regular => "regular",
            Self::OtherTab => "other-tab",
            Self::BeforeReplace => "before-replace",
            Self::OtherStore => "other-store",
            Self::BeforeMigration => "before-migration",
        }
    }

    pub(super) fn of(token: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.token() == token)
    }
}
