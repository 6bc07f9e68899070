//! JavaScript's texts as ours. Theirs may hold half characters, which UTF-8 cannot.

use std::cell::RefCell;

use js_sys::JsString;
use wasm_bindgen::{JsCast as _, JsValue};

use super::timer;

/// The text that was last handed over, and what the browser holds of it. A journey that is kept
/// goes to two places, is shown again by both, and is looked at before the next time: taking it
/// over each time would take longer than all else that typing needs.
struct Handed {
    ours: String,
    theirs: JsString,
}

/// Texts of so many bytes are held on to: shorter ones are taken over fast, longer ones take room.
const HELD: std::ops::Range<usize> = 10_000..5_000_000;

thread_local! {
    static HANDED: RefCell<Option<Handed>> = const { RefCell::new(None) };
}

/// A text as the browser holds it.
pub(super) fn handed(text: &str) -> JsString {
    HANDED.with_borrow_mut(|last| match last {
        Some(last) if last.ours == text => last.theirs.clone(),
        _ => {
            let theirs = JsString::from(text);
            if HELD.contains(&text.len()) {
                *last = Some(Handed { ours: text.to_owned(), theirs: theirs.clone() });
            }
            theirs
        }
    })
}

/// The text that was handed over last, if the value is just that: the browser compares.
fn known(theirs: &JsString) -> Option<String> {
    HANDED.with_borrow(|last| {
        last.as_ref().filter(|last| last.theirs == *theirs).map(|last| last.ours.clone())
    })
}

/// The text, if the value is one. Half characters become JSON's escapes for
/// them (`\ud83d`): what is kept is JSON, where both mean the same, and nothing
/// is lost before `codec` has seen and counted it.
pub(super) fn of(value: &JsValue) -> Option<String> {
    let theirs = value.dyn_ref::<JsString>()?;
    Some(known(theirs).unwrap_or_else(|| taken(theirs)))
}

/// The text up to its first line break, if the value is one.
pub(super) fn first_line(value: &JsValue) -> Option<String> {
    let theirs = value.dyn_ref::<JsString>()?;
    let end = u32::try_from(theirs.index_of("\n", 0)).unwrap_or_else(|_| theirs.length());
    Some(taken(&theirs.substring(0, end)))
}

fn taken(theirs: &JsString) -> String {
    let text = String::from(theirs);
    // Only a text with a replacement character in it can have had a half one.
    if text.contains(char::REPLACEMENT_CHARACTER) { escaped(theirs) } else { text }
}

/// So many units of a text are taken over before others have their turn.
const UNITS_A_TURN: u32 = 1 << 20;

/// The same in turns, for a long one.
pub(super) async fn in_turns(value: &JsValue) -> Option<String> {
    let theirs = value.dyn_ref::<JsString>()?;
    if let Some(text) = known(theirs) {
        return Some(text);
    }
    let length = theirs.length();
    let mut text = String::with_capacity(length as usize);
    let mut at = 0;
    while at < length {
        let end = length.min(at + UNITS_A_TURN);
        // A character of two halves is not cut.
        let cuts = matches!(theirs.char_code_at(end - 1) as u16, 0xd800..=0xdbff);
        let end = if cuts { end + 1 } else { end };
        text.push_str(&taken(&theirs.substring(at, end)));
        at = end;
        // Nobody gives it up.
        timer::rest().await.unwrap_or_default();
    }
    Some(text)
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
