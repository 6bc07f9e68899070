//! Records from JSON: an array of objects, one object a line, or an array inside one
//! object, in chunks of any size.
//!
//! Values stay as they are written: `1E5`, `007` in quotes and integers beyond 2^53
//! are texts. `null` is missing.

use super::{
    json_value::{Fields, fields},
    marks::{BLOCK, Marks},
    record::{Record, RecordSink},
    row::Reason,
};

/// A record is no longer than this.
const LONGEST: usize = super::csv::LONGEST_ROW;
const SHOWN: usize = 256;

/// Finds the records in a JSON text.
#[derive(Clone, Debug)]
pub(super) struct Scanner {
    marks: Marks,
    /// Records are objects inside so many others.
    depth_of_records: u32,
    text: Vec<u8>,
    at: usize,
    depth: u32,
    in_string: bool,
    /// Where the record starts, and its line.
    start: Option<(usize, u64)>,
    /// Where what stands between records starts; beyond the text after a record that
    /// was given up.
    gap: usize,
    /// What does not belong between records.
    junk: Vec<u8>,
    line: u64,
    is_dropping: bool,
    fields: Fields,
}

impl Scanner {
    /// Finds the objects that are inside so many others.
    pub(super) fn new(depth_of_records: u32) -> Self {
        Self {
            marks: Marks::new(b"\"\\{}\n"),
            depth_of_records,
            text: Vec::new(),
            at: 0,
            depth: 0,
            in_string: false,
            start: None,
            gap: 0,
            junk: Vec::new(),
            line: 1,
            is_dropping: false,
            fields: Fields::default(),
        }
    }

    /// Where to put the next chunk: at the end of this.
    pub(super) fn text(&mut self) -> &mut Vec<u8> {
        &mut self.text
    }

    /// Reads all whole records there are.
    pub(super) fn scan(&mut self, sink: &mut dyn RecordSink) {
        self.run(sink);
        self.drop_what_is_read();
    }

    /// Reads what is left at the end of the file.
    pub(super) fn finish(&mut self, sink: &mut dyn RecordSink) {
        self.run(sink);
        match self.start {
            Some((start, line)) => self.refuse(line, start, self.text.len(), sink),
            None => self.end_gap(self.text.len(), sink),
        }
        self.text.clear();
        (self.at, self.gap, self.start) = (0, 0, None);
    }

