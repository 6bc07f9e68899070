//! Buttons, menus, dialogs, messages: they know nothing of journeys.

mod dialog;
mod icon;
mod menu;

pub use dialog::Dialog;
pub use icon::Icon;
pub use menu::{MenuButton, MenuItem, MenuKind};
