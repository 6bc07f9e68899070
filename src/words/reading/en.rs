//! English.

use super::{Message, Reading, Repaired, megabytes, short};
use crate::codec::record::Damage;
use crate::codec::{
    Counted, Done, Expected, Fault, Kind, Note, Position, ReadError, Reason, Repair,
};
use crate::model::Language;
use crate::words::numbers;

/// English.
pub const EN: Reading = Reading {
    error,
    repair,
    note,
    damage,
    n_repairs: |n| match n {
        0 => "Nothing repaired".to_owned(),
        1 => "1 thing repaired".to_owned(),
        n => format!("{} things repaired", count(n)),
    },
    open_readable: "Open what can be read",
    part: "(part)",
    choose_another: "Choose another file",
    save_raw: "Save the file as it is",
};

const NOTHING_CHANGED: &str = "Nothing has changed.";
const CHOOSE: &str = "Choose a .json made with Klantreis.";

fn error(error: &ReadError) -> Message {
    let (what, next) = match error {
        ReadError::Empty => ("This file is empty.".to_owned(), CHOOSE.to_owned()),
        ReadError::TooLarge { bytes, limit } => (
            format!(
                "This file is {} MB; the most that opens is {} MB.",
                megabytes(*bytes),
                megabytes(*limit)
            ),
            CHOOSE.to_owned(),
        ),
        ReadError::Foreign(Kind::Library) => (
            "This file holds several journeys together.".to_owned(),
            "Open it in the library; all of them will be added.".to_owned(),
        ),
        ReadError::Foreign(kind) => {
            (format!("This file is not a journey but {}.", name(kind)), CHOOSE.to_owned())
        }
        ReadError::NotUtf8 { offset, at, western } => (
            format!(
                "The characters in this file cannot be read: byte {offset}, at {}, is not UTF-8.",
                place(*at)
            ),
            match western {
                true => "It seems saved as Windows-1252 or Latin-1. Open it in a text editor and save it again as UTF-8.",
                false => "Ask for the file again; it was damaged on the way.",
            }
            .to_owned(),
        ),
        ReadError::TooDeep { at, limit } => (
            format!("This file is nested deeper than {limit} levels, at {}.", place(*at)),
            "No journey is that deep. Choose another file.".to_owned(),
        ),
        ReadError::Broken { at, fault } => broken(*at, *fault),
        ReadError::TooMany { what, found, limit } => (
            format!(
                "This journey has {} {}; the most that opens is {}.",
                count(*found),
                noun(*what),
                count(*limit)
            ),
            "Make it smaller in the program it came from.".to_owned(),
        ),
        ReadError::Misfit(what) => (
            format!("Klantreis cannot place this file ({what})."),
            "This is a fault of Klantreis. Keep the file and report it.".to_owned(),
        ),
    };
    Message { what, kept: NOTHING_CHANGED.to_owned(), next }
}

fn broken(at: Position, fault: Fault) -> (String, String) {
    let at = place(at);
    let (what, next) = match fault {
        Fault::Torn => (
            format!("This file stops halfway, at {at}."),
            "Open what can be read, or ask for the file again.",
        ),
        Fault::Unexpected => (
            format!("At {at} stands something that cannot stand there."),
            "Repair it in a text editor, or open what comes before.",
        ),
        Fault::Comment => (
            format!("At {at} is a comment; JSON takes none."),
            "Remove the comment and open the file again.",
        ),
        Fault::TrailingComma => (
            format!("At {at} is a comma too many, before a closing bracket."),
            "Remove the comma and open the file again.",
        ),
        Fault::SingleQuote => (
            format!("At {at} is a single quote; JSON wants double ones."),
            "Make it \" and open the file again.",
        ),
        Fault::NotANumber => (
            format!("At {at} is a number that is none (NaN, Infinity or undefined)."),
            "Put a number or null there and open the file again.",
        ),
        Fault::NoQuotes => (
            format!("At {at} is text without quotes."),
            "Put \" around it and open the file again.",
        ),
        Fault::Escape => (
            format!("At {at} is a \\ before something that JSON does not know."),
            "Make it \\\\ and open the file again.",
        ),
        Fault::SecondDocument => (
            format!("At {at} a second document begins."),
            "Open only the first, or make two files of it.",
        ),
        Fault::AfterTheEnd => (
            format!("At {at} there is something after the end."),
            "Remove it, or open what comes before.",
        ),
    };
    (what, next.to_owned())
}

fn name(kind: &Kind) -> String {
    let name = match kind {
        Kind::Png => "a PNG picture",
        Kind::Jpeg => "a JPEG photo",
        Kind::Gif => "a GIF picture",
        Kind::WebP => "a WebP picture",
        Kind::Pdf => "a PDF",
        Kind::Word => "a Word document",
        Kind::Excel => "an Excel sheet",
        Kind::PowerPoint => "a PowerPoint presentation",
        Kind::OpenDocument => "a document of LibreOffice",
        Kind::Zip => "a packed folder (ZIP)",
        Kind::Gzip => "a packed file (gzip)",
        Kind::Html => "a web page (HTML)",
        Kind::Svg => "an SVG picture",
        Kind::DrawIo => "a drawing of draw.io",
        Kind::Bpmn => "a process in BPMN",
        Kind::Xes => "a list of events (XES)",
        Kind::Xml => "an XML file",
        Kind::Excalidraw => "a drawing of Excalidraw",
        Kind::Tldraw => "a drawing of tldraw",
        Kind::GeoJson => "a geographical map (GeoJSON)",
        Kind::Mermaid => "a drawing in Mermaid",
        Kind::Csv => "a table (CSV)",
        Kind::Text => "plain text",
        Kind::Binary => "a file without readable text",
        Kind::Library => "a file with several journeys",
        Kind::Results => "a file with results of Klantreis",
        Kind::Json { format: None } => "another JSON file",
        Kind::Json { format: Some(format) } => return format!("a JSON file of kind “{format}”"),
    };
    name.to_owned()
}

