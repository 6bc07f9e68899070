//! What is done on the map, and where focus goes afterwards.

use leptos::prelude::*;

use super::super::{commands, inspector};
use super::jumps;
use super::layout::{Row, Stop};
use super::lift;
use super::navigate::Way;
use super::state::{Draft, Map};
use crate::edit::{
    Edit, EditName, LaneChange, duplicate_card, duplicate_lane, duplicate_phase, duplicate_step,
};
use crate::model::{Lane, LaneId, LaneKind, Phase, PhaseId, Step, StepId};

/// Where focus goes when a text is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// To what was edited.
    Stay,
    /// Wherever it went by itself.
    Elsewhere,
}

/// Edits what stands at a place; a point of the curve is lifted.
pub fn edit(map: Map, stop: Stop) {
    match stop {
        // In a table there is no curve on which a point could be lifted.
        Stop::Cell(row, _) if row.holds_curve() && untrack(|| map.is_table()) => inspector::enter(),
        Stop::Cell(row, step) if row.holds_curve() => lift::lift(map, step),
        Stop::Gap(phase) => add_step_at(map, phase, 0),
        _ => edit_text(map, stop),
    }
}

/// Edits the text at a place, if there is one.
pub fn edit_text(map: Map, stop: Stop) {
    if !map.editable.get_untracked() {
        return;
    }
    let stop = match stop {
        Stop::Cell(row, step) => match row.lane().filter(|_| row.holds_cards()) {
            Some(lane) => return draft(map, step, lane, 0),
            None => return,
        },
        Stop::Gap(_) | Stop::Head(Row::Phases | Row::Steps | Row::Jumps | Row::Reality(None)) => {
            return;
        }
        Stop::Phase(_) | Stop::Step(_) | Stop::Head(_) | Stop::Card(_) | Stop::Jump(_) => stop,
    };
    map.app.desk.seal();
    map.drop_picks();
    map.before.set_value(text_of(map, stop));
    map.editing.set(Some(stop));
    map.here.set(stop);
}

/// Leaves the text that is edited; a card without anything on it goes.
pub fn leave(map: Map, after: After) {
    let Some(stop) = map.editing.get_untracked() else { return };
    map.editing.set(None);
    let draft = map.draft.get_untracked();
    map.draft.set(None);
    map.app.desk.seal();
    let emptied = match stop {
        Stop::Card(id) => map.app.desk.with_journey_now(|journey| {
            journey.card(id).is_some_and(|(_, card)| {
                card.text.trim().is_empty() && card.evidence.is_empty() && card.picture.is_none()
            })
        }),
        _ => false,
    };
    let to = match stop {
        Stop::Card(id) if emptied => {
            let cell = cell_of(map, stop);
            commands::act(map.app, &Edit::RemoveCard(id));
            cell
        }
        Stop::Card(_) if map.spot(stop).is_none() => draft.and_then(|draft| cell_at(map, draft)),
        _ => Some(stop),
    };
    let Some(to) = to else { return };
    if after == After::Stay {
        map.go(to);
    } else if map.here.get_untracked() == stop {
        map.here.set(to);
    }
}

/// Leaves the text as it was before.
pub fn take_back(map: Map) {
    let Some(stop) = map.editing.get_untracked() else { return };
    map.app.desk.settle();
    let draft = map.draft.get_untracked();
    if draft.is_some() {
        map.draft.set(None);
        // It is made as soon as something is typed; until then there is nothing to take back.
        if let Stop::Card(id) = stop
            && map.app.desk.with_journey_now(|journey| journey.card(id).is_some())
        {
            // What was typed into a new card is one step of undo with making it.
            if map.app.desk.undo_name() == Some(EditName::CardAdded) {
                let _card_added = map.app.desk.undo();
            } else {
                commands::act(map.app, &Edit::RemoveCard(id));
            }
        }
        map.editing.set(None);
        if let Some(cell) = draft.and_then(|draft| cell_at(map, draft)) {
            map.go(cell);
        }
        return;
    }
    if let Some(before) = map.before.get_value()
        && text_of(map, stop).as_ref() != Some(&before)
        && let Some(edit) = write(map, stop, before)
    {
        commands::act(map.app, &edit);
    }
    leave(map, After::Stay);
}

/// Leaves the text and edits the next cell of the row; whether there is one.
pub fn leave_and_edit(map: Map, way: Way) -> bool {
    let Some(stop) = map.editing.get_untracked() else { return false };
    map.here.set(stop);
    let mut next = map.beside(way);
    while let Some(stop) = next.filter(|next| !can_be_written(*next)) {
        next = map.beside_of(stop, way);
    }
    let next = next.filter(|next| !matches!(next, Stop::Head(_)));
    // Where another text is edited next, focus goes straight there.
    leave(map, if next.is_some() { After::Elsewhere } else { After::Stay });
    let Some(next) = next else { return false };
    let next = map.settled(next).unwrap_or(next);
    map.here.set(next);
    edit_text(map, next);
    true
}

