//! Room: older versions lie in the journal, or in localStorage where there is
//! none, and are the first to go when space is short. Journeys never go.

use super::error::Refused;
use super::keeper::Keeper;
use super::key::{self, Key};
use super::shelf::{Shelf, StoreError};
use super::usage::{QUOTA, units};
use super::versions::{Version, VersionKind};
use crate::codec::{Place, record};
use crate::model::{Instant, JourneyId, sort};

/// The most that older versions may take up in localStorage, where each
/// journey has to find room too, and in the journal; in UTF-16 units.
const ROOM: (usize, usize) = (1_000_000, 50_000_000);
/// How often room is made for one text, each time twice as much.
const ROUNDS: u32 = 16;

impl<L: Shelf, J: Shelf> Keeper<L, J> {
    /// Keeps a record among the older versions, if it is not there already.
    pub(super) async fn keep_text(
        &self,
        id: JourneyId,
        kind: VersionKind,
        text: &str,
        now: Instant,
    ) -> Result<(), Refused> {
        let mut refused = Refused::default();
        for place in self.places() {
            match self.keep_text_in(place, id, kind, text, now).await {
                Ok(()) => return Ok(()),
                Err(error) => refused.add(place, error),
            }
        }
        Err(refused)
    }

    async fn keep_text_in(
        &self,
        place: Place,
        id: JourneyId,
        kind: VersionKind,
        text: &str,
        now: Instant,
    ) -> Result<(), StoreError> {
        let (revision, units) = (record::revision(text).unwrap_or_default(), units(text));
        let same = |one: &Version| (one.journey, one.revision, one.units) == (id, revision, units);
        let versions = self.versions_in(place).await?;
        if versions.iter().any(same) {
            return Ok(());
        }
        let (in_local, in_journal) = ROOM;
        let room = match place {
            Place::Local => in_local,
            Place::Journal => in_journal,
        };
        let others: usize = versions.iter().map(|version| version.units).sum();
        let mut left = room.checked_sub(units).ok_or(StoreError::Full)?;
        // From the newest down: what no longer fits is the oldest.
        for version in versions.iter().rev() {
            match left.checked_sub(version.units) {
                Some(rest) => left = rest,
                None => {
                    left = 0;
                    self.remove_key(place, &version.key).await?;
                }
            }
        }
        let version = Version { key: String::new(), journey: id, kind, when: now, revision, units };
        let key = key::version(&version);
        match self.put(place, &key, text).await {
            // A version drives out others only where that can be enough.
            Err(StoreError::Full) if others >= units => {
                self.put_making_room(place, &key, text).await
            }
            done => done,
        }
    }

    /// The versions in one place, the oldest first.
    pub(super) async fn versions_in(&self, place: Place) -> Result<Vec<Version>, StoreError> {
        let keys = self.keys(place).await?;
        let mut versions: Vec<Version> = keys
            .iter()
            .filter_map(|key| match key::parse(key) {
                Key::Version(version) => Some(version),
                _ => None,
            })
            .collect();
        sort(&mut versions, |one, other| (one.when, one.revision) < (other.when, other.revision));
        Ok(versions)
    }

    /// When the last version of a journey was kept, if that can be told.
    pub(super) async fn last_version(&self, id: JourneyId) -> Option<Instant> {
        self.versions(id).await.ok()?.iter().map(|version| version.when).max()
    }

    pub(super) async fn remove_versions(
        &self,
        place: Place,
        goes: impl Fn(&Version) -> bool,
    ) -> Result<usize, StoreError> {
        let versions = self.versions_in(place).await?;
        let going: Vec<Version> = versions.into_iter().filter(goes).collect();
        for version in &going {
            self.remove_key(place, &version.key).await?;
        }
        Ok(going.len())
    }

    /// Puts a text; where there is no room, the oldest versions go.
    pub(super) async fn put_making_room(
        &self,
        place: Place,
        key: &str,
        text: &str,
    ) -> Result<(), StoreError> {
        // Longer than all the room there is, since no unit takes more than three bytes: handing it
        // over would take time, and older versions would go for nothing.
        if place == Place::Local && text.len() / 3 > QUOTA {
            return Err(StoreError::Full);
        }
        for round in 0..ROUNDS {
            match self.put(place, key, text).await {
                Err(StoreError::Full) => {}
                done => return done,
            }
            let versions = self.versions_in(place).await?;
            if versions.is_empty() {
                break;
            }
            for version in versions.iter().take(1 << round) {
                self.remove_key(place, &version.key).await?;
            }
        }
        Err(StoreError::Full)
    }
}
