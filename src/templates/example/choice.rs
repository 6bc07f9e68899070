//! The third phase: the test ride, the quote, the order.

use super::evidence::Key;
use super::rows::{PhaseRow, StepRow, block, card, felt, need};
use crate::model::Answered::{No, Partly, Yes};
use crate::model::LaneKind::{
    Actions, Backstage, CustomerActions, Frontstage, Image, Motivations, PhysicalEvidence,
    Questions, Quotes, Support, Text, Thoughts, Touchpoints,
};
use crate::model::NeedSort;
use crate::templates::place::Place;
use crate::templates::text::{NONE, both};

pub(super) static CHOICE: PhaseRow = PhaseRow {
    name: both("Keuze", "Choice"),
    about: both("Ik rijd, wacht en beslis.", "I ride, wait and decide."),
    optional: false,
    steps: &[RIDING, WAITING, ORDERING],
};

const RIDING: StepRow = StepRow {
    title: both("Ik maak een proefrit", "I take a test ride"),
    about: both(
        "Twintig minuten, over de brug en terug.",
        "Twenty minutes, over the bridge and back.",
    ),
    decisive: true,
    places: &[
        (Place::Shop, both("Verkoper en proefrit", "Seller and test ride")),
        (Place::Seller, NONE),
    ],
    events: &[both("proefrit", "test ride")],
    feelings: [
        felt(
            17,
            both("enthousiast", "thrilled"),
            both("Na één bocht weet ik het.", "After one corner I know."),
        ),
        felt(
            10,
            both("opgetogen", "delighted"),
            both("De kinderen willen er niet meer uit.", "The children will not get out."),
        ),
        felt(
            16,
            both("verrast", "surprised"),
            both("Ik kom de brug weer op.", "I can get up the bridge again."),
        ),
    ],
    cards: &[
        card(Touchpoints, "Verkoper en proefrit", "Seller and test ride", &[Key::RideSurvey]),
        card(
            Thoughts,
            "Dit voelt meteen goed!",
            "This feels right at once!",
            &[Key::RideSurvey, Key::RideReviews],
        ),
        need(
            NeedSort::Product,
            Yes,
            "Past deze maat bij mij?",
            "Is this the right size for me?",
            &[Key::RideReviews],
        )
        .at(Place::Seller),
        block(
            3,
            "Afspraak maken kan niet online",
            "Appointments cannot be made online",
            &[Key::RideReviews],
        ),
        card(Actions, "Rijdt over de brug", "Rides over the bridge", &[Key::RideReviews]),
        card(
            Questions,
            "Kan de hele familie mee?",
            "Can the whole family come?",
            &[Key::FamilyTalks],
        )
        .of(&[1]),
        card(
            Quotes,
            "Hij fietste gewoon een rondje mee.",
            "He simply rode along with me.",
            &[Key::RideReviews],
        ),
        card(Image, "Proefrit", "Test ride", &[Key::RideReviews]),
        card(
            PhysicalEvidence,
            "Fiets, helm en route",
            "Bicycle, helmet and route",
            &[Key::RideSurvey],
        ),
        card(
            CustomerActions,
            "Rijdt twintig minuten",
            "Rides for twenty minutes",
            &[Key::RideSurvey],
        ),
        card(
            Frontstage,
            "Stelt de fiets af en rijdt mee",
            "Adjusts the bicycle and rides along",
            &[Key::RideReviews],
        ),
        card(Backstage, "Zet de proeffiets klaar", "Gets the test bicycle ready", &[Key::Walk]),
        card(Support, "Agenda", "Calendar", &[Key::Walk]),
    ],
};

