//! Which findings stand in the list of research, and at which steps.

use std::sync::Arc;

use klantreis::insight::research::{Filter, Touched, touched};
use klantreis::model::{
    Card, CardId, Evidence, EvidenceId, EvidenceKind, IdSource, Journey, PersonaId, Phase, Step,
    StepId,
};

struct Shop {
    journey: Journey,
    ids: IdSource,
    steps: [StepId; 3],
    card: CardId,
}

/// Two phases: one step, and two; the last step has a card.
fn shop() -> Shop {
    let mut ids = IdSource::seeded(7);
    let steps: [StepId; 3] = [ids.draw(), ids.draw(), ids.draw()];
    let card: CardId = ids.draw();
    let step = |id, cards| Arc::new(Step { id, cards, ..Step::default() });
    let phase =
        |ids: &mut IdSource, steps| Arc::new(Phase { id: ids.draw(), steps, ..Phase::default() });
    let holds = vec![Arc::new(Card { id: card, ..Card::default() })];
    let phases = vec![
        phase(&mut ids, vec![step(steps[0], vec![])]),
        phase(&mut ids, vec![step(steps[1], vec![]), step(steps[2], holds)]),
    ];
    Shop { journey: Journey { phases, ..Journey::default() }, ids, steps, card }
}

#[test]
fn touches_steps_itself_and_through_cards() {
    let mut shop = shop();
    let id: EvidenceId = shop.ids.draw();
    let finding = Evidence {
        id,
        steps: vec![shop.steps[0]],
        contradicts_cards: vec![shop.card],
        ..Evidence::default()
    };
    let first = Touched { n: 1, phase: 0, against: false };
    let last = Touched { n: 3, phase: 1, against: true };
    assert_eq!(touched(&shop.journey, &finding), [first, last]);

    let last = Arc::make_mut(&mut Arc::make_mut(&mut shop.journey.phases[1]).steps[1]);
    Arc::make_mut(&mut last.cards[0]).evidence = vec![id];
    let supported = Touched { n: 3, phase: 1, against: false };
    let both = [first, supported, Touched { against: true, ..supported }];
    assert_eq!(touched(&shop.journey, &finding), both);
}

#[test]
fn filters_by_kind() {
    let shop = shop();
    let told = Evidence { kind: EvidenceKind::Interview, ..Evidence::default() };
    let passes = |analytic| Filter { analytic, ..Filter::default() }.passes(&shop.journey, &told);
    assert_eq!([None, Some(true), Some(false)].map(passes), [true, false, true]);
}

#[test]
fn filters_by_phase() {
    let shop = shop();
    let finding = Evidence { steps: vec![shop.steps[1]], ..Evidence::default() };
    let in_phase = |at: usize| {
        let phase = Some(shop.journey.phases[at].id);
        Filter { phase, ..Filter::default() }.passes(&shop.journey, &finding)
    };
    assert_eq!([0, 1].map(in_phase), [false, true]);
}

#[test]
fn a_finding_that_names_no_persona_speaks_of_all() {
    let mut shop = shop();
    let (one, other): (PersonaId, PersonaId) = (shop.ids.draw(), shop.ids.draw());
    let passes = |personas: Vec<PersonaId>| {
        let finding = Evidence { personas, ..Evidence::default() };
        Filter { persona: Some(one), ..Filter::default() }.passes(&shop.journey, &finding)
    };
    assert!(passes(vec![]));
    assert!(passes(vec![other, one]));
    assert!(!passes(vec![other]));
}
