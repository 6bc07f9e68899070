//! Events and orders: rows whose times become events.

use super::Table;
use crate::events::{
    dictionary::Dictionary,
    guard::without_guard,
    log::NO_CODE,
    read::{
        number::{self, Mark},
        row::{Reason, Row},
    },
};

impl Table {
    #[inline(always)]
    pub(super) fn event(&mut self, row: Row<'_>) {
        let (id, name) = (row.get(self.at.who), row.get(self.at.what));
        let when = row.get(self.at.when[0]);
        if id.is_empty() || name.is_empty() {
            let reason = if id.is_empty() { Reason::NoId } else { Reason::NoName };
            return self.refuse(reason, row);
        }
        let Some(instant) = self.times[0].read(when) else {
            return self.refuse(self.bad_time(when, 0), row);
        };
        if self.is_overlap(row) {
            return;
        }
        let (case, name) = (self.ids.code(without_guard(id)), self.names.code(without_guard(name)));
        self.push(case, instant, name, row);
        self.report.rows_used += 1;
    }

    pub(super) fn order(&mut self, row: Row<'_>) {
        let id = row.get(self.at.who);
        if id.is_empty() {
            return self.refuse(Reason::NoId, row);
        }
        let mut events = Vec::with_capacity(self.times.len());
        let mut bad = Vec::new();
        for (number, times) in self.times.iter_mut().enumerate() {
            let text = row.get(self.at.when[number]).trim_ascii();
            match times.read(text) {
                Some(instant) => events.push((number, instant)),
                None if text.is_empty() => {}
                None => bad.push(number),
            }
        }
        if events.is_empty() {
            let reason = bad.first().map_or(Reason::NoTime, |&number| self.no_time(number));
            return self.refuse(reason, row);
        }
        if self.is_overlap(row) {
            return;
        }
        for &number in &bad {
            self.report.skipped_dates += 1;
            self.skips.add_row(self.file, self.no_time(number), row);
        }
        self.report.backward_orders += u64::from(!events.is_sorted_by_key(|event| event.1));
        self.report.rows_used += 1;
        let case = self.ids.code(without_guard(id));
        for (number, instant) in events {
            let name = self.names.code(self.time_names[number].as_bytes());
            self.push(case, instant, name, row);
        }
    }

    /// Adds an event. Channel, value, score and attributes are those of its row.
    #[inline(never)]
    pub(super) fn push(&mut self, case: u32, instant: i64, name: u32, row: Row<'_>) {
        const FIRST_USUAL: i64 = 31_536_000_000;
        const FIRST_FAR: i64 = 4_102_444_800_000;
        self.report.odd_dates += u64::from(!(FIRST_USUAL..FIRST_FAR).contains(&instant));
        self.case.push(case);
        self.time.push(instant);
        self.name.push(name);
        if self.plan.channel.is_some() {
            self.channel.push(code(&mut self.channels, row.get(self.at.channel)));
        }
        if let Some(column) = &self.plan.value {
            let text = row.get(self.at.value);
            self.value.push(number(text, column.mark, &mut self.report.bad_numbers));
        }
        if let Some(column) = &self.plan.score {
            let text = row.get(self.at.score);
            self.score.push(number(text, column.mark, &mut self.report.bad_numbers));
        }
        for (number, codes) in self.attribute.iter_mut().enumerate() {
            let text = row.get(self.at.attributes[number]);
            codes.push(code(&mut self.attributes[number], text));
        }
    }
}

#[inline(always)]
fn code(dictionary: &mut Dictionary, text: &[u8]) -> u32 {
    if text.is_empty() { NO_CODE } else { dictionary.code(without_guard(text)) }
}

/// A number, NaN where there is none; what is no number is counted.
fn number(text: &[u8], mark: Mark, n_bad: &mut u64) -> f64 {
    if text.trim_ascii().is_empty() {
        return f64::NAN;
    }
    number::parse(text, mark).unwrap_or_else(|| {
        *n_bad += 1;
        f64::NAN
    })
}
