//! Edits of what belongs to a journey beside the map: personas, channels,
//! evidence and the like. "Put" replaces the one with the same id, or adds it.

use std::sync::Arc;

use super::action::Edit;
use super::admit;
use super::error::EditError;
use super::prune::prune;
use super::texts::{Texts, short_enough};
use crate::model::{Journey, Percent, Persona, PersonaId};

pub(super) fn change(journey: &mut Journey, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::PutPersona(item) => {
            admit::picture(item.picture.as_ref())?;
            let item = Persona { colour: admit::colour(item.colour), ..item.clone() };
            put(&mut journey.personas, &item, |item| item.id)?;
        }
        Edit::PutChannel(item) => put(&mut journey.channels, item, |item| item.id)?,
        Edit::PutEvidence(item) => put(&mut journey.evidence, item, |item| item.id)?,
        Edit::PutJump(item) => put(&mut journey.jumps, item, |item| item.id)?,
        Edit::PutGoal(item) => put(&mut journey.goals, item, |item| item.id)?,
        Edit::PutImprovement(item) => put(&mut journey.improvements, item, |item| item.id)?,
        Edit::PutCheck(item) => put(&mut journey.checks, item, |item| item.id)?,
        Edit::PutDataset(item) => put(&mut journey.datasets, item, |item| item.id)?,
        Edit::RemovePersona(id) => {
            take(&mut journey.personas, |item| item.id == *id)?;
            set_aside(journey, *id);
        }
        Edit::RemoveChannel(id) => take(&mut journey.channels, |item| item.id == *id)?,
        Edit::RemoveEvidence(id) => take(&mut journey.evidence, |item| item.id == *id)?,
        Edit::RemoveJump(id) => take(&mut journey.jumps, |item| item.id == *id)?,
        Edit::RemoveGoal(id) => take(&mut journey.goals, |item| item.id == *id)?,
        Edit::RemoveImprovement(id) => take(&mut journey.improvements, |item| item.id == *id)?,
        Edit::RemoveCheck(id) => take(&mut journey.checks, |item| item.id == *id)?,
        Edit::RemoveDataset(id) => take(&mut journey.datasets, |item| item.id == *id)?,
        Edit::SetSurvey(survey) => {
            short_enough(survey, Some(&*journey.survey))?;
            journey.survey = Arc::new(survey.clone());
        }
        Edit::SetView(view) => journey.view = view.clone(),
        _ => return Err(EditError::Missing),
    }
    prune(journey);
    Ok(())
}

/// Evidence that speaks of one persona alone says nothing of the others: without that persona it does
/// not count.
fn set_aside(journey: &mut Journey, persona: PersonaId) {
    for item in &mut journey.evidence {
        if item.personas.iter().all(|id| *id == persona) && !item.personas.is_empty() {
            Arc::make_mut(item).weight = Percent::new(0);
        }
    }
}

/// The default identity stands for a missing one: nothing can be found under it.
fn put<T: Clone + Texts, I: PartialEq + Default>(
    list: &mut Vec<Arc<T>>,
    item: &T,
    id: impl Fn(&T) -> I,
) -> Result<(), EditError> {
    if id(item) == I::default() {
        return Err(EditError::IdTaken);
    }
    let place = list.iter_mut().find(|other| id(other) == id(item));
    short_enough(item, place.as_deref().map(|other| &**other))?;
    match place {
        Some(place) => *place = Arc::new(item.clone()),
        None => list.push(Arc::new(item.clone())),
    }
    Ok(())
}

fn take<T>(list: &mut Vec<Arc<T>>, is: impl Fn(&T) -> bool) -> Result<(), EditError> {
    let at = list.iter().position(|item| is(item)).ok_or(EditError::Missing)?;
    list.remove(at);
    Ok(())
}
