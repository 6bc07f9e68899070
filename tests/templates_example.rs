//! The example: every feature shown, and figures that add up.

use klantreis::insight::coverage::backed_up;
use klantreis::insight::curve::{CurveValue, PersonaChoice, points};
use klantreis::insight::decisive::{self, Decisive};
use klantreis::insight::priority::ranked;
use klantreis::model::{
    EvidenceKind, IdSource, ImprovementStatus, Instant, Journey, LaneContent, LaneKind, Language,
};
use klantreis::templates::example;

fn the_example(language: Language) -> Journey {
    let now = Instant::parse("2026-11-23T14:32:05Z").unwrap_or_default();
    example(language, &mut IdSource::seeded(7), now)
}

#[test]
fn the_example_is_large_enough() {
    let journey = the_example(Language::Nl);
    assert_eq!((journey.phases.len(), journey.n_steps(), journey.personas.len()), (5, 14, 3));
    assert_eq!(backed_up(&journey).iter().filter(|backed_up| **backed_up).count(), 10);
    for persona in &journey.personas {
        // Every field is written, so none is missing; only a flag may be off.
        let fields = serde_json::to_value(persona).unwrap_or_default();
        let n_fields = fields.as_object().map_or(0, serde_json::Map::len);
        assert_eq!(n_fields, 19 - usize::from(!persona.best_customer), "{}", persona.name);
    }
}

#[test]
fn every_kind_of_lane_is_in_use_in_the_example() {
    let journey = the_example(Language::Nl);
    for kind in LaneKind::ALL {
        let lane = journey.lanes.iter().find(|lane| lane.kind == kind && !lane.hidden);
        let Some(lane) = lane else { panic!("{kind:?} is missing") };
        let n_cards =
            journey.steps().map(|(_, step)| step.cards_in(lane.id).count()).sum::<usize>();
        match kind.content() {
            LaneContent::Cards => assert!(n_cards > 0, "{kind:?} has no card"),
            LaneContent::Curve | LaneContent::Derived | LaneContent::Line => {
                assert_eq!(n_cards, 0, "{kind:?}");
            }
        }
    }
}

#[test]
fn every_kind_of_evidence_and_every_status_is_in_the_example() {
    let journey = the_example(Language::Nl);
    let kinds = [
        EvidenceKind::WebStatistics,
        EvidenceKind::Social,
        EvidenceKind::Search,
        EvidenceKind::Sales,
        EvidenceKind::SurveyFigure,
        EvidenceKind::Interview,
        EvidenceKind::Observation,
        EvidenceKind::Review,
        EvidenceKind::Staff,
        EvidenceKind::Support,
        EvidenceKind::FocusGroup,
    ];
    for kind in kinds {
        assert!(journey.evidence.iter().any(|each| each.kind == kind), "{kind:?}");
    }
    let statuses = [
        ImprovementStatus::Idea,
        ImprovementStatus::Planned,
        ImprovementStatus::Running,
        ImprovementStatus::Done,
    ];
    for status in statuses {
        assert!(journey.improvements.iter().any(|each| each.status == status), "{status:?}");
    }
    assert!(journey.evidence.iter().any(|each| !each.contradicts_cards.is_empty()));
    assert!(journey.evidence.iter().any(|each| !each.contradicts_steps.is_empty()));
    assert_eq!(journey.jumps.len(), 2);
}

#[test]
fn the_curve_of_the_commuter_is_the_one_designed() {
    let journey = the_example(Language::Nl);
    let commuter = PersonaChoice::from(journey.view.persona);
    let shown: Vec<String> = points(&journey, &commuter)
        .iter()
        .map(|point| match &point.value {
            CurveValue::Evidence(of) => format!("{} {:.1} n={}", point.word, of.mean, of.n),
            CurveValue::Assumption(value) => format!("{} {value:.1}", point.word),
            CurveValue::Gap => "-".into(),
        })
        .collect();
    assert_eq!(
        shown,
        [
            "balen -1.4 n=31",
            "nieuwsgierig 0.4",
            "zoekend 0.2 n=12",
            "verward -0.9 n=24",
            "hoopvol 0.7",
            "enthousiast 1.7 n=38",
            "ongeduldig -1.6 n=23",
            "opgelucht 0.6 n=19",
            "onzeker -0.8 n=17",
            "trots 1.8 n=41",
            "gewend 0.9",
            "verzorgd 1.1 n=22",
            "trots 1.4 n=26",
            "nieuwsgierig 0.9",
        ]
    );
    let gaps = journey.personas.iter().filter(|persona| {
        points(&journey, &PersonaChoice::One(persona.id))
            .iter()
            .any(|point| point.value == CurveValue::Gap)
    });
    assert_eq!(gaps.count(), 2, "the other two each have a gap");
}

#[test]
fn the_example_shows_each_way_to_agree_on_a_decisive_moment() {
    let journey = the_example(Language::Nl);
    let moments: Vec<_> = journey.steps().map(|(_, step)| decisive::of(&journey, step)).collect();
    // Of three customers: two of three at the test ride and the wait for the
    // quote, two of three at collecting.
    let expected = [(5, Decisive::Both), (6, Decisive::CustomersOnly), (9, Decisive::Both)];
    for (idx, moment) in moments.into_iter().enumerate() {
        let wanted = expected.iter().find(|(at, _)| *at == idx).map_or(Decisive::No, |each| each.1);
        assert_eq!(moment, wanted, "step {}", idx + 1);
    }
}

#[test]
fn the_figures_of_the_example_add_up() {
    let journey = the_example(Language::Nl);
    let dataset = &journey.datasets[0];
    assert_eq!(dataset.cases, 412);
    assert_eq!(dataset.steps.iter().map(|step| step.exits).sum::<u32>(), 412);
    assert!(dataset.steps.iter().all(|step| step.exits <= step.cases && step.cases >= 5));
    assert!(dataset.first < dataset.last && dataset.last < dataset.imported);
    let preferred: u8 = journey
        .survey
        .preferred_sales
        .iter()
        .filter_map(|row| row.share)
        .map(|share| share.get())
        .sum();
    assert_eq!(preferred, 100);
    let shares: u8 =
        journey.personas.iter().filter_map(|persona| persona.share).map(|share| share.get()).sum();
    assert_eq!(shares, 100);
    assert!(ranked(&journey).iter().all(|each| each.priority.is_some()));
    assert!(journey.checks.iter().all(|check| {
        check
            .steps
            .iter()
            .all(|answer| answer.importance.is_some() && answer.satisfaction.is_some())
    }));
}

#[test]
fn the_same_seed_and_time_give_the_same_example() {
    assert_eq!(the_example(Language::En), the_example(Language::En));
}
