//! The clock.

use crate::model::Instant;

/// What time it is now, as far as the device knows.
pub fn now() -> Instant {
    Instant::from_ms(js_sys::Date::now() as i64)
}
