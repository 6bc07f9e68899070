//! Small lists and sets, put together without the sorting of the standard library: that is quicker
//! for very many items, and made anew for every type it adds three kilobytes to the page each time.

/// Sorts a short list; what is equal keeps its order.
pub fn sort<T>(list: &mut [T], is_before: impl Fn(&T, &T) -> bool) {
    for next in 1..list.len() {
        let mut at = next;
        while at > 0 && is_before(&list[at], &list[at - 1]) {
            list.swap(at, at - 1);
            at -= 1;
        }
    }
}

/// A set or map of items, put in one by one.
pub fn gather<C: Default + Extend<T>, T>(items: impl IntoIterator<Item = T>) -> C {
    let mut gathered = C::default();
    gathered.extend(items);
    gathered
}

#[cfg(test)]
mod tests {
    use super::sort;

    #[test]
    fn sorts_and_keeps_the_order_of_equals() {
        let mut words = vec!["plum", "fig", "pear", "date", "nut", ""];
        sort(&mut words, |one, other| one.len() < other.len());
        assert_eq!(words, ["", "fig", "nut", "plum", "pear", "date"]);
    }
}
