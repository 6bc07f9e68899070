//! How long something takes, in the unit that people would use.

use super::numbers;
use crate::model::Language;

/// "4 dagen", "1 uur", "25 minuten"; "4 days", "1 hour", "25 minutes". Below ten with one decimal
/// where it says something: "1,5 dagen".
pub fn duration(language: Language, seconds: f64) -> String {
    const MINUTE: f64 = 60.0;
    const HOUR: f64 = 60.0 * MINUTE;
    const DAY: f64 = 24.0 * HOUR;
    // Names of one and of several; "uur" does not change after a number.
    let (size, nl, en) = match seconds.abs() {
        s if s < 1.5 * MINUTE => (1.0, ("seconde", "seconden"), ("second", "seconds")),
        s if s < 1.5 * HOUR => (MINUTE, ("minuut", "minuten"), ("minute", "minutes")),
        s if s < 1.5 * DAY => (HOUR, ("uur", "uur"), ("hour", "hours")),
        _ => (DAY, ("dag", "dagen"), ("day", "days")),
    };
    let (one, several) = match language {
        Language::Nl => nl,
        Language::En => en,
    };
    let tenths = (seconds / size * 10.0).round() / 10.0;
    let decimals = usize::from(size >= HOUR && tenths < 10.0 && tenths.fract() != 0.0);
    let number = numbers::fixed(language, seconds / size, decimals);
    let name = if number == "1" { one } else { several };
    format!("{number} {name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(seconds: f64, nl: &str, en: &str) {
        assert_eq!(duration(Language::Nl, seconds), nl);
        assert_eq!(duration(Language::En, seconds), en);
    }

    #[test]
    fn the_unit_is_the_one_people_use() {
        check(0.0, "0 seconden", "0 seconds");
        check(1.0, "1 seconde", "1 second");
        check(84.0, "84 seconden", "84 seconds");
        check(25.4 * 60.0, "25 minuten", "25 minutes");
        check(3.0 * 3600.0, "3 uur", "3 hours");
        check(5400.0, "1,5 uur", "1.5 hours");
        check(129_600.0, "1,5 dagen", "1.5 days");
        check(4.02 * 86_400.0, "4 dagen", "4 days");
        check(1_837_786.0, "21 dagen", "21 days");
    }
}
