//! The honest curve, against values worked out by hand.

use std::sync::Arc;

use klantreis::insight::curve::{CurvePoint, CurveValue, PersonaChoice, points};
use klantreis::insight::decisive::Decisive;
use klantreis::model::{
    Check, Evidence, EvidenceId, Feeling, Journey, Percent, Persona, PersonaId, Phase, Score, Step,
    StepCheck, StepId, Tenths, View,
};

/// Two personas, "a" and "b", and a phase with the steps "s1", "s2" and "s3".
fn journey() -> Journey {
    let step = |name: &str| Arc::new(Step { id: StepId::from_text(name), ..Step::default() });
    let persona = |name: &str| Arc::new(Persona { id: who(name), ..Persona::default() });
    Journey {
        phases: vec![
            Arc::new(Phase { steps: vec![step("s1"), step("s2")], ..Phase::default() }),
            Arc::new(Phase { steps: vec![step("s3")], ..Phase::default() }),
        ],
        personas: vec![persona("a"), persona("b")],
        ..Journey::default()
    }
}

fn who(name: &str) -> PersonaId {
    PersonaId::from_text(name)
}

/// A finding on step s1 with a score, weight and sample size.
fn finding(name: &str, score: Option<f64>, weight: Option<u8>, n: Option<u32>) -> Evidence {
    Evidence {
        id: EvidenceId::from_text(name),
        steps: vec![StepId::from_text("s1")],
        score: score.and_then(Score::new),
        weight: weight.and_then(Percent::new),
        n,
        ..Evidence::default()
    }
}

fn with_evidence(findings: impl IntoIterator<Item = Evidence>) -> Journey {
    Journey { evidence: findings.into_iter().map(Arc::new).collect(), ..journey() }
}

fn feel(journey: &mut Journey, persona: &str, tenths: Option<i32>, word: &str) {
    let phase = Arc::make_mut(&mut journey.phases[0]);
    let step = Arc::make_mut(&mut phase.steps[0]);
    let value = tenths.map(Tenths::clamped);
    let feeling = Feeling { value, word: word.into(), ..Feeling::default() };
    step.feelings.insert(who(persona), feeling);
}

fn first(journey: &Journey, choice: &PersonaChoice) -> CurvePoint {
    points(journey, choice).swap_remove(0)
}

/// The mean, n and spread at s1.
#[track_caller]
fn check_evidence(findings: &[Evidence], mean: f64, n: u64, spread: Option<f64>) {
    let point = first(&with_evidence(findings.to_vec()), &PersonaChoice::All);
    let CurveValue::Evidence(measured) = point.value else { panic!("{:?}", point.value) };
    assert!((measured.mean - mean).abs() < 1e-12, "mean {}", measured.mean);
    assert_eq!(measured.n, n);
    match (measured.spread, spread) {
        (Some(is), Some(should)) => assert!((is - should).abs() < 1e-12, "spread {is}"),
        (is, should) => assert_eq!(is, should),
    }
}

#[track_caller]
fn check_value(journey: &Journey, choice: &PersonaChoice, value: CurveValue) {
    assert_eq!(first(journey, choice).value, value);
}

/// Whose map it is when these stand beside one, or beside all.
#[track_caller]
fn check_choice(persona: Option<&str>, beside: &[&str], expected: PersonaChoice) {
    let beside = beside.iter().map(|name| who(name)).collect();
    let view = View { persona: persona.map(who), beside, ..View::default() };
    assert_eq!(PersonaChoice::from(&view), expected);
}

#[test]
fn a_map_is_of_all_of_one_or_of_several_each_once() {
    check_choice(None, &[], PersonaChoice::All);
    check_choice(None, &["a"], PersonaChoice::All);
    check_choice(Some("a"), &[], PersonaChoice::One(who("a")));
    check_choice(Some("a"), &["a"], PersonaChoice::One(who("a")));
    let several = PersonaChoice::Several(vec![who("b"), who("c"), who("a")]);
    check_choice(Some("b"), &["c", "a", "b", "c"], several);
}

#[test]
fn one_finding_is_its_own_mean_and_says_nothing_of_spread() {
    check_evidence(&[finding("e", Some(-1.6), None, Some(23))], -1.6, 23, None);
}

#[test]
fn a_weight_that_is_not_given_is_a_hundred() {
    // (100 × 1 + 50 × −2) / 150 = 0; variance (100 × 1 + 50 × 4) / 150 = 2.
    let findings =
        [finding("e", Some(1.0), None, Some(10)), finding("f", Some(-2.0), Some(50), Some(5))];
    check_evidence(&findings, 0.0, 15, Some(2.0_f64.sqrt()));
}

#[test]
fn weights_pull_the_mean() {
    // (60 × 1.4 + 20 × 0.2 + 20 × −1) / 100 = 0.68;
    // variance (60 × 0.5184 + 20 × 0.2304 + 20 × 2.8224) / 100 = 0.9216, its root 0.96.
    let findings = [
        finding("e", Some(1.4), Some(60), Some(30)),
        finding("f", Some(0.2), Some(20), Some(9)),
        finding("g", Some(-1.0), Some(20), Some(3)),
    ];
    check_evidence(&findings, 0.68, 42, Some(0.96));
}

#[test]
fn weight_zero_and_a_missing_score_count_for_nothing() {
    let findings = [
        finding("e", Some(0.5), Some(100), Some(4)),
        finding("f", Some(-2.0), Some(0), Some(1000)),
        finding("g", None, Some(100), Some(500)),
    ];
    check_evidence(&findings, 0.5, 4, None);
}

