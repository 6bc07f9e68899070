//! Routes as a data set: many cases a row.

use klantreis::events::{
    Clock,
    discover::discover,
    read::{Parts, Reason, RowKind, Zone, inspect},
    results,
};

use crate::common::read;

const ROUTES: &str = "route,cases,median_seconds\n\
    home > product > cart,1200000000,95.5\nhome,800,0\nhome > product > cart,3,60\n\
    cart > 'return > =x,2,\nhome,none,5\n,5,5\nhome,1,-3\n";

#[test]
fn routes_count_as_often_as_they_were_taken() {
    let parts = Parts { head: ROUTES.as_bytes(), tail: &[], is_whole: true };
    let found = inspect(&parts, None, &Zone::utc()).expect("a table");
    assert_eq!(found.proposal.row, RowKind::Route);
    let plan = found.plan(&found.proposal, Zone::utc()).expect("a plan");
    let (log, report) = read(found.format, ROUTES.as_bytes(), plan);
    assert_eq!((report.rows, report.rows_used, report.skipped_rows), (7, 4, 3));
    assert_eq!(report.skipped[1].reason, Reason::NoName);
    assert_eq!((log.clock, log.n_cases()), (Clock::Durations, 4));
    let found = discover(&log);
    assert_eq!((found.cases, found.events), (1_200_000_805, 3_600_000_815));
    assert_eq!((found.variants.list.len(), found.variants.list[0].cases), (3, 1_200_000_003));
    assert_eq!(found.median_case_seconds, Some(95.5));
    assert_eq!((found.first, found.follows[0].median_seconds), (None, None));
    let json = results::write("routes", &log, &found, report.skipped_rows);
    let file: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(file["first"], serde_json::Value::Null);
    assert_eq!(file["activities"]["home"], 1_200_000_803_u64);
}

#[test]
fn routes_without_times_have_none() {
    let text = "route;cases\na > b;5\nb;1\n";
    let parts = Parts { head: text.as_bytes(), tail: &[], is_whole: true };
    let found = inspect(&parts, None, &Zone::utc()).expect("a table");
    let plan = found.plan(&found.proposal, Zone::utc()).expect("a plan");
    let (log, _) = read(found.format, text.as_bytes(), plan);
    assert_eq!((log.clock, discover(&log).median_case_seconds), (Clock::Unknown, None));
}
