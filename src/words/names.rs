//! What the model's own words are called on screen, in both languages.
//!
//! One exhaustive match per enum, so that a new kind does not compile without
//! its names. Hints say in a few words what a name means.

use super::pick;
use crate::model::{
    Answered, BuyerKind, Cluster, EvidenceKind, ImprovementStatus, JourneyStatus, Lane, LaneKind,
    Language, LifeCycle, MapStyle, NeedSort, Recognition, StepKind,
};

/// A lane kind: "Contact".
pub fn lane(language: Language, kind: LaneKind) -> &'static str {
    let (nl, en) = match kind {
        LaneKind::Actions => ("Doen", "Doing"),
        LaneKind::Touchpoints => ("Contact", "Contact"),
        LaneKind::Thoughts => ("Gedachten", "Thoughts"),
        LaneKind::Questions => ("Vragen", "Questions"),
        LaneKind::Motivations => ("Drijfveren", "Motives"),
        LaneKind::Feeling => ("Beleving", "Feeling"),
        LaneKind::Needs => ("Wil weten", "Wants to know"),
        LaneKind::Obstacles => ("Obstakels", "Obstacles"),
        LaneKind::Evidence => ("Bewijs", "Evidence"),
        LaneKind::Reality => ("Werkelijkheid", "Reality"),
        LaneKind::Goals => ("Doelen", "Goals"),
        LaneKind::Improvements => ("Verbeteringen", "Improvements"),
        LaneKind::Quotes => ("Uitspraken", "Quotes"),
        LaneKind::Image => ("Plaatjes", "Pictures"),
        LaneKind::Text => ("Vrije tekst", "Free text"),
        LaneKind::PhysicalEvidence => ("Tastbaar", "Tangible"),
        LaneKind::CustomerActions => ("De klant", "The customer"),
        LaneKind::LineOfInteraction => ("Contactlijn", "Line of contact"),
        LaneKind::Frontstage => ("Wij, in beeld", "Us, in sight"),
        LaneKind::LineOfVisibility => ("Zichtlijn", "Line of sight"),
        LaneKind::Backstage => ("Wij, uit beeld", "Us, out of sight"),
        LaneKind::LineOfInternalInteraction => ("Interne lijn", "Internal line"),
        LaneKind::Support => ("Ondersteuning", "Support"),
    };
    pick(language, nl, en)
}

/// What a lane is called: as somebody named it, else by its kind.
pub fn of_lane(language: Language, it: &Lane) -> &str {
    match it.name.trim() {
        "" => lane(language, it.kind),
        name => name,
    }
}

/// What stands in a lane, in a few words: "waar en hoe".
pub fn lane_hint(language: Language, kind: LaneKind) -> &'static str {
    let (nl, en) = match kind {
        LaneKind::Actions => ("wat de klant doet", "what the customer does"),
        LaneKind::Touchpoints => ("waar en hoe", "where and how"),
        LaneKind::Thoughts => ("en vragen", "and questions"),
        LaneKind::Questions => ("wat de klant vraagt", "what the customer asks"),
        LaneKind::Motivations => ("wat de klant drijft", "what drives them"),
        LaneKind::Feeling => ("hoe het voelt", "how it feels"),
        LaneKind::Needs => ("om door te gaan", "to move on"),
        LaneKind::Obstacles => ("wat hindert", "what gets in the way"),
        LaneKind::Evidence => ("onze bronnen", "our sources"),
        LaneKind::Reality => ("uit je gegevens", "from your data"),
        LaneKind::Goals => ("en cijfers", "and figures"),
        LaneKind::Improvements => ("wat we doen", "what we do"),
        LaneKind::Quotes => ("in hun woorden", "in their words"),
        LaneKind::Image => ("hoe het eruitziet", "what it looks like"),
        LaneKind::Text => ("wat je kwijt wilt", "whatever you like"),
        LaneKind::PhysicalEvidence => ("wat de klant ziet", "what the customer sees"),
        LaneKind::CustomerActions => ("wat de klant doet", "what the customer does"),
        LaneKind::LineOfInteraction => ("klant en bedrijf", "customer and company"),
        LaneKind::Frontstage => ("de klant ziet het", "the customer sees it"),
        LaneKind::LineOfVisibility => ("tot hier in beeld", "in sight up to here"),
        LaneKind::Backstage => ("achter de schermen", "behind the scenes"),
        LaneKind::LineOfInternalInteraction => ("hulp van anderen", "help from others"),
        LaneKind::Support => ("systemen en partners", "systems and partners"),
    };
    pick(language, nl, en)
}

