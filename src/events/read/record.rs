//! Rows whose cells have names: records of JSON, events of XES.

use super::{
    row::{Cell, Reason, Row, Sink},
    table::Table,
};
use crate::events::dictionary::Dictionary;

/// A record as names and values that stand in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record<'a> {
    pub text: &'a [u8],
    /// Name and value of each field, in their order; a later one of the same name wins.
    pub fields: &'a [(Cell, Cell)],
    /// The line of the file on which it starts, from 1.
    pub line: u64,
}

/// Takes what a reader of records finds.
pub(super) trait RecordSink {
    /// A record.
    fn record(&mut self, record: Record<'_>);
    /// What cannot be read.
    fn skip(&mut self, line: u64, reason: Reason, raw: &[u8]);
}

/// The columns that a table wants, found in records by name.
#[derive(Clone, Debug)]
pub(super) struct ByName {
    wanted: Vec<String>,
    /// Names that were seen, with the column of each.
    names: Dictionary,
    column: Vec<Option<usize>>,
    cells: Vec<Cell>,
}

/// Passes records on to a table.
pub(super) struct Over<'a> {
    by_name: &'a mut ByName,
    table: &'a mut Table,
}

impl ByName {
    /// Wants these columns, in this order.
    pub(super) fn new(columns: &[String]) -> Self {
        Self {
            wanted: columns.to_vec(),
            names: Dictionary::default(),
            column: Vec::new(),
            cells: vec![Cell::default(); columns.len()],
        }
    }

    pub(super) fn over<'a>(&'a mut self, table: &'a mut Table) -> Over<'a> {
        Over { by_name: self, table }
    }

    /// The columns that no record had.
    pub(super) fn never_seen(&self) -> impl Iterator<Item = usize> {
        let is_seen = |at: &usize| self.column.contains(&Some(*at));
        (0..self.cells.len()).filter(move |at| !is_seen(at))
    }

    fn column(&mut self, name: &[u8]) -> Option<usize> {
        let code = self.names.code(name) as usize;
        if code == self.column.len() {
            self.column.push(self.wanted.iter().position(|wanted| wanted.as_bytes() == name));
        }
        self.column[code]
    }
}

impl RecordSink for Over<'_> {
    fn record(&mut self, record: Record<'_>) {
        self.by_name.cells.fill(Cell::default());
        for &(name, value) in record.fields {
            if let Some(column) = self.by_name.column(name.of(record.text)) {
                self.by_name.cells[column] = value;
            }
        }
        let Record { text, line, .. } = record;
        if self.table.error.is_none() {
            self.table.row(Row { text, cells: &self.by_name.cells, line });
        }
    }

    fn skip(&mut self, line: u64, reason: Reason, raw: &[u8]) {
        self.table.skip(line, reason, raw);
    }
}
