//! Asking the browser not to clear what is kept when room is short.

use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

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