    fn run(&mut self, sink: &mut dyn RecordSink) {
        'blocks: while self.at < self.text.len() {
            let base = self.at;
            let mut found = self.marks.find(&self.text, base);
            while found != 0 {
                let at = base + found.trailing_zeros() as usize;
                found &= found - 1;
                if self.text[at] == b'\\' && self.in_string {
                    // The character after it has no meaning of its own.
                    if at + 2 < base + BLOCK && at + 2 <= self.text.len() {
                        found &= u64::MAX << (at + 2 - base);
                        continue;
                    }
                    self.at = at + 2;
                    continue 'blocks;
                }
                self.mark(at, sink);
            }
            self.at = (base + BLOCK).min(self.text.len());
        }
    }

    fn mark(&mut self, at: usize, sink: &mut dyn RecordSink) {
        match self.text[at] {
            b'\n' => {
                self.line += 1;
                if self.in_string {
                    self.break_in_string(at, sink);
                }
            }
            b'"' => self.in_string = !self.in_string,
            b'{' if !self.in_string => {
                if self.depth == self.depth_of_records && self.start.is_none() {
                    self.end_gap(at, sink);
                    self.start = Some((at, self.line));
                }
                self.depth += 1;
            }
            b'}' if !self.in_string => {
                self.depth = self.depth.saturating_sub(1);
                if let Some((start, line)) = self.start
                    && self.depth == self.depth_of_records
                {
                    self.end_record(start, at + 1, line, sink);
                }
            }
            _ => {}
        }
    }

    fn end_record(&mut self, start: usize, end: usize, line: u64, sink: &mut dyn RecordSink) {
        if self.is_dropping || end - start > LONGEST {
            sink.skip(line, Reason::TooLong, &self.text[start..end]);
        } else if fields(&self.text[start..end], &mut self.fields) {
            let Fields { text, fields, .. } = &self.fields;
            sink.record(Record { text, fields, line });
        } else {
            sink.skip(line, Reason::Broken, &self.text[start..end]);
        }
        (self.start, self.gap, self.is_dropping) = (None, end, false);
    }

    /// No text in JSON holds a line break: its quote was never closed. The record is
    /// given up, and reading goes on with the next one.
    fn break_in_string(&mut self, at: usize, sink: &mut dyn RecordSink) {
        self.in_string = false;
        self.depth = self.depth_of_records;
        if let Some((start, line)) = self.start {
            self.refuse(line, start, at, sink);
            // What is left of the record is no fault of its own.
            (self.start, self.gap, self.is_dropping) = (None, usize::MAX, false);
        }
    }

    fn refuse(&self, line: u64, start: usize, end: usize, sink: &mut dyn RecordSink) {
        let is_long = self.is_dropping || end - start > LONGEST;
        let reason = if is_long { Reason::TooLong } else { Reason::Broken };
        sink.skip(line, reason, &self.text[start..end]);
    }

    /// Between records stand commas, brackets and space; anything else is told.
    fn end_gap(&mut self, end: usize, sink: &mut dyn RecordSink) {
        self.see_gap(end);
        if !self.junk.is_empty() {
            sink.skip(self.line, Reason::Broken, self.junk.trim_ascii_end());
            self.junk.clear();
        }
    }

    /// Remembers what does not belong between records.
    fn see_gap(&mut self, end: usize) {
        let gap = self.text.get(self.gap..end).unwrap_or_default();
        let is_usual = |byte: &u8| byte.is_ascii_whitespace() || b",[]".contains(byte);
        let odd =
            if self.junk.is_empty() { gap.iter().position(|b| !is_usual(b)) } else { Some(0) };
        if let Some(odd) = odd
            && self.depth_of_records == 0
        {
            let room = SHOWN - self.junk.len();
            self.junk.extend(gap[odd..].iter().take(room));
        }
        self.gap = end;
    }

    /// Keeps only the record that is not whole yet; of one that is too long, its start.
    fn drop_what_is_read(&mut self) {
        let unseen = self.at.min(self.text.len());
        let Some((start, line)) = self.start else {
            if self.gap != usize::MAX {
                self.see_gap(unseen);
                self.gap = 0;
            }
            self.text.drain(..unseen);
            self.at -= unseen;
            return;
        };
        if self.is_dropping || unseen - start > LONGEST {
            self.is_dropping = true;
            let kept = (start + SHOWN).min(unseen);
            self.text.drain(kept..unseen);
            self.at -= unseen - kept;
        }
        self.text.drain(..start);
        self.at -= start;
        self.start = Some((0, line));
    }
}

/// Inside how many other objects the records are: one where the text is a single
/// object with an array of objects in it.
pub(super) fn depth_of_records(head: &[u8]) -> u32 {
    let mut counter = Count::default();
    let mut scanner = Scanner::new(0);
    scanner.text().extend_from_slice(head);
    scanner.run(&mut counter);
    let is_single = counter.n_records == 0 || (counter.n_records == 1 && scanner.start.is_none());
    let mut inner = Count::default();
    let mut scanner = Scanner::new(1);
    scanner.text().extend_from_slice(head);
    scanner.run(&mut inner);
    let starts_as_object = head.trim_ascii_start().first() == Some(&b'{');
    u32::from(starts_as_object && is_single && inner.n_records > 0)
}

#[derive(Default)]
struct Count {
    n_records: usize,
}

impl RecordSink for Count {
    fn record(&mut self, _: Record<'_>) {
        self.n_records += 1;
    }

    fn skip(&mut self, _: u64, _: Reason, _: &[u8]) {}
}
