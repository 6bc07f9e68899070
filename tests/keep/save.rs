//! Saving: what it promises, and what it says when it cannot.

use klantreis::codec::{Place, record};
use klantreis::edit::Absorbed;
use klantreis::keep::{
    Base, Found, Keeper, Protection, Reach, Refused, SaveError, Shelf as _, StoreError,
};
use klantreis::model::{IdSource, Journey};

use crate::fixture::{
    Browser, Tab, TestKeeper, at, browser_with, id, journey, key, later, now, stored, text,
};
use crate::shelf::{TestShelf, When, Wrong, units};

fn full(place: Place) -> SaveError {
    refused(place, StoreError::Full)
}

fn refused(place: Place, error: StoreError) -> SaveError {
    SaveError::Refused(match place {
        Place::Local => Refused { local: Some(error), journal: None },
        Place::Journal => Refused { local: None, journal: Some(error) },
    })
}

#[test]
fn a_saved_journey_is_in_both_places_and_opens_equal() {
    let browser = Browser::default();
    let mut tab = Tab::new(browser.keeper(), journey(1));
    tab.title("Een bakfiets");
    let saved = tab.saved();
    assert_eq!((saved.revision, saved.wrote, saved.protection), (1, true, Protection::Both));
    assert_eq!(browser.local.text(&tab.key()), browser.journal.text(&tab.key()));
    let kept = browser.only();
    assert_eq!(kept.journey, tab.journey());
    assert!(kept.base.is_stored(&tab.journey()));
}

#[test]
fn what_is_saved_already_is_not_written_again() {
    let browser = Browser::default();
    let mut tab = Tab::new(browser.keeper(), journey(1));
    tab.saved();
    let n = browser.local.n_puts();
    let again = tab.saved();
    assert_eq!((again.wrote, browser.local.n_puts()), (false, n));
}

#[test]
fn the_journal_is_written_before_local_storage() {
    let browser = Browser::default();
    let mut tab = Tab::new(browser.keeper(), journey(1));
    browser.local.go_wrong(When::From(1), Wrong::DiesBefore);
    assert!(tab.save().is_err());
    assert!(browser.journal.text(&tab.key()).is_some());
}

#[test]
fn one_place_is_enough_when_the_browser_refuses_the_other() {
    let shelf = TestShelf::default();
    for (local, journal, protection) in
        [(Some(&shelf), None, Protection::LocalOnly), (None, Some(&shelf), Protection::JournalOnly)]
    {
        shelf.wipe();
        let keeper = || Keeper::new(local.cloned(), journal.cloned());
        assert_eq!(keeper().protection(), protection);
        let mut tab = Tab::new(keeper(), journey(1));
        tab.title("Een bakfiets");
        assert_eq!(tab.saved().protection, protection);
        assert_eq!(Tab::open(keeper(), tab.id).journey(), tab.journey());
    }
}

#[test]
fn with_neither_place_everything_stays_in_memory_and_says_so() {
    let keeper: TestKeeper = Keeper::new(None, None);
    assert_eq!(keeper.protection(), Protection::MemoryOnly);
    let mut tab = Tab::new(keeper, journey(1));
    assert_eq!(tab.save(), Err(SaveError::MemoryOnly));
    assert!(now(tab.keeper.load_all(at(0))).journeys.is_empty());
    assert!(now(tab.keeper.remove(tab.id, at(0))).is_ok());
}

