//! localStorage as a shelf.

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

use super::{error, text};
use crate::keep::{Shelf, StoreError};

/// localStorage. It answers at once: its futures never wait.
#[derive(Clone)]
pub struct Local {
    storage: web_sys::Storage,
    /// `getItem`, called by hand because half characters must not be lost on the way.
    get: Function,
    /// `setItem`, called by hand because a long text is not handed over twice.
    set: Function,
}

impl Local {
    /// localStorage, where the browser allows it.
    pub fn open() -> Option<Self> {
        // gloo panics where it is not allowed, so the browser is asked first.
        web_sys::window()?.local_storage().ok()??.length().ok()?;
        let storage = LocalStorage::raw();
        let function = |name: &str| Reflect::get(&storage, &name.into()).ok()?.dyn_into().ok();
        let (get, set) = (function("getItem")?, function("setItem")?);
        Some(Self { storage, get, set })
    }

    /// The text under a key, at once.
    pub(super) fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(text::of(&self.theirs(key)?))
    }

    /// What stands under a key, as the browser holds it.
    fn theirs(&self, key: &str) -> Result<JsValue, StoreError> {
        let value = self.get.call1(&self.storage, &JsValue::from_str(key));
        value.map_err(|thrown| error::of_store(&thrown))
    }

    /// Whether a key begins so.
    pub(super) fn holds(&self, prefix: &str) -> bool {
        self.list().is_ok_and(|keys| keys.iter().any(|key| key.starts_with(prefix)))
    }

    fn list(&self) -> Result<Vec<String>, JsValue> {
        let n = self.storage.length()?;
        let keys: Result<Vec<_>, _> = (0..n).map(|place| self.storage.key(place)).collect();
        Ok(keys?.into_iter().flatten().collect())
    }
}

impl Shelf for Local {
    async fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.list().map_err(|thrown| error::of_store(&thrown))
    }

    async fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.read(key)
    }

    async fn put(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let (key, text) = (JsValue::from_str(key), text::handed(text));
        let done = self.set.call2(&self.storage, &key, &text);
        done.map(drop).map_err(|thrown| error::of_store(&thrown))
    }

    async fn has(&self, key: &str, text: &str) -> Result<bool, StoreError> {
        // Compared by the browser: a long text takes its time to come over.
        Ok(self.theirs(key)? == JsValue::from(text::handed(text)))
    }

    async fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.storage.remove_item(key).map_err(|thrown| error::of_store(&thrown))
    }
}
