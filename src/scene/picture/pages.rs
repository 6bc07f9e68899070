//! The picture on paper: one sheet, tiles that break between phases, or a phase a page.

use std::ops::Range;

use super::{COLUMN, LANE, Look, MARGIN, Sheet, picture, table};
use crate::model::{Journey, MapStyle};
use crate::scene::{Node, Role, Scene, Shape};

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
    fn room(self) -> (f64, f64) {
        let units = |millimetres: u32| f64::from(millimetres - 20) * 96.0 / 25.4;
        let (width, height) = self.millimetres();
        (units(width), units(height))
    }

    /// How small a tile may become: on A4 texts of 12 units stay above 6 points.
    fn smallest(self) -> f64 {
        match self {
            Self::A4 => 0.68,
            Self::A3 => 0.84,
        }
    }
}

/// The pages of a map, each of the form of the paper.
pub fn pages(journey: &Journey, look: &Look, paper: Paper, split: Split) -> Vec<Scene> {
    if look.style == MapStyle::Table {
        return table::pages(journey, look, paper, split);
    }
    if split == Split::OneSheet {
        return vec![on_paper(picture(journey, look), paper)];
    }
    let sheet = Sheet::of(journey, look);
    let scale = scale(sheet.page_height(), paper);
    let most = most_columns(paper, scale);
    let ranges = match split {
        Split::PhaseEach => one_each(&sheet.phase_ranges(), most),
        Split::OneSheet | Split::Tiles => together(&sheet.phase_ranges(), most),
    };
    ranges.into_iter().map(|range| on_paper(sheet.assemble(range), paper)).collect()
}

impl Sheet<'_> {
    fn page_height(&self) -> f64 {
        self.height() + 2.0 * MARGIN + super::TITLE + super::FOOTER
    }

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

/// A whole map in height, and readable in width.
pub(super) fn scale(height: f64, paper: Paper) -> f64 {
    (paper.room().1 / height).min(paper.smallest())
}

fn most_columns(paper: Paper, scale: f64) -> usize {
    let room = paper.room().0 / scale - 2.0 * MARGIN - LANE;
    ((room / COLUMN).floor() as usize).max(1)
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

fn one_each(phases: &[Range<usize>], most: usize) -> Vec<Range<usize>> {
    phases.iter().flat_map(|phase| parts(phase, most)).collect()
}

/// Parts of about equal width.
fn parts(phase: &Range<usize>, most: usize) -> Vec<Range<usize>> {
    let n_parts = phase.len().div_ceil(most).max(1);
    let each = phase.len().div_ceil(n_parts).max(1);
    phase.clone().step_by(each).map(|start| start..(start + each).min(phase.end)).collect()
}

/// The scene at the top left of a page of the paper's form, as large as fits.
pub(super) fn on_paper(scene: Scene, paper: Paper) -> Scene {
    let (room_width, room_height) = paper.room();
    let scale = (room_width / scene.width).min(room_height / scene.height).min(1.0);
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
