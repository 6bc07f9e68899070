//! Putting in order. The standard library's sorting is several kilobytes, and made anew for every
//! type; this is a tenth of that, made once, for places, and everything else is put in their order.

use std::cmp::Ordering;

/// Puts places in order. What is equal stays in the order it has.
///
/// Merges what is in order into longer and longer pieces, from the bottom up.
#[inline(never)]
pub fn places(order: &mut [u32], compare: &dyn Fn(u32, u32) -> Ordering) {
    let mut before = order.to_vec();
    let mut width = 1;
    while width < order.len() {
        for (merged, pieces) in order.chunks_mut(2 * width).zip(before.chunks(2 * width)) {
            let (mut left, mut right) = pieces.split_at(width.min(pieces.len()));
            for place in merged {
                let is_right = match (left.first(), right.first()) {
                    (Some(&left), Some(&right)) => compare(left, right).is_gt(),
                    (first, _) => first.is_none(),
                };
                let from = if is_right { &mut right } else { &mut left };
                if let Some((&first, rest)) = from.split_first() {
                    (*place, *from) = (first, rest);
                }
            }
        }
        before.copy_from_slice(order);
        width *= 2;
    }
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
    use proptest::prelude::*;

    #[test]
    fn equals_stay_in_their_order_and_nothing_is_lost() {
        let mut words = vec!["plum", "fig", "pear", "date", "nut", ""];
        sort(&mut words, |a, b| a.len().cmp(&b.len()));
        assert_eq!(words, ["", "fig", "nut", "plum", "pear", "date"]);
        sort(&mut words, |a, b| b.cmp(a));
        assert_eq!(words, ["plum", "pear", "nut", "fig", "date", ""]);
    }

    proptest! {
        #[test]
        fn orders_as_the_standard_library_does(numbers in prop::collection::vec(0..20_u32, 0..200)) {
            let mut numbered: Vec<(u32, usize)> = numbers.into_iter().zip(0..).collect();
            let mut expected = numbered.clone();
            sort(&mut numbered, |a, b| a.0.cmp(&b.0));
            expected.sort_by_key(|&(number, _)| number);
            prop_assert_eq!(numbered, expected);
        }
    }
}
