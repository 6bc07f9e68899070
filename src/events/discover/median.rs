//! Medians: of a few numbers, of weighted ones, and of many groups at once.

use crate::events::order;

/// The median of numbers: the middle one, for an even count the mean of the two middle
/// ones. The numbers are put in another order.
pub fn median(numbers: &mut [i64]) -> Option<f64> {
    let middle = numbers.len() / 2;
    if numbers.is_empty() {
        return None;
    }
    let is_odd = numbers.len() % 2 == 1;
    let (below, &mut upper, _) = numbers.select_nth_unstable(middle);
    if is_odd {
        return Some(upper as f64);
    }
    let lower = below.iter().max().copied().unwrap_or(upper);
    Some((lower as f64 + upper as f64) / 2.0)
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

    #[test]
    fn the_middle_or_the_mean_of_both_middles() {
        assert_eq!(median(&mut []), None);
        assert_eq!(median(&mut [7]), Some(7.0));
        assert_eq!(median(&mut [9, 1, 5]), Some(5.0));
        assert_eq!(median(&mut [4, 1, 9, 3]), Some(3.5));
        assert_eq!(median(&mut [2, 2, 2, 2]), Some(2.0));
    }

    #[test]
    fn weights_are_as_if_numbers_stood_there_so_often() {
        assert_eq!(weighted(&mut vec![]), None);
        assert_eq!(weighted(&mut vec![(5, 3), (1, 2)]), Some(5.0));
        assert_eq!(weighted(&mut vec![(5, 2), (1, 2)]), Some(3.0));
        assert_eq!(weighted(&mut vec![(9, 1), (1, 1)]), Some(5.0));
    }
}
