//! Texts of the map.

mod en;
mod nl;

pub use en::EN;
pub use nl::NL;

use super::numbers;
use crate::model::Language;

/// Texts of the map.
pub struct Map {
    /// Name of the grid.
    pub grid: &'static str,
    /// Name of the list that stands for the grid on a phone.
    pub list: &'static str,
    /// Name of the map as a table.
    pub as_table: &'static str,
    /// What stands where a step has no title.
    pub untitled_step: &'static str,
    /// Head of the column of phases.
    pub phase_head: &'static str,
    /// Head of the column of row names.
    pub corner: &'static str,
    /// Head of the row of steps, and what stands in it.
    pub steps: (&'static str, &'static str),
    /// Head of the row of arrows between steps.
    pub jumps: &'static str,
    /// A card or point that nothing backs up, for screen readers.
    pub guess: &'static str,
    /// A step that bears a star.
    pub decisive: &'static str,
    /// Adds a phase.
    pub add_phase: &'static str,
    /// Adds a step.
    pub add_step: &'static str,
    /// Adds a row.
    pub add_row: &'static str,
    /// The same, short, for on the button.
    pub short: Short,
    /// Names of what is edited in place.
    pub fields: Fields,
    /// Buttons that open menus.
    pub menu: Menu,
    /// The toolbar.
    pub tools: Tools,
    /// Finding on the map: the button and the field.
    pub find: &'static str,
    /// The feeling.
    pub feeling: FeelingWords,
    /// What stands where something has no name yet.
    pub unnamed: Unnamed,
    /// An empty map: what it is, what to do.
    pub empty: (&'static str, &'static str),
    /// Its one button.
    pub empty_go: &'static str,
    /// Adds a card: to what row, at which step.
    pub add_card: fn(&str, usize) -> String,
    /// More cards than are shown.
    pub more: fn(usize) -> String,
    /// A card of a row at a step.
    pub at_step: fn(&str, usize) -> String,
    /// The steps of a phase, from and to.
    pub steps_of: fn(usize, usize) -> String,
    /// How severe an obstacle is, 1–5.
    pub severity: fn(u8) -> String,
    /// The name of a jump: the steps it leads from and to, as they are numbered and called.
    pub jump_name: fn(&str, &str) -> String,
    /// Where a jump leads, at the step it starts from.
    pub jump_on: &'static str,
}

/// Short words for buttons whose name is longer.
#[expect(missing_docs, reason = "the names say it")]
pub struct Short {
    pub phase: &'static str,
    pub step: &'static str,
    pub row: &'static str,
}

/// Names of what is edited in place.
#[expect(missing_docs, reason = "the names say it")]
pub struct Fields {
    pub card: &'static str,
    pub step: &'static str,
    pub phase: &'static str,
    pub row: &'static str,
    pub jump: &'static str,
}

/// Buttons that open menus.
#[expect(missing_docs, reason = "the names say it")]
pub struct Menu {
    pub more: &'static str,
    pub jump_to: &'static str,
}

/// The toolbar.
#[expect(missing_docs, reason = "the names say it")]
pub struct Tools {
    pub name: &'static str,
    /// Before the name of the style.
    pub style: &'static str,
    pub persona: &'static str,
    pub everyone: &'static str,
    pub reality: &'static str,
    pub ready: &'static str,
    pub ready_of: fn(usize, usize) -> String,
    pub ready_word: &'static str,
    pub zoom: &'static str,
    pub smaller: &'static str,
    pub larger: &'static str,
    pub actual: &'static str,
    pub fit: &'static str,
    pub fit_all: &'static str,
    pub feeling: &'static str,
}

/// The feeling at a step.
#[expect(missing_docs, reason = "the names say it")]
pub struct FeelingWords {
    pub none: &'static str,
    pub was: fn(&str) -> String,
}

/// What stands where something has no name yet.
#[expect(missing_docs, reason = "the names say it")]
pub struct Unnamed {
    pub phase: &'static str,
    pub step: &'static str,
    pub picture: &'static str,
    pub persona: &'static str,
}

/// A share as a whole percentage: "38%".
pub fn percent(language: Language, share: f64) -> String {
    format!("{}%", numbers::fixed(language, share * 100.0, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_whole_percentages() {
        assert_eq!(percent(Language::Nl, 0.292), "29%");
    }
}
