//! Reads a file in chunks of two sizes: the same must come of both, and every row must
//! be an event or counted.

use klantreis::events::read::{
    DateOrder, Dialect, Encoding, Format, Kind, Plan, Reader, Shape, TimeColumn, TimeFormat,
};

/// Reads bytes as a kind of file. The first byte chooses the size of the chunks.
pub fn read(kind: Kind, gzip: bool, columns: [&str; 3], data: &[u8]) {
    let Some((&size, bytes)) = data.split_first() else { return };
    let dialect = Dialect {
        delimiter: b',',
        quote: b'"',
        backslash: size & 1 == 1,
        preamble: 0,
        header: true,
    };
    let format = Format { gzip, encoding: Encoding::Utf8, kind, dialect };
    let run = |size: usize| {
        let [who, when, what] = columns.map(str::to_owned);
        let when = TimeColumn { column: when, format: TimeFormat::Date(DateOrder::YearFirst) };
        let mut reader = Reader::new(Plan::of(Shape::Events { who, when, what }), 1);
        reader.open(format);
        for chunk in bytes.chunks(size) {
            reader.push(chunk)?;
        }
        reader.finish()
    };
    let whole = run(bytes.len().max(1));
    if let Ok((log, report)) = &whole {
        assert_eq!(report.rows, report.rows_used + report.skipped_rows);
        assert_eq!(log.n_events() as u64, report.rows_used);
    }
    assert_eq!(format!("{:?}", run(usize::from(size) + 1)), format!("{whole:?}"));
}
