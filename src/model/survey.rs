//! Figures from a survey: information sources and sales channels.

use serde::{Deserialize, Serialize};

use super::{ChannelId, Extra, Percent, PhaseId};

/// One channel in one phase, or over the whole period when no phase is named.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct SurveyRow {
    /// The channel.
    pub channel: ChannelId,
    /// The phase; none: in total over the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phase: Option<PhaseId>,
    /// Share of the customers who used it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<Percent>,
    /// Fields that a newer or foreign program wrote: kept as they are.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What customers answered about sources, channels and reasons.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Survey {
    /// How many answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub n: Option<u32>,
    /// The period, in months; 12 unless set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
    /// Use of information sources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SurveyRow>,
    /// Preferred sales channel.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub preferred_sales: Vec<SurveyRow>,
    /// Share of planned purchases.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub planned: Option<Percent>,
    /// Reasons for choosing the shop, most important first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<String>,
    /// Fields that a newer or foreign program wrote: kept as they are.
    #[serde(flatten)]
    pub extra: Extra,
}
