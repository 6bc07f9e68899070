//! The next thing to do, and the dots behind a point of the curve.

use std::sync::Arc;

use klantreis::insight::curve::PersonaChoice;
use klantreis::insight::distribution::{self, Distribution, Dots};
use klantreis::insight::tip::{Tip, next};
use klantreis::model::{
    Evidence, Feeling, IdSource, Improvement, Journey, Persona, PersonaId, Phase, Score, Step,
    StepId, StepKind, Tenths,
};

struct Draft {
    journey: Journey,
    ids: IdSource,
}

impl Draft {
    fn new() -> Self {
        Self { journey: Journey::default(), ids: IdSource::seeded(7) }
    }

    /// A step in a phase of its own.
    fn step(&mut self, change: impl FnOnce(&mut Step)) -> StepId {
        let mut step =
            Step { id: self.ids.draw(), title: "Ik kijk rond".into(), ..Step::default() };
        change(&mut step);
        let id = step.id;
        let steps = vec![Arc::new(step)];
        self.journey.phases.push(Arc::new(Phase {
            id: self.ids.draw(),
            steps,
            ..Phase::default()
        }));
        id
    }

    fn persona(&mut self) -> PersonaId {
        let id = self.ids.draw();
        self.journey.personas.push(Arc::new(Persona { id, ..Persona::default() }));
        id
    }

    fn found(&mut self, step: StepId, score: f64, n: u32) {
        let evidence = Evidence {
            id: self.ids.draw(),
            steps: vec![step],
            score: Score::new(score),
            n: Some(n),
            ..Evidence::default()
        };
        self.journey.evidence.push(Arc::new(evidence));
    }
}

#[test]
fn an_empty_journey_needs_a_step_first() {
    assert_eq!(next(&Journey::default()), Some(Tip::AddStep));
}

#[test]
fn a_step_needs_a_title_before_there_are_customers() {
    let mut draft = Draft::new();
    let step = draft.step(|step| step.title = "  ".into());
    assert_eq!(next(&draft.journey), Some(Tip::NameStep(step)));
}

#[test]
fn without_customers_there_is_nobody_to_feel() {
    let mut draft = Draft::new();
    draft.step(|_| ());
    assert_eq!(next(&draft.journey), Some(Tip::AddPersona));
}

#[test]
fn a_contact_needs_a_channel() {
    let mut draft = Draft::new();
    draft.persona();
    let step = draft.step(|step| step.kind = StepKind::Touchpoint);
    assert_eq!(next(&draft.journey), Some(Tip::AddChannel(step)));
}

#[test]
fn what_happens_behind_the_scenes_needs_no_feeling() {
    let mut draft = Draft::new();
    draft.persona();
    draft.step(|step| step.kind = StepKind::Internal);
    let seen = draft.step(|_| ());
    assert_eq!(next(&draft.journey), Some(Tip::Feel(seen)));
}

#[test]
fn the_lowest_point_comes_before_the_others() {
    let mut draft = Draft::new();
    let persona = draft.persona();
    let felt = |tenths| {
        move |step: &mut Step| {
            let feeling = Feeling { value: Some(Tenths::clamped(tenths)), ..Feeling::default() };
            step.feelings.insert(persona, feeling);
        }
    };
    let low = draft.step(felt(-8));
    let lowest = draft.step(felt(-16));
    assert_eq!(next(&draft.journey), Some(Tip::Improve(lowest)));
    let improvement = Improvement { steps: vec![lowest], ..Improvement::default() };
    draft.journey.improvements.push(Arc::new(improvement));
    assert_eq!(next(&draft.journey), Some(Tip::Improve(low)));
}

#[test]
fn a_step_that_rests_on_nothing_asks_for_proof_and_then_for_a_check() {
    let mut draft = Draft::new();
    draft.persona();
    let first = draft.step(|_| ());
    draft.found(first, 1.0, 12);
    assert_eq!(next(&draft.journey), Some(Tip::Ask));
    let second = draft.step(|step| step.kind = StepKind::Internal);
    assert_eq!(next(&draft.journey), Some(Tip::BackUp(second)));
}

#[test]
fn people_stand_at_the_score_nearest_to_their_finding() {
    let mut draft = Draft::new();
    let step = draft.step(|_| ());
    draft.found(step, -1.6, 15);
    draft.found(step, 0.4, 1);
    let people = distribution::of(&draft.journey, &PersonaChoice::All, step);
    assert_eq!(people, Distribution([15, 0, 1, 0, 0]));
    assert_eq!(people.total(), 16);
}

#[track_caller]
fn check_dots(people: [u64; 5], people_per_dot: u64, columns: [u64; 5]) {
    assert_eq!(Distribution(people).dots(16), Dots { people_per_dot, columns });
}

#[test]
fn dots_fit_their_column_and_nobody_goes_without_one() {
    check_dots([15, 7, 1, 0, 0], 1, [15, 7, 1, 0, 0]);
    check_dots([0, 0, 17, 1, 0], 2, [0, 0, 9, 1, 0]);
    check_dots([412, 3, 0, 0, 0], 50, [9, 1, 0, 0, 0]);
    check_dots([0; 5], 1, [0; 5]);
    let crowd = Distribution([u64::MAX; 5]).dots(16);
    assert!(crowd.columns.iter().all(|dots| *dots <= 16));
}
