//! A file holds all of a journey, and the same journey is the same file.

use klantreis::codec::{self, Access, Writer, record};
use klantreis::model::{IdSource, Instant, Journey, Language};
use klantreis::templates::{self, Template};
use serde_json::Value;

use crate::changes;
use crate::dice::cases;
use crate::journeys::journey;
use crate::validator;

/// The journey that the text of this one gives, without a word about it.
#[track_caller]
fn read_back(text: &str) -> Journey {
    let opened = codec::read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!(opened.repairs, [], "{text}");
    assert_eq!(opened.notes, []);
    assert_eq!(opened.access, Access::Editable);
    opened.journey
}

#[test]
fn reading_gives_what_was_written() {
    cases(3_000, |dice| {
        let journey = journey(dice);
        assert_eq!(read_back(&codec::write(&journey)), journey);
    });
}

#[test]
fn a_second_export_is_equal_byte_for_byte() {
    cases(1_000, |dice| {
        let text = codec::write(&journey(dice));
        assert_eq!(codec::write(&read_back(&text)), text);
    });
}

#[test]
fn a_stored_record_gives_the_journey_and_its_revision() {
    cases(500, |dice| {
        let journey = journey(dice);
        let text = codec::write(&journey);
        let stored = record::wrap(journey.revision, &text);
        assert_eq!(
            record::open(&stored),
            Ok(record::Record { revision: journey.revision, text: &text })
        );
        assert_eq!(read_back(&stored), journey);
    });
}

#[test]
fn writing_only_what_changed_gives_the_same_text() {
    cases(300, |dice| {
        let mut journey = journey(dice);
        let mut writer = Writer::default();
        for _ in 0..12 {
            // As many as others let it, when they have their turn in between.
            for (_, step) in journey.steps().take(dice.below(8)) {
                writer.prepare(step);
            }
            assert_eq!(writer.write(&journey), codec::write(&journey));
            journey = changes::after_one(dice, &journey);
        }
    });
}

#[test]
fn every_file_is_as_the_schema_says() {
    let example =
        |language| templates::example(language, &mut IdSource::seeded(1), Instant::default());
    let made = |template, language| {
        templates::make(template, language, &mut IdSource::seeded(1), Instant::default())
    };
    let mut files = vec![codec::write(&Journey::default())];
    for language in [Language::Nl, Language::En] {
        files.push(codec::write(&example(language)));
        files.extend(Template::ALL.map(|template| codec::write(&made(template, language))));
    }
    files.push(include_str!("../fixtures/version-1.json").to_owned());
    for file in files {
        let file: Value = serde_json::from_str(&file).expect("a file is JSON");
        assert_eq!(validator::faults(&file), [""; 0]);
    }
}

#[test]
fn an_empty_map_is_a_file_that_opens() {
    let id = IdSource::seeded(1).draw();
    let empty = Journey { id, ..Journey::default() };
    let blank = templates::make(
        Template::Blank,
        Language::Nl,
        &mut IdSource::seeded(1),
        Instant::default(),
    );
    for journey in [empty, blank] {
        let text = codec::write(&journey);
        assert_eq!(read_back(&text), journey);
        assert_eq!(Writer::default().write(&journey), text);
    }
}
