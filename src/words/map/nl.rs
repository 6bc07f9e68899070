//! Texts of the map, in Dutch.

use super::{FeelingWords, Fields, Map, Menu, Short, Tools, Unnamed};

/// Dutch.
pub const NL: Map = Map {
    grid: "Klantreiskaart",
    as_table: "Klantreis als tabel",
    untitled_step: "Stap zonder naam",
    phase_head: "Fase",
    list: "Klantreis per fase",
    corner: "Rij",
    steps: ("Stap", "wat ik doe"),
    jumps: "Sprongen",
    guess: "aanname",
    decisive: "beslissend moment",
    add_phase: "Fase toevoegen",
    add_step: "Stap toevoegen",
    add_row: "Rij toevoegen",
    short: Short { phase: "Fase", step: "Stap", row: "Rij" },
    fields: Fields {
        card: "Tekst van het kaartje",
        step: "Naam van de stap",
        phase: "Naam van de fase",
        row: "Naam van de rij",
        jump: "Tekst bij de sprong",
    },
    menu: Menu { more: "Meer", jump_to: "Sprong naar…" },
    tools: Tools {
        style: "Kaartstijl",
        name: "Kaart",
        persona: "Klantgroep",
        everyone: "Alle klantgroepen",
        reality: "Werkelijkheid",
        ready: "Onderbouwde stappen",
        ready_of: |n, of| format!("{n} van {of}"),
        ready_word: "onderbouwd",
        zoom: "Zoomen",
        smaller: "Uitzoomen",
        larger: "Inzoomen",
        actual: "Ware grootte",
        fit: "Passend in de breedte",
        fit_all: "Hele kaart passend",
        feeling: "Hoe voelt het?",
    },
    find: "Zoeken op de kaart",
    feeling: FeelingWords { none: "nog geen beleving", was: |value| format!("was {value}") },
    unnamed: Unnamed {
        phase: "Fase zonder naam",
        step: "Stap zonder naam",
        picture: "Plaatje",
        persona: "Klant",
    },
    empty: (
        "Dit is nog een leeg vel.",
        "Begin met een fase: een deel van de reis, zoals Oriëntatie. Zet er dan stappen onder, in de ik-vorm.",
    ),
    empty_go: "Maak de eerste fase",
    add_card: |row, step| format!("{row} toevoegen bij stap {step}"),
    more: |n| format!("+{n} meer"),
    at_step: |what, step| format!("{what} bij stap {step}"),
    steps_of: |from, to| {
        if from == to { format!("stap {from}") } else { format!("stap {from}–{to}") }
    },
    severity: |level| format!("ernst {level} van 5"),
    jump_name: |from, to| format!("Sprong van {from} naar {to}"),
    jump_on: "Sprong naar",
};