/// Whether there is a text at a place, or one can be put there.
fn can_be_written(stop: Stop) -> bool {
    match stop {
        Stop::Cell(row, _) => row.holds_cards(),
        Stop::Gap(_) => false,
        Stop::Phase(_) | Stop::Step(_) | Stop::Head(_) | Stop::Card(_) | Stop::Jump(_) => true,
    }
}

/// Leaves the card and makes another below it.
pub fn another(map: Map) {
    let Some(stop) = map.editing.get_untracked() else { return };
    leave(map, After::Elsewhere);
    card_below(map, stop);
}

/// Makes a card below the one at a place.
pub fn card_below(map: Map, stop: Stop) {
    match stop {
        Stop::Card(id) => {
            let place = map.app.desk.with_journey_now(|journey| {
                let (step, card) = journey.card(id)?;
                let at = step.cards_in(card.lane).position(|each| each.id == id)?;
                Some((step.id, card.lane, at + 1))
            });
            if let Some((step, lane, at)) = place {
                draft(map, step, lane, at);
            }
        }
        Stop::Step(step) => add_step_after(map, Some(step)),
        Stop::Phase(phase) => add_phase_after(map, Some(phase)),
        Stop::Gap(_) | Stop::Cell(..) | Stop::Head(_) | Stop::Jump(_) => edit(map, stop),
    }
}

/// A new phase after one, or at the end; its name is edited at once.
pub fn add_phase_after(map: Map, after: Option<PhaseId>) {
    let at = map.app.desk.with_journey_now(|journey| {
        let at = after.and_then(|id| journey.phases.iter().position(|phase| phase.id == id));
        at.map_or(journey.phases.len(), |at| at + 1)
    });
    let phase = Phase { id: map.app.desk.draw(), ..Phase::default() };
    let stop = Stop::Phase(phase.id);
    if commands::act(map.app, &Edit::AddPhase { at, phase }) {
        edit_new(map, stop);
    }
}

/// A new step after one, or at the end; its title is edited at once.
pub fn add_step_after(map: Map, after: Option<StepId>) {
    let place = map.app.desk.with_journey_now(|journey| {
        let after = after.and_then(|id| {
            let phase = journey.phase_of(id)?;
            Some((phase.id, phase.steps.iter().position(|step| step.id == id)? + 1))
        });
        after.or_else(|| journey.phases.last().map(|phase| (phase.id, phase.steps.len())))
    });
    match place {
        Some((phase, at)) => add_step_at(map, phase, at),
        // A step belongs to a phase: without one, both are made in one go.
        None => {
            let step = Step { id: map.app.desk.draw(), ..Step::default() };
            let stop = Stop::Step(step.id);
            let steps = vec![std::sync::Arc::new(step)];
            let phase = Phase { id: map.app.desk.draw(), steps, ..Phase::default() };
            if commands::act(map.app, &Edit::AddPhase { at: 0, phase }) {
                edit_new(map, stop);
            }
        }
    }
}

/// A new step at a place of a phase; its title is edited at once.
pub fn add_step_at(map: Map, phase: PhaseId, at: usize) {
    let step = Step { id: map.app.desk.draw(), ..Step::default() };
    let stop = Stop::Step(step.id);
    if commands::act(map.app, &Edit::AddStep { phase, at, step }) {
        edit_new(map, stop);
    }
}

/// A new lane below a row, or at the bottom.
pub fn add_lane(map: Map, kind: LaneKind, below: Option<LaneId>) {
    let at = map.app.desk.with_journey_now(|journey| {
        let at = below.and_then(|id| journey.lanes.iter().position(|lane| lane.id == id));
        at.map_or(journey.lanes.len(), |at| at + 1)
    });
    let lane = Lane { id: map.app.desk.draw(), kind, ..Lane::default() };
    let row = if kind == LaneKind::Reality {
        Row::Reality(Some(lane.id))
    } else {
        Row::Lane(lane.id, kind)
    };
    if commands::act(map.app, &Edit::AddLane { at, lane }) {
        map.go(Stop::Head(row));
    }
}

/// Shows a hidden lane again, or hides one.
pub fn hide_lane(map: Map, id: LaneId, hidden: bool) {
    commands::act(map.app, &Edit::ChangeLane { id, change: LaneChange::Hidden(hidden) });
}

/// A second one of what stands at a place.
pub fn duplicate(map: Map, stop: Stop) {
    let journey = map.app.desk.journey_now();
    let edit = map.app.desk.with_ids(|ids| match stop {
        Stop::Card(id) => duplicate_card(&journey, id, ids),
        Stop::Step(id) => duplicate_step(&journey, id, ids),
        Stop::Phase(id) => duplicate_phase(&journey, id, ids),
        Stop::Head(Row::Lane(id, _)) => duplicate_lane(&journey, id, ids),
        Stop::Gap(_) | Stop::Head(_) | Stop::Cell(..) | Stop::Jump(_) => None,
    });
    let Some(edit) = edit.flatten() else { return };
    let to = match &edit {
        Edit::AddCard { card, .. } => Some(Stop::Card(card.id)),
        Edit::AddStep { step, .. } => Some(Stop::Step(step.id)),
        Edit::AddPhase { phase, .. } => Some(Stop::Phase(phase.id)),
        Edit::All(edits) => edits.first().and_then(|edit| match edit {
            Edit::AddLane { lane, .. } => Some(Stop::Head(Row::Lane(lane.id, lane.kind))),
            _ => None,
        }),
        _ => None,
    };
    if commands::act(map.app, &edit)
        && let Some(to) = to
    {
        map.go(to);
    }
}

