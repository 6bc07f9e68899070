//! A log from one of the fixtures: plain CSV without quotes, instants in UTC.

use std::collections::HashMap;

use klantreis::events::{Attribute, Log};

/// Reads a fixture. Further columns become attributes; the first of them is the channel too.
pub fn read(file: &str, who: &str, what: &str, when: &str, more: &[&str]) -> Log {
    let path = format!("{}/tests/fixtures/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("a fixture");
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().expect("a header").split(',').collect();
    let column = |name: &str| header.iter().position(|it| *it == name).expect("a column");
    let rows: Vec<Vec<&str>> = lines.map(|line| line.split(',').collect()).collect();
    let (who, what, when) = (column(who), column(what), column(when));

    let cases = codes(rows.iter().map(|row| row[who])).1;
    let times: Vec<i64> = rows.iter().map(|row| instant(row[when])).collect();
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by_key(|&row| (cases[row], times[row], row));

    let mut log = Log::default();
    let in_order = |of: Vec<u32>| order.iter().map(|&row| of[row]).collect::<Vec<u32>>();
    let (names, name) = codes(rows.iter().map(|row| row[what]));
    (log.names, log.name) = (names, in_order(name));
    log.time = order.iter().map(|&row| times[row]).collect();
    let begins = |&at: &usize| at == 0 || cases[order[at]] != cases[order[at - 1]];
    log.starts = (0..rows.len()).filter(begins).map(|at| at as u32).collect();
    log.starts.push(rows.len() as u32);
    for name in more {
        let (values, code) = codes(rows.iter().map(|row| row[column(name)]));
        let code = in_order(code);
        log.attributes.push(Attribute { name: (*name).to_owned(), values, code });
    }
    if let Some(first) = log.attributes.first() {
        (log.channels, log.channel) = (first.values.clone(), first.code.clone());
    }
    log
}

fn codes<'a>(texts: impl Iterator<Item = &'a str>) -> (Vec<String>, Vec<u32>) {
    let (mut known, mut dictionary, mut column) = (HashMap::new(), Vec::new(), Vec::new());
    for text in texts {
        let code = *known.entry(text).or_insert_with(|| {
            dictionary.push(text.to_owned());
            dictionary.len() as u32 - 1
        });
        column.push(code);
    }
    (dictionary, column)
}

/// "2024-03-13 10:21:14" or "2024-03-13T10:21:14Z", years 2024–2027, in milliseconds.
fn instant(text: &str) -> i64 {
    let part = |from: usize, to: usize| text[from..to].parse::<i64>().expect("digits");
    let (year, month, day) = (part(0, 4), part(5, 7) as usize, part(8, 10));
    let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1];
    let leap = i64::from(year > 2024 || month > 2);
    let days = 19_723 + (year - 2024) * 365 + before + leap + day - 1;
    (((days * 24 + part(11, 13)) * 60 + part(14, 16)) * 60 + part(17, 19)) * 1000
}
