//! What a browser keeps of one journey: a header line, then the journey's text.
//!
//! `klantreis-record 1 REVISION LENGTH CHECKSUM`, with the length in bytes of
//! UTF-8 and the checksum an XXH64 (<https://github.com/Cyan4973/xxHash>) of
//! revision and text, in hexadecimal. A record cut off anywhere, or changed
//! anywhere, is found out. Knows nothing of where records are kept.

use std::fmt;

use xxhash_rust::xxh64::xxh64;

const MAGIC: &str = "klantreis-record";
const VERSION: u64 = 1;

/// A record that is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Record<'a> {
    /// The revision it holds. Order is by this number, never by a clock.
    pub revision: u64,
    /// The journey's text.
    pub text: &'a str,
}

/// Why a record cannot be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// Nothing is there but white space.
    Empty,
    /// It is no record: another program's text, or a journey without a header.
    NotARecord,
    /// A newer version of the program wrote it: to be left as it is.
    Newer,
    /// The header line is incomplete.
    Header,
    /// The text is shorter or longer than the header says.
    Length {
        /// Bytes that the header names.
        expected: u64,
        /// Bytes that are there.
        found: u64,
    },
    /// The text is not the one that was written.
    Checksum,
}

/// Puts the header before a journey's text.
pub fn wrap(revision: u64, text: impl Into<String>) -> String {
    let mut record = text.into();
    let (sum, length) = (checksum(revision, &record), record.len());
    record.insert_str(0, &format!("{MAGIC} {VERSION} {revision} {length} {sum:016x}\n"));
    record
}

/// Opens a record, if every byte is as it was written.
///
/// # Errors
/// When it was cut off, changed, or never was a record.
pub fn open(record: &str) -> Result<Record<'_>, Damage> {
    let header = header(record)?;
    let (expected, found) = (header.length, header.text.len() as u64);
    if expected != found {
        return Err(Damage::Length { expected, found });
    }
    if checksum(header.revision, header.text) != header.checksum {
        return Err(Damage::Checksum);
    }
    Ok(Record { revision: header.revision, text: header.text })
}

/// Whether two texts are equal; of one that is held twice that takes no time.
pub fn is_same(one: &str, other: &str) -> bool {
    std::ptr::eq(one, other) || one == other
}

/// The first line of a record: revision, length and checksum, by which one can
/// be told from another without comparing the texts.
pub fn stamp(record: &str) -> &str {
    record.split_once('\n').map_or(record, |(line, _)| line)
}

/// The revision that a record names, whether it is whole or not.
pub fn revision(record: &str) -> Option<u64> {
    header(record).ok().map(|header| header.revision)
}

/// Whether a text starts like a record.
pub fn is_record(text: &str) -> bool {
    text.starts_with(MAGIC)
}

/// The text below the header, trusted or not; the whole when it has no header.
pub fn payload(record: &str) -> &str {
    match (is_record(record), record.split_once('\n')) {
        (true, Some((_, text))) => text,
        (true, None) => "",
        (false, _) => record,
    }
}

struct Header<'a> {
    revision: u64,
    length: u64,
    checksum: u64,
    text: &'a str,
}

fn header(record: &str) -> Result<Header<'_>, Damage> {
    if record.trim().is_empty() {
        return Err(Damage::Empty);
    }
    if !is_record(record) {
        return Err(Damage::NotARecord);
    }
    let (line, text) = record.split_once('\n').ok_or(Damage::Header)?;
    let parts: Vec<&str> = line.split(' ').collect();
    let version = parts.get(1).and_then(|version| version.parse::<u64>().ok());
    if version.is_some_and(|version| version > VERSION) {
        return Err(Damage::Newer);
    }
    let [_, _, revision, length, checksum] = parts[..] else {
        return Err(Damage::Header);
    };
    version.filter(|&version| version == VERSION).ok_or(Damage::Header)?;
    Ok(Header {
        revision: revision.parse().map_err(|_| Damage::Header)?,
        length: length.parse().map_err(|_| Damage::Header)?,
        checksum: u64::from_str_radix(checksum, 16).map_err(|_| Damage::Header)?,
        text,
    })
}

/// The revision seeds the sum, so that a changed revision is found out too.
fn checksum(revision: u64, text: &str) -> u64 {
    xxh64(text.as_bytes(), revision)
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "the record is empty"),
            Self::NotARecord => write!(f, "the text is not a record"),
            Self::Newer => write!(f, "a newer version of the program wrote the record"),
            Self::Header => write!(f, "the header of the record is incomplete"),
            Self::Length { expected, found } => {
                write!(f, "the record has {found} bytes instead of {expected}")
            }
            Self::Checksum => write!(f, "the record is not as it was written"),
        }
    }
}

impl std::error::Error for Damage {}

#[cfg(test)]
mod tests {
    use super::*;

    // The test vectors of the authors of xxHash, seed 0.
    #[test]
    fn the_checksum_is_the_published_one() {
        for (text, sum) in [
            ("", 0xef46_db37_51d8_e999),
            ("a", 0xd24e_c4f1_a98c_6e5b),
            ("abc", 0x44bc_2cf5_ad77_0999),
        ] {
            assert_eq!(checksum(0, text), sum, "{text}");
        }
    }

    #[test]
    fn a_record_cut_off_anywhere_is_found_out() {
        let record = wrap(7, "{\"title\":\"Café €\"}");
        for end in (0..record.len()).filter(|&end| record.is_char_boundary(end)) {
            assert!(open(&record[..end]).is_err(), "cut at {end}");
        }
        assert_eq!(open(&record).map(|record| record.revision), Ok(7));
    }

    #[test]
    fn a_changed_byte_is_found_out() {
        let record = wrap(7, "{\"title\":\"Cafe\"}");
        for place in 0..record.len() {
            let mut bytes = record.clone().into_bytes();
            bytes[place] ^= 1;
            let changed = String::from_utf8(bytes).unwrap_or_default();
            assert!(open(&changed).is_err(), "changed at {place}");
        }
    }

    #[test]
    fn a_record_of_a_newer_form_is_not_called_damaged() {
        let newer = "klantreis-record 2 zstd 7 AbC-_\n{}";
        assert_eq!(open(newer), Err(Damage::Newer));
        for torn in ["klantreis-record 0 7 2 ab\n{}", "klantreis-record  7 2 ab\n{}"] {
            assert_eq!(open(torn), Err(Damage::Header));
        }
    }

    #[test]
    fn other_texts_are_no_records() {
        for text in ["null", "[]", "true", "<!doctype html>", &"a".repeat(5_000_000)] {
            assert_eq!(open(text), Err(Damage::NotARecord));
        }
        assert_eq!(open(" \n"), Err(Damage::Empty));
    }
}
