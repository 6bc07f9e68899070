//! How a CSV file is written, guessed from its first rows.

use super::{
    csv::Scanner,
    dialect::Dialect,
    number::{self, Mark},
    row::{Reason, Row, Sink},
    shape,
};

/// Rows of a sample, as texts of bytes, with the lines they start on.
#[derive(Clone, Debug, Default)]
pub(super) struct Sample {
    pub rows: Vec<Vec<Vec<u8>>>,
    n_unclosed: usize,
}

/// Rows that are looked at.
pub(super) const ENOUGH: usize = 1000;
/// So many bytes at a time, until there are enough rows.
const PIECE: usize = 1 << 16;
const DELIMITERS: [u8; 5] = [b',', b';', b'\t', b'|', b'^'];

impl Sink for Sample {
    fn row(&mut self, row: Row<'_>) {
        if self.rows.len() < ENOUGH {
            self.rows.push((0..row.cells.len()).map(|column| row.get(column).to_vec()).collect());
        }
    }

    fn skip(&mut self, _: u64, reason: Reason, _: &[u8]) {
        self.n_unclosed += usize::from(reason == Reason::UnclosedQuote);
    }
}

/// The dialect under which most rows of the text have the same number of columns,
/// more than one where possible. `is_whole` says that the text is all of the file:
/// then its last row counts too.
pub(super) fn dialect(text: &[u8], is_whole: bool) -> Dialect {
    let (forced, text_after) = sep_line(text);
    let quote = quote(text_after);
    let make =
        |delimiter, backslash| Dialect { delimiter, quote, backslash, preamble: 0, header: true };
    let candidates = match &forced {
        Some(delimiter) => std::slice::from_ref(delimiter),
        None => &DELIMITERS,
    };
    let ways = backslashes(text_after, quote);
    let dialects = ways.iter().flat_map(|&way| candidates.iter().map(move |&d| make(d, way)));
    let scored = dialects.map(|dialect| {
        let sample = rows(text_after, dialect, is_whole);
        (score(&sample), dialect, sample)
    });
    // The first of equals: candidates stand in the order in which they are usual.
    let best = scored.reduce(|best, next| if next.0 > best.0 { next } else { best });
    let Some((_, dialect, sample)) = best else { return make(b',', false) };
    let preamble = preamble(&sample.rows);
    let header = sample.rows.get(preamble).is_none_or(|row| is_header(row));
    Dialect { preamble: preamble + usize::from(forced.is_some()), header, ..dialect }
}

/// The first rows of a text under a dialect, preamble and header among them. What comes
/// after enough of them is not looked at.
pub(super) fn rows(text: &[u8], dialect: Dialect, is_whole: bool) -> Sample {
    let mut sample = Sample::default();
    let mut scanner = Scanner::new(dialect);
    let mut pieces = text.chunks(PIECE);
    while sample.rows.len() < ENOUGH
        && let Some(piece) = pieces.next()
    {
        scanner.text().extend_from_slice(piece);
        scanner.scan(&mut sample);
    }
    if is_whole && sample.rows.len() < ENOUGH {
        scanner.finish(&mut sample);
    }
    sample
}

/// The delimiter that a line `sep=;` names, as Excel reads and writes it.
fn sep_line(text: &[u8]) -> (Option<u8>, &[u8]) {
    let end = text.iter().position(|byte| b"\r\n".contains(byte)).unwrap_or(text.len());
    let line = text[..end].strip_prefix(b"\"").unwrap_or(&text[..end]);
    match line {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', delimiter, rest @ ..]
            if rest.is_empty() || rest == b"\"" =>
        {
            (Some(*delimiter), &text[end..])
        }
        _ => (None, text),
    }
}

/// How good a guess is: the share of rows with the usual number of columns, in
/// thousandths; nothing where that number is one.
fn score(sample: &Sample) -> usize {
    let width = usual_width(&sample.rows);
    if width < 2 {
        return 0;
    }
    let n_usual = sample.rows.iter().filter(|row| row.len() == width).count();
    let n_all = sample.rows.len() + 10 * sample.n_unclosed;
    // A table of many columns is less likely by chance than one of two.
    1000 * n_usual / n_all + width.min(20)
}

/// The number of columns that most rows have; of equals the largest.
fn usual_width(rows: &[Vec<Vec<u8>>]) -> usize {
    let widest = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut counts = vec![0_usize; widest + 1];
    rows.iter().for_each(|row| counts[row.len()] += 1);
    (1..=widest).max_by_key(|&width| counts[width]).unwrap_or(0)
}

/// How many rows stand before the table: titles and remarks, narrower than the
/// table or mostly empty.
fn preamble(rows: &[Vec<Vec<u8>>]) -> usize {
    let width = usual_width(rows);
    if width < 2 {
        return 0;
    }
    let is_table = |row: &Vec<Vec<u8>>| {
        let n_filled = row.iter().filter(|cell| !cell.is_empty()).count();
        row.len() + 1 >= width.max(3) && row.len() >= 2 && n_filled * 2 > width
    };
    rows.iter().take(100).position(is_table).unwrap_or(0)
}

/// A row names columns when none of its cells is a number or a time.
fn is_header(row: &[Vec<u8>]) -> bool {
    let is_value = |cell: &Vec<u8>| {
        number::parse(cell, Mark::Point).is_some()
            || number::parse(cell, Mark::Comma).is_some()
            || shape::is_time(cell)
    };
    !row.iter().any(is_value)
}

/// `'` where cells stand in those and none in `"`; else `"`.
fn quote(text: &[u8]) -> u8 {
    let is_edge = |byte: Option<&u8>| byte.is_none_or(|byte| b",;\t|\r\n".contains(byte));
    let count = |quote: u8| {
        let stands = |at: usize| {
            text[at] == quote
                && is_edge(at.checked_sub(1).map(|before| &text[before]))
                && !is_edge(text.get(at + 1))
        };
        (0..text.len().min(65_536)).filter(|&at| stands(at)).count()
    };
    let closes = |pair: &&[u8]| pair[0] == b'\'' && is_edge(pair.get(1));
    let is_single = count(b'"') == 0
        && count(b'\'') >= 2
        && text.windows(2).filter(closes).take(2).count() == 2;
    if is_single { b'\'' } else { b'"' }
}

/// Whether a backslash has a meaning, the likelier way first: it has where `\"` stands
/// inside cells more often than at their end, where it is the end of a path.
fn backslashes(text: &[u8], quote: u8) -> &'static [bool] {
    if !text.contains(&b'\\') {
        return &[false];
    }
    let (mut n_inside, mut n_ending) = (0_usize, 0_usize);
    for three in text.windows(3).filter(|three| three[0] == b'\\' && three[1] == quote) {
        if b",;\t|\r\n".contains(&three[2]) {
            n_ending += 1;
        } else {
            n_inside += 1;
        }
    }
    match (n_inside, n_ending) {
        (0, 0) => &[false],
        _ if n_inside > n_ending => &[true, false],
        _ => &[false, true],
    }
}
