//! What opens, what does not, and what is said of it.

use klantreis::codec::{
    self, Access, Done, Fault, Kind, Note, Opened, Position, ReadError, Reason,
};
use klantreis::model::{Figure, LaneKind, Language};

const GOLDEN: &str = include_str!("fixtures/version-1.json");

fn whole(fields: &str) -> String {
    format!("{{\"format\":\"klantreis\",\"version\":1,\"title\":\"T\"{fields}}}")
}

#[track_caller]
fn opens(text: &str) -> Opened {
    codec::read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}"))
}

/// The only repair of a journey with these fields: path, raw value, new value.
#[track_caller]
fn check_repair(fields: &str, path: &str, raw: &str, read_as: Option<&str>) -> Opened {
    let opened = opens(&whole(fields));
    let [repair] = &opened.repairs[..] else { panic!("{:?}", opened.repairs) };
    let read = match &repair.done {
        Done::ReadAs(read) => Some(read.as_str()),
        Done::SetApart => None,
        Done::Moved => Some("moved"),
    };
    assert_eq!((repair.path.to_string().as_str(), repair.raw.as_str(), read), (path, raw, read_as));
    opened
}

#[track_caller]
fn check_broken(text: &str, line: usize, column: usize, fault: Fault) {
    let at = Position { line, column };
    assert_eq!(codec::read(text.as_bytes()), Err(ReadError::Broken { at, fault }));
}

#[track_caller]
fn check_foreign(bytes: &[u8], kind: Kind) {
    assert_eq!(codec::read(bytes), Err(ReadError::Foreign(kind)));
}

#[test]
fn the_golden_file_opens_without_a_word() {
    let opened = opens(GOLDEN);
    assert_eq!(opened.repairs, []);
    assert_eq!(opened.notes, []);
    assert_eq!(opened.access, Access::Editable);
    assert_eq!(opened.journey.n_cards(), 3);
}

