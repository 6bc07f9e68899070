//! Whatever is done, in whatever order: what must hold holds, and it can be taken back.

use std::sync::Arc;

use klantreis::edit::Editor;
use klantreis::model::{Instant, Journey};

use crate::changes;
use crate::dice::{Dice, cases};
use crate::invariants::{self, Room};
use crate::journeys::journey;

#[test]
fn any_sequence_of_edits_keeps_what_must_hold() {
    cases(3_000, |dice| {
        let mut journey = journey(dice);
        for _ in 0..dice.below(16) {
            journey = changes::after_one(dice, &journey);
        }
        invariants::check(&journey, Room::Edited);
    });
}

#[test]
fn undo_after_anything_is_as_if_it_was_not_done() {
    cases(2_000, |dice| {
        let mut editor = Editor::new(Arc::new(journey(dice)));
        for _ in 0..6 {
            let before = editor.journey().clone();
            if !acts(dice, &mut editor) {
                continue;
            }
            let after = editor.journey().clone();
            editor.undo(later(dice));
            assert_eq!(content(editor.journey()), content(&before));
            editor.redo(later(dice));
            assert_eq!(content(editor.journey()), content(&after));
        }
    });
}

#[test]
fn hundreds_of_steps_are_taken_back_one_by_one_and_done_again() {
    cases(12, |dice| {
        let mut editor = Editor::new(Arc::new(journey(dice)));
        let mut steps = vec![content(editor.journey())];
        while steps.len() <= 250 {
            if acts(dice, &mut editor) {
                steps.push(content(editor.journey()));
            }
        }
        for step in steps.iter().rev().skip(1) {
            assert!(editor.undo(later(dice)).is_some());
            assert_eq!(content(editor.journey()), *step);
        }
        assert_eq!(editor.undo(later(dice)), None);
        for step in &steps[1..] {
            assert!(editor.redo(later(dice)).is_some());
            assert_eq!(content(editor.journey()), *step);
        }
        assert_eq!(editor.redo(later(dice)), None);
    });
}

#[test]
fn the_revision_rises_with_each_change_whatever_the_clock_says() {
    cases(300, |dice| {
        let mut editor = Editor::new(Arc::new(journey(dice)));
        for _ in 0..20 {
            let before = editor.journey().clone();
            match dice.below(3) {
                0 => drop(editor.undo(later(dice))),
                1 => drop(editor.redo(later(dice))),
                _ => drop(acts(dice, &mut editor)),
            }
            let after = editor.journey();
            let rose = after.revision == before.revision + 1;
            assert!(
                rose || Arc::ptr_eq(&before, after),
                "{} → {}",
                before.revision,
                after.revision
            );
        }
    });
}

/// Does something; whether anything changed. Each is a step of undo of its own.
fn acts(dice: &mut Dice, editor: &mut Editor) -> bool {
    let edit = changes::any(dice, editor.journey());
    let before = editor.journey().clone();
    editor.seal();
    let done = editor.act(&edit, later(dice));
    assert!(done.is_ok() || Arc::ptr_eq(&before, editor.journey()), "a refused edit left a trace");
    !Arc::ptr_eq(&before, editor.journey())
}

/// Any time, also one before the last: clocks go back.
fn later(dice: &mut Dice) -> Instant {
    Instant::from_ms(dice.bits() as i64 >> 20)
}

/// A journey without its counter and the time of its last change.
fn content(journey: &Journey) -> Journey {
    Journey { revision: 0, changed: None, ..journey.clone() }
}
