//! What a screen shows at once: key figures, the most frequent routes and follows, and
//! how much there is besides. The rest is never lost from a total.

use super::{
    discover::Discovery,
    log::Log,
    order,
    read::{Report, Skipped},
};

/// Figures of a data set, small enough to hand from thread to thread.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Summary {
    /// Number of cases.
    pub cases: u64,
    /// Number of events.
    pub events: u64,
    /// Names of events with their figures, most events first.
    pub activities: Vec<Activity>,
    /// The most frequent routes.
    pub variants: Vec<Route>,
    /// Routes that are not among them, and the cases that took those.
    pub other_variants: Rest,
    /// The most frequent follows.
    pub follows: Vec<Neighbours>,
    /// Follows that are not among them, and how often those occur.
    pub other_follows: Rest,
    /// Median of the cases' durations, in seconds.
    pub median_case_seconds: Option<f64>,
    /// The first instant, in milliseconds since 1970-01-01 UTC.
    pub first: Option<i64>,
    /// The last instant.
    pub last: Option<i64>,
    /// What there is to tell of the reading, with the first of the skipped rows.
    pub report: Report,
}

/// A name of events.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Activity {
    /// The name.
    pub name: String,
    /// How many events have it.
    pub events: u64,
    /// How many cases begin with it.
    pub starts: u64,
    /// How many cases end with it.
    pub ends: u64,
}

/// A route.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Route {
    /// Names of its first events, as many as a screen shows.
    pub path: Vec<String>,
    /// How many events it has.
    pub length: u64,
    /// How many cases took it.
    pub cases: u64,
}

/// A pair of neighbours.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Neighbours {
    /// The first name.
    pub from: String,
    /// The name right after it.
    pub to: String,
    /// How often.
    pub count: u64,
    /// Median of the time between, in seconds.
    pub median_seconds: Option<f64>,
}

/// What is not shown one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Rest {
    /// How many of them.
    pub number: u64,
    /// What they come to together.
    pub total: u64,
}

/// Events of a route that are named.
const LONGEST_PATH: usize = 200;
/// Skipped rows that are shown.
const MOST_SKIPPED: usize = 100;

/// Sums up a data set with the `most` most frequent routes and follows.
pub fn summary(log: &Log, found: &Discovery, report: &Report, most: usize) -> Summary {
    let name = |code: u32| log.names[code as usize].clone();
    let (variants, others) = found.variants.list.split_at(most.min(found.variants.list.len()));
    let (follows, other_follows) = found.follows.split_at(most.min(found.follows.len()));
    let route = |case: u32, cases: u64| {
        let path = log.path(case as usize);
        let names = path.iter().take(LONGEST_PATH).map(|&code| name(code)).collect();
        Route { path: names, length: path.len() as u64, cases }
    };
    let neighbours = follows.iter().map(|follow| Neighbours {
        from: name(follow.from),
        to: name(follow.to),
        count: follow.count,
        median_seconds: follow.median_seconds,
    });
    Summary {
        cases: found.cases,
        events: found.events,
        activities: activities(log, found),
        variants: variants.iter().map(|variant| route(variant.case, variant.cases)).collect(),
        other_variants: rest(others.iter().map(|variant| variant.cases)),
        follows: neighbours.collect(),
        other_follows: rest(other_follows.iter().map(|follow| follow.count)),
        median_case_seconds: found.median_case_seconds,
        first: found.first,
        last: found.last,
        report: Report { skipped: first_skipped(report), ..report.without_list() },
    }
}

fn activities(log: &Log, found: &Discovery) -> Vec<Activity> {
    let mut activities: Vec<Activity> = (log.names.iter().enumerate())
        .map(|(code, name)| Activity {
            name: name.clone(),
            events: found.activities[code],
            starts: found.starts[code],
            ends: found.ends[code],
        })
        .filter(|activity| activity.events > 0)
        .collect();
    order::sort(&mut activities, |a, b| b.events.cmp(&a.events).then_with(|| a.name.cmp(&b.name)));
    activities
}

fn rest(counts: impl ExactSizeIterator<Item = u64>) -> Rest {
    Rest { number: counts.len() as u64, total: counts.sum() }
}

fn first_skipped(report: &Report) -> Vec<Skipped> {
    report.skipped.iter().take(MOST_SKIPPED).cloned().collect()
}
