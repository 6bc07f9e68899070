//! Several cards at once: what moving, doubling, copying and pasting them comes to.
//!
//! Steps and lanes are counted as they are shown: "the next lane" is the next one that holds
//! cards and is in sight, so which those are comes from outside.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::action::{Edit, MovedCard, NewCard};
use crate::model::{Card, CardId, Copied, IdSource, Journey, LaneId, LaneKind, StepId, gather};

/// The cells of a map in which cards can stand.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Cells {
    /// The steps, from left to right.
    pub steps: Vec<StepId>,
    /// The lanes that hold cards and are shown, from top to bottom, each with what it means.
    pub lanes: Vec<(LaneId, LaneKind)>,
}

/// What pasting comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Pasting {
    /// All of it, as one thing.
    pub edit: Edit,
    /// The cards that it makes.
    pub cards: Vec<CardId>,
    /// Cards for which the map has no step or lane there.
    pub n_without_room: usize,
    /// Cards whose evidence, customer groups or channel belong to another journey.
    pub n_bereft: usize,
}

impl Cells {
    /// How many steps and lanes one cell lies from another.
    pub fn distance(&self, from: (StepId, LaneId), to: (StepId, LaneId)) -> Option<(isize, isize)> {
        let (from, to) = (self.of(from.0, from.1)?, self.of(to.0, to.1)?);
        Some((to.0 as isize - from.0 as isize, to.1 as isize - from.1 as isize))
    }

    fn of(&self, step: StepId, lane: LaneId) -> Option<(usize, usize)> {
        let step = self.steps.iter().position(|each| *each == step)?;
        let lane = self.lanes.iter().position(|(each, _)| *each == lane)?;
        Some((step, lane))
    }

    fn beside(&self, from: (usize, usize), by: (isize, isize)) -> Option<(StepId, LaneId)> {
        let step = self.steps.get(from.0.checked_add_signed(by.0)?)?;
        let (lane, _) = self.lanes.get(from.1.checked_add_signed(by.1)?)?;
        Some((*step, *lane))
    }
}

/// Moves cards by so many steps and lanes; nothing when one of them would leave the map. `at` is
/// the place of the first of them among those of its new cell; without it they come last there.
/// Cards that stay in their cell only move when they are to stand at a place in it.
pub fn move_cards(
    journey: &Journey,
    cells: &Cells,
    ids: &[CardId],
    by: (isize, isize),
    at: Option<(StepId, LaneId, usize)>,
) -> Option<Edit> {
    let mut moved = Vec::new();
    let mut next = at.map(|(_, _, at)| at);
    for (step, card) in cards_of(journey, ids) {
        let (step, lane) = cells.beside(cells.of(step, card.lane)?, by)?;
        let is_aimed = at.is_some_and(|(to, row, _)| (to, row) == (step, lane));
        let at = match &mut next {
            Some(next) if is_aimed => {
                *next += 1;
                *next - 1
            }
            _ if by == (0, 0) => continue,
            _ => usize::MAX,
        };
        moved.push(MovedCard { id: card.id, step, lane, at });
    }
    (!moved.is_empty()).then_some(Edit::MoveCards(moved))
}

/// Moves cards to one step, below what stands there: to one lane, or each in its own.
pub fn gather_cards(journey: &Journey, ids: &[CardId], step: StepId, lane: Option<LaneId>) -> Edit {
    let moved = cards_of(journey, ids).map(|(_, card)| MovedCard {
        id: card.id,
        step,
        lane: lane.unwrap_or(card.lane),
        at: usize::MAX,
    });
    Edit::MoveCards(moved.collect())
}

