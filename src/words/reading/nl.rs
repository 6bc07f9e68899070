//! Dutch.

use super::{Message, Reading, Repaired, megabytes, short};
use crate::codec::record::Damage;
use crate::codec::{
    Counted, Done, Expected, Fault, Kind, Note, Position, ReadError, Reason, Repair,
};
use crate::model::Language;
use crate::words::numbers;

/// Dutch.
pub const NL: Reading = Reading {
    error,
    repair,
    note,
    damage,
    n_repairs: |n| match n {
        0 => "Niets hersteld".to_owned(),
        1 => "1 ding hersteld".to_owned(),
        n => format!("{} dingen hersteld", count(n)),
    },
    open_readable: "Open wat leesbaar is",
    part: "(deel)",
    choose_another: "Kies een ander bestand",
    save_raw: "Bewaar het bestand zoals het is",
};

const NOTHING_CHANGED: &str = "Er is niets veranderd.";
const CHOOSE: &str = "Kies een .json die met Klantreis is gemaakt.";

fn error(error: &ReadError) -> Message {
    let (what, next) = match error {
        ReadError::Empty => ("Dit bestand is leeg.".to_owned(), CHOOSE.to_owned()),
        ReadError::TooLarge { bytes, limit } => (
            format!(
                "Dit bestand is {} MB; er gaat hoogstens {} MB open.",
                megabytes(*bytes),
                megabytes(*limit)
            ),
            CHOOSE.to_owned(),
        ),
        ReadError::Foreign(Kind::Library) => (
            "In dit bestand staan meer klantreizen bij elkaar.".to_owned(),
            "Open het in de bibliotheek; dan komen ze er allemaal bij.".to_owned(),
        ),
        ReadError::Foreign(kind) => {
            (format!("Dit bestand is geen klantreis, maar {}.", name(kind)), CHOOSE.to_owned())
        }
        ReadError::NotUtf8 { offset, at, western } => (
            format!(
                "De tekens in dit bestand zijn niet te lezen: byte {offset}, bij {}, is geen UTF-8.",
                place(*at)
            ),
            match western {
                true => "Het lijkt bewaard als Windows-1252 of Latin-1. Open het in een teksteditor en bewaar het opnieuw als UTF-8.",
                false => "Vraag het bestand opnieuw; het is onderweg beschadigd.",
            }
            .to_owned(),
        ),
        ReadError::TooDeep { at, limit } => (
            format!("Dit bestand is dieper genest dan {limit} lagen, bij {}.", place(*at)),
            "Zo diep is geen klantreis. Kies een ander bestand.".to_owned(),
        ),
        ReadError::Broken { at, fault } => broken(*at, *fault),
        ReadError::TooMany { what, found, limit } => (
            format!(
                "Deze klantreis heeft {} {}; er gaan er hoogstens {} open.",
                count(*found),
                noun(*what),
                count(*limit)
            ),
            "Maak haar kleiner in het programma waar ze vandaan komt.".to_owned(),
        ),
        ReadError::Misfit(what) => (
            format!("Klantreis kan dit bestand niet plaatsen ({what})."),
            "Dit is een fout van Klantreis. Bewaar het bestand en meld het.".to_owned(),
        ),
    };
    Message { what, kept: NOTHING_CHANGED.to_owned(), next }
}

fn broken(at: Position, fault: Fault) -> (String, String) {
    let at = place(at);
    let (what, next) = match fault {
        Fault::Torn => (
            format!("Dit bestand houdt halverwege op, bij {at}."),
            "Open wat leesbaar is, of vraag het bestand opnieuw.",
        ),
        Fault::Unexpected => (
            format!("Bij {at} staat iets dat daar niet kan staan."),
            "Herstel het in een teksteditor, of open wat ervoor staat.",
        ),
        Fault::Comment => (
            format!("Bij {at} staat een opmerking; die kunnen niet in JSON."),
            "Haal de opmerking weg en open het bestand opnieuw.",
        ),
        Fault::TrailingComma => (
            format!("Bij {at} staat een komma te veel, voor een sluithaak."),
            "Haal de komma weg en open het bestand opnieuw.",
        ),
        Fault::SingleQuote => (
            format!("Bij {at} staat een enkel aanhalingsteken; JSON wil dubbele."),
            "Maak er \" van en open het bestand opnieuw.",
        ),
        Fault::NotANumber => (
            format!("Bij {at} staat een getal dat geen getal is (NaN, Infinity of undefined)."),
            "Zet er een getal of null neer en open het bestand opnieuw.",
        ),
        Fault::NoQuotes => (
            format!("Bij {at} staat tekst zonder aanhalingstekens."),
            "Zet er \" omheen en open het bestand opnieuw.",
        ),
        Fault::Escape => (
            format!("Bij {at} staat een \\ met iets erachter dat JSON niet kent."),
            "Maak er \\\\ van en open het bestand opnieuw.",
        ),
        Fault::SecondDocument => (
            format!("Bij {at} begint een tweede document."),
            "Open alleen het eerste, of maak er twee bestanden van.",
        ),
        Fault::AfterTheEnd => (
            format!("Bij {at} staat nog iets na het einde."),
            "Haal het weg, of open wat ervoor staat.",
        ),
    };
    (what, next.to_owned())
}

