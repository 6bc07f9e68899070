//! The templates and the example, in both languages.

use std::collections::BTreeSet;

use klantreis::model::{IdSource, Instant, Journey, LaneKind, Language, StepId};
use klantreis::templates::{Template, example, make};
use klantreis::words;
use serde_json::Value;

const NOW: &str = "2026-11-23T14:32:05Z";

fn now() -> Instant {
    Instant::parse(NOW).unwrap_or_default()
}

fn made(template: Template, language: Language) -> Journey {
    make(template, language, &mut IdSource::seeded(7), now())
}

fn the_example(language: Language) -> Journey {
    example(language, &mut IdSource::seeded(7), now())
}

/// Everything there is, with a name for messages.
fn everything() -> Vec<(String, Journey)> {
    let mut all = Vec::new();
    for language in [Language::Nl, Language::En] {
        for template in Template::ALL {
            all.push((format!("{template:?} {language:?}"), made(template, language)));
        }
        all.push((format!("example {language:?}"), the_example(language)));
    }
    all
}

fn json(journey: &Journey) -> Value {
    serde_json::to_value(journey).unwrap_or_default()
}

/// Visits every value with the key it stands under.
fn walk<'a>(key: &'a str, value: &'a Value, visit: &mut impl FnMut(&'a str, &'a Value)) {
    visit(key, value);
    match value {
        Value::Array(items) => items.iter().for_each(|item| walk(key, item, visit)),
        Value::Object(fields) => fields.iter().for_each(|(key, field)| walk(key, field, visit)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Every text in a journey that people read.
fn texts(journey: &Journey) -> Vec<String> {
    let mut texts = Vec::new();
    walk("", &json(journey), &mut |key, value| {
        let Some(text) = value.as_str() else { return };
        let code = ["icon", "data", "created", "changed", "kind", "sort", "cluster", "style"];
        if !code.contains(&key) && StepId::parse(text).is_err() {
            texts.push(text.to_owned());
        }
    });
    texts
}

#[test]
fn every_id_is_its_own_and_every_reference_is_found() {
    for (name, journey) in everything() {
        let json = json(&journey);
        let mut ids = BTreeSet::new();
        walk("", &json, &mut |key, value| {
            if let (true, Some(id)) = (key == "id", value.as_str()) {
                assert!(ids.insert(id), "{name}: {id} twice");
            }
        });
        assert!(!ids.contains("0000000000000"), "{name}: a missing id");
        walk("", &json, &mut |key, value| {
            let named = value.as_str().filter(|text| StepId::parse(text).is_ok());
            if let Some(id) = named {
                assert!(ids.contains(id), "{name}: {key} {id} leads nowhere");
            }
            if let (true, Some(feelings)) = (key == "feelings", value.as_object()) {
                assert!(feelings.keys().all(|persona| ids.contains(persona.as_str())), "{name}");
            }
        });
    }
}

#[test]
fn every_step_is_written_in_the_first_person() {
    for (name, journey) in everything() {
        for (_, step) in journey.steps() {
            let first = if name.ends_with("Nl") { "Ik " } else { "I " };
            assert!(step.title.starts_with(first), "{name}: {}", step.title);
        }
    }
}

#[test]
fn no_text_uses_jargon() {
    let jargon = [
        "touchpoint",
        "touchpoints",
        "persona",
        "personas",
        "customer journey",
        "pain point",
        "stakeholder",
        "stakeholders",
        "omnichannel",
        "conversion",
        "conversie",
        "moment of truth",
        "onboarding",
        "kpi",
        "usp",
        "target group",
        "mapping",
        "safe",
        "veilig",
    ];
    for (name, journey) in everything() {
        for text in texts(&journey) {
            let words: String = text
                .to_lowercase()
                .chars()
                .map(|c| if c.is_alphabetic() { c } else { ' ' })
                .collect();
            for word in jargon {
                assert!(!format!(" {words} ").contains(&format!(" {word} ")), "{name}: {text}");
            }
        }
    }
}

/// A journey with every text and id taken out: what is left is its shape.
fn shape(journey: &Journey) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::String(text) => *text = String::new(),
            Value::Array(items) => items.iter_mut().for_each(strip),
            Value::Object(fields) => fields.values_mut().for_each(strip),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    let mut json = json(journey);
    strip(&mut json);
    json
}

#[test]
fn dutch_and_english_have_the_same_shape() {
    for template in Template::ALL {
        let (nl, en) = (made(template, Language::Nl), made(template, Language::En));
        assert_eq!(shape(&nl), shape(&en), "{template:?}");
    }
    assert_eq!(shape(&the_example(Language::Nl)), shape(&the_example(Language::En)));
}

#[test]
fn no_text_was_left_in_the_other_language() {
    let (nl, en) = (texts(&the_example(Language::Nl)), texts(&the_example(Language::En)));
    let same: BTreeSet<&String> = nl.iter().filter(|text| en.contains(text)).collect();
    let may: BTreeSet<&str> = [
        "De Ketting",
        "Webshop",
        "WhatsApp",
        "Instagram",
        "webshop",
        "marketing",
        "%",
        "Instagram, half a year",
    ]
    .into();
    for text in same {
        let code = text.chars().all(|c| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit());
        let time = text.starts_with("20");
        assert!(code || time || may.contains(text.as_str()), "{text}");
    }
}

#[test]
fn every_template_can_be_filled_in_at_once() {
    for template in Template::ALL {
        let journey = made(template, Language::Nl);
        assert!(!journey.personas.is_empty() && journey.n_steps() > 0, "{template:?}");
        assert!(journey.lanes.iter().any(|lane| lane.kind == LaneKind::Feeling), "{template:?}");
        assert!(journey.phases.iter().all(|phase| (1..=3).contains(&phase.steps.len())));
        assert_eq!(journey.created, Some(now()));
        assert_eq!(template.n_phases(), journey.phases.len());
    }
}

#[track_caller]
fn check_phases(template: Template, language: Language, names: &[&str]) {
    let journey = made(template, language);
    let phases: Vec<_> = journey.phases.iter().map(|phase| phase.name.as_str()).collect();
    assert_eq!(phases, names);
}

#[test]
fn the_phases_are_those_of_the_chooser() {
    for language in [Language::Nl, Language::En] {
        for template in
            [Template::LifeCycle, Template::Retail, Template::Funnel, Template::Business]
        {
            let choice = template.choice(words::of(language).templates);
            let names: Vec<&str> = choice.holds.split(", ").collect();
            check_phases(template, language, &names);
        }
    }
}

#[test]
fn the_chooser_says_the_agreed_names() {
    let names = |language| {
        Template::ALL.map(|template| template.choice(words::of(language).templates).name)
    };
    assert_eq!(
        names(Language::Nl),
        [
            "Levenscyclus in vijf fasen",
            "Retail in vier fasen",
            "Verkooptrechter",
            "Service blueprint",
            "Zakelijke aankoop",
            "Leeg",
        ]
    );
    assert_eq!(
        names(Language::En),
        [
            "Life cycle in five phases",
            "Retail in four phases",
            "Sales funnel",
            "Service blueprint",
            "Business purchase",
            "Blank",
        ]
    );
}

#[test]
fn the_blueprint_has_its_three_lines_and_five_lanes_in_order() {
    let journey = made(Template::Blueprint, Language::Nl);
    let kinds: Vec<LaneKind> = journey.lanes.iter().map(|lane| lane.kind).collect();
    let blueprint = [
        LaneKind::PhysicalEvidence,
        LaneKind::CustomerActions,
        LaneKind::LineOfInteraction,
        LaneKind::Frontstage,
        LaneKind::LineOfVisibility,
        LaneKind::Backstage,
        LaneKind::LineOfInternalInteraction,
        LaneKind::Support,
    ];
    assert!(kinds.windows(8).any(|lanes| lanes == blueprint), "{kinds:?}");
}
