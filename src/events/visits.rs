//! Visits: what one case did on one day.
//!
//! A customer of half a year has seen more than one of three weeks, whatever
//! happened in those weeks. Comparing periods by customers would therefore find
//! that everything is rarer in the shorter one. By visits, each day counts the
//! same, so that what differs between periods is what happened in them.

use super::log::Log;
use super::read::civil::DAY_MS;

/// The same events, with a case for each day (UTC) on which a case has any.
pub fn by_day(log: &Log) -> Log {
    let day = |event: usize| log.time[event].div_euclid(DAY_MS);
    let (mut starts, mut id, mut weight) = (Vec::new(), Vec::new(), Vec::new());
    for case in 0..log.n_cases() {
        let events = log.events(case);
        let first = events.start;
        for event in events {
            if event == first || day(event) != day(event - 1) {
                starts.push(event as u32);
                id.push(log.id(case));
                weight.extend(log.weight.get(case));
            }
        }
    }
    starts.push(log.n_events() as u32);
    Log { starts, id, weight, ..log.clone() }
}
