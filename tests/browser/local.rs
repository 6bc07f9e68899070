//! localStorage as a shelf.

use klantreis::keep::{Shelf as _, StoreError};
use klantreis::platform::Local;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{FORBID, clean, js, storage, take};

fn local() -> Local {
    Local::open().expect("this browser allows it")
}

#[wasm_bindgen_test]
async fn what_is_put_is_found_until_it_is_removed() {
    clean().await;
    let local = local();
    for (key, text) in [("klantreis/a", "een"), ("klantreis/b", ""), ("klantreis/a", "twee €😀")]
    {
        local.put(key, text).await.expect("there is room");
        assert_eq!(local.get(key).await, Ok(Some(text.to_owned())));
    }
    let mut keys = local.keys().await.expect("it can be read");
    keys.sort();
    assert_eq!(keys, ["klantreis/a", "klantreis/b"]);
    local.remove("klantreis/a").await.expect("it goes");
    local.remove("klantreis/a").await.expect("going twice is no fault");
    assert_eq!(local.get("klantreis/a").await, Ok(None));
    clean().await;
}

#[wasm_bindgen_test]
async fn names_of_object_internals_are_ordinary_keys() {
    clean().await;
    let local = local();
    for key in ["__proto__", "constructor", "length", "getItem", "key", ""] {
        assert_eq!(local.get(key).await, Ok(None), "{key}");
        local.put(key, key).await.expect("there is room");
        assert_eq!(local.get(key).await, Ok(Some(key.to_owned())));
    }
    assert_eq!(local.keys().await.map(|keys| keys.len()), Ok(6));
    assert_eq!(js("return localStorage.length").await.as_f64(), Some(6.0));
    clean().await;
}

#[wasm_bindgen_test]
async fn without_room_the_old_text_stays_and_the_error_says_so() {
    clean().await;
    let local = local();
    storage().set_item("foreign", "not ours").expect("there is room");
    local.put("klantreis/d/one", "old").await.expect("there is room");
    let too_long = "a".repeat(6_000_000);
    assert_eq!(local.put("klantreis/d/one", &too_long).await, Err(StoreError::Full));
    assert_eq!(local.get("klantreis/d/one").await, Ok(Some("old".to_owned())));
    assert_eq!(storage().get_item("foreign"), Ok(Some("not ours".to_owned())));
    clean().await;
}

#[wasm_bindgen_test]
async fn half_characters_come_as_their_escapes() {
    clean().await;
    js(r#"localStorage.setItem("klantreis/half", "a\ud83db\ude00c\ud83d\ude00\ufffd")"#).await;
    let text = local().get("klantreis/half").await;
    assert_eq!(text, Ok(Some("a\\ud83db\\ude00c😀\u{fffd}".to_owned())));
    clean().await;
}

#[wasm_bindgen_test]
async fn a_browser_that_forbids_it_is_no_panic() {
    let _taken = take("window.localStorage", FORBID).await;
    assert!(Local::open().is_none());
    let _absent = take("window.localStorage", "return null").await;
    assert!(Local::open().is_none());
}

#[wasm_bindgen_test]
async fn what_is_forbidden_meanwhile_is_told() {
    clean().await;
    js("window.oldSetItem = Storage.prototype.setItem;
        Storage.prototype.setItem = function (...args) {
          if (window.isStopped) throw new DOMException('stopped', 'InvalidStateError');
          return window.oldSetItem.apply(this, args);
        }")
    .await;
    let local = local();
    let taken = local.put("klantreis/a", "x").await;
    js("window.isStopped = true").await;
    let refused = local.put("klantreis/a", "y").await;
    js("Storage.prototype.setItem = window.oldSetItem;
        delete window.oldSetItem;
        delete window.isStopped")
    .await;
    assert_eq!(taken, Ok(()));
    assert_eq!(refused, Err(StoreError::Failed("InvalidStateError: stopped".to_owned())));
}

/// A long text is not taken over again as long as it stands there as it was put.
#[wasm_bindgen_test]
async fn a_long_text_that_another_changed_is_read_as_it_is() {
    clean().await;
    let local = local();
    let (key, text) = ("klantreis/a", "één ".repeat(5_000));
    assert_eq!(local.put(key, &text).await, Ok(()));
    assert_eq!(local.has(key, &text).await, Ok(true));
    assert_eq!(local.get(key).await, Ok(Some(text.clone())));
    js("localStorage.setItem('klantreis/a', localStorage.getItem('klantreis/a') + '!')").await;
    assert_eq!(local.has(key, &text).await, Ok(false));
    assert_eq!(local.get(key).await, Ok(Some(format!("{text}!"))));
    assert_eq!(local.remove(key).await, Ok(()));
    assert_eq!(local.has(key, &text).await, Ok(false));
}
