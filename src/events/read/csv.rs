//! Rows and cells from the text of a CSV file, in chunks of any size.
//!
//! RFC 4180, and what goes beyond it: any delimiter, line ends of every kind mixed,
//! `\"` where the dialect has it, text after a closing quote (part of the cell). A
//! quote that never closes costs the row in which it opens: reading goes on at the
//! line after.

use super::{
    dialect::{Dialect, unquote},
    marks::{BLOCK, Marks},
    row::{Cell, Reason, Row, Sink},
};

/// A row is no longer than this.
pub(super) const LONGEST_ROW: usize = 16 << 20;
/// A cell with line breaks in it ends at most this far from the start of its row.
const LONGEST_QUOTED: usize = 1 << 20;
/// More cells than a table can have columns are not looked at.
const MOST_CELLS: usize = 1 << 17;
/// So much of a row that is too long is kept to be shown.
const SHOWN: usize = 256;

/// Takes a CSV text apart.
#[derive(Clone, Debug)]
pub(super) struct Scanner {
    dialect: Dialect,
    marks: Marks,
    /// Text that is not a whole row yet.
    text: Vec<u8>,
    /// Where the row starts in `text`.
    row: usize,
    /// How far `text` was looked at.
    at: usize,
    /// Where the cell starts.
    cell: usize,
    cells: Vec<Cell>,
    quoted: Quoted,
    /// Whether a cell of the row has a quote or backslash to be taken away.
    has_quotes: bool,
    /// The line of the file on which the row starts, and how many it has taken since.
    line: u64,
    n_breaks: u64,
    /// In a cell with line breaks: where its second line starts, and how many lines
    /// of the row end before that.
    first_break: Option<(usize, u64)>,
    /// Up to here a quote has to close on its own line: it was searched before in vain.
    strict_until: usize,
    /// A CR was the last byte of the text: a LF after it belongs to it.
    was_cr: bool,
    /// The row is too long: the rest of it goes unseen.
    is_dropping: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quoted {
    No,
    Open,
}

/// What to do after a mark.
enum Next {
    /// Go on with the next mark.
    On,
    /// Look again from here.
    From(usize),
    /// Wait for more text.
    Wait,
}

impl Scanner {
    pub(super) fn new(dialect: Dialect) -> Self {
        let mut bytes = vec![dialect.delimiter, b'\n', b'\r', dialect.quote];
        bytes.extend(dialect.backslash.then_some(b'\\'));
        Self {
            dialect,
            marks: Marks::new(&bytes),
            text: Vec::new(),
            row: 0,
            at: 0,
            cell: 0,
            cells: Vec::new(),
            quoted: Quoted::No,
            has_quotes: false,
            line: 1,
            n_breaks: 0,
            first_break: None,
            strict_until: 0,
            was_cr: false,
            is_dropping: false,
        }
    }

    /// Where to put the next chunk: at the end of this.
    pub(super) fn text(&mut self) -> &mut Vec<u8> {
        &mut self.text
    }

    /// Reads all whole rows there are.
    pub(super) fn scan(&mut self, sink: &mut dyn Sink) {
        self.run(sink, false);
        while self.text.len() - self.row > LONGEST_ROW && self.is_torn() {
            self.give_up_quote(self.text.len(), sink);
            self.run(sink, false);
        }
        self.drop_what_is_read();
    }

    /// Reads what is left at the end of the file.
    pub(super) fn finish(&mut self, sink: &mut dyn Sink) {
        self.run(sink, true);
        while self.quoted == Quoted::Open && !self.is_dropping {
            self.give_up_quote(self.text.len(), sink);
            self.run(sink, true);
        }
        if self.cell < self.text.len() || !self.cells.is_empty() || self.is_dropping {
            let end = self.text.len();
            self.end_row(end, end, sink);
        }
        self.text.clear();
        self.reset(0);
        self.at = 0;
    }

