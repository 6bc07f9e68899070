//! Everything that is kept, at the start; and what is past its time, thrown away.

use std::collections::{BTreeMap, BTreeSet};

use super::apart::Apart;
use super::bin::{BIN_DAYS, Binned};
use super::error::Refused;
use super::held::Held;
use super::keeper::Keeper;
use super::key::{self, Key};
use super::load::Kept;
use super::shelf::{Shelf, StoreError};
use super::versions::{VERSION_DAYS, Version};
use crate::codec::Place;
use crate::model::{Instant, JourneyId, gather, sort};

/// Everything that is kept.
#[derive(Clone, Debug, Default)]
pub struct Shelved {
    /// The journeys, the last changed first.
    pub journeys: Vec<Kept>,
    /// What cannot be read, as it was found.
    pub apart: Vec<Apart>,
    /// What lies in the bin, the last deleted first.
    pub bin: Vec<Binned>,
    /// Places that could not be read, or did not take what they lacked. Nothing is lost by it.
    pub refused: Refused,
    /// What reads journeys did not arrive: nothing was read, and nothing is known of what is kept.
    pub is_unread: bool,
}

/// How far one start may bring the tidying forward, in days. A clock that
/// jumps a century ahead then throws nothing away at once.
const STRIDE_DAYS: i64 = 3;
const DAY_MS: i64 = 86_400_000;

/// What the keys say is kept.
#[derive(Default)]
struct Listing {
    /// Journeys and what lies beside them: the text, the mark of the bin, that of the journal only.
    beside: Vec<(Place, JourneyId, Part, String)>,
    versions: Vec<(Place, Version)>,
    elsewhere: Vec<(Place, String, Option<JourneyId>)>,
    readable: Vec<Place>,
    refused: Refused,
}

/// What can lie under the id of a journey.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Text,
    Bin,
    JournalOnly,
}

impl<L: Shelf, J: Shelf> Keeper<L, J> {
    /// Whether nothing is kept, as far as the places can be read.
    pub async fn is_bare(&self) -> bool {
        let Listing { beside, versions, elsewhere, .. } = self.listing().await;
        beside.is_empty() && versions.is_empty() && elsewhere.is_empty()
    }

    /// Everything that is kept. Chooses between the two places, sets apart what
    /// is damaged, mends what one place lacks, and throws away what is past its
    /// time: thirty days in the bin, seven among the older versions.
    pub async fn load_all(&self, now: Instant) -> Shelved {
        let mut listing = self.listing().await;
        let mut shelved = Shelved::default();
        let holds_texts = !listing.beside.is_empty() || !listing.elsewhere.is_empty();
        if holds_texts && self.reader().await.is_err() {
            return Shelved { is_unread: true, ..Shelved::default() };
        }
        let mut all = self.hold_all(&mut listing).await;
        for (&id, held) in &mut all {
            if let Some(binning) = held.binned {
                if held.choice() != Default::default() {
                    shelved.bin.push(self.binned(id, binning, held, now).await);
                }
            } else if let Some(mut kept) = self.settle(id, held, now).await {
                kept.base.version_at = last(&listing.versions, id);
                shelved.journeys.push(kept);
            }
            shelved.apart.append(&mut held.apart);
            listing.refused.join(std::mem::take(&mut held.refused));
        }
        self.add_elsewhere(&listing, &mut shelved).await;
        self.tidy(&listing, &mut shelved, now).await;
        shelved.refused = listing.refused;
        sort(&mut shelved.journeys, |one, other| one.journey.changed > other.journey.changed);
        sort(&mut shelved.bin, |one, other| one.since > other.since);
        shelved
    }

    async fn listing(&self) -> Listing {
        let mut listing = Listing::default();
        for place in self.places() {
            match self.keys(place).await {
                Ok(keys) => {
                    listing.readable.push(place);
                    keys.into_iter().for_each(|key| listing.add(place, key));
                }
                Err(error) => listing.refused.add(place, error),
            }
        }
        listing
    }

