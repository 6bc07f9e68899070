//! Texts of the map, in English.

use super::{
    FeelingWords, Fields, Find, Keys, Map, Menu, MoveTo, Real, Short, Tools, Unnamed, Whole,
};
use crate::model::Language;
use crate::words::numbers;

/// English.
pub const EN: Map = Map {
    grid: "Journey map",
    as_table: "Journey as a table",
    untitled_step: "Step without a name",
    phase_head: "Phase",
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
        style: "Map style",
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
    find: Find {
        name: "Find on the map",
        next: "Next",
        previous: "Previous",
        none: "Not found",
        of: |at, n| if at == 0 { format!("{n} found") } else { format!("{at} of {n}") },
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
        line: "new line",
        next: "next",
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
    empty_go: "Make the first phase",
    add_card: |row, step| format!("Add {row} at step {step}"),
    more: |n| format!("+{n} more"),
    at_step: |what, step| format!("{what} at step {step}"),
    steps_of: |from, to| {
        if from == to { format!("step {from}") } else { format!("steps {from}–{to}") }
    },
    severity: |level| format!("severity {level} of 5"),
    jump: |from, to| format!("from step {from} to step {to}"),
};
