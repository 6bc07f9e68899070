//! The map as one picture, in every style, on one sheet or on pages.
//!
//! First everything is laid out as rows of blocks, each relative to its own
//! cell; then a sheet or a page is put together from a range of columns. A page
//! is therefore the same drawing as the sheet, with the lane heads repeated. Both go in turns.

mod band;
mod block;
mod cells;
mod footer;
mod jumps;
mod pages;
mod rows;
mod table;
mod ties;

pub use pages::{Paper, Split, pages};

use std::ops::Range;

use self::block::Block;
use self::footer::footer;
use self::rows::Row;
use super::text::{Face, Font, width as text_width};
use super::{Anchor, Ink, Node, Role, Scene, Shape, phase_colour};
use crate::insight::coverage::Grounds;
use crate::insight::curve::{CurvePoint, PersonaChoice, points};
use crate::model::{Dataset, Journey, LaneKind, Language, MapStyle, PersonaId, Step};
use crate::turns::Turn;
use crate::words::picture as words;

/// How a picture is to look.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// Which of the four styles.
    pub style: MapStyle,
    /// Whose curve it is.
    pub choice: PersonaChoice,
    /// Whose curves stand beside it.
    pub beside: Vec<PersonaId>,
    /// The language of what the program says in it.
    pub language: Language,
    /// Whether what data shows stands in it.
    pub reality: bool,
}

impl Look {
    /// Whether what holds for these personas, or for all if there are none, stands in the picture.
    fn concerns(&self, personas: &[PersonaId]) -> bool {
        let is_beside = |id: &PersonaId| self.beside.contains(id);
        self.choice.concerns(personas) || personas.iter().any(is_beside)
    }
}

/// Width of the lane heads.
const LANE: f64 = 124.0;
/// Width of a column, unless a page has room for wider ones.
const COLUMN: f64 = 128.0;
/// Room around everything.
const MARGIN: f64 = 28.0;
/// From the title to the map.
const TITLE: f64 = 58.0;
/// From the map to the footer.
const FOOTER: f64 = 14.0;

/// The whole map on one sheet: nothing when nobody wants it any more.
pub async fn picture(journey: &Journey, look: &Look, turn: Turn<'_>) -> Option<Scene> {
    if look.style == MapStyle::Table {
        return table::sheet(journey, look, turn).await;
    }
    let sheet = Sheet::of(journey, look, COLUMN, turn).await?;
    let all = 0..sheet.columns.len();
    let frame = sheet.frame(vec![all.clone()]);
    Some(sheet.assemble(&Part { columns: all, rows: sheet.below() }, &frame, 0.0))
}

/// Everything laid out, before it is put together.
struct Sheet<'a> {
    journey: &'a Journey,
    look: &'a Look,
    columns: Vec<Column<'a>>,
    /// Width of a column.
    column: f64,
    /// The first is that of the steps.
    rows: Vec<Row>,
}

/// What of a sheet stands on one page.
struct Part {
    columns: Range<usize>,
    /// The rows below that of the steps, which every page has.
    rows: Range<usize>,
}

/// What pages beside each other share.
struct Frame {
    /// Their columns.
    ranges: Vec<Range<usize>>,
    /// Width of a column.
    column: f64,
    /// How high the phase heads are.
    phases: f64,
    /// How high each row is.
    rows: Vec<f64>,
}

/// A column: a step, or a phase without steps.
#[derive(Clone, Copy)]
struct Column<'a> {
    phase: usize,
    /// The step and its number in the journey, from 1.
    step: Option<(usize, &'a Step)>,
    is_first: bool,
}

/// What laying out needs to know.
struct Ctx<'a> {
    journey: &'a Journey,
    look: &'a Look,
    grounds: Grounds,
    points: Vec<CurvePoint>,
    columns: &'a [Column<'a>],
    /// Width of a column.
    column: f64,
}

impl<'a> Ctx<'a> {
    fn of(journey: &'a Journey, look: &'a Look, columns: &'a [Column<'a>], column: f64) -> Self {
        let grounds = Grounds::of(journey);
        let points = points(journey, &look.choice);
        Self { journey, look, grounds, points, columns, column }
    }

    /// What is left of a column between its insets.
    fn room(&self) -> f64 {
        self.column - 16.0
    }
}

impl<'a> Sheet<'a> {
    async fn of(journey: &'a Journey, look: &'a Look, column: f64, turn: Turn<'_>) -> Option<Self> {
        let columns = columns(journey);
        let rows = rows::rows(&Ctx::of(journey, look, &columns, column), turn).await?;
        Some(Self { journey, look, columns, column, rows })
    }

    /// The rows below that of the steps.
    fn below(&self) -> Range<usize> {
        1..self.rows.len()
    }

    /// What pages of these columns share.
    fn frame(&self, ranges: Vec<Range<usize>>) -> Frame {
        let column = self.column;
        let heads = ranges.iter().map(|range| self.phases(range).height);
        let phases = heads.fold(0.0, f64::max);
        let rows = self.rows.iter().map(|row| row.height_on(&ranges, column)).collect();
        Frame { ranges, column, phases, rows }
    }

