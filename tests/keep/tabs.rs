//! Two tabs at work on one journey.

use std::sync::Arc;

use klantreis::edit::{Absorbed, Edit, Editor};
use klantreis::keep::{Keeper, VersionKind};
use klantreis::model::Journey;

use crate::fixture::{
    Browser, Dice, Tab, at, browser_with, id, journey, key, later, now, stored, text,
};
use crate::shelf::{When, Wrong};

/// Fault 37: each tab edits cells of its own, a thousand interleavings, with and without a
/// journal, so that each sees the other's work only through what is stored.
#[test]
fn two_tabs_that_edit_different_cells_lose_nothing() {
    for seed in 0..1000 {
        let browser = browser_with(&journey(1));
        let mut dice = Dice(seed);
        // In some, one of the two tabs gets only one of the two places.
        let partial = match dice.below(4) {
            0 => Keeper::new(Some(browser.local.clone()), None),
            1 => Keeper::new(None, Some(browser.journal.clone())),
            _ => browser.keeper(),
        };
        let mut tabs = [Tab::open(browser.keeper(), id(1)), Tab::open(partial, id(1))];
        let mut expected = [const { None::<String> }; 4];
        for n in 0..12 {
            let who = dice.below(2);
            let step = who * 2 + dice.below(2);
            if dice.below(3) > 0 {
                let words = format!("{n} van tab {who}");
                tabs[who].type_into(step, &words);
                expected[step] = Some(words);
            } else {
                let saved = tabs[who].saved();
                assert_ne!(saved.absorbed, Some(Absorbed::Clash), "seed {seed}: no cell in common");
            }
        }
        settle(&mut tabs, seed);
        check(&browser, &tabs, &expected, seed);
    }
}

/// Both save until neither has anything to write: soon.
#[track_caller]
fn settle(tabs: &mut [Tab; 2], seed: u64) {
    for _ in 0..3 {
        let wrote = tabs.each_mut().map(|tab| tab.saved().wrote);
        if wrote == [false, false] {
            return;
        }
    }
    panic!("seed {seed}: the two tabs go on writing");
}

#[track_caller]
fn check(browser: &Browser, tabs: &[Tab; 2], expected: &[Option<String>; 4], seed: u64) {
    let reloaded = browser.only().journey;
    for journey in [&tabs[0].journey(), &tabs[1].journey(), &reloaded] {
        for (step, expected) in expected.iter().enumerate() {
            let words = expected.clone().unwrap_or(format!("kaartje {step}"));
            assert_eq!(text(journey, step), words, "seed {seed}, step {step}");
        }
    }
    assert_eq!(tabs[0].journey(), tabs[1].journey(), "seed {seed}");
    assert_eq!(tabs[0].journey(), reloaded, "seed {seed}");
}

/// Fault 38.
#[test]
fn two_tabs_in_one_cell_agree_and_the_other_text_can_be_found_back() {
    for seed in 0..100 {
        let browser = browser_with(&journey(1));
        let mut tabs = [0, 1].map(|_| Tab::open(browser.keeper(), id(1)));
        let first = Dice(seed).below(2);
        tabs[0].type_into(0, "tekst van nul");
        tabs[1].type_into(0, "tekst van een");
        assert_eq!(tabs[first].saved().absorbed, None);
        assert_eq!(tabs[1 - first].saved().absorbed, Some(Absorbed::Clash));
        settle(&mut tabs, seed);
        let (winner, loser) =
            [("tekst van een", "tekst van nul"), ("tekst van nul", "tekst van een")][first];
        for journey in [tabs[0].journey(), tabs[1].journey(), browser.only().journey] {
            assert_eq!(text(&journey, 0), winner, "seed {seed}: who saves last wins");
        }
        assert_eq!(found_back(&browser, VersionKind::OtherTab), [loser]);
        tabs[1 - first].desk.borrow_mut().undo(at(9));
        assert_eq!(text(&tabs[1 - first].journey(), 0), loser, "one undo away");
    }
}

/// The first card of every version of a kind.
fn found_back(browser: &Browser, kind: VersionKind) -> Vec<String> {
    let keeper = browser.keeper();
    let versions = now(keeper.versions(id(1))).expect("the journal is there");
    let of_kind = versions.iter().filter(|version| version.kind == kind);
    of_kind
        .map(|version| now(keeper.open_version(version)).expect("it opens").journey)
        .map(|journey| text(&journey, 0))
        .collect()
}

/// Random edits of every kind in both tabs, cells in common or not: they always come to the same.
#[test]
fn two_tabs_that_do_anything_come_to_the_same() {
    for seed in 0..300 {
        let browser = browser_with(&journey(1));
        let mut tabs = [0, 1].map(|_| Tab::open(browser.keeper(), id(1)));
        let mut dice = Dice(seed);
        for n in 0..30 {
            let tab = &mut tabs[dice.below(2)];
            if dice.below(3) == 0 {
                tab.saved();
            } else {
                change(tab, &mut dice, n);
            }
        }
        settle(&mut tabs, seed);
        assert_eq!(tabs[0].journey(), tabs[1].journey(), "seed {seed}");
        assert_eq!(tabs[0].journey(), browser.only().journey, "seed {seed}");
    }
}

