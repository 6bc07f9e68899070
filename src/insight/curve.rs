//! The honest curve: how each step feels, and how we know.
//!
//! Evidence with a score goes before what a person typed, and what a person
//! typed goes before nothing. Knows no pixels: `scene::curve` draws it.

use std::collections::HashMap;

use super::decisive::{self, Decisive};
use crate::model::{
    Evidence, EvidenceId, Feeling, Journey, Percent, PersonaId, Step, StepId, View,
};

/// Whose curve it is.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum PersonaChoice {
    /// All together.
    #[default]
    All,
    /// One persona.
    One(PersonaId),
    /// Some personas together.
    Several(Vec<PersonaId>),
}

/// One point of the curve: a step.
#[derive(Clone, Debug, PartialEq)]
pub struct CurvePoint {
    /// The step.
    pub step: StepId,
    /// Where its phase stands in the journey, from 0.
    pub phase: usize,
    /// How it feels, and how we know.
    pub value: CurveValue,
    /// One word for it, as typed; with several personas that of the one whose
    /// typed value is nearest to the value shown. May be empty.
    pub word: String,
    /// The reason that belongs to the word. May be empty.
    pub reason: String,
    /// Who calls the step decisive.
    pub decisive: Decisive,
}

/// How a step feels, and how we know.
#[derive(Clone, Debug, PartialEq)]
pub enum CurveValue {
    /// Research says so: drawn solid.
    Evidence(Measured),
    /// A person typed it: drawn dashed. With several personas the mean of what
    /// was typed for each.
    Assumption(f64),
    /// Nobody knows: the line is not drawn through.
    Gap,
}

/// What research says of a step.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// The mean of the scores, weighted by the weight of each finding.
    pub mean: f64,
    /// How many people: the sample sizes added up. A finding without a sample
    /// size counts as one.
    pub n: u64,
    /// The standard deviation of the scores around the mean, with the same
    /// weights. One finding alone says nothing of spread: `None`.
    pub spread: Option<f64>,
    /// The findings it rests on, in the order of the journey.
    pub findings: Vec<EvidenceId>,
}

/// The curve for a choice of personas: one point per step, in order.
pub fn points(journey: &Journey, choice: &PersonaChoice) -> Vec<CurvePoint> {
    let by_step = findings_by_step(journey, choice);
    let mut points = Vec::with_capacity(journey.n_steps());
    for (phase_idx, phase) in journey.phases.iter().enumerate() {
        for step in &phase.steps {
            let findings = by_step.get(&step.id).map_or(&[][..], Vec::as_slice);
            points.push(point(journey, choice, phase_idx, step, findings));
        }
    }
    points
}

/// The point of one step; `None` when the journey does not have it.
pub fn at(journey: &Journey, choice: &PersonaChoice, id: StepId) -> Option<CurvePoint> {
    let places = journey.phases.iter().enumerate();
    let (phase_idx, step) = places
        .flat_map(|(phase_idx, phase)| phase.steps.iter().map(move |step| (phase_idx, step)))
        .find(|(_, step)| step.id == id)?;
    let by_step = findings_by_step(journey, choice);
    let findings = by_step.get(&id).map_or(&[][..], Vec::as_slice);
    Some(point(journey, choice, phase_idx, step, findings))
}

impl PersonaChoice {
    /// Whether this persona is among those chosen.
    pub fn includes(&self, persona: PersonaId) -> bool {
        match self {
            Self::All => true,
            Self::One(one) => *one == persona,
            Self::Several(several) => several.contains(&persona),
        }
    }

    /// Whether something that names `personas` speaks of those chosen: naming
    /// none means all.
    pub fn concerns(&self, personas: &[PersonaId]) -> bool {
        personas.is_empty() || personas.iter().any(|persona| self.includes(*persona))
    }
}

impl From<&View> for PersonaChoice {
    /// All whose map it is: the persona with the curve, and those beside it.
    fn from(view: &View) -> Self {
        let others = view.others();
        match view.persona {
            Some(persona) if !others.is_empty() => {
                Self::Several(std::iter::once(persona).chain(others).collect())
            }
            persona => Self::from(persona),
        }
    }
}

impl From<Option<PersonaId>> for PersonaChoice {
    /// Whose curve it is, as the settings of the view say it: no persona means all.
    fn from(persona: Option<PersonaId>) -> Self {
        persona.map_or(Self::All, Self::One)
    }
}

