//! What this browser gives to keep things in.

use crate::keep::{Keeper, Settings, Shelf, StoreError};

/// The keeper of this browser.
pub type Storage = Keeper<Nowhere, Nowhere>;

/// A place that is not there.
pub struct Nowhere;

impl Shelf for Nowhere {
    async fn keys(&self) -> Result<Vec<String>, StoreError> {
        Err(StoreError::Blocked)
    }
    async fn get(&self, _: &str) -> Result<Option<String>, StoreError> {
        Err(StoreError::Blocked)
    }
    async fn put(&self, _: &str, _: &str) -> Result<(), StoreError> {
        Err(StoreError::Blocked)
    }
    async fn remove(&self, _: &str) -> Result<(), StoreError> {
        Err(StoreError::Blocked)
    }
}

/// Opens what there is.
pub async fn open() -> Storage {
    Keeper::new(None, None)
}

/// What the reader chose, at once.
pub fn settings_now() -> Settings {
    Settings::default()
}

/// Does something while no other tab writes.
pub async fn exclusive<T>(work: impl Future<Output = T>) -> T {
    work.await
}