/// What a lane is for, in one sentence.
pub fn lane_meaning(language: Language, kind: LaneKind) -> &'static str {
    let (nl, en) = match kind {
        LaneKind::Actions | LaneKind::CustomerActions => {
            ("Wat de klant bij elke stap doet.", "What the customer does at each step.")
        }
        LaneKind::Touchpoints => (
            "Waar klant en bedrijf elkaar treffen, met de kanalen van de stap.",
            "Where customer and company meet, with the channels of the step.",
        ),
        LaneKind::Thoughts => {
            ("Wat de klant denkt en zich afvraagt.", "What the customer thinks and wonders.")
        }
        LaneKind::Questions => ("Wat de klant vraagt.", "What the customer asks."),
        LaneKind::Motivations => {
            ("Wat de klant drijft om verder te gaan.", "What drives the customer to go on.")
        }
        LaneKind::Feeling => (
            "De lijn: hoe elke stap voelt, van −2 tot +2.",
            "The line: how each step feels, from −2 to +2.",
        ),
        LaneKind::Needs => (
            "Wat de klant wil weten om door te gaan, en of het antwoord er is.",
            "What the customer wants to know to move on, and whether the answer is there.",
        ),
        LaneKind::Obstacles => {
            ("Wat de klant hindert, en hoe erg.", "What gets in the customer’s way, and how badly.")
        }
        LaneKind::Evidence => {
            ("Wat onderzoek zegt over elke stap.", "What research says of each step.")
        }
        LaneKind::Reality => (
            "Wat je gegevens laten zien. Dit vult zich vanzelf.",
            "What your data shows. This fills itself.",
        ),
        LaneKind::Goals => {
            ("Cijfers die je bij een stap wilt halen.", "Figures you want to reach at a step.")
        }
        LaneKind::Improvements => (
            "Wat je gaat doen om een stap beter te maken.",
            "What you will do to make a step better.",
        ),
        LaneKind::Quotes => ("Wat klanten letterlijk zeiden.", "What customers really said."),
        LaneKind::Image => ("Een plaatje bij een stap.", "A picture at a step."),
        LaneKind::Text => (
            "Een rij voor wat je maar wilt. Hier mogen er meer van zijn.",
            "A row for whatever you like. There may be several.",
        ),
        LaneKind::PhysicalEvidence => (
            "Wat de klant ziet, vasthoudt of meekrijgt.",
            "What the customer sees, holds or takes along.",
        ),
        LaneKind::LineOfInteraction => (
            "Boven de lijn staat de klant, eronder het bedrijf.",
            "Above the line is the customer, below it the company.",
        ),
        LaneKind::Frontstage => {
            ("Wat wij doen terwijl de klant het ziet.", "What we do while the customer sees it.")
        }
        LaneKind::LineOfVisibility => (
            "Wat onder de lijn staat, ziet de klant niet.",
            "What stands below the line, the customer does not see.",
        ),
        LaneKind::Backstage => (
            "Wat wij doen zonder dat de klant het ziet.",
            "What we do without the customer seeing it.",
        ),
        LaneKind::LineOfInternalInteraction => (
            "Boven de lijn staan wij, eronder wie en wat ons helpt.",
            "Above the line are we, below it who and what helps us.",
        ),
        LaneKind::Support => (
            "Systemen en leveranciers die dit mogelijk maken.",
            "Systems and suppliers that make this possible.",
        ),
    };
    pick(language, nl, en)
}

