//! CSV as it really comes (faults D 102–124).

use klantreis::events::{
    Log,
    read::{
        Choices, DateOrder, Encoding, Foreign, Inspection, Kind, Need, Parts, Plan, ReadError,
        Reader, Reason, Report, RowKind, Shape, TimeGuess, Zone, inspect,
    },
};

use crate::common::{CSV, plan, read, read_csv, read_in};

/// Looks at a whole file.
fn look(bytes: &[u8]) -> Result<Inspection, ReadError> {
    inspect(&Parts { head: bytes, tail: &[], is_whole: true }, None, &Zone::utc())
}

/// Reads a file as it is proposed.
#[track_caller]
fn by_proposal(bytes: &[u8]) -> (Log, Report) {
    let found = look(bytes).expect("a table");
    let plan = found.plan(&found.proposal, Zone::utc()).expect("a plan");
    read(found.format, bytes, plan)
}

/// The log as lines: id, instant in seconds, name, channel.
fn lines(log: &Log) -> Vec<String> {
    let mut lines = Vec::new();
    for case in 0..log.n_cases() {
        for event in log.events(case) {
            let channel = log.channel.get(event).and_then(|&code| log.channels.get(code as usize));
            lines.push(format!(
                "{} {} {}{}",
                log.ids.show(log.id(case)),
                log.time[event] / 1000,
                log.names[log.name[event] as usize],
                channel.map_or(String::new(), |channel| format!(" {channel}")),
            ));
        }
    }
    lines
}

const PLAIN: &str = "customer_id,timestamp,event,channel\n\
    C1,2024-03-13T10:00:00Z,home,web\n\
    C1,2024-03-13T10:01:00Z,product,web\n\
    C2,2024-03-13T10:02:00Z,home,app\n";
const PLAIN_LINES: [&str; 3] =
    ["C1 1710324000 home web", "C1 1710324060 product web", "C2 1710324120 home app"];

#[track_caller]
fn check_same(bytes: &[u8]) {
    let (log, report) = by_proposal(bytes);
    assert_eq!(lines(&log), PLAIN_LINES);
    assert_eq!((report.rows, report.skipped_rows, report.ragged_rows), (3, 0, 0));
}

#[test]
fn delimiters_are_told_apart() {
    for delimiter in [",", ";", "\t", "|"] {
        check_same(PLAIN.replace(',', delimiter).as_bytes());
        check_same(format!("sep={delimiter}\r\n{}", PLAIN.replace(',', delimiter)).as_bytes());
    }
}

#[test]
fn a_delimiter_in_the_texts_is_no_delimiter_of_the_table() {
    let text = "klant;tijd;gebeurtenis\n1;2024-01-01 10:00;\"a, b, c\"\n2;2024-01-01 11:00;d, e\n";
    let (log, _) = by_proposal(text.as_bytes());
    assert_eq!(log.names, ["a, b, c", "d, e"]);
}

#[test]
fn every_line_end_ends_a_line() {
    for end in ["\r\n", "\r", "\n\n"] {
        check_same(PLAIN.replace('\n', end).as_bytes());
    }
    check_same(PLAIN.replacen('\n', "\r\n", 2).replacen("app\n", "app\r", 1).as_bytes());
    check_same(PLAIN.trim_end().as_bytes());
}

#[test]
fn every_encoding_is_recognised() {
    let wide = |text: &str, unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    };
    check_same(format!("\u{feff}{PLAIN}").as_bytes());
    check_same(&wide(&format!("\u{feff}{}", PLAIN.replace(',', "\t")), u16::to_le_bytes));
    check_same(&wide(PLAIN, u16::to_be_bytes));
    let latin = b"klant;tijd;actie\n1;2024-01-01 10:00;Caf\xe9 \x80\n";
    assert_eq!(look(latin).expect("a table").format.encoding, Encoding::Windows1252);
    assert_eq!(by_proposal(latin).0.names, ["Café €"]);
    let japanese = b"\x92\x8d\x95\xb6,\x83C\x83x\x83\x93\x83g\n1,\x82\xa0\x82\xa2\n";
    assert_eq!(look(japanese), Err(ReadError::Encoding(Encoding::ShiftJis)));
}

