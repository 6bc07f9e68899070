//! Editing a journey: what each edit does, undo and redo, two people's work.

use std::sync::Arc;

use klantreis::edit::{
    Absorbed, CardChange, Edit, EditError, EditName, Editor, StepChange, Winner, duplicate_lane,
    duplicate_step, merge,
};
use klantreis::model::{
    Card, CardId, Channel, Evidence, Feeling, IdSource, Instant, Journey, Jump, Lane, LaneKind,
    Persona, Phase, Picture, Step, StepId, Tenths, limits,
};

/// Two phases: A with steps 0 and 1, B with step 2; one lane; a card in each step.
fn journey() -> Journey {
    let mut ids = IdSource::seeded(1);
    let lane = Lane { id: ids.draw(), kind: LaneKind::Thoughts, ..Lane::default() };
    let persona = Persona { id: ids.draw(), name: "De forens".into(), ..Persona::default() };
    let mut step = |title: &str| {
        let card = Card { id: ids.draw(), lane: lane.id, text: title.into(), ..Card::default() };
        let cards = vec![Arc::new(card)];
        Arc::new(Step { id: ids.draw(), title: title.into(), cards, ..Step::default() })
    };
    let steps = [step("nul"), step("een"), step("twee")];
    let phase = |name: &str, steps: &[Arc<Step>], ids: &mut IdSource| {
        Arc::new(Phase {
            id: ids.draw(),
            name: name.into(),
            steps: steps.to_vec(),
            ..Phase::default()
        })
    };
    let phases = vec![phase("A", &steps[..2], &mut ids), phase("B", &steps[2..], &mut ids)];
    let jump = Jump { id: ids.draw(), from: steps[2].id, to: steps[0].id, ..Jump::default() };
    Journey {
        id: ids.draw(),
        phases,
        lanes: vec![Arc::new(lane)],
        personas: vec![Arc::new(persona)],
        jumps: vec![Arc::new(jump)],
        ..Journey::default()
    }
}

fn titles(journey: &Journey) -> Vec<Vec<String>> {
    let of = |phase: &Arc<Phase>| phase.steps.iter().map(|step| step.title.clone()).collect();
    journey.phases.iter().map(of).collect()
}

fn step(journey: &Journey, at: usize) -> StepId {
    journey.steps().nth(at).expect("the fixture has it").1.id
}

fn card(journey: &Journey, at: usize) -> CardId {
    journey.steps().nth(at).expect("the fixture has it").1.cards[0].id
}

fn at(second: i64) -> Instant {
    Instant::from_ms(second * 1000)
}

#[track_caller]
fn done(journey: &Journey, edit: Edit) -> Journey {
    klantreis::edit::apply(journey, &edit).expect("the edit is possible")
}

fn typed(id: CardId, text: &str) -> Edit {
    Edit::ChangeCard { id, change: CardChange::Text(text.into()) }
}

#[track_caller]
fn check_titles(journey: &Journey, expected: &[&[&str]]) {
    assert_eq!(titles(journey), expected);
}

#[test]
fn a_step_moves_to_another_phase() {
    let before = journey();
    let edit = Edit::MoveStep { id: step(&before, 0), phase: before.phases[1].id, at: 1 };
    check_titles(&done(&before, edit), &[&["een"], &["twee", "nul"]]);
}

#[test]
fn a_place_beyond_the_end_is_the_end() {
    let before = journey();
    let edit = Edit::MovePhase { id: before.phases[0].id, to: 99 };
    check_titles(&done(&before, edit), &[&["twee"], &["nul", "een"]]);
}

#[test]
fn removing_a_step_removes_the_arrows_to_it() {
    let before = journey();
    let after = done(&before, Edit::RemoveStep(step(&before, 0)));
    check_titles(&after, &[&["een"], &["twee"]]);
    assert!(after.jumps.is_empty());
}

#[test]
fn removing_a_lane_removes_its_cards() {
    let before = journey();
    assert_eq!(done(&before, Edit::RemoveLane(before.lanes[0].id)).n_cards(), 0);
}

#[test]
fn removing_a_persona_removes_how_it_felt() {
    let before = journey();
    let persona = before.personas[0].id;
    let feeling = Some(Feeling { value: Some(Tenths::MAX), ..Feeling::default() });
    let felt = done(&before, Edit::SetFeeling { step: step(&before, 0), persona, feeling });
    let after = done(&felt, Edit::RemovePersona(persona));
    assert!(after.steps().all(|(_, step)| step.feelings.is_empty()));
}

