//! Where the few bytes stand that a reader stops at: 64 bytes looked at together.

/// Bytes to look for; unused places repeat another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marks {
    bytes: [u8; 5],
}

/// How many bytes are looked at together.
pub(super) const BLOCK: usize = 64;

impl Marks {
    /// Looks for these; at most five.
    pub(super) fn new(bytes: &[u8]) -> Self {
        let fill = bytes.first().copied().unwrap_or(b'\n');
        Self { bytes: std::array::from_fn(|at| bytes.get(at).copied().unwrap_or(fill)) }
    }

    /// A bit for each of the 64 bytes from `at` on that is looked for, lowest first.
    /// What is beyond the end of the text has none.
    #[inline]
    pub(super) fn find(self, text: &[u8], at: usize) -> u64 {
        if let Some(block) = text.get(at..).and_then(|rest| rest.first_chunk::<BLOCK>()) {
            return self.in_block(block);
        }
        let rest = text.get(at..).unwrap_or_default();
        let mut block = [0; BLOCK];
        block[..rest.len()].copy_from_slice(rest);
        self.in_block(&block) & !(u64::MAX.checked_shl(rest.len() as u32).unwrap_or(0))
    }

    /// The worker is built for browsers with SIMD, which all have had since 2023; the
    /// attribute rather than a compiler flag keeps the page itself free of it.
    #[cfg_attr(all(target_arch = "wasm32", feature = "worker"), target_feature(enable = "simd128"))]
    fn in_block(self, block: &[u8; BLOCK]) -> u64 {
        let (lanes, _) = block.as_chunks::<16>();
        let mut found = 0;
        for (number, lane) in lanes.iter().enumerate() {
            found |= u64::from(in_lane(lane, self.bytes)) << (16 * number);
        }
        found
    }
}

#[cfg(target_arch = "x86_64")]
#[inline]
fn in_lane(lane: &[u8; 16], bytes: [u8; 5]) -> u16 {
    use std::arch::x86_64::{
        _mm_cmpeq_epi8, _mm_movemask_epi8, _mm_or_si128, _mm_set_epi64x, _mm_set1_epi8,
    };
    let [low, high] = halves(lane);
    // SAFETY: every x86-64 processor has SSE2.
    unsafe {
        let text = _mm_set_epi64x(high as i64, low as i64);
        let [a, b, c, d, e] = bytes.map(|byte| _mm_cmpeq_epi8(text, _mm_set1_epi8(byte as i8)));
        let any = _mm_or_si128(_mm_or_si128(_mm_or_si128(a, b), _mm_or_si128(c, d)), e);
        _mm_movemask_epi8(any) as u16
    }
}

#[cfg(all(target_arch = "wasm32", feature = "worker"))]
#[target_feature(enable = "simd128")]
#[inline]
fn in_lane(lane: &[u8; 16], bytes: [u8; 5]) -> u16 {
    use std::arch::wasm32::{i8x16_bitmask, i8x16_eq, i8x16_splat, u64x2, v128_or};
    let [low, high] = halves(lane);
    let text = u64x2(low, high);
    let mut any = i8x16_eq(text, i8x16_splat(bytes[0] as i8));
    for byte in &bytes[1..] {
        any = v128_or(any, i8x16_eq(text, i8x16_splat(*byte as i8)));
    }
    i8x16_bitmask(any)
}

#[cfg(not(any(target_arch = "x86_64", all(target_arch = "wasm32", feature = "worker"))))]
#[inline]
fn in_lane(lane: &[u8; 16], bytes: [u8; 5]) -> u16 {
    lane_by_words(lane, bytes)
}

/// The same with ordinary numbers, for machines without vectors.
#[cfg(any(
    test,
    not(any(target_arch = "x86_64", all(target_arch = "wasm32", feature = "worker")))
))]
fn lane_by_words(lane: &[u8; 16], bytes: [u8; 5]) -> u16 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let in_word = |word: u64| {
        let zero = |byte: u8| {
            let different = word ^ (ONES * u64::from(byte));
            // Exact for every byte: nothing is carried from one to the next.
            !(((different & !HIGH) + !HIGH) | different) & HIGH
        };
        let found = bytes.iter().fold(0, |found, &byte| found | zero(byte));
        // Gathers the eight high bits into one byte.
        ((found >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56) as u16
    };
    let [low, high] = halves(lane);
    in_word(low) | in_word(high) << 8
}

#[inline]
fn halves(lane: &[u8; 16]) -> [u64; 2] {
    let (halves, _) = lane.as_chunks::<8>();
    [halves[0], halves[1]].map(u64::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_looking_finds_the_same() {
        let marks = Marks::new(b",\n\r\"");
        let mut state = 1_u64;
        for _ in 0..20_000 {
            let text: Vec<u8> = (0..70)
                .map(|_| {
                    state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                    match state >> 60 {
                        0..5 => b",\n\r\"\\"[(state >> 60) as usize],
                        _ => (state >> 40) as u8,
                    }
                })
                .collect();
            let at = (state >> 33) as usize % 70;
            let found = marks.find(&text, at);
            for bit in 0..64 {
                let is_mark = text.get(at + bit).is_some_and(|byte| b",\n\r\"".contains(byte));
                assert_eq!(found >> bit & 1 == 1, is_mark);
            }
            let lane = text[..16].try_into().expect("sixteen");
            assert_eq!(lane_by_words(lane, marks.bytes), in_lane(lane, marks.bytes));
        }
    }

    #[test]
    fn nothing_is_found_beyond_the_end() {
        let marks = Marks::new(&[0]);
        assert_eq!(marks.find(&[0, 1, 0], 0), 0b101);
        assert_eq!(marks.find(&[], 0), 0);
        assert_eq!(marks.find(&[0; 64], 0), u64::MAX);
        assert_eq!(marks.find(&[0; 64], 100), 0);
    }
}
