//! Texts of the library and the first visit.

use super::numbers;
use crate::model::Language;

/// Texts of the library.
pub struct Library {
    /// Heading of the page.
    pub heading: &'static str,
    /// Whose they are; the name of the business follows.
    pub of: &'static str,
    /// Under the heading while there is nothing yet.
    pub empty: &'static str,
    /// Search field.
    pub search: &'static str,
    /// What one can search.
    pub search_hint: &'static str,
    /// How many were found.
    pub found: fn(usize, &str) -> String,
    /// Takes the search away.
    pub clear_search: &'static str,
    /// Opens the settings.
    pub settings: &'static str,
    /// Opens a file.
    pub open_file: &'static str,
    /// Saves every journey in one file.
    pub save_all: &'static str,
    /// Opens the example.
    pub open_example: &'static str,
    /// Heading of the chooser of templates.
    pub new: &'static str,
    /// Name of the group of radios.
    pub template: &'static str,
    /// Makes the journey.
    pub start: &'static str,
    /// Heading of the storage section.
    pub on_device: &'static str,
    /// Where data lives, on the first visit.
    pub on_device_first: &'static str,
    /// Where data lives, afterwards.
    pub on_device_after: &'static str,
    /// The storage gauge: what is used, and of how much.
    pub used: fn(usize) -> (String, String),
    /// Name of the storage gauge.
    pub storage: &'static str,
    /// So many characters of so many.
    pub characters: fn(&str, &str) -> String,
    /// Before the day when the last file was saved.
    pub last_file: &'static str,
    /// No file was ever saved.
    pub no_file_yet: &'static str,
    /// Saves a file now.
    pub save_now: &'static str,
    /// The drop zone, bold part.
    pub drop_here: &'static str,
    /// The drop zone, the rest.
    pub drop_rest: &'static str,
    /// The drop zone on the first visit, bold part.
    pub drop_first: &'static str,
    /// The drop zone on the first visit, the rest.
    pub drop_first_rest: &'static str,
    /// What a file over the window does.
    pub let_go: &'static str,
    /// Menu button of one journey.
    pub more_for: fn(&str) -> String,
    /// Menu: open.
    pub open: &'static str,
    /// Menu: rename.
    pub rename: &'static str,
    /// Menu: duplicate.
    pub duplicate: &'static str,
    /// Menu: save as a file.
    pub save_file: &'static str,
    /// Menu: older versions.
    pub versions: &'static str,
    /// Menu: delete.
    pub delete: &'static str,
    /// The bin and how much is in it.
    pub bin_count: fn(usize) -> String,
    /// Steps and cards of a journey.
    pub size: fn(usize, usize) -> String,
    /// How many steps rest on evidence.
    pub backed_up: fn(usize, usize) -> String,
    /// No step yet.
    pub no_steps: &'static str,
    /// Heading of the example.
    pub example: &'static str,
    /// What the example is.
    pub example_lead: &'static str,
    /// Everyone's persona name when there is none.
    pub all_customers: &'static str,
}

