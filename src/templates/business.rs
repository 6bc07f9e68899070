//! A business purchase, on which several roles decide together.

use super::place::Place;
use super::plan::{PhasePlan, Plan, need, note, step, thought};
use super::text::both;
use crate::model::{LaneKind, MapStyle, NeedSort};

pub(super) fn plan() -> &'static Plan {
    &PLAN
}

pub(super) static PLAN: Plan = Plan {
    style: MapStyle::Map,
    lanes: &[
        LaneKind::Actions,
        LaneKind::Touchpoints,
        LaneKind::Thoughts,
        LaneKind::Feeling,
        LaneKind::Needs,
        LaneKind::Obstacles,
        LaneKind::Evidence,
        LaneKind::Improvements,
    ],
    places: &[
        Place::Seller,
        Place::Phone,
        Place::Web,
        Place::Search,
        Place::Email,
        Place::Chat,
        Place::Review,
        Place::People,
        Place::Leaflet,
        Place::News,
    ],
    personas: &[
        both("Gebruiker", "User"),
        both("Inkoper", "Buyer"),
        both("Beslisser", "Decision maker"),
    ],
    phases: &[TRIGGER, REQUIREMENTS, OFFERS, CHOICE, INTRODUCTION, USE],
};

// The personas by position.
const USER: usize = 0;
const BUYER: usize = 1;
const DECIDER: usize = 2;

const TRIGGER: PhasePlan = PhasePlan {
    name: both("Aanleiding", "Trigger"),
    about: both("Iets moet anders.", "Something has to change."),
    steps: &[
        step(
            both("Ik loop tegen een probleem aan", "I run into a problem"),
            &[],
            &[
                note(LaneKind::Actions, "Noteert wat er misgaat", "Notes what goes wrong").of(USER),
                thought("Dit kost ons elke week tijd.", "This costs us time every week.").of(USER),
                need(NeedSort::Inspiration, "Hoe doen anderen dit?", "How do others do this?"),
            ],
        ),
        step(
            both("Ik zet het op de agenda", "I put it on the agenda"),
            &[],
            &[
                note(LaneKind::Actions, "Vraagt om ruimte", "Asks for room").of(USER),
                thought("Is dit nu het belangrijkste?", "Is this what matters now?").of(DECIDER),
                need(NeedSort::Price, "Wat kost niets doen?", "What does doing nothing cost?"),
            ],
        ),
    ],
};

const REQUIREMENTS: PhasePlan = PhasePlan {
    name: both("Eisen", "Requirements"),
    about: both("Wat moet het kunnen?", "What must it do?"),
    steps: &[
        step(
            both("Ik verzamel wat we nodig hebben", "I gather what we need"),
            &[Place::People],
            &[
                note(LaneKind::Actions, "Maakt een lijst", "Makes a list").of(BUYER),
                thought("Iedereen wil iets anders.", "Everyone wants something else.").of(BUYER),
                need(NeedSort::Product, "Wat is echt nodig?", "What do we really need?"),
            ],
        ),
        step(
            both("Ik zoek wie het levert", "I look for who supplies it"),
            &[Place::Search, Place::Web, Place::Review],
            &[
                note(LaneKind::Actions, "Kiest drie aanbieders", "Picks three suppliers").of(BUYER),
                thought("Kennen ze ons vak?", "Do they know our trade?").of(USER),
                need(NeedSort::Trust, "Wie werkt er al mee?", "Who works with it already?"),
            ],
        ),
    ],
};

const OFFERS: PhasePlan = PhasePlan {
    name: both("Aanbod", "Offers"),
    about: both("Wat krijgen we voor ons geld?", "What do we get for our money?"),
    steps: &[
        step(
            both("Ik vraag offertes aan", "I ask for quotes"),
            &[Place::Email, Place::Phone],
            &[
                note(LaneKind::Actions, "Stuurt de eisen mee", "Sends the list along").of(BUYER),
                thought("Hoe vergelijk ik deze?", "How do I compare these?").of(BUYER),
                need(NeedSort::Price, "Wat komt er later nog bij?", "What is added later?"),
            ],
        ),
        step(
            both("Ik krijg een demonstratie", "I get a demonstration"),
            &[Place::Seller],
            &[
                note(LaneKind::Actions, "Probeert het zelf", "Tries it out").of(USER),
                thought("Kan het wat ik elke dag doe?", "Can it do my daily work?").of(USER),
                need(NeedSort::Service, "Wie helpt ons op weg?", "Who helps us get started?"),
            ],
        ),
    ],
};

