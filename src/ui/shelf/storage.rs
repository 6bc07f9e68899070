//! Opening what this browser keeps. What reads it is a part of its own: at a first visit nothing
//! is kept.

use std::pin::Pin;
use std::rc::Rc;

use leptos::task::spawn_local;
use wasm_split_helpers::wasm_split;

use super::lay::open_journey;
use crate::keep::{Coming, Reader, Shelved};
use crate::platform::locks::hold as exclusive;
use crate::platform::{Keeper, clock, holds_journeys, keeper};
use crate::ui::later::Fetched;
use crate::ui::state::App;

/// Opens what this browser keeps, and shows it. Called once.
pub fn open_storage(app: App) {
    if holds_journeys() {
        spawn_local(async {
            // What does not arrive is told by whoever reads.
            fetch_reading().await.ok();
        });
    }
    spawn_local(async move {
        let storage = Rc::new(keeper(fetch_reader).await);
        app.shelf.protection.set(storage.protection());
        app.shelf.storage.set_value(Some(Rc::clone(&storage)));
        super::listen(app);
        if let Some(id) = app.route_now().journey() {
            open_journey(app, id);
        }
        app.shelf.reload(app).await;
    });
}

/// What reads journeys, on its way.
fn fetch_reader() -> Coming {
    Box::pin(async { reader().await.ok() })
}

/// Everything that is kept; nothing when what reads it does not arrive.
pub(super) async fn look_up(storage: &Rc<Keeper>) -> Option<Shelved> {
    if storage.is_bare().await {
        return Some(Shelved::default());
    }
    let shelved = shelved(Rc::clone(storage)).await.ok()?.await;
    (!shelved.is_unread).then_some(shelved)
}

#[wasm_split(reading, fallible)]
fn shelved(storage: Rc<Keeper>) -> Fetched<Pin<Box<dyn Future<Output = Shelved>>>> {
    Ok(Box::pin(exclusive(async move { storage.load_all(clock::now()).await })))
}

#[wasm_split(reading, fallible, preload(fetch_reading))]
pub fn reader() -> Fetched<Reader> {
    Ok(Reader::whole())
}