    /// A part with its lane heads, phases, steps, title and footer, at least this wide.
    fn assemble(&self, part: &Part, frame: &Frame, least: f64) -> Scene {
        let range = &part.columns;
        let right = MARGIN + LANE + self.column * range.len() as f64;
        let width = (2.0 * MARGIN + LANE + COLUMN * 3.0).max(right + MARGIN).max(least);
        let mut nodes: Vec<Node> = title(self.journey, width).into_iter().collect();
        let top = MARGIN + TITLE;
        nodes.extend(self.phases(range).at(MARGIN + LANE, top));
        let mut y = top + frame.phases;
        for idx in std::iter::once(0).chain(part.rows.clone()) {
            let (Some(row), Some(height)) = (self.rows.get(idx), frame.rows.get(idx)) else {
                continue;
            };
            row.place(range, frame, (y, *height), &mut nodes);
            y += height;
        }
        nodes.extend(self.borders(range, top + frame.phases, y));
        nodes.extend(ties::draw(self, part, frame, top + frame.phases));
        nodes.push(line(MARGIN, y, right, y, Ink::Rule));
        finish(self.journey, self.look, nodes, (width, y))
    }

    fn phases(&self, range: &Range<usize>) -> Block {
        let shown = self.columns.get(range.clone()).unwrap_or_default();
        let mut heads = Block::default();
        let mut x = 0.0;
        for run in shown.chunk_by(|a, b| a.phase == b.phase) {
            let width = self.column * run.len() as f64;
            let idx = run[0].phase;
            let Some(phase) = self.journey.phases.get(idx) else { continue };
            let bar = Shape::Rect { x: x + 1.0, y: 0.0, width: width - 2.0, height: 5.0 };
            heads.nodes.push(Node { shape: bar, role: Role::Phase(phase_colour(phase, idx)) });
            let head = phase_head(&phase.name, idx, width - 16.0);
            heads.nodes.extend(head.at(x + 8.0, 10.0));
            heads.height = heads.height.max(head.height + 6.0);
            x += width;
        }
        heads.height += 10.0;
        heads
    }

    /// Upright lines: light between steps, strong between phases.
    fn borders(&self, range: &Range<usize>, top: f64, bottom: f64) -> Vec<Node> {
        let shown = self.columns.get(range.clone()).unwrap_or_default();
        let border = |(idx, column): (usize, &Column)| {
            let x = MARGIN + LANE + self.column * idx as f64;
            line(x, top, x, bottom, if column.is_first { Ink::Edge } else { Ink::Rule })
        };
        shown.iter().enumerate().map(border).collect()
    }
}

fn columns(journey: &Journey) -> Vec<Column<'_>> {
    let mut number = 0;
    let mut columns = Vec::with_capacity(journey.n_steps() + journey.phases.len());
    for (phase, each) in journey.phases.iter().enumerate() {
        if each.steps.is_empty() {
            columns.push(Column { phase, step: None, is_first: true });
        }
        for (idx, step) in each.steps.iter().enumerate() {
            number += 1;
            columns.push(Column { phase, step: Some((number, step)), is_first: idx == 0 });
        }
    }
    columns
}

fn title(journey: &Journey, width: f64) -> Option<Node> {
    let font = Font::new(28.0, Face::Bold);
    let title = super::text::cut(&journey.title, width - 2.0 * MARGIN, font);
    (!title.is_empty()).then(|| text(MARGIN, MARGIN + 30.0, title, font, Ink::Text))
}

/// The number and the name of a phase, smaller where a word is too long for the room.
fn phase_head(name: &str, idx: usize, room: f64) -> Block {
    let number = Font::new(14.0, Face::Plain);
    let large = Font::new(14.0, Face::Bold);
    let fits = name.split_whitespace().all(|word| text_width(word, large) <= room - 18.0);
    let font = if fits { large } else { Font::new(12.0, Face::Bold) };
    let name = Block::lines(name, room - 18.0, font, Ink::Text);
    let mut nodes = vec![text(0.0, number.size, (idx + 1).to_string(), number, Ink::Quiet)];
    nodes.extend(name.at(18.0, 0.0));
    block(name.height.max(number.leading()), nodes)
}

/// The sheet below the shapes, and the footer below the map.
fn finish(journey: &Journey, look: &Look, map: Vec<Node>, (width, bottom): (f64, f64)) -> Scene {
    let footer = footer(journey, look, bottom + FOOTER, width - 2.0 * MARGIN);
    let height = bottom + FOOTER + footer.height + MARGIN;
    let mut nodes = vec![rect(0.0, 0.0, width, height, Ink::Paper)];
    nodes.extend(map);
    nodes.extend(footer.nodes);
    let description = words::describe(look.language, journey);
    Scene { width, height, title: journey.title.clone(), description, nodes }
}

/// The data that stands in the picture: the newest, unless it is switched off or its lane is hidden.
fn data<'a>(journey: &'a Journey, look: &Look) -> Option<&'a Dataset> {
    let lane = journey.lanes.iter().find(|lane| lane.kind == LaneKind::Reality);
    let is_shown = look.reality && lane.is_none_or(|lane| !lane.hidden);
    journey.datasets.last().map(|data| &**data).filter(|_| is_shown)
}

fn text(x: f64, y: f64, text: String, font: Font, ink: Ink) -> Node {
    let shape = Shape::Text { x, y, text, font, anchor: Anchor::Start };
    Node { shape, role: Role::Ink(ink) }
}

fn rect(x: f64, y: f64, width: f64, height: f64, ink: Ink) -> Node {
    Node { shape: Shape::Rect { x, y, width, height }, role: Role::Ink(ink) }
}

fn line(x1: f64, y1: f64, x2: f64, y2: f64, ink: Ink) -> Node {
    Node { shape: Shape::Line { x1, y1, x2, y2 }, role: Role::Ink(ink) }
}

fn icon(x: f64, y: f64, size: f64, name: &str, ink: Ink) -> Node {
    Node { shape: Shape::Icon { x, y, size, name: name.to_owned() }, role: Role::Ink(ink) }
}

/// Nodes and the height they take, for `Block`.
fn block(height: f64, nodes: Vec<Node>) -> Block {
    Block { height, nodes }
}
