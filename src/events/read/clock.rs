//! One written time, taken apart. Knows no zone: what has no offset says so.

use super::{
    civil::{DAY_MS, days},
    cursor::Cursor,
    time::DateOrder,
};

/// A time as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    /// Days since 1970-01-01.
    pub day: i64,
    /// Milliseconds since midnight on the clock; 24:00 and leap seconds go beyond the day.
    pub of_day: i64,
    /// What it was counted from.
    pub offset: Offset,
}

/// What a time on a clock is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Offset {
    /// Milliseconds east of UTC.
    Known(i64),
    /// The zone of the reader.
    Zone,
}

impl Stamp {
    /// Milliseconds since 1970-01-01 as if the clock were UTC's.
    pub(super) fn clock(self) -> i64 {
        self.day * DAY_MS + self.of_day
    }
}

/// Reads a date with or without time of day and offset: ISO 8601 and what
/// spreadsheets, shops and mail programs write, with names of months in English
/// and Dutch.
pub(super) fn parse(text: &[u8], order: DateOrder) -> Option<Stamp> {
    let mut cursor = Cursor { rest: text };
    let (day, packed) = date(&mut cursor, order)?;
    let mut stamp = Stamp { day, of_day: packed.unwrap_or(0), offset: Offset::Zone };
    if cursor.rest.is_empty() {
        return Some(stamp);
    }
    if packed.is_none() && cursor.reach_time() {
        stamp.of_day = time(&mut cursor)?;
    }
    cursor.spaces();
    if !cursor.rest.is_empty() {
        stamp.offset = Offset::Known(offset(&mut cursor)?);
    }
    cursor.rest.is_empty().then_some(stamp)
}

/// `hh:mm:ss` after a letter or space, in milliseconds: the shape that nearly every
/// row has, eight bytes at once.
#[inline(always)]
pub(super) fn of_day(text: &[u8; 9]) -> Option<i64> {
    const COLONS: u64 = 0x0000_3a00_003a_0000;
    const DIGITS: u64 = 0x0f0f_000f_0f00_0f0f;
    let [_, time @ ..] = text;
    let word = u64::from_le_bytes(*time) ^ COLONS;
    let digits = word & DIGITS;
    // A digit is 0x30 to 0x39: with 6 added, its upper half must still be 3.
    let is_digits = (word & !DIGITS) == 0x3030_0030_3000_3030
        && (word + 0x0606_0006_0600_0606) & !DIGITS == 0x3030_0030_3000_3030;
    let two = |shift: u32| ((digits >> shift & 15) * 10 + (digits >> (shift + 8) & 15)) as i64;
    let (hour, minute, second) = (two(0), two(24), two(48));
    let is_time = is_digits && hour < 24 && minute < 60 && second < 60;
    is_time.then_some(((hour * 60 + minute) * 60 + second) * 1000)
}

/// The day, and the time of day where it is written in one piece with it.
fn date(cursor: &mut Cursor, order: DateOrder) -> Option<(i64, Option<i64>)> {
    if let Some(month) = cursor.day_or_month_name()? {
        cursor.skip(b" .");
        let (day, _) = cursor.number(2)?;
        cursor.skip(b", .");
        return Some((days(year(cursor.number(4)?)?, month, day as u32)?, None));
    }
    let (first, n_digits) = cursor.number(14)?;
    match n_digits {
        8 | 12 | 14 => packed(first, n_digits),
        4 => Some((rest_of_year(cursor, first as u32)?, None)),
        1 | 2 => Some((rest_of_date(cursor, first as u32, order)?, None)),
        _ => None,
    }
}

/// `-03-13` after a year.
fn rest_of_year(cursor: &mut Cursor, year: u32) -> Option<i64> {
    let separator = cursor.separator()?;
    let month = cursor.month()?.0;
    cursor.same(separator)?;
    let (day, _) = cursor.number(2)?;
    days(year, month, day as u32)
}

