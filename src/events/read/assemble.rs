//! From events in the order of rows to a log in the order of cases.

use std::ops::Range;

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

/// So many events at a time: a browser makes a function faster while it goes on, but only
/// from its next call on.
const PART: usize = 4096;

/// Where the events of each case start.
fn starts(case: &[u32], n_cases: usize) -> Vec<u32> {
    let mut starts = vec![0; n_cases + 1];
    case.chunks(PART).for_each(|part| count(part, &mut starts));
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    starts
}

#[inline(never)]
fn count(part: &[u32], starts: &mut [u32]) {
    for &case in part {
        starts[case as usize + 1] += 1;
    }
}

/// Where each event goes; empty when the cases stand one after another already. The
/// places are written over the cases.
fn places(mut case: Vec<u32>, starts: &[u32]) -> Vec<u32> {
    if case.is_sorted() {
        return Vec::new();
    }
    let mut next = starts.to_vec();
    case.chunks_mut(PART).for_each(|part| give_places(part, &mut next));
    case
}

#[inline(never)]
fn give_places(part: &mut [u32], next: &mut [u32]) {
    for case in part {
        let place = &mut next[*case as usize];
        *case = *place;
        *place += 1;
    }
}

fn move_to<T: Copy + Default>(place: &[u32], column: &mut Vec<T>) {
    if place.is_empty() || column.is_empty() {
        column.shrink_to_fit();
        return;
    }
    let mut moved = vec![T::default(); column.len()];
    for (places, values) in place.chunks(PART).zip(column.chunks(PART)) {
        scatter(places, values, &mut moved);
    }
    *column = moved;
}

#[inline(never)]
fn scatter<T: Copy>(places: &[u32], values: &[T], to: &mut [T]) {
    for (&place, &value) in places.iter().zip(values) {
        to[place as usize] = value;
    }
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
    for case in 0..log.n_cases() {
        let range = log.events(case);
        if !is_in_order(&log.time[range.clone()]) {
            n_unordered += 1;
            sort_case(log, range);
        }
    }
    n_unordered
}

fn sort_case(log: &mut Log, range: Range<usize>) {
    let mut order: Vec<u32> = (0..range.len() as u32).collect();
    let time = &log.time[range.clone()];
    order::places(&mut order, &|a, b| time[a as usize].cmp(&time[b as usize]));
    reorder(&order, &range, &mut log.time);
    reorder(&order, &range, &mut log.name);
    reorder(&order, &range, &mut log.channel);
    reorder(&order, &range, &mut log.value);
    reorder(&order, &range, &mut log.score);
    for attribute in &mut log.attributes {
        reorder(&order, &range, &mut attribute.code);
    }
}

/// Puts a part of a column in another order; nothing where the column is absent.
fn reorder<T: Copy>(order: &[u32], range: &Range<usize>, column: &mut [T]) {
    if let Some(part) = column.get_mut(range.clone()) {
        let before = part.to_vec();
        for (value, &from) in part.iter_mut().zip(order) {
            *value = before[from as usize];
        }
    }
}

#[inline(never)]
fn is_in_order(times: &[i64]) -> bool {
    (1..times.len()).all(|at| times[at - 1] <= times[at])
}

/// How many events have the instant of another event of their case.
fn tied_events(log: &Log) -> u64 {
    let mut n_tied = 0;
    for case in 0..log.n_cases() {
        n_tied += n_ties(&log.time[log.events(case)]);
    }
    n_tied
}

#[inline(never)]
fn n_ties(times: &[i64]) -> u64 {
    let mut n_ties = 0;
    let mut was_tied = false;
    for at in 1..times.len() {
        let is_tied = times[at - 1] == times[at];
        // The first of a run counts with its second.
        n_ties += u64::from(is_tied) + u64::from(is_tied && !was_tied);
        was_tied = is_tied;
    }
    n_ties
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
