//! The page on its way out. Knows events, not what would be lost.

use wasm_bindgen::JsCast as _;
use web_sys::{BeforeUnloadEvent, Event};

use super::page;

/// Makes the browser ask before the page goes away.
pub fn ask_first(event: &Event) {
    event.prevent_default();
    // Older browsers want a value as well; whatever it says, they use their own words.
    if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
        event.set_return_value("unsaved");
    }
}

/// Whether the page has just been put out of sight.
pub fn is_out_of_sight() -> bool {
    page::document().is_some_and(|document| document.hidden())
}