const CHOICE: PhasePlan = PhasePlan {
    name: both("Keuze", "Choice"),
    about: both("We kiezen samen.", "We choose together."),
    steps: &[
        step(
            both("Ik overleg met mijn collega’s", "I talk it over with my colleagues"),
            &[],
            &[
                note(LaneKind::Actions, "Legt twee opties voor", "Presents two options").of(BUYER),
                thought("Durf ik hier mijn naam onder te zetten?", "Dare I put my name to this?")
                    .of(DECIDER),
                need(NeedSort::Trust, "Wat als het tegenvalt?", "What if it disappoints?"),
            ],
        ),
        step(
            both("Ik teken het contract", "I sign the contract"),
            &[Place::Seller, Place::Email],
            &[
                note(LaneKind::Actions, "Tekent", "Signs").of(DECIDER),
                thought("Nu moet het ook gaan werken.", "Now it has to work.").of(DECIDER),
                need(NeedSort::Delivery, "Wanneer beginnen we?", "When do we start?"),
            ],
        ),
    ],
};

const INTRODUCTION: PhasePlan = PhasePlan {
    name: both("Invoering", "Introduction"),
    about: both("We stappen over.", "We switch."),
    steps: &[
        step(
            both("Ik leer ermee werken", "I learn to work with it"),
            &[Place::Seller, Place::Phone],
            &[
                note(LaneKind::Actions, "Volgt de uitleg", "Follows the training").of(USER),
                thought("Vroeger ging het sneller.", "It used to go faster.").of(USER),
                need(NeedSort::Service, "Wie kan ik bellen?", "Who can I call?"),
            ],
        ),
        step(
            both("Ik zet het oude stop", "I switch off the old way"),
            &[],
            &[
                note(LaneKind::Actions, "Zet gegevens over", "Moves the records").of(USER),
                thought("Zijn we niets vergeten?", "Have we forgotten anything?").of(USER),
                need(NeedSort::Trust, "Kunnen we nog terug?", "Can we still go back?"),
            ],
        ),
    ],
};

const USE: PhasePlan = PhasePlan {
    name: both("Gebruik", "Use"),
    about: both("Het hoort erbij, of niet.", "It becomes part of the work, or not."),
    steps: &[
        step(
            both("Ik werk er elke dag mee", "I work with it every day"),
            &[],
            &[
                note(LaneKind::Actions, "Werkt ermee", "Uses it").of(USER),
                thought("Ik denk er niet meer over na.", "I no longer think about it.").of(USER),
                need(NeedSort::Inspiration, "Wat kan het nog meer?", "What else can it do?"),
            ],
        ),
        step(
            both("Ik bel als het hapert", "I call when it falters"),
            &[Place::Phone, Place::Chat],
            &[
                note(LaneKind::Actions, "Meldt een storing", "Reports a fault").of(USER),
                thought("Weten ze nog wie wij zijn?", "Do they still know who we are?").of(USER),
                need(NeedSort::Service, "Hoe lang duurt het?", "How long will it take?"),
            ],
        ),
        step(
            both("Ik besluit of we verlengen", "I decide whether we renew"),
            &[Place::Seller, Place::Email],
            &[
                note(LaneKind::Actions, "Bekijkt de cijfers", "Looks at the figures").of(DECIDER),
                thought("Heeft het gebracht wat we dachten?", "Did it bring what we expected?")
                    .of(DECIDER),
                need(NeedSort::Price, "Wat kost het volgend jaar?", "What will it cost next year?"),
            ],
        ),
    ],
};
