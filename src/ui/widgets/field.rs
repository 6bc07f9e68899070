//! Fields: text, select, choice, switch, ticks, chips. Labels are visible,
//! errors stand in words beside the field. They know nothing of journeys.

mod choice;
mod chips;
mod select;
mod slider;
mod switch;
mod text;

pub use chips::{Chip, Chips};
pub use choice::{Choice, ChoiceField};
pub use select::SelectField;
pub use slider::SliderField;
pub use switch::{SwitchField, Tick, Ticks};
pub use text::{TextBinding, TextField, TextKind};
