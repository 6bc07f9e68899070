//! Event logs: from a file of events to journeys that customers really took.
//!
//! [`Log`] is the one form that everything is computed on; readers make it,
//! views read it. Knows names of steps and phases as texts, nothing else: no
//! model, no files, no clock, no browser.

mod log;

pub mod period;
pub mod plan;
pub mod matching;
pub mod goal;
pub mod routes;
pub mod median;
pub mod share;
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

pub use log::{Attribute, Log, NO_CODE};
