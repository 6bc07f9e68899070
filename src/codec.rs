//! Text to journey and back.
//!
//! [`write`] gives the file, [`read`] takes one that anybody may have made or
//! damaged: bytes → kind → text → JSON → version → repair → journey, and every
//! repair is listed. [`backup`] is several journeys in one file, [`record`] what
//! a browser keeps of one, [`choose`] which of two records counts, [`clip`] cards on the
//! clipboard. Knows the model only; no files, browsers or words.

pub mod backup;
pub mod carry;
mod choose;
pub mod clip;
mod decode;
mod file_name;
mod found;
mod kind;
mod ledger;
mod links;
pub mod markdown;
pub mod mermaid;
mod open;
mod parse;
pub mod record;
mod repair;
mod schema;
mod shape;
pub mod sheet;
pub mod table;
mod token;
mod version;
mod write;

pub use choose::{Checked, Choice, Place, choose, choose_checked};
pub use file_name::file_name;
pub use found::{
    Access, Counted, Done, Expected, Fault, Kind, Note, Opened, Path, Position, ReadError, Reason,
    Repair, Segment,
};
pub use open::{Halt, check_size, read, read_in_turns, salvage};
pub use parse::BYTES_A_TURN;
pub use schema::SCHEMA;
pub use version::CURRENT as VERSION;
pub use write::{FORMAT, Writer, write};
