//! Buttons, menus, dialogs, messages: they know nothing of journeys.

mod dialog;
mod field;
mod icon;
mod menu;
mod portrait;
mod reading;

pub use dialog::{BesideDialogs, Dialog};
pub use field::{
    Chip, Chips, Choice, ChoiceField, SelectField, SliderField, SwitchField, TextBinding,
    TextField, TextKind, Tick, Ticks,
};
pub use icon::Icon;
pub use menu::{MenuButton, MenuItem, MenuKind, PlaceMenu};
pub use portrait::portrait;
pub use reading::ReadingBox;