/// `-03-2024` after a day, month or year of two digits.
fn rest_of_date(cursor: &mut Cursor, first: u32, order: DateOrder) -> Option<i64> {
    let separator = cursor.separator()?;
    let (second, is_named) = cursor.month()?;
    cursor.same(separator)?;
    let last = cursor.number(4)?;
    match order {
        DateOrder::YearFirst if !is_named && last.1 <= 2 => {
            days(year((u64::from(first), 2))?, second, last.0 as u32)
        }
        DateOrder::YearFirst if !is_named => None,
        DateOrder::MonthFirst if !is_named => days(year(last)?, first, second),
        DateOrder::DayFirst | DateOrder::MonthFirst | DateOrder::YearFirst => {
            days(year(last)?, second, first)
        }
    }
}

/// `20240313`, `202403131021`, `20240313102114`.
fn packed(number: u64, n_digits: usize) -> Option<(i64, Option<i64>)> {
    let (date, time) = match n_digits {
        8 => (number, None),
        12 => (number / 10_000, Some(number % 10_000 * 100)),
        _ => (number / 1_000_000, Some(number % 1_000_000)),
    };
    let day = days((date / 10_000) as u32, (date / 100 % 100) as u32, (date % 100) as u32)?;
    match time {
        None => Some((day, None)),
        Some(time) => {
            Some((day, Some(clock_time(time / 10_000, time / 100 % 100, time % 100, 0)?)))
        }
    }
}

/// A year of two or four digits. Two digits mean 1970 to 2069.
fn year((number, n_digits): (u64, usize)) -> Option<u32> {
    match (n_digits, number as u32) {
        (4, year) => Some(year),
        (2, year @ 70..) => Some(1900 + year),
        (2, year) => Some(2000 + year),
        _ => None,
    }
}

/// `10:21`, `10:21:14.123`, `3:04 PM`, `102114`.
fn time(cursor: &mut Cursor) -> Option<i64> {
    let (hour, n_digits) = cursor.number(6)?;
    if n_digits == 6 || n_digits == 4 {
        let time = if n_digits == 6 { hour } else { hour * 100 };
        return clock_time(time / 10_000, time / 100 % 100, time % 100, cursor.thousandths());
    }
    let mut parts = [0, 0];
    let mut n_parts = 0;
    while n_parts < 2 && cursor.take(b':') {
        (parts[n_parts], _) = cursor.number(2)?;
        n_parts += 1;
    }
    let ms = if n_parts == 2 { cursor.thousandths() } else { 0 };
    let hour = match cursor.half_of_day() {
        None if n_parts == 0 => return None,
        None => hour,
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(half) => hour % 12 + half,
    };
    clock_time(hour, parts[0], parts[1], ms)
}

fn clock_time(hour: u64, minute: u64, second: u64, ms: i64) -> Option<i64> {
    let is_time =
        hour < 24 && minute < 60 && second <= 60 || (hour, minute, second, ms) == (24, 0, 0, 0);
    is_time.then_some(((hour * 60 + minute) * 60 + second) as i64 * 1000 + ms)
}

/// `Z`, `UTC`, `+01:00`, `-0530`, `+02`, `CET`, in milliseconds.
fn offset(cursor: &mut Cursor) -> Option<i64> {
    const HOUR: i64 = 3_600_000;
    let rest = std::mem::take(&mut cursor.rest);
    let (sign, digits) = match rest {
        b"Z" | b"z" | b"UTC" | b"GMT" | b"utc" => return Some(0),
        b"CET" => return Some(HOUR),
        b"CEST" => return Some(2 * HOUR),
        [b'+', digits @ ..] => (1, digits),
        [b'-', digits @ ..] => (-1, digits),
        _ => return None,
    };
    let mut inner = Cursor { rest: digits };
    let (hour, minute) = match (inner.number(4)?, inner.rest) {
        ((hour, 1 | 2), []) => (hour, 0),
        ((both, 4), []) => (both / 100, both % 100),
        ((hour, 2), [b':', minute @ ..]) => {
            inner.rest = minute;
            (hour, inner.number(2).filter(|&(_, n_digits)| n_digits == 2)?.0)
        }
        _ => return None,
    };
    let is_offset = hour <= 18 && minute < 60 && inner.rest.is_empty();
    is_offset.then_some(sign * (hour * 60 + minute) as i64 * 60_000)
}
