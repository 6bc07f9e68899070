//! Jumps as brackets. On pages an arrow has its label on each that it crosses.

use std::ops::Range;

use super::block::Block;
use super::rows::{Body, Row};
use super::{Ctx, Ink, line, rect};
use crate::scene::jumps::levels;
use crate::scene::text::{Face, Font, width, wrap};
use crate::scene::{Anchor, Node, Role, Shape, number};

const SMALL: Font = Font::new(11.0, Face::Plain);
/// How high a bracket is, with its label on its line.
const LEVEL: f64 = 26.0;
/// Where that line lies.
const LOW: f64 = 16.0;
/// Below all of them.
const BELOW: f64 = 6.0;

/// An arrow between two columns.
pub(super) struct Arrow {
    from: usize,
    to: usize,
    level: usize,
    label: String,
}

/// The row of the arrows, if there are any.
pub(super) fn row(ctx: &Ctx) -> Option<Row> {
    let place = |id| {
        let mut steps = ctx.columns.iter().map(|column| column.step);
        steps.position(|step| step.is_some_and(|(_, step)| step.id == id))
    };
    let placed = ctx.journey.jumps.iter().filter_map(|jump| {
        let (from, to) = (place(jump.from)?, place(jump.to)?);
        let label = jump.label.split_whitespace().collect::<Vec<_>>().join(" ");
        (from != to).then_some(Arrow { from, to, level: 0, label })
    });
    let mut arrows: Vec<Arrow> = placed.collect();
    let spans: Vec<_> = arrows.iter().map(|each| (each.left(), each.right())).collect();
    for (arrow, level) in arrows.iter_mut().zip(levels(&spans)) {
        arrow.level = level;
    }
    (!arrows.is_empty()).then(|| Row {
        height: 0.0,
        head: Block::default(),
        body: Body::Jumps(arrows),
        ground: None,
        is_ruled: false,
        tie: None,
    })
}

/// How high the row is on pages that show these ranges of columns.
pub(super) fn height(arrows: &[Arrow], ranges: &[Range<usize>], column: f64) -> f64 {
    let all: f64 = heights(arrows, ranges, column).iter().sum();
    if all > 0.0 { all + BELOW } else { 0.0 }
}

/// The arrows that cross a range of columns, from the left edge of the first
/// column of all.
pub(super) fn draw(
    arrows: &[Arrow],
    range: &Range<usize>,
    ranges: &[Range<usize>],
    column: f64,
) -> Vec<Node> {
    let heights = heights(arrows, ranges, column);
    let top = |arrow: &Arrow| heights.iter().take(arrow.level).sum();
    let crossing = arrows.iter().filter(|arrow| arrow.crosses(range));
    crossing
        .flat_map(|arrow| {
            let mut nodes = bracket(arrow, top(arrow), column);
            nodes.extend(Label::of(arrow, range, column).draw(top(arrow) + LOW));
            nodes
        })
        .collect()
}

/// How high each level is: the same on all pages, so that they go on beside each other.
fn heights(arrows: &[Arrow], ranges: &[Range<usize>], column: f64) -> Vec<f64> {
    let n_levels = arrows.iter().map(|arrow| arrow.level + 1).max().unwrap_or(0);
    let mut heights = vec![0.0_f64; n_levels];
    for arrow in arrows {
        for range in ranges.iter().filter(|range| arrow.crosses(range)) {
            let label = Label::of(arrow, range, column);
            if let Some(height) = heights.get_mut(arrow.level) {
                *height = height.max(LEVEL + label.below());
            }
        }
    }
    heights
}

impl Arrow {
    fn left(&self) -> usize {
        self.from.min(self.to)
    }

    fn right(&self) -> usize {
        self.from.max(self.to)
    }

    fn crosses(&self, range: &Range<usize>) -> bool {
        self.left() < range.end && range.start <= self.right()
    }
}

/// The label of an arrow, in the part of it that is seen.
struct Label {
    middle: f64,
    lines: Vec<String>,
    is_on_line: bool,
}

impl Label {
    /// On the line where it fits there, else below it.
    fn of(arrow: &Arrow, range: &Range<usize>, column: f64) -> Self {
        let edge = |idx: usize| column * idx as f64;
        let left = (edge(arrow.left()) + column / 2.0).max(edge(range.start));
        let right = (edge(arrow.right()) + column / 2.0).min(edge(range.end));
        if width(&arrow.label, SMALL) <= right - left - 24.0 {
            let lines = vec![arrow.label.clone()];
            return Self { middle: (left + right) / 2.0, lines, is_on_line: true };
        }
        // The columns of an arrow are its own at this level.
        let left = edge(arrow.left().max(range.start));
        let right = edge((arrow.right() + 1).min(range.end));
        let lines = wrap(&arrow.label, right - left - 12.0, SMALL);
        Self { middle: (left + right) / 2.0, lines, is_on_line: false }
    }

    /// How much room it takes below the line.
    fn below(&self) -> f64 {
        if self.is_on_line { 0.0 } else { SMALL.leading() * self.lines.len() as f64 }
    }

    fn draw(self, low: f64) -> Vec<Node> {
        let mut nodes = Vec::new();
        let start = if self.is_on_line { low + 4.0 } else { low + SMALL.leading() + 2.0 };
        let lines = self.lines.into_iter().enumerate().filter(|(_, line)| !line.is_empty());
        for (idx, line) in lines {
            let half = width(&line, SMALL) / 2.0 + 6.0;
            if self.is_on_line {
                nodes.push(rect(self.middle - half, low - 8.0, 2.0 * half, 16.0, Ink::Paper));
            }
            let shape = Shape::Text {
                x: self.middle,
                y: start + SMALL.leading() * idx as f64,
                text: line,
                font: SMALL,
                anchor: Anchor::Middle,
            };
            nodes.push(Node { shape, role: Role::Ink(Ink::Text) });
        }
        nodes
    }
}

fn bracket(arrow: &Arrow, top: f64, column: f64) -> Vec<Node> {
    let middle = |idx: usize| column * (idx as f64 + 0.5);
    let (start, end) = (middle(arrow.from), middle(arrow.to));
    let low = top + LOW;
    let head = format!("M{end} {}l-5 8h10z", number(top + 1.0));
    let foot = Shape::Circle { cx: start, cy: top + 4.0, r: 3.0 };
    vec![
        line(start, top + 4.0, start, low, Ink::Text),
        line(start.min(end), low, start.max(end), low, Ink::Text),
        line(end, top + 6.0, end, low, Ink::Text),
        Node { shape: foot, role: Role::Ink(Ink::Text) },
        Node { shape: Shape::Path { d: head }, role: Role::Ink(Ink::Text) },
    ]
}
