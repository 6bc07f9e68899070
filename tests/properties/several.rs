//! Several cards at once, and cards on their way over the clipboard.

use std::collections::BTreeSet;

use klantreis::codec::{clip, sheet};
use klantreis::edit::{
    CardChange, Cells, Edit, MovedCard, NewCard, apply, copy, duplicate_cards, gather_cards,
    move_cards, paste,
};
use klantreis::model::{CardId, Journey, LaneId, StepId};

use crate::dice::{Dice, cases};
use crate::invariants::{self, Room};
use crate::journeys::{self, Names, journey};

/// An edit of several cards at once; now and then one card is named twice.
pub fn edit(dice: &mut Dice, names: &Names) -> Option<Edit> {
    let ids = dice.some_of(&names.cards);
    Some(match dice.below(5) {
        0 => Edit::RemoveCards(ids),
        4 => Edit::ChangeCards(changes(dice, names, &ids)),
        1 => Edit::MoveCards(moves(dice, names, &ids)?),
        2 => Edit::AddCards(new(dice, names)?),
        _ => Edit::Paste(new(dice, names)?),
    })
}

#[test]
fn several_edits_at_once_are_those_edits_one_after_another() {
    cases(2_000, |dice| {
        let before = journey(dice);
        let names = Names::of(&before);
        let Some(edit) = edit(dice, &names) else { return };
        let (one_by_one, in_order) = match &edit {
            Edit::RemoveCards(ids) => {
                (ids.iter().map(|id| Edit::RemoveCard(*id)).collect::<Vec<_>>(), true)
            }
            Edit::ChangeCards(changes) => {
                let change = |(id, change): &(CardId, CardChange)| Edit::ChangeCard {
                    id: *id,
                    change: change.clone(),
                };
                (changes.iter().map(change).collect(), true)
            }
            Edit::AddCards(new) | Edit::Paste(new) => {
                let add = |new: &NewCard| Edit::AddCard {
                    step: new.step,
                    at: new.at,
                    card: new.card.clone(),
                };
                (new.iter().map(add).collect(), true)
            }
            Edit::MoveCards(moved) => {
                let to = |moved: &MovedCard| Edit::MoveCard {
                    id: moved.id,
                    step: moved.step,
                    lane: moved.lane,
                    at: usize::MAX,
                };
                let is_last = moved.iter().all(|moved| moved.at == usize::MAX);
                (moved.iter().map(to).collect(), is_last)
            }
            other => panic!("not several cards: {other:?}"),
        };
        let at_once = apply(&before, &edit);
        let is_twice = match &edit {
            Edit::MoveCards(moved) => twice(moved.iter().map(|moved| moved.id)),
            Edit::ChangeCards(changes) => twice(changes.iter().map(|(id, _)| *id)),
            _ => false,
        };
        if in_order && !is_twice {
            assert_eq!(at_once, apply(&before, &Edit::All(one_by_one)));
        }
        if let Ok(after) = at_once {
            invariants::check(&after, Room::Brought);
        }
    });
}

#[test]
fn cards_that_move_are_the_same_cards_elsewhere() {
    cases(2_000, |dice| {
        let before = journey(dice);
        let names = Names::of(&before);
        let (cells, ids) = (cells(dice, &before), dice.some_of(&names.cards));
        let by = (dice.below(5) as isize - 2, dice.below(5) as isize - 2);
        let edit = match dice.one_of(&names.steps).filter(|_| dice.coin()) {
            Some(step) => Some(gather_cards(&before, &ids, step, dice.one_of(&names.rows))),
            None => move_cards(&before, &cells, &ids, by, None),
        };
        let Some(edit) = edit else { return };
        let after = apply(&before, &edit).expect("what is moved is there, and where it goes too");
        assert_eq!(texts(&after), texts(&before));
        for (_, step) in before.steps() {
            for lane in &before.lanes {
                let stay = |journey: &Journey| {
                    let step = journey.step(step.id).expect("no step went");
                    let stays = step.cards_in(lane.id).filter(|card| !ids.contains(&card.id));
                    stays.map(|card| card.id).collect::<Vec<_>>()
                };
                assert_eq!(stay(&after), stay(&before), "others keep their order");
            }
        }
    });
}

#[test]
fn doubling_adds_a_card_below_each() {
    cases(1_000, |dice| {
        let before = journey(dice);
        let ids = dice.some_of(&Names::of(&before).cards);
        let edit = duplicate_cards(&before, &ids, &mut dice.ids);
        let after = apply(&before, &edit).expect("there is room");
        for id in ids {
            let (step, card) = after.card(id).expect("the first stays");
            let mut below = step.cards_in(card.lane).skip_while(|each| each.id != id).skip(1);
            let copy = below.next().expect("there is one below");
            assert_ne!(copy.id, id);
            let same = klantreis::model::Card { id, ..(**copy).clone() };
            assert_eq!(same, **card);
        }
    });
}

#[test]
fn what_is_pasted_where_it_was_copied_is_the_same_again() {
    cases(1_500, |dice| {
        let before = journey(dice);
        let names = Names::of(&before);
        let (cells, ids) = (cells(dice, &before), dice.some_of(&names.cards));
        let copied = copy(&before, &cells, &ids);
        let over_the_clipboard = clip::from_json(&clip::to_json(&copied)).expect("it is ours");
        assert_eq!(over_the_clipboard, copied);
        let Some(from) = first_cell(&before, &cells, &ids) else { return };
        let pasting = paste(&before, &cells, from, &copied, &mut dice.ids).expect("a cell");
        assert_eq!((pasting.n_without_room, pasting.n_bereft), (0, 0));
        let after = apply(&before, &pasting.edit).expect("there is room");
        assert_eq!(pasting.cards.len(), copied.len());
        for (id, copied) in pasting.cards.iter().zip(&copied) {
            let (_, card) = after.card(*id).expect("it was pasted");
            let (id, lane) = (copied.card.id, copied.card.lane);
            assert_eq!(klantreis::model::Card { id, ..(**card).clone() }, copied.card);
            assert_eq!(card.lane, lane);
        }
    });
}

