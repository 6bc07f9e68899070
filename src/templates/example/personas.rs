//! The three customer groups of De Ketting.

use crate::model::{BuyerKind, LifeCycle};
use crate::templates::place::Place;
use crate::templates::text::{Both, both};

/// A customer group.
pub(super) struct PersonaRow {
    pub(super) name: Both,
    /// A portrait, 112 by 112 in four colours, as a `data:` address, and what it shows.
    pub(super) face: (&'static str, Both),
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
    face: (
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAHAAAABwAgMAAAC7jhzYAAAADFBMVEUtcbr23MAaHSb9/PhkW4u7AAABDUlEQVR42u3UsQ2DMBAFUDBKQ0PFEixBRqBI9skolNFN4ZE8ANIlCA6DfXeARCJF4bdP9v84UpLkzH8mN9BKZsDAU8JKQ+jRPDTkWx8DAjuHkLs3J+TurQi5wUAIO9F4jBflHtt9WHl8HojgERj0+RCGk/IFwlH4foRZote9T2F+7BPXsCS7fQ8vhM1eTAmvezFR3mAFS/lLprkNi6myh0qF/9tSrhxLGwFTpXIoTX4Fix6dYNgj8ooDIn9wRMceHBHZg4Tx0dpjF1qGHtEyt05xzK1TunjrLEylj5Urw9J6iZ1SuSzNQrRbsQjRyXuWi1REVOZqmMVot2ERo9uGdYzdAYiofOhnMOPQruELhgf+xnTOLAIAAAAASUVORK5CYII=",
        both("Iemand met een fietshelm", "Somebody with a bicycle helmet"),
    ),
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
    face: (
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAHAAAABwAgMAAAC7jhzYAAAADFBMVEUScFz23MAaHSb9/Pj5lIA4AAABPklEQVR42u3Vy42DMBAG4AhuXOiDJqhiOKQEqkgT3H2JFFyFS3IBSJMANgbmEZCyu4fNXD/NzA/BzuXyrf9ZhbVGssy+6iagnUpplFqrGR/KVH5uEdHIU/m51spzs4S3c1gkNFKeDlomURUMrgxO1gNAQ+NmsRGAJpoRFOwnbAlOT3IPaAjOAmNcQ55khQ+CXcTmg2jXaAnCUl88jdUaf+n3fIPqB6ZiH7E9h0V6RZY5Djp2y5dp6BG8x7Dc+exjHvbwxpX0Ioo3QsPdb/FgXzmswtLWCpdUWMnf1SOK/yt/gOWIXjAcEXnFGZFvDOjZxoDINkakrXXCYW85JkTHTF3KM1OXGmjWVTErUzl55X5pvcVBWbldmu/RHcVyj17Os02kIqISV8OcojuGJUV/DGuKwwcQUXnQn8GcQ/cOn5WwW2qMo7XRAAAAAElFTkSuQmCC",
        both("Een vrouw met kort donker haar", "A woman with short dark hair"),
    ),
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
    face: (
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAHAAAABwAgMAAAC7jhzYAAAADFBMVEXAegb23MAaHSb9/PgFimVOAAABQElEQVR42u3UsW3DMBAFUCmCg8CNKjepUnsJaQQXZoqM4Ck8Qpr0KhJA5hQaSQMIuIShaIrkv4tkxGniXwl44N3pQDDLbvmX2eqvtNju9HeOENcWG74qV1ePEVripmuHDd8SNxVRa2Giy/HiPPjPp6RjO/2peHUBBivc6igt2LnPMd25TzMPxbLiQNPFovVKFgwF7olSz0belMoQutwQ48bZ/u9w5XC3FHOH9VLMlL1BKluMG4t7iCuLO4j5wdipxs+CRebNeDT4zuC9wVcGc4M19xa9aP3BPlTqcFI84gt0TSwN9oyRQcJKFgkfHLGHB0ckeNBherTyOMRWkEfqQNVzelD1nCGddRLQ0qfjW8ZNqxAHoWXYtIixm4tljD0/TziRiETCuBIWKXbzsEyxn4dVisMvIJHwo9fBAmH3E34CX1Qn4FIvj48AAAAASUVORK5CYII=",
        both("Een man met een hoed en een baard", "A man with a hat and a beard"),
    ),
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
