//! Two groups side by side: what differs, by how many customers, and whether chance explains it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::discover::median;
use super::goal::Goal;
use super::log::{Clock, Log, NO_CODE};
use super::share::{Share, holm, p_value};

/// What may differ between two groups: something that holds for a case or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Feature {
    /// It converts.
    Converts,
    /// It reaches this phase; of all cases.
    Reaches(u32),
    /// It has an event of this name; of all cases.
    Has(u32),
    /// The second name directly follows the first at least once; of the cases that have the first.
    Next(u32, u32),
    /// It ends with this name; of the cases that have it.
    Ends(u32),
    /// From the first event of this name to the next event takes longer than the median of both
    /// groups; of the cases where another follows (Mood's median test; where many waits equal the
    /// median, at least as long).
    Slower(u32),
}

/// What is counted when groups are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Counted {
    /// Cases: customers, orders or sessions.
    #[default]
    Cases,
    /// What one case did on one day. Periods are compared so: customers cross their borders, and
    /// see more in the longer one.
    Visits,
}

/// One difference between group A and group B.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// What differs.
    pub feature: Feature,
    /// In group A.
    pub a: Share,
    /// In group B.
    pub b: Share,
    /// For [`Feature::Slower`] the median of each group in seconds.
    pub median_seconds: Option<[f64; 2]>,
    /// How likely a difference as large is by chance, corrected for all that were looked at.
    pub p_value: f64,
    /// What to make of it.
    pub verdict: Verdict,
}

/// What to make of a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Verdict {
    /// Not chance, and large enough to act on.
    Clear,
    /// Hardly chance, but small: to be shown, not told.
    Slight,
    /// Chance explains it.
    Chance,
}

/// Below this corrected probability a difference is not chance.
const CLEAR: f64 = 0.01;
/// Below this one it is hardly chance.
const SLIGHT: f64 = 0.05;
/// A difference must touch one in twenty cases of group A to be told, whatever its certainty: with
/// enough data everything is significant. Conversion is what all the others are looked at for, and
/// is told whenever it is clear.
const WORTH_TELLING: f64 = 0.05;
/// What holds for fewer cases in both groups together is not looked at: no group so small is
/// shown, and each look costs the others certainty.
const FEWEST: u64 = 5;

impl Difference {
    /// A difference with its verdict; `n_cases` is the size of group A.
    pub fn judged(feature: Feature, a: Share, b: Share, p_value: f64, n_cases: u64) -> Self {
        let touched = a.excess_over(b).abs();
        let is_told = feature == Feature::Converts || touched >= WORTH_TELLING * n_cases as f64;
        let verdict = match p_value {
            p if p < CLEAR && is_told => Verdict::Clear,
            p if p < SLIGHT => Verdict::Slight,
            _ => Verdict::Chance,
        };
        Self { feature, a, b, median_seconds: None, p_value, verdict }
    }

    /// How many cases of group A more (or fewer) than if it were as group B.
    pub fn excess(&self) -> f64 {
        self.a.excess_over(self.b)
    }
}

/// Everything that differs between two logs with the same names: the clear first, within a verdict
/// by how many cases they touch. `stage` has the phase of each name, or [`NO_CODE`].
pub fn compare(a: &Log, b: &Log, stage: &[u32], goal: &Goal) -> Vec<Difference> {
    let [counts_a, counts_b] = [a, b].map(|log| Counts::of(log, stage, goal));
    let features: BTreeSet<Feature> =
        counts_a.hits.keys().chain(counts_b.hits.keys()).copied().collect();
    let mut found: Vec<(Feature, Share, Share, Option<[f64; 2]>)> = Vec::new();
    for feature in features {
        let (a, b) = (counts_a.share(feature), counts_b.share(feature));
        if a.hits + b.hits >= FEWEST {
            found.push((feature, a, b, None));
        }
    }
    found.extend(slower(&counts_a, &counts_b));
    let p_values: Vec<f64> = found.iter().map(|(_, a, b, _)| p_value(*a, *b)).collect();
    let mut differences: Vec<Difference> = found
        .into_iter()
        .zip(holm(&p_values))
        .map(|((feature, a, b, median_seconds), p_value)| Difference {
            median_seconds,
            ..Difference::judged(feature, a, b, p_value, counts_a.n_cases)
        })
        .collect();
    differences.sort_by(|x, y| {
        let by_size = y.excess().abs().total_cmp(&x.excess().abs());
        x.verdict.cmp(&y.verdict).then(by_size)
    });
    differences
}

