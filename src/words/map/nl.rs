//! Texts of the map, in Dutch.

use super::{
    FeelingWords, Fields, Find, Keys, Map, Menu, MoveTo, Real, Short, Tools, Unnamed, Whole,
};
use crate::model::Language;
use crate::words::numbers;

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
    },
    menu: Menu {
        more: "Meer",
        card: "Kaartje",
        step: "Stap",
        phase: "Fase",
        row: "Rij",
        edit: "Bewerken",
        card_below: "Kaartje eronder",
        new_card: "Kaartje maken",
        duplicate: "Dubbel maken",
        move_to: "Verplaats naar…",
        left: "Naar links",
        right: "Naar rechts",
        up: "Omhoog",
        down: "Omlaag",
        step_after: "Stap erna",
        phase_after: "Fase erna",
        row_below: "Rij eronder",
        hide: "Verbergen",
        delete: "Weggooien",
        decisive: "Beslissend moment",
        not_decisive: "Niet meer beslissend",
    },
    move_to: MoveTo {
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
    },
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
        smaller: "Kleiner",
        larger: "Groter",
        actual: "Ware grootte",
        fit: "Hele kaart passend",
        details: "Details",
        feeling: "Hoe voelt het?",
        hidden_rows: "Verborgen rijen",
        show_row: |row| format!("{row} tonen"),
    },
    find: Find {
        name: "Zoeken op de kaart",
        next: "Volgende",
        previous: "Vorige",
        none: "Niet gevonden",
        of: |at, n| if at == 0 { format!("{n} gevonden") } else { format!("{at} van {n}") },
    },
    feeling: FeelingWords {
        none: "nog geen beleving",
        was: |value| format!("was {value}"),
        n: |n| match n {
            1 => "1 klant".to_owned(),
            n => format!("{} klanten", numbers::count(Language::Nl, n)),
        },
        measured: |n| {
            format!(
                "Dit getal komt uit onderzoek ({}). Wil je het veranderen, pas dan het bewijs aan.",
                match n {
                    1 => "1 klant".to_owned(),
                    n => format!("{} klanten", numbers::count(Language::Nl, n)),
                }
            )
        },
        needs_persona: "Dit is het gemiddelde van alle klantgroepen. Kies eerst één klantgroep.",
        tenth: "een tiende",
        half: "een halve",
        ends: "+2, −2",
        empty: "leeg",
        done: "klaar",
        back: "terug",
    },
    real: Real {
        none: "niet gemeten",
        reach: "van de klanten komt hier",
        here: "komt hier",
        wait: "Tijd tot de volgende stap, in het midden",
        stops: |share| format!("{share} stopt"),
        journeys: |n| match n {
            1 => "1 reis".to_owned(),
            n => format!("{} reizen", numbers::count(Language::Nl, u64::from(n))),
        },
        counted: |n| format!("{} gemeten", numbers::count(Language::Nl, n)),
        told: |n| format!("{} gehoord", numbers::count(Language::Nl, n)),
    },
    keys: Keys {
        done: "klaar",
        another: "nog een",
        line: "nieuwe regel",
        next: "volgende",
        back: "terug",
        let_go: "Laat los om te plaatsen",
        put_back: "terug",
        here: "Hierheen",
        to_cell: |step, row| format!("Naar stap {step}, {row}"),
        to_step: |step| format!("Naar plaats {step}"),
        moved: "Verplaatst",
    },
    whole: Whole {
        name: "Hele reis",
        seen: |from, to, of| format!("stap {from}–{to} van {of}"),
        window: |from, to, of| {
            format!("Je ziet stap {from} tot en met {to} van {of}. Schuif met de pijltjes.")
        },
    },
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
    jump: |from, to| format!("van stap {from} naar stap {to}"),
};
