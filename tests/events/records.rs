//! JSON, XES and packed files: the same log as the CSV of the same events.

use std::fmt::Write as _;

use klantreis::events::{
    Log,
    read::{Format, Kind, Parts, ReadError, Reader, Reason, Report, Zone, inspect},
};

use crate::common::{CSV, fixture, plan, read, read_csv, read_in};

const JSON: Format = Format { kind: Kind::Json { depth: 0 }, ..CSV };
const XES: Format = Format { kind: Kind::Xes, ..CSV };

/// The rows of a fixture, cell by cell; there are no quotes in it.
fn rows(name: &str) -> Vec<Vec<String>> {
    let text = String::from_utf8(fixture(name)).expect("UTF-8");
    text.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

/// The generated log as JSON, one record a line with what stands between.
fn json(start: &str, between: &str, end: &str) -> String {
    let record = |row: &Vec<String>| {
        format!(
            "{{\"customer_id\": \"{}\", \"timestamp\":\"{}\",\"touchpoint\":\"{}\"}}",
            row[0], row[1], row[2]
        )
    };
    let records: Vec<String> = rows("synthetic_10k.csv").iter().map(record).collect();
    format!("{start}{}{end}", records.join(between))
}

/// The generated log as XES: a trace for every run of rows of one customer.
fn xes() -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- <trace> -->\n\
         <log xes.version=\"1.0\">\n<global scope=\"event\"><string key=\"concept:name\" value=\"x\"/></global>\n",
    );
    let rows = rows("synthetic_10k.csv");
    for run in rows.chunk_by(|a, b| a[0] == b[0]) {
        let _ = writeln!(text, "<trace>\n<string key=\"concept:name\" value='{}'/>", run[0][0]);
        for row in run {
            let _ = writeln!(
                text,
                "<event><string key=\"concept:name\" value=\"{}\"><string key=\"concept:name\" value=\"inner\"/></string>\
                 <date key=\"time:timestamp\" value=\"{}\"/></event>",
                row[2], row[1]
            );
        }
        text += "</trace>\n";
    }
    text + "</log>\n"
}

fn by_csv() -> Log {
    read_csv(&fixture("synthetic_10k.csv"), plan("customer_id", "timestamp", "touchpoint")).0
}

fn xes_plan() -> klantreis::events::read::Plan {
    plan("case:concept:name", "time:timestamp", "concept:name")
}

#[test]
fn records_of_json_are_rows() {
    let plan = || plan("customer_id", "timestamp", "touchpoint");
    let expected = by_csv();
    for (start, between, end) in
        [("[", ",", "]"), ("[\n", ",\n", "\n]\n"), ("", "\n", "\n"), ("", "", "")]
    {
        let text = json(start, between, end);
        let (log, report) = read(JSON, text.as_bytes(), plan());
        assert_eq!((report.rows, report.skipped_rows), (10_000, 0));
        assert_eq!(log, expected);
    }
    let text = json("{\"count\": 10000, \"data\": [", ",", "], \"next\": null}");
    let parts = Parts { head: text.as_bytes(), tail: &[], is_whole: true };
    let found = inspect(&parts, None, &Zone::utc()).expect("records");
    assert_eq!(found.format.kind, Kind::Json { depth: 1 });
    assert_eq!(found.proposal.who.as_deref(), Some("customer_id"));
    assert_eq!(read(found.format, text.as_bytes(), plan()).0, expected);
}

#[test]
fn traces_of_xes_are_cases() {
    let text = xes();
    let (log, report) = read(XES, text.as_bytes(), xes_plan());
    assert_eq!((report.rows, report.skipped_rows), (10_000, 0));
    assert_eq!(log, by_csv());
    let parts = Parts { head: text.as_bytes(), tail: &[], is_whole: true };
    let found = inspect(&parts, None, &Zone::utc()).expect("events");
    assert_eq!(found.format.kind, Kind::Xes);
    let plan = found.plan(&found.proposal, Zone::utc()).expect("a plan");
    assert_eq!(read(found.format, text.as_bytes(), plan).0, by_csv());
}

#[test]
fn packed_files_are_unpacked() {
    let plan = || plan("customer_id", "timestamp", "touchpoint");
    let csv = fixture("synthetic_10k.csv");
    for size in [1, 7, 4096, 4 << 20] {
        let (log, _) = read_in(size, Format { gzip: true, ..CSV }, &gzip(&csv), plan());
        assert_eq!(log, by_csv());
    }
    let xes = gzip(xes().as_bytes());
    let parts = Parts { head: &xes, tail: &[], is_whole: true };
    let found = inspect(&parts, None, &Zone::utc()).expect("events");
    assert_eq!((found.format.gzip, found.format.kind), (true, Kind::Xes));
    assert_eq!(read(found.format, &xes, xes_plan()).0, by_csv());
    // Two members one after another, and zeros behind.
    let half = csv.len() / 2;
    let both = [gzip(&csv[..half]), gzip(&csv[half..]), vec![0; 512]].concat();
    assert_eq!(read(Format { gzip: true, ..CSV }, &both, plan()).0, by_csv());
}

