//! What tabs tell each other, as one line of text.

use std::fmt;
use std::str::FromStr;

use super::key::{self, Key};
use crate::model::JourneyId;

/// What one tab tells the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// A journey was saved: take it in, with `Keeper::save` where it is open.
    Saved {
        /// Which.
        id: JourneyId,
        /// Its revision, if the teller knows it.
        revision: Option<u64>,
    },
    /// A journey went into the bin, or came out of it.
    Binned(JourneyId),
    /// The settings were changed.
    Settings,
    /// Who else has this journey open?
    Who(JourneyId),
    /// This tab has it open.
    Here(JourneyId),
    /// This tab has it open no longer.
    Left(JourneyId),
}

impl News {
    /// What it means that the text under a key has changed; nothing when it is
    /// of no concern to other tabs.
    pub fn of_key(key: &str) -> Option<Self> {
        match key::parse(key) {
            Key::Journey(id) => Some(Self::Saved { id, revision: None }),
            Key::Bin(id) => Some(Self::Binned(id)),
            Key::Other if key == key::SETTINGS => Some(Self::Settings),
            Key::Misnamed
            | Key::Version(_)
            | Key::JournalOnly(_)
            | Key::Apart(_)
            | Key::Other
            | Key::Foreign => None,
        }
    }
}

/// The line is not one of ours: a newer version of the program may say more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotNews;

impl fmt::Display for News {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Saved { id, revision: Some(revision) } => write!(f, "saved {id} {revision}"),
            Self::Saved { id, revision: None } => write!(f, "saved {id}"),
            Self::Binned(id) => write!(f, "binned {id}"),
            Self::Settings => write!(f, "settings"),
            Self::Who(id) => write!(f, "who {id}"),
            Self::Here(id) => write!(f, "here {id}"),
            Self::Left(id) => write!(f, "left {id}"),
        }
    }
}

impl FromStr for News {
    type Err = NotNews;

    fn from_str(line: &str) -> Result<Self, NotNews> {
        let words: Vec<&str> = line.split(' ').collect();
        let id = |word: &str| JourneyId::parse(word).map_err(|_| NotNews);
        Ok(match words[..] {
            ["saved", of] => Self::Saved { id: id(of)?, revision: None },
            ["saved", of, revision] => {
                Self::Saved { id: id(of)?, revision: Some(revision.parse().map_err(|_| NotNews)?) }
            }
            ["binned", of] => Self::Binned(id(of)?),
            ["settings"] => Self::Settings,
            ["who", of] => Self::Who(id(of)?),
            ["here", of] => Self::Here(id(of)?),
            ["left", of] => Self::Left(id(of)?),
            _ => return Err(NotNews),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::IdSource;

    #[test]
    fn every_line_reads_back() {
        let id = IdSource::seeded(1).draw();
        for news in [
            News::Saved { id, revision: Some(u64::MAX) },
            News::Saved { id, revision: None },
            News::Binned(id),
            News::Settings,
            News::Who(id),
            News::Here(id),
            News::Left(id),
        ] {
            assert_eq!(news.to_string().parse(), Ok(news));
        }
    }

    #[test]
    fn other_lines_are_no_news() {
        let id: JourneyId = IdSource::seeded(1).draw();
        for line in ["", "saved", "saved x", "hello", "settings 1"] {
            assert_eq!(line.parse::<News>(), Err(NotNews), "{line}");
        }
        assert_eq!(format!("saved {id} -1").parse::<News>(), Err(NotNews));
    }

    #[test]
    fn a_key_says_what_its_change_means() {
        let id = IdSource::seeded(1).draw();
        let saved = News::Saved { id, revision: None };
        assert_eq!(News::of_key(&key::journey(id)), Some(saved));
        assert_eq!(News::of_key(&key::bin(id)), Some(News::Binned(id)));
        assert_eq!(News::of_key(key::SETTINGS), Some(News::Settings));
        for key in ["theme", "klantreis/other", "klantreis/d/x"] {
            assert_eq!(News::of_key(key), None, "{key}");
        }
    }
}
