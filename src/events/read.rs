//! Reading: from the bytes of one or more files to a [`Log`] and a [`Report`].
//!
//! [`inspect`] looks at the first bytes of a file and proposes what stands where;
//! [`Reader`] takes the plan that comes of it and the bytes in chunks of any size.

pub mod encoding;
pub mod kind;
pub mod number;
pub mod plan;
pub mod report;
pub mod row;
pub mod shape;
pub mod time;
pub mod zone;

pub(in crate::events) mod civil;
mod assemble;
mod choices;
mod clock;
mod csv;
mod cursor;
mod dialect;
mod gzip;
mod header;
mod inspect;
mod json;
mod json_value;
mod marks;
mod overlap;
mod personal;
mod propose;
mod record;
mod sniff;
mod table;
mod words;
mod xes;
mod xml;

use encoding::Decoder;
use gzip::Gunzip;
use header::Header;
use record::ByName;
use table::Table;

pub use choices::{Choices, Need, RowKind};
pub use dialect::Dialect;
pub use encoding::Encoding;
pub use inspect::{Column, Inspection, Parts, inspect, inspect_format};
pub use kind::{Foreign, Kind};
pub use number::Mark;
pub use personal::Personal;
pub use plan::{Format, NumberColumn, Overlap, Plan, Shape, TimeColumn};
pub use report::{ReadError, Report, Skipped};
pub use row::Reason;
pub use shape::{DateExample, TimeGuess};
pub use time::{DateOrder, EpochUnit, TimeFormat, TimeReader};
pub use zone::{Local, Zone};

use super::log::Log;

/// Reads the files of a data set, one after another, chunk by chunk.
///
/// What comes out depends on the bytes alone, not on where they were cut.
#[derive(Clone)]
pub struct Reader {
    table: Table,
    file: Option<File>,
    /// Bytes that are expected, as long as no room was made for what is in them.
    expected: Option<u64>,
}

/// A file that is being read.
#[derive(Clone)]
struct File {
    gunzip: Option<Gunzip>,
    text: Text,
}

/// The text of a file on its way into the table.
#[derive(Clone, Debug)]
struct Text {
    decoder: Decoder,
    parser: Parser,
}

#[derive(Clone, Debug)]
enum Parser {
    Csv { scanner: csv::Scanner, header: Header },
    Json { scanner: json::Scanner, by_name: ByName },
    Xes { scanner: xes::Scanner, by_name: ByName },
}

/// Chunks are worked through in pieces of this size: small enough to stay in the cache of
/// the processor.
const PIECE: usize = 1 << 18;

impl Reader {
    /// A reader for a data set of so many files. Rows are remembered to be found again
    /// only where there are several.
    pub fn new(plan: Plan, n_files: usize) -> Self {
        let overlaps = n_files > 1 && plan.overlap == Overlap::LeaveOut;
        Self { table: Table::new(plan, overlaps), file: None, expected: None }
    }

    /// Says how many bytes will come in all. Room for their events is then made at once, as
    /// many as the first chunk lets expect, instead of again and again.
    pub fn expect(&mut self, n_bytes: u64) {
        self.expected = Some(n_bytes);
    }

    /// Begins a file.
    pub fn open(&mut self, format: Format) {
        let parser = match format.kind {
            Kind::Csv => Parser::Csv {
                scanner: csv::Scanner::new(format.dialect),
                header: Header::new(format.dialect),
            },
            Kind::Json { depth } => {
                let scanner = json::Scanner::new(depth);
                Parser::Json { scanner, by_name: self.by_name() }
            }
            Kind::Xes => Parser::Xes { scanner: xes::Scanner::new(), by_name: self.by_name() },
        };
        let text = Text { decoder: Decoder::new(format.encoding), parser };
        self.file = Some(File { gunzip: format.gzip.then(Gunzip::new), text });
    }

    /// Reads a chunk of the file.
    ///
    /// # Errors
    /// When the file cannot be read at all; what was read before stays.
    pub fn push(&mut self, chunk: &[u8]) -> Result<(), ReadError> {
        for piece in chunk.chunks(PIECE) {
            self.piece(piece)?;
        }
        if let Some(n_bytes) = self.expected.take() {
            self.table.make_room(n_bytes as f64 / chunk.len().max(1) as f64);
        }
        Ok(())
    }

    /// Ends the file.
    ///
    /// # Errors
    /// As [`push`](Self::push).
    pub fn close(&mut self) -> Result<(), ReadError> {
        let Some(File { gunzip, text }) = self.file.take() else { return Ok(()) };
        text.finish(&mut self.table);
        gunzip.map_or(Ok(()), |gunzip| gunzip.finish())?;
        self.table.error()
    }

    /// The log of all files, and what there is to tell of the reading.
    ///
    /// # Errors
    /// As [`push`](Self::push).
    pub fn finish(mut self) -> Result<(Log, Report), ReadError> {
        self.close()?;
        Ok(assemble::assemble(self.table))
    }

    fn piece(&mut self, piece: &[u8]) -> Result<(), ReadError> {
        let Some(File { gunzip, text }) = &mut self.file else { return Ok(()) };
        match gunzip {
            Some(gunzip) => gunzip.push(piece, |piece| text.push(piece, &mut self.table)),
            None => text.push(piece, &mut self.table),
        }
    }

    /// Records have no header: what is wanted of them is known beforehand.
    fn by_name(&mut self) -> ByName {
        let wanted = self.table.wanted();
        self.table.columns(&wanted, 0);
        ByName::new(&wanted)
    }
}

impl Text {
    fn push(&mut self, piece: &[u8], table: &mut Table) -> Result<(), ReadError> {
        match &mut self.parser {
            Parser::Csv { scanner, header } => {
                self.decoder.push(piece, scanner.text());
                scanner.scan(&mut header.over(table));
            }
            Parser::Json { scanner, by_name } => {
                self.decoder.push(piece, scanner.text());
                scanner.scan(&mut by_name.over(table));
            }
            Parser::Xes { scanner, by_name } => {
                self.decoder.push(piece, scanner.text());
                scanner.scan(&mut by_name.over(table));
            }
        }
        table.error()
    }

    fn finish(mut self, table: &mut Table) {
        match &mut self.parser {
            Parser::Csv { scanner, header } => {
                self.decoder.finish(scanner.text());
                scanner.finish(&mut header.over(table));
            }
            Parser::Json { scanner, by_name } => {
                self.decoder.finish(scanner.text());
                scanner.finish(&mut by_name.over(table));
                table.want(by_name.never_seen());
            }
            Parser::Xes { scanner, by_name } => {
                self.decoder.finish(scanner.text());
                scanner.finish(&mut by_name.over(table));
                table.want(by_name.never_seen());
            }
        }
        table.report.replaced_characters += self.decoder.replaced;
        table.end_file();
    }
}
