//! From shelves to journeys: at the start, and one by one.

use std::sync::Arc;

use super::base::Base;
use super::bin::Binned;
use super::error::Refused;
use super::keeper::{Keeper, Protection};
use super::shelf::Shelf;
use crate::codec::{Access, Note, Place, Repair};
use crate::model::{Instant, Journey, JourneyId};

/// Everything that is kept.
#[derive(Clone, Debug, Default)]
pub struct Shelved {
    /// The journeys, the last changed first.
    pub journeys: Vec<Kept>,
    /// What cannot be read, set apart as it was found.
    pub apart: Vec<Apart>,
    /// What lies in the bin, the last deleted first.
    pub bin: Vec<Binned>,
    /// Places that could not be read, or did not take what they lacked. Nothing is lost by it.
    pub refused: Refused,
}

/// A journey from the shelves.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The journey.
    pub journey: Arc<Journey>,
    /// What was wrong with the stored text and how it was repaired.
    pub repairs: Vec<Repair>,
    /// What is worth telling of the stored text.
    pub notes: Vec<Note>,
    /// Whether it may be changed; if not, the raw text to download.
    pub access: Access,
    /// Where it is kept.
    pub protection: Protection,
    /// For saving it.
    pub base: Base,
}

/// Something that cannot be read, as it was found. It is never overwritten.
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
}

/// What is kept under one id.
#[derive(Clone, Debug)]
pub enum Found {
    /// A journey.
    Journey(Box<Kept>),
    /// A journey in the bin.
    Bin(Box<Binned>),
    /// Only something that cannot be read.
    Apart(Vec<Apart>),
    /// Nothing.
    Nothing,
}

impl<L: Shelf, J: Shelf> Keeper<L, J> {
    /// Everything that is kept. Chooses between the two places, sets apart what
    /// is damaged, mends what one place lacks, and throws away what is past its time.
    pub async fn load_all(&self, _now: Instant) -> Shelved {
        Shelved::default()
    }

    /// What is kept under one id, treated likewise.
    ///
    /// # Errors
    /// When no place can be read.
    pub async fn load(&self, _id: JourneyId, _now: Instant) -> Result<Found, Refused> {
        Ok(Found::Nothing)
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
