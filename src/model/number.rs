//! Numbers that cannot be wrong: finite, and within their range by construction.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// A feeling, −2.0 to +2.0 in tenths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Tenths(i8);

/// A score from research, −2 to +2, any fraction.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Score(f64);

/// Any finite number: a figure of a goal, a target, a measurement.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Default)]
pub struct Figure(f64);

/// A judgement from 1 (little) to 5 (much).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

/// A whole percentage, 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(u8);

impl Tenths {
    /// The lowest feeling, −2.0.
    pub const MIN: Self = Self(-20);
    /// The highest feeling, +2.0.
    pub const MAX: Self = Self(20);

    /// The feeling of `tenths` tenths, held within −20 and 20.
    pub fn clamped(tenths: i32) -> Self {
        Self(tenths.clamp(-20, 20) as i8)
    }

    /// The value in tenths, −20 to 20.
    pub fn tenths(self) -> i32 {
        i32::from(self.0)
    }

    /// The value, −2.0 to 2.0.
    pub fn value(self) -> f64 {
        f64::from(self.0) / 10.0
    }

    /// The feeling nearest to `value`; `None` when it is not within −2 and 2.
    pub fn nearest(value: f64) -> Option<Self> {
        (-2.0..=2.0).contains(&value).then(|| Self((value * 10.0).round() as i8))
    }
}

impl Score {
    /// `None` unless `value` lies within −2 and 2.
    pub fn new(value: f64) -> Option<Self> {
        (-2.0..=2.0).contains(&value).then_some(Self(value))
    }

    /// The score, −2 to 2.
    pub fn value(self) -> f64 {
        self.0
    }
}

impl Figure {
    /// `None` when `value` is infinite or not a number.
    pub fn new(value: f64) -> Option<Self> {
        value.is_finite().then_some(Self(value))
    }

    /// The number.
    pub fn value(self) -> f64 {
        self.0
    }
}

impl Level {
    /// `None` unless `level` lies within 1 and 5.
    pub fn new(level: u8) -> Option<Self> {
        (1..=5).contains(&level).then_some(Self(level))
    }

    /// The level, 1 to 5.
    pub fn get(self) -> u8 {
        self.0
    }
}

impl Percent {
    /// A hundred percent: the weight of evidence that names none.
    pub const FULL: Self = Self(100);

    /// `None` above 100.
    pub fn new(percent: u8) -> Option<Self> {
        (percent <= 100).then_some(Self(percent))
    }

    /// The percentage, 0 to 100.
    pub fn get(self) -> u8 {
        self.0
    }
}

impl Serialize for Tenths {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_number(self.value(), serializer)
    }
}
impl Serialize for Score {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_number(self.0, serializer)
    }
}
impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_number(self.0, serializer)
    }
}
impl Serialize for Level {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.0)
    }
}
impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.0)
    }
}

/// Whole numbers are written without a fraction, as people write them.
fn write_number<S: Serializer>(value: f64, serializer: S) -> Result<S::Ok, S::Error> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if value.fract() == 0.0 && value.abs() < EXACT && !(value == 0.0 && value.is_sign_negative()) {
        serializer.serialize_i64(value as i64)
    } else {
        serializer.serialize_f64(value)
    }
}

impl<'de> Deserialize<'de> for Tenths {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::nearest(f64::deserialize(deserializer)?)
            .ok_or_else(|| D::Error::custom("not within -2 and 2"))
    }
}
impl<'de> Deserialize<'de> for Score {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(f64::deserialize(deserializer)?)
            .ok_or_else(|| D::Error::custom("not within -2 and 2"))
    }
}
impl<'de> Deserialize<'de> for Figure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(f64::deserialize(deserializer)?)
            .ok_or_else(|| D::Error::custom("not a finite number"))
    }
}
impl<'de> Deserialize<'de> for Level {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(u8::deserialize(deserializer)?)
            .ok_or_else(|| D::Error::custom("not within 1 and 5"))
    }
}
impl<'de> Deserialize<'de> for Percent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(u8::deserialize(deserializer)?)
            .ok_or_else(|| D::Error::custom("not within 0 and 100"))
    }
}

#[cfg(test)]
mod schema {
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
    use std::borrow::Cow;

    macro_rules! schema {
        ($name:ident, $($json:tt)*) => {
            impl JsonSchema for super::$name {
                fn schema_name() -> Cow<'static, str> {
                    stringify!($name).into()
                }
                fn json_schema(_: &mut SchemaGenerator) -> Schema {
                    json_schema!($($json)*)
                }
            }
        };
    }
    schema!(Tenths, { "type": "number", "minimum": -2, "maximum": 2, "x-tenths": true, "description": "A feeling, in tenths." });
    schema!(Score, { "type": "number", "minimum": -2, "maximum": 2 });
    schema!(Figure, { "type": "number" });
    schema!(Level, { "type": "integer", "minimum": 1, "maximum": 5 });
    schema!(Percent, { "type": "integer", "minimum": 0, "maximum": 100 });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_number_that_is_not_finite_can_be_made() {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(Figure::new(value), None);
            assert_eq!(Score::new(value), None);
            assert_eq!(Tenths::nearest(value), None);
        }
    }

    #[test]
    fn tenths_are_written_as_people_write_them() {
        let json = serde_json::to_string(&[
            Tenths::clamped(17),
            Tenths::clamped(-16),
            Tenths::clamped(20),
            Tenths::clamped(0),
        ]);
        assert_eq!(json.ok().as_deref(), Some("[1.7,-1.6,2,0]"));
    }

    #[test]
    fn every_feeling_reads_back_as_it_was_written() {
        for tenths in -20..=20 {
            let feeling = Tenths::clamped(tenths);
            let json = serde_json::to_string(&feeling).unwrap_or_default();
            assert_eq!(serde_json::from_str::<Tenths>(&json).ok(), Some(feeling));
        }
    }
}
