//! Older versions: kept along the way, the first to go when space is short.

use klantreis::codec::record;
use klantreis::keep::{Keeper, Protection, Unfit, VersionError, VersionKind, is_version_due};

use crate::fixture::{
    Browser, Tab, TestKeeper, at, browser_with, id, journey, key, later, now, stored,
};
use crate::shelf::{TestShelf, When, Wrong};

#[track_caller]
fn kinds(keeper: &TestKeeper) -> Vec<(VersionKind, u64)> {
    let versions = now(keeper.versions(id(1))).expect("it can be read");
    versions.iter().map(|version| (version.kind, version.revision)).collect()
}

#[test]
fn a_version_is_due_after_five_minutes_and_after_a_clock_was_set_back() {
    assert!(is_version_due(None, at(0)));
    for (seconds, due) in [(0, false), (299, false), (300, true), (9999, true), (-300, true)] {
        assert_eq!(is_version_due(Some(at(0)), at(seconds)), due, "{seconds} s");
    }
}

/// Saved every minute for half an hour: what stood before is kept every five minutes.
#[test]
fn half_an_hour_of_work_leaves_a_version_every_five_minutes() {
    let browser = Browser::default();
    let mut tab = Tab::new(browser.keeper(), journey(1));
    for minute in 0..31 {
        tab.title(&format!("minuut {minute}"));
        tab.save_at(at(60 * minute)).expect("there is room");
    }
    let expected: Vec<_> =
        [30, 25, 20, 15, 10, 5].map(|revision| (VersionKind::Regular, revision)).into();
    assert_eq!(kinds(&tab.keeper), expected);
}

#[test]
fn no_change_leaves_no_version() {
    let browser = Browser::default();
    let mut tab = Tab::new(browser.keeper(), journey(1));
    (0..31).for_each(|minute| _ = tab.save_at(at(60 * minute)));
    assert_eq!(kinds(&tab.keeper), []);
}

#[test]
fn the_first_change_of_a_session_keeps_what_was_there() {
    let browser = browser_with(&later(&journey(1), 4, "gisteren"));
    let mut tab = Tab::open(browser.keeper(), id(1));
    tab.title("vandaag");
    tab.saved();
    tab.title("nog steeds vandaag");
    tab.saved();
    assert_eq!(kinds(&tab.keeper), [(VersionKind::Regular, 4)]);
    let versions = now(tab.keeper.versions(id(1))).expect("it can be read");
    let opened = now(tab.keeper.open_version(&versions[0])).expect("it opens");
    assert_eq!(opened.journey, later(&journey(1), 4, "gisteren"));
}

#[test]
fn versions_lie_in_the_journal_and_take_nothing_from_local_storage() {
    let browser = browser_with(&journey(1));
    let before = browser.local.units();
    now(browser.keeper().keep_version(&journey(1), VersionKind::BeforeReplace, at(0)))
        .expect("there is room");
    assert_eq!(browser.local.units(), before);
    assert_eq!(kinds(&browser.keeper()), [(VersionKind::BeforeReplace, 0)]);
}

#[test]
fn without_a_journal_versions_lie_in_local_storage() {
    let local = TestShelf::default();
    let keeper: TestKeeper = Keeper::new(Some(local.clone()), None);
    now(keeper.keep_version(&journey(1), VersionKind::BeforeReplace, at(0))).expect("room");
    assert_eq!(kinds(&keeper), [(VersionKind::BeforeReplace, 0)]);
}

/// They would crowd out the journeys there.
#[test]
fn in_local_storage_versions_take_a_million_units_at_most() {
    let local = TestShelf::default();
    let keeper: TestKeeper = Keeper::new(Some(local.clone()), None);
    let long = "lang ".repeat(20_000);
    for n in 0..30 {
        now(keeper.keep_version(&later(&journey(1), n, &long), VersionKind::Regular, at(n as i64)))
            .expect("the oldest make room");
        assert!(local.units() < 1_010_000, "{}", local.units());
    }
    let kept = kinds(&keeper);
    assert!(kept.len() >= 8);
    assert_eq!(kept[0], (VersionKind::Regular, 29));
    assert_eq!(kept.last().map(|(_, revision)| 30 - *revision as usize), Some(kept.len()));
}

