//! Text to JSON, for files that anybody may have made or damaged.
//!
//! Our own, because a common parser keeps the last of two fields with one name
//! without a word, rounds numbers, refuses half characters, says nothing of
//! comments, and gives back nothing of a file that breaks off. Without
//! recursion: depth costs no stack. Knows nothing of journeys.

use serde_json::Value;
use serde_json::map::{Entry, Map};

use super::found::{Fault, Path, Segment};
use super::token::{self, Number};
use crate::model::limits;
use crate::turns::Turn;

/// What was read of a text.
#[derive(Debug, Default)]
pub(super) struct Parsed {
    /// The value; when `stop` is set what could be read, its brackets closed.
    pub value: Value,
    /// Why reading stopped before the end.
    pub stop: Option<Stop>,
    /// Values that gave way to a later one of the same name.
    pub twice: Vec<(Path, Value)>,
    /// Numbers that would change as numbers: they stand in the value as texts.
    pub inexact: Vec<String>,
    /// Halves of characters, each replaced by U+FFFD.
    pub half_characters: usize,
    /// Control characters that stood in texts without an escape.
    pub bare_controls: usize,
    /// Where it first gets deeper than a journey may be.
    pub too_deep: Option<usize>,
}

/// Levels around a journey in a file of several.
pub(super) const AROUND: usize = 2;

/// Where and why reading stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stop {
    /// The byte at which it went wrong.
    pub at: usize,
    /// The byte after the last whole value.
    pub whole: usize,
    /// Why.
    pub why: Why,
}

/// Why reading stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// Too many brackets within brackets.
    TooDeep,
    /// No valid JSON.
    Fault(Fault),
}

/// So many bytes of a text are read before others have their turn.
pub const BYTES_A_TURN: usize = 65_536;

/// Reads a text as far as it goes, and no deeper than this; nothing when it is given up.
pub(super) async fn parse(text: &str, deepest: usize, turn: Turn<'_>) -> Option<Parsed> {
    let (open, parsed) = (Vec::new(), Parsed::default());
    let mut parser = Parser { text, deepest, at: 0, whole: 0, open, parsed };
    let mut next_turn = BYTES_A_TURN;
    let read = loop {
        match parser.read_to(next_turn) {
            Ok(Some(value)) => break Ok(value),
            Ok(None) => turn().await?,
            Err(stop) => break Err(stop),
        }
        next_turn = parser.at + BYTES_A_TURN;
    };
    match read {
        Ok(value) => {
            parser.parsed.value = value;
            parser.parsed.stop = parser.after_the_end().err();
        }
        Err(stop) => {
            parser.parsed.value = parser.close();
            parser.parsed.stop = Some(stop);
        }
    }
    Some(parser.parsed)
}

struct Parser<'a> {
    text: &'a str,
    deepest: usize,
    at: usize,
    whole: usize,
    open: Vec<Open>,
    parsed: Parsed,
}

/// An object or list whose end is still to come.
enum Open {
    Object { fields: Map<String, Value>, name: String },
    List(Vec<Value>),
}

enum Next {
    Value,
    Closed(Value),
}

