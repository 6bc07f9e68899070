//! The journal: an IndexedDB database as a shelf. What it has taken with strict
//! durability survives a browser that is killed and a power cut.

use js_sys::Array;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::IdbObjectStore;

use super::database::{Database, PATIENCE_MS, aborted};
use super::{text, timer};
use crate::keep::{Shelf, StoreError};

/// The journal.
#[derive(Clone)]
pub struct Journal {
    database: Database,
}

/// Many megabytes on a slow disk take seconds.
const WORK_PATIENCE_MS: u32 = 10_000;

impl Journal {
    /// The journal, made where there is none.
    ///
    /// # Errors
    /// When the browser does not allow it, fails, or does not answer.
    pub async fn open() -> Result<Self, StoreError> {
        let journal = Self { database: Database::new("klantreis", "documents") };
        journal.database.connect().await?;
        Ok(journal)
    }

    /// What stands under keys, as the browser holds it.
    async fn theirs(&self, keys: &[String]) -> Result<Vec<JsValue>, StoreError> {
        let ask = |store: &IdbObjectStore| {
            keys.iter().map(|key| store.get(&JsValue::from_str(key))).collect()
        };
        self.database.transact("readonly", WORK_PATIENCE_MS, &ask).await
    }
}

impl Shelf for Journal {
    async fn keys(&self) -> Result<Vec<String>, StoreError> {
        let ask = |store: &IdbObjectStore| Ok(vec![store.get_all_keys()?]);
        let answers = self.database.transact("readonly", PATIENCE_MS, &ask).await?;
        let keys = answers.into_iter().next().and_then(|keys| keys.dyn_into::<Array>().ok());
        // A key that is no text is not ours.
        Ok(keys.ok_or_else(aborted)?.iter().filter_map(|key| key.as_string()).collect())
    }

    async fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        let texts = self.get_many(&[key.to_owned()]).await?;
        Ok(texts.into_iter().next().flatten())
    }

    async fn get_many(&self, keys: &[String]) -> Result<Vec<Option<String>>, StoreError> {
        let theirs = self.theirs(keys).await?;
        let mut texts = Vec::with_capacity(theirs.len());
        for answer in &theirs {
            texts.push(text::in_turns(answer).await);
        }
        Ok(texts)
    }

    async fn has(&self, key: &str, text: &str) -> Result<bool, StoreError> {
        let theirs = self.theirs(&[key.to_owned()]).await?;
        timer::rest().await.unwrap_or_default();
        // Compared by the browser: a long text takes its time to come over.
        Ok(theirs.first() == Some(&text::handed(text)))
    }

    async fn first_line(&self, key: &str) -> Result<Option<String>, StoreError> {
        let theirs = self.theirs(&[key.to_owned()]).await?;
        // A long text takes its time to come over.
        Ok(theirs.first().and_then(text::first_line))
    }

    async fn put(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let theirs = text::handed(text);
        // Handing a long text over takes its time, and so does putting it.
        timer::rest().await.unwrap_or_default();
        let put = |store: &IdbObjectStore| {
            Ok(vec![store.put_with_key(&theirs, &JsValue::from_str(key))?])
        };
        self.database.transact("readwrite", WORK_PATIENCE_MS, &put).await.map(drop)
    }

    async fn remove(&self, key: &str) -> Result<(), StoreError> {
        let remove = |store: &IdbObjectStore| Ok(vec![store.delete(&JsValue::from_str(key))?]);
        self.database.transact("readwrite", WORK_PATIENCE_MS, &remove).await.map(drop)
    }
}