/// In how many cases of a group each feature holds.
struct Counts {
    n_cases: u64,
    hits: BTreeMap<Feature, u64>,
    /// Per name, from its first event to the next, of each case that has both.
    waits: BTreeMap<u32, Vec<i64>>,
}

impl Counts {
    fn of(log: &Log, stage: &[u32], goal: &Goal) -> Self {
        let n_cases = (0..log.n_cases()).map(|case| log.weight(case)).sum();
        let mut counts = Self { n_cases, hits: BTreeMap::new(), waits: BTreeMap::new() };
        let mut holds = Vec::new();
        for case in 0..log.n_cases() {
            holds.clear();
            let path = log.path(case);
            for &name in path {
                holds.push(Feature::Has(name));
                holds.extend(goal.is(name).then_some(Feature::Converts));
                let stage = stage[name as usize];
                holds.extend((stage != NO_CODE).then_some(Feature::Reaches(stage)));
            }
            holds.extend(path.windows(2).map(|pair| Feature::Next(pair[0], pair[1])));
            holds.extend(path.last().map(|&name| Feature::Ends(name)));
            holds.sort_unstable();
            holds.dedup();
            for &feature in &holds {
                *counts.hits.entry(feature).or_insert(0) += log.weight(case);
            }
            if log.clock == Clock::Instants {
                counts.add_waits(log, case);
            }
        }
        counts
    }

    fn add_waits(&mut self, log: &Log, case: usize) {
        let events = log.events(case);
        let path = log.path(case);
        for (idx, (&name, event)) in path.iter().zip(events.clone()).enumerate() {
            if event + 1 < events.end && !path[..idx].contains(&name) {
                let wait = log.time[event + 1] - log.time[event];
                self.waits.entry(name).or_default().push(wait);
            }
        }
    }

    fn hits(&self, feature: Feature) -> u64 {
        self.hits.get(&feature).copied().unwrap_or(0)
    }

    fn share(&self, feature: Feature) -> Share {
        let of = match feature {
            Feature::Converts | Feature::Reaches(_) | Feature::Has(_) => self.n_cases,
            Feature::Next(name, _) | Feature::Ends(name) | Feature::Slower(name) => {
                self.hits(Feature::Has(name))
            }
        };
        Share { hits: self.hits(feature), of }
    }
}

/// Where the next event takes longer in one group than in the other.
fn slower<'a>(
    a: &'a Counts,
    b: &'a Counts,
) -> impl Iterator<Item = (Feature, Share, Share, Option<[f64; 2]>)> + 'a {
    a.waits.iter().filter_map(|(&name, of_a)| {
        let of_b = b.waits.get(&name)?;
        if (of_a.len().min(of_b.len()) as u64) < FEWEST {
            return None;
        }
        let all = [of_a.as_slice(), of_b].concat();
        let least = long(&all)?;
        let longer = |waits: &[i64]| Share {
            hits: waits.iter().filter(|&&wait| wait >= least).count() as u64,
            of: waits.len() as u64,
        };
        let seconds = |waits: &[i64]| median(&mut waits.to_vec()).map(|ms| ms / 1000.0);
        let medians = [seconds(of_a)?, seconds(of_b)?];
        Some((Feature::Slower(name), longer(of_a), longer(of_b), Some(medians)))
    })
}

/// From where on a wait is long: above the median, or from the median on where many are equal to it
/// and that divides them more evenly.
fn long(waits: &[i64]) -> Option<i64> {
    let middle = median(&mut waits.to_vec())?;
    let count = |holds: &dyn Fn(f64) -> bool| {
        waits.iter().filter(|&&wait| holds(wait as f64)).count().abs_diff(waits.len() / 2)
    };
    let above = count(&|wait| wait > middle) <= count(&|wait| wait >= middle);
    Some(if above { middle.floor() as i64 + 1 } else { middle.ceil() as i64 })
}
