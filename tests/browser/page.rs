//! The page that the tests run in: its storage, and its facilities taken away and given back.

use js_sys::Function;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Runs JavaScript, the body of a function, and waits for what it promises.
pub async fn js(body: &str) -> JsValue {
    let value = Function::new_no_args(body).call0(&JsValue::UNDEFINED).expect("it runs");
    JsFuture::from(js_sys::Promise::resolve(&value)).await.expect("it keeps its promise")
}

/// localStorage, as the browser has it.
pub fn storage() -> web_sys::Storage {
    let window = web_sys::window().expect("there is a page");
    window.local_storage().expect("it is allowed").expect("it is there")
}

/// Removes everything that a test left behind, in both places.
pub async fn clean() {
    js("localStorage.clear();
        return new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase('klantreis');
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
        })")
    .await;
}

/// Something of the page that is taken away until this is dropped.
pub struct Taken {
    give_back: Function,
}

/// Takes something away: reading it gives nothing, or throws.
pub async fn take(what: &str, then: &str) -> Taken {
    let (object, name) = what.rsplit_once('.').expect("object.name");
    let taking = format!(
        "const before = Object.getOwnPropertyDescriptor({object}, '{name}');
         Object.defineProperty({object}, '{name}', {{ configurable: true, get() {{ {then} }} }});
         return () => {{
           delete {what};
           if (before) Object.defineProperty({object}, '{name}', before);
         }}"
    );
    Taken { give_back: js(&taking).await.unchecked_into() }
}

impl Drop for Taken {
    fn drop(&mut self) {
        self.give_back.call0(&JsValue::UNDEFINED).expect("it was taken");
    }
}

/// Throws what a browser throws that forbids something.
pub const FORBID: &str = "throw new DOMException('no', 'SecurityError')";
