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
    /// Takes in what another tab saved: `Editor::absorb`; nothing when the editor is gone.
    fn absorb(&self, base: &Journey, theirs: &Journey, now: Instant) -> Option<Absorbed>;
}

/// What a tab knows of what is stored of one open journey: the common ground
/// when two tabs' work is put together. Goes with the editor, from the moment
/// the journey is loaded or made, and is changed by `Keeper::save` only.
#[derive(Clone, Debug)]
pub struct Base {
    /// The newest record that this tab read or wrote.
    pub(super) known: Option<Known>,
    /// Records that this tab wrote, or tried to, since then. What of them is
    /// stored is our own work and not another tab's.
    pub(super) attempts: Vec<Known>,
    /// When the last older version was kept.
    pub(super) version_at: Option<Instant>,
    /// Whether the stored text is not as this version of the program writes it:
    /// then it is kept before it is overwritten.
    pub(super) keep_raw: bool,
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

impl Base {
    /// For a journey that was just made, copied or imported: nothing is stored of it.
    pub fn new_journey(now: Instant) -> Self {
        Self {
            known: None,
            attempts: Vec::new(),
            version_at: Some(now),
            keep_raw: false,
            newer: None,
        }
    }

    /// Whether this very journey is what is stored, as far as this tab knows.
    pub fn is_stored(&self, journey: &Arc<Journey>) -> bool {
        self.known
            .as_ref()
            .is_some_and(|known| Arc::ptr_eq(&known.journey, journey) || known.journey == *journey)
    }

    /// The revision that is stored, as far as this tab knows.
    pub fn revision(&self) -> Option<u64> {
        self.known.as_ref().map(|known| known.revision)
    }
}

impl Desk for RefCell<Editor> {
    fn journey(&self) -> Option<Arc<Journey>> {
        self.try_borrow().ok().map(|editor| Arc::clone(editor.journey()))
    }

    fn absorb(&self, base: &Journey, theirs: &Journey, now: Instant) -> Option<Absorbed> {
        self.try_borrow_mut().ok().map(|mut editor| editor.absorb(base, theirs, now))
    }
}
