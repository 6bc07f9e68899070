//! A check: a customer or colleague says whether the map is right.

use serde::{Deserialize, Serialize};

use super::{CheckId, Date, Extra, Level, PersonaId, StepId, journey::is_false};

/// Whether a step is recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Recognition {
    /// Yes.
    Yes,
    /// Partly.
    Partly,
    /// No.
    #[default]
    No,
}

/// What one person says of one step.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct StepCheck {
    /// The step.
    pub step: StepId,
    /// Whether it is recognised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recognised: Option<Recognition>,
    /// What is missing.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub missing: String,
    /// How important, 1–5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub importance: Option<Level>,
    /// How satisfied, 1–5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub satisfaction: Option<Level>,
    /// Whether it is a decisive moment.
    #[serde(skip_serializing_if = "is_false")]
    pub decisive: bool,
    /// Fields that a newer or foreign program wrote: kept as they are.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The answers of one customer or colleague.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Check {
    /// Identity.
    pub id: CheckId,
    /// A role, not a name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// A colleague rather than a customer.
    #[serde(skip_serializing_if = "is_false")]
    pub colleague: bool,
    /// The persona this person belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persona: Option<PersonaId>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// What was said of each step.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepCheck>,
    /// Fields that a newer or foreign program wrote: kept as they are.
    #[serde(flatten)]
    pub extra: Extra,
}
