//! Tabs take turns, with the browser's locks and without.

use std::cell::RefCell;
use std::rc::Rc;

use klantreis::platform::locks::hold;
use klantreis::platform::timer::{pause, within};
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{FORBID, js, take};

/// Three pieces of work that all wait halfway: none comes between another's two halves.
async fn take_turns() {
    let done = Rc::new(RefCell::new(Vec::new()));
    for name in ["a", "b", "c"] {
        let done = Rc::clone(&done);
        spawn_local(hold(async move {
            done.borrow_mut().push(name);
            pause(10).await;
            done.borrow_mut().push(name);
        }));
    }
    pause(1).await;
    hold(async {}).await;
    assert_eq!(*done.borrow(), ["a", "a", "b", "b", "c", "c"]);
}

#[wasm_bindgen_test]
async fn nothing_comes_between() {
    take_turns().await;
}

#[wasm_bindgen_test]
async fn without_locks_a_tab_still_takes_turns_with_itself() {
    {
        let _taken = take("navigator.locks", "return undefined").await;
        take_turns().await;
    }
    let _taken = take("navigator.locks", "return { request: () => Promise.reject(1) }").await;
    take_turns().await;
    drop(_taken);
    let _taken = take("navigator.locks", FORBID).await;
    take_turns().await;
}

#[wasm_bindgen_test]
async fn another_tab_waits_while_it_is_held() {
    let seen = Rc::new(RefCell::new(Vec::new()));
    let (sees, other) = (Rc::clone(&seen), Rc::clone(&seen));
    hold(async move {
        // What another tab does is asked of the browser directly.
        spawn_local(async move {
            js("return navigator.locks.request('klantreis', () => {})").await;
            other.borrow_mut().push("other");
        });
        pause(20).await;
        sees.borrow_mut().push("held");
    })
    .await;
    within(1000, js("return navigator.locks.request('klantreis', () => {})")).await.expect("free");
    assert_eq!(*seen.borrow(), ["held", "other"]);
}

#[wasm_bindgen_test]
async fn work_that_is_given_up_lets_go() {
    let given_up = within(5, hold(pause(60_000))).await;
    assert!(given_up.is_none());
    assert!(within(2000, hold(async {})).await.is_some());
    // The browser lets go a moment after it was told.
    pause(50).await;
    let held = js("return navigator.locks.query().then(({ held }) => held.length)").await;
    assert_eq!(held.as_f64(), Some(0.0));
}
