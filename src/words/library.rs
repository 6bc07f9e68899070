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
    /// Restores from such a file, in its place: opening it.
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
    /// A file is too long ago.
    pub file_too_old: fn(&str) -> String,
    /// Saves a file now.
    pub save_now: &'static str,
    /// Storage above 80 %.
    pub nearly_full: fn(&str, &str) -> String,
    /// Storage above 95 %.
    pub almost_no_room: fn(&str, &str) -> String,
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
    /// Keeps the new name.
    pub keep_name: &'static str,
    /// The title of a copy.
    pub copy_of: fn(&str) -> String,
    /// Said after deleting.
    pub deleted: fn(&str) -> String,
    /// Takes the deletion back.
    pub undo: &'static str,
    /// Heading of the bin, and its button.
    pub bin: &'static str,
    /// The bin and how much is in it.
    pub bin_count: fn(usize) -> String,
    /// When something was deleted.
    pub binned: fn(&str) -> String,
    /// What the bin is.
    pub bin_lead: &'static str,
    /// Nothing in it.
    pub bin_empty: &'static str,
    /// Puts one back.
    pub put_back: &'static str,
    /// Empties the bin.
    pub empty_now: &'static str,
    /// Asks before emptying.
    pub empty_sure: fn(usize) -> String,
    /// Days left in the bin.
    pub days_left: fn(i64) -> String,
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
    /// A damaged journey: heading.
    pub damaged: &'static str,
    /// A damaged journey: what happened and what to do.
    pub damaged_lead: &'static str,
    /// Downloads the raw bytes.
    pub download_raw: &'static str,
    /// Throws it away for good.
    pub discard: &'static str,
    /// Asks before that.
    pub discard_sure: &'static str,
    /// Made by a newer version.
    pub newer: &'static str,
    /// The journey of an address is not in this browser.
    pub not_here: &'static str,
    /// Everyone's persona name when there is none.
    pub all_customers: &'static str,
    /// Heading of the older versions of a journey.
    pub versions_of: fn(&str) -> String,
    /// What older versions are.
    pub versions_lead: &'static str,
    /// There are none.
    pub versions_empty: &'static str,
    /// Opens one as a copy.
    pub open_copy: &'static str,
    /// Why a version was kept.
    pub version_kinds: VersionKinds,
    /// Asks for a place that the browser does not clear by itself.
    pub ask_persist: &'static str,
    /// The browser agreed.
    pub persisted: &'static str,
    /// The browser did not agree.
    pub not_persisted: &'static str,
}

