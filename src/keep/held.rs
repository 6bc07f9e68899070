//! What the two places hold under one id, and setting apart what is damaged in it.

use std::rc::Rc;

use xxhash_rust::xxh64::xxh64;

use super::apart::{Apart, Unfit};
use super::error::Refused;
use super::keeper::Keeper;
use super::key;
use super::shelf::{Shelf, StoreError};
use crate::codec::record::{self, Damage, Record};
use crate::codec::{Checked, Choice, Place, ReadError, choose_checked};
use crate::model::{Instant, JourneyId};

/// What the two places hold under the id of one journey.
#[derive(Default)]
pub(super) struct Held {
    pub local: Slot,
    pub journal: Slot,
    /// When it was put in the bin, if it was.
    pub binned: Option<Binning>,
    /// Whether it is kept in the journal only, at someone's request.
    pub journal_only: bool,
    /// Places that could not be read, or must not be written this time.
    pub refused: Refused,
    /// What was found damaged.
    pub apart: Vec<Apart>,
}

/// What one place holds under the id of one journey.
#[derive(Default)]
pub(super) enum Slot {
    /// There is no such place, or it is not to be touched this time.
    #[default]
    Closed,
    /// Nothing.
    Empty,
    /// A text.
    Text(Text),
}

/// A text, checked once: that takes time with a long one.
pub(super) struct Text {
    whole: Rc<String>,
    /// Its revision, if it is as it was written.
    revision: Result<u64, Damage>,
}

/// The mark of the bin: since when, if it can be read.
#[derive(Clone, Copy)]
pub(super) struct Binning(pub Option<Instant>);

/// A newer version of the program wrote it: nothing may be done with it.
pub(super) struct IsNewer;

impl Held {
    pub fn slot(&mut self, place: Place) -> &mut Slot {
        match place {
            Place::Local => &mut self.local,
            Place::Journal => &mut self.journal,
        }
    }

    pub fn text(&self, place: Place) -> Option<&str> {
        match place {
            Place::Local => self.local.text(),
            Place::Journal => self.journal.text(),
        }
    }

    /// The same, to be held on to: it can be long.
    pub fn shared(&self, place: Place) -> Option<Rc<String>> {
        let slot = match place {
            Place::Local => &self.local,
            Place::Journal => &self.journal,
        };
        match slot {
            Slot::Text(text) => Some(Rc::clone(&text.whole)),
            Slot::Empty | Slot::Closed => None,
        }
    }

    /// The record that counts, whole, and where it lies.
    pub fn current(&self) -> Option<(Place, Rc<String>)> {
        let (place, _) = self.choice().journey?;
        Some((place, self.shared(place)?))
    }

    pub fn choice(&self) -> Choice<'_> {
        choose_checked(self.local.checked(), self.journal.checked())
    }

    /// The places that the journey belongs in and that can be written.
    pub fn open(&self) -> impl Iterator<Item = Place> + use<> {
        let journal = !matches!(self.journal, Slot::Closed);
        let local = !matches!(self.local, Slot::Closed) && !self.journal_only;
        let journal = journal.then_some(Place::Journal);
        journal.into_iter().chain(local.then_some(Place::Local))
    }

    /// What a place holds: the journey, the mark of the bin, that of the journal only.
    pub fn take(&mut self, place: Place, texts: [Option<String>; 3]) {
        let [text, bin, journal_only] = texts;
        // Both places nearly always hold the same: it is checked, and kept, once.
        let other = match place {
            Place::Local => &self.journal,
            Place::Journal => &self.local,
        };
        *self.slot(place) = match other {
            Slot::Text(other) if text.as_ref() == Some(&other.whole) => {
                Slot::Text(Text { whole: Rc::clone(&other.whole), revision: other.revision })
            }
            Slot::Text(_) | Slot::Empty | Slot::Closed => Slot::of(text),
        };
        self.binned = self.binned.or(bin.as_deref().map(Binning::of));
        self.journal_only |= place == Place::Journal && journal_only.is_some();
    }

    /// Whether every place was read and nothing was there.
    pub fn is_empty(&self) -> bool {
        let texts = [self.local.text(), self.journal.text()];
        texts == [None, None] && self.apart.is_empty() && self.refused.is_empty()
    }

    /// Leaves a place alone from here on.
    pub fn close(&mut self, place: Place, error: StoreError) {
        *self.slot(place) = Slot::Closed;
        self.refused.add(place, error);
    }
}

