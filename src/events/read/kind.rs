//! What kind of file this is, told from its first bytes, never from its name.

/// A kind of file that holds no events that can be read here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Foreign {
    /// Excel workbook (.xlsx).
    Excel,
    /// Excel workbook of before 2007, or another document of that time (.xls, .doc).
    OldOffice,
    /// Spreadsheet of LibreOffice or OpenOffice (.ods).
    OpenDocument,
    /// Word document.
    Word,
    /// Another ZIP.
    Zip,
    /// Another packed file: 7z, RAR, bzip2, xz, zstd.
    Packed,
    /// PDF.
    Pdf,
    /// A picture.
    Picture,
    /// Parquet or another columnar file.
    Parquet,
    /// SQLite database.
    Sqlite,
    /// A page of HTML; often a login page saved instead of the export.
    Html,
    /// Another XML than XES.
    Xml,
    /// A journey or another file of this program.
    Klantreis,
    /// No text.
    Binary,
}

/// What reader a file needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Rows with columns between delimiters.
    Csv,
    /// Records in an array, or one a line.
    Json {
        /// Inside how many other objects the records are.
        depth: u32,
    },
    /// IEEE 1849 event log.
    Xes,
}

/// The kind of bytes that are no text.
pub(super) fn of_bytes(head: &[u8]) -> Option<Foreign> {
    Some(match head {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => packed(head),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Foreign::OldOffice,
        [b'%', b'P', b'D', b'F', b'-', ..] => Foreign::Pdf,
        [0x89, b'P', b'N', b'G', ..] | [0xff, 0xd8, 0xff, ..] | [b'G', b'I', b'F', b'8', ..] => {
            Foreign::Picture
        }
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Foreign::Picture,
        [b'P', b'A', b'R', b'1', 0..32, ..] => Foreign::Parquet,
        _ if head.starts_with(b"SQLite format 3\0") => Foreign::Sqlite,
        [b'7', b'z', 0xbc, 0xaf, ..]
        | [b'R', b'a', b'r', b'!', ..]
        | [0xfd, b'7', b'z', b'X', ..]
        | [0x28, 0xb5, 0x2f, 0xfd, ..]
        | [b'B', b'Z', b'h', b'1'..=b'9', b'1', ..] => Foreign::Packed,
        _ => return None,
    })
}

/// Whether a file is packed with gzip.
pub(super) fn is_gzip(head: &[u8]) -> bool {
    head.starts_with(&[0x1f, 0x8b])
}

/// The kind of a text, from its first characters (UTF-8, without mark).
pub(super) fn of_text(head: &[u8]) -> Result<Kind, Foreign> {
    let sample = &head[..head.len().min(4096)];
    if sample.iter().filter(|&&byte| byte == 0).count() * 50 > sample.len()
        || sample.iter().filter(|&&byte| is_control(byte)).count() * 10 > sample.len()
    {
        return Err(Foreign::Binary);
    }
    match sample.trim_ascii_start() {
        [b'<', ..] => of_markup(sample),
        [b'[', rest @ ..] if starts_record(rest) => Ok(Kind::Json { depth: 0 }),
        [b'{', rest @ ..] if starts_key(rest) => {
            let is_ours = holds(sample, b"\"klantreis");
            if is_ours { Err(Foreign::Klantreis) } else { Ok(Kind::Json { depth: 0 }) }
        }
        _ => Ok(Kind::Csv),
    }
}

fn is_control(byte: u8) -> bool {
    byte < 9 || (14..32).contains(&byte)
}

fn starts_record(text: &[u8]) -> bool {
    matches!(text.trim_ascii_start().first(), None | Some(b'{' | b']'))
}

fn starts_key(text: &[u8]) -> bool {
    matches!(text.trim_ascii_start().first(), None | Some(b'"' | b'}'))
}

fn of_markup(sample: &[u8]) -> Result<Kind, Foreign> {
    let lower = sample.to_ascii_lowercase();
    let has = |word: &[u8]| holds(&lower, word);
    if has(b"<!doctype html") || has(b"<html") || has(b"<head") {
        Err(Foreign::Html)
    } else if has(b"<log") || has(b"xes.version") || has(b"xes-standard") || has(b"<trace") {
        Ok(Kind::Xes)
    } else if has(b"<?xml") || has(b"xmlns") || has(b"</") || has(b"/>") {
        Err(Foreign::Xml)
    } else {
        Ok(Kind::Csv)
    }
}

/// What is in a ZIP: its names of files stand in it as they are.
fn packed(head: &[u8]) -> Foreign {
    if holds(head, b"word/") {
        Foreign::Word
    } else if holds(head, b"xl/") {
        Foreign::Excel
    } else if holds(head, b"opendocument.spreadsheet") {
        Foreign::OpenDocument
    } else {
        Foreign::Zip
    }
}

pub(super) fn holds(text: &[u8], word: &[u8]) -> bool {
    text.windows(word.len()).any(|window| window == word)
}