/// The first megabyte is ASCII and an é of Windows-1252 comes later.
#[test]
fn a_letter_that_is_no_utf8_is_read_as_western() {
    let mut bytes = b"klant,tijd,actie\n".to_vec();
    bytes.extend_from_slice(b"1,2024-01-01 10:00,Caf\xe9\n");
    let (log, _) = read_csv(&bytes, plan("klant", "tijd", "actie"));
    assert_eq!(log.names, ["Café"]);
}

#[test]
fn quotes_hold_delimiters_breaks_and_quotes() {
    let text = "id,time,event\n\
        1,2024-01-01 10:00:00,\"a, \"\"b\"\"\r\nc\"\n\
        2, \"2024-01-01 10:00:00\",plain \"quoted\" text\n\
        3,2024-01-01 10:00:00,\"abc\"def\n\
        4,2024-01-01 10:00:00,\"\"\n";
    let (log, report) = read_csv(text.as_bytes(), plan("id", "time", "event"));
    assert_eq!(log.names, ["a, \"b\"\r\nc", "plain \"quoted\" text", "abcdef"]);
    assert_eq!(report.skipped[0].reason, Reason::NoName);
    // The break inside quotes counts as a line.
    assert_eq!(report.skipped[0].line, 6);
}

#[test]
fn quotes_with_backslashes_and_single_quotes_are_recognised() {
    let text = "id,time,event\n\"1\",\"2024-01-01 10:00\",\"say \\\"hi\\\", you\"\n";
    assert_eq!(by_proposal(text.as_bytes()).0.names, ["say \"hi\", you"]);
    let path =
        "id,time,event\n\"1\",\"2024-01-01 10:00\",\"C:\\\"\n\"2\",\"2024-01-01 10:00\",\"b\"\n";
    assert_eq!(by_proposal(path.as_bytes()).0.names, ["C:\\", "b"]);
    let single = "'id','time','event'\n'1','2024-01-01 10:00','a, b'\n'2','2024-01-01 11:00','c'\n";
    assert_eq!(by_proposal(single.as_bytes()).0.names, ["a, b", "c"]);
}

#[test]
fn an_unclosed_quote_costs_its_row_only() {
    let text = "id,time,event\n1,2024-01-01 10:00:00,a\n2,2024-01-01 10:00:00,\"b\n\
        3,2024-01-01 10:00:00,c\n4,2024-01-01 10:00:00,\"d\"\n5,2024-01-01 10:00:00,e\n";
    let (log, report) = read_csv(text.as_bytes(), plan("id", "time", "event"));
    assert_eq!(log.names, ["a", "c", "d", "e"]);
    assert_eq!((report.rows, report.skipped_rows), (5, 1));
    let skipped = &report.skipped[0];
    assert_eq!((skipped.line, &skipped.reason), (3, &Reason::UnclosedQuote));
    assert_eq!(skipped.cells, ["2,2024-01-01 10:00:00,\"b"]);
}

#[test]
fn a_quote_that_is_open_at_the_end_costs_its_row_only() {
    let text = "id,time,event\n1,2024-01-01 10:00:00,\"a\n2,2024-01-01 10:00:00,b\n\
        3,2024-01-01 10:00:00,c";
    let (log, report) = read_csv(text.as_bytes(), plan("id", "time", "event"));
    assert_eq!(log.names, ["b", "c"]);
    assert_eq!((report.rows, report.skipped_rows, report.skipped[0].line), (3, 1, 2));
}

/// Each of them would be searched to the end of the file: a million times a million.
#[test]
fn a_hundred_thousand_unclosed_quotes_are_no_hang() {
    let mut text = String::from("id,time,event\n");
    for row in 0..100_000 {
        text += &format!("{row},2024-01-01 10:00:00,\"open\n");
    }
    let (log, report) = read_csv(text.as_bytes(), plan("id", "time", "event"));
    assert_eq!(log.n_events() as u64 + report.skipped_rows, report.rows);
    assert!(report.rows >= 50_000);
}

