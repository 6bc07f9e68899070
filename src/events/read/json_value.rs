//! One JSON object, taken apart into names and values as texts.

use super::row::Cell;

/// The fields of a record, in a text of their own.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields {
    pub text: Vec<u8>,
    pub fields: Vec<(Cell, Cell)>,
}

/// Objects inside objects are opened so deep; what is deeper stays as it is written.
const DEEPEST: usize = 8;

/// Reads an object. The fields of objects in it are named with points, `user.id`;
/// arrays stay as they are written; `null` is empty. Whether it is JSON.
pub(super) fn fields(text: &[u8], into: &mut Fields) -> bool {
    into.text.clear();
    into.fields.clear();
    let mut reader = Reader { rest: text, into };
    reader.object(&mut Vec::new(), 0).is_some() && reader.rest.trim_ascii().is_empty()
}

struct Reader<'a> {
    rest: &'a [u8],
    into: &'a mut Fields,
}

impl Reader<'_> {
    fn object(&mut self, prefix: &mut Vec<u8>, depth: usize) -> Option<()> {
        self.take(b'{')?;
        if self.take(b'}').is_some() {
            return Some(());
        }
        loop {
            let name_start = self.into.text.len();
            self.into.text.extend_from_slice(prefix);
            self.string()?;
            let name = Cell::new(name_start, self.into.text.len());
            self.take(b':')?;
            self.space();
            if self.rest.first() == Some(&b'{') && depth < DEEPEST {
                let length = prefix.len();
                prefix.extend_from_slice(&self.into.text[name_start + length..]);
                prefix.push(b'.');
                self.object(prefix, depth + 1)?;
                prefix.truncate(length);
            } else {
                let start = self.into.text.len();
                self.value()?;
                self.into.fields.push((name, Cell::new(start, self.into.text.len())));
            }
            if self.take(b',').is_none() {
                return self.take(b'}');
            }
        }
    }

    fn value(&mut self) -> Option<()> {
        match self.rest.first()? {
            b'"' => self.string(),
            b'{' | b'[' => self.nested(),
            _ => {
                let is_end = |byte: &u8| b",}] \t\r\n".contains(byte);
                let length = self.rest.iter().position(is_end).unwrap_or(self.rest.len());
                let (word, rest) = self.rest.split_at(length);
                let is_number = word.first().is_some_and(|b| *b == b'-' || b.is_ascii_digit())
                    && word.iter().all(|b| b.is_ascii_digit() || b"+-.eE".contains(b));
                if !is_number && !matches!(word, b"true" | b"false" | b"null") {
                    return None;
                }
                if word != b"null" {
                    self.into.text.extend_from_slice(word);
                }
                self.rest = rest;
                Some(())
            }
        }
    }

    /// An array, or an object that is too deep, as it is written.
    fn nested(&mut self) -> Option<()> {
        let (mut depth, mut in_string, mut is_escaped) = (0_usize, false, false);
        for (at, &byte) in self.rest.iter().enumerate() {
            match byte {
                _ if is_escaped => is_escaped = false,
                b'\\' if in_string => is_escaped = true,
                b'"' => in_string = !in_string,
                b'{' | b'[' if !in_string => depth += 1,
                b'}' | b']' if !in_string => {
                    depth -= 1;
                    if depth == 0 {
                        let (value, rest) = self.rest.split_at(at + 1);
                        self.into.text.extend_from_slice(value);
                        self.rest = rest;
                        return Some(());
                    }
                }
                _ => {}
            }
        }
        None
    }

    fn string(&mut self) -> Option<()> {
        self.take(b'"')?;
        loop {
            let length = self.rest.iter().position(|byte| b"\"\\".contains(byte))?;
            self.into.text.extend_from_slice(&self.rest[..length]);
            let is_end = self.rest[length] == b'"';
            self.rest = &self.rest[length + 1..];
            if is_end {
                return Some(());
            }
            self.escaped()?;
        }
    }

    fn escaped(&mut self) -> Option<()> {
        let (&letter, rest) = self.rest.split_first()?;
        self.rest = rest;
        let char = match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'u' => self.unicode()?,
            _ => return None,
        };
        self.into.text.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes());
        Some(())
    }

    /// The character of `\u` and four digits, or of two halves; half a character alone
    /// becomes U+FFFD.
    fn unicode(&mut self) -> Option<char> {
        let first = self.four()?;
        if (0xd800..0xdc00).contains(&first) && self.rest.starts_with(b"\\u") {
            let before = self.rest;
            self.rest = &self.rest[2..];
            let second = self.four()?;
            if (0xdc00..0xe000).contains(&second) {
                return char::from_u32(0x10000 + ((first - 0xd800) << 10) + second - 0xdc00);
            }
            self.rest = before;
        }
        Some(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn four(&mut self) -> Option<u32> {
        let (digits, rest) = self.rest.split_first_chunk::<4>()?;
        self.rest = rest;
        digits.iter().try_fold(0, |number, digit| {
            char::from(*digit).to_digit(16).map(|digit| number * 16 + digit)
        })
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        self.space();
        self.rest = self.rest.strip_prefix(&[byte])?;
        Some(())
    }

    fn space(&mut self) {
        self.rest = self.rest.trim_ascii_start();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(json: &str, expected: &[(&str, &str)]) {
        let mut read = Fields::default();
        assert!(fields(json.as_bytes(), &mut read), "{json}");
        let text = |cell: Cell| std::str::from_utf8(cell.of(&read.text)).expect("text");
        let found: Vec<(&str, &str)> =
            read.fields.iter().map(|&(name, value)| (text(name), text(value))).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn values_stay_as_they_are_written() {
        check(
            r#"{"id": "007", "n": 1E5, "big": 12345678901234567890, "no": null, "yes": true}"#,
            &[
                ("id", "007"),
                ("n", "1E5"),
                ("big", "12345678901234567890"),
                ("no", ""),
                ("yes", "true"),
            ],
        );
        check(r#"{"a":"\u0041\ud83d\ude00\ud83dx\n\"\\"}"#, &[("a", "A😀\u{fffd}x\n\"\\")]);
        check("{}", &[]);
    }

    #[test]
    fn what_is_inside_is_named_with_points() {
        check(
            r#"{"user":{"id":1,"at":{"x":"y"}},"items":[{"a":"]"}],"last":2}"#,
            &[("user.id", "1"), ("user.at.x", "y"), ("items", r#"[{"a":"]"}]"#), ("last", "2")],
        );
        let deep = "{\"a\":".repeat(100_000) + "1" + &"}".repeat(100_000);
        assert!(fields(deep.as_bytes(), &mut Fields::default()));
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for text in [
            "{",
            "{\"a\"}",
            "{a:1}",
            "{\"a\":1,}",
            "{\"a\":nul}",
            "{\"a\":\"\\x\"}",
            "{} {}",
            "{\"a\":]}",
        ] {
            assert!(!fields(text.as_bytes(), &mut Fields::default()), "{text}");
        }
    }
}
