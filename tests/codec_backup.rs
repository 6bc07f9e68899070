//! Every journey in one file, and back.

use klantreis::codec::backup::{self, Backup, File};
use klantreis::codec::{self, Kind, ReadError, record};

const GOLDEN: &str = include_str!("fixtures/version-1.json");

#[track_caller]
fn restored(text: &str) -> Backup {
    match backup::open(text.as_bytes()) {
        Ok(File::Library(backup)) => backup,
        other => panic!("{other:?}"),
    }
}

fn small(title: &str) -> String {
    format!("{{\"format\":\"klantreis\",\"version\":1,\"title\":\"{title}\"}}")
}

#[test]
fn what_is_saved_together_comes_back_one_by_one() {
    let golden = codec::write(&codec::read(GOLDEN.as_bytes()).expect("opens").journey);
    let stored = record::wrap(8, small("B"));
    let file = backup::write([golden.as_str(), &stored]);
    let backup = restored(&file);
    assert_eq!((backup.apart.len(), backup.repairs.len(), backup.notes.len()), (0, 0, 0));
    assert_eq!(codec::write(&backup.journeys[0].journey), golden);
    assert_eq!(backup.journeys[1].journey.title, "B");
    assert_eq!(backup::write([golden.as_str(), &stored]), file);
}

#[test]
fn one_damaged_journey_does_not_cost_the_others() {
    let torn = &record::wrap(8, small("Kapot"))[..60];
    let file = backup::write([small("A").as_str(), torn, "null", &small("Z")]);
    let backup = restored(&file);
    let titles: Vec<&str> =
        backup.journeys.iter().map(|opened| opened.journey.title.as_str()).collect();
    assert_eq!(titles, ["A", "Z"]);
    let apart: Vec<(usize, &str)> =
        backup.apart.iter().map(|(place, _, raw)| (*place, raw.as_str())).collect();
    assert_eq!(apart, [(1, torn), (2, "null")]);
}

/// What the crash screen hands out was refused as the file of another program.
#[test]
fn what_the_crash_screen_hands_out_opens() {
    let numbered = |title: &str, revision: u64| {
        let text = small(title).replace('}', &format!(",\"id\":\"abc\",\"revision\":{revision}}}"));
        record::wrap(revision, &text)
    };
    let torn = &record::wrap(8, small("Kapot"))[..60];
    let entry = |key: &str, content: &str| serde_json::json!({"from": "localStorage", "key": key, "content": content});
    let file = serde_json::json!({
        "format": "klantreis-rescue",
        "version": 1,
        "entries": [
            entry("klantreis/d/abc", &numbered("Before", 7)),
            entry("klantreis/d/xyz", torn),
            entry("klantreis/settings", "{\"theme\":\"dark\"}"),
            entry("klantreis/v/abc/1/regular/7/9", &numbered("Older", 3)),
            entry("klantreis/b/abc", "2026-11-25T12:00:00Z"),
            entry("klantreis/d/abc", &numbered("After", 9)),
            entry("klantreis/d/other", &small("Other")),
            {"from": "IndexedDB", "key": "klantreis/d/bytes"},
        ],
    });
    let backup = restored(&file.to_string());
    let titles: Vec<&str> =
        backup.journeys.iter().map(|opened| opened.journey.title.as_str()).collect();
    assert_eq!(titles, ["After", "Other"]);
    let apart: Vec<&str> = backup.apart.iter().map(|(_, _, raw)| raw.as_str()).collect();
    assert_eq!(apart, [torn]);
}

#[test]
fn an_empty_library_is_a_file_too() {
    assert_eq!(restored(&backup::write([])).journeys, []);
}

#[test]
fn a_single_journey_opens_by_the_same_door() {
    let File::Journey(opened) = backup::open(small("A").as_bytes()).expect("opens") else {
        panic!("not a library")
    };
    assert_eq!(opened.journey.title, "A");
    assert_eq!(backup::open(b"{}"), Err(ReadError::Foreign(Kind::Json { format: None })));
}

#[test]
fn a_library_that_stops_halfway_gives_what_is_whole() {
    let file = backup::write([small("A").as_str(), &small("B")]);
    let part = &file.as_bytes()[..file.len() - 10];
    assert!(matches!(backup::open(part), Err(ReadError::Broken { .. })));
    let Ok(File::Library(backup)) = backup::salvage(part) else { panic!("a library") };
    assert_eq!(backup.journeys[0].journey.title, "A");
    assert_eq!(backup.repairs.len(), 1);
}

#[test]
fn the_deepest_journey_that_opens_also_comes_back_from_a_library() {
    let deep = |n: usize| {
        let nest = format!("{}{}", "[".repeat(n), "]".repeat(n));
        small(&format!("T\",\"x\":{nest},\"y\":\""))
    };
    assert!(codec::read(deep(63).as_bytes()).is_ok());
    assert_eq!(restored(&backup::write([deep(63).as_str()])).journeys.len(), 1);
    assert!(matches!(codec::read(deep(64).as_bytes()), Err(ReadError::TooDeep { .. })));
}
