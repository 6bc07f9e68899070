//! Funnel, touchpoints and segments, against figures of real sessions that were computed apart.

#[path = "support/csv_log.rs"]
mod csv_log;

use klantreis::events::filter::{Condition, Filter, select, split};
use klantreis::events::funnel::{Reach, Stage, funnel};
use klantreis::events::goal::Goal;
use klantreis::events::touch::by_name;
use klantreis::events::{Log, NO_CODE};
use serde_json::Value;

const COLUMNS: [&str; 4] = ["acquisition_channel", "platform", "user_cohort", "user_lifecycle"];

fn ecom(who: &str) -> Log {
    csv_log::read("ecom.csv", who, "event", "timestamp", &COLUMNS)
}

fn purchase(log: &Log) -> Goal {
    Goal::named(log, &["purchase".to_owned()])
}

fn oracle() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/ecom-journey.oracle.json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("a fixture")).expect("JSON")
}

#[track_caller]
fn near(value: f64, expected: &Value) {
    let expected = expected.as_f64().expect("a number");
    assert!((value - expected).abs() < 0.000_051, "{value} is not {expected}");
}

/// What the oracle calls *eventual* is in order here, and its *closed* is from the start.
#[track_caller]
fn check_funnel(who: &str, kind: &str, steps: &str, of: fn(&Stage) -> &Reach) {
    let log = ecom(who);
    let steps_of: Vec<&str> = steps.split('>').collect();
    let place = |name: &String| steps_of.iter().position(|step| step == name);
    let stage: Vec<u32> =
        log.names.iter().map(|name| place(name).map_or(NO_CODE, |place| place as u32)).collect();
    let funnel = funnel(&log, &stage, steps_of.len());
    let oracle = &oracle()["funnels"][format!("{who}|{kind}|{steps}")];
    assert_eq!(oracle.as_array().map(Vec::len), Some(funnel.stages.len()));
    for (idx, stage) in funnel.stages.iter().enumerate() {
        assert_eq!(of(stage).cases, oracle[idx]["count"]);
        let median = oracle[idx]["median_s_from_previous"].as_f64();
        assert_eq!(of(stage).median_seconds, median);
    }
}

const BUYING: &str =
    "catalog>product_view>add_to_cart>cart>shipping_details>payment_details>purchase";

#[test]
fn customers_go_through_the_funnel_in_order() {
    check_funnel("user_id", "eventual", BUYING, |stage| &stage.in_order);
}

#[test]
fn customers_go_through_the_funnel_from_the_start() {
    check_funnel("user_id", "closed", BUYING, |stage| &stage.from_start);
}

#[test]
fn sessions_go_through_the_funnel_in_order() {
    check_funnel("session_id", "eventual", BUYING, |stage| &stage.in_order);
    let short = "product_view>add_to_cart>purchase";
    check_funnel("session_id", "eventual", short, |stage| &stage.in_order);
}

#[test]
fn sessions_go_through_the_funnel_from_the_start() {
    check_funnel("session_id", "closed", BUYING, |stage| &stage.from_start);
}

#[test]
fn touchpoints_have_the_figures_computed_apart() {
    let sessions = ecom("session_id");
    let users = ecom("user_id");
    let of_users = by_name(&users, &purchase(&users));
    let oracle = &oracle()["touchpoints_by_session"];
    assert_eq!(oracle.as_object().map(serde_json::Map::len), Some(sessions.names.len()));
    for (name, touch) in sessions.names.iter().zip(by_name(&sessions, &purchase(&sessions))) {
        let expected = &oracle[name];
        assert_eq!(touch.events, expected["events"], "{name}");
        assert_eq!(touch.cases, expected["sessions"], "{name}");
        assert_eq!(touch.entries, expected["entries"], "{name}");
        assert_eq!(touch.exits, expected["exits"], "{name}");
        near(100.0 * touch.exit_rate(), &expected["exit_rate_pct"]);
        assert_eq!(touch.median_next_seconds, expected["median_dwell_s"].as_f64(), "{name}");
        let converting = 100.0 * touch.converting().rate();
        near(converting, &expected["share_of_its_sessions_with_purchase_pct"]);
        let code = users.names.iter().position(|it| it == name).expect("the same file");
        assert_eq!(of_users[code].cases, expected["users"], "{name}");
    }
}

#[test]
fn segments_have_the_figures_computed_apart() {
    let sessions = ecom("session_id");
    let users = ecom("user_id");
    let goal = purchase(&sessions);
    for (column, segments) in oracle()["segments"].as_object().expect("columns") {
        for (value, expected) in segments.as_object().expect("segments") {
            let values = vec![value.clone()];
            let filter = Filter {
                conditions: vec![Condition::Attribute { column: column.clone(), values }],
            };
            let segment = select(&sessions, &filter, &goal);
            assert_eq!(segment.n_events(), expected["events"], "{value}");
            assert_eq!(segment.n_cases(), expected["sessions"], "{value}");
            assert_eq!(goal.n_reached(&segment), expected["sessions_with_purchase"], "{value}");
            let of_users = select(&users, &filter, &purchase(&users));
            assert_eq!(of_users.n_cases(), expected["users"], "{value}");
        }
    }
}

#[test]
fn the_channel_is_a_segment_like_any_other() {
    let log = ecom("session_id");
    let goal = purchase(&log);
    let by_channel = Condition::Channel(vec!["email".to_owned(), "direct".to_owned()]);
    let (inside, outside) = split(&log, &Filter { conditions: vec![by_channel] }, &goal);
    assert_eq!(inside.n_cases(), 583 + 156);
    assert_eq!(inside.n_events(), 4992 + 1331);
    assert_eq!(outside.n_cases(), 1289 + 1023 + 554);
}

#[test]
fn cases_with_a_touchpoint_are_counted_once() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/synthetic_10k.oracle.json");
    let text = std::fs::read_to_string(path).expect("a fixture");
    let oracle: Value = serde_json::from_str(&text).expect("JSON");
    let log =
        csv_log::read("synthetic_10k.csv", "customer_id", "touchpoint", "timestamp", &["channel"]);
    assert_eq!(log.n_cases(), 1713);
    for (name, touch) in log.names.iter().zip(by_name(&log, &Goal::named(&log, &[]))) {
        let count = |list: &str| oracle[list][name].as_u64().unwrap_or(0);
        assert_eq!(touch.events, count("activity_counts"), "{name}");
        assert_eq!(touch.cases, count("cases_containing_activity"), "{name}");
        assert_eq!(touch.entries, count("start_activities"), "{name}");
        assert_eq!(touch.exits, count("end_activities"), "{name}");
    }
}
