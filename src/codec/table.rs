//! The cards of a journey as a table for spreadsheets: CSV, one card a row.
//!
//! Cells that a spreadsheet would take for a formula are made harmless. What
//! columns, lanes and the like are called comes from outside.

use crate::events::guard::with_guard;
use crate::model::{Answered, Card, Journey, Lane, NeedSort, Phase, Step};

/// What things are called in the table.
pub struct Names<'a> {
    /// The heads: phase, number, step, row, text, customer groups, evidence,
    /// about, answered, severity.
    pub heads: [&'static str; 10],
    /// The name of a row.
    pub lane: &'a dyn Fn(&Lane) -> String,
    /// What a need is about.
    pub sort: &'a dyn Fn(NeedSort) -> &'static str,
    /// Whether it is answered.
    pub answered: &'a dyn Fn(Answered) -> &'static str,
}

/// The table. Starts with a byte-order mark, without which spreadsheets take
/// the letters of the text for those of another alphabet. Steps without cards
/// have a row too.
pub fn write(journey: &Journey, names: &Names) -> String {
    let mut text = String::from("\u{feff}");
    row(&mut text, names.heads.iter().map(|head| (*head).to_owned()));
    for (number, (phase, step)) in journey.steps().enumerate() {
        let cards = journey
            .lanes
            .iter()
            .flat_map(|lane| step.cards_in(lane.id).map(move |card| (lane, card)));
        let mut is_empty = true;
        for (lane, card) in cards {
            is_empty = false;
            row(&mut text, of_card(journey, names, (number + 1, phase, step), lane, card));
        }
        if is_empty {
            let place = [phase.name.clone(), (number + 1).to_string(), step.title.clone()];
            let rest = std::iter::repeat_n(String::new(), names.heads.len() - place.len());
            row(&mut text, place.into_iter().chain(rest));
        }
    }
    text
}

fn of_card(
    journey: &Journey,
    names: &Names,
    (number, phase, step): (usize, &Phase, &Step),
    lane: &Lane,
    card: &Card,
) -> impl Iterator<Item = String> {
    let personas = card.personas.iter().filter_map(|id| journey.persona(*id));
    let personas: Vec<&str> = personas.map(|persona| persona.name.as_str()).collect();
    let evidence = journey.evidence.iter().filter(|each| card.evidence.contains(&each.id));
    let evidence: Vec<&str> = evidence.map(|each| each.title.as_str()).collect();
    [
        phase.name.clone(),
        number.to_string(),
        step.title.clone(),
        (names.lane)(lane),
        card.text.clone(),
        personas.join("; "),
        evidence.join("; "),
        card.sort.map(names.sort).unwrap_or_default().to_owned(),
        card.answered.map(names.answered).unwrap_or_default().to_owned(),
        card.severity.map(|severity| severity.get().to_string()).unwrap_or_default(),
    ]
    .into_iter()
}

/// A row of cells, quoted as RFC 4180 says.
fn row(text: &mut String, cells: impl Iterator<Item = String>) {
    for (idx, cell) in cells.enumerate() {
        if idx > 0 {
            text.push(',');
        }
        let cell = with_guard(&cell);
        if cell.contains(['"', ',', '\n', '\r', ';', '\t']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&cell);
        }
    }
    text.push_str("\r\n");
}
