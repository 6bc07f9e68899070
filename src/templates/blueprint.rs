//! A service blueprint: what the customer sees, and what happens behind it.

use super::place::Place;
use super::plan::{ONE_CUSTOMER, PhasePlan, Plan, note, step};
use super::text::both;
use crate::model::LaneKind::{
    Backstage, CustomerActions, Evidence, Feeling, Frontstage, Improvements, LineOfInteraction,
    LineOfInternalInteraction, LineOfVisibility, Obstacles, PhysicalEvidence, Support, Touchpoints,
};
use crate::model::MapStyle;

pub(super) fn plan() -> &'static Plan {
    &PLAN
}

pub(super) static PLAN: Plan = Plan {
    style: MapStyle::Blueprint,
    lanes: &[
        Touchpoints,
        Feeling,
        PhysicalEvidence,
        CustomerActions,
        LineOfInteraction,
        Frontstage,
        LineOfVisibility,
        Backstage,
        LineOfInternalInteraction,
        Support,
        Obstacles,
        Evidence,
        Improvements,
    ],
    places: &[
        Place::Shop,
        Place::Phone,
        Place::Web,
        Place::Email,
        Place::Sms,
        Place::Chat,
        Place::People,
        Place::Leaflet,
        Place::News,
    ],
    personas: ONE_CUSTOMER,
    phases: &[BEFORE, DURING, AFTER],
};

const BEFORE: PhasePlan = PhasePlan {
    name: both("Vooraf", "Before"),
    about: both("Ik maak een afspraak.", "I make an appointment."),
    steps: &[
        step(
            both("Ik maak een afspraak", "I make an appointment"),
            &[Place::Web, Place::Phone],
            &[
                note(PhysicalEvidence, "Agenda op de website", "Calendar on the website"),
                note(CustomerActions, "Kiest dag en tijd", "Picks a day and time"),
                note(Frontstage, "Bevestigt de afspraak", "Confirms the appointment"),
                note(Backstage, "Plant wie er helpt", "Plans who will help"),
                note(Support, "Agenda", "Calendar"),
            ],
        ),
        step(
            both("Ik krijg een herinnering", "I get a reminder"),
            &[Place::Email, Place::Sms],
            &[
                note(PhysicalEvidence, "Bericht met dag en plaats", "Message with day and place"),
                note(CustomerActions, "Leest het bericht", "Reads the message"),
                note(Frontstage, "Stuurt een herinnering", "Sends a reminder"),
                note(Backstage, "Kijkt na of alles klaarligt", "Checks that all is ready"),
                note(Support, "Mailprogramma", "Mail program"),
            ],
        ),
    ],
};

const DURING: PhasePlan = PhasePlan {
    name: both("Tijdens", "During"),
    about: both("Ik word geholpen.", "I am being helped."),
    steps: &[
        step(
            both("Ik kom binnen", "I come in"),
            &[Place::Shop],
            &[
                note(
                    PhysicalEvidence,
                    "Gevel, balie en wachtruimte",
                    "Front, desk and waiting area",
                ),
                note(CustomerActions, "Meldt zich", "Checks in"),
                note(Frontstage, "Heet welkom", "Welcomes"),
                note(Backstage, "Zet alles klaar", "Sets everything out"),
                note(Support, "Klantgegevens", "Customer records"),
            ],
        ),
        step(
            both("Ik word geholpen", "I am helped"),
            &[Place::Shop],
            &[
                note(PhysicalEvidence, "Ruimte en gereedschap", "Room and tools"),
                note(CustomerActions, "Vertelt wat er nodig is", "Says what is needed"),
                note(Frontstage, "Luistert en legt uit", "Listens and explains"),
                note(Backstage, "Voert het werk uit", "Does the work"),
                note(Support, "Voorraad en leveranciers", "Stock and suppliers"),
            ],
        ),
        step(
            both("Ik reken af", "I pay"),
            &[Place::Shop],
            &[
                note(PhysicalEvidence, "Bon", "Receipt"),
                note(CustomerActions, "Betaalt", "Pays"),
                note(Frontstage, "Rekent af en bedankt", "Takes payment and says thanks"),
                note(Backstage, "Boekt de betaling", "Books the payment"),
                note(Support, "Kassa", "Till"),
            ],
        ),
    ],
};

const AFTER: PhasePlan = PhasePlan {
    name: both("Achteraf", "After"),
    about: both("Ik ga verder met wat ik kreeg.", "I go on with what I got."),
    steps: &[
        step(
            both("Ik krijg een overzicht", "I get a summary"),
            &[Place::Email],
            &[
                note(PhysicalEvidence, "Mail met de afspraken", "Email with what was agreed"),
                note(CustomerActions, "Bewaart het", "Keeps it"),
                note(Frontstage, "Stuurt het overzicht", "Sends the summary"),
                note(Backstage, "Werkt het dossier bij", "Updates the file"),
                note(Support, "Dossiers", "Files"),
            ],
        ),
        step(
            both("Ik stel nog een vraag", "I ask one more question"),
            &[Place::Phone, Place::Chat],
            &[
                note(PhysicalEvidence, "Antwoord per bericht", "Answer by message"),
                note(CustomerActions, "Belt of appt", "Calls or sends a message"),
                note(Frontstage, "Geeft antwoord", "Answers"),
                note(Backstage, "Zoekt het uit", "Finds it out"),
                note(Support, "Vragenlijst met antwoorden", "List of questions and answers"),
            ],
        ),
    ],
};
