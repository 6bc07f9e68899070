//! Texts of what was fetched or handed out: whether it arrived.

/// Texts of whether something arrived.
pub struct Arrival {
    /// The file was handed to the browser.
    pub downloaded: fn(&str) -> String,
    /// A part of the program that is fetched later did not arrive.
    pub part_missing: &'static str,
    /// Fetches it once more.
    pub try_again: &'static str,
    /// The browser did not take the file.
    pub not_downloaded: &'static str,
}

/// Dutch.
pub const NL: Arrival = Arrival {
    downloaded: |name| format!("{name} staat bij je downloads."),
    part_missing: "Dit deel van Klantreis kwam niet binnen. Kijk of je verbinding werkt en probeer het nog eens.",
    try_again: "Nog eens proberen",
    not_downloaded: "De browser houdt het downloaden tegen. Sta downloads toe voor deze pagina en probeer het opnieuw.",
};

/// English.
pub const EN: Arrival = Arrival {
    downloaded: |name| format!("{name} is with your downloads."),
    part_missing: "This part of Klantreis did not arrive. Check your connection and try again.",
    try_again: "Try again",
    not_downloaded: "The browser blocks the download. Allow downloads for this page and try again.",
};
