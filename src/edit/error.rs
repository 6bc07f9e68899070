//! Why an edit was refused.

use std::fmt;

/// Why an edit was refused. The journey is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditError {
    /// What the edit names is not there (any more).
    Missing,
    /// What is added has no identity, or one that is in use.
    IdTaken,
    /// The text is longer than the limit, in characters.
    TextTooLong {
        /// The most characters a field may have.
        limit: usize,
    },
    /// No room for another phase.
    TooManyPhases {
        /// The most phases a journey may have.
        limit: usize,
    },
    /// No room for another step in this phase.
    TooManyStepsInPhase {
        /// The most steps a phase may have.
        limit: usize,
    },
    /// No room for another step.
    TooManySteps {
        /// The most steps a journey may have.
        limit: usize,
    },
    /// No room for another lane.
    TooManyLanes {
        /// The most lanes a journey may have.
        limit: usize,
    },
    /// No room for another card.
    TooManyCards {
        /// The most cards a journey may have.
        limit: usize,
    },
    /// The picture is too large, or of a kind that is not kept.
    BadPicture,
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => write!(f, "what the edit names is not there"),
            Self::IdTaken => write!(f, "what is added is already there"),
            Self::TextTooLong { limit } => write!(f, "text longer than {limit} characters"),
            Self::TooManyPhases { limit } => write!(f, "more than {limit} phases"),
            Self::TooManyStepsInPhase { limit } => write!(f, "more than {limit} steps in a phase"),
            Self::TooManySteps { limit } => write!(f, "more than {limit} steps"),
            Self::TooManyLanes { limit } => write!(f, "more than {limit} lanes"),
            Self::TooManyCards { limit } => write!(f, "more than {limit} cards"),
            Self::BadPicture => write!(f, "picture too large or of an unknown kind"),
        }
    }
}

impl std::error::Error for EditError {}
