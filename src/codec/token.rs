//! Texts and numbers within JSON: how they are written, and whether they can be kept.

use super::found::Fault;

/// A text within JSON.
pub(super) struct Text {
    /// Its characters.
    pub text: String,
    /// The byte after its closing quote.
    pub end: usize,
    /// Halves of characters, replaced.
    pub half_characters: usize,
    /// Control characters without an escape, kept.
    pub bare_controls: usize,
}

/// A number within JSON.
pub(super) enum Number<'a> {
    /// Written again it is the same number.
    Kept(serde_json::Number),
    /// Written again it would be another number.
    Inexact(&'a str),
}

/// Decimal digits that a 64-bit number always keeps.
const EXACT_DIGITS: usize = 15;

type Wrong = (usize, Fault);

/// Reads the text whose opening quote stands at `start`.
pub(super) fn string(all: &str, start: usize) -> Result<Text, Wrong> {
    let bytes = all.as_bytes();
    let mut read =
        Text { text: String::new(), end: start + 1, half_characters: 0, bare_controls: 0 };
    loop {
        let from = read.end;
        let plain = bytes[from..].iter().position(|&byte| matches!(byte, b'"' | b'\\' | ..=0x1f));
        let Some(plain) = plain else { return Err((all.len(), Fault::Torn)) };
        read.text.push_str(&all[from..from + plain]);
        read.end = from + plain + 1;
        match bytes[from + plain] {
            b'"' => return Ok(read),
            b'\\' => escape(all, &mut read)?,
            control => {
                read.bare_controls += 1;
                read.text.push(char::from(control));
            }
        }
    }
}

/// Reads what follows a backslash; `read.end` is the byte after it.
fn escape(all: &str, read: &mut Text) -> Result<(), Wrong> {
    let Some(letter) = all.as_bytes().get(read.end) else {
        return Err((all.len(), Fault::Torn));
    };
    let char = match letter {
        b'"' => '"',
        b'\\' => '\\',
        b'/' => '/',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'u' => return unicode(all, read),
        _ => return Err((read.end - 1, Fault::Escape)),
    };
    read.end += 1;
    read.text.push(char);
    Ok(())
}

/// Reads `uXXXX`, with its other half if it is one; `read.end` is the `u`.
fn unicode(all: &str, read: &mut Text) -> Result<(), Wrong> {
    let first = unit(all, read.end + 1)?;
    read.end += 5;
    if let Some(char) = char::from_u32(first) {
        read.text.push(char);
        return Ok(());
    }
    if first < 0xdc00 && all[read.end..].starts_with("\\u") {
        let second = unit(all, read.end + 2)?;
        if (0xdc00..0xe000).contains(&second) {
            read.end += 6;
            let code = 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00);
            read.text.extend(char::from_u32(code));
            return Ok(());
        }
    }
    read.half_characters += 1;
    read.text.push(char::REPLACEMENT_CHARACTER);
    Ok(())
}

fn unit(all: &str, at: usize) -> Result<u32, Wrong> {
    let digits = &all.as_bytes()[at.min(all.len())..(at + 4).min(all.len())];
    if !digits.iter().all(u8::is_ascii_hexdigit) {
        return Err((at - 2, Fault::Escape));
    }
    if digits.len() < 4 {
        return Err((all.len(), Fault::Torn));
    }
    Ok(digits
        .iter()
        .fold(0, |code, &digit| code * 16 + char::from(digit).to_digit(16).unwrap_or(0)))
}

/// Reads the number at `start`; gives the byte after it too.
pub(super) fn number(all: &str, start: usize) -> Result<(Number<'_>, usize), Wrong> {
    let bytes = all.as_bytes();
    let digits = |from: usize| {
        let n = bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        match (n, bytes.get(from)) {
            (0, None) => Err((from, Fault::Torn)),
            (0, Some(_)) => Err((from, fault_at(&all[from..]))),
            (n, _) => Ok(from + n),
        }
    };
    let sign = usize::from(bytes[start] == b'-');
    let mut end = match bytes.get(start + sign) {
        Some(b'0') => start + sign + 1,
        _ => digits(start + sign)?,
    };
    let mut whole = true;
    if bytes.get(end) == Some(&b'.') {
        end = digits(end + 1)?;
        whole = false;
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        end = digits(end + 1 + sign)?;
        whole = false;
    }
    let text = &all[start..end];
    Ok((kept(text, whole).map_or(Number::Inexact(text), Number::Kept), end))
}

fn kept(text: &str, whole: bool) -> Option<serde_json::Number> {
    if whole && text != "-0" {
        if let Ok(number) = text.parse::<i64>() {
            return Some(number.into());
        }
        if let Ok(number) = text.parse::<u64>() {
            return Some(number.into());
        }
    }
    let number: f64 = text.parse().ok()?;
    let kept = serde_json::Number::from_f64(number)?;
    if text.len() <= EXACT_DIGITS && !text.contains(['e', 'E']) {
        return Some(kept);
    }
    let given = decimal(text);
    // Programs write the shortest digits that give the same number, or 17. Of two
    // shortest ones that lie as near, our writer takes another than the formatter.
    let same = [format!("{number:e}"), kept.to_string(), format!("{number:.16e}")]
        .iter()
        .any(|spelled| decimal(spelled) == given);
    same.then_some(kept)
}

/// A decimal number as its significant digits and the power of ten of the last one.
fn decimal(text: &str) -> (String, i64) {
    let text = text.trim_start_matches('-');
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    let significant = digits.trim_start_matches('0').trim_end_matches('0');
    if significant.is_empty() {
        return (String::new(), 0);
    }
    let zeros = digits.len() - digits.trim_end_matches('0').len();
    let exponent: i64 = exponent.trim_start_matches('+').parse().unwrap_or(i64::MAX / 2);
    let last = exponent.saturating_sub(fraction.len() as i64).saturating_add(zeros as i64);
    (significant.to_owned(), last)
}

/// What is wrong with a text that starts where JSON wants something else.
pub(super) fn fault_at(rest: &str) -> Fault {
    let word = rest.trim_start_matches(['-', '+']);
    match rest.chars().next() {
        None => Fault::Torn,
        Some('\'' | '‘' | '’' | '`') => Fault::SingleQuote,
        Some('/' | '#') => Fault::Comment,
        _ if ["NaN", "Infinity", "undefined"].iter().any(|name| word.starts_with(name)) => {
            Fault::NotANumber
        }
        Some(char) if char.is_alphabetic() || matches!(char, '_' | '$' | '“' | '”' | '„') => {
            Fault::NoQuotes
        }
        Some(_) => Fault::Unexpected,
    }
}
