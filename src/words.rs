//! The two languages as typed catalogues.
//!
//! One file per screen; each holds a struct of texts and the two constants
//! `NL` and `EN`, so that a missing text does not compile. Texts with a number
//! or a name in them are functions of it. Knows the enums of
//! the model, of reading files and of what was found in events, nothing else.

pub mod actions;
pub mod arrival;
pub mod compared;
pub mod dragging;
pub mod export;
pub mod exporting;
pub mod forms;
pub mod hints;
pub mod inspector;
pub mod duration;
pub mod findings;
pub mod library;
pub mod map;
pub mod measure;
pub mod menus;
pub mod moving;
pub mod names;
pub mod numbers;
pub mod opening;
pub mod pages;
pub mod palette;
pub mod picture;
pub mod reading;
pub mod reality;
pub mod saving;
pub mod seeking;
pub mod settings;
pub mod several;
pub mod shelf;
pub mod shell;
pub mod templates;
pub mod trouble;
pub mod when;

use crate::model::Language;

/// Every text of one language.
pub struct Words {
    /// The language.
    pub language: Language,
    /// What surrounds every screen.
    pub shell: &'static shell::Shell,
    /// The library and the first visit.
    pub library: &'static library::Library,
    /// The map.
    pub map: &'static map::Map,
    /// The save state.
    pub saving: &'static saving::Saving,
    /// The chooser of templates.
    pub templates: &'static templates::Templates,
}

/// What is not needed at the start stands behind a function: it arrives with the screens that use it,
/// or with what seldom happens. What a first visit shows does not: it would fetch both languages.
impl Words {
    /// The forms that several screens share.
    pub fn forms(&self) -> &'static forms::Forms {
        choose(self.language, &forms::NL, &forms::EN)
    }

    /// The panel beside the map.
    pub fn inspector(&self) -> &'static inspector::Inspector {
        choose(self.language, &inspector::NL, &inspector::EN)
    }

    /// What data shows of a journey.
    pub fn measure(&self) -> &'static measure::Measure {
        choose(self.language, &measure::NL, &measure::EN)
    }

    /// What was found in the events.
    pub fn findings(&self) -> &'static findings::Findings {
        choose(self.language, &findings::NL, &findings::EN)
    }

    /// The screens beside the map.
    pub fn pages(&self) -> &'static pages::Pages {
        choose(self.language, &pages::NL, &pages::EN)
    }

    /// Finding and doing by name, and the list of keys.
    pub fn palette(&self) -> &'static palette::Palette {
        choose(self.language, &palette::NL, &palette::EN)
    }

    /// Reading a file.
    pub fn reading(&self) -> &'static reading::Reading {
        choose(self.language, &reading::NL, &reading::EN)
    }

    /// Several cards at once.
    pub fn several(&self) -> &'static several::Several {
        choose(self.language, &several::NL, &several::EN)
    }

    /// The settings.
    pub fn settings(&self) -> &'static settings::Settings {
        choose(self.language, &settings::NL, &settings::EN)
    }

    /// The ways out: picture, print, table.
    pub fn exporting(&self) -> &'static exporting::Exporting {
        choose(self.language, &exporting::NL, &exporting::EN)
    }

    /// Opening files.
    pub fn opening(&self) -> &'static opening::Opening {
        choose(self.language, &opening::NL, &opening::EN)
    }

    /// The menus of the map.
    pub fn menus(&self) -> &'static menus::Menus {
        choose(self.language, &menus::NL, &menus::EN)
    }

    /// The panel in which a place is chosen.
    pub fn moving(&self) -> &'static moving::Moving {
        choose(self.language, &moving::NL, &moving::EN)
    }

    /// What letting go would do.
    pub fn dragging(&self) -> &'static dragging::Dragging {
        choose(self.language, &dragging::NL, &dragging::EN)
    }

    /// Customer groups beside each other, and what a curve says.
    pub fn compared(&self) -> &'static compared::Compared {
        choose(self.language, &compared::NL, &compared::EN)
    }

    /// What stands below the map.
    pub fn hints(&self) -> &'static hints::Hints {
        choose(self.language, &hints::NL, &hints::EN)
    }

    /// Seeking words on the map.
    pub fn seeking(&self) -> &'static seeking::Seeking {
        choose(self.language, &seeking::NL, &seeking::EN)
    }

    /// What data and findings show on the map.
    pub fn reality(&self) -> &'static reality::Reality {
        choose(self.language, &reality::NL, &reality::EN)
    }

    /// What seldom happens to journeys that are kept.
    pub fn shelf(&self) -> &'static shelf::Shelf {
        choose(self.language, &shelf::NL, &shelf::EN)
    }

    /// Keeping that goes another way.
    pub fn trouble(&self) -> &'static trouble::Trouble {
        choose(self.language, &trouble::NL, &trouble::EN)
    }

    /// Whether something arrived.
    pub fn arrival(&self) -> &'static arrival::Arrival {
        choose(self.language, &arrival::NL, &arrival::EN)
    }
}

/// The texts of a language.
pub fn of(language: Language) -> &'static Words {
    match language {
        Language::Nl => nl(),
        Language::En => en(),
    }
}

/// The code of a language, for `lang`. Who asks for more fetches the texts.
pub fn code(language: Language) -> &'static str {
    pick(language, "nl", "en")
}

// A function for each language: tests/tools/halves.mjs knows them, so that a visit begins with the
// texts of one. What is in the box the compiler does not see through, and leaves them what they are.
#[inline(never)]
fn nl() -> &'static Words {
    std::hint::black_box(&NL)
}

#[inline(never)]
fn en() -> &'static Words {
    std::hint::black_box(&EN)
}

fn choose<T>(language: Language, nl: T, en: T) -> T {
    match language {
        Language::Nl => nl,
        Language::En => en,
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
    shell: &shell::NL,
    library: &library::NL,
    map: &map::NL,
    saving: &saving::NL,
    templates: &templates::NL,
};

static EN: Words = Words {
    language: Language::En,
    shell: &shell::EN,
    library: &library::EN,
    map: &map::EN,
    saving: &saving::EN,
    templates: &templates::EN,
};
