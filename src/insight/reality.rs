//! What the data that belongs to a journey shows of a step.

use crate::model::{Figure, Journey, StepId};

/// What data shows of one step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reality {
    /// Cases that got there.
    pub cases: u32,
    /// Their share of all cases, in whole percents.
    pub share_percent: u32,
    /// The share of those that got there and ended there, in whole percents.
    pub stop_percent: u32,
    /// Median time to the next event, in seconds.
    pub median_seconds: Option<f64>,
}

/// What the newest data shows of a step; `None` when it was not measured.
pub fn at(journey: &Journey, step: StepId) -> Option<Reality> {
    let data = journey.datasets.last()?;
    let figures = data.steps.iter().find(|figures| figures.step == step)?;
    Some(Reality {
        cases: figures.cases,
        share_percent: percent(figures.cases, data.cases)?,
        stop_percent: percent(figures.exits, figures.cases).unwrap_or(0),
        median_seconds: figures.median_seconds.map(Figure::value),
    })
}

/// A part of a whole in percent, rounded; `None` of nothing. A file may say
/// that the part is the larger one: then it is all of it.
fn percent(part: u32, whole: u32) -> Option<u32> {
    let (part, whole) = (u64::from(part.min(whole)), u64::from(whole));
    (whole > 0).then(|| ((200 * part + whole) / (2 * whole)) as u32)
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn shares_are_rounded_and_never_more_than_all() {
        assert_eq!(percent(181, 412), Some(44));
        assert_eq!(percent(1, 8), Some(13));
        assert_eq!(percent(9, 4), Some(100));
        assert_eq!(percent(u32::MAX, u32::MAX), Some(100));
        assert_eq!(percent(0, 0), None);
    }
}
