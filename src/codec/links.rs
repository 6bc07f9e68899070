//! Identities and what points at them, in JSON that already fits the types: of
//! two things with one identity the second gets its own, a reference to what is
//! not there is set apart, and a card without a lane gets one. The schema says
//! which text names what.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Map, Value, json};
use xxhash_rust::xxh64::xxh64;

use super::found::{Done, Reason, Segment};
use super::ledger::{Ledger, Mark};
use super::repair::LEVELS;
use super::shape::{Shape, Shapes};
use crate::model::{IdSource, LaneContent, LaneKind, StepId};
use crate::turns::Turn;

/// Makes identities unique and every reference one to something that is there.
pub(super) async fn mend(
    journey: &mut Map<String, Value>,
    ledger: &mut Ledger,
    turn: Turn<'_>,
) -> Option<()> {
    let shapes = Shapes::get();
    let mut links = Links {
        shapes,
        there: HashMap::new(),
        met: HashMap::new(),
        ids: IdSource::seeded(seed(journey)),
        refuge: None,
        ledger,
    };
    let Shape::Object(fields) = &shapes.journey else { return Some(()) };
    links.gather_in_turns(fields, journey, LEVELS, turn).await?;
    // Nothing holds the journey, so nothing can be done if it points nowhere itself.
    let _ = links.fields_in_turns(fields, journey, LEVELS, turn).await?;
    if let Some(id) = links.refuge {
        let lanes = journey.entry("lanes").or_insert_with(|| json!([]));
        if let Value::Array(lanes) = lanes {
            lanes.push(json!({ "id": id.to_string(), "kind": LaneKind::Text }));
        }
    }
    Some(())
}

/// An id, of whatever kind of thing: kinds are kept apart by their names.
type Key = StepId;

type Fields = HashMap<String, Shape>;

/// Lanes that hold no cards, as a kind of thing.
const LINES: &str = "line";

struct Links<'a> {
    shapes: &'static Shapes,
    /// What can be pointed at, by kind.
    there: HashMap<&'static str, BTreeSet<Key>>,
    /// Identities that the walk has met, by kind.
    met: HashMap<&'static str, BTreeSet<Key>>,
    ids: IdSource,
    /// The lane for cards without one, once there is such a card.
    refuge: Option<Key>,
    ledger: &'a mut Ledger,
}

