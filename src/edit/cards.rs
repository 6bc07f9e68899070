//! Edits of cards. A place counts among the cards of the same lane and step.

use std::sync::Arc;

use super::action::CardChange;
use super::admit;
use super::apply::{find_mut, set};
use super::error::EditError;
use super::prune::prune;
use super::steps::step_mut;
use super::texts::{set_text, short_enough};
use crate::model::{Card, CardId, Journey, LaneId, Step, StepId};

pub(super) fn add(
    journey: &mut Journey,
    step: StepId,
    at: usize,
    card: &Card,
) -> Result<(), EditError> {
    admit::card(journey, card)?;
    place(step_mut(journey, step)?, at, Arc::new(card.clone()));
    prune(journey);
    Ok(())
}

pub(super) fn change(
    journey: &mut Journey,
    id: CardId,
    change: &CardChange,
) -> Result<(), EditError> {
    let step = holder(journey, id)?;
    let card = find_mut(&mut step.cards, |card| card.id == id)?;
    match change {
        CardChange::Text(text) => return set_text(&mut card.text, text),
        CardChange::Personas(personas) => set(&mut card.personas, personas.clone())?,
        CardChange::Evidence(evidence) => set(&mut card.evidence, evidence.clone())?,
        CardChange::Sort(sort) => set(&mut card.sort, *sort)?,
        CardChange::Answered(answered) => set(&mut card.answered, *answered)?,
        CardChange::AnsweredBy(channel) => set(&mut card.answered_by, *channel)?,
        CardChange::Severity(severity) => set(&mut card.severity, *severity)?,
        CardChange::Picture(picture) => {
            admit::picture(picture.as_ref())?;
            short_enough(picture, Some(&card.picture))?;
            set(&mut card.picture, picture.clone())?;
        }
    }
    prune(journey);
    Ok(())
}

pub(super) fn shift(
    journey: &mut Journey,
    id: CardId,
    step: StepId,
    lane: LaneId,
    at: usize,
) -> Result<(), EditError> {
    admit::row(journey, lane)?;
    let mut card = take(journey, id)?;
    if card.lane != lane {
        Arc::make_mut(&mut card).lane = lane;
    }
    place(step_mut(journey, step)?, at, card);
    Ok(())
}

pub(super) fn remove(journey: &mut Journey, id: CardId) -> Result<(), EditError> {
    take(journey, id)?;
    prune(journey);
    Ok(())
}

fn holder(journey: &mut Journey, id: CardId) -> Result<&mut Step, EditError> {
    let step = journey.card(id).map(|(step, _)| step.id).ok_or(EditError::Missing)?;
    step_mut(journey, step)
}

fn take(journey: &mut Journey, id: CardId) -> Result<Arc<Card>, EditError> {
    let step = holder(journey, id)?;
    let at = step.cards.iter().position(|card| card.id == id).ok_or(EditError::Missing)?;
    Ok(step.cards.remove(at))
}

fn place(step: &mut Step, at: usize, card: Arc<Card>) {
    let before = step.cards.iter().enumerate().filter(|(_, each)| each.lane == card.lane).nth(at);
    let place = before.map_or(step.cards.len(), |(place, _)| place);
    step.cards.insert(place, card);
}
