//! The texts of each thing that people type into, and their limit.

use super::error::EditError;
use crate::model::{
    Card, Channel, ChannelUse, Check, Dataset, Evidence, Feeling, Goal, Improvement, Jump, Lane,
    Persona, Phase, Picture, Step, StepCheck, Survey, limits,
};

/// Something with texts that people type.
pub(super) trait Texts {
    /// Every one of them; not those of what it holds under identities of their own.
    fn texts(&self) -> Vec<&str>;
}

/// Fails for a text over the limit, unless it stood there before: a file may
/// bring longer ones, and they must not keep the rest from being changed.
pub(super) fn short_enough<T: Texts>(item: &T, before: Option<&T>) -> Result<(), EditError> {
    let long: Vec<&str> = item.texts().into_iter().filter(|text| is_too_long(text)).collect();
    let stood = |text: &&str| before.is_some_and(|before| before.texts().contains(text));
    if long.iter().all(stood) { Ok(()) } else { Err(too_long()) }
}

/// Sets a text, if it is not too long.
pub(super) fn set_text(field: &mut String, text: &str) -> Result<(), EditError> {
    if is_too_long(text) {
        return Err(too_long());
    }
    text.clone_into(field);
    Ok(())
}

fn is_too_long(text: &str) -> bool {
    // Bytes are never fewer than characters, so most texts need no count.
    text.len() > limits::TEXT && text.chars().count() > limits::TEXT
}

fn too_long() -> EditError {
    EditError::TextTooLong { limit: limits::TEXT }
}

impl Texts for str {
    fn texts(&self) -> Vec<&str> {
        vec![self]
    }
}

impl Texts for String {
    fn texts(&self) -> Vec<&str> {
        vec![self]
    }
}

impl<T: Texts> Texts for [T] {
    fn texts(&self) -> Vec<&str> {
        self.iter().flat_map(Texts::texts).collect()
    }
}

impl<T: Texts> Texts for Vec<T> {
    fn texts(&self) -> Vec<&str> {
        self.as_slice().texts()
    }
}

impl<T: Texts> Texts for Option<T> {
    fn texts(&self) -> Vec<&str> {
        self.iter().flat_map(Texts::texts).collect()
    }
}

impl Texts for Step {
    fn texts(&self) -> Vec<&str> {
        let own = [self.title.as_str(), &self.description];
        let felt = self.feelings.values().flat_map(Texts::texts);
        own.into_iter()
            .chain(self.channels.texts())
            .chain(self.events.texts())
            .chain(felt)
            .collect()
    }
}

macro_rules! texts {
    ($($kind:ident { $($field:ident)* })*) => {
        $(impl Texts for $kind {
            fn texts(&self) -> Vec<&str> {
                [$(self.$field.texts()),*].concat()
            }
        })*
    };
}
texts! {
    Phase { name description }
    ChannelUse { note }
    Card { text picture }
    Picture { alt }
    Feeling { word reason }
    Lane { name }
    Persona { name picture situation quote goals needs frustrations motivations preferred_content }
    Channel { name icon }
    Evidence { title finding quote source }
    Jump { label }
    Goal { name unit }
    Improvement { title problem owner }
    Check { who steps }
    StepCheck { missing }
    Survey { reasons }
    Dataset { name }
}
