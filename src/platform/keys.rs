//! Keys by name: "Mod+Shift+Z". Knows events, not what keys mean.

use web_sys::KeyboardEvent;

/// Whether the event is this combination; `Mod` is Ctrl, or ⌘ on a Mac.
pub fn is(event: &KeyboardEvent, keys: &str) -> bool {
    let (mut modifier, mut shift, mut alt) = (false, false, false);
    let mut last = "";
    for part in keys.split('+') {
        match part {
            "Mod" => modifier = true,
            "Shift" => shift = true,
            "Alt" => alt = true,
            key => last = key,
        }
    }
    // A character that needs Shift on some keyboards and not on others, such as "?", decides by itself.
    let is_symbol =
        last.chars().count() == 1 && !last.chars().all(|letter| letter.is_ascii_alphanumeric());
    // The name of the key last: it is a text, asked of the browser for every row of a table.
    has_modifier(event) == modifier
        && event.alt_key() == alt
        && (is_symbol || event.shift_key() == shift)
        && event.key().eq_ignore_ascii_case(last)
}

/// Whether Ctrl is held, or ⌘ on a Mac.
pub fn has_modifier(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key()
}

/// The name of a key. WebKit on Linux does not know Tab when Shift is held.
pub fn name(event: &KeyboardEvent) -> String {
    let key = event.key();
    if key == "Unidentified" && event.code() == "Tab" { event.code() } else { key }
}