fn name(kind: &Kind) -> String {
    let name = match kind {
        Kind::Png => "een PNG-plaatje",
        Kind::Jpeg => "een JPEG-foto",
        Kind::Gif => "een GIF-plaatje",
        Kind::WebP => "een WebP-plaatje",
        Kind::Pdf => "een PDF",
        Kind::Word => "een Word-document",
        Kind::Excel => "een Excel-werkblad",
        Kind::PowerPoint => "een PowerPoint-presentatie",
        Kind::OpenDocument => "een document van LibreOffice",
        Kind::Zip => "een ingepakte map (ZIP)",
        Kind::Gzip => "een ingepakt bestand (gzip)",
        Kind::Html => "een webpagina (HTML)",
        Kind::Svg => "een SVG-plaatje",
        Kind::DrawIo => "een tekening van draw.io",
        Kind::Bpmn => "een proces in BPMN",
        Kind::Xes => "een lijst van gebeurtenissen (XES)",
        Kind::Xml => "een XML-bestand",
        Kind::Excalidraw => "een tekening van Excalidraw",
        Kind::Tldraw => "een tekening van tldraw",
        Kind::GeoJson => "een landkaart (GeoJSON)",
        Kind::Mermaid => "een tekening in Mermaid",
        Kind::Csv => "een tabel (CSV)",
        Kind::Text => "gewone tekst",
        Kind::Binary => "een bestand zonder leesbare tekst",
        Kind::Library => "een bestand met meer klantreizen",
        Kind::Results => "een bestand met resultaten van Klantreis",
        Kind::Json { format: None } => "een ander JSON-bestand",
        Kind::Json { format: Some(format) } => {
            return format!("een JSON-bestand van soort “{format}”");
        }
    };
    name.to_owned()
}

fn repair(repair: &Repair) -> Repaired {
    let path = repair.path.to_string();
    let place = match (repair.near.as_str(), path.as_str()) {
        ("", "") => "In het bestand".to_owned(),
        ("", path) => format!("Bij {path}"),
        (near, path) => format!("Bij “{near}” ({path})"),
    };
    let raw = short(repair.raw.trim_matches('"'));
    let what = match &repair.reason {
        Reason::WrongType { expected } => {
            format!("Hier hoort {}, er stond: {raw}", type_name(*expected))
        }
        Reason::OutOfRange { least, most } if *most < 1e9 => {
            format!("Hier past {least} tot en met {most}, er stond: {raw}")
        }
        Reason::OutOfRange { .. } => format!("Dit getal is te klein of te groot: {raw}"),
        Reason::UnknownWord => format!("Klantreis kent hier geen “{raw}”."),
        Reason::NotADate => format!("Dit is geen datum zoals 2026-11-23: {raw}"),
        Reason::NotATime => format!("Dit is geen tijd zoals 2026-11-23T14:32:05Z: {raw}"),
        Reason::Inexact => format!("Dit getal is niet precies te bewaren: {raw}"),
        Reason::Twice => format!("Deze naam stond er twee keer. De eerste was: {raw}"),
        Reason::SameId => format!("Twee dingen hadden hetzelfde kenmerk: {raw}"),
        Reason::Nowhere => format!("Dit hoorde bij iets wat er niet is: {raw}"),
        Reason::NotForCards => "Deze kaart stond in een rij waar geen kaarten horen.".to_owned(),
        Reason::NotAPicture => {
            format!("Dit is geen afbeelding (PNG, JPEG of WebP) van hoogstens 60 kB: {raw}")
        }
        Reason::NoName => format!("Hier ontbrak een naam bij: {raw}"),
        Reason::NoFormat => "Er stond niet bij dat dit een klantreis is.".to_owned(),
        Reason::NoVersion => "Er stond niet goed bij welke versie dit is.".to_owned(),
        Reason::Torn { at } => format!("Vanaf {} was het niet te lezen.", self::place(*at)),
    };
    let done = match &repair.done {
        Done::SetApart => "Apart gezet; de rest is gelezen.".to_owned(),
        Done::Moved => "De kaart staat nu in een nieuwe rij onderaan.".to_owned(),
        Done::ReadAs(read) => format!("Gelezen als {}.", short(read.trim_matches('"'))),
    };
    Repaired { place, what, done }
}

