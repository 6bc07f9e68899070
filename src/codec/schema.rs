//! The JSON Schema of the format, made from the types and shipped with the page.
//!
//! The types' schemas exist in tests only, so that the page does not carry
//! their maker; the test here keeps the file equal to the types. After a
//! change of a type: `KLANTREIS_BLESS=1 cargo test --lib schema`.

/// The schema, as a JSON text.
pub const SCHEMA: &str = include_str!("journey.schema.json");

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::codec::{FORMAT, VERSION};
    use crate::model::Journey;

    fn of_types() -> String {
        let mut schema = schemars::schema_for!(Journey).to_value();
        schema["title"] = "Klantreis".into();
        schema["$id"] = "klantreis-1.schema.json".into();
        schema["properties"]["format"] =
            json!({ "const": FORMAT, "description": "The name of the format." });
        schema["properties"]["version"] = json!({
            "const": VERSION, "description": "The version of the format."
        });
        schema["required"] = json!(["format", "version"]);
        without_defaults(&mut schema);
        let mut text = serde_json::to_string_pretty(&schema).expect("a schema is plain JSON");
        text.push('\n');
        text
    }

    /// What is left out is empty, off or the first choice: the types say so, and
    /// whole default objects would make the schema unreadable.
    fn without_defaults(schema: &mut Value) {
        match schema {
            Value::Object(fields) => {
                fields.remove("default");
                fields.values_mut().for_each(without_defaults);
            }
            Value::Array(items) => items.iter_mut().for_each(without_defaults),
            _ => {}
        }
    }

    #[test]
    fn the_schema_that_is_shipped_is_that_of_the_types() {
        let expected = of_types();
        if std::env::var_os("KLANTREIS_BLESS").is_some() {
            let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/codec/journey.schema.json");
            std::fs::write(path, &expected).expect("the schema can be written");
            return;
        }
        assert!(SCHEMA == expected, "run KLANTREIS_BLESS=1 cargo test --lib schema");
    }
}
