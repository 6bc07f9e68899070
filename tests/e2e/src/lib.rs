//! End-to-end tests of the built page in real browsers: Chromium, Firefox and WebKit.
//!
//! A *path* is what a user does, written once and walked in every browser. It finds
//! things as a user does, by role and name, and waits for what it expects to see.
//! Each path has its own site on a port of its own, so nothing is kept from another.
//! Must not know how the page is made: only what is on the screen.

mod axe;
mod browser;
pub mod made;
mod page;
mod process;
mod run;
mod seek;
mod seen;
mod site;

pub use axe::Complaint;
pub use browser::{Browser, Session};
pub use page::{Page, Theme};
pub use process::free_port;
pub use run::{Path, block_on, dist, run, until};
pub use seek::{
    Seek, button, cell, columnheader, combobox, dialog, grid, gridcell, heading, link, menuitem,
    navigation, option, radio, region, role, rowheader, searchbox, status, table, textbox,
};
pub use site::{Fault, Site};

/// How a path ends: well, or with what went wrong.
pub type Outcome = anyhow::Result<()>;

/// Lists the paths of a file, each to be walked in every browser or in those it names:
/// `paths![opens, survives_a_kill in [Chromium, Firefox]];`
#[macro_export]
macro_rules! paths {
    ($($path:ident $(in $browsers:tt)?),+ $(,)?) => {
        /// The paths of this file.
        pub const PATHS: &[$crate::Path] = &[$($crate::Path {
            name: concat!(module_path!(), "::", stringify!($path)),
            browsers: $crate::browsers!($($browsers)?),
            walk: |page| Box::pin($path(page)),
        }),+];
    };
}

/// The browsers that a path names, or all of them.
#[doc(hidden)]
#[macro_export]
macro_rules! browsers {
    () => {
        $crate::Browser::ALL
    };
    ([$($browser:ident),+]) => {
        &[$($crate::Browser::$browser),+]
    };
}
