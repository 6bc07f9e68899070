//! What the company hopes for: the events that mean a case converted.

use super::log::{Log, NO_CODE};
use super::plan::Places;

/// The names of events that mean a case converted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Per name, whether it is one of them.
    is_goal: Vec<bool>,
}

impl Goal {
    /// Any of these names.
    pub fn named(log: &Log, names: &[String]) -> Self {
        Self { is_goal: log.names.iter().map(|name| names.contains(name)).collect() }
    }

    /// What a map hopes for when nobody says: its last mandatory phase, or its last phase if all
    /// are optional.
    pub fn of_map(places: &Places) -> Self {
        let mandatory = (0..places.n_phases()).rev().find(|&phase| places.is_mandatory(phase));
        let phase = mandatory.or(places.n_phases().checked_sub(1)).map_or(NO_CODE, |p| p as u32);
        let is_goal = |&of: &u32| phase != NO_CODE && of == phase;
        Self { is_goal: places.phases().iter().map(is_goal).collect() }
    }

    /// Whether an event of this name is the goal.
    pub fn is(&self, name: u32) -> bool {
        self.is_goal[name as usize]
    }

    /// Whether a case converted: it has the goal anywhere.
    pub fn is_reached(&self, log: &Log, case: usize) -> bool {
        log.path(case).iter().any(|&name| self.is(name))
    }

    /// How many cases converted.
    pub fn n_reached(&self, log: &Log) -> u64 {
        let converted = (0..log.n_cases()).filter(|&case| self.is_reached(log, case));
        converted.map(|case| log.weight(case)).sum()
    }
}
