//! Texts of several cards at once, and of the clipboard.

/// Texts of several cards at once, and of the clipboard.
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
    /// How many cards were copied.
    pub copied: fn(usize) -> String,
    /// How many cards were cut.
    pub was_cut: fn(usize) -> String,
    /// How many cards were pasted.
    pub pasted: fn(usize) -> String,
    /// Cards for which the map has no step or row there.
    pub without_room: fn(usize) -> String,
    /// Cards whose evidence and the like belong to another journey.
    pub bereft: fn(usize) -> String,
    /// Nothing is selected that can be copied.
    pub copy_what: &'static str,
    /// Nothing is selected where something can be pasted.
    pub paste_where: &'static str,
    /// There is no text on the clipboard.
    pub nothing: &'static str,
    /// The browser keeps the page from the clipboard.
    pub copy_refused: &'static str,
    /// The same.
    pub paste_refused: &'static str,
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
    copied: |n| {
        if n == 1 { "1 kaartje gekopieerd".into() } else { format!("{n} kaartjes gekopieerd") }
    },
    was_cut: |n| {
        if n == 1 {
            "1 kaartje geknipt. Kies een cel en plak het daar.".into()
        } else {
            format!("{n} kaartjes geknipt. Kies een cel en plak ze daar.")
        }
    },
    pasted: |n| if n == 1 { "1 kaartje geplakt".into() } else { format!("{n} kaartjes geplakt") },
    without_room: |n| {
        let what = if n == 1 { "1 kaartje".to_owned() } else { format!("{n} kaartjes") };
        format!(
            "Voor {what} is hier geen stap of rij. Wat je kopieerde staat nog op je klembord: maak plek en plak opnieuw."
        )
    },
    bereft: |n| {
        let what = if n == 1 { "1 kaartje".to_owned() } else { format!("{n} kaartjes") };
        format!(
            "Bij {what} hoorde bewijs, een klantgroep of een kanaal dat deze klantreis niet heeft. Dat kwam niet mee."
        )
    },
    copy_what: "Kies eerst een kaartje.",
    paste_where: "Kies eerst een cel in een rij met kaartjes.",
    nothing: "Er staat geen tekst op je klembord.",
    copy_refused: "Je browser laat dit hier niet toe. Druk op Ctrl+C, op een Mac op ⌘C.",
    paste_refused: "Je browser laat deze pagina niet op het klembord kijken. Druk op Ctrl+V, op een Mac op ⌘V.",
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
    copied: |n| if n == 1 { "1 card copied".into() } else { format!("{n} cards copied") },
    was_cut: |n| {
        if n == 1 {
            "1 card cut. Choose a cell and paste it there.".into()
        } else {
            format!("{n} cards cut. Choose a cell and paste them there.")
        }
    },
    pasted: |n| if n == 1 { "1 card pasted".into() } else { format!("{n} cards pasted") },
    without_room: |n| {
        let what = if n == 1 { "1 card".to_owned() } else { format!("{n} cards") };
        format!(
            "There is no step or row here for {what}. What you copied is still on your clipboard: make room and paste again."
        )
    },
    bereft: |n| {
        let what = if n == 1 { "1 card".to_owned() } else { format!("{n} cards") };
        format!(
            "{what} had evidence, a customer group or a channel that this journey does not have. That did not come along."
        )
    },
    copy_what: "Choose a card first.",
    paste_where: "Choose a cell in a row of cards first.",
    nothing: "There is no text on your clipboard.",
    copy_refused: "Your browser does not allow this here. Press Ctrl+C, on a Mac ⌘C.",
    paste_refused: "Your browser does not let this page see the clipboard. Press Ctrl+V, on a Mac ⌘V.",
    too_far: "Not every card has a step or row there. Nothing was moved.",
    own_row: "Each in its own row",
    gathered: |n| format!("The {n} cards come here one below another, below what is there."),
};
