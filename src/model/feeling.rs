//! How a persona feels at a step, as a person typed it.

use serde::{Deserialize, Serialize};

use super::{Extra, Tenths};

/// How a persona feels at a step. What is drawn may differ: evidence goes before belief (`insight`).
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Feeling {
    /// −2…+2; missing when only a word is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Tenths>,
    /// One word: "hoopvol".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub word: String,
    /// Why.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Fields that a newer or foreign program wrote: kept as they are.
    #[serde(flatten)]
    pub extra: Extra,
}
