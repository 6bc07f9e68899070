//! Texts of what seldom happens to journeys that are kept: the bin, older versions, damage.

/// Texts of what seldom happens to journeys that are kept.
pub struct Shelf {
    /// A file is too long ago.
    pub file_too_old: fn(&str) -> String,
    /// Storage above 80 %.
    pub nearly_full: fn(&str, &str) -> String,
    /// Storage above 95 %.
    pub almost_no_room: fn(&str, &str) -> String,
    /// Keeps the new name.
    pub keep_name: &'static str,
    /// The title of a copy.
    pub copy_of: fn(&str) -> String,
    /// Said after deleting.
    pub deleted: fn(&str) -> String,
    /// Takes the deletion back.
    pub undo: &'static str,
    /// Heading of the bin.
    pub bin: &'static str,
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
pub const NL: Shelf = Shelf {
    file_too_old: |when| format!("Je laatste bestand is van {when}, en je hebt daarna gewerkt."),
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
    keep_name: "Naam bewaren",
    copy_of: |title| format!("{title} (kopie)"),
    deleted: |title| format!("{title} ligt in de prullenbak."),
    undo: "Ongedaan maken",
    bin: "Prullenbak",
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
    damaged: "Beschadigde klantreis",
    damaged_lead: "Dit stuk is niet te lezen. Het is apart gezet en niet veranderd. Je andere klantreizen doen het gewoon.",
    download_raw: "Download zoals het is",
    discard: "Voorgoed weggooien",
    discard_sure: "Dit stuk voorgoed weggooien? Er is geen andere kopie.",
    newer: "Gemaakt met een nieuwere versie: je kunt alles bekijken, niets wijzigen.",
    not_here: "Die klantreis staat niet in deze browser. Kreeg je hem als bestand? Open dan het bestand.",
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
pub const EN: Shelf = Shelf {
    file_too_old: |when| format!("Your last file is from {when}, and you have worked since."),
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
    keep_name: "Keep this name",
    copy_of: |title| format!("{title} (copy)"),
    deleted: |title| format!("{title} is in the bin."),
    undo: "Undo",
    bin: "Bin",
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
    damaged: "Damaged journey",
    damaged_lead: "This piece cannot be read. It is set apart and has not been changed. Your other journeys work as usual.",
    download_raw: "Download as it is",
    discard: "Delete for good",
    discard_sure: "Delete this piece for good? There is no other copy.",
    newer: "Made by a newer version: you can see everything, change nothing.",
    not_here: "That journey is not in this browser. Did you get it as a file? Then open the file.",
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
