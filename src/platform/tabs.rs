//! Other tabs of this program.

/// The way to other tabs.
pub struct Tabs;
