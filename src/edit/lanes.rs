//! Edits of lanes.

use std::sync::Arc;

use super::action::LaneChange;
use super::admit;
use super::apply::{find_mut, insert, move_to, set};
use super::error::EditError;
use super::prune::prune;
use super::texts::set_text;
use crate::model::{Journey, Lane, LaneId, limits};

pub(super) fn add(journey: &mut Journey, at: usize, lane: &Lane) -> Result<(), EditError> {
    if journey.lanes.len() >= limits::LANES {
        return Err(EditError::TooManyLanes { limit: limits::LANES });
    }
    admit::lane(journey, lane)?;
    insert(&mut journey.lanes, at, Arc::new(lane.clone()));
    Ok(())
}

pub(super) fn change(
    journey: &mut Journey,
    id: LaneId,
    change: &LaneChange,
) -> Result<(), EditError> {
    let lane = lane_mut(journey, id)?;
    match change {
        LaneChange::Name(text) => set_text(&mut lane.name, text),
        LaneChange::Hidden(hidden) => set(&mut lane.hidden, *hidden),
    }
}

pub(super) fn shift(journey: &mut Journey, id: LaneId, to: usize) -> Result<(), EditError> {
    move_to(&mut journey.lanes, to, |lane| lane.id == id)
}

/// Removes a lane and the cards in it.
pub(super) fn remove(journey: &mut Journey, id: LaneId) -> Result<(), EditError> {
    lane_mut(journey, id)?;
    journey.lanes.retain(|lane| lane.id != id);
    for phase in &mut journey.phases {
        for at in 0..phase.steps.len() {
            if phase.steps[at].cards_in(id).next().is_some() {
                let step = Arc::make_mut(&mut Arc::make_mut(phase).steps[at]);
                step.cards.retain(|card| card.lane != id);
            }
        }
    }
    prune(journey);
    Ok(())
}

fn lane_mut(journey: &mut Journey, id: LaneId) -> Result<&mut Lane, EditError> {
    find_mut(&mut journey.lanes, |lane| lane.id == id)
}
