//! Phases, steps and cards: things that can move from one holder to another.
//!
//! Holders are settled first (which phases stand, which steps stand and in
//! which phase, which cards stand and in which step), then their own fields.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::list::{order, survives};
use super::{Conflict, Ctx};
use crate::model::{Card, Journey, Phase, Step, gather};

/// One side, by id: everything with the id of what holds it.
struct Side<'a> {
    phases: BTreeMap<u64, &'a Arc<Phase>>,
    steps: BTreeMap<u64, (u64, &'a Arc<Step>)>,
    cards: BTreeMap<u64, (u64, &'a Arc<Card>)>,
    phase_order: Vec<u64>,
    step_order: Vec<u64>,
    card_order: Vec<u64>,
}

pub(super) fn merge(
    ctx: &mut Ctx,
    base: &Journey,
    mine: &Journey,
    theirs: &Journey,
) -> Vec<Arc<Phase>> {
    if base.phases == theirs.phases || mine.phases == theirs.phases {
        return mine.phases.clone();
    }
    if base.phases == mine.phases {
        return theirs.phases.clone();
    }
    let settled = settled_steps(base, mine, theirs);
    let [base, mine, theirs] = [base, mine, theirs].map(|journey| Side::of(journey, &settled));
    let cards = merge_cards(ctx, &base, &mine, &theirs);
    let steps = merge_steps(ctx, &base, &mine, &theirs, cards);
    merge_phases(ctx, &base, &mine, &theirs, steps)
}

/// Steps that are one and the same on all sides: nothing in them can have moved.
fn settled_steps(base: &Journey, mine: &Journey, theirs: &Journey) -> BTreeSet<u64> {
    let pointers = |journey: &Journey| -> BTreeMap<u64, *const Step> {
        gather(journey.steps().map(|(_, step)| (step.id.bits(), Arc::as_ptr(step))))
    };
    let (base, mine) = (pointers(base), pointers(mine));
    let same = |(key, pointer): &(u64, *const Step)| {
        base.get(key) == Some(pointer) && mine.get(key) == Some(pointer)
    };
    gather(pointers(theirs).into_iter().filter(same).map(|(key, _)| key))
}

impl<'a> Side<'a> {
    fn of(journey: &'a Journey, settled: &BTreeSet<u64>) -> Self {
        let steps = || journey.steps().map(|(phase, step)| (phase.id.bits(), step));
        let open =
            || steps().map(|(_, step)| step).filter(|step| !settled.contains(&step.id.bits()));
        let cards =
            || open().flat_map(|step| step.cards.iter().map(move |card| (step.id.bits(), card)));
        Self {
            phases: gather(journey.phases.iter().map(|phase| (phase.id.bits(), phase))),
            steps: gather(steps().map(|(phase, step)| (step.id.bits(), (phase, step)))),
            cards: gather(cards().map(|(step, card)| (card.id.bits(), (step, card)))),
            phase_order: journey.phases.iter().map(|phase| phase.id.bits()).collect(),
            step_order: steps().map(|(_, step)| step.id.bits()).collect(),
            card_order: cards().map(|(_, card)| card.id.bits()).collect(),
        }
    }
}

/// A holder that changed on one side only is that side's; else mine.
fn holder(base: Option<u64>, mine: Option<u64>, theirs: Option<u64>) -> u64 {
    match (mine, theirs) {
        (Some(mine), Some(theirs)) if Some(mine) == base => theirs,
        (Some(mine), _) => mine,
        (None, theirs) => theirs.unwrap_or_default(),
    }
}

fn merge_cards(
    ctx: &mut Ctx,
    base: &Side<'_>,
    mine: &Side<'_>,
    theirs: &Side<'_>,
) -> BTreeMap<u64, Vec<Arc<Card>>> {
    let mut held: BTreeMap<u64, Vec<Arc<Card>>> = BTreeMap::new();
    for key in order(&base.card_order, &mine.card_order, &theirs.card_order) {
        let [was, one, other] = [base, mine, theirs].map(|side| side.cards.get(&key).copied());
        let before = was.map(|(_, card)| card);
        let card = match (one, other) {
            (Some((_, one)), Some((_, other))) => {
                let place = Conflict::Card(one.id);
                shared(one, other, before, || {
                    ctx.leaf(before.map(|card| &**card), one, other, place)
                })
            }
            (Some((step, one)), None) | (None, Some((step, one))) => {
                // Where the whole step is gone on one side, its cards go or stay with it.
                let other_side = if mine.cards.contains_key(&key) { theirs } else { mine };
                let with_step = !other_side.steps.contains_key(&step);
                let moved = was.is_some_and(|(from, _)| from != step);
                if !with_step && !moved && !survives(before, one) {
                    continue;
                }
                one.clone()
            }
            (None, None) => continue,
        };
        let step = holder(was.map(|at| at.0), one.map(|at| at.0), other.map(|at| at.0));
        held.entry(step).or_default().push(card);
    }
    held
}

fn merge_steps(
    ctx: &mut Ctx,
    base: &Side<'_>,
    mine: &Side<'_>,
    theirs: &Side<'_>,
    mut cards: BTreeMap<u64, Vec<Arc<Card>>>,
) -> BTreeMap<u64, Vec<Arc<Step>>> {
    let mut held: BTreeMap<u64, Vec<Arc<Step>>> = BTreeMap::new();
    for key in order(&base.step_order, &mine.step_order, &theirs.step_order) {
        let [was, one, other] = [base, mine, theirs].map(|side| side.steps.get(&key).copied());
        let before = was.map(|(_, step)| step);
        let in_it = cards.remove(&key);
        let step = match (one, other) {
            (Some((_, one)), Some((_, other))) if Arc::ptr_eq(one, other) => one.clone(),
            (Some((_, one)), Some((_, other))) => {
                let own = |step: &Arc<Step>| Step { cards: Vec::new(), ..(**step).clone() };
                let place = Conflict::Step(one.id);
                let merged = ctx.leaf(before.map(own).as_ref(), &own(one), &own(other), place);
                let merged = Step { cards: in_it.unwrap_or_default(), ..merged };
                [one, other]
                    .into_iter()
                    .find(|step| ***step == merged)
                    .cloned()
                    .unwrap_or_else(|| Arc::new(merged))
            }
            (Some((phase, one)), None) | (None, Some((phase, one))) => {
                let moved = was.is_some_and(|(from, _)| from != phase);
                if !moved && !survives(before, one) {
                    continue;
                }
                Arc::new(Step { cards: in_it.unwrap_or_default(), ..(**one).clone() })
            }
            (None, None) => continue,
        };
        let phase = holder(was.map(|at| at.0), one.map(|at| at.0), other.map(|at| at.0));
        held.entry(phase).or_default().push(step);
    }
    held
}

fn merge_phases(
    ctx: &mut Ctx,
    base: &Side<'_>,
    mine: &Side<'_>,
    theirs: &Side<'_>,
    mut steps: BTreeMap<u64, Vec<Arc<Step>>>,
) -> Vec<Arc<Phase>> {
    let mut merged = Vec::new();
    for key in order(&base.phase_order, &mine.phase_order, &theirs.phase_order) {
        let [was, one, other] = [base, mine, theirs].map(|side| side.phases.get(&key).copied());
        let own = |phase: &Arc<Phase>| Phase { steps: Vec::new(), ..(**phase).clone() };
        let in_it = steps.remove(&key).unwrap_or_default();
        let phase = match (one, other) {
            (Some(one), Some(other)) => {
                ctx.leaf(was.map(own).as_ref(), &own(one), &own(other), Conflict::Phase(one.id))
            }
            // A phase that one side removed stands as long as something stands in it.
            (Some(one), None) | (None, Some(one)) => {
                let unchanged = was.is_some_and(|was| own(was) == own(one));
                if unchanged && in_it.is_empty() {
                    continue;
                }
                own(one)
            }
            (None, None) => continue,
        };
        let phase = Phase { steps: in_it, ..phase };
        let same = [one, other].into_iter().flatten().find(|side| ***side == phase);
        merged.push(same.cloned().unwrap_or_else(|| Arc::new(phase)));
    }
    merged
}

fn shared<T: PartialEq>(
    mine: &Arc<T>,
    theirs: &Arc<T>,
    base: Option<&Arc<T>>,
    leaf: impl FnOnce() -> T,
) -> Arc<T> {
    if mine == theirs || base == Some(theirs) {
        mine.clone()
    } else if base == Some(mine) {
        theirs.clone()
    } else {
        Arc::new(leaf())
    }
}
