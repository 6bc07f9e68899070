//! From events in the order of rows to a log in the order of cases.

use super::{report::Report, table::Table};
use crate::events::{
    dictionary::Dictionary,
    log::{Attribute, Clock, Log},
    order,
};

/// The log of a table, and its report. Each column is freed as soon as it has been
/// moved: the most memory taken is little more than that of the log.
pub(super) fn assemble(mut table: Table) -> (Log, Report) {
    let mut report = std::mem::take(&mut table.report);
    report.skipped = std::mem::take(&mut table.skips.list);
    report.unclear_times = table.unclear_times();
    let n_cases = if table.weight.is_empty() { table.ids.len() } else { table.weight.len() };
    let starts = starts(&table.case, n_cases);
    let place = places(std::mem::take(&mut table.case), &starts);
    move_to(&place, &mut table.time);
    move_to(&place, &mut table.name);
    move_to(&place, &mut table.channel);
    move_to(&place, &mut table.value);
    move_to(&place, &mut table.score);
    table.attribute.iter_mut().for_each(|codes| move_to(&place, codes));
    drop(place);
    let session_minutes = table.plan.session_minutes;
    let mut log = log(table, starts);
    if log.weight.is_empty() {
        report.unordered_cases = sort_cases(&mut log);
        report.tied_events = tied_events(&log);
    }
    if let (Some(minutes), Clock::Instants) = (session_minutes, log.clock) {
        cut_sessions(&mut log, i64::from(minutes) * 60_000);
    }
    (log, report)
}

/// Where the events of each case start.
fn starts(case: &[u32], n_cases: usize) -> Vec<u32> {
    let mut starts = vec![0; n_cases + 1];
    for &case in case {
        starts[case as usize + 1] += 1;
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    starts
}

/// Where each event goes; empty when the cases stand one after another already. The
/// places are written over the cases.
fn places(mut case: Vec<u32>, starts: &[u32]) -> Vec<u32> {
    if case.is_sorted() {
        return Vec::new();
    }
    let mut next = starts.to_vec();
    for case in &mut case {
        let place = &mut next[*case as usize];
        *case = *place;
        *place += 1;
    }
    case
}

fn move_to<T: Copy + Default>(place: &[u32], column: &mut Vec<T>) {
    if place.is_empty() || column.is_empty() {
        column.shrink_to_fit();
        return;
    }
    let mut moved = vec![T::default(); column.len()];
    for (&place, &value) in place.iter().zip(column.iter()) {
        moved[place as usize] = value;
    }
    *column = moved;
}

fn log(table: Table, starts: Vec<u32>) -> Log {
    let clock = match (table.weight.is_empty(), table.has_seconds) {
        (true, _) => Clock::Instants,
        (false, true) => Clock::Durations,
        (false, false) => Clock::Unknown,
    };
    let attributes = table.plan.attributes.into_iter().zip(table.attributes).zip(table.attribute);
    Log {
        names: table.names.into_texts().to_strings(),
        channels: table.channels.into_texts().to_strings(),
        starts,
        time: table.time,
        name: table.name,
        channel: table.channel,
        value: table.value,
        score: table.score,
        attributes: attributes
            .map(|((name, values), code)| attribute(name, values, code))
            .collect(),
        ids: table.ids.into_texts(),
        id: Vec::new(),
        weight: table.weight,
        clock,
    }
}

fn attribute(name: String, values: Dictionary, code: Vec<u32>) -> Attribute {
    Attribute { name, values: values.into_texts().to_strings(), code }
}

/// Orders the events of each case by instant, those of one instant by row. How many
/// cases were out of order.
fn sort_cases(log: &mut Log) -> u64 {
    let mut n_unordered = 0;
    let mut order: Vec<u32> = Vec::new();
    for case in 0..log.n_cases() {
        let range = log.events(case);
        if log.time[range.clone()].is_sorted() {
            continue;
        }
        n_unordered += 1;
        order.clear();
        order.extend(0..range.len() as u32);
        let time = &log.time[range.clone()];
        order::places(&mut order, &|a, b| time[a as usize].cmp(&time[b as usize]));
        reorder(&order, &mut log.time[range.clone()]);
        reorder(&order, &mut log.name[range.clone()]);
        let optional =
            |range: &std::ops::Range<usize>, n: usize| if n == 0 { 0..0 } else { range.clone() };
        let of = |n: usize| optional(&range, n);
        let n_channels = log.channel.len();
        reorder(&order, &mut log.channel[of(n_channels)]);
        let n_values = log.value.len();
        reorder(&order, &mut log.value[of(n_values)]);
        let n_scores = log.score.len();
        reorder(&order, &mut log.score[of(n_scores)]);
        for attribute in &mut log.attributes {
            reorder(&order, &mut attribute.code[range.clone()]);
        }
    }
    n_unordered
}

/// Puts a part of a column in another order; nothing where the column is absent.
fn reorder<T: Copy>(order: &[u32], part: &mut [T]) {
    let before = part.to_vec();
    for (value, &from) in part.iter_mut().zip(order) {
        *value = before[from as usize];
    }
}

/// How many events have the instant of another event of their case.
fn tied_events(log: &Log) -> u64 {
    let mut n_tied = 0;
    for case in 0..log.n_cases() {
        let runs = log.time[log.events(case)].chunk_by(|a, b| a == b);
        n_tied += runs.map(<[i64]>::len).filter(|&n| n > 1).sum::<usize>() as u64;
    }
    n_tied
}

/// Cuts cases where nothing happens for longer than `gap` milliseconds.
fn cut_sessions(log: &mut Log, gap: i64) {
    let mut starts = Vec::with_capacity(log.starts.len());
    let mut id = Vec::with_capacity(log.starts.len());
    for case in 0..log.n_cases() {
        let range = log.events(case);
        for event in range.clone() {
            if event == range.start || log.time[event] - log.time[event - 1] > gap {
                starts.push(event as u32);
                id.push(case as u32);
            }
        }
    }
    starts.push(log.time.len() as u32);
    (log.starts, log.id) = (starts, id);
}
