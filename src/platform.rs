//! The browser's edge: storage, files, tabs, clock. The only place that knows
//! web-sys and gloo. What a browser does not have is an `Option` or a `Result`
//! here, never a panic.

pub mod clock;
pub mod clipboard;
mod database;
mod error;
pub mod engine;
pub mod field;
pub mod file;
pub mod focus;
pub mod grid;
pub mod incoming;
mod journal;
mod keeper;
pub mod kept_files;
pub mod keys;
pub mod leave;
pub mod letters;
mod local;
pub mod locks;
pub mod page;
pub mod persist;
pub mod picture;
pub mod png;
pub mod print;
pub mod random;
pub mod tabs;
mod text;
pub mod timer;

pub use journal::Journal;
pub use keeper::{Keeper, holds_journeys, keeper, settings_at_start, take_safe_start};
pub use local::Local;
