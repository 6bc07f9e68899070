//! One place further: the edit that moves something to its neighbour's place,
//! or none when there is no neighbour.

use crate::edit::Edit;
use crate::model::{CardId, Journey, LaneId, PhaseId, StepId};

/// A way to move.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shift {
    Earlier,
    Later,
    Up,
    Down,
}

impl Shift {
    pub(super) fn icon(self) -> &'static str {
        match self {
            Self::Earlier => "back",
            Self::Later => "arrow",
            Self::Up => "up",
            Self::Down => "below",
        }
    }

    /// The place next to `at` among `n`.
    fn from(self, at: usize, n: usize) -> Option<usize> {
        match self {
            Self::Earlier | Self::Up => at.checked_sub(1),
            Self::Later | Self::Down => (at + 1 < n).then_some(at + 1),
        }
    }
}

/// Earlier and later go to the step beside, up and down among the cards of the cell.
pub(super) fn card(journey: &Journey, id: CardId, shift: Shift) -> Option<Edit> {
    let (step, card) = journey.card(id)?;
    let lane = card.lane;
    match shift {
        Shift::Earlier | Shift::Later => {
            let steps: Vec<_> = journey.steps().map(|(_, step)| step).collect();
            let at = steps.iter().position(|each| each.id == step.id)?;
            let to = steps.get(shift.from(at, steps.len())?)?;
            Some(Edit::MoveCard { id, step: to.id, lane, at: to.cards_in(lane).count() })
        }
        Shift::Up | Shift::Down => {
            let at = step.cards_in(lane).position(|each| each.id == id)?;
            let at = shift.from(at, step.cards_in(lane).count())?;
            Some(Edit::MoveCard { id, step: step.id, lane, at })
        }
    }
}

/// Beyond the first and last step of a phase lies the phase beside it.
pub(super) fn step(journey: &Journey, id: StepId, shift: Shift) -> Option<Edit> {
    let phase_idx =
        journey.phases.iter().position(|phase| phase.steps.iter().any(|it| it.id == id))?;
    let phase = &journey.phases[phase_idx];
    let at = phase.steps.iter().position(|step| step.id == id)?;
    if let Some(at) = shift.from(at, phase.steps.len()) {
        return Some(Edit::MoveStep { id, phase: phase.id, at });
    }
    let beside = journey.phases.get(shift.from(phase_idx, journey.phases.len())?)?;
    let at = if shift == Shift::Later { 0 } else { beside.steps.len() };
    Some(Edit::MoveStep { id, phase: beside.id, at })
}

pub(super) fn phase(journey: &Journey, id: PhaseId, shift: Shift) -> Option<Edit> {
    let at = journey.phases.iter().position(|phase| phase.id == id)?;
    Some(Edit::MovePhase { id, to: shift.from(at, journey.phases.len())? })
}

pub(super) fn lane(journey: &Journey, id: LaneId, shift: Shift) -> Option<Edit> {
    let at = journey.lanes.iter().position(|lane| lane.id == id)?;
    Some(Edit::MoveLane { id, to: shift.from(at, journey.lanes.len())? })
}
