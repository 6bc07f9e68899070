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
    /// Lines of menus.
    pub menu: Menu,
    /// Moving a card to another place.
    pub move_to: MoveTo,
    /// The toolbar.
    pub tools: Tools,
    /// Finding on the map.
    pub find: Find,
    /// The feeling.
    pub feeling: FeelingWords,
    /// What data shows.
    pub real: Real,
    /// What keys do, in the bar below a card that is edited.
    pub keys: Keys,
    /// The whole journey, small.
    pub whole: Whole,
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

/// Lines of menus.
#[expect(missing_docs, reason = "the names say it")]
pub struct Menu {
    pub more: &'static str,
    pub card: &'static str,
    pub step: &'static str,
    pub phase: &'static str,
    pub row: &'static str,
    pub edit: &'static str,
    pub card_below: &'static str,
    pub new_card: &'static str,
    pub duplicate: &'static str,
    pub move_to: &'static str,
    pub left: &'static str,
    pub right: &'static str,
    pub up: &'static str,
    pub down: &'static str,
    pub step_after: &'static str,
    pub phase_after: &'static str,
    pub row_below: &'static str,
    pub hide: &'static str,
    pub delete: &'static str,
    pub decisive: &'static str,
    pub not_decisive: &'static str,
    pub jump: &'static str,
    pub jump_to: &'static str,
    pub select: &'static str,
    pub deselect: &'static str,
    pub all_cards: &'static str,
    pub copy: &'static str,
    pub cut: &'static str,
    pub paste: &'static str,
}

/// Moving a card or step to another place.
#[expect(missing_docs, reason = "the names say it")]
pub struct MoveTo {
    pub title: &'static str,
    pub step: &'static str,
    pub phase: &'static str,
    pub row: &'static str,
    pub go: &'static str,
    pub free: &'static str,
    pub taken: fn(usize) -> String,
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
    pub details: &'static str,
    pub feeling: &'static str,
    pub hidden_rows: &'static str,
    pub show_row: fn(&str) -> String,
}

/// Finding on the map.
#[expect(missing_docs, reason = "the names say it")]
pub struct Find {
    pub name: &'static str,
    pub next: &'static str,
    pub previous: &'static str,
    pub none: &'static str,
    /// Which of how many; 0: of what was found, none is gone to.
    pub of: fn(usize, usize) -> String,
}

/// The feeling at a step.
#[expect(missing_docs, reason = "the names say it")]
pub struct FeelingWords {
    pub none: &'static str,
    pub was: fn(&str) -> String,
    pub n: fn(u64) -> String,
    pub measured: fn(u64) -> String,
    pub needs_persona: &'static str,
    pub tenth: &'static str,
    pub half: &'static str,
    pub ends: &'static str,
    pub empty: &'static str,
    pub done: &'static str,
    pub back: &'static str,
}

/// What data shows of a step.
#[expect(missing_docs, reason = "the names say it")]
pub struct Real {
    pub none: &'static str,
    pub reach: &'static str,
    pub here: &'static str,
    pub wait: &'static str,
    pub stops: fn(&str) -> String,
    pub journeys: fn(u32) -> String,
    pub counted: fn(u64) -> String,
    pub told: fn(u64) -> String,
}

/// What keys do while a text is edited.
#[expect(missing_docs, reason = "the names say it")]
pub struct Keys {
    pub done: &'static str,
    pub another: &'static str,
    pub line: &'static str,
    pub next: &'static str,
    pub back: &'static str,
    pub let_go: &'static str,
    pub put_back: &'static str,
    pub here: &'static str,
    pub to_cell: fn(usize, &str) -> String,
    pub to_step: fn(usize) -> String,
    pub to_jump: fn(usize) -> String,
    pub moved: &'static str,
}

/// The whole journey, small.
#[expect(missing_docs, reason = "the names say it")]
pub struct Whole {
    pub name: &'static str,
    pub seen: fn(usize, usize, usize) -> String,
    pub window: fn(usize, usize, usize) -> String,
}

/// What stands where something has no name yet.
#[expect(missing_docs, reason = "the names say it")]
pub struct Unnamed {
    pub phase: &'static str,
    pub step: &'static str,
    pub picture: &'static str,
    pub persona: &'static str,
}

/// A stretch of time, as short as it fits: "9 d", "3 u".
pub fn short_time(language: Language, seconds: f64) -> String {
    const MINUTE: f64 = 60.0;
    const HOUR: f64 = 3_600.0;
    const DAY: f64 = 86_400.0;
    let (value, nl, en) = if seconds >= 0.95 * DAY {
        (seconds / DAY, "d", "d")
    } else if seconds >= 0.95 * HOUR {
        (seconds / HOUR, "u", "h")
    } else if seconds >= MINUTE {
        (seconds / MINUTE, "min", "min")
    } else {
        (seconds, "s", "s")
    };
    format!(
        "{} {}",
        numbers::count(language, value.round().max(0.0) as u64),
        super::pick(language, nl, en)
    )
}

/// A share as a whole percentage: "38%".
pub fn percent(language: Language, share: f64) -> String {
    format!("{}%", numbers::fixed(language, share * 100.0, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_as_short_as_they_fit() {
        let nl = |seconds| short_time(Language::Nl, seconds);
        assert_eq!(nl(777_600.0), "9 d");
        assert_eq!(nl(10_800.0), "3 u");
        assert_eq!(nl(90.0), "2 min");
        assert_eq!(short_time(Language::En, 10_800.0), "3 h");
        assert_eq!(nl(0.0), "0 s");
    }

    #[test]
    fn shares_are_whole_percentages() {
        assert_eq!(percent(Language::Nl, 0.292), "29%");
    }
}