#[test]
fn a_packed_file_that_is_damaged_says_so() {
    let packed = gzip(&fixture("synthetic_10k.csv"));
    let read = |bytes: &[u8]| {
        let mut reader = Reader::new(plan("customer_id", "timestamp", "touchpoint"), 1);
        reader.open(Format { gzip: true, ..CSV });
        reader.push(bytes).and_then(|()| reader.close())
    };
    assert_eq!(read(&packed), Ok(()));
    assert_eq!(read(&packed[..packed.len() / 2]), Err(ReadError::DamagedGzip));
    assert_eq!(read(&packed[..packed.len() - 1]), Err(ReadError::DamagedGzip));
    let mut wrong = packed.clone();
    let last = wrong.len() - 8;
    wrong[last] ^= 1;
    assert_eq!(read(&wrong), Err(ReadError::DamagedGzip));
    let mut wrong = packed;
    wrong[2000] ^= 255;
    assert_eq!(read(&wrong), Err(ReadError::DamagedGzip));
}

/// A packed file may unpack to a thousand times its size: it goes through piece by piece.
#[test]
fn much_from_little_is_no_more_than_rows() {
    let text = "id,time,event\n".to_owned() + &"1,2024-01-01,a\n".repeat(500_000);
    let (log, _) =
        read(Format { gzip: true, ..CSV }, &gzip(text.as_bytes()), plan("id", "time", "event"));
    assert_eq!(log.n_events(), 500_000);
}

#[track_caller]
fn skipped(
    format: Format,
    text: &str,
    plan: klantreis::events::read::Plan,
) -> (Report, Vec<(u64, Reason)>) {
    let (log, report) = read(format, text.as_bytes(), plan);
    assert_eq!(log.n_events() as u64 + report.skipped_rows, report.rows);
    let list =
        report.skipped.iter().map(|skipped| (skipped.line, skipped.reason.clone())).collect();
    (report, list)
}

#[test]
fn what_is_no_record_is_listed() {
    let text = "[\n{\"id\":1,\"t\":\"2024-01-01\",\"e\":\"a\"},\n{\"id\":2,\"t\":\"2024-01-01\",\"e\":b},\n\
        {\"id\":null,\"t\":\"2024-01-01\",\"e\":\"a\"},\n{\"id\":4,\"t\":\"2024-01-01\"},\n\
        {\"id\":\"5,\"t\":\"2024-01-01\",\"e\":\"a},\n{\"id\":6,\"t\":\"2024-01-01\",\"e\":\"a\"},\n\
        rubbish,\n{\"id\":7,\"t\":\"2024-01-01\",\"e\":\"a\"},\n{\"id\":8,\"t\":\"2024-";
    let (report, list) = skipped(JSON, text, plan("id", "t", "e"));
    assert_eq!(
        list,
        [
            (3, Reason::Broken),
            (4, Reason::NoId),
            (5, Reason::NoName),
            (6, Reason::Broken),
            (9, Reason::Broken),
            (10, Reason::Broken),
        ]
    );
    assert_eq!(report.rows_used, 3);
}

#[test]
fn broken_xes_is_listed() {
    let event = |name: &str| {
        format!(
            "<event><string key=\"concept:name\" value=\"{name}\"/><date key=\"time:timestamp\" value=\"2024-01-01\"/></event>\n"
        )
    };
    let text = format!(
        "<log>\n{}<trace><string key=\"concept:name\" value=\"1\"/>\n{}<event><string key=\"concept:name\" value=\"b/>\
         <date key=\"time:timestamp\" value=\"2024-01-01\"/></event>\n{}<event>\n{}</trace>\n<trace>\n{}<event><str",
        event("outside"),
        event("a"),
        event("c"),
        event("d"),
        event("e"),
    );
    let (report, list) = skipped(XES, &text, xes_plan());
    assert_eq!(list.len() as u64, report.skipped_rows);
    let reasons: Vec<Reason> = list.into_iter().map(|(_, reason)| reason).collect();
    assert_eq!(
        reasons,
        [Reason::NoId, Reason::Broken, Reason::Broken, Reason::NoId, Reason::Broken]
    );
    assert_eq!(report.rows_used, 3);
}

#[test]
fn entities_and_sections_of_xml_do_no_harm() {
    let text = "<?xml version=\"1.0\"?><!DOCTYPE log [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n\
        <log><trace><string key=\"concept:name\" value=\"&b;\"/><event>\
        <string key=\"concept:name\" value=\"A &amp; B &#233;\"/><![CDATA[ <event> ' ]]><!-- ' > <event> -->\
        <date key=\"time:timestamp\" value=\"2024-01-01T00:00:00.000+01:00\"/></event></trace></log>";
    let (log, report) = read(XES, text.as_bytes(), xes_plan());
    assert_eq!((report.rows, report.skipped_rows), (1, 0));
    assert_eq!((&log.names[0][..], &log.ids.show(0)[..]), ("A & B é", "&b;"));
}

/// A packed file with a name in its header.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = vec![0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 255];
    packed.extend_from_slice(b"name.csv\0");
    packed.extend(miniz_oxide::deflate::compress_to_vec(bytes, 6));
    let crc = bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 }
        })
    });
    packed.extend((!crc).to_le_bytes());
    packed.extend((bytes.len() as u32).to_le_bytes());
    packed
}
