//! The schema, made ready to be walked: what may stand where in a journey.
//!
//! Read from the very text that is shipped, so that what is documented and
//! what is repaired cannot differ.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde_json::{Map, Value};

use super::schema::SCHEMA;

/// What may stand in a place.
#[derive(Debug)]
pub(super) enum Shape {
    /// Anything.
    Any,
    /// A text.
    Text,
    /// A text that names a thing of this kind.
    Id(String),
    /// A picture as a `data:` URL.
    Picture,
    /// A day.
    Date,
    /// A point in time.
    Instant,
    /// Yes or no.
    YesOrNo,
    /// A whole number within a range.
    Whole { least: i128, most: i128 },
    /// A number within a range, any fraction.
    Number { least: f64, most: f64 },
    /// A number within a range, in tenths.
    Tenths { least: f64, most: f64 },
    /// One of these words.
    Words(Vec<String>),
    /// A list of these.
    List(Box<Shape>),
    /// An object with these fields; other fields may hold anything.
    Object(HashMap<String, Shape>),
    /// An object whose names are ids of things of this kind and whose values are these.
    ById(String, Box<Shape>),
    /// This, or null.
    Optional(Box<Shape>),
    /// The shape of this name.
    Named(String),
}

/// Every shape of the format.
#[derive(Debug)]
pub(super) struct Shapes {
    /// The journey.
    pub journey: Shape,
    named: HashMap<String, Shape>,
}

impl Shapes {
    /// The shapes of the format that is written.
    pub fn get() -> &'static Self {
        static SHAPES: OnceLock<Shapes> = OnceLock::new();
        SHAPES.get_or_init(|| {
            let schema = serde_json::from_str(SCHEMA).unwrap_or_default();
            let named = object(&schema, "$defs");
            Self {
                journey: shape(&schema),
                named: named.map(|(name, schema)| (name.clone(), shape(schema))).collect(),
            }
        })
    }

    /// The shape itself, when a shape is a name for one.
    pub fn resolve<'a>(&'a self, mut shape: &'a Shape) -> &'a Shape {
        while let Shape::Named(name) = shape {
            shape = self.named.get(name).unwrap_or(&Shape::Any);
        }
        shape
    }
}

fn shape(schema: &Value) -> Shape {
    if let Some(name) = schema["$ref"].as_str() {
        return Shape::Named(name.trim_start_matches("#/$defs/").to_owned());
    }
    if let Some([inner, Value::Object(_)]) = schema["anyOf"].as_array().map(Vec::as_slice) {
        return Shape::Optional(Box::new(shape(inner)));
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        let words = choices.iter().filter_map(|choice| choice["const"].as_str());
        return Shape::Words(words.map(str::to_owned).collect());
    }
    match &schema["type"] {
        Value::Array(types) => {
            let mut inner = schema.clone();
            inner["type"] = types.first().cloned().unwrap_or_default();
            Shape::Optional(Box::new(shape(&inner)))
        }
        Value::String(name) => of_type(name, schema),
        _ => Shape::Any,
    }
}

fn of_type(name: &str, schema: &Value) -> Shape {
    match name {
        "string" => of_text(schema),
        "boolean" => Shape::YesOrNo,
        "integer" => whole(schema),
        "number" => {
            let least = schema["minimum"].as_f64().unwrap_or(f64::MIN);
            let most = schema["maximum"].as_f64().unwrap_or(f64::MAX);
            match schema["x-tenths"] {
                Value::Bool(true) => Shape::Tenths { least, most },
                _ => Shape::Number { least, most },
            }
        }
        "array" => Shape::List(Box::new(shape(&schema["items"]))),
        "object" if schema["additionalProperties"].is_object() => {
            let of = schema["x-names"].as_str().unwrap_or_default().to_owned();
            Shape::ById(of, Box::new(shape(&schema["additionalProperties"])))
        }
        "object" => Shape::Object(
            object(schema, "properties")
                .map(|(name, field)| (name.clone(), shape(field)))
                .collect(),
        ),
        _ => Shape::Any,
    }
}

fn of_text(schema: &Value) -> Shape {
    match (schema["format"].as_str(), schema["x-id"].as_str()) {
        (Some("date"), _) => Shape::Date,
        (Some("date-time"), _) => Shape::Instant,
        (_, Some(kind)) => Shape::Id(kind.to_owned()),
        _ if schema["x-picture"] == true => Shape::Picture,
        _ => Shape::Text,
    }
}

fn whole(schema: &Value) -> Shape {
    let most = match schema["format"].as_str() {
        Some("uint8") => u8::MAX.into(),
        Some("uint32") => u32::MAX.into(),
        _ => i128::from(u64::MAX),
    };
    Shape::Whole {
        least: schema["minimum"].as_i64().map_or(i64::MIN.into(), i128::from),
        most: schema["maximum"].as_i64().map_or(most, i128::from),
    }
}

fn object<'a>(schema: &'a Value, name: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    schema[name].as_object().into_iter().flat_map(Map::iter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(shape: &Shape) {
        match shape {
            Shape::Any => panic!("a field of the schema is not understood"),
            Shape::List(inner) | Shape::Optional(inner) => check(inner),
            Shape::ById(kind, inner) => {
                assert!(!kind.is_empty());
                check(inner);
            }
            Shape::Object(fields) => {
                // The envelope is read before, and "const" is not a type.
                fields
                    .iter()
                    .filter(|(name, _)| !matches!(name.as_str(), "format" | "version"))
                    .for_each(|(_, field)| check(field));
            }
            Shape::Words(words) => assert!(words.len() > 1),
            Shape::Named(name) => assert!(Shapes::get().named.contains_key(name), "{name}"),
            Shape::Text
            | Shape::Picture
            | Shape::Id(_)
            | Shape::Date
            | Shape::Instant
            | Shape::YesOrNo
            | Shape::Whole { .. }
            | Shape::Number { .. }
            | Shape::Tenths { .. } => {}
        }
    }

    #[test]
    fn every_field_of_the_schema_is_understood() {
        check(&Shapes::get().journey);
        Shapes::get().named.values().for_each(check);
        assert!(Shapes::get().named.len() > 40);
    }
}
