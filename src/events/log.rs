//! The events of a data set, in columns.

use std::ops::Range;

/// The code of a value that is missing.
pub const NO_CODE: u32 = u32::MAX;

/// Events in columns, ordered by case, then instant, then row in the file.
///
/// All columns of events have the same length, but for those that the data set
/// lacks, which are empty. The events of case `c` are those of
/// [`events`](Self::events)`(c)`.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Log {
    /// Names of events, by code, in the order of their first appearance in the file.
    pub names: Vec<String>,
    /// Names of channels, by code, likewise.
    pub channels: Vec<String>,
    /// Where the events of each case start; one entry more than there are cases.
    pub starts: Vec<u32>,
    /// Instants, in milliseconds since 1970-01-01 UTC.
    pub time: Vec<i64>,
    /// Codes of event names.
    pub name: Vec<u32>,
    /// Codes of channels, [`NO_CODE`] where missing; empty without a channel column.
    pub channel: Vec<u32>,
    /// Values (revenue), NaN where missing; empty without a value column.
    pub value: Vec<f64>,
    /// Scores, NaN where missing; empty without a score column.
    pub score: Vec<f64>,
    /// Other columns that the user chose.
    pub attributes: Vec<Attribute>,
}

/// A further column of events: a text per event.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Attribute {
    /// Name of the column.
    pub name: String,
    /// The texts, by code.
    pub values: Vec<String>,
    /// Codes, [`NO_CODE`] where missing.
    pub code: Vec<u32>,
}

impl Log {
    /// How many cases there are.
    pub fn n_cases(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// How many events there are.
    pub fn n_events(&self) -> usize {
        self.time.len()
    }

    /// Where the events of a case stand in the columns.
    pub fn events(&self, case: usize) -> Range<usize> {
        self.starts[case] as usize..self.starts[case + 1] as usize
    }

    /// The names of a case's events, in order.
    pub fn path(&self, case: usize) -> &[u32] {
        &self.name[self.events(case)]
    }
}
