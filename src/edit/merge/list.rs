//! Lists of things with ids.

use crate::model::gather;
use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Conflict, Ctx};

/// Something with an id, as bits, since lists of every kind are merged alike.
pub(super) trait Keyed {
    fn key(&self) -> u64;
}

/// Merges a list of things that stay in their list.
pub(super) fn merge_list<T>(
    ctx: &mut Ctx,
    base: &[Arc<T>],
    mine: &[Arc<T>],
    theirs: &[Arc<T>],
) -> Vec<Arc<T>>
where
    T: Keyed + Clone + PartialEq + Serialize + DeserializeOwned,
{
    if base == theirs || mine == theirs {
        return mine.to_vec();
    }
    if base == mine {
        return theirs.to_vec();
    }
    let [base_by, mine_by, theirs_by] = [base, mine, theirs].map(by_key);
    let keys = |list: &[Arc<T>]| list.iter().map(|item| item.key()).collect::<Vec<_>>();
    order(&keys(base), &keys(mine), &keys(theirs))
        .into_iter()
        .filter_map(|key| {
            let base = base_by.get(&key).copied();
            match (mine_by.get(&key).copied(), theirs_by.get(&key).copied()) {
                (Some(mine), Some(theirs)) => Some(match_up(ctx, base, mine, theirs)),
                (Some(one), None) | (None, Some(one)) => survives(base, one).then(|| one.clone()),
                (None, None) => None,
            }
        })
        .collect()
}

fn match_up<T>(ctx: &mut Ctx, base: Option<&Arc<T>>, mine: &Arc<T>, theirs: &Arc<T>) -> Arc<T>
where
    T: Clone + PartialEq + Serialize + DeserializeOwned,
{
    if mine == theirs || base == Some(theirs) {
        return mine.clone();
    }
    if base == Some(mine) {
        return theirs.clone();
    }
    Arc::new(ctx.leaf(base.map(|base| &**base), mine, theirs, Conflict::Other))
}

/// What the other side does not have stands if it is new, or was changed.
pub(super) fn survives<T: PartialEq>(base: Option<&Arc<T>>, one: &Arc<T>) -> bool {
    base.is_none_or(|base| !Arc::ptr_eq(base, one) && base != one)
}

fn by_key<T: Keyed>(list: &[Arc<T>]) -> BTreeMap<u64, &Arc<T>> {
    gather(list.iter().map(|item| (item.key(), item)))
}

/// Every key of either side in one order: that of the side which moved things
/// (mine, if both did), with the other's additions after what they followed.
pub(super) fn order(base: &[u64], mine: &[u64], theirs: &[u64]) -> Vec<u64> {
    let (lead, follow) = if same_order(base, mine) { (theirs, mine) } else { (mine, theirs) };
    let mut merged = lead.to_vec();
    let mut known: std::collections::BTreeSet<u64> = gather(lead.iter().copied());
    let mut before = None;
    for &key in follow {
        if known.insert(key) {
            let place = before
                .and_then(|before| merged.iter().position(|&other| other == before))
                .map_or(0, |place| place + 1);
            merged.insert(place, key);
        }
        before = Some(key);
    }
    merged
}

/// Whether the keys that both lists hold stand in the same order.
fn same_order(one: &[u64], other: &[u64]) -> bool {
    let places: BTreeMap<u64, usize> = gather(other.iter().enumerate().map(|(at, &key)| (key, at)));
    let common: Vec<usize> = one.iter().filter_map(|key| places.get(key).copied()).collect();
    common.is_sorted()
}
