//! Journey to text: one flat JSON object, compact, its keys in the order of the types.
//!
//! Compact, because browsers count characters of what they keep; the order is
//! fixed, so the same journey always gives the same bytes.

use std::collections::HashMap;
use std::sync::Arc;

use serde::Serialize;

use crate::model::{Journey, Phase, Step};

/// The format's name in every file.
pub const FORMAT: &str = "klantreis";

/// The text of a journey. The same journey gives the same text, byte for byte.
pub fn write(journey: &Journey) -> String {
    let mut text = envelope();
    text.push_str(body(&json(&*without_envelope(journey))));
    text
}

/// Writes one journey again and again, and keeps the text of the steps that
/// did not change (the same `Arc`): after a keystroke only one step is
/// written anew. What it writes equals [`write`].
#[derive(Default)]
pub struct Writer {
    steps: HashMap<*const Step, Kept>,
    round: u64,
    /// So long the next text will be, or a little shorter.
    length: usize,
}

struct Kept {
    /// Held, so that its address cannot become another step's.
    step: Arc<Step>,
    text: String,
    round: u64,
}

/// Where the phases go in the text of a journey without them. Quotes within
/// texts are escaped, and the fields before the phases hold no objects, so the
/// first place where this stands is the right one.
const PHASES: &str = r#""phases":[{"id":"0000000000000"}]"#;
/// Where the steps go in the text of a phase without them, likewise.
const STEPS: &str = r#""steps":[{"id":"0000000000000","kind":"action"}]"#;

impl Writer {
    /// Writes a step beforehand: all of a large journey at once would take long.
    pub fn prepare(&mut self, step: &Arc<Step>) {
        let kept = self.steps.entry(Arc::as_ptr(step)).or_insert_with(|| Kept::of(step));
        if kept.round == 0 {
            self.length += kept.text.len();
        }
        kept.round = self.round + 1;
    }

    /// How many bytes the last text took.
    pub fn length(&self) -> usize {
        self.length
    }

    /// The text of a journey, equal to that of [`write`].
    pub fn write(&mut self, journey: &Journey) -> String {
        self.round += 1;
        let mut text = String::with_capacity(self.length + self.length / 16);
        text.push_str(&envelope());
        if journey.phases.is_empty() {
            text.push_str(body(&json(&*without_envelope(journey))));
        } else {
            let mut shell = without_envelope(journey).into_owned();
            shell.phases = vec![Arc::default()];
            let shell = json(&shell);
            let (before, after) = around(body(&shell), PHASES);
            text.push_str(before);
            text.push_str("\"phases\":[");
            self.phases(&journey.phases, &mut text);
            text.push(']');
            text.push_str(after);
        }
        self.steps.retain(|_, kept| kept.round == self.round);
        self.length = text.len();
        text
    }

    fn phases(&mut self, phases: &[Arc<Phase>], text: &mut String) {
        for (place, phase) in phases.iter().enumerate() {
            if place > 0 {
                text.push(',');
            }
            if phase.steps.is_empty() {
                text.push_str(&json(&**phase));
                continue;
            }
            let shell = json(&Phase {
                steps: vec![Arc::default()],
                id: phase.id,
                name: phase.name.clone(),
                description: phase.description.clone(),
                colour: phase.colour,
                optional: phase.optional,
                extra: phase.extra.clone(),
            });
            let (before, after) = around(&shell, STEPS);
            text.push_str(before);
            text.push_str("\"steps\":[");
            self.steps(&phase.steps, text);
            text.push(']');
            text.push_str(after);
        }
    }

    fn steps(&mut self, steps: &[Arc<Step>], text: &mut String) {
        for (place, step) in steps.iter().enumerate() {
            if place > 0 {
                text.push(',');
            }
            let kept = self.steps.entry(Arc::as_ptr(step)).or_insert_with(|| Kept::of(step));
            debug_assert!(Arc::ptr_eq(&kept.step, step), "a kept step holds its address");
            kept.round = self.round;
            text.push_str(&kept.text);
        }
    }
}

impl Kept {
    fn of(step: &Arc<Step>) -> Self {
        Self { step: Arc::clone(step), text: json(&**step), round: 0 }
    }
}

fn envelope() -> String {
    format!("{{\"format\":\"{FORMAT}\",\"version\":{},", super::version::CURRENT)
}

/// The text of an object without its opening bracket.
fn body(object: &str) -> &str {
    object.strip_prefix('{').unwrap_or(object)
}

fn around<'a>(text: &'a str, mark: &str) -> (&'a str, &'a str) {
    text.split_once(mark).expect("a default item is always written in the same way")
}

/// The journey without unknown fields that would be taken for the envelope.
fn without_envelope(journey: &Journey) -> std::borrow::Cow<'_, Journey> {
    let names = ["format", "version"];
    if names.iter().all(|name| !journey.extra.contains_key(*name)) {
        return std::borrow::Cow::Borrowed(journey);
    }
    let mut journey = journey.clone();
    for name in names {
        journey.extra.remove(name);
    }
    std::borrow::Cow::Owned(journey)
}

pub(super) fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value)
        .expect("a journey holds finite numbers and text keys only, so it can always be written")
}
