//! Nothing lost: how journeys are kept in a browser, in two places at once.
//!
//! A [`Keeper`] keeps every journey on two shelves: localStorage, which is quick
//! and small, and the journal, a browser database that survives a power cut.
//! Both hold the same texts under the same keys. "Saved" is only said after
//! both have taken a change and have shown it again when asked. While somebody
//! types without a rest, [`Reach::Journal`], the journal alone takes what there
//! is, and nothing is called saved: localStorage then lies behind it.
//!
//! | key | what lies there |
//! |---|---|
//! | `klantreis/d/ID` | a journey, as a record of `codec::record` |
//! | `klantreis/v/ID/WHEN/KIND/REVISION/UNITS` | an older version of it, likewise |
//! | `klantreis/b/ID` | a mark: the journey lies in the bin since the instant written here |
//! | `klantreis/j/ID` | a mark: the journey is kept in the journal only, at someone's request |
//! | `klantreis/x/NAME/SUM` | what was damaged, as it was found |
//! | `klantreis/settings` | what a person set |
//!
//! There is no list of journeys: the keys are the list. A list of its own could
//! be missing, be damaged, or name what is not there; keys cannot. For the same
//! reason the bin is a mark beside a journey and not another place for it: no
//! copy has to find room when somebody deletes to make room.
//!
//! Whatever is asked of a keeper is to be asked while holding the lock of
//! `platform::locks`, so that two tabs take turns: also loading, which mends.
//! Knows no browser, clock or randomness: shelves, instants and ids come in
//! from outside.

mod apart;
mod base;
mod bin;
mod error;
mod forget;
mod held;
mod keeper;
mod key;
mod library;
mod load;
mod news;
mod pace;
mod reader;
mod room;
mod save;
mod settings;
mod shelf;
mod take_in;
mod usage;
mod versions;

pub use apart::{Apart, Unfit};
pub use base::{Base, Desk};
pub use bin::{BIN_DAYS, Binned};
pub use error::{Refused, SaveError};
pub use keeper::{Keeper, Protection};
pub use key::{JOURNEYS, PREFIX, SETTINGS};
pub use library::Shelved;
pub use load::{Found, Kept};
pub use news::{News, NotNews};
pub use pace::{Pace, REST_MS, again_ms};
pub use reader::{Coming, Reader};
pub use save::{Reach, Saved};
pub use settings::{Settings, Theme, is_file_due};
pub use shelf::{Shelf, StoreError};
pub use usage::{Fullness, QUOTA, Usage};
pub use versions::{Version, VersionError, VersionKind, is_version_due};
