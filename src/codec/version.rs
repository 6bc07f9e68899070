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