#[test]
fn what_is_not_touched_is_shared() {
    let before = journey();
    let after = done(&before, typed(card(&before, 0), "anders"));
    assert!(Arc::ptr_eq(&before.phases[1], &after.phases[1]));
    assert!(Arc::ptr_eq(&before.phases[0].steps[1], &after.phases[0].steps[1]));
    assert!(!Arc::ptr_eq(&before.phases[0].steps[0], &after.phases[0].steps[0]));
}

#[test]
fn what_is_ahead_is_what_the_edit_will_make_and_leaves_the_editor_as_it_is() {
    let before = Arc::new(journey());
    let mut editor = Editor::new(Arc::clone(&before));
    let edit = typed(card(&before, 0), "anders");
    let ahead = editor.ahead(&edit, at(5));
    assert_eq!((editor.journey(), editor.undo_name()), (&before, None));
    editor.act_typed(&edit, at(5), at(6)).expect("the edit is possible");
    assert_eq!(&ahead, editor.journey());

    let too_long = typed(card(&before, 0), &"a".repeat(limits::TEXT + 1));
    for nothing in [&edit, &too_long] {
        assert!(Arc::ptr_eq(&editor.ahead(nothing, at(7)), editor.journey()));
    }
}

#[test]
fn a_text_over_the_limit_is_refused_with_the_number() {
    let before = journey();
    let text = "é".repeat(limits::TEXT + 1);
    let refused = klantreis::edit::apply(&before, &typed(card(&before, 0), &text));
    assert_eq!(refused, Err(EditError::TextTooLong { limit: 10_000 }));
}

#[test]
fn a_text_of_exactly_the_limit_is_kept() {
    let before = journey();
    let text = "é".repeat(limits::TEXT);
    let after = done(&before, typed(card(&before, 0), &text));
    assert_eq!(after.card(card(&before, 0)).map(|(_, card)| card.text.clone()), Some(text));
}

#[test]
fn the_sixty_first_step_of_a_phase_is_refused() {
    let mut ids = IdSource::seeded(7);
    let mut journey = journey();
    let phase = journey.phases[0].id;
    let mut add = |journey: &Journey| {
        let step = Step { id: ids.draw(), ..Step::default() };
        klantreis::edit::apply(journey, &Edit::AddStep { phase, at: 0, step })
    };
    for _ in 0..58 {
        journey = add(&journey).expect("there is room");
    }
    assert_eq!(add(&journey), Err(EditError::TooManyStepsInPhase { limit: 60 }));
}

#[test]
fn what_is_added_under_an_identity_in_use_is_refused() {
    let journey = journey();
    let [first, second] = [&journey.phases[0], &journey.phases[1]];
    let phase = Phase { id: first.id, ..Phase::default() };
    let lane = Lane { id: journey.lanes[0].id, ..Lane::default() };
    let step = (*first.steps[0]).clone();
    let card = (*first.steps[0].cards[0]).clone();
    for edit in [
        Edit::AddPhase { at: 0, phase },
        Edit::AddLane { at: 0, lane },
        Edit::AddCard { step: second.steps[0].id, at: 0, card: card.clone() },
        Edit::AddStep { phase: second.id, at: 0, step: step.clone() },
        Edit::AddStep { phase: second.id, at: 0, step: Step { id: StepId::MISSING, ..step } },
        Edit::AddCard {
            step: second.steps[0].id,
            at: 0,
            card: Card { id: CardId::MISSING, ..card },
        },
        Edit::PutPersona(Persona::default()),
    ] {
        assert_eq!(klantreis::edit::apply(&journey, &edit), Err(EditError::IdTaken), "{edit:?}");
    }
}

#[test]
fn a_step_brings_no_card_into_a_lane_that_holds_none() {
    let mut ids = IdSource::seeded(3);
    let curve = Lane { id: ids.draw(), kind: LaneKind::Feeling, ..Lane::default() };
    let before = done(&journey(), Edit::AddLane { at: 0, lane: curve.clone() });
    for lane in [curve.id, ids.draw()] {
        let card = Card { id: ids.draw(), lane, ..Card::default() };
        let step = Step { id: ids.draw(), cards: vec![Arc::new(card)], ..Step::default() };
        let edit = Edit::AddStep { phase: before.phases[0].id, at: 0, step };
        assert_eq!(klantreis::edit::apply(&before, &edit), Err(EditError::Missing));
    }
}

