//! The fifth phase: telling others, and looking further.

use super::evidence::Key;
use super::rows::{PhaseRow, StepRow, block, card, felt, need};
use crate::model::Answered::{No, Partly};
use crate::model::LaneKind::{
    Actions, Backstage, CustomerActions, Frontstage, Motivations, PhysicalEvidence, Questions,
    Quotes, Support, Thoughts, Touchpoints,
};
use crate::model::NeedSort;
use crate::templates::place::Place;
use crate::templates::text::{NONE, both};

pub(super) static LOOKING_AGAIN: PhaseRow = PhaseRow {
    name: both("Heroriëntatie", "Looking again"),
    about: both(
        "Ik vertel erover en denk aan wat volgt.",
        "I tell others and think of what is next.",
    ),
    optional: true,
    steps: &[TELLING, LOOKING],
};

const TELLING: StepRow = StepRow {
    title: both("Ik vertel erover", "I tell others about it"),
    about: both("Op het werk, en met een foto op internet.", "At work, and with a photo online."),
    decisive: false,
    places: &[
        (Place::Review, both("Beoordeling op Google", "Review on Google")),
        (Place::People, NONE),
    ],
    events: &[both("beoordeling", "review")],
    feelings: [
        felt(
            14,
            both("trots", "proud"),
            both("Iedereen vraagt ernaar.", "Everyone asks about it."),
        ),
        felt(
            12,
            both("gul", "generous"),
            both("Andere ouders mogen proberen.", "Other parents may try it."),
        ),
        felt(
            10,
            both("verbonden", "connected"),
            both("De hele groep heeft er nu een.", "The whole group has one now."),
        ),
    ],
    cards: &[
        card(Touchpoints, "Beoordeling op Google", "Review on Google", &[Key::Photos]),
        card(Thoughts, "Deze moet je hebben!", "You have to get this one!", &[Key::Photos]),
        need(NeedSort::Trust, No, "Wordt mijn tip gewaardeerd?", "Is my tip appreciated?", &[]),
        card(
            Actions,
            "Zet een foto op internet",
            "Puts a photo online",
            &[Key::SocialCount, Key::Photos],
        ),
        card(
            Quotes,
            "Al duizend kilometer, en nog geen dag spijt.",
            "A thousand kilometres, and not a day of regret.",
            &[Key::Photos],
        ),
        card(Motivations, "Anderen helpen kiezen", "Helping others choose", &[Key::Photos]),
        card(PhysicalEvidence, "Beoordeling op Google", "Review on Google", &[Key::Photos]),
        card(CustomerActions, "Schrijft een beoordeling", "Writes a review", &[Key::Photos]),
        card(
            Frontstage,
            "Bedankt voor de beoordeling",
            "Says thanks for the review",
            &[Key::Photos],
        ),
        card(
            Backstage,
            "Leest elke week wat er staat",
            "Reads what is written every week",
            &[Key::Walk],
        ),
        card(Support, "Google-profiel", "Google profile", &[Key::Walk]),
    ],
};

const LOOKING: StepRow = StepRow {
    title: both("Ik kijk verder", "I look further"),
    about: both(
        "Een tas, een kar, of een fiets voor een ander.",
        "A bag, a trailer, or a bicycle for someone else.",
    ),
    decisive: false,
    places: &[(Place::Email, both("Nieuwsbrief", "Newsletter")), (Place::Web, NONE)],
    events: &[both("vervolgaankoop", "repeat order")],
    feelings: [
        felt(
            9,
            both("nieuwsgierig", "curious"),
            both("Wat past er nog bij?", "What else goes with it?"),
        ),
        None,
        felt(4, both("rustig", "calm"), both("Er hoeft niets bij.", "Nothing more is needed.")),
    ],
    cards: &[
        card(Touchpoints, "Nieuwsbrief", "Newsletter", &[]),
        card(
            Thoughts,
            "Een tas erbij, of een tweede fiets?",
            "A bag to go with it, or a second bicycle?",
            &[],
        ),
        need(
            NeedSort::Product,
            Partly,
            "Wat past er bij mijn fiets?",
            "What goes with my bicycle?",
            &[],
        )
        .at(Place::Web),
        block(2, "Mail gaat over sportfietsen", "The email is about sports bikes", &[]),
        card(
            Questions,
            "Krijg ik korting op een tweede?",
            "Do I get a discount on a second one?",
            &[],
        ),
        card(PhysicalEvidence, "Nieuwsbrief", "Newsletter", &[]),
        card(CustomerActions, "Leest de mail", "Reads the email", &[]),
        card(Backstage, "Maakt de mail", "Makes the email", &[]),
        card(Support, "Mailprogramma", "Mail program", &[]),
    ],
};
