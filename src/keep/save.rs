//! From the editor to the shelves, with what another tab may have saved meanwhile.

use std::rc::Rc;
use std::sync::Arc;

use super::base::{Base, Desk, Known};
use super::error::{Refused, SaveError};
use super::held::{Held, Slot};
use super::keeper::{Keeper, Protection};
use super::key;
use super::shelf::{Shelf, StoreError};
use super::versions::{VersionKind, is_version_due};
use crate::codec::{Place, record};
use crate::edit::Absorbed;
use crate::model::{IdSource, Instant, Journey, JourneyId};

/// What saving did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The revision that is stored now.
    pub revision: u64,
    /// Whether this tab wrote a new revision, so that other tabs are to be told.
    pub wrote: bool,
    /// What taking in another tab's work did, if there was any.
    pub absorbed: Option<Absorbed>,
    /// Where the journey is kept.
    pub protection: Protection,
}

/// Where a save goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// To the journal, where there is one: what is typed without a rest is safe there, and
    /// localStorage would keep the typist waiting.
    Journal,
    /// To every place. Only then it is saved.
    Everywhere,
}

/// How often another tab may come in between, where browsers have no locks.
const ROUNDS: usize = 4;

impl<L: Shelf, J: Shelf> Keeper<L, J> {
    /// Saves the journey on the desk, and first takes in what another tab saved
    /// since `base`. Also to be called when another tab says that it saved:
    /// where nothing was changed here, nothing is written.
    ///
    /// With [`Reach::Everywhere`] the journey is in every place there is when this returns, and each
    /// has shown it again. What is typed meanwhile is not in it: call it again.
    ///
    /// # Errors
    /// See [`SaveError`]. What was stored before still stands; calling it again
    /// later goes on where it stopped.
    pub async fn save(
        &self,
        desk: &dyn Desk,
        base: &mut Base,
        reach: Reach,
        now: Instant,
    ) -> Result<Saved, SaveError> {
        if self.protection() == Protection::MemoryOnly {
            return Err(SaveError::MemoryOnly);
        }
        if let Some(version) = base.newer {
            return Err(SaveError::Newer { version });
        }
        if reach == Reach::Journal
            && let Some(saved) = self.save_on_the_way(desk, base, now).await
        {
            return Ok(saved);
        }
        let mut absorbed = None;
        for _ in 0..ROUNDS {
            let id = desk.journey().ok_or(SaveError::Closed)?.id;
            let mut held = self.held(id).await;
            if held.binned.is_some() {
                return Err(SaveError::Deleted);
            }
            let news = self.take_in(id, desk, base, &mut held, now).await?;
            // A clash has more to tell than none.
            absorbed = news.filter(|_| absorbed != Some(Absorbed::Clash)).or(absorbed);
            if let Some(saved) = self.store(id, desk, base, &mut held, now).await? {
                return Ok(Saved { absorbed, ..saved });
            }
        }
        let unfaithful = Some(StoreError::Unfaithful);
        Err(SaveError::Refused(Refused { local: unfaithful.clone(), journal: unfaithful }))
    }

    /// From now on keeps this journey in the journal only, or in both places
    /// again; the next save does so.
    ///
    /// # Errors
    /// When the journal does not take the mark.
    pub async fn keep_in_journal_only(&self, id: JourneyId, only: bool) -> Result<(), Refused> {
        let key = key::journal_only(id);
        let marked = match only {
            true => self.put_making_room(Place::Journal, &key, "").await,
            false => self.remove_key(Place::Journal, &key).await,
        };
        marked.map_err(|error| Refused::of(Place::Journal, error))
    }

    /// The id itself, or a new one when something is kept under it already, or
    /// when it is missing. To be asked before an imported journey is saved.
    pub async fn free_id(&self, id: JourneyId, ids: &mut IdSource) -> JourneyId {
        if id.is_missing() {
            return ids.draw();
        }
        let held = self.held(id).await;
        if held.is_empty() && held.binned.is_none() { id } else { ids.draw() }
    }

    /// Writes what lies on the desk. Nothing: another tab came in between.
    async fn store(
        &self,
        id: JourneyId,
        desk: &dyn Desk,
        base: &mut Base,
        held: &mut Held,
        now: Instant,
    ) -> Result<Option<Saved>, SaveError> {
        let journey = desk.journey().ok_or(SaveError::Closed)?;
        let current = held.current().map(|(_, text)| text);
        let same = current
            .as_ref()
            .filter(|text| base.is_known(record::stamp(text)) && base.holds(&journey));
        let record = match same {
            Some(text) => {
                self.mend(id, text, held).await;
                Rc::clone(text)
            }
            None => {
                let last = current.as_ref().map(|text| text.as_str());
                let text = self.write_new(id, &journey, last, base, held, now).await;
                let Some(text) = text else { return Ok(None) };
                text
            }
        };
        self.leave_local(id, held).await;
        std::mem::take(&mut held.refused).into_result()?;
        base.caught_up();
        Ok(Some(Saved {
            revision: record::revision(&record).unwrap_or(journey.revision),
            wrote: current.as_ref() != Some(&record),
            absorbed: None,
            protection: held.protection(&record),
        }))
    }

