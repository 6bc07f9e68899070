//! The keeper and its two shelves.

use std::cell::RefCell;
use std::future::ready;
use std::rc::Rc;

use super::error::Refused;
use super::reader::{Coming, Reader};
use super::settings::Settings;
use super::shelf::{Shelf, StoreError};
use crate::codec::{Opened, Place, ReadError, Writer};
use crate::turns::{Rest, go_on};

/// Keeps journeys on two shelves. A shelf that the browser refuses from the
/// start is simply not there; the other suffices.
pub struct Keeper<L, J> {
    pub(super) local: Option<L>,
    pub(super) journal: Option<J>,
    /// Remembers the text of what did not change between two saves.
    pub(super) writer: RefCell<Writer>,
    /// The settings, where no place keeps them.
    pub(super) settings: RefCell<Option<Settings>>,
    rest: fn() -> Rest,
    fetch: fn() -> Coming,
}

/// How well something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protection {
    /// In both places.
    Both,
    /// In localStorage only: what was saved last may not survive a power cut.
    LocalOnly,
    /// In the journal only.
    JournalOnly,
    /// Nowhere: gone when the tab is closed.
    MemoryOnly,
}

impl<L: Shelf, J: Shelf> Keeper<L, J> {
    /// A keeper with two shelves and all that it needs at hand.
    pub fn new(local: Option<L>, journal: Option<J>) -> Self {
        Self::fetching(local, journal, go_on, || Box::pin(ready(Some(Reader::whole()))))
    }

    /// A keeper with the shelves that the browser gives. It reads large journeys in turns, with
    /// what it fetches when there is something to read.
    pub fn fetching(
        local: Option<L>,
        journal: Option<J>,
        rest: fn() -> Rest,
        fetch: fn() -> Coming,
    ) -> Self {
        let (writer, settings) = (RefCell::default(), RefCell::default());
        Self { local, journal, writer, settings, rest, fetch }
    }

    /// Lets others have their turn, if it is time.
    pub(super) async fn rest(&self) {
        // Nobody gives it up.
        (self.rest)().await.unwrap_or_default();
    }

    /// What reads journeys.
    pub(super) async fn reader(&self) -> Result<Reader, StoreError> {
        (self.fetch)().await.ok_or(StoreError::Unread)
    }

    /// Reads the journey in a record.
    pub(super) async fn read(
        &self,
        record: &Rc<String>,
    ) -> Result<Result<Opened, ReadError>, StoreError> {
        let reader = self.reader().await?;
        Ok((reader.read)(Rc::clone(record), self.rest).await)
    }

    /// How many bytes the text took that was to be saved last.
    pub fn length(&self) -> usize {
        self.writer.borrow().length()
    }

    /// How well things are kept here.
    pub fn protection(&self) -> Protection {
        Protection::of(self.local.is_some(), self.journal.is_some())
    }

    /// The places there are, the journal first: a write goes to the durable place first.
    pub(super) fn places(&self) -> impl Iterator<Item = Place> + use<L, J> {
        let journal = self.journal.is_some().then_some(Place::Journal);
        journal.into_iter().chain(self.local.is_some().then_some(Place::Local))
    }

    pub(super) async fn keys(&self, place: Place) -> Result<Vec<String>, StoreError> {
        match (place, &self.local, &self.journal) {
            (Place::Local, Some(shelf), _) => shelf.keys().await,
            (Place::Journal, _, Some(shelf)) => shelf.keys().await,
            (Place::Local, None, _) | (Place::Journal, _, None) => Err(StoreError::Blocked),
        }
    }

    pub(super) async fn get(&self, place: Place, key: &str) -> Result<Option<String>, StoreError> {
        match (place, &self.local, &self.journal) {
            (Place::Local, Some(shelf), _) => shelf.get(key).await,
            (Place::Journal, _, Some(shelf)) => shelf.get(key).await,
            (Place::Local, None, _) | (Place::Journal, _, None) => Err(StoreError::Blocked),
        }
    }

    pub(super) async fn get_many(
        &self,
        place: Place,
        keys: &[String],
    ) -> Result<Vec<Option<String>>, StoreError> {
        match (place, &self.local, &self.journal) {
            (Place::Local, Some(shelf), _) => shelf.get_many(keys).await,
            (Place::Journal, _, Some(shelf)) => shelf.get_many(keys).await,
            (Place::Local, None, _) | (Place::Journal, _, None) => Err(StoreError::Blocked),
        }
    }

    /// Puts a text and looks whether it is there. Does not make room.
    pub(super) async fn put(&self, place: Place, key: &str, text: &str) -> Result<(), StoreError> {
        match (place, &self.local, &self.journal) {
            (Place::Local, Some(shelf), _) => shelf.put(key, text).await,
            (Place::Journal, _, Some(shelf)) => shelf.put(key, text).await,
            (Place::Local, None, _) | (Place::Journal, _, None) => Err(StoreError::Blocked),
        }?;
        let is_there = match (place, &self.local, &self.journal) {
            (Place::Local, Some(shelf), _) => shelf.has(key, text).await,
            (Place::Journal, _, Some(shelf)) => shelf.has(key, text).await,
            (Place::Local, None, _) | (Place::Journal, _, None) => Err(StoreError::Blocked),
        }?;
        if is_there { Ok(()) } else { Err(StoreError::Unfaithful) }
    }

    pub(super) async fn remove_key(&self, place: Place, key: &str) -> Result<(), StoreError> {
        match (place, &self.local, &self.journal) {
            (Place::Local, Some(shelf), _) => shelf.remove(key).await,
            (Place::Journal, _, Some(shelf)) => shelf.remove(key).await,
            (Place::Local, None, _) | (Place::Journal, _, None) => Err(StoreError::Blocked),
        }
    }

    /// Removes a key wherever there is a place.
    pub(super) async fn remove_everywhere(&self, key: &str) -> Result<(), Refused> {
        let mut refused = Refused::default();
        for place in self.places() {
            if let Err(error) = self.remove_key(place, key).await {
                refused.add(place, error);
            }
        }
        refused.into_result()
    }
}

impl Protection {
    /// By whether each place has it.
    pub fn of(in_local: bool, in_journal: bool) -> Self {
        match (in_local, in_journal) {
            (true, true) => Self::Both,
            (true, false) => Self::LocalOnly,
            (false, true) => Self::JournalOnly,
            (false, false) => Self::MemoryOnly,
        }
    }
}
