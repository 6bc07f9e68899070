//! The commands that the map carries out. Here they have names and keys; the map, which arrives
//! later, knows what to do.

use crate::words::Words;

/// Something that can be done on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnMap {
    /// Finds words on it.
    Find,
}

impl OnMap {
    /// What it is called.
    pub fn name(self, words: &Words) -> &'static str {
        match self {
            Self::Find => words.map.find.name,
        }
    }

    /// Its picture.
    pub fn icon(self) -> &'static str {
        match self {
            Self::Find => "search",
        }
    }
}
