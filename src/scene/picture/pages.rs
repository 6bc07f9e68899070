//! The picture on paper: one sheet, tiles that break between phases, or a phase a page.

use std::ops::Range;

use super::{
    COLUMN, FOOTER, Frame, LANE, Look, MARGIN, Part, Sheet, TITLE, footer, picture, table,
};
use crate::model::{Journey, MapStyle};
use crate::scene::{Node, Role, Scene, Shape};
use crate::turns::Turn;

/// A size of paper, lying down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// 297 by 210 millimetres.
    A4,
    /// 420 by 297 millimetres.
    A3,
}

/// How a map is divided over pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Split {
    /// All on one page, as small as that makes it.
    OneSheet,
    /// As many pages as it takes at a size that can be read, broken between phases.
    Tiles,
    /// Each phase on a page of its own.
    PhaseEach,
}

impl Paper {
    /// Width and height in millimetres.
    pub fn millimetres(self) -> (u32, u32) {
        match self {
            Self::A4 => (297, 210),
            Self::A3 => (420, 297),
        }
    }

    /// Width and height within margins of ten millimetres, in units of the
    /// picture at its natural size (96 to the inch).
    pub(super) fn room(self) -> (f64, f64) {
        let units = |millimetres: u32| f64::from(millimetres - 20) * 96.0 / 25.4;
        let (width, height) = self.millimetres();
        (units(width), units(height))
    }

    /// How small a page may become: on A4 every text stays above 6 points; A3 is for a wall.
    fn smallest(self) -> f64 {
        match self {
            Self::A4 => 0.73,
            Self::A3 => 0.84,
        }
    }

    /// The scales that can be read, the smallest first.
    pub(super) fn scales(self) -> impl Iterator<Item = f64> {
        let smallest = self.smallest();
        let step = (LARGEST - smallest) / 24.0;
        (0..=24).map(move |n| smallest + step * f64::from(n))
    }
}

/// A unit of the picture is a point, so that texts are as large as in a book.
const LARGEST: f64 = 4.0 / 3.0;
/// Other widths of a column, where a phase has a page for itself.
const WIDER: [f64; 5] = [160.0, 208.0, 272.0, 352.0, 448.0];

/// The pages of a map, each of the form of the paper: nothing when nobody wants them any more.
pub async fn pages(
    journey: &Journey,
    look: &Look,
    paper: Paper,
    split: Split,
    turn: Turn<'_>,
) -> Option<Vec<Scene>> {
    if look.style == MapStyle::Table {
        return table::pages(journey, look, paper, split, turn).await;
    }
    if split == Split::OneSheet || journey.phases.is_empty() {
        return Some(vec![on_paper(picture(journey, look, turn).await?, paper, 1.0)]);
    }
    let mut sheets = vec![Sheet::of(journey, look, COLUMN, turn).await?];
    let phases = sheets[0].phase_ranges();
    if split == Split::Tiles {
        return fewest(&sheets, paper, |most| together(&phases, most), turn).await;
    }
    for column in WIDER {
        sheets.push(Sheet::of(journey, look, column, turn).await?);
    }
    let mut pages = Vec::new();
    for phase in phases {
        pages.extend(fewest(&sheets, paper, |most| parts(&phase, most), turn).await?);
    }
    Some(pages)
}

/// The fewest pages at a size that can be read, and of those the largest.
async fn fewest(
    sheets: &[Sheet<'_>],
    paper: Paper,
    divide: impl Fn(usize) -> Vec<Range<usize>>,
    turn: Turn<'_>,
) -> Option<Vec<Scene>> {
    let mut best: Option<Plan> = None;
    for sheet in sheets {
        for scale in paper.scales() {
            let plan = Plan::of(sheet, paper, scale, &divide);
            let is_better = best.as_ref().is_none_or(|best| plan.is_better(best));
            if is_better {
                best = Some(plan);
            }
            turn().await?;
        }
    }
    match best {
        Some(plan) => plan.draw(paper, turn).await,
        None => Some(Vec::new()),
    }
}

/// A way to divide a sheet over pages.
struct Plan<'a> {
    sheet: &'a Sheet<'a>,
    scale: f64,
    /// What pages beside each other share.
    frame: Frame,
    /// The rows of pages below each other.
    bands: Vec<Range<usize>>,
    /// Whether no row is higher than a page.
    fits: bool,
}

impl<'a> Plan<'a> {
    fn of(
        sheet: &'a Sheet<'a>,
        paper: Paper,
        scale: f64,
        divide: impl Fn(usize) -> Vec<Range<usize>>,
    ) -> Self {
        let (wide, high) = paper.room();
        let (wide, high) = (wide / scale, high / scale);
        let most = ((wide - 2.0 * MARGIN - LANE) / sheet.column).floor() as usize;
        let frame = sheet.frame(divide(most.max(1)));
        let footer = footer(sheet.journey, sheet.look, 0.0, wide - 2.0 * MARGIN).height;
        let heads = TITLE + frame.phases + frame.rows.first().unwrap_or(&0.0);
        let room = high - 2.0 * MARGIN - heads - FOOTER - footer;
        let bands = bands(&frame.rows, sheet.below(), room, |_| false);
        let fits = sheet.below().all(|idx| frame.rows[idx] <= room);
        Self { sheet, scale, frame, bands, fits }
    }

