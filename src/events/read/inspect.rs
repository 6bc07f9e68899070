//! The first look at a file: how it is written, what is in its columns, and a proposal.

use super::{
    choices::Choices,
    encoding::{self, Decoder, Encoding},
    gzip::Gunzip,
    header, json,
    kind::{self, Kind},
    number::{self, Mark},
    personal::{self, Personal},
    plan::Format,
    propose,
    record::{Record, RecordSink},
    report::ReadError,
    row::Reason,
    shape::{self, TimeGuess},
    sniff, xes,
    zone::Zone,
};

/// What a first look shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Inspection {
    /// How the file is written.
    pub format: Format,
    /// Its columns.
    pub columns: Vec<Column>,
    /// The first twenty rows, cell by cell in the order of the columns.
    pub rows: Vec<Vec<String>>,
    /// What stands where, proposed by names and contents of the columns. Columns that
    /// look personal are not among it.
    pub proposal: Choices,
}

/// A column of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its name, different from all others.
    pub name: String,
    /// Whether its texts are times, and how they are written.
    pub times: TimeGuess,
    /// What its numbers have between whole and fraction; none where they are no numbers.
    pub numbers: Option<Mark>,
    /// What kind of people's data it seems to hold.
    pub personal: Option<Personal>,
}

/// Parts of a file to look at.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'a> {
    /// The first bytes: a mebibyte, or all of the file.
    pub head: &'a [u8],
    /// Some of the last bytes, from an even offset on, or none: dates there may tell
    /// day from month.
    pub tail: &'a [u8],
    /// Whether `head` is all of the file.
    pub is_whole: bool,
}

/// Rows of the preview.
const PREVIEW: usize = 20;

/// Looks at a file. `encoding` overrides what is recognised; local times in the
/// examples are on the clock of `zone`.
///
/// # Errors
/// When the file holds no events that can be read here; the error says what it is.
pub fn inspect(
    parts: &Parts<'_>,
    encoding: Option<Encoding>,
    zone: &Zone,
) -> Result<Inspection, ReadError> {
    let (text, format) = text_of(parts, encoding)?;
    inspect_as(&text, parts, format, zone)
}

/// Looks at a file again with a dialect or kind that the user chose.
///
/// # Errors
/// As [`inspect`].
pub fn inspect_format(
    parts: &Parts<'_>,
    format: Format,
    zone: &Zone,
) -> Result<Inspection, ReadError> {
    let (text, _) = text_of(parts, Some(format.encoding))?;
    inspect_as(&text, parts, format, zone)
}

/// The text of the head, and how it is written.
fn text_of(parts: &Parts<'_>, encoding: Option<Encoding>) -> Result<(Vec<u8>, Format), ReadError> {
    let gzip = kind::is_gzip(parts.head);
    let unpacked = if gzip { unpack(parts.head)? } else { Vec::new() };
    let head = if gzip { &unpacked[..] } else { parts.head };
    if let Some(foreign) = kind::of_bytes(head) {
        return Err(ReadError::Foreign(foreign));
    }
    let encoding = encoding.unwrap_or_else(|| Encoding::detect(head));
    if encoding.is_foreign() {
        return Err(ReadError::Encoding(encoding));
    }
    let mut text = Vec::with_capacity(head.len());
    Decoder::new(encoding).push(head, &mut text);
    if text.trim_ascii().is_empty() {
        return Err(ReadError::Empty);
    }
    let kind = match kind::of_text(&text).map_err(ReadError::Foreign)? {
        Kind::Json { .. } => Kind::Json { depth: json::depth_of_records(&text) },
        kind => kind,
    };
    let dialect = sniff::dialect(&text, parts.is_whole && !gzip);
    Ok((text, Format { gzip, encoding, kind, dialect }))
}

fn inspect_as(
    text: &[u8],
    parts: &Parts<'_>,
    format: Format,
    zone: &Zone,
) -> Result<Inspection, ReadError> {
    let table = match format.kind {
        Kind::Csv => of_csv(text, parts, format)?,
        Kind::Json { depth } => of_records(|records| {
            let mut scanner = json::Scanner::new(depth);
            scanner.text().extend_from_slice(text);
            scanner.scan(records);
        }),
        Kind::Xes => of_records(|records| {
            let mut scanner = xes::Scanner::new();
            scanner.text().extend_from_slice(text);
            scanner.scan(records);
        }),
    };
    let columns: Vec<Column> =
        (0..).zip(&table.names).map(|(at, n)| table.column(at, n, zone)).collect();
    let proposal = propose::propose(&columns, &table);
    let rows = table.rows.iter().take(PREVIEW).map(|row| table.show(row)).collect();
    Ok(Inspection { format, columns, rows, proposal })
}

