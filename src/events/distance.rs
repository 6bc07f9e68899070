//! How much two routes differ.
//!
//! The edit distance (Levenshtein: events added, left out or replaced), divided
//! by the length of the longer route: 0 the same, 1 nothing in common. Computed
//! 64 events at a time with the bit vectors of Myers (A fast bit-vector
//! algorithm for approximate string matching, 1999) in the form of Hyyrö (A
//! bit-vector algorithm for computing Levenshtein and Damerau edit distances,
//! 2003), in blocks for longer routes.

/// Longer routes are compared by so many of their first events: what comes after does not make it
/// another kind, and time must not grow with the square of the longest.
pub const LONGEST: usize = 512;

const BITS: usize = 64;

/// A route made ready to be compared with many others.
pub struct Pattern {
    length: usize,
    /// Per name and block, the places at which the route has the name.
    places: Vec<u64>,
    n_blocks: usize,
    /// Per block, where the column of distances goes up and where down.
    column: Vec<(u64, u64)>,
}

impl Pattern {
    /// A route; names are codes below `n_names`.
    pub fn new(path: &[u32], n_names: usize) -> Self {
        let path = head(path);
        let n_blocks = path.len().div_ceil(BITS);
        let mut places = vec![0; n_names * n_blocks];
        for (at, &name) in path.iter().enumerate() {
            places[name as usize * n_blocks + at / BITS] |= 1 << (at % BITS);
        }
        Self { length: path.len(), places, n_blocks, column: vec![(0, 0); n_blocks] }
    }

    /// The distance to another route: 0–1.
    pub fn distance(&mut self, other: &[u32]) -> f32 {
        let other = head(other);
        let longer = self.length.max(other.len());
        if longer == 0 { 0.0 } else { self.edits(other) as f32 / longer as f32 }
    }

    /// The edit distance to another route, both cut to [`LONGEST`].
    fn edits(&mut self, other: &[u32]) -> usize {
        if self.length == 0 {
            return other.len();
        }
        let last_place = 1 << ((self.length - 1) % BITS);
        if self.n_blocks == 1 {
            return self.edits_in_one_block(other, last_place);
        }
        self.column.fill((u64::MAX, 0));
        let mut edits = self.length;
        for &name in other {
            let places = &self.places[name as usize * self.n_blocks..][..self.n_blocks];
            // The row above the first is that of the empty route, one more each time.
            let (mut up, mut down) = (1, 0);
            for (block, (column, &places)) in self.column.iter_mut().zip(places).enumerate() {
                let is_last = block + 1 == self.n_blocks;
                let bottom = if is_last { last_place } else { 1 << (BITS - 1) };
                (up, down) = step(column, places, (up, down), bottom);
            }
            edits = edits + up as usize - down as usize;
        }
        edits
    }

    /// The same for most routes, which are short: what changes stays in registers.
    fn edits_in_one_block(&self, other: &[u32], last_place: u64) -> usize {
        let mut column = (u64::MAX, 0);
        let mut edits = self.length;
        for &name in other {
            let (up, down) = step(&mut column, self.places[name as usize], (1, 0), last_place);
            edits = edits + up as usize - down as usize;
        }
        edits
    }
}

/// One event of the other route against one block. Takes whether the distance goes up or down at
/// the block's top, and gives the same for its bottom.
#[inline]
fn step(column: &mut (u64, u64), places: u64, top: (u64, u64), bottom: u64) -> (u64, u64) {
    let (vertical_up, vertical_down) = *column;
    let (top_up, top_down) = top;
    let vertical = places | vertical_down;
    let equal = places | top_down;
    let diagonal = (equal & vertical_up).wrapping_add(vertical_up) ^ vertical_up | equal;
    let up = vertical_down | !(diagonal | vertical_up);
    let down = vertical_up & diagonal;
    let out = (u64::from(up & bottom != 0), u64::from(down & bottom != 0));
    let (up, down) = (up << 1 | top_up, down << 1 | top_down);
    *column = (down | !(vertical | up), up & vertical);
    out
}

fn head(path: &[u32]) -> &[u32] {
    &path[..path.len().min(LONGEST)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The table that everybody knows.
    fn by_table(a: &[u32], b: &[u32]) -> usize {
        let mut row: Vec<usize> = (0..=b.len()).collect();
        for (i, x) in a.iter().enumerate() {
            let mut diagonal = row[0];
            row[0] = i + 1;
            for (j, y) in b.iter().enumerate() {
                let replaced = diagonal + usize::from(x != y);
                diagonal = row[j + 1];
                row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
            }
        }
        row[b.len()]
    }

    #[test]
    fn nothing_in_common_is_one() {
        assert_eq!(Pattern::new(&[0, 1], 4).distance(&[2, 3]), 1.0);
        assert_eq!(Pattern::new(&[0, 1, 2], 4).distance(&[0, 1, 2]), 0.0);
        assert_eq!(Pattern::new(&[], 4).distance(&[2]), 1.0);
        assert_eq!(Pattern::new(&[2], 4).distance(&[]), 1.0);
        assert_eq!(Pattern::new(&[], 4).distance(&[]), 0.0);
        // One left out of four, one replaced.
        assert_eq!(Pattern::new(&[0, 1, 2, 3], 5).distance(&[0, 2, 4]), 0.5);
    }

    proptest! {
        #[test]
        fn bits_count_as_the_table_does(
            a in prop::collection::vec(0..5_u32, 0..200),
            b in prop::collection::vec(0..5_u32, 0..200),
        ) {
            let mut pattern = Pattern::new(&a, 5);
            prop_assert_eq!(pattern.edits(&b), by_table(&a, &b));
            prop_assert_eq!(pattern.edits(&a), 0);
        }
    }
}
