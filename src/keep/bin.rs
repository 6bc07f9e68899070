//! The bin: what is deleted stays where it is for thirty days, with a mark beside it.

use super::error::Refused;
use super::held::{Binning, Held};
use super::keeper::Keeper;
use super::key::{self, Key};
use super::load::Found;
use super::shelf::Shelf;
use crate::codec::{Opened, Place};
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
    /// A journey in the bin: what can be read of it, without touching anything.
    pub(super) async fn binned(
        &self,
        id: JourneyId,
        binning: Binning,
        held: &mut Held,
        now: Instant,
    ) -> Binned {
        let Binning(since) = binning;
        let mut opened = None;
        if let Some((place, text)) = held.current() {
            match self.read(&text).await {
                Ok(read) => opened = read.ok(),
                Err(error) => held.close(place, error),
            }
        }
        Binned { id, since: since.unwrap_or(now), opened }
    }

    /// Puts a journey in the bin.
    ///
    /// # Errors
    /// When no place takes the mark; the journey is then where it was.
    pub async fn remove(&self, id: JourneyId, now: Instant) -> Result<(), Refused> {
        let (mut marked, mut refused) = (false, Refused::default());
        for place in self.places() {
            match self.put_making_room(place, &key::bin(id), &now.to_string()).await {
                Ok(()) => marked = true,
                Err(error) => refused.add(place, error),
            }
        }
        if !marked {
            return refused.into_result();
        }
        self.free_local(id).await;
        Ok(())
    }

    /// Takes a journey out of the bin; what is kept under its id then.
    ///
    /// # Errors
    /// When a place does not let go of the mark; the journey then still lies in the bin.
    pub async fn put_back(&self, id: JourneyId, now: Instant) -> Result<Found, Refused> {
        self.remove_everywhere(&key::bin(id)).await?;
        self.load(id, None, now).await
    }

    /// Throws away what lies in the bin, with its older versions, for good; how many there were.
    ///
    /// # Errors
    /// When a place does not let go.
    pub async fn empty_bin(&self) -> Result<usize, Refused> {
        let (mut ids, mut refused) = (std::collections::BTreeSet::new(), Refused::default());
        for place in self.places() {
            match self.keys(place).await {
                Ok(keys) => ids.extend(keys.iter().filter_map(|key| match key::parse(key) {
                    Key::Bin(id) => Some(id),
                    _ => None,
                })),
                Err(error) => refused.add(place, error),
            }
        }
        for &id in &ids {
            if let Err(other) = self.purge(id).await {
                refused.join(other);
            }
        }
        refused.into_result().map(|()| ids.len())
    }

    /// Throws a journey away for good. The mark goes last: what is left halfway is still in the bin.
    pub(super) async fn purge(&self, id: JourneyId) -> Result<(), Refused> {
        for place in self.places() {
            let removed = self.remove_versions(place, |version| version.journey == id).await;
            removed.map_err(|error| Refused::of(place, error))?;
        }
        self.remove_everywhere(&key::journey(id)).await?;
        self.remove_everywhere(&key::journal_only(id)).await?;
        self.remove_everywhere(&key::bin(id)).await
    }

    /// Deleting makes room: of two equal copies the one in localStorage goes.
    async fn free_local(&self, id: JourneyId) {
        let held = self.held(id).await;
        let journal = held.text(Place::Journal);
        if journal.is_some() && journal == held.text(Place::Local) {
            // Where it does not go, it takes up room and is no fault.
            let _ = self.remove_key(Place::Local, &key::journey(id)).await;
        }
    }
}
