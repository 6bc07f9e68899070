//! Moving what stands at a place by one: without dragging, and without asking where.

use super::super::commands;
use super::layout::{Row, Stop};
use super::navigate::Way;
use super::state::Map;
use crate::edit::Edit;
use crate::insight::lanes;
use crate::model::{Journey, LaneId, MapStyle, StepId};

/// Moves what stands at a place by one column, row or place.
pub fn shift(map: Map, stop: Stop, way: Way) {
    let edit = map.app.desk.with_journey_now(|journey| match stop {
        Stop::Card(_) => shift_card(map, stop, way),
        Stop::Step(id) => shift_step(journey, id, way),
        Stop::Phase(id) => {
            let at = journey.phases.iter().position(|phase| phase.id == id)?;
            Some(Edit::MovePhase {
                id,
                to: beside(at, journey.phases.len(), way == Way::Right, way)?,
            })
        }
        Stop::Head(Row::Lane(id, _)) => shift_lane(journey, map.style.get_untracked(), id, way),
        Stop::Gap(_) | Stop::Head(_) | Stop::Cell(..) | Stop::Jump(_) => None,
    });
    if let Some(edit) = edit
        && commands::act(map.app, &edit)
    {
        map.go(stop);
    }
}

fn beside(at: usize, n: usize, forward: bool, way: Way) -> Option<usize> {
    if !matches!(way, Way::Left | Way::Right | Way::Up | Way::Down) {
        return None;
    }
    if forward { (at + 1 < n).then_some(at + 1) } else { at.checked_sub(1) }
}

fn shift_card(map: Map, stop: Stop, way: Way) -> Option<Edit> {
    let Stop::Card(id) = stop else { return None };
    let (row, column, card) = map.spot(stop)?;
    let rows = map.rows.get_untracked();
    let columns = map.columns.get_untracked();
    let lane = rows.get(row)?.lane()?;
    let step_at = |column: usize| columns.all.get(column.checked_sub(1)?)?.step;
    let shown = map.stops(row, column);
    // Past the next one that is shown: others may stand between them that are for other groups.
    let past = |to: usize, is_down: bool| {
        let Stop::Card(beside) = *shown.get(to)? else { return None };
        let step = step_at(column)?;
        let at = map.app.desk.with_journey_now(|journey| {
            let mut others = journey.step(step)?.cards_in(lane).filter(|card| card.id != id);
            others.position(|card| card.id == beside)
        })?;
        Some(Edit::MoveCard { id, step, lane, at: at + usize::from(is_down) })
    };
    match way {
        Way::Left | Way::Right => {
            let mut to = if way == Way::Right { column + 1 } else { column.checked_sub(1)? };
            while step_at(to).is_none() {
                to = if way == Way::Right { to + 1 } else { to.checked_sub(1)? };
                if to > columns.all.len() {
                    return None;
                }
            }
            Some(Edit::MoveCard { id, step: step_at(to)?, lane, at: usize::MAX })
        }
        Way::Up if card > 0 => past(card - 1, false),
        Way::Down if card + 1 < shown.len() => past(card + 1, true),
        Way::Up | Way::Down => {
            let holds = |row: &usize| rows.get(*row).is_some_and(|row| row.holds_cards());
            let to = if way == Way::Down {
                (row + 1..rows.len()).find(holds)
            } else {
                (0..row).rev().find(holds)
            };
            let at = if way == Way::Down { 0 } else { usize::MAX };
            Some(Edit::MoveCard { id, step: step_at(column)?, lane: rows.get(to?)?.lane()?, at })
        }
        _ => None,
    }
}

/// A step at the border of its phase goes to the phase beside it.
fn shift_step(journey: &Journey, id: StepId, way: Way) -> Option<Edit> {
    let idx =
        journey.phases.iter().position(|phase| phase.steps.iter().any(|step| step.id == id))?;
    let phase = &journey.phases[idx];
    let at = phase.steps.iter().position(|step| step.id == id)?;
    match way {
        Way::Right if at + 1 < phase.steps.len() => {
            Some(Edit::MoveStep { id, phase: phase.id, at: at + 1 })
        }
        Way::Left if at > 0 => Some(Edit::MoveStep { id, phase: phase.id, at: at - 1 }),
        Way::Right => Some(Edit::MoveStep { id, phase: journey.phases.get(idx + 1)?.id, at: 0 }),
        Way::Left => {
            let phase = journey.phases.get(idx.checked_sub(1)?)?;
            Some(Edit::MoveStep { id, phase: phase.id, at: phase.steps.len() })
        }
        _ => None,
    }
}

/// Past the next lane that this style shows, where the two have an order of their own: in a blueprint
/// the curve is always on top.
fn shift_lane(journey: &Journey, style: MapStyle, id: LaneId, way: Way) -> Option<Edit> {
    let shown = lanes::shown(journey, style);
    let at = shown.iter().position(|lane| lane.id == id)?;
    let beside = shown.get(match way {
        Way::Down => at + 1,
        Way::Up => at.checked_sub(1)?,
        _ => return None,
    })?;
    let place = |id: LaneId| journey.lanes.iter().position(|lane| lane.id == id);
    let (from, to) = (place(id)?, place(beside.id)?);
    ((from < to) == (way == Way::Down)).then_some(Edit::MoveLane { id, to })
}