/// The first rows of a file under the names of its columns.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    pub names: Vec<String>,
    pub rows: Vec<Vec<Vec<u8>>>,
    /// Rows of the end of the file.
    tail: Vec<Vec<Vec<u8>>>,
}

impl Table {
    /// The texts of a column, from the start of the file and then from its end.
    pub(super) fn texts(&self, column: usize) -> Vec<&[u8]> {
        let rows = self.rows.iter().chain(&self.tail);
        rows.filter_map(|row| row.get(column)).map(Vec::as_slice).collect()
    }

    fn column(&self, at: usize, name: &str, zone: &Zone) -> Column {
        let texts = self.texts(at);
        let filled = || texts.iter().copied().filter(|text| !text.trim_ascii().is_empty());
        let mark = number::guess(filled());
        let n_numbers = filled().filter(|text| number::parse(text, mark).is_some()).count();
        let is_number = n_numbers > 0 && n_numbers * 10 >= filled().count() * 9;
        Column {
            name: name.to_owned(),
            times: shape::times(&texts, zone),
            numbers: is_number.then_some(mark),
            personal: personal::look(name, &texts),
        }
    }

    fn show(&self, row: &[Vec<u8>]) -> Vec<String> {
        let cell = |at: usize| row.get(at).map_or(String::new(), |cell| encoding::to_string(cell));
        (0..self.names.len()).map(cell).collect()
    }
}

fn of_csv(text: &[u8], parts: &Parts<'_>, format: Format) -> Result<Table, ReadError> {
    let dialect = format.dialect;
    let is_whole = parts.is_whole && !format.gzip;
    let mut rows = sniff::rows(text, dialect, is_whole).rows;
    if rows.is_empty() && !is_whole {
        return Err(ReadError::NoRows);
    }
    rows.drain(..dialect.preamble.min(rows.len()));
    let first = rows.first().ok_or(ReadError::Empty)?;
    if first.len() > header::MOST_COLUMNS {
        let (found, limit) = (first.len(), header::MOST_COLUMNS);
        return Err(ReadError::TooManyColumns { found, limit });
    }
    let cells = first.iter().map(Vec::as_slice);
    let names =
        if dialect.header { header::names(cells) } else { header::names(cells.map(|_| &[][..])) };
    rows.drain(..usize::from(dialect.header));
    Ok(Table { names, rows, tail: tail_rows(parts.tail, format) })
}

/// The rows of the end of a file, from its first line end on.
fn tail_rows(tail: &[u8], format: Format) -> Vec<Vec<Vec<u8>>> {
    if tail.is_empty() || format.gzip {
        return Vec::new();
    }
    let mut text = Vec::new();
    Decoder::new(format.encoding).push(tail, &mut text);
    let Some(end) = text.iter().position(|byte| b"\r\n".contains(byte)) else { return Vec::new() };
    sniff::rows(&text[end..], format.dialect, true).rows
}

/// The first records as a table: a column for every name among them, in the order in
/// which they come.
fn of_records(scan: impl FnOnce(&mut Records)) -> Table {
    let mut records = Records::default();
    scan(&mut records);
    let Records { mut table } = records;
    table.names.truncate(header::MOST_COLUMNS);
    table
}

#[derive(Default)]
struct Records {
    table: Table,
}

impl RecordSink for Records {
    fn record(&mut self, record: Record<'_>) {
        if self.table.rows.len() == sniff::ENOUGH {
            return;
        }
        let mut row: Vec<Vec<u8>> = Vec::new();
        for (name, value) in record.fields {
            let name = encoding::to_string(name.of(record.text));
            let names = &mut self.table.names;
            let at = names.iter().position(|known| *known == name).unwrap_or(names.len());
            if at == names.len() {
                names.push(name);
            }
            if row.len() <= at {
                row.resize(at + 1, Vec::new());
            }
            row[at] = value.of(record.text).to_vec();
        }
        self.table.rows.push(row);
    }

    fn skip(&mut self, _: u64, _: Reason, _: &[u8]) {}
}

/// Unpacks what there is of a packed file, a mebibyte at most.
fn unpack(head: &[u8]) -> Result<Vec<u8>, ReadError> {
    const ENOUGH: usize = 1 << 20;
    let mut text = Vec::new();
    let mut gunzip = Gunzip::new();
    for chunk in head.chunks(4096) {
        if text.len() >= ENOUGH {
            break;
        }
        gunzip.push(chunk, |piece| {
            text.extend_from_slice(piece);
            Ok(())
        })?;
    }
    Ok(text)
}
