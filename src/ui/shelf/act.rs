//! What a user does with whole journeys.

use std::sync::Arc;

use leptos::task::spawn_local;

use super::keep::{new_base, refresh_usage};
use super::storage::look_up;
use super::{Entry, Shelf};
use crate::codec::{self, Access, backup, file_name};
use crate::edit::Edit;
use crate::keep::{Apart, Refused, Settings, Version, VersionError};
use crate::model::{Journey, JourneyId};
use crate::platform::locks::hold as exclusive;
use crate::platform::{clock, file, timer};
use crate::ui::later;
use crate::ui::shared::Shared;
use crate::ui::state::{App, Route};

/// The end of the name of a journey's file.
const JOURNEY_SUFFIX: &str = ".klantreis.json";
const JSON: &str = "application/json";
const BINARY: &str = "application/octet-stream";

impl Shelf {
    /// Adds a journey that was just made, and opens it.
    pub fn create(self, app: App, journey: Journey) {
        // Gone to first: otherwise the library would draw its card before it is left.
        app.go(Route::map(journey.id));
        let id = self.place(journey);
        // Its map goes before keeping it: a large one would wait for that.
        spawn_local(async move {
            timer::picture(super::keep::PICTURE_MS).await;
            super::keep::keep_entry(app, id).await;
        });
    }

    /// Adds a journey that was copied or imported. It is kept from now on.
    pub fn add(self, app: App, journey: Journey) {
        let id = self.place(journey);
        self.keep(app, id);
    }

    /// Shows a journey in the list that nobody keeps yet.
    fn place(self, journey: Journey) -> JourneyId {
        let id = journey.id;
        let protection = self.protection.get_untracked();
        self.put(Entry {
            journey: Shared(Arc::new(journey)),
            access: Access::Editable,
            protection,
        });
        self.set_base(id, new_base());
        id
    }

    /// Adds a copy of a journey under a name of its own.
    pub fn duplicate(self, app: App, id: JourneyId) {
        let Some(entry) = self.entry(id) else { return };
        let journey = (*entry.journey.0).clone();
        let title = (app.words_now().shelf().copy_of)(name(app, &journey));
        let now = clock::now();
        let copy = Journey {
            id: app.desk.draw(),
            title,
            created: Some(now),
            changed: Some(now),
            ..journey
        };
        self.add(app, copy);
    }

    /// Gives a journey another title.
    pub fn rename(self, app: App, id: JourneyId, title: String) {
        let Some(entry) = self.entry(id).filter(|entry| entry.access == Access::Editable) else {
            return;
        };
        if app.desk.id_now() == Some(id) {
            crate::ui::commands::act(app, &Edit::Title(title));
            return self.gather(app);
        }
        let before = &entry.journey.0;
        if before.title == title {
            return;
        }
        let journey = Journey {
            title,
            revision: before.revision + 1,
            changed: Some(clock::now()),
            ..(**before).clone()
        };
        self.put(Entry { journey: Shared(Arc::new(journey)), ..entry });
        self.keep(app, id);
    }

    /// Puts a journey in the bin, with a way back.
    pub fn remove(self, app: App, id: JourneyId) {
        self.gather(app);
        let Some(entry) = self.entry(id) else { return };
        self.drop_entry(id);
        self.clear_desk(app, &[id]);
        let words = app.words_now().shelf();
        let text = (words.deleted)(name(app, &entry.journey));
        let deleted = entry.clone();
        let back = move || self.undelete(app, deleted.clone());
        app.messages.say_with(text, words.undo, back);
        spawn_local(async move {
            let Some(storage) = self.storage() else { return };
            // Only a copy of what its owner has: it does not wait in the bin.
            let files = self.drop_files(id).await;
            let removed = exclusive(async { storage.remove(id, clock::now()).await }).await;
            if told(app, removed).is_none() {
                self.put(entry);
            } else if files.is_err() {
                app.messages.warn(super::keep::refused_words(app));
            }
            self.tell_binned(id);
            self.reload(app).await;
        });
    }

