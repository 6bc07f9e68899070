//! Texts of finding and doing by name, and of the list of keys.

/// Texts of the palette and the list of keys.
#[expect(missing_docs, reason = "the names say it")]
pub struct Palette {
    pub field: &'static str,
    pub results: &'static str,
    pub do_it: &'static str,
    pub go_to: &'static str,
    pub in_journey: &'static str,
    pub step: fn(usize) -> String,
    pub nothing: fn(&str) -> String,
    pub count: fn(usize) -> String,
    /// The groups of the list of keys, each with what keys do and which keys.
    pub groups: &'static [(&'static str, &'static [(&'static str, &'static str)])],
    /// The group of several cards at once; what the table of commands holds comes after it.
    pub several: (&'static str, &'static [(&'static str, &'static str)]),
    /// The first group: what works everywhere.
    pub everywhere: &'static str,
}

/// Dutch.
pub const NL: Palette = Palette {
    field: "Typ wat je wilt doen of zoeken",
    results: "Uitkomsten",
    do_it: "Doen",
    go_to: "Ga naar",
    in_journey: "In deze klantreis",
    step: |n| format!("stap {n}"),
    nothing: |asked| format!("Niets met “{asked}”. Probeer een ander woord, of een deel ervan."),
    count: |n| if n == 1 { "1 uitkomst".into() } else { format!("{n} uitkomsten") },
    groups: &[
        (
            "In de kaart",
            &[
                ("Naar een andere cel", "↑ ↓ ← →"),
                ("Eerste of laatste stap", "Home, End"),
                ("Eerste of laatste cel", "Ctrl Home, Ctrl End"),
                ("Vorige of volgende fase", "Ctrl ←, Ctrl →"),
                ("Cel of kaartje bewerken", "Enter, F2"),
                ("Menu", "Shift F10"),
                ("Volgende of vorige vindplaats", "F3, Shift F3"),
            ],
        ),
        (
            "In een kaartje",
            &[
                ("Klaar", "Enter"),
                ("Nieuwe regel", "Shift Enter"),
                ("Nog een kaartje eronder", "Ctrl Enter"),
                ("Volgende cel", "Tab"),
                ("Naar de knoppen onder de kaart", "Alt F10"),
                ("Terug zonder te veranderen", "Esc"),
            ],
        ),
        (
            "Met een kaartje, stap of fase",
            &[("Verplaatsen", "Alt ↑ ↓ ← →"), ("Dubbel maken", "Ctrl D"), ("Weggooien", "Delete")],
        ),
        (
            "Beleving",
            &[
                ("Punt oppakken", "Enter"),
                ("Een tiende hoger, lager", "↑ ↓"),
                ("Een halve hoger, lager", "Shift ↑, Shift ↓"),
                ("Geen waarde", "Delete"),
            ],
        ),
        (
            "Presenteren",
            &[("Volgende, vorige", "→ ←"), ("Eerste, laatste", "Home, End"), ("Stoppen", "Esc")],
        ),
    ],
    several: (
        "Met meer kaartjes tegelijk",
        &[
            ("Rij of blok kiezen", "Shift ↑ ↓ ← →"),
            ("Kaartje of cel erbij kiezen", "Ctrl spatie"),
            ("Niets meer kiezen", "Esc"),
        ],
    ),
    everywhere: "Overal",
};

/// English.
pub const EN: Palette = Palette {
    field: "Type what you want to do or find",
    results: "Results",
    do_it: "Do",
    go_to: "Go to",
    in_journey: "In this journey",
    step: |n| format!("step {n}"),
    nothing: |asked| format!("Nothing with “{asked}”. Try another word, or a part of it."),
    count: |n| if n == 1 { "1 result".into() } else { format!("{n} results") },
    groups: &[
        (
            "In the map",
            &[
                ("To another cell", "↑ ↓ ← →"),
                ("First or last step", "Home, End"),
                ("First or last cell", "Ctrl Home, Ctrl End"),
                ("Previous or next phase", "Ctrl ←, Ctrl →"),
                ("Edit a cell or card", "Enter, F2"),
                ("Menu", "Shift F10"),
                ("Next or previous place found", "F3, Shift F3"),
            ],
        ),
        (
            "In a card",
            &[
                ("Done", "Enter"),
                ("New line", "Shift Enter"),
                ("Another card below", "Ctrl Enter"),
                ("Next cell", "Tab"),
                ("To the buttons below the map", "Alt F10"),
                ("Back without a change", "Esc"),
            ],
        ),
        (
            "With a card, step or phase",
            &[("Move", "Alt ↑ ↓ ← →"), ("Duplicate", "Ctrl D"), ("Delete", "Delete")],
        ),
        (
            "Feeling",
            &[
                ("Pick up the point", "Enter"),
                ("A tenth higher, lower", "↑ ↓"),
                ("A half higher, lower", "Shift ↑, Shift ↓"),
                ("No value", "Delete"),
            ],
        ),
        ("Presenting", &[("Next, previous", "→ ←"), ("First, last", "Home, End"), ("Stop", "Esc")]),
    ],
    several: (
        "With several cards at once",
        &[
            ("Select a run or a block", "Shift ↑ ↓ ← →"),
            ("Add a card or cell to the selection", "Ctrl Space"),
            ("Clear the selection", "Esc"),
        ],
    ),
    everywhere: "Everywhere",
};
