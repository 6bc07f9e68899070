//! The map as the event engine sees it: phases in order, and the names of events that their steps leave.
//!
//! Knows nothing of journeys: whoever draws the map writes a [`Plan`] of it.

use super::dictionary::Dictionary;
use super::log::NO_CODE;

/// A map: its phases in order.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Plan {
    /// The phases, in the order in which the map believes customers go.
    pub phases: Vec<PlannedPhase>,
}

/// A phase of the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedPhase {
    /// Its name on the map.
    pub name: String,
    /// Whether a journey is complete without it.
    pub need: Need,
    /// Its steps, in order.
    pub steps: Vec<PlannedStep>,
}

/// A step of the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedStep {
    /// Its name on the map.
    pub name: String,
    /// Names of events that say that a customer took this step. Empty when no data sees it.
    pub events: Vec<String>,
}

/// Whether a journey is complete without a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Every customer passes through it.
    Mandatory,
    /// A customer may leave it out.
    Optional,
}

/// Where the names of a log stand on the map.
///
/// One name stands for one step; when several steps claim it, for the first of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    step: Vec<u32>,
    phase: Vec<u32>,
    phase_of_step: Vec<u32>,
    mandatory: Vec<bool>,
}

impl Plan {
    /// The steps of all phases, in order.
    pub fn steps(&self) -> impl Iterator<Item = &PlannedStep> {
        self.phases.iter().flat_map(|phase| &phase.steps)
    }

    /// Where each of these names of events stands on the map.
    pub fn places(&self, names: &[String]) -> Places {
        let mut known = Dictionary::default();
        let mut step_of_name = Vec::new();
        for (step_idx, step) in (0..).zip(self.steps()) {
            for name in &step.events {
                if known.code(name.as_bytes()) as usize == step_of_name.len() {
                    step_of_name.push(step_idx);
                }
            }
        }
        let step_of = |name: &String| step_of_name.get(known.find(name.as_bytes())? as usize);
        let step: Vec<u32> =
            names.iter().map(step_of).map(|step| step.copied().unwrap_or(NO_CODE)).collect();
        let phase_of_step: Vec<u32> = (0..)
            .zip(&self.phases)
            .flat_map(|(phase_idx, phase)| phase.steps.iter().map(move |_| phase_idx))
            .collect();
        let phase = step
            .iter()
            .map(|&step| phase_of_step.get(step as usize).copied().unwrap_or(NO_CODE))
            .collect();
        let mandatory = self.phases.iter().map(PlannedPhase::is_expected).collect();
        Places { step, phase, phase_of_step, mandatory }
    }
}

impl PlannedPhase {
    /// Whether a case without this phase lacks something: the phase is mandatory, and data can
    /// see it. Of a phase without any name of an event, nobody can say that it was skipped.
    fn is_expected(&self) -> bool {
        self.need == Need::Mandatory && self.steps.iter().any(|step| !step.events.is_empty())
    }
}

impl Places {
    /// How many phases the map has.
    pub fn n_phases(&self) -> usize {
        self.mandatory.len()
    }

    /// How many steps the map has.
    pub fn n_steps(&self) -> usize {
        self.phase_of_step.len()
    }

    /// The phase of each step, in the order of the map.
    pub fn phase_of_step(&self) -> &[u32] {
        &self.phase_of_step
    }

    /// The step of each name, by code; [`NO_CODE`] for those not on the map.
    pub fn steps(&self) -> &[u32] {
        &self.step
    }

    /// The phase of each name, by code; [`NO_CODE`] for those not on the map.
    pub fn phases(&self) -> &[u32] {
        &self.phase
    }

    /// Whether a case without this phase lacks something.
    pub fn is_mandatory(&self, phase: usize) -> bool {
        self.mandatory[phase]
    }

    /// How many phases a case may not lack.
    pub fn n_mandatory(&self) -> u32 {
        self.mandatory.iter().map(|&mandatory| u32::from(mandatory)).sum()
    }
}
