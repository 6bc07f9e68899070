//! Randomness for new ids.

use crate::model::IdSource;

/// A source of ids that no other tab or device draws.
pub fn id_source() -> IdSource {
    IdSource::seeded(from_crypto().unwrap_or_else(from_what_there_is))
}

fn from_crypto() -> Option<u64> {
    let mut bytes = [0; 8];
    let crypto = web_sys::window()?.crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(u64::from_le_bytes(bytes))
}

/// Where a browser has no `crypto`: two fractions of 52 bits and the clock.
fn from_what_there_is() -> u64 {
    let fraction = || js_sys::Math::random().to_bits().wrapping_mul(0x9e37_79b9_7f4a_7c15);
    fraction() ^ fraction().rotate_left(32) ^ js_sys::Date::now().to_bits()
}
