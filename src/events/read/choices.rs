//! The choices of the dialog, and the way from them to a plan.

use serde::{Deserialize, Serialize};

use super::{
    inspect::Inspection,
    number::Mark,
    plan::{NumberColumn, Overlap, Plan, Shape, TimeColumn},
    shape::TimeGuess,
    time::{DateOrder, TimeFormat},
    zone::Zone,
};

/// What the dialog asks, by names of columns.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Choices {
    /// What a row is.
    pub row: RowKind,
    /// Whose event it is; of routes, how many cases.
    pub who: Option<String>,
    /// When; of routes, how many seconds a case took.
    pub when: Option<String>,
    /// What happened; of routes, the steps.
    pub what: Option<String>,
    /// The dates of an order.
    pub dates: Vec<String>,
    /// The channel.
    pub channel: Option<String>,
    /// The value.
    pub value: Option<String>,
    /// The score.
    pub score: Option<String>,
    /// Other columns.
    pub attributes: Vec<String>,
    /// Day or month first, where the file does not tell.
    pub date_order: Option<DateOrder>,
    /// A case ends where nothing happens for longer than so many minutes.
    pub session_minutes: Option<u32>,
    /// What becomes of rows that an earlier file has too.
    pub overlap: Overlap,
}

/// What a row of a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum RowKind {
    /// One event.
    #[default]
    Event,
    /// One order with several dates.
    Order,
    /// One route with the number of cases that took it.
    Route,
}

/// What a plan still lacks.
#[derive(Clone, Debug, PartialEq)]
pub enum Need {
    /// The column that says who.
    Who,
    /// The column that says when, or dates of an order.
    When,
    /// The column that says what happened.
    What,
    /// This column holds no times that can be read.
    NoTimes(String),
    /// Whether the day or the month comes first in this column.
    DateOrder(String),
}

impl Inspection {
    /// The plan that follows from choices. Times without an offset are on the clock
    /// of `zone`.
    ///
    /// # Errors
    /// What has to be chosen first.
    pub fn plan(&self, choices: &Choices, zone: Zone) -> Result<Plan, Need> {
        let shape = match choices.row {
            RowKind::Event => Shape::Events {
                who: choices.who.clone().ok_or(Need::Who)?,
                when: self.time(choices.when.as_ref().ok_or(Need::When)?, choices)?,
                what: choices.what.clone().ok_or(Need::What)?,
            },
            RowKind::Order => Shape::Orders {
                who: choices.who.clone().ok_or(Need::Who)?,
                dates: self.dates(choices)?,
            },
            RowKind::Route => Shape::Routes {
                steps: choices.what.clone().ok_or(Need::What)?,
                cases: choices.who.clone().ok_or(Need::Who)?,
                seconds: choices.when.clone(),
            },
        };
        let number = |name: &Option<String>| {
            let column = name.clone()?;
            Some(NumberColumn { mark: self.mark(&column), column })
        };
        Ok(Plan {
            shape,
            channel: choices.channel.clone(),
            value: number(&choices.value),
            score: number(&choices.score),
            attributes: choices.attributes.clone(),
            zone,
            session_minutes: choices.session_minutes,
            overlap: choices.overlap,
        })
    }

    /// A name for files of this kind: the names of the columns, whatever their order.
    /// What was chosen for one file can be offered for the next of its kind.
    pub fn signature(&self) -> String {
        let mut names: Vec<&str> = self.columns.iter().map(|column| column.name.as_str()).collect();
        names.sort_unstable();
        names.join("\n")
    }

    fn dates(&self, choices: &Choices) -> Result<Vec<TimeColumn>, Need> {
        if choices.dates.is_empty() {
            return Err(Need::When);
        }
        choices.dates.iter().map(|date| self.time(date, choices)).collect()
    }

    fn time(&self, name: &str, choices: &Choices) -> Result<TimeColumn, Need> {
        let column = self.columns.iter().find(|column| column.name == name);
        let format = match column.map_or(&TimeGuess::No, |column| &column.times) {
            TimeGuess::No => return Err(Need::NoTimes(name.to_owned())),
            TimeGuess::Format(format) => *format,
            TimeGuess::Ask(_) => {
                let order = choices.date_order.ok_or_else(|| Need::DateOrder(name.to_owned()))?;
                TimeFormat::Date(order)
            }
        };
        Ok(TimeColumn { column: name.to_owned(), format })
    }

    fn mark(&self, name: &str) -> Mark {
        let column = self.columns.iter().find(|column| column.name == name);
        column.and_then(|column| column.numbers).unwrap_or_default()
    }
}
