//! What a text in JSON holds, and whether it is all still there: found by
//! reading the text token by token, without a parser that could share a fault
//! with the one that is tested.

use std::collections::HashMap;

use klantreis::codec::{self, Access, Opened, Reason};
use klantreis::model::{Instant, StepId};

/// How often each text, number and yes stands in a text.
#[derive(Default)]
pub struct Leaves(HashMap<String, usize>);

/// Everything in the file is in the journey or in what is listed.
#[track_caller]
pub fn check(file: &str, opened: &Opened) {
    if let Access::ReadOnly { raw, .. } = &opened.access {
        return assert_eq!(raw, file);
    }
    let mut read = file;
    let mut kept = Leaves::default();
    kept.add(&codec::write(&opened.journey));
    for repair in &opened.repairs {
        match repair.reason {
            // What follows the break is listed as it stands.
            Reason::Torn { .. } => {
                read = read.strip_suffix(&repair.raw).expect("the rest is the end of the file");
            }
            _ => kept.add(&repair.raw),
        }
    }
    let mut held = Leaves::default();
    held.add(read);
    let lost = held.not_in(&kept);
    assert!(lost.is_empty(), "lost: {lost:?}\nrepairs: {:#?}\nfile: {file}", opened.repairs);
}

impl Leaves {
    /// Counts the leaves of a text; names of fields are none.
    pub fn add(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let end = token_end(bytes, at);
            let token = &text[at..end];
            let is_name = text[end..].trim_start().starts_with(':');
            let leaf = match bytes[at] {
                b'"' if is_name => None,
                b'"' => spelled(token),
                b't' if token == "true" => Some(token.to_owned()),
                b'-' | b'0'..=b'9' => Some(number(token)),
                _ => None,
            };
            if let Some(leaf) = leaf {
                *self.0.entry(leaf).or_default() += 1;
            }
            at = end;
        }
    }

    fn not_in(&self, kept: &Self) -> Vec<&str> {
        let count = |leaf: &str| kept.0.get(leaf).copied().unwrap_or(0);
        let lost = |(leaf, n): &(&String, &usize)| {
            let bare = leaf.strip_prefix('#').unwrap_or(leaf);
            let forms = [
                // A number that would change as a number is kept as a text.
                Some(bare.to_owned()).filter(|own| own != *leaf),
                // An id of another form, and a time written in another way.
                Some(StepId::from_text(bare).to_string()).filter(|own| own != *leaf),
                Instant::parse(leaf).map(|time| time.to_string()).filter(|own| own != *leaf),
            ];
            let n_kept =
                forms.iter().flatten().map(|form| count(form)).sum::<usize>() + count(leaf);
            n_kept < **n
        };
        self.0.iter().filter(lost).map(|(leaf, _)| leaf.as_str()).collect()
    }
}

fn token_end(bytes: &[u8], start: usize) -> usize {
    let rest = &bytes[start + 1..];
    let n = match bytes[start] {
        b'"' => {
            let mut escaped = false;
            let ends = |&byte: &u8| {
                let ends = byte == b'"' && !escaped;
                escaped = byte == b'\\' && !escaped;
                ends
            };
            rest.iter().position(ends).map_or(rest.len(), |quote| quote + 1)
        }
        byte if is_word(byte) => rest.iter().position(|&byte| !is_word(byte)).unwrap_or(rest.len()),
        _ => rest.iter().position(|&byte| byte < 0x80).unwrap_or(rest.len()),
    };
    start + 1 + n
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.')
}

/// The text that a token in quotes stands for. An empty one says nothing, and
/// half a character cannot be kept: it is counted elsewhere.
fn spelled(token: &str) -> Option<String> {
    let mut escaped = String::new();
    for char in token.chars() {
        match char {
            '\0'..='\u{1f}' => escaped.push_str(&format!("\\u{:04x}", char as u32)),
            _ => escaped.push(char),
        }
    }
    serde_json::from_str::<String>(&escaped).ok().filter(|text| !text.is_empty())
}

/// Numbers that are the same are spelled the same; "#" keeps them from texts.
fn number(token: &str) -> String {
    let whole = token.parse::<i128>().ok();
    let is_kept = |whole: &i128| i64::try_from(*whole).is_ok() || u64::try_from(*whole).is_ok();
    if let Some(whole) = whole.filter(is_kept) {
        return format!("#{whole}");
    }
    match token.parse::<f64>() {
        Ok(float) if is_exact(token, float) => match float.fract() == 0.0 && float.abs() < 1.8e19 {
            true => format!("#{}", float as i128),
            false => format!("#{float:e}"),
        },
        _ => format!("#{token}"),
    }
}

/// Whether these digits are the number, and not only near it.
fn is_exact(token: &str, float: f64) -> bool {
    let digits = |text: &str| {
        let mantissa = text.split(['e', 'E']).next().unwrap_or_default();
        let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
        digits.trim_matches('0').to_owned()
    };
    let ours = serde_json::json!(float).to_string();
    float.is_finite()
        && [format!("{float:e}"), format!("{float:.16e}"), ours]
            .iter()
            .any(|own| digits(own) == digits(token))
}
