//! Keys by name: "Mod+Shift+Z". Knows events, not what keys mean.

use web_sys::KeyboardEvent;

/// What is pressed, asked of the browser once for a table of keys.
pub struct Pressed {
    key: String,
    modifier: bool,
    shift: bool,
    alt: bool,
}

impl Pressed {
    /// What an event tells.
    pub fn of(event: &KeyboardEvent) -> Self {
        let (shift, alt) = (event.shift_key(), event.alt_key());
        Self { key: event.key(), modifier: has_modifier(event), shift, alt }
    }

    /// Whether it is this combination; `Mod` is Ctrl, or ⌘ on a Mac.
    pub fn is(&self, keys: &str) -> bool {
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
        self.modifier == modifier
            && self.alt == alt
            && (is_symbol || self.shift == shift)
            && self.key.eq_ignore_ascii_case(last)
    }
}

/// Whether an event is this combination.
pub fn is(event: &KeyboardEvent, keys: &str) -> bool {
    Pressed::of(event).is(keys)
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
