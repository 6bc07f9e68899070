//! A database of the browser (IndexedDB) with one store, made where there is none.

use std::cell::RefCell;
use std::rc::Rc;

use futures_channel::oneshot;
use gloo_events::EventListener;
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    EventTarget, IdbDatabase, IdbFactory, IdbObjectStore, IdbOpenDbRequest, IdbRequest,
    IdbTransaction,
};

use super::{error, timer};
use crate::keep::StoreError;

/// A database.
#[derive(Clone)]
pub(super) struct Database {
    name: &'static str,
    store: &'static str,
    /// Gone when the browser closes it, or another tab wants to delete it; then it is opened anew.
    open: Rc<RefCell<Option<Open>>>,
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

/// What is asked of a store in a transaction.
type Act<'a> = &'a dyn Fn(&IdbObjectStore) -> Result<Vec<IdbRequest>, JsValue>;

/// Some browsers never answer in a private window.
pub(super) const PATIENCE_MS: u32 = 3_000;
/// How often a transaction is tried.
const TRIES: usize = 2;

#[wasm_bindgen]
extern "C" {
    /// web-sys does not know the options of a transaction yet.
    type Strict;
    #[wasm_bindgen(method, catch, structural)]
    fn transaction(
        this: &Strict,
        store: &str,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}

impl Database {
    /// A database that is opened when it is first needed.
    pub(super) fn new(name: &'static str, store: &'static str) -> Self {
        Self { name, store, open: Rc::default() }
    }

    /// Opens it.
    ///
    /// # Errors
    /// When the browser does not allow it, fails, or does not answer.
    pub(super) async fn connect(&self) -> Result<IdbDatabase, StoreError> {
        if let Some(open) = &*self.open.borrow() {
            return Ok(open.database.clone());
        }
        let opened = timer::within(PATIENCE_MS, self.open_at(None)).await;
        let mut database = opened.unwrap_or_else(|| Err(no_answer()))?;
        if !database.object_store_names().contains(self.store) {
            // Somebody made an empty database of our name: the store is added to it.
            let version = Some(database.version() + 1.0);
            database.close();
            let opened = timer::within(PATIENCE_MS, self.open_at(version)).await;
            database = opened.unwrap_or_else(|| Err(no_answer()))?;
        }
        *self.open.borrow_mut() = Some(self.watch(&database));
        Ok(database)
    }

    /// Closes the database when another tab wants to delete or change it, and
    /// forgets it when the browser closes it, as when a person clears the data.
    fn watch(&self, database: &IdbDatabase) -> Open {
        let closing = ["versionchange", "close"].map(|event| {
            let kept = Rc::downgrade(&self.open);
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

    /// Asks something in a transaction, and once more where that is aborted: the answers. What it
    /// has taken with strict durability lies on the disk.
    ///
    /// # Errors
    /// When the browser does not allow it, has no room, fails, or does not answer in time.
    pub(super) async fn transact(
        &self,
        mode: &str,
        patience: u32,
        act: Act<'_>,
    ) -> Result<Vec<JsValue>, StoreError> {
        let mut tried = 0;
        loop {
            tried += 1;
            match timer::within(patience, self.transact_once(mode, act)).await {
                Some(Err(StoreError::Failed(_))) if tried < TRIES => {
                    // The connection may be the fault: the next try opens it anew.
                    self.open.borrow_mut().take();
                }
                Some(done) => return done,
                None => return Err(no_answer()),
            }
        }
    }

    async fn transact_once(&self, mode: &str, act: Act<'_>) -> Result<Vec<JsValue>, StoreError> {
        let database = self.connect().await?;
        let thrown = |thrown: JsValue| error::of_store(&thrown);
        let transaction = begin(&database, self.store, mode).map_err(thrown)?;
        let store = transaction.object_store(self.store).map_err(thrown)?;
        let asked = act(&store).map_err(|error| {
            // It would be carried out without what failed; nothing is to be half done.
            let _ = transaction.abort();
            thrown(error)
        })?;
        // All is asked. A page that is left in the middle may be put aside as it stands, and what
        // waits for its last word then holds up whoever comes after it: Safari did. A browser that
        // cannot be told finds out by itself.
        #[expect(deprecated, reason = "web-sys takes it for something old; browsers do not")]
        let _ = transaction.commit();
        match first(&transaction, ["complete", "abort"]).await {
            "complete" => {
                let mut answers = Vec::with_capacity(asked.len());
                for request in &asked {
                    answers.push(answer(request).await?);
                }
                Ok(answers)
            }
            _ => Err(why_aborted(&transaction, &asked)),
        }
    }

    async fn open_at(&self, version: Option<f64>) -> Result<IdbDatabase, StoreError> {
        let factory = factory()?;
        let request = match version {
            Some(version) => factory.open_with_f64(self.name, version),
            None => factory.open(self.name),
        };
        let request = request.map_err(|thrown| error::of_store(&thrown))?;
        let _making = EventListener::once(&request, "upgradeneeded", {
            let request = request.clone();
            let store = self.store;
            move |_| make_store(&request, store)
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

    /// Removes the database with all that is in it.
    ///
    /// # Errors
    /// As [`connect`](Self::connect).
    pub(super) async fn remove(&self) -> Result<(), StoreError> {
        self.open.borrow_mut().take();
        let request = factory()?.delete_database(self.name);
        let request = request.map_err(|thrown| error::of_store(&thrown))?;
        match timer::within(PATIENCE_MS, first(&request, ["success", "error"])).await {
            Some("success") => Ok(()),
            _ => Err(no_answer()),
        }
    }
}

fn factory() -> Result<IdbFactory, StoreError> {
    let factory = web_sys::window().and_then(|window| window.indexed_db().ok().flatten());
    factory.ok_or(StoreError::Blocked)
}

fn make_store(request: &IdbOpenDbRequest, store: &str) {
    let Ok(Ok(database)) = request.result().map(JsValue::dyn_into::<IdbDatabase>) else { return };
    if !database.object_store_names().contains(store) {
        // Where it fails, the database is found without the store, and that is told.
        let _ = database.create_object_store(store);
    }
}

/// Begins a transaction that is complete only when it lies on the disk.
fn begin(database: &IdbDatabase, store: &str, mode: &str) -> Result<IdbTransaction, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    database.unchecked_ref::<Strict>().transaction(store, mode, &options)
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

/// What a request of a complete transaction came to.
async fn answer(request: &IdbRequest) -> Result<JsValue, StoreError> {
    // It tells of no error, nor of none, while it is under way: Chromium unpacks a long text last.
    if request.error().is_err() {
        first(request, ["success", "error"]).await;
    }
    result(request)
}

/// What a request came to. Safari completes a transaction also where this failed.
fn result(request: &IdbRequest) -> Result<JsValue, StoreError> {
    match request.error() {
        Ok(Some(error)) => Err(error::of_store(&error.into())),
        Ok(None) | Err(_) => request.result().map_err(|thrown| error::of_store(&thrown)),
    }
}

/// Why a transaction was aborted. Safari has only what failed say it; the rest went with that.
fn why_aborted(transaction: &IdbTransaction, asked: &[IdbRequest]) -> StoreError {
    let mut told = asked.iter().filter_map(|request| request.error().ok().flatten());
    let error = transaction.error().or_else(|| told.find(|error| error.name() != "AbortError"));
    error.map_or_else(aborted, |error| error::of_store(&error.into()))
}

/// It was aborted, and nobody says why.
pub(super) fn aborted() -> StoreError {
    StoreError::Failed("the transaction was aborted".to_owned())
}

fn no_answer() -> StoreError {
    StoreError::Failed("the database does not answer".to_owned())
}
