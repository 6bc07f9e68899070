//! The map as one picture, in every style, on one sheet or on pages.
//!
//! First everything is laid out as rows of blocks, each relative to its own
//! cell; then a sheet or a page is put together from a range of columns. A page
//! is therefore the same drawing as the sheet, with the lane heads repeated.

mod band;
mod block;
mod cells;
mod pages;
mod rows;
mod table;

pub use pages::{Paper, Split, pages};

use self::block::Block;
use self::rows::Row;
use super::text::{Face, Font};
use super::{Anchor, Ink, LineStyle, Node, Role, Scene, Shape, phase_colour};
use crate::insight::coverage::Grounds;
use crate::insight::curve::{CurvePoint, PersonaChoice, points};
use crate::model::{Journey, Language, MapStyle, PersonaId, Step};
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
}

/// Width of the lane heads.
const LANE: f64 = 124.0;
/// Width of a column.
const COLUMN: f64 = 128.0;
/// Room around everything.
const MARGIN: f64 = 28.0;
/// From the title to the map.
const TITLE: f64 = 58.0;
/// From the map to the end of the footer.
const FOOTER: f64 = 34.0;
/// The phase heads.
const PHASES: f64 = 34.0;

/// The whole map on one sheet.
pub fn picture(journey: &Journey, look: &Look) -> Scene {
    if look.style == MapStyle::Table {
        return table::sheet(journey, look);
    }
    let sheet = Sheet::of(journey, look);
    let all = 0..sheet.columns.len();
    sheet.assemble(all)
}

/// Everything laid out, before it is put together.
struct Sheet<'a> {
    journey: &'a Journey,
    look: &'a Look,
    columns: Vec<Column<'a>>,
    rows: Vec<Row>,
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
}

impl<'a> Sheet<'a> {
    fn of(journey: &'a Journey, look: &'a Look) -> Self {
        let columns = columns(journey);
        let ctx = Ctx {
            journey,
            look,
            grounds: Grounds::of(journey),
            points: points(journey, &look.choice),
            columns: &columns,
        };
        let rows = rows::rows(&ctx);
        Self { journey, look, columns, rows }
    }

    fn height(&self) -> f64 {
        PHASES + self.rows.iter().map(|row| row.height).sum::<f64>()
    }

    /// The columns of a range with their lane heads, title and footer.
    fn assemble(&self, range: std::ops::Range<usize>) -> Scene {
        let width = 2.0 * MARGIN + LANE + COLUMN * range.len().max(3) as f64;
        let height = 2.0 * MARGIN + TITLE + self.height() + FOOTER;
        let mut nodes = vec![rect(0.0, 0.0, width, height, Ink::Paper)];
        nodes.extend(title(self.journey, width));
        let top = MARGIN + TITLE;
        let right = MARGIN + LANE + COLUMN * range.len() as f64;
        nodes.extend(self.phases(&range, top));
        let mut y = top + PHASES;
        for row in &self.rows {
            row.place(&range, &self.columns, y, right, &mut nodes);
            y += row.height;
        }
        nodes.extend(self.borders(&range, top + PHASES, y));
        nodes.push(line(MARGIN, y, right, y, Ink::Rule));
        nodes.extend(footer(self.journey, self.look, y + FOOTER - 10.0, width));
        Scene {
            width,
            height,
            title: self.journey.title.clone(),
            description: words::describe(self.look.language, self.journey),
            nodes,
        }
    }

    fn phases(&self, range: &std::ops::Range<usize>, top: f64) -> Vec<Node> {
        let mut nodes = Vec::new();
        let shown = self.columns.get(range.clone()).unwrap_or_default();
        let mut x = MARGIN + LANE;
        for run in shown.chunk_by(|a, b| a.phase == b.phase) {
            let width = COLUMN * run.len() as f64;
            let idx = run[0].phase;
            let Some(phase) = self.journey.phases.get(idx) else { continue };
            let role = Role::Phase(phase_colour(phase, idx));
            let bar = Shape::Rect { x: x + 1.0, y: top, width: width - 2.0, height: 5.0 };
            nodes.push(Node { shape: bar, role });
            let bold = Font::new(14.0, Face::Bold);
            let number = Font::new(14.0, Face::Plain);
            nodes.push(text(x + 8.0, top + 24.0, (idx + 1).to_string(), number, Ink::Quiet));
            let name = super::text::cut(&phase.name, width - 34.0, bold);
            nodes.push(text(x + 26.0, top + 24.0, name, bold, Ink::Text));
            x += width;
        }
        nodes
    }

    /// Upright lines: light between steps, strong between phases.
    fn borders(&self, range: &std::ops::Range<usize>, top: f64, bottom: f64) -> Vec<Node> {
        let shown = self.columns.get(range.clone()).unwrap_or_default();
        let border = |(idx, column): (usize, &Column)| {
            let x = MARGIN + LANE + COLUMN * idx as f64;
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

fn footer(journey: &Journey, look: &Look, y: f64, width: f64) -> Vec<Node> {
    let font = Font::new(11.0, Face::Plain);
    let persona = match &look.choice {
        PersonaChoice::One(id) => journey.persona(*id).map(|persona| persona.name.clone()),
        PersonaChoice::All | PersonaChoice::Several(_) => None,
    };
    let words = words::footer(look.language, journey, persona.as_deref());
    let words = super::text::cut(&words, width - 2.0 * MARGIN, font);
    let mut x = MARGIN + super::text::width(&words, font) + 16.0;
    let mut nodes = vec![text(MARGIN, y, words, font, Ink::Quiet)];
    for (place, id) in look.beside.iter().enumerate() {
        let Some(persona) = journey.persona(*id) else { continue };
        let name = super::text::cut(&persona.name, (width - MARGIN - x - 14.0).max(0.0), font);
        nodes.push(band::mark(place, x + 5.0, y - 4.0, LineStyle::Solid));
        let after = x + 14.0 + super::text::width(&name, font) + 16.0;
        nodes.push(text(x + 14.0, y, name, font, Ink::Quiet));
        x = after;
    }
    nodes
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
