//! From bytes to UTF-8, in chunks of any size.

use std::ops::RangeInclusive;

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
    /// Japanese, of Windows. This one and those below are read by the browser, which turns them
    /// into UTF-8 before anything here sees them.
    ShiftJis,
    /// Japanese, of Unix.
    EucJp,
    /// Chinese.
    Gb18030,
    /// Chinese in the characters of Taiwan and Hong Kong.
    Big5,
    /// Korean.
    EucKr,
    /// Central European.
    Windows1250,
    /// Cyrillic.
    Windows1251,
    /// Greek.
    Windows1253,
    /// Turkish.
    Windows1254,
    /// Western, of old Macs.
    Macintosh,
}

impl Encoding {
    /// The encoding of a file, from its first bytes. A mark decides; without one,
    /// zeros at every other place mean UTF-16, and bytes that are no UTF-8 mean a way of
    /// writing of East Asia if they pair up as it does, else Windows-1252.
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
            Err(_) => in_pairs(head).unwrap_or(Self::Windows1252),
        }
    }

    /// Whether only the browser can read it.
    pub fn is_foreign(self) -> bool {
        !matches!(self, Self::Utf8 | Self::Utf16Le | Self::Utf16Be | Self::Windows1252)
    }

    /// Whether the bytes say so themselves. All others are guesses.
    pub fn is_certain(self) -> bool {
        matches!(self, Self::Utf8 | Self::Utf16Le | Self::Utf16Be)
    }

    /// Its usual name, which is also the browser's.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16",
            Self::Utf16Be => "UTF-16 (big-endian)",
            Self::Windows1252 => "Windows-1252",
            Self::ShiftJis => "Shift_JIS",
            Self::EucJp => "EUC-JP",
            Self::Gb18030 => "GB18030",
            Self::Big5 => "Big5",
            Self::EucKr => "EUC-KR",
            Self::Windows1250 => "Windows-1250",
            Self::Windows1251 => "Windows-1251",
            Self::Windows1253 => "Windows-1253",
            Self::Windows1254 => "Windows-1254",
            Self::Macintosh => "Macintosh",
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
            Encoding::Windows1252 => chunk.iter().for_each(|&byte| push_1252(byte, text)),
            Encoding::Utf16Le => self.wide(chunk, text, u16::from_le_bytes),
            Encoding::Utf16Be => self.wide(chunk, text, u16::from_be_bytes),
            // UTF-8, or what the browser made UTF-8 of.
            _ => self.bytes(chunk, text),
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

/// The way of writing of East Asia whose pairs the bytes beyond ASCII are. Western text has lone
/// accented letters between plain ones, which hardly ever pair.
fn in_pairs(head: &[u8]) -> Option<Encoding> {
    let shift_jis = pairs(head, |lead| matches!(lead, 0x81..=0x9f | 0xe0..=0xfc), 0x40);
    // In Japanese, kana come in rows that all begin with one of two bytes.
    if shift_jis.len() >= 2 && is_share(&shift_jis, 0x82..=0x83, 4) {
        return Some(Encoding::ShiftJis);
    }
    let euc = pairs(head, |lead| matches!(lead, 0xa1..=0xfe), 0xa1);
    if euc.len() < 8 {
        return None;
    }
    Some(match () {
        () if is_share(&euc, 0xa4..=0xa5, 4) => Encoding::EucJp,
        // Syllables of Korean stand in a row of their own; characters of Chinese go beyond it.
        () if !is_share(&euc, 0xc9..=0xfe, 20) => Encoding::EucKr,
        () => Encoding::Gb18030,
    })
}

/// The first bytes of all pairs, if nothing beyond ASCII stands by itself: pairs begin as
/// `is_lead` says, and end with a byte from `first_trail` on.
fn pairs(head: &[u8], is_lead: fn(u8) -> bool, first_trail: u8) -> Vec<u8> {
    let mut leads = Vec::new();
    let mut bytes = head.iter();
    while let Some(&byte) = bytes.next() {
        if is_lead(byte) {
            match bytes.next() {
                Some(&trail) if trail >= first_trail && !matches!(trail, 0x7f | 0xff) => {
                    leads.push(byte);
                }
                Some(_) => return Vec::new(),
                None => {}
            }
        } else if first_trail > 0x7f && byte > 0x7f || matches!(byte, 0x80 | 0xa0 | 0xfd..) {
            return Vec::new();
        }
    }
    leads
}

/// Whether at least one of so many is within a range.
fn is_share(leads: &[u8], range: RangeInclusive<u8>, of: usize) -> bool {
    leads.iter().filter(|lead| range.contains(lead)).count() * of >= leads.len()
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

    #[track_caller]
    fn check_detected(bytes: &[u8], encoding: Encoding) {
        assert_eq!(Encoding::detect(bytes), encoding);
    }

    #[test]
    fn the_writing_of_east_asia_is_recognised() {
        check_detected(
            b"\x92\x8d\x95\xb6\x94\xd4\x8d\x86,\x83C\x83x\x83\x93\x83g\n1,\x82\xa0\x82\xa2\n",
            Encoding::ShiftJis,
        );
        // What Python makes of a table of orders in each language.
        check_detected(
            b"\xc3\xed\xca\xb8\xc8\xd6\xb9\xe6,\xa5\xa4\xa5\xd9\xa5\xf3\xa5\xc8\n1,\xa5\xab\xa1\xbc\xa5\xc8\xa4\xcb\xc6\xfe\xa4\xec\xa4\xeb\n",
            Encoding::EucJp,
        );
        check_detected(
            b"\xbf\xcd\xbb\xa7,\xca\xb1\xbc\xe4,\xca\xc2\xbc\xfe\n1,2024-01-01,\xbc\xd3\xc8\xeb\xb9\xba\xce\xef\xb3\xb5\n",
            Encoding::Gb18030,
        );
        check_detected(
            b"\xb0\xed\xb0\xb4,\xbd\xc3\xb0\xa3,\xc0\xcc\xba\xa5\xc6\xae\n1,2024-01-01,\xc0\xe5\xb9\xd9\xb1\xb8\xb4\xcf\xbf\xa1\n",
            Encoding::EucKr,
        );
    }

    #[test]
    fn what_only_looks_like_it_is_western() {
        // UTF-8 with one letter of Windows-1252 in it; capitals; a word of Cyrillic.
        check_detected("café crème, déjà vu, naïveté\n".repeat(9).as_bytes(), Encoding::Utf8);
        let mixed = ["café crème, déjà vu, naïveté\n".repeat(9).as_bytes(), b"caf\xe9 "].concat();
        check_detected(&mixed, Encoding::Windows1252);
        check_detected(b"\xc9\xc9N, \xe9\xe9n, Ge\xebrfd\n", Encoding::Windows1252);
        check_detected(b"\xf8\xe0\xe3,1\n", Encoding::Windows1252);
    }
}
