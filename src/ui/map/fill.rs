//! Rows that come with one frame after the other, so that a large map keeps nobody waiting.

use std::time::Duration;

use leptos::prelude::*;

use super::state::Map;
use crate::model::Instant;
use crate::platform::clock;
use crate::turns::share;

/// So many lanes come with the frame after that of the heads: then the room for them is known, and
/// they are not laid out twice.
const FIRST: usize = 2;

impl Map {
    /// Shows the lanes from top to bottom: a few after each frame, and more where that goes fast.
    pub fn fill_on(self) {
        self.fill_after_frame(FIRST, None);
    }

    /// Shows all lanes at once, for whoever goes to one of them now.
    pub fn fill(self) {
        if self.n_rows.get_untracked() != usize::MAX {
            self.n_rows.set(usize::MAX);
        }
    }

    /// So many lanes came with the frame that is made now, and since when.
    fn fill_after_frame(self, n_lanes: usize, since: Option<Instant>) {
        if self.n_rows.get_untracked() >= self.rows.with_untracked(|rows| rows.len()) {
            return self.fill();
        }
        let more = move || {
            if self.is_gone() {
                return;
            }
            let now = clock::now();
            let n_more = since.map_or(n_lanes, |since| share(n_lanes, now.ms() - since.ms()));
            self.n_rows.update(|n_rows| *n_rows = n_rows.saturating_add(n_more));
            self.fill_after_frame(n_more, Some(now));
        };
        request_animation_frame(move || set_timeout(more, Duration::ZERO));
    }
}
