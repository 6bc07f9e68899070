//! The table style: a row per step, a column per lane.

use std::ops::Range;

use super::block::Block;
use super::pages::{bands, on_paper};
use super::{
    COLUMN, Ctx, FOOTER, Ink, Look, MARGIN, Paper, Split, TITLE, band, block, cells, columns, data,
    finish, footer, line, phase_head, rect, text, title,
};
use crate::insight;
use crate::insight::curve::{CurvePoint, CurveValue, PersonaChoice, points};
use crate::model::{Journey, Lane, LaneContent, LaneKind, MapStyle, PersonaId};
use crate::scene::text::{Face, Font, cut};
use crate::scene::{LineStyle, Node, Role, Scene, Shape, phase_colour};
use crate::turns::Turn;
use crate::words::{names, numbers, picture as words};

const HEAD: f64 = 40.0;
const INSET: f64 = 10.0;
/// The coloured spine of a phase.
const SPINE: f64 = 10.0;
const SMALL: Font = Font::new(11.0, Face::Plain);
const BOLD: Font = Font::new(12.0, Face::Bold);

/// The table laid out, before it is put together.
struct Table<'a> {
    journey: &'a Journey,
    look: &'a Look,
    /// What stands above each column; the first is that of the steps.
    heads: Vec<String>,
    /// The column of what was measured.
    measured: Option<usize>,
    /// The name of each phase, above its steps.
    phases: Vec<Block>,
    lines: Vec<Line>,
}

/// A step as a row of cells.
struct Line {
    phase: usize,
    is_first: bool,
    height: f64,
    cells: Vec<Block>,
}

/// What of a table stands on one page.
struct Part {
    lines: Range<usize>,
    /// The columns beside that of the steps, which every page has.
    columns: Range<usize>,
}

/// The whole table on one sheet.
pub(super) async fn sheet(journey: &Journey, look: &Look, turn: Turn<'_>) -> Option<Scene> {
    Some(Table::of(journey, look, turn).await?.whole())
}

/// The table on pages: rows break between steps, columns between lanes, and the heads are
/// repeated.
pub(super) async fn pages(
    journey: &Journey,
    look: &Look,
    paper: Paper,
    split: Split,
    turn: Turn<'_>,
) -> Option<Vec<Scene>> {
    let table = Table::of(journey, look, turn).await?;
    if split == Split::OneSheet || table.lines.is_empty() {
        return Some(vec![on_paper(table.whole(), paper, 1.0)]);
    }
    let plans = paper.scales().map(|scale| (scale, table.parts(paper, split, scale)));
    // The fewest pages, and of those the largest.
    let best = plans.reduce(|best, plan| if plan.1.len() <= best.1.len() { plan } else { best });
    let (scale, parts) = best.unwrap_or_default();
    let mut pages = Vec::with_capacity(parts.len());
    for part in parts {
        turn().await?;
        pages.push(on_paper(table.assemble(&part, paper.room().0 / scale), paper, scale));
    }
    Some(pages)
}

/// The lanes that have a column.
fn lanes(journey: &Journey) -> impl Iterator<Item = &Lane> {
    let shown = insight::lanes::shown(journey, MapStyle::Table).into_iter();
    shown.filter(|lane| match lane.kind.content() {
        LaneContent::Cards | LaneContent::Derived => true,
        LaneContent::Curve | LaneContent::Line => false,
    })
}

impl<'a> Table<'a> {
    async fn of(journey: &'a Journey, look: &'a Look, turn: Turn<'_>) -> Option<Self> {
        let columns = columns(journey);
        let ctx = Ctx::of(journey, look, &columns, COLUMN);
        let other = |id: &PersonaId| points(journey, &PersonaChoice::One(*id));
        let others: Vec<_> = look.beside.iter().map(other).collect();
        let mut lines = Vec::with_capacity(columns.len());
        for column in &columns {
            lines.push(of_step(&ctx, column, &others));
            turn().await?;
        }
        let measured = data(journey, look).map(|_| 1);
        let phases = journey.phases.iter().enumerate();
        let phases = phases.map(|(idx, phase)| named(&phase.name, idx)).collect();
        Some(Self { journey, look, heads: heads(&ctx), measured, phases, lines })
    }

