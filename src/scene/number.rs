//! A number as pictures and styles write it.

/// Three decimals at most, no zeros at the end; a number that is none is zero. By whole numbers: what
/// writes any fraction exactly is far more than a picture needs.
pub fn number(value: f64) -> String {
    let thousandths = (value * 1000.0).round() as i64;
    let sign = if thousandths < 0 { "-" } else { "" };
    let (whole, rest) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    let text = format!("{sign}{whole}.{rest:03}");
    text.trim_end_matches('0').to_owned()
}

#[cfg(test)]
mod tests {
    use super::number;

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
}
