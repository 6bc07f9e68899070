//! Texts of seeking words on the map.

/// Seeking words on the map.
#[expect(missing_docs, reason = "the names say it")]
pub struct Seeking {
    pub next: &'static str,
    pub previous: &'static str,
    pub none: &'static str,
    /// What was found stands in a row that is hidden.
    pub hidden: &'static str,
    /// Which of how many; 0: of what was found, none is gone to.
    pub of: fn(usize, usize) -> String,
}

/// Dutch.
pub const NL: Seeking = Seeking {
    next: "Volgende",
    previous: "Vorige",
    none: "Niet gevonden",
    hidden: "Dit kaartje staat in een rij die verborgen is.",
    of: |at, n| if at == 0 { format!("{n} gevonden") } else { format!("{at} van {n}") },
};

/// English.
pub const EN: Seeking = Seeking {
    next: "Next",
    previous: "Previous",
    none: "Not found",
    hidden: "This card is in a row that is hidden.",
    of: |at, n| if at == 0 { format!("{n} found") } else { format!("{at} of {n}") },
};
