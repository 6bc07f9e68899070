//! From the shelves to a journey.

use std::rc::Rc;
use std::sync::Arc;

use super::apart::Apart;
use super::base::{Base, Known};
use super::bin::Binned;
use super::error::{Refused, SaveError};
use super::held::{Held, Slot};
use super::keeper::{Keeper, Protection};
use super::key;
use super::shelf::Shelf;
use super::versions::VersionKind;
use crate::codec::{Access, Note, Opened, Place, Repair, record};
use crate::model::{Instant, Journey, JourneyId};

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
    /// What is kept under one id. Chooses between the two places, sets apart
    /// what is damaged, and mends what one place lacks. What is still as this tab
    /// knows it is not read again.
    ///
    /// # Errors
    /// When nothing was found and a place could not be read.
    pub async fn load(
        &self,
        id: JourneyId,
        base: Option<Base>,
        now: Instant,
    ) -> Result<Found, Refused> {
        let mut held = self.held(id).await;
        if let Some(binning) = held.binned {
            return Ok(Found::Bin(Box::new(self.binned(id, binning, &mut held, now).await)));
        }
        if let Some(kept) = base.and_then(|base| known(base, &held)) {
            return Ok(Found::Journey(Box::new(kept)));
        }
        if let Some(mut kept) = self.settle(id, &mut held, now).await {
            kept.base.version_at = self.last_version(id).await;
            return Ok(Found::Journey(Box::new(kept)));
        }
        match (held.apart, held.refused) {
            (apart, _) if !apart.is_empty() => Ok(Found::Apart(apart)),
            (_, refused) if !refused.is_empty() => Err(refused),
            _ => Ok(Found::Nothing),
        }
    }

    /// Makes one journey of what both places hold. What else they held is in
    /// `held.apart` or among the older versions afterwards.
    pub(super) async fn settle(
        &self,
        id: JourneyId,
        held: &mut Held,
        now: Instant,
    ) -> Option<Kept> {
        loop {
            self.set_damaged_apart(id, held).await.ok()?;
            let choice = held.choice();
            let (place, chosen) = choice.journey?;
            let other = choice.snapshot.map(|(place, _)| place);
            let (text, revision) = (held.shared(place)?, chosen.revision);
            match self.read(&text).await {
                Err(error) => {
                    held.close(place, error);
                    return None;
                }
                Ok(Err(error)) => self.set_unreadable_apart(id, place, held, error).await,
                Ok(Ok(opened)) => {
                    if opened.access == Access::Editable
                        && self.may_overwrite(id, other, held).await.is_ok()
                    {
                        self.keep_other(id, other, held, now).await;
                        self.mend(id, &text, held).await;
                    }
                    return Some(kept(id, opened, revision, &text, held));
                }
            }
        }
    }

    /// Whether nothing of a newer version lies in the other place.
    pub(super) async fn may_overwrite(
        &self,
        id: JourneyId,
        other: Option<Place>,
        held: &mut Held,
    ) -> Result<(), SaveError> {
        let Some(place) = other else { return Ok(()) };
        let Some(text) = held.shared(place) else { return Ok(()) };
        match self.read(&text).await.map_err(|error| Refused::of(place, error))? {
            Ok(opened) if opened.access == Access::Editable => Ok(()),
            Ok(_) => Err(SaveError::Newer { version: 0 }),
            Err(error) => {
                self.set_unreadable_apart(id, place, held, error).await;
                Ok(())
            }
        }
    }

    /// Keeps what the other place has among the older versions, or leaves it there.
    pub(super) async fn keep_other(
        &self,
        id: JourneyId,
        other: Option<Place>,
        held: &mut Held,
        now: Instant,
    ) {
        let Some(place) = other else { return };
        let Some(text) = held.shared(place) else { return };
        if let Err(refused) = self.keep_text(id, VersionKind::OtherStore, &text, now).await
            && let Some((_, error)) = refused.first()
        {
            held.close(place, error.clone());
        }
    }

    /// Writes the chosen record where it is not.
    pub(super) async fn mend(&self, id: JourneyId, text: &Rc<String>, held: &mut Held) {
        for place in held.open() {
            if held.has(place, text) {
                continue;
            }
            match self.put_making_room(place, &key::journey(id), text).await {
                Ok(()) => *held.slot(place) = Slot::written(text),
                Err(error) => held.refused.add(place, error),
            }
        }
    }
}

impl Held {
    /// Where a text lies.
    pub(super) fn protection(&self, text: &str) -> Protection {
        Protection::of(self.has(Place::Local, text), self.has(Place::Journal, text))
    }

    fn has(&self, place: Place, text: &str) -> bool {
        self.text(place).is_some_and(|there| record::is_same(there, text))
    }
}

/// The journey as this tab knows it, where every place that can hold it has just that.
fn known(base: Base, held: &Held) -> Option<Kept> {
    let known = base.known.as_ref().filter(|_| base.newer.is_none())?;
    let choice = held.choice();
    let (place, _) = choice.journey.filter(|_| choice.snapshot.is_none())?;
    let text = held.text(place).filter(|text| record::stamp(text) == known.stamp)?;
    let is_whole = held.open().all(|place| held.text(place).is_some()) && choice.apart.is_empty();
    is_whole.then(|| Kept {
        journey: Arc::clone(&known.journey),
        repairs: Vec::new(),
        notes: Vec::new(),
        access: Access::Editable,
        protection: held.protection(text),
        base: base.clone(),
    })
}

fn kept(id: JourneyId, opened: Opened, revision: u64, text: &str, held: &Held) -> Kept {
    let Opened { journey, repairs, notes, access } = opened;
    // The key and the first line of the record count, whatever the text below says.
    let journey = Arc::new(Journey { id, revision, ..journey });
    let newer = match access {
        Access::Editable => None,
        Access::ReadOnly { version, .. } => Some(version),
    };
    let stamp = record::stamp(text).to_owned();
    let known = Known { stamp, revision, journey: Arc::clone(&journey) };
    let base = Base::of(known, newer);
    Kept { journey, repairs, notes, access, protection: held.protection(text), base }
}
