//! Nothing is lost and nothing is touched while what reads journeys has not arrived.

use std::cell::RefCell;
use std::future::ready;

use klantreis::edit::Absorbed;
use klantreis::keep::{Base, Found, Keeper, Reach, SaveError, VersionError};
use klantreis::turns::go_on;

use crate::fixture::{Browser, Tab, TestKeeper, at, browser_with, days, id, journey, key, now};

/// A keeper whose reader never arrives.
fn without_reader(browser: &Browser) -> TestKeeper {
    let (local, journal) = (browser.local.clone(), browser.journal.clone());
    Keeper::fetching(Some(local), Some(journal), go_on, || Box::pin(ready(None)))
}

#[test]
fn a_first_visit_needs_no_reader() {
    let browser = Browser::default();
    let shelved = now(without_reader(&browser).load_all(at(0)));
    assert!(!shelved.is_unread && shelved.journeys.is_empty());

    let mut tab = Tab::new(without_reader(&browser), journey(1));
    tab.saved();
    tab.type_into(0, "anders");
    tab.saved();
    let found = now(tab.keeper.load(tab.id, Some(tab.base.clone()), at(3)));
    let Ok(Found::Journey(kept)) = found else { panic!("no journey: {found:?}") };
    assert_eq!(kept.journey, tab.journey());
    assert_eq!(browser.only().journey, tab.journey());
}

#[test]
fn what_cannot_be_read_yet_is_not_touched_and_not_called_missing() {
    let browser = browser_with(&journey(1));
    browser.local.set("klantreis/d/damaged", "no record");
    now(browser.keeper().remove(id(1), at(0))).expect("it goes into the bin");
    now(browser.keeper().change_settings(|settings| settings.tidied = Some(at(0)))).expect("kept");
    let before = (browser.local.all(), browser.journal.all());

    let keeper = without_reader(&browser);
    let shelved = now(keeper.load_all(days(40)));
    assert!(shelved.is_unread && shelved.bin.is_empty() && shelved.apart.is_empty());
    assert_eq!((browser.local.all(), browser.journal.all()), before);

    now(keeper.put_back(id(1), at(1))).expect_err("it is not read");
    let refused = now(keeper.load(id(1), None, at(1))).expect_err("it is not read");
    assert!(refused.is_unread());
    assert!(browser.load_all().journeys.iter().any(|kept| *kept.journey == journey(1)));
}

#[test]
fn the_work_of_two_tabs_waits_for_the_reader() {
    let browser = browser_with(&journey(1));
    let (mut ours, mut theirs) =
        (Tab::open(browser.keeper(), id(1)), Tab::open(browser.keeper(), id(1)));
    theirs.type_into(1, "van hen");
    theirs.saved();
    ours.type_into(0, "van ons");
    let (stored, typed) = (browser.journal.text(&key(id(1))), ours.journey());

    ours.keeper = without_reader(&browser);
    let Err(SaveError::Refused(refused)) = ours.save() else { panic!("it is not read") };
    assert!(refused.is_unread());
    assert_eq!((browser.journal.text(&key(id(1))), ours.journey()), (stored, typed));

    ours.keeper = browser.keeper();
    assert_eq!(ours.saved().absorbed, Some(Absorbed::Clean));
    let both = browser.only().journey;
    let texts = [0, 1].map(|step| crate::fixture::text(&both, step));
    assert_eq!(texts, ["van ons", "van hen"]);
}

#[test]
fn an_older_version_waits_for_the_reader() {
    let browser = browser_with(&journey(1));
    let kind = klantreis::keep::VersionKind::Regular;
    now(browser.keeper().keep_version(&journey(1), kind, at(0))).expect("it is kept");
    let version = now(browser.keeper().versions(id(1))).expect("it can be read").remove(0);
    match now(without_reader(&browser).open_version(&version)) {
        Err(VersionError::Refused(refused)) => assert!(refused.is_unread()),
        other => panic!("it is not read: {other:?}"),
    }
}

#[test]
fn a_journey_under_a_taken_id_is_not_written_over() {
    let browser = browser_with(&journey(1));
    let before = browser.local.all();
    let desk = RefCell::new(klantreis::edit::Editor::new(journey(1).into()));
    let mut base = Base::new_journey(at(0));
    now(without_reader(&browser).save(&desk, &mut base, Reach::Everywhere, at(1)))
        .expect_err("it is not read");
    assert_eq!(browser.local.all(), before);
}
