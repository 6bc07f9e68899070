//! A time zone as plain data: the rules come from outside, where the zone is known.

/// The offsets of a zone over time.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Zone {
    /// The offset before the first change, in seconds east of UTC.
    pub first: i32,
    /// Changes: the instant in milliseconds, and the offset in seconds from then on.
    ///
    /// Invariant: instants rise.
    pub changes: Vec<(i64, i32)>,
}

/// What a time on a clock in a zone means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Local {
    /// One instant.
    Once(i64),
    /// The clock showed it twice (summer time ends); the first of the two.
    Twice(i64),
    /// The clock skipped it (summer time begins); as far after the change as the
    /// time is beyond it.
    Never(i64),
}

const DAY_MS: i64 = 86_400_000;

impl Zone {
    /// Coordinated universal time.
    pub fn utc() -> Self {
        Self::default()
    }

    /// The offset at an instant, in milliseconds.
    pub fn offset(&self, instant: i64) -> i64 {
        let n_before = self.changes.partition_point(|&(at, _)| at <= instant);
        let seconds = match n_before.checked_sub(1).and_then(|last| self.changes.get(last)) {
            Some(&(_, offset)) => offset,
            None => self.first,
        };
        i64::from(seconds) * 1000
    }

    /// The instant of a time on the clock (milliseconds as if it were UTC).
    ///
    /// In the gap and in the overlap the offset of before the change holds, as RFC 5545
    /// and `Date` in browsers have it ("compatible" in ECMAScript's Temporal).
    pub fn instant(&self, clock: i64) -> Local {
        let (before, after) = (self.offset(clock - DAY_MS), self.offset(clock + DAY_MS));
        if before == after {
            return Local::Once(clock - before);
        }
        let holds = |offset: i64| self.offset(clock - offset) == offset;
        match (holds(before), holds(after)) {
            (true, true) => Local::Twice(clock - before),
            (true, false) => Local::Once(clock - before),
            (false, true) => Local::Once(clock - after),
            (false, false) => Local::Never(clock - before),
        }
    }

    /// The offset that holds on the whole of a day of the calendar, in milliseconds;
    /// none when it changes around then.
    pub(super) fn of_day(&self, midnight: i64) -> Option<i64> {
        let first = self.offset(midnight - DAY_MS);
        let until = midnight + 2 * DAY_MS;
        let n_first = self.changes.partition_point(|&(at, _)| at <= midnight - DAY_MS);
        let is_quiet = self.changes.get(n_first).is_none_or(|&(at, _)| at > until);
        is_quiet.then_some(first)
    }
}

impl Local {
    /// The instant, whichever it is.
    pub fn instant(self) -> i64 {
        match self {
            Self::Once(instant) | Self::Twice(instant) | Self::Never(instant) => instant,
        }
    }
}
