//! The results file: all totals of a data set, for people who check or go on with them.

use std::fmt::Write;

use super::{discover::Discovery, log::Log, order, read::civil};

/// Writes the results file (JSON): all variants and all follows, nothing suppressed,
/// and no ids. Names in code-point order, variants and follows most frequent first.
pub fn write(name: &str, log: &Log, found: &Discovery, skipped_rows: u64) -> String {
    // 40 bytes a step of a route is a guess that spares most of the growing.
    let mut json = String::with_capacity(4096 + found.variants.list.len() * 200);
    json.push_str("{\"format\":\"klantreis-results\",\"version\":1,\"name\":");
    text(name, &mut json);
    number("cases", found.cases, &mut json);
    number("events", found.events, &mut json);
    number("skipped_rows", skipped_rows, &mut json);
    counts("activities", log, &found.activities, &mut json);
    counts("starts", log, &found.starts, &mut json);
    counts("ends", log, &found.ends, &mut json);
    let names: Vec<String> = log.names.iter().map(|name| quoted(name)).collect();
    variants(log, found, &names, &mut json);
    follows(found, &names, &mut json);
    json.push_str(",\"median_case_seconds\":");
    seconds(found.median_case_seconds, &mut json);
    instant("first", found.first, &mut json);
    instant("last", found.last, &mut json);
    json.push_str("}\n");
    json
}

fn variants(log: &Log, found: &Discovery, names: &[String], json: &mut String) {
    json.push_str(",\"variants\":[");
    for (at, variant) in found.variants.list.iter().enumerate() {
        json.push_str(if at == 0 { "{\"path\":[" } else { ",{\"path\":[" });
        for (at, &name) in log.path(variant.case as usize).iter().enumerate() {
            if at > 0 {
                json.push(',');
            }
            json.push_str(&names[name as usize]);
        }
        json.push(']');
        number("cases", variant.cases, json);
        json.push('}');
    }
    json.push(']');
}

fn follows(found: &Discovery, names: &[String], json: &mut String) {
    json.push_str(",\"follows\":[");
    for (at, follow) in found.follows.iter().enumerate() {
        json.push_str(if at == 0 { "{\"from\":" } else { ",{\"from\":" });
        json.push_str(&names[follow.from as usize]);
        json.push_str(",\"to\":");
        json.push_str(&names[follow.to as usize]);
        number("count", follow.count, json);
        json.push_str(",\"median_seconds\":");
        seconds(follow.median_seconds, json);
        json.push('}');
    }
    json.push(']');
}

/// An object of counts by name. Names that never occur are left out.
fn counts(field: &str, log: &Log, counts: &[u64], json: &mut String) {
    let mut by_name: Vec<(&str, u64)> = (log.names.iter().map(String::as_str))
        .zip(counts.iter().copied())
        .filter(|&(_, count)| count > 0)
        .collect();
    order::sort(&mut by_name, |a, b| a.0.cmp(b.0));
    let _ = write!(json, ",\"{field}\":{{");
    for (at, (name, count)) in by_name.into_iter().enumerate() {
        if at > 0 {
            json.push(',');
        }
        text(name, json);
        let _ = write!(json, ":{count}");
    }
    json.push('}');
}

fn number(field: &str, number: u64, json: &mut String) {
    // Writing to a String cannot fail.
    let _ = write!(json, ",\"{field}\":{number}");
}

/// Instants are whole milliseconds, so that medians, the mean of two at most, are whole halves.
const TICKS: f64 = 2000.0;

/// Seconds, the shortest text that reads back as the same number.
fn seconds(seconds: Option<f64>, json: &mut String) {
    match seconds.filter(|seconds| seconds.is_finite()) {
        // The standard library's way of writing fractions would add ten kilobytes to the worker.
        Some(seconds) => {
            let ticks = (seconds * TICKS).round() as i64;
            let (whole, rest) = (ticks / TICKS as i64, ticks % TICKS as i64);
            let digits = format!("{:04}", rest.abs() * (10_000 / TICKS as i64));
            let fraction = digits.trim_end_matches('0');
            let sign = if ticks < 0 { "-" } else { "" };
            let fraction = if fraction.is_empty() { "0" } else { fraction };
            let _ = write!(json, "{sign}{}.{fraction}", whole.abs());
        }
        None => json.push_str("null"),
    }
}

fn instant(field: &str, ms: Option<i64>, json: &mut String) {
    match ms {
        Some(ms) => {
            let _ = write!(json, ",\"{field}\":\"{}\"", civil::iso(ms));
        }
        None => {
            let _ = write!(json, ",\"{field}\":null");
        }
    }
}

fn quoted(name: &str) -> String {
    let mut json = String::with_capacity(name.len() + 2);
    text(name, &mut json);
    json
}

/// A text of JSON (RFC 8259).
pub(super) fn text(text: &str, json: &mut String) {
    json.push('"');
    for char in text.chars() {
        match char {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\n' => json.push_str("\\n"),
            '\r' => json.push_str("\\r"),
            '\t' => json.push_str("\\t"),
            '\0'..' ' => {
                let _ = write!(json, "\\u{:04x}", u32::from(char));
            }
            _ => json.push(char),
        }
    }
    json.push('"');
}
