//! A data set: totals of one imported file of events. The events themselves never enter a journey.

use serde::{Deserialize, Serialize};

use super::{DatasetId, Extra, Figure, Instant, StepId};

/// What data shows of one step. Groups under 5 cases are left out.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct StepFigures {
    /// The step.
    pub step: StepId,
    /// Cases that got there.
    pub cases: u32,
    /// Cases that ended there.
    pub exits: u32,
    /// Median time to the next event, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median_seconds: Option<Figure>,
    /// Fields that a newer or foreign program wrote: kept as they are.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Totals of one imported file.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Dataset {
    /// Identity.
    pub id: DatasetId,
    /// Name of the file.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// When it was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub imported: Option<Instant>,
    /// Number of cases.
    pub cases: u32,
    /// Number of events.
    pub events: u32,
    /// Rows that could not be read.
    pub skipped_rows: u32,
    /// First event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<Instant>,
    /// Last event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<Instant>,
    /// Figures per step.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepFigures>,
    /// Fields that a newer or foreign program wrote: kept as they are.
    #[serde(flatten)]
    pub extra: Extra,
}
