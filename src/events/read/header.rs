//! The rows before the data: preamble and names of columns.

use super::{
    dialect::Dialect,
    encoding,
    report::ReadError,
    row::{Reason, Row, Sink},
    table::Table,
};
use crate::events::dictionary::Dictionary;

/// The most columns a table can have: as many as a spreadsheet.
pub(super) const MOST_COLUMNS: usize = 16_384;

/// Where in the file reading is.
#[derive(Clone, Debug)]
pub(super) struct Header {
    dialect: Dialect,
    /// Rows of the preamble that are still to come.
    n_before: usize,
    is_data: bool,
}

/// Passes rows on to a table, once its columns are known.
pub(super) struct Over<'a> {
    header: &'a mut Header,
    table: &'a mut Table,
}

impl Header {
    pub(super) fn new(dialect: Dialect) -> Self {
        Self { dialect, n_before: dialect.preamble, is_data: false }
    }

    pub(super) fn over<'a>(&'a mut self, table: &'a mut Table) -> Over<'a> {
        Over { header: self, table }
    }
}

impl Over<'_> {
    #[cold]
    fn before_data(&mut self, row: Row<'_>) {
        if self.header.n_before > 0 {
            self.header.n_before -= 1;
            return;
        }
        self.header.is_data = true;
        let found = row.cells.len();
        if found > MOST_COLUMNS {
            let error = ReadError::TooManyColumns { found, limit: MOST_COLUMNS };
            self.table.error.get_or_insert(error);
            return;
        }
        let cells = (0..found).map(|column| row.get(column));
        if self.header.dialect.header {
            self.table.columns(&names(cells), found);
        } else {
            self.table.columns(&names(cells.map(|_| &[][..])), found);
            self.table.row(row);
        }
    }
}

impl Sink for Over<'_> {
    #[inline(always)]
    fn row(&mut self, row: Row<'_>) {
        if !self.header.is_data {
            self.before_data(row);
        } else if self.table.error.is_none() {
            self.table.row(row);
        }
    }

    fn skip(&mut self, line: u64, reason: Reason, raw: &[u8]) {
        self.table.skip(line, reason, raw);
    }
}

/// The names of columns, each different: one without a name is called by its number,
/// `#3`, and one that another has before it gets a number behind, `date (2)`.
pub(super) fn names<'a>(cells: impl Iterator<Item = &'a [u8]>) -> Vec<String> {
    let mut taken = Dictionary::default();
    let mut names = Vec::new();
    for (number, cell) in (1..).zip(cells) {
        let written = encoding::to_string(cell.trim_ascii());
        let base = if written.is_empty() { format!("#{number}") } else { written };
        let mut is_new = |name: &str| {
            let n_taken = taken.len();
            taken.code(name.as_bytes()) as usize == n_taken
        };
        let mut name = base.clone();
        // The number of the column itself ends the search at once for 10,000 equal names.
        let mut others = (2..10).chain([number]);
        while !is_new(&name) {
            name = match others.next() {
                Some(again) => format!("{base} ({again})"),
                None => format!("{base} (#{number})"),
            };
        }
        names.push(name);
    }
    names
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_column_has_a_name_of_its_own() {
        let cells = ["date", "", " date ", "date (2)", "", "date"];
        let names = names(cells.iter().map(|cell| cell.as_bytes()));
        assert_eq!(names, ["date", "#2", "date (2)", "date (2) (2)", "#5", "date (3)"]);
    }

    #[test]
    fn many_columns_of_one_name_are_named_at_once() {
        let names = names(std::iter::repeat_n(&b"x"[..], 16_384));
        let different: HashSet<&String> = names.iter().collect();
        assert_eq!(different.len(), 16_384);
    }
}
