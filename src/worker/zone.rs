//! The zone of the browser as a table, asked of its own clock.

use js_sys::Date;
use wasm_bindgen::JsValue;

use crate::events::read::Zone;

const DAY_MS: i64 = 86_400_000;

/// The offsets of the browser's zone from 1970 to 2100: looked up twice a month, and to
/// the second where they differ.
pub(super) fn of_browser() -> Zone {
    const STEP: i64 = 15 * DAY_MS;
    const LAST: i64 = 131 * 365 * DAY_MS;
    let mut zone = Zone { first: offset(0), changes: Vec::new() };
    let (mut at, mut before) = (0, zone.first);
    while at < LAST {
        let after = offset(at + STEP);
        if after != before {
            zone.changes.push((change(at, at + STEP, before), after));
        }
        (at, before) = (at + STEP, after);
    }
    zone
}

/// The first second between two instants at which the offset is no longer that of the
/// first.
fn change(mut start: i64, mut end: i64, before: i32) -> i64 {
    while end - start > 1000 {
        let middle = (start + end) / 2000 * 1000;
        if offset(middle) == before { start = middle } else { end = middle }
    }
    end
}

/// Seconds east of UTC.
fn offset(instant: i64) -> i32 {
    let minutes = Date::new(&JsValue::from_f64(instant as f64)).get_timezone_offset();
    -(minutes * 60.0) as i32
}
