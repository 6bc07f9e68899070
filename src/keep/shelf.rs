//! A place that keeps texts under keys, and how it can fail.

use std::fmt;

/// A place that keeps texts under keys: localStorage, the journal, a test.
///
/// Other programs may keep things in the same place: whoever uses a shelf
/// touches keys of its own only.
#[expect(async_fn_in_trait, reason = "a browser has one thread, so no future needs to be sent")]
pub trait Shelf {
    /// Every key there is, also those of other programs.
    async fn keys(&self) -> Result<Vec<String>, StoreError>;
    /// The text under a key, if there is one.
    async fn get(&self, key: &str) -> Result<Option<String>, StoreError>;
    /// Puts a text under a key. Durable when it returns; when it fails, what was there stands.
    async fn put(&self, key: &str, text: &str) -> Result<(), StoreError>;
    /// Removes a key and its text. A key that is not there is no fault.
    async fn remove(&self, key: &str) -> Result<(), StoreError>;

    /// Whether just this text stands under a key.
    async fn has(&self, key: &str, text: &str) -> Result<bool, StoreError> {
        Ok(self.get(key).await?.is_some_and(|kept| kept == text))
    }

    /// The text under a key up to its first line break.
    async fn first_line(&self, key: &str) -> Result<Option<String>, StoreError> {
        let text = self.get(key).await?;
        Ok(text.map(|text| text.lines().next().unwrap_or_default().to_owned()))
    }

    /// The texts under several keys, in the order of the keys.
    async fn get_many(&self, keys: &[String]) -> Result<Vec<Option<String>>, StoreError> {
        let mut texts = Vec::with_capacity(keys.len());
        for key in keys {
            texts.push(self.get(key).await?);
        }
        Ok(texts)
    }
}

/// Why a place did not do what was asked. What was there before still is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser does not allow the place to be used.
    Blocked,
    /// There is no room.
    Full,
    /// Something else, in the browser's own words.
    Failed(String),
    /// What was read back is not what was written.
    Unfaithful,
    /// What reads journeys did not arrive: nothing is known of what is there.
    Unread,
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Blocked => write!(f, "the browser does not allow storage here"),
            Self::Full => write!(f, "the storage is full"),
            Self::Failed(why) => write!(f, "the storage failed: {why}"),
            Self::Unfaithful => write!(f, "the storage kept something else than was written"),
            Self::Unread => write!(f, "what reads journeys is not here"),
        }
    }
}

impl std::error::Error for StoreError {}
