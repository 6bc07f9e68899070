//! What follows what: the first figures of a log, each rule in one place.
//!
//! The definitions are those of process mining's directly-follows graph and variants
//! (IEEE Task Force on Process Mining; `pm4py` computes the same), and of section 8 of
//! the product description.

mod follows;
mod median;
mod variants;

pub use follows::{Follow, follows};
pub use median::{Medians, median};
pub use variants::{Variant, Variants, variants};

use super::log::{Clock, Log};

/// Key figures and flows of a log. Every number counts cases or events with their
/// weight: a case that stands for many counts so many times.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Discovery {
    /// Number of cases.
    pub cases: u64,
    /// Number of events.
    pub events: u64,
    /// Events of each name, by code.
    pub activities: Vec<u64>,
    /// Cases that begin with each name, by code.
    pub starts: Vec<u64>,
    /// Cases that end with each name, by code.
    pub ends: Vec<u64>,
    /// Neighbours, most frequent first.
    pub follows: Vec<Follow>,
    /// Routes, most frequent first.
    pub variants: Variants,
    /// Median of the cases' durations, last instant less first, in seconds. None
    /// without cases or times.
    pub median_case_seconds: Option<f64>,
    /// The first instant, in milliseconds; none without events or instants.
    pub first: Option<i64>,
    /// The last instant.
    pub last: Option<i64>,
}

/// Computes the figures of a log, in one pass over its cases and one over its events.
///
/// ```
/// use klantreis::events::{Log, discover::discover};
///
/// let log = Log {
///     names: vec!["home".into(), "buy".into()],
///     starts: vec![0, 2, 3],
///     time: vec![0, 60_000, 0],
///     name: vec![0, 1, 0],
///     ..Log::default()
/// };
/// let found = discover(&log);
/// assert_eq!((found.cases, found.follows[0].median_seconds), (2, Some(60.0)));
/// ```
pub fn discover(log: &Log) -> Discovery {
    let n_names = log.names.len();
    let mut found = Discovery {
        activities: vec![0; n_names],
        starts: vec![0; n_names],
        ends: vec![0; n_names],
        follows: follows(log),
        variants: variants(log),
        median_case_seconds: median_case_seconds(log),
        ..Discovery::default()
    };
    for case in 0..log.n_cases() {
        let (path, weight) = (log.path(case), log.weight(case));
        let (Some(&first), Some(&last)) = (path.first(), path.last()) else { continue };
        found.cases += weight;
        found.events += weight * path.len() as u64;
        found.starts[first as usize] += weight;
        found.ends[last as usize] += weight;
        for &name in path {
            found.activities[name as usize] += weight;
        }
    }
    if log.clock == Clock::Instants {
        found.first = log.time.iter().min().copied();
        found.last = log.time.iter().max().copied();
    }
    found
}

/// Median of the cases' durations in seconds. In a file of routes, each route's own
/// median stands for its cases, which is near the true one, not equal to it.
pub fn median_case_seconds(log: &Log) -> Option<f64> {
    if log.clock == Clock::Unknown {
        return None;
    }
    let duration = |case: usize| {
        let range = log.events(case);
        if range.is_empty() { 0 } else { log.time[range.end - 1] - log.time[range.start] }
    };
    let mut durations: Vec<(i64, u64)> =
        (0..log.n_cases()).map(|case| (duration(case), log.weight(case))).collect();
    median::weighted(&mut durations).map(|ms| ms / 1000.0)
}
