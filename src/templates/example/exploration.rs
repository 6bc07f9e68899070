//! The second phase: searching, comparing, asking around.

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

pub(super) static EXPLORATION: PhaseRow = PhaseRow {
    name: both("Oriëntatie", "Exploration"),
    about: both(
        "Ik zoek uit wat er is en wat bij me past.",
        "I find out what there is and what suits me.",
    ),
    optional: false,
    steps: &[SEARCHING, COMPARING, ASKING],
};

const SEARCHING: StepRow = StepRow {
    title: both("Ik zoek op internet", "I search the web"),
    about: both(
        "’s Avonds op de bank, met de telefoon.",
        "In the evening on the sofa, on the phone.",
    ),
    decisive: false,
    places: &[
        (Place::Search, NONE),
        (Place::Web, both("Overzicht van e-bikes", "List of e-bikes")),
        (Place::Video, NONE),
    ],
    events: &[both("bezoek webshop", "webshop visit"), both("zoekopdracht", "search")],
    feelings: [
        felt(
            2,
            both("zoekend", "searching"),
            both(
                "Er is veel, en alles lijkt op elkaar.",
                "There is a lot, and it all looks alike.",
            ),
        ),
        felt(
            3,
            both("hoopvol", "hopeful"),
            both("Er zijn bakfietsen met een motor.", "There are cargo bikes with a motor."),
        ),
        felt(
            -8,
            both("verdwaald", "lost"),
            both("De letters zijn klein.", "The letters are small."),
        ),
    ],
    cards: &[
        card(Touchpoints, "Zoekmachine en webshop", "Search engine and webshop", &[Key::WebStats]),
        card(
            Thoughts,
            "Welke past bij 12 kilometer per dag?",
            "Which one suits 12 kilometres a day?",
            &[Key::SearchTerms],
        ),
        need(
            NeedSort::Product,
            Partly,
            "Welke motor en welke accu?",
            "Which motor and which battery?",
            &[Key::SearchTerms],
        )
        .at(Place::Web),
        block(
            4,
            "140 fietsen, geen hulp bij kiezen",
            "140 bicycles, no help choosing",
            &[Key::Panel, Key::WebStats],
        ),
        card(Actions, "Typt afstand en prijs in", "Types distance and price", &[Key::SearchTerms]),
        card(
            Questions,
            "Hoe ver kom ik op één lading?",
            "How far do I get on one charge?",
            &[Key::SearchTerms],
        ),
        card(
            Quotes,
            "Honderdveertig fietsen. Wie heeft daar de avond voor?",
            "A hundred and forty bicycles. Who has the evening for that?",
            &[Key::Panel],
        ),
        card(
            PhysicalEvidence,
            "Zoekresultaat en webshop",
            "Search result and webshop",
            &[Key::WebStats],
        ),
        card(CustomerActions, "Zoekt en filtert", "Searches and filters", &[Key::WebStats]),
        card(Frontstage, "Antwoordt in de chat", "Answers in the chat", &[Key::Walk]),
        card(Backstage, "Schrijft productteksten", "Writes product texts", &[Key::Walk]),
        card(Support, "Webshop", "Webshop", &[Key::Walk]),
    ],
};

const COMPARING: StepRow = StepRow {
    title: both("Ik vergelijk modellen", "I compare models"),
    about: both(
        "Drie fietsen naast elkaar, en geen idee waar het verschil in zit.",
        "Three bicycles side by side, and no idea what the difference is.",
    ),
    decisive: false,
    places: &[(Place::Web, both("Productpagina", "Product page")), (Place::Compare, NONE)],
    events: &[both("productpagina bekeken", "product page viewed")],
    feelings: [
        felt(
            -9,
            both("verward", "confused"),
            both(
                "Vaktaal, en prijzen die ver uit elkaar liggen.",
                "Technical terms, and prices far apart.",
            ),
        ),
        felt(
            -4,
            both("twijfelend", "doubtful"),
            both("Past hij in de schuur?", "Will it fit in the shed?"),
        ),
        felt(-6, both("moe", "tired"), both("Te veel tabellen.", "Too many tables.")),
    ],
    cards: &[
        card(Touchpoints, "Productpagina", "Product page", &[Key::WebStats]),
        card(
            Thoughts,
            "Waarom kost deze 600 euro meer?",
            "Why is this one 600 euros more?",
            &[Key::CompareTalks],
        ),
        need(
            NeedSort::Price,
            No,
            "Waar zit het verschil in?",
            "What makes the difference?",
            &[Key::CompareSurvey, Key::CompareTalks],
        ),
        block(
            5,
            "Vaktaal: Nm, Wh, torsiesensor",
            "Jargon: Nm, Wh, torque sensor",
            &[Key::CompareSurvey, Key::CompareTalks],
        ),
        card(
            Actions,
            "Zet drie fietsen in een lijstje",
            "Puts three bicycles in a list",
            &[Key::CompareTalks],
        ),
        card(
            Quotes,
            "Ik wil weten of ik de brug op kom.",
            "I want to know if I can get up the bridge.",
            &[Key::CompareTalks],
        )
        .of(&[0]),
        card(PhysicalEvidence, "Productpagina", "Product page", &[Key::WebStats]),
        card(
            CustomerActions,
            "Zet drie fietsen naast elkaar",
            "Puts three bicycles side by side",
            &[Key::WebStats],
        ),
        card(Backstage, "Houdt prijzen bij", "Keeps prices up to date", &[Key::Walk]),
        card(Support, "Gegevens van het merk", "Data from the brand", &[Key::Walk]),
    ],
};

const ASKING: StepRow = StepRow {
    title: both("Ik vraag het rond", "I ask around"),
    about: both("Aan wie al zo’n fiets heeft.", "Those who already have one."),
    decisive: false,
    places: &[
        (Place::People, both("Familie en collega’s", "Family and colleagues")),
        (Place::Chat, both("In de familie-app", "In the family chat")),
    ],
    events: &[],
    feelings: [
        felt(
            7,
            both("hoopvol", "hopeful"),
            both("Iedereen is er blij mee.", "Everyone is happy with theirs."),
        ),
        felt(
            9,
            both("gesteund", "supported"),
            both("Andere ouders denken mee.", "Other parents help to think."),
        ),
        felt(
            5,
            both("gezellig", "sociable"),
            both("De groep praat er al weken over.", "The group has talked about it for weeks."),
        ),
    ],
    cards: &[
        card(Touchpoints, "Familie en collega’s", "Family and colleagues", &[]),
        card(Thoughts, "Wie rijdt er al op zo’n fiets?", "Who already rides one of these?", &[]),
        need(NeedSort::Trust, Partly, "Zijn anderen tevreden?", "Are others satisfied?", &[])
            .at(Place::People),
        card(Questions, "Waar heb jij de jouwe gekocht?", "Where did you buy yours?", &[]),
        card(Motivations, "Geen miskoop doen", "Not making a bad buy", &[]),
        card(PhysicalEvidence, "Appjes van vrienden", "Messages from friends", &[]),
        card(CustomerActions, "Vraagt het rond", "Asks around", &[]),
    ],
};
