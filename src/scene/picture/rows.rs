//! The rows of a picture: which there are in each style, and how high.

use std::ops::Range;

use super::block::Block;
use super::jumps::{self, Arrow};
use super::{Column, Ctx, Frame, Ink, LANE, MARGIN, band, block, cells, data, line, rect};
use crate::insight::lanes::{self, Tie};
use crate::model::{Lane, LaneContent, LaneKind, MapStyle};
use crate::scene::text::{Face, Font};
use crate::scene::{Node, Role, Shape};
use crate::turns::Turn;
use crate::words::{names, picture as words};

/// A row.
pub(super) struct Row {
    /// How high it is at least.
    pub height: f64,
    pub head: Block,
    pub body: Body,
    /// What lies under it.
    pub ground: Option<Ink>,
    /// Whether a line divides it from the row above.
    pub is_ruled: bool,
    /// What it ties together in a blueprint: the rows above and below it.
    pub tie: Option<Tie>,
}

/// What stands in a row.
pub(super) enum Body {
    /// A block per column.
    Cells(Vec<Block>),
    /// A drawing over all columns, from the left edge of the first.
    Drawing(Vec<Node>),
    /// Arrows, drawn anew for each range of columns.
    Jumps(Vec<Arrow>),
}

/// Room above and below what stands in a cell.
pub(super) const INSET: f64 = 10.0;

/// The rows of a style, from top to bottom.
pub(super) async fn rows(ctx: &Ctx<'_>, turn: Turn<'_>) -> Option<Vec<Row>> {
    let mut rows = vec![steps(ctx)];
    if let Some(data) = data(ctx.journey, ctx.look) {
        rows.push(band::reality(ctx, data));
    }
    if ctx.look.style != MapStyle::Blueprint {
        rows.extend(jumps::row(ctx));
    }
    let mut is_below = false;
    let shown = lanes::shown(ctx.journey, ctx.look.style);
    let is_blueprint = ctx.look.style == MapStyle::Blueprint;
    for lane in &shown {
        is_below |= lane.kind == LaneKind::LineOfVisibility;
        let ground = (is_below && is_blueprint).then_some(Ink::Dimmed);
        let tie = lanes::tie(&shown, lane.id).filter(|_| is_blueprint);
        rows.push(Row { ground, tie, ..of_lane(ctx, lane) });
        turn().await?;
    }
    Some(rows)
}

fn steps(ctx: &Ctx) -> Row {
    let head = head(words::step(ctx.look.language), words::step_hint(ctx.look.language));
    let cells = ctx.columns.iter().map(|column| cells::step(ctx, column)).collect();
    Row { is_ruled: false, ..of_cells(head, cells) }
}

fn of_lane(ctx: &Ctx, lane: &Lane) -> Row {
    let language = ctx.look.language;
    let head = head(names::of_lane(language, lane), names::lane_hint(language, lane.kind));
    match lane.kind.content() {
        LaneContent::Curve => band::curve(ctx, unit(ctx.look.style), head),
        LaneContent::Line => division(ctx, lane.kind, head),
        LaneContent::Cards | LaneContent::Derived => {
            let cell = |column: &Column| match column.step {
                Some((_, step)) => cells::of_lane(ctx, lane, step),
                None => Block::default(),
            };
            of_cells(head, ctx.columns.iter().map(cell).collect())
        }
    }
}

/// How high a point of feeling is.
fn unit(style: MapStyle) -> f64 {
    match style {
        MapStyle::Experience => 104.0,
        MapStyle::Blueprint => 20.0,
        MapStyle::Map | MapStyle::Table => 40.0,
    }
}

/// A line of a blueprint: double for visibility, light for the internal one.
fn division(ctx: &Ctx, kind: LaneKind, head: Block) -> Row {
    let width = ctx.column * ctx.columns.len() as f64;
    let height = (head.height + 2.0 * INSET).max(42.0);
    let middle = height / 2.0;
    let (ink, ys): (Ink, &[f64]) = match kind {
        LaneKind::LineOfVisibility => (Ink::Text, &[middle - 2.0, middle + 2.0]),
        LaneKind::LineOfInternalInteraction => (Ink::Edge, &[middle]),
        _ => (Ink::Text, &[middle]),
    };
    let nodes = ys.iter().map(|&y| line(0.0, y, width, y, ink)).collect();
    Row { height, head, body: Body::Drawing(nodes), ground: None, is_ruled: false, tie: None }
}

/// A row as high as its highest cell.
fn of_cells(head: Block, cells: Vec<Block>) -> Row {
    Row {
        height: head.height + 2.0 * INSET,
        head,
        body: Body::Cells(cells),
        ground: None,
        is_ruled: true,
        tie: None,
    }
}

/// The head of a lane: its name and what stands in it.
pub(super) fn head(name: &str, hint: &str) -> Block {
    let room = LANE - 16.0;
    let name = Block::lines(name, room, Font::new(12.0, Face::Bold), Ink::Text);
    let hint = Block::lines(hint, room, Font::new(11.0, Face::Plain), Ink::Quiet);
    let mut nodes: Vec<Node> = name.nodes.clone();
    nodes.extend(hint.at(0.0, name.height));
    block(name.height + hint.height, nodes)
}

impl Row {
    /// How high it is on pages that show these ranges of columns.
    pub fn height_on(&self, ranges: &[Range<usize>], column: f64) -> f64 {
        match &self.body {
            Body::Cells(cells) => {
                let shown = ranges.iter().filter_map(|range| cells.get(range.clone())).flatten();
                let highest = shown.map(|cell| cell.height).fold(0.0, f64::max);
                self.height.max(highest + 2.0 * INSET)
            }
            Body::Drawing(_) => self.height,
            Body::Jumps(arrows) => jumps::height(arrows, ranges, column),
        }
    }

    /// Where what stands in a column ends, from the top of the row; nothing in an empty cell.
    pub fn end(&self, column: usize) -> Option<f64> {
        let Body::Cells(cells) = &self.body else { return None };
        cells
            .get(column)
            .map(|cell| cell.height)
            .filter(|height| *height > 0.0)
            .map(|end| INSET + end)
    }

    /// Puts the row on a sheet that shows a range of columns.
    pub fn place(
        &self,
        range: &Range<usize>,
        frame: &Frame,
        (y, height): (f64, f64),
        nodes: &mut Vec<Node>,
    ) {
        let (left, column) = (MARGIN + LANE, frame.column);
        let width = column * range.len() as f64;
        if let Some(ink) = self.ground {
            nodes.push(rect(MARGIN, y, LANE + width, height, ink));
        }
        if self.is_ruled {
            nodes.push(line(MARGIN, y, left + width, y, Ink::Rule));
        }
        nodes.extend(self.head.at(MARGIN + 2.0, y + INSET));
        let drawing = match &self.body {
            Body::Cells(cells) => {
                let shown = cells.get(range.clone()).unwrap_or_default();
                for (place, cell) in shown.iter().enumerate() {
                    nodes.extend(cell.at(left + column * place as f64 + 8.0, y + INSET));
                }
                return;
            }
            Body::Drawing(drawing) => drawing.clone(),
            Body::Jumps(arrows) => jumps::draw(arrows, range, &frame.ranges, column),
        };
        let from = column * range.start as f64;
        let shape = Shape::Window { x: left, y, width, height, from, nodes: drawing };
        nodes.push(Node { shape, role: Role::Ink(Ink::Text) });
    }
}
