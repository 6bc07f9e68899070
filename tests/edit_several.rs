//! Several cards at once: where they go, what comes along, what is left and told.

use std::sync::Arc;

use klantreis::codec::clip;
use klantreis::edit::{
    CardChange, Cells, Edit, EditError, EditName, Editor, Pasting, apply, copy, duplicate_cards,
    gather_cards, move_cards, paste,
};
use klantreis::model::{
    Card, CardId, Copied, Evidence, Id, IdSource, Instant, Journey, Lane, LaneKind, Level, Phase,
    Step, limits,
};

/// Three steps over two phases, and two lanes: thoughts and obstacles. In each cell of thoughts
/// the cards `a0 b0`, `a1`, `a2`; of obstacles `x0`, none, `x2`.
fn journey() -> Journey {
    let lane = |n: u64, kind| Arc::new(Lane { id: id(n), kind, ..Lane::default() });
    let lanes = vec![lane(1, LaneKind::Thoughts), lane(2, LaneKind::Obstacles)];
    let card = |n: u64, lane: u64, text: &str| {
        Arc::new(Card { id: id(n), lane: id(lane), text: text.into(), ..Card::default() })
    };
    let step = |n: u64, cards| Arc::new(Step { id: id(n), cards, ..Step::default() });
    let steps = [
        step(10, vec![card(20, 1, "a0"), card(21, 2, "x0"), card(22, 1, "b0")]),
        step(11, vec![card(23, 1, "a1")]),
        step(12, vec![card(24, 1, "a2"), card(25, 2, "x2")]),
    ];
    let phase = |n: u64, steps: &[Arc<Step>]| Phase {
        id: id(n),
        steps: steps.to_vec(),
        ..Phase::default()
    };
    let phases = vec![Arc::new(phase(30, &steps[..2])), Arc::new(phase(31, &steps[2..]))];
    Journey { id: id(40), phases, lanes, ..Journey::default() }
}

fn id<T>(n: u64) -> Id<T> {
    Id::from_text(&format!("id {n}"))
}

fn cells() -> Cells {
    Cells {
        steps: vec![id(10), id(11), id(12)],
        lanes: vec![(id(1), LaneKind::Thoughts), (id(2), LaneKind::Obstacles)],
    }
}

/// The card that has this text.
fn card(text: &str) -> CardId {
    let journey = journey();
    let mut cards = journey.steps().flat_map(|(_, step)| &step.cards);
    cards.find(|card| card.text == text).expect("the fixture has it").id
}

fn cards(texts: &[&str]) -> Vec<CardId> {
    texts.iter().map(|text| card(text)).collect()
}

/// The texts of each cell: a row for each lane.
fn laid(journey: &Journey) -> Vec<Vec<String>> {
    let row = |lane: &Arc<Lane>| {
        let cell = |step: &Step| {
            step.cards_in(lane.id).map(|card| card.text.as_str()).collect::<Vec<_>>().join(" ")
        };
        journey.steps().map(|(_, step)| cell(step)).collect()
    };
    journey.lanes.iter().map(row).collect()
}

#[track_caller]
fn check(edit: &Edit, thoughts: [&str; 3], obstacles: [&str; 3]) {
    let after = apply(&journey(), edit).expect("it is possible");
    assert_eq!(laid(&after), [thoughts, obstacles]);
}

#[track_caller]
fn pasted(copied: &[Copied], step: u64, lane: u64) -> (Pasting, Journey) {
    let journey = journey();
    let mut ids = IdSource::seeded(9);
    let pasting = paste(&journey, &cells(), (id(step), id(lane)), copied, &mut ids);
    let pasting = pasting.expect("there is such a cell");
    let after = apply(&journey, &pasting.edit).expect("it is possible");
    (pasting, after)
}

#[test]
fn cards_move_together_and_keep_their_distance() {
    let journey = journey();
    let by = |ids: &[&str], by| move_cards(&journey, &cells(), &cards(ids), by, None);
    let edit = by(&["a0", "x0"], (1, 0)).expect("there is room");
    check(&edit, ["b0", "a1 a0", "a2"], ["", "x0", "x2"]);
    let edit = by(&["a0", "b0", "a1"], (0, 1)).expect("there is room");
    check(&edit, ["", "", "a2"], ["x0 a0 b0", "a1", "x2"]);
    assert_eq!(by(&["a0", "x2"], (1, 0)), None, "beyond the last step");
    assert_eq!(by(&["a0", "x0"], (0, 1)), None, "below the last lane");
    assert_eq!(by(&["a0"], (-1, 0)), None, "before the first step");
    assert_eq!(by(&["a0"], (0, 0)), None, "nothing to do");
    assert_eq!(by(&[], (1, 0)), None, "nothing to move");
}

