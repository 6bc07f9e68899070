//! The honest curve against a table of cases worked out by hand, each with its sum in words.

use std::sync::Arc;

use klantreis::insight::curve::{CurveValue, PersonaChoice, points};
use klantreis::model::{
    Evidence, EvidenceId, Feeling, Journey, Percent, Persona, PersonaId, Phase, Score, Step,
    StepId, Tenths,
};

/// A finding: its score, its weight, its sample size, and whom it names.
type Finding = (Option<f64>, Option<u8>, Option<u32>, &'static [&'static str]);

/// What the curve says at the step.
#[derive(Debug, PartialEq)]
enum Shown {
    /// From research: the mean, how many people, and the spread.
    Solid(f64, u64, Option<f64>),
    /// As people think.
    Dashed(f64),
    /// Not known.
    Gap,
}

use Shown::{Dashed, Gap, Solid};

/// A case: the findings on a step, what was typed for whom, whose curve it is, what is shown.
struct Case {
    sum: &'static str,
    findings: &'static [Finding],
    typed: &'static [(&'static str, Option<i32>)],
    of: &'static [&'static str],
    shown: Shown,
}

/// All together.
const ALL: &[&str] = &[];
const NOBODY: &[&str] = &[];

const CASES: &[Case] = &[
    // Weights.
    Case {
        sum: "a weight of 1 alone is all there is: 1 × 1.5 / 1",
        findings: &[(Some(1.5), Some(1), Some(40), NOBODY)],
        typed: &[],
        of: ALL,
        shown: Solid(1.5, 40, None),
    },
    Case {
        sum: "(75 × 1 + 25 × −1) / 100 = 0.5; spread √((75 × 0.25 + 25 × 2.25) / 100) = √0.75",
        findings: &[
            (Some(1.0), Some(75), Some(8), NOBODY),
            (Some(-1.0), Some(25), Some(2), NOBODY),
        ],
        typed: &[],
        of: ALL,
        shown: Solid(0.5, 10, Some(0.866_025_403_784_438_6)),
    },
    Case {
        sum: "not given is 100: (100 × 2 + 100 × −2 + 50 × 1) / 250 = 0.2; \
              spread √((100 × 3.24 + 100 × 4.84 + 50 × 0.64) / 250) = √3.36",
        findings: &[
            (Some(2.0), None, None, NOBODY),
            (Some(-2.0), Some(100), None, NOBODY),
            (Some(1.0), Some(50), None, NOBODY),
        ],
        typed: &[],
        of: ALL,
        shown: Solid(0.2, 3, Some(1.833_030_277_982_336)),
    },
    Case {
        sum: "the sample size does not weigh: (1 × 1 + 1 × −1) / 2 = 0, of 1000 + 10 people",
        findings: &[(Some(1.0), None, Some(1000), NOBODY), (Some(-1.0), None, Some(10), NOBODY)],
        typed: &[],
        of: ALL,
        shown: Solid(0.0, 1010, Some(1.0)),
    },
    Case {
        sum: "three times the same has a spread of 0",
        findings: &[
            (Some(-0.7), Some(10), Some(1), NOBODY),
            (Some(-0.7), Some(20), Some(1), NOBODY),
            (Some(-0.7), Some(30), Some(1), NOBODY),
        ],
        typed: &[],
        of: ALL,
        shown: Solid(-0.7, 3, Some(0.0)),
    },
    // Weight 0 and scores that are missing.
    Case {
        sum: "weight 0 counts for nothing, not in n and not in the spread: only −1 of 5 is left",
        findings: &[
            (Some(2.0), Some(0), Some(90), NOBODY),
            (Some(-1.0), Some(30), Some(5), NOBODY),
        ],
        typed: &[],
        of: ALL,
        shown: Solid(-1.0, 5, None),
    },
    Case {
        sum: "a missing score is not 0: (100 × 2) / 100, not (100 × 2 + 100 × 0) / 200",
        findings: &[(Some(2.0), None, Some(6), NOBODY), (None, None, Some(60), NOBODY)],
        typed: &[],
        of: ALL,
        shown: Solid(2.0, 6, None),
    },
    Case {
        sum: "a score of 0 is a score: (100 × 2 + 100 × 0) / 200 = 1; spread √((1 + 1) / 2)",
        findings: &[(Some(2.0), None, Some(6), NOBODY), (Some(0.0), None, Some(60), NOBODY)],
        typed: &[],
        of: ALL,
        shown: Solid(1.0, 66, Some(1.0)),
    },
    Case {
        sum: "only weight 0 and no score: what was typed stands, dashed",
        findings: &[(Some(2.0), Some(0), Some(90), NOBODY), (None, Some(100), Some(60), NOBODY)],
        typed: &[("a", Some(-3))],
        of: ALL,
        shown: Dashed(-0.3),
    },
    Case {
        sum: "only weight 0 and nothing typed: a gap",
        findings: &[(Some(2.0), Some(0), Some(90), NOBODY)],
        typed: &[],
        of: ALL,
        shown: Gap,
    },
    // Several personas.
    Case {
        sum: "names a and b, counts once for all: (100 × 2 + 100 × −1) / 200 = 0.5, of 10 + 20; \
              twice would be (2 + 2 − 1) / 3 = 1, of 40",
        findings: &[(Some(2.0), None, Some(10), &["a", "b"]), (Some(-1.0), None, Some(20), &["b"])],
        typed: &[],
        of: ALL,
        shown: Solid(0.5, 30, Some(1.5)),
    },
    Case {
        sum: "the same for a and b of three: it names both, and still counts once",
        findings: &[(Some(2.0), None, Some(10), &["a", "b"]), (Some(-1.0), None, Some(20), &["c"])],
        typed: &[],
        of: &["a", "b"],
        shown: Solid(2.0, 10, None),
    },
    Case {
        sum: "for b alone both speak: (2 − 1) / 2",
        findings: &[(Some(2.0), None, Some(10), &["a", "b"]), (Some(-1.0), None, Some(20), &["b"])],
        typed: &[],
        of: &["b"],
        shown: Solid(0.5, 30, Some(1.5)),
    },
    Case {
        sum: "for a alone only the first speaks",
        findings: &[(Some(2.0), None, Some(10), &["a", "b"]), (Some(-1.0), None, Some(20), &["b"])],
        typed: &[],
        of: &["a"],
        shown: Solid(2.0, 10, None),
    },
    Case {
        sum: "who names nobody speaks of everybody, of c too: (100 × 1 + 100 × −2) / 200 = −0.5",
        findings: &[(Some(1.0), None, Some(4), NOBODY), (Some(-2.0), None, Some(4), &["c"])],
        typed: &[],
        of: &["c"],
        shown: Solid(-0.5, 8, Some(1.5)),
    },
    // What was typed.
    Case {
        sum: "evidence goes before what was typed, and is not mixed with it: 1, not (1 − 2) / 2",
        findings: &[(Some(1.0), Some(5), Some(3), &["b"])],
        typed: &[("a", Some(-20)), ("b", Some(-20))],
        of: ALL,
        shown: Solid(1.0, 3, None),
    },
    Case {
        sum: "evidence about b says nothing of a: what was typed for a stands",
        findings: &[(Some(1.0), Some(5), Some(3), &["b"])],
        typed: &[("a", Some(-20))],
        of: &["a"],
        shown: Dashed(-2.0),
    },
    Case {
        sum: "all together: (1 + 0.5 − 0.9) / 3 = 0.2",
        findings: &[],
        typed: &[("a", Some(10)), ("b", Some(5)), ("c", Some(-9))],
        of: ALL,
        shown: Dashed(0.2),
    },
    Case {
        sum: "two of three: (1 − 0.9) / 2 = 0.05",
        findings: &[],
        typed: &[("a", Some(10)), ("b", Some(5)), ("c", Some(-9))],
        of: &["a", "c"],
        shown: Dashed(0.05),
    },
    Case {
        sum: "for whom nothing was typed is not 0: 1 / 1, not (1 + 0 + 0) / 3",
        findings: &[],
        typed: &[("a", Some(10)), ("b", None)],
        of: ALL,
        shown: Dashed(1.0),
    },
    Case {
        sum: "typed for a, asked of b: a gap",
        findings: &[],
        typed: &[("a", Some(10))],
        of: &["b"],
        shown: Gap,
    },
    Case { sum: "nothing known: a gap", findings: &[], typed: &[], of: ALL, shown: Gap },
];

