//! What must hold whatever the file: a small generator makes files that are nearly right.

use std::collections::BTreeMap;

use klantreis::events::{
    Log,
    discover::{Discovery, discover},
    export,
    read::{Format, Kind, Overlap, Parts, Plan, ReadError, Reader, Report, Zone, inspect},
};

use crate::common::{CSV, Chance, fixture, plan, read_csv};

const JSON: Format = Format { kind: Kind::Json { depth: 0 }, ..CSV };
const XES: Format = Format { kind: Kind::Xes, ..CSV };

/// Pieces that mean something to a reader, so that chance hits where it hurts.
const OF_CSV: &[&str] = &[
    ",",
    ",",
    ",",
    ";",
    "\"",
    "\"",
    "\"\"",
    "\n",
    "\n",
    "\r\n",
    "\r",
    "\\",
    "\\\"",
    "'",
    " ",
    "a",
    "b1",
    "home",
    "2024-01-01",
    "2024-02-29T10:00:00Z",
    "01/02/2024 10:00",
    "1710325274",
    "NA",
    "=1+1",
    "\t",
    "é",
    "\0",
    "\u{feff}",
    "x,2024-01-01,a\n",
    "\"x\",\"2024-01-01 10:00:00\",\"a\"\n",
    "id,time,event\n",
];
const OF_JSON: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    "\"",
    ":",
    ",",
    "\n",
    "\\",
    "\\u",
    "\\ud83d",
    "null",
    "1e5",
    "-",
    " ",
    "é",
    "{\"id\":1,\"time\":\"2024-01-01\",\"event\":\"a\"}",
    "{\"id\":\"1\",\"time\":\"2024-01-01\",\"event\":\"b\"},\n",
    "\"id\"",
    "\"time\":",
    "{\"a\":{\"b\":[1,{\"c\":2}]}}",
];
const OF_XES: &[&str] = &[
    "<",
    ">",
    "/>",
    "\"",
    "'",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?xml?>",
    "&amp;",
    "&",
    "\n",
    " ",
    "é",
    "<log>",
    "<trace>",
    "</trace>",
    "<event>",
    "</event>",
    "<string key=\"concept:name\" value=\"a\"/>",
    "<date key=\"time:timestamp\" value=\"2024-01-01\"/>",
    "<string key='x' value='y'>",
    "</string>",
    "<trace><string key=\"concept:name\" value=\"1\"/><event><string key=\"concept:name\" value=\"a\"/><date key=\"time:timestamp\" value=\"2024-01-01\"/></event></trace>",
];

fn of_pieces(pieces: &[&str], chance: &mut Chance) -> Vec<u8> {
    let n_pieces = chance.below(40);
    let mut bytes: Vec<u8> = (0..n_pieces).flat_map(|_| chance.pick(pieces).bytes()).collect();
    // Now and then a byte is another.
    for _ in 0..chance.below(3) {
        if !bytes.is_empty() {
            let at = chance.below(bytes.len());
            bytes[at] = chance.next() as u8;
        }
    }
    bytes
}

fn plan_for(kind: Kind) -> Plan {
    match kind {
        Kind::Xes => plan("case:concept:name", "time:timestamp", "concept:name"),
        Kind::Csv | Kind::Json { .. } => plan("id", "time", "event"),
    }
}

fn in_chunks(format: Format, bytes: &[u8], size: usize) -> Result<(Log, Report), ReadError> {
    let mut reader = Reader::new(plan_for(format.kind), 1);
    // Room that is made beforehand changes nothing either, however wrong the guess.
    reader.expect(bytes.len() as u64 * (size as u64 % 3));
    reader.open(format);
    for chunk in bytes.chunks(size) {
        reader.push(chunk)?;
    }
    reader.finish()
}

/// Compares logs that may hold numbers that are none.
fn say<T: std::fmt::Debug>(value: &T) -> String {
    format!("{value:?}")
}

/// The same from chunks of every size, and every row is an event or listed.
#[track_caller]
fn check_chunks(format: Format, bytes: &[u8]) {
    let whole = in_chunks(format, bytes, bytes.len().max(1));
    if let Ok((log, report)) = &whole {
        assert_eq!(log.n_events() as u64, report.rows_used, "{bytes:?}");
        assert_eq!(report.rows, report.rows_used + report.skipped_rows, "{bytes:?}");
        assert_eq!(report.skipped.len() as u64, report.skipped_rows, "{bytes:?}");
        assert_eq!(log.starts.last().copied().unwrap_or_default() as usize, log.n_events());
    }
    for size in [1, 2, 3, 7, 61] {
        let parts = in_chunks(format, bytes, size);
        assert_eq!(
            say(&parts),
            say(&whole),
            "chunks of {size}: {:?}",
            String::from_utf8_lossy(bytes)
        );
    }
}

