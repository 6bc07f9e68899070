//! Opening one journey: which of two counts, what is set apart, what is read only.

use std::sync::Arc;

use klantreis::codec::record::Damage;
use klantreis::codec::{Access, Note, Place, ReadError, record};
use klantreis::keep::{Found, Keeper, Protection, Shelf as _, Unfit, VersionKind};
use klantreis::model::Journey;

use crate::fixture::{
    Browser, Tab, TestKeeper, at, browser_with, id, journey, key, later, now, stored,
};
use crate::shelf::{When, Wrong};

/// Fault 21: the browser died between the two writes.
#[test]
fn the_higher_revision_wins_and_the_other_is_kept_among_the_versions() {
    let (older, newer) = (later(&journey(1), 4, "vier"), later(&journey(1), 5, "vijf"));
    for (in_local, in_journal) in [(&older, &newer), (&newer, &older)] {
        let browser = Browser::default();
        browser.local.set(&key(id(1)), &stored(in_local));
        browser.journal.set(&key(id(1)), &stored(in_journal));
        let kept = browser.only();
        assert_eq!((&*kept.journey, kept.protection), (&newer, Protection::Both));
        for shelf in [&browser.local, &browser.journal] {
            assert_eq!(shelf.text(&key(id(1))), Some(stored(&newer)));
        }
        let versions = now(browser.keeper().versions(id(1))).expect("the journal is there");
        let seen: Vec<_> = versions.iter().map(|one| (one.kind, one.revision)).collect();
        assert_eq!(seen, [(VersionKind::OtherStore, 4)]);
        let opened = now(browser.keeper().open_version(&versions[0])).expect("it is whole");
        assert_eq!(opened.journey, older);
    }
}

#[test]
fn what_is_still_as_this_tab_knows_it_is_not_read_again() {
    let browser = browser_with(&journey(1));
    let known = browser.only();
    let open = || match now(browser.keeper().load(id(1), Some(known.base.clone()), at(3))) {
        Ok(Found::Journey(kept)) => *kept,
        other => panic!("no journey: {other:?}"),
    };
    let again = open();
    assert!(Arc::ptr_eq(&again.journey, &known.journey));
    assert_eq!((again.access, again.protection), (Access::Editable, Protection::Both));

    // What one place lacks is still put there.
    now(browser.local.remove(&key(id(1)))).expect("it is there");
    assert_eq!(open().journey, known.journey);
    assert_eq!(browser.local.text(&key(id(1))), browser.journal.text(&key(id(1))));

    // What another tab saved since then is read.
    let mut other = Tab::open(browser.keeper(), id(1));
    other.title("elders");
    other.saved();
    let newer = open();
    assert_eq!(newer.journey, other.journey());

    // And what lies in the bin is not opened.
    now(browser.keeper().remove(id(1), at(4))).expect("it goes");
    let found = now(browser.keeper().load(id(1), Some(newer.base), at(5)));
    assert!(matches!(found, Ok(Found::Bin(_))));
}

#[test]
fn opening_twice_keeps_the_differing_copy_once() {
    let browser = browser_with(&later(&journey(1), 5, "vijf"));
    browser.local.set(&key(id(1)), &stored(&later(&journey(1), 4, "vier")));
    browser.local.go_wrong(When::From(1), Wrong::Full);
    for second in 0..3 {
        let shelved = now(browser.keeper().load_all(at(second)));
        assert_eq!(shelved.journeys[0].journey.title, "vijf");
    }
    let versions = now(browser.keeper().versions(id(1))).expect("the journal is there");
    assert_eq!(versions.len(), 1);
}

#[test]
fn a_copy_that_finds_no_room_among_the_versions_is_not_overwritten() {
    let browser = browser_with(&later(&journey(1), 5, "vijf"));
    let older = stored(&later(&journey(1), 4, "vier"));
    browser.local.set(&key(id(1)), &older);
    browser.journal.go_wrong(When::From(1), Wrong::Full);
    browser.local.go_wrong(When::Only(1), Wrong::Full);
    assert_eq!(browser.only().journey.title, "vijf");
    assert_eq!(browser.local.text(&key(id(1))), Some(older));
}

#[test]
fn what_is_in_one_place_only_is_put_in_the_other() {
    for in_local in [true, false] {
        let browser = browser_with(&journey(1));
        if in_local {
            browser.journal.wipe()
        } else {
            browser.local.wipe()
        }
        assert_eq!(browser.only().protection, Protection::Both);
        assert_eq!(browser.local.text(&key(id(1))), browser.journal.text(&key(id(1))));
    }
}

