//! The journal: an IndexedDB database as a shelf. What it has taken with strict
//! durability survives a browser that is killed and a power cut.

use std::cell::RefCell;
use std::rc::Rc;

use futures_channel::oneshot;
use gloo_events::EventListener;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    EventTarget, IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
};

use super::{error, text, timer};
use crate::keep::{Shelf, StoreError};

/// The journal.
#[derive(Clone)]
pub struct Journal {
    /// Gone when the browser closes it, or another tab wants to delete it; then it is opened anew.
    database: Rc<RefCell<Option<Open>>>,
}

/// An open database, closed when another tab wants it gone.
struct Open {
    database: IdbDatabase,
    _closing: [EventListener; 2],
}

impl Drop for Open {
    fn drop(&mut self) {
        // One that nobody listens to any more would be in the way of who wants to delete it.
        self.database.close();
    }
}

const DATABASE: &str = "klantreis";
const STORE: &str = "documents";
/// Some browsers never answer in a private window.
const PATIENCE_MS: u32 = 3_000;
/// Many megabytes on a slow disk take seconds.
const WORK_PATIENCE_MS: u32 = 10_000;
/// How often a transaction is tried.
const TRIES: usize = 2;

#[wasm_bindgen]
extern "C" {
    /// web-sys does not know the options of a transaction yet.
    type Database;
    #[wasm_bindgen(method, catch, structural)]
    fn transaction(
        this: &Database,
        store: &str,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}

impl Journal {
    /// The journal, made where there is none.
    ///
    /// # Errors
    /// When the browser does not allow it, fails, or does not answer.
    pub async fn open() -> Result<Self, StoreError> {
        let journal = Self { database: Rc::default() };
        journal.database().await?;
        Ok(journal)
    }

    async fn database(&self) -> Result<IdbDatabase, StoreError> {
        if let Some(open) = &*self.database.borrow() {
            return Ok(open.database.clone());
        }
        let opened = timer::within(PATIENCE_MS, open(None)).await;
        let mut database = opened.unwrap_or_else(|| Err(no_answer()))?;
        if !database.object_store_names().contains(STORE) {
            // Somebody made an empty database of our name: the store is added to it.
            let version = Some(database.version() + 1.0);
            database.close();
            let opened = timer::within(PATIENCE_MS, open(version)).await;
            database = opened.unwrap_or_else(|| Err(no_answer()))?;
        }
        *self.database.borrow_mut() = Some(self.watch(&database));
        Ok(database)
    }

    /// Closes the database when another tab wants to delete or change it, and
    /// forgets it when the browser closes it, as when a person clears the data.
    fn watch(&self, database: &IdbDatabase) -> Open {
        let closing = ["versionchange", "close"].map(|event| {
            let kept = Rc::downgrade(&self.database);
            EventListener::once(database, event, move |_| {
                if let Some(kept) = kept.upgrade() {
                    let open = kept.borrow_mut().take();
                    // Dropped when this listener, which lies in it, is done.
                    spawn_local(async move { drop(open) });
                }
            })
        });
        Open { database: database.clone(), _closing: closing }
    }

    /// Does something in a transaction, and once more where that is aborted.
    async fn transact<T>(
        &self,
        mode: &str,
        patience: u32,
        act: impl Fn(&IdbObjectStore) -> Result<T, JsValue>,
    ) -> Result<T, StoreError> {
        let mut tried = 0;
        loop {
            tried += 1;
            match timer::within(patience, self.transact_once(mode, &act)).await {
                Some(Err(StoreError::Failed(_))) if tried < TRIES => {
                    // The connection may be the fault: the next try opens it anew.
                    self.database.borrow_mut().take();
                }
                Some(done) => return done,
                None => return Err(no_answer()),
            }
        }
    }

    async fn transact_once<T>(
        &self,
        mode: &str,
        act: &impl Fn(&IdbObjectStore) -> Result<T, JsValue>,
    ) -> Result<T, StoreError> {
        let database = self.database().await?;
        let thrown = |thrown: JsValue| error::of_store(&thrown);
        let transaction = begin(&database, mode).map_err(thrown)?;
        let store = transaction.object_store(STORE).map_err(thrown)?;
        let asked = act(&store).map_err(|error| {
            // It would be carried out without what failed; nothing is to be half done.
            let _ = transaction.abort();
            thrown(error)
        })?;
        match first(&transaction, ["complete", "abort"]).await {
            "complete" => Ok(asked),
            _ => Err(transaction.error().map_or_else(aborted, |error| thrown(error.into()))),
        }
    }
}

impl Shelf for Journal {
    async fn keys(&self) -> Result<Vec<String>, StoreError> {
        let asked = self.transact("readonly", PATIENCE_MS, IdbObjectStore::get_all_keys).await?;
        let keys = result(&asked)?.dyn_into::<Array>().map_err(|_| aborted())?;
        // A key that is no text is not ours.
        Ok(keys.iter().filter_map(|key| key.as_string()).collect())
    }

    async fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        let texts = self.get_many(&[key.to_owned()]).await?;
        Ok(texts.into_iter().next().flatten())
    }

    async fn get_many(&self, keys: &[String]) -> Result<Vec<Option<String>>, StoreError> {
        let ask = |store: &IdbObjectStore| -> Result<Vec<IdbRequest>, JsValue> {
            keys.iter().map(|key| store.get(&JsValue::from_str(key))).collect()
        };
        let asked = self.transact("readonly", WORK_PATIENCE_MS, ask).await?;
        asked.iter().map(|request| result(request).map(|value| text::of(&value))).collect()
    }

    async fn put(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let put = |store: &IdbObjectStore| {
            store.put_with_key(&JsValue::from_str(text), &JsValue::from_str(key))
        };
        self.transact("readwrite", WORK_PATIENCE_MS, put).await.map(drop)
    }

    async fn remove(&self, key: &str) -> Result<(), StoreError> {
        let remove = |store: &IdbObjectStore| store.delete(&JsValue::from_str(key));
        self.transact("readwrite", WORK_PATIENCE_MS, remove).await.map(drop)
    }
}

