//! Mermaid `journey` diagrams (<https://mermaid.js.org/syntax/userJourney.html>), in and out.
//!
//! A section is a phase, a task a step, a score of 1 to 5 a feeling of −2 to +2,
//! an actor a persona. [`chart`] reads what the language's own grammar accepts
//! and nothing else; this file turns a chart into a journey and back.

mod chart;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

pub use chart::{Chart, Failure, Task, chart};

use super::found::{Access, Done, Opened, Path, Reason, Repair, Segment};
use crate::model::{
    Feeling, Id, Journey, Lane, LaneId, LaneKind, Persona, PersonaId, Phase, PhaseId, Step, StepId,
    Tenths,
};

/// The middle of Mermaid's scores, a feeling of 0.
const MIDDLE: f64 = 3.0;

/// The journey that a diagram describes. Scores beyond 1 to 5 are listed.
///
/// # Errors
/// When the text is no such diagram.
pub fn read(text: &str) -> Result<Opened, Failure> {
    let chart = chart(text)?;
    let mut repairs = Vec::new();
    let mut phases: Vec<Phase> = Vec::new();
    let names = people(&chart);
    for (place, section) in chart.sections.iter().enumerate() {
        phases.push(Phase {
            id: own_id::<PhaseId>("phase", place),
            name: unescape(section),
            ..Phase::default()
        });
    }
    for (place, task) in chart.tasks.iter().enumerate() {
        let step = step(place, task, &names, &mut repairs);
        let phase = task.section.unwrap_or_default();
        if phases.is_empty() {
            phases.push(Phase { id: own_id::<PhaseId>("phase", 0), ..Phase::default() });
        }
        if let Some(phase) = phases.get_mut(phase) {
            phase.steps.push(Arc::new(step));
        }
    }
    let persona = |(name, id): (&String, &PersonaId)| {
        Arc::new(Persona { id: *id, name: name.clone(), ..Persona::default() })
    };
    let mut personas: Vec<_> = names.iter().map(persona).collect();
    personas.sort_by_key(|persona| order(&chart, &persona.name));
    let kinds = [LaneKind::Touchpoints, LaneKind::Thoughts, LaneKind::Feeling, LaneKind::Obstacles];
    let lane = |(place, kind): (usize, LaneKind)| {
        Arc::new(Lane { id: own_id::<LaneId>("lane", place), kind, ..Lane::default() })
    };
    let journey = Journey {
        title: chart.title.as_deref().map(unescape).unwrap_or_default(),
        description: chart.description.as_deref().map(unescape).unwrap_or_default(),
        phases: phases.into_iter().map(Arc::new).collect(),
        lanes: kinds.into_iter().enumerate().map(lane).collect(),
        personas,
        ..Journey::default()
    };
    Ok(Opened { journey, repairs, notes: Vec::new(), access: Access::Editable })
}

/// The diagram of a journey. `felt` tells how a step feels, counted from 0; one that nobody
/// knows gets the middle score, because the language has no other way to say so.
pub fn write(journey: &Journey, felt: &dyn Fn(usize) -> Option<f64>) -> String {
    let mut text = String::from("journey\n");
    if !journey.title.trim().is_empty() {
        let _infallible = writeln!(text, "    title {}", escape(&journey.title, Place::Title));
    }
    let mut number = 0;
    for phase in &journey.phases {
        let _infallible = writeln!(text, "    section {}", escape(&phase.name, Place::Name));
        for step in &phase.steps {
            let _infallible = writeln!(text, "      {}", task(journey, step, felt(number)));
            number += 1;
        }
    }
    text
}

fn task(journey: &Journey, step: &Step, felt: Option<f64>) -> String {
    let score = (felt.unwrap_or_default() + MIDDLE).round().clamp(1.0, 5.0);
    let people = journey.personas.iter().filter(|persona| step.feelings.contains_key(&persona.id));
    let people: Vec<_> = people.map(|persona| escape(&persona.name, Place::Actor)).collect();
    let mut line = format!("{}: {score}", escape(&step.title, Place::Name));
    if !people.is_empty() {
        let _infallible = write!(line, ": {}", people.join(", "));
    }
    line
}