#[test]
fn ragged_rows_are_counted_and_used_where_they_can_be() {
    let text = "id,time,event,channel\n1,2024-01-01,a\n2,2024-01-01,b,web,extra\n3,2024-01-01\n";
    let mut plan = plan("id", "time", "event");
    plan.channel = Some("channel".into());
    let (log, report) = read_csv(text.as_bytes(), plan);
    assert_eq!(log.names, ["a", "b"]);
    assert_eq!((report.ragged_rows, report.skipped_rows), (3, 1));
    assert_eq!(report.skipped[0].reason, Reason::NoName);
}

#[test]
fn columns_without_a_name_and_with_the_same_name_have_one_of_their_own() {
    let text = "id,,date,date,event\n1,x,2024-01-01,2024-02-01,a\n";
    let found = look(text.as_bytes()).expect("a table");
    let names: Vec<&str> = found.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names, ["id", "#2", "date", "date (2)", "event"]);
    let (log, _) = read_csv(text.as_bytes(), plan("id", "date (2)", "event"));
    assert_eq!(lines(&log), ["1 1706745600 a"]);
}

#[test]
fn a_table_without_a_header_is_read_too() {
    let text = "C1,2024-03-13 10:00,home\nC1,2024-03-13 10:01,home\nC2,2024-03-13 10:02,cart\n";
    let found = look(text.as_bytes()).expect("a table");
    assert!(!found.format.dialect.header);
    let (log, report) = by_proposal(text.as_bytes());
    assert_eq!((log.n_cases(), log.n_events(), report.rows), (2, 3, 3));
}

#[test]
fn titles_before_the_table_are_passed_over() {
    let text = format!("Export of my shop\nMade on;13 March;;\n\n{}", PLAIN.replace(',', ";"));
    check_same(text.as_bytes());
    check_same(format!("Report,,,\n,,,\n{PLAIN}").as_bytes());
}

#[test]
fn files_with_nothing_say_so() {
    assert_eq!(look(b""), Err(ReadError::Empty));
    assert_eq!(look(b"\xef\xbb\xbf \r\n\r\n"), Err(ReadError::Empty));
    let header = look(b"customer_id,timestamp,event\n").expect("a header");
    assert_eq!((header.columns.len(), header.rows.len()), (3, 0));
    let (log, report) = read_csv(b"id,time,event\n", plan("id", "time", "event"));
    assert_eq!((log.n_cases(), log.n_events(), report.rows), (0, 0, 0));
    let (log, _) = read_csv(b"id,time,event\n1,2024-01-01,a", plan("id", "time", "event"));
    assert_eq!((log.n_cases(), log.n_events()), (1, 1));
}

#[test]
fn other_kinds_of_files_are_named() {
    let check = |bytes: &[u8], kind| assert_eq!(look(bytes), Err(ReadError::Foreign(kind)));
    check(b"PK\x03\x04\x14\0\x06\0xl/workbook.xml", Foreign::Excel);
    check(
        b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
        Foreign::OpenDocument,
    );
    check(b"PK\x03\x04x", Foreign::Zip);
    check(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Foreign::OldOffice);
    check(b"%PDF-1.7", Foreign::Pdf);
    check(b"\x89PNG\r\n", Foreign::Picture);
    check(b"<!DOCTYPE html><html><body>Log in</body></html>", Foreign::Html);
    check(b"<?xml version=\"1.0\"?><orders/>", Foreign::Xml);
    check(b"{\"format\":\"klantreis\",\"version\":1}", Foreign::Klantreis);
    let noise: Vec<u8> =
        (0..4096_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8 % 32).collect();
    check(&noise, Foreign::Binary);
}

#[test]
fn nothing_is_coerced() {
    let text = "id,time,event\nNA,2024-01-01,null\nnull,2024-01-01,1E5\n007,2024-01-01,NaN\n\
        7,2024-01-01,007\n1E5,2024-01-01,true\n100000,2024-01-01,-\n";
    let (log, report) = read_csv(text.as_bytes(), plan("id", "time", "event"));
    assert_eq!(log.ids.to_strings(), ["NA", "null", "007", "7", "1E5", "100000"]);
    assert_eq!(log.names, ["null", "1E5", "NaN", "007", "true", "-"]);
    assert_eq!(report.skipped_rows, 0);
}

