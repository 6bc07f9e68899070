//! Rows that stand in several files of a data set.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};

use super::row::Row;
use crate::events::dictionary::{finish, hash, step};

/// Rows by their hash of 64 bits, with how often they stand in a file. Two different
/// rows among ten million have the same hash once in 400,000 times.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    earlier: Counts,
    current: Counts,
}

type Counts = HashMap<u64, u32, BuildHasherDefault<AsItIs>>;

impl Seen {
    /// Counts a row of the current file; whether an earlier file has it as often.
    pub(super) fn is_overlap(&mut self, row: Row<'_>) -> bool {
        let hash = of_row(row);
        let count = self.current.entry(hash).or_default();
        *count += 1;
        self.earlier.get(&hash).is_some_and(|earlier| *count <= *earlier)
    }

    /// The current file becomes an earlier one.
    pub(super) fn end_file(&mut self) {
        if self.earlier.is_empty() {
            return std::mem::swap(&mut self.earlier, &mut self.current);
        }
        for (hash, count) in self.current.drain() {
            let earlier = self.earlier.entry(hash).or_default();
            *earlier = (*earlier).max(count);
        }
    }
}

fn of_row(row: Row<'_>) -> u64 {
    let cells = (0..row.cells.len()).map(|column| hash(row.get(column)));
    finish(cells.fold(row.cells.len() as u64, step))
}

/// The keys are hashes already.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = hash(bytes);
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}
