//! Journeys are not linear: steps back to an earlier phase, and phases in another order.
//!
//! Both look at the events that are on the map; what stands between them and is
//! not on it is passed over.

use super::log::{Log, NO_CODE};
use super::order;
use super::plan::Places;
use super::share::Share;

/// Steps back from a phase to an earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loop {
    /// The phase they leave.
    pub from: u32,
    /// The earlier phase they come in.
    pub to: u32,
    /// How often it happened.
    pub times: u64,
    /// Cases in which it happened.
    pub cases: u64,
}

/// Two phases that customers take the other way round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swap {
    /// The phase that comes first on the map.
    pub earlier: u32,
    /// The phase that comes later on the map.
    pub later: u32,
    /// The cases that reach the later one first, of those that reach both.
    pub cases: Share,
}

/// Steps back, the most cases first; ties in the order of the map.
pub fn loops(log: &Log, places: &Places) -> Vec<Loop> {
    let n_phases = places.n_phases();
    let mut times = vec![0; n_phases * n_phases];
    let mut cases = vec![0; n_phases * n_phases];
    let mut last_case = vec![usize::MAX; n_phases * n_phases];
    for case in 0..log.n_cases() {
        let mut before = 0;
        for phase in phases(log, places, case) {
            if phase < before {
                let pair = before * n_phases + phase;
                times[pair] += log.weight(case);
                cases[pair] += if last_case[pair] == case { 0 } else { log.weight(case) };
                last_case[pair] = case;
            }
            before = phase;
        }
    }
    let mut loops: Vec<Loop> = (0..times.len())
        .filter(|&pair| times[pair] > 0)
        .map(|pair| Loop {
            from: (pair / n_phases) as u32,
            to: (pair % n_phases) as u32,
            times: times[pair],
            cases: cases[pair],
        })
        .collect();
    order::sort(&mut loops, |a, b| b.cases.cmp(&a.cases));
    loops
}

/// How many cases step back at all.
pub fn n_stepping_back(log: &Log, places: &Places) -> u64 {
    let steps_back = |&case: &usize| !phases(log, places, case).is_sorted();
    (0..log.n_cases()).filter(steps_back).map(|case| log.weight(case)).sum()
}

/// Phases taken the other way round: the first event of the later one comes before the first of
/// the earlier one. The most cases first; ties in the order of the map.
pub fn swaps(log: &Log, places: &Places) -> Vec<Swap> {
    let n_phases = places.n_phases();
    let mut cases = vec![Share::default(); n_phases * n_phases];
    let mut order = Vec::new();
    for case in 0..log.n_cases() {
        order.clear();
        for phase in phases(log, places, case) {
            if !order.contains(&phase) {
                order.push(phase);
            }
        }
        for (idx, &first) in order.iter().enumerate() {
            for &second in &order[idx + 1..] {
                let share = &mut cases[first.min(second) * n_phases + first.max(second)];
                share.of += log.weight(case);
                share.hits += if second < first { log.weight(case) } else { 0 };
            }
        }
    }
    let mut swaps: Vec<Swap> = (0..)
        .zip(cases)
        .filter(|(_, cases)| cases.hits > 0)
        .map(|(pair, cases)| Swap {
            earlier: pair / n_phases as u32,
            later: pair % n_phases as u32,
            cases,
        })
        .collect();
    order::sort(&mut swaps, |a, b| b.cases.hits.cmp(&a.cases.hits));
    swaps
}

/// The phases of a case's events that are on the map, in order.
fn phases<'a>(log: &'a Log, places: &'a Places, case: usize) -> impl Iterator<Item = usize> + 'a {
    let phases = log.path(case).iter().map(|&name| places.phases()[name as usize]);
    phases.filter(|&phase| phase != NO_CODE).map(|phase| phase as usize)
}
