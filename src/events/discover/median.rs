//! Medians: of a few numbers, of weighted ones, and of many groups at once.

use crate::events::order;

/// The median of numbers: the middle one, for an even count the mean of the two middle
/// ones. The numbers are put in another order.
pub fn median(numbers: &mut [i64]) -> Option<f64> {
    let middle = numbers.len() / 2;
    let upper = at(numbers, middle)?;
    if numbers.len() % 2 == 1 {
        return Some(upper as f64);
    }
    let below = || numbers.iter().filter(|&&number| number < upper);
    let is_first = below().count() == middle;
    let lower = if is_first { below().max().copied()? } else { upper };
    Some((lower as f64 + upper as f64) / 2.0)
}

const DIGIT_BITS: u32 = 8;

/// The number at a place in the order of their sizes.
///
/// Found digit by digit, the highest first: of the numbers that agree so far, those go on that have
/// the digit at the place. However they stand, it takes time in proportion to how many they are.
fn at(numbers: &mut [i64], mut place: usize) -> Option<i64> {
    // The sign turned round, so that larger numbers have larger digits.
    let bits = |number: i64| (number ^ i64::MIN) as u64;
    let &first = numbers.first()?;
    let differing = numbers.iter().fold(0, |differing, &it| differing | bits(it) ^ bits(first));
    let mut left = numbers;
    for digit in (0..differing.checked_ilog2().unwrap_or(0) / DIGIT_BITS + 1).rev() {
        let of = |number: i64| (bits(number) >> (digit * DIGIT_BITS)) as usize & 0xff;
        let mut counts = [0_usize; 1 << DIGIT_BITS];
        left.iter().for_each(|&number| counts[of(number)] += 1);
        let wanted = counts.iter().position(|&count| {
            let is_here = place < count;
            if !is_here {
                place -= count;
            }
            is_here
        })?;
        let mut n_kept = 0;
        for idx in 0..left.len() {
            if of(left[idx]) == wanted {
                left.swap(idx, n_kept);
                n_kept += 1;
            }
        }
        left = &mut left[..n_kept];
    }
    left.first().copied()
}

/// The median of numbers that each count several times.
pub(super) fn weighted(numbers: &mut Vec<(i64, u64)>) -> Option<f64> {
    order::sort(numbers, |a, b| a.0.cmp(&b.0));
    let total: u64 = numbers.iter().map(|&(_, weight)| weight).sum();
    let at = |place: u64| {
        let mut sum = 0;
        numbers.iter().find(|&&(_, weight)| {
            sum += weight;
            sum > place
        })
    };
    let &(lower, _) = at(total.checked_sub(1)? / 2)?;
    let &(upper, _) = at(total / 2)?;
    Some((lower as f64 + upper as f64) / 2.0)
}

/// Collects numbers in groups whose sizes are known, and gives the median of each.
#[derive(Clone, Debug)]
pub struct Medians {
    /// Where the next number of each group goes.
    next: Vec<usize>,
    starts: Vec<usize>,
    numbers: Vec<i64>,
}

impl Medians {
    /// Groups of these sizes.
    pub fn new(sizes: impl Iterator<Item = usize>) -> Self {
        let mut starts = vec![0];
        let mut sum = 0;
        for size in sizes {
            sum += size;
            starts.push(sum);
        }
        Self { next: starts.clone(), starts, numbers: vec![0; sum] }
    }

    /// Adds a number to a group. More than its size are not kept.
    #[inline(always)]
    pub fn add(&mut self, group: usize, number: i64) {
        let place = &mut self.next.as_mut_slice()[group];
        if *place < self.starts.as_slice()[group + 1] {
            self.numbers.as_mut_slice()[*place] = number;
            *place += 1;
        }
    }

    /// The median of a group.
    pub fn of(&mut self, group: usize) -> Option<f64> {
        median(&mut self.numbers[self.starts[group]..self.next[group]])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_middle_or_the_mean_of_both_middles() {
        assert_eq!(median(&mut []), None);
        assert_eq!(median(&mut [7]), Some(7.0));
        assert_eq!(median(&mut [9, 1, 5]), Some(5.0));
        assert_eq!(median(&mut [4, 1, 9, 3]), Some(3.5));
        assert_eq!(median(&mut [2, 2, 2, 2]), Some(2.0));
        assert_eq!(median(&mut [i64::MIN, -1, 0]), Some(-1.0));
    }

    proptest! {
        #[test]
        fn it_stands_in_the_middle_of_the_sorted(
            mut numbers in prop_oneof![
                prop::collection::vec(-300_i64..300, 1..60),
                prop::collection::vec(any::<i64>(), 1..60),
            ],
        ) {
            let mut sorted = numbers.clone();
            sorted.sort_unstable();
            let [lower, upper] = [sorted[(sorted.len() - 1) / 2], sorted[sorted.len() / 2]];
            prop_assert_eq!(median(&mut numbers), Some((lower as f64 + upper as f64) / 2.0));
            numbers.sort_unstable();
            prop_assert_eq!(numbers, sorted);
        }
    }

    #[test]
    fn weights_are_as_if_numbers_stood_there_so_often() {
        assert_eq!(weighted(&mut vec![]), None);
        assert_eq!(weighted(&mut vec![(5, 3), (1, 2)]), Some(5.0));
        assert_eq!(weighted(&mut vec![(5, 2), (1, 2)]), Some(3.0));
        assert_eq!(weighted(&mut vec![(9, 1), (1, 1)]), Some(5.0));
    }
}