#[test]
fn dragged_cards_come_where_they_are_let_go() {
    let journey = journey();
    let to = |ids: &[&str], by, step, at| {
        move_cards(&journey, &cells(), &cards(ids), by, Some((id(step), id(1), at)))
    };
    let edit = to(&["a0", "b0"], (1, 0), 11, 0).expect("there is room");
    check(&edit, ["", "a0 b0 a1", "a2"], ["x0", "", "x2"]);
    // Within one cell only the cards of that cell get another place.
    let edit = to(&["b0", "a2"], (0, 0), 10, 0).expect("there is room");
    check(&edit, ["b0 a0", "a1", "a2"], ["x0", "", "x2"]);
}

#[test]
fn cards_gather_in_one_cell_or_each_in_its_own_row() {
    let (journey, ids) = (journey(), cards(&["x2", "a0", "x0"]));
    let edit = gather_cards(&journey, &ids, id(11), Some(id(2)));
    check(&edit, ["b0", "a1", "a2"], ["", "a0 x0 x2", ""]);
    let edit = gather_cards(&journey, &ids, id(11), None);
    check(&edit, ["b0", "a1 a0", "a2"], ["", "x0 x2", ""]);
}

#[test]
fn a_copy_stands_right_below_each() {
    let edit = duplicate_cards(&journey(), &cards(&["a0", "b0", "x2"]), &mut IdSource::seeded(1));
    check(&edit, ["a0 a0 b0 b0", "a1", "a2"], ["x0", "", "x2 x2"]);
    assert_eq!(edit.name(), EditName::CardsAdded(3));
}

#[test]
fn what_is_done_to_several_is_taken_back_at_once() {
    let before = Arc::new(journey());
    let (ids, now) = (cards(&["a0", "x0", "a2"]), Instant::from_ms(1));
    let moved = move_cards(&before, &cells(), &cards(&["a0", "b0", "a1"]), (0, 1), None);
    let edits = [
        (Edit::RemoveCards(ids.clone()), EditName::CardsRemoved(3)),
        (moved.expect("there is room"), EditName::CardsMoved(3)),
        (pasted(&clip::from_text("p\tq"), 10, 1).0.edit, EditName::Pasted),
    ];
    for (edit, name) in edits {
        let mut editor = Editor::new(Arc::clone(&before));
        editor.act(&edit, now).expect("it is possible");
        assert_ne!(laid(editor.journey()), laid(&before));
        assert_eq!(editor.undo(now), Some(name));
        assert_eq!(laid(editor.journey()), laid(&before));
        assert_eq!(editor.undo(now), None);
    }
    check(&Edit::RemoveCards(ids), ["b0", "a1", ""], ["", "", "x2"]);
}

#[test]
fn one_field_of_several_cards_is_one_step_of_undo() {
    let severe = |text| (card(text), CardChange::Severity(Level::new(4)));
    let edit = Edit::ChangeCards(vec![severe("x2"), severe("x0")]);
    assert_eq!(edit.name(), EditName::CardsChanged(2));
    let (before, now) = (Arc::new(journey()), Instant::from_ms(1));
    let mut editor = Editor::new(Arc::clone(&before));
    editor.act(&edit, now).expect("it is possible");
    let level = |text| editor.journey().card(card(text)).and_then(|(_, card)| card.severity);
    assert_eq!(["x0", "x2", "a0"].map(level), [Level::new(4), Level::new(4), None]);
    assert!(Arc::ptr_eq(&before.phases[0].steps[1], &editor.journey().phases[0].steps[1]));
    assert_eq!(editor.undo(now), Some(EditName::CardsChanged(2)));
    assert_eq!(editor.journey().phases, journey().phases);
    assert_eq!(Edit::ChangeCards(vec![severe("x0")]).name(), EditName::CardChanged);
}

#[test]
fn each_card_gets_its_own() {
    let text = |of, text: &str| (card(of), CardChange::Text(text.into()));
    let edit = Edit::ChangeCards(vec![text("a2", "z"), text("a0", "y")]);
    check(&edit, ["y b0", "a1", "z"], ["x0", "", "x2"]);
}

