//! What is selected on the map: passing state, outside history and file.

use crate::model::{CardId, Journey, LaneId, PhaseId, StepId};

/// What is selected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Selection {
    /// Nothing.
    #[default]
    None,
    /// A phase.
    Phase(PhaseId),
    /// A step.
    Step(StepId),
    /// A lane.
    Lane(LaneId),
    /// A card.
    Card(CardId),
    /// A cell, with or without cards.
    Cell {
        /// The column.
        step: StepId,
        /// The row.
        lane: LaneId,
    },
    /// A point of the curve.
    Feeling {
        /// The column.
        step: StepId,
    },
}

impl Selection {
    /// The selection, or none when what was selected is gone.
    pub fn still_valid(self, journey: &Journey) -> Self {
        let there = match self {
            Self::None => true,
            Self::Phase(id) => journey.phase(id).is_some(),
            Self::Step(id) | Self::Feeling { step: id } => journey.step(id).is_some(),
            Self::Lane(id) => journey.lane(id).is_some(),
            Self::Card(id) => journey.card(id).is_some(),
            Self::Cell { step, lane } => {
                journey.step(step).is_some() && journey.lane(lane).is_some()
            }
        };
        if there { self } else { Self::None }
    }
}
