//! The bin: what is deleted stays where it is for thirty days, with a mark beside it.

use super::error::Refused;
use super::keeper::Keeper;
use super::shelf::Shelf;
use crate::codec::Opened;
use crate::model::{Instant, JourneyId};

/// How long a journey stays in the bin, in days.
pub const BIN_DAYS: i64 = 30;

/// A journey in the bin.
#[derive(Clone, Debug)]
pub struct Binned {
    /// Which.
    pub id: JourneyId,
    /// When it was put there.
    pub since: Instant,
    /// What it holds; nothing when it cannot be read.
    pub opened: Option<Opened>,
}

impl Binned {
    /// Days left before it goes for good, at least 0.
    pub fn days_left(&self, now: Instant) -> i64 {
        (BIN_DAYS - (now.ms() - self.since.ms()).max(0) / 86_400_000).max(0)
    }
}

impl<L: Shelf, J: Shelf> Keeper<L, J> {
    /// Puts a journey in the bin.
    ///
    /// # Errors
    /// When no place takes the mark; the journey is then where it was.
    pub async fn remove(&self, _id: JourneyId, _now: Instant) -> Result<(), Refused> {
        Ok(())
    }

    /// Takes a journey out of the bin, or nothing when it is not there any more.
    ///
    /// # Errors
    /// When a place does not let go of the mark; the journey then still lies in the bin.
    pub async fn put_back(&self, _id: JourneyId, _now: Instant) -> Result<(), Refused> {
        Ok(())
    }

    /// Throws away what lies in the bin, with its older versions, for good; how many there were.
    ///
    /// # Errors
    /// When a place does not let go.
    pub async fn empty_bin(&self) -> Result<usize, Refused> {
        Ok(0)
    }
}
