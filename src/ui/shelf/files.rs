//! Files of events that are kept for journeys: which, and removing them.

use leptos::prelude::*;
use serde_json::{Value, json};

use super::Shelf;
use crate::keep::StoreError;
use crate::model::JourneyId;
use crate::platform::kept_files;

/// Where they stand among the settings.
const FILES: &str = "files";

impl Shelf {
    /// What is known of the files that are kept for a journey. Tracked.
    pub fn files(self, journey: JourneyId) -> Option<Value> {
        self.settings.with(|settings| settings.extra.get(FILES)?.get(journey.to_string()).cloned())
    }

    /// Remembers what is kept for a journey; with null, that nothing is.
    pub fn note_files(self, journey: JourneyId, kept: Value) {
        self.change_settings(move |settings| {
            let files = settings.extra.entry(FILES).or_insert_with(|| json!({}));
            if let Some(files) = files.as_object_mut() {
                files.insert(journey.to_string(), kept.clone());
                files.retain(|_, kept| !kept.is_null());
            }
        });
    }

    /// Removes the files of a journey; whether there were any.
    ///
    /// # Errors
    /// When the browser does not let go of them.
    pub async fn drop_files(self, journey: JourneyId) -> Result<bool, StoreError> {
        if untrack(|| self.files(journey)).is_none() {
            return Ok(false);
        }
        kept_files::remove(&journey.to_string()).await?;
        self.note_files(journey, Value::Null);
        Ok(true)
    }
}
