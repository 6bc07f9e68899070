//! Asking the browser not to clear what is kept, and asking before leaving.

use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, StorageManager};

use super::page;

/// Whether the browser promised not to clear this by itself; nothing when it cannot say.
pub async fn is_promised() -> Option<bool> {
    JsFuture::from(manager()?.persisted().ok()?).await.ok()?.as_bool()
}

/// Asks for that promise; nothing when the browser cannot give it.
pub async fn ask() -> Option<bool> {
    JsFuture::from(manager()?.persist().ok()?).await.ok()?.as_bool()
}

/// Makes the browser ask before the page goes away.
pub fn ask_before_leaving(event: &Event) {
    event.prevent_default();
    // Older browsers want a value as well; whatever it says, they use their own words.
    if let Some(event) = event.dyn_ref::<web_sys::BeforeUnloadEvent>() {
        event.set_return_value("unsaved");
    }
}

/// Whether the page has just been put out of sight.
pub fn is_hidden() -> bool {
    page::document().is_some_and(|document| document.hidden())
}

fn manager() -> Option<StorageManager> {
    let navigator = page::window()?.navigator();
    // Pages without a secure address have none, and then the getter gives nothing at all.
    let manager = js_sys::Reflect::get(&navigator, &"storage".into()).ok()?;
    manager.dyn_into().ok()
}
