//! Event logs: from a file of events to journeys that customers really took.
//!
//! [`Log`] is the one form that everything is computed on; readers make it,
//! views read it. Knows names of steps and phases as texts, nothing else: no
//! model, no files, no clock, no browser.

mod log;

pub use log::{Attribute, Log, NO_CODE};
