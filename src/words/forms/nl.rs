//! The forms in Dutch.

use super::{Channel, Evidence, Field, Forms, Persona, PictureField};
use crate::model::{EvidenceKind, Language};
use crate::words::{names, numbers};

/// Dutch.
pub const NL: Forms = Forms {
    field: Field {
        none: "Niet ingevuld",
        by_position: "Vanzelf",
        one_per_line: "Eén per regel",
        levels: ["heel weinig", "weinig", "gemiddeld", "veel", "heel veel"],
        not_a_number: "Dit is geen getal. Wat er stond, is bewaard.",
        not_whole: "Dit moet een heel getal zijn. Wat er stond, is bewaard.",
        between: |least, most| format!("Kies een getal van {least} tot {most}."),
        not_a_date: "Deze dag bestaat niet. Wat er stond, is bewaard.",
        unlink: |what| format!("{what} weghalen"),
        colour: "Kleur",
    },
    picture: PictureField {
        choose: "Plaatje kiezen",
        replace: "Ander plaatje",
        remove: "Plaatje weghalen",
        busy: "Plaatje verkleinen…",
        hint: "PNG, JPEG of WebP. Wordt hier verkleind en gaat nergens heen.",
        wrong_kind: "Dit is geen PNG, JPEG of WebP. Kies een ander bestand.",
        unreadable: "Dit plaatje is niet te lezen. Kies een ander bestand.",
        too_large: "Dit plaatje is ook verkleind nog te groot. Kies een ander bestand.",
    },
    persona: Persona {
        kind: "Klantgroep",
        untitled: "Klantgroep zonder naam",
        name: "Naam",
        name_hint: "Een rol, geen persoon: De forens",
        picture: "Plaatje",
        age_from: "Leeftijd vanaf",
        age_to: "Tot en met",
        situation: "Situatie",
        quote: "Wat deze klant zou zeggen",
        goals: "Doelen",
        needs: "Heeft nodig",
        frustrations: "Loopt vast op",
        motivations: "Wat drijft",
        preferred_channels: "Liefst via",
        add_channel: "Kanaal",
        preferred_content: "Leest en kijkt",
        main_source: "Haalt informatie bij",
        life_cycle: "Kent ons",
        buyer: "Soort aankoop",
        share: "Aandeel in %",
        share_hint: "Van alle klanten",
        best_customer: "Beste klant",
        remove: "Klantgroep weggooien",
        who: "Wie is het?",
        wants: "Wat wil deze klant?",
        buys: "Hoe koopt deze klant?",
    },
    evidence: Evidence {
        figure: "Cijfer",
        story: "Verhaal",
        untitled: "Bewijs zonder titel",
        kind: "Soort",
        figures: "Cijfers: geteld",
        stories: "Verhalen: gehoord en gezien",
        title: "Wat weet je?",
        title_hint: "In één zin: 15 van 23 klanten noemen dit zelf",
        finding: "Meer erover",
        quote: "In de woorden van een klant",
        source: "Bron",
        date: "Datum",
        n: "Aantal mensen",
        personas: "Over wie gaat het?",
        personas_hint: "Niets aangevinkt: over iedereen",
        score: "Hoe voelt het?",
        score_hint: "Van −2 tot +2, mag leeg",
        weight: "Hoe zwaar telt dit?",
        supports: "Steunt",
        contradicts: "Spreekt tegen",
        nothing_yet: "Nog niets.",
        add_step: "Stap",
        add_card: "Kaartje",
        steps_first: "Kies eerst een stap: dan zie je hier de kaartjes ervan.",
        remove: "Bewijs weggooien",
        people,
        card_line: |kind, text| format!("{}: {text}", names::card_of(Language::Nl, kind)),
    },
    channel: Channel {
        kind: "Kanaal",
        untitled: "Kanaal zonder naam",
        name: "Naam",
        icon: "Teken",
        cluster: "Soort bron",
        sales: "Hier kun je kopen",
        influence: "Invloed op de keuze",
        ease: "Gemak voor de klant",
        cost: "Kosten voor ons",
        priority: "Voorrang",
        priority_parts: |influence, ease, cheapness| {
            format!(
                "(2 × invloed {influence} + gemak {ease} + goedkoop {cheapness}) / 4, van 1 tot 5"
            )
        },
        priority_missing: "Vul invloed, gemak en kosten in: dan rekent Klantreis de voorrang uit.",
        serves: "Komt voor bij",
        remove: "Kanaal weggooien",
    },
};

fn people(kind: EvidenceKind, n: u64) -> String {
    let (one, many) = match kind {
        EvidenceKind::WebStatistics | EvidenceKind::Sales => ("reis", "reizen"),
        EvidenceKind::Social => ("bericht", "berichten"),
        EvidenceKind::Search => ("zoekopdracht", "zoekopdrachten"),
        EvidenceKind::SurveyFigure => ("antwoord", "antwoorden"),
        EvidenceKind::Interview => ("gesprek", "gesprekken"),
        EvidenceKind::Observation => ("klant", "klanten"),
        EvidenceKind::Review => ("recensie", "recensies"),
        EvidenceKind::Staff => ("collega", "collega’s"),
        EvidenceKind::Support => ("vraag", "vragen"),
        EvidenceKind::FocusGroup => ("deelnemer", "deelnemers"),
    };
    format!("{} {}", numbers::count(Language::Nl, n), if n == 1 { one } else { many })
}
