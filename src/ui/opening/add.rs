//! Adding what was read, with a way back.

use std::sync::Arc;

use crate::codec::{Note, Opened};
use crate::model::{Journey, JourneyId};
use crate::ui::state::{App, Route};

/// Adds a journey that asks nothing, and opens it.
pub async fn open_plain(app: App, opened: Opened) {
    let Opened { journey, notes, .. } = opened;
    let words = app.words_now().opening();
    let said = (words.opened)(title(app, &journey));
    let id = app.shelf.import_and_open(app, journey).await;
    say_with_undo(app, said, &[id]);
    tell_notes(app, notes);
}

/// Adds a journey beside the one that is here, and opens it.
pub async fn open_copy(app: App, journey: Journey) {
    let words = app.words_now().opening();
    let is_here = app.shelf.entry(journey.id).is_some();
    let said = if is_here { words.opened_copy } else { words.opened };
    let said = said(title(app, &journey));
    let id = app.shelf.import_and_open(app, journey).await;
    say_with_undo(app, said, &[id]);
}

/// Opens the journey that is here already, exactly so.
pub fn open_same(app: App, journey: &Journey) {
    app.messages.say((app.words_now().opening().already)(title(app, journey)));
    app.go(Route::map(journey.id));
}

/// Puts a journey in the place of the one that is here, and opens it.
pub async fn replace(app: App, journey: Journey, said: fn(&str) -> String) {
    let id = journey.id;
    let said = said(title(app, &journey));
    let Some(before) = app.shelf.exchange(app, journey).await else { return };
    app.go(Route::map(id));
    let undo = move || {
        app.shelf.put_content(app, id, Arc::clone(&before));
        app.messages.say(app.words_now().opening().taken_back);
    };
    app.messages.say_with(said, app.words_now().shelf().undo, undo);
}

/// Says what was opened, with a button that takes it all back.
pub fn say_with_undo(app: App, said: String, ids: &[JourneyId]) {
    let added: Vec<_> =
        ids.iter().filter_map(|&id| app.shelf.entry(id).map(|entry| entry.journey)).collect();
    let undo = move || {
        app.shelf.take_back(app, &added);
        app.messages.say(app.words_now().opening().taken_back);
    };
    app.messages.say_with(said, app.words_now().shelf().undo, undo);
}

/// The title of a journey, or that it has none.
pub fn title(app: App, journey: &Journey) -> &str {
    let title = journey.title.trim();
    if title.is_empty() { app.words_now().shell.untitled } else { title }
}

fn tell_notes(app: App, notes: Vec<Note>) {
    let note = app.words_now().reading().note;
    if !notes.is_empty() {
        app.messages.say(notes.iter().map(note).collect::<Vec<_>>().join(" "));
    }
}
