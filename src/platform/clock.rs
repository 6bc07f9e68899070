//! The clock of the device, and the time of day where the reader is.

use crate::model::{Date, Instant};

/// What time it is now, as far as the device knows.
pub fn now() -> Instant {
    Instant::from_ms(js_sys::Date::now() as i64)
}

/// The day and the time of day where the reader is: date, hour, minute.
pub fn local(instant: Instant) -> Option<(Date, u32, u32)> {
    let date = js_sys::Date::new(&(instant.ms() as f64).into());
    let year = i32::try_from(date.get_full_year()).ok()?;
    let day = Date::new(year, date.get_month() + 1, date.get_date())?;
    Some((day, date.get_hours(), date.get_minutes()))
}

/// "14:32".
pub fn time_of_day(instant: Instant) -> String {
    local(instant).map(|(_, hour, minute)| format!("{hour:02}:{minute:02}")).unwrap_or_default()
}
