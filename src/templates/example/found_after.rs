//! Findings from the quote on.

use super::evidence::{FindingRow, Key, found};
use crate::model::EvidenceKind::{
    Interview, Observation, Review, Sales, Social, Staff, Support, SurveyFigure,
};
use crate::model::LaneKind;
use crate::templates::text::both;

pub(super) static AFTER: &[FindingRow] = &[
    found(
        Key::QuoteTimes,
        Sales,
        &[7, 8],
        181,
        20,
        both(
            "Tussen offerte en bestelling zitten vier dagen",
            "Four days pass between quote and order",
        ),
    )
    .says(
        "In het midden 4,2 dagen; 1 op de 10 wacht langer dan 11 dagen.",
        "4.2 days in the middle; 1 in 10 waits longer than 11 days.",
    )
    .from("webshop en kassa, half jaar", "webshop and till, half a year"),
    found(
        Key::QuoteTalks,
        Interview,
        &[7],
        15,
        110,
        both("Na de proefrit hoorden ze niets meer", "After the test ride they heard nothing"),
    )
    .quoting(
        "Na de proefrit was ik om. Daarna hoorde ik niks meer.",
        "After the test ride I was sold. Then I heard nothing.",
    )
    .from("gesprekken met klanten", "interviews with customers")
    .felt(-18, 50)
    .of(&[0])
    .against(&[8]),
    found(
        Key::QuoteCalls,
        Support,
        &[7],
        8,
        40,
        both(
            "“Ligt mijn offerte er al?” komt elke week terug",
            "“Is my quote ready?” comes up every week",
        ),
    )
    .from("telefoon en WhatsApp", "phone and WhatsApp")
    .felt(-14, 50)
    .of(&[0]),
    found(
        Key::QuoteStaff,
        Staff,
        &[7],
        2,
        48,
        both("Verkopers maken offertes op vrijdag", "Sales staff write quotes on Fridays"),
    )
    .says("Op andere dagen is het te druk in de winkel.", "On other days the shop is too busy.")
    .from("twee collega’s", "two colleagues")
    .weighing(40),
    found(
        Key::OrderSurvey,
        SurveyFigure,
        &[8],
        19,
        34,
        both("Wie besteld heeft, is opgelucht", "Those who have ordered are relieved"),
    )
    .says(
        "14 van de 19 zijn blij dat de keuze gemaakt is.",
        "14 of 19 are glad the choice is made.",
    )
    .from("vragenlijst na de bestelling", "survey after the order")
    .felt(6, 100)
    .of(&[0, 2]),
    found(
        Key::WaitSurvey,
        SurveyFigure,
        &[9],
        10,
        34,
        both("Wachten zonder bericht voelt lang", "Waiting without news feels long"),
    )
    .from("vragenlijst bij de levering", "survey at delivery")
    .felt(-6, 50)
    .of(&[0, 2]),
    found(
        Key::WaitTalks,
        Interview,
        &[9],
        7,
        110,
        both("Vertraging horen ze pas als ze bellen", "They only hear of a delay when they call"),
    )
    .quoting("Ik heb zelf drie keer gebeld.", "I called three times myself.")
    .from("gesprekken met klanten", "interviews with customers")
    .felt(-10, 50)
    .of(&[0, 1]),
    found(
        Key::WaitQuestions,
        Support,
        &[9],
        103,
        20,
        both(
            "“Wanneer is mijn fiets er?” is vraag één",
            "“When will my bicycle be here?” is question one",
        ),
    )
    .says(
        "103 van de 240 vragen gaan over de levering. Over instellen vraagt bijna niemand iets.",
        "103 of 240 questions are about delivery. Hardly anyone asks about settings.",
    )
    .from("WhatsApp en telefoon", "WhatsApp and phone")
    .weighing(50)
    .against(&[11])
    .against_card(9, LaneKind::Frontstage),
    found(
        Key::PickupSurvey,
        SurveyFigure,
        &[10],
        31,
        34,
        both("Ophalen voelt als een feestje", "Collecting it feels like a party"),
    )
    .says("30 van de 31 geven de hoogste score.", "30 of 31 give the highest score.")
    .from("vragenlijst bij het ophalen", "survey at collection")
    .felt(19, 75),
    found(
        Key::PickupWatch,
        Observation,
        &[10],
        10,
        93,
        both("Acht van de tien maken een foto", "Eight out of ten take a photo"),
    )
    .from("meekijken bij de aflevering", "watching at handover")
    .felt(15, 25),
    found(
        Key::ServiceSurvey,
        SurveyFigure,
        &[12],
        16,
        34,
        both("Zelf gebeld worden is een verrassing", "Being called first is a surprise"),
    )
    .says("12 van de 16 noemen het telefoontje.", "12 of 16 mention the call.")
    .from("vragenlijst na de beurt", "survey after the service")
    .felt(12, 75)
    .of(&[0, 2]),
    found(
        Key::ServiceStaff,
        Staff,
        &[12],
        6,
        48,
        both("In het voorjaar lopen de beurten vol", "Services are fully booked in spring"),
    )
    .from("de werkplaats", "the workshop")
    .felt(8, 25),
    found(
        Key::Photos,
        Review,
        &[13],
        26,
        45,
        both("Ze zijn trots en zetten er een foto bij", "They are proud and add a photo"),
    )
    .quoting(
        "Al duizend kilometer, en nog geen dag spijt.",
        "A thousand kilometres, and not a day of regret.",
    )
    .from("beoordelingen, half jaar", "reviews, half a year")
    .felt(14, 70)
    .of(&[0, 2]),
    found(
        Key::SocialCount,
        Social,
        &[13],
        58,
        20,
        both("Foto’s van klanten worden het meest bekeken", "Photos by customers are viewed most"),
    )
    .says(
        "58 foto’s met onze naam, samen 9.400 keer bekeken.",
        "58 photos with our name, viewed 9,400 times in all.",
    )
    .from("Instagram, half jaar", "Instagram, half a year")
    .weighing(60),
    found(
        Key::Walk,
        Observation,
        &[],
        1,
        15,
        both("We liepen de hele reis zelf na", "We walked the whole journey ourselves"),
    )
    .says(
        "Verkoop en werkplaats tekenden samen wat er achter de schermen gebeurt.",
        "Sales and workshop drew together what happens behind the scenes.",
    )
    .from("een middag met het team", "an afternoon with the team"),
];
