//! Texts of the map.

use super::numbers;
use crate::model::Language;

/// Texts of the map.
pub struct Map {
    /// Name of the grid.
    pub grid: &'static str,
    /// Name of the list that stands for the grid on a phone.
    pub list: &'static str,
    /// Head of the column of row names.
    pub corner: &'static str,
    /// Head of the row of steps, and what stands in it.
    pub steps: (&'static str, &'static str),
    /// Head of the row of arrows between steps.
    pub jumps: &'static str,
    /// A card or point that nothing backs up, for screen readers.
    pub guess: &'static str,
    /// A step that bears a star.
    pub decisive: &'static str,
    /// Adds a phase.
    pub add_phase: &'static str,
    /// Adds a step.
    pub add_step: &'static str,
    /// Adds a row.
    pub add_row: &'static str,
    /// The same, short, for on the button.
    pub short: Short,
    /// Names of what is edited in place.
    pub fields: Fields,
    /// Lines of menus.
    pub menu: Menu,
    /// Moving a card to another place.
    pub move_to: MoveTo,
    /// The toolbar.
    pub tools: Tools,
    /// The feeling.
    pub feeling: FeelingWords,
    /// What data shows.
    pub real: Real,
    /// What keys do, in the bar below a card that is edited.
    pub keys: Keys,
    /// The whole journey, small.
    pub whole: Whole,
    /// What stands where something has no name yet.
    pub unnamed: Unnamed,
    /// An empty map: what it is, what to do.
    pub empty: (&'static str, &'static str),
    /// Adds a card: to what row, at which step.
    pub add_card: fn(&str, usize) -> String,
    /// More cards than are shown.
    pub more: fn(usize) -> String,
    /// A card of a row at a step.
    pub at_step: fn(&str, usize) -> String,
    /// The steps of a phase, from and to.
    pub steps_of: fn(usize, usize) -> String,
    /// How severe an obstacle is, 1–5.
    pub severity: fn(u8) -> String,
    /// A jump without a label of its own: the numbers of its steps.
    pub jump: fn(usize, usize) -> String,
}

/// Short words for buttons whose name is longer.
#[expect(missing_docs, reason = "the names say it")]
pub struct Short {
    pub phase: &'static str,
    pub step: &'static str,
    pub row: &'static str,
}

/// Names of what is edited in place.
#[expect(missing_docs, reason = "the names say it")]
pub struct Fields {
    pub card: &'static str,
    pub step: &'static str,
    pub phase: &'static str,
    pub row: &'static str,
}

/// Lines of menus.
#[expect(missing_docs, reason = "the names say it")]
pub struct Menu {
    pub more: &'static str,
    pub card: &'static str,
    pub step: &'static str,
    pub phase: &'static str,
    pub row: &'static str,
    pub edit: &'static str,
    pub card_below: &'static str,
    pub new_card: &'static str,
    pub duplicate: &'static str,
    pub move_to: &'static str,
    pub left: &'static str,
    pub right: &'static str,
    pub up: &'static str,
    pub down: &'static str,
    pub step_after: &'static str,
    pub phase_after: &'static str,
    pub row_below: &'static str,
    pub hide: &'static str,
    pub delete: &'static str,
    pub decisive: &'static str,
    pub not_decisive: &'static str,
}

/// Moving a card or step to another place.
#[expect(missing_docs, reason = "the names say it")]
pub struct MoveTo {
    pub title: &'static str,
    pub step: &'static str,
    pub phase: &'static str,
    pub row: &'static str,
    pub go: &'static str,
    pub free: &'static str,
    pub taken: fn(usize) -> String,
}

/// The toolbar.
#[expect(missing_docs, reason = "the names say it")]
pub struct Tools {
    pub name: &'static str,
    pub persona: &'static str,
    pub everyone: &'static str,
    pub reality: &'static str,
    pub ready: &'static str,
    pub ready_of: fn(usize, usize) -> String,
    pub ready_word: &'static str,
    pub zoom: &'static str,
    pub smaller: &'static str,
    pub larger: &'static str,
    pub actual: &'static str,
    pub fit: &'static str,
    pub details: &'static str,
    pub feeling: &'static str,
    pub hidden_rows: &'static str,
    pub show_row: fn(&str) -> String,
}

