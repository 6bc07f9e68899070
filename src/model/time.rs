//! Instants and dates as plain values; the clock itself is the shell's.
//!
//! Civil dates are counted by the algorithms of Howard Hinnant
//! (<https://howardhinnant.github.io/date_algorithms.html>).

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Instant(i64);

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    days: i32,
}

const DAY_MS: i64 = 86_400_000;
/// The last millisecond of the year 9999.
const LAST: i64 = 253_402_300_799_999;
/// The first millisecond of the year 0000.
const FIRST: i64 = -62_167_219_200_000;

impl Instant {
    /// The instant of `ms` milliseconds since 1970, held within the years 0 to 9999.
    pub fn from_ms(ms: i64) -> Self {
        Self(ms.clamp(FIRST, LAST))
    }

    /// Milliseconds since 1970.
    pub fn ms(self) -> i64 {
        self.0
    }

    /// Reads `2026-11-23T14:32:05Z`, with or without milliseconds.
    pub fn parse(text: &str) -> Option<Self> {
        let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
        let date = Date::parse(date)?;
        let (time, ms) = match time.split_once('.') {
            Some((time, fraction)) if fraction.len() == 3 => (time, digits(fraction)?),
            Some(_) => return None,
            None => (time, 0),
        };
        let mut parts = time.split(':');
        let hour = parts.next().filter(|part| part.len() == 2).and_then(digits)?;
        let minute = parts.next().filter(|part| part.len() == 2).and_then(digits)?;
        let second = parts.next().filter(|part| part.len() == 2).and_then(digits)?;
        if parts.next().is_some() || hour > 23 || minute > 59 || second > 59 {
            return None;
        }
        let of_day = ((hour * 60 + minute) * 60 + second) * 1000 + ms;
        Some(Self(i64::from(date.days) * DAY_MS + i64::from(of_day)))
    }
}

impl Date {
    /// The day, or `None` when the calendar has no such day in the years 0 to 9999.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(0..=9999).contains(&year) || !(1..=12).contains(&month) || day == 0 {
            return None;
        }
        let date = Self { days: days_from_civil(year, month, day) };
        (date.civil() == (year, month, day)).then_some(date)
    }

    /// Reads `2026-11-23`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = parts.next().filter(|part| part.len() == 4).and_then(digits)?;
        let month = parts.next().filter(|part| part.len() == 2).and_then(digits)?;
        let day = parts.next().filter(|part| part.len() == 2).and_then(digits)?;
        if parts.next().is_some() {
            return None;
        }
        Self::new(year as i32, month, day)
    }

    /// Year, month (1–12) and day (1–31).
    pub fn civil(self) -> (i32, u32, u32) {
        civil_from_days(self.days)
    }

    /// How many days this day comes after another one.
    pub fn days_after(self, other: Self) -> i32 {
        self.days - other.days
    }

    /// The day on which an instant falls in UTC.
    pub fn of(instant: Instant) -> Self {
        Self { days: instant.0.div_euclid(DAY_MS) as i32 }
    }
}

fn digits(text: &str) -> Option<u32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

fn days_from_civil(year: i32, month: u32, day: u32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = (month as i32 + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day as i32 - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

fn civil_from_days(days: i32) -> (i32, u32, u32) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    (year, month as u32, day as u32)
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ms = self.0.rem_euclid(DAY_MS);
        let (hour, minute, second) = (ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60);
        write!(f, "{}T{hour:02}:{minute:02}:{second:02}", Date::of(*self))?;
        match ms % 1000 {
            0 => write!(f, "Z"),
            fraction => write!(f, ".{fraction:03}Z"),
        }
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom("not a date such as 2026-11-23"))
    }
}
impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Self::parse(&text)
            .ok_or_else(|| D::Error::custom("not a time such as 2026-11-23T14:32:05Z"))
    }
}

#[cfg(test)]
mod schema {
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
    use std::borrow::Cow;

    impl JsonSchema for super::Date {
        fn schema_name() -> Cow<'static, str> {
            "Date".into()
        }
        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "format": "date" })
        }
    }
    impl JsonSchema for super::Instant {
        fn schema_name() -> Cow<'static, str> {
            "Instant".into()
        }
        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "format": "date-time" })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_ms(text: &str, ms: i64) {
        assert_eq!(Instant::parse(text), Some(Instant(ms)));
        assert_eq!(Instant(ms).to_string(), text);
    }

    // The numbers are those of `date -u -d TEXT +%s%3N`.
    #[test]
    fn instants_agree_with_the_unix_clock() {
        check_ms("1970-01-01T00:00:00Z", 0);
        check_ms("2024-02-29T23:59:59.999Z", 1_709_251_199_999);
        check_ms("1969-12-31T23:59:59Z", -1000);
        check_ms("2000-03-01T12:00:00Z", 951_912_000_000);
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in [
            "2023-02-29",
            "2024-13-01",
            "2024-00-10",
            "2024-04-31",
            "24-04-30",
            "2024-4-30",
            "+024-04-30",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn every_day_of_eight_centuries_reads_back() {
        for days in -146_097..146_097 {
            let date = Date { days };
            assert_eq!(Date::parse(&date.to_string()), Some(date));
        }
    }
}
