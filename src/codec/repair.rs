//! Sets apart, in JSON that should be a journey, just what does not fit: the
//! smallest wrong value, never the list or object around it. Walks the
//! schema's shapes; what no shape names is left as it is.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::found::{Done, Expected, Note, Path, Reason, Repair, Segment};
use super::shape::{Shape, Shapes};
use super::token::{self, Number};
use crate::model::{Date, Instant, StepId, limits};

/// What the walk found. Paths are built on the way back, so a file without
/// faults costs none.
#[derive(Default)]
pub(super) struct Walked {
    /// Everything that was set apart or read as something else.
    pub repairs: Vec<Repair>,
    /// Texts beyond the limit of editing.
    pub long_texts: Vec<(Path, usize)>,
    /// Ids of another form than ours.
    pub foreign_ids: usize,
}

/// Makes a journey's JSON fit the types.
pub(super) fn repair(journey: &mut Map<String, Value>) -> Walked {
    let mut walk = Walk { shapes: Shapes::get(), walked: Walked::default() };
    if let Shape::Object(fields) = &walk.shapes.journey {
        walk.fields(fields, journey);
    }
    let mut walked = walk.walked;
    for path in walked.repairs.iter_mut().map(|repair| &mut repair.path) {
        path.0.reverse();
    }
    walked.long_texts.iter_mut().for_each(|(path, _)| path.0.reverse());
    walked
}

impl Walked {
    /// What is worth telling of it.
    pub fn notes(&self) -> impl Iterator<Item = Note> {
        let ids = (self.foreign_ids > 0).then_some(Note::ForeignIds(self.foreign_ids));
        let long = self.long_texts.iter().map(|(path, characters)| Note::LongText {
            path: path.clone(),
            characters: *characters,
        });
        ids.into_iter().chain(long)
    }
}

struct Walk {
    shapes: &'static Shapes,
    walked: Walked,
}

/// A value does not fit, for this reason; whoever holds it takes it out.
type Misfit = Reason;

impl Walk {
    /// Whether the value may stay, perhaps as another one.
    fn stays(&mut self, shape: &Shape, value: &mut Value) -> bool {
        match self.fit(shape, value) {
            Ok(()) => true,
            Err(reason) => {
                self.list(reason, Done::SetApart, value);
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
            (Shape::ById(each), Value::Object(object)) => {
                self.by_id(each, object);
                Ok(())
            }
            (Shape::Object(_) | Shape::ById(_), _) => wrong(Expected::Object),
            (Shape::List(each), Value::Array(items)) => {
                self.items(each, items);
                Ok(())
            }
            (Shape::List(_), _) => wrong(Expected::List),
            (Shape::Text, value) => self.text(value, Walk::measure),
            (Shape::Id, value) => self.text(value, Walk::count_foreign),
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

    fn fields(
        &mut self,
        fields: &std::collections::HashMap<String, Shape>,
        object: &mut Map<String, Value>,
    ) {
        let first = self.mark();
        object.retain(|name, value| {
            let Some(shape) = fields.get(name) else { return true };
            let first = self.mark();
            let stays = self.stays(shape, value);
            self.within(first, || Segment::Field(name.clone()));
            stays
        });
        self.near(first, object);
    }

    fn by_id(&mut self, each: &Shape, object: &mut Map<String, Value>) {
        let mut ids = BTreeSet::new();
        object.retain(|name, value| {
            let first = self.mark();
            let id = StepId::from_text(name);
            self.count_foreign(name);
            let stays = if id.is_missing() || !ids.insert(id) {
                let reason = if id.is_missing() { Reason::NoName } else { Reason::Twice };
                self.list(reason, Done::SetApart, value);
                false
            } else {
                self.stays(each, value)
            };
            self.within(first, || Segment::Field(name.clone()));
            stays
        });
    }

    fn items(&mut self, each: &Shape, items: &mut Vec<Value>) {
        let mut place = 0;
        items.retain_mut(|item| {
            let first = self.mark();
            let stays = self.stays(each, item);
            self.within(first, || Segment::Item(place));
            place += 1;
            stays
        });
    }

    fn text(&mut self, value: &mut Value, look: fn(&mut Self, &str)) -> Result<(), Misfit> {
        if let Value::Number(number) = value {
            let text = Value::String(number.to_string());
            self.read_as(text, Reason::WrongType { expected: Expected::Text }, value);
        }
        let Value::String(text) = value else { return wrong(Expected::Text) };
        look(self, text);
        Ok(())
    }

    fn measure(&mut self, text: &str) {
        if text.len() <= limits::TEXT || text.starts_with("data:image/") {
            return;
        }
        let characters = text.chars().count();
        if characters > limits::TEXT {
            self.walked.long_texts.push((Path::default(), characters));
        }
    }

    fn count_foreign(&mut self, id: &str) {
        self.walked.foreign_ids += usize::from(!id.is_empty() && StepId::parse(id).is_err());
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
        self.read_as(Value::Bool(read), reason, value);
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
            _ => self.read_as(whole, reason, value),
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
            self.read_as(Value::from(rounded), Reason::Inexact, value);
        } else if value.is_string() {
            self.read_as(Value::from(rounded), reason, value);
        }
        Ok(())
    }

    fn read_as(&mut self, read: Value, reason: Reason, value: &mut Value) {
        self.list(reason, Done::ReadAs(read.to_string()), value);
        *value = read;
    }

    fn list(&mut self, reason: Reason, done: Done, value: &Value) {
        let (path, near) = (Path::default(), String::new());
        self.walked.repairs.push(Repair { path, near, reason, done, raw: value.to_string() });
    }

    fn mark(&self) -> (usize, usize) {
        (self.walked.repairs.len(), self.walked.long_texts.len())
    }

    /// Lengthens the paths of what was found since the mark.
    fn within(&mut self, (repair, text): (usize, usize), segment: impl Fn() -> Segment) {
        for repair in &mut self.walked.repairs[repair..] {
            repair.path.0.push(segment());
        }
        for (path, _) in &mut self.walked.long_texts[text..] {
            path.0.push(segment());
        }
    }

    /// Names the object around what was found since the mark, unless something nearer did.
    fn near(&mut self, (repair, _): (usize, usize), object: &Map<String, Value>) {
        if repair == self.walked.repairs.len() {
            return;
        }
        let name = ["title", "name", "text", "who", "label"].iter().find_map(|field| {
            object.get(*field).and_then(Value::as_str).filter(|name| !name.trim().is_empty())
        });
        let Some(name) = name else { return };
        let name: String = name.chars().take(80).collect();
        for repair in &mut self.walked.repairs[repair..] {
            if repair.near.is_empty() {
                repair.near.clone_from(&name);
            }
        }
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
