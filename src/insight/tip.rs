//! The next thing to do: the simplest that is still missing from a journey.

use super::coverage::Grounds;
use super::curve::{PersonaChoice, points};
use crate::model::{Answered, CardId, Journey, LaneKind, StepId, StepKind};

/// What to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tip {
    /// There is no step yet.
    AddStep,
    /// A step has no title.
    NameStep(StepId),
    /// There is no persona yet.
    AddPersona,
    /// Customer and company meet at a step, and nobody said where.
    AddChannel(StepId),
    /// Nobody said how a step feels.
    Feel(StepId),
    /// What the customer wants to know gets no answer, or nobody said whether it does.
    Answer(CardId),
    /// The lowest point of the curve has no improvement.
    Improve(StepId),
    /// A step rests on nothing.
    BackUp(StepId),
    /// Nobody outside was asked.
    Ask,
}

/// A feeling from here down is a low point.
const LOW: f64 = -0.5;

/// The next thing to do; `None` when nothing simple is missing.
pub fn next(journey: &Journey) -> Option<Tip> {
    if journey.n_steps() == 0 {
        return Some(Tip::AddStep);
    }
    unnamed(journey)
        .or_else(|| journey.personas.is_empty().then_some(Tip::AddPersona))
        .or_else(|| without_channel(journey))
        .or_else(|| unfelt(journey))
        .or_else(|| unanswered(journey))
        .or_else(|| unimproved(journey))
        .or_else(|| ungrounded(journey))
        .or_else(|| journey.checks.is_empty().then_some(Tip::Ask))
}

fn unnamed(journey: &Journey) -> Option<Tip> {
    let (_, step) = journey.steps().find(|(_, step)| step.title.trim().is_empty())?;
    Some(Tip::NameStep(step.id))
}

fn without_channel(journey: &Journey) -> Option<Tip> {
    let (_, step) = journey
        .steps()
        .find(|(_, step)| step.kind == StepKind::Touchpoint && step.channels.is_empty())?;
    Some(Tip::AddChannel(step.id))
}

fn unfelt(journey: &Journey) -> Option<Tip> {
    let internal = |id| journey.step(id).is_some_and(|step| step.kind == StepKind::Internal);
    let gap = points(journey, &PersonaChoice::All)
        .into_iter()
        .find(|point| point.value.height().is_none() && !internal(point.step))?;
    Some(Tip::Feel(gap.step))
}

fn unanswered(journey: &Journey) -> Option<Tip> {
    let is_need = |lane| journey.lane(lane).is_some_and(|lane| lane.kind == LaneKind::Needs);
    let mut needs =
        journey.steps().flat_map(|(_, step)| &step.cards).filter(|card| is_need(card.lane));
    needs
        .find(|card| card.answered.is_none_or(|answered| answered == Answered::No))
        .map(|card| Tip::Answer(card.id))
}

fn unimproved(journey: &Journey) -> Option<Tip> {
    let planned = |id| journey.improvements.iter().any(|each| each.steps.contains(&id));
    let low = |point: &super::curve::CurvePoint| point.value.height().filter(|at| *at <= LOW);
    points(journey, &PersonaChoice::All)
        .into_iter()
        .filter_map(|point| low(&point).map(|height| (height, point.step)))
        .filter(|(_, step)| !planned(*step))
        .min_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, step)| Tip::Improve(step))
}

fn ungrounded(journey: &Journey) -> Option<Tip> {
    let grounds = Grounds::of(journey);
    let (_, step) = journey.steps().find(|(_, step)| !grounds.backs_up(step))?;
    Some(Tip::BackUp(step.id))
}
