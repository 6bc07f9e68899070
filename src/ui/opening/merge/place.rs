//! A place where two versions differ, in words.

use crate::edit::{Comparison, Conflict};
use crate::model::{Journey, Step, StepId};
use crate::scene::phase_colour;
use crate::ui::state::App;
use crate::words::{names, numbers};

/// What stands at a place on each side.
pub struct Difference {
    /// The number of the step, counted from 1.
    pub number: Option<usize>,
    /// The colour role of its phase.
    pub colour: Option<String>,
    /// What the place is called.
    pub name: String,
    /// What stands there here.
    pub mine: String,
    /// What stands there in the file.
    pub theirs: String,
}

/// Puts a place where two versions differ into words.
pub fn difference(app: App, both: &Comparison, conflict: Conflict) -> Difference {
    let words = app.words_now().opening().both;
    let side = |journey: &Journey| match said(app, journey, conflict) {
        text if text.trim().is_empty() => words.nothing.to_owned(),
        text => text,
    };
    let (mine, theirs) = (side(&both.mine), side(&both.theirs));
    let step = match conflict {
        Conflict::Step(step) => Some(step),
        Conflict::Card(card) => both.mine.card(card).map(|(step, _)| step.id),
        Conflict::Journey | Conflict::Phase(_) | Conflict::Other => None,
    };
    let (number, colour) = step.and_then(|step| place(&both.mine, step)).unzip();
    Difference { number, colour, name: name(app, both, conflict), mine, theirs }
}

fn name(app: App, both: &Comparison, conflict: Conflict) -> String {
    let words = app.words_now().opening().both;
    match conflict {
        Conflict::Journey => words.journey.to_owned(),
        Conflict::Phase(phase) => {
            both.mine.phase(phase).map(|phase| phase.name.clone()).unwrap_or_default()
        }
        Conflict::Step(step) => {
            let number = place(&both.mine, step).map_or(0, |(number, _)| number);
            (words.step)(number)
        }
        Conflict::Card(card) => {
            let lane = both.mine.card(card).and_then(|(_, card)| both.mine.lane(card.lane));
            lane.map(|lane| names::of_lane(app.language.get_untracked(), lane).to_owned())
                .unwrap_or_default()
        }
        Conflict::Other => words.beside.to_owned(),
    }
}

/// What stands at a place in one version.
fn said(app: App, journey: &Journey, conflict: Conflict) -> String {
    match conflict {
        Conflict::Journey => [&journey.title, &journey.owner, &journey.description, &journey.goal]
            .map(String::as_str)
            .join(" ")
            .trim()
            .to_owned(),
        Conflict::Phase(phase) => {
            journey.phase(phase).map(|phase| phase.name.clone()).unwrap_or_default()
        }
        Conflict::Step(step) => {
            journey.step(step).map(|step| step_words(app, step)).unwrap_or_default()
        }
        Conflict::Card(card) => {
            journey.card(card).map(|(_, card)| card.text.clone()).unwrap_or_default()
        }
        Conflict::Other => {
            let language = app.language.get_untracked();
            let count = |n: usize| numbers::count(language, n as u64);
            let words = app.words_now().opening();
            let n_findings = journey.evidence.len();
            format!("{} {}", count(n_findings), (words.findings)(n_findings))
        }
    }
}

/// A step's title, and how it feels.
fn step_words(app: App, step: &Step) -> String {
    let language = app.language.get_untracked();
    let feeling = |feeling: &crate::model::Feeling| {
        let value = feeling.value.map(|value| numbers::feeling(language, value.value()));
        format!("{} {}", value.unwrap_or_default(), feeling.word)
    };
    let feelings: Vec<String> = step.feelings.values().map(feeling).collect();
    format!("{} {}", step.title, feelings.join(", ")).trim().to_owned()
}

/// The number of a step, counted from 1, and the colour of its phase.
fn place(journey: &Journey, id: StepId) -> Option<(usize, String)> {
    let mut number = 0;
    for (idx, phase) in journey.phases.iter().enumerate() {
        for step in &phase.steps {
            number += 1;
            if step.id == id {
                return Some((number, phase_colour(phase, idx).to_string()));
            }
        }
    }
    None
}