fn change(tab: &Tab, dice: &mut Dice, n: usize) {
    let journey = tab.journey();
    let steps: Vec<_> = journey.steps().map(|(phase, step)| (phase.id, step.clone())).collect();
    if steps.is_empty() {
        return tab.act(&Edit::Replace(Arc::new(crate::fixture::journey(n as u64))));
    }
    let (phase, step) = &steps[dice.below(steps.len())];
    match dice.below(8) {
        0 => tab.title(&format!("titel {n}")),
        1 => tab.act(&Edit::RemoveStep(step.id)),
        2 => tab.act(&Edit::MoveStep { id: step.id, phase: *phase, at: dice.below(4) }),
        3 => {
            let created = Some(at(n as i64));
            let other = Journey { created, ..crate::fixture::journey(1 + dice.below(2) as u64) };
            tab.act(&Edit::Replace(Arc::new(other)));
        }
        4 => _ = tab.desk.borrow_mut().undo(at(n as i64)),
        5 => _ = tab.desk.borrow_mut().redo(at(n as i64)),
        _ => {
            if let Some(card) = step.cards.first() {
                let change = klantreis::edit::CardChange::Text(format!("kaartje {n}"));
                tab.act(&Edit::ChangeCard { id: card.id, change });
            }
        }
    }
}

/// Fault 39.
#[test]
fn one_letter_in_a_tab_that_was_idle_costs_the_other_nothing() {
    let browser = browser_with(&journey(1));
    let mut idle = Tab::open(browser.keeper(), id(1));
    let mut busy = Tab::open(browser.keeper(), id(1));
    for n in 0..40 {
        busy.type_into(n % 3, &format!("regel {n}"));
        busy.saved();
    }
    idle.type_into(3, "e");
    idle.saved();
    busy.saved();
    for journey in [idle.journey(), busy.journey(), browser.only().journey] {
        let texts: Vec<_> = (0..4).map(|step| text(&journey, step)).collect();
        assert_eq!(texts, ["regel 39", "regel 37", "regel 38", "e"]);
    }
}

#[test]
fn a_tab_that_changed_nothing_takes_the_other_in_and_writes_nothing() {
    let browser = browser_with(&journey(1));
    let mut reader = Tab::open(browser.keeper(), id(1));
    let mut writer = Tab::open(browser.keeper(), id(1));
    writer.type_into(0, "nieuw");
    writer.saved();
    let n = browser.journal.n_puts();
    let saved = reader.saved();
    assert_eq!((saved.wrote, saved.absorbed), (false, Some(Absorbed::Clean)));
    assert_eq!((browser.journal.n_puts(), reader.journey()), (n, writer.journey()));
}

/// Fault 40 without locks: both tabs wrote the same revision, each over the other.
#[test]
fn two_records_of_one_revision_become_one_with_both_edits() {
    let browser = browser_with(&journey(1));
    let mut tab = Tab::open(browser.keeper(), id(1));
    tab.type_into(0, "van hier");
    tab.saved();
    let other = Tab::open(browser_with(&journey(1)).keeper(), id(1));
    other.type_into(1, "van daar");
    let theirs = stored(&other.journey());
    browser.local.set(&key(id(1)), &theirs);
    browser.journal.set(&key(id(1)), &theirs);
    assert_eq!(tab.saved().absorbed, Some(Absorbed::Clean));
    let found = browser.only().journey;
    assert_eq!((text(&found, 0), text(&found, 1)), ("van hier".into(), "van daar".into()));
}

#[test]
fn what_the_other_place_has_and_this_tab_never_saw_is_kept_among_the_versions() {
    let browser = browser_with(&later(&journey(1), 3, "drie"));
    let mut tab = Tab::open(browser.keeper(), id(1));
    let stray = stored(&later(&journey(1), 2, "alleen hier"));
    browser.local.set(&key(id(1)), &stray);
    tab.title("verder");
    tab.saved();
    assert_eq!(browser.only().journey.title, "verder");
    let versions = now(browser.keeper().versions(id(1))).expect("the journal is there");
    let kept = versions.iter().find(|version| version.kind == VersionKind::OtherStore);
    assert_eq!(kept.and_then(|version| browser.journal.text(&version.key)), Some(stray));
}

/// A screen may put an older version on the desk as it is: what is saved last counts all the same.
#[test]
fn an_older_revision_on_the_desk_is_stored_as_the_newest() {
    let browser = browser_with(&later(&journey(1), 9, "negen"));
    let mut tab = Tab::open(browser.keeper(), id(1));
    *tab.desk.borrow_mut() = Editor::new(Arc::new(later(&journey(1), 4, "vier")));
    browser.local.go_wrong(When::Only(1), Wrong::DiesBefore);
    assert!(tab.save().is_err());
    browser.heal();
    let found = browser.only().journey;
    assert_eq!((found.title.as_str(), found.revision), ("vier", 10));
}
