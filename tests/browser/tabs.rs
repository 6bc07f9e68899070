//! What tabs tell each other.

use std::cell::RefCell;
use std::rc::Rc;

use klantreis::keep::News;
use klantreis::model::{IdSource, JourneyId};
use klantreis::platform::tabs::{Heard, Tabs};
use klantreis::platform::timer::pause;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{js, take};

type Ear = Rc<RefCell<Vec<Heard>>>;

fn tab() -> (Tabs, Ear) {
    let ear = Ear::default();
    let hears = Rc::clone(&ear);
    (Tabs::join(move |heard| hears.borrow_mut().push(heard)), ear)
}

fn id() -> JourneyId {
    IdSource::seeded(1).draw()
}

async fn a_moment() {
    pause(500).await;
}

#[wasm_bindgen_test]
async fn what_one_tells_the_others_hear() {
    let ((one, own), (_two, ear)) = (tab(), tab());
    one.tell(News::Saved { id: id(), revision: Some(7) });
    one.tell(News::Binned(id()));
    one.tell(News::Settings);
    a_moment().await;
    let saved = Heard::Saved { id: id(), revision: Some(7) };
    assert_eq!(*ear.borrow(), [saved, Heard::Binned(id()), Heard::Settings]);
    assert!(own.borrow().is_empty(), "not its own words");
}

#[wasm_bindgen_test]
async fn who_has_the_same_journey_open_knows_it_until_the_other_leaves() {
    let ((one, first), (two, second)) = (tab(), tab());
    one.open(Some(id()));
    a_moment().await;
    assert!(first.borrow().is_empty());
    two.open(Some(id()));
    a_moment().await;
    assert_eq!(*first.borrow(), [Heard::Elsewhere(true)]);
    assert_eq!(*second.borrow(), [Heard::Elsewhere(true)]);
    // Coming back does not make it doubtful.
    js("document.dispatchEvent(new Event('visibilitychange'))").await;
    a_moment().await;
    first.borrow_mut().retain(|heard| *heard != Heard::Woke);
    assert_eq!(*first.borrow(), [Heard::Elsewhere(true)]);
    drop(two);
    a_moment().await;
    assert_eq!(*first.borrow(), [Heard::Elsewhere(true), Heard::Elsewhere(false)]);
}

#[wasm_bindgen_test]
async fn another_journey_is_not_the_same() {
    let ((one, first), (two, second)) = (tab(), tab());
    one.open(Some(id()));
    two.open(Some(IdSource::seeded(2).draw()));
    a_moment().await;
    assert!(first.borrow().is_empty() && second.borrow().is_empty());
}

/// Fault 40: no channel; then localStorage's own events tell.
#[wasm_bindgen_test]
async fn without_a_channel_storage_events_tell() {
    let _taken = take("window.BroadcastChannel", "return undefined").await;
    let (_tabs, ear) = tab();
    let key = format!("klantreis/d/{}", id());
    storage_event(&key, 1).await;
    storage_event("foreign", 1).await;
    a_moment().await;
    assert_eq!(*ear.borrow(), [Heard::Saved { id: id(), revision: None }, Heard::Stored]);
}

/// Fault 35.
#[wasm_bindgen_test]
async fn a_thousand_storage_events_are_heard_once() {
    let (_tabs, ear) = tab();
    storage_event(&format!("klantreis/d/{}", id()), 1000).await;
    a_moment().await;
    assert_eq!(*ear.borrow(), [Heard::Saved { id: id(), revision: None }, Heard::Stored]);
}

async fn storage_event(key: &str, n: usize) {
    js(&format!(
        "for (let n = 0; n < {n}; n++)
           window.dispatchEvent(new StorageEvent('storage', {{ key: '{key}', newValue: 'x' }}))"
    ))
    .await;
}

#[wasm_bindgen_test]
async fn coming_back_is_heard() {
    let (_tabs, ear) = tab();
    js("document.dispatchEvent(new Event('visibilitychange'));
        window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }))")
    .await;
    assert_eq!(*ear.borrow(), [Heard::Woke, Heard::Woke]);
}

#[wasm_bindgen_test]
async fn who_left_hears_nothing_more() {
    let ((one, _own), (two, ear)) = (tab(), tab());
    storage_event(&format!("klantreis/d/{}", id()), 1).await;
    drop(two);
    one.tell(News::Settings);
    js("document.dispatchEvent(new Event('visibilitychange'))").await;
    a_moment().await;
    assert!(ear.borrow().is_empty());
}

#[wasm_bindgen_test]
async fn what_is_said_in_another_language_is_ignored() {
    let (_tabs, ear) = tab();
    js("const channel = new BroadcastChannel('klantreis');
        for (const words of ['', 'hello', { saved: 1 }, null, 7]) channel.postMessage(words);
        channel.close()")
    .await;
    a_moment().await;
    assert!(ear.borrow().is_empty());
}
