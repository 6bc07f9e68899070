//! Tables for spreadsheets: CSV whose cells cannot become formulas.

use super::{
    guard::with_guard,
    read::{Reason, Skipped},
};

/// Writes rows as CSV (RFC 4180, with a mark so that spreadsheets see UTF-8). Every
/// cell is guarded; reading takes the guards away again.
pub fn csv<'a, R>(rows: impl Iterator<Item = R>) -> String
where
    R: Iterator<Item = &'a str>,
{
    let mut text = String::from("\u{feff}");
    for row in rows {
        for (at, cell) in row.enumerate() {
            if at > 0 {
                text.push(',');
            }
            quote(&with_guard(cell), &mut text);
        }
        text.push_str("\r\n");
    }
    text
}

/// The rows that could not be read as CSV: line, reason, and what stands there. The
/// headings and reasons are in the words of the reader.
pub fn skipped(
    skipped: &[Skipped],
    headings: [&str; 2],
    reason: impl Fn(&Reason) -> String,
) -> String {
    let heads = headings.map(str::to_owned).to_vec();
    let rows = skipped.iter().map(|row| {
        let mut cells = vec![row.line.to_string(), reason(&row.reason)];
        cells.extend(row.cells.iter().cloned());
        cells
    });
    let rows: Vec<Vec<String>> = std::iter::once(heads).chain(rows).collect();
    csv(rows.iter().map(|row| row.iter().map(String::as_str)))
}

fn quote(cell: &str, text: &mut String) {
    if cell.contains(['"', ',', ';', '\n', '\r', '\t']) || cell.starts_with(' ') {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}
