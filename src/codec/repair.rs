//! Sets apart, in JSON that should be a journey, just what does not fit: the
//! smallest wrong value, never the list or object around it. Walks the
//! schema's shapes; what no shape names is left as it is.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Map, Value};

use super::found::{Done, Expected, Reason, Segment};
use super::ledger::Ledger;
use super::shape::{Shape, Shapes};
use super::token::{self, Number};
use crate::model::{Date, Instant, Picture, StepId, limits};
use crate::turns::Turn;

/// Makes a journey's JSON fit the types. In place of an item of a list that is
/// set apart stays a null, so that the others keep their places: `links` takes
/// it away.
pub(super) async fn repair(
    journey: &mut Map<String, Value>,
    ledger: &mut Ledger,
    turn: Turn<'_>,
) -> Option<()> {
    let mut walk = Walk { shapes: Shapes::get(), ledger };
    let Shape::Object(fields) = &walk.shapes.journey else { return Some(()) };
    walk.fields_in_turns(fields, journey, LEVELS, turn).await
}

/// Lists within so many lists are walked in turns: phases, and the steps in them.
pub(super) const LEVELS: usize = 2;

struct Walk<'a> {
    shapes: &'static Shapes,
    ledger: &'a mut Ledger,
}

/// A value does not fit, for this reason; whoever holds it takes it out.
type Misfit = Reason;

