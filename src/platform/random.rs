//! A source of ids that no other tab shares.

use crate::model::IdSource;

/// A source seeded from the browser's random numbers; from clock and chance where there are none.
pub fn ids() -> IdSource {
    let mut bytes = [0_u8; 8];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let drawn =
        crypto.and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok()).is_some();
    let seed = if drawn {
        u64::from_le_bytes(bytes)
    } else {
        js_sys::Date::now().to_bits() ^ js_sys::Math::random().to_bits()
    };
    IdSource::seeded(seed)
}
