//! What can be done with one journey of the list.

use leptos::prelude::*;

use super::super::super::dialogs::Dialog;
use super::super::super::state::{App, Route, use_app};
use super::super::super::widgets::{Icon, MenuButton, MenuItem, MenuKind};
use crate::codec::Access;
use crate::model::JourneyId;
use crate::ui::shell::stand_at_content;
use crate::ui::signals::{RwSignal, Signal};

/// The menu of a card.
#[component]
pub fn CardMenu(
    /// Which journey.
    id: JourneyId,
    /// Whether its name is being changed.
    renaming: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    let label = Signal::derive(move || {
        let title = app.shelf.entry_of(id).map(|entry| entry.journey.title.trim().to_owned());
        let title = title.filter(|title| !title.is_empty());
        let words = app.words();
        (words.library.more_for)(title.as_deref().unwrap_or(words.shell.untitled))
    });
    let items = Callback::new(move |()| items(app, id, renaming));
    view! {
        <MenuButton label class="icon-btn mapcard__more" items>
            <Icon name="more"/>
        </MenuButton>
    }
}

fn items(app: App, id: JourneyId, renaming: RwSignal<bool>) -> Vec<MenuItem> {
    let words = app.words_now().library;
    let line = |icon, label: &str, kind, action: Callback<()>| MenuItem {
        icon,
        label: label.to_owned(),
        hint: "",
        kind,
        action,
    };
    let act = |icon, label, action| line(icon, label, MenuKind::Action, action);
    let open = Callback::new(move |()| app.go(Route::map(id)));
    let rename = Callback::new(move |()| renaming.set(true));
    let duplicate = Callback::new(move |()| app.shelf.duplicate(app, id));
    let save = Callback::new(move |()| {
        if let Some(entry) = app.shelf.entry(id) {
            app.shelf.export_entry(app, &entry);
        }
    });
    let versions = Callback::new(move |()| app.dialog.set(Some(Dialog::Versions(id))));
    let delete = Callback::new(move |()| {
        app.shelf.remove(app, id);
        stand_at_content();
    });
    let mut items = vec![act("arrow", words.open, open)];
    let entry = app.shelf.entry(id);
    if entry.is_some_and(|entry| entry.access == Access::Editable) {
        items.push(act("pencil", words.rename, rename));
        items.push(act("copy", words.duplicate, duplicate));
    }
    items.push(act("disk", words.save_file, save));
    items.push(act("clock", words.versions, versions));
    items.push(line("bin", words.delete, MenuKind::Danger, delete));
    items
}