impl Walk<'_> {
    /// Whether the value may stay, perhaps as another one.
    fn stays(&mut self, shape: &Shape, value: &mut Value) -> bool {
        match self.fit(shape, value) {
            Ok(()) => true,
            Err(reason) => {
                self.ledger.list(reason, Done::SetApart, value);
                false
            }
        }
    }

    fn fit(&mut self, shape: &Shape, value: &mut Value) -> Result<(), Misfit> {
        match (self.shapes.resolve(shape), value) {
            (Shape::Any | Shape::Named(_), _) => Ok(()),
            (Shape::Optional(_), Value::Null) => Ok(()),
            (Shape::Optional(inner), value) => self.fit(inner, value),
            (Shape::Object(fields), Value::Object(object)) => {
                self.fields(fields, object);
                Ok(())
            }
            (Shape::ById(_, each), Value::Object(object)) => {
                self.by_id(each, object);
                Ok(())
            }
            (Shape::Object(_) | Shape::ById(..), _) => wrong(Expected::Object),
            (Shape::List(each), Value::Array(items)) => {
                self.items(each, items);
                Ok(())
            }
            (Shape::List(_), _) => wrong(Expected::List),
            (Shape::Text, value) => self.text(value, Walk::measure),
            (Shape::Id(_), value) => self.text(value, Walk::count_foreign),
            (Shape::Picture, value) => self.picture(value),
            (Shape::Words(words), Value::String(word)) => {
                words.contains(word).then_some(()).ok_or(Reason::UnknownWord)
            }
            (Shape::Words(_), _) => wrong(Expected::Text),
            (Shape::Date, Value::String(text)) => {
                Date::parse(text).map(|_| ()).ok_or(Reason::NotADate)
            }
            (Shape::Date, _) => Err(Reason::NotADate),
            (Shape::Instant, Value::String(text)) => {
                Instant::parse(text).map(|_| ()).ok_or(Reason::NotATime)
            }
            (Shape::Instant, _) => Err(Reason::NotATime),
            (Shape::YesOrNo, value) => self.yes_or_no(value),
            (Shape::Whole { least, most }, value) => self.whole(*least, *most, value),
            (Shape::Number { least, most }, value) => self.number(*least, *most, value, |n| n),
            (Shape::Tenths { least, most }, value) => {
                self.number(*least, *most, value, |number| (number * 10.0).round() / 10.0)
            }
        }
    }

    fn fields(&mut self, fields: &HashMap<String, Shape>, object: &mut Map<String, Value>) {
        let first = self.ledger.mark();
        object.retain(|name, value| {
            fields.get(name).is_none_or(|shape| self.field(shape, name, value))
        });
        self.ledger.near(first, object);
    }

    fn field(&mut self, shape: &Shape, name: &str, value: &mut Value) -> bool {
        let first = self.ledger.mark();
        let stays = self.stays(shape, value);
        self.ledger.within(first, || Segment::Field(name.to_owned()));
        stays
    }

    /// The same, in turns for the items of its lists.
    async fn fields_in_turns(
        &mut self,
        fields: &HashMap<String, Shape>,
        object: &mut Map<String, Value>,
        levels: usize,
        turn: Turn<'_>,
    ) -> Option<()> {
        let first = self.ledger.mark();
        let names: Vec<String> = object.keys().cloned().collect();
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
            } else if !self.field(shape, name, value) {
                object.remove(name);
            }
        }
        self.ledger.near(first, object);
        Some(())
    }

    fn by_id(&mut self, each: &Shape, object: &mut Map<String, Value>) {
        let mut ids = BTreeSet::new();
        object.retain(|name, value| {
            let first = self.ledger.mark();
            let id = StepId::from_text(name);
            self.count_foreign(name);
            let stays = if id.is_missing() || !ids.insert(id) {
                let reason = if id.is_missing() { Reason::NoName } else { Reason::Twice };
                self.ledger.list(reason, Done::SetApart, value);
                false
            } else {
                self.stays(each, value)
            };
            self.ledger.within(first, || Segment::Field(name.clone()));
            stays
        });
    }

    fn items(&mut self, each: &Shape, items: &mut [Value]) {
        for (place, item) in items.iter_mut().enumerate() {
            self.item(each, place, item);
        }
    }

    fn item(&mut self, each: &Shape, place: usize, item: &mut Value) {
        let first = self.ledger.mark();
        if !self.stays(each, item) {
            *item = Value::Null;
        }
        self.ledger.within(first, || Segment::Item(place));
    }

    async fn items_in_turns(
        &mut self,
        each: &Shape,
        items: &mut [Value],
        levels: usize,
        turn: Turn<'_>,
    ) -> Option<()> {
        for (place, item) in items.iter_mut().enumerate() {
            match (self.shapes.resolve(each), &mut *item) {
                (Shape::Object(fields), Value::Object(object)) if levels > 0 => {
                    let first = self.ledger.mark();
                    Box::pin(self.fields_in_turns(fields, object, levels, turn)).await?;
                    self.ledger.within(first, || Segment::Item(place));
                }
                _ => self.item(each, place, item),
            }
            turn().await?;
        }
        Some(())
    }

    fn text(&mut self, value: &mut Value, look: fn(&mut Self, &str)) -> Result<(), Misfit> {
        if let Value::Number(number) = value {
            let text = Value::String(number.to_string());
            self.ledger.read_as(text, Reason::WrongType { expected: Expected::Text }, value);
        }
        let Value::String(text) = value else { return wrong(Expected::Text) };
        look(self, text);
        Ok(())
    }

    fn measure(&mut self, text: &str) {
        if text.len() <= limits::TEXT {
            return;
        }
        let characters = text.chars().count();
        if characters > limits::TEXT {
            self.ledger.long_text(characters);
        }
    }

    fn picture(&mut self, value: &mut Value) -> Result<(), Misfit> {
        let Value::String(data) = value else { return wrong(Expected::Text) };
        let fits = data.is_empty() || Picture::keeps(data);
        if fits { Ok(()) } else { Err(Reason::NotAPicture) }
    }

    fn count_foreign(&mut self, id: &str) {
        self.ledger.foreign_ids += usize::from(!id.is_empty() && StepId::parse(id).is_err());
    }

    fn yes_or_no(&mut self, value: &mut Value) -> Result<(), Misfit> {
        let reason = Reason::WrongType { expected: Expected::YesOrNo };
        let read = match value {
            Value::Bool(_) => return Ok(()),
            Value::String(word) if word == "true" => true,
            Value::String(word) if word == "false" => false,
            Value::Number(number) if number.as_u64() == Some(1) => true,
            Value::Number(number) if number.as_u64() == Some(0) => false,
            _ => return Err(reason),
        };
        self.ledger.read_as(Value::Bool(read), reason, value);
        Ok(())
    }

    fn whole(&mut self, least: i128, most: i128, value: &mut Value) -> Result<(), Misfit> {
        let reason = Reason::WrongType { expected: Expected::WholeNumber };
        let Some(number) = numeral(value) else { return Err(reason) };
        let whole = match (number.as_i64(), number.as_u64(), number.as_f64()) {
            (Some(number), _, _) => i128::from(number),
            (_, Some(number), _) => i128::from(number),
            (_, _, Some(number)) if number.fract() == 0.0 => number as i128,
            _ => return Err(reason),
        };
        if !(least..=most).contains(&whole) {
            return Err(Reason::OutOfRange { least: least as f64, most: most as f64 });
        }
        let whole = match u64::try_from(whole) {
            Ok(whole) => Value::from(whole),
            Err(_) => Value::from(i64::try_from(whole).unwrap_or(i64::MIN)),
        };
        match value {
            Value::Number(_) => *value = whole,
            _ => self.ledger.read_as(whole, reason, value),
        }
        Ok(())
    }

    fn number(
        &mut self,
        least: f64,
        most: f64,
        value: &mut Value,
        round: fn(f64) -> f64,
    ) -> Result<(), Misfit> {
        let reason = Reason::WrongType { expected: Expected::Number };
        let (number, exact) = match value {
            Value::Number(number) => match (number.as_f64(), number.is_f64()) {
                (Some(float), true) => (float, true),
                (Some(float), false) => (float, number.to_string() == format!("{float}")),
                (None, _) => return Err(reason),
            },
            Value::String(text) => match number_in(text) {
                Some(Number::Kept(number)) => match number.as_f64() {
                    Some(float) => (float, true),
                    None => return Err(reason),
                },
                Some(Number::Inexact(text)) => (text.parse().unwrap_or(f64::NAN), false),
                None => return Err(reason),
            },
            _ => return Err(reason),
        };
        if !number.is_finite() || !(least..=most).contains(&number) {
            return Err(Reason::OutOfRange { least, most });
        }
        let rounded = round(number);
        if rounded != number || !exact {
            self.ledger.read_as(Value::from(rounded), Reason::Inexact, value);
        } else if value.is_string() {
            self.ledger.read_as(Value::from(rounded), reason, value);
        }
        Ok(())
    }
}

fn wrong(expected: Expected) -> Result<(), Misfit> {
    Err(Reason::WrongType { expected })
}

/// The number in a value: itself, or the one a text spells.
fn numeral(value: &Value) -> Option<serde_json::Number> {
    match value {
        Value::Number(number) => Some(number.clone()),
        Value::String(text) => match number_in(text)? {
            Number::Kept(number) => Some(number),
            Number::Inexact(_) => None,
        },
        _ => None,
    }
}

fn number_in(text: &str) -> Option<Number<'_>> {
    let starts_well = text.starts_with(|char: char| char == '-' || char.is_ascii_digit());
    let (number, end) = starts_well.then(|| token::number(text, 0).ok())??;
    (end == text.len()).then_some(number)
}
