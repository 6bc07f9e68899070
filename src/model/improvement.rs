//! Goals and improvements: what the company wants and will do.

use serde::{Deserialize, Serialize};

use super::{Date, Extra, Figure, GoalId, ImprovementId, Level, StepId};

/// A goal measured on a day.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Measurement {
    /// The day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The figure.
    pub value: Figure,
    /// Fields that a newer or foreign program wrote: kept as they are.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A figure to reach.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Goal {
    /// Identity.
    pub id: GoalId,
    /// What is measured.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// In what: "dagen", "%".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Where it stood.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Figure>,
    /// Where it must get.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Figure>,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The steps it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepId>,
    /// What was measured, oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub series: Vec<Measurement>,
    /// Fields that a newer or foreign program wrote: kept as they are.
    #[serde(flatten)]
    pub extra: Extra,
}

/// How far an improvement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ImprovementStatus {
    /// An idea.
    #[default]
    Idea,
    /// Planned.
    Planned,
    /// Under way.
    Running,
    /// Done.
    Done,
}

/// What the company will do.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Improvement {
    /// Identity.
    pub id: ImprovementId,
    /// What will be done.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The problem it solves.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub problem: String,
    /// The steps it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepId>,
    /// What it brings, 1–5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub impact: Option<Level>,
    /// What it costs, 1–5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effort: Option<Level>,
    /// How often the problem occurs a month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency: Option<Figure>,
    /// Minutes lost each time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<Figure>,
    /// Euros lost each time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub euros: Option<Figure>,
    /// Who does it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// How far it is.
    pub status: ImprovementStatus,
    /// The goal it serves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal: Option<GoalId>,
    /// The figure before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Figure>,
    /// The figure after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Figure>,
    /// Fields that a newer or foreign program wrote: kept as they are.
    #[serde(flatten)]
    pub extra: Extra,
}
