//! The way of a file into a journey: size, kind, text, JSON, envelope,
//! version, repair, types, invariants, limits.

use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::found::{
    Access, Counted, Done, Kind, Note, Opened, Path, ReadError, Reason, Repair, Segment,
};
use super::ledger::Ledger;
use super::parse::{AROUND, Parsed, Stop, Why, parse};
use super::version::{CURRENT, MIGRATIONS, migrate};
pub(super) use super::write::FORMAT;
use super::{carry, decode, kind, links, mermaid, record, repair};
use crate::model::{Journey, Phase, limits};
use crate::turns::{Turn, at_once, go_on};

/// Refuses a size beyond the limit; to be asked before a file is read.
///
/// # Errors
/// When the file is too large.
pub fn check_size(bytes: u64) -> Result<(), ReadError> {
    let limit = limits::FILE as u64;
    if bytes > limit { Err(ReadError::TooLarge { bytes, limit }) } else { Ok(()) }
}

/// Reads a journey from the bytes of a file.
///
/// # Errors
/// When it is no journey, or not whole; the error says why and where.
pub fn read(bytes: &[u8]) -> Result<Opened, ReadError> {
    whole(read_in_turns(bytes, &go_on))
}

/// The same in turns, for a large one.
///
/// # Errors
/// The same; none when it is given up between two turns.
pub async fn read_in_turns(bytes: &[u8], turn: Turn<'_>) -> Result<Opened, Halt> {
    open(bytes, IfTorn::Refuse, turn).await
}

/// Reads of a broken file what stands before the place where it breaks, with
/// the open brackets closed. What follows is listed whole as the last repair.
///
/// # Errors
/// When even its beginning is no journey.
pub fn salvage(bytes: &[u8]) -> Result<Opened, ReadError> {
    whole(open(bytes, IfTorn::Salvage, &go_on))
}

/// Why reading in turns gave nothing; none when it was given up.
pub type Halt = Option<ReadError>;

/// What reading gives that nobody interrupts.
pub(super) fn whole<T>(work: impl Future<Output = Result<T, Halt>>) -> Result<T, ReadError> {
    let read = at_once(work).expect("with nobody to wait for, it ends when it is first asked");
    read.map_err(|halt| halt.expect("nobody gives it up"))
}

/// What to do with a file that breaks off.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum IfTorn {
    Refuse,
    Salvage,
}

/// A file's JSON and what was found on the way to it.
pub(super) struct Document {
    /// Its text; see [`text_if_newer`].
    pub text: String,
    pub value: Value,
    pub repairs: Vec<Repair>,
    pub notes: Vec<Note>,
}

async fn open(bytes: &[u8], if_torn: IfTorn, turn: Turn<'_>) -> Result<Opened, Halt> {
    match document(bytes, if_torn, turn).await {
        Ok(document) => journey(document, turn).await,
        Err(Some(ReadError::Foreign(Kind::Mermaid))) => Ok(diagram(bytes)?),
        Err(halt) => Err(halt),
    }
}

/// A Mermaid diagram, when it is one of a journey.
pub(super) fn diagram(bytes: &[u8]) -> Result<Opened, ReadError> {
    let foreign = ReadError::Foreign(Kind::Mermaid);
    let decoded = decode::decode(bytes)?;
    mermaid::read(&decoded.text).map_err(|_| foreign)
}

