//! Changes in time, found without anybody choosing a period.
//!
//! For each name of an event (and for converting) the temporal scan statistic of
//! Kulldorff (A spatial scan statistic, 1997; Bernoulli model): of all periods
//! of at most half the log, the one in which the share of visits that have it
//! differs most from the rest, by the log of the likelihood ratio. Its
//! probability is bounded by that of one such ratio (χ², one degree of freedom)
//! times all periods and names that were looked at: stricter than a simulation
//! would be, and the same every time.

use super::compare::{Difference, Feature, Verdict};
use super::goal::Goal;
use super::log::{Clock, Log};
use super::order;
use super::period::Period;
use super::read::civil::DAY_MS;
use super::share::{Share, normal_tails};
use super::visits;

/// A period in which something was otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// When: whole days (or a few at a time in a long log).
    pub period: Period,
    /// What, most certain first: visits in the period (A) against all other visits (B).
    pub signals: Vec<Difference>,
}

/// At most so many periods of the calendar are told apart; longer logs are looked at by more than
/// a day at a time.
const MOST_BUCKETS: usize = 200;
/// Only the names with most visits are looked at.
const MOST_NAMES: usize = 100;
/// Names in fewer visits than this are not looked at: no period could be told from chance.
const FEWEST_VISITS: usize = 20;

/// The changes of a log, the most certain first. Only those with a clear signal; none when
/// instants are not known.
pub fn changes(log: &Log, goal: &Goal) -> Vec<Change> {
    let Some(mut scan) = Scan::of(log, goal) else { return Vec::new() };
    while scan.look() {}
    scan.finish()
}

/// A search for changes, feature by feature.
pub(super) struct Scan {
    calendar: Calendar,
    /// What is still to be looked at.
    series: Vec<(Feature, Vec<u64>)>,
    n_looks: usize,
    found: Vec<Found>,
}

impl Scan {
    /// None when instants are not known, or nothing happened.
    pub(super) fn of(log: &Log, goal: &Goal) -> Option<Self> {
        if log.clock != Clock::Instants {
            return None;
        }
        let visits = visits::by_day(log);
        let calendar = Calendar::of(&visits)?;
        let mut series = calendar.series(&visits, goal);
        // They are taken from the end.
        series.reverse();
        let n_looks = series.len() * calendar.n_windows();
        Some(Self { calendar, series, n_looks, found: Vec::new() })
    }

    /// Looks at one feature; false when there is none left.
    pub(super) fn look(&mut self) -> bool {
        let Some((feature, hits)) = self.series.pop() else { return false };
        let strongest = self.calendar.strongest(feature, &hits);
        self.found.extend(strongest.filter(|found| found.p_value(self.n_looks) < 0.01));
        true
    }

    /// The changes, of all that was looked at.
    pub(super) fn finish(self) -> Vec<Change> {
        let Self { calendar, n_looks, mut found, .. } = self;
        order::sort(&mut found, |x, y| y.ratio.total_cmp(&x.ratio));
        let mut changes: Vec<Change> = Vec::new();
        for found in found {
            let period = calendar.period(found.window);
            let signal = found.difference(n_looks);
            match changes.iter_mut().find(|change| coincide(change.period, period)) {
                Some(change) => change.signals.push(signal),
                None => changes.push(Change { period, signals: vec![signal] }),
            }
        }
        changes.retain(|change| change.signals.iter().any(|each| each.verdict == Verdict::Clear));
        changes
    }
}

/// Whether two periods are about the same: they share more than half of what they cover together.
fn coincide(a: Period, b: Period) -> bool {
    let shared = a.until.min(b.until) - a.from.max(b.from);
    2 * shared > a.until.max(b.until) - a.from.min(b.from)
}

/// Visits by day, or by a few days in a long log.
struct Calendar {
    first_day: i64,
    days_per_bucket: i64,
    /// Visits before each bucket, and in all.
    n_before: Vec<u64>,
}

/// The period of one feature that differs most.
struct Found {
    feature: Feature,
    window: (usize, usize),
    inside: Share,
    outside: Share,
    ratio: f64,
}

impl Calendar {
    fn of(visits: &Log) -> Option<Self> {
        let days = (0..visits.n_cases()).map(|visit| day(visits, visit));
        let (first_day, last_day) = (days.clone().min()?, days.max()?);
        let n_days = last_day - first_day + 1;
        let days_per_bucket = (n_days as u64).div_ceil(MOST_BUCKETS as u64) as i64;
        let n_buckets = (n_days as u64).div_ceil(days_per_bucket as u64) as usize;
        let mut calendar = Self { first_day, days_per_bucket, n_before: vec![0; n_buckets] };
        let all = (0..visits.n_cases()).map(|visit| calendar.bucket(visits, visit));
        calendar.n_before = cumulated(n_buckets, all);
        Some(calendar)
    }