/// Fault 8: cut off at 64 places, with the journal whole and without a journal.
#[test]
fn a_journey_cut_off_anywhere_is_set_apart_and_the_others_open() {
    let whole = stored(&journey(1));
    for place in 0..64 {
        let torn = &whole[..whole.floor_char_boundary(whole.len() * place / 64)];
        for has_copy in [true, false] {
            let browser = browser_with(&journey(2));
            browser.local.set(&key(id(1)), torn);
            if has_copy {
                browser.journal.set(&key(id(1)), &whole);
            }
            let shelved = browser.load_all();
            assert_eq!(shelved.journeys.len(), 1 + usize::from(has_copy), "cut at {place}/64");
            assert_eq!(shelved.apart.len(), 1, "cut at {place}/64");
            assert_eq!(shelved.apart[0].raw, torn);
            assert_eq!(shelved.apart[0].id, Some(id(1)));
            let again = browser.load_all();
            assert_eq!(again.apart, shelved.apart, "it is found again, once");
        }
    }
}

/// Fault 9.
#[test]
fn garbage_is_set_apart_as_it_is() {
    let long = "a".repeat(5_000_000);
    for garbage in ["null", "[]", "true", "", "<!doctype html><title>x</title>", &long] {
        let browser = browser_with(&journey(2));
        browser.local.set(&key(id(1)), garbage);
        let shelved = browser.load_all();
        assert_eq!(shelved.journeys.len(), 1);
        assert_eq!(shelved.apart.len(), 1);
        assert_eq!(shelved.apart[0].raw, garbage);
        assert_eq!(browser.journal.text(&shelved.apart[0].key).as_deref(), Some(garbage));
        let Ok(Found::Apart(found)) = now(browser.keeper().load(id(1), None, at(0))) else {
            // It lies under a key of its own now; under its old id there is nothing.
            assert!(matches!(now(browser.keeper().load(id(1), None, at(0))), Ok(Found::Nothing)));
            continue;
        };
        panic!("still there: {found:?}");
    }
}

#[test]
fn garbage_in_a_full_storage_without_a_journal_stays_where_it_is() {
    let browser = Browser::default();
    let garbage = "a".repeat(1000);
    browser.local.set(&key(id(1)), &garbage);
    browser.local.set_quota(Some(browser.local.units() + 10));
    let keeper: TestKeeper = Keeper::new(Some(browser.local.clone()), None);
    let shelved = now(keeper.load_all(at(0)));
    assert_eq!((shelved.apart[0].place, &shelved.apart[0].raw), (Place::Local, &garbage));
    assert_eq!(shelved.apart[0].why, Unfit::Damaged(Damage::NotARecord));
    assert_eq!(browser.local.text(&key(id(1))), Some(garbage));
}

/// Fault 17: the record is as it was written, and still no journey comes out.
#[test]
fn a_whole_record_that_holds_no_journey_is_set_apart_and_the_other_place_counts() {
    let browser = browser_with(&later(&journey(1), 4, "vier"));
    browser.local.set(&key(id(1)), &record::wrap(9, "{\"type\":\"FeatureCollection\"}"));
    let shelved = browser.load_all();
    assert_eq!(shelved.journeys[0].journey.title, "vier");
    assert!(matches!(shelved.apart[0].why, Unfit::Unreadable(ReadError::Foreign(_))));
}

#[test]
fn a_whole_record_of_an_older_revision_that_holds_no_journey_is_set_apart_too() {
    let browser = browser_with(&later(&journey(1), 4, "vier"));
    browser.journal.set(&key(id(1)), &record::wrap(3, "[1, 2, 3]"));
    let shelved = browser.load_all();
    assert_eq!(shelved.journeys[0].journey.title, "vier");
    assert_eq!(shelved.apart[0].raw, record::wrap(3, "[1, 2, 3]"));
}

/// Fault 16: the golden file of version 1, as that version stored it.
#[test]
fn a_store_of_version_1_opens_and_is_kept_until_after_the_first_save() {
    let golden = include_str!("../fixtures/version-1.json");
    let raw = record::wrap(7, golden);
    let browser = Browser::default();
    browser.local.set(&key(id(1)), &raw);
    let kept = browser.only();
    assert!(kept.repairs.is_empty() && kept.notes.is_empty());
    assert_eq!(kept.access, Access::Editable);
    assert_eq!(browser.local.text(&key(id(1))), Some(raw.clone()), "opening writes nothing");

    let mut tab = Tab::open(browser.keeper(), id(1));
    tab.title("Verder");
    tab.saved();
    let versions = now(browser.keeper().versions(id(1))).expect("the journal is there");
    assert_eq!(versions[0].kind, VersionKind::BeforeMigration);
    assert_eq!(browser.journal.text(&versions[0].key), Some(raw));
    assert_eq!(browser.only().journey.title, "Verder");
}

