//! The fourth phase: waiting for it, collecting it, living with it.

use super::evidence::Key;
use super::rows::{PhaseRow, StepRow, block, card, felt, need};
use crate::model::Answered::{No, Yes};
use crate::model::LaneKind::{
    Actions, Backstage, CustomerActions, Frontstage, Image, Motivations, PhysicalEvidence,
    Questions, Quotes, Support, Text, Thoughts, Touchpoints,
};
use crate::model::NeedSort;
use crate::templates::place::Place;
use crate::templates::text::{NONE, both};

pub(super) static USE: PhaseRow = PhaseRow {
    name: both("Gebruik", "Use"),
    about: both(
        "Ik krijg hem, leer hem kennen en houd hem goed.",
        "I get it, get to know it and keep it in shape.",
    ),
    optional: false,
    steps: &[EXPECTING, COLLECTING, LEARNING, SERVICING],
};

const EXPECTING: StepRow = StepRow {
    title: both("Ik wacht op mijn fiets", "I wait for my bicycle"),
    about: both("Twaalf dagen, soms zes weken.", "Twelve days, sometimes six weeks."),
    decisive: false,
    places: &[
        (Place::Email, both("Bericht over de levering", "Message about delivery")),
        (Place::Sms, NONE),
    ],
    events: &[both("levering gemeld", "delivery announced")],
    feelings: [
        felt(
            -8,
            both("onzeker", "uncertain"),
            both("Geen bericht, dus geen idee.", "No news, so no idea."),
        ),
        felt(
            -9,
            both("ongerust", "worried"),
            both("De oude fiets is al verkocht.", "The old bicycle is already sold."),
        ),
        felt(
            -3,
            both("afwachtend", "waiting"),
            both("Ik kom toch langs de winkel.", "I pass the shop anyway."),
        ),
    ],
    cards: &[
        card(
            Touchpoints,
            "Bericht over de levering",
            "Message about delivery",
            &[Key::WaitQuestions],
        ),
        card(Thoughts, "Wanneer is hij er nou?", "When will it be here?", &[Key::WaitTalks]),
        need(
            NeedSort::Availability,
            No,
            "Wanneer kan ik hem halen?",
            "When can I collect it?",
            &[Key::WaitQuestions],
        ),
        block(
            4,
            "Geen bericht bij vertraging",
            "No message when it is late",
            &[Key::WaitTalks, Key::WaitQuestions],
        ),
        card(
            Questions,
            "Wanneer is mijn fiets er?",
            "When will my bicycle be here?",
            &[Key::WaitQuestions],
        ),
        card(
            Quotes,
            "Ik heb zelf drie keer gebeld.",
            "I called three times myself.",
            &[Key::WaitTalks],
        ),
        card(
            PhysicalEvidence,
            "Bericht over de levering",
            "Message about delivery",
            &[Key::WaitQuestions],
        ),
        card(CustomerActions, "Wacht, belt soms", "Waits, calls sometimes", &[Key::WaitQuestions]),
        card(Frontstage, "Belt bij vertraging", "Calls when it is late", &[]),
        card(Backstage, "Bestelt bij het merk", "Orders from the brand", &[Key::Walk]),
        card(Support, "Bestelsysteem van het merk", "The brand’s ordering system", &[Key::Walk]),
    ],
};

const COLLECTING: StepRow = StepRow {
    title: both("Ik haal mijn fiets op", "I collect my bicycle"),
    about: both(
        "Hij staat klaar met een strik om het stuur.",
        "It stands ready with a bow on the handlebars.",
    ),
    decisive: true,
    places: &[(Place::Shop, both("Aflevering in de winkel", "Handover in the shop"))],
    events: &[both("afgehaald", "collected")],
    feelings: [
        felt(
            18,
            both("trots", "proud"),
            both(
                "Mooi klaargezet, alles uitgelegd.",
                "Beautifully presented, everything explained.",
            ),
        ),
        felt(
            17,
            both("feestelijk", "festive"),
            both("De kinderen mogen als eersten.", "The children go first."),
        ),
        felt(
            15,
            both("blij", "happy"),
            both("De monteur nam de tijd.", "The mechanic took his time."),
        ),
    ],
    cards: &[
        card(Touchpoints, "Aflevering in de winkel", "Handover in the shop", &[Key::PickupSurvey]),
        card(
            Thoughts,
            "Eindelijk, en zo mooi klaargezet.",
            "At last, and so beautifully presented.",
            &[Key::PickupSurvey],
        ),
        need(
            NeedSort::Service,
            Yes,
            "Hoe stel ik alles goed in?",
            "How do I set everything up?",
            &[Key::PickupWatch],
        )
        .at(Place::Seller),
        card(
            Actions,
            "Maakt een foto bij de winkel",
            "Takes a photo at the shop",
            &[Key::PickupWatch],
        ),
        card(Image, "Fiets met een strik", "Bicycle with a bow", &[Key::PickupWatch]),
        card(
            Motivations,
            "Hem laten zien",
            "Showing it off",
            &[Key::PickupWatch, Key::PickupSurvey],
        ),
        card(PhysicalEvidence, "Fiets met een strik", "Bicycle with a bow", &[Key::PickupWatch]),
        card(
            CustomerActions,
            "Haalt op, maakt een foto",
            "Collects it, takes a photo",
            &[Key::PickupWatch],
        ),
        card(Frontstage, "Legt alles uit", "Explains everything", &[Key::PickupSurvey]),
        card(Backstage, "Monteert en stelt af", "Assembles and adjusts", &[Key::Walk]),
        card(Support, "Planning van de werkplaats", "Workshop schedule", &[Key::Walk]),
    ],
};

