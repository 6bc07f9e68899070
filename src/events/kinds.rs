//! Kinds of journeys: routes that resemble each other, each kind with the route that stands for it.

use super::discover::Variants;
use super::distance::Pattern;
use super::log::Log;
use super::medoids::{Distances, Start, Swaps, assign};
use super::order;
use super::share::{Share, holm, p_value};
use crate::turns::{at_once, go_on};

/// The kinds of journeys in a log.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Kinds {
    /// The kinds, most cases first. Empty when all cases went fewer than two routes.
    pub kinds: Vec<Kind>,
    /// The kind of each route, in the order of [`Variants`].
    pub of_route: Vec<u32>,
    /// How well each number of kinds from 2 up separates them: the mean silhouette, −1 to 1.
    pub silhouettes: Vec<f64>,
}

/// One kind of journey.
#[derive(Clone, Debug, PartialEq)]
pub struct Kind {
    /// The route that stands for it: its medoid.
    pub route: u32,
    /// Its cases.
    pub cases: u64,
    /// Events that its cases have more often than others, most beyond first: its name, as a
    /// proposal.
    pub typical: Vec<Typical>,
}

/// An event that is typical of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Typical {
    /// The name of the event.
    pub name: u32,
    /// Cases of the kind that have it.
    pub inside: Share,
    /// Cases of all other kinds that have it.
    pub outside: Share,
}

/// So many routes, those with most cases, are compared with each other; the rest join the kind
/// whose representative they resemble most.
pub const MOST_ROUTES: usize = 2000;
/// At most so many kinds are proposed.
pub const MOST_KINDS: usize = 8;
/// So many events name a kind.
const MOST_TYPICAL: usize = 3;

/// The kinds of journeys in a log: k-medoids on the distance between routes, weighted by cases,
/// with the number of kinds that has the highest silhouette, the smallest of equals.
pub fn kinds(log: &Log, routes: &Variants) -> Kinds {
    at_once(kinds_in_turns(log, routes, &go_on)).flatten().unwrap_or_default()
}

/// The same in turns; none when it is given up between two of them.
pub async fn kinds_in_turns(
    log: &Log,
    routes: &Variants,
    turn: &impl AsyncFn() -> Option<()>,
) -> Option<Kinds> {
    let n_compared = routes.list.len().min(MOST_ROUTES);
    if n_compared < 2 {
        return Some(Kinds { of_route: vec![0; routes.list.len()], ..Kinds::default() });
    }
    let mut distances = Distances::new(n_compared);
    for route in 0..n_compared {
        let mut pattern = Pattern::new(path(log, routes, route), log.names.len());
        distances.add(route, (0..route).map(|other| pattern.distance(path(log, routes, other))));
        turn().await?;
    }
    let weights: Vec<f64> =
        routes.list[..n_compared].iter().map(|route| route.cases as f64).collect();
    let mut start = Start::new(&distances, &weights);
    let mut silhouettes = Vec::new();
    let mut best: Option<(f64, Vec<usize>)> = None;
    while start.medoids().len() < MOST_KINDS && start.add() {
        turn().await?;
        let k = start.medoids().len();
        if k < 2 {
            continue;
        }
        let mut swaps = Swaps::new(&distances, &weights, start.medoids());
        while swaps.look() {
            turn().await?;
        }
        let medoids = swaps.medoids;
        let value = silhouette(&distances, &weights, &assign(&distances, &medoids), k);
        turn().await?;
        silhouettes.push(value);
        // A difference in the last digits is none.
        if best.as_ref().is_none_or(|(highest, _)| value > highest + 1e-9) {
            best = Some((value, medoids));
        }
    }
    let medoids = best.map(|(_, medoids)| medoids).unwrap_or_default();
    Some(describe(log, routes, &medoids, silhouettes))
}

/// The mean silhouette of all cases (Rousseeuw, Silhouettes, 1987): how much nearer a case is to
/// its own kind than to the next. The cases of one route are neighbours at distance 0.
pub fn silhouette(distances: &Distances, weights: &[f64], kind: &[u32], k: usize) -> f64 {
    let mut sizes = vec![0.0; k];
    for (&kind, weight) in kind.iter().zip(weights) {
        sizes[kind as usize] += weight;
    }
    let mut total = 0.0;
    for point in 0..distances.n_points() {
        let mut ways = vec![0.0; k];
        for ((way, &kind), weight) in distances.to_all(point).iter().zip(kind).zip(weights) {
            ways[kind as usize] += weight * f64::from(*way);
        }
        let own = kind[point] as usize;
        if sizes[own] <= 1.0 {
            continue;
        }
        let inside = ways[own] / (sizes[own] - 1.0);
        let others = (0..k).filter(|&other| other != own && sizes[other] > 0.0);
        let outside = others.map(|other| ways[other] / sizes[other]).fold(f64::INFINITY, f64::min);
        let larger = inside.max(outside);
        if larger > 0.0 && larger.is_finite() {
            total += weights[point] * (outside - inside) / larger;
        }
    }
    total / sizes.iter().sum::<f64>()
}

