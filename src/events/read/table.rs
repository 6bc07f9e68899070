//! From rows to columns of events: the plan applied, row by row.

mod event;
mod route;

use super::{
    overlap::Seen,
    plan::{NumberColumn, Plan, Shape},
    report::{ReadError, Report, Skips},
    row::{Reason, Row, Sink},
    time::TimeReader,
};
use crate::events::dictionary::Dictionary;

/// The column of a file that has no such column.
const NOWHERE: usize = usize::MAX;

/// Events in the order of the rows.
#[derive(Clone, Debug)]
pub(super) struct Table {
    pub plan: Plan,
    pub report: Report,
    pub skips: Skips,
    pub error: Option<ReadError>,
    pub ids: Dictionary,
    pub names: Dictionary,
    pub channels: Dictionary,
    pub attributes: Vec<Dictionary>,
    pub case: Vec<u32>,
    pub time: Vec<i64>,
    pub name: Vec<u32>,
    pub channel: Vec<u32>,
    pub value: Vec<f64>,
    pub score: Vec<f64>,
    pub attribute: Vec<Vec<u32>>,
    /// Of routes: how many cases each stands for, and whether any says how long it took.
    pub weight: Vec<u32>,
    pub has_seconds: bool,
    seen: Option<Seen>,
    /// The columns of times that the plan names, and their readers.
    time_names: Vec<String>,
    times: Vec<TimeReader>,
    file: u32,
    /// How many cells a row should have; 0 where any number is right.
    width: usize,
    at: Columns,
}

/// Where the columns of the plan stand in the file.
#[derive(Clone, Debug, Default)]
struct Columns {
    who: usize,
    what: usize,
    when: Vec<usize>,
    channel: usize,
    value: usize,
    score: usize,
    attributes: Vec<usize>,
}

impl Table {
    /// An empty table. With `overlaps`, rows are remembered to be known again in
    /// later files.
    pub(super) fn new(plan: Plan, overlaps: bool) -> Self {
        let times = match &plan.shape {
            Shape::Events { when, .. } => std::slice::from_ref(when),
            Shape::Orders { dates, .. } => dates,
            Shape::Routes { .. } => &[],
        };
        let reader = |format| TimeReader::new(format, plan.zone.clone());
        Self {
            time_names: times.iter().map(|time| time.column.clone()).collect(),
            times: times.iter().map(|time| reader(time.format)).collect(),
            attributes: vec![Dictionary::default(); plan.attributes.len()],
            attribute: vec![Vec::new(); plan.attributes.len()],
            plan,
            report: Report::default(),
            skips: Skips::default(),
            error: None,
            ids: Dictionary::default(),
            names: Dictionary::default(),
            channels: Dictionary::default(),
            case: Vec::new(),
            time: Vec::new(),
            name: Vec::new(),
            channel: Vec::new(),
            value: Vec::new(),
            score: Vec::new(),
            weight: Vec::new(),
            has_seconds: false,
            seen: overlaps.then(Seen::default),
            file: 0,
            width: 0,
            at: Columns::default(),
        }
    }

    /// Makes room for so many times as many events as there are.
    pub(super) fn make_room(&mut self, times: f64) {
        // A little more than that, so that a few events more do not cost a move of all.
        let n_more = (self.time.len() as f64 * (times * 1.02 - 1.0)) as usize;
        self.time.reserve_exact(n_more);
        let codes = self.attribute.iter_mut().chain([&mut self.case, &mut self.name]);
        codes.for_each(|codes| codes.reserve_exact(n_more));
        if self.plan.channel.is_some() {
            self.channel.reserve_exact(n_more);
        }
        if self.plan.value.is_some() {
            self.value.reserve_exact(n_more);
        }
        if self.plan.score.is_some() {
            self.score.reserve_exact(n_more);
        }
    }

    /// Starts a file, or goes on with one whose columns are now known. The columns
    /// that the plan cannot do without have to be there.
    pub(super) fn columns(&mut self, names: &[String], width: usize) {
        let mut missing = None;
        let mut find = |name: &str, is_needed: bool| {
            let found = names.iter().position(|column| column == name);
            if found.is_none() && is_needed {
                missing.get_or_insert_with(|| name.to_owned());
            }
            found.unwrap_or(NOWHERE)
        };
        let (who, what, when) = match &self.plan.shape {
            Shape::Events { who, when, what } => {
                (find(who, true), find(what, true), vec![find(&when.column, true)])
            }
            Shape::Orders { who, dates } => {
                let dates = dates.iter().map(|date| find(&date.column, true)).collect();
                (find(who, true), NOWHERE, dates)
            }
            Shape::Routes { steps, cases, seconds } => {
                let seconds = seconds.iter().map(|seconds| find(seconds, false)).collect();
                (find(cases, true), find(steps, true), seconds)
            }
        };
        let mut optional = |name: Option<&String>| name.map_or(NOWHERE, |name| find(name, false));
        let column = |number: &Option<NumberColumn>| number.as_ref().map(|n| n.column.clone());
        self.at = Columns {
            who,
            what,
            when,
            channel: optional(self.plan.channel.as_ref()),
            value: optional(column(&self.plan.value).as_ref()),
            score: optional(column(&self.plan.score).as_ref()),
            attributes: self.plan.attributes.iter().map(|name| optional(Some(name))).collect(),
        };
        self.width = width;
        if let Some(column) = missing {
            self.error.get_or_insert(ReadError::NoColumn { file: self.file, column });
        }
    }