/// Bytes to JSON.
pub(super) async fn document(
    bytes: &[u8],
    if_torn: IfTorn,
    turn: Turn<'_>,
) -> Result<Document, Halt> {
    check_size(bytes.len() as u64)?;
    if let Some(kind) = kind::of_bytes(bytes) {
        let carried = carry::from_png(bytes).filter(|_| kind == Kind::Png);
        return match carried {
            Some(text) => Box::pin(document(text.as_bytes(), if_torn, turn)).await,
            None => Err(ReadError::Foreign(kind))?,
        };
    }
    let decoded = decode::decode(bytes)?;
    if decoded.text.trim_start().starts_with('<')
        && let Some(text) = carry::from_svg(&decoded.text)
    {
        return Box::pin(document(text.as_bytes(), if_torn, turn)).await;
    }
    let mut notes: Vec<Note> = decoded.encoding.map(Note::Encoding).into_iter().collect();
    let text = match record::open(&decoded.text) {
        Ok(record) => record.text,
        Err(_) if record::is_record(&decoded.text) => {
            notes.push(Note::EditedRecord);
            record::payload(&decoded.text)
        }
        Err(_) => &decoded.text,
    };
    let start = text.trim_start();
    if start.is_empty() {
        Err(ReadError::Empty)?;
    }
    let has_comment = (start.starts_with("//") || start.starts_with("/*")) && start.contains('{');
    if !start.starts_with(['{', '[']) && !has_comment || start.starts_with("{\\rtf") {
        Err(ReadError::Foreign(kind::of_text(text)))?;
    }
    let mut parsed = parse(text, limits::DEPTH + AROUND, turn).await.ok_or(None)?;
    if let Some(at) = too_deep(&parsed) {
        if if_torn == IfTorn::Refuse {
            let at = decode::position(text, at);
            Err(ReadError::TooDeep { at, limit: limits::DEPTH })?;
        }
        // What is kept of it must open again.
        parsed = parse(text, limits::DEPTH, turn).await.ok_or(None)?;
    }
    let mut repairs = Vec::new();
    if let Some(stop) = parsed.stop {
        repairs.push(torn(text, stop, &parsed.value, if_torn)?);
    }
    let half_characters = decoded.half_characters + parsed.half_characters;
    notes.extend((half_characters > 0).then_some(Note::HalfCharacters(half_characters)));
    notes.extend((parsed.bare_controls > 0).then_some(Note::BareControls(parsed.bare_controls)));
    let Parsed { value, twice, inexact, .. } = parsed;
    repairs.extend(twice.into_iter().map(|(path, value)| Repair {
        path,
        near: String::new(),
        reason: Reason::Twice,
        done: Done::SetApart,
        raw: value.to_string(),
    }));
    notes.extend((!inexact.is_empty()).then_some(Note::NumbersAsText(inexact)));
    let text = text_if_newer(&value, || text.to_owned());
    Ok(Document { text, value, repairs, notes })
}

/// Where a text is too deep; around several journeys it may be deeper.
fn too_deep(parsed: &Parsed) -> Option<usize> {
    match parsed.stop.map(|stop| stop.why) {
        Some(Why::TooDeep) => parsed.too_deep,
        _ if kind::of_json(&parsed.value) == Kind::Library => None,
        _ => parsed.too_deep,
    }
}

/// The tear as a repair, or why the file is refused for it.
fn torn(text: &str, stop: Stop, value: &Value, if_torn: IfTorn) -> Result<Repair, ReadError> {
    let at = decode::position(text, stop.at);
    if if_torn == IfTorn::Salvage {
        return Ok(Repair {
            path: Path::default(),
            near: String::new(),
            reason: Reason::Torn { at },
            done: Done::SetApart,
            raw: text[stop.whole..].to_owned(),
        });
    }
    let Why::Fault(fault) = stop.why else {
        return Err(ReadError::TooDeep { at, limit: limits::DEPTH });
    };
    match kind::of_json(value) {
        kind @ (Kind::Excalidraw | Kind::Tldraw | Kind::GeoJson | Kind::Results) => {
            Err(ReadError::Foreign(kind))
        }
        _ => Err(ReadError::Broken { at, fault }),
    }
}

/// JSON to journey.
pub(super) async fn journey(document: Document, turn: Turn<'_>) -> Result<Opened, Halt> {
    let Document { text, value, mut repairs, mut notes } = document;
    let Value::Object(mut file) = value else {
        return Err(ReadError::Foreign(kind::of_json(&value)).into());
    };
    check_format(&mut file, &mut repairs)?;
    let version = take_version(&mut file, &mut repairs);
    migrate(&mut file, version, &MIGRATIONS);
    let mut ledger = Ledger::default();
    repair::repair(&mut file, &mut ledger, turn).await.ok_or(None)?;
    links::mend(&mut file, &mut ledger, turn).await.ok_or(None)?;
    let (found, told) = ledger.close();
    repairs.extend(found);
    notes.extend(told);
    leave_repaired_numbers(&mut notes, &repairs);
    let journey = typed(file, turn).await?;
    check_limits(&journey, &mut notes)?;
    let access = match version {
        0..=CURRENT => Access::Editable,
        version => Access::ReadOnly { version, raw: text },
    };
    Ok(Opened { journey, repairs, notes, access })
}

