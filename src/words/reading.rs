//! What is said when a file is read: why it does not open, what was repaired,
//! what is worth telling. Every finding of `codec` has its sentences here, in
//! the order: what happened, what is kept, what to do.

mod en;
mod nl;

use crate::codec::record::Damage;
use crate::codec::{Note, ReadError, Repair};

pub use en::EN;
pub use nl::NL;

/// Texts about reading a file.
pub struct Reading {
    /// Why a file does not open.
    pub error: fn(&ReadError) -> Message,
    /// One thing that was repaired.
    pub repair: fn(&Repair) -> Repaired,
    /// Something worth telling.
    pub note: fn(&Note) -> String,
    /// Why a record of the browser's storage cannot be trusted.
    pub damage: fn(Damage) -> Message,
    /// How many things were repaired.
    pub n_repairs: fn(usize) -> String,
    /// Opens what stands before the tear.
    pub open_readable: &'static str,
    /// Added to the title of what was opened in part.
    pub part: &'static str,
    /// Chooses another file.
    pub choose_another: &'static str,
    /// Saves the bytes as they are.
    pub save_raw: &'static str,
}

/// A message in the order in which it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// What happened, and where.
    pub what: String,
    /// What is kept.
    pub kept: String,
    /// What to do.
    pub next: String,
}

/// One repair as a line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    /// Where.
    pub place: String,
    /// What was wrong there.
    pub what: String,
    /// What was done.
    pub done: String,
}

/// A value as it stood in the file, short enough for a line.
fn short(raw: &str) -> String {
    const LONGEST: usize = 60;
    if raw.chars().count() <= LONGEST {
        return raw.to_owned();
    }
    format!("{}…", raw.chars().take(LONGEST).collect::<String>())
}

/// Bytes in millions, rounded up.
fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::{self, Done, Fault, Path, Position, Reason, Segment};

    #[test]
    fn the_reader_is_told_what_where_and_what_to_do() {
        let at = Position { line: 2, column: 12 };
        let torn = ReadError::Broken { at, fault: Fault::Torn };
        let message = (NL.error)(&torn);
        assert_eq!(message.what, "Dit bestand houdt halverwege op, bij regel 2, teken 12.");
        assert_eq!(message.kept, "Er is niets veranderd.");
        let message = (EN.error)(&ReadError::TooLarge { bytes: 200_000_000, limit: 100_000_000 });
        assert_eq!(message.what, "This file is 200 MB; the most that opens is 100 MB.");
    }

    #[test]
    fn another_kind_of_file_is_named() {
        let error = codec::read(b"%PDF-1.7").expect_err("no journey");
        assert_eq!((NL.error)(&error).what, "Dit bestand is geen klantreis, maar een PDF.");
        assert_eq!((EN.error)(&error).what, "This file is not a journey but a PDF.");
    }

    #[test]
    fn a_repair_names_its_place_in_words_and_exactly() {
        let path =
            vec![Segment::Field("lanes".into()), Segment::Item(0), Segment::Field("kind".into())];
        let repair = Repair {
            path: Path(path),
            near: "Mijn rij".into(),
            reason: Reason::UnknownWord,
            done: Done::SetApart,
            raw: "\"hologram\"".into(),
        };
        let line = (NL.repair)(&repair);
        assert_eq!(line.place, "Bij “Mijn rij” (lanes[0].kind)");
        assert_eq!(line.what, "Klantreis kent hier geen “hologram”.");
    }
}
