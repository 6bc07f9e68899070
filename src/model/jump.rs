//! A jump: an arrow to a step that is not the next.

use serde::{Deserialize, Serialize};

use super::{Extra, JumpId, StepId};

/// An arrow from a step to another that is not the next.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Jump {
    /// Identity.
    pub id: JumpId,
    /// Where it starts.
    pub from: StepId,
    /// Where it ends.
    pub to: StepId,
    /// What it says.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// Fields that a newer or foreign program wrote: kept as they are.
    #[serde(flatten)]
    pub extra: Extra,
}