/// JSON that fits, as a journey: step by step, because they are nearly all of a large one.
async fn typed(mut file: Map<String, Value>, turn: Turn<'_>) -> Result<Journey, Halt> {
    let phases = take_list(&mut file, "phases");
    let mut journey: Journey = fitting(Value::Object(file))?;
    for mut phase in phases {
        let steps = phase.as_object_mut().map(|phase| take_list(phase, "steps"));
        let mut phase: Phase = fitting(phase)?;
        for step in steps.into_iter().flatten() {
            phase.steps.push(fitting(step)?);
            turn().await.ok_or(None)?;
        }
        journey.phases.push(Arc::new(phase));
    }
    Ok(journey)
}

fn take_list(object: &mut Map<String, Value>, field: &str) -> Vec<Value> {
    match object.get_mut(field) {
        Some(Value::Array(items)) => std::mem::take(items),
        _ => Vec::new(),
    }
}

fn fitting<T: DeserializeOwned>(value: Value) -> Result<T, ReadError> {
    serde_json::from_value(value).map_err(|error| ReadError::Misfit(error.to_string()))
}

/// Takes the format's name out; a journey without it is one all the same.
fn check_format(file: &mut Map<String, Value>, repairs: &mut Vec<Repair>) -> Result<(), ReadError> {
    if file.get("format").and_then(Value::as_str) == Some(FORMAT) {
        file.remove("format");
        return Ok(());
    }
    if !kind::looks_like_a_journey(file) {
        return Err(ReadError::Foreign(kind::of_json(&Value::Object(std::mem::take(file)))));
    }
    let raw = file.remove("format");
    repairs.push(envelope("format", Reason::NoFormat, FORMAT, raw.as_ref()));
    Ok(())
}

/// Takes the version out. What is no version counts as the first.
fn take_version(file: &mut Map<String, Value>, repairs: &mut Vec<Repair>) -> u64 {
    let raw = file.remove("version");
    let version = version(raw.as_ref());
    if raw.as_ref().and_then(Value::as_f64) != Some(version as f64) {
        let read = version.to_string();
        repairs.push(envelope("version", Reason::NoVersion, &read, raw.as_ref()));
    }
    version
}

fn version(raw: Option<&Value>) -> u64 {
    if let Some(version @ 1..) = raw.and_then(Value::as_u64) {
        return version;
    }
    let number: Option<f64> = match raw {
        Some(Value::Number(number)) => number.as_f64(),
        Some(Value::String(text)) => text.parse().ok(),
        _ => None,
    };
    // A float to an integer is held within its range, and no number is 0.
    number.map_or(1, |number| number as u64).max(1)
}

/// The text of JSON, where it is of a newer version: then it may be asked for as it came.
pub(super) fn text_if_newer(value: &Value, text: impl FnOnce() -> String) -> String {
    if version(value.get("version")) > CURRENT { text() } else { String::new() }
}

fn envelope(field: &str, reason: Reason, read: &str, raw: Option<&Value>) -> Repair {
    Repair {
        path: Path(vec![Segment::Field(field.to_owned())]),
        near: String::new(),
        reason,
        done: Done::ReadAs(read.to_owned()),
        raw: raw.map(Value::to_string).unwrap_or_default(),
    }
}

/// A number that a repair lists need not be told again as kept as text.
fn leave_repaired_numbers(notes: &mut Vec<Note>, repairs: &[Repair]) {
    notes.retain_mut(|note| {
        let Note::NumbersAsText(numbers) = note else { return true };
        let listed = |number: &String| {
            repairs.iter().any(|repair| repair.raw.trim_matches('"') == number.as_str())
        };
        numbers.retain(|number| !listed(number));
        !numbers.is_empty()
    });
}

fn check_limits(journey: &Journey, notes: &mut Vec<Note>) -> Result<(), ReadError> {
    let most = journey.phases.iter().map(|phase| phase.steps.len()).max().unwrap_or(0);
    for (what, found, limit) in [
        (Counted::Phases, journey.phases.len(), limits::PHASES),
        (Counted::Steps, journey.n_steps(), limits::STEPS),
        (Counted::StepsInPhase, most, limits::STEPS_IN_PHASE),
        (Counted::Lanes, journey.lanes.len(), limits::LANES),
        (Counted::Cards, journey.n_cards(), limits::CARDS),
    ] {
        if found > limit * limits::READ_FACTOR {
            return Err(ReadError::TooMany { what, found, limit: limit * limits::READ_FACTOR });
        }
        if found > limit {
            notes.push(Note::ManyOf { what, found, limit });
        }
    }
    Ok(())
}
