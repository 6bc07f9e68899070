//! Texts of the panel in which a place is chosen for a card or a step.

/// Moving a card or step to another place.
#[expect(missing_docs, reason = "the names say it")]
pub struct Moving {
    pub title: &'static str,
    pub step: &'static str,
    pub phase: &'static str,
    pub row: &'static str,
    pub go: &'static str,
    pub free: &'static str,
    pub taken: fn(usize) -> String,
}

/// Dutch.
pub const NL: Moving = Moving {
    title: "Verplaats naar…",
    step: "Stap",
    phase: "Fase",
    row: "Rij",
    go: "Verplaats",
    free: "Hier staat nog niets.",
    taken: |n| match n {
        1 => "Hier staat al 1 kaartje. Het jouwe komt eronder.".to_owned(),
        _ => format!("Hier staan al {n} kaartjes. Het jouwe komt eronder."),
    },
};

/// English.
pub const EN: Moving = Moving {
    title: "Move to…",
    step: "Step",
    phase: "Phase",
    row: "Row",
    go: "Move",
    free: "Nothing stands here yet.",
    taken: |n| match n {
        1 => "1 card stands here. Yours goes below it.".to_owned(),
        _ => format!("{n} cards stand here. Yours goes below them."),
    },
};
