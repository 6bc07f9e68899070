//! What an edit takes along: evidence with its persona, a lane with its first card.

use std::sync::Arc;

use klantreis::edit::{CardChange, Edit, Editor, apply};
use klantreis::model::{
    Card, Evidence, IdSource, Instant, Journey, Lane, LaneKind, Percent, Persona, PersonaId, Phase,
    Step,
};

/// A persona and a step.
fn journey(ids: &mut IdSource) -> Journey {
    let step = Arc::new(Step { id: ids.draw(), ..Step::default() });
    let phase = Phase { id: ids.draw(), steps: vec![step], ..Phase::default() };
    let persona = Persona { id: ids.draw(), ..Persona::default() };
    let (phases, personas) = (vec![Arc::new(phase)], vec![Arc::new(persona)]);
    Journey { phases, personas, ..Journey::default() }
}

#[test]
fn evidence_about_a_removed_persona_alone_does_not_count_for_others() {
    let mut ids = IdSource::seeded(9);
    let mut before = journey(&mut ids);
    let (gone, stays) = (before.personas[0].id, ids.draw());
    before.personas.push(Arc::new(Persona { id: stays, ..Persona::default() }));
    let mut evidence = |personas: &[PersonaId]| {
        let personas = personas.to_vec();
        Arc::new(Evidence {
            id: ids.draw(),
            personas,
            weight: Percent::new(80),
            ..Evidence::default()
        })
    };
    before.evidence = vec![evidence(&[gone]), evidence(&[gone, stays]), evidence(&[])];
    let after = apply(&before, &Edit::RemovePersona(gone)).expect("it is there");
    let counted: Vec<_> = after.evidence.iter().map(|item| item.weight).collect();
    assert_eq!(counted, [Percent::new(0), Percent::new(80), Percent::new(80)]);
    assert_eq!(after.evidence[1].personas, [stays]);
    assert_eq!(after.evidence.len(), 3, "what was found is not thrown away");
}

#[test]
fn what_is_typed_into_a_card_that_came_with_its_lane_is_one_step_of_undo() {
    let mut ids = IdSource::seeded(9);
    let before = journey(&mut ids);
    let lane = Lane { id: ids.draw(), kind: LaneKind::Text, ..Lane::default() };
    let new = Card { id: ids.draw(), lane: lane.id, text: "Vraag".into(), ..Card::default() };
    let (id, step) = (new.id, before.phases[0].steps[0].id);
    let mut editor = Editor::new(Arc::new(before.clone()));
    let add =
        Edit::All(vec![Edit::AddLane { at: 0, lane }, Edit::AddCard { step, at: 0, card: new }]);
    editor.act(&add, Instant::from_ms(1000)).expect("there is room");
    editor
        .act(
            &Edit::ChangeCard { id, change: CardChange::Text("Vraag naar de maat".into()) },
            Instant::from_ms(2000),
        )
        .expect("the card is there");
    assert_eq!(
        editor.journey().card(id).map(|(_, card)| card.text.as_str()),
        Some("Vraag naar de maat")
    );
    editor.undo(Instant::from_ms(3000));
    assert_eq!(editor.journey().lanes.len(), before.lanes.len());
    assert!(editor.journey().card(id).is_none());
}
