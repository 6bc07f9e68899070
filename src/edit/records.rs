//! Edits of what belongs to a journey beside the map: personas, channels,
//! evidence and the like. "Put" replaces the one with the same id, or adds it.

use std::sync::Arc;

use super::action::Edit;
use super::error::EditError;
use super::prune::prune;
use crate::model::{Journey, limits};

pub(super) fn change(journey: &mut Journey, edit: &Edit) -> Result<(), EditError> {
    check_texts(edit)?;
    match edit {
        Edit::PutPersona(item) => {
            if item.picture.as_ref().is_some_and(|picture| !picture.is_kept()) {
                return Err(EditError::BadPicture);
            }
            put(&mut journey.personas, item, |other| other.id == item.id);
        }
        Edit::PutChannel(item) => put(&mut journey.channels, item, |other| other.id == item.id),
        Edit::PutEvidence(item) => put(&mut journey.evidence, item, |other| other.id == item.id),
        Edit::PutJump(item) => put(&mut journey.jumps, item, |other| other.id == item.id),
        Edit::PutGoal(item) => put(&mut journey.goals, item, |other| other.id == item.id),
        Edit::PutImprovement(item) => {
            put(&mut journey.improvements, item, |other| other.id == item.id);
        }
        Edit::PutCheck(item) => put(&mut journey.checks, item, |other| other.id == item.id),
        Edit::PutDataset(item) => put(&mut journey.datasets, item, |other| other.id == item.id),
        Edit::RemovePersona(id) => take(&mut journey.personas, |item| item.id == *id)?,
        Edit::RemoveChannel(id) => take(&mut journey.channels, |item| item.id == *id)?,
        Edit::RemoveEvidence(id) => take(&mut journey.evidence, |item| item.id == *id)?,
        Edit::RemoveJump(id) => take(&mut journey.jumps, |item| item.id == *id)?,
        Edit::RemoveGoal(id) => take(&mut journey.goals, |item| item.id == *id)?,
        Edit::RemoveImprovement(id) => take(&mut journey.improvements, |item| item.id == *id)?,
        Edit::RemoveCheck(id) => take(&mut journey.checks, |item| item.id == *id)?,
        Edit::RemoveDataset(id) => take(&mut journey.datasets, |item| item.id == *id)?,
        Edit::SetSurvey(survey) => journey.survey = Arc::new(survey.clone()),
        Edit::SetView(view) => journey.view = view.clone(),
        _ => return Err(EditError::Missing),
    }
    prune(journey);
    Ok(())
}

fn put<T: Clone>(list: &mut Vec<Arc<T>>, item: &T, same: impl Fn(&T) -> bool) {
    match list.iter_mut().find(|other| same(other)) {
        Some(place) => *place = Arc::new(item.clone()),
        None => list.push(Arc::new(item.clone())),
    }
}

fn take<T>(list: &mut Vec<Arc<T>>, is: impl Fn(&T) -> bool) -> Result<(), EditError> {
    let at = list.iter().position(|item| is(item)).ok_or(EditError::Missing)?;
    list.remove(at);
    Ok(())
}

/// The texts that people type into these records are within the limit.
fn check_texts(edit: &Edit) -> Result<(), EditError> {
    let texts: Vec<&String> = match edit {
        Edit::PutPersona(item) => {
            [&item.name, &item.situation, &item.quote, &item.preferred_content]
                .into_iter()
                .chain(&item.goals)
                .chain(&item.needs)
                .chain(&item.frustrations)
                .chain(&item.motivations)
                .collect()
        }
        Edit::PutChannel(item) => vec![&item.name],
        Edit::PutEvidence(item) => vec![&item.title, &item.finding, &item.quote, &item.source],
        Edit::PutJump(item) => vec![&item.label],
        Edit::PutGoal(item) => vec![&item.name, &item.unit],
        Edit::PutImprovement(item) => vec![&item.title, &item.problem, &item.owner],
        Edit::PutCheck(item) => {
            std::iter::once(&item.who).chain(item.steps.iter().map(|step| &step.missing)).collect()
        }
        Edit::PutDataset(item) => vec![&item.name],
        Edit::SetSurvey(survey) => survey.reasons.iter().collect(),
        _ => Vec::new(),
    };
    let too_long =
        |text: &&String| text.len() > limits::TEXT && text.chars().count() > limits::TEXT;
    if texts.iter().any(too_long) {
        return Err(EditError::TextTooLong { limit: limits::TEXT });
    }
    Ok(())
}
