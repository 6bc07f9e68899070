//! Rows that stand in several files of a data set.

use super::row::Row;
use crate::events::dictionary::{Dictionary, finish, hash, step};

/// Rows by their hash of 64 bits, with how often they stand in a file. Two different
/// rows among ten million have the same hash once in 400,000 times.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    rows: Dictionary,
    /// How often each stands in the file before where it stands most often.
    earlier: Vec<u32>,
    /// How often in the current file.
    current: Vec<u32>,
}

impl Seen {
    /// Counts a row of the current file; whether an earlier file has it as often.
    pub(super) fn is_overlap(&mut self, row: Row<'_>) -> bool {
        let code = self.rows.code(&of_row(row).to_le_bytes()) as usize;
        if code == self.current.len() {
            self.current.push(0);
            self.earlier.push(0);
        }
        self.current[code] += 1;
        self.current[code] <= self.earlier[code]
    }

    /// The current file becomes an earlier one.
    pub(super) fn end_file(&mut self) {
        for (earlier, current) in self.earlier.iter_mut().zip(&mut self.current) {
            *earlier = (*earlier).max(std::mem::take(current));
        }
    }
}

fn of_row(row: Row<'_>) -> u64 {
    let cells = (0..row.cells.len()).map(|column| hash(row.get(column)));
    finish(cells.fold(row.cells.len() as u64, step))
}