/// Faults 4 and 6: another page fills the storage to the last unit.
#[test]
fn a_full_storage_keeps_the_old_revision_and_saving_goes_on_when_there_is_room() {
    let browser = browser_with(&journey(1));
    let mut tab = Tab::open(browser.keeper(), id(1));
    browser.local.set("foreign", &"x".repeat(1000));
    browser.local.set_quota(Some(browser.local.units() + 1));
    let (before, foreign) = (browser.local.text(&tab.key()), browser.local.text("foreign"));

    tab.title("Een veel langere titel dan er stond");
    assert_eq!(tab.save(), Err(full(Place::Local)));
    assert_eq!(browser.local.text(&tab.key()), before);
    assert_eq!(tab.save(), Err(full(Place::Local)), "it says so again when asked again");
    assert_eq!(browser.local.text(&tab.key()), before);
    assert_eq!(browser.local.text("foreign"), foreign);
    assert_eq!(browser.only().journey, tab.journey(), "the journal has it meanwhile");

    browser.local.set_quota(None);
    assert_eq!(tab.saved().absorbed, None, "its own earlier try is not another tab's work");
    assert_eq!(browser.local.text(&tab.key()), browser.journal.text(&tab.key()));
}

#[test]
fn a_full_journal_is_told_from_a_full_local_storage() {
    let browser = Browser::default();
    let mut tab = Tab::new(browser.keeper(), journey(1));
    browser.journal.set_quota(Some(10));
    assert_eq!(tab.save(), Err(full(Place::Journal)));
    assert!(browser.local.text(&tab.key()).is_some(), "one place is better than none");
}

/// Fault 27.
#[test]
fn a_write_that_is_silently_ignored_is_found_out() {
    for place in [Place::Local, Place::Journal] {
        let browser = browser_with(&journey(1));
        let mut tab = Tab::open(browser.keeper(), id(1));
        let shelf = if place == Place::Local { &browser.local } else { &browser.journal };
        shelf.go_wrong(When::From(1), Wrong::Ignored);
        tab.title("Niemand bewaart dit");
        assert_eq!(tab.save(), Err(refused(place, StoreError::Unfaithful)));
    }
}

#[test]
fn a_write_that_keeps_a_part_only_is_found_out() {
    for hundredths in 0..100 {
        let browser = browser_with(&journey(1));
        let mut tab = Tab::open(browser.keeper(), id(1));
        browser.local.go_wrong(When::Only(1), Wrong::Torn(hundredths));
        tab.title("Half bewaard");
        assert_eq!(tab.save(), Err(refused(Place::Local, StoreError::Unfaithful)));
        assert_eq!(tab.saved().absorbed, None);
        assert_eq!(browser.only().journey, tab.journey());
    }
}

/// Fault 28: what is read is what was there an hour ago.
#[test]
fn stale_reads_are_found_out_by_the_revision_and_undo_nothing() {
    for has_journal in [true, false] {
        let browser = browser_with(&journey(1));
        let journal = has_journal.then(|| browser.journal.clone());
        let mut tab = Tab::open(Keeper::new(Some(browser.local.clone()), journal), id(1));
        browser.local.read_stale();
        tab.type_into(0, "nieuw");
        assert_eq!(tab.save(), Err(refused(Place::Local, StoreError::Unfaithful)));
        tab.type_into(1, "nog nieuwer");
        assert!(tab.save().is_err());
        assert_eq!(text(&tab.journey(), 0), "nieuw");
        assert_eq!(text(&tab.journey(), 1), "nog nieuwer");
        browser.local.heal();
        tab.saved();
        assert_eq!(browser.only().journey, tab.journey());
    }
}

/// Fault 26.
#[test]
fn an_aborted_transaction_is_told_and_the_next_try_succeeds() {
    let browser = browser_with(&journey(1));
    let mut tab = Tab::open(browser.keeper(), id(1));
    browser.journal.go_wrong(When::Only(2), Wrong::Aborted);
    tab.title("eens");
    // The first write is the older version, the second the journey.
    let error = StoreError::Failed("the transaction was aborted".into());
    assert_eq!(tab.save(), Err(refused(Place::Journal, error)));
    assert_eq!(tab.saved().absorbed, None);
    assert_eq!(browser.only().journey.title, "eens");
}

