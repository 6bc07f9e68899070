//! A channel: where customer and company meet.

use serde::{Deserialize, Serialize};

use super::{ChannelId, Extra, Level, journey::is_false};

/// The source cluster of a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Cluster {
    /// In the shop.
    Store,
    /// Online.
    #[default]
    Internet,
    /// On paper.
    Print,
    /// Radio, television, news.
    Media,
    /// From person to person.
    People,
}

/// Where customer and company meet, or where the customer learns.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Channel {
    /// Identity.
    pub id: ChannelId,
    /// Name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Name of an icon of the program's set; unknown names draw a dot.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub icon: String,
    /// The source cluster.
    pub cluster: Cluster,
    /// Whether one can buy there.
    #[serde(skip_serializing_if = "is_false")]
    pub sales: bool,
    /// How easy for the customer, 1–5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ease: Option<Level>,
    /// What it costs the company, 1–5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<Level>,
    /// How much it weighs in the choice, 1–5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub influence: Option<Level>,
    /// Fields that a newer or foreign program wrote: kept as they are.
    #[serde(flatten)]
    pub extra: Extra,
}
