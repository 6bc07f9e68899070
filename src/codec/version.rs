//! The version of the format, and the steps from each older one to the next.

use serde_json::{Map, Value};

/// Brings a file of one version to the next. Works on plain JSON, because the
/// types only know the newest form.
pub type Migration = fn(&mut Map<String, Value>);

/// `MIGRATIONS[n]` brings version n + 1 to version n + 2. Never edit one that
/// was published: older files in the world depend on it. A new one comes with
/// a file of the older version in `tests/fixtures/version-N.json`.
pub static MIGRATIONS: [Migration; 0] = [];

/// The version that is written.
pub const CURRENT: u64 = MIGRATIONS.len() as u64 + 1;

/// Runs every migration from `version` on, in order.
pub fn migrate(file: &mut Map<String, Value>, version: u64, migrations: &[Migration]) {
    let done = usize::try_from(version.max(1) - 1).unwrap_or(usize::MAX);
    for migration in migrations.iter().skip(done) {
        migration(file);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What each migration makes of what: one pair for each, or this does not compile.
    static PAIRS: [(&str, &str); MIGRATIONS.len()] = [];

    #[test]
    fn every_migration_makes_of_its_before_its_after() {
        assert_eq!(PAIRS.len(), MIGRATIONS.len());
        for (place, (before, after)) in PAIRS.iter().enumerate() {
            let Ok(Value::Object(mut file)) = serde_json::from_str(before) else {
                panic!("the pair of version {} starts with an object", place + 1)
            };
            MIGRATIONS[place](&mut file);
            assert_eq!(Value::Object(file).to_string(), *after, "from version {}", place + 1);
        }
    }

    #[test]
    fn each_pair_of_a_chain_leads_to_the_next() {
        let chain: [Migration; 2] = [
            |file| {
                let name = file.remove("name").unwrap_or_default();
                file.insert("title".to_owned(), name);
            },
            |file| drop(file.insert("status".to_owned(), "as_is".into())),
        ];
        let pairs = [
            (r#"{"name":"A"}"#, r#"{"title":"A"}"#),
            (r#"{"title":"A"}"#, r#"{"status":"as_is","title":"A"}"#),
        ];
        for (place, (before, after)) in pairs.iter().enumerate() {
            let mut file: Map<String, Value> = serde_json::from_str(before).expect("an object");
            migrate(&mut file, place as u64 + 1, &chain[..=place]);
            assert_eq!(Value::Object(file).to_string(), *after);
        }
    }

    fn mark(file: &mut Map<String, Value>, name: &str) {
        let order = file.len();
        file.insert(name.to_owned(), order.into());
    }

    #[test]
    fn every_migration_runs_once_and_in_order_from_every_version() {
        let chain: [Migration; 3] =
            [|file| mark(file, "one"), |file| mark(file, "two"), |file| mark(file, "three")];
        for (version, expected) in [
            (1, r#"{"one":0,"three":2,"two":1}"#),
            (2, r#"{"three":1,"two":0}"#),
            (3, r#"{"three":0}"#),
            (4, "{}"),
        ] {
            let mut file = Map::new();
            migrate(&mut file, version, &chain);
            assert_eq!(Value::Object(file).to_string(), expected, "from version {version}");
        }
    }
}
