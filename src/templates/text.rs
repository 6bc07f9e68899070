//! A text in both languages.

use crate::model::Language;

/// The same text in Dutch and in English, side by side.
#[derive(Clone, Copy)]
pub(super) struct Both {
    nl: &'static str,
    en: &'static str,
}

/// No text, in either language.
pub(super) const NONE: Both = both("", "");

/// A text in Dutch and in English.
pub(super) const fn both(nl: &'static str, en: &'static str) -> Both {
    Both { nl, en }
}

impl Both {
    /// The text in one language.
    pub(super) fn in_language(self, language: Language) -> String {
        match language {
            Language::Nl => self.nl.into(),
            Language::En => self.en.into(),
        }
    }
}
