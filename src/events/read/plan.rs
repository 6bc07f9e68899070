//! What stands where: the choices of the dialog, as data.

use serde::{Deserialize, Serialize};

use super::{
    dialect::Dialect, encoding::Encoding, kind::Kind, number::Mark, time::TimeFormat, zone::Zone,
};

/// How one file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Format {
    /// Whether it is packed with gzip.
    pub gzip: bool,
    /// How its characters are written.
    pub encoding: Encoding,
    /// What reader it needs.
    pub kind: Kind,
    /// How its rows are written; of no meaning but for CSV.
    pub dialect: Dialect,
}

/// What the columns mean, the same for all files of a data set. Columns are named,
/// as [`Inspection`](super::Inspection) names them.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// What a row is.
    pub shape: Shape,
    /// The channel of an event.
    pub channel: Option<String>,
    /// The value (revenue) of an event.
    pub value: Option<NumberColumn>,
    /// The score given with an event.
    pub score: Option<NumberColumn>,
    /// Other columns to take along.
    pub attributes: Vec<String>,
    /// Whose clock times without an offset are on.
    pub zone: Zone,
    /// A case ends where nothing happens for longer than so many minutes.
    pub session_minutes: Option<u32>,
    /// What becomes of rows that an earlier file has too.
    pub overlap: Overlap,
}

/// What a row is.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// One event.
    Events {
        /// Whose: customer, order or session.
        who: String,
        /// When.
        when: TimeColumn,
        /// What happened.
        what: String,
    },
    /// One order with several dates: each is an event with the name of its column.
    Orders {
        /// Whose.
        who: String,
        /// The dates; an empty one has not happened.
        dates: Vec<TimeColumn>,
    },
    /// One route, with the number of cases that took it.
    Routes {
        /// The steps, separated by ` > `.
        steps: String,
        /// How many cases; a whole number above zero.
        cases: String,
        /// How long these took, median, in seconds.
        seconds: Option<String>,
    },
}

/// A column of times.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeColumn {
    /// Its name.
    pub column: String,
    /// How its times are written.
    pub format: TimeFormat,
}

/// A column of numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberColumn {
    /// Its name.
    pub column: String,
    /// What its numbers have between whole and fraction.
    pub mark: Mark,
}

/// What becomes of rows that an earlier file of the data set has too, in every
/// column, header and order of columns alike.
///
/// A row that stands twice in one file is two rows. A row that stands `a` times in
/// one file and `b` times in another is taken as `max(a, b)` rows: exports that
/// overlap hold the same rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Overlap {
    /// They are left out and counted.
    #[default]
    LeaveOut,
    /// They stay: the files are parts of one and cannot overlap.
    Keep,
}

impl Plan {
    /// A plan with nothing but what is needed: UTC, no sessions.
    pub fn of(shape: Shape) -> Self {
        Self {
            shape,
            channel: None,
            value: None,
            score: None,
            attributes: Vec::new(),
            zone: Zone::utc(),
            session_minutes: None,
            overlap: Overlap::LeaveOut,
        }
    }
}
