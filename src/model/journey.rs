//! The journey: one document, a map with everything that belongs to it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    Card, CardId, Channel, ChannelId, Check, Dataset, Evidence, Goal, Improvement, Instant,
    JourneyId, Jump, Lane, LaneId, Persona, PersonaId, Phase, PhaseId, Step, StepId, Survey, View,
};

/// Fields that a newer or foreign program wrote, kept through read and write.
pub type Extra = serde_json::Map<String, serde_json::Value>;

/// The language of the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
}

/// Which state of affairs the map shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum JourneyStatus {
    /// How it is.
    #[default]
    AsIs,
    /// How it should be.
    ToBe,
}

/// One document: a map with everything that belongs to it.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Journey {
    /// Identity.
    pub id: JourneyId,
    /// A counter that each change raises; as a whole number that JavaScript keeps exactly.
    #[cfg_attr(test, schemars(range(max = 9_007_199_254_740_991_u64)))]
    pub revision: u64,
    /// Title.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// What it is about.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Whose journey it is: the name of the business.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Language of the content.
    pub language: Language,
    /// How it is, or how it should be.
    pub status: JourneyStatus,
    /// What belongs to it and what does not.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub scope: String,
    /// What the customer wants to reach.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub goal: String,
    /// When it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created: Option<Instant>,
    /// When it was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed: Option<Instant>,
    /// The phases, in order, with their steps.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phases: Vec<Arc<Phase>>,
    /// The lanes, top to bottom.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lanes: Vec<Arc<Lane>>,
    /// The personas.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub personas: Vec<Arc<Persona>>,
    /// The channels.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<Arc<Channel>>,
    /// The findings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Arc<Evidence>>,
    /// Arrows between steps.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub jumps: Vec<Arc<Jump>>,
    /// Figures to reach.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Arc<Goal>>,
    /// What will be done.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub improvements: Vec<Arc<Improvement>>,
    /// What customers and colleagues said of the map.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<Arc<Check>>,
    /// Survey figures.
    pub survey: Arc<Survey>,
    /// Summaries of imported data.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub datasets: Vec<Arc<Dataset>>,
    /// Settings of the view.
    pub view: View,
    /// Fields that a newer or foreign program wrote: kept as they are.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Journey {
    /// Every step with its phase, in order.
    pub fn steps(&self) -> impl Iterator<Item = (&Arc<Phase>, &Arc<Step>)> {
        self.phases.iter().flat_map(|phase| phase.steps.iter().map(move |step| (phase, step)))
    }

    /// The step, if the journey has it.
    pub fn step(&self, id: StepId) -> Option<&Arc<Step>> {
        self.steps().map(|(_, step)| step).find(|step| step.id == id)
    }

    /// The phase, if the journey has it.
    pub fn phase(&self, id: PhaseId) -> Option<&Arc<Phase>> {
        self.phases.iter().find(|phase| phase.id == id)
    }

    /// The phase that holds a step.
    pub fn phase_of(&self, step: StepId) -> Option<&Arc<Phase>> {
        self.steps().find(|(_, each)| each.id == step).map(|(phase, _)| phase)
    }

    /// The lane, if the journey has it.
    pub fn lane(&self, id: LaneId) -> Option<&Arc<Lane>> {
        self.lanes.iter().find(|lane| lane.id == id)
    }

    /// The card and the step that holds it.
    pub fn card(&self, id: CardId) -> Option<(&Arc<Step>, &Arc<Card>)> {
        self.steps().find_map(|(_, step)| {
            step.cards.iter().find(|card| card.id == id).map(|card| (step, card))
        })
    }

    /// The channel, if the journey has it.
    pub fn channel(&self, id: ChannelId) -> Option<&Arc<Channel>> {
        self.channels.iter().find(|channel| channel.id == id)
    }

    /// The persona, if the journey has it.
    pub fn persona(&self, id: PersonaId) -> Option<&Arc<Persona>> {
        self.personas.iter().find(|persona| persona.id == id)
    }

    /// How many steps there are.
    pub fn n_steps(&self) -> usize {
        self.phases.iter().map(|phase| phase.steps.len()).sum()
    }

    /// How many cards there are.
    pub fn n_cards(&self) -> usize {
        self.steps().map(|(_, step)| step.cards.len()).sum()
    }
}

/// For serde: a flag that is off is not written.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
pub(super) fn is_false(flag: &bool) -> bool {
    !*flag
}
