//! Asking the browser not to clear what is kept when room is short, and asking
//! before leaving.

use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Event;

use super::page;

#[wasm_bindgen]
extern "C" {
    /// Not in every browser, and not in every window.
    type StorageManager;
    #[wasm_bindgen(method, catch, structural)]
    fn persist(this: &StorageManager) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, structural)]
    fn persisted(this: &StorageManager) -> Result<Promise, JsValue>;
}

/// Asks the browser, and the browser may ask the person: only after a click.
/// Nothing where it cannot be asked. Never a promise for ever.
pub async fn ask() -> Option<bool> {
    answer(manager()?.persist().ok()?).await
}

/// Whether the browser has agreed already; nothing where it cannot be asked.
pub async fn is_granted() -> Option<bool> {
    answer(manager()?.persisted().ok()?).await
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

async fn answer(promise: Promise) -> Option<bool> {
    JsFuture::from(promise).await.ok()?.as_bool()
}

fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let manager = Reflect::get(&navigator, &"storage".into()).ok().filter(JsValue::is_object)?;
    let has =
        |name: &str| Reflect::get(&manager, &name.into()).is_ok_and(|method| method.is_function());
    (has("persist") && has("persisted")).then(|| manager.unchecked_into())
}
