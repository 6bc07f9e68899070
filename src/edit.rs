//! What a user can do to a journey: edits, undo and redo, selection, and
//! putting two people's work together.
//!
//! Knows the model only. Every change to a journey, wherever it comes from, is
//! an [`Edit`] given to an [`Editor`]; time and new ids come in from outside.

mod action;
mod admit;
mod apply;
mod cards;
mod compare;
mod duplicate;
mod editor;
mod error;
mod history;
mod lanes;
mod merge;
mod name;
mod phases;
mod prune;
mod records;
mod selection;
mod several;
mod steps;
mod texts;

pub use action::{CardChange, Edit, LaneChange, MovedCard, NewCard, PhaseChange, StepChange};
pub use apply::apply;
pub use compare::{Comparison, Pick};
pub use duplicate::{duplicate_card, duplicate_lane, duplicate_phase, duplicate_step};
pub use editor::{Absorbed, Editor};
pub use error::EditError;
pub use history::History;
pub use merge::{Conflict, Merged, Winner, merge};
pub use name::{EditName, MergeKey};
pub use selection::Selection;
pub use several::{
    Cells, Pasting, cards_of, copy, duplicate_cards, gather_cards, move_cards, paste,
};
