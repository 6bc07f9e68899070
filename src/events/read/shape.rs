//! What the texts of a column look like: times, numbers, people.

use super::{
    clock,
    time::{DateOrder, EpochUnit, TimeFormat, TimeReader},
    zone::Zone,
};
use crate::events::order;

/// What the times of a column can mean.
#[derive(Clone, Debug, PartialEq)]
pub enum TimeGuess {
    /// No times.
    No,
    /// One way to read them.
    Format(TimeFormat),
    /// Day first or month first: the sample does not tell. Three texts with the
    /// instants, in milliseconds, that each way makes of them.
    Ask(Vec<DateExample>),
}

/// A date that can be read in two ways.
#[derive(Clone, Debug, PartialEq)]
pub struct DateExample {
    /// As it stands in the file.
    pub text: String,
    /// The instant if the day comes first.
    pub day_first: i64,
    /// The instant if the month comes first.
    pub month_first: i64,
}

const ORDERS: [DateOrder; 3] = [DateOrder::YearFirst, DateOrder::DayFirst, DateOrder::MonthFirst];

/// Whether a text is a time for certain: a date, not a mere number.
pub(super) fn is_time(text: &[u8]) -> bool {
    let is_number = text.iter().all(u8::is_ascii_digit);
    !is_number && ORDERS.iter().any(|&order| clock::parse(text.trim_ascii(), order).is_some())
}

/// How the times of a column are written, from some of its texts: dates, when half of
/// the texts that are not empty are read as such; counts, when nine in ten are.
pub(super) fn times(texts: &[&[u8]], zone: &Zone) -> TimeGuess {
    let filled: Vec<&[u8]> =
        texts.iter().map(|text| text.trim_ascii()).filter(|text| !text.is_empty()).collect();
    let read = |format| {
        let mut reader = TimeReader::new(format, zone.clone());
        filled.iter().filter(|text| reader.read(text).is_some()).count()
    };
    let share = |n_read: usize, tenths: usize| n_read > 0 && n_read * 10 >= filled.len() * tenths;
    let n_dates = ORDERS.map(|order| read(TimeFormat::Date(order)));
    let [year, day, month] = n_dates;
    let most = year.max(day).max(month);
    if share(most, 5) && filled.iter().any(|text| text.iter().any(|byte| !byte.is_ascii_digit())) {
        return if year == most {
            TimeGuess::Format(TimeFormat::Date(DateOrder::YearFirst))
        } else if day == month {
            ask(&filled, zone)
        } else if day > month {
            TimeGuess::Format(TimeFormat::Date(DateOrder::DayFirst))
        } else {
            TimeGuess::Format(TimeFormat::Date(DateOrder::MonthFirst))
        };
    }
    counted(&filled)
        .filter(|&format| share(read(format), 9))
        .map_or(TimeGuess::No, TimeGuess::Format)
}

/// Three dates of the sample that come out differently; where none does, every date
/// has its day and month equal, and either way is right.
fn ask(texts: &[&[u8]], zone: &Zone) -> TimeGuess {
    let [mut by_day, mut by_month] = [DateOrder::DayFirst, DateOrder::MonthFirst]
        .map(|order| TimeReader::new(TimeFormat::Date(order), zone.clone()));
    let mut examples: Vec<DateExample> = Vec::new();
    for text in texts {
        let (Some(day_first), Some(month_first)) = (by_day.read(text), by_month.read(text)) else {
            continue;
        };
        let text = super::encoding::to_string(text);
        if day_first != month_first && examples.iter().all(|example| example.text != text) {
            examples.push(DateExample { text, day_first, month_first });
        }
        if examples.len() == 3 {
            break;
        }
    }
    if examples.is_empty() {
        return TimeGuess::Format(TimeFormat::Date(DateOrder::DayFirst));
    }
    TimeGuess::Ask(examples)
}

/// Numbers as times, by their size: 2001 to 2065 as counts since 1970 (every one of
/// these has ten, 13, 16 or 19 digits before the point), 1954 to 2119 as days of a
/// spreadsheet; eight digits or more that make a date are one.
fn counted(texts: &[&[u8]]) -> Option<TimeFormat> {
    let whole = |text: &&[u8]| text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let is_number = |text: &&[u8]| {
        let rest = &text[whole(text)..];
        rest.is_empty()
            || matches!(rest, [b'.' | b',', digits @ ..] if digits.iter().all(u8::is_ascii_digit))
    };
    let numbers: Vec<&[u8]> = texts.iter().copied().filter(|text| is_number(text)).collect();
    let mut lengths: Vec<usize> = numbers.iter().map(whole).collect();
    order::sort(&mut lengths, usize::cmp);
    match *lengths.get(lengths.len() / 2)? {
        5 if texts.iter().all(|text| (b'2'..=b'7').contains(&text[0])) => Some(TimeFormat::Excel),
        8 | 12 | 14 => Some(TimeFormat::Date(DateOrder::YearFirst)),
        10 => Some(TimeFormat::Epoch(EpochUnit::Seconds)),
        13 => Some(TimeFormat::Epoch(EpochUnit::Millis)),
        16 => Some(TimeFormat::Epoch(EpochUnit::Micros)),
        19 => Some(TimeFormat::Epoch(EpochUnit::Nanos)),
        _ => None,
    }
}
