//! What reading a file can find: why it does not open, and what was repaired
//! or is worth telling when it does. Data only; `words` makes sentences of it.

use std::fmt;

use crate::model::Journey;

/// A journey read from a file, with everything that happened on the way.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The journey.
    pub journey: Journey,
    /// What was wrong and how it was repaired. Nothing is dropped without a line here.
    pub repairs: Vec<Repair>,
    /// What is worth telling, while nothing was wrong with the content.
    pub notes: Vec<Note>,
    /// Whether it may be changed.
    pub access: Access,
}

/// Whether a journey that was opened may be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anything may be done with it.
    Editable,
    /// A newer version of the program made it: to be looked at, never written.
    ReadOnly {
        /// The version of the format.
        version: u64,
        /// The whole text as it was, also what this version does not understand.
        raw: String,
    },
}

/// A place in a text, counted from 1; columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Character in the line.
    pub column: usize,
}

/// Why a file does not open. Nothing has changed anywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// There is nothing in it but white space.
    Empty,
    /// It is larger than the limit.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The limit in bytes.
        limit: u64,
    },
    /// It is a file of another kind.
    Foreign(Kind),
    /// Its bytes are not UTF-8 text.
    NotUtf8 {
        /// The first wrong byte, counted from 0.
        offset: usize,
        /// The same place in the text.
        at: Position,
        /// It looks like a text in an old western encoding (Windows-1252).
        western: bool,
    },
    /// It is nested deeper than any journey.
    TooDeep {
        /// Where it gets too deep.
        at: Position,
        /// The limit in levels.
        limit: usize,
    },
    /// It is no valid JSON. What stands before may be read by `salvage`.
    Broken {
        /// Where it breaks off or goes wrong.
        at: Position,
        /// What is wrong there.
        fault: Fault,
    },
    /// The journey has far more of something than the program can show.
    TooMany {
        /// Of what.
        what: Counted,
        /// How many there are.
        found: usize,
        /// The most that opens.
        limit: usize,
    },
    /// What was repaired still does not fit: a fault of the program, in its own words.
    Misfit(String),
}

/// A kind of file that is not a journey.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names of the formats say it all")]
pub enum Kind {
    Png,
    Jpeg,
    Gif,
    WebP,
    Pdf,
    Word,
    Excel,
    PowerPoint,
    OpenDocument,
    Zip,
    Gzip,
    Html,
    Svg,
    DrawIo,
    Bpmn,
    Xes,
    Xml,
    Excalidraw,
    Tldraw,
    GeoJson,
    Mermaid,
    Csv,
    Text,
    /// Bytes that are no text and of no known kind.
    Binary,
    /// A set of journeys, saved together: `backup::read` opens it.
    Library,
    /// Results of an analysis by this program.
    Results,
    /// Another JSON file; its own name for its format, if it has one.
    Json {
        format: Option<String>,
    },
}

/// What is wrong in a text that is no valid JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The text stops halfway.
    Torn,
    /// Something stands where it cannot.
    Unexpected,
    /// A comment.
    Comment,
    /// A comma before a closing bracket.
    TrailingComma,
    /// Text in single quotes.
    SingleQuote,
    /// `NaN`, `Infinity` or `undefined`.
    NotANumber,
    /// A name or text without quotes.
    NoQuotes,
    /// An escape that does not exist.
    Escape,
    /// A second document follows the first.
    SecondDocument,
    /// Something follows the end of the document.
    AfterTheEnd,
}

/// Something that is counted against a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the nouns are those of the model")]
pub enum Counted {
    Phases,
    Steps,
    StepsInPhase,
    Lanes,
    Cards,
}

/// One thing that was wrong in a file that opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Repair {
    /// Where: `phases[2].steps[0].title`.
    pub path: Path,
    /// The name of the nearest thing around it that has one; else empty.
    pub near: String,
    /// What was wrong.
    pub reason: Reason,
    /// What was done.
    pub done: Done,
    /// What stood there, as JSON text, whole; empty when nothing did.
    pub raw: String,
}

