//! Times in every way that files write them, and clocks that jump.

use klantreis::events::read::{
    DateOrder, EpochUnit, Local, Parts, TimeFormat, TimeGuess, TimeReader, Zone, inspect,
};
use klantreis::model::Instant;

/// Amsterdam from 2024 to 2025: changes at 01:00 UTC on the last Sundays of March and
/// October.
fn amsterdam() -> Zone {
    let at = |text: &str| Instant::parse(text).expect("an instant").ms();
    Zone {
        first: 3600,
        changes: vec![
            (at("2024-03-31T01:00:00Z"), 7200),
            (at("2024-10-27T01:00:00Z"), 3600),
            (at("2025-03-30T01:00:00Z"), 7200),
            (at("2025-10-26T01:00:00Z"), 3600),
        ],
    }
}

#[track_caller]
fn check_in(zone: Zone, format: TimeFormat, text: &str, instant: Option<&str>) {
    let expected = instant.map(|text| Instant::parse(text).expect("an instant").ms());
    let mut reader = TimeReader::new(format, zone);
    assert_eq!(reader.read(text.as_bytes()), expected, "{text}");
    // The second time the day is remembered.
    assert_eq!(reader.read(text.as_bytes()), expected, "{text} again");
}

#[track_caller]
fn check(order: DateOrder, text: &str, instant: &str) {
    check_in(Zone::utc(), TimeFormat::Date(order), text, Some(instant));
}

#[track_caller]
fn refuse(format: TimeFormat, text: &str) {
    check_in(Zone::utc(), format, text, None);
}

const YEAR: DateOrder = DateOrder::YearFirst;
const DAY: DateOrder = DateOrder::DayFirst;
const MONTH: DateOrder = DateOrder::MonthFirst;

#[test]
fn iso_with_and_without_offset() {
    check(YEAR, "2024-03-13T10:21:14Z", "2024-03-13T10:21:14Z");
    check(YEAR, "2024-03-13 10:21:14", "2024-03-13T10:21:14Z");
    check(YEAR, "2024-03-13T10:21:14.1239+01:00", "2024-03-13T09:21:14.123Z");
    check(YEAR, "2024-03-13T10:21:14,5-0530", "2024-03-13T15:51:14.500Z");
    check(YEAR, "2024-03-13 10:21:14 +02", "2024-03-13T08:21:14Z");
    check(YEAR, "2024-03-13 10:21:14 UTC", "2024-03-13T10:21:14Z");
    check(YEAR, "2024-03-13 10:21", "2024-03-13T10:21:00Z");
    check(YEAR, "2024-03-13", "2024-03-13T00:00:00Z");
    check(YEAR, "2024/03/13 10:21:14", "2024-03-13T10:21:14Z");
    check(YEAR, "20240313T102114Z", "2024-03-13T10:21:14Z");
    check(YEAR, "20240313102114", "2024-03-13T10:21:14Z");
    check(YEAR, "2024-03-13T24:00:00Z", "2024-03-14T00:00:00Z");
    check(YEAR, "2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z");
    check(YEAR, " 2024-02-29 00:00:00 ", "2024-02-29T00:00:00Z");
    check(YEAR, "0000-01-01", "0000-01-01T00:00:00Z");
    check(YEAR, "9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z");
}

#[test]
fn day_first_and_month_first() {
    check(DAY, "03-04-2025", "2025-04-03T00:00:00Z");
    check(MONTH, "03/04/2025", "2025-03-04T00:00:00Z");
    check(DAY, "3.4.25 9:05", "2025-04-03T09:05:00Z");
    check(DAY, "03/04/2025 14:05:06", "2025-04-03T14:05:06Z");
    check(MONTH, "3/4/2025, 2:05:06 PM", "2025-03-04T14:05:06Z");
    check(MONTH, "3/4/2025 12:05 a.m.", "2025-03-04T00:05:00Z");
    check(MONTH, "3/4/2025 12:05\u{202f}PM", "2025-03-04T12:05:00Z");
    check(DAY, "2025-04-03", "2025-04-03T00:00:00Z");
    check(MONTH, "2025-04-03T10:00:00Z", "2025-04-03T10:00:00Z");
    check(YEAR, "25-04-03", "2025-04-03T00:00:00Z");
}

