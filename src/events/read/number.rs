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
    plain.parse().ok().filter(|number: &f64| number.is_finite())
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
