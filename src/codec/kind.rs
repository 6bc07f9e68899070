//! What kind of file this is, when it is not a journey: told from its first
//! bytes or words, never from its name.

use serde_json::{Map, Value};

use super::found::Kind;

/// The kind, if the bytes begin like one that is no text.
pub(super) fn of_bytes(bytes: &[u8]) -> Option<Kind> {
    let kind = match bytes {
        [0x89, b'P', b'N', b'G', ..] => Kind::Png,
        [0xff, 0xd8, 0xff, ..] => Kind::Jpeg,
        [b'G', b'I', b'F', b'8', ..] => Kind::Gif,
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Kind::WebP,
        [b'%', b'P', b'D', b'F', b'-', ..] => Kind::Pdf,
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => packed(bytes),
        [0x1f, 0x8b, ..] => Kind::Gzip,
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Kind::Binary,
        _ => return None,
    };
    Some(kind)
}

/// What is in a ZIP: its names of files stand in it as they are.
fn packed(bytes: &[u8]) -> Kind {
    const LOOK: usize = 65_536;
    let first = &bytes[..bytes.len().min(LOOK)];
    let last = &bytes[bytes.len().saturating_sub(LOOK)..];
    let has = |name: &[u8]| {
        [first, last].iter().any(|part| part.windows(name.len()).any(|window| window == name))
    };
    if has(b"word/document.xml") {
        Kind::Word
    } else if has(b"xl/workbook.xml") {
        Kind::Excel
    } else if has(b"ppt/presentation.xml") {
        Kind::PowerPoint
    } else if has(b"application/vnd.oasis.opendocument") {
        Kind::OpenDocument
    } else {
        Kind::Zip
    }
}

/// The kind of a text that does not begin like JSON.
pub(super) fn of_text(text: &str) -> Kind {
    let text = text.trim_start();
    if text.starts_with('<') {
        return of_markup(text);
    }
    if serde_json::from_str::<Value>(text).is_ok() {
        return Kind::Json { format: None };
    }
    let first = text.lines().next().unwrap_or_default();
    let word = first.split_whitespace().next().unwrap_or_default();
    match word {
        "journey" | "flowchart" | "sequenceDiagram" | "stateDiagram" | "stateDiagram-v2"
        | "classDiagram" | "erDiagram" | "gantt" | "mindmap" | "timeline" => Kind::Mermaid,
        "graph" if text.contains("--") => Kind::Mermaid,
        _ if text.chars().take(4096).any(|char| char == '\0') => Kind::Binary,
        _ if is_table(text) => Kind::Csv,
        _ => Kind::Text,
    }
}

fn of_markup(text: &str) -> Kind {
    let head: String = text.chars().take(4096).collect::<String>().to_ascii_lowercase();
    let has = |word: &str| head.contains(word);
    if has("<mxfile") || has("<mxgraphmodel") {
        Kind::DrawIo
    } else if has("omg.org/spec/bpmn") {
        Kind::Bpmn
    } else if has("xes-standard") || has("<log ") || has("xes.version") {
        Kind::Xes
    } else if has("<!doctype html") || has("<html") || has("<body") || has("<head") {
        Kind::Html
    } else if has("<svg") {
        Kind::Svg
    } else {
        Kind::Xml
    }
}

/// Whether the first lines have the same number of separators.
fn is_table(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().take(5).collect();
    lines.len() > 1
        && [';', '\t', ',', '|'].iter().any(|&separator| {
            let count = |line: &str| line.matches(separator).count();
            let first = count(lines[0]);
            first > 0
                && lines[1..lines.len() - 1].iter().all(|line| count(line) == first)
                && count(lines[1]) == first
        })
}

/// The kind of a JSON file that is no journey.
pub(super) fn of_json(value: &Value) -> Kind {
    let Value::Object(file) = value else { return Kind::Json { format: None } };
    let text = |name: &str| file.get(name).and_then(Value::as_str);
    match (text("format"), text("type")) {
        (Some(super::backup::FORMAT | super::backup::RESCUE), _) => Kind::Library,
        (Some("klantreis-results"), _) => Kind::Results,
        (_, Some("excalidraw" | "excalidraw/clipboard")) => Kind::Excalidraw,
        (_, Some("FeatureCollection" | "Feature")) => Kind::GeoJson,
        _ if file.contains_key("tldrawFileFormatVersion") => Kind::Tldraw,
        (Some(format), _) | (None, Some(format)) => {
            Kind::Json { format: Some(format.chars().take(60).collect()) }
        }
        (None, None) => Kind::Json { format: None },
    }
}

/// Whether an object without our name for the format is a journey all the same.
pub(super) fn looks_like_a_journey(file: &Map<String, Value>) -> bool {
    const FIELDS: [&str; 12] = [
        "id", "revision", "title", "language", "status", "phases", "lanes", "personas", "channels",
        "survey", "view", "version",
    ];
    let n_known = FIELDS.iter().filter(|field| file.contains_key(**field)).count();
    match file.get("format") {
        Some(Value::String(_)) => n_known >= 6 && file.contains_key("revision"),
        _ => n_known >= 4,
    }
}
