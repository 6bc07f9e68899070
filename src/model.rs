//! The journey as plain data: one file per noun.
//!
//! Knows nothing of files, screens, browsers or clocks. A [`Journey`] nests as
//! people see it: phases hold steps, steps hold cards and feelings, so a card
//! without a step or a step without a phase cannot exist. Everything below the
//! journey is behind an `Arc`: an edit copies the path to what it changes and
//! shares the rest, which makes undo cheap and lets screens find a change by
//! comparing pointers.

mod card;
mod channel;
mod check;
mod copied;
mod dataset;
mod evidence;
mod feeling;
mod id;
mod improvement;
mod jump;
mod journey;
mod lane;
mod list;
pub mod limits;
mod number;
mod persona;
mod phase;
mod step;
mod survey;
mod time;
mod view;

pub use card::{Answered, Card, NeedSort, Picture};
pub use channel::{Channel, Cluster};
pub use check::{Check, Recognition, StepCheck};
pub use copied::Copied;
pub use dataset::{Dataset, StepFigures};
pub use evidence::{Evidence, EvidenceKind};
pub use feeling::Feeling;
pub use id::{
    CardId, ChannelId, CheckId, DatasetId, EvidenceId, GoalId, Id, IdSource, ImprovementId,
    JourneyId, JumpId, LaneId, ParseIdError, PersonaId, PhaseId, StepId,
};
pub use improvement::{Goal, Improvement, ImprovementStatus, Measurement};
pub use journey::{Extra, Journey, JourneyStatus, Language};
pub use jump::Jump;
pub use lane::{Lane, LaneContent, LaneKind};
pub use list::{gather, sort};
pub use number::{Figure, Level, Percent, Score, Tenths};
pub use persona::{BuyerKind, LifeCycle, Persona};
pub use phase::Phase;
pub use step::{ChannelUse, Step, StepKind};
pub use survey::{Survey, SurveyRow};
pub use time::{Date, Instant};
pub use view::{MapStyle, View};
