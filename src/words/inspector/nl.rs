//! The inspector in Dutch.

use super::{
    CardWords, Feeling, Grounds, Inspector, Jumps, LaneWords, Measured, Moment, PhaseWords, Place,
    Plans, StepWords, Summary, TipWords,
};
use crate::model::{LaneKind, Language};
use crate::words::numbers;

/// Dutch.
pub const NL: Inspector = Inspector {
    close: "Details sluiten",
    back: "Terug",
    at_step: |kind, n| format!("{kind} bij stap {n}"),
    step_in: |n, phase| format!("Stap {n} in {phase}"),
    phase_n: |n| format!("Fase {n}"),
    row: "Rij",
    numbered: |n, name| format!("{n} {name}"),
    empty_card: "Leeg kaartje",
    summary: Summary {
        kind: "Klantreis",
        about: "Over deze klantreis",
        title: "Titel van de klantreis",
        description: "Omschrijving",
        scope: "Wat hoort erbij?",
        scope_hint: "Waar begint de reis en waar houdt hij op?",
        goal: "Wat wil de klant bereiken?",
        owner: "Bedrijf",
        status: "Toestand",
        language: "Taal van de inhoud",
        counts: "Op de kaart",
        phases: |n| if n == 1 { "fase" } else { "fasen" },
        steps: |n| if n == 1 { "stap" } else { "stappen" },
        cards: |n| if n == 1 { "kaartje" } else { "kaartjes" },
        findings: |n| if n == 1 { "stuk bewijs" } else { "stuks bewijs" },
        backed_up: |backed, all| format!("{backed} van {all} stappen onderbouwd"),
        personas: "Klantgroepen",
        add_persona: "Klantgroep toevoegen",
        new_persona: "Nieuwe klantgroep",
    },
    tip: TipWords {
        heading: "Wat nu?",
        add_step: ("Zet de eerste stap op de kaart.", "Wat doet je klant als eerste?"),
        name_step: (
            "Geef deze stap een titel.",
            "Schrijf hem zoals de klant het zegt: Ik zoek op internet.",
        ),
        add_persona: (
            "Voeg een klantgroep toe.",
            "Voor wie is deze reis? Eén groep is genoeg om te beginnen.",
        ),
        add_channel: (
            "Zeg waar jullie elkaar treffen.",
            "Dit is een contact, maar er staat nog geen kanaal bij.",
        ),
        feel: ("Vul in hoe deze stap voelt.", "Nu zit hier een gat in de lijn."),
        answer: ("Zoek een antwoord.", "De klant wil dit weten en vindt het nergens."),
        improve: ("Bedenk een verbetering.", "Dit is het laagste punt zonder plan."),
        back_up: ("Zoek bewijs.", "Deze stap rust nog nergens op. Eén gesprek is een begin."),
        ask: ("Laat klanten meekijken.", "Alles is ingevuld. Weet je of klanten het ook zo zien?"),
        done: "Alles staat erop, en klanten hebben meegekeken.",
        go: |n| format!("Naar stap {n}"),
    },
    card: CardWords {
        text,
        sort: "Soort vraag",
        differs: "Verschilt per kaartje",
        answered: "Geven we antwoord?",
        answered_by: "Waar staat het antwoord?",
        severity: "Hoe erg is het?",
        severities: ["klein", "lastig", "vervelend", "erg", "klant haakt af"],
        picture: "Plaatje",
        picture_text: "Wat staat erop?",
        personas: "Geldt voor",
        personas_hint: "Niets aangevinkt: voor iedereen",
        personas_of_all: "Aangevinkt is wat voor al deze kaartjes geldt",
        cards: "Kaartjes",
        remove: "Kaartje weggooien",
        here: "Kaartjes hier",
        none_here: "Hier staat nog niets.",
        add: "Kaartje toevoegen",
        whole_step: "Hele stap bekijken",
    },
    grounds: Grounds {
        heading: "Hoe weet je dit?",
        backed_up: "Onderbouwd",
        assumption: "Aanname",
        assumption_card: "Dit denk je, maar er is nog geen bewijs bij.",
        assumptions: |n, of| {
            if n == of {
                "Dit denk je, maar bij geen van deze kaartjes is al bewijs.".to_owned()
            } else if n == 1 {
                format!("Eén van deze {of} kaartjes is een aanname: er is nog geen bewijs bij.")
            } else {
                format!("{n} van deze {of} kaartjes zijn een aanname: er is nog geen bewijs bij.")
            }
        },
        assumption_step: "Bij deze stap hoort nog geen bewijs.",
        contradicted: |n| {
            if n == 1 {
                "Eén stuk bewijs spreekt dit tegen".into()
            } else {
                format!("{n} stuks bewijs spreken dit tegen")
            }
        },
        linked: |n| format!("Bewijs {n}"),
        add: "Bewijs toevoegen",
        new: "Nieuw bewijs",
        new_hint: "zelf schrijven",
        contradicts: "spreekt tegen",
        out_of_sight: "Geen enkel gegeven kan dit contact zien. Vraag ernaar of kijk mee.",
    },
    step: StepWords {
        title: "Wat doet de klant?",
        title_hint: "Begin met Ik",
        description: "Meer erover",
        phase: "Fase",
        kind: "Soort",
        channels: "Kanalen",
        channel: "Kanaal",
        new_channel: "Nieuw kanaal",
        note: |n| format!("Hoe gebruik je het bij stap {n}?"),
        remove: "Stap weggooien",
    },
    feeling: Feeling {
        heading: "Hoe voelt het?",
        whose: "Voor wie?",
        number: "Getal",
        word: "In één woord",
        reason: "Waarom?",
        unknown: "niet ingevuld",
        typed: "Dit getal heb je zelf ingevuld. Met een gesprek of enquête erbij rekent de kaart het uit.",
        researched: "Op de kaart staat wat onderzoek zegt, niet dit.",
        beneath: "Wat je zelf dacht",
        people: |n| format!("{} klanten", numbers::count(Language::Nl, n)),
        spread: |columns| {
            let parts: Vec<String> =
                columns.iter().map(|(score, n)| format!("{n} bij {score}")).collect();
            parts.join(", ")
        },
        per_dot: |n| format!("Eén stip is {} klanten.", numbers::count(Language::Nl, n)),
        nobody: "Er is nog geen klantgroep. Voeg er een toe om te vertellen hoe het voelt.",
    },
    moment: Moment {
        heading: "Beslissend moment?",
        customers: "Klanten",
        us: "Wij",
        called: |called, asked| format!("{called} van {asked}"),
        not_asked: "niet gevraagd",
        name: "Wij vinden dit beslissend",
        yes: "ja",
        no: "nee",
        company_only: "Minder dan de helft van de klanten vindt dit ook.",
        customers_only: "Klanten vinden dit beslissend. Jij nog niet.",
    },
    plans: Plans {
        heading: "Wat doen we eraan?",
        title: "Verbetering",
        status: "Hoe ver?",
        add: "Verbetering toevoegen",
        new: "Nieuwe verbetering",
        untitled: "Verbetering zonder titel",
    },
    jumps: Jumps {
        heading: "Sprongen",
        to: |n, title| format!("Naar {n} {title}"),
        from: |n, title| format!("Van {n} {title}"),
        label: "Wat staat erbij?",
        add: "Sprong toevoegen",
        none: "Gaat een klant hier ook weleens terug of vooruit?",
    },
    measured: Measured {
        heading: "Gemeten",
        comes: |share| format!("{share} komt hier"),
        stops: |share| format!("{share} stopt"),
        wait: |span| format!("In het midden {span} tot het volgende"),
        journeys: |n| format!("{} reizen", numbers::count(Language::Nl, n)),
        nothing: "Niet gemeten.",
        events: "Zo heet het in je gegevens",
        events_hint: "Namen van gebeurtenissen, één per regel",
        span: |seconds| numbers::span(Language::Nl, seconds),
    },
    phase: PhaseWords {
        name: "Naam",
        description: "Waar gaat deze fase over?",
        optional: "Mag overgeslagen worden",
        optional_hint: "Telt bij Meten: overslaan is dan geen afwijking.",
        steps: "Stappen",
        remove: "Fase weggooien",
        untitled: "Fase zonder naam",
    },
    lane: LaneWords {
        name: "Naam",
        name_hint: |kind| format!("Leeg: {kind}"),
        kind: "Soort rij",
        hidden: "Verborgen",
        hidden_hint: "Wat erin staat blijft bewaard.",
        remove: "Rij weggooien",
        cards: |n| if n == 1 { "1 kaartje".into() } else { format!("{n} kaartjes") },
    },
    place: Place {
        heading: "Plaats",
        earlier: "Eerder",
        later: "Later",
        up: "Omhoog",
        down: "Omlaag",
        duplicate: "Dubbel",
    },
};

fn text(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Actions | LaneKind::CustomerActions => "Wat doet de klant?",
        LaneKind::Touchpoints => "Waar en hoe?",
        LaneKind::Thoughts => "Wat denkt de klant?",
        LaneKind::Questions => "Wat vraagt de klant?",
        LaneKind::Motivations => "Wat drijft de klant?",
        LaneKind::Needs => "Wat wil de klant weten?",
        LaneKind::Obstacles => "Wat hindert de klant?",
        LaneKind::Quotes => "Wat zei de klant?",
        LaneKind::Image => "Wat staat erop?",
        LaneKind::PhysicalEvidence => "Wat ziet de klant?",
        LaneKind::Frontstage => "Wat doen we in beeld?",
        LaneKind::Backstage => "Wat doen we uit beeld?",
        LaneKind::Support => "Wat of wie helpt ons?",
        LaneKind::Feeling
        | LaneKind::Evidence
        | LaneKind::Reality
        | LaneKind::Goals
        | LaneKind::Improvements
        | LaneKind::Text
        | LaneKind::LineOfInteraction
        | LaneKind::LineOfVisibility
        | LaneKind::LineOfInternalInteraction => "Tekst",
    }
}