impl Parser<'_> {
    /// Reads on to the end, or until it is past this byte: then there is no value yet.
    fn read_to(&mut self, until: usize) -> Result<Option<Value>, Stop> {
        while self.at < until {
            let Some(mut value) = self.value()? else { continue };
            loop {
                if self.open.is_empty() {
                    self.whole = self.at;
                    return Ok(Some(value));
                }
                self.attach(value);
                self.whole = self.at;
                match self.separator()? {
                    Next::Value => break,
                    Next::Closed(closed) => value = closed,
                }
            }
        }
        Ok(None)
    }

    /// A whole value; `None` when an object or list opened that is not empty.
    fn value(&mut self) -> Result<Option<Value>, Stop> {
        match self.peek() {
            Some(b'{') => {
                self.opens(Open::Object { fields: Map::new(), name: String::new() })?;
                if self.peek() == Some(b'}') {
                    return Ok(self.closes());
                }
                self.name()?;
                Ok(None)
            }
            Some(b'[') => {
                self.opens(Open::List(Vec::new()))?;
                Ok(if self.peek() == Some(b']') { self.closes() } else { None })
            }
            Some(b'"') => self.string().map(|text| Some(Value::String(text))),
            Some(b'-' | b'0'..=b'9') => self.number().map(Some),
            _ => self.word().map(Some),
        }
    }

    /// What follows a value within an object or list.
    fn separator(&mut self) -> Result<Next, Stop> {
        let in_object = matches!(self.open.last(), Some(Open::Object { .. }));
        match (self.peek(), in_object) {
            (Some(b','), _) => {
                let comma = self.at;
                self.at += 1;
                if matches!(self.peek(), Some(b'}' | b']')) {
                    return Err(self.stop(comma, Fault::TrailingComma));
                }
                if in_object {
                    self.name()?;
                }
                Ok(Next::Value)
            }
            (Some(b'}'), true) | (Some(b']'), false) => {
                Ok(self.closes().map_or(Next::Value, Next::Closed))
            }
            _ => Err(self.unexpected()),
        }
    }

    fn opens(&mut self, open: Open) -> Result<(), Stop> {
        if self.open.len() >= limits::DEPTH && self.parsed.too_deep.is_none() {
            self.parsed.too_deep = Some(self.at);
        }
        if self.open.len() >= self.deepest {
            return Err(Stop { at: self.at, whole: self.whole, why: Why::TooDeep });
        }
        self.at += 1;
        self.open.push(open);
        Ok(())
    }

    fn closes(&mut self) -> Option<Value> {
        self.at += 1;
        self.open.pop().map(Open::closed)
    }

    /// Closes everything that is open: what could be read.
    fn close(&mut self) -> Value {
        while let Some(open) = self.open.pop() {
            let value = open.closed();
            if self.open.is_empty() {
                return value;
            }
            self.attach(value);
        }
        Value::Null
    }

    fn attach(&mut self, value: Value) {
        let earlier = match self.open.last_mut() {
            Some(Open::List(items)) => {
                items.push(value);
                None
            }
            Some(Open::Object { fields, name }) => match fields.entry(std::mem::take(name)) {
                Entry::Vacant(entry) => {
                    entry.insert(value);
                    None
                }
                Entry::Occupied(mut entry) => {
                    name.clone_from(entry.key());
                    Some(entry.insert(value))
                }
            },
            None => None,
        };
        if let Some(earlier) = earlier {
            let path = self.open.iter().map(Open::segment).collect();
            self.parsed.twice.push((Path(path), earlier));
        }
    }

    fn name(&mut self) -> Result<(), Stop> {
        if self.peek() != Some(b'"') {
            return Err(self.unexpected());
        }
        let read = self.string()?;
        if self.peek() != Some(b':') {
            return Err(self.unexpected());
        }
        self.at += 1;
        if let Some(Open::Object { name, .. }) = self.open.last_mut() {
            *name = read;
        }
        Ok(())
    }

    fn string(&mut self) -> Result<String, Stop> {
        let string =
            token::string(self.text, self.at).map_err(|(at, fault)| self.stop(at, fault))?;
        self.at = string.end;
        self.parsed.half_characters += string.half_characters;
        self.parsed.bare_controls += string.bare_controls;
        Ok(string.text)
    }

    fn number(&mut self) -> Result<Value, Stop> {
        let (number, end) =
            token::number(self.text, self.at).map_err(|(at, fault)| self.stop(at, fault))?;
        // Digits may be missing where the text ends.
        if end == self.text.len() && !self.open.is_empty() {
            return Err(self.stop(end, Fault::Torn));
        }
        self.at = end;
        match number {
            Number::Kept(number) => Ok(Value::Number(number)),
            Number::Inexact(text) => {
                self.parsed.inexact.push(text.to_owned());
                Ok(Value::String(text.to_owned()))
            }
        }
    }

    fn word(&mut self) -> Result<Value, Stop> {
        let rest = &self.text[self.at..];
        for (word, value) in
            [("true", Value::Bool(true)), ("false", Value::Bool(false)), ("null", Value::Null)]
        {
            if rest.starts_with(word) {
                self.at += word.len();
                return Ok(value);
            }
            if word.starts_with(rest) {
                return Err(self.stop(self.text.len(), Fault::Torn));
            }
        }
        Err(self.unexpected())
    }

    fn after_the_end(&mut self) -> Result<(), Stop> {
        match self.peek() {
            None => Ok(()),
            Some(b'{' | b'[') => Err(self.stop(self.at, Fault::SecondDocument)),
            Some(b'/') => Err(self.stop(self.at, Fault::Comment)),
            Some(_) => Err(self.stop(self.at, Fault::AfterTheEnd)),
        }
    }

    /// The next byte that is no white space.
    fn peek(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        while let Some(byte) = bytes.get(self.at) {
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return Some(*byte);
            }
            self.at += 1;
        }
        None
    }

    fn unexpected(&self) -> Stop {
        self.stop(self.at, token::fault_at(&self.text[self.at..]))
    }

    fn stop(&self, at: usize, fault: Fault) -> Stop {
        Stop { at, whole: self.whole, why: Why::Fault(fault) }
    }
}

impl Open {
    fn closed(self) -> Value {
        match self {
            Self::Object { fields, .. } => Value::Object(fields),
            Self::List(items) => Value::Array(items),
        }
    }

    /// The place within it that is being read.
    fn segment(&self) -> Segment {
        match self {
            Self::Object { name, .. } => Segment::Field(name.clone()),
            Self::List(items) => Segment::Item(items.len()),
        }
    }
}