    /// What both places hold, of every journey. Only keys that are there are
    /// asked for: of a database each question takes time.
    async fn hold_all(&self, listing: &mut Listing) -> BTreeMap<JourneyId, Held> {
        let mut all: BTreeMap<JourneyId, Held> = BTreeMap::new();
        let ids = listing.beside.iter().filter(|(_, _, part, _)| *part != Part::JournalOnly);
        let ids: BTreeSet<JourneyId> = gather(ids.map(|(_, id, _, _)| *id));
        for place in listing.readable.clone() {
            let here: Vec<_> =
                listing.beside.iter().filter(|(there, ..)| *there == place).collect();
            let keys: Vec<String> = here.iter().map(|(_, _, _, key)| key.clone()).collect();
            match self.get_many(place, &keys).await {
                Ok(texts) => {
                    let mut parts: BTreeMap<JourneyId, [Option<String>; 3]> = BTreeMap::new();
                    for ((_, id, part, _), text) in here.into_iter().zip(texts) {
                        parts.entry(*id).or_default()[*part as usize] = text;
                    }
                    for &id in &ids {
                        let three = parts.remove(&id).unwrap_or_default();
                        all.entry(id).or_default().take(place, three);
                    }
                }
                Err(error) => listing.lose(place, error),
            }
        }
        all
    }
}

impl<L: Shelf, J: Shelf> Keeper<L, J> {
    /// What was set apart before, and what lies where no journey lies.
    async fn add_elsewhere(&self, listing: &Listing, shelved: &mut Shelved) {
        for (place, key, id) in &listing.elsewhere {
            let listed = |apart: &Apart| apart.place == *place && apart.key == *key;
            if shelved.apart.iter().any(listed) {
                continue;
            }
            if let Ok(Some(raw)) = self.get(*place, key).await
                && let Ok(why) = self.unfit(&raw).await
            {
                let (place, key) = (*place, key.clone());
                shelved.apart.push(Apart { place, key, id: *id, raw, why });
            }
        }
    }

    /// Throws away what is past its time.
    async fn tidy(&self, listing: &Listing, shelved: &mut Shelved, now: Instant) {
        if listing.versions.is_empty() && shelved.bin.is_empty() {
            return;
        }
        let tidied = self.settings().await.tidied;
        let until = tidied.map_or(now, |tidied| forward(tidied, now));
        if tidied.is_none_or(|tidied| (until.ms() - tidied.ms()).abs() >= DAY_MS) {
            // Where it is not kept, the tidying is done again next time.
            let _ = self.change_settings(|settings| settings.tidied = Some(until)).await;
        }
        if tidied.is_none() {
            return;
        }
        let old = |when: Instant, days: i64| until.ms() - when.ms() > days * DAY_MS;
        // What cannot be thrown away now will be next time.
        for (place, version) in &listing.versions {
            if old(version.when, VERSION_DAYS) {
                let _ = self.remove_key(*place, &version.key).await;
            }
        }
        for binned in &shelved.bin {
            if old(binned.since, BIN_DAYS) {
                let _ = self.purge(binned.id).await;
            }
        }
        shelved.bin.retain(|binned| !old(binned.since, BIN_DAYS));
    }
}

/// The time up to which to tidy: now, but not much further than last time.
fn forward(tidied: Instant, now: Instant) -> Instant {
    now.min(Instant::from_ms(tidied.ms() + STRIDE_DAYS * DAY_MS))
}

/// When the last version of a journey was kept.
fn last(versions: &[(Place, Version)], id: JourneyId) -> Option<Instant> {
    let of_it = versions.iter().filter(|(_, version)| version.journey == id);
    of_it.map(|(_, version)| version.when).max()
}

impl Listing {
    fn add(&mut self, place: Place, text: String) {
        match key::parse(&text) {
            Key::Journey(id) => self.beside.push((place, id, Part::Text, text)),
            Key::Bin(id) => self.beside.push((place, id, Part::Bin, text)),
            Key::JournalOnly(id) => self.beside.push((place, id, Part::JournalOnly, text)),
            Key::Version(version) => self.versions.push((place, version)),
            Key::Apart(id) => self.elsewhere.push((place, text, id)),
            Key::Misnamed => self.elsewhere.push((place, text, None)),
            Key::Other | Key::Foreign => {}
        }
    }

    fn lose(&mut self, place: Place, error: StoreError) {
        self.readable.retain(|&other| other != place);
        self.refused.add(place, error);
    }
}
