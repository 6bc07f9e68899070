//! What is worth telling, as data. The sentences are made elsewhere.
//!
//! **Ranking.** Findings of one kind are ordered by how many customers they touch. The kinds take
//! turns, in the order of [`Finding`]: first come what differs between the two groups that were
//! asked for (three) and what was otherwise for a while (two), then the best of each other kind,
//! then the second best of each, so that no kind drowns the others. What chance explains, and
//! what touches fewer than five customers, is not told at all; what is certain but slight is left
//! to the tables.

use serde::{Deserialize, Serialize};

use super::bottleneck::{Loss, Wait};
use super::changes::Change;
use super::compare::{Counted, Difference, Feature, Verdict};
use super::fit::Fit;
use super::log::NO_CODE;
use super::loops::{Loop, Swap};
use super::period::Period;
use super::plan::{Places, Plan};
use super::share::Share;
use super::touch::Touch;

/// Something worth telling. Names are those of the map and of the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Finding {
    /// The two groups differ.
    Differs(Observation),
    /// For a while something was otherwise: visits in the period against all others.
    Changed {
        /// When.
        period: Period,
        /// What, most.
        what: Observation,
        /// What else.
        also: Vec<Observation>,
    },
    /// A mandatory phase is skipped.
    Skipped {
        /// The phase.
        phase: String,
        /// The cases that skip it, of all.
        cases: Share,
    },
    /// Customers go back to an earlier phase.
    StepBack {
        /// The phase they leave.
        from: String,
        /// The phase they go back to.
        to: String,
        /// The cases that do, of all.
        cases: Share,
    },
    /// Customers take two phases the other way round.
    OtherOrder {
        /// The phase that is earlier on the map.
        earlier: String,
        /// The phase that is later on the map, and comes first in truth.
        later: String,
        /// The cases that do, of those that come in both.
        cases: Share,
    },
    /// Customers who come here leave more often than elsewhere.
    DropOff {
        /// The step, or without a map the event.
        place: String,
        /// The cases that end here without having converted, of those that come here.
        lost: Share,
        /// The same share on the average, 0–1.
        average: f64,
    },
    /// Here customers together wait longest for what comes next.
    Waiting {
        /// The step, or without a map the event.
        place: String,
        /// The cases that come here.
        cases: u64,
        /// The median time to the next event, in seconds.
        median_seconds: f64,
    },
    /// An event that no step of the map stands for.
    NotOnMap {
        /// The event.
        name: String,
        /// The cases that have it, of all.
        cases: Share,
    },
    /// A step of the map that no event shows.
    NeverSeen {
        /// The step.
        step: String,
        /// Why not.
        why: Unseen,
    },
}

/// Why a step was never seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unseen {
    /// No event was said to stand for it: data cannot see it.
    NoEventNamed,
    /// Events stand for it, but none occurred.
    NoneOccurred,
}

/// One thing that is otherwise here than elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Observation {
    /// What.
    pub what: What,
    /// What the shares count.
    pub counted: Counted,
    /// How many, in the group or period it is about.
    pub here: Share,
    /// How many, in the other group or at all other times.
    pub elsewhere: Share,
    /// For [`What::Slower`] the medians here and elsewhere, in seconds.
    pub median_seconds: Option<[f64; 2]>,
}

/// What may be otherwise: [`Feature`] with names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum What {
    /// They convert.
    Converts,
    /// They reach a phase.
    Reaches(String),
    /// They have an event.
    Has(String),
    /// After the first comes the second at once.
    Next(String, String),
    /// After it comes nothing.
    Ends(String),
    /// After it, what comes next takes longer than usual.
    Slower(String),
}

/// What findings are drawn from. Everything is of the same log and the same map.
#[derive(Clone, Copy, Debug)]
pub struct Measured<'a> {
    /// Names of events, by code.
    pub names: &'a [String],
    /// The map.
    pub plan: &'a Plan,
    /// Where the names stand on it.
    pub places: &'a Places,
    /// All cases.
    pub cases: u64,
    /// The figures of every name.
    pub events: &'a [Touch],
    /// The figures of every step.
    pub steps: &'a [Touch],
    /// How well the cases keep to the map.
    pub fit: &'a Fit,
    /// Steps back.
    pub loops: &'a [Loop],
    /// Phases the other way round.
    pub swaps: &'a [Swap],
    /// Where customers wait: of steps, or of events when the map has no steps.
    pub waits: &'a [Wait],
    /// Where customers leave, likewise.
    pub losses: &'a [Loss],
    /// What was otherwise for a while.
    pub changes: &'a [Change],
    /// What differs between the groups that were asked for.
    pub differences: &'a [Difference],
    /// What those differences count.
    pub counted: Counted,
}