const LEARNING: StepRow = StepRow {
    title: both("Ik leer hem kennen", "I get to know it"),
    about: both(
        "De eerste weken, met een scherm vol standen.",
        "The first weeks, with a display full of modes.",
    ),
    decisive: false,
    places: &[
        (Place::Booklet, both("Boekje van het merk", "The brand’s booklet")),
        (Place::Chat, both("Een appje met een vraag", "A message with a question")),
    ],
    events: &[],
    feelings: [
        felt(
            9,
            both("gewend", "at ease"),
            both("Na twee weken gaat het vanzelf.", "After two weeks it comes naturally."),
        ),
        felt(
            3,
            both("wennen", "getting used to it"),
            both(
                "Met twee kinderen voorin stuurt hij zwaar.",
                "With two children in front it steers heavily.",
            ),
        ),
        None,
    ],
    cards: &[
        card(Touchpoints, "Boekje en een appje", "Booklet and a message", &[]),
        card(Thoughts, "Hoe zet ik dit scherm terug?", "How do I reset this display?", &[]),
        need(
            NeedSort::Service,
            No,
            "Wie kan ik even appen?",
            "Who can I send a quick message?",
            &[],
        ),
        block(2, "Boekje is dik en Engels", "The booklet is thick and full of jargon", &[]),
        card(
            Text,
            "Vraag in de volgende gesprekken naar de eerste twee weken.",
            "Ask about the first two weeks in the next interviews.",
            &[],
        ),
        card(PhysicalEvidence, "Boekje van het merk", "The brand’s booklet", &[]),
        card(CustomerActions, "Probeert alle standen", "Tries all the modes", &[]),
        card(Frontstage, "Beantwoordt appjes", "Answers messages", &[]),
    ],
};

const SERVICING: StepRow = StepRow {
    title: both("Ik laat hem nakijken", "I have it serviced"),
    about: both("De eerste beurt, na drie maanden.", "The first service, after three months."),
    decisive: false,
    places: &[
        (Place::Shop, both("Werkplaats", "Workshop")),
        (Place::Phone, both("Zij bellen zelf", "They call first")),
    ],
    events: &[both("eerste beurt", "first service")],
    feelings: [
        felt(
            11,
            both("verzorgd", "cared for"),
            both("Ze belden zelf voor de beurt.", "They called me about the service."),
        ),
        felt(
            6,
            both("geregeld", "sorted"),
            both("Klaar terwijl we boodschappen deden.", "Done while we went shopping."),
        ),
        felt(
            14,
            both("thuis", "at home"),
            both("De koffie staat altijd klaar.", "There is always coffee."),
        ),
    ],
    cards: &[
        card(Touchpoints, "Werkplaats", "Workshop", &[Key::Tickets]),
        card(
            Thoughts,
            "Fijn dat ze zelf belden.",
            "Nice that they called me.",
            &[Key::ServiceSurvey],
        ),
        need(
            NeedSort::Service,
            Yes,
            "Wat zit er in de beurt?",
            "What does the service include?",
            &[Key::ServiceSurvey],
        )
        .at(Place::Phone),
        block(3, "Wachttijd in het voorjaar", "Waiting time in spring", &[Key::ServiceStaff]),
        card(
            Actions,
            "Brengt de fiets voor het werk",
            "Drops it off before work",
            &[Key::ServiceStaff],
        ),
        card(PhysicalEvidence, "Kaartje met de datum", "Card with the date", &[Key::ServiceSurvey]),
        card(CustomerActions, "Plant een beurt", "Plans a service", &[Key::Tickets]),
        card(
            Frontstage,
            "Belt zelf voor de beurt",
            "Calls about the service",
            &[Key::ServiceSurvey],
        ),
        card(Backstage, "Plant een monteur in", "Schedules a mechanic", &[Key::ServiceStaff]),
        card(Support, "Planning van de werkplaats", "Workshop schedule", &[Key::Walk]),
    ],
};
