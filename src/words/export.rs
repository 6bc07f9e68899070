//! What things are called in files for other programs.

use super::{names, numbers, pick};
use crate::codec::{markdown, table};
use crate::model::{Journey, Lane, LaneKind, Language};

/// The cards as a table for spreadsheets.
pub fn table(language: Language, journey: &Journey) -> String {
    let heads = match language {
        Language::Nl => [
            "Fase",
            "Nummer",
            "Stap",
            "Rij",
            "Tekst",
            "Klantgroepen",
            "Bewijs",
            "Gaat over",
            "Beantwoord",
            "Ernst",
        ],
        Language::En => [
            "Phase",
            "Number",
            "Step",
            "Row",
            "Text",
            "Customer groups",
            "Evidence",
            "About",
            "Answered",
            "Severity",
        ],
    };
    let names = table::Names {
        heads,
        lane: &|lane| lane_name(language, lane),
        sort: &|sort| names::need_sort(language, sort),
        answered: &|answered| names::answered(language, answered),
    };
    table::write(journey, &names)
}

/// The journey as Markdown.
pub fn markdown(language: Language, journey: &Journey) -> String {
    let names = markdown::Names {
        untitled: pick(language, "Zonder titel", "Untitled"),
        lane: &|lane| lane_name(language, lane),
        feeling: &|value| numbers::feeling(language, value),
        feels: names::lane(language, LaneKind::Feeling),
        channels: pick(language, "Kanalen", "Channels"),
        assumption: pick(language, "aanname", "assumption"),
    };
    markdown::write(journey, &names)
}

/// A row by its own name, or that of its kind.
pub fn lane_name(language: Language, lane: &Lane) -> String {
    if lane.name.trim().is_empty() {
        names::lane(language, lane.kind).to_owned()
    } else {
        lane.name.clone()
    }
}
