//! Texts of the screen that shows what data says of a journey, and of the dialog that
//! asks what is in a file of events.

mod en;
mod nl;
mod said;

use super::findings::Unit;
use crate::events::read::{Encoding, Kind, Personal, RowKind};

pub use en::EN;
pub use nl::NL;
pub use said::{failure, kind_of_file, reason, stopped, told, unavailable};

/// Texts of the screen.
pub struct Measure {
    /// Heading.
    pub title: &'static str,
    /// Chooses files.
    pub import: &'static str,
    /// Nothing measured yet: what this is, what to do.
    pub empty: (&'static str, &'static str),
    /// What happens with the file.
    pub stays: &'static str,
    /// A file is being read.
    pub reading: &'static str,
    /// So many percent of it.
    pub so_far: fn(u64) -> String,
    /// What can be done meanwhile.
    pub meanwhile: &'static str,
    /// Stops.
    pub stop: &'static str,
    /// It was stopped.
    pub stopped: &'static str,
    /// It is done, for screen readers: cases, events.
    pub done: fn(&str, &str) -> String,
    /// Goes to what came of it.
    pub look: &'static str,
    /// Customers, orders, sessions: the noun for a number of them.
    pub unit: fn(Unit, u64) -> &'static str,
    /// Events: the noun for a number of them.
    pub events: fn(u64) -> &'static str,
    /// Heading of the key figures.
    pub key: &'static str,
    /// Under the number of events: so many names.
    pub names: fn(u64) -> String,
    /// Under the number of cases: routes.
    pub n_routes: fn(&str) -> String,
    /// The middle duration of a case.
    pub duration: fn(Unit) -> &'static str,
    /// Under it.
    pub duration_hint: &'static str,
    /// What stands where times are not known.
    pub no_times: &'static str,
    /// Label of the first and last day.
    pub period: &'static str,
    /// The first and last day.
    pub from_to: fn(&str, &str) -> String,
    /// So many days.
    pub days: fn(u64, &str) -> String,
    /// Who reaches a phase.
    pub reaches: fn(&str) -> String,
    /// So many of so many.
    pub of: fn(&str, &str) -> String,
    /// Too few for percentages: how many, and which unit.
    pub too_few: fn(u64, Unit) -> String,
    /// Heading of the findings.
    pub findings: &'static str,
    /// Heading and name of the table of routes.
    pub routes: &'static str,
    /// Beside it: how many there are.
    pub routes_note: fn(&str) -> String,
    /// Head: the route.
    pub route: &'static str,
    /// Head: its share.
    pub share: &'static str,
    /// So many steps more.
    pub more_steps: fn(&str) -> String,
    /// Shows more routes.
    pub more: fn(usize) -> String,
    /// The line that makes the total right.
    pub other: fn(&str) -> String,
    /// The last line.
    pub total: &'static str,
    /// The results file.
    pub results: &'static str,
    /// What is in it.
    pub results_hint: &'static str,
    /// The end of its name.
    pub results_suffix: &'static str,
    /// Heading of what was read.
    pub read: &'static str,
    /// Read and skipped lines.
    pub lines: fn(&str, Option<&str>) -> String,
    /// What becomes of skipped ones.
    pub skipped_note: &'static str,
    /// Heading of the list of them.
    pub skipped: &'static str,
    /// Head: line.
    pub line: &'static str,
    /// Head: what stands there.
    pub stands: &'static str,
    /// Head: why.
    pub why: &'static str,
    /// More than are shown.
    pub first_skipped: fn(&str, &str) -> String,
    /// Saves them.
    pub save_skipped: &'static str,
    /// The end of its name.
    pub skipped_suffix: &'static str,
    /// Changes the columns.
    pub change_columns: &'static str,
    /// Keeping the file in the browser.
    pub kept: &'static Kept,
    /// Putting on the map.
    pub place: &'static Place,
    /// The dialog.
    pub columns: &'static Columns,
}

/// Texts of keeping the file in the browser.
pub struct Kept {
    /// The choice in the dialog.
    pub keep: &'static str,
    /// What it is good for.
    pub keep_hint: &'static str,
    /// After the name of a file: its size, and that it is kept.
    pub is_kept: fn(&str) -> String,
    /// Analyses it again.
    pub again: &'static str,
    /// Keeps it no longer.
    pub remove: &'static str,
    /// It is kept no longer.
    pub removed: &'static str,
    /// The browser does not let go of it.
    pub not_removed: &'static str,
    /// There is no room for it.
    pub full: &'static str,
    /// The browser does not keep it.
    pub refused: &'static str,
    /// It is not there any more.
    pub gone: &'static str,
    /// The browser does not give it.
    pub unread: &'static str,
}

