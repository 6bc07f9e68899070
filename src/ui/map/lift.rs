//! Moving a point of the curve with keys: it is lifted, moved, and put down.

use leptos::ev;

use super::super::commands;
use super::layout::Stop;
use super::state::{Lifted, Map};
use crate::edit::Edit;
use crate::insight::curve::CurveValue;
use crate::model::{Feeling, Persona, StepId, Tenths};
use crate::platform::keys;

/// Lifts the point of a step, or says why it stays where it is.
pub fn lift(map: Map, step: StepId) {
    let points = map.points.get_untracked().all;
    let Some(point) = points.iter().find(|point| point.step == step) else { return };
    if let CurveValue::Evidence(measured) = &point.value {
        map.app.messages.say((map.app.words_now().reality().from_research)(measured.n));
        return;
    }
    if map.view.get_untracked().persona.is_none() && n_personas(map) > 1 {
        map.app.messages.say(map.app.words_now().reality().is_mean);
        return;
    }
    let was = point.value.height().map(|height| (height * 10.0).round() as i32);
    map.lifted.set(Some(Lifted { step, now: Some(was.unwrap_or(0)), was }));
    refocus(map);
}

/// A key while a point is lifted.
pub fn on_key(map: Map, event: &ev::KeyboardEvent) -> bool {
    let by = if event.shift_key() { 5 } else { 1 };
    match keys::name(event).as_str() {
        "ArrowUp" | "ArrowRight" => step_by(map, by),
        "ArrowDown" | "ArrowLeft" => step_by(map, -by),
        "PageUp" => step_by(map, 5),
        "PageDown" => step_by(map, -5),
        "Home" => place(map, Some(20)),
        "End" => place(map, Some(-20)),
        "Delete" | "Backspace" => place(map, None),
        "Enter" | " " | "F2" => put_down(map),
        "Tab" => {
            put_down(map);
            return false;
        }
        "Escape" => {
            map.lifted.set(None);
            refocus(map);
        }
        _ => return false,
    }
    true
}

/// Keeps where the point is now.
pub fn put_down(map: Map) {
    let Some(lifted) = map.lifted.get_untracked() else { return };
    if let Some(edit) = written(map, lifted) {
        commands::act(map.app, &edit);
    }
    map.lifted.set(None);
    refocus(map);
}

/// Puts the lifted point at a height, in tenths.
pub fn place(map: Map, now: Option<i32>) {
    map.lifted.update(|lifted| {
        if let Some(lifted) = lifted {
            lifted.now = now.map(|now| now.clamp(-20, 20));
        }
    });
}

fn step_by(map: Map, tenths: i32) {
    let now = map.lifted.get_untracked().and_then(|lifted| lifted.now).unwrap_or(0);
    place(map, Some(now + tenths));
}

/// The edit that writes the height; the word and the reason stay.
fn written(map: Map, lifted: Lifted) -> Option<Edit> {
    if lifted.now == lifted.was {
        return None;
    }
    let chosen = map.view.get_untracked().persona;
    let known = chosen.or_else(|| {
        map.app.desk.with_journey_now(|journey| journey.personas.first().map(|persona| persona.id))
    });
    let value = lifted.now.map(Tenths::clamped);
    let Some(persona) = known else {
        // A feeling is somebody's: the first one is that of a customer.
        let name = map.app.words_now().map.unnamed.persona.to_owned();
        let persona = Persona { id: map.app.desk.draw(), name, ..Persona::default() };
        let feeling = Some(Feeling { value, ..Feeling::default() });
        let feel = Edit::SetFeeling { step: lifted.step, persona: persona.id, feeling };
        return Some(Edit::All(vec![Edit::PutPersona(persona), feel]));
    };
    map.app.desk.with_journey_now(|journey| {
        let before = journey.step(lifted.step)?.feelings.get(&persona).cloned().unwrap_or_default();
        let feeling = Feeling { value, ..before };
        let is_empty = feeling == Feeling::default();
        Some(Edit::SetFeeling {
            step: lifted.step,
            persona,
            feeling: (!is_empty).then_some(feeling),
        })
    })
}

/// Takes away what was typed for how a step feels.
pub fn clear(map: Map, step: StepId) {
    lift(map, step);
    if map.lifted.get_untracked().is_some() {
        place(map, None);
        put_down(map);
    }
}

fn n_personas(map: Map) -> usize {
    map.app.desk.with_journey_now(|journey| journey.personas.len())
}

fn refocus(map: Map) {
    let here = map.here.get_untracked();
    if matches!(here, Stop::Cell(..)) {
        map.go(here);
    }
}