/// One card of a lane, as part of a name: "Obstakel bij stap 7".
pub fn card_of(language: Language, kind: LaneKind) -> &'static str {
    let (nl, en) = match kind {
        LaneKind::Thoughts => ("Gedachte", "Thought"),
        LaneKind::Questions => ("Vraag", "Question"),
        LaneKind::Motivations => ("Drijfveer", "Motive"),
        LaneKind::Obstacles => ("Obstakel", "Obstacle"),
        LaneKind::Goals => ("Doel", "Goal"),
        LaneKind::Improvements => ("Verbetering", "Improvement"),
        LaneKind::Quotes => ("Uitspraak", "Quote"),
        LaneKind::Image => ("Plaatje", "Picture"),
        LaneKind::Text => ("Kaartje", "Card"),
        LaneKind::Actions
        | LaneKind::Touchpoints
        | LaneKind::Feeling
        | LaneKind::Needs
        | LaneKind::Evidence
        | LaneKind::Reality
        | LaneKind::PhysicalEvidence
        | LaneKind::CustomerActions
        | LaneKind::LineOfInteraction
        | LaneKind::Frontstage
        | LaneKind::LineOfVisibility
        | LaneKind::Backstage
        | LaneKind::LineOfInternalInteraction
        | LaneKind::Support => return lane(language, kind),
    };
    pick(language, nl, en)
}

/// A kind of step.
pub fn step_kind(language: Language, kind: StepKind) -> &'static str {
    let (nl, en) = match kind {
        StepKind::Action => ("Klant alleen", "Customer alone"),
        StepKind::Touchpoint => ("Contact", "Contact"),
        StepKind::Internal => ("Achter de schermen", "Behind the scenes"),
    };
    pick(language, nl, en)
}

/// What an information need is about.
pub fn need_sort(language: Language, sort: NeedSort) -> &'static str {
    let (nl, en) = match sort {
        NeedSort::Product => ("Product", "Product"),
        NeedSort::Price => ("Prijs", "Price"),
        NeedSort::Availability => ("Voorraad", "Availability"),
        NeedSort::Delivery => ("Levering", "Delivery"),
        NeedSort::Trust => ("Vertrouwen", "Trust"),
        NeedSort::Service => ("Service", "Service"),
        NeedSort::Returns => ("Terugsturen", "Returns"),
        NeedSort::Inspiration => ("Inspiratie", "Inspiration"),
        NeedSort::Other => ("Anders", "Other"),
    };
    pick(language, nl, en)
}

/// Whether a question is answered.
pub fn answered(language: Language, answered: Answered) -> &'static str {
    let (nl, en) = match answered {
        Answered::Yes => ("ja", "yes"),
        Answered::Partly => ("deels", "partly"),
        Answered::No => ("nee", "no"),
    };
    pick(language, nl, en)
}

/// Whether a customer recognises a step.
pub fn recognition(language: Language, recognition: Recognition) -> &'static str {
    let (nl, en) = match recognition {
        Recognition::Yes => ("ja", "yes"),
        Recognition::Partly => ("deels", "partly"),
        Recognition::No => ("nee", "no"),
    };
    pick(language, nl, en)
}

/// Where a finding comes from.
pub fn evidence_kind(language: Language, kind: EvidenceKind) -> &'static str {
    let (nl, en) = match kind {
        EvidenceKind::WebStatistics => ("Webstatistieken", "Web statistics"),
        EvidenceKind::Social => ("Sociale media", "Social media"),
        EvidenceKind::Search => ("Zoekcijfers", "Search figures"),
        EvidenceKind::Sales => ("Verkoopcijfers", "Sales figures"),
        EvidenceKind::SurveyFigure => ("Enquêtecijfer", "Survey figure"),
        EvidenceKind::Interview => ("Gesprek", "Interview"),
        EvidenceKind::Observation => ("Meekijken", "Observation"),
        EvidenceKind::Review => ("Recensie", "Review"),
        EvidenceKind::Staff => ("Collega’s", "Colleagues"),
        EvidenceKind::Support => ("Klantenservice", "Customer service"),
        EvidenceKind::FocusGroup => ("Groepsgesprek", "Focus group"),
    };
    pick(language, nl, en)
}

/// The icon of a kind of evidence.
pub fn evidence_icon(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::WebStatistics
        | EvidenceKind::Social
        | EvidenceKind::Search
        | EvidenceKind::SurveyFigure => "chart",
        EvidenceKind::Sales => "bag",
        EvidenceKind::Interview | EvidenceKind::FocusGroup => "speech",
        EvidenceKind::Observation => "eye",
        EvidenceKind::Review => "star-o",
        EvidenceKind::Staff => "store",
        EvidenceKind::Support => "chat",
    }
}

