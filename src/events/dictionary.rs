//! From texts to codes, millions of times: the innermost loop of reading.

use super::texts::Texts;

/// Gives each different text a code, in the order of first appearance.
///
/// An open table whose places hold texts of up to eleven bytes themselves, so that
/// most ids are known again with one look into memory; a longer text is there as a hash
/// of 64 bits, and its bytes are compared. The hash ends in a full mix: a multiply and
/// rotate alone (Fx) puts ids that differ in their last digits into few places, and a
/// million of them took minutes.
#[derive(Clone, Debug)]
pub(super) struct Dictionary {
    texts: Texts,
    /// Invariant: its length is a power of two, and at least a third of it is free.
    table: Vec<Slot>,
    last: Slot,
}

/// A text in the table: sixteen bytes, never in two lines of the cache.
#[derive(Clone, Copy, Debug)]
#[repr(align(16))]
struct Slot {
    low: u64,
    high: u32,
    code: u32,
}

/// The text itself, or its hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Key {
    /// The first eight bytes; of a longer text, its hash.
    low: u64,
    /// Three more bytes, and the length above them; of a longer text, [`LONG`].
    high: u32,
}

const INSIDE: usize = 11;
const LONG: u32 = u32::MAX;
const FREE: Slot = Slot { low: 0, high: 0, code: u32::MAX };
const FIRST_SIZE: usize = 64;

impl Default for Dictionary {
    fn default() -> Self {
        Self { texts: Texts::default(), table: vec![FREE; FIRST_SIZE], last: FREE }
    }
}

impl Dictionary {
    /// The code of a text; a new one for a text that was not seen before.
    #[inline(never)]
    pub(super) fn code(&mut self, text: &[u8]) -> u32 {
        let key = Key::of(text);
        if !self.is(self.last, key, text) {
            self.last = self.look_up(key, text);
        }
        self.last.code
    }

    /// The code of a text, if it was seen before.
    pub(super) fn find(&self, text: &[u8]) -> Option<u32> {
        let (key, mask) = (Key::of(text), self.table.len() - 1);
        let mut place = key.hash() as usize & mask;
        loop {
            let slot = self.table[place];
            if slot.code == FREE.code {
                return None;
            }
            if self.is(slot, key, text) {
                return Some(slot.code);
            }
            place = (place + 1) & mask;
        }
    }

    /// How many different texts there are.
    pub(super) fn len(&self) -> usize {
        self.texts.len()
    }

    /// The texts by code.
    pub(super) fn texts(&self) -> &Texts {
        &self.texts
    }

    /// The texts by code, and the table goes.
    pub(super) fn into_texts(self) -> Texts {
        self.texts
    }

    #[inline(always)]
    fn look_up(&mut self, key: Key, text: &[u8]) -> Slot {
        let mask = self.table.len() - 1;
        let mut place = key.hash() as usize & mask;
        loop {
            let slot = self.table[place];
            if self.is(slot, key, text) {
                return slot;
            }
            if slot.code == FREE.code {
                return self.add(key, text, place);
            }
            place = (place + 1) & mask;
        }
    }

    #[inline(always)]
    fn is(&self, slot: Slot, key: Key, text: &[u8]) -> bool {
        slot.low == key.low
            && slot.high == key.high
            && slot.code != FREE.code
            && (key.high != LONG || same(self.texts.get(slot.code), text))
    }

    #[cold]
    fn add(&mut self, key: Key, text: &[u8], place: usize) -> Slot {
        let Key { low, high } = key;
        let slot = Slot { low, high, code: self.texts.len() as u32 };
        self.texts.push(text);
        self.table[place] = slot;
        if self.texts.len() * 3 > self.table.len() * 2 {
            self.grow();
        }
        slot
    }

    fn grow(&mut self) {
        let mask = self.table.len() * 2 - 1;
        let mut table = vec![FREE; mask + 1];
        for slot in self.table.iter().filter(|slot| slot.code != FREE.code) {
            let mut place = slot.hash() as usize & mask;
            while table[place].code != FREE.code {
                place = (place + 1) & mask;
            }
            table[place] = *slot;
        }
        self.table = table;
    }
}

impl Slot {
    fn hash(self) -> u64 {
        Key { low: self.low, high: self.high }.hash()
    }
}

impl Key {
    #[inline(always)]
    fn of(text: &[u8]) -> Self {
        let length = text.len();
        if length > INSIDE {
            return Self { low: hash(text), high: LONG };
        }
        let of_length = (length as u32) << 24;
        match text.split_first_chunk::<8>() {
            Some((first, rest)) => {
                Self { low: u64::from_le_bytes(*first), high: short(rest) as u32 | of_length }
            }
            None => Self { low: short(text), high: of_length },
        }
    }