#[test]
fn the_limit_of_a_text_holds_wherever_it_comes_in() {
    let before = journey();
    let mut ids = IdSource::seeded(3);
    let long = "é".repeat(limits::TEXT + 1);
    let step = Step { id: ids.draw(), events: vec![long.clone()], ..Step::default() };
    let lane = Lane { id: ids.draw(), name: long.clone(), ..Lane::default() };
    let channel = Channel { id: ids.draw(), icon: long.clone(), ..Channel::default() };
    let events = StepChange::Events(vec![long]);
    for edit in [
        Edit::AddStep { phase: before.phases[0].id, at: 0, step },
        Edit::AddLane { at: 0, lane },
        Edit::PutChannel(channel),
        Edit::ChangeStep { id: before.phases[0].steps[0].id, change: events },
    ] {
        let refused = klantreis::edit::apply(&before, &edit);
        assert_eq!(refused, Err(EditError::TextTooLong { limit: 10_000 }), "{edit:?}");
    }
}

#[test]
fn a_text_that_came_longer_does_not_keep_the_rest_from_being_changed() {
    let mut before = journey();
    let persona = Persona { quote: "é".repeat(limits::TEXT + 1), ..(*before.personas[0]).clone() };
    before.personas[0] = Arc::new(persona.clone());
    let after = done(&before, Edit::PutPersona(Persona { name: "De opa".into(), ..persona }));
    assert_eq!(after.personas[0].name, "De opa");
}

#[test]
fn a_picture_that_may_hold_a_script_comes_in_nowhere() {
    let before = journey();
    let mut ids = IdSource::seeded(3);
    let data = "data:image/svg+xml;base64,PHN2Zy8+".into();
    let picture = Some(Picture { data, ..Picture::default() });
    let lane = before.lanes[0].id;
    let card = Card { id: ids.draw(), lane, picture: picture.clone(), ..Card::default() };
    let step = Step { id: ids.draw(), cards: vec![Arc::new(card.clone())], ..Step::default() };
    for edit in [
        Edit::AddCard { step: before.phases[0].steps[0].id, at: 0, card },
        Edit::AddStep { phase: before.phases[0].id, at: 0, step },
        Edit::PutPersona(Persona { id: ids.draw(), picture, ..Persona::default() }),
    ] {
        assert_eq!(klantreis::edit::apply(&before, &edit), Err(EditError::BadPicture), "{edit:?}");
    }
}

#[test]
fn a_copied_step_has_ids_of_its_own() {
    let before = journey();
    let edit = duplicate_step(&before, step(&before, 0), &mut IdSource::seeded(9));
    let after = done(&before, edit.expect("the step is there"));
    check_titles(&after, &[&["nul", "nul", "een"], &["twee"]]);
    assert_ne!(card(&after, 0), card(&after, 1));
}

#[test]
fn a_copied_lane_stands_below_with_cards_of_its_own_and_goes_in_one_step() {
    let before = Arc::new(journey());
    let lane = before.lanes[0].id;
    let edit = duplicate_lane(&before, lane, &mut IdSource::seeded(9)).expect("it holds cards");
    let mut editor = Editor::new(before.clone());
    editor.act(&edit, at(0)).expect("possible");
    let after = editor.journey().clone();
    let copy = &after.lanes[1];
    assert_eq!((after.lanes.len(), copy.kind), (before.lanes.len() + 1, before.lanes[0].kind));
    let in_lane = |journey: &Journey, lane| {
        let cards = journey.steps().flat_map(|(_, step)| step.cards_in(lane));
        cards.map(|card| (card.id, card.text.clone())).collect::<Vec<_>>()
    };
    let (old, new) = (in_lane(&before, lane), in_lane(&after, copy.id));
    assert!(!old.is_empty());
    assert_eq!(in_lane(&after, lane), old);
    let texts =
        |cards: &[(CardId, String)]| cards.iter().map(|it| it.1.clone()).collect::<Vec<_>>();
    assert_eq!(texts(&new), texts(&old));
    assert!(new.iter().all(|(id, _)| old.iter().all(|(other, _)| id != other)));
    assert_eq!(editor.undo_name(), Some(EditName::LaneAdded));
    editor.undo(at(1));
    let after = editor.journey();
    assert_eq!((&after.lanes, &after.phases), (&before.lanes, &before.phases));
}

