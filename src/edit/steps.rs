//! Edits of steps and feelings.

use std::sync::Arc;

use super::action::StepChange;
use super::admit;
use super::apply::{insert, set};
use super::error::EditError;
use super::phases::phase_mut;
use super::prune::prune;
use super::texts::{set_text, short_enough};
use crate::model::{Feeling, Journey, PersonaId, PhaseId, Step, StepId, limits};

pub(super) fn add(
    journey: &mut Journey,
    phase: PhaseId,
    at: usize,
    step: &Step,
) -> Result<(), EditError> {
    room_for_steps(journey, 1)?;
    admit::step(journey, step)?;
    place(journey, phase, at, Arc::new(step.clone()))?;
    prune(journey);
    Ok(())
}

pub(super) fn change(
    journey: &mut Journey,
    id: StepId,
    change: &StepChange,
) -> Result<(), EditError> {
    let step = step_mut(journey, id)?;
    match change {
        StepChange::Title(text) => set_text(&mut step.title, text),
        StepChange::Description(text) => set_text(&mut step.description, text),
        StepChange::Kind(kind) => set(&mut step.kind, *kind),
        StepChange::Channels(channels) => {
            short_enough(channels, Some(&step.channels))?;
            set(&mut step.channels, channels.clone())?;
            prune(journey);
            Ok(())
        }
        StepChange::Decisive(decisive) => set(&mut step.decisive, *decisive),
        StepChange::Events(events) => {
            short_enough(events, Some(&step.events))?;
            set(&mut step.events, events.clone())
        }
    }
}

pub(super) fn shift(
    journey: &mut Journey,
    id: StepId,
    phase: PhaseId,
    at: usize,
) -> Result<(), EditError> {
    let stays = journey.phase_of(id).is_some_and(|from| from.id == phase);
    let step = take(journey, id)?;
    if stays {
        // No step more than before, also in a phase that came with too many.
        insert(&mut phase_mut(journey, phase)?.steps, at, step);
        return Ok(());
    }
    place(journey, phase, at, step)
}

pub(super) fn remove(journey: &mut Journey, id: StepId) -> Result<(), EditError> {
    take(journey, id)?;
    prune(journey);
    Ok(())
}

pub(super) fn feel(
    journey: &mut Journey,
    step: StepId,
    persona: PersonaId,
    feeling: Option<&Feeling>,
) -> Result<(), EditError> {
    if journey.persona(persona).is_none() {
        return Err(EditError::Missing);
    }
    let step = step_mut(journey, step)?;
    match feeling {
        None => drop(step.feelings.remove(&persona)),
        Some(feeling) => {
            short_enough(feeling, step.feelings.get(&persona))?;
            step.feelings.insert(persona, feeling.clone());
        }
    }
    Ok(())
}

/// Fails when `n` more steps would pass the limit of the journey.
pub(super) fn room_for_steps(journey: &Journey, n: usize) -> Result<(), EditError> {
    if journey.n_steps() + n > limits::STEPS {
        return Err(EditError::TooManySteps { limit: limits::STEPS });
    }
    Ok(())
}

pub(super) fn step_mut(journey: &mut Journey, id: StepId) -> Result<&mut Step, EditError> {
    for phase in &mut journey.phases {
        if let Some(at) = phase.steps.iter().position(|step| step.id == id) {
            return Ok(Arc::make_mut(&mut Arc::make_mut(phase).steps[at]));
        }
    }
    Err(EditError::Missing)
}

fn take(journey: &mut Journey, id: StepId) -> Result<Arc<Step>, EditError> {
    for phase in &mut journey.phases {
        if let Some(at) = phase.steps.iter().position(|step| step.id == id) {
            return Ok(Arc::make_mut(phase).steps.remove(at));
        }
    }
    Err(EditError::Missing)
}

fn place(
    journey: &mut Journey,
    phase: PhaseId,
    at: usize,
    step: Arc<Step>,
) -> Result<(), EditError> {
    let phase = phase_mut(journey, phase)?;
    if phase.steps.len() >= limits::STEPS_IN_PHASE {
        return Err(EditError::TooManyStepsInPhase { limit: limits::STEPS_IN_PHASE });
    }
    insert(&mut phase.steps, at, step);
    Ok(())
}