#[test]
fn whatever_is_pasted_anywhere_every_card_is_there_or_told_of() {
    cases(1_500, |dice| {
        let (source, target) = (journey(dice), journey(dice));
        let ids = dice.some_of(&Names::of(&source).cards);
        let copied = match dice.coin() {
            true => copy(&source, &cells(dice, &source), &ids),
            false => clip::from_text(&dice.list(9, Dice::text).join("\t")),
        };
        let cells = cells(dice, &target);
        let from = dice.one_of(&cells.steps).zip(dice.one_of(&cells.lanes));
        let Some((step, (lane, _))) = from else { return };
        let pasting = paste(&target, &cells, (step, lane), &copied, &mut dice.ids).expect("a cell");
        assert_eq!(pasting.cards.len() + pasting.n_without_room, copied.len());
        if let Ok(after) = apply(&target, &pasting.edit) {
            invariants::check(&after, Room::Brought);
            assert_eq!(
                after.steps().map(|(_, step)| step.cards.len()).sum::<usize>(),
                target.steps().map(|(_, step)| step.cards.len()).sum::<usize>()
                    + pasting.cards.len()
            );
        }
    });
}

#[test]
fn a_table_comes_back_from_the_clipboard_as_it_was() {
    cases(5_000, |dice| {
        let (rows, columns) = (dice.below(5), 1 + dice.below(4));
        let cell = |dice: &mut Dice| match dice.below(3) {
            0 => {
                (*dice.pick(&["=1", "'=1", "-5", "''", "\"", "\"\"", "a\"b", "'\t", ""])).to_owned()
            }
            _ => dice.text(),
        };
        let table: Vec<Vec<String>> =
            (0..rows).map(|_| (0..columns).map(|_| cell(dice)).collect()).collect();
        let text = sheet::write(&table);
        assert_eq!(sheet::read(&text), table, "{text:?}");
        let is_formula = |cell: &String| cell.starts_with(['=', '+', '@', '\t', '\r']);
        if table.first().is_some_and(|row| is_formula(&row[0])) {
            assert!(text.starts_with("'") || text.starts_with("\"'"), "a formula in {text:?}");
        }
    });
}

fn new(dice: &mut Dice, names: &Names) -> Option<Vec<NewCard>> {
    let n = dice.below(4);
    (0..n)
        .map(|_| {
            let (step, card) = (dice.one_of(&names.steps)?, journeys::card(dice, names)?);
            Some(NewCard { step, at: dice.below(4), card })
        })
        .collect()
}

fn moves(dice: &mut Dice, names: &Names, ids: &[CardId]) -> Option<Vec<MovedCard>> {
    let is_last = dice.coin();
    ids.iter()
        .map(|id| {
            let (step, lane) = (dice.one_of(&names.steps)?, dice.one_of(&names.rows)?);
            let at = if is_last { usize::MAX } else { dice.below(4) };
            Some(MovedCard { id: *id, step, lane, at })
        })
        .collect()
}

fn changes(dice: &mut Dice, names: &Names, ids: &[CardId]) -> Vec<(CardId, CardChange)> {
    let change = |id: &CardId| {
        let change = match dice.below(3) {
            0 => CardChange::Severity(dice.maybe(journeys::level)),
            1 => CardChange::Personas(dice.some_of(&names.personas)),
            _ => CardChange::Evidence(dice.some_of(&names.evidence)),
        };
        (*id, change)
    };
    ids.iter().map(change).collect()
}

fn twice(ids: impl Iterator<Item = CardId>) -> bool {
    let mut seen = BTreeSet::new();
    !ids.into_iter().all(|id| seen.insert(id))
}

/// Every step, and the lanes that hold cards in any order.
fn cells(dice: &mut Dice, journey: &Journey) -> Cells {
    let names = Names::of(journey);
    let kind = |lane: &LaneId| journey.lane(*lane).map(|found| (*lane, found.kind));
    let mut lanes: Vec<_> = names.rows.iter().filter_map(kind).collect();
    if dice.coin() {
        lanes.reverse();
    }
    Cells { steps: names.steps, lanes }
}

/// The cell of the first step and the first lane that any of these cards stands in.
fn first_cell(journey: &Journey, cells: &Cells, ids: &[CardId]) -> Option<(StepId, LaneId)> {
    let places = || ids.iter().filter_map(|id| journey.card(*id));
    let step = cells.steps.iter().find(|step| places().any(|(found, _)| found.id == **step))?;
    let lane = cells.lanes.iter().find(|lane| places().any(|(_, card)| card.lane == lane.0))?;
    Some((*step, lane.0))
}

/// What stands on the cards, sorted.
fn texts(journey: &Journey) -> Vec<(CardId, String)> {
    let cards = journey.steps().flat_map(|(_, step)| &step.cards);
    let mut texts: Vec<_> = cards.map(|card| (card.id, card.text.clone())).collect();
    texts.sort();
    texts
}
