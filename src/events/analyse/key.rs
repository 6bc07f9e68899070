//! Key figures of a log.

use crate::events::discover::median_case_seconds;
use crate::events::goal::Goal;
use crate::events::log::{Clock, Log, NO_CODE};
use crate::events::plan::Places;
use crate::events::share::Share;

/// Key figures.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Key {
    /// Cases.
    pub cases: u64,
    /// Events.
    pub events: u64,
    /// Cases that converted, of all.
    pub converted: Share,
    /// Events whose names are not on the map.
    pub unmatched_events: u64,
    /// The median of the cases' durations, in seconds.
    pub median_case_seconds: Option<f64>,
    /// The first instant.
    pub first: Option<i64>,
    /// The last instant.
    pub last: Option<i64>,
}

/// The key figures of a log.
pub(super) fn key(log: &Log, places: &Places, goal: &Goal) -> Key {
    let mut key = Key { median_case_seconds: median_case_seconds(log), ..Key::default() };
    for case in 0..log.n_cases() {
        let (path, weight) = (log.path(case), log.weight(case));
        let off_map = path.iter().filter(|&&name| places.steps()[name as usize] == NO_CODE);
        key.cases += weight;
        key.events += weight * path.len() as u64;
        key.unmatched_events += weight * off_map.count() as u64;
    }
    key.converted = Share { hits: goal.n_reached(log), of: key.cases };
    if log.clock == Clock::Instants {
        key.first = log.time.iter().min().copied();
        key.last = log.time.iter().max().copied();
    }
    key
}
