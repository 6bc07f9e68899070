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
mod tests;
