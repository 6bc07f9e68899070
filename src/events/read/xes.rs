//! Events from XES (IEEE 1849), in chunks of any size.
//!
//! Every event becomes a record of its attributes, those of its trace before them
//! with `case:` in front, as pm4py names them, and `case:#` the number of the trace.

use super::{
    marks::{BLOCK, Marks},
    record::{Record, RecordSink},
    row::{Cell, Reason},
    xml::{self, Token},
};

/// Reads an XES text.
#[derive(Clone, Debug)]
pub(super) struct Scanner {
    marks: Marks,
    text: Vec<u8>,
    at: usize,
    /// Where the token starts, while one is open.
    start: Option<usize>,
    quote: Option<u8>,
    line: u64,
    state: State,
    /// Whether the token that is open is too long to keep.
    is_dropping: bool,
}

/// Where in the tree reading is.
#[derive(Clone, Debug, Default)]
struct State {
    n_traces: u64,
    in_trace: bool,
    in_event: bool,
    /// Attributes inside attributes have no meaning here.
    n_inside: usize,
    /// Names and values of the trace, then of the event.
    text: Vec<u8>,
    fields: Vec<(Cell, Cell)>,
    /// How much of them is the trace's.
    of_trace: (usize, usize),
    event_line: u64,
    is_too_long: bool,
    is_broken: bool,
}

const LONGEST: usize = super::csv::LONGEST_ROW;
const SHOWN: usize = 256;

impl Scanner {
    pub(super) fn new() -> Self {
        Self {
            marks: Marks::new(b"<>\"'\n"),
            text: Vec::new(),
            at: 0,
            start: None,
            quote: None,
            line: 1,
            state: State::default(),
            is_dropping: false,
        }
    }

    /// Where to put the next chunk: at the end of this.
    pub(super) fn text(&mut self) -> &mut Vec<u8> {
        &mut self.text
    }

    /// Reads all whole tags there are.
    pub(super) fn scan(&mut self, sink: &mut dyn RecordSink) {
        self.run(sink);
        self.drop_what_is_read();
    }

    /// Reads what is left at the end of the file.
    pub(super) fn finish(&mut self, sink: &mut dyn RecordSink) {
        self.run(sink);
        let rest = self.start.and_then(|start| self.text.get(start..)).unwrap_or_default();
        if self.state.in_event {
            sink.skip(self.state.event_line, Reason::Broken, rest);
        } else if self.state.in_trace || self.start.is_some() {
            sink.skip(self.line, Reason::Broken, rest);
        }
        (self.text, self.start, self.state) = (Vec::new(), None, State::default());
    }

    fn run(&mut self, sink: &mut dyn RecordSink) {
        while self.at < self.text.len() {
            let base = self.at;
            let mut found = self.marks.find(&self.text, base);
            while found != 0 {
                let at = base + found.trailing_zeros() as usize;
                found &= found - 1;
                self.mark(at, sink);
            }
            self.at = (base + BLOCK).min(self.text.len());
        }
    }

    #[inline]
    fn mark(&mut self, at: usize, sink: &mut dyn RecordSink) {
        let byte = self.text[at];
        self.line += u64::from(byte == b'\n');
        let Some(start) = self.start else {
            if byte == b'<' {
                (self.start, self.quote) = (Some(at), None);
            }
            return;
        };
        match (byte, self.quote) {
            (b'\n', _) => {}
            // No tag holds a `<`, not even in quotes: the one before was never closed.
            (b'<', _) if !xml::is_free(&self.text[start..at]) => {
                self.state.is_broken |= self.state.in_event;
                (self.start, self.quote, self.is_dropping) = (Some(at), None, false);
            }
            (b'"' | b'\'', None) if !xml::is_free(&self.text[start..at]) => self.quote = Some(byte),
            (b'"' | b'\'', Some(quote)) if quote == byte => self.quote = None,
            (b'>', None) if xml::is_whole(&self.text[start..=at]) => {
                if self.is_dropping || at - start > LONGEST {
                    self.state.too_long();
                } else {
                    let token = xml::token(&self.text[start..=at]);
                    self.state.token(&token, self.line, sink);
                }
                (self.start, self.is_dropping) = (None, false);
            }
            _ => {}
        }
    }

