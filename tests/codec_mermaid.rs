//! Mermaid `journey` diagrams: what the language's own parser makes of them,
//! and that writing and reading lose nothing.

use std::sync::Arc;

use klantreis::codec::mermaid::{chart, read};
use klantreis::model::{Evidence, IdSource, Journey, Language, Phase, Score, Step, StepId};
use klantreis::words::export;
use proptest::prelude::*;
use serde_json::Value;

/// Texts as the table has them: character codes as `&#58;`.
fn shown(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('#') {
        let name = &rest[at + 1..];
        let end = name.find(|char: char| !char.is_ascii_alphanumeric()).unwrap_or(name.len());
        let is_code = end > 0 && name[end..].starts_with(';');
        out.push_str(&rest[..at]);
        out.push_str(if is_code { "&#" } else { "#" });
        rest = name;
    }
    out + rest
}

#[test]
fn every_case_agrees_with_the_parser_of_the_language() {
    let table: Value = serde_json::from_str(include_str!("fixtures/mermaid-journey.oracle.json"))
        .expect("the table is JSON");
    let cases = table["cases"].as_array().expect("a list of cases");
    assert!(cases.len() > 30);
    for case in cases {
        let name = &case["name"];
        let found = chart(case["input"].as_str().expect("an input"));
        let Ok(found) = found else {
            assert_eq!(case["ok"], false, "{name} is refused");
            continue;
        };
        assert_eq!(case["ok"], true, "{name} is accepted: {found:?}");
        let text =
            |text: &Option<String>| text.as_deref().map_or(Value::Null, |text| shown(text).into());
        assert_eq!(text(&found.title), case["title"], "{name}");
        assert_eq!(text(&found.accessible_title), case["accTitle"], "{name}");
        assert_eq!(text(&found.description), case["accDescr"], "{name}");
        let sections: Vec<Value> = found.sections.iter().map(|text| shown(text).into()).collect();
        assert_eq!(Value::Array(sections), case["sections"], "{name}");
        let tasks = case["tasks"].as_array().expect("a list of tasks");
        assert_eq!(found.tasks.len(), tasks.len(), "{name}");
        for (task, expected) in found.tasks.iter().zip(tasks) {
            assert_eq!(shown(&task.name), expected["task"], "{name}");
            let section = task.section.map_or("", |place| &found.sections[place]);
            assert_eq!(shown(section), expected["section"], "{name}");
            assert_eq!(task.score, expected["score"].as_f64(), "{name}");
            let people: Vec<Value> = task.people.iter().map(|text| shown(text).into()).collect();
            assert_eq!(Value::Array(people), expected["people"], "{name}");
        }
    }
}

fn journey(title: &str, phase: &str, step: &str) -> Journey {
    let mut ids = IdSource::seeded(3);
    let step = Step { id: ids.draw(), title: step.into(), ..Step::default() };
    let phase = Phase {
        id: ids.draw(),
        name: phase.into(),
        steps: vec![Arc::new(step)],
        ..Phase::default()
    };
    Journey { title: title.into(), phases: vec![Arc::new(phase)], ..Journey::default() }
}

fn written(journey: &Journey) -> String {
    export::mermaid(Language::En, journey)
}

#[track_caller]
fn check_round(title: &str, phase: &str, step: &str) {
    let text = written(&journey(title, phase, step));
    let back =
        read(&text).unwrap_or_else(|failure| panic!("line {} of {text}", failure.line)).journey;
    let titles =
        (back.title.as_str(), back.phases[0].name.as_str(), back.phases[0].steps[0].title.as_str());
    assert_eq!(titles, (title, phase, step), "{text}");
}

#[test]
fn what_looks_like_syntax_is_text_again() {
    check_round("Reis: test; #1", "section Fase: een", "title: a, b; %% c");
    check_round("T", "Journey home", "%%{init}%% #58; &amp;");
    check_round(" met rand ", "twee\nregels\r\n", "\ttab\u{2028}|\"quotes\" `code` </b>");
    check_round("T", "", "");
    check_round("🏠 Thuis", "accTitle: x", "accDescr { y }");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn writing_and_reading_is_identity_for_any_text(
        title in "[^\u{200b}]{1,30}", phase in "[^\u{200b}]{0,30}", step in "[^\u{200b}]{0,30}"
    ) {
        prop_assume!(!title.trim().is_empty());
        let text = written(&journey(&title, &phase, &step));
        let back = read(&text).map_err(|failure| TestCaseError::fail(format!("{failure:?}: {text}")))?.journey;
        prop_assert_eq!(&back.title, &title);
        prop_assert_eq!(&back.phases[0].name, &phase);
        prop_assert_eq!(&back.phases[0].steps[0].title, &step);
    }

    #[test]
    fn no_text_makes_reading_stumble(text in "(journey|section|title|accDescr|[ :;#%{}\n,a-z0-9])*") {
        let _ = read(&text);
    }
}

#[test]
fn feelings_and_people_come_along() {
    let text = "journey\n title T\n section S\n A: 5: Ik, Jij\n B: 1: Ik\n C: 9: Jij\n";
    let opened = read(text).expect("a diagram");
    let journey = &opened.journey;
    let names: Vec<&str> = journey.personas.iter().map(|persona| persona.name.as_str()).collect();
    assert_eq!(names, ["Ik", "Jij"]);
    let value = |step: usize, persona: usize| {
        let id = journey.personas[persona].id;
        journey.phases[0].steps[step].feelings.get(&id)?.value.map(|value| value.value())
    };
    assert_eq!((value(0, 0), value(0, 1), value(1, 0)), (Some(2.0), Some(2.0), Some(-2.0)));
    assert_eq!(value(2, 1), None);
    assert_eq!(opened.repairs.len(), 1, "the score of 9 is listed");
    assert_eq!(written(journey).lines().nth(3), Some("      A: 5: Ik, Jij"));
}

#[test]
fn what_research_says_goes_before_what_was_typed() {
    let text = "journey\n title T\n section S\n A: 5: Ik\n B: 5: Ik\n";
    let mut journey = read(text).expect("a diagram").journey;
    let steps: Vec<StepId> = journey.steps().map(|(_, step)| step.id).collect();
    let finding = |score: f64| {
        let score = Score::new(score);
        Arc::new(Evidence { score, steps: vec![steps[1]], ..Evidence::default() })
    };
    // Together −1, which is a 2.
    journey.evidence = vec![finding(-2.0), finding(0.0)];
    let written = written(&journey);
    let lines: Vec<&str> = written.lines().skip(3).collect();
    assert_eq!(lines, ["      A: 5: Ik", "      B: 2: Ik"]);
}
