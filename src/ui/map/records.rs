//! What belongs to each step beside its cards: findings, improvements, goals
//! and figures from data, looked up by step.

use std::sync::Arc;

use super::super::desk::Desk;
use super::super::shared::Shared;
use crate::model::{Channel, Dataset, Evidence, Goal, Improvement, Journey, StepFigures, StepId};
use crate::ui::signals::Memo;

/// What belongs to the steps of a journey; changes only when one of the lists does.
#[derive(Clone, PartialEq, Default)]
pub struct Records {
    /// Improvements, in the order of the journey.
    pub improvements: Vec<Shared<Improvement>>,
    /// Goals, in the order of the journey.
    pub goals: Vec<Shared<Goal>>,
    /// Channels, in the order of the journey.
    pub channels: Vec<Shared<Channel>>,
    evidence: Vec<Shared<Evidence>>,
    datasets: Vec<Shared<Dataset>>,
}

/// How many people findings speak of: counted, and told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Proof {
    /// In figures.
    pub counted: u64,
    /// In stories.
    pub told: u64,
}

/// What data shows of a step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Real {
    /// The share of cases that got there, 0–1.
    pub share: f64,
    /// How many.
    pub cases: u32,
    /// Median seconds to the next event.
    pub wait: Option<f64>,
    /// The share of those who got there that stopped, 0–1.
    pub drop: f64,
    /// Whether the largest share of all is lost here.
    pub is_worst: bool,
}

/// A drop is told from this share on.
const DROP: f64 = 0.15;

/// Keeps the records of the open journey.
pub fn records(desk: Desk) -> Memo<Records> {
    desk.part(Records::of)
}

impl Records {
    fn of(journey: &Journey) -> Self {
        Self {
            improvements: shared(&journey.improvements),
            goals: shared(&journey.goals),
            channels: shared(&journey.channels),
            evidence: shared(&journey.evidence),
            datasets: shared(&journey.datasets),
        }
    }

    /// The findings that support a step.
    pub fn proof(&self, step: StepId) -> Proof {
        let mut proof = Proof::default();
        for finding in self.evidence.iter().filter(|finding| finding.steps.contains(&step)) {
            let n = finding.n.map_or(1, u64::from);
            if finding.kind.is_analytic() {
                proof.counted += n;
            } else {
                proof.told += n;
            }
        }
        proof
    }

    /// How many cases the data set of the map holds.
    pub fn n_cases(&self) -> Option<u32> {
        self.datasets.last().map(|data| data.cases)
    }

    /// What data shows of a step: of the data set that was read last. Whoever
    /// gets to the last step of the map has arrived, and did not stop.
    pub fn real(&self, step: StepId, last: Option<StepId>) -> Option<Real> {
        let data = self.datasets.last()?;
        let figures = data.steps.iter().find(|figures| figures.step == step)?;
        let worst = data
            .steps
            .iter()
            .filter(|each| Some(each.step) != last)
            .max_by(|a, b| drop(a).total_cmp(&drop(b)));
        (data.cases > 0).then(|| Real {
            share: (f64::from(figures.cases) / f64::from(data.cases)).min(1.0),
            cases: figures.cases,
            wait: figures.median_seconds.map(|seconds| seconds.value()),
            drop: if Some(step) == last { 0.0 } else { drop(figures) },
            is_worst: worst.is_some_and(|worst| worst.step == step),
        })
    }
}

impl Real {
    /// Whether so many stop here that it is told.
    pub fn tells_drop(self) -> bool {
        self.drop >= DROP
    }
}

fn drop(figures: &StepFigures) -> f64 {
    if figures.cases == 0 { 0.0 } else { f64::from(figures.exits) / f64::from(figures.cases) }
}

fn shared<T>(list: &[Arc<T>]) -> Vec<Shared<T>> {
    list.iter().map(|item| Shared(Arc::clone(item))).collect()
}