/// The feeling at a step.
#[expect(missing_docs, reason = "the names say it")]
pub struct FeelingWords {
    pub none: &'static str,
    pub was: fn(&str) -> String,
    pub n: fn(u64) -> String,
    pub measured: fn(u64) -> String,
    pub needs_persona: &'static str,
    pub tenth: &'static str,
    pub half: &'static str,
    pub ends: &'static str,
    pub empty: &'static str,
    pub done: &'static str,
    pub back: &'static str,
}

/// What data shows of a step.
#[expect(missing_docs, reason = "the names say it")]
pub struct Real {
    pub none: &'static str,
    pub reach: &'static str,
    pub here: &'static str,
    pub wait: &'static str,
    pub stops: fn(&str) -> String,
    pub journeys: fn(u32) -> String,
    pub counted: fn(u64) -> String,
    pub told: fn(u64) -> String,
}

/// What keys do while a text is edited.
#[expect(missing_docs, reason = "the names say it")]
pub struct Keys {
    pub done: &'static str,
    pub another: &'static str,
    pub back: &'static str,
    pub let_go: &'static str,
    pub put_back: &'static str,
    pub here: &'static str,
    pub to_cell: fn(usize, &str) -> String,
    pub to_step: fn(usize) -> String,
    pub moved: &'static str,
}

/// The whole journey, small.
#[expect(missing_docs, reason = "the names say it")]
pub struct Whole {
    pub name: &'static str,
    pub seen: fn(usize, usize, usize) -> String,
    pub window: fn(usize, usize, usize) -> String,
}

/// What stands where something has no name yet.
#[expect(missing_docs, reason = "the names say it")]
pub struct Unnamed {
    pub phase: &'static str,
    pub step: &'static str,
    pub picture: &'static str,
    pub persona: &'static str,
}

/// A stretch of time, as short as it fits: "9 d", "3 u".
pub fn short_time(language: Language, seconds: f64) -> String {
    const MINUTE: f64 = 60.0;
    const HOUR: f64 = 3_600.0;
    const DAY: f64 = 86_400.0;
    let (value, nl, en) = if seconds >= 0.95 * DAY {
        (seconds / DAY, "d", "d")
    } else if seconds >= 0.95 * HOUR {
        (seconds / HOUR, "u", "h")
    } else if seconds >= MINUTE {
        (seconds / MINUTE, "min", "min")
    } else {
        (seconds, "s", "s")
    };
    format!(
        "{} {}",
        numbers::count(language, value.round().max(0.0) as u64),
        super::pick(language, nl, en)
    )
}

/// A share as a whole percentage: "38%".
pub fn percent(language: Language, share: f64) -> String {
    format!("{}%", numbers::fixed(language, share * 100.0, 0))
}

/// Dutch.
pub const NL: Map = Map {
    grid: "Klantreiskaart",
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
    add_card: |row, step| format!("{row} toevoegen bij stap {step}"),
    more: |n| format!("+{n} meer"),
    at_step: |what, step| format!("{what} bij stap {step}"),
    steps_of: |from, to| {
        if from == to { format!("stap {from}") } else { format!("stap {from}–{to}") }
    },
    severity: |level| format!("ernst {level} van 5"),
    jump: |from, to| format!("van stap {from} naar stap {to}"),
};

