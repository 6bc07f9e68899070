//! The keys under which things are kept. Written and read here only.

use super::versions::{Version, VersionKind};
use crate::model::{Instant, JourneyId};

/// What every key of this program begins with.
pub const PREFIX: &str = "klantreis/";
/// Where the settings lie.
pub(super) const SETTINGS: &str = "klantreis/settings";

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
    format!("{PREFIX}d/{id}")
}

pub(super) fn bin(id: JourneyId) -> String {
    format!("{PREFIX}b/{id}")
}

pub(super) fn journal_only(id: JourneyId) -> String {
    format!("{PREFIX}j/{id}")
}

pub(super) fn version(id: JourneyId, when: Instant, kind: VersionKind, revision: u64) -> String {
    format!("{PREFIX}v/{id}/{}/{}/{revision}", when.ms(), kind.token())
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
    let [journey, when, kind, revision] = parts[..] else { return None };
    Some(Version {
        key: key.to_owned(),
        journey: id(journey)?,
        kind: VersionKind::of(kind)?,
        when: Instant::from_ms(when.parse().ok()?),
        revision: revision.parse().ok()?,
    })
}
