//! The two languages as typed catalogues.
//!
//! One file per screen; each holds a struct of texts and the two constants
//! `NL` and `EN`, so that a missing text does not compile. Texts with a number
//! or a name in them are functions of it. Knows the enums of
//! the model, of reading files and of what was found in events, nothing else.

pub mod duration;
pub mod findings;
pub mod library;
pub mod names;
pub mod numbers;
pub mod reading;
pub mod saving;
pub mod shell;
pub mod templates;

use crate::model::Language;

/// Every text of one language.
pub struct Words {
    /// The language.
    pub language: Language,
    /// Its code, as in `lang` attributes.
    pub code: &'static str,
    /// What surrounds every screen.
    pub shell: &'static shell::Shell,
    /// The library and the first visit.
    pub library: &'static library::Library,
    /// What was found in the events.
    pub findings: &'static findings::Findings,
    /// Reading a file.
    pub reading: &'static reading::Reading,
    /// The save state.
    pub saving: &'static saving::Saving,
    /// The chooser of templates.
    pub templates: &'static templates::Templates,
}

/// The texts of a language.
pub fn of(language: Language) -> &'static Words {
    match language {
        Language::Nl => &NL,
        Language::En => &EN,
    }
}

static NL: Words = Words {
    language: Language::Nl,
    code: "nl",
    shell: &shell::NL,
    library: &library::NL,
    findings: &findings::NL,
    reading: &reading::NL,
    saving: &saving::NL,
    templates: &templates::NL,
};

static EN: Words = Words {
    language: Language::En,
    code: "en",
    shell: &shell::EN,
    library: &library::EN,
    findings: &findings::EN,
    reading: &reading::EN,
    saving: &saving::EN,
    templates: &templates::EN,
};
