//! The parts that written times are made of: numbers, names, separators.

use super::words;

/// Walks through a written time.
pub(super) struct Cursor<'a> {
    /// What is not read yet.
    pub rest: &'a [u8],
}

impl Cursor<'_> {
    /// A number of at most so many digits, and how many it has.
    pub(super) fn number(&mut self, most: usize) -> Option<(u64, usize)> {
        let n_digits = self.rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if n_digits == 0 || n_digits > most {
            return None;
        }
        let (digits, rest) = self.rest.split_at(n_digits);
        self.rest = rest;
        let add = |number: u64, digit: &u8| number * 10 + u64::from(digit - b'0');
        Some((digits.iter().fold(0, add), n_digits))
    }

    /// A month by number or name, and whether it was a name.
    pub(super) fn month(&mut self) -> Option<(u32, bool)> {
        if self.rest.first()?.is_ascii_digit() {
            return Some((self.number(2)?.0 as u32, false));
        }
        let month = words::month(self.word())?;
        self.skip(b".");
        Some((month, true))
    }

    /// The month, if the text begins with one; a day of the week is passed over.
    /// None when it begins with another word.
    pub(super) fn day_or_month_name(&mut self) -> Option<Option<u32>> {
        while self.rest.first().is_some_and(u8::is_ascii_alphabetic) {
            let word = self.word();
            if let Some(month) = words::month(word) {
                return Some(Some(month));
            }
            if !words::is_weekday(word) {
                return None;
            }
            self.skip(b",. ");
        }
        Some(None)
    }

    pub(super) fn word(&mut self) -> &[u8] {
        let length = self.rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let (word, rest) = self.rest.split_at(length);
        self.rest = rest;
        word
    }

    pub(super) fn separator(&mut self) -> Option<u8> {
        let (&separator, rest) = self.rest.split_first()?;
        self.rest = rest;
        b"-/. ".contains(&separator).then_some(separator)
    }

    /// The same separator again; after a name of a month, a comma or point may stand there.
    pub(super) fn same(&mut self, separator: u8) -> Option<()> {
        self.skip(b",");
        self.take(separator).then_some(())
    }

    /// Moves to the time of day, if there is one.
    pub(super) fn reach_time(&mut self) -> bool {
        let before = self.rest;
        let is_letter = self.take(b'T') || self.take(b't') || self.take(b'_');
        if !is_letter {
            self.skip(b", ");
        }
        let is_time = self.rest.first().is_some_and(u8::is_ascii_digit);
        if !is_time {
            self.rest = before;
        }
        is_time
    }

    /// A fraction of a second, in milliseconds; finer digits are dropped.
    pub(super) fn thousandths(&mut self) -> i64 {
        let [b'.' | b',', rest @ ..] = self.rest else { return 0 };
        let n_digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if n_digits == 0 {
            return 0;
        }
        let (digits, rest) = rest.split_at(n_digits);
        self.rest = rest;
        let digit = |at: usize| digits.get(at).map_or(0, |digit| i64::from(digit - b'0'));
        digit(0) * 100 + digit(1) * 10 + digit(2)
    }

    /// Hours to add for AM or PM.
    pub(super) fn half_of_day(&mut self) -> Option<u64> {
        let text = self.rest.trim_ascii_start();
        // Some programs write a narrow space that does not break (U+202F) before it.
        let text = text.strip_prefix("\u{202f}".as_bytes()).unwrap_or(text);
        let (half, length) = match text {
            [b'a' | b'A', b'm' | b'M', ..] => (0, 2),
            [b'p' | b'P', b'm' | b'M', ..] => (12, 2),
            [b'a' | b'A', b'.', b'm' | b'M', b'.', ..] => (0, 4),
            [b'p' | b'P', b'.', b'm' | b'M', b'.', ..] => (12, 4),
            _ => return None,
        };
        self.rest = &text[length..];
        Some(half)
    }

    pub(super) fn take(&mut self, byte: u8) -> bool {
        let is_there = self.rest.first() == Some(&byte);
        if is_there {
            self.rest = &self.rest[1..];
        }
        is_there
    }

    pub(super) fn skip(&mut self, bytes: &[u8]) {
        while self.rest.first().is_some_and(|byte| bytes.contains(byte)) {
            self.rest = &self.rest[1..];
        }
    }

    pub(super) fn spaces(&mut self) {
        self.skip(b" ");
    }
}