#[test]
fn months_by_name() {
    check(DAY, "13 mrt 2024 10:21", "2024-03-13T10:21:00Z");
    check(MONTH, "13-Mar-2024", "2024-03-13T00:00:00Z");
    check(YEAR, "Mar 13, 2024, 3:04 PM", "2024-03-13T15:04:00Z");
    check(YEAR, "Wed, 13 Mar 2024 10:21:14 GMT", "2024-03-13T10:21:14Z");
    check(DAY, "woensdag 13 maart 2024", "2024-03-13T00:00:00Z");
    check(YEAR, "2024-May-01", "2024-05-01T00:00:00Z");
    check(DAY, "1 okt. 2024", "2024-10-01T00:00:00Z");
}

#[test]
fn what_is_no_time_is_refused() {
    for text in [
        "",
        "yesterday",
        "2024",
        "2024-13-01",
        "2023-02-29",
        "2024-03-13T25:00:00Z",
        "2024-03-13 10",
        "2024-03-13T10:21:14+99:00",
        "2024-03-13T10:21:14Zulu",
        "10:21:14",
        "2024-03-13 10:61:00",
        "2024-3",
        "13-03-2024",
        "2024-03-13T10:21:1x",
        "NaN",
        "-1",
    ] {
        refuse(TimeFormat::Date(YEAR), text);
    }
    refuse(TimeFormat::Date(DAY), "03/13/2024");
    refuse(TimeFormat::Date(MONTH), "13/03/2024");
    refuse(TimeFormat::Date(MONTH), "3/4/2025 13:05 PM");
}

/// The day of the row before is remembered only for what was written the same way.
#[test]
fn the_remembered_day_misleads_nobody() {
    let mut reader = TimeReader::new(TimeFormat::Date(YEAR), amsterdam());
    let mut read = |text: &str| reader.read(text.as_bytes());
    let at = |text: &str| Instant::parse(text).map(Instant::ms);
    assert_eq!(read("2024-06-01T24:00:00"), at("2024-06-01T22:00:00Z"));
    assert_eq!(read("2024-06-01T10:00:00"), at("2024-06-01T08:00:00Z"));
    assert_eq!(read("2024-06-01T10:00:00Z"), at("2024-06-01T10:00:00Z"));
    assert_eq!(read("2024-06-01T10:00:00+05"), at("2024-06-01T05:00:00Z"));
    assert_eq!(read("2024-06-01T10:00:60"), at("2024-06-01T08:01:00Z"));
    assert_eq!(read("2024-06-01T1:00:00"), at("2024-05-31T23:00:00Z"));
    assert_eq!(read("2024-06-01T10:0a:00"), None);
    assert_eq!(read("2024-06-01T10:00:0:"), None);
    assert_eq!(read("2024-06-01T29:00:00"), None);
}

#[test]
fn clocks_that_jump_are_right() {
    let check = |text: &str, instant: &str| {
        check_in(amsterdam(), TimeFormat::Date(YEAR), text, Some(instant));
    };
    check("2024-03-31 01:59:59", "2024-03-31T00:59:59Z");
    // 02:00 to 03:00 does not exist: as far beyond the jump.
    check("2024-03-31 02:30:00", "2024-03-31T01:30:00Z");
    check("2024-03-31 03:00:00", "2024-03-31T01:00:00Z");
    // 02:00 to 03:00 comes twice: the first.
    check("2024-10-27 02:30:00", "2024-10-27T00:30:00Z");
    check("2024-10-27 03:00:00", "2024-10-27T02:00:00Z");
    check("2024-10-27 01:59:59", "2024-10-26T23:59:59Z");
    check("2024-07-01 12:00:00", "2024-07-01T10:00:00Z");
    check("2024-12-01 12:00:00", "2024-12-01T11:00:00Z");
    check("2024-10-27 02:30:00+01:00", "2024-10-27T01:30:00Z");
    let clock = Instant::parse("2024-03-31T02:30:00Z").expect("an instant").ms();
    assert!(matches!(amsterdam().instant(clock), Local::Never(_)));
    let mut reader = TimeReader::new(TimeFormat::Date(YEAR), amsterdam());
    for text in ["2024-03-31 02:30:00", "2024-10-27 02:30:00", "2024-10-27 04:30:00"] {
        assert!(reader.read(text.as_bytes()).is_some());
    }
    assert_eq!(reader.unclear, 2);
}