#[test]
fn an_edit_that_fails_halfway_changes_nothing() {
    let before = Arc::new(journey());
    let mut editor = Editor::new(before.clone());
    let nowhere = Edit::RemoveStep(IdSource::seeded(99).draw());
    let edit = Edit::All(vec![Edit::Title("half".into()), nowhere]);
    assert_eq!(editor.act(&edit, at(0)), Err(EditError::Missing));
    assert!(Arc::ptr_eq(editor.journey(), &before));
    assert_eq!(editor.undo_name(), None);
}

#[test]
fn typing_without_a_pause_is_one_step_of_undo() {
    let mut editor = Editor::new(Arc::new(journey()));
    let id = card(editor.journey(), 0);
    for (second, text) in [(0, "a"), (1, "ab"), (2, "abc")] {
        editor.act(&typed(id, text), at(second)).expect("possible");
    }
    editor.undo(at(3));
    assert_eq!(editor.journey().card(id).map(|(_, card)| card.text.as_str()), Some("nul"));
    assert_eq!(editor.undo_name(), None);
}

#[test]
fn typing_after_leaving_the_field_is_another_step() {
    let mut editor = Editor::new(Arc::new(journey()));
    let id = card(editor.journey(), 0);
    editor.act(&typed(id, "a"), at(0)).expect("possible");
    editor.seal();
    editor.act(&typed(id, "ab"), at(0)).expect("possible");
    editor.undo(at(1));
    assert_eq!(editor.journey().card(id).map(|(_, card)| card.text.as_str()), Some("a"));
}

#[test]
fn two_hundred_steps_can_be_undone_and_the_revision_only_rises() {
    let mut editor = Editor::new(Arc::new(journey()));
    for n in 0..200 {
        editor.act(&Edit::Title(n.to_string()), at(n * 10)).expect("possible");
    }
    for n in 0..200 {
        assert!(editor.undo(at(5_000 + n)).is_some());
    }
    assert_eq!(editor.journey().title, "");
    assert_eq!(editor.journey().revision, 400);
}

#[test]
fn edits_to_different_cells_both_survive() {
    let base = journey();
    let mine = done(&base, typed(card(&base, 0), "mijn"));
    let theirs = done(&base, typed(card(&base, 1), "hun"));
    let merged = merge(&base, &mine, &theirs, Winner::Mine);
    let expected = done(&mine, typed(card(&base, 1), "hun"));
    assert_eq!(merged.journey, expected);
    assert!(merged.conflicts.is_empty());
}

#[test]
fn a_step_that_one_side_moved_and_the_other_changed_is_moved_and_changed() {
    let base = journey();
    let id = step(&base, 0);
    let mine = done(&base, Edit::MoveStep { id, phase: base.phases[1].id, at: 0 });
    let theirs = done(&base, Edit::ChangeStep { id, change: StepChange::Title("NUL".into()) });
    for merged in [
        merge(&base, &mine, &theirs, Winner::Mine).journey,
        merge(&base, &theirs, &mine, Winner::Mine).journey,
    ] {
        check_titles(&merged, &[&["een"], &["NUL", "twee"]]);
        assert_eq!(merged.n_cards(), 3);
    }
}

#[test]
fn a_step_that_one_side_removed_and_the_other_changed_stands_with_all_its_cards() {
    let base = journey();
    let id = step(&base, 0);
    let extra = Card { id: IdSource::seeded(5).draw(), lane: base.lanes[0].id, ..Card::default() };
    let base = done(&base, Edit::AddCard { step: id, at: 0, card: extra });
    let mine = done(&base, Edit::RemoveStep(id));
    let theirs = done(&base, typed(card(&base, 0), "toch"));
    let merged = merge(&base, &mine, &theirs, Winner::Mine).journey;
    assert_eq!(merged.step(id).map(|step| step.cards.len()), Some(2));
}

#[test]
fn the_same_cell_in_two_tabs_keeps_the_other_text_one_undo_away() {
    let base = Arc::new(journey());
    let id = card(&base, 0);
    let text = |editor: &Editor| editor.journey().card(id).map(|(_, card)| card.text.clone());
    let mut editor = Editor::new(base.clone());
    editor.act(&typed(id, "mijn"), at(1)).expect("possible");
    let theirs = Journey { revision: 1, ..done(&base, typed(id, "hun")) };
    assert_eq!(editor.absorb(&base, &theirs, at(2)), Absorbed::Clash);
    assert_eq!(text(&editor).as_deref(), Some("mijn"));
    editor.undo(at(3));
    assert_eq!(text(&editor).as_deref(), Some("hun"));
}