impl Links<'_> {
    fn gather(&mut self, fields: &'static Fields, object: &Map<String, Value>) {
        self.gather_own(fields, object);
        for (name, value) in object {
            if let Some(shape) = fields.get(name) {
                self.gather_in(shape, value);
            }
        }
    }

    /// The same, in turns for the items of its lists.
    async fn gather_in_turns(
        &mut self,
        fields: &'static Fields,
        object: &Map<String, Value>,
        levels: usize,
        turn: Turn<'_>,
    ) -> Option<()> {
        self.gather_own(fields, object);
        for (name, value) in object {
            let Some(shape) = fields.get(name) else { continue };
            let (Shape::List(each), Value::Array(items)) = (self.shapes.resolve(shape), value)
            else {
                self.gather_in(shape, value);
                continue;
            };
            for item in items {
                match (self.shapes.resolve(each), item) {
                    (Shape::Object(fields), Value::Object(object)) if levels > 1 => {
                        Box::pin(self.gather_in_turns(fields, object, levels - 1, turn)).await?;
                    }
                    _ => self.gather_in(each, item),
                }
                turn().await?;
            }
        }
        Some(())
    }

    fn gather_own(&mut self, fields: &'static Fields, object: &Map<String, Value>) {
        if let (Some(kind), Some(Value::String(id))) = (self.kind_of(fields), object.get("id")) {
            let kind = if kind == "lane" && !holds_cards(object) { LINES } else { kind };
            let id = Key::from_text(id);
            if !id.is_missing() {
                self.there.entry(kind).or_default().insert(id);
            }
        }
    }

    fn gather_in(&mut self, shape: &'static Shape, value: &Value) {
        match (self.shapes.resolve(shape), value) {
            (Shape::Object(fields), Value::Object(object)) => self.gather(fields, object),
            (Shape::List(each), Value::Array(items)) => {
                items.iter().for_each(|item| self.gather_in(each, item));
            }
            (Shape::ById(_, each), Value::Object(object)) => {
                object.values().for_each(|item| self.gather_in(each, item));
            }
            (Shape::Optional(inner), value) => self.gather_in(inner, value),
            _ => {}
        }
    }

    /// Why a value cannot stay; whoever holds it takes it out.
    fn mend(&mut self, shape: &'static Shape, value: &mut Value) -> Result<(), Reason> {
        match (self.shapes.resolve(shape), value) {
            (Shape::Optional(inner), value) if !value.is_null() => self.mend(inner, value),
            (Shape::Id(kind), Value::String(id)) => self.find(kind, Key::from_text(id)),
            (Shape::Object(fields), Value::Object(object)) => self.fields(fields, object),
            (Shape::List(each), Value::Array(items)) => {
                self.items(each, items);
                Ok(())
            }
            (Shape::ById(kind, each), Value::Object(object)) => {
                self.by_id(kind, each, object);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn find(&self, kind: &str, id: Key) -> Result<(), Reason> {
        let is = |kind| self.there.get(kind).is_some_and(|ids| ids.contains(&id));
        match kind {
            _ if is(kind) => Ok(()),
            "lane" if is(LINES) => Err(Reason::NotForCards),
            _ => Err(Reason::Nowhere),
        }
    }

    /// An object that must point at something and does not cannot stay.
    fn fields(
        &mut self,
        fields: &'static Fields,
        object: &mut Map<String, Value>,
    ) -> Result<(), Reason> {
        let first = self.ledger.mark();
        self.identity(fields, object);
        let mut lost = Ok(());
        object.retain(|name, value| {
            let shape = fields.get(name).filter(|_| name != "id");
            shape.is_none_or(|shape| self.field(shape, name, value, &mut lost))
        });
        lost = self.without(fields, object).and(lost);
        self.ledger.near(first, object);
        lost
    }

    /// The same, in turns for the items of its lists.
    async fn fields_in_turns(
        &mut self,
        fields: &'static Fields,
        object: &mut Map<String, Value>,
        levels: usize,
        turn: Turn<'_>,
    ) -> Option<Result<(), Reason>> {
        let first = self.ledger.mark();
        self.identity(fields, object);
        let mut lost = Ok(());
        let names: Vec<String> = object.keys().filter(|name| *name != "id").cloned().collect();
        for name in &names {
            let (Some(shape), Some(value)) = (fields.get(name), object.get_mut(name)) else {
                continue;
            };
            if let (Shape::List(each), Value::Array(items)) =
                (self.shapes.resolve(shape), &mut *value)
            {
                let first = self.ledger.mark();
                self.items_in_turns(each, items, levels - 1, turn).await?;
                self.ledger.within(first, || Segment::Field(name.clone()));
            } else if !self.field(shape, name, value, &mut lost) {
                object.remove(name);
            }
        }
        lost = self.without(fields, object).and(lost);
        self.ledger.near(first, object);
        Some(lost)
    }

    /// Whether a field stays, perhaps with another value.
    fn field(
        &mut self,
        shape: &'static Shape,
        name: &str,
        value: &mut Value,
        lost: &mut Result<(), Reason>,
    ) -> bool {
        let first = self.ledger.mark();
        let stays = match self.mend(shape, value) {
            Ok(()) => true,
            Err(reason) if !matches!(self.shapes.resolve(shape), Shape::Id(_)) => {
                self.ledger.list(reason, Done::SetApart, value);
                false
            }
            Err(reason) if name == "lane" => {
                let raw = std::mem::replace(value, self.refuge().to_string().into());
                self.ledger.list(reason, Done::Moved, &raw);
                true
            }
            Err(reason) => {
                *lost = Err(reason);
                true
            }
        };
        self.ledger.within(first, || Segment::Field(name.to_owned()));
        stays
    }

    /// What an object must point at and does not name: a lane is given, for anything else it is lost.
    fn without(
        &mut self,
        fields: &'static Fields,
        object: &mut Map<String, Value>,
    ) -> Result<(), Reason> {
        let mut lost = Ok(());
        for (name, shape) in fields {
            let must = matches!(self.shapes.resolve(shape), Shape::Id(_)) && name != "id";
            if !must || object.contains_key(name) {
                continue;
            }
            if name == "lane" {
                object.insert(name.clone(), self.refuge().to_string().into());
                let first = self.ledger.mark();
                self.ledger.list_raw(Reason::Nowhere, Done::Moved, String::new());
                self.ledger.within(first, || Segment::Field(name.clone()));
            } else {
                lost = Err(Reason::Nowhere);
            }
        }
        lost
    }

    /// Also takes away the nulls that stand for items set apart before.
    fn items(&mut self, each: &'static Shape, items: &mut Vec<Value>) {
        let mut place = 0;
        items.retain_mut(|item| {
            place += 1;
            self.item(each, place - 1, item)
        });
    }

    /// Whether an item of a list stays.
    fn item(&mut self, each: &'static Shape, place: usize, item: &mut Value) -> bool {
        let first = self.ledger.mark();
        let mended = if item.is_null() { None } else { Some(self.mend(each, item)) };
        self.kept(first, place, item, mended)
    }

    /// The same of one that was mended since the mark; nothing when there was none.
    fn kept(
        &mut self,
        first: Mark,
        place: usize,
        item: &Value,
        mended: Option<Result<(), Reason>>,
    ) -> bool {
        if let Some(Err(reason)) = &mended {
            self.ledger.list(reason.clone(), Done::SetApart, item);
        }
        self.ledger.within(first, || Segment::Item(place));
        mended.is_some_and(|mended| mended.is_ok())
    }

    async fn items_in_turns(
        &mut self,
        each: &'static Shape,
        items: &mut Vec<Value>,
        levels: usize,
        turn: Turn<'_>,
    ) -> Option<()> {
        let all = std::mem::take(items);
        items.reserve(all.len());
        for (place, mut item) in all.into_iter().enumerate() {
            let stays = match (self.shapes.resolve(each), &mut item) {
                (Shape::Object(fields), Value::Object(object)) if levels > 0 => {
                    let first = self.ledger.mark();
                    let mended = self.fields_in_turns(fields, object, levels, turn);
                    let mended = Box::pin(mended).await?;
                    self.kept(first, place, &item, Some(mended))
                }
                _ => self.item(each, place, &mut item),
            };
            if stays {
                items.push(item);
            }
            turn().await?;
        }
        Some(())
    }

    fn by_id(&mut self, kind: &str, each: &'static Shape, object: &mut Map<String, Value>) {
        object.retain(|name, value| {
            let first = self.ledger.mark();
            let found = self.find(kind, Key::from_text(name));
            let stays = found.and_then(|()| self.mend(each, value)).map_err(|reason| {
                self.ledger.list(reason, Done::SetApart, value);
            });
            self.ledger.within(first, || Segment::Field(name.clone()));
            stays.is_ok()
        });
    }

    /// Gives an object that has none, or another's, an identity of its own.
    fn identity(&mut self, fields: &'static Fields, object: &mut Map<String, Value>) {
        let Some(kind) = self.kind_of(fields) else { return };
        let given = object.get("id").and_then(Value::as_str).map(Key::from_text);
        let given = given.filter(|id| !id.is_missing());
        if given.is_some_and(|id| self.met.entry(kind).or_default().insert(id)) {
            return;
        }
        let id = self.draw(kind);
        let raw = object.insert("id".to_owned(), id.to_string().into());
        if let (Some(_), Some(raw)) = (given, raw) {
            let first = self.ledger.mark();
            let read = Done::ReadAs(Value::from(id.to_string()).to_string());
            self.ledger.list(Reason::SameId, read, &raw);
            self.ledger.within(first, || Segment::Field("id".to_owned()));
        }
    }

    fn refuge(&mut self) -> Key {
        let id = self.refuge.unwrap_or_else(|| self.draw("lane"));
        *self.refuge.insert(id)
    }

    /// An id that nothing in the file has.
    fn draw(&mut self, kind: &'static str) -> Key {
        loop {
            let id = self.ids.draw();
            let is_taken = self.there.values().any(|ids| ids.contains(&id));
            if !is_taken && self.met.entry(kind).or_default().insert(id) {
                return id;
            }
        }
    }

    /// The kind of thing that an object is, if it has an identity.
    fn kind_of(&self, fields: &'static Fields) -> Option<&'static str> {
        match self.shapes.resolve(fields.get("id")?) {
            Shape::Id(kind) => Some(kind),
            _ => None,
        }
    }
}

/// The same file gets the same new ids, and two files without one do not get
/// the same: by the journey's id, or by everything in it.
fn seed(journey: &Map<String, Value>) -> u64 {
    match journey.get("id").and_then(Value::as_str).filter(|id| !id.is_empty()) {
        Some(id) => xxh64(id.as_bytes(), 0),
        None => xxh64(super::write::json(journey).as_bytes(), 0),
    }
}

fn holds_cards(lane: &Map<String, Value>) -> bool {
    let kind = lane.get("kind").and_then(|kind| serde_json::from_value(kind.clone()).ok());
    kind.unwrap_or(LaneKind::Text).content() == LaneContent::Cards
}
