//! JavaScript's texts as ours. Theirs may hold half characters, which UTF-8 cannot.

use wasm_bindgen::{JsCast as _, JsValue};

use js_sys::JsString;

/// The text, if the value is one. Half characters become JSON's escapes for
/// them (`\ud83d`): what is kept is JSON, where both mean the same, and nothing
/// is lost before `codec` has seen and counted it.
pub(super) fn of(value: &JsValue) -> Option<String> {
    let theirs = value.dyn_ref::<JsString>()?;
    let text = String::from(theirs);
    // Only a text with a replacement character in it can have had a half one.
    if text.contains(char::REPLACEMENT_CHARACTER) { Some(escaped(theirs)) } else { Some(text) }
}

fn escaped(theirs: &JsString) -> String {
    let mut text = String::new();
    for unit in char::decode_utf16(theirs.iter()) {
        match unit {
            Ok(letter) => text.push(letter),
            Err(half) => text.push_str(&format!("\\u{:04x}", half.unpaired_surrogate())),
        }
    }
    text
}
