//! That the cases are worth something: they reach every field and every word.

use std::collections::BTreeSet;

use klantreis::codec::{self, SCHEMA};
use serde_json::Value;

use crate::dice::cases;
use crate::invariants::{self, Room};
use crate::{journeys, validator};

#[test]
fn a_made_journey_holds_all_that_must_hold() {
    cases(500, |dice| invariants::check(&journeys::journey(dice), Room::Edited));
}

#[test]
fn made_journeys_reach_every_field_and_every_word_of_the_schema() {
    let met = std::cell::RefCell::new(BTreeSet::new());
    cases(200, |dice| {
        let text = codec::write(&journeys::journey(dice));
        gather(&serde_json::from_str(&text).expect("a file is JSON"), &mut met.borrow_mut());
    });
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    let mut missed = BTreeSet::new();
    expect(&schema, &met.borrow(), &mut missed);
    assert_eq!(missed, BTreeSet::new());
}

#[test]
fn what_the_schema_forbids_is_found() {
    for (fields, place) in [
        (r#""title":7"#, "journey.title"),
        (r#""language":"fr""#, "journey.language"),
        (r#""survey":{"planned":101}"#, "journey.survey.planned"),
        (r#""view":{"reality":null}"#, "journey.view.reality"),
        (
            r#""phases":[{"steps":[{"feelings":{"a":{"value":2.1}}}]}]"#,
            "journey.phases[0].steps[0].feelings.a.value",
        ),
        (r#""created":"gisteren""#, "journey.created"),
        (r#""goals":[{"date":"2026-02-30"}]"#, "journey.goals[0].date"),
    ] {
        let text = format!("{{\"format\":\"klantreis\",\"version\":1,{fields}}}");
        let faults = validator::faults(&serde_json::from_str(&text).expect("JSON"));
        assert!(faults.iter().any(|fault| fault.starts_with(place)), "{fields}: {faults:?}");
    }
}

fn gather(value: &Value, met: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| gather(item, met)),
        Value::Object(fields) => fields.iter().for_each(|(name, item)| {
            met.insert(name.clone());
            gather(item, met);
        }),
        Value::String(text) => drop(met.insert(text.clone())),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn expect(schema: &Value, met: &BTreeSet<String>, missed: &mut BTreeSet<String>) {
    match schema {
        Value::Array(items) => items.iter().for_each(|item| expect(item, met, missed)),
        Value::Object(fields) => {
            let names = schema["properties"].as_object().into_iter().flat_map(|all| all.keys());
            let words = schema["const"].as_str().map(str::to_owned);
            missed.extend(names.cloned().chain(words).filter(|name| !met.contains(name)));
            fields.values().for_each(|field| expect(field, met, missed));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
