//! Numbers and dates as people write and read them in each language.
//!
//! Reading accepts a comma or a point for the fraction and never gives a
//! number that is not finite. Writing uses the real minus sign (U+2212). Knows
//! nothing of fields or of what a number is for.

use crate::model::{Date, Language};

/// Why a text is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// Something other than digits, a sign and separators.
    NotANumber,
    /// More digits than a number can hold.
    TooLarge,
}

/// The number that a person typed; nothing when the text is blank.
///
/// A comma or a point stands before the fraction, whichever the reader is used
/// to: "1,6" and "1.6" are the same. Only the language's own thousands
/// separator before exactly three digits groups: "1.904" is 1904 in Dutch and
/// 1.904 in English. Digits of other scripts are refused, never taken for
/// something else.
///
/// Marks of direction, which come along when a number is pasted from a text
/// written from right to left, are passed over.
///
/// # Errors
/// When the text is no number, or one that is not finite.
pub fn read(language: Language, text: &str) -> Result<Option<f64>, NumberError> {
    let text: String = text.chars().filter(|c| !c.is_whitespace() && !is_direction(*c)).collect();
    if text.is_empty() {
        return Ok(None);
    }
    let (negative, digits) = match text.strip_prefix(['-', '−', '–']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(&text)),
    };
    let plain = with_point(language, digits).ok_or(NumberError::NotANumber)?;
    let value: f64 = plain.parse().map_err(|_| NumberError::NotANumber)?;
    if !value.is_finite() {
        return Err(NumberError::TooLarge);
    }
    // Zero has no sign.
    Ok(Some(if negative && value != 0.0 { -value } else { value }))
}

/// A number as it stands in a field: every digit, no groups.
pub fn write(language: Language, value: f64) -> String {
    localised(language, &value.abs().to_string(), value < 0.0)
}

/// A number with a fixed number of decimals and groups of three: "1.904,5".
pub fn fixed(language: Language, value: f64, decimals: usize) -> String {
    let unit = 10_u64.pow(decimals as u32);
    let text = match in_parts(value.abs(), unit as f64) {
        Some(parts) if decimals == 0 => parts.to_string(),
        Some(parts) => format!("{}.{:0decimals$}", parts / unit, parts % unit),
        None => format!("{:.decimals$}", value.abs()),
    };
    let negative = value < 0.0 && text.bytes().any(|byte| (b'1'..=b'9').contains(&byte));
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let whole = in_groups(language, whole);
    let sign = if negative { "−" } else { "" };
    if fraction.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}{}{fraction}", decimal(language))
    }
}

/// How many parts a number has, when there are so few to a whole: rounded to the nearest, halves to the
/// even one, by what the number is and not by what the product of the two is rounded to. Nothing where
/// that is more than numbers can count. By whole numbers: what writes any fraction exactly is far
/// more than a first visit needs.
fn in_parts(value: f64, unit: f64) -> Option<u64> {
    /// Leaves 26 bits of a number (T. J. Dekker, A floating-point technique for extending the available
    /// precision, 1971).
    const SPLIT: f64 = 134_217_729.0;
    const LARGEST: f64 = 9_007_199_254_740_992.0;
    let near = value * unit;
    if near >= LARGEST {
        return None;
    }
    let high = value * SPLIT - (value * SPLIT - value);
    let lost = (high * unit - near) + (value - high) * unit;
    let whole = near.floor();
    let beyond_half = (near - whole - 0.5) + lost;
    let parts = whole as u64;
    let is_up = beyond_half > 0.0 || (beyond_half == 0.0 && parts % 2 == 1);
    Some(parts + u64::from(is_up))
}

/// Whole digits in groups of three.
fn in_groups(language: Language, whole: &str) -> String {
    let mut grouped = String::new();
    for (idx, digit) in whole.chars().enumerate() {
        if idx > 0 && (whole.len() - idx).is_multiple_of(3) {
            grouped.push(thousands(language));
        }
        grouped.push(digit);
    }
    grouped
}

/// A count: "1.904" in Dutch, "1,904" in English.
pub fn count(language: Language, n: u64) -> String {
    in_groups(language, &n.to_string())
}

