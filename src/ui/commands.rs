//! The one table of commands: what can be done from a key, a button or a menu.

mod on_map;

use leptos::ev;
use leptos::prelude::*;

pub use self::on_map::OnMap;
use super::dialogs::Dialog;
use super::shelf;
use super::state::{App, Route, Screen};
use super::widgets::{MenuItem, MenuKind};
use crate::edit::{Edit, EditName};
use crate::keep::Theme;
use crate::model::{Journey, Language, MapStyle, Percent, PersonaId, limits};
use crate::platform::grid;
use crate::platform::keys::Pressed;
use crate::words::{Words, actions, export, names};

/// Something that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Takes back the last thing.
    Undo,
    /// Does it again.
    Redo,
    /// The journey as a file.
    SaveFile,
    /// The map as a picture.
    Picture,
    /// The map on paper.
    Print,
    /// The cards as a table.
    Table,
    /// The journey as a Mermaid diagram.
    Mermaid,
    /// The journey as Markdown.
    Markdown,
    /// Does or finds anything by name.
    Palette,
    /// The list of keys.
    Keys,
    /// Something on the map.
    OnMap(OnMap),
    /// Another screen of the journey.
    Go(Screen),
    /// The list of journeys.
    Home,
    /// The reader's choices.
    Settings,
    /// The language of the screens.
    Language(Language),
    /// Light, dark, or as the device.
    Theme(Theme),
}

/// A command's line in the table.
pub struct Row {
    /// The command.
    pub command: Command,
    /// Keys that do it, as in "Mod+Shift+Z"; `Mod` is Ctrl, or ⌘ on a Mac.
    pub keys: &'static [&'static str],
}

impl Row {
    /// Whether the map itself listens to its keys: elsewhere, and where people type, they stay the
    /// browser's.
    pub fn is_of_map(&self) -> bool {
        matches!(self.command, Command::OnMap(what) if what.is_of_cards())
    }
}

/// Every command, in the order in which people meet them.
pub const TABLE: &[Row] = &[
    Row { command: Command::Palette, keys: &["Mod+K"] },
    Row { command: Command::OnMap(OnMap::Find), keys: &["Mod+F"] },
    Row { command: Command::Undo, keys: &["Mod+Z"] },
    Row { command: Command::Redo, keys: &["Mod+Shift+Z", "Mod+Y"] },
    Row { command: Command::OnMap(OnMap::SelectAll), keys: &["Mod+A"] },
    Row { command: Command::OnMap(OnMap::Copy), keys: &["Mod+C"] },
    Row { command: Command::OnMap(OnMap::Cut), keys: &["Mod+X"] },
    Row { command: Command::OnMap(OnMap::Paste), keys: &["Mod+V"] },
    Row { command: Command::SaveFile, keys: &["Mod+S"] },
    Row { command: Command::Picture, keys: &[] },
    Row { command: Command::Print, keys: &["Mod+P"] },
    Row { command: Command::Table, keys: &[] },
    Row { command: Command::Mermaid, keys: &[] },
    Row { command: Command::Markdown, keys: &[] },
    Row { command: Command::OnMap(OnMap::AddPhase), keys: &[] },
    Row { command: Command::OnMap(OnMap::AddStep), keys: &[] },
    Row { command: Command::OnMap(OnMap::AddRow), keys: &[] },
    Row { command: Command::OnMap(OnMap::Duplicate), keys: &[] },
    Row { command: Command::OnMap(OnMap::Delete), keys: &[] },
    Row { command: Command::OnMap(OnMap::Jump), keys: &[] },
    Row { command: Command::OnMap(OnMap::Link), keys: &[] },
    Row { command: Command::OnMap(OnMap::ZoomIn), keys: &[] },
    Row { command: Command::OnMap(OnMap::ZoomOut), keys: &[] },
    Row { command: Command::OnMap(OnMap::ActualSize), keys: &[] },
    Row { command: Command::OnMap(OnMap::FitWidth), keys: &[] },
    Row { command: Command::OnMap(OnMap::FitAll), keys: &[] },
    Row { command: Command::OnMap(OnMap::Style(MapStyle::Map)), keys: &[] },
    Row { command: Command::OnMap(OnMap::Style(MapStyle::Blueprint)), keys: &[] },
    Row { command: Command::OnMap(OnMap::Style(MapStyle::Experience)), keys: &[] },
    Row { command: Command::OnMap(OnMap::Style(MapStyle::Table)), keys: &[] },
    Row { command: Command::Go(Screen::Research), keys: &[] },
    Row { command: Command::Go(Screen::Audience), keys: &[] },
    Row { command: Command::Go(Screen::Map), keys: &[] },
    Row { command: Command::Go(Screen::Measure), keys: &[] },
    Row { command: Command::Go(Screen::Present), keys: &[] },
    Row { command: Command::Home, keys: &[] },
    Row { command: Command::Settings, keys: &[] },
    Row { command: Command::Language(Language::Nl), keys: &[] },
    Row { command: Command::Language(Language::En), keys: &[] },
    Row { command: Command::Theme(Theme::Auto), keys: &[] },
    Row { command: Command::Theme(Theme::Light), keys: &[] },
    Row { command: Command::Theme(Theme::Dark), keys: &[] },
    Row { command: Command::Keys, keys: &["?"] },
];

