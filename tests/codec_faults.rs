//! The catalogue of bad input, by its numbers: each has a test that names what
//! must happen, here or where the table says.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use klantreis::codec::{self, Counted, Note, Opened, ReadError, Reason};
use klantreis::edit::{Edit, Editor};
use klantreis::model::{Instant, Journey, Language};
use klantreis::words;

/// Number in the catalogue → the test of it in the core.
const FAULTS: &[(&[u32], &str)] = &[
    (&[49, 50, 51, 86], "other_kinds_of_files_are_named"),
    (&[52, 53, 54], "encodings_are_told_apart"),
    (&[55, 56], "bytes_that_are_no_text_are_refused_with_their_place"),
    (&[57], "a_file_that_stops_anywhere_tells_where_and_gives_what_can_be_read"),
    (&[58, 59, 60, 61], "what_is_no_json_is_refused_with_its_place_and_the_reason"),
    (&[61, 62], "numbers_are_never_rounded_in_silence"),
    (&[63], "large_numbers_as_identities_stay_apart"),
    (&[64], "of_two_fields_with_one_name_the_first_is_listed"),
    (&[65], "deep_nesting_is_refused_at_once"),
    (&[66, 68], "sizes_beyond_the_limits_are_told_with_their_numbers"),
    (&[67], "a_file_of_twenty_megabytes_opens"),
    (&[69], "a_hundred_thousand_steps_are_refused_with_the_number"),
    (&[70], "half_characters_are_counted"),
    (&[71, 72], "control_characters_and_unusual_spaces_are_kept"),
    (&[73], "a_thousand_marks_on_one_letter_are_kept"),
    (&[74], "ids_of_another_form_keep_pointing_at_each_other"),
    (&[75], "the_second_of_two_things_with_one_identity_gets_its_own"),
    (&[76, 94], "undo_of_an_import_restores_exactly"),
    (&[77], "a_reference_to_nothing_is_set_apart_alone"),
    (&[78], "steps_may_point_at_each_other_in_circles"),
    (&[79], "at_least_four_of_five_files_with_one_damaged_field_open"),
    (&[80], "everything_in_the_golden_file_is_written_again_also_what_is_unknown"),
    (&[81, 82, 84], "odd_versions_are_read_sensibly"),
    (&[83], "every_older_version_has_a_file_that_opens"),
    (&[85], "a_stored_record_opens_as_a_file_also_when_someone_edited_it"),
    (&[88], "one_damaged_journey_does_not_cost_the_others"),
    (&[95], "only_pictures_that_cannot_hold_a_script_are_kept"),
    (&[96], "texts_that_look_like_code_stay_text"),
    (&[97], "texts_that_look_like_code_open_as_they_are_in_every_field"),
    (&[97], "texts_that_look_like_code_are_text_in_every_picture"),
    (&[98], "a_colour_that_there_is_none_of_is_set_apart"),
    (&[99], "a_language_that_is_unknown_is_dutch_and_listed"),
    (&[100], "a_title_never_leaves_the_folder"),
];

/// What the core cannot know, such as windows and storage: number → the file of paths, and the path
/// that walks it. There are no links with a journey in them (101): an address names a screen of a
/// journey that is here, and anything else comes to the library.
const OUTSIDE_THE_CORE: &[(u32, &str, &str)] = &[
    (87, "files", "opens_in_every_encoding"),
    (89, "files", "opens_what_is_dropped_and_what_is_pasted"),
    (89, "files", "says_what_works_when_a_folder_or_a_picture_is_dropped"),
    (90, "refused", "says_that_a_file_is_gone"),
    (91, "files", "stops_when_asked"),
    (91, "files", "stops_in_the_middle_of_a_large_file"),
    (92, "files", "lets_files_wait_for_each_other"),
    (93, "full", "goes_on_with_everything_else"),
    (101, "start", "comes_to_the_library_from_an_address_of_nothing"),
];

#[test]
fn every_number_of_the_catalogue_has_its_test() {
    let mut code = String::new();
    for folder in ["tests", "tests/properties", "src/codec"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        for entry in fs::read_dir(folder).expect("a folder of the project").flatten() {
            code.push_str(&fs::read_to_string(entry.path()).unwrap_or_default());
        }
    }
    for (numbers, test) in FAULTS {
        assert!(
            code.contains(&format!("#[test]\nfn {test}()"))
                || code.contains(&format!("    fn {test}()")),
            "{numbers:?}: {test}"
        );
    }
    for (number, file, path) in OUTSIDE_THE_CORE {
        let file = format!("{}/tests/e2e/paths/{file}.rs", env!("CARGO_MANIFEST_DIR"));
        let paths = fs::read_to_string(&file).unwrap_or_default();
        // Both walked and listed among what is to be walked.
        let is_there = paths.contains(&format!("async fn {path}(page: Page)"))
            && paths.lines().any(|line| line.trim().trim_end_matches(',') == *path);
        assert!(is_there, "{number}: {path} in {file}");
    }
    let outside = OUTSIDE_THE_CORE.iter().map(|(number, ..)| number);
    let mut numbers: Vec<u32> =
        FAULTS.iter().flat_map(|(numbers, _)| *numbers).chain(outside).copied().collect();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers, (49..=101).collect::<Vec<u32>>());
}