/// English.
pub const EN: Map = Map {
    grid: "Journey map",
    list: "Journey by phase",
    corner: "Row",
    steps: ("Step", "what I do"),
    jumps: "Jumps",
    guess: "assumption",
    decisive: "decisive moment",
    add_phase: "Add phase",
    add_step: "Add step",
    add_row: "Add row",
    short: Short { phase: "Phase", step: "Step", row: "Row" },
    fields: Fields {
        card: "Text of the card",
        step: "Name of the step",
        phase: "Name of the phase",
        row: "Name of the row",
    },
    menu: Menu {
        more: "More",
        card: "Card",
        step: "Step",
        phase: "Phase",
        row: "Row",
        edit: "Edit",
        card_below: "Card below",
        new_card: "New card",
        duplicate: "Duplicate",
        move_to: "Move to…",
        left: "Move left",
        right: "Move right",
        up: "Move up",
        down: "Move down",
        step_after: "Step after this",
        phase_after: "Phase after this",
        row_below: "Row below this",
        hide: "Hide",
        delete: "Delete",
        decisive: "Decisive moment",
        not_decisive: "No longer decisive",
    },
    move_to: MoveTo {
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
    },
    tools: Tools {
        name: "Map",
        persona: "Customer group",
        everyone: "All customer groups",
        reality: "Reality",
        ready: "Steps backed up",
        ready_of: |n, of| format!("{n} of {of}"),
        ready_word: "backed up",
        zoom: "Zoom",
        smaller: "Smaller",
        larger: "Larger",
        actual: "Actual size",
        fit: "Fit the whole map",
        details: "Details",
        feeling: "How does it feel?",
        hidden_rows: "Hidden rows",
        show_row: |row| format!("Show {row}"),
    },
    feeling: FeelingWords {
        none: "no feeling yet",
        was: |value| format!("was {value}"),
        n: |n| match n {
            1 => "1 customer".to_owned(),
            n => format!("{} customers", numbers::count(Language::En, n)),
        },
        measured: |n| {
            format!(
                "This figure comes from research ({}). To change it, change the evidence.",
                match n {
                    1 => "1 customer".to_owned(),
                    n => format!("{} customers", numbers::count(Language::En, n)),
                }
            )
        },
        needs_persona: "This is the mean of all customer groups. Choose one group first.",
        tenth: "a tenth",
        half: "a half",
        ends: "+2, −2",
        empty: "empty",
        done: "done",
        back: "back",
    },
    real: Real {
        none: "not measured",
        reach: "of customers get here",
        here: "get here",
        wait: "Time to the next step, in the middle",
        stops: |share| format!("{share} stop"),
        journeys: |n| match n {
            1 => "1 journey".to_owned(),
            n => format!("{} journeys", numbers::count(Language::En, u64::from(n))),
        },
        counted: |n| format!("{} measured", numbers::count(Language::En, n)),
        told: |n| format!("{} heard", numbers::count(Language::En, n)),
    },
    keys: Keys {
        done: "done",
        another: "another",
        back: "back",
        let_go: "Let go to place",
        put_back: "back",
        here: "Here",
        to_cell: |step, row| format!("To step {step}, {row}"),
        to_step: |step| format!("To place {step}"),
        moved: "Moved",
    },
    whole: Whole {
        name: "Whole journey",
        seen: |from, to, of| format!("step {from}–{to} of {of}"),
        window: |from, to, of| {
            format!("You see step {from} to {to} of {of}. Move with the arrow keys.")
        },
    },
    unnamed: Unnamed {
        phase: "Phase without a name",
        step: "Step without a name",
        picture: "Picture",
        persona: "Customer",
    },
    empty: (
        "This is still an empty sheet.",
        "Start with a phase: a part of the journey, such as Exploration. Then put steps under it, in the first person.",
    ),
    add_card: |row, step| format!("Add {row} at step {step}"),
    more: |n| format!("+{n} more"),
    at_step: |what, step| format!("{what} at step {step}"),
    steps_of: |from, to| {
        if from == to { format!("step {from}") } else { format!("steps {from}–{to}") }
    },
    severity: |level| format!("severity {level} of 5"),
    jump: |from, to| format!("from step {from} to step {to}"),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_as_short_as_they_fit() {
        let nl = |seconds| short_time(Language::Nl, seconds);
        assert_eq!(nl(777_600.0), "9 d");
        assert_eq!(nl(10_800.0), "3 u");
        assert_eq!(nl(90.0), "2 min");
        assert_eq!(short_time(Language::En, 10_800.0), "3 h");
        assert_eq!(nl(0.0), "0 s");
    }

    #[test]
    fn shares_are_whole_percentages() {
        assert_eq!(percent(Language::Nl, 0.292), "29%");
    }
}
