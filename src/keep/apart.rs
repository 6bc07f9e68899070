//! What cannot be read: kept as it was found, never overwritten.

use std::rc::Rc;

use std::fmt;

use super::error::Refused;
use super::keeper::Keeper;
use super::shelf::{Shelf, StoreError};
use crate::codec::record::{self, Damage};
use crate::codec::{Place, ReadError};
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
    /// What is wrong with a text.
    pub(super) async fn unfit(&self, raw: &str) -> Result<Unfit, StoreError> {
        if let Err(damage) = record::open(raw) {
            return Ok(Unfit::Damaged(damage));
        }
        Ok(match self.read(&Rc::new(raw.to_owned())).await? {
            Err(error) => Unfit::Unreadable(error),
            Ok(_) => Unfit::Misplaced,
        })
    }

    /// Throws away something that was set apart, at someone's request.
    ///
    /// # Errors
    /// When the place does not let go.
    pub async fn discard_apart(&self, apart: &Apart) -> Result<(), Refused> {
        let gone = self.remove_key(apart.place, &apart.key).await;
        gone.map_err(|error| Refused::of(apart.place, error))
    }
}