async fn open(version: Option<f64>) -> Result<IdbDatabase, StoreError> {
    let factory = web_sys::window().and_then(|window| window.indexed_db().ok().flatten());
    let factory = factory.ok_or(StoreError::Blocked)?;
    let request = match version {
        Some(version) => factory.open_with_f64(DATABASE, version),
        None => factory.open(DATABASE),
    };
    let request = request.map_err(|thrown| error::of_store(&thrown))?;
    let _making = EventListener::once(&request, "upgradeneeded", {
        let request = request.clone();
        move |_| make_store(&request)
    });
    // "blocked" is not waited for: the tab that is in the way closes, or patience ends.
    match first(&request, ["success", "error"]).await {
        "success" => result(&request)?.dyn_into().map_err(|_| aborted()),
        _ => match request.error() {
            Ok(Some(error)) => Err(error::of_store(&error.into())),
            Ok(None) | Err(_) => Err(StoreError::Blocked),
        },
    }
}

fn make_store(request: &IdbOpenDbRequest) {
    let Ok(Ok(database)) = request.result().map(JsValue::dyn_into::<IdbDatabase>) else { return };
    if !database.object_store_names().contains(STORE) {
        // Where it fails, the database is found without the store, and that is told.
        let _ = database.create_object_store(STORE);
    }
}

/// Begins a transaction that is complete only when it lies on the disk.
fn begin(database: &IdbDatabase, mode: &str) -> Result<IdbTransaction, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    database.unchecked_ref::<Database>().transaction(STORE, mode, &options)
}

/// Waits for the first of two events, and listens no longer after that.
async fn first(target: &EventTarget, events: [&'static str; 2]) -> &'static str {
    let (sender, receiver) = oneshot::channel();
    let sender = Rc::new(RefCell::new(Some(sender)));
    let _listening = events.map(|event| {
        let sender = Rc::clone(&sender);
        EventListener::once(target, event, move |_| {
            if let Some(sender) = sender.borrow_mut().take() {
                // Nobody waits any more when the patience is over.
                let _ = sender.send(event);
            }
        })
    });
    receiver.await.unwrap_or(events[1])
}

fn result(request: &IdbRequest) -> Result<JsValue, StoreError> {
    request.result().map_err(|thrown| error::of_store(&thrown))
}

fn aborted() -> StoreError {
    StoreError::Failed("the transaction was aborted".to_owned())
}

fn no_answer() -> StoreError {
    StoreError::Failed("the database does not answer".to_owned())
}
