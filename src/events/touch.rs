//! Figures per touchpoint: of each name of an event, or of each step of the map.

use super::discover::median;
use super::goal::Goal;
use super::log::{Clock, Log, NO_CODE};
use super::share::Share;

/// What happened at one touchpoint.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Touch {
    /// Its events.
    pub events: u64,
    /// Cases with at least one.
    pub cases: u64,
    /// Cases that begin with it.
    pub entries: u64,
    /// Cases that end with it.
    pub exits: u64,
    /// Cases that end with it and never converted.
    pub lost: u64,
    /// Cases with at least one that converted, before or after it.
    pub converted: u64,
    /// The median time to the next event of the case, whatever it is, in seconds. `None` when no
    /// event follows it, or when instants are not known.
    pub median_next_seconds: Option<f64>,
    /// The mean score of its events that have one.
    pub mean_score: Option<f64>,
    /// The mean value of its events that have one.
    pub mean_value: Option<f64>,
}

impl Touch {
    /// The share of its events that are the last of their case.
    pub fn exit_rate(&self) -> f64 {
        Share { hits: self.exits, of: self.events }.rate()
    }

    /// The share of its cases that converted.
    pub fn converting(&self) -> Share {
        Share { hits: self.converted, of: self.cases }
    }

    /// The drop-off: the share of its cases that end here without having converted.
    pub fn drop_off(&self) -> Share {
        Share { hits: self.lost, of: self.cases }
    }
}

/// The figures of every name, by code.
pub fn by_name(log: &Log, goal: &Goal) -> Vec<Touch> {
    let itself: Vec<u32> = (0..log.names.len() as u32).collect();
    by_group(log, &itself, itself.len(), goal)
}

/// The figures of groups of names, such as the steps of a map: `group` has the group of each
/// name, [`NO_CODE`] for names in none.
pub fn by_group(log: &Log, group: &[u32], n_groups: usize, goal: &Goal) -> Vec<Touch> {
    let mut tally = Tally::new(n_groups);
    for case in 0..log.n_cases() {
        tally.add_case(log, group, case, goal);
    }
    tally.touches()
}

/// A sum of those that have a number, and how many do.
#[derive(Clone, Copy, Default)]
struct Sum {
    total: f64,
    n: u64,
}

impl Sum {
    fn add(&mut self, column: &[f64], event: usize, weight: u64) {
        if let Some(number) = column.get(event).filter(|number| !number.is_nan()) {
            self.total += number * weight as f64;
            self.n += weight;
        }
    }

    fn mean(self) -> Option<f64> {
        (self.n > 0).then(|| self.total / self.n as f64)
    }
}

struct Tally {
    touches: Vec<Touch>,
    last_case: Vec<usize>,
    waits: Vec<Vec<i64>>,
    scores: Vec<Sum>,
    values: Vec<Sum>,
}

impl Tally {
    fn new(n_groups: usize) -> Self {
        Self {
            touches: vec![Touch::default(); n_groups],
            last_case: vec![usize::MAX; n_groups],
            waits: vec![Vec::new(); n_groups],
            scores: vec![Sum::default(); n_groups],
            values: vec![Sum::default(); n_groups],
        }
    }

    fn add_case(&mut self, log: &Log, group: &[u32], case: usize, goal: &Goal) {
        let events = log.events(case);
        let (weight, converted) = (log.weight(case), goal.is_reached(log, case));
        let (first, last) = (events.start, events.end.saturating_sub(1));
        for event in events {
            let group = group[log.name[event] as usize];
            if group == NO_CODE {
                continue;
            }
            let group = group as usize;
            let touch = &mut self.touches[group];
            touch.events += weight;
            touch.entries += if event == first { weight } else { 0 };
            touch.exits += if event == last { weight } else { 0 };
            touch.lost += if event == last && !converted { weight } else { 0 };
            if self.last_case[group] != case {
                self.last_case[group] = case;
                touch.cases += weight;
                touch.converted += if converted { weight } else { 0 };
            }
            if event != last && log.clock == Clock::Instants {
                self.waits[group].push(log.time[event + 1] - log.time[event]);
            }
            self.scores[group].add(&log.score, event, weight);
            self.values[group].add(&log.value, event, weight);
        }
    }

    fn touches(mut self) -> Vec<Touch> {
        for (group, touch) in self.touches.iter_mut().enumerate() {
            touch.median_next_seconds = median(&mut self.waits[group]).map(|ms| ms / 1000.0);
            touch.mean_score = self.scores[group].mean();
            touch.mean_value = self.values[group].mean();
        }
        self.touches
    }
}