    fn bucket(&self, visits: &Log, visit: usize) -> usize {
        ((day(visits, visit) - self.first_day) / self.days_per_bucket) as usize
    }

    fn n_buckets(&self) -> usize {
        self.n_before.len() - 1
    }

    /// Every period of at most half the log.
    fn windows(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        let (n_buckets, longest) = (self.n_buckets(), self.n_buckets() / 2);
        (0..n_buckets).flat_map(move |from| {
            (from + 1..=(from + longest).min(n_buckets)).map(move |until| (from, until))
        })
    }

    fn n_windows(&self) -> usize {
        self.windows().count()
    }

    fn period(&self, (from, until): (usize, usize)) -> Period {
        let at = |bucket: usize| (self.first_day + bucket as i64 * self.days_per_bucket) * DAY_MS;
        Period { from: at(from), until: at(until) }
    }

    /// Per feature that is looked at, the visits that have it before each bucket, and in all.
    fn series(&self, visits: &Log, goal: &Goal) -> Vec<(Feature, Vec<u64>)> {
        let mut buckets: Vec<Vec<usize>> = vec![Vec::new(); visits.names.len()];
        let mut converting = Vec::new();
        for visit in 0..visits.n_cases() {
            let bucket = self.bucket(visits, visit);
            let path = visits.path(visit);
            for (idx, name) in path.iter().enumerate() {
                if !path[..idx].contains(name) {
                    buckets[*name as usize].push(bucket);
                }
            }
            converting.extend(goal.is_reached(visits, visit).then_some(bucket));
        }
        let names = (0..).map(Feature::Has).zip(buckets);
        let mut series: Vec<(Feature, Vec<usize>)> =
            std::iter::once((Feature::Converts, converting)).chain(names).collect();
        series.retain(|(_, buckets)| buckets.len() >= FEWEST_VISITS);
        order::sort(&mut series, |(_, a), (_, b)| b.len().cmp(&a.len()));
        series.truncate(MOST_NAMES);
        let counted = |buckets: Vec<usize>| cumulated(self.n_buckets(), buckets.into_iter());
        series.into_iter().map(|(feature, buckets)| (feature, counted(buckets))).collect()
    }

    fn strongest(&self, feature: Feature, hits_before: &[u64]) -> Option<Found> {
        let (hits, visits) = (hits_before[self.n_buckets()], self.n_before[self.n_buckets()]);
        let found = self.windows().map(|window| {
            let inside = Share {
                hits: hits_before[window.1] - hits_before[window.0],
                of: self.n_before[window.1] - self.n_before[window.0],
            };
            let outside = Share { hits: hits - inside.hits, of: visits - inside.of };
            Found { feature, window, inside, outside, ratio: log_ratio(inside, outside) }
        });
        found.reduce(|best, next| if next.ratio > best.ratio { next } else { best })
    }
}

impl Found {
    fn p_value(&self, n_looks: usize) -> f64 {
        // The square root of χ² with one degree of freedom is normal.
        (normal_tails((2.0 * self.ratio).sqrt()) * n_looks as f64).min(1.0)
    }

    fn difference(&self, n_looks: usize) -> Difference {
        let p_value = self.p_value(n_looks);
        Difference::judged(self.feature, self.inside, self.outside, p_value, self.inside.of)
    }
}

/// The log of how much likelier two shares are than one for both.
fn log_ratio(a: Share, b: Share) -> f64 {
    let both = Share { hits: a.hits + b.hits, of: a.of + b.of };
    (log_likelihood(a) + log_likelihood(b) - log_likelihood(both)).max(0.0)
}

fn log_likelihood(share: Share) -> f64 {
    let part = |n: u64| {
        let n = n as f64;
        if n == 0.0 { 0.0 } else { n * (n / share.of as f64).ln() }
    };
    part(share.hits) + part(share.of - share.hits)
}

fn day(visits: &Log, visit: usize) -> i64 {
    visits.time[visits.starts[visit] as usize].div_euclid(DAY_MS)
}

/// How many stand before each bucket, and in all.
fn cumulated(n_buckets: usize, buckets: impl Iterator<Item = usize>) -> Vec<u64> {
    let mut before = vec![0; n_buckets + 1];
    for bucket in buckets {
        before[bucket + 1] += 1;
    }
    for bucket in 0..n_buckets {
        before[bucket + 1] += before[bucket];
    }
    before
}
