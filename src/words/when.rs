//! When something was, as people say it: "today 14:32", "yesterday", "12 June".
//!
//! Days are those of the reader's own calendar; what they are called depends on
//! the day it is now. Knows no clock.

use super::{numbers, pick};
use crate::model::{Date, Language};

/// A minute of the reader's own day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub day: Date,
    /// The hour, 0–23.
    pub hour: u32,
    /// The minute, 0–59.
    pub minute: u32,
}

impl Moment {
    /// "14:32".
    pub fn time(self) -> String {
        format!("{:02}:{:02}", self.hour, self.minute)
    }
}

/// "today 14:32", "yesterday", "12 June", "12 June 2025".
pub fn when(language: Language, at: Moment, now: Moment) -> String {
    match now.day.days_after(at.day) {
        0 => format!("{} {}", pick(language, "vandaag", "today"), at.time()),
        1 => pick(language, "gisteren", "yesterday").to_owned(),
        _ => day(language, at.day, now.day),
    }
}

/// The same with the time of day always in it: "yesterday 16:40".
pub fn when_exactly(language: Language, at: Moment, now: Moment) -> String {
    match now.day.days_after(at.day) {
        0 => when(language, at, now),
        _ => format!("{} {}", when(language, at, now), at.time()),
    }
}

/// How long ago: "today", "yesterday", "9 days ago", and from 60 days on the day itself.
pub fn ago(language: Language, at: Date, now: Date) -> String {
    match now.days_after(at) {
        0 => pick(language, "vandaag", "today").to_owned(),
        1 => pick(language, "gisteren", "yesterday").to_owned(),
        n @ 2..60 => match language {
            Language::Nl => format!("{n} dagen geleden"),
            Language::En => format!("{n} days ago"),
        },
        _ => day(language, at, now),
    }
}

/// A day without its year, unless that is another year than now.
fn day(language: Language, at: Date, now: Date) -> String {
    let (year, month, day) = at.civil();
    if year == now.civil().0 {
        format!("{day} {}", numbers::month_name(language, month))
    } else {
        numbers::date(language, at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Nl};

    fn moment(day: &str, hour: u32, minute: u32) -> Moment {
        Moment { day: Date::parse(day).expect("a day of the test"), hour, minute }
    }

    #[track_caller]
    fn check(at: Moment, nl: &str, en: &str) {
        let now = moment("2026-03-01", 9, 5);
        assert_eq!((when(Nl, at, now).as_str(), when(En, at, now).as_str()), (nl, en));
    }

    #[test]
    fn near_days_have_names_and_far_ones_a_year() {
        check(moment("2026-03-01", 8, 2), "vandaag 08:02", "today 08:02");
        check(moment("2026-02-28", 23, 59), "gisteren", "yesterday");
        check(moment("2026-02-27", 12, 0), "27 februari", "27 February");
        check(moment("2025-12-31", 12, 0), "31 december 2025", "31 December 2025");
    }

    #[test]
    fn a_clock_that_was_set_back_gives_a_day_and_no_nonsense() {
        check(moment("2026-03-02", 8, 0), "2 maart", "2 March");
    }

    #[test]
    fn a_file_is_so_many_days_ago() {
        let now = moment("2026-03-01", 0, 0).day;
        let ago = |day: &str| super::ago(En, moment(day, 0, 0).day, now);
        assert_eq!(ago("2026-02-20"), "9 days ago");
        assert_eq!(ago("2025-12-24"), "24 December 2025");
        assert_eq!(
            when_exactly(Nl, moment("2026-02-28", 16, 40), moment("2026-03-01", 0, 0)),
            "gisteren 16:40"
        );
    }
}
