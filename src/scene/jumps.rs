//! Where the arrows between steps lie: in a row of their own, none over another.

/// The level of each arrow, from 0 at the top, given the columns at its left and right end. No two
/// arrows of a level touch, so that neither they nor the words on them overlap; a short arrow
/// lies above the longer ones around it.
pub fn levels(spans: &[(usize, usize)]) -> Vec<usize> {
    let mut levels = vec![usize::MAX; spans.len()];
    let mut order: Vec<usize> = (0..spans.len()).collect();
    let length = |idx: usize| spans[idx].1 - spans[idx].0;
    crate::model::sort(&mut order, |one, other| length(*one) < length(*other));
    for idx in order {
        let (left, right) = spans[idx];
        let touches = |level: usize| {
            let mut others = spans.iter().zip(&levels).filter(|(_, at)| **at == level);
            others.any(|((from, to), _)| *from <= right && left <= *to)
        };
        levels[idx] = (0..).find(|level| !touches(*level)).unwrap_or(0);
    }
    levels
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(spans: &[(usize, usize)], expected: &[usize]) {
        assert_eq!(levels(spans), expected);
    }

    #[test]
    fn arrows_beside_each_other_share_a_level() {
        check(&[(0, 2), (3, 5), (6, 7)], &[0, 0, 0]);
        check(&[], &[]);
    }

    #[test]
    fn arrows_that_touch_lie_below_each_other() {
        check(&[(0, 2), (2, 4)], &[0, 1]);
        check(&[(1, 4), (1, 4), (1, 4)], &[0, 1, 2]);
    }

    #[test]
    fn a_short_arrow_lies_above_the_long_one_around_it() {
        check(&[(0, 9), (2, 3), (5, 7)], &[1, 0, 0]);
        // Longest last: it lies below both, the middle one below what it crosses.
        check(&[(0, 9), (3, 6), (5, 6)], &[2, 1, 0]);
    }

    #[test]
    fn of_many_arrows_no_two_of_a_level_touch() {
        let spans: Vec<_> = (0..80).map(|n| (n * 7 % 50, n * 7 % 50 + 1 + n * 13 % 9)).collect();
        let levels = levels(&spans);
        for (a, one) in spans.iter().enumerate() {
            for (b, other) in spans.iter().enumerate().skip(a + 1) {
                let touch = one.0 <= other.1 && other.0 <= one.1;
                assert!(!touch || levels[a] != levels[b], "{one:?} and {other:?}");
            }
        }
        // The most arrows over any one column: no layout needs fewer levels.
        let over = |column| spans.iter().filter(|(l, r)| *l <= column && column <= *r).count();
        let least = (0..60).map(over).max();
        let used = levels.iter().max().map(|level| level + 1);
        assert!(used <= least.map(|n| n * 2), "{used:?} levels where {least:?} are needed");
    }
}
