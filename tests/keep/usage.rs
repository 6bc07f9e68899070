//! How full localStorage is.

use klantreis::keep::{Fullness, Keeper, QUOTA, Usage, VersionKind};

use crate::fixture::{Browser, TestKeeper, at, id, journey, key, now, stored};
use crate::shelf::{TestShelf, units};

#[track_caller]
fn usage(local: &TestShelf) -> Usage {
    let keeper: TestKeeper = Keeper::new(Some(local.clone()), None);
    now(keeper.usage()).expect("it can be read")
}

/// A shelf with this much of another page on it.
fn filled(used: usize) -> TestShelf {
    let local = TestShelf::default();
    local.set("k", &"x".repeat(used - 1));
    local
}

/// Fault 29: 80 % of 5,242,880 is 4,194,304, and 95 % is 4,980,736.
#[test]
fn the_marks_are_at_80_and_95_hundredths() {
    assert_eq!(QUOTA, 5_242_880);
    for (used, fullness) in [
        (1, Fullness::Roomy),
        (4_194_303, Fullness::Roomy),
        (4_194_304, Fullness::Nearly),
        (4_980_735, Fullness::Nearly),
        (4_980_736, Fullness::Almost),
        (5_242_880, Fullness::Almost),
    ] {
        let usage = usage(&filled(used));
        assert_eq!((usage.used(), usage.fullness()), (used, fullness));
    }
}

#[test]
fn everything_is_counted_once_and_by_whose_it_is() {
    let browser = Browser::default();
    let keeper: TestKeeper = Keeper::new(Some(browser.local.clone()), None);
    for seed in [1, 2] {
        browser.local.set(&key(id(seed)), &stored(&journey(seed)));
    }
    browser.local.set(&key(id(3)), &"x".repeat(5000));
    browser.local.set("andere pagina", "😀é");
    browser.local.set("klantreis/later", "something new");
    now(keeper.keep_version(&journey(1), VersionKind::Regular, at(0))).expect("there is room");
    now(keeper.change_settings(|settings| settings.persist_asked = true)).expect("room");
    now(keeper.remove(id(2), at(0))).expect("it goes into the bin");

    let usage = usage(&browser.local);
    assert_eq!(usage.used(), browser.local.units());
    assert_eq!(usage.foreign, 13 + 3, "a character beyond the first 65,536 counts twice");
    let sizes: Vec<_> = usage.journeys.iter().map(|(id, _)| *id).collect();
    assert_eq!(sizes[0], id(3), "the largest first");
    assert_eq!(usage.journeys[0].1, units(&key(id(3))) + 5000);
    assert_eq!(usage.journeys.len(), 3);
    let version = browser.local.all().into_iter().find(|(key, _)| key.contains("/v/"));
    assert_eq!(Some(usage.versions), version.map(|(key, text)| units(&key) + units(&text)));
    assert!(usage.other > 0);
}

#[test]
fn where_local_storage_is_refused_nothing_takes_up_room() {
    let keeper: TestKeeper = Keeper::new(None, Some(TestShelf::default()));
    assert_eq!(now(keeper.usage()), Ok(Usage::default()));
}

#[test]
fn counting_changes_nothing() {
    let local = filled(100);
    let before = local.all();
    usage(&local);
    assert_eq!(local.all(), before);
}
