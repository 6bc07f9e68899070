//! How large a journey may be. Beyond a limit an edit is refused with the
//! number in the message; a file is never cut.

/// Characters (Unicode scalar values) in one text field.
pub const TEXT: usize = 10_000;
/// Steps in one phase.
pub const STEPS_IN_PHASE: usize = 60;
/// Steps in a journey.
pub const STEPS: usize = 600;
/// Phases in a journey.
pub const PHASES: usize = 60;
/// Lanes in a journey.
pub const LANES: usize = 60;
/// Cards in a journey.
pub const CARDS: usize = 20_000;
/// Colour roles of phases and personas.
pub const COLOURS: std::ops::RangeInclusive<u8> = 1..=6;
/// Bytes of one picture, as a data URL.
pub const PICTURE: usize = 60_000 * 4 / 3 + 64;
/// Bytes of a file to open: 100 million.
pub const FILE: usize = 100_000_000;
/// Levels of nesting in a file.
pub const DEPTH: usize = 64;
/// How far a file may go beyond the limits of editing and still open, with a
/// notice: larger maps made by other programs can be looked at and trimmed.
pub const READ_FACTOR: usize = 4;
