//! Why a journey could not be saved.

use std::fmt;

use super::shelf::StoreError;
use crate::codec::Place;

/// Why a journey was not saved. It is still whole in memory, and what was
/// stored before still stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// Another tab put it in the bin. To go on: `Keeper::put_back`, or save it
    /// under a new id with a `Base::new_journey`.
    Deleted,
    /// It vanished: the browser's data were cleared. To save all of it again:
    /// `Base::new_journey`.
    Gone,
    /// Another journey is kept under this id already.
    Taken,
    /// A newer version of the program made or changed it: nothing is written.
    Newer {
        /// The version of the format; 0 when not even that can be read.
        version: u64,
    },
    /// There is no place that keeps anything.
    MemoryOnly,
    /// A place did not take it.
    Refused(Refused),
    /// The editor is gone.
    Closed,
}

/// Which place did not take something, and why. A place without an error has it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Refused {
    /// What localStorage answered.
    pub local: Option<StoreError>,
    /// What the journal answered.
    pub journal: Option<StoreError>,
}

impl Refused {
    /// The place to name on screen, and why. localStorage first: its room is the smaller.
    pub fn first(&self) -> Option<(Place, &StoreError)> {
        let local = self.local.as_ref().map(|error| (Place::Local, error));
        local.or(self.journal.as_ref().map(|error| (Place::Journal, error)))
    }

    /// Whether what reads journeys did not arrive.
    pub fn is_unread(&self) -> bool {
        [&self.local, &self.journal].contains(&&Some(StoreError::Unread))
    }

    /// Whether no place refused.
    pub fn is_empty(&self) -> bool {
        self.local.is_none() && self.journal.is_none()
    }

    pub(super) fn of(place: Place, error: StoreError) -> Self {
        let mut refused = Self::default();
        refused.add(place, error);
        refused
    }

    pub(super) fn add(&mut self, place: Place, error: StoreError) {
        match place {
            Place::Local => self.local.get_or_insert(error),
            Place::Journal => self.journal.get_or_insert(error),
        };
    }

    pub(super) fn join(&mut self, other: Self) {
        let Self { local, journal } = other;
        self.local = self.local.take().or(local);
        self.journal = self.journal.take().or(journal);
    }

    pub(super) fn into_result(self) -> Result<(), Self> {
        if self.is_empty() { Ok(()) } else { Err(self) }
    }
}

impl From<Refused> for SaveError {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.local, &self.journal) {
            (Some(local), Some(journal)) => {
                write!(f, "localStorage: {local}; journal: {journal}")
            }
            (Some(local), None) => write!(f, "localStorage: {local}"),
            (None, Some(journal)) => write!(f, "journal: {journal}"),
            (None, None) => write!(f, "nothing was refused"),
        }
    }
}

impl fmt::Display for SaveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Deleted => write!(f, "the journey was deleted in another tab"),
            Self::Gone => write!(f, "the browser no longer has the journey"),
            Self::Taken => write!(f, "another journey has this id"),
            Self::Newer { version } => write!(f, "format version {version} is newer"),
            Self::MemoryOnly => write!(f, "there is no place to keep anything"),
            Self::Refused(refused) => refused.fmt(f),
            Self::Closed => write!(f, "the editor is closed"),
        }
    }
}

impl std::error::Error for Refused {}
impl std::error::Error for SaveError {}
