//! Undo and redo by snapshots. Knows nothing of journeys: a snapshot is
//! anything cheap to clone, so no inverse of an edit can be wrong.

use std::collections::VecDeque;

use super::name::{EditName, MergeKey};
use crate::model::Instant;

/// Snapshots before and after what was done.
#[derive(Clone, Debug)]
pub struct History<T> {
    undo: VecDeque<Entry<T>>,
    redo: Vec<Entry<T>>,
    /// What the last step typed into and when, while it may still grow.
    open: Option<(MergeKey, Instant)>,
}

#[derive(Clone, Debug)]
struct Entry<T> {
    name: EditName,
    snapshot: T,
}

/// The most steps that can be undone.
pub const STEPS: usize = 500;
/// Typing that pauses longer than this, in milliseconds, starts a new step.
const PAUSE_MS: i64 = 1_500;

impl<T: Clone> History<T> {
    /// Nothing done yet.
    pub fn new() -> Self {
        Self { undo: VecDeque::new(), redo: Vec::new(), open: None }
    }

    /// Remembers what stood before something named `name` is done.
    pub fn push(&mut self, before: &T, name: EditName, key: Option<MergeKey>, now: Instant) {
        let grows = key.is_some()
            && self.redo.is_empty()
            && self.open.is_some_and(|(open, at)| {
                Some(open) == key && (now.ms() - at.ms()).abs() <= PAUSE_MS
            });
        if !grows {
            self.redo.clear();
            self.undo.push_back(Entry { name, snapshot: before.clone() });
            if self.undo.len() > STEPS {
                self.undo.pop_front();
            }
        }
        self.open = key.map(|key| (key, now));
    }

    /// The step that is growing was last typed into at this moment.
    pub fn typed_until(&mut self, last: Instant) {
        if let Some((_, at)) = &mut self.open {
            *at = last;
        }
    }

    /// Ends the step that was growing.
    pub fn seal(&mut self) {
        self.open = None;
    }

    /// The snapshot to go back to; `present` is what redo will bring back.
    pub fn undo(&mut self, present: &T) -> Option<(EditName, T)> {
        let entry = self.undo.pop_back()?;
        self.open = None;
        self.redo.push(Entry { name: entry.name, snapshot: present.clone() });
        Some((entry.name, entry.snapshot))
    }

    /// The snapshot to go forward to; `present` is what undo will bring back.
    pub fn redo(&mut self, present: &T) -> Option<(EditName, T)> {
        let entry = self.redo.pop()?;
        self.open = None;
        self.undo.push_back(Entry { name: entry.name, snapshot: present.clone() });
        Some((entry.name, entry.snapshot))
    }

    /// What undo would take back.
    pub fn undo_name(&self) -> Option<EditName> {
        self.undo.back().map(|entry| entry.name)
    }

    /// What redo would bring back.
    pub fn redo_name(&self) -> Option<EditName> {
        self.redo.last().map(|entry| entry.name)
    }

    /// Replaces every snapshot, when what lies under them changed.
    pub fn rebase(&mut self, rebased: impl Fn(&T) -> T) {
        for entry in self.undo.iter_mut().chain(&mut self.redo) {
            entry.snapshot = rebased(&entry.snapshot);
        }
        self.open = None;
    }
}

impl<T: Clone> Default for History<T> {
    fn default() -> Self {
        Self::new()
    }
}
