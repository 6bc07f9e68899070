//! From bytes to UTF-8, in chunks of any size.

/// How a file's characters are written as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Encoding {
    /// UTF-8, with or without a mark in front.
    #[default]
    Utf8,
    /// UTF-16, low byte first; "Unicode text" of spreadsheets.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252, "ANSI", with Latin-1 inside it.
    Windows1252,
    /// Japanese; recognised, but not read.
    ShiftJis,
}

impl Encoding {
    /// The encoding of a file, from its first bytes. A mark decides; without one,
    /// zeros at every other place mean UTF-16, and bytes that are no UTF-8 mean
    /// Shift_JIS if they pair up as it does, else Windows-1252.
    pub fn detect(head: &[u8]) -> Self {
        match head {
            [0xef, 0xbb, 0xbf, ..] => return Self::Utf8,
            [0xff, 0xfe, ..] => return Self::Utf16Le,
            [0xfe, 0xff, ..] => return Self::Utf16Be,
            _ => {}
        }
        if let Some(wide) = without_mark(head) {
            return wide;
        }
        match std::str::from_utf8(head) {
            Ok(_) => Self::Utf8,
            // A character cut off at the end of the sample is no fault.
            Err(error) if error.error_len().is_none() => Self::Utf8,
            Err(_) if is_shift_jis(head) => Self::ShiftJis,
            Err(_) => Self::Windows1252,
        }
    }

    /// Its usual name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16",
            Self::Utf16Be => "UTF-16 (big-endian)",
            Self::Windows1252 => "Windows-1252",
            Self::ShiftJis => "Shift_JIS",
        }
    }
}

/// Turns a file into UTF-8 chunk by chunk.
#[derive(Clone, Debug)]
pub(super) struct Decoder {
    encoding: Encoding,
    /// Bytes of a character that the chunk before cut off.
    carry: [u8; 4],
    n_carried: usize,
    is_start: bool,
    /// Halves of characters, replaced by U+FFFD.
    pub replaced: u64,
}

impl Decoder {
    pub(super) fn new(encoding: Encoding) -> Self {
        Self { encoding, carry: [0; 4], n_carried: 0, is_start: true, replaced: 0 }
    }

    /// Adds the text of a chunk to `text`.
    pub(super) fn push(&mut self, chunk: &[u8], text: &mut Vec<u8>) {
        match self.encoding {
            Encoding::Utf8 | Encoding::ShiftJis => self.bytes(chunk, text),
            Encoding::Windows1252 => chunk.iter().for_each(|&byte| push_1252(byte, text)),
            Encoding::Utf16Le => self.wide(chunk, text, u16::from_le_bytes),
            Encoding::Utf16Be => self.wide(chunk, text, u16::from_be_bytes),
        }
    }

    /// Adds what is left at the end of the file.
    pub(super) fn finish(&mut self, text: &mut Vec<u8>) {
        match self.encoding {
            Encoding::Utf16Le | Encoding::Utf16Be if self.n_carried > 0 => self.replace(text),
            _ => text.extend_from_slice(&self.carry[..self.n_carried]),
        }
        self.n_carried = 0;
    }

    /// UTF-8 goes through as it is, but for the mark in front.
    fn bytes(&mut self, mut chunk: &[u8], text: &mut Vec<u8>) {
        const MARK: [u8; 3] = [0xef, 0xbb, 0xbf];
        while self.is_start && !chunk.is_empty() {
            let byte = chunk[0];
            if byte != MARK[self.n_carried] {
                text.extend_from_slice(&self.carry[..self.n_carried]);
                (self.is_start, self.n_carried) = (false, 0);
                break;
            }
            self.carry[self.n_carried] = byte;
            self.n_carried += 1;
            chunk = &chunk[1..];
            if self.n_carried == MARK.len() {
                (self.is_start, self.n_carried) = (false, 0);
            }
        }
        text.extend_from_slice(chunk);
    }

    fn wide(&mut self, chunk: &[u8], text: &mut Vec<u8>, unit: fn([u8; 2]) -> u16) {
        for &byte in chunk {
            self.carry[self.n_carried] = byte;
            self.n_carried += 1;
            let carry = self.carry;
            match self.n_carried {
                2 => self.first_half(unit([carry[0], carry[1]]), text),
                4 => self.second_half(unit([carry[0], carry[1]]), unit([carry[2], carry[3]]), text),
                _ => {}
            }
        }
    }

    fn first_half(&mut self, unit: u16, text: &mut Vec<u8>) {
        match unit {
            0xd800..0xdc00 => return,
            0xfeff if self.is_start => {}
            _ => match char::from_u32(u32::from(unit)) {
                Some(char) => push_char(char, text),
                None => self.replace(text),
            },
        }
        (self.is_start, self.n_carried) = (false, 0);
    }

    fn second_half(&mut self, high: u16, low: u16, text: &mut Vec<u8>) {
        if (0xdc00..0xe000).contains(&low) {
            let code = 0x10000 + ((u32::from(high) - 0xd800) << 10) + u32::from(low) - 0xdc00;
            push_char(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER), text);
            (self.is_start, self.n_carried) = (false, 0);
            return;
        }
        self.replace(text);
        self.carry = [self.carry[2], self.carry[3], 0, 0];
        (self.is_start, self.n_carried) = (false, 2);
        self.first_half(low, text);
    }

    fn replace(&mut self, text: &mut Vec<u8>) {
        self.replaced += 1;
        push_char(char::REPLACEMENT_CHARACTER, text);
    }
}