    /// Takes back that a journey was deleted: also what of it was never kept.
    fn undelete(self, app: App, entry: Entry) {
        let id = entry.journey.id;
        spawn_local(async move {
            if let Some(storage) = self.storage() {
                told(app, exclusive(async { storage.put_back(id, clock::now()).await }).await);
                self.tell_binned(id);
                self.reload(app).await;
            }
            if self.entry(id).is_none() || !self.is_stored(&entry.journey.0) {
                self.put(entry);
                self.keep(app, id);
            }
        });
    }

    /// Takes a journey out of the bin.
    pub fn put_back(self, app: App, id: JourneyId) {
        spawn_local(async move {
            let Some(storage) = self.storage() else { return };
            told(app, exclusive(async { storage.put_back(id, clock::now()).await }).await);
            self.tell_binned(id);
            self.reload(app).await;
        });
    }

    /// Throws away what lies in the bin, for good.
    pub fn empty_bin(self, app: App) {
        spawn_local(async move {
            let Some(storage) = self.storage() else { return };
            told(app, exclusive(async { storage.empty_bin().await }).await);
            self.reload(app).await;
        });
    }

    /// Throws all older versions away, to make room.
    pub fn clear_versions(self, app: App) {
        spawn_local(async move {
            let Some(storage) = self.storage() else { return };
            told(app, exclusive(async { storage.clear_versions().await }).await);
            refresh_usage(app, &storage).await;
            super::save_now(app);
        });
    }

    /// From now on keeps a journey in the browser's database only.
    pub fn keep_in_database(self, app: App, id: JourneyId) {
        spawn_local(async move {
            let Some(storage) = self.storage() else { return };
            told(app, exclusive(async { storage.keep_in_journal_only(id, true).await }).await);
            super::save_now(app);
            refresh_usage(app, &storage).await;
        });
    }

    /// Throws away something that was set apart.
    pub fn discard_apart(self, app: App, apart: Apart) {
        spawn_local(async move {
            let Some(storage) = self.storage() else { return };
            told(app, exclusive(async { storage.discard_apart(&apart).await }).await);
            self.reload(app).await;
        });
    }

    /// The older versions of a journey, the newest first.
    pub async fn versions(self, id: JourneyId) -> Vec<Version> {
        let Some(storage) = self.storage() else { return Vec::new() };
        // What cannot be read is shown as nothing there: the journey itself stands.
        storage.versions(id).await.unwrap_or_default()
    }

    /// Opens an older version as a copy.
    pub fn open_version(self, app: App, version: Version) {
        spawn_local(async move {
            let Some(storage) = self.storage() else { return };
            match storage.open_version(&version).await {
                Ok(opened) => self.add_copy(app, opened.journey),
                Err(VersionError::Unfit(_)) => {
                    app.messages.warn(app.words_now().shelf().damaged_lead);
                }
                Err(VersionError::Refused(refused)) if refused.is_unread() => {
                    later::say_missing(app);
                }
                Err(VersionError::Gone | VersionError::Refused(_)) => {
                    app.messages.warn(app.words_now().shelf().not_here);
                }
            }
        });
    }

    /// Adds a journey from a file, as a copy when its identity is taken, and opens it.
    pub fn add_copy(self, app: App, journey: Journey) {
        spawn_local(async move {
            self.import_and_open(app, journey).await;
        });
    }

    /// Hands a journey out as a file.
    pub fn export(self, app: App, journey: &Journey) {
        let name = file_name(name(app, journey), JOURNEY_SUFFIX);
        self.hand_out(app, &name, &codec::write(journey));
    }

    /// Hands out the file of a journey in the list: what a newer version made goes out as it came.
    pub fn export_entry(self, app: App, entry: &Entry) {
        match &entry.access {
            Access::Editable => self.export(app, &entry.journey),
            Access::ReadOnly { raw, .. } => {
                let name = file_name(name(app, &entry.journey), JOURNEY_SUFFIX);
                self.hand_out(app, &name, raw);
            }
        }
    }

