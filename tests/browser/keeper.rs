//! The keeper in a real browser.

use std::cell::RefCell;
use std::sync::Arc;

use klantreis::edit::{Edit, Editor};
use klantreis::keep::{Base, Protection, Reach};
use klantreis::model::{Journey, Language};
use klantreis::platform::{clock, keeper, random, settings_at_start, take_safe_start};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{FORBID, clean, js, storage, take};

fn journey() -> Journey {
    Journey { id: random::id_source().draw(), title: "Een fiets".into(), ..Journey::default() }
}

#[wasm_bindgen_test]
async fn a_saved_journey_is_in_both_places_and_foreign_keys_are_untouched() {
    clean().await;
    storage().set_item("foreign", "not ours").expect("there is room");
    let keeper = keeper().await;
    assert_eq!(keeper.protection(), Protection::Both);
    let desk = RefCell::new(Editor::new(Arc::new(journey())));
    let mut base = Base::new_journey(clock::now());
    for title in ["Een bakfiets", "Een bakfiets kopen €"] {
        desk.borrow_mut().act(&Edit::Title(title.into()), clock::now()).expect("possible");
        let saved = keeper
            .save(&desk, &mut base, Reach::Everywhere, clock::now())
            .await
            .expect("there is room");
        assert_eq!((saved.wrote, saved.protection), (true, Protection::Both));
    }
    let again = self::keeper().await.load_all(clock::now()).await;
    assert_eq!(again.journeys.len(), 1);
    assert_eq!(&again.journeys[0].journey, desk.borrow().journey());
    assert!(again.refused.is_empty() && again.apart.is_empty());
    assert_eq!(storage().get_item("foreign"), Ok(Some("not ours".to_owned())));
    let usage = keeper.usage().await.expect("it can be read");
    assert_eq!(usage.foreign, "foreign".len() + "not ours".len());
    clean().await;
}

#[wasm_bindgen_test]
async fn a_browser_that_allows_only_one_place_is_enough() {
    clean().await;
    for (what, protection) in [
        ("window.localStorage", Protection::JournalOnly),
        ("window.indexedDB", Protection::LocalOnly),
    ] {
        let _taken = take(what, FORBID).await;
        let keeper = keeper().await;
        assert_eq!(keeper.protection(), protection);
        let desk = RefCell::new(Editor::new(Arc::new(journey())));
        let mut base = Base::new_journey(clock::now());
        let saved = keeper
            .save(&desk, &mut base, Reach::Everywhere, clock::now())
            .await
            .expect("there is room");
        assert_eq!(saved.protection, protection);
    }
    // Each made one where the other was not allowed: now both are there.
    assert_eq!(keeper().await.load_all(clock::now()).await.journeys.len(), 2);
    clean().await;
}

#[wasm_bindgen_test]
async fn a_browser_that_allows_nothing_keeps_in_memory() {
    let _local = take("window.localStorage", FORBID).await;
    let _session = take("window.sessionStorage", FORBID).await;
    let _journal = take("window.indexedDB", FORBID).await;
    let keeper = keeper().await;
    assert_eq!(keeper.protection(), Protection::MemoryOnly);
    assert!(keeper.load_all(clock::now()).await.journeys.is_empty());
    assert_eq!(settings_at_start(), keeper.settings().await);
    assert!(!take_safe_start());
}

#[wasm_bindgen_test]
async fn settings_are_there_at_once_the_next_time() {
    clean().await;
    let keeper = keeper().await;
    let set = keeper.change_settings(|settings| settings.language = Some(Language::En));
    let set = set.await.expect("there is room");
    assert_eq!(settings_at_start(), set);
    clean().await;
}

#[wasm_bindgen_test]
async fn a_safe_start_is_asked_for_once() {
    js("sessionStorage.setItem('klantreis-safe', '1')").await;
    assert!(take_safe_start());
    assert!(!take_safe_start());
}
