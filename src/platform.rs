//! The browser's edge: storage, files, tabs, clock. The only place that knows
//! web-sys and gloo.

pub mod clock;
pub mod random;
pub mod storage;
pub mod tabs;
pub mod file;
pub mod incoming;
pub mod leave;
pub mod persist;
pub mod field;
pub mod focus;
pub mod grid;
pub mod keys;
pub mod page;
pub mod picture;