/// Why an older version was kept.
pub struct VersionKinds {
    /// Every five minutes of change.
    pub regular: &'static str,
    /// Another tab wrote the same cell.
    pub other_tab: &'static str,
    /// Before something replaced it.
    pub before_replace: &'static str,
    /// The two stores differed at the start.
    pub other_store: &'static str,
    /// Before an older text was written anew.
    pub before_migration: &'static str,
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
    file_too_old: |when| format!("Je laatste bestand is van {when}, en je hebt daarna gewerkt."),
    save_now: "Nu bewaren als bestand",
    nearly_full: |used, all| {
        format!(
            "De opslag raakt vol: {used} van {all} tekens. Bewaar wat af is als bestand en gooi het hier weg."
        )
    },
    almost_no_room: |used, all| {
        format!(
            "Bijna geen ruimte meer: {used} van {all} tekens. Bewaar nu als bestand en gooi iets weg."
        )
    },
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
    keep_name: "Naam bewaren",
    copy_of: |title| format!("{title} (kopie)"),
    deleted: |title| format!("{title} ligt in de prullenbak."),
    undo: "Ongedaan maken",
    bin: "Prullenbak",
    bin_count: |n| format!("Prullenbak ({n})"),
    binned: |when| format!("weggegooid {when}"),
    bin_lead: "Wat je weggooit blijft hier 30 dagen. Daarna is het weg.",
    bin_empty: "Er ligt niets in de prullenbak.",
    put_back: "Terugzetten",
    empty_now: "Nu leegmaken",
    empty_sure: |n| match n {
        1 => "1 klantreis voorgoed weggooien?".into(),
        n => format!("{n} klantreizen voorgoed weggooien?"),
    },
    days_left: |days| match days {
        1 => "nog 1 dag".into(),
        n => format!("nog {n} dagen"),
    },
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
    damaged: "Beschadigde klantreis",
    damaged_lead: "Dit stuk is niet te lezen. Het is apart gezet en niet veranderd. Je andere klantreizen doen het gewoon.",
    download_raw: "Download zoals het is",
    discard: "Voorgoed weggooien",
    discard_sure: "Dit stuk voorgoed weggooien? Er is geen andere kopie.",
    newer: "Gemaakt met een nieuwere versie: je kunt alles bekijken, niets wijzigen.",
    not_here: "Die klantreis staat niet in deze browser. Kreeg je hem als bestand? Open dan het bestand.",
    all_customers: "Alle klanten",
    versions_of: |title| format!("Oude versies van {title}"),
    versions_lead: "Na elke vijf minuten werk blijft hier een versie staan, zeven dagen lang. Openen maakt een kopie; je klantreis zelf verandert niet.",
    versions_empty: "Er zijn nog geen oude versies.",
    open_copy: "Open als kopie",
    version_kinds: VersionKinds {
        regular: "onderweg bewaard",
        other_tab: "tekst uit een ander tabblad",
        before_replace: "voor het vervangen",
        other_store: "afwijkende kopie",
        before_migration: "voor het omzetten",
    },
    ask_persist: "Vraag de browser om het te bewaren",
    persisted: "De browser ruimt dit niet uit zichzelf op.",
    not_persisted: "De browser mag dit opruimen als er te weinig ruimte is. Bewaar ook als bestand.",
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
    file_too_old: |when| format!("Your last file is from {when}, and you have worked since."),
    save_now: "Save as a file now",
    nearly_full: |used, all| {
        format!(
            "Storage is filling up: {used} of {all} characters. Save what is finished as a file and delete it here."
        )
    },
    almost_no_room: |used, all| {
        format!(
            "Almost no room left: {used} of {all} characters. Save as a file now and delete something."
        )
    },
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
    keep_name: "Keep this name",
    copy_of: |title| format!("{title} (copy)"),
    deleted: |title| format!("{title} is in the bin."),
    undo: "Undo",
    bin: "Bin",
    bin_count: |n| format!("Bin ({n})"),
    binned: |when| format!("deleted {when}"),
    bin_lead: "What you delete stays here 30 days. Then it is gone.",
    bin_empty: "The bin is empty.",
    put_back: "Put back",
    empty_now: "Empty now",
    empty_sure: |n| match n {
        1 => "Delete 1 journey for good?".into(),
        n => format!("Delete {n} journeys for good?"),
    },
    days_left: |days| match days {
        1 => "1 day left".into(),
        n => format!("{n} days left"),
    },
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
    damaged: "Damaged journey",
    damaged_lead: "This piece cannot be read. It is set apart and has not been changed. Your other journeys work as usual.",
    download_raw: "Download as it is",
    discard: "Delete for good",
    discard_sure: "Delete this piece for good? There is no other copy.",
    newer: "Made by a newer version: you can see everything, change nothing.",
    not_here: "That journey is not in this browser. Did you get it as a file? Then open the file.",
    all_customers: "All customers",
    versions_of: |title| format!("Older versions of {title}"),
    versions_lead: "After every five minutes of work a version stays here, for seven days. Opening makes a copy; your journey itself does not change.",
    versions_empty: "There are no older versions yet.",
    open_copy: "Open as a copy",
    version_kinds: VersionKinds {
        regular: "kept along the way",
        other_tab: "text from another tab",
        before_replace: "before it was replaced",
        other_store: "differing copy",
        before_migration: "before it was converted",
    },
    ask_persist: "Ask the browser to keep it",
    persisted: "The browser will not clear this by itself.",
    not_persisted: "The browser may clear this when room is short. Save a file too.",
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
