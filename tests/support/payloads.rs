//! Texts that would do something if anything took them for more than text, and journeys full of
//! them. Each that runs sets `window.hit`; each that fetches asks `hit.invalid`.

use serde_json::Value;

/// The texts.
pub fn payloads() -> Vec<String> {
    serde_json::from_str(include_str!("../fixtures/payloads.json")).expect("a list of texts")
}

/// The file of a journey with another text, by its number, in every field of free text; and how
/// many there are.
pub fn filled(file: &str, text: impl Fn(usize) -> String) -> (String, usize) {
    let schema = include_str!("../../src/codec/journey.schema.json");
    let schema: Value = serde_json::from_str(schema).expect("the schema is JSON");
    let mut file: Value = serde_json::from_str(file).expect("the file is JSON");
    let mut count = 0;
    fill(&mut file, &schema, &schema, &mut || {
        count += 1;
        text(count - 1)
    });
    (file.to_string(), count)
}

/// Fills what the schema allows any text for.
fn fill(value: &mut Value, schema: &Value, root: &Value, next: &mut impl FnMut() -> String) {
    if let Some(name) = schema["$ref"].as_str() {
        let meant = root.pointer(name.trim_start_matches('#')).expect("a part of the schema");
        return fill(value, meant, root, next);
    }
    for choice in ["anyOf", "oneOf", "allOf"] {
        for part in schema[choice].as_array().into_iter().flatten() {
            fill(value, part, root, next);
        }
    }
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                let of_name = &schema["properties"][name];
                let meant =
                    if of_name.is_null() { &schema["additionalProperties"] } else { of_name };
                fill(field, meant, root, next);
            }
        }
        Value::Array(items) => {
            items.iter_mut().for_each(|item| fill(item, &schema["items"], root, next));
        }
        Value::String(text) if is_free(schema) => *text = next(),
        _ => {}
    }
}

fn is_free(schema: &Value) -> bool {
    let is_bound =
        ["const", "enum", "format", "x-id", "x-picture"].iter().any(|key| !schema[key].is_null());
    schema["type"] == "string" && !is_bound
}
