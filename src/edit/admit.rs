//! What an edit may bring in: identities that are new, texts within the limit,
//! pictures that are kept, and cards only in lanes that hold cards.

use std::collections::BTreeSet;

use super::error::EditError;
use super::texts::short_enough;
use crate::model::{
    Card, Journey, Lane, LaneContent, LaneId, Phase, Picture, Step, gather, limits,
};

/// A phase with its steps may come in.
pub(super) fn phase(journey: &Journey, phase: &Phase) -> Result<(), EditError> {
    free(phase.id, journey.phases.iter().map(|other| other.id))?;
    columns(journey, &phase.steps.iter().map(|step| &**step).collect::<Vec<_>>())?;
    short_enough(phase, None)
}

/// A step with its cards may come in.
pub(super) fn step(journey: &Journey, step: &Step) -> Result<(), EditError> {
    columns(journey, &[step])
}

/// A card may come in.
pub(super) fn card(journey: &Journey, card: &Card) -> Result<(), EditError> {
    cards(journey, [card])
}

/// A lane may come in.
pub(super) fn lane(journey: &Journey, lane: &Lane) -> Result<(), EditError> {
    free(lane.id, journey.lanes.iter().map(|other| other.id))?;
    short_enough(lane, None)
}

/// A lane that cards can stand in.
pub(super) fn row(journey: &Journey, lane: LaneId) -> Result<(), EditError> {
    let lane = journey.lane(lane).ok_or(EditError::Missing)?;
    if lane.kind.content() == LaneContent::Cards { Ok(()) } else { Err(EditError::Missing) }
}

/// A picture that may be kept, or none.
pub(super) fn picture(picture: Option<&Picture>) -> Result<(), EditError> {
    let fits = |picture: &Picture| picture.data.is_empty() || picture.is_kept();
    if picture.is_none_or(fits) { Ok(()) } else { Err(EditError::BadPicture) }
}

/// A colour role that there is; else none, and the position decides.
pub(super) fn colour(colour: Option<u8>) -> Option<u8> {
    colour.filter(|colour| limits::COLOURS.contains(colour))
}

fn columns(journey: &Journey, steps: &[&Step]) -> Result<(), EditError> {
    let mut taken: BTreeSet<_> = gather(journey.steps().map(|(_, step)| step.id));
    for step in steps {
        if step.id.is_missing() || !taken.insert(step.id) {
            return Err(EditError::IdTaken);
        }
        short_enough(*step, None)?;
    }
    cards(journey, steps.iter().flat_map(|step| step.cards.iter().map(|card| &**card)))
}

/// Several cards may come in.
pub(super) fn cards<'a>(
    journey: &Journey,
    cards: impl IntoIterator<Item = &'a Card>,
) -> Result<(), EditError> {
    let mut taken: BTreeSet<_> =
        gather(journey.steps().flat_map(|(_, step)| &step.cards).map(|card| card.id));
    let mut n_cards = taken.len();
    for card in cards {
        n_cards += 1;
        if n_cards > limits::CARDS {
            return Err(EditError::TooManyCards { limit: limits::CARDS });
        }
        if card.id.is_missing() || !taken.insert(card.id) {
            return Err(EditError::IdTaken);
        }
        row(journey, card.lane)?;
        picture(card.picture.as_ref())?;
        short_enough(card, None)?;
    }
    Ok(())
}

/// An identity that is new. The default one stands for "missing" and is never free.
fn free<I: PartialEq + Default>(
    id: I,
    mut taken: impl Iterator<Item = I>,
) -> Result<(), EditError> {
    let is_taken = id == I::default() || taken.any(|other| other == id);
    if is_taken { Err(EditError::IdTaken) } else { Ok(()) }
}