const WAITING: StepRow = StepRow {
    title: both("Ik wacht op de offerte", "I wait for the quote"),
    about: both("De verkoper zou hem mailen.", "The seller was going to email it."),
    decisive: false,
    places: &[(Place::Email, both("Offerte per e-mail", "Quote by email"))],
    events: &[both("offerte verstuurd", "quote sent")],
    feelings: [
        felt(
            -16,
            both("ongeduldig", "impatient"),
            both("Dagenlang stil na zo’n mooie rit.", "Days of silence after such a good ride."),
        ),
        felt(
            -5,
            both("onrustig", "restless"),
            both(
                "Voor de vakantie moet het rond zijn.",
                "It has to be settled before the holidays.",
            ),
        ),
        felt(-2, both("geduldig", "patient"), both("Het komt wel.", "It will come.")),
    ],
    cards: &[
        card(Touchpoints, "Offerte per e-mail", "Quote by email", &[Key::QuoteTimes]),
        card(Thoughts, "Zijn ze me vergeten?", "Have they forgotten me?", &[Key::QuoteTalks]),
        need(
            NeedSort::Price,
            No,
            "Wat kost hij via mijn werk?",
            "What does it cost through my work?",
            &[Key::QuoteCalls],
        )
        .of(&[0]),
        block(
            5,
            "Offerte duurt vier dagen",
            "The quote takes four days",
            &[Key::QuoteTimes, Key::QuoteTalks, Key::QuoteStaff],
        ),
        card(
            Actions,
            "Kijkt elke dag in de mailbox",
            "Checks the mailbox every day",
            &[Key::QuoteTalks],
        ),
        card(Questions, "Ligt mijn offerte er al?", "Is my quote ready?", &[Key::QuoteCalls]),
        card(
            Quotes,
            "Na de proefrit was ik om. Daarna hoorde ik niks meer.",
            "After the test ride I was sold. Then I heard nothing.",
            &[Key::QuoteTalks],
        )
        .of(&[0]),
        card(
            Text,
            "Proef in maart: offerte dezelfde dag. Acht van de tien bestelden.",
            "Trial in March: quote on the same day. Eight out of ten ordered.",
            &[],
        ),
        card(PhysicalEvidence, "Offerte in de mail", "Quote in the mail", &[Key::QuoteTimes]),
        card(CustomerActions, "Kijkt in de mailbox", "Looks in the mailbox", &[Key::QuoteTalks]),
        card(Frontstage, "Stuurt de offerte", "Sends the quote", &[Key::QuoteTimes]),
        card(
            Backstage,
            "Maakt offertes op vrijdag",
            "Writes quotes on Fridays",
            &[Key::QuoteStaff],
        ),
        card(Support, "Leaseportaal", "Lease portal", &[Key::Walk]),
    ],
};

const ORDERING: StepRow = StepRow {
    title: both("Ik bestel en betaal", "I order and pay"),
    about: both(
        "Aan de kassa of thuis achter de computer.",
        "At the till or at home at the computer.",
    ),
    decisive: false,
    places: &[
        (Place::Shop, both("Kassa", "Till")),
        (Place::Web, both("Bestelling afronden", "Completing the order")),
    ],
    events: &[both("bestelling", "order")],
    feelings: [
        felt(6, both("opgelucht", "relieved"), both("De keuze is gemaakt.", "The choice is made.")),
        felt(
            -10,
            both("gespannen", "tense"),
            both("Het is meer geld dan we dachten.", "It is more money than we thought."),
        ),
        felt(
            9,
            both("tevreden", "content"),
            both("Aan de balie is het zo geregeld.", "At the desk it is quickly done."),
        ),
    ],
    cards: &[
        card(Touchpoints, "Kassa of webshop", "Till or webshop", &[Key::QuoteTimes]),
        card(
            Thoughts,
            "Ik ben eruit. Nu doorpakken.",
            "I have decided. Let us get on with it.",
            &[Key::OrderSurvey],
        ),
        need(
            NeedSort::Returns,
            Partly,
            "Kan ik hem nog ruilen?",
            "Can I still exchange it?",
            &[Key::OrderSurvey],
        )
        .at(Place::Seller),
        block(
            3,
            "Lease vraagt drie formulieren",
            "The lease takes three forms",
            &[Key::QuoteStaff],
        ),
        card(Actions, "Vult het leaseformulier in", "Fills in the lease form", &[Key::OrderSurvey]),
        card(Motivations, "Er nu klaar mee zijn", "Being done with it", &[Key::OrderSurvey]),
        card(
            PhysicalEvidence,
            "Bevestiging en pinbon",
            "Confirmation and receipt",
            &[Key::QuoteTimes],
        ),
        card(CustomerActions, "Tekent en betaalt", "Signs and pays", &[Key::QuoteTimes]),
        card(Frontstage, "Rekent af", "Takes the payment", &[Key::Walk]),
        card(Backstage, "Controleert de lease", "Checks the lease", &[Key::Walk]),
        card(Support, "Kassa en leaseportaal", "Till and lease portal", &[Key::Walk]),
    ],
};
