//! Event logs: from a file of events to journeys that customers really took.
//!
//! [`Log`] is the one form that everything is computed on; [`read`] makes it from the
//! bytes of files, views read it. Knows names of steps and phases as texts, nothing
//! else: no model, no files, no clock, no browser.

pub mod log;
pub mod read;
pub mod texts;
pub mod discover;
pub mod export;
pub mod guard;
pub mod protocol;
pub mod results;
pub mod summary;

pub mod period;
pub mod share;
pub mod plan;
pub mod matching;
pub mod goal;
pub mod filter;
pub mod visits;

pub mod touch;
pub mod funnel;
pub mod bottleneck;
pub mod loops;
pub mod sources;
pub mod fit;
pub mod distance;
pub mod medoids;
pub mod kinds;
pub mod compare;
pub mod changes;
pub mod findings;
pub mod analyse;

mod dictionary;
mod order;

pub use log::{Attribute, Clock, Log, NO_CODE};
pub use texts::Texts;
