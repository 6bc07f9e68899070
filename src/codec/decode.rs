//! Bytes to text: UTF-8 with or without a mark, UTF-16 in both orders. Nothing
//! is replaced without being counted. Knows nothing of JSON.

use std::borrow::Cow;

use super::found::{Kind, Position, ReadError};

/// A file's text.
pub(super) struct Decoded<'a> {
    /// The text.
    pub text: Cow<'a, str>,
    /// The encoding, if it was not UTF-8.
    pub encoding: Option<&'static str>,
    /// Halves of characters, replaced.
    pub half_characters: usize,
}

/// Reads bytes as text. A character cut off by the end of the file is left out:
/// the text stops there, which reading on will find.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, ReadError> {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest, 3),
        [0xff, 0xfe, rest @ ..] => Ok(utf16(rest, u16::from_le_bytes, "UTF-16")),
        [0xfe, 0xff, rest @ ..] => Ok(utf16(rest, u16::from_be_bytes, "UTF-16 (big-endian)")),
        [1..=255, 0, 1..=255, 0, ..] => Ok(utf16(bytes, u16::from_le_bytes, "UTF-16")),
        [0, 1..=255, 0, 1..=255, ..] => Ok(utf16(bytes, u16::from_be_bytes, "UTF-16 (big-endian)")),
        _ => utf8(bytes, 0),
    }
}

/// The place of a byte of a text.
pub(super) fn position(text: &str, at: usize) -> Position {
    let before = &text[..text.floor_char_boundary(at)];
    let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Position { line, column: before[start..].chars().count() + 1 }
}

fn utf8(bytes: &[u8], skipped: usize) -> Result<Decoded<'_>, ReadError> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let whole = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            if error.error_len().is_some() || whole.is_empty() {
                return Err(not_utf8(bytes, &whole, skipped));
            }
            std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default()
        }
    };
    Ok(Decoded { text: Cow::Borrowed(text), encoding: None, half_characters: 0 })
}

fn not_utf8(bytes: &[u8], whole: &str, skipped: usize) -> ReadError {
    let is_control = |byte: &u8| *byte < 9 || (14..32).contains(byte);
    if bytes.iter().take(4096).any(is_control) {
        return ReadError::Foreign(Kind::Binary);
    }
    ReadError::NotUtf8 {
        offset: skipped + whole.len(),
        at: position(whole, whole.len()),
        western: bytes[whole.len()] >= 0x80,
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16, encoding: &'static str) -> Decoded<'static> {
    let mut half_characters = 0;
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let text: String = char::decode_utf16(units)
        .map(|char| {
            char.unwrap_or_else(|_| {
                half_characters += 1;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    Decoded { text: Cow::Owned(text), encoding: Some(encoding), half_characters }
}
