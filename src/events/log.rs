//! The events of a data set, in columns.

use std::ops::Range;

use super::texts::Texts;

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
    /// Ids, by code, as they stood in the file: of customers, orders or sessions.
    pub ids: Texts,
    /// The code of each case's id. Empty when case `c` has id `c`; where cases are
    /// sessions cut by inactivity, several have the same id.
    pub id: Vec<u32>,
    /// How many cases each case stands for; empty when each is one. A file of routes
    /// has one case here per route.
    pub weight: Vec<u32>,
    /// What the instants are worth.
    pub clock: Clock,
}

/// What the instants of a log are worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Clock {
    /// Every event has its own instant.
    #[default]
    Instants,
    /// Only how long each case took is known: it starts at 0, its last event is at
    /// its end, and what lies between has no meaning.
    Durations,
    /// Nothing is known of time; all instants are 0.
    Unknown,
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
    /// How many cases there are in the columns; see [`weight`](Self::weight) for what
    /// they stand for.
    #[inline(always)]
    pub fn n_cases(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// How many events there are in the columns.
    pub fn n_events(&self) -> usize {
        self.time.len()
    }

    /// Where the events of a case stand in the columns.
    #[inline(always)]
    pub fn events(&self, case: usize) -> Range<usize> {
        let starts = self.starts.as_slice();
        starts[case] as usize..starts[case + 1] as usize
    }

    /// The names of a case's events, in order.
    #[inline(always)]
    pub fn path(&self, case: usize) -> &[u32] {
        &self.name[self.events(case)]
    }

    /// How many cases a case stands for.
    #[inline(always)]
    pub fn weight(&self, case: usize) -> u64 {
        self.weight.get(case).map_or(1, |&weight| u64::from(weight))
    }

    /// The code of a case's id in [`ids`](Self::ids).
    pub fn id(&self, case: usize) -> u32 {
        self.id.get(case).map_or(case as u32, |&id| id)
    }
}
