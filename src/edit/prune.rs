//! References to what is no longer there are taken away; nothing else changes
//! and what is already right stays shared.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::{
    CardId, ChannelId, EvidenceId, GoalId, Journey, LaneId, PersonaId, PhaseId, Step, StepId,
    gather,
};

/// What there is to point at.
struct Known {
    phases: BTreeSet<PhaseId>,
    steps: BTreeSet<StepId>,
    cards: BTreeSet<CardId>,
    lanes: BTreeSet<LaneId>,
    personas: BTreeSet<PersonaId>,
    channels: BTreeSet<ChannelId>,
    evidence: BTreeSet<EvidenceId>,
    goals: BTreeSet<GoalId>,
}

/// Takes away every reference to what the journey does not hold.
pub(crate) fn prune(journey: &mut Journey) {
    let known = Known::of(journey);
    prune_columns(journey, &known);
    prune_records(journey, &known);
    let view = &mut journey.view;
    view.persona = view.persona.filter(|id| known.personas.contains(id));
    keep(&mut view.beside, &known.personas);
}

impl Known {
    fn of(journey: &Journey) -> Self {
        let steps = || journey.steps().map(|(_, step)| step);
        let lanes: BTreeSet<LaneId> = gather(journey.lanes.iter().map(|item| item.id));
        let cards = || steps().flat_map(|step| &step.cards);
        Self {
            phases: gather(journey.phases.iter().map(|item| item.id)),
            steps: gather(steps().map(|step| step.id)),
            // A card goes with its lane.
            cards: gather(cards().filter(|card| lanes.contains(&card.lane)).map(|card| card.id)),
            lanes,
            personas: gather(journey.personas.iter().map(|item| item.id)),
            channels: gather(journey.channels.iter().map(|item| item.id)),
            evidence: gather(journey.evidence.iter().map(|item| item.id)),
            goals: gather(journey.goals.iter().map(|item| item.id)),
        }
    }

    fn step_is_right(&self, step: &Step) -> bool {
        step.channels.iter().all(|used| self.channels.contains(&used.channel))
            && step.feelings.keys().all(|id| self.personas.contains(id))
            && step.cards.iter().all(|card| {
                self.lanes.contains(&card.lane)
                    && all(&card.personas, &self.personas)
                    && all(&card.evidence, &self.evidence)
                    && card.answered_by.is_none_or(|id| self.channels.contains(&id))
            })
    }
}

fn prune_columns(journey: &mut Journey, known: &Known) {
    for phase in &mut journey.phases {
        for at in 0..phase.steps.len() {
            if known.step_is_right(&phase.steps[at]) {
                continue;
            }
            let step = Arc::make_mut(&mut Arc::make_mut(phase).steps[at]);
            step.channels.retain(|used| known.channels.contains(&used.channel));
            step.feelings.retain(|id, _| known.personas.contains(id));
            step.cards.retain(|card| known.lanes.contains(&card.lane));
            for card in &mut step.cards {
                let card = Arc::make_mut(card);
                keep(&mut card.personas, &known.personas);
                keep(&mut card.evidence, &known.evidence);
                card.answered_by = card.answered_by.filter(|id| known.channels.contains(id));
            }
        }
    }
}

fn prune_records(journey: &mut Journey, known: &Known) {
    journey.jumps.retain(|jump| known.steps.contains(&jump.from) && known.steps.contains(&jump.to));
    each(&mut journey.evidence, |item| {
        keep(&mut item.personas, &known.personas);
        keep(&mut item.steps, &known.steps);
        keep(&mut item.contradicts_steps, &known.steps);
        keep(&mut item.contradicts_cards, &known.cards);
    });
    each(&mut journey.personas, |item| {
        keep(&mut item.preferred_channels, &known.channels);
        item.main_source = item.main_source.filter(|id| known.channels.contains(id));
    });
    each(&mut journey.goals, |item| keep(&mut item.steps, &known.steps));
    each(&mut journey.improvements, |item| {
        keep(&mut item.steps, &known.steps);
        item.goal = item.goal.filter(|id| known.goals.contains(id));
    });
    each(&mut journey.checks, |item| {
        item.persona = item.persona.filter(|id| known.personas.contains(id));
        item.steps.retain(|step| known.steps.contains(&step.step));
    });
    each(&mut journey.datasets, |item| {
        item.steps.retain(|figures| known.steps.contains(&figures.step));
    });
    let mut survey = (*journey.survey).clone();
    for rows in [&mut survey.sources, &mut survey.preferred_sales] {
        rows.retain(|row| {
            known.channels.contains(&row.channel)
                && row.phase.is_none_or(|phase| known.phases.contains(&phase))
        });
    }
    if survey != *journey.survey {
        journey.survey = Arc::new(survey);
    }
}

/// Changes each item, and keeps sharing those that stay equal.
fn each<T: Clone + PartialEq>(list: &mut [Arc<T>], change: impl Fn(&mut T)) {
    for item in list {
        let mut next = (**item).clone();
        change(&mut next);
        if next != **item {
            *item = Arc::new(next);
        }
    }
}

fn keep<T: Ord>(ids: &mut Vec<T>, known: &BTreeSet<T>) {
    ids.retain(|id| known.contains(id));
}

fn all<T: Ord>(ids: &[T], known: &BTreeSet<T>) -> bool {
    ids.iter().all(|id| known.contains(id))
}
