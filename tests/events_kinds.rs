//! Kinds of journeys: planted ones are found again, and a small case worked out by hand.

#[path = "support/small_log.rs"]
mod small_log;

use klantreis::events::Log;
use klantreis::events::discover::{Variants, variants};
use klantreis::events::kinds::{Kinds, kinds, silhouette};
use klantreis::events::medoids::{Distances, Start, Swaps, assign};
use small_log::log;

/// Numbers that are the same on every machine (the generator of Knuth, MMIX).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((self.0 >> 33) as usize * n) >> 31
    }
}

const PLANTED: [&[&str]; 4] = [
    &["ad", "product", "cart", "pay", "deliver", "review"],
    &["store", "advice", "try", "store", "buy"],
    &["search", "compare", "search", "compare", "search", "leave"],
    &["mail", "account", "reorder", "deliver", "mail", "account", "reorder"],
];

/// Cases that go one of the planted ways, with events left out, added or repeated one time in
/// eight; and which way each goes.
fn planted(seed: u64, n_kinds: usize) -> (Log, Vec<u32>) {
    let mut dice = Dice(seed);
    let mut cases = Vec::new();
    let mut planted = Vec::new();
    let strangers = ["home", "search", "help", "mail"];
    for _ in 0..600 {
        // The first kinds are larger.
        let kind = dice.below(n_kinds).min(dice.below(n_kinds));
        let mut case = Vec::new();
        for name in PLANTED[kind] {
            match dice.below(24) {
                0 => continue,
                1 => case.push((strangers[dice.below(4)], 0)),
                2 => case.push((name, 0)),
                _ => {}
            }
            case.push((name, 0));
        }
        cases.push(case);
        planted.push(kind as u32);
    }
    (log(&cases), planted)
}

/// The adjusted Rand index (Hubert & Arabie, Comparing partitions, 1985): 1 the same, 0 by chance.
fn adjusted_rand(a: &[u32], b: &[u32]) -> f64 {
    let pairs = |n: usize| (n * n.saturating_sub(1) / 2) as f64;
    let count = |hit: &dyn Fn(usize) -> bool| (0..a.len()).filter(|i| hit(*i)).count();
    let both: f64 = (0..8)
        .flat_map(|x| (0..8).map(move |y| (x, y)))
        .map(|(x, y)| pairs(count(&|i| a[i] == x && b[i] == y)))
        .sum();
    let in_a: f64 = (0..8).map(|x| pairs(count(&|i| a[i] == x))).sum();
    let in_b: f64 = (0..8).map(|y| pairs(count(&|i| b[i] == y))).sum();
    let chance = in_a * in_b / pairs(a.len());
    (both - chance) / ((in_a + in_b) / 2.0 - chance)
}

fn of_cases(found: &Kinds, routes: &Variants) -> Vec<u32> {
    routes.of_case.iter().map(|&route| found.of_route[route as usize]).collect()
}

#[test]
fn planted_kinds_are_found_again() {
    for seed in 1..=8 {
        for n_kinds in 2..=4 {
            let (log, planted) = planted(seed, n_kinds);
            let routes = variants(&log);
            let found = kinds(&log, &routes);
            let rand = adjusted_rand(&of_cases(&found, &routes), &planted);
            assert!(rand >= 0.9, "seed {seed}, {n_kinds} kinds: {rand}");
            assert_eq!(found.kinds.len(), n_kinds, "seed {seed}");
        }
    }
}

#[test]
fn a_kind_is_named_by_what_it_has_more_than_others() {
    let (log, planted) = planted(3, 3);
    let routes = variants(&log);
    let found = kinds(&log, &routes);
    let of_cases = of_cases(&found, &routes);
    for (kind, each) in (0..).zip(&found.kinds) {
        let example = of_cases.iter().position(|&of| of == kind).expect("a case");
        let names = PLANTED[planted[example] as usize];
        assert!(!each.typical.is_empty());
        for typical in &each.typical {
            assert!(names.contains(&log.names[typical.name as usize].as_str()));
            assert_eq!(typical.inside.of, each.cases);
            assert_eq!(typical.outside.of, 600 - each.cases);
        }
    }
}

#[test]
fn the_order_of_cases_changes_nothing() {
    let cases: Vec<Vec<(&str, i64)>> = (0..60)
        .map(|idx: usize| {
            let way = PLANTED[idx % 3];
            way.iter().skip(idx % 4 % 2).map(|name| (*name, 0)).collect()
        })
        .collect();
    let one = log(&cases);
    let mut turned = cases;
    turned.reverse();
    turned.swap(3, 17);
    let other = log(&turned);
    let [found, again] = [&one, &other].map(|log| {
        let routes = variants(log);
        let name = |name: &u32| log.names[*name as usize].clone();
        let kinds = kinds(log, &routes);
        let ways: Vec<(Vec<String>, u64)> = kinds
            .kinds
            .iter()
            .map(|kind| {
                (
                    log.path(routes.list[kind.route as usize].case as usize)
                        .iter()
                        .map(name)
                        .collect(),
                    kind.cases,
                )
            })
            .collect();
        (ways, kinds.silhouettes)
    });
    assert_eq!(found, again);
}

#[test]
fn one_route_is_no_kinds() {
    let log = log(&[vec![("a", 0)], vec![("a", 0)]]);
    let found = kinds(&log, &variants(&log));
    assert!(found.kinds.is_empty());
    assert_eq!(found.of_route, [0]);
    assert!(kinds(&Log::default(), &Variants::default()).kinds.is_empty());
}

/// Points on a line at 0, 1, 3 and 10, of which the last weighs 2.
fn line() -> (Distances, [f64; 4]) {
    let at = [0.0_f32, 1.0, 3.0, 10.0];
    let mut distances = Distances::new(4);
    for i in 1..4 {
        distances.add(i, (0..i).map(|j| at[i] - at[j]));
    }
    (distances, [1.0, 1.0, 1.0, 2.0])
}

// To 0: 0+1+3+20, to 1: 1+0+2+18, to 3: 3+2+0+14, to 10: 10+9+7+0. Then 10 takes 14 off.
#[test]
fn medoids_of_four_points_by_hand() {
    let (distances, weights) = line();
    let mut start = Start::new(&distances, &weights);
    assert!(start.add() && start.add());
    assert_eq!(start.medoids(), [2, 3]);
    // From 3 to 1 the way is 1+2 instead of 3+2.
    let mut swaps = Swaps::new(&distances, &weights, start.medoids());
    while swaps.look() {}
    assert_eq!(swaps.medoids, [1, 3]);
    assert_eq!(assign(&distances, &swaps.medoids), [0, 0, 0, 1]);
}

// 0: inside (1+3)/2 = 2, outside 10: 0.8. 1: inside 1.5, outside 9: 5/6. 3: inside 2.5, outside 7:
// 9/14. 10, twice: inside 0: 1 each.
#[test]
fn the_silhouette_of_four_points_by_hand() {
    let (distances, weights) = line();
    let value = silhouette(&distances, &weights, &[0, 0, 0, 1], 2);
    let expected = (0.8 + 5.0 / 6.0 + 9.0 / 14.0 + 2.0) / 5.0;
    assert!((value - expected).abs() < 1e-6, "{value} is not {expected}");
}
