//! A group beside the rest.

use super::key::{Key, key};
use crate::events::compare::{Counted, Difference, compare};
use crate::events::discover::variants;
use crate::events::filter::{Condition, Filter, split};
use crate::events::fit::{Fit, fit};
use crate::events::funnel::{Funnel, funnel};
use crate::events::goal::Goal;
use crate::events::log::{Clock, Log};
use crate::events::plan::Places;
use crate::events::touch::{Touch, by_group};
use crate::events::visits;

/// Two groups side by side: A, that was asked for, and B, the rest.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Comparison {
    /// Key figures of both.
    pub keys: [Key; 2],
    /// Funnels of both.
    pub funnels: [Funnel; 2],
    /// Fit of both.
    pub fits: [Fit; 2],
    /// Figures per step of both.
    pub steps: [Vec<Touch>; 2],
    /// What [`differences`](Self::differences) counts.
    pub counted: Counted,
    /// What differs, the clear first.
    pub differences: Vec<Difference>,
}

/// Sets a group beside the rest of a log.
pub(super) fn beside(log: &Log, group: &Filter, places: &Places, goal: &Goal) -> Comparison {
    let (a, b) = split(log, group, goal);
    let groups = [&a, &b];
    let is_period = |condition: &Condition| match condition {
        Condition::During(_) => true,
        Condition::Began(_)
        | Condition::Channel(_)
        | Condition::Attribute { .. }
        | Condition::Contains(_)
        | Condition::StartsWith(_)
        | Condition::EndsWith(_)
        | Condition::Outcome(_) => false,
    };
    let is_by_period = log.clock == Clock::Instants && group.conditions.iter().any(is_period);
    let counted = if is_by_period { Counted::Visits } else { Counted::Cases };
    let differences = match counted {
        Counted::Visits => compare(&visits::by_day(&a), &visits::by_day(&b), places.phases(), goal),
        Counted::Cases => compare(&a, &b, places.phases(), goal),
    };
    Comparison {
        keys: groups.map(|log| key(log, places, goal)),
        funnels: groups.map(|log| funnel(log, places.phases(), places.n_phases())),
        fits: groups.map(|log| fit(log, &variants(log), places)),
        steps: groups.map(|log| by_group(log, places.steps(), places.n_steps(), goal)),
        counted,
        differences,
    }
}
