//! A smooth line through points that never leaves the interval of two
//! neighbouring points.
//!
//! Monotone piecewise cubic interpolation after F. N. Fritsch and R. E. Carlson,
//! "Monotone Piecewise Cubic Interpolation", SIAM Journal on Numerical Analysis
//! 17 (1980) 238–246: tangents start as the mean of the neighbouring slopes and
//! are shortened until each piece is monotone.

/// A place in the picture; y grows downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// One cubic piece, as a Bézier curve whose control points stand at a third and
/// two thirds of its width; x is therefore linear along it.
///
/// Invariant: the control heights lie between those of the two ends, and so
/// does the whole piece, because a Bézier curve stays within its control points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// Where it starts.
    pub from: Point,
    /// Height of the first control point.
    pub y1: f64,
    /// Height of the second control point.
    pub y2: f64,
    /// Where it ends.
    pub to: Point,
}

/// The pieces between neighbouring points, whose x must grow.
pub fn through(points: &[Point]) -> Vec<Piece> {
    let tangents = tangents(points);
    points
        .windows(2)
        .zip(tangents.windows(2))
        .map(|(ends, slopes)| {
            let (from, to) = (ends[0], ends[1]);
            let third = (to.x - from.x) / 3.0;
            let (low, high) = (from.y.min(to.y), from.y.max(to.y));
            // The clamp only removes what rounding may add to the theorem.
            let y1 = (from.y + slopes[0] * third).clamp(low, high);
            let y2 = (to.y - slopes[1] * third).clamp(low, high);
            Piece { from, y1, y2, to }
        })
        .collect()
}

impl Piece {
    /// The height at `t`, from 0 (start) to 1 (end).
    pub fn height(&self, t: f64) -> f64 {
        let s = 1.0 - t;
        s * s * s * self.from.y
            + 3.0 * s * s * t * self.y1
            + 3.0 * s * t * t * self.y2
            + t * t * t * self.to.y
    }

    /// The point at `t`.
    pub fn at(&self, t: f64) -> Point {
        Point { x: self.from.x + t * (self.to.x - self.from.x), y: self.height(t) }
    }

    /// The part between `t0` and `t1`, by blossoming (de Casteljau).
    pub fn part(&self, t0: f64, t1: f64) -> Self {
        let blossom = |a: f64, b: f64, c: f64| {
            let mix = |p: f64, q: f64, t: f64| p + t * (q - p);
            let first = [
                mix(self.from.y, self.y1, a),
                mix(self.y1, self.y2, a),
                mix(self.y2, self.to.y, a),
            ];
            mix(mix(first[0], first[1], b), mix(first[1], first[2], b), c)
        };
        Self {
            from: self.at(t0),
            y1: blossom(t0, t0, t1),
            y2: blossom(t0, t1, t1),
            to: self.at(t1),
        }
    }

    /// The `t` at which the piece passes `y`, if it does so strictly between
    /// its ends. There is at most one, because the piece is monotone.
    pub fn crossing(&self, y: f64) -> Option<f64> {
        let (start, end) = (self.from.y - y, self.to.y - y);
        if start == 0.0 || end == 0.0 || (start < 0.0) == (end < 0.0) {
            return None;
        }
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..48 {
            let middle = (low + high) / 2.0;
            if (self.height(middle) - y < 0.0) == (start < 0.0) {
                low = middle
            } else {
                high = middle
            }
        }
        Some((low + high) / 2.0)
    }
}

fn tangents(points: &[Point]) -> Vec<f64> {
    let slopes: Vec<f64> =
        points.windows(2).map(|ends| (ends[1].y - ends[0].y) / (ends[1].x - ends[0].x)).collect();
    let Some((&first, &last)) = slopes.first().zip(slopes.last()) else {
        return vec![0.0; points.len()];
    };
    let mut tangents = vec![first];
    tangents.extend(slopes.windows(2).map(|two| {
        let turns = two[0] * two[1] <= 0.0;
        if turns { 0.0 } else { (two[0] + two[1]) / 2.0 }
    }));
    tangents.push(last);
    for (idx, &slope) in slopes.iter().enumerate() {
        if slope == 0.0 {
            tangents[idx] = 0.0;
            tangents[idx + 1] = 0.0;
            continue;
        }
        // Within a circle of radius 3 the piece is monotone (their region S2).
        let (a, b) = (tangents[idx] / slope, tangents[idx + 1] / slope);
        let length = (a * a + b * b).sqrt();
        if length > 3.0 {
            tangents[idx] = 3.0 * a / length * slope;
            tangents[idx + 1] = 3.0 * b / length * slope;
        }
    }
    tangents
}
