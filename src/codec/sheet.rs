//! A table as spreadsheets put it on the clipboard and take it from there: cells with a tab
//! between them, rows with a line break between them. What would be taken for a formula is made
//! harmless, and comes back as it was. Reading what was written gives the same table.

use crate::events::guard::{with_guard, without_guard};

/// The text of a table.
pub fn write(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for (idx, row) in rows.iter().enumerate() {
        if idx > 0 {
            text.push('\n');
        }
        for (idx, cell) in row.iter().enumerate() {
            if idx > 0 {
                text.push('\t');
            }
            let cell = with_guard(cell);
            // Else a row with one empty cell would be no row.
            let is_lost = cell.is_empty() && row.len() == 1;
            if is_lost || cell.starts_with('"') || cell.contains(['\t', '\n', '\r']) {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(&cell);
            }
        }
    }
    text
}

/// The table of a text. A line break at the end belongs to the last row.
pub fn read(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    while !rest.is_empty() || !row.is_empty() {
        let (cell, end) = cell(rest);
        let guarded = without_guard(cell.as_bytes()).len();
        // A guard is one letter of one byte.
        row.push(cell[cell.len() - guarded..].to_owned());
        let after = &rest[end..];
        match after.chars().next() {
            Some('\t') => rest = &after[1..],
            _ => {
                rows.push(std::mem::take(&mut row));
                rest = after.strip_prefix("\r\n").or(after.get(1..)).unwrap_or_default();
            }
        }
    }
    rows
}

/// The first cell of a text, and the byte after it.
fn cell(text: &str) -> (String, usize) {
    let is_end = |byte: &u8| matches!(byte, b'\t' | b'\n' | b'\r');
    if let Some((cell, end)) = quoted(text)
        && text.as_bytes().get(end).is_none_or(is_end)
    {
        return (cell, end);
    }
    // Not in quotes: spreadsheets write an inch sign as it is.
    let end = text.bytes().position(|byte| is_end(&byte)).unwrap_or(text.len());
    (text[..end].to_owned(), end)
}

/// What stands in quotes at the beginning of a text, and the byte after them.
fn quoted(text: &str) -> Option<(String, usize)> {
    let mut cell = String::new();
    let mut rest = text.strip_prefix('"')?;
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        match after.strip_prefix('"') {
            Some(after) => {
                cell.push('"');
                rest = after;
            }
            None => return Some((cell, text.len() - after.len())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[&str]]) -> Vec<Vec<String>> {
        let row = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
        rows.iter().map(row).collect()
    }

    #[track_caller]
    fn check(text: &str, rows: &[&[&str]]) {
        assert_eq!(read(text), table(rows));
    }

    #[test]
    fn a_table_is_written_as_spreadsheets_do() {
        let rows = table(&[&["a", "", "b\nc"], &["\"d\"", "5\" pijp", "=1+1"]]);
        assert_eq!(write(&rows), "a\t\t\"b\nc\"\n\"\"\"d\"\"\"\t5\" pijp\t'=1+1");
        assert_eq!(read(&write(&rows)), rows);
    }

    #[test]
    fn what_a_spreadsheet_writes_is_read() {
        check("a\tb\r\nc\td\r\n", &[&["a", "b"], &["c", "d"]]);
        check("a\tb\n\tc", &[&["a", "b"], &["", "c"]]);
        check("\"een\r\ntwee\"\tx\r\n", &[&["een\r\ntwee", "x"]]);
        check("\"zeg \"\"ja\"\"\"", &[&["zeg \"ja\""]]);
        check("a\rb", &[&["a"], &["b"]]);
        check("-5\t-1,5\t'=1", &[&["-5", "-1,5", "=1"]]);
    }

    #[test]
    fn quotes_that_enclose_nothing_are_letters() {
        check("\"hi\" zei hij\tb", &[&["\"hi\" zei hij", "b"]]);
        check("\"open\tb", &[&["\"open", "b"]]);
        check("\"", &[&["\""]]);
    }

    #[test]
    fn rows_and_cells_without_text_count() {
        check("", &[]);
        check("\n", &[&[""]]);
        check("\n\n", &[&[""], &[""]]);
        check("\t", &[&["", ""]]);
        check("a\t", &[&["a", ""]]);
        for rows in [table(&[&[""]]), table(&[&[""], &[""]]), table(&[&["", ""], &["", ""]])] {
            assert_eq!(read(&write(&rows)), rows);
        }
    }
}
