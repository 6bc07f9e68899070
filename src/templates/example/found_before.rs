//! Findings up to the test ride.

use super::evidence::{FindingRow, Key, found};
use crate::model::EvidenceKind::{
    FocusGroup, Interview, Observation, Review, Sales, Search, SurveyFigure, WebStatistics,
};
use crate::templates::text::both;

pub(super) static BEFORE: &[FindingRow] = &[
    found(
        Key::Tickets,
        Sales,
        &[1, 12],
        118,
        20,
        both(
            "Een derde komt binnen een jaar terug met pech",
            "A third is back within a year with a breakdown",
        ),
    )
    .says(
        "Van 118 bonnen zijn er 39 van een fiets die dat jaar al eens binnen was.",
        "Of 118 tickets, 39 are for a bicycle that had been in before that year.",
    )
    .from("bonnen van de werkplaats, half jaar", "workshop tickets, half a year")
    .weighing(80),
    found(
        Key::RepairSurvey,
        SurveyFigure,
        &[1],
        25,
        34,
        both("Pech kost een halve dag", "A breakdown costs half a day"),
    )
    .says(
        "19 van de 25 klanten kwamen te laat op hun werk.",
        "19 of 25 customers were late for work.",
    )
    .from("vragenlijst bij de balie", "survey at the desk")
    .felt(-12, 75)
    .of(&[0, 2]),
    found(
        Key::RepairTalks,
        Interview,
        &[1],
        6,
        61,
        both("Zonder leenfiets zit iemand vast", "Without a loan bicycle people are stuck"),
    )
    .quoting(
        "Ik stond daar met een lekke band en geen plan.",
        "I stood there with a flat tyre and no plan.",
    )
    .from("zes gesprekken bij de werkplaats", "six talks at the workshop")
    .felt(-20, 25)
    .of(&[0, 2]),
    found(
        Key::WebStats,
        WebStatistics,
        &[3, 4],
        412,
        20,
        both("Eén op de vijf stopt na het zoeken", "One in five stops after searching"),
    )
    .says(
        "Van de 346 klanten die zoeken, gaan er 76 niet verder.",
        "Of the 346 customers who search, 76 go no further.",
    )
    .from("webstatistieken, half jaar", "web statistics, half a year"),
    found(
        Key::SearchTerms,
        Search,
        &[3],
        960,
        20,
        both(
            "Klanten zoeken op afstand, niet op merk",
            "Customers search by distance, not by brand",
        ),
    )
    .says(
        "“E-bike woon-werk” komt vier keer zo vaak voor als een merknaam.",
        "“E-bike commute” is searched four times as often as a brand name.",
    )
    .from("zoekwoorden, half jaar", "search terms, half a year")
    .weighing(60),
    found(
        Key::ShopWatch,
        Observation,
        &[3],
        9,
        93,
        both(
            "Klanten lopen drie keer langs dezelfde fiets",
            "Customers walk past the same bicycle three times",
        ),
    )
    .says(
        "Ze zoeken wat ze op internet zagen en vinden het kaartje niet.",
        "They look for what they saw online and cannot find the label.",
    )
    .from("meekijken in de winkel, een zaterdag", "watching in the shop, one Saturday")
    .felt(4, 50),
    found(
        Key::Panel,
        FocusGroup,
        &[3],
        3,
        120,
        both("Te veel keus maakt stil", "Too much choice makes people go quiet"),
    )
    .quoting(
        "Honderdveertig fietsen. Wie heeft daar de avond voor?",
        "A hundred and forty bicycles. Who has the evening for that?",
    )
    .from("drie klanten aan tafel", "three customers around a table")
    .felt(0, 50),
    found(
        Key::CompareSurvey,
        SurveyFigure,
        &[4],
        15,
        34,
        both(
            "Het verschil tussen modellen is niet te volgen",
            "The difference between models is hard to follow",
        ),
    )
    .says("11 van de 15 noemen vaktaal.", "11 of 15 mention technical terms.")
    .from("vragenlijst na het bezoek", "survey after the visit")
    .felt(-7, 50)
    .of(&[0, 2]),
    found(
        Key::CompareTalks,
        Interview,
        &[4],
        9,
        110,
        both("Ze bellen om het uitgelegd te krijgen", "They call to have it explained"),
    )
    .quoting(
        "Newtonmeter, wattuur. Ik wil weten of ik de brug op kom.",
        "Newton metres, watt-hours. I want to know if I can get up the bridge.",
    )
    .from("gesprekken met klanten", "interviews with customers")
    .felt(-11, 50),
    found(
        Key::RideSurvey,
        SurveyFigure,
        &[6],
        30,
        34,
        both("De proefrit is het hoogtepunt", "The test ride is the high point"),
    )
    .says("27 van de 30 geven de hoogste score.", "27 of 30 give the highest score.")
    .from("vragenlijst na de proefrit", "survey after the test ride")
    .felt(18, 75),
    found(
        Key::RideReviews,
        Review,
        &[6],
        8,
        45,
        both("De verkoper rijdt mee, dat valt op", "The seller rides along, and people notice"),
    )
    .quoting("Hij fietste gewoon een rondje mee.", "He simply rode along with me.")
    .from("beoordelingen op internet", "online reviews")
    .felt(14, 25)
    .of(&[0, 1]),
    found(
        Key::FamilyTalks,
        Interview,
        &[6],
        7,
        110,
        both(
            "Met kinderen erbij is de proefrit spannend",
            "With children along, the test ride is a gamble",
        ),
    )
    .quoting("De jongste wilde er niet meer uit.", "The youngest did not want to get out any more.")
    .from("gesprekken met gezinnen", "interviews with families")
    .felt(10, 100)
    .of(&[1]),
];
