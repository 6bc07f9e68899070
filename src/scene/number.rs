//! A number as pictures and styles write it.

/// Three decimals at most, which is finer than any browser lays out.
pub fn number(value: f64) -> String {
    fine_number(value, 3)
}

/// A share of a whole, from 0 to 1, as styles write it.
pub fn percent(share: f64) -> String {
    format!("{}%", number(share * 100.0))
}

/// So many decimals at most, for what much is multiplied by; no zeros at the end, and a number that is
/// none is zero. By whole numbers: what writes any fraction exactly is far more than a picture needs.
pub fn fine_number(value: f64, decimals: usize) -> String {
    let unit = 10_u64.pow(decimals as u32);
    let parts = (value * unit as f64).round() as i64;
    let sign = if parts < 0 { "-" } else { "" };
    let (whole, rest) = (parts.unsigned_abs() / unit, parts.unsigned_abs() % unit);
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    let text = format!("{sign}{whole}.{rest:0decimals$}");
    text.trim_end_matches('0').to_owned()
}

#[cfg(test)]
mod tests {
    use super::{fine_number, number, percent};

    #[test]
    fn writes_three_decimals_at_most() {
        let cases = [
            (0.0, "0"),
            (-0.0, "0"),
            (-0.0004, "0"),
            (12.0, "12"),
            (-7.5, "-7.5"),
            (0.05, "0.05"),
            (-0.125, "-0.125"),
            (1.0 / 3.0, "0.333"),
            (99.9996, "100"),
            (1400.03, "1400.03"),
            (f64::NAN, "0"),
        ];
        for (value, text) in cases {
            assert_eq!(number(value), text, "{value}");
        }
    }

    #[test]
    fn writes_a_share_in_hundredths() {
        for (share, text) in [(0.0, "0%"), (0.125, "12.5%"), (1.0 / 3.0, "33.333%"), (1.0, "100%")]
        {
            assert_eq!(percent(share), text, "{share}");
        }
    }

    #[test]
    fn writes_as_many_decimals_as_are_asked_for() {
        let cases = [
            (2.0 / 3.0, "0.666667"),
            (0.25, "0.25"),
            (-1.000_000_4, "-1"),
            (4.000_001, "4.000001"),
        ];
        for (value, text) in cases {
            assert_eq!(fine_number(value, 6), text, "{value}");
        }
    }
}
