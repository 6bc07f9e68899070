//! Routes: cases with the same sequence of events.

use crate::events::{
    dictionary::{finish, step},
    log::{Log, NO_CODE},
    order,
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
    let (list, mut of_case) = group(log);
    let ranks = Ranks::of(&log.names);
    let keys: Vec<(u64, u64)> = (list.iter())
        .map(|variant| (!variant.cases, ranks.first_of(log.path(variant.case as usize))))
        .collect();
    let path = |at: u32| ranks.of_path(log.path(list[at as usize].case as usize));
    let mut order: Vec<u32> = (0..list.len() as u32).collect();
    order::places(&mut order, &|a, b| {
        keys[a as usize].cmp(&keys[b as usize]).then_with(|| path(a).cmp(path(b)))
    });
    let mut place = vec![0; list.len()];
    for (at, &variant) in (0..).zip(&order) {
        place[variant as usize] = at;
    }
    of_case.iter_mut().for_each(|variant| *variant = place[*variant as usize]);
    let list = order.iter().map(|&variant| list[variant as usize]).collect();
    Variants { list, of_case }
}

/// Variants in the order of their first case, and the variant of each case.
fn group(log: &Log) -> (Vec<Variant>, Vec<u32>) {
    let mut found = Found::of(log);
    let of_case = (0..log.n_cases()).map(|case| found.add(log, case)).collect();
    (found.list, of_case)
}

/// An open table by hash; paths of equal hash are compared.
struct Found {
    list: Vec<Variant>,
    /// Hashes and places in the list.
    table: Vec<(u32, u32)>,
}

impl Found {
    fn of(log: &Log) -> Self {
        let n_places = (log.n_cases() * 2).next_power_of_two();
        Self { list: Vec::new(), table: vec![(0, NO_CODE); n_places] }
    }

    /// Counts a case; the place of its variant in the list.
    #[inline(never)]
    fn add(&mut self, log: &Log, case: usize) -> u32 {
        let path = log.path(case);
        let (hash, mask) = (hash(path), self.table.len() - 1);
        let mut place = hash as usize & mask;
        let variant = loop {
            match self.table.as_slice()[place] {
                (_, NO_CODE) => {
                    let variant = self.list.len() as u32;
                    self.table[place] = (hash, variant);
                    self.list.push(Variant { cases: 0, case: case as u32 });
                    break variant;
                }
                (known, variant) => {
                    let first = self.list[variant as usize].case as usize;
                    if known == hash && log.path(first) == path {
                        break variant;
                    }
                    place = (place + 1) & mask;
                }
            }
        };
        self.list[variant as usize].cases += log.weight(case);
        variant
    }
}

fn hash(path: &[u32]) -> u32 {
    let state =
        path.iter().fold(path.len() as u64, |state, &name| step(state, u64::from(name) + 1));
    finish(state) as u32
}

/// The places of names in code-point order, from 1.
struct Ranks {
    of_name: Vec<u32>,
    /// How many bits a rank takes.
    n_bits: u32,
}

impl Ranks {
    fn of(names: &[String]) -> Self {
        let mut order: Vec<u32> = (0..names.len() as u32).collect();
        // Bytes of UTF-8 sort as code points do.
        order::places(&mut order, &|a, b| {
            names[a as usize].as_bytes().cmp(names[b as usize].as_bytes())
        });
        let mut of_name = vec![0; names.len()];
        for (rank, &code) in (1..).zip(&order) {
            of_name[code as usize] = rank;
        }
        Self { of_name, n_bits: u32::BITS - (names.len() as u32).leading_zeros() }
    }

    fn of_path(&self, path: &[u32]) -> impl Iterator<Item = u32> {
        path.iter().map(|&name| self.of_name[name as usize])
    }

    /// As many ranks from the start of a path as fit in 64 bits: most routes are told
    /// apart by it. Nothing is less than any name, so that a shorter route comes first.
    fn first_of(&self, path: &[u32]) -> u64 {
        let n_ranks = u64::BITS / self.n_bits.max(1);
        let mut ranks = self.of_path(path);
        (0..n_ranks).fold(0, |first, _| first << self.n_bits | u64::from(ranks.next().unwrap_or(0)))
    }
}
