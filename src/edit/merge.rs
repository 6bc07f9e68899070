//! Three copies of one journey become one: what was before, what one side made
//! of it, and what the other did.
//!
//! By id: a change on one side stands; added on either side stands; removed on
//! one side and changed on the other stands; moved on one side is moved. Where
//! both sides gave the same field another value there is a conflict, and the
//! named winner's value stands. The result holds every invariant of the model.

mod columns;
mod leaf;
mod list;

use std::collections::BTreeSet;
use std::sync::Arc;

use self::list::{Keyed, merge_list};
use super::prune::prune;
use crate::model::{CardId, Journey, Phase, PhaseId, StepId, gather};

/// Whose value stands where both sides changed the same field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Winner {
    /// The side called "mine".
    Mine,
    /// The side called "theirs".
    Theirs,
}

/// Where both sides changed the same field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// The journey's own fields.
    Journey,
    /// A phase's own fields.
    Phase(PhaseId),
    /// A step's own fields, or how it feels.
    Step(StepId),
    /// A card.
    Card(CardId),
    /// Something beside the map: a persona, evidence, a lane …
    Other,
}

/// One journey out of two.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The journey; its revision is that of "mine".
    pub journey: Journey,
    /// Where both sides changed the same field.
    pub conflicts: Vec<Conflict>,
}

/// What the parts of a merge share.
struct Ctx {
    winner: Winner,
    conflicts: Vec<Conflict>,
}

/// Merges two descendants of `base`.
pub fn merge(base: &Journey, mine: &Journey, theirs: &Journey, winner: Winner) -> Merged {
    if theirs == base || theirs == mine {
        return Merged { journey: mine.clone(), conflicts: Vec::new() };
    }
    let mut ctx = Ctx { winner, conflicts: Vec::new() };
    let own = |journey: &Journey| Journey {
        id: mine.id,
        revision: mine.revision,
        title: journey.title.clone(),
        description: journey.description.clone(),
        owner: journey.owner.clone(),
        language: journey.language,
        status: journey.status,
        scope: journey.scope.clone(),
        goal: journey.goal.clone(),
        created: journey.created,
        changed: mine.changed.max(theirs.changed),
        survey: journey.survey.clone(),
        view: journey.view.clone(),
        extra: journey.extra.clone(),
        ..Journey::default()
    };
    let mut journey = ctx.leaf(Some(&own(base)), &own(mine), &own(theirs), Conflict::Journey);
    journey.phases = columns::merge(&mut ctx, base, mine, theirs);
    macro_rules! lists {
        ($($field:ident)*) => {
            $(journey.$field =
                merge_list(&mut ctx, &base.$field, &mine.$field, &theirs.$field);)*
        };
    }
    lists!(lanes personas channels evidence jumps goals improvements checks datasets);
    reconcile(&mut journey);
    restore(
        &mut journey.lanes,
        [base, mine, theirs].map(|side| &side.lanes),
        &rows(&journey.phases),
    );
    restore(
        &mut journey.personas,
        [base, mine, theirs].map(|side| &side.personas),
        &felt(&journey.phases),
    );
    prune(&mut journey);
    Merged { journey, conflicts: ctx.conflicts }
}

/// A lane or persona that one side removed stands as long as the other side
/// wrote something in it: what nobody wrote anew went with it before.
fn restore<T: Keyed>(list: &mut Vec<Arc<T>>, sides: [&Vec<Arc<T>>; 3], in_use: &BTreeSet<u64>) {
    for side in sides {
        for (place, item) in side.iter().enumerate() {
            let is_gone = list.iter().all(|other| other.key() != item.key());
            if is_gone && in_use.contains(&item.key()) {
                list.insert(place.min(list.len()), item.clone());
            }
        }
    }
}

/// The lanes that cards stand in.
fn rows(phases: &[Arc<Phase>]) -> BTreeSet<u64> {
    let steps = phases.iter().flat_map(|phase| &phase.steps);
    gather(steps.flat_map(|step| &step.cards).map(|card| card.lane.bits()))
}

/// The personas of whom a feeling is known.
fn felt(phases: &[Arc<Phase>]) -> BTreeSet<u64> {
    let steps = phases.iter().flat_map(|phase| &phase.steps);
    gather(steps.flat_map(|step| step.feelings.keys()).map(|persona| persona.bits()))
}

/// What was moved to two places stands in the first.
fn reconcile(journey: &mut Journey) {
    let mut seen = BTreeSet::new();
    let twice =
        journey.steps().any(|(_, step)| step.cards.iter().any(|card| !seen.insert(card.id)));
    if !twice {
        return;
    }
    let mut seen = BTreeSet::new();
    for phase in &mut journey.phases {
        for step in &mut Arc::make_mut(phase).steps {
            Arc::make_mut(step).cards.retain(|card| seen.insert(card.id));
        }
    }
}

macro_rules! keyed {
    ($($kind:ident)*) => {
        $(impl Keyed for crate::model::$kind {
            fn key(&self) -> u64 {
                self.id.bits()
            }
        })*
    };
}
keyed!(Lane Persona Channel Evidence Jump Goal Improvement Check Dataset);
