//! Texts of the chooser of templates.

/// One choice.
pub struct Choice {
    /// Its name.
    pub name: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// What it holds.
    pub holds: &'static str,
}

/// Texts of the chooser of templates.
pub struct Templates {
    /// Five phases, from first idea to choosing again.
    pub life_cycle: Choice,
    /// Four phases, for shop and webshop.
    pub retail: Choice,
    /// Three phases and two after the sale.
    pub funnel: Choice,
    /// What happens behind a service.
    pub blueprint: Choice,
    /// Several roles decide.
    pub business: Choice,
    /// One step.
    pub blank: Choice,
    /// The example.
    pub example: Choice,
}

/// Dutch.
pub const NL: Templates = Templates {
    life_cycle: Choice {
        name: "Levenscyclus in vijf fasen",
        about: "Van eerste idee tot opnieuw kiezen",
        holds: "Bewustwording, Oriëntatie, Keuze, Gebruik, Heroriëntatie",
    },
    retail: Choice {
        name: "Retail in vier fasen",
        about: "Voor winkel en webshop",
        holds: "Inspiratie, Oriëntatie, Aankoop, Feedback",
    },
    funnel: Choice {
        name: "Verkooptrechter",
        about: "Met uitpakken en terugsturen",
        holds: "Bewustzijn, Onderzoek, Aankoop, Uitpakken, Retour",
    },
    blueprint: Choice {
        name: "Service blueprint",
        about: "Wat de klant ziet, en wat erachter gebeurt",
        holds: "Bewijs, klant, voor en achter de schermen, ondersteuning",
    },
    business: Choice {
        name: "Zakelijke aankoop",
        about: "Met rollen die samen beslissen",
        holds: "Aanleiding, Eisen, Aanbod, Keuze, Invoering, Gebruik",
    },
    blank: Choice { name: "Leeg", about: "Begin met één stap", holds: "Je maakt je eigen fasen" },
    example: Choice {
        name: "Een nieuwe fiets kopen",
        about: "Het voorbeeld: De Ketting, een fietsenwinkel met webshop.",
        holds: "14 stappen, 412 gemeten reizen, alles ingevuld. Je werkt in een kopie en kunt niets stukmaken.",
    },
};

/// English.
pub const EN: Templates = Templates {
    life_cycle: Choice {
        name: "Life cycle in five phases",
        about: "From first idea to choosing again",
        holds: "Awareness, Exploration, Choice, Use, Looking again",
    },
    retail: Choice {
        name: "Retail in four phases",
        about: "For shop and webshop",
        holds: "Inspiration, Exploration, Purchase, Feedback",
    },
    funnel: Choice {
        name: "Sales funnel",
        about: "With unpacking and returns",
        holds: "Awareness, Research, Purchase, Unpacking, Return",
    },
    blueprint: Choice {
        name: "Service blueprint",
        about: "What the customer sees, and what happens behind it",
        holds: "Evidence, customer, in sight and behind the scenes, support",
    },
    business: Choice {
        name: "Business purchase",
        about: "With roles that decide together",
        holds: "Trigger, Requirements, Offers, Choice, Introduction, Use",
    },
    blank: Choice {
        name: "Blank",
        about: "Start with one step",
        holds: "You make your own phases",
    },
    example: Choice {
        name: "Buying a new bicycle",
        about: "The example: De Ketting, a bicycle shop with a webshop.",
        holds: "14 steps, 412 measured journeys, everything filled in. You work in a copy and cannot break anything.",
    },
};
