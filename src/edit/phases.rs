//! Edits of phases.

use std::sync::Arc;

use super::action::PhaseChange;
use super::admit;
use super::apply::{find_mut, insert, move_to, set};
use super::error::EditError;
use super::prune::prune;
use super::steps::room_for_steps;
use super::texts::set_text;
use crate::model::{Journey, Phase, PhaseId, limits};

pub(super) fn add(journey: &mut Journey, at: usize, phase: &Phase) -> Result<(), EditError> {
    if journey.phases.len() >= limits::PHASES {
        return Err(EditError::TooManyPhases { limit: limits::PHASES });
    }
    if phase.steps.len() > limits::STEPS_IN_PHASE {
        return Err(EditError::TooManyStepsInPhase { limit: limits::STEPS_IN_PHASE });
    }
    room_for_steps(journey, phase.steps.len())?;
    admit::phase(journey, phase)?;
    let colour = admit::colour(phase.colour);
    insert(&mut journey.phases, at, Arc::new(Phase { colour, ..phase.clone() }));
    prune(journey);
    Ok(())
}

pub(super) fn change(
    journey: &mut Journey,
    id: PhaseId,
    change: &PhaseChange,
) -> Result<(), EditError> {
    let phase = phase_mut(journey, id)?;
    match change {
        PhaseChange::Name(text) => set_text(&mut phase.name, text),
        PhaseChange::Description(text) => set_text(&mut phase.description, text),
        PhaseChange::Colour(colour) => set(&mut phase.colour, admit::colour(*colour)),
        PhaseChange::Optional(optional) => set(&mut phase.optional, *optional),
    }
}

pub(super) fn shift(journey: &mut Journey, id: PhaseId, to: usize) -> Result<(), EditError> {
    move_to(&mut journey.phases, to, |phase| phase.id == id)
}

pub(super) fn remove(journey: &mut Journey, id: PhaseId) -> Result<(), EditError> {
    phase_mut(journey, id)?;
    journey.phases.retain(|phase| phase.id != id);
    prune(journey);
    Ok(())
}

pub(super) fn phase_mut(journey: &mut Journey, id: PhaseId) -> Result<&mut Phase, EditError> {
    find_mut(&mut journey.phases, |phase| phase.id == id)
}
