//! Each kind of finding, drawn from the figures: those that are told, the ones that touch most first.

use super::{FEWEST, Finding, Observation, Unseen, What};
use crate::events::bottleneck::{Loss, Wait};
use crate::events::changes::Change;
use crate::events::compare::{Counted, Difference, Feature, Verdict};
use crate::events::fit::Fit;
use crate::events::log::NO_CODE;
use crate::events::loops::{Loop, Swap};
use crate::events::order;
use crate::events::plan::{Places, Plan};
use crate::events::share::Share;
use crate::events::touch::Touch;

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

/// A drop-off is told when chance explains it less than this.
const CERTAIN: f64 = 0.01;

pub(super) fn differing(measured: &Measured) -> Vec<Finding> {
    measured
        .clear(measured.differences, measured.counted)
        .into_iter()
        .map(Finding::Differs)
        .collect()
}

pub(super) fn changed(measured: &Measured) -> Vec<Finding> {
    let finding = |change: &Change| {
        let mut signals = measured.clear(&change.signals, Counted::Visits).into_iter();
        let what = signals.next()?;
        Some(Finding::Changed { period: change.period, what, also: signals.collect() })
    };
    measured.changes.iter().filter_map(finding).collect()
}

pub(super) fn skipped(measured: &Measured) -> Vec<Finding> {
    let mut phases: Vec<(u32, u64)> = (0..).zip(measured.fit.skipped.iter().copied()).collect();
    phases.retain(|&(_, cases)| cases >= FEWEST);
    order::sort(&mut phases, |(_, a), (_, b)| b.cmp(a));
    let finding = |(phase, cases)| Finding::Skipped {
        phase: measured.phase(phase),
        cases: measured.share(cases),
    };
    phases.into_iter().map(finding).collect()
}

pub(super) fn steps_back(measured: &Measured) -> Vec<Finding> {
    let told = measured.loops.iter().filter(|each| each.cases >= FEWEST);
    told.map(|each| Finding::StepBack {
        from: measured.phase(each.from),
        to: measured.phase(each.to),
        cases: measured.share(each.cases),
    })
    .collect()
}

pub(super) fn other_order(measured: &Measured) -> Vec<Finding> {
    let told = measured.swaps.iter().filter(|swap| swap.cases.hits >= FEWEST);
    told.map(|swap| Finding::OtherOrder {
        earlier: measured.phase(swap.earlier),
        later: measured.phase(swap.later),
        cases: swap.cases,
    })
    .collect()
}

pub(super) fn drop_offs(measured: &Measured) -> Vec<Finding> {
    let is_told = |loss: &&Loss| loss.lost.hits >= FEWEST && loss.p_value < CERTAIN;
    let told = measured.losses.iter().filter(is_told);
    told.map(|loss| Finding::DropOff {
        place: measured.place(loss.touch),
        lost: loss.lost,
        average: loss.average,
    })
    .collect()
}

pub(super) fn waiting(measured: &Measured) -> Vec<Finding> {
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
pub(super) fn not_on_map(measured: &Measured) -> Vec<Finding> {
    if measured.places.steps().iter().all(|&step| step == NO_CODE) {
        return Vec::new();
    }
    let off_map = |&(name, touch): &(usize, &Touch)| {
        measured.places.steps()[name] == NO_CODE && touch.cases >= FEWEST
    };
    let mut told: Vec<(usize, &Touch)> =
        measured.events.iter().enumerate().filter(off_map).collect();
    // Names in code-point order, so that the order of rows in the file changes nothing.
    order::sort(&mut told, |(a, of_a), (b, of_b)| {
        of_b.cases.cmp(&of_a.cases).then_with(|| measured.names[*a].cmp(&measured.names[*b]))
    });
    let finding = |(name, touch): (usize, &Touch)| Finding::NotOnMap {
        name: measured.names[name].clone(),
        cases: measured.share(touch.cases),
    };
    told.into_iter().map(finding).collect()
}

pub(super) fn never_seen(measured: &Measured) -> Vec<Finding> {
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

impl Observation {
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