fn note(note: &Note) -> String {
    match note {
        Note::Encoding(encoding) => {
            format!("Het bestand was {encoding} in plaats van UTF-8. Er is niets verloren gegaan.")
        }
        Note::HalfCharacters(1) => "Eén half teken is vervangen door �.".to_owned(),
        Note::HalfCharacters(n) => format!("{} halve tekens zijn vervangen door �.", count(*n)),
        Note::BareControls(n) => {
            format!("In teksten stonden losse regeleinden of tabs ({}×). Ze zijn bewaard.", count(*n))
        }
        Note::ForeignIds(1) => {
            "1 kenmerk had een andere vorm en is omgezet. Verwijzingen kloppen nog.".to_owned()
        }
        Note::ForeignIds(n) => format!(
            "{} kenmerken hadden een andere vorm en zijn omgezet. Verwijzingen kloppen nog.",
            count(*n)
        ),
        Note::LongText { path, characters } => format!(
            "De tekst bij {path} is {} tekens lang, langer dan je kunt typen. Hij is heel bewaard.",
            count(*characters)
        ),
        Note::ManyOf { what, found, limit } => format!(
            "Er zijn {} {}; zelf toevoegen kan tot {}. Alles is bewaard.",
            count(*found),
            noun(*what),
            count(*limit)
        ),
        Note::EditedRecord => {
            "Dit komt uit de opslag van een browser en is daarna veranderd. Het is gelezen zoals het er staat.".to_owned()
        }
        Note::NumbersAsText(numbers) => format!(
            "Getallen die niet precies te bewaren zijn, staan er als tekst: {}",
            short(&numbers.join(", "))
        ),
    }
}

fn damage(damage: Damage) -> Message {
    let what = match damage {
        Damage::Empty => "Er staat niets in.".to_owned(),
        Damage::NotARecord => "Wat er staat is niet van Klantreis.".to_owned(),
        Damage::Newer => "Een nieuwere versie van Klantreis heeft dit bewaard.".to_owned(),
        Damage::Header => "De eerste regel is beschadigd.".to_owned(),
        Damage::Length { expected, found } => format!(
            "Er staan {} bytes in plaats van {}.",
            numbers::count(Language::Nl, found),
            numbers::count(Language::Nl, expected)
        ),
        Damage::Checksum => "Wat er staat is niet wat er bewaard was.".to_owned(),
    };
    Message {
        what,
        kept:
            "Het is apart gezet en wordt niet overschreven; je andere klantreizen gaan gewoon open."
                .to_owned(),
        next: "Bewaar het als bestand, of open wat leesbaar is.".to_owned(),
    }
}

fn place(at: Position) -> String {
    format!("regel {}, teken {}", at.line, at.column)
}

fn count(n: usize) -> String {
    numbers::count(Language::Nl, n as u64)
}

fn noun(what: Counted) -> &'static str {
    match what {
        Counted::Phases => "fasen",
        Counted::Steps => "stappen",
        Counted::StepsInPhase => "stappen in één fase",
        Counted::Lanes => "rijen",
        Counted::Cards => "kaartjes",
    }
}

fn type_name(expected: Expected) -> &'static str {
    match expected {
        Expected::Text => "tekst",
        Expected::Number => "een getal",
        Expected::WholeNumber => "een heel getal",
        Expected::YesOrNo => "ja of nee (true of false)",
        Expected::List => "een lijst",
        Expected::Object => "een groep velden",
    }
}