/// What touches fewer customers is not told.
pub const FEWEST: u64 = 5;
/// A drop-off is told when chance explains it less than this.
const CERTAIN: f64 = 0.01;

/// Everything worth telling, most important first; see the ranking above.
pub fn findings(measured: &Measured) -> Vec<Finding> {
    let mut kinds = [
        differing(measured),
        changed(measured),
        skipped(measured),
        steps_back(measured),
        other_order(measured),
        drop_offs(measured),
        waiting(measured),
        not_on_map(measured),
        never_seen(measured),
    ]
    .map(Vec::into_iter);
    let mut findings = Vec::new();
    // Differences that were asked for and changes that nobody knew of come first.
    findings.extend(kinds[0].by_ref().take(3));
    findings.extend(kinds[1].by_ref().take(2));
    loop {
        let before = findings.len();
        findings.extend(kinds.iter_mut().filter_map(Iterator::next));
        if findings.len() == before {
            return findings;
        }
    }
}

impl Finding {
    /// How many customers it touches: of a difference, how many more or fewer than if both were
    /// alike. None for a step that was never seen.
    pub fn customers(&self) -> u64 {
        match self {
            Self::Differs(what) | Self::Changed { what, .. } => what.excess().abs().round() as u64,
            Self::Skipped { cases, .. }
            | Self::StepBack { cases, .. }
            | Self::OtherOrder { cases, .. }
            | Self::NotOnMap { cases, .. } => cases.hits,
            Self::DropOff { lost, .. } => lost.hits,
            Self::Waiting { cases, .. } => *cases,
            Self::NeverSeen { .. } => 0,
        }
    }

    /// How large its effect is, 0–1: the difference of the shares, or the share.
    pub fn effect(&self) -> f64 {
        match self {
            Self::Differs(what) | Self::Changed { what, .. } => {
                (what.here.rate() - what.elsewhere.rate()).abs()
            }
            Self::Skipped { cases, .. }
            | Self::StepBack { cases, .. }
            | Self::OtherOrder { cases, .. }
            | Self::NotOnMap { cases, .. } => cases.rate(),
            Self::DropOff { lost, average, .. } => lost.rate() - average,
            Self::Waiting { .. } | Self::NeverSeen { .. } => 0.0,
        }
    }
}

impl Observation {
    /// How many more here than if here were as elsewhere.
    pub fn excess(&self) -> f64 {
        self.here.excess_over(self.elsewhere)
    }

    fn of(difference: &Difference, counted: Counted, measured: &Measured) -> Self {
        let name = |name: u32| measured.names[name as usize].clone();
        let what = match difference.feature {
            Feature::Converts => What::Converts,
            Feature::Reaches(phase) => What::Reaches(measured.phase(phase)),
            Feature::Has(of) => What::Has(name(of)),
            Feature::Next(from, to) => What::Next(name(from), name(to)),
            Feature::Ends(of) => What::Ends(name(of)),
            Feature::Slower(of) => What::Slower(name(of)),
        };
        let (here, elsewhere) = (difference.a, difference.b);
        Self { what, counted, here, elsewhere, median_seconds: difference.median_seconds }
    }
}

impl Measured<'_> {
    fn phase(&self, phase: u32) -> String {
        self.plan.phases[phase as usize].name.clone()
    }

    /// The name of what waits and losses are counted at.
    fn place(&self, touch: u32) -> String {
        match self.plan.steps().nth(touch as usize) {
            Some(step) => step.name.clone(),
            None => self.names[touch as usize].clone(),
        }
    }

    fn share(&self, cases: u64) -> Share {
        Share { hits: cases, of: self.cases }
    }

    /// The clear differences, each thing once: when converting is one event, or a phase is, they
    /// differ alike.
    fn clear(&self, differences: &[Difference], counted: Counted) -> Vec<Observation> {
        let mut told: Vec<&Difference> = Vec::new();
        for difference in differences {
            let is_told = told.iter().any(|it| (it.a, it.b) == (difference.a, difference.b));
            if difference.verdict == Verdict::Clear && !is_told {
                told.push(difference);
            }
        }
        told.into_iter().map(|difference| Observation::of(difference, counted, self)).collect()
    }
}

