//! Filters and segments: a part of a log, which is a log again.
//!
//! Every view is computed on the log that a filter leaves, so that totals agree
//! between all of them. The dictionaries stay whole: a code means the same
//! before and after.

use std::borrow::Cow;

use super::goal::Goal;
use super::log::{Attribute, Log};
use super::period::Period;

/// Which part of a log to look at: everything that meets all conditions.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Filter {
    /// All must hold. Those that cut events come first, whatever their place.
    pub conditions: Vec<Condition>,
}

/// One condition. Texts are those of the file; one that does not occur matches nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Only the events in a period, and the cases that have any. A case that crosses the border is
    /// cut there.
    During(Period),
    /// Whole cases whose first event is in a period. Each case began in one period only.
    Began(Period),
    /// Cases with at least one event through one of these channels.
    Channel(Vec<String>),
    /// Cases with at least one event that has one of these values in a column.
    Attribute {
        /// Name of the column.
        column: String,
        /// The values.
        values: Vec<String>,
    },
    /// Cases with at least one event of one of these names, such as those of a step.
    Contains(Vec<String>),
    /// Cases whose first event has one of these names.
    StartsWith(Vec<String>),
    /// Cases whose last event has one of these names.
    EndsWith(Vec<String>),
    /// Cases that converted, or those that did not.
    Outcome(Outcome),
}

/// Whether a case has what the company hopes for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It has.
    Converted,
    /// It has not.
    NotConverted,
}

/// The part of a log that meets a filter; without conditions, all of it.
pub fn select<'a>(log: &'a Log, filter: &Filter, goal: &Goal) -> Cow<'a, Log> {
    match filter.conditions.as_slice() {
        [] => Cow::Borrowed(log),
        _ => Cow::Owned(pick(log, &chosen(log, filter, goal))),
    }
}

/// The part of a log that meets a filter, and the rest. No event is in both, none in neither.
pub fn split(log: &Log, filter: &Filter, goal: &Goal) -> (Log, Log) {
    let mut chosen = chosen(log, filter, goal);
    let selected = pick(log, &chosen);
    chosen.iter_mut().for_each(|chosen| *chosen = !*chosen);
    (selected, pick(log, &chosen))
}

/// Per event, whether it meets a filter.
fn chosen(log: &Log, filter: &Filter, goal: &Goal) -> Vec<bool> {
    let during = |event: usize| {
        filter.conditions.iter().all(|condition| match condition {
            Condition::During(period) => period.contains(log.time[event]),
            _ => true,
        })
    };
    let cut: Vec<bool> = (0..log.n_events()).map(during).collect();
    let part = pick(log, &cut);
    let tests: Vec<CaseTest> =
        filter.conditions.iter().map(|condition| case_test(log, condition, goal)).collect();
    let mut chosen = cut;
    let mut case_of_part = 0;
    for case in 0..log.n_cases() {
        let events = log.events(case);
        if !chosen[events.clone()].contains(&true) {
            continue;
        }
        if !tests.iter().all(|test| test(&part, case_of_part)) {
            chosen[events].fill(false);
        }
        case_of_part += 1;
    }
    chosen
}

/// Whether a case of a log meets a condition.
type CaseTest<'a> = Box<dyn Fn(&Log, usize) -> bool + 'a>;

fn case_test<'a>(log: &Log, condition: &'a Condition, goal: &'a Goal) -> CaseTest<'a> {
    match condition {
        Condition::During(_) => Box::new(|_, _| true),
        Condition::Began(period) => Box::new(|log, case| {
            log.events(case).next().is_some_and(|event| period.contains(log.time[event]))
        }),
        Condition::Channel(channels) => {
            let wanted = among(&log.channels, channels);
            Box::new(move |log, case| {
                !log.channel.is_empty() && any(&log.channel[log.events(case)], &wanted)
            })
        }
        Condition::Attribute { column, values } => {
            let found = log.attributes.iter().position(|attribute| attribute.name == *column);
            let wanted = found.map(|idx| (idx, among(&log.attributes[idx].values, values)));
            Box::new(move |log, case| {
                wanted.as_ref().is_some_and(|(idx, wanted)| {
                    any(&log.attributes[*idx].code[log.events(case)], wanted)
                })
            })
        }
        Condition::Contains(names) => {
            let wanted = among(&log.names, names);
            Box::new(move |log, case| any(log.path(case), &wanted))
        }
        Condition::StartsWith(names) => {
            let wanted = among(&log.names, names);
            Box::new(move |log, case| {
                log.path(case).first().is_some_and(|name| holds(&wanted, name))
            })
        }
        Condition::EndsWith(names) => {
            let wanted = among(&log.names, names);
            Box::new(move |log, case| {
                log.path(case).last().is_some_and(|name| holds(&wanted, name))
            })
        }
        Condition::Outcome(outcome) => {
            let wanted = *outcome == Outcome::Converted;
            Box::new(move |log, case| goal.is_reached(log, case) == wanted)
        }
    }
}

/// Per text of a dictionary, whether it is one of those wanted.
fn among(dictionary: &[String], wanted: &[String]) -> Vec<bool> {
    dictionary.iter().map(|text| wanted.contains(text)).collect()
}

fn any(codes: &[u32], wanted: &[bool]) -> bool {
    codes.iter().any(|code| holds(wanted, code))
}

/// A missing value is none of those wanted.
fn holds(wanted: &[bool], code: &u32) -> bool {
    wanted.get(*code as usize).copied().unwrap_or(false)
}

/// The chosen events of a log; cases without any are gone.
fn pick(log: &Log, chosen: &[bool]) -> Log {
    let (mut starts, mut id, mut weight) = (vec![0], Vec::new(), Vec::new());
    let mut n_chosen = 0;
    for case in 0..log.n_cases() {
        n_chosen += chosen[log.events(case)].iter().filter(|&&chosen| chosen).count() as u32;
        if starts.last() != Some(&n_chosen) {
            starts.push(n_chosen);
            id.push(log.id(case));
            weight.extend(log.weight.get(case));
        }
    }
    let attribute = |attribute: &Attribute| Attribute {
        name: attribute.name.clone(),
        values: attribute.values.clone(),
        code: gather(&attribute.code, chosen),
    };
    Log {
        names: log.names.clone(),
        channels: log.channels.clone(),
        starts,
        time: gather(&log.time, chosen),
        name: gather(&log.name, chosen),
        channel: gather(&log.channel, chosen),
        value: gather(&log.value, chosen),
        score: gather(&log.score, chosen),
        attributes: log.attributes.iter().map(attribute).collect(),
        ids: log.ids.clone(),
        id,
        weight,
        clock: log.clock,
    }
}

/// The chosen entries of a column; an absent column stays absent.
fn gather<T: Copy>(column: &[T], chosen: &[bool]) -> Vec<T> {
    column.iter().zip(chosen).filter(|(_, chosen)| **chosen).map(|(entry, _)| *entry).collect()
}
