//! The keys under which things are kept. Written and read here only.

use super::versions::{Version, VersionKind};
use crate::model::{Instant, JourneyId};

/// What every key of this program begins with.
pub const PREFIX: &str = "klantreis/";
/// What the keys of journeys begin with.
pub const JOURNEYS: &str = "klantreis/d/";
/// Where the settings lie.
pub const SETTINGS: &str = "klantreis/settings";

/// What lies under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// A journey.
    Journey(JourneyId),
    /// Where a journey would lie, but the name is no id.
    Misnamed,
    /// An older version.
    Version(Version),
    /// The mark of the bin.
    Bin(JourneyId),
    /// The mark of a journey that is in the journal only.
    JournalOnly(JourneyId),
    /// Something set apart; the journey it was, if that is known.
    Apart(Option<JourneyId>),
    /// Settings, and what a newer version of this program may keep.
    Other,
    /// Another program's.
    Foreign,
}

pub(super) fn journey(id: JourneyId) -> String {
    format!("{JOURNEYS}{id}")
}

pub(super) fn bin(id: JourneyId) -> String {
    format!("{PREFIX}b/{id}")
}

pub(super) fn journal_only(id: JourneyId) -> String {
    format!("{PREFIX}j/{id}")
}

/// The key of a version says everything about it, so that a list needs no texts.
pub(super) fn version(version: &Version) -> String {
    let Version { key: _, journey, kind, when, revision, units } = version;
    format!("{PREFIX}v/{journey}/{}/{}/{revision}/{units}", when.ms(), kind.token())
}

/// Where the damaged text of a key is set apart: the same text at the same key.
pub(super) fn apart(id: JourneyId, sum: u64) -> String {
    format!("{PREFIX}x/{id}/{sum:016x}")
}

/// What a key is the key of.
pub(super) fn parse(key: &str) -> Key {
    let Some(rest) = key.strip_prefix(PREFIX) else { return Key::Foreign };
    let Some((kind, name)) = rest.split_once('/') else { return Key::Other };
    match kind {
        "d" => id(name).map_or(Key::Misnamed, Key::Journey),
        "b" => id(name).map_or(Key::Other, Key::Bin),
        "j" => id(name).map_or(Key::Other, Key::JournalOnly),
        "v" => version_of(key, name).map_or(Key::Other, Key::Version),
        "x" => Key::Apart(name.split('/').next().and_then(id)),
        _ => Key::Other,
    }
}

fn id(name: &str) -> Option<JourneyId> {
    JourneyId::parse(name).ok().filter(|id| !id.is_missing())
}

fn version_of(key: &str, name: &str) -> Option<Version> {
    let parts: Vec<&str> = name.split('/').collect();
    let [journey, when, kind, revision, units] = parts[..] else { return None };
    Some(Version {
        key: key.to_owned(),
        journey: id(journey)?,
        kind: VersionKind::of(kind)?,
        when: Instant::from_ms(when.parse().ok()?),
        revision: revision.parse().ok()?,
        units: units.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::IdSource;

    #[test]
    fn every_key_reads_back() {
        let id: JourneyId = IdSource::seeded(1).draw();
        assert_eq!(parse(&journey(id)), Key::Journey(id));
        assert_eq!(parse(&bin(id)), Key::Bin(id));
        assert_eq!(parse(&journal_only(id)), Key::JournalOnly(id));
        assert_eq!(parse(&apart(id, 7)), Key::Apart(Some(id)));
        assert_eq!(parse(SETTINGS), Key::Other);
        for kind in VersionKind::ALL {
            let when = Instant::from_ms(-5);
            let version =
                Version { key: String::new(), journey: id, kind, when, revision: 3, units: 9 };
            let key = super::version(&version);
            assert_eq!(parse(&key), Key::Version(Version { key, ..version }));
        }
    }

    #[test]
    fn names_that_are_no_ids_are_not_taken_for_journeys() {
        for name in ["__proto__", "constructor", "length", "getItem", "", "0000000000000", "a/b"] {
            assert_eq!(parse(&format!("{PREFIX}d/{name}")), Key::Misnamed, "{name}");
        }
        for key in ["", "klantreis", "Klantreis/d/0000000000001", "other/klantreis/d/1"] {
            assert_eq!(parse(key), Key::Foreign, "{key}");
        }
    }
}
