//! How full localStorage is, counted as browsers count: in UTF-16 units, keys included.

use std::collections::BTreeMap;

use super::error::Refused;
use super::keeper::Keeper;
use super::key::{self, Key};
use super::shelf::{Shelf, StoreError};
use crate::codec::Place;
use crate::model::{JourneyId, sort};

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
    /// What takes up room in localStorage; nothing where it is refused.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn usage(&self) -> Result<Usage, Refused> {
        if self.local.is_none() {
            return Ok(Usage::default());
        }
        self.count().await.map_err(|error| Refused::of(Place::Local, error))
    }

    async fn count(&self) -> Result<Usage, StoreError> {
        let keys = self.keys(Place::Local).await?;
        let texts = self.get_many(Place::Local, &keys).await?;
        let mut usage = Usage::default();
        let mut journeys: BTreeMap<JourneyId, usize> = BTreeMap::new();
        for (key, text) in keys.iter().zip(texts) {
            let units = units(key) + units(&text.unwrap_or_default());
            match key::parse(key) {
                Key::Journey(id) => *journeys.entry(id).or_default() += units,
                Key::Version(_) => usage.versions += units,
                Key::Foreign => usage.foreign += units,
                Key::Misnamed | Key::Bin(_) | Key::JournalOnly(_) | Key::Apart(_) | Key::Other => {
                    usage.other += units
                }
            }
        }
        usage.journeys = journeys.into_iter().collect();
        sort(&mut usage.journeys, |(_, one), (_, other)| one > other);
        Ok(usage)
    }
}

/// The length of a text as a browser counts it: a unit for what begins a letter, and one more for
/// a letter of four bytes. Bytes are counted, not letters: of a text of many megabytes, too.
pub(super) fn units(text: &str) -> usize {
    text.bytes().map(|byte| usize::from(byte & 0xc0 != 0x80) + usize::from(byte >= 0xf0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_those_of_utf_16() {
        for text in
            ["", "kaart", "café", "€ 5", "😀", "a\u{7f}\u{80}\u{7ff}\u{800}\u{ffff}\u{10000}"]
        {
            assert_eq!(units(text), text.encode_utf16().count(), "{text}");
        }
    }
}