fn step(
    place: usize,
    task: &Task,
    names: &BTreeMap<String, PersonaId>,
    repairs: &mut Vec<Repair>,
) -> Step {
    let value = task.score.and_then(|score| Tenths::nearest(score - MIDDLE));
    if value.is_none() {
        repairs.push(Repair {
            path: Path(vec![
                Segment::Field("tasks".into()),
                Segment::Item(place),
                Segment::Field("score".into()),
            ]),
            near: unescape(&task.name),
            reason: Reason::OutOfRange { least: 1.0, most: 5.0 },
            done: Done::SetApart,
            raw: task.score_text.clone(),
        });
    }
    let feeling = Feeling { value, ..Feeling::default() };
    let people = task.people.iter().filter_map(|name| names.get(&unescape(name)));
    Step {
        id: own_id::<StepId>("step", place),
        title: unescape(&task.name),
        feelings: people.map(|id| (*id, feeling.clone())).collect(),
        ..Step::default()
    }
}

/// A persona for each actor. Scores without one need somebody who feels them.
fn people(chart: &Chart) -> BTreeMap<String, PersonaId> {
    let names = chart.tasks.iter().flat_map(|task| &task.people).map(|name| unescape(name));
    names
        .map(|name| (name.clone(), PersonaId::from_text(&format!("mermaid/persona/{name}"))))
        .collect()
}

/// The first task that an actor takes part in.
fn order(chart: &Chart, name: &str) -> (usize, usize) {
    let tasks = chart.tasks.iter().enumerate();
    tasks
        .filter_map(|(idx, task)| {
            let place = task.people.iter().position(|other| unescape(other) == name)?;
            Some((idx, place))
        })
        .next()
        .unwrap_or_default()
}

fn own_id<T: FromName>(kind: &str, place: usize) -> T {
    T::from_name(&format!("mermaid/{kind}/{place}"))
}

trait FromName {
    fn from_name(name: &str) -> Self;
}

impl<T> FromName for Id<T> {
    fn from_name(name: &str) -> Self {
        Self::from_text(name)
    }
}

/// Where a text stands: it decides what would be taken for syntax.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Title,
    Name,
    Actor,
}

/// A text in which nothing is taken for syntax. Character codes as Mermaid
/// writes them: `#58;` is a colon.
fn escape(text: &str, place: Place) -> String {
    const KEYWORDS: [&str; 5] = ["journey", "title", "section", "acctitle", "accdescr"];
    let mut escaped = String::with_capacity(text.len());
    let is_keyword = place == Place::Name
        && KEYWORDS.iter().any(|word| {
            text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
        });
    let last = text.chars().count().saturating_sub(1);
    for (idx, char) in text.chars().enumerate() {
        let at_edge = (idx == 0 || idx == last) && char.is_whitespace();
        let is_syntax = match char {
            '#' | ';' | '%' | '{' | '}' | '&' => true,
            ':' => place != Place::Title,
            ',' => place == Place::Actor,
            _ => char.is_control() || char == '\u{feff}' || (char.is_whitespace() && char != ' '),
        };
        if is_syntax || at_edge || (idx == 0 && is_keyword) {
            let _infallible = write!(escaped, "#{};", char as u32);
        } else {
            escaped.push(char);
        }
    }
    if escaped.is_empty() {
        // The language has no empty name; a space that joins nothing stands for it.
        escaped.push_str("#8203;");
    }
    escaped
}

/// The text behind character codes.
fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('#') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let code = rest[1..].split_once(';').and_then(|(code, after)| {
            let char = char::from_u32(code.parse().ok()?)?;
            Some((char, after))
        });
        match code {
            Some((char, after)) => {
                if char != '\u{200b}' {
                    plain.push(char);
                }
                rest = after;
            }
            None => {
                plain.push('#');
                rest = &rest[1..];
            }
        }
    }
    plain.push_str(rest);
    plain
}
