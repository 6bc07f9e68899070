//! A persona: a kind of customer.

use serde::{Deserialize, Serialize};

use super::{ChannelId, Extra, Percent, PersonaId, Picture, journey::is_false};

/// Where a kind of customer stands in the life cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LifeCycle {
    /// Does not know the company.
    #[default]
    Stranger,
    /// Considers buying.
    Prospect,
    /// Bought once.
    New,
    /// Comes back.
    Regular,
    /// Recommends.
    Fan,
    /// Went away.
    Lost,
}

/// Whether the purchase is planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BuyerKind {
    /// Decided beforehand.
    #[default]
    Planned,
    /// On the spot.
    Unplanned,
}

/// A kind of customer, drawn as a persona. Everything but the name may be missing.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Persona {
    /// Identity.
    pub id: PersonaId,
    /// A role, such as "De forens".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// A portrait.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// Youngest age, in years.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age_from: Option<u8>,
    /// Oldest age, in years.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age_to: Option<u8>,
    /// The situation this customer is in.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub situation: String,
    /// Something this customer would say.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub quote: String,
    /// What this customer wants to reach.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<String>,
    /// What this customer needs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    /// What annoys this customer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub frustrations: Vec<String>,
    /// What drives this customer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub motivations: Vec<String>,
    /// Channels this customer likes best.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub preferred_channels: Vec<ChannelId>,
    /// Content this customer likes best.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub preferred_content: String,
    /// The main information source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub main_source: Option<ChannelId>,
    /// Place in the life cycle.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub life_cycle: Option<LifeCycle>,
    /// Planned or unplanned buyer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub buyer: Option<BuyerKind>,
    /// Share of all customers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<Percent>,
    /// Whether this is the best kind of customer.
    #[serde(skip_serializing_if = "is_false")]
    pub best_customer: bool,
    /// Colour role 1–6; without one the position decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(range(min = 1, max = 6)))]
    pub colour: Option<u8>,
    /// Fields that a newer or foreign program wrote: kept as they are.
    #[serde(flatten)]
    pub extra: Extra,
}