/// Fault 43.
#[test]
fn a_journey_deleted_in_another_tab_is_not_brought_back_by_saving() {
    let browser = browser_with(&journey(1));
    let mut tab = Tab::open(browser.keeper(), id(1));
    now(browser.keeper().remove(tab.id, at(5))).expect("it goes into the bin");
    tab.title("Houd mijn versie");
    assert_eq!(tab.save(), Err(SaveError::Deleted));
    assert!(browser.load_all().journeys.is_empty());

    let copy = Journey { id: id(2), ..(*tab.journey()).clone() };
    let mut copy = Tab::new(browser.keeper(), copy);
    copy.saved();
    assert_eq!(browser.only().journey.title, "Houd mijn versie");
    assert_eq!(browser.load_all().bin.len(), 1);
}

#[test]
fn a_deleted_journey_that_is_put_back_is_saved_further() {
    let browser = browser_with(&journey(1));
    let mut tab = Tab::open(browser.keeper(), id(1));
    now(browser.keeper().remove(tab.id, at(5))).expect("it goes into the bin");
    tab.title("Toch niet");
    assert_eq!(tab.save(), Err(SaveError::Deleted));
    let back = now(tab.keeper.put_back(tab.id, at(6)));
    assert!(matches!(back, Ok(Found::Journey(_))));
    tab.saved();
    assert_eq!(browser.only().journey.title, "Toch niet");
}

/// Fault 24: a person clears the data of the page while it is open.
#[test]
fn a_cleared_browser_is_told_and_everything_can_be_saved_again() {
    let browser = browser_with(&journey(1));
    let mut tab = Tab::open(browser.keeper(), id(1));
    browser.local.wipe();
    browser.journal.wipe();
    assert_eq!(tab.save(), Err(SaveError::Gone));
    tab.base = Base::new_journey(at(3));
    tab.saved();
    assert_eq!(browser.only().journey, tab.journey());
}

#[test]
fn one_cleared_place_is_filled_again_without_a_word() {
    let browser = browser_with(&journey(1));
    let mut tab = Tab::open(browser.keeper(), id(1));
    browser.local.wipe();
    assert_eq!(tab.saved().protection, Protection::Both);
    assert_eq!(browser.local.text(&tab.key()), browser.journal.text(&tab.key()));
}

#[test]
fn an_import_with_an_id_that_is_taken_gets_another() {
    let browser = browser_with(&journey(1));
    let mut ids = IdSource::seeded(77);
    let keeper = browser.keeper();
    assert_ne!(now(keeper.free_id(id(1), &mut ids)), id(1));
    assert_eq!(now(keeper.free_id(id(2), &mut ids)), id(2));
    now(keeper.remove(id(1), at(0))).expect("it goes into the bin");
    assert_ne!(now(keeper.free_id(id(1), &mut ids)), id(1), "it can still come back");
    let mut tab = Tab::new(browser.keeper(), later(&journey(1), 0, "Een andere"));
    now(keeper.put_back(id(1), at(0))).expect("it comes back");
    assert_eq!(tab.save(), Err(SaveError::Taken));
}

/// "Keep it only in the browser's database."
#[test]
fn a_journey_too_large_for_local_storage_is_kept_in_the_journal_only() {
    let browser = browser_with(&journey(1));
    let mut tab = Tab::open(browser.keeper(), id(1));
    browser.local.set_quota(Some(browser.local.units() + 100));
    tab.title(&"lang ".repeat(100));
    assert_eq!(tab.save(), Err(full(Place::Local)));

    now(tab.keeper.keep_in_journal_only(tab.id, true)).expect("there is a journal");
    assert_eq!(tab.saved().protection, Protection::JournalOnly);
    assert_eq!(browser.local.text(&tab.key()), None, "the old copy made room");
    let kept = browser.only();
    assert_eq!((kept.journey, kept.protection), (tab.journey(), Protection::JournalOnly));
    assert_eq!(browser.local.text(&tab.key()), None, "opening it does not put it back");

    now(tab.keeper.keep_in_journal_only(tab.id, false)).expect("there is a journal");
    browser.local.set_quota(None);
    assert_eq!(tab.saved().protection, Protection::Both);
}

