//! All journeys of this browser, as the screens see them. What a user does
//! shows at once; keeping it follows, one thing after the other.

mod act;
mod files;
mod guard;
mod import;
mod keep;
mod lay;
mod promise;
mod storage;
mod tabs;

use std::collections::HashMap;
use std::future::poll_fn;
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Poll, Waker};

use super::shared::Shared;
use crate::codec::Access;
use crate::keep::{Apart, Base, Binned, Kept, Protection, Settings, Usage};
use crate::model::{Journey, JourneyId, sort};
use crate::platform::tabs::Tabs;
use crate::platform::{Keeper as Storage, settings_at_start};
use crate::ui::lasting::{Lasting, lasting};
use crate::ui::signals::RwSignal;
use crate::ui::stored::StoredValue;

pub use guard::guard;
pub use keep::{save_now, typed, watch};
pub use lay::open_journey;
pub use storage::{fetch_reading, open_storage};
pub use tabs::listen;

/// All journeys of this browser.
pub type Shelf = Lasting<ShelfParts>;

/// What it is made of.
pub struct ShelfParts {
    /// The journeys, the last changed first.
    pub journeys: RwSignal<Vec<Entry>>,
    /// What lies in the bin.
    pub bin: RwSignal<Vec<Binned>>,
    /// What cannot be read, set apart.
    pub apart: RwSignal<Vec<Apart>>,
    /// What takes up room.
    pub usage: RwSignal<Usage>,
    /// How well things are kept here.
    pub protection: RwSignal<Protection>,
    /// Whether the journeys were looked up.
    pub is_loaded: RwSignal<bool>,
    /// What the reader chose.
    pub settings: RwSignal<Settings>,
    /// Whether the browser promised not to clear this by itself; none: not known.
    pub persisted: RwSignal<Option<bool>>,
    storage: StoredValue<Option<Rc<Storage>>>,
    tabs: StoredValue<Option<Rc<Tabs>>>,
    /// What is known of what is stored of each journey.
    bases: StoredValue<HashMap<JourneyId, Base>>,
    work: StoredValue<keep::Work>,
    /// Who waits until the journeys were looked up.
    waiting: StoredValue<Vec<Waker>>,
}

/// A journey in the list.
#[derive(Clone, PartialEq)]
pub struct Entry {
    /// The journey.
    pub journey: Shared<Journey>,
    /// Whether it may be changed.
    pub access: Access,
    /// Where it is kept.
    pub protection: Protection,
}

impl Shelf {
    /// An empty shelf; [`Shelf::open`] fills it.
    pub fn new() -> Self {
        lasting(ShelfParts {
            journeys: RwSignal::new(Vec::new()),
            bin: RwSignal::new(Vec::new()),
            apart: RwSignal::new(Vec::new()),
            usage: RwSignal::new(Usage::default()),
            protection: RwSignal::new(Protection::MemoryOnly),
            is_loaded: RwSignal::new(false),
            settings: RwSignal::new(settings_at_start()),
            persisted: RwSignal::new(None),
            storage: StoredValue::new(None),
            tabs: StoredValue::new(None),
            bases: StoredValue::default(),
            work: StoredValue::new(keep::Work::default()),
            waiting: StoredValue::default(),
        })
    }

    /// What the reader chose.
    pub fn settings_now(self) -> Settings {
        self.settings.get_untracked()
    }

    /// Waits until the journeys were looked up: before that, nothing can be told of what is here.
    pub async fn loaded(self) {
        poll_fn(|context| {
            if self.is_loaded.get_untracked() {
                return Poll::Ready(());
            }
            self.waiting.update_value(|waiting| waiting.push(context.waker().clone()));
            Poll::Pending
        })
        .await;
    }

    /// The journeys were looked up.
    fn set_loaded(self) {
        if self.is_loaded.get_untracked() {
            return;
        }
        self.is_loaded.set(true);
        let waiting = self.waiting.try_update_value(std::mem::take).unwrap_or_default();
        waiting.into_iter().for_each(Waker::wake);
    }

    /// The entry of a journey, for what follows from it.
    pub fn entry_of(self, id: JourneyId) -> Option<Entry> {
        self.journeys.with(|all| all.iter().find(|entry| entry.journey.id == id).cloned())
    }

    /// The entry of a journey, for an answer to something that happened.
    pub fn entry(self, id: JourneyId) -> Option<Entry> {
        self.journeys.with_untracked(|all| all.iter().find(|entry| entry.journey.id == id).cloned())
    }

    /// The storage, once it is open.
    pub(super) fn storage(self) -> Option<Rc<Storage>> {
        self.storage.try_get_value().flatten()
    }

    /// Whether this very journey is what is kept.
    fn is_stored(self, journey: &Arc<Journey>) -> bool {
        self.bases
            .with_value(|bases| bases.get(&journey.id).is_some_and(|base| base.is_stored(journey)))
    }

    /// Puts an entry in the list, or in the place of the one with its id.
    fn put(self, entry: Entry) {
        self.journeys.update(|all| {
            all.retain(|other| other.journey.id != entry.journey.id);
            all.push(entry);
            sort(all, |one, other| one.journey.changed > other.journey.changed);
        });
    }

    /// Takes an entry out of the list.
    fn drop_entry(self, id: JourneyId) {
        self.journeys.update(|all| all.retain(|entry| entry.journey.id != id));
    }

    fn base(self, id: JourneyId) -> Option<Base> {
        self.bases.with_value(|bases| bases.get(&id).cloned())
    }

    fn set_base(self, id: JourneyId, base: Base) {
        self.bases.update_value(|bases| {
            bases.insert(id, base);
        });
    }

    fn take_in(self, kept: Kept) -> Entry {
        let entry = Entry {
            journey: Shared(kept.journey),
            access: kept.access,
            protection: kept.protection,
        };
        self.set_base(entry.journey.id, kept.base);
        entry
    }
}