fn repair(repair: &Repair) -> Repaired {
    let path = repair.path.to_string();
    let place = match (repair.near.as_str(), path.as_str()) {
        ("", "") => "In the file".to_owned(),
        ("", path) => format!("At {path}"),
        (near, path) => format!("At “{near}” ({path})"),
    };
    let raw = short(repair.raw.trim_matches('"'));
    let what = match &repair.reason {
        Reason::WrongType { expected } => {
            format!("Here belongs {}, there was: {raw}", type_name(*expected))
        }
        Reason::OutOfRange { least, most } if *most < 1e9 => {
            format!("Here fits {least} to {most}, there was: {raw}")
        }
        Reason::OutOfRange { .. } => format!("This number is too small or too large: {raw}"),
        Reason::UnknownWord => format!("Klantreis knows no “{raw}” here."),
        Reason::NotADate => format!("This is not a date such as 2026-11-23: {raw}"),
        Reason::NotATime => format!("This is not a time such as 2026-11-23T14:32:05Z: {raw}"),
        Reason::Inexact => format!("This number cannot be kept exactly: {raw}"),
        Reason::Twice => format!("This name was there twice. The first was: {raw}"),
        Reason::SameId => format!("Two things had the same identity: {raw}"),
        Reason::Nowhere => format!("This belonged to something that is not there: {raw}"),
        Reason::NotForCards => "This card stood in a lane that holds no cards.".to_owned(),
        Reason::NotAPicture => {
            format!("This is not a picture (PNG, JPEG or WebP) of at most 60 kB: {raw}")
        }
        Reason::NoName => format!("Here a name was missing for: {raw}"),
        Reason::NoFormat => "It did not say that this is a journey.".to_owned(),
        Reason::NoVersion => "It did not properly say which version this is.".to_owned(),
        Reason::Torn { at } => format!("From {} on it could not be read.", self::place(*at)),
    };
    let done = match &repair.done {
        Done::SetApart => "Set apart; the rest was read.".to_owned(),
        Done::Moved => "The card now stands in a new lane at the bottom.".to_owned(),
        Done::ReadAs(read) => format!("Read as {}.", short(read.trim_matches('"'))),
    };
    Repaired { place, what, done }
}

fn note(note: &Note) -> String {
    match note {
        Note::Encoding(encoding) => {
            format!("The file was {encoding} instead of UTF-8. Nothing was lost.")
        }
        Note::HalfCharacters(1) => "One half character was replaced by �.".to_owned(),
        Note::HalfCharacters(n) => format!("{} half characters were replaced by �.", count(*n)),
        Note::BareControls(n) => {
            format!("Texts held bare line breaks or tabs ({}×). They were kept.", count(*n))
        }
        Note::ForeignIds(1) => {
            "1 identity had another form and was converted. References still hold.".to_owned()
        }
        Note::ForeignIds(n) => format!(
            "{} identities had another form and were converted. References still hold.",
            count(*n)
        ),
        Note::LongText { path, characters } => format!(
            "The text at {path} has {} characters, more than you can type. It was kept whole.",
            count(*characters)
        ),
        Note::ManyOf { what, found, limit } => format!(
            "There are {} {}; by hand you can add up to {}. Everything was kept.",
            count(*found),
            noun(*what),
            count(*limit)
        ),
        Note::EditedRecord => {
            "This comes from a browser's storage and was changed since. It was read as it stands."
                .to_owned()
        }
        Note::NumbersAsText(numbers) => format!(
            "Numbers that cannot be kept exactly stand there as text: {}",
            short(&numbers.join(", "))
        ),
    }
}

fn damage(damage: Damage) -> Message {
    let what = match damage {
        Damage::Empty => "There is nothing in it.".to_owned(),
        Damage::NotARecord => "What is there is not from Klantreis.".to_owned(),
        Damage::Newer => "A newer version of Klantreis saved this.".to_owned(),
        Damage::Header => "The first line is damaged.".to_owned(),
        Damage::Length { expected, found } => format!(
            "There are {} bytes instead of {}.",
            numbers::count(Language::En, found),
            numbers::count(Language::En, expected)
        ),
        Damage::Checksum => "What is there is not what was saved.".to_owned(),
    };
    Message {
        what,
        kept: "It was set apart and is not overwritten; your other journeys open as usual."
            .to_owned(),
        next: "Save it as a file, or open what can be read.".to_owned(),
    }
}

fn place(at: Position) -> String {
    format!("line {}, character {}", at.line, at.column)
}

fn count(n: usize) -> String {
    numbers::count(Language::En, n as u64)
}

fn noun(what: Counted) -> &'static str {
    match what {
        Counted::Phases => "phases",
        Counted::Steps => "steps",
        Counted::StepsInPhase => "steps in one phase",
        Counted::Lanes => "rows",
        Counted::Cards => "cards",
    }
}

fn type_name(expected: Expected) -> &'static str {
    match expected {
        Expected::Text => "text",
        Expected::Number => "a number",
        Expected::WholeNumber => "a whole number",
        Expected::YesOrNo => "yes or no (true or false)",
        Expected::List => "a list",
        Expected::Object => "a group of fields",
    }
}
