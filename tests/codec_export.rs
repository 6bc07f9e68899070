//! Files for other programs: a label never becomes a formula, a column or markup.

use std::sync::Arc;

use klantreis::model::{
    Card, Evidence, Feeling, IdSource, Instant, Journey, Lane, LaneKind, Language, Percent,
    Persona, PersonaId, Phase, Score, Step, Tenths,
};
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

/// A step that two customer groups call good, and that two findings, the second of half the
/// weight and about the second group only, call bad.
fn felt() -> Journey {
    let mut ids = IdSource::seeded(9);
    let mut persona =
        |name: &str| Arc::new(Persona { id: ids.draw(), name: name.into(), ..Persona::default() });
    // Their identities stand the other way round than they do.
    let mut personas = vec![persona("The commuter"), persona("The family")];
    personas.sort_by_key(|persona| std::cmp::Reverse(persona.id));
    let typed =
        Feeling { value: Some(Tenths::clamped(15)), word: "glad".into(), ..Feeling::default() };
    let feelings = |step: &mut Step| {
        step.feelings = personas.iter().map(|persona| (persona.id, typed.clone())).collect();
    };
    let mut measured = Step { id: ids.draw(), title: "Wait".into(), ..Step::default() };
    let mut guessed = Step { id: ids.draw(), title: "Go".into(), ..Step::default() };
    feelings(&mut measured);
    feelings(&mut guessed);
    let finding = |score: f64, n: u32, weight: u8, personas: Vec<PersonaId>| Evidence {
        score: Score::new(score),
        n: Some(n),
        weight: Percent::new(weight),
        personas,
        steps: vec![measured.id],
        ..Evidence::default()
    };
    let evidence = vec![
        Arc::new(finding(-1.0, 1_200, 100, vec![])),
        Arc::new(finding(-1.6, 34, 50, vec![personas[1].id])),
    ];
    let steps = vec![Arc::new(measured), Arc::new(guessed)];
    let phases = vec![Arc::new(Phase { id: ids.draw(), steps, ..Phase::default() })];
    Journey { phases, personas, evidence, ..Journey::default() }
}

/// What Markdown says of how a journey feels.
fn said(journey: &Journey, language: Language) -> Vec<String> {
    let text = export::markdown(language, journey);
    text.lines().filter(|line| line.starts_with("- ")).map(str::to_owned).collect()
}

#[test]
fn text_tells_what_research_says_of_each_customer_group_before_what_was_typed() {
    let journey = felt();
    let names: Vec<&str> = journey.personas.iter().map(|it| it.name.as_str()).collect();
    let line = |who: usize, what: &str| format!("- **Feeling:** {}: {what}", names[who]);
    // (−1 × 100 − 1.6 × 50) / 150 = −1.2
    let expected = [
        line(0, "−1 glad *(1,200 customers)*"),
        line(1, "−1.2 glad *(1,234 customers)*"),
        line(0, "+1.5 glad *(assumption)*"),
        line(1, "+1.5 glad *(assumption)*"),
    ];
    assert_eq!(said(&journey, Language::En), expected);
}

#[test]
fn text_of_a_journey_without_customer_groups_tells_what_research_says() {
    let journey = Journey { personas: Vec::new(), ..felt() };
    assert_eq!(said(&journey, Language::Nl), ["- **Beleving:** −1,2 *(1.234 klanten)*"]);
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
