//! How figures are printed: what, how much, the bar, and whether it is met.

use std::fmt;

/// One line of the table.
pub struct Row {
    /// What was measured.
    pub what: &'static str,
    /// How much it is.
    pub figure: Figure,
    /// The most it may be; none: for comparison only.
    pub bar: Option<Figure>,
}

/// A number with its unit.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub enum Figure {
    /// Thousands of bytes.
    KiloBytes(f64),
    /// Millions of bytes.
    MegaBytes(f64),
    /// Milliseconds.
    Ms(f64),
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::KiloBytes(number) => write!(f, "{number:.1} kB"),
            Self::MegaBytes(number) => write!(f, "{number:.0} MB"),
            Self::Ms(number) if *number < 100.0 => write!(f, "{number:.1} ms"),
            Self::Ms(number) => write!(f, "{number:.0} ms"),
        }
    }
}

/// The line above the table.
pub fn head() {
    print("", "figure", "bar", "");
}

/// One line of it.
pub fn line(row: &Row) {
    let figure = row.figure.to_string();
    let (bar, verdict) = match row.bar {
        Some(bar) => (format!("≤ {bar}"), if row.figure <= bar { "met" } else { "NOT MET" }),
        None => (String::new(), ""),
    };
    print(row.what, &figure, &bar, verdict);
}

fn print(what: &str, figure: &str, bar: &str, verdict: &str) {
    let line = format!("{what:<66}{figure:>12}{bar:>14}  {verdict}");
    println!("{}", line.trim_end());
}

/// The value that this share of the numbers does not exceed; the middle one is at one half.
pub fn quantile(numbers: &[f64], share: f64) -> f64 {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = (share * sorted.len() as f64).ceil() as usize;
    sorted.get(place.saturating_sub(1)).copied().unwrap_or(f64::NAN)
}
