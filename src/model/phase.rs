//! A phase: a part of the journey, in order, with its steps.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Extra, PhaseId, Step, journey::is_false};

/// A part of the journey; its steps stand in the order the customer takes them.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Phase {
    /// Identity.
    pub id: PhaseId,
    /// Name, such as "Oriëntatie".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What this phase is about.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Colour role 1–6; without one the position decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(range(min = 1, max = 6)))]
    pub colour: Option<u8>,
    /// Whether a customer may skip this phase (fit of map and reality).
    #[serde(skip_serializing_if = "is_false")]
    pub optional: bool,
    /// The steps, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Arc<Step>>,
    /// Fields that a newer or foreign program wrote: kept as they are.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Steps that are shared are equal: after a keystroke only one is looked into.
impl PartialEq for Phase {
    fn eq(&self, other: &Self) -> bool {
        let Self { id, name, description, colour, optional, steps, extra } = self;
        let same = |(a, b): (&Arc<Step>, &Arc<Step>)| Arc::ptr_eq(a, b) || a == b;
        *id == other.id
            && *name == other.name
            && *description == other.description
            && *colour == other.colour
            && *optional == other.optional
            && steps.len() == other.steps.len()
            && steps.iter().zip(&other.steps).all(same)
            && *extra == other.extra
    }
}
