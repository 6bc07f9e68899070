//! Typed identities. A bare number never leaves this file.
//!
//! An id is 64 bits, drawn at random by the shell, and written in files as 13
//! characters of Crockford's base 32 (<https://www.crockford.com/base32.html>),
//! so that JavaScript and spreadsheets never round it. An id of another form
//! (a foreign or hand-made file) is hashed to one: the same text gives the same
//! id everywhere in the file, so references keep pointing at what they meant.

use std::fmt;
use std::marker::PhantomData;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The identity of one thing of kind `T`, unique within a journey.
pub struct Id<T> {
    bits: u64,
    kind: PhantomData<fn() -> T>,
}

/// Draws ids: a seeded splitmix64 sequence, so that the core itself holds no
/// randomness. The shell seeds it from the browser's random source.
#[derive(Clone, Debug)]
pub struct IdSource {
    state: u64,
}

/// The text is not an id in the file's own form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseIdError;

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LEN: usize = 13;

impl IdSource {
    /// A source that draws the same ids for the same `seed`.
    pub fn seeded(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next id. Never the zero id, which stands for "missing" in files.
    pub fn draw<T>(&mut self) -> Id<T> {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        Id::from_bits((z ^ (z >> 31)).max(1))
    }
}

impl<T> Id<T> {
    const fn from_bits(bits: u64) -> Self {
        Self { bits, kind: PhantomData }
    }

    /// The id that stands for a missing one; reading replaces it.
    pub const MISSING: Self = Self::from_bits(0);

    /// Reads the file's own form.
    ///
    /// # Errors
    /// When the text is not 13 characters of the alphabet, or too large.
    pub fn parse(text: &str) -> Result<Self, ParseIdError> {
        if text.len() != LEN {
            return Err(ParseIdError);
        }
        let mut bits: u64 = 0;
        for byte in text.bytes() {
            let digit = ALPHABET.iter().position(|&c| c == byte).ok_or(ParseIdError)?;
            if bits >> 59 != 0 {
                return Err(ParseIdError);
            }
            bits = (bits << 5) | digit as u64;
        }
        Ok(Self::from_bits(bits))
    }

    /// Reads any text: the file's own form as it is, an empty text as
    /// [`Id::MISSING`], every other text by its 64-bit FNV-1a hash
    /// (<http://www.isthe.com/chongo/tech/comp/fnv/>).
    pub fn from_text(text: &str) -> Self {
        if text.is_empty() {
            return Self::MISSING;
        }
        Self::parse(text).unwrap_or_else(|ParseIdError| {
            let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
            });
            Self::from_bits(hash.max(1))
        })
    }

    /// The number behind the id, for lists that hold things of several kinds.
    pub(crate) fn bits(self) -> u64 {
        self.bits
    }

    /// Whether this is [`Id::MISSING`].
    pub fn is_missing(&self) -> bool {
        self.bits == 0
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for place in (0..LEN).rev() {
            let digit = (self.bits >> (place * 5)) & 31;
            write!(f, "{}", char::from(ALPHABET[digit as usize]))?;
        }
        Ok(())
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.bits.cmp(&other.bits)
    }
}
impl<T> std::hash::Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.bits.hash(state);
    }
}
impl<T> Default for Id<T> {
    fn default() -> Self {
        Self::MISSING
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{self}")
    }
}
impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Ok(Self::from_text(&text))
    }
}

/// In the schema each kind of id has a name of its own, and says of what it is:
/// reading finds by it what points where.
#[cfg(test)]
impl<T: Kind> schemars::JsonSchema for Id<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::ID.into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let noun = T::ID.trim_end_matches("Id").to_lowercase();
        schemars::json_schema!({ "type": "string", "x-id": noun })
    }
}

/// A kind of thing with ids.
#[cfg(test)]
#[doc(hidden)]
pub trait Kind {
    /// The name of its ids.
    const ID: &'static str;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident for $kind:ident;)*) => {
        $(
            #[doc(hidden)]
            pub enum $kind {}
            #[cfg(test)]
            impl Kind for $kind {
                const ID: &'static str = stringify!($name);
            }
            $(#[$doc])*
            pub type $name = Id<$kind>;
        )*
    };
}

ids! {
    /// Identity of a journey.
    JourneyId for OfJourney;
    /// Identity of a phase.
    PhaseId for OfPhase;
    /// Identity of a step.
    StepId for OfStep;
    /// Identity of a lane.
    LaneId for OfLane;
    /// Identity of a card.
    CardId for OfCard;
    /// Identity of a persona.
    PersonaId for OfPersona;
    /// Identity of a channel.
    ChannelId for OfChannel;
    /// Identity of a piece of evidence.
    EvidenceId for OfEvidence;
    /// Identity of a jump.
    JumpId for OfJump;
    /// Identity of a goal.
    GoalId for OfGoal;
    /// Identity of an improvement.
    ImprovementId for OfImprovement;
    /// Identity of a customer check.
    CheckId for OfCheck;
    /// Identity of a data set.
    DatasetId for OfDataset;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_text(text: &str, expected: &str) {
        assert_eq!(StepId::from_text(text).to_string(), expected);
    }

    #[test]
    fn own_form_is_kept() {
        check_text("fzzzzzzzzzzzz", "fzzzzzzzzzzzz");
        check_text("0000000000001", "0000000000001");
    }

    #[test]
    fn too_large_a_number_is_not_the_own_form() {
        assert_eq!(StepId::parse("g000000000000"), Err(ParseIdError));
    }

    #[test]
    fn foreign_text_becomes_its_published_fnv_hash() {
        // FNV-1a 64 of "a" is af63dc4c8601ec8c by the authors' test vectors.
        let id = StepId::from_text("a");
        assert_eq!(id.bits, 0xaf63_dc4c_8601_ec8c);
    }

    #[test]
    fn empty_text_is_missing() {
        assert!(StepId::from_text("").is_missing());
    }

    #[test]
    fn names_of_object_internals_are_ordinary_text() {
        assert_ne!(StepId::from_text("__proto__"), StepId::from_text("constructor"));
    }
}
