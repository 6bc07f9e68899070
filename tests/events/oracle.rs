//! Real logs against figures that pm4py and hand-written scripts computed from them.

use std::collections::BTreeMap;

use klantreis::events::{
    Log,
    discover::{Discovery, discover},
    read::Report,
};
use serde_json::Value;

use crate::common::{fixture, json, plan, read_csv};

/// What a log is compared in, besides its follows and variants.
#[track_caller]
fn check(log: &Log, found: &Discovery, report: &Report, oracle: &Value) {
    let number = |name: &str| oracle[name].as_u64().expect("a number");
    assert_eq!(report.rows, number("rows_in_file"));
    assert_eq!(report.skipped_rows, number("rows_dropped_missing_case_activity_or_time"));
    assert_eq!(report.tied_events, number("events_sharing_case_and_timestamp"));
    assert_eq!(found.cases, number("cases"));
    assert_eq!(found.events, number("events"));
    assert_eq!(log.names.len() as u64, number("activities"));
    assert_eq!(by_name(log, &found.activities), counts(&oracle["activity_counts"]));
    assert_eq!(by_name(log, &found.starts), counts(&oracle["start_activities"]));
    assert_eq!(by_name(log, &found.ends), counts(&oracle["end_activities"]));
    assert_eq!(found.median_case_seconds, oracle["case_duration_s"]["median"].as_f64());
    assert_eq!(found.first, instant(&oracle["first_event_utc"]));
    assert_eq!(found.last, instant(&oracle["last_event_utc"]));
    check_follows(log, found, oracle);
    check_variants(log, found, oracle);
}

#[track_caller]
fn check_follows(log: &Log, found: &Discovery, oracle: &Value) {
    let name = |code: u32| log.names[code as usize].as_str();
    let mut is: Vec<(&str, &str, u64, Option<f64>)> = found
        .follows
        .iter()
        .map(|f| (name(f.from), name(f.to), f.count, f.median_seconds))
        .collect();
    is.sort_by_key(|row| (row.0, row.1));
    let should: Vec<(&str, &str, u64, Option<f64>)> = oracle["dfg"]
        .as_array()
        .expect("follows")
        .iter()
        .map(|row| {
            let name = |field: &str| row[field].as_str().expect("a name");
            let count = row["count"].as_u64().expect("a count");
            (name("from"), name("to"), count, row["median_s"].as_f64())
        })
        .collect();
    assert_eq!(is.len() as u64, oracle["dfg_edges"].as_u64().expect("a number"));
    assert_eq!(is, should);
}

#[track_caller]
fn check_variants(log: &Log, found: &Discovery, oracle: &Value) {
    let list = &found.variants.list;
    let number = |name: &str| oracle[name].as_u64().expect("a number") as usize;
    assert_eq!(list.len(), number("variants"));
    assert_eq!(list.iter().filter(|v| v.cases == 1).count(), number("variants_with_count_1"));
    let top: u64 = list.iter().take(10).map(|variant| variant.cases).sum();
    assert_eq!(top, number("cumulative_cases_top10") as u64);
    // Ties of the oracle are in no order: each of its ten is among ours with its count.
    for variant in oracle["top10_variants"].as_array().expect("variants") {
        let path: Vec<&str> = variant["activities"]
            .as_array()
            .expect("a path")
            .iter()
            .map(|name| name.as_str().expect("a name"))
            .collect();
        let ours = list.iter().find(|ours| {
            let codes = log.path(ours.case as usize);
            codes.iter().map(|&code| log.names[code as usize].as_str()).eq(path.iter().copied())
        });
        assert_eq!(ours.map(|ours| ours.cases), variant["count"].as_u64(), "{path:?}");
    }
}

fn by_name(log: &Log, counts: &[u64]) -> BTreeMap<String, u64> {
    let named = log.names.iter().cloned().zip(counts.iter().copied());
    named.filter(|&(_, count)| count > 0).collect()
}

fn counts(object: &Value) -> BTreeMap<String, u64> {
    let object = object.as_object().expect("an object");
    object.iter().map(|(name, count)| (name.clone(), count.as_u64().expect("a count"))).collect()
}

/// `2024-01-04 11:45:38+00:00` in milliseconds.
fn instant(text: &Value) -> Option<i64> {
    let text = text.as_str()?.replace(' ', "T").replace("+00:00", "Z");
    klantreis::model::Instant::parse(&text).map(klantreis::model::Instant::ms)
}

#[test]
fn the_shop_by_user() {
    let (log, report) = read_csv(&fixture("ecom.csv"), plan("user_id", "timestamp", "event"));
    check(&log, &discover(&log), &report, &json("ecom-by-user.oracle.json"));
}

#[test]
fn the_shop_by_session() {
    let (log, report) = read_csv(&fixture("ecom.csv"), plan("session_id", "timestamp", "event"));
    check(&log, &discover(&log), &report, &json("ecom-by-session.oracle.json"));
}

#[test]
fn ten_thousand_generated_events() {
    let bytes = fixture("synthetic_10k.csv");
    let (log, report) = read_csv(&bytes, plan("customer_id", "timestamp", "touchpoint"));
    check(&log, &discover(&log), &report, &json("synthetic_10k.oracle.json"));
}

#[test]
fn thirty_minutes_without_anything_end_a_session() {
    let oracle = json("ecom-journey.oracle.json");
    let sessions = &oracle["sessions_by_inactivity_minutes_(new_if_gap>_m)"];
    for minutes in [15, 30, 60] {
        let mut plan = plan("user_id", "timestamp", "event");
        plan.session_minutes = Some(minutes);
        let (log, _) = read_csv(&fixture("ecom.csv"), plan);
        assert_eq!(Some(log.n_cases() as u64), sessions[minutes.to_string()].as_u64());
    }
}

/// The sessions that the rule cuts are those of the file: the same routes, the same
/// follows, the same everything.
#[test]
fn the_thirty_minute_rule_reproduces_every_session() {
    let mut plan_by_user = plan("user_id", "timestamp", "event");
    plan_by_user.session_minutes = Some(30);
    plan_by_user.attributes = vec!["session_id".into()];
    let (log, report) = read_csv(&fixture("ecom.csv"), plan_by_user);
    let mut seen = std::collections::HashSet::new();
    for case in 0..log.n_cases() {
        let codes = &log.attributes[0].code[log.events(case)];
        assert!(codes.iter().all(|code| *code == codes[0]), "a session of two");
        assert!(seen.insert(codes[0]), "a session cut in two");
    }
    check_follows(&log, &discover(&log), &json("ecom-by-session.oracle.json"));
    check_variants(&log, &discover(&log), &json("ecom-by-session.oracle.json"));
    assert_eq!(report.rows_used, 31_106);
}
