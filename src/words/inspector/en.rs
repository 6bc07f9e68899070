//! The inspector in English.

use super::{
    CardWords, Feeling, Grounds, Inspector, Jumps, LaneWords, Measured, Moment, PhaseWords, Place,
    Plans, StepWords, Summary, TipWords,
};
use crate::model::{LaneKind, Language};
use crate::words::numbers;

/// English.
pub const EN: Inspector = Inspector {
    close: "Close details",
    back: "Back",
    at_step: |kind, n| format!("{kind} at step {n}"),
    step_in: |n, phase| format!("Step {n} in {phase}"),
    phase_n: |n| format!("Phase {n}"),
    row: "Row",
    numbered: |n, name| format!("{n} {name}"),
    empty_card: "Empty card",
    summary: Summary {
        kind: "Journey",
        about: "About this journey",
        title: "Title of the journey",
        description: "Description",
        scope: "What belongs to it?",
        scope_hint: "Where does the journey begin, and where does it end?",
        goal: "What does the customer want to reach?",
        owner: "Business",
        status: "State",
        language: "Language of the content",
        counts: "On the map",
        phases: |n| if n == 1 { "phase" } else { "phases" },
        steps: |n| if n == 1 { "step" } else { "steps" },
        cards: |n| if n == 1 { "card" } else { "cards" },
        findings: |n| if n == 1 { "piece of evidence" } else { "pieces of evidence" },
        backed_up: |backed, all| format!("{backed} of {all} steps backed up"),
        personas: "Customer groups",
        add_persona: "Add customer group",
        new_persona: "New customer group",
    },
    tip: TipWords {
        heading: "What next?",
        add_step: ("Put the first step on the map.", "What does your customer do first?"),
        name_step: (
            "Give this step a title.",
            "Write it as the customer says it: I search the internet.",
        ),
        add_persona: (
            "Add a customer group.",
            "Whose journey is this? One group is enough to begin.",
        ),
        add_channel: ("Say where you meet.", "This is a contact, but it has no channel yet."),
        feel: ("Fill in how this step feels.", "Now there is a gap in the line here."),
        answer: ("Find an answer.", "The customer wants to know this and finds it nowhere."),
        improve: ("Think of an improvement.", "This is the lowest point without a plan."),
        back_up: (
            "Look for evidence.",
            "This step rests on nothing yet. One interview is a start.",
        ),
        ask: (
            "Let customers have a look.",
            "Everything is filled in. Do you know if customers see it that way?",
        ),
        done: "Everything is there, and customers had a look.",
        go: |n| format!("Go to step {n}"),
    },
    card: CardWords {
        text,
        sort: "Kind of question",
        differs: "Differs per card",
        answered: "Do we answer it?",
        answered_by: "Where is the answer?",
        severity: "How bad is it?",
        severities: ["small", "a nuisance", "annoying", "bad", "customer gives up"],
        picture: "Picture",
        picture_text: "What does it show?",
        personas: "Holds for",
        personas_hint: "Nothing ticked: everybody",
        personas_of_all: "Ticked is what goes for all of these cards",
        cards: "Cards",
        remove: "Delete card",
        here: "Cards here",
        none_here: "Nothing here yet.",
        add: "Add card",
        whole_step: "See the whole step",
    },
    grounds: Grounds {
        heading: "How do you know?",
        backed_up: "Backed up",
        assumption: "Assumption",
        assumption_card: "This is what you think; there is no evidence with it yet.",
        assumptions: |n, of| {
            if n == of {
                "This is what you think; there is no evidence with any of these cards yet."
                    .to_owned()
            } else if n == 1 {
                format!(
                    "One of these {of} cards is an assumption: there is no evidence with it yet."
                )
            } else {
                format!(
                    "{n} of these {of} cards are assumptions: there is no evidence with them yet."
                )
            }
        },
        assumption_step: "There is no evidence with this step yet.",
        contradicted: |n| {
            if n == 1 {
                "1 piece of evidence contradicts this".into()
            } else {
                format!("{n} pieces of evidence contradict this")
            }
        },
        linked: |n| format!("Evidence {n}"),
        add: "Add evidence",
        new: "New evidence",
        new_hint: "write it yourself",
        contradicts: "contradicts",
        out_of_sight: "No data can see this contact. Ask about it, or watch.",
    },
    step: StepWords {
        title: "What does the customer do?",
        title_hint: "Start with I",
        description: "More about it",
        phase: "Phase",
        kind: "Kind",
        channels: "Channels",
        channel: "Channel",
        new_channel: "New channel",
        note: |n| format!("How do you use it at step {n}?"),
        remove: "Delete step",
    },
    feeling: Feeling {
        heading: "How does it feel?",
        whose: "For whom?",
        number: "Number",
        word: "In one word",
        reason: "Why?",
        unknown: "not filled in",
        typed: "You filled in this number yourself. Add an interview or a survey and the map works it out.",
        researched: "The map shows what research says, not this.",
        beneath: "What you thought",
        people: |n| format!("{} customers", numbers::count(Language::En, n)),
        spread: |columns| {
            let parts: Vec<String> =
                columns.iter().map(|(score, n)| format!("{n} at {score}")).collect();
            parts.join(", ")
        },
        per_dot: |n| format!("One dot is {} customers.", numbers::count(Language::En, n)),
        nobody: "There is no customer group yet. Add one to tell how it feels.",
    },
    moment: Moment {
        heading: "Decisive moment?",
        customers: "Customers",
        us: "Us",
        called: |called, asked| format!("{called} of {asked}"),
        not_asked: "not asked",
        name: "We call this decisive",
        yes: "yes",
        no: "no",
        company_only: "Fewer than half of the customers agree.",
        customers_only: "Customers call this decisive. You do not yet.",
    },
    plans: Plans {
        heading: "What do we do about it?",
        title: "Improvement",
        status: "How far?",
        add: "Add improvement",
        new: "New improvement",
        untitled: "Improvement without a title",
    },
    jumps: Jumps {
        heading: "Jumps",
        to: |n, title| format!("To {n} {title}"),
        from: |n, title| format!("From {n} {title}"),
        label: "What does it say?",
        add: "Add jump",
        none: "Does a customer ever go back or ahead from here?",
    },
    measured: Measured {
        heading: "Measured",
        comes: |share| format!("{share} get here"),
        stops: |share| format!("{share} stop"),
        wait: |span| format!("In the middle {span} to the next"),
        journeys: |n| format!("{} journeys", numbers::count(Language::En, n)),
        nothing: "Not measured.",
        events: "What your data calls it",
        events_hint: "Names of events, one on each line",
        span: |seconds| numbers::span(Language::En, seconds),
    },
    phase: PhaseWords {
        name: "Name",
        description: "What is this phase about?",
        optional: "May be skipped",
        optional_hint: "Counts in Measure: skipping it is then no deviation.",
        steps: "Steps",
        remove: "Delete phase",
        untitled: "Phase without a name",
    },
    lane: LaneWords {
        name: "Name",
        name_hint: |kind| format!("Empty: {kind}"),
        kind: "Kind of row",
        hidden: "Hidden",
        hidden_hint: "What is in it stays.",
        remove: "Delete row",
        cards: |n| if n == 1 { "1 card".into() } else { format!("{n} cards") },
    },
    place: Place {
        heading: "Place",
        earlier: "Earlier",
        later: "Later",
        up: "Up",
        down: "Down",
        duplicate: "Duplicate",
    },
};

fn text(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Actions | LaneKind::CustomerActions => "What does the customer do?",
        LaneKind::Touchpoints => "Where and how?",
        LaneKind::Thoughts => "What does the customer think?",
        LaneKind::Questions => "What does the customer ask?",
        LaneKind::Motivations => "What drives the customer?",
        LaneKind::Needs => "What does the customer want to know?",
        LaneKind::Obstacles => "What gets in the way?",
        LaneKind::Quotes => "What did the customer say?",
        LaneKind::Image => "What does it show?",
        LaneKind::PhysicalEvidence => "What does the customer see?",
        LaneKind::Frontstage => "What do we do in sight?",
        LaneKind::Backstage => "What do we do out of sight?",
        LaneKind::Support => "What or who helps us?",
        LaneKind::Feeling
        | LaneKind::Evidence
        | LaneKind::Reality
        | LaneKind::Goals
        | LaneKind::Improvements
        | LaneKind::Text
        | LaneKind::LineOfInteraction
        | LaneKind::LineOfVisibility
        | LaneKind::LineOfInternalInteraction => "Text",
    }
}
