//! Journeys from files: added, exchanged for one that is here, taken back.

use std::sync::Arc;

use leptos::task::spawn_local;

use super::act::told;
use super::{Entry, Shelf};
use crate::codec::{Access, Opened};
use crate::edit::Edit;
use crate::keep::VersionKind;
use crate::model::{Journey, JourneyId};
use crate::platform::locks::hold as exclusive;
use crate::platform::{clock, random};
use crate::ui::saving::SaveState;
use crate::ui::shared::Shared;
use crate::ui::state::{App, Route};

impl Shelf {
    /// Adds a journey from a file: under its own identity if nothing here has
    /// that, else under a new one. The identity it has now.
    pub async fn import(self, app: App, mut journey: Journey) -> JourneyId {
        let id = self.identify(app, &mut journey).await;
        self.add(app, journey);
        id
    }

    /// Adds a journey from a file as [`Self::import`] does, and opens it.
    pub async fn import_and_open(self, app: App, mut journey: Journey) -> JourneyId {
        let id = self.identify(app, &mut journey).await;
        self.create(app, journey);
        id
    }

    /// Gives a journey an identity that nothing here has.
    async fn identify(self, app: App, journey: &mut Journey) -> JourneyId {
        if journey.id.is_missing() || self.entry(journey.id).is_some() {
            journey.id = app.desk.draw();
        } else if let Some(storage) = self.storage() {
            journey.id = storage.free_id(journey.id, &mut random::id_source()).await;
        }
        journey.id
    }

    /// Shows a journey that a newer version made. It is in memory only: nothing is written.
    pub fn look_at(self, app: App, opened: Opened) {
        let Opened { mut journey, access, .. } = opened;
        if journey.id.is_missing() || self.entry(journey.id).is_some() {
            journey.id = app.desk.draw();
        }
        let id = journey.id;
        let protection = self.protection.get_untracked();
        app.go(Route::map(id));
        self.put(Entry { journey: Shared(Arc::new(journey)), access, protection });
    }

    /// Puts a journey from a file in the place of the one with its identity,
    /// which is kept among its older versions first. What was there; nothing
    /// when that could not be kept, and then nothing has changed.
    pub async fn exchange(self, app: App, journey: Journey) -> Option<Arc<Journey>> {
        let id = journey.id;
        let before = self.content(app, id)?;
        if let Some(storage) = self.storage() {
            let kind = VersionKind::BeforeReplace;
            let kept = exclusive(storage.keep_version(&before, kind, clock::now())).await;
            told(app, kept)?;
        }
        self.put_content(app, id, Arc::new(journey));
        Some(before)
    }

    /// Gives a journey other content. On the desk that is one step of undo.
    pub fn put_content(self, app: App, id: JourneyId, content: Arc<Journey>) {
        if app.desk.id_now() == Some(id) {
            crate::ui::commands::act(app, &Edit::Replace(content));
            return self.gather(app);
        }
        let Some(entry) = self.entry(id).filter(|entry| entry.access == Access::Editable) else {
            return;
        };
        let revision = entry.journey.revision.max(content.revision).saturating_add(1);
        let changed = Some(clock::now());
        let journey = Journey { id, revision, changed, ..(*content).clone() };
        self.put(Entry { journey: Shared(Arc::new(journey)), ..entry });
        self.keep(app, id);
    }

    /// Takes journeys that were just added away again, for good; those that
    /// were changed since go to the bin.
    pub fn take_back(self, app: App, added: &[Shared<Journey>]) {
        let (untouched, changed): (Vec<JourneyId>, Vec<JourneyId>) =
            added.iter().map(|journey| journey.id).partition(|&id| {
                let now = self.content(app, id).map(Shared);
                now.is_none_or(|now| added.contains(&now))
            });
        self.clear_desk(app, &untouched);
        for &id in &untouched {
            self.drop_entry(id);
        }
        changed.into_iter().for_each(|id| self.remove(app, id));
        spawn_local(async move {
            let Some(storage) = self.storage() else { return };
            for id in untouched {
                told(app, exclusive(storage.forget(id)).await);
            }
            self.reload(app).await;
        });
    }

    /// Goes on with what is on the desk as a journey of its own, because the one
    /// it was has been deleted elsewhere.
    pub fn keep_mine(self, app: App) {
        app.desk.settle();
        let journey = app.desk.journey_now();
        let title = (app.words_now().shelf().copy_of)(&journey.title);
        let copy = Journey { id: app.desk.draw(), title, ..(*journey).clone() };
        self.create(app, copy);
    }

    /// Shows in the list what lies on the desk as it is now, kept or not.
    pub fn gather(self, app: App) {
        app.desk.settle();
        let entry = app.desk.id_now().and_then(|id| self.entry(id));
        let journey = app.desk.journey_now();
        if let Some(entry) = entry.filter(|entry| !Arc::ptr_eq(&entry.journey.0, &journey)) {
            self.put(Entry { journey: Shared(journey), ..entry });
        }
    }

    /// Takes a journey that is gone from the desk, and leaves its screen.
    pub(super) fn clear_desk(self, app: App, gone: &[JourneyId]) {
        if app.desk.id_now().is_some_and(|id| gone.contains(&id)) {
            app.desk.lay(Arc::new(Journey::default()), Access::Editable);
            app.desk.saving.set(SaveState::Idle);
        }
        if app.route_now().journey().is_some_and(|open| gone.contains(&open)) {
            app.go(Route::Library);
        }
    }

    /// A journey as it is now, on the desk or in the list.
    fn content(self, app: App, id: JourneyId) -> Option<Arc<Journey>> {
        if app.desk.id_now() == Some(id) {
            app.desk.settle();
            return Some(app.desk.journey_now());
        }
        self.entry(id).map(|entry| entry.journey.0)
    }
}
