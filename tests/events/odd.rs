//! Files that are not quite one table, and how they are told of (faults D 109, 110, 117, 120, 124).

use klantreis::events::{
    Log,
    discover::discover,
    read::{Parts, Reason, Report, TimeFormat, TimeGuess, Zone, inspect},
};

use crate::common::{CSV, plan, read, read_csv};

fn times_of(text: &str, column: usize) -> TimeGuess {
    let parts = Parts { head: text.as_bytes(), tail: &[], is_whole: true };
    inspect(&parts, None, &Zone::utc()).expect("a table").columns[column].times.clone()
}

#[track_caller]
fn check_lines(report: &Report, lines: &[u64]) {
    let listed: Vec<u64> = report.skipped.iter().map(|skipped| skipped.line).collect();
    assert_eq!(listed, lines);
    assert_eq!(report.skipped_rows, lines.len() as u64);
    assert_eq!(report.rows, report.rows_used + report.skipped_rows);
}

#[test]
fn a_second_line_of_names_is_listed() {
    let text = "id,time,event\ntext,date and time,text\n1,2024-01-01,a\n2,2024-01-02,b\n";
    let (log, report) = read_csv(text.as_bytes(), plan("id", "time", "event"));
    assert_eq!((log.n_events(), &log.names[..]), (2, &["a".to_owned(), "b".to_owned()][..]));
    check_lines(&report, &[2]);
    assert_eq!(report.skipped[0].reason, Reason::BadTime { column: "time".into() });
}

#[test]
fn a_second_table_below_the_first_is_listed() {
    let text = "id,time,event\n1,2024-01-01,a\n2,2024-01-02,b\n\nReturns\norder,day\nO1,2024-01-05\nO2,2024-01-06\n";
    let (log, report) = read_csv(text.as_bytes(), plan("id", "time", "event"));
    assert_eq!(log.n_events(), 2);
    // The title, the names and both rows of it; the empty line is none.
    check_lines(&report, &[5, 6, 7, 8]);
    assert_eq!(report.ragged_rows, 4);
}

#[test]
fn times_in_two_ways_are_read_where_they_agree_and_else_listed() {
    let text = "id,time,event\n1,2024-03-01 10:00,a\n1,2024/03/02,b\n1,2024-03-03T09:00:00+01:00,c\n\
        1,13-03-2024,d\n1,1710325274,e\n";
    let (log, report) = read_csv(text.as_bytes(), plan("id", "time", "event"));
    let instants: Vec<i64> = log.time.iter().map(|ms| ms / 1000).collect();
    assert_eq!(instants, [1_709_287_200, 1_709_337_600, 1_709_452_800]);
    check_lines(&report, &[5, 6]);
    // A column of dates in both orders is one of which half can be read, not one of guesses.
    let text = "id;time;event\n1;13-03-2024;a\n1;14-03-2024;b\n1;15-03-2024;c\n1;2024-03-16;d\n";
    assert!(matches!(times_of(text, 1), TimeGuess::Format(TimeFormat::Date(_))));
}

/// Nobody decides for the reader that two names mean the same; matching with the map proposes it.
#[test]
fn names_that_nearly_agree_are_different_events() {
    let names = ["Home", "home", "home page", "home  page", "caf\u{e9}", "cafe\u{301}", "ｈｏｍｅ"];
    let rows: String = names.iter().map(|name| format!("{name},2024-01-01,{name}\n")).collect();
    let text = format!("id,time,event\n{rows}");
    let (log, report) = read_csv(text.as_bytes(), plan("id", "time", "event"));
    assert_eq!(log.names, names);
    assert_eq!((log.n_cases(), report.skipped_rows), (names.len(), 0));
    assert_eq!(discover(&log).variants.list.len(), names.len());
}

#[test]
fn a_file_cut_anywhere_in_its_last_row_keeps_the_rows_before() {
    let whole = "id,time,event\n1,2024-01-01 10:00:00,first\n2,2024-01-02 10:00:00,second\n";
    let last = "3,2024-01-03 10:00:00,\"the third\"\n";
    for length in 0..=last.len() {
        let text = format!("{whole}{}", &last[..length]);
        let (log, report): (Log, Report) = read(CSV, text.as_bytes(), plan("id", "time", "event"));
        assert_eq!(log.names[..2], ["first", "second"], "cut at {length}");
        let n_rows = 2 + u64::from(length > 0);
        assert_eq!(report.rows, n_rows, "cut at {length}");
        assert_eq!(log.n_events() as u64 + report.skipped_rows, n_rows, "cut at {length}");
        // A quote that is still open belongs to nothing that could be read.
        let is_open = last[..length].contains('"') && !last[..length].ends_with(['"', '\n']);
        assert!(!is_open || report.skipped_rows == 1, "cut at {length}");
    }
}
