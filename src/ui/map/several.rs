//! What is done to several cards at once; where only one is meant, it is done to that.

use super::super::commands;
use super::layout::Stop;
use super::navigate::Way;
use super::state::Map;
use super::{edits, shift};
use crate::edit::{self, Edit, NewCard};
use crate::model::{CardId, LaneId, StepId};

/// Deletes what is selected, or what stands at a place; a message offers the way back.
pub fn delete(map: Map, stop: Stop) {
    let cards = map.picks.cards.get_untracked();
    if cards.is_empty() {
        return edits::delete(map, stop);
    }
    let first = cards.first().copied().map_or(stop, Stop::Card);
    if let Some(spot) = map.spot(first) {
        map.last.set_value(spot);
    }
    if commands::take_away(map.app, &Edit::RemoveCards(cards)) {
        end(map, first);
    }
}

/// A second one of what is selected, or of what stands at a place.
pub fn duplicate(map: Map, stop: Stop) {
    let cards = map.picks.cards.get_untracked();
    if cards.is_empty() {
        return edits::duplicate(map, stop);
    }
    let journey = map.app.desk.journey_now();
    let edit = map.app.desk.with_ids(|ids| edit::duplicate_cards(&journey, &cards, ids));
    if let Some(edit @ Edit::AddCards(new)) = &edit
        && commands::act(map.app, edit)
    {
        pick_new(map, new);
    }
}

/// Moves what is selected, or what stands at a place, by one column, row or place.
pub fn shift(map: Map, stop: Stop, way: Way) {
    let cards = map.picks.cards.get_untracked();
    let by = match way {
        Way::Left => (-1, 0),
        Way::Right => (1, 0),
        Way::Up => (0, -1),
        Way::Down => (0, 1),
        _ => return,
    };
    if cards.len() < 2 {
        return shift::shift(map, stop, way);
    }
    move_by(map, &cards, by, None);
    map.go(stop);
}

/// Moves cards by so many columns and rows, the first of them to a place in its cell; says so when
/// one of them has no place there.
pub fn move_by(
    map: Map,
    cards: &[CardId],
    by: (isize, isize),
    at: Option<(StepId, LaneId, usize)>,
) {
    let cells = map.cells();
    let moved =
        map.app.desk.with_journey_now(|journey| edit::move_cards(journey, &cells, cards, by, at));
    match moved {
        Some(edit) => drop(commands::act(map.app, &edit)),
        None => map.app.messages.warn(map.app.words_now().several().too_far),
    }
}

/// Selects what was just made, unfolds its cells and goes to the first of it.
pub fn pick_new(map: Map, new: &[NewCard]) {
    map.unfolded.update(|cells| cells.extend(new.iter().map(|new| (new.card.lane, new.step))));
    map.drop_picks();
    map.pick(new.iter().map(|new| Stop::Card(new.card.id)));
    if let Some(first) = new.first() {
        map.go(Stop::Card(first.card.id));
    }
}

/// Selects nothing any more and goes back to the map.
pub fn end(map: Map, stop: Stop) {
    map.drop_picks();
    if let Some(stop) = map.settled(stop) {
        map.go(stop);
    }
}