    /// What went wrong for good, if anything did.
    pub(super) fn error(&self) -> Result<(), ReadError> {
        match &self.error {
            Some(error) => Err(error.clone()),
            None if self.is_too_large() => Err(ReadError::TooLarge),
            None => Ok(()),
        }
    }

    /// Columns that no record of a file had, by their place among the wanted ones. The
    /// file is refused if the plan cannot do without one of them and it has records.
    pub(super) fn want(&mut self, never_seen: impl Iterator<Item = usize>) {
        let n_needed = match &self.plan.shape {
            Shape::Events { .. } => 3,
            Shape::Orders { dates, .. } => 1 + dates.len(),
            Shape::Routes { .. } => 2,
        };
        let wanted = self.wanted();
        let missing = never_seen.filter(|at| *at < n_needed).find_map(|at| wanted.get(at));
        if let Some(column) = missing.filter(|_| self.report.rows > 0) {
            let error = ReadError::NoColumn { file: self.file, column: column.clone() };
            self.error.get_or_insert(error);
        }
    }

    /// Ends a file.
    pub(super) fn end_file(&mut self) {
        self.file += 1;
        if let Some(seen) = &mut self.seen {
            seen.end_file();
        }
    }

    /// The columns that the plan speaks of, each once.
    pub(super) fn wanted(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        match &self.plan.shape {
            Shape::Events { who, when, what } => {
                names.extend([who, &when.column, what].map(String::clone));
            }
            Shape::Orders { who, dates } => {
                names.push(who.clone());
                names.extend(dates.iter().map(|date| date.column.clone()));
            }
            Shape::Routes { steps, cases, seconds } => {
                names.extend([steps, cases].map(String::clone));
                names.extend(seconds.clone());
            }
        }
        names.extend(self.plan.channel.clone());
        names.extend(
            [&self.plan.value, &self.plan.score].into_iter().flatten().map(|n| n.column.clone()),
        );
        names.extend(self.plan.attributes.iter().cloned());
        let mut seen = Dictionary::default();
        names.retain(|name| {
            let n_seen = seen.len();
            seen.code(name.as_bytes()) as usize == n_seen
        });
        names
    }

    /// Whether codes or places would not fit in 32 bits any more after another piece.
    pub(super) fn is_too_large(&self) -> bool {
        const MOST: usize = u32::MAX as usize - (64 << 20);
        let texts = [&self.ids, &self.names, &self.channels].into_iter().chain(&self.attributes);
        self.time.len() > MOST || texts.map(|t| t.texts().n_bytes()).any(|n| n > MOST)
    }

    /// Times that the clock skipped or showed twice.
    pub(super) fn unclear_times(&self) -> u64 {
        self.times.iter().map(|times| times.unclear).sum()
    }

    fn refuse(&mut self, reason: Reason, row: Row<'_>) {
        self.report.skipped_rows += 1;
        self.skips.add_row(self.file, reason, row);
    }

    fn is_overlap(&mut self, row: Row<'_>) -> bool {
        let is_overlap = self.seen.as_mut().is_some_and(|seen| seen.is_overlap(row));
        self.report.overlapping_rows += u64::from(is_overlap);
        is_overlap
    }

    fn bad_time(&self, text: &[u8], number: usize) -> Reason {
        if text.trim_ascii().is_empty() { Reason::NoTime } else { self.no_time(number) }
    }

    fn no_time(&self, number: usize) -> Reason {
        Reason::BadTime { column: self.time_names[number].clone() }
    }
}

impl Sink for Table {
    #[inline(never)]
    fn row(&mut self, row: Row<'_>) {
        self.report.rows += 1;
        let is_ragged = self.width != 0 && row.cells.len() != self.width;
        self.report.ragged_rows += u64::from(is_ragged);
        match self.plan.shape {
            Shape::Events { .. } => self.event(row),
            Shape::Orders { .. } => self.order(row),
            Shape::Routes { .. } => self.route(row),
        }
    }

    fn skip(&mut self, line: u64, reason: Reason, raw: &[u8]) {
        self.report.rows += 1;
        self.report.skipped_rows += 1;
        self.skips.add(self.file, line, reason, std::iter::once(raw));
    }
}
