//! Texts of the map, in English.

use super::{FeelingWords, Fields, Map, Menu, Short, Tools, Unnamed};

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
        jump: "Text of the jump",
    },
    menu: Menu { more: "More", jump_to: "Jump to…" },
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
        smaller: "Zoom out",
        larger: "Zoom in",
        actual: "Actual size",
        fit: "Fit the width",
        fit_all: "Fit the whole map",
        feeling: "How does it feel?",
    },
    find: "Find on the map",
    feeling: FeelingWords { none: "no feeling yet", was: |value| format!("was {value}") },
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
    jump_name: |from, to| format!("Jump from {from} to {to}"),
    jump_on: "Jump to",
};
