//! The three customer groups of De Ketting.

use crate::model::{BuyerKind, LifeCycle};
use crate::templates::place::Place;
use crate::templates::text::{Both, both};

/// A customer group.
pub(super) struct PersonaRow {
    pub(super) name: Both,
    pub(super) ages: (u8, u8),
    pub(super) situation: Both,
    pub(super) quote: Both,
    pub(super) goals: &'static [Both],
    pub(super) needs: &'static [Both],
    pub(super) frustrations: &'static [Both],
    pub(super) motivations: &'static [Both],
    pub(super) channels: &'static [Place],
    pub(super) content: Both,
    pub(super) source: Place,
    pub(super) life_cycle: LifeCycle,
    pub(super) buyer: BuyerKind,
    pub(super) share: u8,
    pub(super) best: bool,
    pub(super) colour: u8,
}

pub(super) static PERSONAS: [PersonaRow; 3] = [COMMUTER, FAMILY, LEISURE];

const COMMUTER: PersonaRow = PersonaRow {
    name: both("De forens", "The commuter"),
    ages: (28, 45),
    situation: both(
        "Vaste baan op 12 kilometer van huis, twee dagen thuis. De oude fiets staat voor de derde keer in de werkplaats. Op kantoor rijden steeds meer collega’s op een e-bike van de zaak.",
        "A steady job 12 kilometres from home, two days at home. The old bicycle is in the workshop for the third time. More and more colleagues ride an e-bike from work.",
    ),
    quote: both(
        "Ik wil gewoon elke dag droog en op tijd op mijn werk zijn.",
        "I just want to be at work dry and on time, every day.",
    ),
    goals: &[
        both("Elke dag op tijd op het werk", "At work on time every day"),
        both("Minder vaak met de auto", "Using the car less often"),
        both("Eén fiets voor vijf jaar", "One bicycle for five years"),
    ],
    needs: &[
        both("Hulp bij kiezen in gewone taal", "Help choosing in plain language"),
        both("Een prijs inclusief lease", "A price including the lease"),
        both("Snel antwoord na de proefrit", "A quick answer after the test ride"),
    ],
    frustrations: &[
        both("Vier dagen wachten op de offerte", "Waiting four days for the quote"),
        both("Vaktaal op de productpagina", "Technical terms on the product page"),
        both("Een dik boekje in het Engels", "A thick booklet in a foreign language"),
    ],
    motivations: &[
        both("Gemak en zekerheid", "Ease and certainty"),
        both("Fit blijven zonder sportschool", "Staying fit without a gym"),
        both("Iets goeds doen voor het klimaat", "Doing something good for the climate"),
    ],
    channels: &[Place::Seller, Place::Web, Place::Chat, Place::Email],
    content: both(
        "Videotest van tien minuten, vergelijking van drie modellen, verhalen van andere forensen",
        "A ten-minute video review, a comparison of three models, stories of other commuters",
    ),
    source: Place::Seller,
    life_cycle: LifeCycle::Prospect,
    buyer: BuyerKind::Planned,
    share: 56,
    best: true,
    colour: 1,
};

const FAMILY: PersonaRow = PersonaRow {
    name: both("Het jonge gezin", "The young family"),
    ages: (30, 42),
    situation: both(
        "Twee kinderen onder de zes, school en opvang aan twee kanten van het dorp. De auto staat meer stil dan hij rijdt. De schuur is smal.",
        "Two children under six, school and day care at opposite ends of the village. The car is parked more than it drives. The shed is narrow.",
    ),
    quote: both(
        "Past hij in de schuur, en passen zij er allebei in?",
        "Does it fit in the shed, and do they both fit in it?",
    ),
    goals: &[
        both("Rustig met de kinderen naar school", "A calm ride to school with the children"),
        both("De tweede auto wegdoen", "Getting rid of the second car"),
    ],
    needs: &[
        both("Een proefrit met de kinderen erin", "A test ride with the children on board"),
        both("Maten in centimeters", "Sizes in centimetres"),
    ],
    frustrations: &[
        both("Alleen op zaterdag tijd voor de winkel", "Only Saturdays to visit the shop"),
        both("Prijzen zonder regentent en slot", "Prices without rain cover and lock"),
    ],
    motivations: &[
        both("Meer tijd met de kinderen", "More time with the children"),
        both("Lagere vaste kosten", "Lower fixed costs"),
    ],
    channels: &[Place::Shop, Place::Social, Place::People],
    content: both(
        "Foto’s en ervaringen van andere ouders",
        "Photos and experiences of other parents",
    ),
    source: Place::People,
    life_cycle: LifeCycle::Stranger,
    buyer: BuyerKind::Planned,
    share: 30,
    best: false,
    colour: 2,
};

const LEISURE: PersonaRow = PersonaRow {
    name: both("De plezierfietser", "The leisure rider"),
    ages: (58, 75),
    situation: both(
        "Net gestopt met werken, fietst met mooi weer met vrienden langs de rivier. Kocht hier vaker een fiets en kent de monteur.",
        "Recently retired, rides along the river with friends in good weather. Has bought here before and knows the mechanic.",
    ),
    quote: both(
        "Ik kwam voor een band en reed weg op een nieuwe fiets.",
        "I came for a tyre and rode off on a new bicycle.",
    ),
    goals: &[
        both("Met de groep mee kunnen komen", "Keeping up with the group"),
        both("Nog jaren blijven fietsen", "Cycling for years to come"),
    ],
    needs: &[
        both("Rustig uitleg, zonder haast", "Unhurried explanation"),
        both("Een lage instap", "A low step-through"),
    ],
    frustrations: &[
        both("Een scherm met kleine letters", "A display with small letters"),
        both("Formulieren op internet", "Forms on the internet"),
    ],
    motivations: &[
        both("Samen buiten zijn", "Being outdoors together"),
        both("Zelfstandig blijven", "Staying independent"),
    ],
    channels: &[Place::Shop, Place::Phone, Place::News],
    content: both("De fietsbijlage van de krant", "The cycling pages of the newspaper"),
    source: Place::Shop,
    life_cycle: LifeCycle::Regular,
    buyer: BuyerKind::Unplanned,
    share: 14,
    best: false,
    colour: 3,
};