impl CurveValue {
    /// The height, −2 to 2, if it is known.
    pub fn height(&self) -> Option<f64> {
        match self {
            Self::Evidence(measured) => Some(measured.mean),
            Self::Assumption(value) => Some(*value),
            Self::Gap => None,
        }
    }

    /// Whether research says so.
    pub fn is_evidence(&self) -> bool {
        matches!(self, Self::Evidence(_))
    }
}

/// A finding with a score and a weight, so that it can move the curve.
#[derive(Clone, Copy)]
struct Scored {
    finding: EvidenceId,
    score: f64,
    weight: f64,
    n: u64,
}

fn findings_by_step(journey: &Journey, choice: &PersonaChoice) -> HashMap<StepId, Vec<Scored>> {
    let mut by_step: HashMap<StepId, Vec<Scored>> = HashMap::new();
    let heard = journey.evidence.iter().filter(|finding| choice.concerns(&finding.personas));
    for finding in heard {
        let Some(scored) = scored(finding) else { continue };
        for (idx, step) in finding.steps.iter().enumerate() {
            // A step named twice does not make the finding weigh twice.
            if !finding.steps[..idx].contains(step) {
                by_step.entry(*step).or_default().push(scored);
            }
        }
    }
    by_step
}

fn scored(finding: &Evidence) -> Option<Scored> {
    let score = finding.score?.value();
    let weight = finding.weight.unwrap_or(Percent::FULL).get();
    (weight > 0).then(|| Scored {
        finding: finding.id,
        score,
        weight: f64::from(weight),
        n: finding.n.map_or(1, u64::from),
    })
}

fn point(
    journey: &Journey,
    choice: &PersonaChoice,
    phase: usize,
    step: &Step,
    findings: &[Scored],
) -> CurvePoint {
    let typed = typed(journey, choice, step);
    let value = match measured(findings) {
        Some(measured) => CurveValue::Evidence(measured),
        None => mean_typed(&typed).map_or(CurveValue::Gap, CurveValue::Assumption),
    };
    let said = nearest(&typed, value.height());
    CurvePoint {
        step: step.id,
        phase,
        word: said.map(|feeling| feeling.word.clone()).unwrap_or_default(),
        reason: said.map(|feeling| feeling.reason.clone()).unwrap_or_default(),
        value,
        decisive: decisive::of(journey, step),
    }
}

fn measured(findings: &[Scored]) -> Option<Measured> {
    let total: f64 = findings.iter().map(|each| each.weight).sum();
    if findings.is_empty() {
        return None;
    }
    let mean = findings.iter().map(|each| each.weight * each.score).sum::<f64>() / total;
    let variance = findings
        .iter()
        .map(|each| each.weight * (each.score - mean) * (each.score - mean))
        .sum::<f64>()
        / total;
    Some(Measured {
        mean,
        n: findings.iter().map(|each| each.n).sum(),
        spread: (findings.len() > 1).then(|| variance.sqrt()),
        findings: findings.iter().map(|each| each.finding).collect(),
    })
}

/// What was typed for the personas chosen, in the order of the journey.
fn typed<'a>(journey: &Journey, choice: &PersonaChoice, step: &'a Step) -> Vec<&'a Feeling> {
    journey
        .personas
        .iter()
        .filter(|persona| choice.includes(persona.id))
        .filter_map(|persona| step.feelings.get(&persona.id))
        .collect()
}

fn mean_typed(typed: &[&Feeling]) -> Option<f64> {
    let tenths: Vec<i32> =
        typed.iter().filter_map(|each| each.value).map(|value| value.tenths()).collect();
    // Added up in tenths, so that the mean of equal values is that value.
    let sum: i32 = tenths.iter().sum();
    (!tenths.is_empty()).then(|| f64::from(sum) / (10.0 * tenths.len() as f64))
}

/// The feeling with a word whose value is nearest to `height`; the first of equals.
fn nearest<'a>(typed: &[&'a Feeling], height: Option<f64>) -> Option<&'a Feeling> {
    let distance = |feeling: &Feeling| match (feeling.value, height) {
        (Some(value), Some(height)) => (value.value() - height).abs(),
        _ => f64::MAX,
    };
    typed
        .iter()
        .filter(|feeling| !feeling.word.is_empty() || !feeling.reason.is_empty())
        .min_by(|a, b| distance(a).total_cmp(&distance(b)))
        .copied()
}
