//! What there is to tell of a reading: counts that are exact, and rows that could
//! not be read, listed as far as memory allows.

use std::fmt;

use super::{
    encoding::{self, Encoding},
    kind::Foreign,
    row::{Reason, Row},
};

/// What became of the rows of a data set.
///
/// `rows = rows_used + skipped_rows + overlapping_rows`.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Report {
    /// Rows after the headers, in all files.
    pub rows: u64,
    /// Rows that gave an event, or a route.
    pub rows_used: u64,
    /// Rows that could not be read.
    pub skipped_rows: u64,
    /// Dates of orders that could not be read, where the order gave other events.
    pub skipped_dates: u64,
    /// The first of the rows and dates that could not be read.
    pub skipped: Vec<Skipped>,
    /// Rows left out because an earlier file has them too.
    pub overlapping_rows: u64,
    /// Rows with more or fewer cells than the header; used where what is needed is there.
    pub ragged_rows: u64,
    /// Events that have the instant of another event of their case.
    pub tied_events: u64,
    /// Cases whose events did not stand in the order of time.
    pub unordered_cases: u64,
    /// Orders with a date before that of a column on its left.
    pub backward_orders: u64,
    /// Events before 1971 or after 2099: an empty date often becomes 1970.
    pub odd_dates: u64,
    /// Times that the clock skipped or showed twice when summer time began or ended.
    pub unclear_times: u64,
    /// Values and scores that are no numbers; the events stay.
    pub bad_numbers: u64,
    /// Characters that could not be decoded, replaced.
    pub replaced_characters: u64,
}

/// A row, or a date of an order, that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The number of the file, from 0.
    pub file: u32,
    /// The line on which the row starts, from 1.
    pub line: u64,
    /// Why.
    pub reason: Reason,
    /// What stands there, cell by cell, cut short.
    pub cells: Vec<String>,
}

/// Why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// Nothing is in it.
    Empty,
    /// Another kind of file.
    Foreign(Foreign),
    /// Written in an encoding that is known, but not read.
    Encoding(Encoding),
    /// No line end in the first mebibyte.
    NoRows,
    /// More columns than a spreadsheet has.
    TooManyColumns {
        /// So many at least.
        found: usize,
        /// The most there can be.
        limit: usize,
    },
    /// A column of the plan is not in this file.
    NoColumn {
        /// The number of the file, from 0.
        file: u32,
        /// Name of the column.
        column: String,
    },
    /// The packed file is damaged or cut off.
    DamagedGzip,
    /// More events or text than 32 bits can number.
    TooLarge,
    /// The machine gives no more memory.
    OutOfMemory,
}

impl Report {
    /// The counts alone.
    pub fn without_list(&self) -> Self {
        // Field by field, so that the list, which may be long, is not copied.
        Self {
            skipped: Vec::new(),
            rows: self.rows,
            rows_used: self.rows_used,
            skipped_rows: self.skipped_rows,
            skipped_dates: self.skipped_dates,
            overlapping_rows: self.overlapping_rows,
            ragged_rows: self.ragged_rows,
            tied_events: self.tied_events,
            unordered_cases: self.unordered_cases,
            backward_orders: self.backward_orders,
            odd_dates: self.odd_dates,
            unclear_times: self.unclear_times,
            bad_numbers: self.bad_numbers,
            replaced_characters: self.replaced_characters,
        }
    }
}

/// So many rows that could not be read are listed.
const MOST_LISTED: usize = 10_000;
/// So many bytes of them are kept.
const MOST_BYTES: usize = 4 << 20;
/// So many bytes of a cell are shown.
const SHOWN: usize = 200;
/// So many cells of a row are shown.
const SHOWN_CELLS: usize = 100;

/// The list of what could not be read, as it grows.
#[derive(Clone, Debug, Default)]
pub(super) struct Skips {
    pub list: Vec<Skipped>,
    n_bytes: usize,
}

impl Skips {
    /// Lists a row by its cells.
    #[cold]
    pub(super) fn add_row(&mut self, file: u32, reason: Reason, row: Row<'_>) {
        let n_cells = row.cells.len().min(SHOWN_CELLS);
        let cells = (0..n_cells).map(|column| row.get(column));
        self.add(file, row.line, reason, cells);
    }

    /// Lists what is no row.
    #[cold]
    pub(super) fn add<'a>(
        &mut self,
        file: u32,
        line: u64,
        reason: Reason,
        cells: impl Iterator<Item = &'a [u8]>,
    ) {
        if self.list.len() == MOST_LISTED || self.n_bytes > MOST_BYTES {
            return;
        }
        let cells: Vec<String> = cells.map(short).collect();
        self.n_bytes += cells.iter().map(|cell| cell.len() + 24).sum::<usize>();
        self.list.push(Skipped { file, line, reason, cells });
    }
}

/// The first bytes of a cell as text, cut between characters.
fn short(cell: &[u8]) -> String {
    if cell.len() <= SHOWN {
        return encoding::to_string(cell);
    }
    let starts_character = |&at: &usize| cell[at] & 0xc0 != 0x80;
    let end = (SHOWN - 3..=SHOWN).rev().find(starts_character).unwrap_or(SHOWN);
    encoding::to_string(&cell[..end]) + "…"
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "the file is empty"),
            Self::Foreign(kind) => write!(f, "no events, but {kind:?}"),
            Self::Encoding(encoding) => write!(f, "the encoding {} is not read", encoding.name()),
            Self::NoRows => write!(f, "no line end in the first mebibyte"),
            Self::TooManyColumns { found, limit } => {
                write!(f, "{found} columns are more than {limit}")
            }
            Self::NoColumn { file, column } => write!(f, "file {file} has no column {column:?}"),
            Self::DamagedGzip => write!(f, "the packed file is damaged or cut off"),
            Self::TooLarge => write!(f, "more events or text than can be numbered"),
            Self::OutOfMemory => write!(f, "the machine gives no more memory"),
        }
    }
}

impl std::error::Error for ReadError {}
