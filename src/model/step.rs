//! A step: something the customer does, a column of the map.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Card, ChannelId, Extra, Feeling, LaneId, PersonaId, StepId, journey::is_false};

/// What kind of step this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// The customer does something on their own.
    #[default]
    Action,
    /// Customer and company meet.
    Touchpoint,
    /// The company does something the customer does not see.
    Internal,
}

/// A channel used in a step.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct ChannelUse {
    /// The channel.
    pub channel: ChannelId,
    /// How it is used here.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Fields that a newer or foreign program wrote: kept as they are.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Something the customer does, written in the first person, with everything that stands in its column.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Step {
    /// Identity.
    pub id: StepId,
    /// What the customer does: "Ik vergelijk fietsen".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// More about it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// What kind of step this is.
    pub kind: StepKind,
    /// Where customer and company meet in this step.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<ChannelUse>,
    /// Whether the company calls this step decisive.
    #[serde(skip_serializing_if = "is_false")]
    pub decisive: bool,
    /// The cards of this column; within a lane in this order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cards: Vec<Arc<Card>>,
    /// What a person typed for how each persona feels here.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(test, schemars(extend("x-names" = "persona")))]
    pub feelings: BTreeMap<PersonaId, Feeling>,
    /// Names of events in data that are this step.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<String>,
    /// Fields that a newer or foreign program wrote: kept as they are.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Step {
    /// A touchpoint is a step in which customer and company meet: one with at
    /// least one channel, or said to be one.
    pub fn is_touchpoint(&self) -> bool {
        !self.channels.is_empty() || self.kind == StepKind::Touchpoint
    }

    /// The cards of one lane, in order.
    pub fn cards_in(&self, lane: LaneId) -> impl Iterator<Item = &Arc<Card>> {
        self.cards.iter().filter(move |card| card.lane == lane)
    }
}
