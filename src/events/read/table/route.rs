//! Routes: rows that stand for many cases.

use super::Table;
use crate::events::{
    guard::without_guard,
    read::{
        number::{self, Mark},
        plan::Shape,
        row::{Reason, Row},
    },
};

impl Table {
    /// A route: one case that stands for many.
    pub(super) fn route(&mut self, row: Row<'_>) {
        let Shape::Routes { cases, seconds, .. } = &self.plan.shape else { return };
        let Some(weight) = count(row.get(self.at.who)) else {
            let reason = Reason::BadNumber { column: cases.clone() };
            return self.refuse(reason, row);
        };
        let text = self.at.when.first().map_or(&[][..], |&column| row.get(column)).trim_ascii();
        let took = number::parse(text, Mark::Point).filter(|took| (0.0..1e12).contains(took));
        if took.is_none() && !text.is_empty() {
            let reason = Reason::BadNumber { column: seconds.clone().unwrap_or_default() };
            return self.refuse(reason, row);
        }
        let steps = row.get(self.at.what);
        if steps.is_empty() {
            return self.refuse(Reason::NoName, row);
        }
        if self.is_overlap(row) {
            return;
        }
        self.has_seconds |= took.is_some();
        self.report.rows_used += 1;
        let case = self.weight.len() as u32;
        self.weight.push(weight);
        let first = self.time.len();
        for step in steps_of(steps) {
            let name = self.names.code(without_guard(step));
            self.push(case, 0, name, row);
        }
        let end = (took.unwrap_or(0.0) * 1000.0).round() as i64;
        if let Some(last) = self.time[first..].last_mut() {
            *last = end;
        }
    }
}

/// A number of cases: whole, from one on.
fn count(text: &[u8]) -> Option<u32> {
    let count = number::parse(text, Mark::Point)?;
    let is_count = count.fract() == 0.0 && (1.0..=f64::from(u32::MAX)).contains(&count);
    is_count.then_some(count as u32)
}

/// The steps of a route: names between ` > `.
fn steps_of(route: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = Some(route);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = text.windows(3).position(|window| window == b" > ");
        rest = end.map(|end| &text[end + 3..]);
        Some(end.map_or(text, |end| &text[..end]))
    })
}
