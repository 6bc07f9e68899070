//! Every journey in one file, and back. One damaged journey does not cost the
//! others: each is read by itself.

use serde_json::Value;

use super::found::{Kind, Note, Opened, ReadError, Repair};
use super::open::{self, Document, IfTorn};
use super::{kind, record};

/// The format's name in the file.
pub const FORMAT: &str = "klantreis-library";

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
    opened(bytes, IfTorn::Refuse)
}

/// Opens of a broken file of either kind what stands before the break.
///
/// # Errors
/// When even its beginning is neither.
pub fn salvage(bytes: &[u8]) -> Result<File, ReadError> {
    opened(bytes, IfTorn::Salvage)
}

fn opened(bytes: &[u8], if_torn: IfTorn) -> Result<File, ReadError> {
    let document = match open::document(bytes, if_torn) {
        Ok(document) => document,
        Err(ReadError::Foreign(Kind::Mermaid)) => {
            return Ok(File::Journey(Box::new(open::diagram(bytes)?)));
        }
        Err(error) => return Err(error),
    };
    if kind::of_json(&document.value) != Kind::Library {
        return Ok(File::Journey(Box::new(open::journey(document)?)));
    }
    let Document { mut value, repairs, notes, .. } = document;
    let mut backup = Backup { journeys: Vec::new(), apart: Vec::new(), repairs, notes };
    let items = match value.get_mut("journeys").map(Value::take) {
        Some(Value::Array(items)) => items,
        Some(Value::Null) | None => Vec::new(),
        // Read as a text: without the list around it, it may be too deep.
        Some(other) => vec![Value::String(other.to_string())],
    };
    for (place, item) in items.into_iter().enumerate() {
        match journey(&item, if_torn) {
            Ok(opened) => backup.journeys.push(opened),
            Err(error) => backup.apart.push((place, error, raw(&item))),
        }
    }
    Ok(File::Library(backup))
}

fn journey(item: &Value, if_torn: IfTorn) -> Result<Opened, ReadError> {
    let document = match item {
        Value::String(text) => open::document(text.as_bytes(), if_torn)?,
        value => Document {
            text: value.to_string(),
            value: value.clone(),
            repairs: Vec::new(),
            notes: Vec::new(),
        },
    };
    open::journey(document)
}

fn raw(item: &Value) -> String {
    match item {
        Value::String(text) => text.clone(),
        value => value.to_string(),
    }
}
