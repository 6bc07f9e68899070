//! Klantreis: draw the customer journey you believe in, beside the one that happened.

// The pure core: data in, data out. Read downwards: a module may import those above it.
pub mod model;
pub mod events;
pub mod edit;
pub mod codec;
pub mod keep;
pub mod insight;
pub mod words;
pub mod scene;
pub mod templates;

// The browser's edge.
#[cfg(feature = "ui")]
pub mod platform;
#[cfg(feature = "ui")]
pub mod ui;

// The worker that reads and counts, beside the page.
#[cfg(feature = "worker")]
pub mod worker;
