//! What readers hand on: rows of cells, and rows that could not be read.

/// Where a cell stands in the text of its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) struct Cell {
    pub start: u32,
    pub end: u32,
}

impl Cell {
    /// A cell of a row; rows are far shorter than 4 GiB.
    #[inline(always)]
    pub(super) fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32 }
    }

    /// The bytes of the cell.
    #[inline(always)]
    pub(super) fn of(self, text: &[u8]) -> &[u8] {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }

    /// The same cell after the text was moved so far towards the start.
    pub(super) fn moved(self, by: usize) -> Self {
        Self { start: self.start - by as u32, end: self.end - by as u32 }
    }
}

/// One row: an order, an event, a record.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'a> {
    /// The text that the cells stand in.
    pub text: &'a [u8],
    /// The cells, in the order of the columns.
    pub cells: &'a [Cell],
    /// The line of the file on which it starts, from 1.
    pub line: u64,
}

/// Takes what a reader finds.
pub(super) trait Sink {
    /// A row.
    fn row(&mut self, row: Row<'_>);
    /// A row that cannot be read, with what stands there.
    fn skip(&mut self, line: u64, reason: Reason, raw: &[u8]);
}

/// Why a row is not among the events.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Nobody it belongs to: the id is empty.
    NoId,
    /// No time.
    NoTime,
    /// Nothing that happened.
    NoName,
    /// A time that cannot be read, in this column.
    BadTime {
        /// Name of the column.
        column: String,
    },
    /// A quote that is opened here is never closed.
    UnclosedQuote,
    /// Longer than a row can be, 16 MiB.
    TooLong,
    /// Not a record, or a record that breaks off.
    Broken,
    /// Number of cases or seconds of a route that is no number.
    BadNumber {
        /// Name of the column.
        column: String,
    },
}

impl Row<'_> {
    /// The text of a cell; empty where the row is too short.
    #[inline(always)]
    pub(super) fn get(&self, column: usize) -> &[u8] {
        self.cells.get(column).copied().unwrap_or_default().of(self.text)
    }
}
