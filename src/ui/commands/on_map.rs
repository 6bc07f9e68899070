//! The commands that the map carries out. Here they have names and pictures; the map, which arrives
//! later, knows what to do.

use crate::edit::Selection;
use crate::model::MapStyle;
use crate::ui::state::{App, Screen};
use crate::words::{Words, names};

/// Something that can be done on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnMap {
    /// Finds words on it.
    Find,
    /// Selects every card.
    SelectAll,
    /// What is selected goes to the clipboard.
    Copy,
    /// The same, and leaves the map.
    Cut,
    /// What is on the clipboard comes to the map.
    Paste,
    /// A phase after the one the user is in.
    AddPhase,
    /// A step after the one the user is at.
    AddStep,
    /// A row, of a kind that is then chosen.
    AddRow,
    /// A second one of where the user is.
    Duplicate,
    /// Takes away where the user is.
    Delete,
    /// An arrow from the step the user is at.
    Jump,
    /// The card the user is at, or all that are selected, rest on a finding that is then chosen.
    Link,
    /// Larger.
    ZoomIn,
    /// Smaller.
    ZoomOut,
    /// As drawn.
    ActualSize,
    /// All steps in sight.
    FitWidth,
    /// All steps and all rows in sight.
    FitAll,
    /// Shown in another way.
    Style(MapStyle),
}

impl OnMap {
    /// What it is called.
    pub fn name(self, words: &Words) -> &'static str {
        let map = words.map;
        match self {
            Self::Find => map.find,
            Self::SelectAll => words.menus().all_cards,
            Self::Copy => words.menus().copy,
            Self::Cut => words.menus().cut,
            Self::Paste => words.menus().paste,
            Self::AddPhase => map.add_phase,
            Self::AddStep => map.add_step,
            Self::AddRow => map.add_row,
            Self::Duplicate => words.menus().duplicate,
            Self::Delete => words.menus().delete,
            Self::Jump => map.menu.jump_to,
            Self::Link => words.menus().link,
            Self::ZoomIn => map.tools.larger,
            Self::ZoomOut => map.tools.smaller,
            Self::ActualSize => map.tools.actual,
            Self::FitWidth => map.tools.fit,
            Self::FitAll => map.tools.fit_all,
            Self::Style(style) => names::map_style(words.language, style),
        }
    }

    /// Its picture.
    pub fn icon(self) -> &'static str {
        match self {
            Self::Find => "find",
            Self::AddPhase | Self::AddStep | Self::AddRow | Self::ZoomIn => "plus",
            Self::SelectAll => "check",
            Self::Copy => "file",
            Self::Cut => "cut",
            Self::Paste => "clip",
            Self::Duplicate => "copy",
            Self::Delete => "bin",
            Self::Jump => "loop",
            Self::Link => "link",
            Self::ZoomOut => "minus",
            Self::ActualSize | Self::FitWidth | Self::FitAll => "fit",
            Self::Style(_) => "grid",
        }
    }

    /// Whether it is about the cards that are selected, or the clipboard.
    pub fn is_of_cards(self) -> bool {
        matches!(self, Self::SelectAll | Self::Copy | Self::Cut | Self::Paste)
    }

    /// Whether it can be done now.
    pub fn is_possible(self, app: App) -> bool {
        if app.route.get().screen() != Some(Screen::Map) {
            return false;
        }
        let selection = app.desk.selection.get();
        let is_something = match self {
            Self::Duplicate => {
                matches!(selection, Selection::Card(_) | Selection::Step(_) | Selection::Phase(_))
            }
            Self::Delete => selection != Selection::None,
            Self::Link => matches!(selection, Selection::Card(_)),
            Self::Jump => matches!(
                selection,
                Selection::Card(_)
                    | Selection::Step(_)
                    | Selection::Cell { .. }
                    | Selection::Feeling { .. }
            ),
            Self::AddPhase | Self::AddStep | Self::AddRow | Self::Cut | Self::Paste => true,
            Self::SelectAll
            | Self::Copy
            | Self::Find
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::ActualSize
            | Self::FitWidth
            | Self::FitAll
            | Self::Style(_) => return true,
        };
        is_something && app.desk.is_editable()
    }
}
