//! Texts of keeping that goes another way: strips above the screen, and making room.

/// Texts of keeping that goes another way.
pub struct Trouble {
    /// Everything was removed from this device.
    pub removed: &'static str,
    /// Strip: storage full; bold part and the rest.
    pub full: (&'static str, &'static str),
    /// Strip: storage fails; bold part and the rest.
    pub failed: (&'static str, &'static str),
    /// Strip: memory only; bold part and the rest.
    pub memory_strip: (&'static str, &'static str),
    /// While the browser takes its time to tell what it keeps.
    pub looking_up: &'static str,
    /// Strip: weaker protection; bold part and the rest.
    pub weaker: (&'static str, &'static str),
    /// Strip: open in another tab; bold part and the rest.
    pub elsewhere_strip: (&'static str, &'static str),
    /// Strip: made by a newer version; bold part and the rest.
    pub newer_strip: (&'static str, &'static str),
    /// Strip: deleted in another tab; bold part and the rest.
    pub deleted_strip: (&'static str, &'static str),
    /// Keeps what is in memory as a new journey.
    pub keep_as_copy: &'static str,
    /// Opens the dialog that frees space.
    pub make_room: &'static str,
    /// Heading of that dialog.
    pub room: &'static str,
    /// Heading of that dialog when there is no room.
    pub room_full: &'static str,
    /// What happens once there is room.
    pub room_note: &'static str,
    /// What takes up room: journeys.
    pub part_journeys: &'static str,
    /// What takes up room: older versions.
    pub part_versions: &'static str,
    /// What takes up room: other pages.
    pub part_foreign: &'static str,
    /// Head of a column: what.
    pub column_what: &'static str,
    /// Head of a column: its size.
    pub column_size: &'static str,
    /// Head of a column: what can be done.
    pub column_act: &'static str,
    /// Lead of that dialog.
    pub room_lead: &'static str,
    /// Drops snapshots.
    pub clear_versions: &'static str,
    /// Keeps this journey only in the browser's database.
    pub keep_in_database: &'static str,
    /// What that means.
    pub keep_in_database_hint: &'static str,
    /// Tries again.
    pub try_again: &'static str,
    /// What another tab just changed.
    pub from_other_tab: &'static str,
    /// Two tabs wrote the same cell.
    pub clash: &'static str,
}

/// Dutch.
pub const NL: Trouble = Trouble {
    removed: "Alles is van dit apparaat gehaald.",
    full: (
        "De opslag van deze browser is vol.",
        "Wat eerder bewaard was staat er nog; wat je daarna deed staat alleen in het geheugen.",
    ),
    failed: (
        "Bewaren lukt niet.",
        "Wat eerder bewaard was staat er nog; wat je daarna deed staat alleen in het geheugen. Bewaar het als bestand.",
    ),
    memory_strip: (
        "Deze browser bewaart hier niets.",
        "Sluit je dit tabblad, dan is je werk weg. Bewaar het als bestand en open dat de volgende keer.",
    ),
    looking_up: "Je klantreizen worden opgezocht. Je browser neemt er de tijd voor.",
    weaker: (
        "Minder beschermd.",
        "Deze browser geeft maar één van de twee opslagplekken. Valt de stroom uit, dan kan het laatste werk weg zijn. Bewaar ook als bestand.",
    ),
    elsewhere_strip: (
        "Wat je daar wijzigt, komt hier vanzelf bij.",
        "Wijzig je twee keer dezelfde cel, dan staat de andere tekst bij Oude versies.",
    ),
    newer_strip: (
        "Gemaakt met een nieuwere versie van Klantreis.",
        "Je kunt alles bekijken, niets wijzigen. Er wordt niets overschreven.",
    ),
    deleted_strip: (
        "Deze klantreis is in een ander tabblad weggegooid.",
        "Hier staat alles nog, maar het wordt niet meer bewaard.",
    ),
    keep_as_copy: "Houd mijn versie als kopie",
    make_room: "Ruimte maken",
    room: "Wat ruimte inneemt",
    room_full: "De opslag van deze browser is vol",
    room_note: "Zodra er ruimte is, bewaart Klantreis vanzelf.",
    part_journeys: "klantreizen",
    part_versions: "oude versies",
    part_foreign: "andere pagina’s op dit adres",
    column_what: "Wat",
    column_size: "Grootte",
    column_act: "Wat je kunt doen",
    room_lead: "Dit neemt ruimte in. Bewaar wat je kwijt kunt als bestand, en gooi het hier weg. Zodra er plaats is, gaat bewaren vanzelf verder.",
    clear_versions: "Oude versies opruimen",
    keep_in_database: "Bewaar alleen in de database van de browser",
    keep_in_database_hint: "Daar is meer plaats. Je mist dan de tweede kopie.",
    try_again: "Probeer opnieuw",
    from_other_tab: "Net bijgewerkt vanuit het andere tabblad",
    clash: "Het andere tabblad schreef dezelfde cel. Die tekst staat bij Oude versies.",
};

/// English.
pub const EN: Trouble = Trouble {
    removed: "Everything was removed from this device.",
    full: (
        "This browser's storage is full.",
        "What was saved before is still there; what you did since is only in memory.",
    ),
    failed: (
        "Saving does not work.",
        "What was saved before is still there; what you did since is only in memory. Save it as a file.",
    ),
    memory_strip: (
        "This browser keeps nothing here.",
        "Close this tab and your work is gone. Save it as a file and open that next time.",
    ),
    looking_up: "Your journeys are being looked up. Your browser is taking its time.",
    weaker: (
        "Less protected.",
        "This browser gives only one of the two places to keep things. If the power fails, the latest work may be gone. Save a file too.",
    ),
    elsewhere_strip: (
        "What you change there is added here by itself.",
        "Change the same cell twice and the other text is under Older versions.",
    ),
    newer_strip: (
        "Made by a newer version of Klantreis.",
        "You can see everything and change nothing. Nothing is overwritten.",
    ),
    deleted_strip: (
        "This journey was deleted in another tab.",
        "Everything is still here, but it is no longer saved.",
    ),
    keep_as_copy: "Keep mine as a copy",
    make_room: "Make room",
    room: "What takes up room",
    room_full: "This browser’s storage is full",
    room_note: "As soon as there is room, Klantreis saves by itself.",
    part_journeys: "journeys",
    part_versions: "older versions",
    part_foreign: "other pages at this address",
    column_what: "What",
    column_size: "Size",
    column_act: "What you can do",
    room_lead: "This is what takes up room. Save what you can spare as a file, and delete it here. As soon as there is room, saving goes on by itself.",
    clear_versions: "Clear old versions",
    keep_in_database: "Keep it only in the browser's database",
    keep_in_database_hint: "There is more room there. You miss the second copy.",
    try_again: "Try again",
    from_other_tab: "Just updated from the other tab",
    clash: "The other tab wrote the same cell. That text is under Older versions.",
};