#[test]
fn large_numbers_as_identities_stay_apart() {
    let ids = [
        "9007199254740992",
        "9007199254740993",
        "123456789012345678901234567890",
        "123456789012345678901234567891",
    ];
    let lanes: Vec<String> = ids.iter().map(|id| format!("{{\"id\":{id}}}")).collect();
    let opened = opens(&format!("\"lanes\":[{}]", lanes.join(",")));
    let mut found: Vec<_> = opened.journey.lanes.iter().map(|lane| lane.id).collect();
    found.dedup();
    assert_eq!(found.len(), ids.len());
    assert!(opened.repairs.iter().all(|repair| repair.reason != Reason::SameId));
}

#[test]
fn a_file_of_twenty_megabytes_opens() {
    let card = |n: usize| {
        format!("{{\"id\":\"c{n}\",\"lane\":\"l\",\"text\":\"{}\"}}", "Wat kost dat? ".repeat(70))
    };
    let cards: Vec<String> = (0..20_000).map(card).collect();
    let steps: Vec<String> =
        cards.chunks(400).map(|cards| format!("{{\"cards\":[{}]}}", cards.join(","))).collect();
    let text = whole(&format!(
        "\"lanes\":[{{\"id\":\"l\"}}],\"phases\":[{{\"steps\":[{}]}}]",
        steps.join(",")
    ));
    assert!(text.len() > 20_000_000);
    let started = std::time::Instant::now();
    let opened = codec::read(text.as_bytes()).expect("opens");
    println!("{} MB in {:?}", text.len() / 1_000_000, started.elapsed());
    assert_eq!((opened.journey.n_cards(), opened.repairs.len()), (20_000, 0));
}

#[test]
fn a_hundred_thousand_steps_are_refused_with_the_number() {
    let error = |fields: &str| codec::read(whole(fields).as_bytes()).expect_err("too many");
    let steps = vec!["{}"; 100_000].join(",");
    let refused = error(&format!("\"phases\":[{{\"steps\":[{steps}]}}]"));
    assert_eq!(refused, ReadError::TooMany { what: Counted::Steps, found: 100_000, limit: 2400 });
    let message = (words::of(Language::Nl).reading().error)(&refused);
    assert!(message.what.contains("100.000") && message.what.contains("2.400"), "{message:?}");
    let refused = error(&format!("\"phases\":[{steps}]"));
    assert_eq!(refused, ReadError::TooMany { what: Counted::Phases, found: 100_000, limit: 240 });
}

#[test]
fn a_thousand_marks_on_one_letter_are_kept() {
    let marked = format!("e{}", "\u{301}".repeat(1000));
    assert_eq!(opens(&format!("\"title\":\"{marked}\"")).journey.title, marked);
}

#[test]
fn a_text_of_ten_megabytes_is_kept_whole_and_told() {
    let opened = opens(&format!("\"goal\":\"{}\"", "a".repeat(10_000_000)));
    assert_eq!(opened.journey.goal.len(), 10_000_000);
    assert!(matches!(opened.notes[..], [Note::LongText { characters: 10_000_000, .. }]));
}

#[test]
fn a_language_that_is_unknown_is_dutch_and_listed() {
    let opened = opens("\"language\":\"fr\"");
    assert_eq!(opened.journey.language, Language::Nl);
    let [repair] = &opened.repairs[..] else { panic!("{:?}", opened.repairs) };
    assert_eq!((&repair.reason, repair.raw.as_str()), (&Reason::UnknownWord, "\"fr\""));
}

#[test]
fn undo_of_an_import_restores_exactly() {
    let before = opens("\"title\":\"Voor\",\"phases\":[{\"steps\":[{}]}]").journey;
    let text = codec::write(&before);
    let mut editor = Editor::new(Arc::new(before));
    let imported = opens("\"title\":\"Na\"").journey;
    editor.act(&Edit::Replace(Arc::new(imported)), Instant::default()).expect("possible");
    assert_eq!(editor.journey().title, "Na");
    editor.undo(Instant::default());
    let back = Journey { revision: 0, changed: None, ..(**editor.journey()).clone() };
    assert_eq!(codec::write(&back), text);
}

#[track_caller]
fn opens(fields: &str) -> Opened {
    codec::read(whole(fields).as_bytes()).unwrap_or_else(|error| panic!("{error}"))
}

fn whole(fields: &str) -> String {
    format!("{{\"format\":\"klantreis\",\"version\":1,{fields}}}")
}
