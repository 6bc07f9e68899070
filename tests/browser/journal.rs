//! The journal: an IndexedDB database as a shelf.

use klantreis::keep::{Shelf as _, StoreError};
use klantreis::platform::Journal;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{FORBID, clean, js, take};

async fn journal() -> Journal {
    Journal::open().await.expect("this browser allows it")
}

#[wasm_bindgen_test]
async fn what_is_put_is_found_until_it_is_removed() {
    clean().await;
    let journal = journal().await;
    let long = "lang ".repeat(400_000);
    for (key, text) in [("klantreis/a", "een"), ("klantreis/b", ""), ("klantreis/a", &long)] {
        journal.put(key, text).await.expect("there is room");
        assert_eq!(journal.get(key).await, Ok(Some(text.to_owned())));
    }
    assert_eq!(journal.keys().await, Ok(vec!["klantreis/a".into(), "klantreis/b".into()]));
    let keys = ["klantreis/b", "nothing", "klantreis/a"].map(str::to_owned);
    let texts = journal.get_many(&keys).await;
    assert_eq!(texts, Ok(vec![Some(String::new()), None, Some(long)]));
    journal.remove("klantreis/a").await.expect("it goes");
    journal.remove("klantreis/a").await.expect("going twice is no fault");
    assert_eq!(journal.get("klantreis/a").await, Ok(None));
}

#[wasm_bindgen_test]
async fn two_journals_see_each_others_writes() {
    clean().await;
    let (one, other) = (journal().await, journal().await);
    one.put("klantreis/a", "een").await.expect("there is room");
    assert_eq!(other.get("klantreis/a").await, Ok(Some("een".to_owned())));
    other.put("klantreis/a", "twee").await.expect("there is room");
    assert_eq!(one.get("klantreis/a").await, Ok(Some("twee".to_owned())));
}

#[wasm_bindgen_test]
async fn it_is_the_database_that_the_crash_screen_reads() {
    clean().await;
    journal().await.put("klantreis/a", "een").await.expect("there is room");
    let found = js("return new Promise((resolve, reject) => {
          const request = indexedDB.open('klantreis');
          request.onupgradeneeded = () => request.transaction.abort();
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            const database = request.result;
            const get = database.transaction('documents').objectStore('documents').get('klantreis/a');
            get.onsuccess = () => { database.close(); resolve(get.result) };
          };
        })")
    .await;
    assert_eq!(found.as_string().as_deref(), Some("een"));
}

#[wasm_bindgen_test]
async fn writes_ask_for_strict_durability() {
    clean().await;
    let journal = journal().await;
    js("const begin = IDBDatabase.prototype.transaction;
        window.begun = [];
        window.restore = () => { IDBDatabase.prototype.transaction = begin };
        IDBDatabase.prototype.transaction = function (...given) {
          const transaction = begin.apply(this, given);
          window.begun.push(`${transaction.mode} ${transaction.durability}`);
          return transaction;
        }")
    .await;
    journal.put("klantreis/a", "een").await.expect("there is room");
    let begun = js("window.restore(); return window.begun.join()").await;
    assert_eq!(begun.as_string().as_deref(), Some("readwrite strict"));
}

/// A person clears the data of the page, or another tab wants the database gone.
#[wasm_bindgen_test]
async fn a_database_that_is_deleted_meanwhile_is_made_anew() {
    clean().await;
    let journal = journal().await;
    journal.put("klantreis/a", "een").await.expect("there is room");
    // Would wait for ever if the journal did not let go.
    clean().await;
    assert_eq!(journal.get("klantreis/a").await, Ok(None));
    journal.put("klantreis/a", "twee").await.expect("there is room");
    assert_eq!(journal.get("klantreis/a").await, Ok(Some("twee".to_owned())));
}

#[wasm_bindgen_test]
async fn an_empty_database_of_our_name_gets_its_store() {
    clean().await;
    js("return new Promise((resolve) => {
          const request = indexedDB.open('klantreis');
          request.onsuccess = () => { request.result.close(); resolve() };
        })")
    .await;
    let journal = journal().await;
    journal.put("klantreis/a", "een").await.expect("there is room");
    assert_eq!(journal.get("klantreis/a").await, Ok(Some("een".to_owned())));
}

/// Fault 26: aborted once, and then for good.
#[wasm_bindgen_test]
async fn an_aborted_transaction_is_tried_again_once() {
    for (n, outcome) in [(1, true), (99, false)] {
        clean().await;
        let journal = journal().await;
        journal.put("klantreis/a", "oud").await.expect("there is room");
        js(&format!(
            "const put = IDBObjectStore.prototype.put;
             let left = {n};
             window.restore = () => {{ IDBObjectStore.prototype.put = put }};
             IDBObjectStore.prototype.put = function (...given) {{
               const request = put.apply(this, given);
               if (left-- > 0) this.transaction.abort();
               return request;
             }}"
        ))
        .await;
        let put = journal.put("klantreis/a", "nieuw").await;
        js("window.restore()").await;
        assert_eq!(put.is_ok(), outcome, "{put:?}");
        let there = if outcome { "nieuw" } else { "oud" };
        assert_eq!(journal.get("klantreis/a").await, Ok(Some(there.to_owned())));
    }
}

/// Fault 25.
#[wasm_bindgen_test]
async fn without_room_the_old_text_stays_and_the_error_says_so() {
    clean().await;
    let journal = journal().await;
    journal.put("klantreis/a", "oud").await.expect("there is room");
    js("const put = IDBObjectStore.prototype.put;
        window.restore = () => { IDBObjectStore.prototype.put = put };
        IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }")
    .await;
    let put = journal.put("klantreis/a", "nieuw").await;
    js("window.restore()").await;
    assert_eq!(put, Err(StoreError::Full));
    assert_eq!(journal.get("klantreis/a").await, Ok(Some("oud".to_owned())));
}

#[wasm_bindgen_test]
async fn a_browser_that_forbids_it_or_does_not_answer_is_no_panic() {
    {
        let _taken = take("window.indexedDB", FORBID).await;
        assert_eq!(Journal::open().await.err(), Some(StoreError::Blocked));
    }
    {
        let _taken = take("window.indexedDB", "return undefined").await;
        assert_eq!(Journal::open().await.err(), Some(StoreError::Blocked));
    }
    let _taken = take("window.indexedDB", "return { open: () => new EventTarget() }").await;
    let silent = Journal::open().await.err();
    assert_eq!(silent, Some(StoreError::Failed("the database does not answer".to_owned())));
}

#[wasm_bindgen_test]
async fn half_characters_come_as_their_escapes() {
    clean().await;
    let journal = journal().await;
    js(r#"return new Promise((resolve) => {
          const request = indexedDB.open('klantreis');
          request.onsuccess = () => {
            const transaction = request.result.transaction('documents', 'readwrite');
            transaction.objectStore('documents').put("a\ud83db", "klantreis/half");
            transaction.oncomplete = () => { request.result.close(); resolve() };
          };
        })"#)
    .await;
    assert_eq!(journal.get("klantreis/half").await, Ok(Some("a\\ud83db".to_owned())));
}
