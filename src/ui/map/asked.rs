//! What the table of commands asks of the map.

use leptos::prelude::*;

use super::find;
use super::state::Map;
use crate::ui::commands::OnMap;

/// Does what is asked, as long as the map is on the screen.
pub fn follow(map: Map) {
    Effect::new(move |_| {
        let Some(what) = map.app.asked_of_map.get() else { return };
        map.app.asked_of_map.set(None);
        untrack(|| run(map, what));
    });
}

/// Does one thing.
pub fn run(map: Map, what: OnMap) {
    match what {
        OnMap::Find => find::open(map),
    }
}
