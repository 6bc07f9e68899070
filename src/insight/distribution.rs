//! How the people behind a point of the curve are spread over −2 to +2.

use super::curve::{CurveValue, PersonaChoice, at};
use crate::model::{Journey, StepId};

/// How many people stand at each whole score, from −2 to +2. A finding knows
/// its mean only: all its people stand at the whole score nearest to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Distribution(pub [u64; 5]);

/// The distribution drawn as dots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dots {
    /// How many people one dot stands for.
    pub people_per_dot: u64,
    /// How many dots stand at each whole score, from −2 to +2.
    pub columns: [u64; 5],
}

/// The people behind the point of a step; nobody where research gives no score.
pub fn of(journey: &Journey, choice: &PersonaChoice, step: StepId) -> Distribution {
    let mut people = [0; 5];
    let Some(CurveValue::Evidence(measured)) = at(journey, choice, step).map(|point| point.value)
    else {
        return Distribution(people);
    };
    for finding in journey.evidence.iter().filter(|each| measured.findings.contains(&each.id)) {
        if let Some(score) = finding.score {
            let column = (score.value().round() as i32 + 2).clamp(0, 4) as usize;
            people[column] += finding.n.map_or(1, u64::from);
        }
    }
    Distribution(people)
}

impl Distribution {
    /// How many people there are.
    pub fn total(self) -> u64 {
        self.0.iter().sum()
    }

    /// As dots, at most `most` in a column; nobody goes without a dot.
    pub fn dots(self, most: u64) -> Dots {
        let longest = self.0.into_iter().max().unwrap_or(0);
        let rounds = (0..).map(|power| 10_u64.saturating_pow(power));
        let steps = rounds.flat_map(|ten| [1, 2, 5].map(|digit| ten.saturating_mul(digit)));
        let fits = |per_dot: &u64| longest.div_ceil(*per_dot) <= most.max(1);
        let people_per_dot = steps.into_iter().find(fits).unwrap_or(1);
        Dots { people_per_dot, columns: self.0.map(|people| people.div_ceil(people_per_dot)) }
    }
}
