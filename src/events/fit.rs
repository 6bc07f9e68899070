//! Fit: how far the journeys that happened keep to the map.
//!
//! The cost of a case is the least number of moves that explain it: a mandatory
//! phase skipped, an event out of order, an event not on the map, 1 each; any
//! event of a phase fits any number of times. That is the optimal alignment of
//! Adriansyah (Aligning Observed and Modeled Behavior, 2014) for a sequence of
//! phases, for which a dynamic program over events × phases is enough.

use super::discover::{Variant, Variants};
use super::log::{Log, NO_CODE};
use super::plan::Places;

/// What an event is to the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// It stands where the map has it.
    Fits,
    /// It is on the map, but not there. Costs 1.
    OutOfOrder,
    /// It is not on the map. Costs 1.
    NotOnMap,
}

/// The cheapest explanation of one route.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Alignment {
    /// The least number of moves.
    pub cost: u32,
    /// What each event is.
    pub moves: Vec<Move>,
    /// The mandatory phases that are skipped. Each costs 1.
    pub skipped: Vec<u32>,
}

/// How far the cases of a log keep to the map.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Fit {
    /// How many cases were judged: all.
    pub cases: u64,
    /// How many cost nothing.
    pub fitting: u64,
    /// The sum of the costs of all cases.
    pub cost: u64,
    /// The mean over cases of `1 − cost / (events + mandatory phases)`: 1 when all fit.
    pub fitness: f64,
    /// Cases that skip the phase, per phase; 0 for optional ones.
    pub skipped: Vec<u64>,
    /// Cases with the event out of order, per name.
    pub out_of_order: Vec<u64>,
    /// Cost per route, in the order of [`Variants`].
    pub costs: Vec<u32>,
}

/// Judges every case of a log.
pub fn fit(log: &Log, routes: &Variants, places: &Places) -> Fit {
    let mut judge = Judge::new(log, places);
    routes.list.iter().for_each(|route| judge.add(log, route));
    judge.finish()
}

/// Judges a log route by route, in their order.
pub(super) struct Judge<'a> {
    places: &'a Places,
    aligner: Aligner<'a>,
    fit: Fit,
    /// Per name, one more than the last route that has it out of order.
    last_route: Vec<usize>,
}

impl<'a> Judge<'a> {
    pub(super) fn new(log: &Log, places: &'a Places) -> Self {
        let fit = Fit {
            skipped: vec![0; places.n_phases()],
            out_of_order: vec![0; log.names.len()],
            ..Fit::default()
        };
        let last_route = vec![0; log.names.len()];
        Self { places, aligner: Aligner::new(places), fit, last_route }
    }

    pub(super) fn add(&mut self, log: &Log, route: &Variant) {
        let (path, n_cases) = (log.path(route.case as usize), route.cases);
        let (fit, alignment) = (&mut self.fit, self.aligner.align(path));
        fit.costs.push(alignment.cost);
        fit.cases += n_cases;
        fit.fitting += if alignment.cost == 0 { n_cases } else { 0 };
        fit.cost += u64::from(alignment.cost) * n_cases;
        fit.fitness += fitness(alignment.cost, path.len(), self.places) * n_cases as f64;
        for &phase in &alignment.skipped {
            fit.skipped[phase as usize] += n_cases;
        }
        let route = fit.costs.len();
        for (&name, &is) in path.iter().zip(&alignment.moves) {
            if is == Move::OutOfOrder && self.last_route[name as usize] != route {
                self.last_route[name as usize] = route;
                fit.out_of_order[name as usize] += n_cases;
            }
        }
    }

    pub(super) fn finish(self) -> Fit {
        let mut fit = self.fit;
        fit.fitness = if fit.cases == 0 { 1.0 } else { fit.fitness / fit.cases as f64 };
        fit
    }
}

/// `1 − cost / (events + mandatory phases)`, the cost at worst being both: 1 fits, 0 has nothing
/// in common with the map.
pub fn fitness(cost: u32, n_events: usize, places: &Places) -> f64 {
    let worst = n_events as f64 + f64::from(places.n_mandatory());
    if worst == 0.0 { 1.0 } else { 1.0 - f64::from(cost) / worst }
}

