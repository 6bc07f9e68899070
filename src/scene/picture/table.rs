//! The table style: a row per step, a column per lane.

use std::ops::Range;

use super::block::Block;
use super::pages::{on_paper, scale};
use super::{
    COLUMN, Ctx, FOOTER, Ink, Look, MARGIN, Paper, Split, TITLE, block, cells, columns, footer,
    line, rect, text, title,
};
use crate::insight;
use crate::insight::coverage::Grounds;
use crate::insight::curve::{CurveValue, points};
use crate::model::{Journey, Lane, LaneContent, LaneKind, MapStyle};
use crate::scene::text::{Face, Font};
use crate::scene::{Node, Role, Scene, Shape, phase_colour};
use crate::words::{names, numbers, picture as words};

const HEAD: f64 = 40.0;
const INSET: f64 = 10.0;
/// The coloured spine of a phase.
const SPINE: f64 = 10.0;

/// A step as a row of cells.
struct Line {
    phase: usize,
    is_first: bool,
    height: f64,
    cells: Vec<Block>,
}

/// The whole table on one sheet.
pub(super) fn sheet(journey: &Journey, look: &Look) -> Scene {
    let lines = lines(journey, look);
    let all = 0..lines.len();
    assemble(journey, look, &lines, all)
}

/// The table on pages: rows break between phases, and the head is repeated.
pub(super) fn pages(journey: &Journey, look: &Look, paper: Paper, split: Split) -> Vec<Scene> {
    let lines = lines(journey, look);
    if split == Split::OneSheet || lines.is_empty() {
        return vec![on_paper(sheet(journey, look), paper)];
    }
    let whole = assemble(journey, look, &lines, 0..1);
    let (width, height) = paper.millimetres();
    let scale = scale(1.0, paper);
    let widest = f64::from(width - 20) * 96.0 / 25.4 / scale;
    // A table wider than the paper gets smaller, and then more rows fit.
    let high = f64::from(height - 20) * 96.0 / 25.4 / scale * (whole.width / widest).max(1.0);
    let room = high - 2.0 * MARGIN - TITLE - FOOTER - HEAD;
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let (mut start, mut used) = (0, 0.0);
    for (idx, line) in lines.iter().enumerate() {
        let breaks = split == Split::PhaseEach && line.is_first;
        if idx > start && (breaks || used + line.height > room) {
            ranges.push(start..idx);
            (start, used) = (idx, 0.0);
        }
        used += line.height;
    }
    ranges.push(start..lines.len());
    let page = |range| on_paper(assemble(journey, look, &lines, range), paper);
    ranges.into_iter().map(page).collect()
}

/// The lanes that have a column.
fn lanes(journey: &Journey) -> impl Iterator<Item = &Lane> {
    let shown = insight::lanes::shown(journey, MapStyle::Table).into_iter();
    shown.filter(|lane| match lane.kind.content() {
        LaneContent::Cards | LaneContent::Derived => true,
        LaneContent::Curve | LaneContent::Line => false,
    })
}

fn lines(journey: &Journey, look: &Look) -> Vec<Line> {
    let columns = columns(journey);
    let points = points(journey, &look.choice);
    let grounds = Grounds::of(journey);
    let ctx = Ctx { journey, look, grounds, points, columns: &columns };
    let line = |column: &super::Column| {
        let mut cells = vec![cells::step(&ctx, column), feeling(&ctx, column)];
        let of_lane = |lane: &Lane| match column.step {
            Some((_, step)) => cells::of_lane(&ctx, lane, step),
            None => Block::default(),
        };
        cells.extend(lanes(journey).map(of_lane));
        let highest = cells.iter().map(|cell| cell.height).fold(24.0, f64::max);
        Line {
            phase: column.phase,
            is_first: column.is_first,
            height: highest + 2.0 * INSET,
            cells,
        }
    };
    columns.iter().map(line).collect()
}

fn feeling(ctx: &Ctx, column: &super::Column) -> Block {
    let Some((number, _)) = column.step else { return Block::default() };
    let Some(point) = ctx.points.get(number - 1) else { return Block::default() };
    let (value, note) = match &point.value {
        CurveValue::Evidence(measured) => {
            (measured.mean, words::people(ctx.look.language, measured.n))
        }
        CurveValue::Assumption(value) => (*value, words::assumption(ctx.look.language).to_owned()),
        CurveValue::Gap => return Block::default(),
    };
    let value = numbers::feeling(ctx.look.language, value);
    let first = format!("{value} {}", point.word);
    let room = COLUMN - 16.0;
    let first = Block::lines(&first, room, Font::new(13.0, Face::Bold), Ink::Text);
    let note = Block::lines(&note, room, Font::new(11.0, Face::Plain), Ink::Quiet);
    let mut nodes = first.nodes.clone();
    nodes.extend(note.at(0.0, first.height));
    block(first.height + note.height, nodes)
}

fn assemble(journey: &Journey, look: &Look, lines: &[Line], range: Range<usize>) -> Scene {
    let shown = lines.get(range).unwrap_or_default();
    let n_columns = 2 + lanes(journey).count();
    let right = MARGIN + SPINE + COLUMN * n_columns as f64;
    let width = right + MARGIN;
    let top = MARGIN + TITLE;
    let bottom = top + HEAD + shown.iter().map(|line| line.height).sum::<f64>();
    let height = bottom + FOOTER + MARGIN;
    let mut nodes = vec![rect(0.0, 0.0, width, height, Ink::Paper)];
    nodes.extend(title(journey, width));
    nodes.extend(heads(journey, look, top));
    let mut y = top + HEAD;
    for each in shown {
        nodes.push(line(MARGIN, y, right, y, if each.is_first { Ink::Edge } else { Ink::Rule }));
        if let Some(phase) = journey.phases.get(each.phase) {
            let shape = Shape::Rect { x: MARGIN, y, width: 5.0, height: each.height };
            nodes.push(Node { shape, role: Role::Phase(phase_colour(phase, each.phase)) });
        }
        for (idx, cell) in each.cells.iter().enumerate() {
            nodes.extend(cell.at(MARGIN + SPINE + COLUMN * idx as f64 + 4.0, y + INSET));
        }
        y += each.height;
    }
    nodes.push(line(MARGIN, y, right, y, Ink::Edge));
    nodes.extend(footer(journey, look, y + FOOTER - 10.0, width));
    let description = words::describe(look.language, journey);
    Scene { width, height, title: journey.title.clone(), description, nodes }
}

fn heads(journey: &Journey, look: &Look, top: f64) -> Vec<Node> {
    let language = look.language;
    let bold = Font::new(12.0, Face::Bold);
    let own =
        [words::step(language).to_owned(), names::lane(language, LaneKind::Feeling).to_owned()];
    let of_lanes = lanes(journey).map(|lane| {
        if lane.name.is_empty() {
            names::lane(language, lane.kind).to_owned()
        } else {
            lane.name.clone()
        }
    });
    let head = |(idx, name): (usize, String)| {
        let x = MARGIN + SPINE + COLUMN * idx as f64 + 4.0;
        text(x, top + 24.0, crate::scene::text::cut(&name, COLUMN - 12.0, bold), bold, Ink::Text)
    };
    own.into_iter().chain(of_lanes).enumerate().map(head).collect()
}
