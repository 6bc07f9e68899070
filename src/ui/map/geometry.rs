//! How wide columns are and which of them are in sight. Plain numbers.

use std::ops::Range;

/// The size of what is in sight, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Width of the box in which the map is scrolled.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// One rem.
    pub rem: f64,
    /// Width of the names of the rows, before zooming: more where letters are wide.
    pub lane: f64,
    /// How large the map is shown: 1 is as drawn.
    pub zoom: f64,
    /// How many columns have to be in sight at once, when the whole map was asked for.
    pub whole: Option<usize>,
    /// How many columns there are, when all are to be in sight as far as they have room.
    pub all: Option<usize>,
}

/// From this width on, in rem, so many columns are in sight.
const VISIBLE: [(f64, usize); 5] = [(98.0, 11), (76.0, 9), (60.0, 7), (46.0, 6), (0.0, 5)];
/// How wide a column is at least, in rem, where more than the most above fit.
const COLUMN: f64 = 8.5;
/// How wide a column is at least, in rem, where the curve is shown large, and how many such columns
/// are in sight at once.
const SLIM: (f64, usize) = (5.25, 14);
/// How tall a large curve is, in points of feeling; of how many pixels such a point is at least and
/// at most; and the room for what stands below it, in rem.
const UNITS: f64 = 228.0 / 43.0;
const TALL: (f64, f64) = (60.0, 104.0);
const BELOW: f64 = 7.5;
/// Maps with no more columns than this stand in the page whole.
const WHOLE: usize = 24;
/// Columns in the page on each side of what is in sight.
const MARGIN: usize = 3;
/// The zoom goes from a quarter to four times.
pub const ZOOM: (f64, f64) = (0.25, 4.0);

impl Default for Frame {
    fn default() -> Self {
        Self {
            width: 1000.0,
            height: 600.0,
            rem: 16.0,
            lane: 120.0,
            zoom: 1.0,
            whole: None,
            all: None,
        }
    }
}

impl Frame {
    /// How many columns are in sight: a whole number, so that none is cut at rest.
    pub fn visible(self) -> usize {
        if let Some(n_columns) = self.whole {
            return n_columns.max(1);
        }
        let width = self.width / self.zoom / self.rem;
        let found = VISIBLE.iter().find(|(least, _)| width >= *least);
        let n_usual = found.map_or(5, |(_, n_columns)| *n_columns);
        let room = width - self.lane / self.rem;
        let n_wide = (room / COLUMN).floor() as usize;
        if let Some(n_columns) = self.all {
            let n_slim = ((room / SLIM.0).floor() as usize).clamp(1, SLIM.1);
            return n_slim.min(n_columns.max(3));
        }
        match n_usual {
            11 => n_usual.max(n_wide),
            // Enlarged, fewer columns fit than on the narrowest screen.
            5 => n_usual.min(n_wide.max(1)).max(1),
            _ => n_usual,
        }
    }

    /// Width of a column, before zooming.
    pub fn column(self) -> f64 {
        ((self.width / self.zoom - self.lane) / self.visible() as f64).max(1.0)
    }

    /// Height of a point of feeling where the curve is shown large, before zooming: what stands
    /// below it is in sight with it, as far as that leaves it tall. The heads above it take `head`.
    pub fn unit(self, head: f64) -> f64 {
        let room = self.height / self.zoom - head - BELOW * self.rem;
        (room / UNITS).floor().clamp(TALL.0, TALL.1)
    }

    /// The columns in sight when scrolled this far.
    pub fn in_sight(self, scroll: f64, n_columns: usize) -> Range<usize> {
        let first = ((scroll / self.zoom) / self.column()).round().max(0.0) as usize;
        let first = first.min(n_columns.saturating_sub(1));
        first..(first + self.visible()).min(n_columns)
    }

    /// The columns that stand in the page when scrolled this far.
    pub fn in_page(self, scroll: f64, n_columns: usize) -> Range<usize> {
        if n_columns <= WHOLE {
            return 0..n_columns;
        }
        let sight = self.in_sight(scroll, n_columns);
        // In steps of two columns, so that not every pixel changes the page.
        let start = sight.start.saturating_sub(MARGIN) / 2 * 2;
        start..(sight.end + MARGIN).div_ceil(2).saturating_mul(2).min(n_columns)
    }

    /// How far to scroll so that a column is the first in sight.
    pub fn scroll_to(self, column: usize) -> f64 {
        column as f64 * self.column() * self.zoom
    }

    /// The zoom at which so many columns are in sight.
    pub fn zoom_for(self, n_columns: usize) -> f64 {
        let needed = self.lane + COLUMN * 0.84 * n_columns.max(1) as f64 * self.rem;
        (self.width / needed).clamp(ZOOM.0, 1.0)
    }
}