/// A feeling or a score with its sign and one decimal: "+1,7", "−1,6", "0".
pub fn feeling(language: Language, value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let sign = match tenths {
        0 => "",
        1.. => "+",
        _ => "−",
    };
    let whole = in_groups(language, &(tenths.unsigned_abs() / 10).to_string());
    match tenths.unsigned_abs() % 10 {
        0 => format!("{sign}{whole}"),
        tenth => format!("{sign}{whole}{}{tenth}", decimal(language)),
    }
}

/// A day in words: "23 november 2026", "23 November 2026".
pub fn date(language: Language, date: Date) -> String {
    let (year, month, day) = date.civil();
    format!("{day} {} {year}", month_name(language, month))
}

/// A span of time in words, in the largest unit that fits: "3 dagen",
/// "1,5 uur".
pub fn span(language: Language, seconds: f64) -> String {
    const UNITS: [(f64, [&str; 2], [&str; 2]); 5] = [
        (604_800.0, ["week", "weken"], ["week", "weeks"]),
        (86_400.0, ["dag", "dagen"], ["day", "days"]),
        (3_600.0, ["uur", "uur"], ["hour", "hours"]),
        (60.0, ["minuut", "minuten"], ["minute", "minutes"]),
        (1.0, ["seconde", "seconden"], ["second", "seconds"]),
    ];
    let seconds = seconds.max(0.0);
    // Days are how shops think: weeks only from six on.
    let fits = |size: f64| seconds >= if size == UNITS[0].0 { 6.0 * size } else { size };
    let (size, nl, en) = UNITS.into_iter().find(|(size, ..)| fits(*size)).unwrap_or(UNITS[4]);
    let n = (seconds / size * 10.0).round() / 10.0;
    let decimals = usize::from(n < 10.0 && n.fract() != 0.0);
    let [one, many] = match language {
        Language::Nl => nl,
        Language::En => en,
    };
    format!("{} {}", fixed(language, n, decimals), if n == 1.0 { one } else { many })
}

/// The name of a month, 1–12.
pub fn month_name(language: Language, month: u32) -> &'static str {
    const NL: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let names = match language {
        Language::Nl => NL,
        Language::En => EN,
    };
    let idx = (month as usize).clamp(1, 12) - 1;
    names[idx]
}

fn is_direction(char: char) -> bool {
    matches!(char, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn decimal(language: Language) -> char {
    match language {
        Language::Nl => ',',
        Language::En => '.',
    }
}

fn thousands(language: Language) -> char {
    match language {
        Language::Nl => '.',
        Language::En => ',',
    }
}

fn localised(language: Language, plain: &str, negative: bool) -> String {
    let sign = if negative { "−" } else { "" };
    format!("{sign}{}", plain.replace('.', decimal(language).encode_utf8(&mut [0; 4])))
}

/// The digits with a point before the fraction and without groups.
fn with_point(language: Language, digits: &str) -> Option<String> {
    let separators: Vec<(usize, char)> =
        digits.char_indices().filter(|(_, c)| matches!(c, ',' | '.')).collect();
    let only_known = digits.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.'));
    if !only_known || !digits.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let Some(&(last_at, last)) = separators.last() else { return Some(digits.to_owned()) };
    let n_last = separators.iter().filter(|(_, c)| *c == last).count();
    let groups_end = match (separators.len(), n_last) {
        // "1.904": a group only with the language's own separator.
        (1, _) if last == thousands(language) && grouped(digits, last) => digits.len(),
        (1, _) => last_at,
        // "1.904.000"
        (n, n_last) if n == n_last => digits.len(),
        // "1.904,5"
        (_, 1) => last_at,
        _ => return None,
    };
    let (whole, fraction) = digits.split_at(groups_end);
    let group = separators.iter().find(|(at, _)| *at < groups_end).map(|(_, c)| *c);
    if group.is_some_and(|group| !grouped(whole, group)) {
        return None;
    }
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    let fraction: String = fraction.chars().filter(char::is_ascii_digit).collect();
    Some(format!("{}.{fraction}0", if whole.is_empty() { "0" } else { &whole }))
}

/// Whether the digits stand in groups: one to three, then threes; no leading zero.
fn grouped(digits: &str, separator: char) -> bool {
    let mut groups = digits.split(separator);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
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
}
