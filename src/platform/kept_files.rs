//! Files of events that a person lets this browser keep. They lie in a database of their own: what
//! is kept of journeys is in no way touched by them.

use js_sys::Array;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::IdbObjectStore;

use super::database::Database;
use super::incoming::Handle;
use crate::keep::StoreError;

/// A gigabyte on a slow disk takes a while.
const PATIENCE_MS: u32 = 120_000;

fn database() -> Database {
    Database::new("klantreis-files", "files")
}

/// Keeps files under a key, in place of what was kept there.
///
/// # Errors
/// When the browser does not allow it, or has no room.
pub async fn put(key: &str, files: &[Handle]) -> Result<(), StoreError> {
    let files: Array = files.iter().collect();
    let put =
        |store: &IdbObjectStore| Ok(vec![store.put_with_key(&files, &JsValue::from_str(key))?]);
    database().transact("readwrite", PATIENCE_MS, &put).await.map(drop)
}

/// The files under a key; none where nothing is kept.
///
/// # Errors
/// When the browser does not allow it.
pub async fn get(key: &str) -> Result<Vec<Handle>, StoreError> {
    let get = |store: &IdbObjectStore| Ok(vec![store.get(&JsValue::from_str(key))?]);
    let answers = database().transact("readonly", PATIENCE_MS, &get).await?;
    let kept = answers.into_iter().filter_map(|kept| kept.dyn_into::<Array>().ok());
    Ok(kept.flat_map(|files| files.to_vec()).filter_map(|file| file.dyn_into().ok()).collect())
}

/// Removes the files under a key.
///
/// # Errors
/// When the browser does not allow it.
pub async fn remove(key: &str) -> Result<(), StoreError> {
    let remove = |store: &IdbObjectStore| Ok(vec![store.delete(&JsValue::from_str(key))?]);
    database().transact("readwrite", PATIENCE_MS, &remove).await.map(drop)
}

/// Removes all of them.
///
/// # Errors
/// When the browser does not allow it.
pub async fn remove_all() -> Result<(), StoreError> {
    database().remove().await
}
