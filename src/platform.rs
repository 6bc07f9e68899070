//! The browser's edge: storage, files, tabs, clock. The only place that knows
//! web-sys and gloo.

pub mod engine;
pub mod field;
pub mod focus;
