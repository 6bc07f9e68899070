//! Texts of the inspector.

mod en;
mod nl;

use crate::model::LaneKind;

pub use en::EN;
pub use nl::NL;

/// Texts of the inspector.
#[expect(missing_docs, reason = "the names say it")]
pub struct Inspector {
    pub close: &'static str,
    pub back: &'static str,
    /// "Obstakel bij stap 7".
    pub at_step: fn(&str, usize) -> String,
    /// "Stap 4 in Oriëntatie".
    pub step_in: fn(usize, &str) -> String,
    /// "Fase 2".
    pub phase_n: fn(usize) -> String,
    pub row: &'static str,
    /// "2 Oriëntatie", as a choice.
    pub numbered: fn(usize, &str) -> String,
    pub empty_card: &'static str,
    pub summary: Summary,
    pub tip: TipWords,
    pub card: CardWords,
    pub grounds: Grounds,
    pub step: StepWords,
    pub feeling: Feeling,
    pub moment: Moment,
    pub plans: Plans,
    pub jumps: Jumps,
    pub measured: Measured,
    pub phase: PhaseWords,
    pub lane: LaneWords,
    pub place: Place,
}

/// Texts when nothing is selected.
#[expect(missing_docs, reason = "the names say it")]
pub struct Summary {
    pub kind: &'static str,
    pub about: &'static str,
    pub title: &'static str,
    pub description: &'static str,
    pub scope: &'static str,
    pub scope_hint: &'static str,
    pub goal: &'static str,
    pub owner: &'static str,
    pub status: &'static str,
    pub language: &'static str,
    pub counts: &'static str,
    pub phases: fn(usize) -> &'static str,
    pub steps: fn(usize) -> &'static str,
    pub cards: fn(usize) -> &'static str,
    pub findings: fn(usize) -> &'static str,
    pub backed_up: fn(usize, usize) -> String,
    pub personas: &'static str,
    pub add_persona: &'static str,
    pub new_persona: &'static str,
}

/// The next thing to do: what, why, and the words of its button.
#[expect(missing_docs, reason = "named after `Tip`")]
pub struct TipWords {
    pub heading: &'static str,
    pub add_step: (&'static str, &'static str),
    pub name_step: (&'static str, &'static str),
    pub add_persona: (&'static str, &'static str),
    pub add_channel: (&'static str, &'static str),
    pub feel: (&'static str, &'static str),
    pub answer: (&'static str, &'static str),
    pub improve: (&'static str, &'static str),
    pub back_up: (&'static str, &'static str),
    pub ask: (&'static str, &'static str),
    pub done: &'static str,
    pub go: fn(usize) -> String,
}