    #[inline(always)]
    fn hash(self) -> u64 {
        finish(step(u64::from(self.high), self.low))
    }
}

/// Whether two texts are equal, eight bytes at a time: in wasm a comparison of
/// slices goes byte by byte.
#[inline(never)]
pub(super) fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let length = a.len();
    if length < 8 {
        return short(a) == short(b);
    }
    let mut at = 0;
    while at + 8 < length {
        if eight(a, at) != eight(b, at) {
            return false;
        }
        at += 8;
    }
    eight(a, length - 8) == eight(b, length - 8)
}

/// A hash of 64 bits, all of them well mixed.
#[inline(never)]
pub(super) fn hash(text: &[u8]) -> u64 {
    let length = text.len();
    let mut state = (length as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    if length < 8 {
        return finish(step(state, short(text)));
    }
    let mut at = 0;
    while at + 8 < length {
        state = step(state, eight(text, at));
        at += 8;
    }
    finish(step(state, eight(text, length - 8)))
}

/// Takes eight more bytes into a hash.
#[inline(always)]
pub(super) fn step(state: u64, word: u64) -> u64 {
    let mixed = (state ^ word).wrapping_mul(0xd6e8_feb8_6659_fd93);
    mixed ^ (mixed >> 32)
}

/// The final mix (of SplitMix64): every bit of the state reaches every bit of the hash.
#[inline(always)]
pub(super) fn finish(state: u64) -> u64 {
    let state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}

#[inline(always)]
fn eight(text: &[u8], at: usize) -> u64 {
    text.get(at..at + 8).and_then(|part| part.try_into().ok()).map_or(0, u64::from_le_bytes)
}

/// Fewer than eight bytes as one number; texts of equal length have equal numbers
/// only when they are equal.
#[inline(always)]
fn short(text: &[u8]) -> u64 {
    let length = text.len();
    if length >= 4 {
        let four = |at: usize| {
            let part = text.get(at..at + 4).and_then(|part| part.try_into().ok());
            u64::from(part.map_or(0, u32::from_le_bytes))
        };
        return four(0) | four(length - 4) << 32;
    }
    match text {
        [] => 0,
        [a, ..] => {
            let (middle, last) = (text[length / 2], text[length - 1]);
            u64::from(*a) | u64::from(middle) << 8 | u64::from(last) << 16
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn codes_come_in_the_order_of_first_appearance() {
        let mut dictionary = Dictionary::default();
        let codes: Vec<u32> =
            ["home", "cart", "home", "", "cart"].map(|t| dictionary.code(t.as_bytes())).to_vec();
        assert_eq!(codes, [0, 1, 0, 2, 1]);
        assert_eq!(dictionary.into_texts().to_strings(), ["home", "cart", ""]);
    }

    #[test]
    fn it_agrees_with_a_map_of_the_standard_library() {
        let mut dictionary = Dictionary::default();
        let mut map: HashMap<Vec<u8>, u32> = HashMap::new();
        for number in 0..200_000_u32 {
            let id = number.wrapping_mul(2_654_435_761) % 70_000;
            let text = "x".repeat((id % 19) as usize) + &id.to_string();
            let next = map.len() as u32;
            let code = *map.entry(text.clone().into_bytes()).or_insert(next);
            assert_eq!(dictionary.code(text.as_bytes()), code);
        }
        assert_eq!(dictionary.len(), map.len());
    }

    #[test]
    fn texts_that_differ_in_one_byte_differ_at_every_length() {
        for length in 1..40 {
            let text = vec![b'a'; length];
            for at in 0..length {
                let mut other = text.clone();
                other[at] = b'b';
                assert!(!same(&text, &other), "{length} {at}");
                assert_ne!(hash(&text), hash(&other), "{length} {at}");
            }
        }
    }

    /// Numbers in a row, numbers far apart, one letter repeated: no part of the
    /// table fills up more than chance would do.
    #[test]
    fn ids_that_look_alike_spread_evenly() {
        type Maker = fn(u32) -> String;
        let makers: [Maker; 3] = [
            |n| format!("C{n:07}"),
            |n| (u64::from(n) << 20).to_string(),
            |n| format!("{n}-0000-0000-0000-000000000000"),
        ];
        for make in makers {
            let mut counts = vec![0_u32; 1024];
            for number in 0..65_536 {
                counts[(hash(make(number).as_bytes()) & 1023) as usize] += 1;
            }
            let most = counts.iter().max().copied().unwrap_or_default();
            assert!(most < 110, "{most} of 64 expected");
        }
    }
}
