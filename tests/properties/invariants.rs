//! What must hold of a journey, written down a second time: from the
//! description of the model, not from the code that keeps it.

use std::collections::BTreeSet;

use klantreis::codec;
use klantreis::model::*;
use serde_json::Value;

use crate::journeys::Names;
use crate::validator;

/// How much may be in a journey.
#[derive(Clone, Copy, PartialEq)]
pub enum Room {
    /// What people may make.
    Edited,
    /// What a file, or two people's work together, may bring.
    Brought,
}

/// Everything holds that must.
#[track_caller]
pub fn check(journey: &Journey, room: Room) {
    let mut wrong = Vec::new();
    let names = Names::of(journey);
    unique(&names, &mut wrong);
    columns(journey, &names, &mut wrong);
    records(journey, &names, &mut wrong);
    counts(journey, room, &mut wrong);
    let file: Value = serde_json::from_str(&codec::write(journey)).expect("a file is JSON");
    if room == Room::Edited {
        texts(&file, &mut wrong);
    }
    wrong.extend(validator::faults(&file));
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn unique(names: &Names, wrong: &mut Vec<String>) {
    macro_rules! each {
        ($($field:ident)*) => {
            $(
                let known: BTreeSet<_> = names.$field.iter().collect();
                if known.len() < names.$field.len() {
                    wrong.push(format!("an id twice among the {}", stringify!($field)));
                }
                if names.$field.iter().any(|id| id.is_missing()) {
                    wrong.push(format!("an id missing among the {}", stringify!($field)));
                }
            )*
        };
    }
    each!(phases steps lanes cards personas channels evidence jumps goals improvements checks datasets);
}

fn columns(journey: &Journey, names: &Names, wrong: &mut Vec<String>) {
    let mut need = |holds: bool, what: &str| {
        if !holds {
            wrong.push(what.to_owned());
        }
    };
    for phase in &journey.phases {
        need(phase.colour.is_none_or(|colour| (1..=6).contains(&colour)), "colour of a phase");
    }
    for (_, step) in journey.steps() {
        let used = step.channels.iter().map(|used| &used.channel);
        need(all(used, &names.channels), "a step uses a channel that is not there");
        need(all(step.feelings.keys(), &names.personas), "a feeling of nobody");
        for card in &step.cards {
            need(names.lanes.contains(&card.lane), "a card in no lane");
            need(names.rows.contains(&card.lane), "a card in a lane that holds none");
            need(all(&card.personas, &names.personas), "a card for a persona that is not there");
            need(all(&card.evidence, &names.evidence), "a card on evidence that is not there");
            need(all(&card.answered_by, &names.channels), "a card answered by no channel");
            need(card.picture.as_ref().is_none_or(fits), "the picture of a card");
        }
    }
}

fn records(journey: &Journey, names: &Names, wrong: &mut Vec<String>) {
    let mut need = |holds: bool, what: &str| {
        if !holds {
            wrong.push(what.to_owned());
        }
    };
    for item in &journey.personas {
        need(all(&item.preferred_channels, &names.channels), "a persona likes no channel");
        need(all(&item.main_source, &names.channels), "a persona's source is not there");
        need(item.picture.as_ref().is_none_or(fits), "the picture of a persona");
        need(item.colour.is_none_or(|colour| (1..=6).contains(&colour)), "colour of a persona");
    }
    for item in &journey.evidence {
        need(all(&item.personas, &names.personas), "evidence of a persona that is not there");
        need(all(&item.steps, &names.steps), "evidence for a step that is not there");
        need(all(&item.contradicts_steps, &names.steps), "evidence against no step");
        need(all(&item.contradicts_cards, &names.cards), "evidence against no card");
    }
    for item in &journey.jumps {
        need(all([&item.from, &item.to], &names.steps), "an arrow from or to nowhere");
    }
    for item in &journey.goals {
        need(all(&item.steps, &names.steps), "a goal of a step that is not there");
    }
    for item in &journey.improvements {
        need(all(&item.steps, &names.steps), "an improvement of a step that is not there");
        need(all(&item.goal, &names.goals), "an improvement for a goal that is not there");
    }
    for item in &journey.checks {
        need(all(&item.persona, &names.personas), "a check by a persona that is not there");
        need(all(item.steps.iter().map(|said| &said.step), &names.steps), "a check of no step");
    }
    for item in &journey.datasets {
        need(all(item.steps.iter().map(|row| &row.step), &names.steps), "figures of no step");
    }
    for row in journey.survey.sources.iter().chain(&journey.survey.preferred_sales) {
        need(names.channels.contains(&row.channel), "a survey of a channel that is not there");
        need(all(&row.phase, &names.phases), "a survey of a phase that is not there");
    }
    need(all(&journey.view.persona, &names.personas), "a view of a persona that is not there");
    need(all(&journey.view.beside, &names.personas), "a view beside a persona that is not there");
}

fn counts(journey: &Journey, room: Room, wrong: &mut Vec<String>) {
    let factor = if room == Room::Edited { 1 } else { 4 };
    let longest = journey.phases.iter().map(|phase| phase.steps.len()).max().unwrap_or(0);
    for (what, found, limit) in [
        ("steps in a phase", longest, 60),
        ("steps", journey.n_steps(), 600),
        ("lanes", journey.lanes.len(), 60),
        ("cards", journey.n_cards(), 20_000),
    ] {
        if found > limit * factor {
            wrong.push(format!("{found} {what}"));
        }
    }
}

/// Texts of the program's own fields are within the limit.
fn texts(value: &Value, wrong: &mut Vec<String>) {
    match value {
        Value::String(text) if text.chars().count() > 10_000 => {
            wrong.push(format!("a text of {} characters", text.chars().count()));
        }
        Value::Array(items) => items.iter().for_each(|item| texts(item, wrong)),
        Value::Object(fields) => {
            let own = |name: &&String| !name.starts_with('x') && *name != "data";
            fields.iter().filter(|(name, _)| own(name)).for_each(|(_, item)| texts(item, wrong));
        }
        _ => {}
    }
}

/// PNG, JPEG or WebP, and 60 kB at most.
fn fits(picture: &Picture) -> bool {
    let kinds = ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/webp;base64,"];
    picture.data.is_empty()
        || kinds.iter().any(|kind| picture.data.starts_with(kind)) && picture.data.len() <= 80_064
}

fn all<'a, T: PartialEq + 'a>(ids: impl IntoIterator<Item = &'a T>, known: &[T]) -> bool {
    ids.into_iter().all(|id| known.contains(id))
}
