//! Every journey in one file, and back. One damaged journey does not cost the
//! others: each is read by itself.

use serde_json::Value;

use super::found::{Kind, Note, Opened, ReadError, Repair};
use super::open::{self, Document, Halt, IfTorn};
use super::{kind, record};
use crate::turns::{Turn, go_on};

/// The format's name in the file.
pub const FORMAT: &str = "klantreis-library";

/// The name of the format of what the crash screen hands out: all that is kept, as it is kept.
pub(super) const RESCUE: &str = "klantreis-rescue";
/// How the keys begin of what lies beside the journeys: older versions and marks.
const BESIDE: [&str; 3] = ["klantreis/v/", "klantreis/b/", "klantreis/j/"];

/// What a file with several journeys holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Backup {
    /// The journeys, in the order of the file.
    pub journeys: Vec<Opened>,
    /// What could not be read as a journey: its place from 0, why, and its text, whole.
    pub apart: Vec<(usize, ReadError, String)>,
    /// What was wrong with the file around them.
    pub repairs: Vec<Repair>,
    /// What is worth telling of the file.
    pub notes: Vec<Note>,
}

/// What a chosen file holds.
#[derive(Clone, Debug, PartialEq)]
pub enum File {
    /// One journey.
    Journey(Box<Opened>),
    /// Several.
    Library(Backup),
}

/// Puts journeys into one file. Each is a journey's text (or a stored record);
/// what is no JSON any more goes along as a text, so that nothing stays behind.
pub fn write<'a>(journeys: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = format!("{{\"format\":\"{FORMAT}\",\"version\":1,\"journeys\":[");
    for (place, journey) in journeys.into_iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        let plain = record::payload(journey);
        if serde_json::from_str::<serde::de::IgnoredAny>(plain).is_ok() {
            text.push_str(plain);
        } else {
            text.push_str(&super::write::json(&journey));
        }
    }
    text.push_str("]}");
    text
}

/// Opens a file of either kind: one journey, or several.
///
/// # Errors
/// When it is neither, or not whole.
pub fn open(bytes: &[u8]) -> Result<File, ReadError> {
    open::whole(open_in_turns(bytes, &go_on))
}

/// The same in turns, for a large one.
///
/// # Errors
/// The same; none when it is given up between two turns.
pub async fn open_in_turns(bytes: &[u8], turn: Turn<'_>) -> Result<File, Halt> {
    opened(bytes, IfTorn::Refuse, turn).await
}

/// Opens of a broken file of either kind what stands before the break.
///
/// # Errors
/// When even its beginning is neither.
pub fn salvage(bytes: &[u8]) -> Result<File, ReadError> {
    open::whole(salvage_in_turns(bytes, &go_on))
}

/// The same in turns.
///
/// # Errors
/// The same; none when it is given up between two turns.
pub async fn salvage_in_turns(bytes: &[u8], turn: Turn<'_>) -> Result<File, Halt> {
    opened(bytes, IfTorn::Salvage, turn).await
}

async fn opened(bytes: &[u8], if_torn: IfTorn, turn: Turn<'_>) -> Result<File, Halt> {
    let document = match open::document(bytes, if_torn, turn).await {
        Ok(document) => document,
        Err(Some(ReadError::Foreign(Kind::Mermaid))) => {
            return Ok(File::Journey(Box::new(open::diagram(bytes)?)));
        }
        Err(halt) => return Err(halt),
    };
    if kind::of_json(&document.value) != Kind::Library {
        return Ok(File::Journey(Box::new(open::journey(document, turn).await?)));
    }
    let Document { mut value, repairs, notes, .. } = document;
    let mut backup = Backup { journeys: Vec::new(), apart: Vec::new(), repairs, notes };
    let is_rescue = value.get("format").and_then(Value::as_str) == Some(RESCUE);
    let items = list(&mut value, if is_rescue { "entries" } else { "journeys" });
    let items = if is_rescue { items.into_iter().filter_map(rescued).collect() } else { items };
    for (place, item) in items.into_iter().enumerate() {
        match journey(&item, if_torn, turn).await {
            Ok(opened) if is_rescue => add_rescued(&mut backup.journeys, opened),
            Ok(opened) => backup.journeys.push(opened),
            Err(halt) => backup.apart.push((place, halt.ok_or(None)?, raw(&item))),
        }
    }
    Ok(File::Library(backup))
}

fn list(value: &mut Value, field: &str) -> Vec<Value> {
    match value.get_mut(field).map(Value::take) {
        Some(Value::Array(items)) => items,
        Some(Value::Null) | None => Vec::new(),
        // Read as a text: without the list around it, it may be too deep.
        Some(other) => vec![Value::String(other.to_string())],
    }
}

/// What an entry of a rescue keeps, unless it is no journey but something beside them.
fn rescued(mut entry: Value) -> Option<Value> {
    let key = entry.get("key").and_then(Value::as_str).unwrap_or_default();
    if BESIDE.iter().any(|beside| key.starts_with(beside)) {
        return None;
    }
    let Value::String(content) = entry.get_mut("content")?.take() else { return None };
    let is_other = match serde_json::from_str::<Value>(record::payload(&content)) {
        Ok(Value::Object(kept)) => kept.get("format").and_then(Value::as_str) != Some(open::FORMAT),
        Ok(_) | Err(_) => false,
    };
    (!is_other).then_some(Value::String(content))
}

/// Of one journey that was kept in two places, the last is taken.
fn add_rescued(journeys: &mut Vec<Opened>, opened: Opened) {
    let id = opened.journey.id;
    let other = journeys.iter_mut().find(|other| !id.is_missing() && other.journey.id == id);
    match other {
        None => journeys.push(opened),
        Some(other) if other.journey.revision < opened.journey.revision => *other = opened,
        Some(_) => {}
    }
}

async fn journey(item: &Value, if_torn: IfTorn, turn: Turn<'_>) -> Result<Opened, Halt> {
    let document = match item {
        Value::String(text) => open::document(text.as_bytes(), if_torn, turn).await?,
        value => Document {
            text: open::text_if_newer(value, || value.to_string()),
            value: value.clone(),
            repairs: Vec::new(),
            notes: Vec::new(),
        },
    };
    open::journey(document, turn).await
}

fn raw(item: &Value) -> String {
    match item {
        Value::String(text) => text.clone(),
        value => value.to_string(),
    }
}