/// A text for people to read: what is not UTF-8 is read as Windows-1252, the usual
/// reason why a file that begins as UTF-8 goes on otherwise.
pub(in crate::events) fn to_string(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => {
            let mut text = Vec::with_capacity(bytes.len() + 8);
            bytes.iter().for_each(|&byte| push_1252(byte, &mut text));
            String::from_utf8_lossy(&text).into_owned()
        }
    }
}

fn push_char(char: char, text: &mut Vec<u8>) {
    text.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes());
}

/// Windows-1252 as the WHATWG Encoding Standard has it: the five places that
/// Microsoft left empty are control characters.
fn push_1252(byte: u8, text: &mut Vec<u8>) {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0..0x80 => text.push(byte),
        0x80..0xa0 => push_char(HIGH[usize::from(byte) - 0x80], text),
        0xa0.. => push_char(char::from(byte), text),
    }
}

/// UTF-16 without a mark: in text of the West, every other byte is zero.
fn without_mark(head: &[u8]) -> Option<Encoding> {
    let head = &head[..head.len().min(4096)];
    let zeros = |first: usize| head.iter().skip(first).step_by(2).filter(|&&b| b == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), head.len() / 2);
    if half < 2 {
        return None;
    }
    if odd * 10 >= half * 7 && even * 10 <= half {
        return Some(Encoding::Utf16Le);
    }
    (even * 10 >= half * 7 && odd * 10 <= half).then_some(Encoding::Utf16Be)
}

/// Whether bytes beyond ASCII pair up as in Shift_JIS. Western text has lone
/// accented letters between plain ones, which hardly ever do.
fn is_shift_jis(head: &[u8]) -> bool {
    let (mut n_pairs, mut n_wrong, mut at) = (0_usize, 0_usize, 0);
    while at < head.len() {
        let is_lead = matches!(head[at], 0x81..=0x9f | 0xe0..=0xfc);
        match head.get(at + 1) {
            Some(0x40..=0x7e | 0x80..=0xfc) if is_lead => {
                n_pairs += 1;
                at += 1;
            }
            Some(_) if is_lead || matches!(head[at], 0x80 | 0xa0 | 0xfd..) => n_wrong += 1,
            _ => {}
        }
        at += 1;
    }
    // In Shift_JIS kana come in rows that all begin with 0x82 or 0x83.
    let n_kana = head.iter().filter(|&&byte| byte == 0x82 || byte == 0x83).count();
    n_pairs >= 2 && n_wrong == 0 && n_kana * 4 >= n_pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Decodes in chunks of each size up to 5 and expects the same text every time.
    #[track_caller]
    fn check(bytes: &[u8], encoding: Encoding, expected: &str) {
        assert_eq!(Encoding::detect(bytes), encoding);
        for size in 1..=5 {
            let mut decoder = Decoder::new(encoding);
            let mut text = Vec::new();
            bytes.chunks(size).for_each(|chunk| decoder.push(chunk, &mut text));
            decoder.finish(&mut text);
            assert_eq!(String::from_utf8_lossy(&text), expected, "chunks of {size}");
        }
    }

    fn wide(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn text_is_the_same_in_every_encoding() {
        let text = "id;naam\n1;Café “Zoë” 😀 €\n";
        check(text.as_bytes(), Encoding::Utf8, text);
        check(&[b"\xef\xbb\xbf", text.as_bytes()].concat(), Encoding::Utf8, text);
        check(&wide(&format!("\u{feff}{text}"), u16::to_le_bytes), Encoding::Utf16Le, text);
        check(&wide(&format!("\u{feff}{text}"), u16::to_be_bytes), Encoding::Utf16Be, text);
        check(&wide(text, u16::to_le_bytes), Encoding::Utf16Le, text);
        check(&wide(text, u16::to_be_bytes), Encoding::Utf16Be, text);
        check(
            b"naam\nCaf\xe9 \x93Zo\xeb\x94 \x80\n",
            Encoding::Windows1252,
            "naam\nCafé “Zoë” €\n",
        );
    }

    #[test]
    fn halves_of_characters_are_counted() {
        let mut decoder = Decoder::new(Encoding::Utf16Le);
        let mut text = Vec::new();
        decoder.push(&[0x3d, 0xd8, b'a', 0, 0x00, 0xdc, 0x3d, 0xd8, 0x3d], &mut text);
        decoder.finish(&mut text);
        assert_eq!(String::from_utf8_lossy(&text), "\u{fffd}a\u{fffd}\u{fffd}");
        assert_eq!(decoder.replaced, 3);
    }

    #[test]
    fn a_mark_cut_off_is_text() {
        check(b"\xef\xbbx", Encoding::Windows1252, "ï»x");
        let mut decoder = Decoder::new(Encoding::Utf8);
        let mut text = Vec::new();
        decoder.push(b"\xef\xbb", &mut text);
        decoder.finish(&mut text);
        assert_eq!(text, b"\xef\xbb");
    }

    #[test]
    fn japanese_is_recognised() {
        let order =
            b"\x92\x8d\x95\xb6\x94\xd4\x8d\x86,\x83C\x83x\x83\x93\x83g\n1,\x82\xa0\x82\xa2\n";
        assert_eq!(Encoding::detect(order), Encoding::ShiftJis);
    }
}
