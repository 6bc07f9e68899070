//! The funnel: how many cases get how far, and those who get there by another way.

use super::discover::median;
use super::log::{Clock, Log, NO_CODE};

/// How far the cases of a log get.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Funnel {
    /// All cases.
    pub cases: u64,
    /// The stages, in order.
    pub stages: Vec<Stage>,
}

/// One stage of a funnel.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Stage {
    /// Eventual: cases that have an event of the stage at all.
    pub reached: u64,
    /// In order: cases that have one after the stage before was reached, itself in order.
    pub in_order: Reach,
    /// From the start: in order, of the cases whose very first event is of the first stage.
    pub from_start: Reach,
}

/// Cases that came this far stage by stage.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Reach {
    /// How many.
    pub cases: u64,
    /// Median time since the stage before was reached, in seconds. The earliest event that counts
    /// is the one that reaches a stage. `None` for the first, and when instants are not known.
    pub median_seconds: Option<f64>,
}

impl Funnel {
    /// Cases that reached the last stage outside the funnel: without the stages before it, or in
    /// another order.
    pub fn outside(&self) -> u64 {
        self.stages.last().map_or(0, Stage::outside)
    }
}

impl Stage {
    /// Cases that reached the stage, but not in order.
    pub fn outside(&self) -> u64 {
        self.reached - self.in_order.cases
    }
}

/// The funnel of a log over stages, such as the phases of a map: `stage` has the stage of each
/// name, [`NO_CODE`] for names in none.
pub fn funnel(log: &Log, stage: &[u32], n_stages: usize) -> Funnel {
    let mut reached = vec![0; n_stages];
    let mut last_case = vec![usize::MAX; n_stages];
    let (mut in_order, mut from_start) = (Climb::new(n_stages), Climb::new(n_stages));
    for case in 0..log.n_cases() {
        for &name in log.path(case) {
            let stage = stage[name as usize];
            if stage != NO_CODE && last_case[stage as usize] != case {
                last_case[stage as usize] = case;
                reached[stage as usize] += log.weight(case);
            }
        }
        in_order.add_case(log, stage, case);
        if log.path(case).first().is_some_and(|&name| stage[name as usize] == 0) {
            from_start.add_case(log, stage, case);
        }
    }
    let reaches = in_order.reaches().into_iter().zip(from_start.reaches());
    let stages = reached
        .into_iter()
        .zip(reaches)
        .map(|(reached, (in_order, from_start))| Stage { reached, in_order, from_start })
        .collect();
    let cases = (0..log.n_cases()).map(|case| log.weight(case)).sum();
    Funnel { cases, stages }
}

/// Cases that go from stage to stage, each at the earliest event that may count. No other choice
/// of events gets a case further.
struct Climb {
    cases: Vec<u64>,
    times: Vec<Vec<i64>>,
}

impl Climb {
    fn new(n_stages: usize) -> Self {
        Self { cases: vec![0; n_stages], times: vec![Vec::new(); n_stages] }
    }

    fn add_case(&mut self, log: &Log, stage: &[u32], case: usize) {
        let mut next = 0;
        let mut before = None;
        for event in log.events(case) {
            if next == self.cases.len() {
                break;
            }
            if stage[log.name[event] as usize] as usize == next {
                let time = log.time[event];
                if log.clock == Clock::Instants {
                    self.times[next].extend(before.map(|before| time - before));
                }
                self.cases[next] += log.weight(case);
                before = Some(time);
                next += 1;
            }
        }
    }

    fn reaches(self) -> Vec<Reach> {
        let reach = |(cases, mut times): (u64, Vec<i64>)| Reach {
            cases,
            median_seconds: median(&mut times).map(|ms| ms / 1000.0),
        };
        self.cases.into_iter().zip(self.times).map(reach).collect()
    }
}