    fn whole(&self) -> Scene {
        let (lines, columns) = (0..self.lines.len(), 1..self.heads.len());
        self.assemble(&Part { lines, columns }, 0.0)
    }

    /// The pages of the columns that fit beside each other, from top to bottom.
    fn parts(&self, paper: Paper, split: Split, scale: f64) -> Vec<Part> {
        let (wide, high) = paper.room();
        let (wide, high) = (wide / scale, high / scale);
        let most = ((wide - 2.0 * MARGIN - SPINE) / COLUMN).floor() as usize;
        let others = self.heads.len().saturating_sub(1);
        let n_wide = others.div_ceil(most.saturating_sub(1).max(1)).max(1);
        let each = others.div_ceil(n_wide).max(1);
        let footer = footer(self.journey, self.look, 0.0, wide - 2.0 * MARGIN).height;
        let phase = |line: &Line| self.phases.get(line.phase).map_or(0.0, |head| head.height);
        let highest = self.lines.iter().map(phase).fold(0.0, f64::max);
        // A page may start within a phase and say its name once more.
        let room = high - 2.0 * MARGIN - TITLE - HEAD - FOOTER - footer - highest;
        let with_phase = |line: &Line| line.height + if line.is_first { phase(line) } else { 0.0 };
        let heights: Vec<f64> = self.lines.iter().map(with_phase).collect();
        let is_first = |idx: usize| self.lines.get(idx).is_some_and(|line| line.is_first);
        let breaks = |idx| split == Split::PhaseEach && is_first(idx);
        let bands = bands(&heights, 0..self.lines.len(), room, breaks);
        let beside = |lines: Range<usize>| {
            (0..n_wide).map(move |place| {
                let start = 1 + each * place;
                let columns = start..(start + each).min(others + 1);
                Part { lines: lines.clone(), columns }
            })
        };
        bands.into_iter().flat_map(beside).collect()
    }

    fn assemble(&self, part: &Part, least: f64) -> Scene {
        let shown = self.lines.get(part.lines.clone()).unwrap_or_default();
        let right = MARGIN + SPINE + COLUMN * (1 + part.columns.len()) as f64;
        let width = (right + MARGIN).max(least);
        let top = MARGIN + TITLE;
        let mut nodes: Vec<Node> = title(self.journey, width).into_iter().collect();
        let mut y = top + HEAD;
        for (idx, each) in shown.iter().enumerate() {
            let start = y;
            if idx == 0 || each.is_first {
                nodes.push(line(MARGIN, y, right, y, Ink::Edge));
                if let Some(head) = self.phases.get(each.phase) {
                    nodes.extend(head.at(MARGIN + SPINE + 4.0, y));
                    y += head.height;
                }
            }
            self.place(each, part, (y, right), &mut nodes);
            y += each.height;
            if let Some(phase) = self.journey.phases.get(each.phase) {
                let role = Role::Phase(phase_colour(phase, each.phase));
                let shape = Shape::Rect { x: MARGIN, y: start, width: 5.0, height: y - start };
                nodes.push(Node { shape, role });
            }
        }
        nodes.push(line(MARGIN, y, right, y, Ink::Edge));
        for (x, idx) in places(part) {
            let name = self.heads.get(idx).map(String::as_str).unwrap_or_default();
            let name = cut(name, COLUMN - 12.0, BOLD);
            nodes.push(text(x + 4.0, top + 24.0, name, BOLD, Ink::Text));
        }
        finish(self.journey, self.look, nodes, (width, y))
    }

    /// Puts the cells of a step in their columns.
    fn place(&self, each: &Line, part: &Part, (y, right): (f64, f64), nodes: &mut Vec<Node>) {
        for (x, idx) in places(part) {
            if self.measured == Some(idx) {
                nodes.push(rect(x - 2.0, y, COLUMN - 6.0, each.height, Ink::Measured));
            }
            if let Some(cell) = each.cells.get(idx) {
                nodes.extend(cell.at(x + 4.0, y + INSET));
            }
        }
        nodes.push(line(MARGIN, y, right, y, Ink::Rule));
    }
}