#[test]
fn undo_takes_back_only_what_was_done_here() {
    let base = Arc::new(journey());
    let (here, there) = (card(&base, 0), card(&base, 1));
    let mut editor = Editor::new(base.clone());
    editor.act(&typed(here, "mijn"), at(1)).expect("possible");
    let theirs = Journey { revision: 1, ..done(&base, typed(there, "hun")) };
    assert_eq!(editor.absorb(&base, &theirs, at(2)), Absorbed::Clean);
    editor.undo(at(3));
    let text = |id| editor.journey().card(id).map(|(_, card)| card.text.clone());
    assert_eq!((text(here).as_deref(), text(there).as_deref()), (Some("nul"), Some("hun")));
}

// A replaced journey brings its own time of making: each tab held on to its own, found the other
// different, and the two saved in turn for ever.
#[test]
fn two_tabs_come_to_rest_after_one_replaces_the_journey() {
    let base = Arc::new(Journey { created: Some(at(1)), ..journey() });
    let other = Journey { created: Some(at(2)), ..journey() };
    let mut one = Editor::new(base.clone());
    one.act(&Edit::Replace(Arc::new(other)), at(3)).expect("possible");
    let replaced = one.journey().clone();
    let mut two = Editor::new(base.clone());
    two.absorb(&base, &replaced, at(4));
    assert_eq!(*two.journey(), replaced);
}

#[test]
fn the_highest_revision_there_is_can_still_be_edited() {
    let mut editor = Editor::new(Arc::new(Journey { revision: u64::MAX, ..journey() }));
    editor.act(&Edit::Title("hoog".into()), at(0)).expect("possible");
    assert_eq!(editor.journey().title, "hoog");
}

#[test]
fn the_last_feeling_taken_away_here_does_not_clash_with_one_added_there() {
    let mut base = journey();
    let opa = Persona { id: IdSource::seeded(5).draw(), ..Persona::default() };
    base.personas.push(Arc::new(opa.clone()));
    let (step, persona) = (step(&base, 0), base.personas[0].id);
    let felt = |persona, feeling| Edit::SetFeeling { step, persona, feeling };
    let base = done(&base, felt(persona, Some(Feeling::default())));
    let mine = done(&base, felt(persona, None));
    let theirs = done(&base, felt(opa.id, Some(Feeling::default())));
    let merged = merge(&base, &mine, &theirs, Winner::Mine);
    assert!(merged.conflicts.is_empty());
    let feelings = &merged.journey.step(step).expect("it stands").feelings;
    assert_eq!(feelings.keys().collect::<Vec<_>>(), [&opa.id]);
}

#[test]
fn a_lane_removed_here_takes_with_it_what_evidence_said_against_its_cards() {
    let base = journey();
    let card = card(&base, 0);
    let against = Evidence {
        id: IdSource::seeded(5).draw(),
        contradicts_cards: vec![card],
        ..Evidence::default()
    };
    let mine = done(&base, Edit::RemoveLane(base.lanes[0].id));
    let theirs = done(&base, Edit::PutEvidence(against));
    let merged = merge(&base, &mine, &theirs, Winner::Mine).journey;
    assert_eq!((merged.n_cards(), merged.evidence[0].contradicts_cards.len()), (0, 0));
}

#[test]
fn a_lane_removed_here_stands_with_what_was_written_in_it_there() {
    let base = journey();
    let written = card(&base, 1);
    let mine = done(&base, Edit::RemoveLane(base.lanes[0].id));
    let theirs = done(&base, typed(written, "toch"));
    for merged in [
        merge(&base, &mine, &theirs, Winner::Mine).journey,
        merge(&base, &theirs, &mine, Winner::Mine).journey,
    ] {
        assert_eq!((merged.lanes.len(), merged.n_cards()), (1, 1));
        assert_eq!(merged.card(written).map(|(_, card)| card.text.as_str()), Some("toch"));
    }
}

#[test]
fn a_persona_removed_here_stands_when_a_feeling_was_typed_there() {
    let base = journey();
    let (step, persona) = (step(&base, 0), base.personas[0].id);
    let mine = done(&base, Edit::RemovePersona(persona));
    let theirs = done(&base, Edit::SetFeeling { step, persona, feeling: Some(Feeling::default()) });
    let merged = merge(&base, &mine, &theirs, Winner::Mine).journey;
    assert_eq!(merged.personas, base.personas);
    assert!(merged.step(step).is_some_and(|step| step.feelings.contains_key(&persona)));
}
