//! Numbers as both languages write them.

use super::*;
use Language::{En, Nl};

#[track_caller]
fn check_read(language: Language, text: &str, expected: Result<Option<f64>, NumberError>) {
    assert_eq!(read(language, text), expected, "{text}");
}

#[track_caller]
fn check_feeling(value: f64, nl: &str, en: &str) {
    assert_eq!(feeling(Nl, value), nl);
    assert_eq!(feeling(En, value), en);
}

#[test]
fn a_comma_and_a_point_both_start_the_fraction() {
    for language in [Nl, En] {
        check_read(language, "1,6", Ok(Some(1.6)));
        check_read(language, "1.6", Ok(Some(1.6)));
        check_read(language, " +1,6 ", Ok(Some(1.6)));
        check_read(language, ",5", Ok(Some(0.5)));
        check_read(language, "5,", Ok(Some(5.0)));
        check_read(language, "0.125", Ok(Some(0.125)));
    }
}

#[test]
fn every_minus_sign_counts() {
    for text in ["-1,6", "−1,6", "–1,6", "- 1.6"] {
        check_read(Nl, text, Ok(Some(-1.6)));
    }
    let zero = read(Nl, "-0").ok().flatten();
    assert_eq!(zero.map(f64::is_sign_negative), Some(false));
}

#[test]
fn thousands_are_grouped_in_the_readers_way() {
    check_read(Nl, "1.904", Ok(Some(1904.0)));
    check_read(En, "1.904", Ok(Some(1.904)));
    check_read(En, "1,904", Ok(Some(1904.0)));
    check_read(Nl, "1,904", Ok(Some(1.904)));
    check_read(Nl, "1.904.000", Ok(Some(1_904_000.0)));
    check_read(Nl, "1.904,5", Ok(Some(1904.5)));
    check_read(Nl, "1,904.5", Ok(Some(1904.5)));
    check_read(Nl, "0.904", Ok(Some(0.904)));
    check_read(Nl, "1 904", Ok(Some(1904.0)));
}

#[test]
fn marks_of_direction_around_a_number_are_passed_over() {
    check_read(Nl, "\u{200f}1,6\u{200e}", Ok(Some(1.6)));
    check_read(En, "\u{202b}-1.904,5\u{202c}", Ok(Some(-1904.5)));
    check_read(Nl, "\u{2067}\u{2069}", Ok(None));
}

#[test]
fn a_blank_field_is_no_number_and_no_error() {
    check_read(Nl, "", Ok(None));
    check_read(Nl, " \u{a0}", Ok(None));
}

#[test]
fn what_is_not_a_number_is_refused() {
    for text in [
        "een",
        "1e5",
        "NaN",
        "inf",
        "--1",
        "1-",
        "+",
        ".",
        ",",
        "1,2,3",
        "1.90.4",
        "1.2.3,4,5",
        "٣",
        "۳,۵",
        "३",
        "１２",
        "1,904.5.6",
    ] {
        check_read(Nl, text, Err(NumberError::NotANumber));
    }
    check_read(Nl, &"9".repeat(400), Err(NumberError::TooLarge));
}

#[test]
fn a_number_reads_back_from_its_field() {
    for value in [0.0, 1.6, -1.6, 1904.0, 0.125, -2.5e9, 1904.125, 1e-7] {
        for language in [Nl, En] {
            check_read(language, &write(language, value), Ok(Some(value)));
        }
    }
}

#[test]
fn feelings_have_a_sign_and_a_real_minus() {
    check_feeling(1.7, "+1,7", "+1.7");
    check_feeling(-1.6, "−1,6", "−1.6");
    check_feeling(2.0, "+2", "+2");
    check_feeling(0.04, "0", "0");
    check_feeling(-0.04, "0", "0");
}

#[test]
fn decimals_are_those_of_the_number_itself() {
    // Ends of tenths and hundredths, halves of them, and their neighbours.
    let mut cases = vec![0.0, 0.05, 0.25, 0.5, 1.5, 2.5, 2.675, 1e15, 0.1 + 0.2, 4.35, 99.95];
    cases.extend((0..4000).map(|n| f64::from(n) / 40.0));
    let near = cases.iter().flat_map(|case: &f64| [case.next_up(), case.next_down().abs()]);
    let near: Vec<f64> = near.collect();
    for value in cases.into_iter().chain(near) {
        for decimals in 0..4 {
            let expected = format!("{value:.decimals$}");
            let written = fixed(En, value, decimals).replace(',', "");
            assert_eq!(written, expected, "{value:?} with {decimals}");
        }
    }
}

#[test]
fn counts_are_grouped() {
    assert_eq!(count(Nl, 1904), "1.904");
    assert_eq!(count(En, 1_904_000), "1,904,000");
    assert_eq!(fixed(Nl, -1904.55, 1), "−1.904,5");
    assert_eq!(fixed(En, -0.04, 1), "0.0");
}

#[test]
fn days_are_written_in_words() {
    let day = Date::new(2026, 11, 3);
    assert_eq!(day.map(|day| date(Nl, day)).as_deref(), Some("3 november 2026"));
    assert_eq!(day.map(|day| date(En, day)).as_deref(), Some("3 November 2026"));
}

#[track_caller]
fn check_span(seconds: f64, nl: &str, en: &str) {
    assert_eq!(span(Nl, seconds), nl);
    assert_eq!(span(En, seconds), en);
}

#[test]
fn spans_are_told_in_the_unit_people_use() {
    check_span(0.0, "0 seconden", "0 seconds");
    check_span(60.0, "1 minuut", "1 minute");
    check_span(5_400.0, "1,5 uur", "1.5 hours");
    check_span(362_880.0, "4,2 dagen", "4.2 days");
    check_span(30.0 * 86_400.0, "30 dagen", "30 days");
    check_span(8.0 * 604_800.0, "8 weken", "8 weeks");
}