#[test]
fn chunks_of_every_size_give_the_same_csv() {
    let mut chance = Chance(1);
    for round in 0..10_000 {
        let mut format = CSV;
        format.dialect.backslash = round % 3 == 0;
        format.dialect.delimiter = *chance.pick(b",,,;\t");
        let header: &[u8] = if round % 7 == 0 { b"" } else { b"id,time,event\n" };
        format.dialect.preamble = usize::from(round % 11 == 0);
        check_chunks(format, &[header, &of_pieces(OF_CSV, &mut chance)].concat());
    }
}

#[test]
fn chunks_of_every_size_give_the_same_json() {
    let mut chance = Chance(2);
    for round in 0..8_000 {
        let format = Format { kind: Kind::Json { depth: u32::from(round % 5 == 0) }, ..JSON };
        check_chunks(format, &of_pieces(OF_JSON, &mut chance));
    }
}

#[test]
fn chunks_of_every_size_give_the_same_xes() {
    let mut chance = Chance(3);
    for _ in 0..4_000 {
        check_chunks(XES, &of_pieces(OF_XES, &mut chance));
    }
}

#[test]
fn chunks_of_every_size_give_the_same_log_of_a_real_file() {
    let bytes = fixture("ecom.csv");
    let log = |size| {
        let mut reader = Reader::new(plan("user_id", "timestamp", "event"), 1);
        reader.open(CSV);
        bytes.chunks(size).for_each(|chunk| reader.push(chunk).expect("rows"));
        reader.finish().expect("a log")
    };
    let whole = log(bytes.len());
    for size in [7, 64 << 10, 4 << 20] {
        assert_eq!(log(size), whole);
    }
}

/// Whatever a file holds, looking at it and reading it as proposed ends in words.
#[test]
fn nothing_in_a_file_makes_the_first_look_fail() {
    let mut chance = Chance(4);
    let seeds = [
        fixture("ecom.csv")[..3000].to_vec(),
        b"[{\"id\":1}]".to_vec(),
        b"\x1f\x8b\x08\0".to_vec(),
    ];
    for round in 0..12_000 {
        let bytes = match round % 4 {
            0 => of_pieces(OF_CSV, &mut chance),
            1 => of_pieces(OF_JSON, &mut chance),
            2 => of_pieces(OF_XES, &mut chance),
            _ => {
                let mut bytes = chance.pick(&seeds).clone();
                bytes.truncate(chance.below(bytes.len() + 1));
                for _ in 0..chance.below(8) {
                    if !bytes.is_empty() {
                        let at = chance.below(bytes.len());
                        bytes[at] = chance.next() as u8;
                    }
                }
                bytes
            }
        };
        let parts =
            Parts { head: &bytes, tail: &bytes[bytes.len() / 2..], is_whole: round % 2 == 0 };
        let Ok(found) = inspect(&parts, None, &Zone::utc()) else { continue };
        let Ok(plan) = found.plan(&found.proposal, Zone::utc()) else { continue };
        let mut reader = Reader::new(plan, 1);
        reader.open(found.format);
        if reader.push(&bytes).is_ok()
            && let Ok((log, report)) = reader.finish()
        {
            assert_eq!(report.rows, report.rows_used + report.skipped_rows);
            discover(&log);
        }
    }
}

/// The figures by name, whatever codes the names have.
fn figures(log: &Log) -> String {
    let Discovery { cases, events, follows, variants, median_case_seconds, first, last, .. } =
        discover(log);
    let name = |code: u32| log.names[code as usize].as_str();
    let follows: Vec<_> =
        follows.iter().map(|f| (name(f.from), name(f.to), f.count, f.median_seconds)).collect();
    let path =
        |case: u32| log.path(case as usize).iter().map(|&code| name(code)).collect::<Vec<_>>();
    let variants: Vec<_> = variants.list.iter().map(|v| (v.cases, path(v.case))).collect();
    say(&(cases, events, follows, variants, median_case_seconds, first, last))
}

#[test]
fn shuffling_rows_of_different_cases_changes_nothing() {
    let text = String::from_utf8(fixture("ecom.csv")).expect("UTF-8");
    let (header, body) = text.split_once('\n').expect("a header");
    let plan = || plan("session_id", "timestamp", "event");
    let expected = figures(&read_csv(text.as_bytes(), plan()).0);
    let mut chance = Chance(5);
    for _ in 0..3 {
        // The cases in another order and mixed; the rows of each in theirs.
        let mut cases: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for line in body.lines() {
            cases.entry(line.split(',').nth(1).expect("a session")).or_default().push(line);
        }
        let mut cases: Vec<std::vec::IntoIter<&str>> =
            cases.into_values().map(Vec::into_iter).collect();
        let mut lines = vec![header];
        while !cases.is_empty() {
            let at = chance.below(cases.len());
            match cases[at].next() {
                Some(line) => lines.push(line),
                None => drop(cases.swap_remove(at)),
            }
        }
        let (log, _) = read_csv(lines.join("\n").as_bytes(), plan());
        assert_eq!(figures(&log), expected);
    }
}

