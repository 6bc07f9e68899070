//! Periods of time. Days and months are those of UTC: instants know no place.

use super::log::{Clock, Log};
use super::read::civil::{DAY_MS, civil, days};

/// A period: from an instant up to, not including, another; milliseconds since 1970-01-01 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

    /// The last so many calendar months of a log, up to its last event. `None` of a log without
    /// events or without instants.
    pub fn last_months(log: &Log, months: u32) -> Option<Self> {
        let last = *log.time.iter().max().filter(|_| log.clock == Clock::Instants)?;
        let from = months_before(last, months).map_or(i64::MIN, |before| before + 1);
        Some(Self { from, until: last + 1 })
    }

    /// All of time.
    pub fn always() -> Self {
        Self { from: i64::MIN, until: i64::MAX }
    }
}

/// The same time of the same day so many months before; the last day of that month if it is
/// shorter. `None` before the year 0.
fn months_before(instant: i64, months: u32) -> Option<i64> {
    let (year, month, day) = civil(instant.div_euclid(DAY_MS));
    let month_count = year * 12 + i64::from(month) - 1 - i64::from(months);
    let year = u32::try_from(month_count.div_euclid(12)).ok()?;
    let month = month_count.rem_euclid(12) as u32 + 1;
    let day = (1..=day).rev().find_map(|day| days(year, month, day))?;
    Some(day * DAY_MS + instant.rem_euclid(DAY_MS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(date: (u32, u32, u32), months: u32, expected: (u32, u32, u32)) {
        let at = |(year, month, day)| days(year, month, day).map(|day| day * DAY_MS + 1234);
        assert_eq!(months_before(at(date).expect("a day"), months), at(expected));
    }

    #[test]
    fn months_are_those_of_the_calendar() {
        check((2024, 6, 29), 12, (2023, 6, 29));
        check((2024, 2, 29), 12, (2023, 2, 28));
        check((2024, 3, 31), 1, (2024, 2, 29));
        check((2026, 1, 15), 13, (2024, 12, 15));
        check((1970, 1, 1), 1, (1969, 12, 1));
        assert_eq!(months_before(0, 12 * 1971), None);
    }
}