    fn n_pages(&self) -> usize {
        self.bands.len() * self.frame.ranges.len()
    }

    fn is_better(&self, other: &Self) -> bool {
        let (mine, theirs) = (self.n_pages(), other.n_pages());
        if self.fits != other.fits {
            return self.fits;
        }
        // Wider columns come later, and use more of the paper.
        mine < theirs || (mine == theirs && self.fits && self.scale >= other.scale)
    }

    /// The pages of each range of columns, from top to bottom.
    async fn draw(&self, paper: Paper, turn: Turn<'_>) -> Option<Vec<Scene>> {
        let wide = paper.room().0 / self.scale;
        let mut pages = Vec::with_capacity(self.n_pages());
        for columns in &self.frame.ranges {
            for rows in &self.bands {
                let part = Part { columns: columns.clone(), rows: rows.clone() };
                let page = self.sheet.assemble(&part, &self.frame, wide);
                pages.push(on_paper(page, paper, self.scale));
                turn().await?;
            }
        }
        Some(pages)
    }
}

/// As many rows below each other as fit, and no fewer than one. Some break off the page before.
pub(super) fn bands(
    heights: &[f64],
    rows: Range<usize>,
    room: f64,
    breaks: impl Fn(usize) -> bool,
) -> Vec<Range<usize>> {
    let mut bands = Vec::new();
    let (mut start, mut used) = (rows.start, 0.0);
    for (idx, height) in heights.iter().enumerate().take(rows.end).skip(rows.start) {
        if idx > start && (breaks(idx) || used + height > room) {
            bands.push(start..idx);
            (start, used) = (idx, 0.0);
        }
        used += height;
    }
    bands.push(start..rows.end);
    bands
}

impl Sheet<'_> {
    fn phase_ranges(&self) -> Vec<Range<usize>> {
        let mut ranges = Vec::new();
        let mut start = 0;
        for run in self.columns.chunk_by(|a, b| a.phase == b.phase) {
            ranges.push(start..start + run.len());
            start += run.len();
        }
        ranges
    }
}

/// Whole phases as long as they fit; a phase too wide for a page is divided.
fn together(phases: &[Range<usize>], most: usize) -> Vec<Range<usize>> {
    let mut pages: Vec<Range<usize>> = Vec::new();
    for phase in phases {
        match pages.last_mut() {
            Some(last) if phase.end - last.start <= most => last.end = phase.end,
            _ => pages.extend(parts(phase, most)),
        }
    }
    pages
}

/// Parts of about equal width.
fn parts(phase: &Range<usize>, most: usize) -> Vec<Range<usize>> {
    let n_parts = phase.len().div_ceil(most).max(1);
    let each = phase.len().div_ceil(n_parts).max(1);
    phase.clone().step_by(each).map(|start| start..(start + each).min(phase.end)).collect()
}

/// The scene at the top left of a page of the paper's form, at this scale or as large as fits.
pub(super) fn on_paper(scene: Scene, paper: Paper, most: f64) -> Scene {
    let (room_width, room_height) = paper.room();
    let scale = (room_width / scene.width).min(room_height / scene.height).min(most);
    let (width, height) = (room_width / scale, room_height / scale);
    let mut nodes = vec![Node {
        shape: Shape::Rect { x: 0.0, y: 0.0, width, height },
        role: Role::Ink(super::Ink::Paper),
    }];
    nodes.extend(scene.nodes);
    Scene { width, height, nodes, ..scene }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(phases: &[usize], most: usize, expected: &[Range<usize>]) {
        let mut start = 0;
        let ranges: Vec<Range<usize>> = phases
            .iter()
            .map(|width| {
                start += width;
                start - width..start
            })
            .collect();
        assert_eq!(together(&ranges, most), expected);
    }

    #[test]
    fn pages_break_between_phases() {
        check(&[2, 3, 3, 4, 2], 8, &[0..8, 8..14]);
        check(&[2, 3, 3, 4, 2], 5, &[0..5, 5..8, 8..12, 12..14]);
    }

    #[test]
    fn a_phase_wider_than_a_page_is_divided_evenly() {
        check(&[9], 4, &[0..3, 3..6, 6..9]);
        // What follows a part of a divided phase may still join it.
        check(&[1, 9, 1], 4, &[0..1, 1..4, 4..7, 7..11]);
    }

    #[test]
    fn a_map_without_phases_has_no_tiles() {
        check(&[], 4, &[]);
    }
}