/// Fault 30: the oldest go first, whose ever they are, and no journey goes.
#[test]
fn under_pressure_the_oldest_versions_go_first_and_journeys_never() {
    let browser = browser_with(&journey(1));
    browser.local.set(&key(id(2)), &stored(&journey(2)));
    let keeper = || Keeper::<_, TestShelf>::new(Some(browser.local.clone()), None);
    for n in 0..10 {
        let one = later(&journey(1 + n % 2), n, "versie");
        now(keeper().keep_version(&one, VersionKind::Regular, at(n as i64))).expect("room");
    }
    let mut tab = Tab::open(keeper(), id(1));
    browser.local.set_quota(Some(browser.local.units()));
    tab.title(&"lang ".repeat(300));
    tab.base = tab.base.clone();
    assert_eq!(tab.saved().protection, Protection::LocalOnly);

    let left = |seed| now(keeper().versions(id(seed))).expect("it can be read");
    let mut left: Vec<_> = [left(1), left(2)].concat();
    left.sort_by_key(|version| version.when);
    assert!(left.len() < 10 && !left.is_empty());
    let newest = left.iter().rev().map(|version| version.when);
    let expected = (0..10).rev().map(at).take(left.len());
    assert!(newest.eq(expected), "{left:?}");
    assert_eq!(now(keeper().load_all(at(1))).journeys.len(), 2);
}

#[test]
fn a_version_that_cannot_fit_drives_out_no_other() {
    let local = TestShelf::default();
    let keeper: TestKeeper = Keeper::new(Some(local.clone()), None);
    now(keeper.keep_version(&later(&journey(1), 1, "kort"), VersionKind::Regular, at(0)))
        .expect("there is room");
    local.set_quota(Some(local.units() + 500));
    let long = later(&journey(1), 2, &"lang ".repeat(1000));
    assert!(now(keeper.keep_version(&long, VersionKind::Regular, at(1))).is_err());
    assert_eq!(kinds(&keeper), [(VersionKind::Regular, 1)]);
}

#[test]
fn a_version_that_finds_no_room_does_not_stop_saving() {
    let browser = browser_with(&journey(1));
    let mut tab = Tab::open(browser.keeper(), id(1));
    for shelf in [&browser.local, &browser.journal] {
        shelf.go_wrong(When::Only(1), Wrong::Aborted);
    }
    tab.title("verder");
    // The version fails in the journal; in localStorage it would be the first write too.
    assert!(tab.save().is_ok());
    assert_eq!(*tab.journey(), *browser.only().journey);
}

#[test]
fn clearing_takes_all_versions_and_only_those() {
    let browser = browser_with(&journey(1));
    for n in 0..5 {
        let one = later(&journey(1), n, "versie");
        now(browser.keeper().keep_version(&one, VersionKind::Regular, at(0))).expect("room");
    }
    assert_eq!(now(browser.keeper().clear_versions()), Ok(5));
    assert_eq!(kinds(&browser.keeper()), []);
    assert_eq!(*browser.only().journey, journey(1));
}

#[test]
fn a_version_that_is_damaged_or_gone_is_told() {
    let browser = browser_with(&journey(1));
    let keeper = browser.keeper();
    now(keeper.keep_version(&journey(1), VersionKind::Regular, at(0))).expect("there is room");
    let version = now(keeper.versions(id(1))).expect("it can be read").remove(0);
    browser.journal.set(&version.key, "garbage");
    let damaged = Unfit::Damaged(record::Damage::NotARecord);
    assert_eq!(now(keeper.open_version(&version)), Err(VersionError::Unfit(damaged)));
    browser.journal.set(&version.key, &record::wrap(0, "[]"));
    let opened = now(keeper.open_version(&version));
    assert!(matches!(opened, Err(VersionError::Unfit(Unfit::Unreadable(_)))));
    now(keeper.clear_versions()).expect("they go");
    assert_eq!(now(keeper.open_version(&version)), Err(VersionError::Gone));
}

/// By revision, because clocks go back.
#[test]
fn the_newest_version_comes_first_whatever_the_clock_said() {
    let browser = Browser::default();
    let keeper = browser.keeper();
    for (revision, second) in [(1, 500), (2, 100), (3, 300)] {
        let one = later(&journey(1), revision, "versie");
        now(keeper.keep_version(&one, VersionKind::Regular, at(second))).expect("room");
    }
    let order: Vec<u64> = kinds(&keeper).iter().map(|(_, revision)| *revision).collect();
    assert_eq!(order, [3, 2, 1]);
}