/// Fault 18.
#[test]
fn a_newer_version_opens_read_only_and_is_never_written() {
    let text = klantreis::codec::write(&journey(1)).replace("\"version\":1", "\"version\":7");
    let (newer, old) = (record::wrap(5, &text), stored(&later(&journey(1), 6, "ouder")));
    for (local, journal) in [
        (Some(&newer), None),
        (None, Some(&newer)),
        (Some(&newer), Some(&newer)),
        // This version saved more, somewhere else: what the newer one made stands all the same.
        (Some(&newer), Some(&old)),
        (Some(&old), Some(&newer)),
    ] {
        let browser = Browser::default();
        for (shelf, text) in [(&browser.local, local), (&browser.journal, journal)] {
            if let Some(text) = text {
                shelf.set(&key(id(1)), text);
            }
        }
        let before = (browser.local.all(), browser.journal.all());
        let kept = browser.only();
        if local != Some(&old) && journal != Some(&old) {
            assert_eq!(kept.access, Access::ReadOnly { version: 7, raw: text.clone() });
        }
        assert_eq!((browser.local.all(), browser.journal.all()), before);
    }
}

#[test]
fn a_record_of_a_newer_form_is_listed_and_left_where_it_is() {
    let browser = Browser::default();
    browser.local.set(&key(id(1)), "klantreis-record 2 zip\nabc");
    browser.journal.set(&key(id(1)), &stored(&journey(1)));
    let before = (browser.local.all(), browser.journal.all());
    let shelved = browser.load_all();
    assert!(shelved.journeys.is_empty());
    assert_eq!(shelved.apart[0].why, Unfit::Damaged(Damage::Newer));
    assert_eq!((browser.local.all(), browser.journal.all()), before);
}

/// Fault 31.
#[test]
fn half_characters_open_with_a_notice_and_the_raw_text_is_kept() {
    let text = klantreis::codec::write(&journey(1)).replace("Een fiets", "Een \\ud83d fiets");
    let browser = Browser::default();
    browser.local.set(&key(id(1)), &record::wrap(3, &text));
    let kept = browser.only();
    assert_eq!(kept.journey.title, "Een \u{fffd} fiets kopen");
    assert_eq!(kept.notes, [Note::HalfCharacters(1)]);

    let mut tab = Tab::open(browser.keeper(), id(1));
    tab.type_into(0, "verder");
    tab.saved();
    let versions = now(browser.keeper().versions(id(1))).expect("the journal is there");
    let raw = browser.journal.text(&versions[0].key).expect("it is kept");
    assert_eq!(record::payload(&raw), text);
}

/// Fault 32: JavaScript writes what is no number as `null`.
#[test]
fn a_stored_null_where_a_number_belongs_is_repaired_with_a_notice() {
    let text = klantreis::codec::write(&journey(1));
    let text = text.replace("\"revision\":0", "\"revision\":null");
    let browser = Browser::default();
    browser.local.set(&key(id(1)), &record::wrap(3, &text));
    let kept = browser.only();
    assert_eq!(kept.journey.n_cards(), 4);
    assert_eq!(kept.repairs.len(), 1, "{:?}", kept.repairs);
    assert_eq!(kept.repairs[0].raw, "null");
}

/// The key says whose it is, and the first line says which revision.
#[test]
fn the_text_cannot_claim_another_id_or_revision() {
    let browser = Browser::default();
    let liar = Journey { revision: 99, ..journey(2) };
    browser.local.set(&key(id(1)), &record::wrap(3, klantreis::codec::write(&liar)));
    let kept = browser.only();
    assert_eq!((kept.journey.id, kept.journey.revision), (id(1), 3));
}

#[test]
fn a_place_that_cannot_be_read_is_neither_mended_nor_taken_for_empty() {
    let browser = browser_with(&journey(1));
    browser.journal.set(&key(id(1)), &stored(&later(&journey(1), 8, "acht")));
    browser.journal.refuse();
    let shelved = browser.load_all();
    assert_eq!(shelved.journeys[0].journey.revision, 0);
    assert!(shelved.refused.journal.is_some());
    browser.heal();
    assert_eq!(browser.only().journey.title, "acht");
}
