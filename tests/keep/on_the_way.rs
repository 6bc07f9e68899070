//! What is typed without a rest goes to the journal alone, and to both places at the rest.

use klantreis::edit::Absorbed;
use klantreis::keep::{Keeper, Protection, VersionKind};

use crate::fixture::{Browser, Tab, at, browser_with, id, journey, key, now, text};
use crate::shelf::{TestShelf, When, Wrong};

/// A tab that has saved once: the first save of a tab is a thorough one.
fn open(browser: &Browser) -> Tab {
    let mut tab = Tab::open(browser.keeper(), id(1));
    tab.title("Een bakfiets");
    tab.saved();
    tab
}

#[test]
fn only_the_journal_is_touched_and_nothing_is_called_stored() {
    let browser = browser_with(&journey(1));
    let mut tab = open(&browser);
    let before = browser.local.text(&key(id(1)));
    let n = browser.local.n_puts();
    for round in 1..=5 {
        tab.type_into(0, &"letters ".repeat(round));
        assert!(tab.save_on_the_way(at(1)).is_ok_and(|saved| saved.wrote));
        assert!(!tab.base.is_stored(&tab.journey()), "round {round}");
    }
    assert_eq!((browser.local.text(&key(id(1))), browser.local.n_puts()), (before, n));
    assert_eq!(browser.only().journey, tab.journey(), "a start finds the newest");
}

#[test]
fn at_the_rest_both_places_have_it_and_nothing_is_taken_for_another_tabs() {
    for typed_on in [false, true] {
        let browser = browser_with(&journey(1));
        let mut tab = open(&browser);
        for round in 1..=3 {
            tab.type_into(0, &"letters ".repeat(round));
            tab.save_on_the_way(at(1)).expect("there is room");
        }
        if typed_on {
            tab.type_into(1, "en nog iets");
        }
        let saved = tab.saved();
        assert_eq!((saved.absorbed, saved.protection), (None, Protection::Both));
        assert_eq!(browser.local.text(&tab.key()), browser.journal.text(&tab.key()));
        assert!(tab.base.is_stored(&tab.journey()));
        let versions = now(tab.keeper.versions(tab.id)).expect("they can be read");
        assert!(versions.iter().all(|version| version.kind != VersionKind::OtherStore));
    }
}

/// Fault 21: the higher revision wins, the other is kept.
#[test]
fn when_the_tab_dies_on_the_way_the_older_text_is_kept_among_the_versions() {
    let browser = browser_with(&journey(1));
    let mut tab = open(&browser);
    let before = tab.journey().revision;
    tab.type_into(0, "half een zin");
    tab.save_on_the_way(at(1)).expect("there is room");
    let kept = Tab::open(browser.keeper(), id(1));
    assert_eq!(text(&kept.journey(), 0), "half een zin");
    let versions = now(kept.keeper.versions(kept.id)).expect("they can be read");
    let revisions: Vec<_> = versions.iter().map(|version| version.revision).collect();
    assert_eq!(revisions, [before, journey(1).revision]);
}

#[test]
fn what_another_tab_saved_meanwhile_is_taken_in() {
    let browser = browser_with(&journey(1));
    let mut tab = open(&browser);
    let mut other = Tab::open(browser.keeper(), id(1));
    tab.type_into(0, "hier");
    tab.save_on_the_way(at(1)).expect("there is room");
    other.type_into(1, "daar");
    assert_eq!(other.saved().absorbed, Some(Absorbed::Clean));
    tab.type_into(0, "hier en");
    let saved = tab.save_on_the_way(at(2)).expect("there is room");
    assert_eq!(saved.absorbed, Some(Absorbed::Clean));
    for tab in [&tab, &Tab::open(browser.keeper(), id(1))] {
        assert_eq!([0, 1].map(|step| text(&tab.journey(), step)), ["hier en", "daar"]);
    }
}

#[test]
fn a_journal_that_lost_it_is_written_again_from_what_lies_on_the_desk() {
    let browser = browser_with(&journey(1));
    let mut tab = open(&browser);
    browser.journal.wipe();
    tab.type_into(0, "verder");
    assert!(tab.save_on_the_way(at(1)).is_ok(), "localStorage still has it: it was not deleted");
    assert_eq!(browser.only().journey, tab.journey());
}

#[test]
fn without_a_journal_it_goes_where_it_can() {
    let shelf = TestShelf::default();
    let keeper = || Keeper::<TestShelf, TestShelf>::new(Some(shelf.clone()), None);
    let mut tab = Tab::new(keeper(), journey(1));
    tab.type_into(0, "verder");
    assert!(tab.save_on_the_way(at(1)).is_ok());
    assert!(tab.base.is_stored(&tab.journey()));
    assert_eq!(Tab::open(keeper(), tab.id).journey(), tab.journey());
}

/// Nothing was called saved, so that nobody looked; at the rest it is found out.
#[test]
fn what_the_journal_only_pretended_to_take_is_written_at_the_rest() {
    for how in [Wrong::Ignored, Wrong::Torn(50)] {
        let browser = browser_with(&journey(1));
        let mut tab = open(&browser);
        browser.journal.go_wrong(When::Only(1), how);
        tab.type_into(0, "half een zin");
        assert!(tab.save_on_the_way(at(1)).is_ok(), "{how:?}");
        tab.type_into(0, "een hele zin");
        assert_eq!(tab.saved().protection, Protection::Both, "{how:?}");
        assert_eq!(browser.only().journey, tab.journey(), "{how:?}");
    }
}