#[test]
fn what_cannot_be_read_is_listed_with_line_and_reason() {
    let text = "id,time,event\n,2024-01-01,a\n1,,a\n1,yesterday,a\n1,2024-02-30,a\n1,2024-01-01,\n";
    let (log, report) = read_csv(text.as_bytes(), plan("id", "time", "event"));
    assert_eq!(log.n_events(), 0);
    let bad = || Reason::BadTime { column: "time".into() };
    let is: Vec<(u64, Reason)> =
        report.skipped.iter().map(|skipped| (skipped.line, skipped.reason.clone())).collect();
    let should =
        [(2, Reason::NoId), (3, Reason::NoTime), (4, bad()), (5, bad()), (6, Reason::NoName)];
    assert_eq!(is, should);
    assert_eq!(report.skipped[2].cells, ["1", "yesterday", "a"]);
}

#[test]
fn the_list_is_capped_and_the_count_is_exact() {
    let text = "id,time,event\n".to_owned() + &",2024-01-01,a\n".repeat(20_000);
    let (_, report) = read_csv(text.as_bytes(), plan("id", "time", "event"));
    assert_eq!((report.skipped_rows, report.skipped.len()), (20_000, 10_000));
}

#[test]
fn a_missing_column_is_named() {
    let mut reader = Reader::new(plan("id", "time", "event"), 1);
    reader.open(CSV);
    let error = ReadError::NoColumn { file: 0, column: "event".into() };
    assert_eq!(reader.push(b"id,time,name\n1,2024-01-01,a\n"), Err(error));
}

#[test]
fn a_hundred_thousand_columns_are_refused_in_words() {
    let header = "c,".repeat(100_000) + "end\n";
    let error = ReadError::TooManyColumns { found: 100_001, limit: 16_384 };
    assert_eq!(look(header.as_bytes()).expect_err("too many"), error);
    let mut reader = Reader::new(plan("c", "c (2)", "end"), 1);
    reader.open(CSV);
    assert_eq!(reader.push(header.as_bytes()), Err(error));
}

/// The row is told and let go; the rows around it are read, whatever the chunks.
#[test]
fn a_line_of_a_hundred_megabytes_is_one_row_that_is_too_long() {
    for (n_megabytes, size) in [(100, 4 << 20), (20, 100_000), (20, 20 << 20)] {
        let mut bytes = b"id,time,event\n1,2024-01-01,a\n2,2024-01-01,".to_vec();
        bytes.resize(n_megabytes << 20, b'x');
        bytes.extend_from_slice(b"\n3,2024-01-01,b\n");
        let (log, report) = read_in(size, CSV, &bytes, plan("id", "time", "event"));
        assert_eq!(log.names, ["a", "b"]);
        assert_eq!((report.rows, report.skipped_rows), (3, 1));
        assert_eq!((report.skipped[0].line, &report.skipped[0].reason), (3, &Reason::TooLong));
    }
    let head = &vec![b'x'; 1 << 20];
    let parts = Parts { head, tail: &[], is_whole: false };
    assert_eq!(inspect(&parts, None, &Zone::utc()), Err(ReadError::NoRows));
}

#[test]
fn zeros_and_binary_rubbish_in_a_row_are_text() {
    let (log, report) = read_csv(
        b"id,time,event\n1\0,2024-01-01,a\0b\n\x01\xff,2024-01-01,c\n",
        plan("id", "time", "event"),
    );
    assert_eq!((log.n_events(), report.skipped_rows), (2, 0));
    assert_eq!(log.names, ["a\0b", "c"]);
}

#[test]
fn events_of_a_case_stand_in_order_of_time_then_row() {
    let text = "id,time,event\n1,2024-01-01 10:02:00,c\n1,2024-01-01 10:00:00,a\n\
        1,2024-01-01 10:02:00,d\n2,2024-01-01 10:00:00,x\n1,2024-01-01 10:01:00,b\n";
    let (log, report) = read_csv(text.as_bytes(), plan("id", "time", "event"));
    let names: Vec<&str> =
        log.path(0).iter().map(|&code| log.names[code as usize].as_str()).collect();
    assert_eq!(names, ["a", "b", "c", "d"]);
    assert_eq!((report.unordered_cases, report.tied_events), (1, 2));
}