/// The name of a phase.
fn named(name: &str, idx: usize) -> Block {
    let head = phase_head(name, idx, 2.0 * COLUMN);
    block(head.height + 12.0, head.at(0.0, 8.0).collect())
}

/// The columns of a page, and where they start.
fn places(part: &Part) -> impl Iterator<Item = (f64, usize)> {
    let shown = std::iter::once(0).chain(part.columns.clone()).enumerate();
    shown.map(|(place, idx)| (MARGIN + SPINE + COLUMN * place as f64, idx))
}

/// The cells of a step, in the order of the heads.
fn of_step(ctx: &Ctx, column: &super::Column, others: &[Vec<CurvePoint>]) -> Line {
    let mut cells = vec![cells::step(ctx, column)];
    if let Some(data) = data(ctx.journey, ctx.look) {
        let measured = band::real(ctx, data, column, 0.0);
        let nodes = block(0.0, measured).at(-8.0, -6.0).collect();
        cells.push(block(band::REALITY - 2.0 * INSET, nodes));
    }
    cells.push(feeling(ctx, column, others));
    let of_lane = |lane: &Lane| match column.step {
        Some((_, step)) => cells::of_lane(ctx, lane, step),
        None => Block::default(),
    };
    cells.extend(lanes(ctx.journey).map(of_lane));
    let highest = cells.iter().map(|cell| cell.height).fold(24.0, f64::max);
    let height = highest + 2.0 * INSET;
    Line { phase: column.phase, is_first: column.is_first, height, cells }
}

fn heads(ctx: &Ctx) -> Vec<String> {
    let language = ctx.look.language;
    let of_kind = |kind| names::lane(language, kind).to_owned();
    let mut heads = vec![words::step(language).to_owned()];
    heads.extend(data(ctx.journey, ctx.look).map(|_| of_kind(LaneKind::Reality)));
    heads.push(of_kind(LaneKind::Feeling));
    let named = |lane: &Lane| names::of_lane(language, lane).to_owned();
    heads.extend(lanes(ctx.journey).map(named));
    heads
}

/// How a step feels, how we know, and whether it is decisive; then how it feels to the others, each
/// with the mark by which the footer names them.
fn feeling(ctx: &Ctx, column: &super::Column, others: &[Vec<CurvePoint>]) -> Block {
    let language = ctx.look.language;
    let Some((number, _)) = column.step else { return Block::default() };
    let Some(point) = ctx.points.get(number - 1) else { return Block::default() };
    let felt = match &point.value {
        CurveValue::Evidence(measured) => {
            Some((measured.mean, words::people(language, measured.n)))
        }
        CurveValue::Assumption(value) => Some((*value, words::assumption(language).to_owned())),
        CurveValue::Gap => None,
    };
    let mut nodes = Vec::new();
    let mut height = 0.0;
    if let Some((value, note)) = felt {
        let first = format!("{} {}", numbers::feeling(language, value), point.word);
        let first = Block::lines(&first, ctx.room(), Font::new(13.0, Face::Bold), Ink::Text);
        let note = Block::lines(&note, ctx.room(), SMALL, Ink::Quiet);
        height = first.height + note.height;
        nodes.extend(note.at(0.0, first.height));
        nodes.extend(first.nodes);
    }
    if point.decisive.bears_star() {
        let words = words::decisive(language);
        let star = Block::beside("star", Ink::Text, words, ctx.room(), SMALL, Ink::Text);
        nodes.extend(star.at(0.0, height + 3.0));
        height += 3.0 + star.height;
    }
    for (place, other) in others.iter().enumerate() {
        let Some(point) = other.get(number - 1) else { continue };
        let Some(value) = point.value.height() else { continue };
        let style = if point.value.is_evidence() { LineStyle::Solid } else { LineStyle::Dashed };
        let said = format!("{} {}", numbers::feeling(language, value), point.word);
        let said = Block::lines(&said, ctx.room() - 18.0, SMALL, Ink::Quiet);
        nodes.push(band::mark(place, 6.0, height + 10.0, style));
        nodes.extend(said.at(18.0, height + 3.0));
        height += 3.0 + said.height;
    }
    block(height, nodes)
}