    fn run(&mut self, sink: &mut dyn Sink, is_end: bool) {
        if self.was_cr && self.at < self.text.len() {
            self.was_cr = false;
            if self.text[self.at] == b'\n' {
                self.at += 1;
                self.reset(self.at);
            }
        }
        'blocks: while self.at < self.text.len() {
            let base = self.at;
            let mut found = self.marks.find(&self.text, base);
            while found != 0 {
                let at = base + found.trailing_zeros() as usize;
                found &= found - 1;
                match self.mark(at, is_end, sink) {
                    Next::On => {}
                    Next::From(next) if next < base + BLOCK && next > at => {
                        found &= u64::MAX << (next - base);
                    }
                    Next::From(next) => {
                        self.at = next;
                        continue 'blocks;
                    }
                    Next::Wait => {
                        self.at = at;
                        return;
                    }
                }
            }
            self.at = (base + BLOCK).min(self.text.len());
        }
    }

    #[inline(always)]
    fn mark(&mut self, at: usize, is_end: bool, sink: &mut dyn Sink) -> Next {
        let byte = self.text[at];
        if self.quoted == Quoted::Open {
            return self.mark_in_quotes(at, byte, is_end, sink);
        }
        if byte == self.dialect.delimiter {
            if self.cells.len() < MOST_CELLS {
                self.cells.push(Cell::new(self.cell, at));
            }
            self.cell = at + 1;
            Next::On
        } else if byte == b'\n' {
            self.end_row(at, at + 1, sink);
            Next::On
        } else if byte == b'\r' {
            self.end_line_cr(at, sink)
        } else if byte == self.dialect.quote {
            if self.text[self.cell..at].iter().all(|&byte| byte == b' ') {
                self.quoted = Quoted::Open;
                self.has_quotes = true;
            }
            Next::On
        } else {
            self.has_quotes = true;
            self.after_backslash(at, is_end)
        }
    }

    /// A backslash keeps quotes, delimiters and backslashes from their work, and nothing else.
    fn after_backslash(&self, at: usize, is_end: bool) -> Next {
        match self.text.get(at + 1) {
            None if !is_end => Next::Wait,
            Some(&next) if self.is_kept(next) => Next::From(at + 2),
            _ => Next::On,
        }
    }

    fn is_kept(&self, byte: u8) -> bool {
        byte == self.dialect.quote || byte == b'\\' || byte == self.dialect.delimiter
    }

    /// CR, alone or before a LF. At the end of the text it is not known yet which.
    fn end_line_cr(&mut self, at: usize, sink: &mut dyn Sink) -> Next {
        match self.text.get(at + 1) {
            Some(b'\n') => {
                self.end_row(at, at + 2, sink);
                Next::From(at + 2)
            }
            Some(_) => {
                self.end_row(at, at + 1, sink);
                Next::On
            }
            None => {
                self.end_row(at, at + 1, sink);
                self.was_cr = true;
                Next::On
            }
        }
    }

    fn mark_in_quotes(&mut self, at: usize, byte: u8, is_end: bool, sink: &mut dyn Sink) -> Next {
        if self.first_break.is_some() && at - self.row > LONGEST_QUOTED {
            return Next::From(self.give_up_quote(at, sink));
        }
        if byte == self.dialect.quote {
            return self.quote_in_quotes(at, is_end, sink);
        }
        if byte == b'\\' && self.dialect.backslash {
            return self.after_backslash(at, is_end);
        }
        if byte == b'\n' || byte == b'\r' {
            return self.break_in_quotes(at, byte, is_end, sink);
        }
        Next::On
    }

    fn quote_in_quotes(&mut self, at: usize, is_end: bool, sink: &mut dyn Sink) -> Next {
        match self.text.get(at + 1) {
            None if !is_end => return Next::Wait,
            Some(&next) if next == self.dialect.quote => return Next::From(at + 2),
            // A cell of several lines that goes on after its quote is not a cell: the
            // quote that closes it opens the next one.
            Some(&next) if !self.ends_cell(next) && self.first_break.is_some() => {
                return Next::From(self.give_up_quote(at, sink));
            }
            _ => (self.quoted, self.first_break) = (Quoted::No, None),
        }
        Next::On
    }