/// Texts of putting totals on the map.
pub struct Place {
    /// Heading.
    pub title: &'static str,
    /// What it does.
    pub lead: &'static str,
    /// Head: what happened.
    pub event: &'static str,
    /// Head: the step.
    pub step: &'static str,
    /// Name of the choice for an event.
    pub step_of: fn(&str) -> String,
    /// No step.
    pub none: &'static str,
    /// So many rarer events that are not listed.
    pub rarer: fn(&str) -> String,
    /// Puts on the map.
    pub put: &'static str,
    /// Why that cannot be done: no step chosen.
    pub why_not: &'static str,
    /// It was put on the map: so many steps.
    pub done: fn(usize) -> String,
    /// What is on the map: name, and since when.
    pub on_map: fn(&str, &str) -> String,
    /// What of it is in the journey.
    pub on_map_note: &'static str,
    /// Takes it off.
    pub remove: &'static str,
    /// Goes to the map.
    pub see: &'static str,
}

/// Texts of the dialog.
pub struct Columns {
    /// Heading.
    pub title: &'static str,
    /// So many files together.
    pub n_files: fn(usize) -> String,
    /// What stands between cells.
    pub delimiter: fn(u8) -> &'static str,
    /// Opens the choices of how to read.
    pub otherwise: &'static str,
    /// Label of the delimiter.
    pub delimiter_label: &'static str,
    /// Label of the encoding.
    pub encoding: &'static str,
    /// Label: the first row names the columns.
    pub header: &'static str,
    /// Names of the encodings that can be chosen.
    pub encodings: &'static [(Encoding, &'static str)],
    /// Kinds of files, for the line under the heading.
    pub kind: fn(Kind) -> &'static str,
    /// Settings of an earlier file were taken.
    pub remembered: &'static str,
    /// Question: what is one row?
    pub row: &'static str,
    /// The answers.
    pub rows: fn(RowKind) -> (&'static str, &'static str),
    /// Who.
    pub who: &'static str,
    /// When.
    pub when: &'static str,
    /// What happened.
    pub what: &'static str,
    /// Channel.
    pub channel: &'static str,
    /// Beside what may be left empty.
    pub optional: &'static str,
    /// Nothing chosen yet.
    pub choose: &'static str,
    /// None.
    pub none: &'static str,
    /// Different ones in the first rows: how many, of how many rows.
    pub different: fn(usize, usize) -> String,
    /// The first time, in words.
    pub first_time: fn(&str) -> String,
    /// Times that can be read in two ways.
    pub two_ways: &'static str,
    /// No times.
    pub no_times: &'static str,
    /// A column without any name of an event chosen.
    pub nothing: &'static str,
    /// Name of the preview.
    pub peek: fn(usize) -> String,
    /// Head of the row numbers.
    pub row_number: &'static str,
    /// A column that is not used.
    pub unused: &'static str,
    /// A column that counts as value.
    pub value: &'static str,
    /// A column that counts as score.
    pub score: &'static str,
    /// A column that is left out.
    pub left_out: &'static str,
    /// Why.
    pub looks_like: fn(Personal) -> String,
    /// Reads it anyway.
    pub anyway: &'static str,
    /// So many columns more.
    pub more_columns: fn(usize) -> String,
    /// An empty cell.
    pub empty: &'static str,
    /// Heading of the dates of an order.
    pub dates: &'static str,
    /// What becomes of them.
    pub dates_note: &'static str,
    /// Question: day or month first?
    pub day_or_month: &'static str,
    /// Day first, and how that is written.
    pub day_first: (&'static str, &'static str),
    /// Month first.
    pub month_first: (&'static str, &'static str),
    /// Head: in the file.
    pub in_file: &'static str,
    /// Cuts cases where nothing happens.
    pub sessions: &'static str,
    /// After so many minutes.
    pub minutes: &'static str,
    /// Analyses.
    pub analyse: &'static str,
    /// What is missing: the column that says who.
    pub need_who: &'static str,
    /// When.
    pub need_when: &'static str,
    /// A date of the order.
    pub need_date: &'static str,
    /// What happened.
    pub need_what: &'static str,
    /// This column holds no times.
    pub need_times: fn(&str) -> String,
    /// Day or month.
    pub need_order: &'static str,
}

impl Columns {
    /// The name of an encoding.
    pub fn letters(&self, encoding: Encoding) -> &'static str {
        let named = self.encodings.iter().find(|(it, _)| *it == encoding);
        named.map_or(encoding.name(), |(_, name)| *name)
    }
}
