//! Periods of time. Days and months are those of UTC: instants know no place.

use serde::{Deserialize, Serialize};

/// Milliseconds in a day.
pub const DAY: i64 = 86_400_000;

/// A period: from an instant up to, not including, another; milliseconds since 1970-01-01 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first instant in it.
    pub from: i64,
    /// The first instant after it.
    pub until: i64,
}

impl Period {
    /// Whether an instant is in it.
    pub fn contains(self, instant: i64) -> bool {
        self.from <= instant && instant < self.until
    }

    /// The calendar months up to and including this instant, such as the last twelve.
    pub fn months_up_to(last: i64, months: u32) -> Self {
        Self { from: months_before(last, months) + 1, until: last + 1 }
    }
}

/// The same time of the same day so many months before; the last day of that month if it is
/// shorter.
fn months_before(instant: i64, months: u32) -> i64 {
    let (year, month, day) = civil(instant.div_euclid(DAY));
    let month_count = year * 12 + month - 1 - i64::from(months);
    let (year, month) = (month_count.div_euclid(12), month_count.rem_euclid(12) + 1);
    let next = month_count + 1;
    let length = days(next.div_euclid(12), next.rem_euclid(12) + 1, 1) - days(year, month, 1);
    days(year, month, day.min(length)) * DAY + instant.rem_euclid(DAY)
}

/// Days since 1970-01-01 of a date (Hinnant, chrono-compatible low-level date algorithms).
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Year, month and day of so many days since 1970-01-01 (Hinnant, likewise).
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * of_year + 2) / 153;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    (era * 400 + year + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(date: (i64, i64, i64), months: u32, expected: (i64, i64, i64)) {
        let at = |(year, month, day)| days(year, month, day) * DAY + 1234;
        assert_eq!(months_before(at(date), months), at(expected));
    }

    #[test]
    fn months_are_those_of_the_calendar() {
        check((2024, 6, 29), 12, (2023, 6, 29));
        check((2024, 2, 29), 12, (2023, 2, 28));
        check((2024, 3, 31), 1, (2024, 2, 29));
        check((2026, 1, 15), 13, (2024, 12, 15));
        check((1970, 1, 1), 1, (1969, 12, 1));
    }

    #[test]
    fn every_day_of_four_centuries_comes_back() {
        for day in -200_000..200_000 {
            let (year, month, of_month) = civil(day);
            assert_eq!(days(year, month, of_month), day);
        }
        assert_eq!(civil(19_905), (2024, 7, 1));
    }
}
