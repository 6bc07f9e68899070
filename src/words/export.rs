//! What things are called in files for other programs.

use super::{names, numbers, pick, reality};
use crate::codec::markdown::Felt;
use crate::codec::{markdown, mermaid, table};
use crate::insight::curve::{CurvePoint, CurveValue, PersonaChoice, points};
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

/// The journey as a Mermaid diagram: a step feels as it does on the curve of all together.
pub fn mermaid(_: Language, journey: &Journey) -> String {
    let points = points(journey, &PersonaChoice::All);
    mermaid::write(journey, &|step| points.get(step)?.value.height())
}

/// The journey as Markdown: a step feels as it does on the curve of each customer group, or on the
/// one curve of a journey without groups.
pub fn markdown(language: Language, journey: &Journey) -> String {
    let mut curves: Vec<(&str, Vec<CurvePoint>)> = Vec::new();
    for persona in &journey.personas {
        curves.push((&persona.name, points(journey, &PersonaChoice::One(persona.id))));
    }
    if curves.is_empty() {
        curves.push(("", points(journey, &PersonaChoice::All)));
    }
    let felt = |step: usize| {
        let mut all = Vec::new();
        for (who, points) in &curves {
            all.extend(points.get(step).map(|point| felt_by(language, who, point)));
        }
        all
    };
    let names = markdown::Names {
        untitled: pick(language, "Zonder titel", "Untitled"),
        lane: &|lane| lane_name(language, lane),
        feels: names::lane(language, LaneKind::Feeling),
        channels: pick(language, "Kanalen", "Channels"),
        assumption: assumption(language),
    };
    markdown::write(journey, &names, &felt)
}

fn felt_by<'a>(language: Language, who: &'a str, point: &CurvePoint) -> Felt<'a> {
    let customers = match language {
        Language::Nl => reality::NL.customers,
        Language::En => reality::EN.customers,
    };
    let how = match &point.value {
        CurveValue::Evidence(measured) => customers(measured.n),
        CurveValue::Assumption(_) => assumption(language).to_owned(),
        CurveValue::Gap => String::new(),
    };
    let value = point.value.height().map(|height| numbers::feeling(language, height));
    Felt { who, value: value.unwrap_or_default(), word: point.word.clone(), how }
}

fn assumption(language: Language) -> &'static str {
    pick(language, "aanname", "assumption")
}

/// A row by its own name, or that of its kind.
pub fn lane_name(language: Language, lane: &Lane) -> String {
    if lane.name.trim().is_empty() {
        names::lane(language, lane.kind).to_owned()
    } else {
        lane.name.clone()
    }
}
