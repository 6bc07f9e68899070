//! The rows of a picture: which there are in each style, and how high.

use std::ops::Range;

use super::block::Block;
use super::{COLUMN, Column, Ctx, Ink, LANE, MARGIN, band, block, cells, line, rect};
use crate::insight::lanes;
use crate::model::{Lane, LaneContent, LaneKind, MapStyle};
use crate::scene::text::{Face, Font};
use crate::scene::{Node, Role, Shape};
use crate::words::{names, picture as words};

/// A row.
pub(super) struct Row {
    pub height: f64,
    pub head: Block,
    pub body: Body,
    /// What lies under it.
    pub ground: Option<Ink>,
    /// Whether a line divides it from the row above.
    pub is_ruled: bool,
}

/// What stands in a row.
pub(super) enum Body {
    /// A block per column.
    Cells(Vec<Block>),
    /// A drawing over all columns, from the left edge of the first.
    Drawing(Vec<Node>),
}

/// Room above and below what stands in a cell.
const INSET: f64 = 10.0;

/// The rows of a style, from top to bottom.
pub(super) fn rows(ctx: &Ctx) -> Vec<Row> {
    let mut rows = vec![steps(ctx)];
    if let Some(data) = ctx.journey.datasets.last() {
        rows.push(band::reality(ctx, data));
    }
    if !ctx.journey.jumps.is_empty() && ctx.look.style != MapStyle::Blueprint {
        rows.extend(band::jumps(ctx));
    }
    let mut is_below = false;
    for lane in lanes::shown(ctx.journey, ctx.look.style) {
        is_below |= lane.kind == LaneKind::LineOfVisibility;
        let row = of_lane(ctx, lane);
        let ground = (is_below && ctx.look.style == MapStyle::Blueprint).then_some(Ink::Dimmed);
        rows.push(Row { ground, ..row });
    }
    rows
}

fn steps(ctx: &Ctx) -> Row {
    let head = head(words::step(ctx.look.language), words::step_hint(ctx.look.language));
    let cells = ctx.columns.iter().map(|column| cells::step(ctx, column)).collect();
    Row { is_ruled: false, ..of_cells(head, cells) }
}

fn of_lane(ctx: &Ctx, lane: &Lane) -> Row {
    let language = ctx.look.language;
    let name = if lane.name.is_empty() { names::lane(language, lane.kind) } else { &lane.name };
    let head = head(name, names::lane_hint(language, lane.kind));
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
    let width = COLUMN * ctx.columns.len() as f64;
    let (ink, ys): (Ink, &[f64]) = match kind {
        LaneKind::LineOfVisibility => (Ink::Text, &[19.0, 23.0]),
        LaneKind::LineOfInternalInteraction => (Ink::Edge, &[21.0]),
        _ => (Ink::Text, &[21.0]),
    };
    let nodes = ys.iter().map(|&y| line(0.0, y, width, y, ink)).collect();
    Row { height: 42.0, head, body: Body::Drawing(nodes), ground: None, is_ruled: false }
}

/// A row as high as its highest cell.
pub(super) fn of_cells(head: Block, cells: Vec<Block>) -> Row {
    let highest = cells.iter().map(|cell| cell.height).fold(head.height, f64::max);
    Row {
        height: highest + 2.0 * INSET,
        head,
        body: Body::Cells(cells),
        ground: None,
        is_ruled: true,
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
    /// Puts the row on a sheet that shows a range of columns.
    pub fn place(
        &self,
        range: &Range<usize>,
        columns: &[Column],
        y: f64,
        right: f64,
        nodes: &mut Vec<Node>,
    ) {
        let left = MARGIN + LANE;
        if let Some(ink) = self.ground {
            nodes.push(rect(MARGIN, y, right - MARGIN, self.height, ink));
        }
        if self.is_ruled {
            nodes.push(line(MARGIN, y, right, y, Ink::Rule));
        }
        nodes.extend(self.head.at(MARGIN + 2.0, y + INSET));
        match &self.body {
            Body::Cells(cells) => {
                let shown = range.clone().take(columns.len());
                for (place, cell) in shown.filter_map(|idx| cells.get(idx)).enumerate() {
                    nodes.extend(cell.at(left + COLUMN * place as f64 + 8.0, y + INSET));
                }
            }
            Body::Drawing(drawing) => {
                let shape = Shape::Window {
                    x: left,
                    y,
                    width: right - left,
                    height: self.height,
                    from: COLUMN * range.start as f64,
                    nodes: drawing.clone(),
                };
                nodes.push(Node { shape, role: Role::Ink(Ink::Text) });
            }
        }
    }
}
