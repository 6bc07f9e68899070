//! Forms for what belongs to a journey beside its map: customer groups,
//! findings, channels. Several screens share them; they know no screen.

mod bind;
mod channel;
mod choose;
mod evidence;
mod icons;
mod mark;
mod persona;
mod picture;
mod ties;

pub use bind::{Record, Within, lines, number, text};
pub use channel::ChannelForm;
pub use choose::{ChannelSelect, PersonaTicks};
pub use evidence::EvidenceForm;
pub use icons::channel_icon;
pub use mark::{StepMark, StepNumber, mark, marks};
pub use persona::PersonaForm;
pub use picture::PictureField;
pub use ties::AddChip;

use super::commands;
use super::state::App;
use super::widgets::Choice;
use crate::edit::Edit;
use crate::model::{Level, Persona, PersonaId};
use crate::ui::signals::Signal;

/// Makes a customer group; none when that is refused.
pub fn new_persona(app: App) -> Option<PersonaId> {
    let id = app.desk.draw();
    let name = app.words_now().inspector().summary.new_persona.to_owned();
    let persona = Persona { id, name, ..Persona::default() };
    let done = commands::act(app, &Edit::PutPersona(persona));
    app.desk.seal();
    done.then_some(id)
}

/// Whether the journey can only be read.
pub fn is_read_only(app: App) -> Signal<bool> {
    Signal::derive(move || !app.desk.is_editable())
}

/// The language of the content, as an attribute of what is typed.
pub fn lang(app: App) -> Signal<&'static str> {
    let language = app.desk.part(|journey| journey.language);
    Signal::derive(move || crate::words::code(language.get()))
}

/// Nothing, or a level from 1 to 5, as choices; `spoken` says what each level means.
pub fn level_choices(app: App, spoken: [&'static str; 5]) -> Vec<Choice> {
    let none = app.words_now().forms().field.none;
    let blank = Choice { spoken: none.to_owned(), ..Choice::word("–") };
    let levels = (1..=5).zip(spoken);
    let levels = levels.map(|(level, meaning): (u8, _)| Choice {
        spoken: meaning.to_owned(),
        ..Choice::word(level.to_string())
    });
    std::iter::once(blank).chain(levels).collect()
}

/// The place of a level among [`level_choices`].
pub fn level_place(level: Option<Level>) -> usize {
    level.map_or(0, |level| usize::from(level.get()))
}

/// The level at a place among [`level_choices`].
pub fn level_at(place: usize) -> Option<Level> {
    u8::try_from(place).ok().and_then(Level::new)
}

/// By position, or a colour role from 1 to 6, as choices.
pub fn colour_choices(app: App) -> Vec<Choice> {
    let words = app.words_now();
    let by_position = Choice::word(words.forms().field.by_position);
    let colours = (1..=6).map(|role| Choice {
        colour: Some(role),
        ..Choice::word(crate::words::names::colour(words.language, role))
    });
    std::iter::once(by_position).chain(colours).collect()
}
