//! What a curve, or two beside each other, says in a sentence.

use super::curve::CurvePoint;

/// The two ends of a curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ends {
    /// Where it is lowest: the step, counted from 0. Of equals the first.
    pub lowest: usize,
    /// Where it is highest.
    pub highest: usize,
}

/// Where two curves lie furthest apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Apart {
    /// The step, counted from 0. Of equals the first.
    pub step: usize,
    /// How it feels there on one curve, −2 to 2.
    pub one: f64,
    /// And on the other.
    pub other: f64,
}

impl Apart {
    /// How far apart, 0 to 4.
    pub fn by(self) -> f64 {
        (self.one - self.other).abs()
    }
}

/// The lowest and the highest point; `None` when fewer than two heights are known.
pub fn ends(points: &[CurvePoint]) -> Option<Ends> {
    let mut known =
        points.iter().enumerate().filter_map(|(step, point)| Some((step, point.value.height()?)));
    let first = known.next()?;
    let (mut low, mut high, mut n_known) = (first, first, 1);
    for (step, height) in known {
        n_known += 1;
        if height < low.1 {
            low = (step, height);
        }
        if height > high.1 {
            high = (step, height);
        }
    }
    (n_known > 1).then_some(Ends { lowest: low.0, highest: high.0 })
}

/// Where two curves over the same steps lie furthest apart; `None` when no step is known on both.
pub fn widest(one: &[CurvePoint], other: &[CurvePoint]) -> Option<Apart> {
    let both = one.iter().zip(other).enumerate().filter_map(|(step, (one, other))| {
        Some(Apart { step, one: one.value.height()?, other: other.value.height()? })
    });
    both.reduce(|widest, next| if next.by() > widest.by() { next } else { widest })
}