    /// Hands everything out as one file, also what cannot be read.
    pub fn export_all(self, app: App) {
        self.gather(app);
        let journeys = self.journeys.get_untracked();
        let texts = journeys.iter().map(|entry| match &entry.access {
            Access::Editable => codec::write(&entry.journey),
            Access::ReadOnly { raw, .. } => raw.clone(),
        });
        let apart = self.apart.get_untracked();
        let texts: Vec<String> = texts.chain(apart.into_iter().map(|apart| apart.raw)).collect();
        let date = crate::platform::clock::local(clock::now())
            .map(|(date, ..)| format!(" {date}"))
            .unwrap_or_default();
        let name = file_name(&format!("Klantreizen{date}"), ".json");
        self.hand_out(app, &name, &backup::write(texts.iter().map(String::as_str)));
    }

    /// Hands out something that was set apart, as it is.
    pub fn export_apart(self, app: App, apart: &Apart) {
        self.hand_out(app, &file_name(&apart.key, ".txt"), &apart.raw);
    }

    /// Hands out the bytes of a file as they came.
    pub fn export_raw(self, app: App, name: &str, bytes: &[u8]) {
        let name = file_name(name, "");
        match file::download_bytes(&name, BINARY, bytes) {
            Ok(()) => app.messages.say((app.words_now().arrival().downloaded)(&name)),
            Err(_) => app.messages.warn(app.words_now().arrival().not_downloaded),
        }
    }

    /// Hands a journey out in a form for other programs.
    pub fn export_bytes(self, app: App, journey: &Journey, suffix: &str, kind: &str, bytes: &[u8]) {
        let name = file_name(name(app, journey), suffix);
        match file::download_bytes(&name, kind, bytes) {
            Ok(()) => app.messages.say((app.words_now().arrival().downloaded)(&name)),
            Err(_) => app.messages.warn(app.words_now().arrival().not_downloaded),
        }
    }

    /// Changes what the reader chose.
    pub fn change_settings(self, change: impl Fn(&mut Settings) + 'static) {
        let change: Box<dyn Fn(&mut Settings)> = Box::new(change);
        self.settings.update(&change);
        spawn_local(async move {
            let Some(storage) = self.storage() else { return };
            // A choice that cannot be kept holds until the tab is closed; journeys say the rest.
            if let Ok(settings) = exclusive(storage.change_settings(change)).await {
                self.settings.set(settings);
            }
        });
    }

    fn hand_out(self, app: App, name: &str, text: &str) {
        match file::download_text(name, JSON, text) {
            Ok(()) => {
                app.messages.say((app.words_now().arrival().downloaded)(name));
                let now = clock::now();
                self.change_settings(move |settings| settings.last_file = Some(now));
            }
            Err(_) => app.messages.warn(app.words_now().arrival().not_downloaded),
        }
    }

    /// Keeps a journey of the list that is not on the desk.
    pub(super) fn keep(self, app: App, id: JourneyId) {
        spawn_local(async move {
            super::keep::keep_entry(app, id).await;
        });
    }

    /// Looks everything up again.
    pub(super) async fn reload(self, app: App) {
        let Some(storage) = self.storage() else { return };
        let before = later::n_again();
        let Some(shelved) = look_up(&storage).await else {
            // What is shown stands.
            let again = move || spawn_local(async move { self.reload(app).await });
            return later::say_missing_with(app, before, again);
        };
        super::lay::show(app, shelved);
        super::keep::try_again(app);
        self.set_loaded();
        refresh_usage(app, &storage).await;
    }
}

/// Whether it went well; when not, says so.
pub(super) fn told<T>(app: App, result: Result<T, Refused>) -> Option<T> {
    match result {
        Ok(done) => Some(done),
        Err(_) => {
            app.messages.warn(super::keep::refused_words(app));
            None
        }
    }
}

fn name(app: App, journey: &Journey) -> &str {
    if journey.title.trim().is_empty() { app.words_now().shell.untitled } else { &journey.title }
}
