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
    let mut found = Discovery::default();
    STEPS.iter().for_each(|step| step(log, &mut found));
    found
}

/// What [`discover`] does one after the other, for whoever has something else to do in between.
pub const STEPS: [fn(&Log, &mut Discovery); 3] = [
    Discovery::add_counts,
    |log, found| found.follows = follows(log),
    |log, found| found.variants = variants(log),
];

impl Discovery {
    fn add_counts(log: &Log, found: &mut Self) {
        let none = || vec![0; log.names.len()];
        (found.activities, found.starts, found.ends) = (none(), none(), none());
        found.median_case_seconds = median_case_seconds(log);
        for case in 0..log.n_cases() {
            found.add(log.path(case), log.weight(case));
            if log.clock == Clock::Instants {
                found.stretch(&log.time[log.events(case)]);
            }
        }
    }

    /// Counts a case. A browser makes a function faster while it goes on, but only from its
    /// next call on: that is why this one is none of the loops that call it.
    #[inline(never)]
    fn add(&mut self, path: &[u32], weight: u64) {
        let (Some(&first), Some(&last)) = (path.first(), path.last()) else { return };
        self.cases += weight;
        self.events += weight * path.len() as u64;
        self.starts[first as usize] += weight;
        self.ends[last as usize] += weight;
        for &name in path {
            self.activities[name as usize] += weight;
        }
    }

    /// Takes in the first and last instants of a case, which stand in order.
    #[inline(never)]
    fn stretch(&mut self, times: &[i64]) {
        let (Some(&first), Some(&last)) = (times.first(), times.last()) else { return };
        self.first = Some(self.first.map_or(first, |before| before.min(first)));
        self.last = Some(self.last.map_or(last, |before| before.max(last)));
    }
}

/// Median of the cases' durations in seconds. In a file of routes, each route's own
/// median stands for its cases, which is near the true one, not equal to it.
pub fn median_case_seconds(log: &Log) -> Option<f64> {
    if log.clock == Clock::Unknown {
        return None;
    }
    let duration = |case: usize| match &log.time[log.events(case)] {
        [first, .., last] => last - first,
        [_] | [] => 0,
    };
    let cases = 0..log.n_cases();
    let median = if log.weight.is_empty() {
        median(&mut cases.map(duration).collect::<Vec<i64>>())
    } else {
        median::weighted(&mut cases.map(|case| (duration(case), log.weight(case))).collect())
    };
    median.map(|ms| ms / 1000.0)
}
