//! Cases with the same sequence of events, once each.
//!
//! What depends on the sequence alone (fit, kinds) is computed per route and
//! counted by its cases: real logs have far fewer routes than cases.

use std::collections::HashMap;

use xxhash_rust::xxh64::Xxh64Builder;

use super::log::Log;

/// The routes of a log: most cases first, ties by the names of their events in code-point order.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Routes {
    /// How many cases went each route.
    pub cases: Vec<u32>,
    /// The route of each case.
    pub of_case: Vec<u32>,
    /// A case that went the route.
    example: Vec<u32>,
}

impl Routes {
    /// The routes of a log.
    pub fn of(log: &Log) -> Self {
        let mut found = HashMap::with_hasher(Xxh64Builder::new(0));
        let (mut cases, mut example, mut of_case) = (Vec::new(), Vec::new(), Vec::new());
        for case in 0..log.n_cases() {
            let route = *found.entry(log.path(case)).or_insert_with(|| {
                cases.push(0);
                example.push(case as u32);
                cases.len() as u32 - 1
            });
            cases[route as usize] += 1;
            of_case.push(route);
        }
        Self { cases, of_case, example }.in_order(log)
    }

    /// How many routes there are.
    pub fn len(&self) -> usize {
        self.cases.len()
    }

    /// Whether there is no route, as in a log without cases.
    pub fn is_empty(&self) -> bool {
        self.cases.is_empty()
    }

    /// The names of a route's events, in order.
    pub fn path<'a>(&self, log: &'a Log, route: usize) -> &'a [u32] {
        log.path(self.example[route] as usize)
    }

    fn in_order(self, log: &Log) -> Self {
        let rank = ranks(&log.names);
        let names =
            |route: u32| self.path(log, route as usize).iter().map(|&name| rank[name as usize]);
        let mut order: Vec<u32> = (0..self.len() as u32).collect();
        order.sort_unstable_by(|&a, &b| {
            let by_cases = self.cases[b as usize].cmp(&self.cases[a as usize]);
            by_cases.then_with(|| names(a).cmp(names(b)))
        });
        let mut place = vec![0; order.len()];
        for (new, &old) in (0..).zip(&order) {
            place[old as usize] = new;
        }
        Self {
            cases: order.iter().map(|&old| self.cases[old as usize]).collect(),
            example: order.iter().map(|&old| self.example[old as usize]).collect(),
            of_case: self.of_case.iter().map(|&old| place[old as usize]).collect(),
        }
    }
}

/// The place of each name in code-point order. UTF-8 sorts as its code points do.
pub(super) fn ranks(names: &[String]) -> Vec<u32> {
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by_key(|&code| &names[code]);
    let mut rank = vec![0; names.len()];
    for (place, code) in (0..).zip(order) {
        rank[code] = place;
    }
    rank
}
