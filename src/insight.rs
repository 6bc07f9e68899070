//! What follows from a journey: figures and judgements that nobody typed.
//!
//! Reads the model and nothing else; draws nothing and knows no language.

pub mod contrast;
pub mod curve;
pub mod decisive;
pub mod coverage;
pub mod distribution;
pub mod lanes;
pub mod priority;
pub mod folded;
pub mod search;
pub mod reality;
pub mod research;
pub mod tip;
