//! What other tabs say, and what they are told.

use std::rc::Rc;

use leptos::task::spawn_local;

use super::Shelf;
use super::keep;
use crate::keep::News;
use crate::model::JourneyId;
use crate::platform::tabs::{Heard, Tabs};
use crate::ui::saving::SaveState;
use crate::ui::state::App;

/// Joins the other tabs of this program. Called once.
pub fn listen(app: App) {
    let tabs = Tabs::join(move |heard| hear(app, heard));
    app.shelf.tabs.set_value(Some(Rc::new(tabs)));
}

fn hear(app: App, heard: Heard) {
    match heard {
        Heard::Saved { id, .. } if app.desk.id_now() == Some(id) => keep::take_in_news(app),
        Heard::Saved { .. } => reload(app),
        Heard::Binned(id) => {
            if app.desk.id_now() == Some(id) {
                keep::take_in_news(app);
            }
            reload(app);
        }
        Heard::Settings => spawn_local(async move {
            if let Some(storage) = app.shelf.storage() {
                let settings = storage.settings().await;
                app.shelf.settings.set(settings);
            }
        }),
        Heard::Elsewhere(is_elsewhere) => app.desk.elsewhere.set(is_elsewhere),
        Heard::Stored => keep::try_again(app),
        Heard::Woke => {
            if app.desk.saving.get_untracked() != SaveState::Idle {
                keep::take_in_news(app);
            }
            reload(app);
        }
    }
}

fn reload(app: App) {
    spawn_local(async move { app.shelf.reload(app).await });
}

impl Shelf {
    /// Tells other tabs that a journey was saved.
    pub(super) fn tell_saved(self, id: JourneyId, revision: u64) {
        self.tell(News::Saved { id, revision: Some(revision) });
    }

    /// Tells other tabs that a journey went into the bin, or came out of it.
    pub(super) fn tell_binned(self, id: JourneyId) {
        self.tell(News::Binned(id));
    }

    /// Tells other tabs which journey is open here.
    pub(super) fn tell_open(self, id: Option<JourneyId>) {
        self.tabs.with_value(|tabs| {
            if let Some(tabs) = tabs {
                tabs.open(id);
            }
        });
    }

    fn tell(self, news: News) {
        self.tabs.with_value(|tabs| {
            if let Some(tabs) = tabs {
                tabs.tell(news);
            }
        });
    }
}
