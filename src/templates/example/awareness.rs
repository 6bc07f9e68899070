//! The first phase: something breaks, and an idea is born.

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

pub(super) static AWARENESS: PhaseRow = PhaseRow {
    name: both("Bewustwording", "Awareness"),
    about: both("Mijn oude fiets laat me in de steek.", "My old bicycle lets me down."),
    optional: true,
    steps: &[BREAKDOWN, HEARING],
};

const BREAKDOWN: StepRow = StepRow {
    title: both("Ik sta weer met pech", "I have broken down again"),
    about: both(
        "De derde keer dit jaar, op weg naar het werk.",
        "The third time this year, on the way to work.",
    ),
    decisive: false,
    places: &[
        (Place::Shop, both("Balie van de werkplaats", "Workshop desk")),
        (Place::Phone, both("Voor een afspraak", "To make an appointment")),
    ],
    events: &[both("reparatie", "repair")],
    feelings: [
        felt(
            -14,
            both("balen", "fed up"),
            both("Weer te laat op het werk.", "Late for work again."),
        ),
        felt(
            -6,
            both("gehaast", "rushed"),
            both("De kinderen wachten bij school.", "The children are waiting at school."),
        ),
        felt(
            -5,
            both("nuchter", "down-to-earth"),
            both("Zo gaat dat met een oude fiets.", "That is how it goes with an old bicycle."),
        ),
    ],
    cards: &[
        card(Touchpoints, "Balie van de werkplaats", "Workshop desk", &[Key::Tickets]),
        card(
            Thoughts,
            "Nog één keer plakken, of is hij op?",
            "One more patch, or is it done?",
            &[Key::RepairTalks],
        ),
        need(
            NeedSort::Price,
            Partly,
            "Wat kost repareren nog?",
            "What would a repair still cost?",
            &[Key::Tickets],
        )
        .at(Place::Shop),
        block(
            4,
            "Geen leenfiets tijdens de reparatie",
            "No loan bicycle during the repair",
            &[Key::RepairTalks, Key::RepairSurvey],
        ),
        card(Actions, "Lopend naar de winkel", "Walks to the shop", &[Key::RepairTalks]),
        card(Motivations, "Op tijd komen", "Being on time", &[Key::RepairSurvey]),
        card(
            Quotes,
            "Ik stond daar met een lekke band en geen plan.",
            "I stood there with a flat tyre and no plan.",
            &[Key::RepairTalks],
        )
        .of(&[0]),
        card(PhysicalEvidence, "Bon met de prijs", "Ticket with the price", &[Key::Tickets]),
        card(CustomerActions, "Loopt binnen of belt", "Walks in or calls", &[Key::Walk]),
        card(Frontstage, "Neemt de fiets aan", "Takes the bicycle in", &[Key::Walk]),
        card(Backstage, "Zoekt de onderdelen op", "Looks up the parts", &[Key::Walk]),
        card(Support, "Voorraadlijst", "Stock list", &[Key::Walk]),
    ],
};

const HEARING: StepRow = StepRow {
    title: both("Ik hoor over de e-bike", "I hear about the e-bike"),
    about: both("Een collega laat de zijne proberen.", "A colleague lets me try theirs."),
    decisive: false,
    places: &[
        (Place::People, both("Collega’s op het werk", "Colleagues at work")),
        (Place::Social, NONE),
    ],
    events: &[],
    feelings: [
        felt(
            4,
            both("nieuwsgierig", "curious"),
            both("Het lijkt zo makkelijk te gaan.", "It looks so effortless."),
        ),
        felt(
            8,
            both("enthousiast", "keen"),
            both("Andere ouders hebben er een.", "Other parents have one."),
        ),
        None,
    ],
    cards: &[
        card(Touchpoints, "Collega’s op het werk", "Colleagues at work", &[]),
        card(Thoughts, "Is dat niet iets voor later?", "Is that not something for later?", &[]),
        need(NeedSort::Product, No, "Is dat iets voor mij?", "Is that something for me?", &[]),
        card(Questions, "Mag ik hem eens proberen?", "May I try it once?", &[]),
        card(Motivations, "Niet bezweet aankomen", "Arriving without a sweat", &[]).of(&[0]),
        card(PhysicalEvidence, "E-bike van een collega", "A colleague’s e-bike", &[]),
        card(CustomerActions, "Rijdt een rondje mee", "Goes for a short ride", &[]),
    ],
};
