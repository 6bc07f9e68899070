//! Texts of the settings.

/// Texts of the settings.
pub struct Settings {
    /// What the language is of.
    pub language_hint: &'static str,
    /// Heading of shortcuts.
    pub keys: &'static str,
    /// What switching them off is for.
    pub keys_hint: &'static str,
    /// The switch.
    pub single_keys: &'static str,
    /// Heading of motion.
    pub motion: &'static str,
    /// Where motion is set.
    pub motion_hint: &'static str,
    /// Where everything is, and where it is not.
    pub device_hint: &'static str,
    /// So many journeys.
    pub journeys: fn(usize) -> String,
    /// Older versions.
    pub versions: &'static str,
    /// Clears them.
    pub clear: &'static str,
    /// The bin and how much is in it.
    pub bin: fn(usize) -> String,
    /// Shows it.
    pub show: &'static str,
    /// Whether the browser may clear this by itself.
    pub persist: &'static str,
    /// Nobody asked it yet.
    pub not_asked: &'static str,
    /// How long browsers keep things, in general.
    pub persist_hint: &'static str,
    /// Asks the browser.
    pub ask: &'static str,
    /// Opens the way to remove everything.
    pub remove: &'static str,
    /// Heading of removing everything.
    pub remove_title: &'static str,
    /// What will be gone.
    pub remove_lead: fn(usize) -> String,
    /// What stays.
    pub remove_others: &'static str,
    /// What to type.
    pub type_word: fn(&str) -> String,
    /// The word.
    pub word: &'static str,
    /// Does it.
    pub remove_now: &'static str,
    /// Save a file first.
    pub file_first: &'static str,
}

/// Dutch.
pub const NL: Settings = Settings {
    language_hint: "van de knoppen; je eigen teksten blijven zoals ze zijn",
    keys: "Sneltoetsen",
    keys_hint: "Zet letters uit als je met spraak werkt of per ongeluk toetsen raakt.",
    single_keys: "Sneltoetsen van één letter",
    motion: "Beweging",
    motion_hint: "Zet je beweging uit op je apparaat, dan staat hier ook alles stil.",
    device_hint: "Alleen in deze browser. Er gaat niets naar internet.",
    journeys: |n| if n == 1 { "1 klantreis".into() } else { format!("{n} klantreizen") },
    versions: "oude versies",
    clear: "Opruimen",
    bin: |n| format!("Prullenbak, {n}"),
    show: "Bekijken",
    persist: "Opruimen door de browser",
    not_asked: "De browser mag dit opruimen als er te weinig ruimte is.",
    persist_hint: "Safari ruimt op wat je zeven dagen niet opent, Chrome en Edge na 400 dagen. Een bestand blijft.",
    ask: "Vraag om het te bewaren",
    remove: "Alles van dit apparaat halen…",
    remove_title: "Alles van dit apparaat halen?",
    remove_lead: |n| {
        match n {
        0 => "De prullenbak, oude versies en instellingen gaan voorgoed weg. Dit is niet terug te draaien.".into(),
        1 => "1 klantreis, de prullenbak, oude versies en instellingen gaan voorgoed weg. Dit is niet terug te draaien.".into(),
        n => format!("{n} klantreizen, de prullenbak, oude versies en instellingen gaan voorgoed weg. Dit is niet terug te draaien."),
    }
    },
    remove_others: "Bestanden die je eerder bewaarde, en wat andere pagina’s op dit adres bewaren, blijven staan.",
    type_word: |word| format!("Typ {word} om door te gaan"),
    word: "weghalen",
    remove_now: "Alles weghalen",
    file_first: "Bewaar eerst alles als bestand",
};

/// English.
pub const EN: Settings = Settings {
    language_hint: "of the buttons; your own texts stay as they are",
    keys: "Shortcuts",
    keys_hint: "Switch letters off when you work by speech or hit keys by accident.",
    single_keys: "Single-letter shortcuts",
    motion: "Motion",
    motion_hint: "Switch motion off on your device and everything here stands still too.",
    device_hint: "Only in this browser. Nothing goes to the internet.",
    journeys: |n| if n == 1 { "1 journey".into() } else { format!("{n} journeys") },
    versions: "older versions",
    clear: "Clear",
    bin: |n| format!("Bin, {n}"),
    show: "Show",
    persist: "Clearing by the browser",
    not_asked: "The browser may clear this when room is short.",
    persist_hint: "Safari clears what you do not open for seven days, Chrome and Edge after 400 days. A file stays.",
    ask: "Ask it to keep this",
    remove: "Remove everything from this device…",
    remove_title: "Remove everything from this device?",
    remove_lead: |n| {
        match n {
        0 => "The bin, older versions and settings go for good. This cannot be taken back.".into(),
        1 => "1 journey, the bin, older versions and settings go for good. This cannot be taken back.".into(),
        n => format!("{n} journeys, the bin, older versions and settings go for good. This cannot be taken back."),
    }
    },
    remove_others: "Files you saved before, and what other pages at this address keep, stay.",
    type_word: |word| format!("Type {word} to go on"),
    word: "remove",
    remove_now: "Remove everything",
    file_first: "Save everything as a file first",
};
