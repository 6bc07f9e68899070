//! Fit, against computed alignments of real sessions and against every way to explain small cases.

#[path = "support/csv_log.rs"]
mod csv_log;

use std::collections::HashMap;

use klantreis::events::Log;
use klantreis::events::discover::{Variants, variants};
use klantreis::events::fit::{Aligner, Move, fit, fitness};
use klantreis::events::plan::{Need, Plan, PlannedPhase, PlannedStep};
use proptest::prelude::*;
use serde_json::Value;

fn oracle() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/conformance-ecom.oracle.json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("a fixture")).expect("JSON")
}

fn texts(list: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    list.as_array().expect("a list").iter().map(text).collect()
}

fn plan_of(map: &Value) -> Plan {
    let phase = |phase: &Value| PlannedPhase {
        name: phase["name"].to_string(),
        need: if phase["mandatory"] == true { Need::Mandatory } else { Need::Optional },
        steps: texts(&phase["touchpoints"])
            .into_iter()
            .map(|name| PlannedStep { name: name.clone(), events: vec![name] })
            .collect(),
    };
    Plan { phases: map["phases"].as_array().expect("phases").iter().map(phase).collect() }
}

fn small_plan(phases: &[(Need, &[&str])]) -> Plan {
    let step = |name: &&str| PlannedStep { name: "".into(), events: vec![(*name).into()] };
    let phase = |(need, names): &(Need, &[&str])| PlannedPhase {
        name: String::new(),
        need: *need,
        steps: names.iter().map(step).collect(),
    };
    Plan { phases: phases.iter().map(phase).collect() }
}

/// The alignments were computed for the 400 routes of sessions with most cases; the oracle holds
/// their sums, and the thirty most frequent one by one.
#[track_caller]
fn check_map(map: &str) {
    let oracle = &oracle()[map];
    let log = csv_log::read("ecom.csv", "session_id", "event", "timestamp", &[]);
    let places = plan_of(oracle).places(&log.names);
    let routes = variants(&log);
    let fit = fit(&log, &routes, &places);
    assert_eq!(fit.costs.len(), 3003);
    let first = 0..oracle["variants_checked"].as_u64().expect("a number") as usize;
    let sum = |of: &dyn Fn(usize) -> u64| first.clone().map(of).sum::<u64>();
    let cases = |route: usize| routes.list[route].cases;
    let cost = |route: usize| u64::from(fit.costs[route]);
    assert_eq!(sum(&cases), oracle["cases_checked"]);
    assert_eq!(sum(&|route| cases(route) * cost(route)), oracle["total_cost"]);
    assert_eq!(
        sum(&|r| cases(r) * log.path(routes.list[r].case as usize).len() as u64),
        oracle["events"]
    );
    assert_eq!(sum(&|r| if cost(r) == 0 { cases(r) } else { 0 }), oracle["cases_fitting"]);
    let found: HashMap<Vec<&str>, usize> = first.map(|r| (names(&log, &routes, r), r)).collect();
    for variant in oracle["top_variants"].as_array().expect("variants") {
        let names = texts(&variant["activities"]);
        let route = found[&names.iter().map(String::as_str).collect::<Vec<&str>>()];
        assert_eq!(cases(route), variant["count"], "{names:?}");
        assert_eq!(cost(route), variant["cost"], "{names:?}");
    }
}

fn names<'a>(log: &'a Log, routes: &Variants, route: usize) -> Vec<&'a str> {
    log.path(routes.list[route].case as usize)
        .iter()
        .map(|&name| log.names[name as usize].as_str())
        .collect()
}

#[test]
fn a_map_of_optional_phases_costs_what_optimal_alignments_cost() {
    check_map("ecom-session-phases-optional");
}

#[test]
fn a_map_with_a_mandatory_phase_costs_what_optimal_alignments_cost() {
    check_map("ecom-session-phases-purchase-mandatory");
}

/// Letters a–d are events of phases 1–4, of which 1 and 3 are mandatory; x is on no map.
#[track_caller]
fn check(path: &str, cost: u32, moves: &str, skipped: &[u32]) {
    use Need::{Mandatory, Optional};
    let plan = small_plan(&[
        (Mandatory, &["a"]),
        (Optional, &["b"]),
        (Mandatory, &["c"]),
        (Optional, &["d"]),
    ]);
    let places = plan.places(&["a", "b", "c", "d", "x"].map(String::from));
    let path: Vec<u32> =
        path.chars().map(|letter| "abcdx".find(letter).expect("a letter") as u32).collect();
    let mut aligner = Aligner::new(&places);
    // A second time, so that nothing is left over from the first.
    aligner.align(&[2, 4, 0]);
    let alignment = aligner.align(&path);
    let sign = |is: &Move| match is {
        Move::Fits => '.',
        Move::OutOfOrder => '!',
        Move::NotOnMap => '?',
    };
    assert_eq!(alignment.moves.iter().map(sign).collect::<String>(), moves);
    assert_eq!(alignment.skipped, skipped);
    assert_eq!(alignment.cost, cost);
}