/// The way from the journey to a value in it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Path(pub Vec<Segment>);

/// One step of a [`Path`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// The field of this name.
    Field(String),
    /// The item at this place, counted from 0.
    Item(usize),
}

/// What was wrong with a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// A value of another type than belongs there.
    WrongType {
        /// What belongs there.
        expected: Expected,
    },
    /// A number beyond what makes sense there.
    OutOfRange {
        /// The least.
        least: f64,
        /// The most.
        most: f64,
    },
    /// Not one of the words that belong there.
    UnknownWord,
    /// Not a day of the calendar.
    NotADate,
    /// Not a point in time.
    NotATime,
    /// A number with more digits, or larger, than a computer keeps exactly.
    Inexact,
    /// The same name twice in one object.
    Twice,
    /// Two things with one identity; the first kept it.
    SameId,
    /// It belongs to something that is not there.
    Nowhere,
    /// A card in a lane that holds no cards.
    NotForCards,
    /// Not a PNG, JPEG or WebP picture of at most 60 kB.
    NotAPicture,
    /// A value without a name.
    NoName,
    /// The name of the format was missing or wrong.
    NoFormat,
    /// The version was missing or no version at all.
    NoVersion,
    /// The file breaks off here, or goes wrong here.
    Torn {
        /// Where in the text.
        at: Position,
    },
}

/// What belongs in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the types of JSON")]
pub enum Expected {
    Text,
    Number,
    WholeNumber,
    YesOrNo,
    List,
    Object,
}

/// What was done with a value that was wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Done {
    /// It stays out of the journey; `raw` has it.
    SetApart,
    /// It was read as this JSON value.
    ReadAs(String),
    /// The card moved to a lane of its own, made for such cards.
    Moved,
}

/// Something worth telling about a file that opened.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// It was not UTF-8; it was read as this encoding and nothing was lost.
    Encoding(&'static str),
    /// Halves of characters that other programs left behind, each replaced by �.
    HalfCharacters(usize),
    /// Line breaks, tabs and the like that stood in texts without their escape.
    BareControls(usize),
    /// Identities of another form; each got one of ours, the same everywhere.
    ForeignIds(usize),
    /// A text longer than can be typed; it was kept whole.
    LongText {
        /// Where.
        path: Path,
        /// Its length in characters.
        characters: usize,
    },
    /// More of something than can be added by hand; everything was kept.
    ManyOf {
        /// Of what.
        what: Counted,
        /// How many there are.
        found: usize,
        /// The most that editing allows.
        limit: usize,
    },
    /// It is a record of this browser's storage, and someone changed it.
    EditedRecord,
    /// Numbers that were kept as text, because as numbers they would change.
    NumbersAsText(Vec<String>),
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Item(item) => write!(f, "[{item}]")?,
                Segment::Field(name) if place == 0 => write!(f, "{name}")?,
                Segment::Field(name) => write!(f, ".{name}")?,
            }
        }
        Ok(())
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "the file is empty"),
            Self::TooLarge { bytes, limit } => {
                write!(f, "the file has {bytes} bytes, the limit is {limit}")
            }
            Self::Foreign(kind) => write!(f, "the file is not a journey but {kind:?}"),
            Self::NotUtf8 { offset, at, .. } => {
                write!(f, "byte {offset}, at {at}, is not UTF-8")
            }
            Self::TooDeep { at, limit } => {
                write!(f, "the file is nested deeper than {limit} levels at {at}")
            }
            Self::Broken { at, fault } => write!(f, "the file is no valid JSON at {at}: {fault:?}"),
            Self::TooMany { what, found, limit } => {
                write!(f, "the journey has {found} {what:?}, the limit is {limit}")
            }
            Self::Misfit(what) => write!(f, "the repaired file does not fit: {what}"),
        }
    }
}

impl std::error::Error for ReadError {}