/// Texts of a card.
#[expect(missing_docs, reason = "the names say it")]
pub struct CardWords {
    /// The question that the text answers, for a lane: "Wat hindert de klant?".
    pub text: fn(LaneKind) -> &'static str,
    pub sort: &'static str,
    /// What stands in a field of several cards that differ.
    pub differs: &'static str,
    pub answered: &'static str,
    pub answered_by: &'static str,
    pub severity: &'static str,
    pub severities: [&'static str; 5],
    pub picture: &'static str,
    pub picture_text: &'static str,
    pub personas: &'static str,
    pub personas_hint: &'static str,
    pub personas_of_all: &'static str,
    /// What several cards are called that stand in different rows.
    pub cards: &'static str,
    pub remove: &'static str,
    pub here: &'static str,
    pub none_here: &'static str,
    pub add: &'static str,
    pub whole_step: &'static str,
}

/// Texts on what something rests on.
#[expect(missing_docs, reason = "the names say it")]
pub struct Grounds {
    pub heading: &'static str,
    pub backed_up: &'static str,
    pub assumption: &'static str,
    pub assumption_card: &'static str,
    /// So many of so many cards are assumptions.
    pub assumptions: fn(usize, usize) -> String,
    pub assumption_step: &'static str,
    pub contradicted: fn(usize) -> String,
    /// How much there is, on a button.
    pub linked: fn(usize) -> String,
    pub add: &'static str,
    pub new: &'static str,
    pub new_hint: &'static str,
    pub contradicts: &'static str,
    pub out_of_sight: &'static str,
}

/// Texts of a step.
#[expect(missing_docs, reason = "the names say it")]
pub struct StepWords {
    pub title: &'static str,
    pub title_hint: &'static str,
    pub description: &'static str,
    pub phase: &'static str,
    pub kind: &'static str,
    pub channels: &'static str,
    pub channel: &'static str,
    pub new_channel: &'static str,
    pub note: fn(usize) -> String,
    pub remove: &'static str,
}

/// Texts of how a step feels.
#[expect(missing_docs, reason = "the names say it")]
pub struct Feeling {
    pub heading: &'static str,
    pub whose: &'static str,
    pub number: &'static str,
    pub word: &'static str,
    pub reason: &'static str,
    pub unknown: &'static str,
    pub typed: &'static str,
    pub researched: &'static str,
    pub beneath: &'static str,
    /// Who stand behind the dots, for screen readers and below them.
    pub people: fn(u64) -> String,
    pub spread: fn(&[(String, u64)]) -> String,
    pub per_dot: fn(u64) -> String,
    pub nobody: &'static str,
}

/// Texts of a decisive moment.
#[expect(missing_docs, reason = "the names say it")]
pub struct Moment {
    pub heading: &'static str,
    pub customers: &'static str,
    pub us: &'static str,
    pub called: fn(usize, usize) -> String,
    pub not_asked: &'static str,
    pub name: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub company_only: &'static str,
    pub customers_only: &'static str,
}

/// Texts of the improvements at a step.
#[expect(missing_docs, reason = "the names say it")]
pub struct Plans {
    pub heading: &'static str,
    pub title: &'static str,
    pub status: &'static str,
    pub add: &'static str,
    pub new: &'static str,
    pub untitled: &'static str,
}

/// Texts of the jumps from and to a step.
#[expect(missing_docs, reason = "the names say it")]
pub struct Jumps {
    pub heading: &'static str,
    pub to: fn(usize, &str) -> String,
    pub from: fn(usize, &str) -> String,
    pub label: &'static str,
    pub add: &'static str,
    pub none: &'static str,
}

/// Texts of what data shows.
#[expect(missing_docs, reason = "the names say it")]
pub struct Measured {
    pub heading: &'static str,
    pub comes: fn(&str) -> String,
    pub stops: fn(&str) -> String,
    pub wait: fn(&str) -> String,
    pub journeys: fn(u64) -> String,
    pub nothing: &'static str,
    pub events: &'static str,
    pub events_hint: &'static str,
    /// A span of so many seconds in words: "3 dagen".
    pub span: fn(f64) -> String,
}

/// Texts of a phase.
#[expect(missing_docs, reason = "the names say it")]
pub struct PhaseWords {
    pub name: &'static str,
    pub description: &'static str,
    pub optional: &'static str,
    pub optional_hint: &'static str,
    pub steps: &'static str,
    pub remove: &'static str,
    pub untitled: &'static str,
}

/// Texts of a lane.
#[expect(missing_docs, reason = "the names say it")]
pub struct LaneWords {
    pub name: &'static str,
    pub name_hint: fn(&str) -> String,
    pub kind: &'static str,
    pub hidden: &'static str,
    pub hidden_hint: &'static str,
    pub remove: &'static str,
    pub cards: fn(usize) -> String,
}

/// Texts of where something stands.
#[expect(missing_docs, reason = "the names say it")]
pub struct Place {
    pub heading: &'static str,
    pub earlier: &'static str,
    pub later: &'static str,
    pub up: &'static str,
    pub down: &'static str,
    pub duplicate: &'static str,
}