/// Aligns routes with a map, keeping its working memory between them.
pub struct Aligner<'a> {
    phase: &'a [u32],
    /// How many mandatory phases stand before each phase, and in all.
    mandatory_before: Vec<i32>,
    /// Per state the cost so far, less the number of events seen. State 0 is before the first
    /// phase, state p + 1 is in phase p.
    cost: Vec<i32>,
    /// Per event that is on the map, the state it was reached from.
    from: Vec<u32>,
    best: Alignment,
}

/// No way leads to this state yet; far from overflow, so that moves may be added.
const UNREACHED: i32 = i32::MAX / 2;

impl<'a> Aligner<'a> {
    /// An aligner with this map.
    pub fn new(places: &'a Places) -> Self {
        let mut mandatory_before = vec![0];
        let mut n_mandatory = 0;
        for phase in 0..places.n_phases() {
            n_mandatory += i32::from(places.is_mandatory(phase));
            mandatory_before.push(n_mandatory);
        }
        let n_states = places.n_phases() + 1;
        Self {
            phase: places.phases(),
            mandatory_before,
            cost: vec![0; n_states],
            from: Vec::new(),
            best: Alignment::default(),
        }
    }

    /// The cheapest explanation of a route. Among equals, the one that ends furthest on the map,
    /// so that going back is what is out of order, not having gone ahead.
    pub fn align(&mut self, path: &[u32]) -> &Alignment {
        self.cost.fill(UNREACHED);
        self.cost[0] = 0;
        self.from.clear();
        for &name in path {
            let from = match self.phase[name as usize] {
                NO_CODE => NO_CODE,
                phase => self.enter(phase as usize),
            };
            self.from.push(from);
        }
        let n_phases = self.cost.len() - 1;
        let before = &self.mandatory_before;
        let end = |state: usize| self.cost[state] + before[n_phases] - before[state];
        let last = (0..=n_phases).rev().min_by_key(|&state| end(state)).unwrap_or(0);
        self.best.cost = (end(last) + path.len() as i32) as u32;
        self.trace(path, last);
        &self.best
    }

    /// Keeps an event of this phase: the cheapest state before it, which never costs more than
    /// leaving the event out.
    fn enter(&mut self, phase: usize) -> u32 {
        let reach = |state: usize| {
            self.cost[state] + self.mandatory_before[phase] - self.mandatory_before[state]
        };
        // Staying in the phase wins ties, then the nearest phase before it.
        let (mut from, mut cost) = (phase + 1, self.cost[phase + 1]);
        for state in (0..=phase).rev() {
            if reach(state) < cost {
                (from, cost) = (state, reach(state));
            }
        }
        self.cost[phase + 1] = cost - 1;
        from as u32
    }

    /// Walks back from the last state: its event is the latest one of its phase.
    fn trace(&mut self, path: &[u32], last: usize) {
        let best = &mut self.best;
        best.moves.clear();
        best.skipped.clear();
        let mut state = last;
        let skip = |skipped: &mut Vec<u32>, phases: std::ops::Range<usize>| {
            let is_mandatory = |p: &usize| self.mandatory_before[p + 1] > self.mandatory_before[*p];
            skipped.extend(phases.rev().filter(is_mandatory).map(|phase| phase as u32));
        };
        skip(&mut best.skipped, state..self.cost.len() - 1);
        for (&name, &from) in path.iter().zip(&self.from).rev() {
            let phase = self.phase[name as usize];
            best.moves.push(match phase {
                NO_CODE => Move::NotOnMap,
                phase if phase as usize + 1 == state => Move::Fits,
                _ => Move::OutOfOrder,
            });
            if phase != NO_CODE && phase as usize + 1 == state && from as usize != state {
                state = from as usize;
                skip(&mut best.skipped, state..phase as usize);
            }
        }
        best.moves.reverse();
        best.skipped.reverse();
    }
}