/// Dutch.
pub const NL: Library = Library {
    heading: "Jouw klantreizen",
    of: "van",
    empty: "Nog geen. Kies een begin, of bekijk het voorbeeld.",
    search: "Zoek in je klantreizen",
    search_hint: "Zoek een klantreis, stap of citaat",
    found: |n, what| match n {
        0 => format!("Niets met “{what}”."),
        1 => format!("1 klantreis met “{what}”."),
        n => format!("{n} klantreizen met “{what}”."),
    },
    clear_search: "Toon alles",
    settings: "Instellingen",
    open_file: "Bestand openen",
    save_all: "Alles bewaren als bestand",
    open_example: "Voorbeeld openen",
    new: "Nieuwe klantreis",
    template: "Waar begin je mee?",
    start: "Begin",
    on_device: "Op dit apparaat",
    on_device_first: "Wat je maakt staat alleen in deze browser en gaat nergens heen: maak je de browser leeg, dan ben je het kwijt, tenzij je het als bestand bewaart.",
    on_device_after: "Maak je deze browser leeg, dan ben je alles kwijt.",
    used: |units| {
        let (number, unit) = size_parts(Language::Nl, units);
        (number, format!("{unit}van 5 MB op dit apparaat"))
    },
    storage: "Opslag",
    characters: |used, all| format!("{used} van {all} tekens"),
    last_file: "Laatste bestand:",
    no_file_yet: "Je hebt nog niets als bestand bewaard.",
    save_now: "Nu bewaren als bestand",
    drop_here: "Sleep hier een bestand",
    drop_rest: "of kies er een. Een klantreis, of alles wat je eerder bewaarde.",
    drop_first: "Kreeg je een bestand?",
    drop_first_rest: "Sleep het hierheen of kies het. Een klantreis, of alles wat iemand bewaarde.",
    let_go: "Laat los om te openen",
    more_for: |title| format!("Meer voor {title}"),
    open: "Openen",
    rename: "Naam wijzigen",
    duplicate: "Dubbel maken",
    save_file: "Bewaar als bestand",
    versions: "Oude versies",
    delete: "Weggooien",
    bin_count: |n| format!("Prullenbak ({n})"),
    size: |steps, cards| {
        format!(
            "{steps} {}, {cards} {}",
            if steps == 1 { "stap" } else { "stappen" },
            if cards == 1 { "kaartje" } else { "kaartjes" }
        )
    },
    backed_up: |backed, all| format!("{backed} van {all} onderbouwd"),
    no_steps: "nog geen stappen",
    example: "Een nieuwe fiets kopen",
    example_lead: "Het voorbeeld: De Ketting, een fietsenwinkel met webshop. Alles is ingevuld. Je werkt in een kopie en kunt niets stukmaken.",
    all_customers: "Alle klanten",
};

/// English.
pub const EN: Library = Library {
    heading: "Your journeys",
    of: "of",
    empty: "None yet. Pick a start, or look at the example.",
    search: "Search your journeys",
    search_hint: "Search a journey, step or quote",
    found: |n, what| match n {
        0 => format!("Nothing with “{what}”."),
        1 => format!("1 journey with “{what}”."),
        n => format!("{n} journeys with “{what}”."),
    },
    clear_search: "Show all",
    settings: "Settings",
    open_file: "Open file",
    save_all: "Save everything as a file",
    open_example: "Open the example",
    new: "New journey",
    template: "What do you start from?",
    start: "Start",
    on_device: "On this device",
    on_device_first: "What you make is only in this browser and goes nowhere: clear the browser and it is gone, unless you save it as a file.",
    on_device_after: "Clear this browser and you lose everything.",
    used: |units| {
        let (number, unit) = size_parts(Language::En, units);
        (number, format!("{unit}of 5 MB on this device"))
    },
    storage: "Storage",
    characters: |used, all| format!("{used} of {all} characters"),
    last_file: "Last file:",
    no_file_yet: "You have not saved a file yet.",
    save_now: "Save as a file now",
    drop_here: "Drop a file here",
    drop_rest: "or choose one. A journey, or everything you saved before.",
    drop_first: "Did you get a file?",
    drop_first_rest: "Drop it here or choose it. A journey, or everything someone saved.",
    let_go: "Let go to open",
    more_for: |title| format!("More for {title}"),
    open: "Open",
    rename: "Rename",
    duplicate: "Duplicate",
    save_file: "Save as a file",
    versions: "Older versions",
    delete: "Delete",
    bin_count: |n| format!("Bin ({n})"),
    size: |steps, cards| {
        format!(
            "{steps} {}, {cards} {}",
            if steps == 1 { "step" } else { "steps" },
            if cards == 1 { "card" } else { "cards" }
        )
    },
    backed_up: |backed, all| format!("{backed} of {all} backed up"),
    no_steps: "no steps yet",
    example: "Buying a new bicycle",
    example_lead: "The example: De Ketting, a bicycle shop with a webshop. Everything is filled in. You work in a copy and cannot break anything.",
    all_customers: "All customers",
};

/// A size in storage: "34 kB", "1,2 MB".
pub fn size(language: Language, units: usize) -> String {
    let (number, unit) = size_parts(language, units);
    format!("{number} {}", if unit.is_empty() { "MB" } else { unit.trim_end() })
}

/// The number, and its unit unless that is MB.
fn size_parts(language: Language, units: usize) -> (String, &'static str) {
    const MEGA: f64 = 1_048_576.0;
    match units as f64 {
        few if few < MEGA / 10.0 => (numbers::fixed(language, (few / 1024.0).ceil(), 0), "kB "),
        large => (numbers::fixed(language, large / MEGA, 1), ""),
    }
}
