//! Medians.

/// The median of times in milliseconds, in seconds: the middle one, or for an even number of them
/// the mean of the two in the middle. `None` of nothing. Reorders the times.
pub fn seconds(times: &mut [i64]) -> Option<f64> {
    if times.is_empty() {
        return None;
    }
    let middle = times.len() / 2;
    let is_even = times.len().is_multiple_of(2);
    let (below, &mut upper, _) = times.select_nth_unstable(middle);
    let lower = if is_even { below.iter().copied().max().unwrap_or(upper) } else { upper };
    Some((lower as f64 + upper as f64) / 2000.0)
}

#[cfg(test)]
mod tests {
    use super::seconds;

    #[test]
    fn the_middle_one_or_the_mean_of_two() {
        assert_eq!(seconds(&mut []), None);
        assert_eq!(seconds(&mut [7_000]), Some(7.0));
        assert_eq!(seconds(&mut [9_000, 1_000, 2_000]), Some(2.0));
        assert_eq!(seconds(&mut [4_000, 1_000, 9_000, 2_001]), Some(3.0005));
    }
}
