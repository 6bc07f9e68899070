//! What the browser promises about what is kept, and taking leave of all of it.

use leptos::task::spawn_local;
use std::collections::HashMap;
use std::sync::Arc;

use super::Shelf;
use super::act::told;
use crate::codec::Access;
use crate::keep::Settings;
use crate::model::Journey;
use crate::platform::locks::hold as exclusive;
use crate::platform::{kept_files, persist};
use crate::ui::saving::SaveState;
use crate::ui::state::{App, Route};

impl Shelf {
    /// Looks up whether the browser promised not to clear this by itself. Called once.
    pub fn look_up_promise(self) {
        spawn_local(async move {
            let promised = persist::is_granted().await;
            self.persisted.set(promised);
        });
    }

    /// Asks the browser not to clear this by itself. To be called when the reader asks for it:
    /// some browsers ask the reader in turn.
    pub fn ask_to_persist(self, app: App) {
        self.change_settings(|settings| settings.persist_asked = true);
        spawn_local(async move {
            let promised = persist::ask().await;
            self.persisted.set(promised.or(Some(false)));
            let words = app.words_now().shelf();
            let kept = promised == Some(true);
            app.messages.say(if kept { words.persisted } else { words.not_persisted });
        });
    }

    /// Removes everything that is kept on this device, for good.
    pub fn forget_everything(self, app: App) {
        app.go(Route::Library);
        app.desk.lay(Arc::new(Journey::default()), Access::Editable);
        app.desk.saving.set(SaveState::Idle);
        self.journeys.set(Vec::new());
        self.bases.set_value(HashMap::new());
        self.settings.set(Settings::default());
        spawn_local(async move {
            let Some(storage) = self.storage() else { return };
            let files = kept_files::remove_all().await;
            match told(app, exclusive(storage.forget_everything()).await) {
                Some(()) if files.is_ok() => app.messages.say(app.words_now().trouble().removed),
                Some(()) => app.messages.warn(super::keep::refused_words(app)),
                None => {}
            }
            self.reload(app).await;
        });
    }
}