/// Deletes what stands at a place; a message offers the way back.
pub fn delete(map: Map, stop: Stop) {
    let edit = match stop {
        Stop::Card(id) => Edit::RemoveCard(id),
        Stop::Step(id) => Edit::RemoveStep(id),
        Stop::Phase(id) => Edit::RemovePhase(id),
        Stop::Jump(id) => Edit::RemoveJump(id),
        Stop::Head(row) => match row.lane() {
            Some(id) => Edit::RemoveLane(id),
            None => return,
        },
        Stop::Cell(row, step) if row.holds_curve() => {
            return lift::clear(map, step);
        }
        Stop::Gap(_) | Stop::Cell(..) => return,
    };
    if let Some(spot) = map.spot(stop) {
        map.last.set_value(spot);
    }
    if commands::take_away(map.app, &edit)
        && let Some(to) = map.settled(stop)
    {
        map.go(to);
    }
}

/// A card that exists as soon as something is typed.
pub fn draft(map: Map, step: StepId, lane: LaneId, at: usize) {
    if !map.editable.get_untracked() {
        return;
    }
    let id = map.app.desk.draw();
    map.app.desk.seal();
    map.drop_picks();
    map.before.set_value(None);
    map.draft.set(Some(Draft { id, step, lane, at }));
    map.editing.set(Some(Stop::Card(id)));
    map.here.set(Stop::Card(id));
}

/// Edits the name of something that was just made, as soon as it stands in the page.
fn edit_new(map: Map, stop: Stop) {
    map.go(stop);
    map.before.set_value(Some(String::new()));
    map.editing.set(Some(stop));
}

fn cell_of(map: Map, stop: Stop) -> Option<Stop> {
    let (row, column, _) = map.spot(stop)?;
    let row = map.rows.get_untracked().get(row).copied()?;
    let columns = map.columns.get_untracked();
    let others = map.stops(map.spot(stop)?.0, column).into_iter().find(|other| *other != stop);
    others.or_else(|| Some(Stop::Cell(row, columns.all.get(column.checked_sub(1)?)?.step?)))
}

fn cell_at(map: Map, draft: Draft) -> Option<Stop> {
    let rows = map.rows.get_untracked();
    let row = rows.iter().position(|row| row.lane() == Some(draft.lane) && row.holds_cards())?;
    let column = map
        .columns
        .with_untracked(|columns| columns.of_step(draft.step).map(|column| column.at + 1))?;
    let stops = map.stops(row, column);
    stops.get(draft.at.saturating_sub(1).min(stops.len().saturating_sub(1))).copied()
}

/// The text at a place.
pub fn text_of(map: Map, stop: Stop) -> Option<String> {
    map.app.desk.with_journey_now(|journey| match stop {
        Stop::Card(id) => journey.card(id).map(|(_, card)| card.text.clone()),
        Stop::Step(id) => journey.step(id).map(|step| step.title.clone()),
        Stop::Phase(id) => journey.phase(id).map(|phase| phase.name.clone()),
        Stop::Head(row) => journey.lane(row.lane()?).map(|lane| lane.name.clone()),
        Stop::Jump(id) => jumps::jump(journey, id).map(|jump| jump.label.clone()),
        Stop::Gap(_) | Stop::Cell(..) => None,
    })
}

/// Types a letter after the text whose editing it began; whether it was typed.
pub fn type_first(map: Map, letter: &str) -> bool {
    let Some(stop) = map.editing.get_untracked() else { return false };
    let text = text_of(map, stop).unwrap_or_default() + letter;
    write(map, stop, text).is_some_and(|edit| commands::act(map.app, &edit))
}

fn write(map: Map, stop: Stop, text: String) -> Option<Edit> {
    use crate::edit::{PhaseChange, StepChange};
    match stop {
        Stop::Card(id) => Some(map.write_card(id, text)),
        Stop::Step(id) => Some(Edit::ChangeStep { id, change: StepChange::Title(text) }),
        Stop::Phase(id) => Some(Edit::ChangePhase { id, change: PhaseChange::Name(text) }),
        Stop::Head(row) => {
            Some(Edit::ChangeLane { id: row.lane()?, change: LaneChange::Name(text) })
        }
        Stop::Jump(id) => jumps::write(map, id, text),
        Stop::Gap(_) | Stop::Cell(..) => None,
    }
}
