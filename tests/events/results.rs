//! The results file in exactly its form, and the summary whose totals agree with it.

#[path = "../tools/bench/generate.rs"]
mod generate;

use klantreis::events::{discover::discover, results, summary::summary};
use serde_json::{Value, json};

use crate::common::{fixture, plan, read_csv};

#[test]
fn the_results_file_has_its_form() {
    let text = "id,time,event\n1,2024-01-01 10:00:00,home\n1,2024-01-01 10:00:01.5,\"buy \"\"now\"\"\"\n\
        2,2024-01-02 10:00:00,home\n3,2024-01-03 10:00:00,home\n3,2024-01-03 10:00:02,\"buy \"\"now\"\"\"\n,,\n";
    let (log, report) = read_csv(text.as_bytes(), plan("id", "time", "event"));
    let file = results::write("my \"shop\"\n.csv", &log, &discover(&log), report.skipped_rows);
    let should = r#"{"format":"klantreis-results","version":1,"name":"my \"shop\"\n.csv","cases":3,"events":5,"skipped_rows":1,"activities":{"buy \"now\"":2,"home":3},"starts":{"home":3},"ends":{"buy \"now\"":2,"home":1},"variants":[{"path":["home","buy \"now\""],"cases":2},{"path":["home"],"cases":1}],"follows":[{"from":"home","to":"buy \"now\"","count":2,"median_seconds":1.75}],"median_case_seconds":1.5,"first":"2024-01-01T10:00:00Z","last":"2024-01-03T10:00:02Z"}"#;
    assert_eq!(file.trim_end(), should);
    let empty = read_csv(b"id,time,event\n", plan("id", "time", "event")).0;
    let file: Value =
        serde_json::from_str(&results::write("", &empty, &discover(&empty), 0)).expect("JSON");
    let should = json!({
        "format": "klantreis-results", "version": 1, "name": "", "cases": 0, "events": 0,
        "skipped_rows": 0, "activities": {}, "starts": {}, "ends": {}, "variants": [],
        "follows": [], "median_case_seconds": null, "first": null, "last": null,
    });
    assert_eq!(file, should);
}

#[test]
fn every_total_of_the_file_agrees_with_every_other() {
    let (log, report) = read_csv(&fixture("ecom.csv"), plan("session_id", "timestamp", "event"));
    let found = discover(&log);
    let file: Value = serde_json::from_str(&results::write("x", &log, &found, report.skipped_rows))
        .expect("JSON");
    let sum = |values: Vec<&Value>| values.into_iter().filter_map(Value::as_u64).sum::<u64>();
    let of_object = |field: &str| sum(file[field].as_object().expect("counts").values().collect());
    let of_list = |field: &str, count: &str| {
        sum(file[field].as_array().expect("a list").iter().map(|item| &item[count]).collect())
    };
    assert_eq!(of_object("activities"), 31_106);
    assert_eq!((of_object("starts"), of_object("ends")), (3605, 3605));
    assert_eq!(of_list("variants", "cases"), 3605);
    assert_eq!(of_list("follows", "count"), 31_106 - 3605);
    let paths = file["variants"].as_array().expect("variants");
    let is_sorted = paths.is_sorted_by_key(|variant| {
        let path: Vec<String> =
            serde_json::from_value(variant["path"].clone()).expect("names of events");
        (std::cmp::Reverse(variant["cases"].as_u64()), path)
    });
    assert!(is_sorted, "most first, then by code point");
    assert!(!file.to_string().contains("sess_0"), "no ids");
    for most in [0, 3, 200, 100_000] {
        let short = summary(&log, &found, &report, most);
        let shown: u64 = short.variants.iter().map(|variant| variant.cases).sum();
        assert_eq!(shown + short.other_variants.total, 3605);
        let shown: u64 = short.follows.iter().map(|follow| follow.count).sum();
        assert_eq!(shown + short.other_follows.total, 31_106 - 3605);
        assert_eq!(short.variants.len() as u64 + short.other_variants.number, 3003);
    }
}

/// The generated log of the measurements is that of the script it was made after.
#[test]
fn the_generated_log_is_the_one_that_was_measured_elsewhere() {
    let mut bytes = Vec::new();
    generate::write(10_000, 42, &mut bytes).expect("memory takes all");
    assert!(bytes == fixture("synthetic_10k.csv"));
}
