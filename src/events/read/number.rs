//! Numbers as people and spreadsheets write them: `1.234,5`, `1 234.50`, `€ 12,-`.

/// What stands between whole and fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Mark {
    /// 1,234.5
    #[default]
    Point,
    /// 1.234,5
    Comma,
}

/// Reads a number with a known decimal mark; none if the text is no finite number.
///
/// Spaces of every kind and apostrophes between digits, a currency sign or per cent
/// sign around them and the other mark between groups of three are passed over.
pub fn parse(text: &[u8], mark: Mark) -> Option<f64> {
    if text.iter().any(|byte| byte.is_ascii_alphabetic() && !matches!(byte, b'e' | b'E')) {
        // Most texts end here, before there is a copy of them.
        return None;
    }
    let text = std::str::from_utf8(text).ok()?;
    let (decimal, group) = match mark {
        Mark::Point => ('.', ','),
        Mark::Comma => (',', '.'),
    };
    let mut plain = String::with_capacity(text.len());
    let mut since_group: Option<usize> = None;
    for char in text.trim_matches(is_around).chars() {
        match char {
            _ if char == group => {
                // A group is three digits, but for the first one.
                if plain.is_empty() || since_group.is_some_and(|n| n != 3) || plain.contains('.') {
                    return None;
                }
                since_group = Some(0);
            }
            _ if char == decimal => {
                if since_group.is_some_and(|n| n != 3) {
                    return None;
                }
                since_group = None;
                plain.push('.');
            }
            '\'' | '’' => {}
            _ if char.is_whitespace() => {}
            '−' => plain.push('-'),
            '0'..='9' => {
                plain.push(char);
                since_group = since_group.map(|n| n + 1);
            }
            '+' | '-' | 'e' | 'E' => plain.push(char),
            _ => return None,
        }
    }
    if since_group.is_some_and(|n| n != 3) {
        return None;
    }
    let plain = plain.strip_suffix(".-").unwrap_or(&plain);
    plain_number(plain).filter(|number| number.is_finite())
}

/// A number in plain digits, with or without a sign, a point and a power of ten. As exact as can be
/// up to fifteen digits; the standard library's way is exact to the last, and weighs as much as all
/// other reading of numbers and times together.
fn plain_number(text: &str) -> Option<f64> {
    let (digits, power) = match text.split_once(['e', 'E']) {
        Some((digits, power)) => (digits, power.parse().ok()?),
        None => (text, 0),
    };
    let unsigned = digits.strip_prefix(['-', '+']).unwrap_or(digits);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let (mut number, mut power): (u64, i32) = (0, power);
    for (byte, is_fraction) in
        whole.bytes().map(|byte| (byte, false)).chain(fraction.bytes().map(|byte| (byte, true)))
    {
        let digit = u64::from(byte.is_ascii_digit().then(|| byte - b'0')?);
        // What does not fit any more hardly counts.
        let longer = number.checked_mul(10).and_then(|number| number.checked_add(digit));
        number = longer.unwrap_or(number);
        power = power.saturating_add(match (longer, is_fraction) {
            (Some(_), true) => -1,
            (None, false) => 1,
            (Some(_), false) | (None, true) => 0,
        });
    }
    let scale = 10_f64.powi(power.saturating_abs());
    let size = if power < 0 { number as f64 / scale } else { number as f64 * scale };
    Some(if digits.starts_with('-') { -size } else { size })
}

/// The decimal mark of a column, from some of its texts: the one under which more of
/// them are numbers. Where both do equally well, as in `1.234`, it is the point.
pub fn guess<'a>(texts: impl Iterator<Item = &'a [u8]> + Clone) -> Mark {
    let n_read = |mark| texts.clone().filter(|text| parse(text, mark).is_some()).count();
    if n_read(Mark::Comma) > n_read(Mark::Point) { Mark::Comma } else { Mark::Point }
}

fn is_around(char: char) -> bool {
    char.is_whitespace() || matches!(char, '€' | '$' | '£' | '%')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, mark: Mark, number: Option<f64>) {
        assert_eq!(parse(text.as_bytes(), mark), number, "{text}");
    }

    #[test]
    fn numbers_of_the_netherlands_and_of_england() {
        check("1.234,5", Mark::Comma, Some(1234.5));
        check("1,234.5", Mark::Point, Some(1234.5));
        check("12,50", Mark::Comma, Some(12.5));
        check("€ 12,-", Mark::Comma, Some(12.0));
        check("1\u{202f}234\u{a0}567,25 €", Mark::Comma, Some(1_234_567.25));
        check("1'234.50", Mark::Point, Some(1234.5));
        check("−3,5", Mark::Comma, Some(-3.5));
        check("95 %", Mark::Point, Some(95.0));
        check("1E5", Mark::Point, Some(100_000.0));
    }

    #[test]
    fn decimals_are_what_the_standard_library_makes_of_them() {
        for text in
            ["0.1", "-12.345", "1e22", "5e-22", "123456789012345", ".5", "5.", "+7", "1e-400"]
        {
            assert_eq!(plain_number(text), text.parse().ok(), "{text}");
        }
        let long = plain_number("12345678901234567890123.75").unwrap_or_default();
        assert!((long / 1.234_567_890_123_456_8e22 - 1.0).abs() < 1e-15, "{long}");
        for text in ["", ".", "-", "e5", "1e", "1e1.5", "--1", "1.2.3", "1e99999999999"] {
            assert_eq!(plain_number(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", "NA", "null", "1.2.3", "12,34.5", "1,23,456", "1e999", "inf", "nan", "-"] {
            check(text, Mark::Point, None);
        }
        check("12.50", Mark::Comma, None);
    }

    #[test]
    fn a_column_shows_its_mark() {
        let guessed = |texts: &[&str]| guess(texts.iter().map(|text| text.as_bytes()));
        assert_eq!(guessed(&["12,50", "3,1", "7"]), Mark::Comma);
        assert_eq!(guessed(&["12.50", "3.1", "7"]), Mark::Point);
        assert_eq!(guessed(&["1.234,50", "999"]), Mark::Comma);
        assert_eq!(guessed(&["7", "8"]), Mark::Point);
    }
}