#[test]
fn dates_that_are_hardly_meant_are_flagged() {
    let text = "id,time,event\n1,1970-01-01,a\n2,1900-01-01,a\n3,0000-01-01,a\n4,9999-12-31,a\n5,2024-02-29,a\n";
    let (log, report) = read_csv(text.as_bytes(), plan("id", "time", "event"));
    assert_eq!((log.n_events(), report.odd_dates), (5, 4));
}

#[test]
fn orders_with_several_dates_become_events() {
    let text = "order_id,ordered,paid,delivered,channel\n\
        O1,2024-01-01,2024-01-02,2024-01-05,web\n\
        O2,2024-01-03,,n/a,store\nO3,,,,web\nO4,2024-01-03,2024-01-01,,web\nO5,,x,,web\n";
    let found = look(text.as_bytes()).expect("a table");
    assert_eq!(found.proposal.row, RowKind::Order);
    assert_eq!(found.proposal.dates, ["ordered", "paid", "delivered"]);
    let (log, report) = by_proposal(text.as_bytes());
    assert_eq!(log.names, ["ordered", "paid", "delivered"]);
    assert_eq!((log.n_cases(), log.n_events(), report.rows), (3, 6, 5));
    assert_eq!((report.rows_used, report.skipped_rows, report.skipped_dates), (3, 2, 1));
    assert_eq!(report.backward_orders, 1);
    let reasons: Vec<&Reason> = report.skipped.iter().map(|skipped| &skipped.reason).collect();
    assert_eq!(reasons[0], &Reason::BadTime { column: "delivered".into() });
    assert_eq!(reasons[1], &Reason::NoTime);
}

#[test]
fn values_and_scores_are_numbers_or_missing() {
    let text = "klant;tijd;actie;bedrag;cijfer\n1;2024-01-01;a;1.234,50;8\n1;2024-01-02;b;12,5;\n\
        2;2024-01-01;a;;x\n2;2024-01-03;b;€ 3,-;9\n";
    let found = look(text.as_bytes()).expect("a table");
    assert_eq!(found.proposal.value.as_deref(), Some("bedrag"));
    let choices = Choices { score: Some("cijfer".into()), ..found.proposal.clone() };
    let plan = found.plan(&choices, Zone::utc()).expect("a plan");
    let (log, report) = read(found.format, text.as_bytes(), plan);
    assert_eq!(log.value[..2], [1234.5, 12.5]);
    assert!(log.value[2].is_nan() && log.score[1].is_nan() && log.score[2].is_nan());
    assert_eq!((log.value[3], log.score[3], report.bad_numbers), (3.0, 9.0, 1));
}

#[test]
fn columns_are_proposed_by_name_and_what_is_personal_is_left_out() {
    let text = "E-mail,Klantnummer,Voornaam,Datum,Gebeurtenis,Kanaal,IP\n\
        a@b.nl,17,Jan,13-03-2024 10:00,Bezoek,winkel,10.0.0.1\n\
        c@d.nl,18,Piet,14-03-2024 11:00,Koop,web,10.0.0.2\n";
    let found = look(text.as_bytes()).expect("a table");
    let Choices { who, when, what, channel, .. } = &found.proposal;
    let names = [who, when, what, channel].map(|name| name.as_deref().unwrap_or_default());
    assert_eq!(names, ["Klantnummer", "Datum", "Gebeurtenis", "Kanaal"]);
    let personal: Vec<&str> = found
        .columns
        .iter()
        .filter(|column| column.personal.is_some())
        .map(|column| column.name.as_str())
        .collect();
    assert_eq!(personal, ["E-mail", "Voornaam", "IP"]);
    assert_eq!(found.rows[1][1], "18");
}

