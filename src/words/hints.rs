//! Texts of the hints below the map.

/// What stands below the map.
pub struct Hints {
    /// What keys do while a text is edited.
    pub keys: Keys,
    /// What they do while a feeling is moved.
    pub feeling: FeelingKeys,
    /// The whole journey, small.
    pub whole: Whole,
}

/// What keys do while a text is edited.
#[expect(missing_docs, reason = "the names say it")]
pub struct Keys {
    pub done: &'static str,
    pub another: &'static str,
    pub line: &'static str,
    pub next: &'static str,
    pub back: &'static str,
    pub bar: &'static str,
}

/// What keys do while a feeling is moved.
#[expect(missing_docs, reason = "the names say it")]
pub struct FeelingKeys {
    pub tenth: &'static str,
    pub half: &'static str,
    pub ends: &'static str,
    pub empty: &'static str,
    pub done: &'static str,
    pub back: &'static str,
}

/// The whole journey, small.
#[expect(missing_docs, reason = "the names say it")]
pub struct Whole {
    pub name: &'static str,
    pub seen: fn(usize, usize, usize) -> String,
    pub window: fn(usize, usize, usize) -> String,
}

/// Dutch.
pub const NL: Hints = Hints {
    keys: Keys {
        done: "klaar",
        another: "nog een",
        line: "nieuwe regel",
        next: "volgende",
        back: "terug",
        bar: "naar deze balk",
    },
    feeling: FeelingKeys {
        tenth: "een tiende",
        half: "een halve",
        ends: "+2, −2",
        empty: "leeg",
        done: "klaar",
        back: "terug",
    },
    whole: Whole {
        name: "Hele reis",
        seen: |from, to, of| format!("stap {from}–{to} van {of}"),
        window: |from, to, of| {
            format!("Je ziet stap {from} tot en met {to} van {of}. Schuif met de pijltjes.")
        },
    },
};

/// English.
pub const EN: Hints = Hints {
    keys: Keys {
        done: "done",
        another: "another",
        line: "new line",
        next: "next",
        back: "back",
        bar: "to this bar",
    },
    feeling: FeelingKeys {
        tenth: "a tenth",
        half: "a half",
        ends: "+2, −2",
        empty: "empty",
        done: "done",
        back: "back",
    },
    whole: Whole {
        name: "Whole journey",
        seen: |from, to, of| format!("step {from}–{to} of {of}"),
        window: |from, to, of| {
            format!("You see step {from} to {to} of {of}. Move with the arrow keys.")
        },
    },
};