fn differing(measured: &Measured) -> Vec<Finding> {
    measured
        .clear(measured.differences, measured.counted)
        .into_iter()
        .map(Finding::Differs)
        .collect()
}

fn changed(measured: &Measured) -> Vec<Finding> {
    let finding = |change: &Change| {
        let mut signals = measured.clear(&change.signals, Counted::Visits).into_iter();
        let what = signals.next()?;
        Some(Finding::Changed { period: change.period, what, also: signals.collect() })
    };
    measured.changes.iter().filter_map(finding).collect()
}

fn skipped(measured: &Measured) -> Vec<Finding> {
    let mut phases: Vec<(u32, u64)> = (0..).zip(measured.fit.skipped.iter().copied()).collect();
    phases.retain(|&(_, cases)| cases >= FEWEST);
    phases.sort_by_key(|&(_, cases)| std::cmp::Reverse(cases));
    let finding = |(phase, cases)| Finding::Skipped {
        phase: measured.phase(phase),
        cases: measured.share(cases),
    };
    phases.into_iter().map(finding).collect()
}

fn steps_back(measured: &Measured) -> Vec<Finding> {
    let told = measured.loops.iter().filter(|each| each.cases >= FEWEST);
    told.map(|each| Finding::StepBack {
        from: measured.phase(each.from),
        to: measured.phase(each.to),
        cases: measured.share(each.cases),
    })
    .collect()
}

fn other_order(measured: &Measured) -> Vec<Finding> {
    let told = measured.swaps.iter().filter(|swap| swap.cases.hits >= FEWEST);
    told.map(|swap| Finding::OtherOrder {
        earlier: measured.phase(swap.earlier),
        later: measured.phase(swap.later),
        cases: swap.cases,
    })
    .collect()
}

fn drop_offs(measured: &Measured) -> Vec<Finding> {
    let is_told = |loss: &&Loss| loss.lost.hits >= FEWEST && loss.p_value < CERTAIN;
    let told = measured.losses.iter().filter(is_told);
    told.map(|loss| Finding::DropOff {
        place: measured.place(loss.touch),
        lost: loss.lost,
        average: loss.average,
    })
    .collect()
}

fn waiting(measured: &Measured) -> Vec<Finding> {
    let is_told = |wait: &&Wait| wait.cases >= FEWEST && wait.median_seconds > 0.0;
    let told = measured.waits.iter().filter(is_told);
    told.map(|wait| Finding::Waiting {
        place: measured.place(wait.touch),
        cases: wait.cases,
        median_seconds: wait.median_seconds,
    })
    .collect()
}

/// Of a map that no event is on yet, nothing is missing in particular.
fn not_on_map(measured: &Measured) -> Vec<Finding> {
    if measured.places.steps().iter().all(|&step| step == NO_CODE) {
        return Vec::new();
    }
    let off_map = |&(name, touch): &(usize, &Touch)| {
        measured.places.steps()[name] == NO_CODE && touch.cases >= FEWEST
    };
    let mut told: Vec<(usize, &Touch)> =
        measured.events.iter().enumerate().filter(off_map).collect();
    // Names in code-point order, so that the order of rows in the file changes nothing.
    told.sort_by_key(|&(name, touch)| (std::cmp::Reverse(touch.cases), &measured.names[name]));
    let finding = |(name, touch): (usize, &Touch)| Finding::NotOnMap {
        name: measured.names[name].clone(),
        cases: measured.share(touch.cases),
    };
    told.into_iter().map(finding).collect()
}

fn never_seen(measured: &Measured) -> Vec<Finding> {
    let steps = measured.plan.steps().zip(measured.steps);
    steps
        .filter(|(_, touch)| touch.events == 0)
        .map(|(step, _)| Finding::NeverSeen {
            step: step.name.clone(),
            why: match step.events.is_empty() {
                true => Unseen::NoEventNamed,
                false => Unseen::NoneOccurred,
            },
        })
        .collect()
}
