//! What a template is made of, and how it becomes a journey.

use std::sync::Arc;

use super::place::Place;
use super::text::{Both, both};
use crate::model::{
    Answered, Card, ChannelUse, IdSource, Instant, Journey, Lane, LaneKind, Language, MapStyle,
    NeedSort, Persona, Phase, Step, StepKind, View,
};

/// The lanes of a journey map, in the usual order.
pub(super) const CORE_LANES: &[LaneKind] = &[
    LaneKind::Touchpoints,
    LaneKind::Thoughts,
    LaneKind::Feeling,
    LaneKind::Needs,
    LaneKind::Obstacles,
    LaneKind::Evidence,
    LaneKind::Improvements,
];

/// One customer, without a role yet, so that feelings can be typed.
pub(super) const ONE_CUSTOMER: &[Both] = &[both("Klant", "Customer")];

/// A template.
pub(super) struct Plan {
    pub(super) style: MapStyle,
    pub(super) lanes: &'static [LaneKind],
    pub(super) places: &'static [Place],
    pub(super) personas: &'static [Both],
    pub(super) phases: &'static [PhasePlan],
}

/// A phase of a template.
pub(super) struct PhasePlan {
    pub(super) name: Both,
    pub(super) about: Both,
    pub(super) steps: &'static [StepPlan],
}

/// A step of a template.
pub(super) struct StepPlan {
    title: Both,
    places: &'static [Place],
    notes: &'static [Note],
}

/// A card of a template.
pub(super) struct Note {
    lane: LaneKind,
    text: Both,
    sort: Option<NeedSort>,
    /// Which persona it holds for, by position; none: all.
    who: Option<usize>,
}

pub(super) const fn step(
    title: Both,
    places: &'static [Place],
    notes: &'static [Note],
) -> StepPlan {
    StepPlan { title, places, notes }
}

pub(super) const fn note(lane: LaneKind, nl: &'static str, en: &'static str) -> Note {
    Note { lane, text: both(nl, en), sort: None, who: None }
}

pub(super) const fn thought(nl: &'static str, en: &'static str) -> Note {
    note(LaneKind::Thoughts, nl, en)
}

pub(super) const fn need(sort: NeedSort, nl: &'static str, en: &'static str) -> Note {
    Note { lane: LaneKind::Needs, text: both(nl, en), sort: Some(sort), who: None }
}

impl Note {
    /// The same card, for one persona.
    pub(super) const fn of(self, who: usize) -> Self {
        Self { who: Some(who), ..self }
    }
}

#[cfg(test)]
impl StepPlan {
    /// How many places and cards it has.
    pub(super) fn size(&self) -> (usize, usize) {
        (self.places.len(), self.notes.len())
    }
}

/// The journey of a plan.
pub(super) fn build(plan: &Plan, language: Language, ids: &mut IdSource, now: Instant) -> Journey {
    let mut journey = Journey {
        id: ids.draw(),
        title: both("Nieuwe klantreis", "New journey").in_language(language),
        language,
        created: Some(now),
        changed: Some(now),
        view: View { style: plan.style, ..View::default() },
        ..Journey::default()
    };
    journey.lanes = lanes(plan.lanes, ids);
    journey.personas = plan
        .personas
        .iter()
        .map(|name| {
            let name = name.in_language(language);
            Arc::new(Persona { id: ids.draw(), name, ..Persona::default() })
        })
        .collect();
    journey.channels =
        plan.places.iter().map(|place| Arc::new(place.channel(ids.draw(), language))).collect();
    for phase in plan.phases {
        let steps = phase.steps.iter().map(|step| Arc::new(fill(step, plan, &journey, ids)));
        let phase = Phase {
            steps: steps.collect(),
            id: ids.draw(),
            name: phase.name.in_language(language),
            description: phase.about.in_language(language),
            ..Phase::default()
        };
        journey.phases.push(Arc::new(phase));
    }
    journey
}

/// Lanes of these kinds, named by their kind.
pub(super) fn lanes(kinds: &[LaneKind], ids: &mut IdSource) -> Vec<Arc<Lane>> {
    kinds.iter().map(|&kind| Arc::new(Lane { id: ids.draw(), kind, ..Lane::default() })).collect()
}

fn fill(step: &StepPlan, plan: &Plan, journey: &Journey, ids: &mut IdSource) -> Step {
    let used = |place: &Place| {
        let idx = plan.places.iter().position(|each| each == place)?;
        Some(ChannelUse { channel: journey.channels[idx].id, ..ChannelUse::default() })
    };
    let mut filled = Step {
        id: ids.draw(),
        title: step.title.in_language(journey.language),
        kind: if step.places.is_empty() { StepKind::Action } else { StepKind::Touchpoint },
        channels: step.places.iter().filter_map(used).collect(),
        ..Step::default()
    };
    for note in step.notes {
        let Some(lane) = journey.lanes.iter().find(|lane| lane.kind == note.lane) else { continue };
        filled.cards.push(Arc::new(Card {
            id: ids.draw(),
            lane: lane.id,
            text: note.text.in_language(journey.language),
            personas: note.who.map(|idx| journey.personas[idx].id).into_iter().collect(),
            sort: note.sort,
            answered: note.sort.map(|_| Answered::No),
            ..Card::default()
        }));
    }
    filled
}