#[test]
fn all_of_it_is_done_or_nothing() {
    let journey = journey();
    let text = |id, text: String| (id, CardChange::Text(text));
    let gone = Edit::ChangeCards(vec![text(card("a0"), "y".into()), text(id(99), "z".into())]);
    assert_eq!(apply(&journey, &gone), Err(EditError::Missing));
    let twice = Edit::ChangeCards(vec![text(card("a0"), "y".into()), text(card("a0"), "z".into())]);
    assert_eq!(apply(&journey, &twice), Err(EditError::Missing));
    let long = text(card("a1"), "x".repeat(limits::TEXT + 1));
    let long = Edit::ChangeCards(vec![text(card("a0"), "y".into()), long]);
    assert_eq!(apply(&journey, &long), Err(EditError::TextTooLong { limit: limits::TEXT }));
    let gone = Edit::RemoveCards(vec![card("a0"), id(99)]);
    assert_eq!(apply(&journey, &gone), Err(EditError::Missing));
    let twice = Edit::RemoveCards(vec![card("a0"), card("a0")]);
    assert_eq!(apply(&journey, &twice), Err(EditError::Missing));
    let long = format!("kort\t{}", "x".repeat(limits::TEXT + 1));
    let pasting = paste(
        &journey,
        &cells(),
        (id(10), id(1)),
        &clip::from_text(&long),
        &mut IdSource::seeded(2),
    );
    let edit = pasting.expect("a cell").edit;
    assert_eq!(apply(&journey, &edit), Err(EditError::TextTooLong { limit: limits::TEXT }));
    let many = clip::from_text(&format!("\"{}\"", "x\n".repeat(limits::CARDS)));
    let pasting = paste(&journey, &cells(), (id(10), id(1)), &many, &mut IdSource::seeded(2))
        .expect("a cell");
    let too_many = Err(EditError::TooManyCards { limit: limits::CARDS });
    assert_eq!(apply(&journey, &pasting.edit), too_many);
}

#[test]
fn a_table_from_a_spreadsheet_fills_steps_and_lanes() {
    let (pasting, after) = pasted(&clip::from_text("p\t\"q\nr\"\r\n\ts\r\n"), 11, 1);
    assert_eq!(laid(&after), [["a0 b0", "a1 p", "a2 q r"], ["x0", "", "x2 s"]]);
    assert_eq!((pasting.n_without_room, pasting.n_bereft), (0, 0));
}

#[test]
fn what_has_no_room_is_counted_and_the_rest_stands() {
    let (pasting, after) = pasted(&clip::from_text("p\tq\nr\ts\nt\tu"), 12, 2);
    assert_eq!(laid(&after), [["a0 b0", "a1", "a2"], ["x0", "", "x2 p"]]);
    assert_eq!(pasting.n_without_room, 5);
    assert_eq!(pasting.cards.len(), 1);
    let far = Copied { step: usize::MAX, lane: usize::MAX, ..Copied::default() };
    assert_eq!(pasted(&[far], 12, 2).0.n_without_room, 1);
}

#[test]
fn cards_are_copied_with_their_places() {
    let copied = copy(&journey(), &cells(), &cards(&["x2", "a1"]));
    let places: Vec<_> =
        copied.iter().map(|each| (each.step, each.lane, each.card.text.as_str())).collect();
    assert_eq!(places, [(0, 0, "a1"), (1, 1, "x2")]);
    let (_, after) = pasted(&copied, 10, 1);
    assert_eq!(laid(&after), [["a0 b0 a1", "a1", "a2"], ["x0", "x2", "x2"]]);
}

#[test]
fn a_pasted_card_keeps_what_its_lane_and_its_journey_know() {
    let card = Card {
        text: "te duur".into(),
        severity: Level::new(4),
        evidence: vec![id(50), id(51)],
        personas: vec![id(52)],
        answered_by: Some(id(53)),
        ..Card::default()
    };
    let copied = [Copied { step: 0, lane: 0, kind: Some(LaneKind::Obstacles), card: card.clone() }];
    let mut target = journey();
    target.evidence = vec![Arc::new(Evidence { id: id(51), ..Evidence::default() })];
    let pasting = |lane| {
        let mut ids = IdSource::seeded(4);
        paste(&target, &cells(), (id(11), id(lane)), &copied, &mut ids).expect("a cell")
    };
    let card_of = |pasting: &Pasting| {
        let after = apply(&target, &pasting.edit).expect("it is possible");
        (**after.card(pasting.cards[0]).expect("it is there").1).clone()
    };

    let in_its_kind = pasting(2);
    let there = card_of(&in_its_kind);
    assert_eq!((there.severity, there.text.as_str()), (Level::new(4), "te duur"));
    assert_eq!(there.evidence, [id(51)]);
    assert!(there.personas.is_empty() && there.answered_by.is_none());
    assert_eq!(in_its_kind.n_bereft, 1);

    let in_another = pasting(1);
    let there = card_of(&in_another);
    let text_only = Card { id: there.id, lane: id(1), text: "te duur".into(), ..Card::default() };
    assert_eq!(there, text_only);
    assert_eq!(in_another.n_bereft, 0);
}
