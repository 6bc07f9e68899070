//! What cannot be read: kept as it was found, never overwritten.

use std::fmt;

use super::error::Refused;
use super::keeper::Keeper;
use super::shelf::Shelf;
use crate::codec::record::{self, Damage};
use crate::codec::{self, Place, ReadError};
use crate::model::JourneyId;

/// Something that cannot be read, as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    /// Where it lies.
    pub place: Place,
    /// Under which key.
    pub key: String,
    /// The journey it was, if that is known.
    pub id: Option<JourneyId>,
    /// What lies there, whole: to download, or to open what can be read of it
    /// with `codec::read` and `codec::salvage`.
    pub raw: String,
    /// What is wrong with it.
    pub why: Unfit,
}

/// Why something is set apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It is not as it was written; `Damage::Newer`: a newer version of the program wrote it.
    Damaged(Damage),
    /// It is as it was written, and no journey.
    Unreadable(ReadError),
    /// It can be read, and lies where no journey lies.
    Misplaced,
}

impl Unfit {
    /// What is wrong with a text.
    pub(super) fn of(raw: &str) -> Self {
        match record::open(raw) {
            Err(damage) => Self::Damaged(damage),
            Ok(record) => match codec::read(record.text.as_bytes()) {
                Err(error) => Self::Unreadable(error),
                Ok(_) => Self::Misplaced,
            },
        }
    }
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged(damage) => damage.fmt(f),
            Self::Unreadable(error) => error.fmt(f),
            Self::Misplaced => write!(f, "no journey lies under this key"),
        }
    }
}

impl<L: Shelf, J: Shelf> Keeper<L, J> {
    /// Throws away something that was set apart, at someone's request.
    ///
    /// # Errors
    /// When the place does not let go.
    pub async fn discard_apart(&self, apart: &Apart) -> Result<(), Refused> {
        let gone = self.remove_key(apart.place, &apart.key).await;
        gone.map_err(|error| Refused::of(apart.place, error))
    }
}