#[test]
fn a_journey_that_no_local_storage_holds_is_not_handed_to_it() {
    let browser = Browser::default();
    let title = "ellenlang ".repeat(1_600_000);
    let mut tab = Tab::new(browser.keeper(), Journey { title, ..journey(1) });
    assert_eq!(tab.save(), Err(full(Place::Local)));
    assert_eq!(tab.save(), Err(full(Place::Local)));
    assert_eq!((browser.local.n_puts(), browser.journal.n_puts()), (0, 1));

    now(tab.keeper.keep_in_journal_only(tab.id, true)).expect("there is a journal");
    assert_eq!(tab.saved().protection, Protection::JournalOnly);
}

/// Faults 18 and 45: a newer version of the program wrote it while this one had it open.
#[test]
fn nothing_is_written_over_what_a_newer_version_saved() {
    let browser = browser_with(&journey(1));
    let mut tab = Tab::open(browser.keeper(), id(1));
    let newer = klantreis::codec::write(&later(&journey(1), 9, "nieuwer"))
        .replace("\"version\":1", "\"version\":2");
    let newer = record::wrap(9, &newer);
    browser.local.set(&tab.key(), &newer);
    browser.journal.set(&tab.key(), &newer);
    tab.title("ouder");
    assert_eq!(tab.save(), Err(SaveError::Newer { version: 2 }));

    let another_form = newer.replace("klantreis-record 1", "klantreis-record 2");
    browser.local.set(&tab.key(), &another_form);
    assert_eq!(tab.save(), Err(SaveError::Newer { version: 0 }));
    assert_eq!(browser.local.text(&tab.key()), Some(another_form));
    assert_eq!(browser.journal.text(&tab.key()), Some(newer));
}

#[test]
fn what_is_damaged_meanwhile_is_set_apart_before_it_is_overwritten() {
    let browser = browser_with(&journey(1));
    let mut tab = Tab::open(browser.keeper(), id(1));
    let torn = stored(&journey(1))[..100].to_owned();
    browser.local.set(&tab.key(), &torn);
    tab.title("heel");
    assert_eq!(tab.saved().protection, Protection::Both);
    let shelved = browser.load_all();
    assert_eq!(shelved.journeys[0].journey, tab.journey());
    assert_eq!(shelved.apart.iter().map(|apart| &apart.raw).collect::<Vec<_>>(), [&torn]);
}

#[test]
fn damage_that_finds_no_room_elsewhere_is_never_overwritten() {
    let local = TestShelf::default();
    let garbage = "a".repeat(1000);
    local.set(&key(id(1)), &garbage);
    local.set_quota(Some(units(&garbage) + 100));
    let keeper: TestKeeper = Keeper::new(Some(local.clone()), None);
    let mut tab = Tab::new(keeper, journey(1));
    assert_eq!(tab.save(), Err(full(Place::Local)));
    assert_eq!(local.text(&key(id(1))), Some(garbage));
}

#[test]
fn an_editor_that_is_borrowed_elsewhere_is_no_panic() {
    let browser = Browser::default();
    let mut tab = Tab::new(browser.keeper(), journey(1));
    let desk = tab.desk.borrow_mut();
    let saved = now(tab.keeper.save(&tab.desk, &mut tab.base, Reach::Everywhere, at(1)));
    assert_eq!(saved, Err(SaveError::Closed));
    drop(desk);
}

#[test]
fn a_stale_tab_takes_in_what_the_other_saved_before_it_writes() {
    let browser = browser_with(&journey(1));
    let mut busy = Tab::open(browser.keeper(), id(1));
    let mut idle = Tab::open(browser.keeper(), id(1));
    for n in 0..20 {
        busy.type_into(0, &format!("bezig {n}"));
        busy.saved();
    }
    idle.type_into(1, "e");
    assert_eq!(idle.saved().absorbed, Some(Absorbed::Clean));
    assert_eq!(text(&browser.only().journey, 0), "bezig 19");
    assert_eq!(text(&browser.only().journey, 1), "e");
    assert!(now(browser.local.keys()).is_ok());
}
