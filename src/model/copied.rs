//! A card on its way from one place to another, by the clipboard.

use serde::{Deserialize, Serialize};

use super::{Card, LaneKind};

/// A card that was copied, and where it stood among the others that were.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
pub struct Copied {
    /// How many steps it stood after the first.
    pub step: usize,
    /// How many lanes of cards it stood below the first.
    pub lane: usize,
    /// What its lane meant; none when it is a text that came from another program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<LaneKind>,
    /// The card. Its identity and its lane mean nothing here.
    pub card: Card,
}
