//! k-medoids: the routes that stand best for all others.
//!
//! FasterPAM of Schubert & Rousseeuw (Fast and eager k-medoids clustering,
//! 2021), with a weight per point, begun with the greedy BUILD of Kaufman &
//! Rousseeuw (Finding groups in data, 1990). Nothing is drawn at random: the
//! same points give the same medoids.

/// The distances between points, both ways: twice the memory of each pair once (16 MB for 2,000
/// points), but a row lies in one piece, and rows are what everything here reads.
pub struct Distances {
    n_points: usize,
    rows: Vec<f32>,
}

impl Distances {
    /// The distances of so many points; `row(i)` gives those to all points before i.
    pub fn new<I: Iterator<Item = f32>>(n_points: usize, mut row: impl FnMut(usize) -> I) -> Self {
        let mut rows = vec![0.0; n_points * n_points];
        for point in 0..n_points {
            for (other, way) in row(point).enumerate() {
                rows[point * n_points + other] = way;
                rows[other * n_points + point] = way;
            }
        }
        Self { n_points, rows }
    }

    /// How many points there are.
    pub fn n_points(&self) -> usize {
        self.n_points
    }

    /// The distances of a point to all, itself included, in order.
    pub fn to_all(&self, point: usize) -> &[f32] {
        &self.rows[point * self.n_points..][..self.n_points]
    }
}

/// Medoids added one by one, each where it shortens the way most: a start for [`improve`], and its
/// first k are the start for k.
pub fn build(distances: &Distances, weights: &[f64], k: usize) -> Vec<usize> {
    let n_points = distances.n_points();
    let mut nearest = vec![f32::INFINITY; n_points];
    let mut medoids: Vec<usize> = Vec::new();
    while medoids.len() < k.min(n_points) {
        let cost = |point: usize| -> f64 {
            let ways = distances.to_all(point).iter().zip(&nearest).zip(weights);
            ways.map(|((way, nearest), weight)| weight * f64::from(way.min(*nearest))).sum()
        };
        let free = (0..n_points).filter(|point| !medoids.contains(point));
        let best = free
            .map(|point| (cost(point), point))
            .reduce(|best, next| if next.0 < best.0 { next } else { best });
        let Some((_, point)) = best else { break };
        for (nearest, way) in nearest.iter_mut().zip(distances.to_all(point)) {
            *nearest = nearest.min(*way);
        }
        medoids.push(point);
    }
    medoids
}

/// Swaps medoids for better ones until no swap shortens the way, taking each that does at once.
pub fn improve(distances: &Distances, weights: &[f64], medoids: &mut [usize]) {
    // Gains below what sums of rounded numbers can tell are none.
    let least_gain = 1e-9 * weights.iter().sum::<f64>();
    let mut near = nearest_two(distances, medoids);
    let mut losses = removal_losses(&near, weights, medoids.len());
    let (mut candidate, mut n_unchanged) = (0, 0);
    while n_unchanged < distances.n_points() {
        if !medoids.contains(&candidate) {
            let (change, slot) = best_swap(distances, weights, &near, &losses, candidate);
            if change < -least_gain {
                medoids[slot] = candidate;
                near = nearest_two(distances, medoids);
                losses = removal_losses(&near, weights, medoids.len());
                n_unchanged = 0;
            }
        }
        candidate = (candidate + 1) % distances.n_points();
        n_unchanged += 1;
    }
}

/// The medoid of each point, by its place in the list; the first of equals.
pub fn assign(distances: &Distances, medoids: &[usize]) -> Vec<u32> {
    nearest_two(distances, medoids).iter().map(|near| near.slot).collect()
}

/// The nearest medoid of a point and how far it is, and how far the second nearest.
#[derive(Clone, Copy)]
struct Near {
    slot: u32,
    way: f32,
    second: f32,
}

fn nearest_two(distances: &Distances, medoids: &[usize]) -> Vec<Near> {
    let none = Near { slot: 0, way: f32::INFINITY, second: f32::INFINITY };
    let mut near = vec![none; distances.n_points()];
    for (slot, &medoid) in (0..).zip(medoids) {
        for (near, &way) in near.iter_mut().zip(distances.to_all(medoid)) {
            if way < near.way {
                *near = Near { slot, way, second: near.way };
            } else if way < near.second {
                near.second = way;
            }
        }
    }
    near
}

/// What it costs to do without each medoid.
fn removal_losses(near: &[Near], weights: &[f64], k: usize) -> Vec<f64> {
    let mut losses = vec![0.0; k];
    for (near, weight) in near.iter().zip(weights) {
        losses[near.slot as usize] += weight * less(near.second, near.way);
    }
    losses
}

/// What the best swap of a medoid for this candidate changes, and which medoid that is.
fn best_swap(
    distances: &Distances,
    weights: &[f64],
    near: &[Near],
    losses: &[f64],
    candidate: usize,
) -> (f64, usize) {
    let mut gain = 0.0;
    let mut changes = losses.to_vec();
    for ((&way, near), weight) in distances.to_all(candidate).iter().zip(near).zip(weights) {
        if way < near.way {
            gain += weight * less(way, near.way);
            changes[near.slot as usize] -= weight * less(near.second, near.way);
        } else if way < near.second {
            changes[near.slot as usize] -= weight * less(near.second, way);
        }
    }
    let first = (f64::INFINITY, 0);
    let best = changes.into_iter().zip(0..).fold(
        first,
        |best, next| {
            if next.0 < best.0 { next } else { best }
        },
    );
    (best.0 + gain, best.1)
}

/// A difference without rounding. Rounded ones may add up to gains that are none, and swaps that
/// go round in circles.
fn less(a: f32, b: f32) -> f64 {
    f64::from(a) - f64::from(b)
}