/// A second one right below each card.
pub fn duplicate_cards(journey: &Journey, ids: &[CardId], source: &mut IdSource) -> Edit {
    let wanted: BTreeSet<CardId> = gather(ids.iter().copied());
    let mut new = Vec::new();
    for (_, step) in journey.steps() {
        for lane in &journey.lanes {
            let mut at = 0;
            for card in step.cards_in(lane.id) {
                at += 1;
                if wanted.contains(&card.id) {
                    let card = Card { id: source.draw(), ..(**card).clone() };
                    new.push(NewCard { step: step.id, at, card });
                    at += 1;
                }
            }
        }
    }
    Edit::AddCards(new)
}

/// Cards as they go to the clipboard, with where they stand beside each other.
pub fn copy(journey: &Journey, cells: &Cells, ids: &[CardId]) -> Vec<Copied> {
    let mut copied = Vec::new();
    for (step, card) in cards_of(journey, ids) {
        if let Some((step, lane)) = cells.of(step, card.lane) {
            let kind = cells.lanes.get(lane).map(|(_, kind)| *kind);
            copied.push(Copied { step, lane, kind, card: (**card).clone() });
        }
    }
    let first_step = copied.iter().map(|each| each.step).min().unwrap_or(0);
    let first_lane = copied.iter().map(|each| each.lane).min().unwrap_or(0);
    for each in &mut copied {
        each.step -= first_step;
        each.lane -= first_lane;
    }
    copied
}

/// Pastes cards from a cell on, below what stands there; nothing when the map has no such cell. In
/// a lane of another kind only the text of a card means something.
pub fn paste(
    journey: &Journey,
    cells: &Cells,
    (step, lane): (StepId, LaneId),
    copied: &[Copied],
    source: &mut IdSource,
) -> Option<Pasting> {
    let first = cells.of(step, lane)?;
    let mut new = Vec::new();
    let (mut n_without_room, mut n_bereft) = (0, 0);
    for each in copied {
        let place = first.0.checked_add(each.step).zip(first.1.checked_add(each.lane));
        let step = place.and_then(|(step, _)| cells.steps.get(step).copied());
        let lane = place.and_then(|(_, lane)| cells.lanes.get(lane).copied());
        let (Some(step), Some((lane, kind))) = (step, lane) else {
            n_without_room += 1;
            continue;
        };
        let copy = if each.kind == Some(kind) {
            at_home(journey, &each.card)
        } else {
            Card { text: each.card.text.clone(), ..Card::default() }
        };
        let is_whole = each.kind != Some(kind)
            || (copy.evidence.len(), copy.personas.len(), copy.answered_by)
                == (each.card.evidence.len(), each.card.personas.len(), each.card.answered_by);
        n_bereft += usize::from(!is_whole);
        let card = Card { id: source.draw(), lane, ..copy };
        new.push(NewCard { step, at: usize::MAX, card });
    }
    let cards = new.iter().map(|new| new.card.id).collect();
    Some(Pasting { edit: Edit::Paste(new), cards, n_without_room, n_bereft })
}

/// The card with what this journey knows of what it points at.
fn at_home(journey: &Journey, card: &Card) -> Card {
    let mut card = card.clone();
    card.personas.retain(|id| journey.persona(*id).is_some());
    card.evidence.retain(|id| journey.evidence.iter().any(|each| each.id == *id));
    card.answered_by =
        card.answered_by.filter(|id| journey.channels.iter().any(|each| each.id == *id));
    card
}

/// These cards, in the order of the map.
pub fn cards_of<'a>(
    journey: &'a Journey,
    ids: &[CardId],
) -> impl Iterator<Item = (StepId, &'a Arc<Card>)> + use<'a> {
    let wanted: BTreeSet<CardId> = gather(ids.iter().copied());
    let lanes = journey.lanes.iter();
    let in_order = move |step: &'a crate::model::Step| {
        lanes.clone().flat_map(move |lane| step.cards_in(lane.id))
    };
    journey
        .steps()
        .flat_map(move |(_, step)| in_order(step).map(|card| (step.id, card)))
        .filter(move |(_, card)| wanted.contains(&card.id))
}
