//! Bottlenecks: where customers wait, and where more of them leave than elsewhere.

use super::order;
use super::share::{Share, holm, p_value};
use super::touch::Touch;

/// Time that customers spend before their next event.
#[derive(Clone, Debug, PartialEq)]
pub struct Wait {
    /// Which of the touchpoints.
    pub touch: u32,
    /// Cases that came there.
    pub cases: u64,
    /// Median time to the next event, in seconds.
    pub median_seconds: f64,
}

/// A touchpoint where more cases end unconverted than on the average of all.
#[derive(Clone, Debug, PartialEq)]
pub struct Loss {
    /// Which of the touchpoints.
    pub touch: u32,
    /// The cases that end there unconverted, of those that came there.
    pub lost: Share,
    /// The same of all touchpoints together.
    pub average: f64,
    /// How many more cases are lost than at the average.
    pub excess: f64,
    /// How likely so large a difference is by chance, corrected for all touchpoints.
    pub p_value: f64,
}

impl Wait {
    /// What a bottleneck is ranked by: cases × median wait, in seconds.
    pub fn weight(&self) -> f64 {
        self.cases as f64 * self.median_seconds
    }
}

/// Where customers wait, most cases × median wait first.
pub fn waits(touches: &[Touch]) -> Vec<Wait> {
    let mut waits: Vec<Wait> = (0..)
        .zip(touches)
        .filter_map(|(touch, figures)| {
            let median_seconds = figures.median_next_seconds?;
            Some(Wait { touch, cases: figures.cases, median_seconds })
        })
        .collect();
    order::sort(&mut waits, |a, b| b.weight().total_cmp(&a.weight()));
    waits
}

/// Where more customers leave than on the average, most lost beyond it first.
///
/// The average is the drop-off of all touchpoints together: the sum of the lost over the sum of
/// those who came. A touchpoint is tested against the others.
pub fn losses(touches: &[Touch]) -> Vec<Loss> {
    let sum = |of: fn(&Touch) -> u64| touches.iter().map(of).sum::<u64>();
    let all = Share { hits: sum(|touch| touch.lost), of: sum(|touch| touch.cases) };
    let others = |touch: &Touch| Share { hits: all.hits - touch.lost, of: all.of - touch.cases };
    let p_values: Vec<f64> =
        touches.iter().map(|touch| p_value(touch.drop_off(), others(touch))).collect();
    let mut losses: Vec<Loss> = (0..)
        .zip(touches)
        .zip(holm(&p_values))
        .map(|((touch, figures), p_value)| {
            let lost = figures.drop_off();
            Loss { touch, lost, average: all.rate(), excess: lost.excess_over(all), p_value }
        })
        .filter(|loss| loss.excess > 0.0)
        .collect();
    order::sort(&mut losses, |a, b| b.excess.total_cmp(&a.excess));
    losses
}
