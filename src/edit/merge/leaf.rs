//! One thing, field by field.

use crate::model::gather;
use std::collections::BTreeSet;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{Conflict, Ctx, Winner};

/// The field that holds things by id. An empty one is not written, but one side
/// that takes away the last thing in it does not undo what the other side put there.
const BY_PERSONA: &str = "feelings";

impl Ctx {
    /// Merges one thing field by field; without a base each field that differs
    /// is a conflict.
    pub(super) fn leaf<T>(&mut self, base: Option<&T>, mine: &T, theirs: &T, place: Conflict) -> T
    where
        T: Clone + PartialEq + Serialize + DeserializeOwned,
    {
        if mine == theirs || base.is_some_and(|base| base == theirs) {
            return mine.clone();
        }
        if base.is_some_and(|base| base == mine) {
            return theirs.clone();
        }
        let value = |item: &T| serde_json::to_value(item).unwrap_or(Value::Null);
        let base = base.map(value);
        let mut clash = false;
        let merged =
            field(base.as_ref(), Some(value(mine)), Some(value(theirs)), self.winner, &mut clash);
        if clash {
            self.conflicts.push(place);
        }
        // Every field comes whole from one of two valid things, so reading cannot fail.
        serde_json::from_value(merged.unwrap_or_default()).unwrap_or_else(|_| match self.winner {
            Winner::Mine => mine.clone(),
            Winner::Theirs => theirs.clone(),
        })
    }
}

/// Objects are merged by key, everything else is taken whole. A field that is
/// missing is one that was left at its default; a null is a value like another.
fn field(
    base: Option<&Value>,
    mine: Option<Value>,
    theirs: Option<Value>,
    winner: Winner,
    clash: &mut bool,
) -> Option<Value> {
    if mine == theirs || theirs.as_ref() == base {
        return mine;
    }
    if mine.as_ref() == base {
        return theirs;
    }
    match (mine, theirs) {
        (Some(Value::Object(mut one)), Some(Value::Object(mut other))) => {
            let names: BTreeSet<String> = gather(one.keys().chain(other.keys()).cloned());
            let merged = names.into_iter().filter_map(|name| {
                let none = (name == BY_PERSONA).then(|| Value::Object(Map::new()));
                let base = base.and_then(|base| base.get(&name)).or(none.as_ref());
                let one = one.remove(&name).or_else(|| none.clone());
                let other = other.remove(&name).or_else(|| none.clone());
                field(base, one, other, winner, clash).map(|value| (name, value))
            });
            Some(Value::Object(merged.collect()))
        }
        (mine, theirs) => {
            *clash = true;
            match winner {
                Winner::Mine => mine,
                Winner::Theirs => theirs,
            }
        }
    }
}
