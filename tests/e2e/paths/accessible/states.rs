//! What axe-core looks at, and what is done there first: a table for each walk.

/// What axe-core looks at: its name, where that is, and what is done there first.
pub struct State {
    pub name: &'static str,
    pub at: &'static str,
    pub steps: &'static [Step],
}

/// One thing that is done, with the name of what it is done to in English and in Dutch: its
/// beginning will do.
pub enum Step {
    Click(&'static str, &'static str, &'static str),
    Press(&'static str),
    Choose(&'static str),
    /// Several files at once.
    ChooseAll(&'static [&'static str]),
    /// On the narrowest screen, for what is only there.
    Narrow,
    /// The program stops.
    Stop,
    See(&'static str, &'static str, &'static str),
}

use Step::{Choose, ChooseAll, Click, Narrow, Press, See, Stop};

const LIBRARY: &str = "";
const EXAMPLE: &str = "#/map/EXAMPLE";
const SMALL: &str = "#/map/SMALL";
const NEWER: &str = "#/map/NEWER";
const MEASURE: &str = "#/measure/SMALL";

pub const FIRST_VISIT: &[State] = &[State {
    name: "first visit",
    at: LIBRARY,
    steps: &[See("button", "Open the example", "Voorbeeld openen")],
}];

pub const IN_LIBRARY: &[State] = &[
    State {
        name: "library",
        at: LIBRARY,
        steps: &[See("button", "More for Small", "Meer voor Small")],
    },
    State { name: "language menu", at: LIBRARY, steps: &[Click("button", "Language", "Taal")] },
    State { name: "theme menu", at: LIBRARY, steps: &[Click("button", "Theme", "Thema")] },
    State {
        name: "menu of a journey",
        at: LIBRARY,
        steps: &[Click("button", "More for Small", "Meer voor Small")],
    },
    State {
        name: "renaming",
        at: LIBRARY,
        steps: &[
            Click("button", "More for Small", "Meer voor Small"),
            Click("menuitem", "Rename", "Naam wijzigen"),
        ],
    },
    State {
        name: "older versions",
        at: LIBRARY,
        steps: &[
            Click("button", "More for Small", "Meer voor Small"),
            Click("menuitem", "Older versions", "Oude versies"),
            See("dialog", "Older versions", "Oude versies"),
        ],
    },
    State {
        name: "bin",
        at: LIBRARY,
        steps: &[Click("button", "Bin (1)", "Prullenbak (1)"), See("dialog", "Bin", "Prullenbak")],
    },
    State {
        name: "settings",
        at: LIBRARY,
        steps: &[
            Click("button", "Settings", "Instellingen"),
            See("dialog", "Settings", "Instellingen"),
        ],
    },
];

pub const ON_MAP: &[State] = &[
    State { name: "example", at: EXAMPLE, steps: &[See("button", "Export", "Exporteren")] },
    State { name: "export menu", at: EXAMPLE, steps: &[Click("button", "Export", "Exporteren")] },
    State {
        name: "finding",
        at: EXAMPLE,
        steps: &[
            Click("button", "Find on the map", "Zoeken op de kaart"),
            See("searchbox", "Find on the map", "Zoeken op de kaart"),
        ],
    },
];

pub const FROM_MAP: &[State] = &[
    State {
        name: "picture, SVG",
        at: SMALL,
        steps: &[
            Click("button", "Export", "Exporteren"),
            Click("menuitem", "Picture", "Plaatje"),
            See("dialog", "Picture", "Plaatje"),
        ],
    },
    State {
        name: "picture, PNG",
        at: SMALL,
        steps: &[
            Click("button", "Export", "Exporteren"),
            Click("menuitem", "Picture", "Plaatje"),
            Click("radio", "PNG", "PNG"),
            See("combobox", "Size", "Grootte"),
        ],
    },
    State {
        name: "print",
        at: SMALL,
        steps: &[
            Click("button", "Export", "Exporteren"),
            Click("menuitem", "Print", "Afdrukken"),
            See("dialog", "Print", "Afdrukken"),
        ],
    },
    State {
        name: "menu of styles",
        at: SMALL,
        steps: &[
            Click("button", "Map style", "Kaartstijl"),
            See("menuitemradio", "Feeling", "Beleving"),
        ],
    },
    State {
        name: "menu of customer groups",
        at: SMALL,
        steps: &[
            Click("button", "Customer group: ", "Klantgroep: "),
            See("menuitemradio", "All customer groups", "Alle klantgroepen"),
        ],
    },
    State {
        name: "menu of rows to add",
        at: SMALL,
        steps: &[
            Click("button", "Add row", "Rij toevoegen"),
            See("menu", "Add row", "Rij toevoegen"),
        ],
    },
    State {
        name: "menu of a cell",
        at: EXAMPLE,
        steps: &[
            // Nothing hinders there. A click begins a card, and Escape leaves the cell as it was.
            Click("button", "Add Obstacle at step 2", "Obstakel toevoegen bij stap 2"),
            See("textbox", "Text of the card", "Tekst van het kaartje"),
            Press("Escape"),
            See("button", "Add Obstacle at step 2", "Obstakel toevoegen bij stap 2"),
            Press("Shift+F10"),
            See("menuitem", "New card", "Kaartje maken"),
        ],
    },
    State {
        name: "more, on a phone",
        at: SMALL,
        steps: &[
            Narrow,
            See("region", "Journey by phase", "Klantreis per fase"),
            // Each thing on the list has one too; this is the first of the page.
            Click("button", "More", "Meer"),
            See("menuitem", "Picture", "Plaatje"),
        ],
    },
    State {
        name: "what a newer version made",
        at: NEWER,
        steps: &[See("button", "Export", "Exporteren")],
    },
];

pub const BESIDE: &[State] = &[
    State {
        name: "research",
        at: "#/research/EXAMPLE",
        steps: &[See("button", "Add evidence", "Bewijs toevoegen")],
    },
    State {
        name: "audience",
        at: "#/audience/EXAMPLE",
        steps: &[See("button", "Add customer group", "Klantgroep toevoegen")],
    },
    State {
        name: "presenting",
        at: "#/present/EXAMPLE",
        steps: &[See("button", "Next", "Volgende")],
    },
    State {
        name: "palette",
        at: "#/audience/EXAMPLE",
        steps: &[
            See("heading", "3 ", "3 "),
            Click("button", "Do or find", "Doen of zoeken"),
            See("dialog", "Do or find", "Doen of zoeken"),
        ],
    },
    State {
        name: "keys",
        at: "#/audience/EXAMPLE",
        steps: &[
            See("heading", "3 ", "3 "),
            Click("button", "Do or find", "Doen of zoeken"),
            Click("button", "Keyboard shortcuts", "Sneltoetsen"),
            See("dialog", "Keyboard shortcuts", "Sneltoetsen"),
        ],
    },
    // Who stands beside whom, and the style, stay with the journey, whose words are English: last.
    State {
        name: "the feeling of one curve",
        at: "#/map/EXAMPLE",
        steps: &[
            Click("button", "Map style", "Kaartstijl"),
            Click("menuitemradio", "Feeling", "Beleving"),
            See("button", "Map style: Feeling", "Kaartstijl: Beleving"),
        ],
    },
    State {
        name: "a customer group beside another",
        at: "#/map/EXAMPLE",
        steps: &[
            Click("button", "Customer group: ", "Klantgroep: "),
            Click("menuitemradio", "The commuter", "The commuter"),
            Click("button", "Customer group: ", "Klantgroep: "),
            Click("menuitemcheckbox", "Also The young family", "Ook The young family"),
            Click("button", "Map style", "Kaartstijl"),
            Click("menuitemradio", "Feeling", "Beleving"),
            See("button", "Customer group: The commuter +1", "Klantgroep: The commuter +1"),
        ],
    },
    State {
        name: "the map as a table",
        at: "#/map/EXAMPLE",
        steps: &[
            Click("button", "Map style", "Kaartstijl"),
            Click("menuitemradio", "Table", "Tabel"),
            See("region", "Journey as a table", "Klantreis als tabel"),
        ],
    },
    State {
        name: "a blueprint",
        at: "#/map/EXAMPLE",
        steps: &[
            Click("button", "Map style", "Kaartstijl"),
            Click("menuitemradio", "Blueprint", "Blueprint"),
            See("button", "Map style: Blueprint", "Kaartstijl: Blueprint"),
        ],
    },
];

pub const EDITED: &[State] = &[
    State {
        name: "a card in its field",
        at: SMALL,
        steps: &[Click("article", "Thought at step 1", "Gedachte bij stap 1"), Press("F2")],
    },
    State {
        name: "menu of a card",
        at: SMALL,
        steps: &[Click("article", "Thought at step 1", "Gedachte bij stap 1"), Press("Shift+F10")],
    },
    State {
        name: "moving a card",
        at: SMALL,
        steps: &[
            Click("article", "Thought at step 1", "Gedachte bij stap 1"),
            Press("Shift+F10"),
            Click("menuitem", "Move to", "Verplaats naar"),
            See("dialog", "Move to", "Verplaats naar"),
        ],
    },
    State {
        name: "menu of a step",
        at: SMALL,
        steps: &[
            Click("columnheader", "1 Ik doe stap 1", "1 Ik doe stap 1"),
            Press("Shift+F10"),
            See("menu", "Step", "Stap"),
        ],
    },
    State {
        name: "moving a step",
        at: SMALL,
        steps: &[
            Click("columnheader", "1 Ik doe stap 1", "1 Ik doe stap 1"),
            Press("Shift+F10"),
            Click("menuitem", "Move to", "Verplaats naar"),
            See("dialog", "Move to", "Verplaats naar"),
        ],
    },
    State {
        name: "jumping from a step",
        at: SMALL,
        steps: &[
            Click("columnheader", "1 Ik doe stap 1", "1 Ik doe stap 1"),
            Press("Shift+F10"),
            Click("menuitem", "Jump to", "Sprong naar"),
            See("menu", "Jump to", "Sprong naar"),
        ],
    },
    State {
        name: "panel and menu of a phase",
        at: SMALL,
        steps: &[
            Click("columnheader", "1 Fase 1", "1 Fase 1"),
            See("heading", "Fase 1", "Fase 1"),
            Press("Shift+F10"),
            See("menu", "Phase", "Fase"),
        ],
    },
    State {
        name: "panel and menu of a row",
        at: SMALL,
        steps: &[
            Click("rowheader", "Rij 1", "Rij 1"),
            See("heading", "Rij 1", "Rij 1"),
            Press("Shift+F10"),
            See("menu", "Row", "Rij"),
        ],
    },
    State {
        name: "several cards selected",
        at: SMALL,
        steps: &[
            Click("article", "Thought at step 1", "Gedachte bij stap 1"),
            Press("Shift+F10"),
            Click("menuitem", "Select", "Kiezen"),
            Click("article", "Thought at step 2", "Gedachte bij stap 2"),
            See("toolbar", "2 cards selected", "2 kaartjes gekozen"),
        ],
    },
];

pub const OPENED: &[State] = &[
    State {
        name: "a file that is no journey",
        at: LIBRARY,
        steps: &[Choose("pdf"), See("dialog", "", "")],
    },
    State {
        name: "a file that stops",
        at: LIBRARY,
        steps: &[Choose("torn"), See("dialog", "", "")],
    },
    State { name: "a repaired file", at: LIBRARY, steps: &[Choose("worn"), See("dialog", "", "")] },
    State {
        name: "a file that is here already",
        at: LIBRARY,
        steps: &[Choose("other"), See("dialog", "", "")],
    },
    State {
        name: "two versions beside each other",
        at: LIBRARY,
        steps: &[
            Choose("other"),
            Click("radio", "Compare", "Leg ze naast elkaar"),
            Click("button", "Open", "Open"),
            See("dialog", "Two versions", "Twee versies"),
        ],
    },
    State {
        name: "a file of a newer version",
        at: LIBRARY,
        steps: &[Choose("newer"), See("dialog", "", "")],
    },
    State {
        name: "several journeys in a file",
        at: LIBRARY,
        steps: &[Choose("all"), See("dialog", "", "")],
    },
    State {
        name: "several files, none of them a journey",
        at: LIBRARY,
        steps: &[ChooseAll(&["pdf", "torn"]), See("dialog", "", "")],
    },
];

pub const MEASURED: &[State] = &[
    State {
        name: "nothing measured",
        at: MEASURE,
        steps: &[See("button", "Import data", "Gegevens importeren")],
    },
    State {
        name: "a file that holds no events",
        at: MEASURE,
        steps: &[Choose("pdf"), See("alert", "", "")],
    },
    State {
        name: "what is in this file, read differently",
        at: MEASURE,
        steps: &[
            Choose("events"),
            See("dialog", "What is in this file?", "Wat staat er in dit bestand?"),
            Click("button", "Read differently", "Anders lezen"),
        ],
    },
    State {
        name: "what was measured",
        at: MEASURE,
        steps: &[
            Choose("events"),
            Click("radio", "Day first", "Dag voorop"),
            Click("button", "Analyse", "Analyseren"),
            See("table", "Routes", "Routes"),
        ],
    },
];

pub const NOT_SAVED: &[State] = &[
    State {
        name: "full",
        at: SMALL,
        steps: &[
            Click("article", "Thought at step 1", "Gedachte bij stap 1"),
            Press("Control+d"),
            See("button", "Make room", "Ruimte maken"),
        ],
    },
    State {
        name: "making room",
        at: SMALL,
        steps: &[
            Click("article", "Thought at step 1", "Gedachte bij stap 1"),
            Press("Control+d"),
            Click("button", "Make room", "Ruimte maken"),
            See("dialog", "", ""),
        ],
    },
];

pub const STOPPED: &[State] = &[State {
    name: "stopped",
    at: SMALL,
    steps: &[Stop, See("heading", "Klantreis has stopped.", "Klantreis is gestopt.")],
}];