    /// Writes a new record wherever it belongs; what did not take it is in `held.refused`.
    async fn write_new(
        &self,
        id: JourneyId,
        journey: &Arc<Journey>,
        current: Option<&str>,
        base: &mut Base,
        held: &mut Held,
        now: Instant,
    ) -> Option<Rc<String>> {
        if let Some(current) = current {
            self.keep_outgoing(id, current, base, now).await;
        }
        let last = current.and_then(record::revision);
        let (revision, record) = self.record(journey, last).await;
        let stamp = record::stamp(&record).to_owned();
        base.attempt(Known { stamp: stamp.clone(), revision, journey: Arc::clone(journey) });
        for place in held.open() {
            self.rest().await;
            match self.put_making_room(place, &key::journey(id), &record).await {
                Ok(()) => {
                    *held.slot(place) = Slot::written(&record);
                    base.recognise(&stamp);
                }
                Err(StoreError::Unfaithful) if self.overtaken(id, place, revision).await => {
                    return None;
                }
                Err(error) => held.refused.add(place, error),
            }
        }
        Some(record)
    }

    /// The record of a journey, in turns, and its revision: above the one that is stored.
    async fn record(&self, journey: &Journey, stored: Option<u64>) -> (u64, Rc<String>) {
        let least = stored.map_or(0, |last| last.saturating_add(1));
        let revision = journey.revision.max(least);
        let text = if revision == journey.revision {
            self.text(journey).await
        } else {
            self.text(&Journey { revision, ..journey.clone() }).await
        };
        (revision, Rc::new(record::wrap(revision, text)))
    }

    /// The text of a journey, in turns.
    pub async fn text(&self, journey: &Journey) -> String {
        for (_, step) in journey.steps() {
            self.writer.borrow_mut().prepare(step);
            self.rest().await;
        }
        let text = self.writer.borrow_mut().write(journey);
        self.rest().await;
        text
    }

    /// Keeps what is typed in the journal, without asking it to show the text again: nothing is
    /// called saved by it. Nothing, where more is to be done than that: another tab was there, an
    /// older version is to be kept, the journal did not take it.
    async fn save_on_the_way(
        &self,
        desk: &dyn Desk,
        base: &mut Base,
        now: Instant,
    ) -> Option<Saved> {
        let journey = desk.journey()?;
        let key = key::journey(journey.id);
        let stamp = self.stamp(&key).await?;
        let is_ours = base.recognise(&stamp);
        if !is_ours || base.unchecked || is_version_due(base.version_at, now) {
            return None;
        }
        let (revision, record) = self.record(&journey, base.revision()).await;
        let stamp = record::stamp(&record).to_owned();
        base.leave_behind();
        base.attempt(Known { stamp: stamp.clone(), revision, journey });
        self.rest().await;
        self.journal.as_ref()?.put(&key, &record).await.ok()?;
        base.recognise(&stamp);
        let protection = Protection::JournalOnly;
        Some(Saved { revision, wrote: true, absorbed: None, protection })
    }

    /// The first line of a record in the journal.
    async fn stamp(&self, key: &str) -> Option<String> {
        self.journal.as_ref()?.first_line(key).await.ok()?
    }

    /// Keeps what is about to be overwritten, when it is time or when it is of another form.
    async fn keep_outgoing(&self, id: JourneyId, current: &str, base: &mut Base, now: Instant) {
        let is_known = base.is_known(record::stamp(current));
        let written = base.known.as_ref().filter(|_| base.unchecked && is_known);
        // What is written for this is at hand for the new record: most of it is the same.
        let other_form = match written {
            Some(known) => self.text(&known.journey).await != record::payload(current),
            None => false,
        };
        base.unchecked = false;
        let kind = if other_form { VersionKind::BeforeMigration } else { VersionKind::Regular };
        if !other_form && !is_version_due(base.version_at, now) {
            return;
        }
        base.version_at = Some(now);
        // An older version that finds no room is no reason not to save the newest.
        let _ = self.keep_text(id, kind, current, now).await;
    }

    /// Whether another tab wrote after us, where browsers have no locks.
    async fn overtaken(&self, id: JourneyId, place: Place, revision: u64) -> bool {
        let there = self.get(place, &key::journey(id)).await;
        let there = there.ok().flatten();
        there.is_some_and(|text| record::open(&text).is_ok_and(|other| other.revision >= revision))
    }

    /// What is kept in the journal only does not stay in localStorage.
    async fn leave_local(&self, id: JourneyId, held: &mut Held) {
        if held.journal_only && held.refused.is_empty() && held.text(Place::Local).is_some() {
            // Where it does not go, it is older than the journal's and counts for nothing.
            if self.remove_key(Place::Local, &key::journey(id)).await.is_ok() {
                held.local = Slot::Empty;
            }
        }
    }
}
