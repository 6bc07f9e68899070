//! What a person set, kept as small JSON; and when a file is due.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::error::Refused;
use super::keeper::Keeper;
use super::key;
use super::shelf::Shelf;
use crate::codec::Place;
use crate::model::{Extra, Instant, Journey, Language};

/// What a person set. Each may be missing, and then the browser's own wish counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The language of the screens.
    pub language: Option<Language>,
    /// Light or dark.
    pub theme: Theme,
    /// Whether single-key shortcuts work.
    pub single_keys: bool,
    /// When a journey was last saved as a file.
    pub last_file: Option<Instant>,
    /// Whether the browser was asked not to clear what is kept.
    pub persist_asked: bool,
    /// How far the tidying of the bin and of older versions has come in time.
    pub tidied: Option<Instant>,
    /// What parts of the program that come later, and newer versions, set: kept as it is.
    pub extra: Extra,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the device is set.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::Auto,
            single_keys: true,
            last_file: None,
            persist_asked: false,
            tidied: None,
            extra: Extra::new(),
        }
    }
}

impl Settings {
    /// Reads what is kept. What does not fit counts as not set.
    pub fn read(text: &str) -> Self {
        let mut fields: Map<String, Value> = serde_json::from_str(text).unwrap_or_default();
        let settings = Self {
            language: take(&mut fields, "language"),
            theme: take(&mut fields, "theme").unwrap_or_default(),
            single_keys: take(&mut fields, "single_keys").unwrap_or(true),
            last_file: take(&mut fields, "last_file"),
            persist_asked: take(&mut fields, "persist_asked").unwrap_or_default(),
            tidied: take(&mut fields, "tidied"),
            extra: Extra::new(),
        };
        Self { extra: fields, ..settings }
    }

    /// The text that is kept.
    pub fn write(&self) -> String {
        let mut fields = self.extra.clone();
        let default = Self::default();
        put(&mut fields, "language", &self.language, &default.language);
        put(&mut fields, "theme", &self.theme, &default.theme);
        put(&mut fields, "single_keys", &self.single_keys, &default.single_keys);
        put(&mut fields, "last_file", &self.last_file, &default.last_file);
        put(&mut fields, "persist_asked", &self.persist_asked, &default.persist_asked);
        put(&mut fields, "tidied", &self.tidied, &default.tidied);
        Value::Object(fields).to_string()
    }
}

fn take<T: for<'de> Deserialize<'de>>(fields: &mut Map<String, Value>, name: &str) -> Option<T> {
    serde_json::from_value(fields.remove(name)?).ok()
}

/// What is as if nobody set it is not written.
fn put<T>(fields: &mut Map<String, Value>, name: &str, value: &T, default: &T)
where
    T: Serialize + PartialEq,
{
    if value == default {
        fields.remove(name);
    } else if let Ok(value) = serde_json::to_value(value) {
        fields.insert(name.to_owned(), value);
    }
}

impl<L: Shelf, J: Shelf> Keeper<L, J> {
    /// What a person set.
    pub async fn settings(&self) -> Settings {
        for place in [Place::Local, Place::Journal] {
            if let Ok(Some(text)) = self.get(place, key::SETTINGS).await {
                return Settings::read(&text);
            }
        }
        self.settings.borrow().clone().unwrap_or_default()
    }

    /// Changes what is set. Remembered until the tab closes where nothing keeps it.
    ///
    /// # Errors
    /// When there is a place for it, and it does not take it.
    pub async fn change_settings(
        &self,
        change: impl FnOnce(&mut Settings),
    ) -> Result<Settings, Refused> {
        let mut settings = self.settings().await;
        change(&mut settings);
        *self.settings.borrow_mut() = Some(settings.clone());
        // localStorage comes first: the crash screen, outside the program, reads it there.
        if let Some(place) = self.places().last() {
            let put = self.put_making_room(place, key::SETTINGS, &settings.write()).await;
            put.map_err(|error| Refused::of(place, error))?;
        }
        Ok(settings)
    }
}

/// How long a file may be ago, in days.
const FILE_DAYS: i64 = 14;

/// Whether it is time to save a file again: the last one is more than 14 days
/// old, or there never was one since the first journey was made, and something
/// changed since.
pub fn is_file_due<'a>(
    last_file: Option<Instant>,
    journeys: impl IntoIterator<Item = &'a Journey>,
    now: Instant,
) -> bool {
    let (mut first, mut last) = (None::<Instant>, None::<Instant>);
    for journey in journeys {
        first = journey.created.min(first).or(journey.created).or(first);
        last = journey.changed.max(last);
    }
    let Some((since, last)) = last_file.or(first).zip(last) else { return false };
    last > since && now.ms() - since.ms() > FILE_DAYS * 86_400_000
}
