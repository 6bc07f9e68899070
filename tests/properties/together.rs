//! Two people's work becomes one.

use std::sync::Arc;

use klantreis::codec;
use klantreis::edit::{Absorbed, Editor, Merged, Winner, apply, merge};
use klantreis::model::{Instant, Journey};

use crate::changes;
use crate::dice::{Dice, cases};
use crate::invariants::{self, Room};
use crate::journeys::journey;

#[test]
fn work_put_together_with_itself_is_itself() {
    cases(1_000, |dice| {
        let base = journey(dice);
        let work = changed(dice, &base);
        for winner in [Winner::Mine, Winner::Theirs] {
            assert_eq!(merge(&base, &work, &work, winner), clean(&work));
            assert_eq!(merge(&base, &work, &base, winner), clean(&work));
            let theirs = merge(&base, &base, &work, winner);
            assert_eq!(content(&theirs.journey), content(&work));
            assert_eq!(theirs.conflicts, []);
        }
    });
}

#[test]
fn any_two_works_put_together_hold_all_that_must_hold() {
    cases(2_500, |dice| {
        let base = journey(dice);
        let (mine, theirs) = (changed(dice, &base), changed(dice, &base));
        let merged = merge(&base, &mine, &theirs, Winner::Mine);
        invariants::check(&merged.journey, Room::Brought);
        assert_eq!(merge(&base, &mine, &theirs, Winner::Mine), merged, "the same each time");
    });
}

#[test]
fn a_card_that_either_side_wrote_is_there() {
    cases(2_000, |dice| {
        let base = journey(dice);
        let (mine, theirs) = (changed(dice, &base), changed(dice, &base));
        let merged = merge(&base, &mine, &theirs, Winner::Mine).journey;
        for (_, step) in mine.steps().chain(theirs.steps()) {
            for card in &step.cards {
                let was = base.card(card.id).map(|(_, card)| &card.text);
                let written = was != Some(&card.text);
                assert!(!written || merged.card(card.id).is_some(), "{card:?} is gone");
            }
        }
    });
}

#[test]
fn works_read_from_files_come_together_as_those_in_memory() {
    cases(600, |dice| {
        let base = journey(dice);
        let (mine, theirs) = (changed(dice, &base), changed(dice, &base));
        let merged = merge(&base, &mine, &theirs, Winner::Mine);
        let [base, mine, theirs] = [&base, &mine, &theirs].map(reopened);
        assert_eq!(merge(&base, &mine, &theirs, Winner::Mine), merged);
    });
}

#[test]
fn changes_to_different_cells_both_survive() {
    cases(3_000, |dice| {
        let base = journey(dice);
        let Some((mine, theirs)) = two_cells(dice, &base) else { return };
        let merged = merge(&base, &mine.after, &theirs.after, Winner::Mine);
        assert_eq!(merged.conflicts, []);
        let both = apply(&mine.after, &theirs.edit).expect("another cell");
        assert_eq!(content(&merged.journey), content(&both));
        let other_way = merge(&base, &theirs.after, &mine.after, Winner::Mine);
        assert_eq!(content(&other_way.journey), content(&both));
    });
}

#[test]
fn undo_takes_back_only_what_was_done_here() {
    cases(2_000, |dice| {
        let base = Arc::new(journey(dice));
        let Some((mine, theirs)) = two_cells(dice, &base) else { return };
        let mut editor = Editor::new(base.clone());
        editor.act(&mine.edit, at(1)).expect("done before");
        let saved = Journey { revision: base.revision + 1, ..theirs.after.clone() };
        assert_eq!(editor.absorb(&base, &saved, at(2)), Absorbed::Clean);
        let both = content(editor.journey());
        assert_eq!(both, content(&apply(&mine.after, &theirs.edit).expect("another cell")));
        assert!(editor.journey().revision > saved.revision, "both works are newer than either");
        editor.undo(at(3));
        assert_eq!(content(editor.journey()), content(&theirs.after));
        editor.redo(at(4));
        assert_eq!(content(editor.journey()), both);
    });
}

#[test]
fn undo_after_taking_in_any_work_holds_all_that_must_hold() {
    cases(500, |dice| {
        let base = Arc::new(journey(dice));
        let mut editor = Editor::new(base.clone());
        for _ in 0..4 {
            editor.seal();
            let edit = changes::any(dice, editor.journey());
            let _ = editor.act(&edit, at(1));
        }
        let theirs = Journey { revision: base.revision + 1, ..changed(dice, &base) };
        editor.absorb(&base, &theirs, at(2));
        invariants::check(editor.journey(), Room::Brought);
        while editor.undo(at(3)).is_some() {
            invariants::check(editor.journey(), Room::Brought);
        }
        assert!(editor.journey().revision >= theirs.revision);
    });
}

struct Work {
    edit: klantreis::edit::Edit,
    after: Journey,
}

/// Two edits of different cells that each change something.
fn two_cells(dice: &mut Dice, base: &Journey) -> Option<(Work, Work)> {
    let mut work = || {
        let (place, edit) = changes::in_a_cell(dice, base)?;
        let after = apply(base, &edit).ok().filter(|after| after != base)?;
        Some((place, Work { edit, after }))
    };
    let ((one, mine), (other, theirs)) = (work()?, work()?);
    (one != other).then_some((mine, theirs))
}

/// What someone made of a journey.
fn changed(dice: &mut Dice, base: &Journey) -> Journey {
    (0..=dice.below(6)).fold(base.clone(), |journey, _| changes::after_one(dice, &journey))
}

fn clean(journey: &Journey) -> Merged {
    Merged { journey: journey.clone(), conflicts: Vec::new() }
}

fn reopened(journey: &Journey) -> Journey {
    codec::read(codec::write(journey).as_bytes()).expect("what was written opens").journey
}

fn at(second: i64) -> Instant {
    Instant::from_ms(second * 10_000)
}

/// A journey without its counter and the time of its last change.
fn content(journey: &Journey) -> Journey {
    Journey { revision: 0, changed: None, ..journey.clone() }
}
