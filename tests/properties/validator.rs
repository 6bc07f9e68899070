//! The shipped JSON Schema, taken at its word: the part of JSON Schema that it
//! uses. A keyword that is not known here is itself a fault, so that the
//! schema cannot say more than is checked.

use std::sync::LazyLock;

use klantreis::codec::SCHEMA;
use klantreis::model::{Date, Instant};
use serde_json::Value;

static JOURNEY: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(SCHEMA).expect("the schema is JSON"));

/// Where a file is not as the schema says; empty when it is.
pub fn faults(file: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    check(&JOURNEY, file, &Place::Journey, &mut faults);
    faults
}

/// Where a value stands; spelled only when something is wrong with it.
enum Place<'a> {
    Journey,
    Field(&'a Place<'a>, &'a str),
    Item(&'a Place<'a>, usize),
}

impl std::fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Journey => write!(f, "journey"),
            Self::Field(holder, name) => write!(f, "{holder}.{name}"),
            Self::Item(holder, at) => write!(f, "{holder}[{at}]"),
        }
    }
}

fn check(schema: &Value, value: &Value, place: &Place<'_>, faults: &mut Vec<String>) {
    let keywords = schema.as_object().expect("a schema is an object");
    for (keyword, wants) in keywords {
        if !holds(keyword, wants, schema, value, place, faults) {
            faults.push(format!("{place}: {value} is not as {keyword} says: {wants}"));
        }
    }
}

/// Whether one keyword holds; what is wrong further down goes into `faults`.
fn holds(
    keyword: &str,
    wants: &Value,
    schema: &Value,
    value: &Value,
    place: &Place<'_>,
    faults: &mut Vec<String>,
) -> bool {
    match keyword {
        "$schema" | "$id" | "$defs" | "title" | "description" | "x-id" | "x-tenths"
        | "x-picture" | "x-names" => true,
        "$ref" => {
            let name = wants.as_str().and_then(|name| name.strip_prefix("#/$defs/"));
            check(&JOURNEY["$defs"][name.expect("a definition")], value, place, faults);
            true
        }
        "type" => list(wants).iter().any(|name| is_of_type(name, value)),
        "const" => value == wants,
        "minimum" => number(value).is_none_or(|found| found >= number(wants).expect("a number")),
        "maximum" => number(value).is_none_or(|found| found <= number(wants).expect("a number")),
        "format" => {
            value.as_str().is_none_or(|text| is_in_format(wants, text))
                && number(value).is_none_or(|found| is_in_range(wants, found))
        }
        "anyOf" | "oneOf" => {
            let fits = |schema: &&Value| {
                let mut own = Vec::new();
                check(schema, value, place, &mut own);
                own.is_empty()
            };
            let n = list(wants).into_iter().filter(fits).count();
            if keyword == "oneOf" { n == 1 } else { n > 0 }
        }
        "items" => {
            for (at, item) in value.as_array().into_iter().flatten().enumerate() {
                check(wants, item, &Place::Item(place, at), faults);
            }
            true
        }
        "properties" => {
            for (name, item) in value.as_object().into_iter().flatten() {
                if let Some(schema) = wants.get(name) {
                    check(schema, item, &Place::Field(place, name), faults);
                }
            }
            true
        }
        "additionalProperties" => {
            for (name, item) in value.as_object().into_iter().flatten() {
                let is_named = schema["properties"].get(name).is_some();
                if !is_named && wants.is_object() {
                    check(wants, item, &Place::Field(place, name), faults);
                }
            }
            *wants == true || wants.is_object()
        }
        "required" => {
            list(wants).iter().all(|name| value.get(name.as_str().expect("a name")).is_some())
        }
        _ => false,
    }
}

fn is_of_type(name: &Value, value: &Value) -> bool {
    match name.as_str().expect("a type has a name") {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("no type of JSON: {other}"),
    }
}

fn is_in_format(format: &Value, text: &str) -> bool {
    match format.as_str() {
        Some("date") => Date::parse(text).is_some(),
        Some("date-time") => Instant::parse(text).is_some(),
        _ => false,
    }
}

fn is_in_range(format: &Value, found: f64) -> bool {
    let most = match format.as_str() {
        Some("uint8") => f64::from(u8::MAX),
        Some("uint32") => f64::from(u32::MAX),
        Some("uint64") => u64::MAX as f64,
        _ => return false,
    };
    (0.0..=most).contains(&found)
}

fn number(value: &Value) -> Option<f64> {
    value.as_f64()
}

/// The items of a list, or the one value that stands for it.
fn list(value: &Value) -> Vec<&Value> {
    value.as_array().map_or_else(|| vec![value], |items| items.iter().collect())
}
