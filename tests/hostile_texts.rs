//! Texts that look like code, in every field of a journey at once: they open as they are, and in
//! pictures and files for other programs they stay text.

#[path = "support/drawing.rs"]
mod drawing;
#[path = "support/payloads.rs"]
mod payloads;

use std::collections::BTreeSet;

use drawing::{pages, picture};
use klantreis::codec;
use klantreis::insight::curve::PersonaChoice;
use klantreis::model::{IdSource, Instant, Journey, Language, MapStyle};
use klantreis::scene::picture::{Look, Paper, Split};
use klantreis::scene::svg;
use klantreis::templates::example;
use klantreis::words::export;
use payloads::{filled, payloads};

const STYLES: [MapStyle; 4] =
    [MapStyle::Map, MapStyle::Blueprint, MapStyle::Experience, MapStyle::Table];

/// All that a picture is made of.
const ELEMENTS: [&str; 11] =
    ["svg", "title", "desc", "metadata", "rect", "path", "line", "circle", "text", "g", "image"];
const ATTRIBUTES: [&str; 33] = [
    "width",
    "height",
    "viewBox",
    "role",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "d",
    "href",
    "transform",
    "color",
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-dasharray",
    "font-size",
    "font-family",
    "font-weight",
    "font-style",
    "text-anchor",
    "textLength",
    "lengthAdjust",
];

fn the_example() -> Journey {
    example(Language::En, &mut IdSource::seeded(1), Instant::default())
}

fn look(style: MapStyle) -> Look {
    Look {
        style,
        choice: PersonaChoice::All,
        beside: Vec::new(),
        reality: true,
        language: Language::En,
    }
}

/// The example with this text in every field.
fn full_of(payload: &str) -> Journey {
    let (file, n_fields) = filled(&codec::write(&the_example()), |_| payload.to_owned());
    assert!(n_fields > 500, "only {n_fields} fields");
    let opened = codec::read(file.as_bytes()).unwrap_or_else(|error| panic!("{payload}: {error}"));
    assert_eq!(opened.repairs, [], "{payload}");
    opened.journey
}

/// What XML can hold of a text.
fn in_xml(text: &str) -> String {
    let is_held =
        |char: &char| matches!(char, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(is_held).collect()
}

#[track_caller]
fn check_picture(written: &str, payload: &str) {
    let tree = roxmltree::Document::parse(written)
        .unwrap_or_else(|error| panic!("{payload} makes no XML: {error}"));
    for node in tree.descendants() {
        assert!(!node.is_pi() && !node.is_comment(), "{payload}: {node:?}");
        if !node.is_element() {
            continue;
        }
        assert!(ELEMENTS.contains(&node.tag_name().name()), "{payload}: {node:?}");
        for attribute in node.attributes() {
            assert!(ATTRIBUTES.contains(&attribute.name()), "{payload}: {attribute:?}");
            assert!(attribute.namespace().is_none(), "{payload}: {attribute:?}");
            let is_picture = attribute.value().starts_with("data:image/");
            assert!(attribute.name() != "href" || is_picture, "{payload}: {attribute:?}");
            let fetches =
                ["url(", "javascript:"].iter().any(|word| attribute.value().contains(word));
            assert!(!fetches, "{payload}: {attribute:?}");
        }
    }
}

#[test]
fn texts_that_look_like_code_open_as_they_are_in_every_field() {
    for payload in payloads() {
        let journey = full_of(&payload);
        let written = codec::write(&journey);
        let again = codec::read(written.as_bytes()).expect("what was written opens");
        assert_eq!((again.repairs, again.notes), (Vec::new(), Vec::new()), "{payload}");
        assert!(again.journey == journey, "{payload} comes back otherwise");
        // Nothing of it was lost on the way in either.
        let texts = [&journey.title, &journey.phases[0].steps[0].cards[0].text, &journey.owner];
        assert_eq!(texts, [&payload; 3]);
    }
}

#[test]
fn texts_that_look_like_code_are_text_in_every_picture() {
    for payload in payloads() {
        let journey = full_of(&payload);
        let carried = codec::write(&journey);
        for style in STYLES {
            let written = svg::write_with(&picture(&journey, &look(style)), Some(&carried));
            check_picture(&written, &payload);
            let tree = roxmltree::Document::parse(&written).expect("it was checked");
            let title = tree.descendants().find(|node| node.has_tag_name("title"));
            let title = title.and_then(|title| title.text()).unwrap_or_default();
            assert_eq!(title, in_xml(&payload), "{style:?}");
            let inside = codec::read(written.as_bytes()).expect("the picture is the file");
            assert!(inside.journey == journey, "{payload} comes out of the picture otherwise");
        }
    }
}

#[test]
fn texts_that_look_like_code_are_text_on_paper() {
    for payload in payloads() {
        for page in pages(&full_of(&payload), &look(MapStyle::Map), Paper::A4, Split::OneSheet) {
            check_picture(&svg::write(&page), &payload);
        }
    }
}

#[test]
fn texts_that_look_like_code_are_text_in_files_for_other_programs() {
    let plain = the_example();
    let n_steps = plain.steps().count();
    let n_rows = rows(&export::table(Language::En, &plain));
    for payload in payloads() {
        let journey = full_of(&payload);
        let written = export::markdown(Language::En, &journey);
        let headings = written.lines().filter(|line| line.starts_with('#')).count();
        assert_eq!(headings, 1 + journey.phases.len() + n_steps, "{payload}");
        let mut before = ' ';
        for char in written.chars() {
            let is_markup = matches!(char, '<' | '|' | '[' | '!' | '`') && before != '\\';
            assert!(!is_markup, "{payload}: {char} in {written}");
            before = char;
        }
        assert_eq!(rows(&export::table(Language::En, &journey)), n_rows, "{payload}");
        let diagram = export::mermaid(Language::En, &journey);
        let back = codec::mermaid::read(&diagram).expect("a diagram").journey;
        assert_eq!(back.title, payload);
        let titles: BTreeSet<&str> = back.steps().map(|(_, step)| step.title.as_str()).collect();
        assert_eq!(titles, BTreeSet::from([payload.as_str()]));
    }
}

/// How many rows a table for spreadsheets has: line breaks that no quotes hold.
fn rows(table: &str) -> usize {
    let mut quoted = false;
    table
        .chars()
        .filter(|char| {
            quoted ^= *char == '"';
            *char == '\n' && !quoted
        })
        .count()
}
