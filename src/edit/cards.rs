//! Edits of cards. A place counts among the cards of the same lane and step.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::action::{CardChange, MovedCard, NewCard};
use super::admit;
use super::apply::{find_mut, set};
use super::error::EditError;
use super::prune::prune;
use super::steps::step_mut;
use super::texts::{set_text, short_enough};
use crate::model::{Card, CardId, Journey, LaneId, Step, StepId, gather};

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
    alter(card, change)?;
    if !matches!(change, CardChange::Text(_)) {
        prune(journey);
    }
    Ok(())
}

/// Changes cards in one go; each of them has to be there.
pub(super) fn change_all(
    journey: &mut Journey,
    changes: &[(CardId, CardChange)],
) -> Result<(), EditError> {
    let wanted: BTreeMap<CardId, &CardChange> =
        gather(changes.iter().map(|(id, change)| (*id, change)));
    let mut n_changed = 0;
    for phase in &mut journey.phases {
        for at in 0..phase.steps.len() {
            if !phase.steps[at].cards.iter().any(|card| wanted.contains_key(&card.id)) {
                continue;
            }
            let step = Arc::make_mut(&mut Arc::make_mut(phase).steps[at]);
            for card in &mut step.cards {
                if let Some(change) = wanted.get(&card.id) {
                    alter(Arc::make_mut(card), change)?;
                    n_changed += 1;
                }
            }
        }
    }
    prune(journey);
    if n_changed == changes.len() { Ok(()) } else { Err(EditError::Missing) }
}

fn alter(card: &mut Card, change: &CardChange) -> Result<(), EditError> {
    match change {
        CardChange::Text(text) => set_text(&mut card.text, text),
        CardChange::Personas(personas) => set(&mut card.personas, personas.clone()),
        CardChange::Evidence(evidence) => set(&mut card.evidence, evidence.clone()),
        CardChange::Sort(sort) => set(&mut card.sort, *sort),
        CardChange::Answered(answered) => set(&mut card.answered, *answered),
        CardChange::AnsweredBy(channel) => set(&mut card.answered_by, *channel),
        CardChange::Severity(severity) => set(&mut card.severity, *severity),
        CardChange::Picture(picture) => {
            admit::picture(picture.as_ref())?;
            short_enough(picture, Some(&card.picture))?;
            set(&mut card.picture, picture.clone())
        }
    }
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

pub(super) fn add_all(journey: &mut Journey, new: &[NewCard]) -> Result<(), EditError> {
    admit::cards(journey, new.iter().map(|new| &new.card))?;
    for new in new {
        place(step_mut(journey, new.step)?, new.at, Arc::new(new.card.clone()));
    }
    prune(journey);
    Ok(())
}

pub(super) fn shift_all(journey: &mut Journey, moved: &[MovedCard]) -> Result<(), EditError> {
    let ids: Vec<CardId> = moved.iter().map(|moved| moved.id).collect();
    let mut taken = take_all(journey, &ids)?;
    for moved in moved {
        admit::row(journey, moved.lane)?;
        let at = taken.iter().position(|card| card.id == moved.id).ok_or(EditError::Missing)?;
        let mut card = taken.swap_remove(at);
        if card.lane != moved.lane {
            Arc::make_mut(&mut card).lane = moved.lane;
        }
        place(step_mut(journey, moved.step)?, moved.at, card);
    }
    Ok(())
}

pub(super) fn remove_all(journey: &mut Journey, ids: &[CardId]) -> Result<(), EditError> {
    take_all(journey, ids)?;
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

/// Takes cards out in one go; each of them has to be there, and be named once.
fn take_all(journey: &mut Journey, ids: &[CardId]) -> Result<Vec<Arc<Card>>, EditError> {
    let wanted: BTreeSet<CardId> = gather(ids.iter().copied());
    let mut taken = Vec::new();
    for phase in &mut journey.phases {
        for at in 0..phase.steps.len() {
            if !phase.steps[at].cards.iter().any(|card| wanted.contains(&card.id)) {
                continue;
            }
            let step = Arc::make_mut(&mut Arc::make_mut(phase).steps[at]);
            step.cards.retain(|card| {
                let is_wanted = wanted.contains(&card.id);
                if is_wanted {
                    taken.push(Arc::clone(card));
                }
                !is_wanted
            });
        }
    }
    if taken.len() == ids.len() { Ok(taken) } else { Err(EditError::Missing) }
}

fn place(step: &mut Step, at: usize, card: Arc<Card>) {
    let before = step.cards.iter().enumerate().filter(|(_, each)| each.lane == card.lane).nth(at);
    let place = before.map_or(step.cards.len(), |(place, _)| place);
    step.cards.insert(place, card);
}
