//! Shares of customers, and whether two of them differ by more than chance.
//!
//! A view shows dozens of differences at once; of every twenty that are noise,
//! one looks significant at 5 %. So each probability is corrected for all that
//! were looked at, by Holm's method.

use super::order;

/// So many out of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Share {
    /// How many it holds for.
    pub hits: u64,
    /// Of how many.
    pub of: u64,
}

impl Share {
    /// The share, 0–1; 0 of nothing.
    pub fn rate(self) -> f64 {
        if self.of == 0 { 0.0 } else { self.hits as f64 / self.of as f64 }
    }

    /// How many more (or fewer) it holds for than if the share were that of the other.
    pub fn excess_over(self, other: Self) -> f64 {
        self.hits as f64 - other.rate() * self.of as f64
    }
}

/// The probability of a difference at least this large when both shares are in truth the same,
/// two-sided; 1 when either is of nothing.
///
/// The z test of two proportions with pooled variance where at least ten are expected in every
/// cell (Cochran, Some methods for strengthening the common χ² tests, 1954), and Fisher's exact
/// test where fewer are, for which the former claims too much.
pub fn p_value(a: Share, b: Share) -> f64 {
    const ENOUGH: f64 = 10.0;
    let (n_a, n_b) = (a.of as f64, b.of as f64);
    if n_a == 0.0 || n_b == 0.0 {
        return 1.0;
    }
    let pooled = (a.hits + b.hits) as f64 / (n_a + n_b);
    let rarest = pooled.min(1.0 - pooled);
    if rarest == 0.0 {
        return 1.0;
    }
    if rarest * n_a.min(n_b) < ENOUGH {
        return fisher(a, b);
    }
    let deviation = (pooled * (1.0 - pooled) * (1.0 / n_a + 1.0 / n_b)).sqrt();
    normal_tails((a.rate() - b.rate()) / deviation)
}

/// Probabilities corrected for having looked that many times (Holm, A simple sequentially
/// rejective multiple test procedure, 1979): below α with probability at most α for all together,
/// whatever depends on what.
pub fn holm(p_values: &[f64]) -> Vec<f64> {
    let mut order: Vec<u32> = (0..p_values.len() as u32).collect();
    order::places(&mut order, &|a, b| p_values[a as usize].total_cmp(&p_values[b as usize]));
    let mut corrected = vec![1.0; p_values.len()];
    let mut highest: f64 = 0.0;
    for (n_before, idx) in order.into_iter().enumerate() {
        let n_left = (p_values.len() - n_before) as f64;
        highest = highest.max((p_values[idx as usize] * n_left).min(1.0));
        corrected[idx as usize] = highest;
    }
    corrected
}

/// The probability that a standard normal value lies at least this far from 0, on either side.
pub fn normal_tails(z: f64) -> f64 {
    erfc(z.abs() / std::f64::consts::SQRT_2)
}

/// Fisher's exact test: the probability of all tables with the same margins that are no likelier
/// than this one. From the table itself by the ratio of neighbours, in logarithms, so that
/// neither factorials nor tiny probabilities are lost.
fn fisher(a: Share, b: Share) -> f64 {
    let (row, other) = (a.of as i64, b.of as i64);
    let hits = (a.hits + b.hits) as i64;
    let (lowest, highest) = ((hits - other).max(0), hits.min(row));
    // ln of p(k + 1) / p(k)
    let step = |k: i64| {
        let up = ((row - k) as f64) * ((hits - k) as f64);
        (up / (((k + 1) as f64) * ((other - hits + k + 1) as f64))).ln()
    };
    let mut logs = Vec::with_capacity((highest - lowest + 1) as usize);
    let mut log = 0.0;
    for k in lowest..=highest {
        logs.push(log);
        log += step(k);
    }
    let observed = logs[(a.hits as i64 - lowest) as usize];
    let peak = logs.iter().copied().fold(f64::MIN, f64::max);
    let sum = |most: f64| -> f64 {
        logs.iter().filter(|&&log| log <= most).map(|log| (log - peak).exp()).sum()
    };
    // Equally likely tables count although their logarithms differ in the last digits.
    (sum(observed + 1e-7) / sum(peak)).min(1.0)
}

/// The complementary error function, to about twelve digits also where it is tiny: the series of
/// erf near 0, the continued fraction further out (Abramowitz & Stegun, 7.1.5 and 7.1.14).
fn erfc(x: f64) -> f64 {
    let scale = (-x * x).exp() / std::f64::consts::PI.sqrt();
    if x < 2.0 {
        let (mut term, mut sum, mut n) = (x, x, 0.0);
        while term > 1e-17 * sum {
            n += 1.0;
            // 7.1.6: terms of one sign, so that nothing cancels.
            term *= 2.0 * x * x / (2.0 * n + 1.0);
            sum += term;
        }
        return 1.0 - 2.0 * scale * sum;
    }
    let mut fraction = x;
    for n in (1..=60).rev() {
        fraction = x + f64::from(n) / 2.0 / fraction;
    }
    scale / fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn near(value: f64, expected: f64) {
        assert!((value - expected).abs() <= 1e-9 * expected.abs(), "{value} is not {expected}");
    }

    // Expected values: Python, math.erfc.
    #[test]
    fn tails_are_those_of_the_normal_distribution() {
        near(erfc(0.0), 1.0);
        near(erfc(0.5), 0.479_500_122_186_953_5);
        near(erfc(1.999_999), 0.004_677_755_648_073_953);
        near(erfc(2.0), 0.004_677_734_981_047_266);
        near(erfc(5.0), 1.537_459_794_428_035e-12);
        near(erfc(20.0), 5.395_865_611_607_901e-176);
        near(normal_tails(-1.959_963_984_540_054), 0.05);
    }

    // The lady tasting tea, four of four right: 2 / C(8, 4).
    #[test]
    fn the_exact_test_counts_tables() {
        let four = |hits| Share { hits, of: 4 };
        near(p_value(four(4), four(0)), 2.0 / 70.0);
        near(p_value(four(3), four(1)), 34.0 / 70.0);
        near(p_value(four(2), four(2)), 1.0);
    }

    #[test]
    fn nothing_differs_from_nothing() {
        let share = |hits, of| Share { hits, of };
        assert_eq!(p_value(share(0, 0), share(3, 9)), 1.0);
        assert_eq!(p_value(share(0, 5), share(0, 9)), 1.0);
        assert_eq!(p_value(share(5, 5), share(9, 9)), 1.0);
        assert_eq!(share(0, 0).rate(), 0.0);
    }

    // Holm's own rule by hand: 0.01 × 4, 0.02 × 3, 0.03 × 2, 0.04 × 1, none below the one before.
    #[test]
    fn looking_often_costs_certainty() {
        let corrected = holm(&[0.03, 0.01, 0.04, 0.02]);
        let expected = [0.06, 0.04, 0.06, 0.06];
        for (value, expected) in corrected.into_iter().zip(expected) {
            near(value, expected);
        }
        assert!(holm(&[]).is_empty());
    }
}