    /// Keeps only the token that is not whole yet; of one that is too long, both ends.
    fn drop_what_is_read(&mut self) {
        let end = self.text.len();
        let start = self.start.unwrap_or(end);
        if self.is_dropping || end - start > LONGEST {
            self.is_dropping = true;
            self.text.drain(start + SHOWN..end - 8);
        }
        self.text.drain(..start);
        self.at = self.text.len();
        self.start = self.start.map(|_| 0);
    }
}

impl State {
    fn token(&mut self, token: &Token<'_>, line: u64, sink: &mut dyn RecordSink) {
        match token {
            Token::Start { name, rest, is_empty } => match *name {
                b"trace" => self.start_trace(!is_empty),
                b"event" => self.start_event(line, *is_empty, sink),
                _ if self.in_trace || self.in_event => self.attribute(rest, *is_empty),
                _ => {}
            },
            Token::End(b"event") => self.end_event(sink),
            Token::End(b"trace") => {
                if self.in_event {
                    self.is_broken = true;
                    self.end_event(sink);
                }
                self.in_trace = false;
            }
            Token::End(_) => self.n_inside = self.n_inside.saturating_sub(1),
            Token::Other => {}
        }
    }

    fn start_trace(&mut self, in_trace: bool) {
        *self = Self {
            n_traces: self.n_traces + 1,
            in_trace,
            text: std::mem::take(&mut self.text),
            fields: std::mem::take(&mut self.fields),
            ..Self::default()
        };
        self.text.clear();
        self.fields.clear();
        let number = self.n_traces.to_string();
        self.add(b"case:#", |text| text.extend_from_slice(number.as_bytes()));
    }

    fn start_event(&mut self, line: u64, is_empty: bool, sink: &mut dyn RecordSink) {
        if self.in_event {
            sink.skip(self.event_line, Reason::Broken, &[]);
            self.forget_event();
        }
        if !self.in_trace {
            self.text.clear();
            self.fields.clear();
        }
        self.of_trace = (self.text.len(), self.fields.len());
        (self.in_event, self.event_line, self.n_inside) = (true, line, 0);
        if is_empty {
            self.end_event(sink);
        }
    }

    fn end_event(&mut self, sink: &mut dyn RecordSink) {
        if !self.in_event {
            return;
        }
        let line = self.event_line;
        if self.is_too_long || self.is_broken {
            let reason = if self.is_too_long { Reason::TooLong } else { Reason::Broken };
            sink.skip(line, reason, &self.text[..self.text.len().min(SHOWN)]);
        } else {
            sink.record(Record { text: &self.text, fields: &self.fields, line });
        }
        self.forget_event();
    }

    fn forget_event(&mut self) {
        self.text.truncate(self.of_trace.0);
        self.fields.truncate(self.of_trace.1);
        (self.in_event, self.n_inside) = (false, 0);
        (self.is_too_long, self.is_broken) = (false, false);
    }

    /// `<string key="concept:name" value="A"/>` and its like.
    fn attribute(&mut self, rest: &[u8], is_empty: bool) {
        if self.n_inside == 0 {
            let (mut key, mut value) = (None, None);
            for (name, text) in xml::attributes(rest) {
                match name {
                    b"key" => key = Some(text),
                    b"value" => value = Some(text),
                    _ => {}
                }
            }
            match (key, value) {
                _ if self.text.len() > LONGEST => self.too_long(),
                (Some(key), Some(value)) => self.add(key, |text| xml::unescape(value, text)),
                _ => {}
            }
        }
        self.n_inside += usize::from(!is_empty);
    }

    fn add(&mut self, key: &[u8], value: impl FnOnce(&mut Vec<u8>)) {
        let start = self.text.len();
        if self.in_trace && !self.in_event && !key.starts_with(b"case:") {
            self.text.extend_from_slice(b"case:");
        }
        xml::unescape(key, &mut self.text);
        let middle = self.text.len();
        value(&mut self.text);
        let end = self.text.len();
        self.fields.push((Cell::new(start, middle), Cell::new(middle, end)));
    }

    fn too_long(&mut self) {
        self.is_too_long = self.in_event;
    }
}