fn describe(log: &Log, routes: &Variants, medoids: &[usize], silhouettes: Vec<f64>) -> Kinds {
    let nearest = nearest(log, routes, medoids);
    let mut cases = vec![0; medoids.len()];
    for (&kind, route) in nearest.iter().zip(&routes.list) {
        cases[kind as usize] += route.cases;
    }
    let mut order: Vec<usize> = (0..medoids.len()).collect();
    order::sort(&mut order, |&a, &b| cases[b].cmp(&cases[a]).then(medoids[a].cmp(&medoids[b])));
    let mut place = vec![0; order.len()];
    for (new, &old) in (0..).zip(&order) {
        place[old] = new;
    }
    let of_route: Vec<u32> = nearest.iter().map(|&kind| place[kind as usize]).collect();
    let typical = typical(log, routes, &of_route, medoids.len());
    let kinds = order.iter().zip(typical).map(|(&kind, typical)| Kind {
        route: medoids[kind] as u32,
        cases: cases[kind],
        typical,
    });
    Kinds { kinds: kinds.collect(), of_route, silhouettes }
}

/// The nearest medoid of every route, the first of equals.
fn nearest(log: &Log, routes: &Variants, medoids: &[usize]) -> Vec<u32> {
    let mut nearest = vec![(f32::INFINITY, 0); routes.list.len()];
    for (kind, &medoid) in (0..).zip(medoids) {
        let mut pattern = Pattern::new(path(log, routes, medoid), log.names.len());
        for (route, nearest) in nearest.iter_mut().enumerate() {
            let way = pattern.distance(path(log, routes, route));
            if way < nearest.0 {
                *nearest = (way, kind);
            }
        }
    }
    nearest.into_iter().map(|(_, kind)| kind).collect()
}

/// Per kind, the events that are clearly more common in it than elsewhere.
fn typical(log: &Log, routes: &Variants, of_route: &[u32], k: usize) -> Vec<Vec<Typical>> {
    let n_names = log.names.len();
    let mut having = vec![0; k * n_names];
    let mut sizes = vec![0; k];
    let mut last_route = vec![usize::MAX; n_names];
    for (idx, (&kind, route)) in of_route.iter().zip(&routes.list).enumerate() {
        sizes[kind as usize] += route.cases;
        for &name in log.path(route.case as usize) {
            if std::mem::replace(&mut last_route[name as usize], idx) != idx {
                having[kind as usize * n_names + name as usize] += route.cases;
            }
        }
    }
    let all: u64 = sizes.iter().sum();
    let of_kind = |kind: usize| {
        let shares = (0..n_names).map(|name| {
            let everywhere: u64 = (0..k).map(|other| having[other * n_names + name]).sum();
            let inside = Share { hits: having[kind * n_names + name], of: sizes[kind] };
            let outside = Share { hits: everywhere - inside.hits, of: all - inside.of };
            Typical { name: name as u32, inside, outside }
        });
        most_typical(shares.collect())
    };
    (0..k).map(of_kind).collect()
}

fn most_typical(shares: Vec<Typical>) -> Vec<Typical> {
    let p_values: Vec<f64> = shares.iter().map(|each| p_value(each.inside, each.outside)).collect();
    let beyond = |each: &Typical| each.inside.rate() - each.outside.rate();
    let mut typical: Vec<Typical> = shares
        .into_iter()
        .zip(holm(&p_values))
        .filter(|(each, p_value)| *p_value < 0.01 && beyond(each) > 0.0)
        .map(|(each, _)| each)
        .collect();
    order::sort(&mut typical, |a, b| beyond(b).total_cmp(&beyond(a)));
    typical.truncate(MOST_TYPICAL);
    typical
}

fn path<'a>(log: &'a Log, routes: &Variants, route: usize) -> &'a [u32] {
    log.path(routes.list[route].case as usize)
}
