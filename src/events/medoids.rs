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
    /// So many points, all in one place until [`add`](Self::add) says otherwise.
    pub fn new(n_points: usize) -> Self {
        Self { n_points, rows: vec![0.0; n_points * n_points] }
    }

    /// How far a point is from each point before it.
    pub fn add(&mut self, point: usize, ways: impl Iterator<Item = f32>) {
        for (other, way) in ways.take(point).enumerate() {
            self.rows[point * self.n_points + other] = way;
            self.rows[other * self.n_points + point] = way;
        }
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

/// Medoids added one by one, each where it shortens the way most: a start for [`Swaps`], and the
/// first k are the start for k.
pub struct Start<'a> {
    distances: &'a Distances,
    weights: &'a [f64],
    nearest: Vec<f32>,
    medoids: Vec<usize>,
}

impl<'a> Start<'a> {
    /// None yet.
    pub fn new(distances: &'a Distances, weights: &'a [f64]) -> Self {
        let nearest = vec![f32::INFINITY; distances.n_points()];
        Self { distances, weights, nearest, medoids: Vec::new() }
    }

    /// Adds one; false when every point is one.
    pub fn add(&mut self) -> bool {
        let cost = |point: usize| -> f64 {
            let ways = self.distances.to_all(point).iter().zip(&self.nearest).zip(self.weights);
            ways.map(|((way, nearest), weight)| weight * f64::from(way.min(*nearest))).sum()
        };
        let free = (0..self.nearest.len()).filter(|point| !self.medoids.contains(point));
        let best = free
            .map(|point| (cost(point), point))
            .reduce(|best, next| if next.0 < best.0 { next } else { best });
        let Some((_, point)) = best else { return false };
        for (nearest, way) in self.nearest.iter_mut().zip(self.distances.to_all(point)) {
            *nearest = nearest.min(*way);
        }
        self.medoids.push(point);
        true
    }

    /// Those that were added.
    pub fn medoids(&self) -> &[usize] {
        &self.medoids
    }
}

/// Medoids that give way to better ones, until no swap shortens the way. Each that does is taken
/// at once.
pub struct Swaps<'a> {
    distances: &'a Distances,
    weights: &'a [f64],
    /// The medoids as they are now.
    pub medoids: Vec<usize>,
    near: Vec<Near>,
    losses: Vec<f64>,
    least_gain: f64,
    candidate: usize,
    n_unchanged: usize,
}

/// So many points are looked at in one go.
const A_LOOK: usize = 64;

impl<'a> Swaps<'a> {
    /// Medoids to begin with.
    pub fn new(distances: &'a Distances, weights: &'a [f64], medoids: &[usize]) -> Self {
        let near = nearest_two(distances, medoids);
        Self {
            losses: removal_losses(&near, weights, medoids.len()),
            near,
            medoids: medoids.to_vec(),
            // Gains below what sums of rounded numbers can tell are none.
            least_gain: 1e-9 * weights.iter().sum::<f64>(),
            candidate: 0,
            n_unchanged: 0,
            distances,
            weights,
        }
    }

    /// Looks at a few points; false when there is nothing to gain any more.
    pub fn look(&mut self) -> bool {
        for _ in 0..A_LOOK {
            if self.n_unchanged >= self.distances.n_points() {
                return false;
            }
            self.n_unchanged += 1;
            if !self.medoids.contains(&self.candidate) {
                let (change, slot) = self.best_swap();
                if change < -self.least_gain {
                    self.medoids[slot] = self.candidate;
                    self.near = nearest_two(self.distances, &self.medoids);
                    self.losses = removal_losses(&self.near, self.weights, self.medoids.len());
                    self.n_unchanged = 1;
                }
            }
            self.candidate = (self.candidate + 1) % self.distances.n_points();
        }
        true
    }

    /// What the best swap of a medoid for the candidate changes, and which medoid that is.
    fn best_swap(&self) -> (f64, usize) {
        let mut gain = 0.0;
        let mut changes = self.losses.clone();
        let ways = self.distances.to_all(self.candidate);
        for ((&way, near), weight) in ways.iter().zip(&self.near).zip(self.weights) {
            if way < near.way {
                gain += weight * less(way, near.way);
                changes[near.slot as usize] -= weight * less(near.second, near.way);
            } else if way < near.second {
                changes[near.slot as usize] -= weight * less(near.second, way);
            }
        }
        let first = (f64::INFINITY, 0);
        let smaller = |best: (f64, usize), next: (f64, usize)| {
            if next.0 < best.0 { next } else { best }
        };
        let best = changes.into_iter().zip(0..).fold(first, smaller);
        (best.0 + gain, best.1)
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

/// A difference without rounding. Rounded ones may add up to gains that are none, and swaps that
/// go round in circles.
fn less(a: f32, b: f32) -> f64 {
    f64::from(a) - f64::from(b)
}