#[test]
fn what_follows_the_map_costs_nothing() {
    check("abcd", 0, "....", &[]);
    check("aabccd", 0, "......", &[]);
    check("ac", 0, "..", &[]);
}

#[test]
fn a_mandatory_phase_that_is_skipped_costs_one() {
    check("c", 1, ".", &[0]);
    check("a", 1, ".", &[2]);
    check("d", 2, ".", &[0, 2]);
    check("", 2, "", &[0, 2]);
}

#[test]
fn a_step_back_and_a_stranger_cost_one_each() {
    check("abac", 1, "..!.", &[]);
    check("acbc", 1, "..!.", &[]);
    check("axc", 1, ".?.", &[]);
    check("xx", 4, "??", &[0, 2]);
}

#[test]
fn among_equals_going_back_is_what_is_out_of_order() {
    check("acb", 1, "..!", &[]);
    check("acdb", 1, "...!", &[]);
}

#[test]
fn a_phase_that_no_data_sees_is_not_held_against_anyone() {
    let plan = small_plan(&[(Need::Mandatory, &["a"]), (Need::Mandatory, &[])]);
    let places = plan.places(&["a".to_owned()]);
    assert_eq!(Aligner::new(&places).align(&[0]).cost, 0);
    assert_eq!(places.n_mandatory(), 1);
}

#[test]
fn fitness_is_one_less_the_share_of_moves() {
    let places = small_plan(&[(Need::Mandatory, &["a"])]).places(&["a".to_owned(), "x".to_owned()]);
    assert_eq!(fitness(0, 3, &places), 1.0);
    assert_eq!(fitness(1, 3, &places), 0.75);
    assert_eq!(fitness(4, 3, &places), 0.0);
}

/// The cheapest of every way to explain a case: each event is kept or not, and what is kept may
/// only go forward.
fn brute_force(phase_of: &[Option<usize>], mandatory: &[bool]) -> u32 {
    let keeps = 0..1_u32 << phase_of.len();
    let cost = |keep: u32| {
        let kept: Vec<Option<usize>> =
            (0..phase_of.len()).filter(|i| keep >> i & 1 == 1).map(|i| phase_of[i]).collect();
        let is_allowed = kept.iter().all(Option::is_some) && kept.is_sorted();
        let skipped = (0..mandatory.len()).filter(|p| mandatory[*p] && !kept.contains(&Some(*p)));
        is_allowed.then(|| (phase_of.len() - kept.len() + skipped.count()) as u32)
    };
    keeps.filter_map(cost).min().expect("keeping nothing is allowed")
}

proptest! {
    #[test]
    fn no_explanation_is_cheaper(
        mandatory in prop::collection::vec(any::<bool>(), 0..5),
        path in prop::collection::vec(0..6_u32, 0..10),
    ) {
        let names: Vec<String> = (0..6).map(|name| name.to_string()).collect();
        let phases = mandatory.iter().enumerate().map(|(phase, mandatory)| PlannedPhase {
            name: String::new(),
            need: if *mandatory { Need::Mandatory } else { Need::Optional },
            steps: vec![PlannedStep { name: String::new(), events: vec![phase.to_string()] }],
        });
        let places = Plan { phases: phases.collect() }.places(&names);
        let phase_of: Vec<Option<usize>> =
            path.iter().map(|&name| Some(name as usize).filter(|n| *n < mandatory.len())).collect();
        let mut aligner = Aligner::new(&places);
        let alignment = aligner.align(&path).clone();
        prop_assert_eq!(alignment.cost, brute_force(&phase_of, &mandatory));
        // The moves add up to the cost, and what fits goes forward.
        let n_moves = alignment.moves.iter().filter(|is| **is != Move::Fits).count();
        prop_assert_eq!(n_moves + alignment.skipped.len(), alignment.cost as usize);
        let kept = alignment.moves.iter().zip(&phase_of).filter(|(is, _)| **is == Move::Fits);
        prop_assert!(kept.map(|(_, phase)| phase).is_sorted());
    }
}