/// Every quarter of an hour of two years: what the clock shows at an instant means that
/// instant, or the same clock an hour before.
#[test]
fn every_instant_comes_back_from_its_clock() {
    let zone = amsterdam();
    let first = Instant::parse("2024-01-01T00:00:00Z").expect("an instant").ms();
    let mut n_twice = 0;
    for quarter in 0..70_000 {
        let instant = first + quarter * 900_000;
        match zone.instant(instant + zone.offset(instant)) {
            Local::Once(found) => assert_eq!(found, instant),
            Local::Twice(found) => {
                n_twice += 1;
                assert!(found == instant || found == instant - 3_600_000);
            }
            Local::Never(_) => panic!("the clock showed it"),
        }
    }
    assert_eq!(n_twice, 16);
}

#[test]
fn counts_since_1970_and_days_of_spreadsheets() {
    let check = |format, text: &str, instant| check_in(Zone::utc(), format, text, Some(instant));
    check(TimeFormat::Epoch(EpochUnit::Seconds), "1710325274", "2024-03-13T10:21:14Z");
    check(TimeFormat::Epoch(EpochUnit::Seconds), "1710325274.5", "2024-03-13T10:21:14.500Z");
    check(TimeFormat::Epoch(EpochUnit::Millis), "1710325274123", "2024-03-13T10:21:14.123Z");
    check(TimeFormat::Epoch(EpochUnit::Micros), "1710325274123999", "2024-03-13T10:21:14.123Z");
    check(TimeFormat::Epoch(EpochUnit::Nanos), "1710325274123999999", "2024-03-13T10:21:14.123Z");
    check(TimeFormat::Excel, "45364.4314120370", "2024-03-13T10:21:14Z");
    check(TimeFormat::Excel, "45364,5", "2024-03-13T12:00:00Z");
    check_in(amsterdam(), TimeFormat::Excel, "45474.5", Some("2024-07-01T10:00:00Z"));
    refuse(TimeFormat::Epoch(EpochUnit::Seconds), "99999999999999999999");
    refuse(TimeFormat::Epoch(EpochUnit::Seconds), "");
    refuse(TimeFormat::Excel, "-5");
}

/// The format that is recognised in a column of these texts.
fn guess(texts: &[&str]) -> TimeGuess {
    let rows: Vec<String> = texts.iter().map(|text| format!("x;\"{text}\";y\n")).collect();
    let file = "id;when;what\n".to_owned() + &rows.concat();
    let parts = Parts { head: file.as_bytes(), tail: &[], is_whole: true };
    inspect(&parts, None, &Zone::utc()).expect("a table").columns[1].times.clone()
}

#[test]
fn the_format_of_a_column_is_recognised() {
    let check = |texts: &[&str], format| assert_eq!(guess(texts), TimeGuess::Format(format));
    check(&["2024-03-13 10:21:14", "2024-03-14"], TimeFormat::Date(YEAR));
    check(&["03/04/2024", "13/04/2024"], TimeFormat::Date(DAY));
    check(&["03/04/2024", "03/14/2024"], TimeFormat::Date(MONTH));
    check(&["20240313", "20240314"], TimeFormat::Date(YEAR));
    check(&["1710325274", "1710325275"], TimeFormat::Epoch(EpochUnit::Seconds));
    check(&["1710325274123"], TimeFormat::Epoch(EpochUnit::Millis));
    check(&["1710325274123456"], TimeFormat::Epoch(EpochUnit::Micros));
    check(&["45364.43", "45365"], TimeFormat::Excel);
    check(&["45364,43", "45365,1"], TimeFormat::Excel);
    check(&["03/03/2024", "04/04/2024"], TimeFormat::Date(DAY));
    assert!(matches!(guess(&["03/04/2024", "05/06/2024"]), TimeGuess::Ask(_)));
    for texts in [&["home", "cart"][..], &["1", "2"], &["12", "99999"], &["C0000220"], &[""]] {
        assert_eq!(guess(texts), TimeGuess::No, "{texts:?}");
    }
}
