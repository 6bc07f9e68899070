//! The two languages as typed catalogues.
//!
//! One file per screen; each holds a struct of texts and the two constants
//! `NL` and `EN`, so that a missing text does not compile. Texts with a number
//! or a name in them are functions of it. Knows the enums of
//! the model, of reading files and of what was found in events, nothing else.

pub mod actions;
pub mod export;
pub mod forms;
pub mod inspector;
pub mod duration;
pub mod findings;
pub mod library;
pub mod map;
pub mod measure;
pub mod names;
pub mod numbers;
pub mod opening;
pub mod picture;
pub mod reading;
pub mod saving;
pub mod settings;
pub mod search;
pub mod shell;
pub mod templates;
pub mod when;

use crate::model::Language;

/// Every text of one language.
pub struct Words {
    /// The language.
    pub language: Language,
    /// Its code, as in `lang` attributes.
    pub code: &'static str,
    /// What surrounds every screen.
    pub shell: &'static shell::Shell,
    /// The forms that several screens share.
    pub forms: &'static forms::Forms,
    /// The panel beside the map.
    pub inspector: &'static inspector::Inspector,
    /// The library and the first visit.
    pub library: &'static library::Library,
    /// The map.
    pub map: &'static map::Map,
    /// What data shows of a journey.
    pub measure: &'static measure::Measure,
    /// What was found in the events.
    pub findings: &'static findings::Findings,
    /// Reading a file.
    pub reading: &'static reading::Reading,
    /// Opening files.
    pub opening: &'static opening::Opening,
    /// The settings.
    pub settings: &'static settings::Settings,
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

/// One of two texts.
fn pick(language: Language, nl: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::Nl => nl,
        Language::En => en,
    }
}

static NL: Words = Words {
    language: Language::Nl,
    code: "nl",
    shell: &shell::NL,
    forms: &forms::NL,
    inspector: &inspector::NL,
    library: &library::NL,
    map: &map::NL,
    measure: &measure::NL,
    findings: &findings::NL,
    reading: &reading::NL,
    opening: &opening::NL,
    settings: &settings::NL,
    saving: &saving::NL,
    templates: &templates::NL,
};

static EN: Words = Words {
    language: Language::En,
    code: "en",
    shell: &shell::EN,
    forms: &forms::EN,
    inspector: &inspector::EN,
    library: &library::EN,
    map: &map::EN,
    measure: &measure::EN,
    findings: &findings::EN,
    reading: &reading::EN,
    opening: &opening::EN,
    settings: &settings::EN,
    saving: &saving::EN,
    templates: &templates::EN,
};
