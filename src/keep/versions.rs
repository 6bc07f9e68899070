//! Older versions of journeys: every five minutes of change, and whenever
//! something would be overwritten that is nowhere else.

use std::rc::Rc;

use std::fmt;

use super::apart::Unfit;
use super::error::Refused;
use super::keeper::Keeper;
use super::shelf::Shelf;
use crate::codec::{self, Opened, Place, record};
use crate::model::{Instant, Journey, JourneyId, sort};

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
    /// Its length, in UTF-16 units.
    pub units: usize,
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
    /// Before a text of an older form, or one that was repaired, was written anew.
    BeforeMigration,
}

/// Why an older version does not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VersionError {
    /// It is not there any more.
    Gone,
    /// It cannot be read.
    Unfit(Unfit),
    /// No place could be asked.
    Refused(Refused),
}

/// How long an older version is kept, in days.
pub(super) const VERSION_DAYS: i64 = 7;
/// How much change lies between two versions, in milliseconds.
const APART_MS: i64 = 5 * 60 * 1000;

/// Whether it is time to keep a version again. A clock that was set back counts too.
pub fn is_version_due(last: Option<Instant>, now: Instant) -> bool {
    last.is_none_or(|last| (now.ms() - last.ms()).abs() >= APART_MS)
}

impl<L: Shelf, J: Shelf> Keeper<L, J> {
    /// Keeps this journey, as it is, among its older versions.
    ///
    /// # Errors
    /// When no place takes it.
    pub async fn keep_version(
        &self,
        journey: &Journey,
        kind: VersionKind,
        now: Instant,
    ) -> Result<(), Refused> {
        let record = record::wrap(journey.revision, codec::write(journey));
        self.keep_text(journey.id, kind, &record, now).await
    }

    /// The older versions of a journey, the newest first.
    ///
    /// # Errors
    /// When no place can be read.
    pub async fn versions(&self, id: JourneyId) -> Result<Vec<Version>, Refused> {
        let (mut found, mut refused) = (Vec::new(), Refused::default());
        for place in self.places() {
            match self.versions_in(place).await {
                Ok(versions) => found.extend(versions.into_iter().filter(|one| one.journey == id)),
                Err(error) => refused.add(place, error),
            }
        }
        if found.is_empty() {
            refused.into_result()?;
        }
        sort(&mut found, |one, other| (one.revision, one.when) > (other.revision, other.when));
        Ok(found)
    }

    /// Opens an older version. The journey has the id of the one it was: give
    /// it another to open it as a copy.
    ///
    /// # Errors
    /// When it is gone, or cannot be read any more.
    pub async fn open_version(&self, version: &Version) -> Result<Opened, VersionError> {
        let mut refused = Refused::default();
        for place in self.places() {
            match self.get(place, &version.key).await {
                Ok(Some(text)) => return self.open(place, &text).await,
                Ok(None) => {}
                Err(error) => refused.add(place, error),
            }
        }
        refused.into_result().map_err(VersionError::Refused)?;
        Err(VersionError::Gone)
    }

    async fn open(&self, place: Place, text: &str) -> Result<Opened, VersionError> {
        record::open(text).map_err(|damage| VersionError::Unfit(Unfit::Damaged(damage)))?;
        match self.read(&Rc::new(text.to_owned())).await {
            Ok(read) => read.map_err(|error| VersionError::Unfit(Unfit::Unreadable(error))),
            Err(error) => Err(VersionError::Refused(Refused::of(place, error))),
        }
    }

    /// Throws all older versions away, of every journey and in both places; how many there were.
    ///
    /// # Errors
    /// When a place does not let go.
    pub async fn clear_versions(&self) -> Result<usize, Refused> {
        let (mut n, mut refused) = (0, Refused::default());
        for place in self.places() {
            match self.remove_versions(place, |_| true).await {
                Ok(removed) => n += removed,
                Err(error) => refused.add(place, error),
            }
        }
        refused.into_result().map(|()| n)
    }
}

impl VersionKind {
    pub(super) const ALL: [Self; 5] = [
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

impl fmt::Display for VersionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gone => write!(f, "the version is not there any more"),
            Self::Unfit(unfit) => unfit.fmt(f),
            Self::Refused(refused) => refused.fmt(f),
        }
    }
}

impl std::error::Error for VersionError {}
