//! Routes: cases with the same sequence of events.

use std::cmp::Ordering;

use crate::events::{
    dictionary::{finish, step},
    log::Log,
};

/// The variants of a log.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Variants {
    /// Most cases first, then by the sequence of names in code-point order.
    pub list: Vec<Variant>,
    /// The place in `list` of each case's variant.
    pub of_case: Vec<u32>,
}

/// A route and how many took it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variant {
    /// How many cases.
    pub cases: u64,
    /// The first of them: its path is the sequence, `log.path(case)`.
    pub case: u32,
}

/// Groups the cases of a log by their sequence of names.
pub fn variants(log: &Log) -> Variants {
    let (mut list, mut of_case) = group(log);
    let ranks = ranks(&log.names);
    let mut order: Vec<u32> = (0..list.len() as u32).collect();
    order.sort_unstable_by(|&a, &b| {
        let (a, b) = (list[a as usize], list[b as usize]);
        b.cases.cmp(&a.cases).then_with(|| by_names(log, &ranks, a, b))
    });
    let mut place = vec![0; list.len()];
    for (at, &variant) in (0..).zip(&order) {
        place[variant as usize] = at;
    }
    of_case.iter_mut().for_each(|variant| *variant = place[*variant as usize]);
    list = order.iter().map(|&variant| list[variant as usize]).collect();
    Variants { list, of_case }
}

/// Variants in the order of their first case, and the variant of each case. An open
/// table by hash; paths of equal hash are compared.
fn group(log: &Log) -> (Vec<Variant>, Vec<u32>) {
    const FREE: u32 = u32::MAX;
    let mask = (log.n_cases() * 2).next_power_of_two() - 1;
    let mut table: Vec<(u32, u32)> = vec![(0, FREE); mask + 1];
    let mut list: Vec<Variant> = Vec::new();
    let mut of_case = Vec::with_capacity(log.n_cases());
    for case in 0..log.n_cases() {
        let path = log.path(case);
        let hash = hash(path);
        let mut place = hash as usize & mask;
        let variant = loop {
            match table[place] {
                (_, FREE) => {
                    table[place] = (hash, list.len() as u32);
                    list.push(Variant { cases: 0, case: case as u32 });
                    break list.len() - 1;
                }
                (known, variant) => {
                    let first = list[variant as usize].case as usize;
                    if known == hash && log.path(first) == path {
                        break variant as usize;
                    }
                    place = (place + 1) & mask;
                }
            }
        };
        list[variant].cases += log.weight(case);
        of_case.push(variant as u32);
    }
    (list, of_case)
}

fn hash(path: &[u32]) -> u32 {
    let state =
        path.iter().fold(path.len() as u64, |state, &name| step(state, u64::from(name) + 1));
    finish(state) as u32
}

/// The place of each name in code-point order.
fn ranks(names: &[String]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..names.len() as u32).collect();
    // Bytes of UTF-8 sort as code points do.
    order.sort_by_key(|&code| names[code as usize].as_bytes());
    let mut ranks = vec![0; names.len()];
    for (rank, &code) in (0..).zip(&order) {
        ranks[code as usize] = rank;
    }
    ranks
}

fn by_names(log: &Log, ranks: &[u32], a: Variant, b: Variant) -> Ordering {
    let path =
        |variant: Variant| log.path(variant.case as usize).iter().map(|&n| ranks[n as usize]);
    path(a).cmp(path(b))
}
