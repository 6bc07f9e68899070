//! Copies with ids of their own.

use std::sync::Arc;

use super::action::{Edit, NewCard};
use crate::model::{
    Card, CardId, IdSource, Journey, Lane, LaneContent, LaneId, Phase, PhaseId, Step, StepId,
};

/// A second step right after this one, with all that stands in its column.
pub fn duplicate_step(journey: &Journey, id: StepId, ids: &mut IdSource) -> Option<Edit> {
    let phase = journey.phase_of(id)?;
    let at = phase.steps.iter().position(|step| step.id == id)?;
    let step = copy_step(&phase.steps[at], ids);
    Some(Edit::AddStep { phase: phase.id, at: at + 1, step })
}

/// A second phase right after this one, with its steps.
pub fn duplicate_phase(journey: &Journey, id: PhaseId, ids: &mut IdSource) -> Option<Edit> {
    let at = journey.phases.iter().position(|phase| phase.id == id)?;
    let phase = &journey.phases[at];
    let steps = phase.steps.iter().map(|step| Arc::new(copy_step(step, ids))).collect();
    let copy = Phase { id: ids.draw(), steps, ..(**phase).clone() };
    Some(Edit::AddPhase { at: at + 1, phase: copy })
}

/// A second card right below this one.
pub fn duplicate_card(journey: &Journey, id: CardId, ids: &mut IdSource) -> Option<Edit> {
    let (step, card) = journey.card(id)?;
    let at = step.cards_in(card.lane).position(|other| other.id == id)?;
    let copy = Card { id: ids.draw(), ..(**card).clone() };
    Some(Edit::AddCard { step: step.id, at: at + 1, card: copy })
}

/// A second lane right below this one, with its cards. Only a lane of cards can be doubled.
pub fn duplicate_lane(journey: &Journey, id: LaneId, ids: &mut IdSource) -> Option<Edit> {
    let at = journey.lanes.iter().position(|lane| lane.id == id)?;
    let lane = &journey.lanes[at];
    if lane.kind.content() != LaneContent::Cards {
        return None;
    }
    let copy = Lane { id: ids.draw(), ..(**lane).clone() };
    let mut cards = Vec::new();
    for (_, step) in journey.steps() {
        for (at, card) in step.cards_in(id).enumerate() {
            let card = Card { id: ids.draw(), lane: copy.id, ..(**card).clone() };
            cards.push(NewCard { step: step.id, at, card });
        }
    }
    Some(Edit::All(vec![Edit::AddLane { at: at + 1, lane: copy }, Edit::AddCards(cards)]))
}

fn copy_step(step: &Step, ids: &mut IdSource) -> Step {
    let cards = step
        .cards
        .iter()
        .map(|card| Arc::new(Card { id: ids.draw(), ..(**card).clone() }))
        .collect();
    Step { id: ids.draw(), cards, ..step.clone() }
}
