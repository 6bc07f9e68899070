//! Findings and what they speak of: the steps that a finding supports or contradicts, itself or
//! through a card.

use crate::model::{Evidence, Journey, PersonaId, PhaseId};

/// Which findings to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Filter {
    /// Only what was counted (`true`), only what was told (`false`), or both.
    pub analytic: Option<bool>,
    /// Only what touches a step of this phase.
    pub phase: Option<PhaseId>,
    /// Only what speaks of this persona. A finding that names none speaks of all.
    pub persona: Option<PersonaId>,
}

/// A step that a finding speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Touched {
    /// The number of the step on the map, from 1.
    pub n: usize,
    /// The place of its phase, from 0.
    pub phase: usize,
    /// The finding contradicts the step, or a card of it.
    pub against: bool,
}

impl Filter {
    /// Whether a finding is among those to show.
    pub fn passes(&self, journey: &Journey, finding: &Evidence) -> bool {
        let of_kind = self.analytic.is_none_or(|is| finding.kind.is_analytic() == is);
        let of_persona = self
            .persona
            .is_none_or(|id| finding.personas.is_empty() || finding.personas.contains(&id));
        let in_phase = |id: PhaseId| {
            touched(journey, finding).iter().any(|step| journey.phases[step.phase].id == id)
        };
        of_kind && of_persona && self.phase.is_none_or(in_phase)
    }
}

/// The steps that a finding speaks of, in the order of the map. A step that it both supports and
/// contradicts stands there twice.
pub fn touched(journey: &Journey, finding: &Evidence) -> Vec<Touched> {
    let mut all = Vec::new();
    for (idx, (phase, step)) in journey.steps().enumerate() {
        let supports = finding.steps.contains(&step.id)
            || step.cards.iter().any(|card| card.evidence.contains(&finding.id));
        let contradicts = finding.contradicts_steps.contains(&step.id)
            || step.cards.iter().any(|card| finding.contradicts_cards.contains(&card.id));
        let phase = journey.phases.iter().position(|each| each.id == phase.id).unwrap_or_default();
        for against in [false, true] {
            if if against { contradicts } else { supports } {
                all.push(Touched { n: idx + 1, phase, against });
            }
        }
    }
    all
}