#[test]
fn a_finding_without_sample_size_counts_as_one() {
    let findings = [finding("e", Some(1.0), None, None), finding("f", Some(1.0), None, Some(7))];
    check_evidence(&findings, 1.0, 8, Some(0.0));
}

#[test]
fn a_step_named_twice_does_not_weigh_twice() {
    let mut twice = finding("e", Some(2.0), None, Some(3));
    twice.steps.push(StepId::from_text("s1"));
    check_evidence(&[twice, finding("f", Some(0.0), None, Some(3))], 1.0, 6, Some(1.0));
}

#[test]
fn contradicting_evidence_does_not_move_the_curve() {
    let mut against = finding("e", Some(2.0), None, None);
    against.contradicts_steps = std::mem::take(&mut against.steps);
    check_value(&with_evidence([against]), &PersonaChoice::All, CurveValue::Gap);
}

#[test]
fn evidence_that_names_several_personas_counts_once_for_all_together() {
    let mut both = finding("e", Some(2.0), None, Some(10));
    both.personas = vec![who("a"), who("b")];
    let mut only_b = finding("f", Some(-1.0), None, Some(20));
    only_b.personas = vec![who("b")];
    // Counted once each: (2 − 1) / 2; counting the first twice would give 1.
    check_evidence(&[both, only_b], 0.5, 30, Some(1.5));
}

#[test]
fn evidence_of_another_persona_is_not_heard() {
    let mut only_b = finding("e", Some(-1.0), None, Some(20));
    only_b.personas = vec![who("b")];
    let journey = with_evidence([only_b]);
    check_value(&journey, &PersonaChoice::One(who("a")), CurveValue::Gap);
    assert!(first(&journey, &PersonaChoice::One(who("b"))).value.is_evidence());
    assert!(first(&journey, &PersonaChoice::Several(vec![who("a"), who("b")])).value.is_evidence());
}

#[test]
fn what_a_person_typed_counts_only_without_evidence() {
    let mut journey = journey();
    feel(&mut journey, "a", Some(7), "hoopvol");
    check_value(&journey, &PersonaChoice::One(who("a")), CurveValue::Assumption(0.7));
    journey.evidence = vec![Arc::new(finding("e", Some(-2.0), Some(1), None))];
    assert_eq!(first(&journey, &PersonaChoice::One(who("a"))).value.height(), Some(-2.0));
    assert_eq!(first(&journey, &PersonaChoice::One(who("a"))).word, "hoopvol");
}

#[test]
fn evidence_that_cannot_speak_leaves_the_word_to_the_person() {
    let mut journey = with_evidence([finding("e", Some(-2.0), Some(0), None)]);
    feel(&mut journey, "a", Some(7), "hoopvol");
    check_value(&journey, &PersonaChoice::All, CurveValue::Assumption(0.7));
}

#[test]
fn typed_values_of_several_personas_are_averaged() {
    let mut journey = journey();
    feel(&mut journey, "a", Some(7), "hoopvol");
    feel(&mut journey, "b", Some(-16), "ongeduldig");
    check_value(&journey, &PersonaChoice::All, CurveValue::Assumption(-0.45));
    let point = first(&journey, &PersonaChoice::All);
    assert_eq!(point.word, "hoopvol", "equally near: the first persona's word");
    feel(&mut journey, "a", Some(20), "blij");
    assert_eq!(first(&journey, &PersonaChoice::All).value, CurveValue::Assumption(0.2));
}

#[test]
fn a_word_without_a_value_is_a_gap_that_keeps_its_word() {
    let mut journey = journey();
    feel(&mut journey, "a", None, "onzeker");
    check_value(&journey, &PersonaChoice::All, CurveValue::Gap);
    assert_eq!(first(&journey, &PersonaChoice::All).word, "onzeker");
}

#[test]
fn a_feeling_of_a_persona_who_left_is_not_drawn() {
    let mut journey = journey();
    feel(&mut journey, "gone", Some(20), "blij");
    check_value(&journey, &PersonaChoice::All, CurveValue::Gap);
}

#[test]
fn there_is_one_point_per_step_in_order() {
    let points = points(&journey(), &PersonaChoice::All);
    let places: Vec<_> = points.iter().map(|point| (point.step, point.phase)).collect();
    let id = StepId::from_text;
    assert_eq!(places, [(id("s1"), 0), (id("s2"), 0), (id("s3"), 1)]);
}

/// Who calls s1 decisive when the company does or not, and customers answered so.
#[track_caller]
fn check_decisive(company: bool, customers: &[bool], expected: Decisive) {
    let mut journey = journey();
    Arc::make_mut(&mut Arc::make_mut(&mut journey.phases[0]).steps[0]).decisive = company;
    let answer =
        |decisive| StepCheck { step: StepId::from_text("s1"), decisive, ..StepCheck::default() };
    let check =
        |&decisive: &bool| Arc::new(Check { steps: vec![answer(decisive)], ..Check::default() });
    journey.checks = customers.iter().map(check).collect();
    let colleague = Check { colleague: true, steps: vec![answer(!company)], ..Check::default() };
    journey.checks.push(Arc::new(colleague));
    assert_eq!(first(&journey, &PersonaChoice::All).decisive, expected);
    assert_eq!(expected.bears_star(), company);
}

#[test]
fn a_decisive_moment_needs_the_company_and_half_of_the_customers_asked() {
    check_decisive(false, &[], Decisive::No);
    check_decisive(true, &[], Decisive::Unasked);
    check_decisive(true, &[true, false], Decisive::Both);
    check_decisive(true, &[true, false, false], Decisive::CompanyOnly);
    check_decisive(false, &[true, false], Decisive::CustomersOnly);
    check_decisive(false, &[false, false, true], Decisive::No);
}
