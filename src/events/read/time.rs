//! From text to instants: one format per column, and the day remembered from row to row.

use serde::{Deserialize, Serialize};

use super::{
    civil::DAY_MS,
    clock::{self, Offset, Stamp},
    number,
    zone::{Local, Zone},
};

/// How the times of a column are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeFormat {
    /// A date, with or without time of day and offset. A year of four digits in
    /// front is always a year; this says how the others go.
    Date(DateOrder),
    /// A count since 1970-01-01 UTC.
    Epoch(EpochUnit),
    /// Days since 1899-12-30 on the clock of the zone, as spreadsheets count.
    Excel,
}

/// What stands first in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DateOrder {
    /// 2025-04-03
    YearFirst,
    /// 03-04-2025 is in April.
    DayFirst,
    /// 03/04/2025 is in March.
    MonthFirst,
}

/// What a count since 1970 counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EpochUnit {
    /// Seconds, with or without a fraction.
    Seconds,
    /// Thousandths of a second.
    Millis,
    /// Millionths of a second; what is finer than a millisecond is dropped.
    Micros,
    /// Billionths of a second; likewise.
    Nanos,
}

/// Reads the times of one column.
#[derive(Clone, Debug)]
pub struct TimeReader {
    format: TimeFormat,
    zone: Zone,
    /// The first ten bytes of the last date, and its day.
    seen: [u8; 10],
    day: Option<Day>,
    /// Times that the clock skipped or showed twice.
    pub unclear: u64,
}

#[derive(Clone, Copy, Debug)]
struct Day {
    /// Midnight as if it were UTC.
    clock: i64,
    /// Midnight in the zone, if one offset holds all day.
    zone: Option<i64>,
}

impl TimeReader {
    /// A reader for a column of a format; times without an offset are on the clock
    /// of the zone.
    pub fn new(format: TimeFormat, zone: Zone) -> Self {
        Self { format, zone, seen: [0; 10], day: None, unclear: 0 }
    }

    /// The instant in milliseconds since 1970-01-01 UTC, or none if the text is no
    /// time of the column's format.
    #[inline(never)]
    pub fn read(&mut self, text: &[u8]) -> Option<i64> {
        match self.quick(text) {
            Some(instant) => Some(instant),
            None => self.slow(text),
        }
    }

    /// The usual case: the day of the row before and `hh:mm:ss`, with or without `Z`.
    #[inline(always)]
    fn quick(&self, text: &[u8]) -> Option<i64> {
        let day = self.day?;
        let (date, rest) = text.split_first_chunk::<10>()?;
        let (of_day, rest) = rest.split_first_chunk::<9>()?;
        if *date != self.seen || !matches!(of_day[0], b'T' | b' ') {
            return None;
        }
        let midnight = match rest {
            b"Z" => day.clock,
            [] => day.zone?,
            _ => return None,
        };
        Some(midnight + clock::of_day(of_day)?)
    }

    #[cold]
    fn slow(&mut self, text: &[u8]) -> Option<i64> {
        let text = text.trim_ascii();
        match self.format {
            TimeFormat::Date(order) => {
                let stamp = clock::parse(text, order)?;
                self.remember(text, stamp.day);
                Some(self.instant(stamp))
            }
            TimeFormat::Epoch(unit) => epoch(text, unit),
            TimeFormat::Excel => {
                let days = number::parse(text, decimal_mark(text))?;
                let is_day = (0.0..2_958_466.0).contains(&days);
                let clock = ((days - 25_569.0) * 86_400_000.0).round() as i64;
                is_day.then(|| self.instant(Stamp { day: 0, of_day: clock, offset: Offset::Zone }))
            }
        }
    }

    fn instant(&mut self, stamp: Stamp) -> i64 {
        match stamp.offset {
            Offset::Known(offset) => stamp.clock() - offset,
            Offset::Zone => {
                let local = self.zone.instant(stamp.clock());
                self.unclear += u64::from(!matches!(local, Local::Once(_)));
                local.instant()
            }
        }
    }

    /// Remembers the day of a date that takes exactly ten bytes.
    fn remember(&mut self, text: &[u8], day: i64) {
        let Some((date, rest)) = text.split_first_chunk::<10>() else { return };
        let is_date = date.iter().all(|byte| byte.is_ascii_digit() || b"-/.".contains(byte));
        if is_date && matches!(rest, [b'T' | b' ', ..]) {
            let clock = day * DAY_MS;
            let zone = self.zone.of_day(clock).map(|offset| clock - offset);
            (self.seen, self.day) = (*date, Some(Day { clock, zone }));
        }
    }
}

/// A count since 1970 in milliseconds. Whole digits are read as a whole number, so
/// that nanoseconds lose nothing on the way.
fn epoch(text: &[u8], unit: EpochUnit) -> Option<i64> {
    const LAST: i64 = 253_402_300_799_999;
    const FIRST: i64 = -62_167_219_200_000;
    let text = std::str::from_utf8(text).ok()?;
    let ms = match (text.parse::<i64>(), unit) {
        (Ok(count), EpochUnit::Seconds) => count.checked_mul(1000)?,
        (Ok(count), EpochUnit::Millis) => count,
        (Ok(count), EpochUnit::Micros) => count.div_euclid(1000),
        (Ok(count), EpochUnit::Nanos) => count.div_euclid(1_000_000),
        (Err(_), unit) => {
            let count = number::parse(text.as_bytes(), decimal_mark(text.as_bytes()))?;
            let per_ms = match unit {
                EpochUnit::Seconds => 0.001,
                EpochUnit::Millis => 1.0,
                EpochUnit::Micros => 1e3,
                EpochUnit::Nanos => 1e6,
            };
            (count / per_ms).round() as i64
        }
    };
    (FIRST..=LAST).contains(&ms).then_some(ms)
}

/// A comma is a decimal mark where there is no point.
fn decimal_mark(text: &[u8]) -> number::Mark {
    if text.contains(&b',') && !text.contains(&b'.') {
        number::Mark::Comma
    } else {
        number::Mark::Point
    }
}
