//! Coverage: what the cards and steps of a journey rest on.

use std::collections::{HashMap, HashSet};

use crate::model::{
    Card, Cluster, EvidenceId, EvidenceKind, Journey, LaneContent, LaneId, Step, StepId,
};

/// What one card rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Only on what was counted.
    Analytic,
    /// Only on what was told.
    Anecdotal,
    /// On both.
    Both,
    /// On nothing: an assumption.
    Nothing,
}

/// How many cards rest on what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Coverage {
    /// Only on what was counted.
    pub analytic: usize,
    /// Only on what was told.
    pub anecdotal: usize,
    /// On both.
    pub both: usize,
    /// On nothing.
    pub none: usize,
}

/// The evidence of a journey, looked up by id and by step.
pub struct Grounds {
    kinds: HashMap<EvidenceId, EvidenceKind>,
    steps: HashSet<StepId>,
}

impl Grounds {
    /// Looks up the evidence of a journey once, to judge many cards and steps.
    pub fn of(journey: &Journey) -> Self {
        Self {
            kinds: journey.evidence.iter().map(|each| (each.id, each.kind)).collect(),
            steps: journey.evidence.iter().flat_map(|each| each.steps.iter().copied()).collect(),
        }
    }

    /// What a card rests on. Evidence that the journey does not have does not count.
    pub fn card(&self, card: &Card) -> Ground {
        let kinds = || card.evidence.iter().filter_map(|id| self.kinds.get(id));
        match (kinds().any(|kind| kind.is_analytic()), kinds().any(|kind| !kind.is_analytic())) {
            (true, true) => Ground::Both,
            (true, false) => Ground::Analytic,
            (false, true) => Ground::Anecdotal,
            (false, false) => Ground::Nothing,
        }
    }

    /// Whether a step is backed up: evidence of any kind supports it, or one of its cards.
    pub fn backs_up(&self, step: &Step) -> bool {
        self.steps.contains(&step.id)
            || step.cards.iter().any(|card| self.card(card) != Ground::Nothing)
    }
}

impl Coverage {
    /// How many cards there are.
    pub fn total(self) -> usize {
        self.backed_up() + self.none
    }

    /// How many cards rest on something.
    pub fn backed_up(self) -> usize {
        self.analytic + self.anecdotal + self.both
    }

    fn count(&mut self, ground: Ground) {
        match ground {
            Ground::Analytic => self.analytic += 1,
            Ground::Anecdotal => self.anecdotal += 1,
            Ground::Both => self.both += 1,
            Ground::Nothing => self.none += 1,
        }
    }
}

/// The coverage of each phase, in order. Cards of every lane that holds cards
/// count, hidden lanes too: what is not shown is still believed.
pub fn per_phase(journey: &Journey) -> Vec<Coverage> {
    let grounds = Grounds::of(journey);
    let lanes: HashSet<LaneId> = journey
        .lanes
        .iter()
        .filter(|lane| lane.kind.content() == LaneContent::Cards)
        .map(|lane| lane.id)
        .collect();
    let of_phase = |steps: &[std::sync::Arc<Step>]| {
        let mut coverage = Coverage::default();
        let cards = steps.iter().flat_map(|step| &step.cards);
        for card in cards.filter(|card| lanes.contains(&card.lane)) {
            coverage.count(grounds.card(card));
        }
        coverage
    };
    journey.phases.iter().map(|phase| of_phase(&phase.steps)).collect()
}

/// For each step, in order, whether it is backed up: "10 of 14 steps".
pub fn backed_up(journey: &Journey) -> Vec<bool> {
    let grounds = Grounds::of(journey);
    journey.steps().map(|(_, step)| grounds.backs_up(step)).collect()
}

/// Whether no data can see this touchpoint: customer and company meet, only off
/// the internet, and no data set or event name speaks of the step.
pub fn is_out_of_sight(journey: &Journey, step: &Step) -> bool {
    let online = step.channels.iter().any(|used| {
        journey.channel(used.channel).is_some_and(|channel| channel.cluster == Cluster::Internet)
    });
    let measured = !step.events.is_empty()
        || journey.datasets.iter().flat_map(|data| &data.steps).any(|each| each.step == step.id);
    step.is_touchpoint() && !online && !measured
}
