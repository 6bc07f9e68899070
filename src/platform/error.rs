//! What the browser throws, as our own errors.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::DomException;

use crate::keep::StoreError;

/// The name of what was thrown, if it is one of the browser's own exceptions.
pub(super) fn name(thrown: &JsValue) -> Option<String> {
    thrown.dyn_ref::<DomException>().map(DomException::name)
}

/// What was thrown by a store.
pub(super) fn of_store(thrown: &JsValue) -> StoreError {
    match name(thrown).as_deref() {
        // The second name is what Firefox calls it in localStorage.
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StoreError::Full,
        Some("SecurityError") => StoreError::Blocked,
        _ => StoreError::Failed(in_words(thrown)),
    }
}

/// What was thrown, in the browser's own words.
pub(super) fn in_words(thrown: &JsValue) -> String {
    let exception = thrown.dyn_ref::<DomException>();
    let exception = exception.map(|thrown| format!("{}: {}", thrown.name(), thrown.message()));
    let error = || thrown.dyn_ref::<js_sys::Error>().map(|thrown| String::from(thrown.message()));
    exception.or_else(error).unwrap_or_else(|| format!("{thrown:?}"))
}
