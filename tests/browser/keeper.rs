//! The keeper in a real browser.

use std::cell::RefCell;
use std::future::ready;
use std::sync::Arc;

use klantreis::edit::{Edit, Editor};
use klantreis::keep::{Base, Protection, Reach, Reader};
use klantreis::model::{Journey, Language};
use klantreis::platform::{self, Keeper, clock, random, settings_at_start, take_safe_start};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{FORBID, clean, js, storage, take};

/// With all that reads at hand.
async fn keeper() -> Keeper {
    platform::keeper(|| Box::pin(ready(Some(Reader::whole())))).await
}

fn journey() -> Journey {
    Journey { id: random::id_source().draw(), title: "Een fiets".into(), ..Journey::default() }
}

#[wasm_bindgen_test]
async fn a_saved_journey_is_in_both_places_and_foreign_keys_are_untouched() {
    clean().await;
    storage().set_item("foreign", "not ours").expect("there is room");
    let kept = keeper().await;
    assert_eq!(kept.protection(), Protection::Both);
    let desk = RefCell::new(Editor::new(Arc::new(journey())));
    let mut base = Base::new_journey(clock::now());
    for title in ["Een bakfiets", "Een bakfiets kopen €"] {
        desk.borrow_mut().act(&Edit::Title(title.into()), clock::now()).expect("possible");
        let saved = kept
            .save(&desk, &mut base, Reach::Everywhere, clock::now())
            .await
            .expect("there is room");
        assert_eq!((saved.wrote, saved.protection), (true, Protection::Both));
    }
    let again = keeper().await.load_all(clock::now()).await;
    assert_eq!(again.journeys.len(), 1);
    assert_eq!(&again.journeys[0].journey, desk.borrow().journey());
    assert!(again.refused.is_empty() && again.apart.is_empty());
    assert_eq!(storage().get_item("foreign"), Ok(Some("not ours".to_owned())));
    let usage = kept.usage().await.expect("it can be read");
    assert_eq!(usage.foreign, "foreign".len() + "not ours".len());
    clean().await;
}

#[wasm_bindgen_test]
async fn what_is_typed_on_the_way_is_in_the_journal_and_not_yet_in_local_storage() {
    clean().await;
    let kept = keeper().await;
    let desk = RefCell::new(Editor::new(Arc::new(journey())));
    let mut base = Base::new_journey(clock::now());
    kept.save(&desk, &mut base, Reach::Everywhere, clock::now()).await.expect("there is room");
    let key = format!("klantreis/d/{}", desk.borrow().journey().id);
    let before = storage().get_item(&key);
    for title in ["Een bakf", "Een bakfiets kopen €"] {
        desk.borrow_mut().act(&Edit::Title(title.into()), clock::now()).expect("possible");
        kept.save(&desk, &mut base, Reach::Journal, clock::now()).await.expect("there is room");
    }
    assert_eq!(storage().get_item(&key), before);
    let found = keeper().await.load_all(clock::now()).await.journeys;
    assert_eq!(
        found.iter().map(|kept| &kept.journey).collect::<Vec<_>>(),
        [desk.borrow().journey()]
    );
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
        let kept = keeper().await;
        assert_eq!(kept.protection(), protection);
        let desk = RefCell::new(Editor::new(Arc::new(journey())));
        let mut base = Base::new_journey(clock::now());
        let saved = kept
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
    let kept = keeper().await;
    assert_eq!(kept.protection(), Protection::MemoryOnly);
    assert!(kept.load_all(clock::now()).await.journeys.is_empty());
    assert_eq!(settings_at_start(), kept.settings().await);
    assert!(!take_safe_start());
}

#[wasm_bindgen_test]
async fn settings_are_there_at_once_the_next_time() {
    clean().await;
    let kept = keeper().await;
    let set = kept.change_settings(|settings| settings.language = Some(Language::En));
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