impl Command {
    /// What it is called.
    pub fn name(self, words: &Words) -> &'static str {
        match self {
            Self::Undo => words.shell.undo,
            Self::Redo => words.shell.redo,
            Self::SaveFile => words.shell.journey_file,
            Self::Picture => words.exporting().picture,
            Self::Print => words.exporting().print,
            Self::Table => words.exporting().table,
            Self::Mermaid => "Mermaid",
            Self::Markdown => "Markdown",
            Self::Palette => words.shell.palette,
            Self::Keys => words.shell.keys,
            Self::OnMap(what) => what.name(words),
            Self::Go(screen) => screen.name(words),
            Self::Home => words.shell.all_journeys,
            Self::Settings => words.library.settings,
            Self::Language(language) => names::language(language),
            Self::Theme(Theme::Auto) => words.shell.as_device,
            Self::Theme(Theme::Light) => words.shell.light,
            Self::Theme(Theme::Dark) => words.shell.dark,
        }
    }

    /// What it is a choice of: the name of the button behind which it stands.
    pub fn choice_of(self, words: &Words) -> Option<&'static str> {
        match self {
            Self::Language(_) => Some(words.shell.language),
            Self::Theme(_) => Some(words.shell.theme),
            Self::OnMap(OnMap::Style(_)) => Some(words.map.tools.style),
            _ => None,
        }
    }

    /// Whether it is what was chosen last; none if it is no choice.
    fn is_chosen(self, app: App) -> Option<bool> {
        match self {
            Self::Language(language) => Some(app.language.get_untracked() == language),
            Self::Theme(theme) => Some(app.theme.get_untracked() == theme),
            _ => None,
        }
    }

    /// Its line in a menu, with something small at the end.
    pub fn line(self, app: App, hint: &'static str) -> MenuItem {
        let kind =
            self.is_chosen(app).map_or(MenuKind::Action, |chosen| MenuKind::Choice { chosen });
        MenuItem {
            icon: self.icon(),
            label: self.name(app.words_now()).to_owned(),
            hint,
            kind,
            action: Callback::new(move |()| self.run(app)),
        }
    }

    /// Its picture.
    pub fn icon(self) -> &'static str {
        match self {
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::SaveFile => "disk",
            Self::Picture => "picture",
            Self::Print => "print",
            Self::Table => "grid",
            Self::Mermaid | Self::Markdown => "file",
            Self::Palette => "search",
            Self::Keys => "info",
            Self::OnMap(what) => what.icon(),
            Self::Go(Screen::Research) => "book",
            Self::Go(Screen::Audience) => "people",
            Self::Go(Screen::Map) => "grid",
            Self::Go(Screen::Measure) => "chart",
            Self::Go(Screen::Present) => "play",
            Self::Home => "back",
            Self::Settings => "list",
            Self::Language(_) => "globe",
            Self::Theme(_) => "sun",
        }
    }

    /// Whether it can be done now.
    pub fn is_possible(self, app: App) -> bool {
        match self {
            Self::Undo => app.desk.is_editable() && app.desk.undo_name().is_some(),
            Self::Redo => app.desk.is_editable() && app.desk.redo_name().is_some(),
            Self::SaveFile
            | Self::Picture
            | Self::Print
            | Self::Table
            | Self::Mermaid
            | Self::Markdown
            | Self::Palette => app.desk.id().is_some(),
            Self::OnMap(what) => what.is_possible(app),
            Self::Go(screen) => {
                let route = app.route.get();
                route.journey().is_some() && route.screen() != Some(screen)
            }
            Self::Home => app.route.get().journey().is_some(),
            Self::Keys | Self::Settings | Self::Language(_) | Self::Theme(_) => true,
        }
    }

    /// Does it.
    pub fn run(self, app: App) {
        app.desk.settle();
        match self {
            Self::Undo => {
                let done = app.desk.undo();
                speak(app, done, app.words_now().shell.undone);
            }
            Self::Redo => {
                let done = app.desk.redo();
                speak(app, done, app.words_now().shell.redone);
            }
            Self::SaveFile => app.shelf.export(app, &app.desk.journey_now()),
            Self::Picture => app.dialog.set(Some(Dialog::Picture)),
            Self::Print => app.dialog.set(Some(Dialog::Print)),
            Self::Table => self.hand_out(app, ".csv", "text/csv", export::table),
            Self::Mermaid => {
                self.hand_out(app, ".mmd", "text/vnd.mermaid", export::mermaid);
            }
            Self::Markdown => self.hand_out(app, ".md", "text/markdown", export::markdown),
            Self::Palette => app.dialog.set(Some(Dialog::Palette)),
            Self::Keys => app.dialog.set(Some(Dialog::Keys)),
            Self::Settings => app.dialog.set(Some(Dialog::Settings)),
            Self::OnMap(what) => app.asked_of_map.set(Some(what)),
            Self::Go(screen) => {
                if let Some(id) = app.route_now().journey() {
                    app.go(Route::In(id, screen));
                }
            }
            Self::Home => app.go(Route::Library),
            Self::Language(language) => app.language.set(language),
            Self::Theme(theme) => app.theme.set(theme),
        }
    }
}

