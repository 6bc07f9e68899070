//! When what changes is to be kept: soon after the last change, and during long typing in between.

use crate::model::Instant;

/// After the last change, in milliseconds.
pub const REST_MS: u32 = 250;
/// Who types without a rest longer than this, in milliseconds, is not waited for.
const LONG_MS: i64 = 700;

/// After a write that failed, in milliseconds.
const AGAIN_MS: u32 = 5_000;
/// For each so many bytes of the text, a millisecond more: each try of a large one takes the page's time.
const BYTES_A_MS: usize = 100;

/// How long after a write that failed the text, of so many bytes, is tried again, in milliseconds.
pub fn again_ms(bytes: usize) -> u32 {
    AGAIN_MS + u32::try_from(bytes / BYTES_A_MS).unwrap_or(u32::MAX / 2)
}

/// Since when there is something to keep.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pace {
    since: Option<Instant>,
}

impl Pace {
    /// Something changed. How long to wait with keeping it, in milliseconds, unless something
    /// else changes before; nothing when it is time now.
    pub fn change(&mut self, now: Instant) -> Option<u32> {
        // When the clock was set back, the count begins anew.
        let since = self.since.filter(|since| *since <= now).unwrap_or(now);
        self.since = Some(since);
        (now.ms() - since.ms() < LONG_MS).then_some(REST_MS)
    }

    /// All that changed is being kept.
    pub fn begin(&mut self) {
        self.since = None;
    }
}