#[test]
fn the_shop_and_the_generated_log_are_proposed_right() {
    for (file, names) in [
        ("ecom.csv", ["user_id", "timestamp", "event", "acquisition_channel"]),
        ("synthetic_10k.csv", ["customer_id", "timestamp", "touchpoint", "channel"]),
    ] {
        let found = look(&crate::common::fixture(file)).expect("a table");
        let Choices { who, when, what, channel, row, .. } = &found.proposal;
        let is = [who, when, what, channel].map(|name| name.as_deref().unwrap_or_default());
        assert_eq!((is, *row, found.rows.len()), (names, RowKind::Event, 20));
        assert_eq!(found.format.kind, Kind::Csv);
    }
}

#[test]
fn day_or_month_first_is_asked_when_the_file_does_not_tell() {
    let text =
        "id,time,event\n1,03/04/2025,a\n2,05/06/2025 10:00,b\n3,01/02/2025,c\n4,07/07/2025,d\n";
    let found = look(text.as_bytes()).expect("a table");
    let TimeGuess::Ask(examples) = &found.columns[1].times else { panic!("not asked") };
    let texts: Vec<&str> = examples.iter().map(|example| example.text.as_str()).collect();
    assert_eq!(texts, ["03/04/2025", "05/06/2025 10:00", "01/02/2025"]);
    assert_eq!(
        (examples[0].day_first, examples[0].month_first),
        (1_743_638_400_000, 1_741_046_400_000)
    );
    let need = found.plan(&found.proposal, Zone::utc()).expect_err("has to be asked");
    assert_eq!(need, Need::DateOrder("time".into()));
    let choices = Choices { date_order: Some(DateOrder::MonthFirst), ..found.proposal.clone() };
    assert!(found.plan(&choices, Zone::utc()).is_ok());
}

/// The first month of a year has dates that say nothing; the last month tells.
#[test]
fn the_end_of_the_file_tells_day_from_month() {
    let head = "id,time,event\n1,01/02/2025,a\n2,02/03/2025,b\n";
    let parts =
        Parts { head: head.as_bytes(), tail: b"rubbish\n9,12/25/2025,z\n", is_whole: false };
    let found = inspect(&parts, None, &Zone::utc()).expect("a table");
    assert!(matches!(found.columns[1].times, TimeGuess::Format(_)));
    let Ok(Plan { shape: Shape::Events { when, .. }, .. }) =
        found.plan(&found.proposal, Zone::utc())
    else {
        panic!("no plan")
    };
    assert_eq!(when.format, klantreis::events::read::TimeFormat::Date(DateOrder::MonthFirst));
}

#[test]
fn ten_thousand_names_are_ten_thousand_names() {
    let mut text = String::from("id,time,event\n");
    for row in 0..20_000 {
        text += &format!("{},2024-01-01 10:00:00,step {}\n", row / 4, row % 10_000);
    }
    text += "9,2024-01-01,Step 1\n9,2024-01-01,step 1 \n";
    let (log, _) = read_csv(text.as_bytes(), plan("id", "time", "event"));
    assert_eq!(log.names.len(), 10_002);
    let found = klantreis::events::discover::discover(&log);
    assert_eq!(found.follows.iter().map(|follow| follow.count).sum::<u64>(), 15_000 + 2);
}

#[test]
fn one_case_of_a_million_and_a_million_cases_of_one() {
    let mut one = String::from("id,time,event\n");
    let mut many = one.clone();
    for row in 0..1_000_000_u32 {
        let second = row.wrapping_mul(48_271) % 86_400;
        let time =
            format!("2024-01-01 {:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
        one += &format!("1,{time},{}\n", ["a", "b", "c"][(row % 3) as usize]);
        many += &format!("{row},{time},a\n");
    }
    let (log, report) = read_csv(one.as_bytes(), plan("id", "time", "event"));
    assert_eq!((log.n_cases(), log.n_events(), report.unordered_cases), (1, 1_000_000, 1));
    assert!(log.time.is_sorted());
    let found = klantreis::events::discover::discover(&log);
    assert_eq!(found.follows.iter().map(|follow| follow.count).sum::<u64>(), 999_999);
    let (log, _) = read_csv(many.as_bytes(), plan("id", "time", "event"));
    assert_eq!((log.n_cases(), log.n_events()), (1_000_000, 1_000_000));
}