#[test]
fn every_case_is_as_worked_out_by_hand() {
    for case in CASES {
        let points = points(&journey(case), &choice(case.of));
        let shown = match &points[0].value {
            CurveValue::Evidence(it) => Solid(it.mean, it.n, it.spread),
            CurveValue::Assumption(value) => Dashed(*value),
            CurveValue::Gap => Gap,
        };
        assert!(is_near(&shown, &case.shown), "{}: {shown:?}, not {:?}", case.sum, case.shown);
        // The step beside it knows nothing of all this.
        assert_eq!(points[1].value, CurveValue::Gap, "{}", case.sum);
    }
}

/// Three personas, and two steps of which the first is the one of the case.
fn journey(case: &Case) -> Journey {
    let mut step = Step { id: StepId::from_text("step"), ..Step::default() };
    for (name, tenths) in case.typed {
        let value = tenths.map(Tenths::clamped);
        step.feelings.insert(who(name), Feeling { value, ..Feeling::default() });
    }
    let beside = Step { id: StepId::from_text("beside"), ..Step::default() };
    let steps = vec![Arc::new(step), Arc::new(beside)];
    let persona = |name| Arc::new(Persona { id: who(name), ..Persona::default() });
    let findings = case.findings.iter().enumerate();
    Journey {
        phases: vec![Arc::new(Phase { steps, ..Phase::default() })],
        personas: ["a", "b", "c"].map(persona).into(),
        evidence: findings.map(|(idx, finding)| Arc::new(evidence(idx, finding))).collect(),
        ..Journey::default()
    }
}

fn evidence(idx: usize, (score, weight, n, personas): &Finding) -> Evidence {
    Evidence {
        id: EvidenceId::from_text(&idx.to_string()),
        steps: vec![StepId::from_text("step")],
        score: score.and_then(Score::new),
        weight: weight.and_then(Percent::new),
        n: *n,
        personas: personas.iter().map(|name| who(name)).collect(),
        ..Evidence::default()
    }
}

fn choice(of: &[&str]) -> PersonaChoice {
    match of {
        [] => PersonaChoice::All,
        [one] => PersonaChoice::One(who(one)),
        several => PersonaChoice::Several(several.iter().map(|name| who(name)).collect()),
    }
}

fn who(name: &str) -> PersonaId {
    PersonaId::from_text(name)
}

fn is_near(is: &Shown, should: &Shown) -> bool {
    let near = |one: f64, other: f64| (one - other).abs() < 1e-12;
    match (is, should) {
        (Solid(mean, n, spread), Solid(to_mean, to_n, to_spread)) => {
            let spreads = spread.zip(*to_spread).is_none_or(|(one, other)| near(one, other));
            near(*mean, *to_mean) && n == to_n && spread.is_some() == to_spread.is_some() && spreads
        }
        (Dashed(one), Dashed(other)) => near(*one, *other),
        _ => is == should,
    }
}
