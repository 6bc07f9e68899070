//! One thing, field by field.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{Conflict, Ctx, Winner};

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
        let base = base.map_or(Value::Null, value);
        let mut clash = false;
        let merged = fields(&base, &value(mine), &value(theirs), self.winner, &mut clash);
        if clash {
            self.conflicts.push(place);
        }
        // Every field comes whole from one of two valid things, so reading cannot fail.
        serde_json::from_value(merged).unwrap_or_else(|_| match self.winner {
            Winner::Mine => mine.clone(),
            Winner::Theirs => theirs.clone(),
        })
    }
}

/// Objects are merged by key, everything else is taken whole.
fn fields(base: &Value, mine: &Value, theirs: &Value, winner: Winner, clash: &mut bool) -> Value {
    if mine == theirs || theirs == base {
        return mine.clone();
    }
    if mine == base {
        return theirs.clone();
    }
    let (Value::Object(one), Value::Object(other)) = (mine, theirs) else {
        *clash = true;
        return match winner {
            Winner::Mine => mine.clone(),
            Winner::Theirs => theirs.clone(),
        };
    };
    // A field that is missing is one that was left at its default.
    let missing = Value::Null;
    let of = |value: &Value, key: &str| value.get(key).cloned().unwrap_or(Value::Null);
    let mut merged = serde_json::Map::new();
    for key in one.keys().chain(other.keys()) {
        let (mine, theirs) = (of(mine, key), of(theirs, key));
        let value = fields(&of(base, key), &mine, &theirs, winner, clash);
        if value != missing {
            merged.insert(key.clone(), value);
        }
    }
    Value::Object(merged)
}
