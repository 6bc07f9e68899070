//! Which column is what, proposed by names in English and Dutch and by contents.

use super::{
    choices::{Choices, RowKind},
    inspect::{Column, Table},
    kind,
    shape::TimeGuess,
    words::{CHANNEL, EVENT, SCORE, VALUE, WHAT, WHEN, WHO},
};
use crate::events::dictionary::Dictionary;

/// Proposes what stands where.
pub(super) fn propose(columns: &[Column], table: &Table) -> Choices {
    if let Some(routes) = routes(columns, table) {
        return routes;
    }
    let mut taken = Vec::new();
    let mut take = |found: Option<usize>| {
        taken.extend(found);
        found.map(|at| columns[at].name.clone())
    };
    let is_time = |at: usize| columns[at].times != TimeGuess::No;
    let times: Vec<usize> = (0..columns.len()).filter(|&at| is_time(at)).collect();
    let when = best(columns, WHEN, is_time).or(times.first().copied());
    let who = best(columns, WHO, |at| Some(at) != when && columns[at].personal.is_none());
    let who = who.or_else(|| first_id(columns, table, when));
    let is_name = |at: usize| {
        Some(at) != who
            && !is_time(at)
            && columns[at].numbers.is_none()
            && repeats(&table.texts(at))
    };
    let what = best(columns, WHAT, |at| Some(at) != who && !is_time(at) && !is_number(columns, at));
    let what =
        what.or_else(|| (0..columns.len()).find(|&at| is_name(at) && !is_channel(columns, at)));
    let is_order = times.len() > 1 && best(columns, EVENT, |at| Some(at) == what).is_none();
    let (who, when, what) = (take(who), take(when), take(what));
    let free = |at: usize, taken: &[usize]| !taken.contains(&at) && !is_time(at);
    let channel = best(columns, CHANNEL, |at| free(at, &taken) && !is_number(columns, at));
    taken.extend(channel);
    let value = best(columns, VALUE, |at| free(at, &taken) && is_number(columns, at));
    taken.extend(value);
    let score = best(columns, SCORE, |at| free(at, &taken) && is_number(columns, at));
    let name = |at: usize| columns[at].name.clone();
    Choices {
        row: if is_order { RowKind::Order } else { RowKind::Event },
        who,
        when,
        what: what.filter(|_| !is_order),
        dates: if is_order { times.into_iter().map(name).collect() } else { Vec::new() },
        channel: channel.map(name),
        value: value.map(name),
        score: score.map(name),
        ..Choices::default()
    }
}

/// The column whose name stands first in a list, among those that fit.
fn best(columns: &[Column], names: &[&str], fits: impl Fn(usize) -> bool) -> Option<usize> {
    let rank = |at: usize| names.iter().position(|name| *name == glued(&columns[at].name));
    let ranked = (0..columns.len()).filter(|&at| fits(at)).filter_map(|at| Some((rank(at)?, at)));
    ranked.min().map(|(_, at)| at)
}

/// A name in lower case, letters and digits only: `Customer ID` and `customer_id` are
/// one. The colons of XES stay before `case:`. Known names have no other letters than those of
/// ASCII: tables of all others would be a good part of the worker.
fn glued(name: &str) -> String {
    let lower = name.to_ascii_lowercase();
    let (prefix, rest) = match lower.split_once(':') {
        Some((prefix @ ("case" | "time"), rest)) => (format!("{prefix}:"), rest),
        Some((prefix, rest)) => (prefix.to_owned(), rest),
        None => (String::new(), lower.as_str()),
    };
    prefix
        + &rest
            .chars()
            .filter(|char| char.is_ascii_alphanumeric() || *char == '#')
            .collect::<String>()
}

fn is_number(columns: &[Column], at: usize) -> bool {
    columns[at].numbers.is_some()
}

fn is_channel(columns: &[Column], at: usize) -> bool {
    CHANNEL.contains(&glued(&columns[at].name).as_str())
}

/// Whether texts come back: at most half of them are different, or not all of few.
fn repeats(texts: &[&[u8]]) -> bool {
    let n_different = n_different(texts);
    let n_most = if texts.len() < 20 { texts.len().saturating_sub(1) } else { texts.len() / 2 };
    n_different > 1 && n_different <= n_most
}

/// How many of some texts are different.
fn n_different(texts: &[&[u8]]) -> usize {
    let mut different = Dictionary::default();
    for text in texts {
        different.code(text);
    }
    different.len()
}

/// Where no name tells: the first column that is full, no time, not the same
/// everywhere, and looks like no person.
fn first_id(columns: &[Column], table: &Table, when: Option<usize>) -> Option<usize> {
    (0..columns.len()).find(|&at| {
        let texts = table.texts(at);
        let is_full = texts.iter().all(|text| !text.is_empty());
        let is_id = is_full && n_different(&texts) > 1 && columns[at].personal.is_none();
        is_id && Some(at) != when && columns[at].times == TimeGuess::No
    })
}

/// A file of routes: steps separated by ` > ` in one column, whole numbers in another.
fn routes(columns: &[Column], table: &Table) -> Option<Choices> {
    let named = |names: &[&str]| best(columns, names, |_| true);
    let cases = named(&["cases", "klantreizen", "reizen", "aantal", "count", "n", "customers"])?;
    let steps = (0..columns.len()).find(|&at| {
        let texts = table.texts(at);
        let n_joined = texts.iter().filter(|text| kind::holds(text, b" > ")).count();
        n_joined > 0 && n_joined * 3 >= texts.len()
    })?;
    let seconds = named(&["medianseconds", "seconds", "seconden", "mediaanseconden", "duration"]);
    let name = |at: usize| columns[at].name.clone();
    Some(Choices {
        row: RowKind::Route,
        who: Some(name(cases)),
        what: Some(name(steps)),
        when: seconds.map(name),
        ..Choices::default()
    })
}
