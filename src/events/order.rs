//! Putting in order. The standard library's sorting is made anew for every type, several
//! kilobytes each; here it is made once, for places, and everything else is put in their order.

use std::cmp::Ordering;

/// Puts places in order. What is equal stays in the order it has.
#[inline(never)]
pub fn places(order: &mut [u32], compare: &dyn Fn(u32, u32) -> Ordering) {
    order.sort_by(|&a, &b| compare(a, b));
}

/// Puts a list in order. What is equal stays in the order it has.
pub fn sort<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let mut order: Vec<u32> = (0..list.len() as u32).collect();
    places(&mut order, &|a, b| compare(&list[a as usize], &list[b as usize]));
    let mut from: Vec<Option<T>> = list.drain(..).map(Some).collect();
    list.extend(order.into_iter().filter_map(|place| from[place as usize].take()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_stay_in_their_order_and_nothing_is_lost() {
        let mut words = vec!["plum", "fig", "pear", "date", "nut", ""];
        sort(&mut words, |a, b| a.len().cmp(&b.len()));
        assert_eq!(words, ["", "fig", "nut", "plum", "pear", "date"]);
        sort(&mut words, |a, b| b.cmp(a));
        assert_eq!(words, ["plum", "pear", "nut", "fig", "date", ""]);
    }
}