    fn break_in_quotes(&mut self, at: usize, byte: u8, is_end: bool, sink: &mut dyn Sink) -> Next {
        let next = self.text.get(at + 1);
        if byte == b'\r' && next.is_none() && !is_end {
            return Next::Wait;
        }
        let after = at + 1 + usize::from(byte == b'\r' && next == Some(&b'\n'));
        self.n_breaks += 1;
        self.first_break.get_or_insert((after, self.n_breaks));
        if at < self.strict_until || at - self.row > LONGEST_QUOTED || self.is_dropping {
            return Next::From(self.give_up_quote(at, sink));
        }
        Next::From(after)
    }

    /// Whether a cell of several lines is open.
    fn is_torn(&self) -> bool {
        self.quoted == Quoted::Open && self.first_break.is_some() && !self.is_dropping
    }

    fn ends_cell(&self, byte: u8) -> bool {
        byte == self.dialect.delimiter || byte == b'\n' || byte == b'\r'
    }

    /// The quote that is open does not close as it should, seen at `at`: its row is
    /// told, and reading goes on at the next line. What was searched in vain is not
    /// searched again, so that many such quotes do not cost the square of their number.
    fn give_up_quote(&mut self, at: usize, sink: &mut dyn Sink) -> usize {
        let (next, n_breaks) = self.first_break.unwrap_or((at, 0));
        let is_long = self.is_dropping || next - self.row > LONGEST_ROW;
        let reason = if is_long { Reason::TooLong } else { Reason::UnclosedQuote };
        sink.skip(self.line, reason, self.text[self.row..next].trim_ascii_end());
        self.strict_until = self.strict_until.max(at.min(self.row + LONGEST_QUOTED));
        self.line += n_breaks;
        self.reset(next);
        self.at = next;
        next
    }

    #[inline(never)]
    fn end_row(&mut self, end: usize, next: usize, sink: &mut dyn Sink) {
        if self.is_dropping || end - self.row > LONGEST_ROW {
            sink.skip(self.line, Reason::TooLong, &self.text[self.row..end]);
        } else if end > self.row {
            self.cells.push(Cell::new(self.cell, end));
            if self.has_quotes {
                self.take_quotes_away();
            }
            sink.row(Row { text: &self.text, cells: &self.cells, line: self.line });
        }
        self.line += 1 + self.n_breaks;
        self.reset(next);
    }

    #[inline(always)]
    fn reset(&mut self, next: usize) {
        self.cells.clear();
        (self.row, self.cell) = (next, next);
        (self.n_breaks, self.first_break) = (0, None);
        (self.quoted, self.has_quotes, self.is_dropping) = (Quoted::No, false, false);
    }

    /// Quotes and backslashes go, within the space of each cell.
    fn take_quotes_away(&mut self) {
        let Self { dialect, text, cells, .. } = self;
        for cell in cells {
            cell.end = unquote(text, cell.start as usize, cell.end as usize, *dialect) as u32;
        }
    }

    /// Keeps only the row that is not whole yet; of one that is too long, its start.
    fn drop_what_is_read(&mut self) {
        let is_long = self.text.len() - self.row > LONGEST_ROW;
        if !is_long && !self.is_dropping {
            return self.shift();
        }
        let unseen = self.at.min(self.text.len());
        let kept = (self.row + SHOWN).min(unseen);
        self.is_dropping = true;
        self.cells.clear();
        self.text.drain(kept..unseen);
        self.at -= unseen - kept;
        self.cell = self.cell.clamp(self.row, self.at);
        (self.first_break, self.strict_until) = (None, 0);
        self.shift();
    }

    /// Moves the row that is not whole yet to the start of the text.
    fn shift(&mut self) {
        let by = self.row;
        self.text.drain(..by);
        self.cells.iter_mut().for_each(|cell| *cell = cell.moved(by));
        (self.row, self.at, self.cell) = (0, self.at - by, self.cell - by);
        self.first_break = self.first_break.map(|(at, n_breaks)| (at - by, n_breaks));
        self.strict_until = self.strict_until.saturating_sub(by);
    }
}
