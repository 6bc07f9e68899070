//! A journey being edited: the journey and what can be undone.

use std::sync::Arc;

use super::action::Edit;
use super::apply::apply;
use super::error::EditError;
use super::history::History;
use super::merge::{Winner, merge};
use super::name::EditName;
use crate::model::{Instant, Journey};

/// A journey being edited.
#[derive(Clone, Debug)]
pub struct Editor {
    journey: Arc<Journey>,
    history: History<Arc<Journey>>,
}

/// What taking in another tab's work did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absorbed {
    /// Both works stand beside each other.
    Clean,
    /// Both tabs wrote the same cell: ours stands, theirs is one undo away.
    Clash,
}

impl Editor {
    /// Starts editing; nothing can be undone yet.
    pub fn new(journey: Arc<Journey>) -> Self {
        Self { journey, history: History::new() }
    }

    /// The journey as it is now.
    pub fn journey(&self) -> &Arc<Journey> {
        &self.journey
    }

    /// Does something.
    ///
    /// # Errors
    /// When the edit is refused; then nothing has changed. An edit that changes
    /// nothing is accepted and leaves no trace.
    pub fn act(&mut self, edit: &Edit, now: Instant) -> Result<(), EditError> {
        let next = apply(&self.journey, edit)?;
        if next == *self.journey {
            return Ok(());
        }
        self.history.push(&self.journey, edit.name(), edit.merge_key(), now);
        self.step_to(next, now);
        Ok(())
    }

    /// Does what was typed between two moments: a pause before the first of them, not before
    /// this call, begins a new step of undo.
    ///
    /// # Errors
    /// As [`Editor::act`].
    pub fn act_typed(&mut self, edit: &Edit, from: Instant, to: Instant) -> Result<(), EditError> {
        self.act(edit, from)?;
        self.history.typed_until(to);
        Ok(())
    }

    /// The journey as it will be once this is done; as it is, where it would be refused.
    pub fn ahead(&self, edit: &Edit, now: Instant) -> Arc<Journey> {
        match apply(&self.journey, edit) {
            Ok(next) if next != *self.journey => self.following(next, now),
            Ok(_) | Err(_) => Arc::clone(&self.journey),
        }
    }

    /// Ends the growing step of undo, on leaving a field.
    pub fn seal(&mut self) {
        self.history.seal();
    }

    /// Takes back the last step; its name, if there was one.
    pub fn undo(&mut self, now: Instant) -> Option<EditName> {
        let (name, snapshot) = self.history.undo(&self.journey)?;
        self.step_to((*snapshot).clone(), now);
        Some(name)
    }

    /// Does again what was taken back last.
    pub fn redo(&mut self, now: Instant) -> Option<EditName> {
        let (name, snapshot) = self.history.redo(&self.journey)?;
        self.step_to((*snapshot).clone(), now);
        Some(name)
    }

    /// What undo would take back.
    pub fn undo_name(&self) -> Option<EditName> {
        self.history.undo_name()
    }

    /// What redo would bring back.
    pub fn redo_name(&self) -> Option<EditName> {
        self.history.redo_name()
    }

    /// Takes in what another tab saved since `base`. Undo goes on to take back
    /// only what was done here: every snapshot is moved onto their work.
    pub fn absorb(&mut self, base: &Journey, theirs: &Journey, now: Instant) -> Absorbed {
        let ours = self.journey.clone();
        let merged = merge(base, &ours, theirs, Winner::Mine);
        self.history.rebase(|snapshot| {
            Arc::new(merge(&ours, snapshot, &merged.journey, Winner::Theirs).journey)
        });
        let absorbed = if merged.conflicts.is_empty() { Absorbed::Clean } else { Absorbed::Clash };
        if absorbed == Absorbed::Clash {
            let other = merge(base, &ours, theirs, Winner::Theirs).journey;
            self.history.push(&Arc::new(other), EditName::OtherTab, None, now);
        }
        let revision = merged.journey.revision.max(ours.revision).max(theirs.revision);
        let ahead =
            merged.journey != Journey { revision: merged.journey.revision, ..theirs.clone() };
        self.journey = Arc::new(Journey {
            revision: if ahead { revision.saturating_add(1) } else { theirs.revision },
            ..merged.journey
        });
        absorbed
    }

    /// The revision only ever rises, also when something is taken back.
    fn step_to(&mut self, next: Journey, now: Instant) {
        self.journey = self.following(next, now);
    }

    fn following(&self, next: Journey, now: Instant) -> Arc<Journey> {
        let revision = self.journey.revision.saturating_add(1);
        Arc::new(Journey { revision, changed: Some(now), ..next })
    }
}
