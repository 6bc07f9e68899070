//! Texts of several cards at once.

/// Texts of several cards at once.
pub struct Several {
    /// How many cards are selected.
    pub cards: fn(usize) -> String,
    /// How many cells without cards are selected.
    pub cells: fn(usize) -> String,
    /// After the name of a card that is selected.
    pub selected: &'static str,
    /// Nothing is selected any more.
    pub none: &'static str,
    /// The button that selects nothing any more.
    pub drop: &'static str,
    /// Not all cards have a place there.
    pub too_far: &'static str,
    /// A choice among rows.
    pub own_row: &'static str,
    /// What moving so many cards to one place comes to.
    pub gathered: fn(usize) -> String,
}

/// Dutch.
pub const NL: Several = Several {
    cards: |n| if n == 1 { "1 kaartje gekozen".into() } else { format!("{n} kaartjes gekozen") },
    cells: |n| if n == 1 { "1 cel gekozen".into() } else { format!("{n} cellen gekozen") },
    selected: "gekozen",
    none: "Niets meer gekozen",
    drop: "Kies niets meer",
    too_far: "Daar is niet voor elk kaartje een stap of rij. Er is niets verplaatst.",
    own_row: "Elk in de eigen rij",
    gathered: |n| format!("De {n} kaartjes komen hier onder elkaar, onder wat er al staat."),
};

/// English.
pub const EN: Several = Several {
    cards: |n| if n == 1 { "1 card selected".into() } else { format!("{n} cards selected") },
    cells: |n| if n == 1 { "1 cell selected".into() } else { format!("{n} cells selected") },
    selected: "selected",
    none: "Nothing selected any more",
    drop: "Clear the selection",
    too_far: "Not every card has a step or row there. Nothing was moved.",
    own_row: "Each in its own row",
    gathered: |n| format!("The {n} cards come here one below another, below what is there."),
};
