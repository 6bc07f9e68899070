//! Many short texts in one piece of memory.

/// Texts one after another, each with a code: its place in the order in which
/// they came. Bytes are kept as they stood in the file.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Texts {
    bytes: Vec<u8>,
    /// Invariant: rises, and the last is the length of `bytes`.
    ends: Vec<u32>,
}

impl Texts {
    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// How many bytes they take together.
    pub fn n_bytes(&self) -> usize {
        self.bytes.len()
    }

    /// The bytes of a text; none for a code that was never given.
    pub fn get(&self, code: u32) -> &[u8] {
        let code = code as usize;
        let start = if code == 0 { 0 } else { self.ends.get(code - 1).map_or(0, |&end| end) };
        let end = self.ends.get(code).map_or(start, |&end| end);
        &self.bytes[start as usize..end as usize]
    }

    /// A text for people to read: what is not UTF-8 is read as Windows-1252.
    pub fn show(&self, code: u32) -> String {
        super::read::encoding::to_string(self.get(code))
    }

    /// All texts, for people to read, by code.
    pub fn to_strings(&self) -> Vec<String> {
        (0..self.len() as u32).map(|code| self.show(code)).collect()
    }

    /// Adds a text at the end. Its code is the length before.
    pub(super) fn push(&mut self, text: &[u8]) {
        self.bytes.extend_from_slice(text);
        self.ends.push(self.bytes.len() as u32);
    }
}
