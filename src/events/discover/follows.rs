//! Neighbours: which event directly follows which, how often and how fast.

use super::median::Medians;
use crate::events::dictionary::Dictionary;
use crate::events::log::{Clock, Log};
use crate::events::order;

/// A pair of neighbours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Follow {
    /// Code of the name of the first event.
    pub from: u32,
    /// Code of the name of the event right after it.
    pub to: u32,
    /// How many times, over all cases.
    pub count: u64,
    /// Median of the time between them, in seconds; none where instants are not known.
    pub median_seconds: Option<f64>,
}

/// All pairs of neighbours: in each case, each pair counts once per occurrence. Most
/// frequent first, then by the names in code-point order.
pub fn follows(log: &Log) -> Vec<Follow> {
    let mut pairs = Pairs::of(log);
    pairs.count(log);
    let mut follows = pairs.follows();
    if log.clock == Clock::Instants {
        set_medians(log, &pairs, &mut follows);
    }
    let name = |code: u32| log.names[code as usize].as_str();
    order::sort(&mut follows, |a, b| {
        let names = |follow: &Follow| (name(follow.from), name(follow.to));
        b.count.cmp(&a.count).then_with(|| names(a).cmp(&names(b)))
    });
    follows
}

fn set_medians(log: &Log, pairs: &Pairs, follows: &mut [Follow]) {
    let mut medians = Medians::new(follows.iter().map(|follow| follow.count as usize));
    for case in 0..log.n_cases() {
        pairs.add_waits(log.path(case), &log.time[log.events(case)], &mut medians);
    }
    for (group, follow) in follows.iter_mut().enumerate() {
        follow.median_seconds = medians.of(group).map(|ms| ms / 1000.0);
    }
}

/// Numbers for pairs of names: a square table where it is small enough, else a map.
enum Pairs {
    Square { n_names: usize, group: Vec<u32>, counts: Vec<u64> },
    Map { group: Dictionary, counts: Vec<u64> },
}

/// The square table has no more places than this.
const LARGEST_SQUARE: usize = 1 << 22;
const NO_GROUP: u32 = u32::MAX;

impl Pairs {
    fn of(log: &Log) -> Self {
        let n_names = log.names.len();
        let counts = Vec::new();
        if n_names * n_names <= LARGEST_SQUARE {
            Self::Square { n_names, group: vec![NO_GROUP; n_names * n_names], counts }
        } else {
            Self::Map { group: Dictionary::default(), counts }
        }
    }

    fn count(&mut self, log: &Log) {
        for case in 0..log.n_cases() {
            self.add_path(log.path(case), log.weight(case));
        }
    }

    /// Counts the pairs of a case.
    #[inline(never)]
    fn add_path(&mut self, path: &[u32], weight: u64) {
        for at in 1..path.len() {
            self.add(path[at - 1], path[at], weight);
        }
    }

    /// Collects the times between the pairs of a case.
    #[inline(never)]
    fn add_waits(&self, path: &[u32], times: &[i64], medians: &mut Medians) {
        for at in 1..path.len() {
            medians.add(self.group(path[at - 1], path[at]), times[at] - times[at - 1]);
        }
    }

    #[inline(always)]
    fn add(&mut self, from: u32, to: u32, weight: u64) {
        let (group, counts) = match self {
            Self::Square { n_names, group, counts } => {
                let group = &mut group.as_mut_slice()[from as usize * *n_names + to as usize];
                if *group == NO_GROUP {
                    *group = counts.len() as u32;
                }
                (*group as usize, counts)
            }
            Self::Map { group, counts } => (group.code(&key(from, to)) as usize, counts),
        };
        if group == counts.len() {
            counts.push(0);
        }
        counts.as_mut_slice()[group] += weight;
    }

    #[inline(always)]
    fn group(&self, from: u32, to: u32) -> usize {
        match self {
            Self::Square { n_names, group, .. } => {
                group.as_slice()[from as usize * n_names + to as usize] as usize
            }
            Self::Map { group, .. } => group.find(&key(from, to)).map_or(0, |group| group as usize),
        }
    }

    /// The pairs by their group.
    fn follows(&self) -> Vec<Follow> {
        let (counts, pairs): (_, Vec<((u32, u32), u32)>) = match self {
            Self::Square { n_names, group, counts } => {
                let pair = |at: usize| ((at / n_names) as u32, (at % n_names) as u32);
                let used = (0..group.len()).filter(|&at| group[at] != NO_GROUP);
                (counts, used.map(|at| (pair(at), group[at])).collect())
            }
            Self::Map { group, counts } => {
                let pair = |code: u32| names(group.texts().get(code));
                (counts, (0..group.len() as u32).map(|code| (pair(code), code)).collect())
            }
        };
        let none = Follow { from: 0, to: 0, count: 0, median_seconds: None };
        let mut follows = vec![none; counts.len()];
        for ((from, to), group) in pairs {
            let count = counts[group as usize];
            follows[group as usize] = Follow { from, to, count, median_seconds: None };
        }
        follows
    }
}

/// A pair of names as a text.
fn key(from: u32, to: u32) -> [u8; 8] {
    (u64::from(from) << 32 | u64::from(to)).to_le_bytes()
}

/// The names of such a text.
fn names(key: &[u8]) -> (u32, u32) {
    let key = key.try_into().map_or(0, u64::from_le_bytes);
    ((key >> 32) as u32, key as u32)
}