/// A source cluster.
pub fn cluster(language: Language, cluster: Cluster) -> &'static str {
    let (nl, en) = match cluster {
        Cluster::Store => ("Winkel", "Store"),
        Cluster::Internet => ("Internet", "Internet"),
        Cluster::Print => ("Drukwerk", "Print"),
        Cluster::Media => ("Media", "Media"),
        Cluster::People => ("Personen", "People"),
    };
    pick(language, nl, en)
}

/// How far an improvement is.
pub fn improvement_status(language: Language, status: ImprovementStatus) -> &'static str {
    let (nl, en) = match status {
        ImprovementStatus::Idea => ("idee", "idea"),
        ImprovementStatus::Planned => ("gepland", "planned"),
        ImprovementStatus::Running => ("loopt", "under way"),
        ImprovementStatus::Done => ("klaar", "done"),
    };
    pick(language, nl, en)
}

/// The icon of a status: a ring filling up.
pub fn improvement_icon(status: ImprovementStatus) -> &'static str {
    match status {
        ImprovementStatus::Idea => "st-idee",
        ImprovementStatus::Planned => "st-gepland",
        ImprovementStatus::Running => "st-loopt",
        ImprovementStatus::Done => "st-klaar",
    }
}

/// Which state of affairs the map shows.
pub fn journey_status(language: Language, status: JourneyStatus) -> &'static str {
    let (nl, en) = match status {
        JourneyStatus::AsIs => ("Zoals het is", "How it is"),
        JourneyStatus::ToBe => ("Zoals het moet worden", "How it should be"),
    };
    pick(language, nl, en)
}

/// A language, in its own words.
pub fn language(language: Language) -> &'static str {
    match language {
        Language::Nl => "Nederlands",
        Language::En => "English",
    }
}

/// How the map is drawn.
pub fn map_style(language: Language, style: MapStyle) -> &'static str {
    let (nl, en) = match style {
        MapStyle::Map => ("Klantreis", "Journey"),
        MapStyle::Blueprint => ("Blueprint", "Blueprint"),
        MapStyle::Experience => ("Beleving", "Feeling"),
        MapStyle::Table => ("Tabel", "Table"),
    };
    pick(language, nl, en)
}

/// A place in the life cycle.
pub fn life_cycle(language: Language, place: LifeCycle) -> &'static str {
    let (nl, en) = match place {
        LifeCycle::Stranger => ("Kent ons niet", "Does not know us"),
        LifeCycle::Prospect => ("Overweegt te kopen", "Considers buying"),
        LifeCycle::New => ("Kocht één keer", "Bought once"),
        LifeCycle::Regular => ("Komt terug", "Comes back"),
        LifeCycle::Fan => ("Raadt ons aan", "Recommends us"),
        LifeCycle::Lost => ("Is weg", "Went away"),
    };
    pick(language, nl, en)
}

/// A kind of buyer.
pub fn buyer(language: Language, kind: BuyerKind) -> &'static str {
    let (nl, en) = match kind {
        BuyerKind::Planned => ("Koopt volgens plan", "Plans the purchase"),
        BuyerKind::Unplanned => ("Beslist ter plekke", "Decides on the spot"),
    };
    pick(language, nl, en)
}

/// A colour role 1–6.
pub fn colour(language: Language, role: u8) -> &'static str {
    let (nl, en) = match role {
        1 => ("Blauw", "Blue"),
        2 => ("Groen", "Green"),
        3 => ("Oker", "Ochre"),
        4 => ("Rood", "Red"),
        5 => ("Paars", "Purple"),
        _ => ("Grijs", "Grey"),
    };
    pick(language, nl, en)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_lane_kinds_have_the_same_name() {
        for language in [Language::Nl, Language::En] {
            let mut names: Vec<_> =
                LaneKind::ALL.iter().map(|kind| lane(language, *kind)).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), LaneKind::ALL.len());
        }
    }
}
