//! Files for other programs: a label never becomes a formula, a column or markup.

use std::sync::Arc;

use klantreis::model::{Card, IdSource, Instant, Journey, Lane, LaneKind, Language, Phase, Step};
use klantreis::templates::example;
use klantreis::words::export;

/// What people put in labels to make another program stumble.
const NASTY: [&str; 10] = [
    "=cmd|'/c calc'!A1",
    "+1+2",
    "@SUM(A1)",
    "-1+2",
    "\t=1",
    "a\"b,c;d\r\ne",
    "| a | b |\n|---|---|",
    "# kop\n- lijst",
    "<script>alert(1)</script> ![x](http://x)",
    "1. eerst",
];

fn journey(text: &str) -> Journey {
    let mut ids = IdSource::seeded(5);
    let lane = Lane { id: ids.draw(), kind: LaneKind::Text, name: text.into(), ..Lane::default() };
    let card = Card { id: ids.draw(), lane: lane.id, text: text.into(), ..Card::default() };
    let step =
        Step { id: ids.draw(), title: text.into(), cards: vec![Arc::new(card)], ..Step::default() };
    let phase = Phase {
        id: ids.draw(),
        name: text.into(),
        steps: vec![Arc::new(step)],
        ..Phase::default()
    };
    Journey {
        title: text.into(),
        lanes: vec![Arc::new(lane)],
        phases: vec![Arc::new(phase)],
        ..Journey::default()
    }
}

/// Rows and cells by RFC 4180, read independently of the writer.
fn cells(csv: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut chars = csv.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(char) = chars.next() {
        let row = rows.last_mut().expect("a row");
        let cell = row.last_mut().expect("a cell");
        match char {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(String::new()),
            '\r' if !quoted => {}
            '\n' if !quoted => rows.push(vec![String::new()]),
            char => cell.push(char),
        }
    }
    rows.pop();
    rows
}

#[test]
fn no_label_becomes_a_formula_or_another_cell() {
    for text in NASTY {
        let rows = cells(&export::table(Language::Nl, &journey(text)));
        assert_eq!(rows.len(), 2, "{text}");
        assert!(rows.iter().all(|row| row.len() == 10), "{text}");
        for cell in &rows[1] {
            let is_formula = cell.starts_with(['=', '+', '@', '\t', '\r', '\n'])
                || cell.starts_with('-') && cell.parse::<f64>().is_err();
            assert!(!is_formula, "{cell}");
        }
        assert_eq!(rows[1][4].trim_start_matches('\''), text);
    }
}

#[test]
fn every_card_of_the_example_has_its_row() {
    let journey = example(Language::En, &mut IdSource::seeded(1), Instant::default());
    let rows = cells(&export::table(Language::En, &journey));
    let of_cards = rows.iter().skip(1).filter(|row| !row[3].is_empty()).count();
    assert_eq!(of_cards, journey.n_cards());
}

#[test]
fn an_empty_journey_is_a_table_with_heads_only() {
    assert_eq!(cells(&export::table(Language::En, &Journey::default())).len(), 1);
    assert_eq!(export::markdown(Language::En, &Journey::default()), "# Untitled\n");
}

#[test]
fn no_label_becomes_markup() {
    for text in NASTY {
        let written = export::markdown(Language::Nl, &journey(text));
        let lines: Vec<&str> = written.lines().filter(|line| !line.is_empty()).collect();
        // Title, phase, step and the card: what stands in a label makes no line of its own.
        assert_eq!(lines.len(), 4, "{written}");
        let mut before = ' ';
        for char in written.chars() {
            let is_markup = matches!(char, '<' | '|' | '[' | '!' | '`') && before != '\\';
            assert!(!is_markup, "{char} in {written}");
            before = char;
        }
    }
}