/// Reads several files as one data set.
fn join(files: &[String], plan: Plan) -> (Log, Report) {
    let mut reader = Reader::new(plan, files.len());
    for file in files {
        reader.open(CSV);
        reader.push(file.as_bytes()).expect("rows");
        reader.close().expect("rows");
    }
    reader.finish().expect("a log")
}

#[test]
fn splitting_a_file_and_joining_it_changes_nothing() {
    let text = String::from_utf8(fixture("ecom.csv")).expect("UTF-8");
    let lines: Vec<&str> = text.lines().collect();
    let expected = read_csv(text.as_bytes(), plan("user_id", "timestamp", "event"));
    let mut chance = Chance(6);
    for _ in 0..5 {
        let mut cuts = [chance.below(lines.len()), chance.below(lines.len())];
        cuts.sort_unstable();
        let file = |rows: &[&str]| format!("{}\n{}\n", lines[0], rows.join("\n"));
        let files = [
            file(&lines[1..cuts[0].max(1)]),
            file(&lines[cuts[0].max(1)..cuts[1].max(1)]),
            file(&lines[cuts[1].max(1)..]),
        ];
        let mut plan = plan("user_id", "timestamp", "event");
        plan.overlap = Overlap::Keep;
        let (log, report) = join(&files, plan);
        assert_eq!((&log, report.rows), (&expected.0, expected.1.rows));
    }
}

/// Exports by month that overlap by some days: the rows of those days count once, and
/// rows that stand twice in one export stay two.
#[test]
fn rows_that_an_earlier_file_has_too_are_left_out() {
    let text = String::from_utf8(fixture("ecom.csv")).expect("UTF-8");
    let mut lines: Vec<&str> = text.lines().collect();
    let header = lines.remove(0);
    let twice = lines[500];
    lines.insert(501, twice);
    let file = |rows: &[&str]| format!("{header}\n{}\n", rows.join("\n"));
    let expected = read_csv(file(&lines).as_bytes(), plan("user_id", "timestamp", "event")).0;
    let files = [file(&lines[..20_000]), file(&lines[400..25_000]), file(&lines[19_000..])];
    let (log, report) = join(&files, plan("user_id", "timestamp", "event"));
    assert_eq!(report.overlapping_rows, 19_600 + 6_000);
    assert_eq!(log, expected);
    assert_eq!(report.rows, report.rows_used + report.skipped_rows + report.overlapping_rows);
}

/// What is exported comes back when it is read: formulas, quotes, breaks.
#[test]
fn what_is_exported_comes_back() {
    let pieces = [
        "=",
        "+",
        "-",
        "@",
        "\t",
        "\r",
        "\n",
        "'",
        "\"",
        ",",
        ";",
        "a",
        "1",
        ".5",
        " ",
        "é",
        "cmd|'/c calc'!A1",
    ];
    let mut chance = Chance(7);
    for _ in 0..20_000 {
        let cell: String = (0..=chance.below(5)).map(|_| *chance.pick(&pieces)).collect();
        let rows = [vec!["id", "time", "event"], vec![&cell, "2024-01-01", &cell]];
        let text = export::csv(rows.iter().map(|row| row.iter().copied()));
        let first = text.lines().nth(1).unwrap_or_default();
        let first = first.strip_prefix('"').unwrap_or(first);
        let is_number = cell.parse::<f64>().is_ok();
        assert!(is_number || !first.starts_with(['=', '+', '@', '\t']), "{text:?}");
        let (log, report) = read_csv(text.as_bytes(), plan("id", "time", "event"));
        assert_eq!((report.rows, report.skipped_rows), (1, 0), "{text:?}");
        assert_eq!((&log.ids.show(0), &log.names[0]), (&cell, &cell), "{text:?}");
    }
}

#[test]
fn rows_that_could_not_be_read_can_be_mended_and_read_again() {
    let text = "id,time,event\n=1,soon,\"a,b\"\n-2,2024-02-30,@x\n";
    let (_, report) = read_csv(text.as_bytes(), plan("id", "time", "event"));
    let table =
        export::skipped(&report.skipped, ["line", "reason"], |reason| format!("{reason:?}"));
    assert_eq!(
        table,
        "\u{feff}line,reason\r\n2,\"BadTime { column: \"\"time\"\" }\",'=1,soon,\"a,b\"\r\n\
         3,\"BadTime { column: \"\"time\"\" }\",-2,2024-02-30,'@x\r\n"
    );
}
