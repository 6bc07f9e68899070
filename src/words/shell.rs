//! Texts of what surrounds every screen: the bar, the rail, menus, messages.

/// Texts of the shell.
pub struct Shell {
    /// Name of the link to the library.
    pub home: &'static str,
    /// Link past the navigation.
    pub skip: &'static str,
    /// Name of the navigation.
    pub navigation: &'static str,
    /// Research in the navigation.
    pub research: &'static str,
    /// The audience in the navigation.
    pub audience: &'static str,
    /// Shows the steps to a room.
    pub present: &'static str,
    /// The map in the navigation.
    pub map: &'static str,
    /// Measuring, in the navigation.
    pub measure: &'static str,
    /// Name of the field that takes files of events.
    pub import: &'static str,
    /// Way back to the library.
    pub all_journeys: &'static str,
    /// Name of the title field.
    pub title: &'static str,
    /// What stands where a title is missing.
    pub untitled: &'static str,
    /// Name of the panel beside the map, and of the button that opens it.
    pub details: &'static str,
    /// Does or finds anything by name.
    pub palette: &'static str,
    /// The list of keys.
    pub keys: &'static str,
    /// Undo button.
    pub undo: &'static str,
    /// Redo button.
    pub redo: &'static str,
    /// Language button.
    pub language: &'static str,
    /// Theme button.
    pub theme: &'static str,
    /// Light theme.
    pub light: &'static str,
    /// Dark theme.
    pub dark: &'static str,
    /// The theme of the device.
    pub as_device: &'static str,
    /// What has no room in the bar of a phone.
    pub more: &'static str,
    /// Export button.
    pub export: &'static str,
    /// The journey as a file, in the export menu.
    pub journey_file: &'static str,
    /// What the journey file holds.
    pub journey_file_hint: &'static str,
    /// Closes a dialog, a notice or the inspector.
    pub close: &'static str,
    /// Leaves a dialog without doing anything.
    pub cancel: &'static str,
    /// What was undone, for the live region.
    pub undone: fn(&str) -> String,
    /// What was done again, for the live region.
    pub redone: fn(&str) -> String,
}

/// Dutch.
pub const NL: Shell = Shell {
    home: "Klantreis, naar alle klantreizen",
    skip: "Naar de inhoud",
    navigation: "Klantreis",
    research: "Onderzoek",
    audience: "Doelgroep",
    present: "Presenteren",
    map: "Kaart",
    measure: "Meten",
    import: "Gegevens importeren",
    all_journeys: "Alle klantreizen",
    title: "Titel",
    untitled: "Zonder titel",
    details: "Details",
    palette: "Doen of zoeken",
    keys: "Sneltoetsen",
    undo: "Ongedaan maken",
    redo: "Opnieuw",
    language: "Taal",
    theme: "Thema",
    light: "Licht",
    dark: "Donker",
    as_device: "Zoals het apparaat",
    more: "Meer",
    export: "Exporteren",
    journey_file: "Klantreisbestand",
    journey_file_hint: "alles erin",
    close: "Sluiten",
    cancel: "Annuleren",
    undone: |what| format!("Ongedaan gemaakt: {what}"),
    redone: |what| format!("Opnieuw gedaan: {what}"),
};

/// English.
pub const EN: Shell = Shell {
    home: "Klantreis, to all journeys",
    skip: "To the content",
    navigation: "Journey",
    research: "Research",
    audience: "Audience",
    present: "Present",
    map: "Map",
    measure: "Measure",
    import: "Import data",
    all_journeys: "All journeys",
    title: "Title",
    untitled: "Untitled",
    details: "Details",
    palette: "Do or find",
    keys: "Keyboard shortcuts",
    undo: "Undo",
    redo: "Redo",
    language: "Language",
    theme: "Theme",
    light: "Light",
    dark: "Dark",
    as_device: "As on this device",
    more: "More",
    export: "Export",
    journey_file: "Journey file",
    journey_file_hint: "everything in it",
    close: "Close",
    cancel: "Cancel",
    undone: |what| format!("Undone: {what}"),
    redone: |what| format!("Redone: {what}"),
};
