//! Two groups side by side: what differs, by how many customers, and whether chance explains it.

use super::dictionary::Dictionary;
use super::discover::median;
use super::goal::Goal;
use super::log::{Clock, Log, NO_CODE};
use super::order;
use super::share::{Share, holm, p_value};

/// What may differ between two groups: something that holds for a case or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Counted {
    /// Cases: customers, orders or sessions.
    #[default]
    Cases,
    /// What one case did on one day. Periods are compared so: customers cross their borders, and
    /// see more in the longer one.
    Visits,
}

/// One difference between group A and group B.
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

impl Feature {
    /// It as a short text, different from that of any other.
    fn key(self) -> [u8; 9] {
        let (kind, one, other) = match self {
            Self::Converts => (0, 0, 0),
            Self::Reaches(phase) => (1, phase, 0),
            Self::Has(name) => (2, name, 0),
            Self::Next(from, to) => (3, from, to),
            Self::Ends(name) => (4, name, 0),
            Self::Slower(name) => (5, name, 0),
        };
        let mut key = [kind; 9];
        key[1..].copy_from_slice(&(u64::from(one) << 32 | u64::from(other)).to_le_bytes());
        key
    }
}

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
    let mut features: Vec<Feature> = counts_a.features().chain(counts_b.features()).collect();
    order::sort(&mut features, Feature::cmp);
    features.dedup();
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
    order::sort(&mut differences, |x, y| {
        let by_size = y.excess().abs().total_cmp(&x.excess().abs());
        x.verdict.cmp(&y.verdict).then(by_size)
    });
    differences
}

/// In how many cases of a group each feature holds.
struct Counts {
    n_cases: u64,
    /// Features that were seen, as texts.
    known: Dictionary,
    seen: Vec<Seen>,
    /// Per name, from its first event to the next, of each case that has both.
    waits: Vec<Vec<i64>>,
}

/// A feature that was seen.
struct Seen {
    feature: Feature,
    hits: u64,
    /// The last case in which it holds: it counts once in each.
    case: usize,
}

impl Counts {
    fn of(log: &Log, stage: &[u32], goal: &Goal) -> Self {
        let n_cases = (0..log.n_cases()).map(|case| log.weight(case)).sum();
        let waits = vec![Vec::new(); log.names.len()];
        let mut counts = Self { n_cases, known: Dictionary::default(), seen: Vec::new(), waits };
        for case in 0..log.n_cases() {
            let weight = log.weight(case);
            let path = log.path(case);
            let mut add = |feature| counts.add(feature, case, weight);
            for &name in path {
                add(Feature::Has(name));
                if goal.is(name) {
                    add(Feature::Converts);
                }
                let stage = stage[name as usize];
                if stage != NO_CODE {
                    add(Feature::Reaches(stage));
                }
            }
            path.windows(2).for_each(|pair| add(Feature::Next(pair[0], pair[1])));
            path.last().into_iter().for_each(|&name| add(Feature::Ends(name)));
            if log.clock == Clock::Instants {
                counts.add_waits(log, case);
            }
        }
        counts
    }

    fn add(&mut self, feature: Feature, case: usize, weight: u64) {
        let code = self.known.code(&feature.key()) as usize;
        if code == self.seen.len() {
            self.seen.push(Seen { feature, hits: 0, case: usize::MAX });
        }
        let seen = &mut self.seen[code];
        if seen.case != case {
            seen.case = case;
            seen.hits += weight;
        }
    }

    fn add_waits(&mut self, log: &Log, case: usize) {
        let events = log.events(case);
        let path = log.path(case);
        for (idx, (&name, event)) in path.iter().zip(events.clone()).enumerate() {
            if event + 1 < events.end && !path[..idx].contains(&name) {
                let wait = log.time[event + 1] - log.time[event];
                self.waits[name as usize].push(wait);
            }
        }
    }

    fn features(&self) -> impl Iterator<Item = Feature> {
        self.seen.iter().map(|seen| seen.feature)
    }

    fn hits(&self, feature: Feature) -> u64 {
        let code = self.known.find(&feature.key());
        code.and_then(|code| self.seen.get(code as usize)).map_or(0, |seen| seen.hits)
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
    (0..).zip(a.waits.iter().zip(&b.waits)).filter_map(|(name, (of_a, of_b))| {
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
