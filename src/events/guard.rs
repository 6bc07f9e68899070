//! Cells that a spreadsheet would take for a formula, made harmless, and back.
//!
//! OWASP, "CSV Injection": a cell that begins with `=`, `+`, `-`, `@`, tab, CR or LF
//! gets a `'` in front. So that reading takes away exactly what writing added, a cell
//! that begins with such a guard already gets another one. Negative numbers stay numbers.

use std::borrow::Cow;

use super::read::number::{self, Mark};

/// A text as a cell of a CSV file for spreadsheets, without the quotes of CSV.
pub fn with_guard(text: &str) -> Cow<'_, str> {
    if is_formula(text.trim_start_matches('\'').as_bytes()) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text that was written as this cell.
#[inline(always)]
pub fn without_guard(cell: &[u8]) -> &[u8] {
    if cell.first() == Some(&b'\'') { guarded(cell) } else { cell }
}

/// The same for a cell that may have a guard.
#[cold]
fn guarded(cell: &[u8]) -> &[u8] {
    let rest = &cell[1..];
    let n_more = rest.iter().take_while(|&&byte| byte == b'\'').count();
    if is_formula(&rest[n_more..]) { rest } else { cell }
}

fn is_formula(text: &[u8]) -> bool {
    let is_number = |mark| number::parse(text, mark).is_some();
    match text.first() {
        Some(b'=' | b'+' | b'@' | b'\t' | b'\r' | b'\n') => true,
        Some(b'-') => !is_number(Mark::Point) && !is_number(Mark::Comma),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_made_harmless_and_come_back() {
        let cells =
            ["=cmd|'/c calc'!A1", "+1", "-1+2", "@SUM(A1)", "\tx", "\rx", "\nx", "'=x", "''@", "-"];
        for cell in cells {
            let guarded = with_guard(cell);
            assert_eq!(guarded, format!("'{cell}"));
            assert_eq!(without_guard(guarded.as_bytes()), cell.as_bytes());
        }
    }

    #[test]
    fn everything_else_stays_as_it_is() {
        for cell in ["", "-5", "-1.234,5", "'-5", "'", "it's", "'t Hof", "a=b", "NA", "007"] {
            assert_eq!(with_guard(cell), cell);
            assert_eq!(without_guard(cell.as_bytes()), cell.as_bytes());
        }
    }
}