#[test]
fn everything_in_the_golden_file_is_written_again_also_what_is_unknown() {
    let written = codec::write(&opens(GOLDEN).journey);
    let expected: serde_json::Value = serde_json::from_str(GOLDEN).expect("valid JSON");
    let found: serde_json::Value = serde_json::from_str(&written).expect("valid JSON");
    assert_eq!(found, expected);
    assert!(written.starts_with(r#"{"format":"klantreis","version":1,"id":"0j00000000001""#));
}

#[test]
fn a_second_export_is_byte_equal() {
    let first = codec::write(&opens(GOLDEN).journey);
    assert_eq!(codec::write(&opens(&first).journey), first);
    assert_eq!(codec::Writer::default().write(&opens(GOLDEN).journey), first);
}

#[test]
fn every_older_version_has_a_file_that_opens() {
    for version in 1..=codec::VERSION {
        let path = format!("{}/tests/fixtures/version-{version}.json", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&path).expect(&path);
        assert!(text.contains(&format!("\"version\": {version},")), "{path}");
        assert_eq!(opens(&text).repairs, [], "{path}");
    }
}

#[test]
fn fields_in_another_order_are_the_same_journey() {
    let text = r#"{"view":{"reality":true},"title":"T","version":1,"format":"klantreis"}"#;
    assert_eq!(opens(text).journey, opens(&whole(r#","view":{"reality":true}"#)).journey);
}

#[test]
fn a_wrong_field_is_set_apart_and_nothing_else() {
    let lane = r#","lanes":[{"id":"a","kind":"hologram","name":"Mijn rij"}]"#;
    let opened = check_repair(lane, "lanes[0].kind", "\"hologram\"", None);
    assert_eq!(opened.journey.lanes[0].kind, LaneKind::Text);
    assert_eq!(opened.journey.lanes[0].name, "Mijn rij");
    assert_eq!(opened.repairs[0].near, "Mijn rij");
    assert_eq!(opened.repairs[0].reason, Reason::UnknownWord);
    check_repair(r#","scope":{"toString":1}"#, "scope", r#"{"toString":1}"#, None);
    check_repair(r#","goal":null"#, "goal", "null", None);
    check_repair(r#","phases":{}"#, "phases", "{}", None);
    check_repair(r#","survey":[]"#, "survey", "[]", None);
    check_repair(r#","created":"gisteren""#, "created", "\"gisteren\"", None);
    check_repair(r#","survey":{"planned":101}"#, "survey.planned", "101", None);
    check_repair(r#","survey":{"planned":1.5}"#, "survey.planned", "1.5", None);
    check_repair(r#","survey":{"n":-1}"#, "survey.n", "-1", None);
    check_repair(r#","survey":{"n":4294967296}"#, "survey.n", "4294967296", None);
}

#[test]
fn a_wrong_item_costs_itself_not_its_list() {
    let personas = r#","personas":[{"id":"a","name":"A"},7,{"id":"b","name":"B"}]"#;
    let opened = check_repair(personas, "personas[1]", "7", None);
    let names: Vec<&str> = opened.journey.personas.iter().map(|each| each.name.as_str()).collect();
    assert_eq!(names, ["A", "B"]);
}

#[test]
fn what_is_clear_is_read_all_the_same() {
    check_repair(r#","scope":12"#, "scope", "12", Some("\"12\""));
    check_repair(r#","view":{"reality":"true"}"#, "view.reality", "\"true\"", Some("true"));
    check_repair(r#","survey":{"n":"48"}"#, "survey.n", "\"48\"", Some("48"));
    assert_eq!(opens(&whole(r#","revision":4.0"#)).repairs, []);
}

#[test]
fn numbers_are_never_rounded_in_silence() {
    let goal = |number: &str| format!(r#","goals":[{{"id":"0gm0000000001","target":{number}}}]"#);
    let target = |opened: Opened| opened.journey.goals[0].target.map(Figure::value);
    let path = "goals[0].target";
    let big = "9007199254740993";
    let opened = check_repair(&goal(big), path, big, Some("9007199254740992.0"));
    assert_eq!(target(opened), Some(9_007_199_254_740_992.0));
    check_repair(&goal("1e400"), path, "\"1e400\"", None);
    check_repair(&goal("1e-400"), path, "\"1e-400\"", Some("0.0"));
    let long = "0.1234567890123456789";
    check_repair(&goal(long), path, &format!("\"{long}\""), Some("0.12345678901234568"));
    // Lies exactly between two shortest spellings: one is ours, one other programs'.
    let between = 672_989_424_125_345.3;
    let ties = [("672989424125345.2", between), ("672989424125345.25", between)];
    for (kept, value) in
        ties.into_iter().chain([("1e308", 1e308), ("0.10000000000000001", 0.1), ("2.50", 2.5)])
    {
        let opened = opens(&whole(&goal(kept)));
        assert_eq!(opened.repairs, [], "{kept}");
        assert_eq!(target(opened), Some(value));
    }
    let opened = opens(&whole(&goal("-0")));
    assert!(target(opened).is_some_and(|zero| zero == 0.0 && zero.is_sign_negative()));
    let step = r#","phases":[{"steps":[{"feelings":{"0pe0000000001":{"value":1.25}}}]}],"personas":[{"id":"0pe0000000001"}]"#;
    check_repair(step, "phases[0].steps[0].feelings.0pe0000000001.value", "1.25", Some("1.3"));
}

#[test]
fn an_unknown_number_too_large_to_keep_is_kept_as_text() {
    let opened = opens(&whole(r#","x":123456789012345678901234567890"#));
    assert_eq!(opened.notes, [Note::NumbersAsText(vec!["123456789012345678901234567890".into()])]);
    assert!(codec::write(&opened.journey).contains("\"123456789012345678901234567890\""));
}

#[test]
fn of_two_fields_with_one_name_the_first_is_listed() {
    let opened = check_repair(r#","title":"Tweede""#, "title", "\"T\"", None);
    assert_eq!(opened.journey.title, "Tweede");
    let lanes = r#","lanes":[{"id":"a"},{"id":"b","name":"een","name":"twee"}]"#;
    assert_eq!(
        check_repair(lanes, "lanes[1].name", "\"een\"", None).repairs[0].reason,
        Reason::Twice
    );
}

#[test]
fn two_names_of_one_persona_do_not_swallow_each_other() {
    // The second is the id that the text "a" gets: its published FNV-1a hash.
    let hashed = klantreis::model::PersonaId::from_text("a");
    let step = format!(
        r#","phases":[{{"steps":[{{"feelings":{{"{hashed}":{{"word":"x"}},"a":{{"word":"y"}},"":{{}}}}}}]}}],"personas":[{{"id":"a"}}]"#
    );
    let opened = opens(&whole(&step));
    let paths: Vec<String> = opened.repairs.iter().map(|repair| repair.path.to_string()).collect();
    assert_eq!(opened.repairs.len(), 2, "{paths:?}");
}

#[test]
fn half_characters_are_counted() {
    let opened = opens(&whole(r#","owner":"a\ud800b\udc00\ud83d\ude00""#));
    assert_eq!(opened.journey.owner, "a\u{fffd}b\u{fffd}😀");
    assert_eq!(opened.notes, [Note::HalfCharacters(2)]);
}

#[test]
fn control_characters_and_unusual_spaces_are_kept() {
    let text = "\\u0000\\u0001\\u001f\u{fffe}\u{2028}\u{202e}x";
    let opened = opens(&whole(&format!(",\"owner\":\"{text}\"")));
    assert_eq!(opened.journey.owner, "\0\u{1}\u{1f}\u{fffe}\u{2028}\u{202e}x");
    assert_eq!(opens(&codec::write(&opened.journey)).journey, opened.journey);
    let opened = opens(&whole(",\"owner\":\"a\nb\tc\""));
    assert_eq!(opened.journey.owner, "a\nb\tc");
    assert_eq!(opened.notes, [Note::BareControls(2)]);
}

#[test]
fn encodings_are_told_apart() {
    let text = whole(r#","owner":"Café €""#);
    let expected = opens(&text).journey;
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let with = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
    for (bytes, notes) in [
        (with(&[0xef, 0xbb, 0xbf], text.as_bytes()), vec![]),
        (with(&[0xff, 0xfe], &little), vec![Note::Encoding("UTF-16")]),
        (with(&[0xfe, 0xff], &big), vec![Note::Encoding("UTF-16 (big-endian)")]),
        (little, vec![Note::Encoding("UTF-16")]),
        (big, vec![Note::Encoding("UTF-16 (big-endian)")]),
    ] {
        let opened = codec::read(&bytes).expect("opens");
        assert_eq!((opened.journey, opened.notes), (expected.clone(), notes));
    }
}

#[test]
fn bytes_that_are_no_text_are_refused_with_their_place() {
    let latin = b"{\"format\":\"klantreis\",\n\"title\":\"Caf\xe9 de Zwaan\"}";
    let at = Position { line: 2, column: 13 };
    assert_eq!(codec::read(latin), Err(ReadError::NotUtf8 { offset: 35, at, western: true }));
    check_foreign(b"{\x00\x01\xff\xfe", Kind::Binary);
}

#[test]
fn other_kinds_of_files_are_named() {
    check_foreign(b"\x89PNG\r\n\x1a\n", Kind::Png);
    check_foreign(b"%PDF-1.7", Kind::Pdf);
    check_foreign(b"\xff\xd8\xff\xe0", Kind::Jpeg);
    check_foreign(b"GIF89a", Kind::Gif);
    check_foreign(b"RIFF\0\0\0\0WEBPVP8 ", Kind::WebP);
    check_foreign(b"\x1f\x8b\x08", Kind::Gzip);
    check_foreign(b"PK\x03\x04 [Content_Types].xml word/document.xml", Kind::Word);
    check_foreign(b"PK\x03\x04 [Content_Types].xml xl/workbook.xml", Kind::Excel);
    check_foreign(b"PK\x03\x04 a.txt", Kind::Zip);
    check_foreign(b"<!DOCTYPE html><title>x</title>", Kind::Html);
    check_foreign(b"<mxfile host=\"app.diagrams.net\">", Kind::DrawIo);
    check_foreign(
        b"<?xml version=\"1.0\"?><definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">",
        Kind::Bpmn,
    );
    check_foreign(b"<?xml version=\"1.0\"?><log xes.version=\"1.0\">", Kind::Xes);
    check_foreign(b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", Kind::Svg);
    check_foreign(b"<?xml version=\"1.0\"?><cml/>", Kind::Xml);
    check_foreign(b"{\"type\":\"excalidraw\",\"version\":2}", Kind::Excalidraw);
    check_foreign(b"{\"type\":\"excalidraw\",\"version\":2,", Kind::Excalidraw);
    check_foreign(b"{\"tldrawFileFormatVersion\":1}", Kind::Tldraw);
    check_foreign(b"{\"type\":\"FeatureCollection\",\"features\":[]}", Kind::GeoJson);
    check_foreign(b"{\"format\":\"klantreis-results\",\"version\":1}", Kind::Results);
    check_foreign(b"{\"format\":\"klantreis-library\",\"version\":1}", Kind::Library);
    check_foreign(b"flowchart LR\n  A --> B", Kind::Mermaid);
    check_foreign(b"datum;klant;wat\n2026-01-01;7;koop\n", Kind::Csv);
    check_foreign("Beste Sanne,\nTot morgen.".as_bytes(), Kind::Text);
    for scalar in ["null", "true", "12", "\"a\"", "[]", "{}", "[1,"] {
        let read = codec::read(scalar.as_bytes());
        assert!(
            matches!(
                read,
                Err(ReadError::Foreign(Kind::Json { format: None }) | ReadError::Broken { .. })
            ),
            "{scalar}: {read:?}"
        );
    }
    assert_eq!(codec::read(b""), Err(ReadError::Empty));
    assert_eq!(codec::read(b" \r\n\t"), Err(ReadError::Empty));
}

#[test]
fn what_is_no_json_is_refused_with_its_place_and_the_reason() {
    check_broken("{\"format\":\"klantreis\",\n \"title\":\"a", 2, 12, Fault::Torn);
    check_broken("{\"a\":1,\n}", 1, 7, Fault::TrailingComma);
    check_broken("{\"a\":1, // ja\n\"b\":2}", 1, 9, Fault::Comment);
    check_broken("// ja\n{\"a\":1}", 1, 1, Fault::Comment);
    check_broken("{'a':1}", 1, 2, Fault::SingleQuote);
    check_broken("{\"a\":'b'}", 1, 6, Fault::SingleQuote);
    check_broken("{\"é\":NaN}", 1, 6, Fault::NotANumber);
    check_broken("{\"a\":-Infinity}", 1, 7, Fault::NotANumber);
    check_broken("{a:1}", 1, 2, Fault::NoQuotes);
    check_broken("{\"a\":\"\\x\"}", 1, 7, Fault::Escape);
    check_broken("{\"a\":1 \"b\":2}", 1, 8, Fault::Unexpected);
    check_broken("{\"a\":01}", 1, 7, Fault::Unexpected);
    check_broken(&format!("{}\n{}", whole(""), whole("")), 2, 1, Fault::SecondDocument);
    check_broken(&format!("{}}}", whole("")), 1, 47, Fault::AfterTheEnd);
}

#[test]
fn a_file_that_stops_anywhere_tells_where_and_gives_what_can_be_read() {
    let text = codec::write(&opens(GOLDEN).journey);
    for cut in (1..text.len()).step_by(7) {
        let part = &text.as_bytes()[..cut];
        let read = codec::read(part);
        assert!(
            matches!(read, Err(ReadError::Broken { fault: Fault::Torn, .. })),
            "{cut}: {read:?}"
        );
        let Ok(opened) = codec::salvage(part) else {
            assert!(cut < 60, "{cut}");
            continue;
        };
        let tear = &opened.repairs[0];
        assert!(matches!(tear.reason, Reason::Torn { .. }), "{tear:?}");
        let part = String::from_utf8_lossy(part);
        assert!(part.trim_end_matches('\u{fffd}').ends_with(&tear.raw), "{cut}");
    }
    let half = codec::salvage(&text.as_bytes()[..text.len() / 2]).expect("opens");
    assert_eq!(half.journey.title, "Een fiets kopen bij Van Dijk");
    assert_eq!(half.journey.phases[0].name, "Oriëntatie");
}

#[test]
fn deep_nesting_is_refused_at_once() {
    let started = std::time::Instant::now();
    for (open, n) in [("[", 100_000), ("{\"a\":", 100_000), ("[", 5_000_000)] {
        let text = format!("{{\"format\":\"klantreis\",\"a\":{}", open.repeat(n));
        let read = codec::read(text.as_bytes());
        assert!(matches!(read, Err(ReadError::TooDeep { limit: 64, .. })), "{read:?}");
    }
    assert!(started.elapsed().as_millis() < 1000, "three refusals under 100 ms each, unoptimised");
    let deep = format!(",\"x\":{}{}", "[".repeat(63), "]".repeat(63));
    assert_eq!(opens(&whole(&deep)).repairs, []);
}

#[test]
fn sizes_beyond_the_limits_are_told_with_their_numbers() {
    assert_eq!(
        codec::check_size(200_000_000),
        Err(ReadError::TooLarge { bytes: 200_000_000, limit: 100_000_000 })
    );
    let lanes = |n: usize| whole(&format!(",\"lanes\":[{}]", vec!["{\"id\":\"a\"}"; n].join(",")));
    assert!(opens(&lanes(61)).notes.iter().any(|note| matches!(
        note,
        Note::ManyOf { what: codec::Counted::Lanes, found: 61, limit: 60 }
    )));
    assert_eq!(
        codec::read(lanes(241).as_bytes()),
        Err(ReadError::TooMany { what: codec::Counted::Lanes, found: 241, limit: 240 })
    );
    let long = whole(&format!(",\"scope\":\"{}\"", "é".repeat(10_001)));
    let opened = opens(&long);
    assert!(matches!(&opened.notes[..], [Note::LongText { characters: 10_001, .. }]));
    assert_eq!(opened.journey.scope.chars().count(), 10_001);
    assert_eq!(opens(&whole(&format!(",\"x\":\"{}\"", "a".repeat(10_000_000)))).repairs, []);
}

#[test]
fn odd_versions_are_read_sensibly() {
    let with = |version: &str| {
        opens(&format!("{{\"format\":\"klantreis\",\"version\":{version},\"title\":\"T\"}}"))
    };
    for first in ["-1", "0", "1.5", "\"1\"", "null", "[]", "\"een\"", "-1e400"] {
        let opened = with(first);
        assert_eq!(opened.access, Access::Editable, "{first}");
        assert_eq!(opened.repairs.len(), 1, "{first}: {:?}", opened.repairs);
        assert_eq!(opened.repairs[0].reason, Reason::NoVersion);
        assert_eq!(opened.journey.title, "T");
    }
    for newer in ["2", "2.5", "1e9", "1000000000", "\"2\"", "18446744073709551615", "1e400"] {
        let opened = with(newer);
        let Access::ReadOnly { version, raw } = opened.access else { panic!("{newer}") };
        assert!(version >= 2 && raw.contains(newer));
    }
    assert_eq!(with("1.0").repairs, []);
}

#[test]
fn a_journey_without_its_label_is_a_journey_all_the_same() {
    let text = codec::write(&opens(GOLDEN).journey);
    for label in ["", "\"format\":null,", "\"format\":7,", "\"format\":\"klantreiz\","] {
        let text = text.replace("\"format\":\"klantreis\",", label);
        let opened = opens(&text);
        assert_eq!(opened.repairs.len(), 1, "{label}");
        assert_eq!(opened.repairs[0].reason, Reason::NoFormat);
    }
}

#[test]
fn a_stored_record_opens_as_a_file_also_when_someone_edited_it() {
    let text = whole("");
    let record = codec::record::wrap(3, &text);
    assert_eq!(opens(&record).notes, []);
    assert_eq!(opens(&record.replace("\"T\"", "\"U\"")).notes, [Note::EditedRecord]);
    assert_eq!(opens(&record.replace("\"T\"", "\"U\"")).journey.title, "U");
}

#[test]
fn texts_that_look_like_code_stay_text() {
    for evil in [
        "<img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "</script><script>alert(1)</script>",
        "__proto__",
        "{{constructor.constructor('alert(1)')()}}",
        "=cmd|'/c calc'!A1",
        "\u{202e}exe.gpj",
    ] {
        let mut journey = opens(GOLDEN).journey;
        journey.title = evil.into();
        journey.extra.insert(evil.into(), evil.into());
        journey.extra.insert("__proto__".into(), evil.into());
        let read = opens(&codec::write(&journey));
        assert_eq!(read.journey, journey, "{evil}");
        assert_eq!(read.repairs, []);
    }
}

#[test]
fn ids_of_another_form_keep_pointing_at_each_other() {
    let long = "x".repeat(10_000);
    for id in ["__proto__", "a b", "🚲", &long, "constructor", "7"] {
        let text = whole(&format!(
            r#","lanes":[{{"id":"{id}"}}],"phases":[{{"id":"p","steps":[{{"id":"s","cards":[{{"id":"c","lane":"{id}"}}]}}]}}]"#
        ));
        let opened = opens(&text);
        let (_, step) = opened.journey.steps().next().expect("a step");
        assert_eq!(step.cards[0].lane, opened.journey.lanes[0].id, "{id}");
        assert_eq!(opened.notes, [Note::ForeignIds(5)]);
    }
    let number = whole(r#","lanes":[{"id":7}],"phases":[{"steps":[{"cards":[{"lane":7}]}]}]"#);
    let opened = opens(&number);
    let (_, step) = opened.journey.steps().next().expect("a step");
    assert_eq!(step.cards[0].lane, opened.journey.lanes[0].id);
    assert_eq!(opened.journey.language, Language::Nl);
}
