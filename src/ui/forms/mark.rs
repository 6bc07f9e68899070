//! A step as everybody knows it: its number, the colour of its phase, its title.

use leptos::prelude::*;

use crate::model::{Journey, StepId};
use crate::scene::phase_colour;

/// A step as everybody knows it.
#[derive(Clone, Debug, PartialEq)]
pub struct StepMark {
    /// The step.
    pub id: StepId,
    /// Its number on the map, from 1.
    pub n: usize,
    /// The colour role of its phase, 1–6.
    pub colour: u8,
    /// The name of its phase.
    pub phase: String,
    /// Its title; may be empty.
    pub title: String,
}

/// Every step, in order.
pub fn marks(journey: &Journey) -> impl Iterator<Item = StepMark> {
    let phases = journey.phases.iter().enumerate();
    let steps = phases.flat_map(|(phase_idx, phase)| {
        let colour = phase_colour(phase, phase_idx);
        phase.steps.iter().map(move |step| (phase, colour, step))
    });
    steps.enumerate().map(|(idx, (phase, colour, step))| StepMark {
        id: step.id,
        n: idx + 1,
        colour,
        phase: phase.name.clone(),
        title: step.title.clone(),
    })
}

/// One step, if the journey has it.
pub fn mark(journey: &Journey, id: StepId) -> Option<StepMark> {
    marks(journey).find(|mark| mark.id == id)
}

/// The number of a step on the colour of its phase.
#[component]
pub fn StepNumber(
    /// The number.
    n: usize,
    /// The colour role, 1–6.
    colour: u8,
) -> impl IntoView {
    view! { <span class="step__n" data-phase=colour.to_string()>{n}</span> }
}