impl Command {
    /// Hands the open journey out in another form.
    fn hand_out(
        self,
        app: App,
        suffix: &str,
        kind: &str,
        write: impl FnOnce(Language, &Journey) -> String,
    ) {
        let journey = app.desk.journey_now();
        let text = write(app.language.get_untracked(), &journey);
        app.shelf.export_bytes(app, &journey, suffix, kind, text.as_bytes());
    }
}

/// Does an edit; when it is refused, says why.
pub fn act(app: App, edit: &Edit) -> bool {
    attempt(app, edit).map_err(|reason| app.messages.warn(reason)).is_ok()
}

/// Does an edit that is typed into a field.
///
/// # Errors
/// The reason in words, to stand beside the field, when the edit is refused.
pub fn attempt(app: App, edit: &Edit) -> Result<(), String> {
    let reason = |error| actions::edit_error(app.words_now().language, error);
    app.desk.act(edit).map_err(reason)
}

/// Does an edit that is typed into a field letter by letter. It is in the journey a moment
/// later: see [`super::desk::Desk::type_on`].
///
/// # Errors
/// As [`attempt`].
pub fn type_in(app: App, typed: &str, edit: &Edit) -> Result<(), String> {
    // Bytes are never fewer than characters: what may be too long is judged at once.
    if typed.len() <= limits::TEXT && app.desk.is_editable_now() && app.desk.type_on(edit) {
        shelf::typed(app);
        return Ok(());
    }
    attempt(app, edit)
}

/// Takes something away and offers the way back; whether it was taken away.
pub fn take_away(app: App, edit: &Edit) -> bool {
    let also = match edit {
        Edit::RemovePersona(id) => set_aside(app, *id),
        _ => String::new(),
    };
    let done = act(app, edit);
    if done {
        let language = app.language.get_untracked();
        say_undoable(app, actions::sentence(&actions::edit_name(language, edit.name())) + &also);
    }
    done
}

/// What else is said when a persona goes: how much evidence counts, and speaks of nobody else.
fn set_aside(app: App, persona: PersonaId) -> String {
    let count = app.desk.with_journey_now(|journey| {
        let evidence = journey.evidence.iter();
        let counts = evidence.filter(|item| item.weight != Percent::new(0));
        counts.filter(|item| item.personas == [persona]).count()
    });
    actions::set_aside(app.language.get_untracked(), count)
}

/// Says what was done, with a button that takes it back.
pub fn say_undoable(app: App, said: String) {
    let undo = app.words_now().shell.undo;
    app.messages.say_with(said, undo, move || Command::Undo.run(app));
}

/// A key anywhere in the page.
pub fn on_key(app: App, event: &ev::KeyboardEvent) {
    let is_busy = app.dialog.with_untracked(Option::is_some);
    if event.default_prevented() || is_busy {
        return;
    }
    let has_journey = app.route_now().journey().is_some();
    // Looked up last: most keys are letters in a field, and ask for nothing.
    let may_be_single = || {
        app.shelf.settings.with_untracked(|settings| settings.single_keys)
            && !grid::is_within(event, "input, textarea, select")
    };
    let pressed = Pressed::of(event);
    let is_asked =
        |keys: &&'static str| pressed.is(keys) && (keys.contains('+') || may_be_single());
    let fits = |row: &&Row| {
        !row.is_of_map() && (has_journey || matches!(row.command, Command::Undo | Command::Keys))
    };
    let row = TABLE.iter().filter(fits).find(|row| row.keys.iter().any(is_asked));
    let Some(row) = row else { return };
    if !has_journey && row.command == Command::Undo {
        if !grid::is_within(event, "input, textarea") && app.messages.undo(app.words_now()) {
            event.prevent_default();
        }
    } else if untrack(|| row.command.is_possible(app)) {
        event.prevent_default();
        row.command.run(app);
    }
}

fn speak(app: App, done: Option<EditName>, said: fn(&str) -> String) {
    if let Some(name) = done {
        app.messages.speak(said(&actions::edit_name(app.words_now().language, name)));
    }
}