impl Slot {
    fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text.whole.as_str()),
            Self::Empty | Self::Closed => None,
        }
    }

    fn checked(&self) -> Option<Checked<'_>> {
        let Self::Text(Text { whole, revision }) = self else { return None };
        let record = |revision| Record { revision, text: record::payload(whole) };
        Some((whole, revision.map(record)))
    }

    pub fn of(text: Option<String>) -> Self {
        let Some(whole) = text else { return Self::Empty };
        let revision = record::open(&whole).map(|record| record.revision);
        Self::Text(Text { whole: Rc::new(whole), revision })
    }

    /// A record that was written just now.
    pub fn written(whole: &Rc<String>) -> Self {
        let revision = record::revision(whole).ok_or(Damage::Header);
        Self::Text(Text { whole: Rc::clone(whole), revision })
    }
}

impl Binning {
    pub fn of(mark: &str) -> Self {
        Self(Instant::parse(mark))
    }
}

impl<L: Shelf, J: Shelf> Keeper<L, J> {
    /// What both places hold under an id.
    pub(super) async fn held(&self, id: JourneyId) -> Held {
        let keys = [key::journey(id), key::bin(id), key::journal_only(id)];
        let mut held = Held::default();
        for place in self.places() {
            match self.get_many(place, &keys).await {
                Ok(texts) => {
                    self.rest().await;
                    let mut texts = texts.into_iter();
                    let three = [texts.next(), texts.next(), texts.next()];
                    held.take(place, three.map(Option::flatten));
                }
                Err(error) => held.close(place, error),
            }
            self.rest().await;
        }
        held
    }

    /// Sets apart what is damaged, so that its place can be written again.
    pub(super) async fn set_damaged_apart(
        &self,
        id: JourneyId,
        held: &mut Held,
    ) -> Result<(), IsNewer> {
        let damaged: Vec<(Place, Damage)> =
            held.choice().apart.iter().map(|(place, damage, _)| (*place, *damage)).collect();
        let mut newer = Ok(());
        for (place, damage) in damaged {
            if damage == Damage::Newer {
                newer = Err(IsNewer);
                held.leave_where_it_lies(id, place, Unfit::Damaged(damage));
            } else {
                self.set_apart(id, place, held, Unfit::Damaged(damage)).await;
            }
        }
        newer
    }

    /// Sets apart a whole record that holds no journey.
    pub(super) async fn set_unreadable_apart(
        &self,
        id: JourneyId,
        place: Place,
        held: &mut Held,
        error: ReadError,
    ) {
        self.set_apart(id, place, held, Unfit::Unreadable(error)).await;
    }

    /// Copies a text to a key of its own, and frees its old key when the copy is there.
    async fn set_apart(&self, id: JourneyId, place: Place, held: &mut Held, why: Unfit) {
        let Some(raw) = held.text(place).map(str::to_owned) else { return };
        match self.copy_apart(id, &raw).await {
            Ok((there, key)) => {
                held.apart.push(Apart { place: there, key, id: Some(id), raw, why });
                match self.remove_key(place, &key::journey(id)).await {
                    Ok(()) => *held.slot(place) = Slot::Empty,
                    Err(error) => held.close(place, error),
                }
            }
            // Where no copy finds room, the text stays where it is and nothing is put over it.
            Err(error) => {
                held.leave_where_it_lies(id, place, why);
                held.refused.add(place, error);
            }
        }
    }

    async fn copy_apart(&self, id: JourneyId, raw: &str) -> Result<(Place, String), StoreError> {
        let mut refused = StoreError::Blocked;
        for place in self.places() {
            match self.copy_apart_to(place, id, raw).await {
                Ok(key) => return Ok((place, key)),
                Err(error) => refused = error,
            }
        }
        Err(refused)
    }

    /// The same text gets the same key, and two texts never share one.
    async fn copy_apart_to(
        &self,
        place: Place,
        id: JourneyId,
        raw: &str,
    ) -> Result<String, StoreError> {
        let mut key = key::apart(id, xxh64(raw.as_bytes(), 0));
        while let Some(there) = self.get(place, &key).await? {
            if there == raw {
                return Ok(key);
            }
            key.push('+');
        }
        self.put_making_room(place, &key, raw).await?;
        Ok(key)
    }
}

impl Held {
    fn leave_where_it_lies(&mut self, id: JourneyId, place: Place, why: Unfit) {
        if let Some(raw) = self.text(place).map(str::to_owned) {
            self.apart.push(Apart { place, key: key::journey(id), id: Some(id), raw, why });
        }
        *self.slot(place) = Slot::Closed;
    }
}
