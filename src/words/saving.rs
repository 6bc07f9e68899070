//! Texts of the save state: what is kept and where.

/// Texts of the save state.
pub struct Saving {
    /// Everything is kept.
    pub saved: &'static str,
    /// A change is on its way.
    pub saving: &'static str,
    /// A change is not kept; the reason follows.
    pub not_saved: &'static str,
    /// Nothing can be kept here.
    pub memory_only: &'static str,
    /// Kept, and open elsewhere.
    pub elsewhere: (&'static str, &'static str),
    /// Opened to look at.
    pub read_only: &'static str,
    /// Reasons, short.
    pub reasons: Reasons,
    /// Saves a file.
    pub save_file: &'static str,
}

/// Why a change is not kept.
pub struct Reasons {
    /// No room.
    pub full: &'static str,
    /// The browser refuses or fails.
    pub failed: &'static str,
    /// What was read back is not what was written.
    pub unfaithful: &'static str,
}

/// Dutch.
pub const NL: Saving = Saving {
    saved: "Bewaard op dit apparaat",
    saving: "Bewaren…",
    not_saved: "Niet bewaard:",
    memory_only: "Alleen in het geheugen",
    elsewhere: ("Bewaard op dit apparaat,", "ook open in een ander tabblad"),
    read_only: "Alleen bekijken",
    reasons: Reasons {
        full: "opslag vol",
        failed: "de browser weigert",
        unfaithful: "de browser bewaarde iets anders",
    },
    save_file: "Bewaar als bestand",
};

/// English.
pub const EN: Saving = Saving {
    saved: "Saved on this device",
    saving: "Saving…",
    not_saved: "Not saved:",
    memory_only: "Only in memory",
    elsewhere: ("Saved on this device,", "also open in another tab"),
    read_only: "View only",
    reasons: Reasons {
        full: "storage full",
        failed: "the browser refuses",
        unfaithful: "the browser kept something else",
    },
    save_file: "Save as a file",
};
