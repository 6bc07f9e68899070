//! What a tab knows of what is stored of an open journey, and where its editor lies.

use std::cell::RefCell;
use std::sync::Arc;

use crate::edit::{Absorbed, Editor};
use crate::model::{Instant, Journey};

/// Where the editor of an open journey lies. It is borrowed for moments only,
/// so that people go on typing while a save is under way.
pub trait Desk {
    /// The journey as it is now; nothing when the editor is gone.
    fn journey(&self) -> Option<Arc<Journey>>;
    /// Lets the work of another tab into the editor; nothing when the editor is gone.
    fn take_in(&self, work: &mut dyn FnMut(&mut Editor) -> Absorbed) -> Option<Absorbed>;
}

/// What a tab knows of what is stored of one open journey: the common ground
/// when two tabs' work is put together. Goes with the editor, from the moment
/// the journey is loaded or made, and is changed by `Keeper::save` only.
#[derive(Clone, Debug)]
pub struct Base {
    /// The newest record that this tab read or wrote.
    pub(super) known: Option<Known>,
    /// The one before it, for work that was not built on the newest.
    before: Option<Known>,
    /// Records that this tab tried to write since then. What of them turns out
    /// to be stored is our own work and not another tab's.
    attempts: Vec<Known>,
    /// When the last older version was kept.
    pub(super) version_at: Option<Instant>,
    /// Whether the stored text may be other than this program writes it: an
    /// older form, or a repaired one. Then it is kept before it is overwritten.
    pub(super) unchecked: bool,
    /// The record that localStorage was left with while somebody typed on, by its first line.
    behind: Option<String>,
    /// The version of the format, when it is a newer one.
    pub(super) newer: Option<u64>,
}

/// A record by its first line, which says revision, length and checksum, and
/// the journey it holds.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub stamp: String,
    pub revision: u64,
    pub journey: Arc<Journey>,
}

/// More attempts than this need not be remembered.
const ATTEMPTS: usize = 8;

impl Base {
    /// For a journey that was just made, copied or imported: nothing is stored of it.
    pub fn new_journey(now: Instant) -> Self {
        Self { version_at: Some(now), unchecked: false, ..Self::empty() }
    }

    /// For a journey that was just read.
    pub(super) fn of(known: Known, newer: Option<u64>) -> Self {
        Self { known: Some(known), newer, ..Self::empty() }
    }

    fn empty() -> Self {
        Self {
            known: None,
            before: None,
            attempts: Vec::new(),
            version_at: None,
            unchecked: true,
            behind: None,
            newer: None,
        }
    }

    /// Whether this very journey is stored wherever it belongs, as far as this tab knows.
    pub fn is_stored(&self, journey: &Arc<Journey>) -> bool {
        self.behind.is_none() && self.holds(journey)
    }

    /// Whether this very journey is in the newest record that this tab knows.
    pub(super) fn holds(&self, journey: &Arc<Journey>) -> bool {
        self.known
            .as_ref()
            .is_some_and(|known| Arc::ptr_eq(&known.journey, journey) || known.journey == *journey)
    }

    /// The revision that is stored, as far as this tab knows.
    pub fn revision(&self) -> Option<u64> {
        self.known.as_ref().map(|known| known.revision)
    }

    /// Whether the newest record we know has this stamp.
    pub(super) fn is_known(&self, stamp: &str) -> bool {
        self.known.as_ref().is_some_and(|known| known.stamp == stamp)
    }

    /// Whether a record is our own or one that we built on.
    pub(super) fn has_seen(&self, stamp: &str) -> bool {
        let mut ours = self.known.iter().chain(&self.before).chain(&self.attempts);
        ours.any(|one| one.stamp == stamp) || self.behind.as_deref() == Some(stamp)
    }

    /// What it knows to be stored is about to be written over in the journal only.
    pub(super) fn leave_behind(&mut self) {
        let known = self.known.as_ref().map(|known| known.stamp.clone());
        self.behind = self.behind.take().or(known);
    }

    /// Every place where the journey belongs has the newest record.
    pub(super) fn caught_up(&mut self) {
        self.behind = None;
    }

    /// Whether a record is the newest we know; one that we only tried to write becomes it.
    pub(super) fn recognise(&mut self, stamp: &str) -> bool {
        let attempt = self.attempts.iter().position(|attempt| attempt.stamp == stamp);
        if let Some(attempt) = attempt.map(|place| self.attempts.swap_remove(place)) {
            self.learn(attempt);
        }
        self.is_known(stamp)
    }

    /// What a record of this revision was built on: what we knew before it was written.
    pub(super) fn ground(&self, revision: u64) -> Option<&Known> {
        self.known.iter().chain(&self.before).find(|known| known.revision < revision)
    }

    /// This record is stored now.
    pub(super) fn learn(&mut self, known: Known) {
        if let Some(before) = self.known.replace(known) {
            self.before = Some(before);
        }
        self.attempts.clear();
    }

    /// This record is about to be written.
    pub(super) fn attempt(&mut self, known: Known) {
        if self.attempts.len() == ATTEMPTS {
            self.attempts.remove(0);
        }
        self.attempts.push(known);
    }
}

impl Desk for RefCell<Editor> {
    fn journey(&self) -> Option<Arc<Journey>> {
        self.try_borrow().ok().map(|editor| Arc::clone(editor.journey()))
    }

    fn take_in(&self, work: &mut dyn FnMut(&mut Editor) -> Absorbed) -> Option<Absorbed> {
        self.try_borrow_mut().ok().map(|mut editor| work(&mut editor))
    }
}
