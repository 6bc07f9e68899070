//! The bin.

use klantreis::keep::{Binned, Found, Keeper, VersionKind};

use crate::fixture::{Tab, TestKeeper, at, browser_with, days, id, journey, key, now, stored};
use crate::shelf::{When, Wrong};

#[test]
fn what_is_deleted_lies_in_the_bin_and_comes_back_whole() {
    let browser = browser_with(&journey(1));
    let keeper = browser.keeper();
    now(keeper.remove(id(1), at(5))).expect("it goes into the bin");
    let shelved = browser.load_all();
    assert!(shelved.journeys.is_empty());
    let [Binned { id: binned, since, opened }] = &shelved.bin[..] else { panic!("not there") };
    assert_eq!((*binned, *since), (id(1), at(5)));
    assert_eq!(opened.as_ref().map(|opened| &opened.journey), Some(&journey(1)));
    assert!(matches!(now(keeper.load(id(1), None, at(6))), Ok(Found::Bin(_))));

    let Ok(Found::Journey(back)) = now(keeper.put_back(id(1), at(6))) else { panic!("not back") };
    assert_eq!(*back.journey, journey(1));
    for shelf in [&browser.local, &browser.journal] {
        assert_eq!(shelf.text(&key(id(1))), Some(stored(&journey(1))));
    }
    assert!(browser.load_all().bin.is_empty());
}

#[test]
fn the_days_left_are_counted_down_from_thirty() {
    let binned = Binned { id: id(1), since: days(0), opened: None };
    for (day, left) in [(-3, 30), (0, 30), (1, 29), (29, 1), (30, 0), (99, 0)] {
        assert_eq!(binned.days_left(days(day)), left, "on day {day}");
    }
}

/// People delete to make room, so deleting must neither need room nor keep it.
#[test]
fn deleting_works_in_a_full_storage_and_makes_room() {
    let browser = browser_with(&journey(1));
    browser.local.set_quota(Some(browser.local.units()));
    let before = browser.local.units();
    now(browser.keeper().remove(id(1), at(5))).expect("the journal has the mark");
    assert!(browser.local.units() < before / 2);
    assert_eq!(browser.load_all().bin.len(), 1);
}

#[test]
fn without_a_journal_the_bin_is_in_local_storage() {
    let browser = browser_with(&journey(1));
    let keeper: TestKeeper = Keeper::new(Some(browser.local.clone()), None);
    now(keeper.remove(id(1), at(5))).expect("it goes into the bin");
    assert_eq!(now(keeper.load_all(at(6))).bin.len(), 1);
    assert!(matches!(now(keeper.put_back(id(1), at(6))), Ok(Found::Journey(_))));
}

#[test]
fn a_mark_that_no_place_takes_leaves_the_journey_where_it_was() {
    let browser = browser_with(&journey(1));
    for shelf in [&browser.local, &browser.journal] {
        shelf.go_wrong(When::From(1), Wrong::Aborted);
    }
    assert!(now(browser.keeper().remove(id(1), at(5))).is_err());
    browser.heal();
    assert_eq!(*browser.only().journey, journey(1));
}

/// The browser dies at each step of deleting, of putting back and of emptying.
#[test]
fn a_browser_that_dies_halfway_leaves_it_in_the_bin_or_out_of_it_and_whole() {
    for k in 1..4 {
        for in_journal in [true, false] {
            let browser = browser_with(&journey(1));
            let shelf = if in_journal { &browser.journal } else { &browser.local };
            shelf.go_wrong(When::Only(k), Wrong::DiesAfter);
            let _ = now(browser.keeper().remove(id(1), at(5)));
            let _ = now(browser.keeper().put_back(id(1), at(5)));
            browser.heal();
            let shelved = browser.load_all();
            let in_bin = shelved.bin.iter().filter_map(|binned| binned.opened.as_ref());
            let whole = shelved.journeys.iter().map(|kept| &*kept.journey);
            let all: Vec<_> = whole.chain(in_bin.map(|opened| &opened.journey)).collect();
            assert_eq!(all, [&journey(1)], "died after put {k}");
        }
    }
}

#[test]
fn emptying_takes_everything_of_the_journey_and_nothing_else() {
    let browser = browser_with(&journey(1));
    browser.local.set(&key(id(2)), &stored(&journey(2)));
    let keeper = browser.keeper();
    for seed in [1, 2] {
        now(keeper.keep_version(&journey(seed), VersionKind::Regular, at(0))).expect("room");
    }
    now(keeper.keep_in_journal_only(id(1), true)).expect("there is a journal");
    now(keeper.remove(id(1), at(5))).expect("it goes into the bin");
    assert_eq!(now(keeper.empty_bin()), Ok(1));
    let gone = id(1).to_string();
    for shelf in [&browser.local, &browser.journal] {
        assert!(shelf.all().keys().all(|key| !key.contains(&gone)), "{:?}", shelf.all().keys());
    }
    assert_eq!(browser.only().journey.id, id(2));
    assert_eq!(now(keeper.versions(id(2))).map(|versions| versions.len()), Ok(1));
}

#[test]
fn a_damaged_journey_in_the_bin_is_listed_without_its_content() {
    let browser = browser_with(&journey(1));
    now(browser.keeper().remove(id(1), at(5))).expect("it goes into the bin");
    browser.journal.set(&key(id(1)), "garbage");
    let bin = browser.load_all().bin;
    assert!(bin.len() == 1 && bin[0].opened.is_none());
}

#[test]
fn a_mark_that_cannot_be_read_still_keeps_it_in_the_bin() {
    let browser = browser_with(&journey(1));
    browser.local.set(&format!("klantreis/b/{}", id(1)), "yesterday or so");
    assert_eq!(browser.load_all().bin.len(), 1);
    let mut tab = Tab::new(browser.keeper(), journey(1));
    assert!(tab.save().is_err());
}

#[test]
fn a_mark_without_a_journey_is_no_journey() {
    let browser = browser_with(&journey(1));
    browser.local.set(&format!("klantreis/b/{}", id(2)), &at(0).to_string());
    let shelved = browser.load_all();
    assert_eq!((shelved.bin.len(), shelved.journeys.len()), (0, 1));
}
