//! Rows that are drawn across columns: what was measured, jumps, and the curve.

use std::collections::HashMap;

use super::block::Block;
use super::rows::{self, Body, Row};
use super::{COLUMN, Ctx, Ink, block, icon, line, rect, text};
use crate::insight::curve::{CurveValue, PersonaChoice, points};
use crate::model::{Dataset, LaneKind, PersonaId, StepFigures, StepId};
use crate::scene::curve::{self, Curve, Frame, Knot, LABEL, Stroke};
use crate::scene::jumps::levels;
use crate::scene::text::{Face, Font, cut, width};
use crate::scene::{Anchor, LineStyle, Node, Role, Shape, number, phase_colour};
use crate::words::{names, numbers, picture as words};

const SMALL: Font = Font::new(11.0, Face::Plain);
const BOLD: Font = Font::new(12.0, Face::Bold);
/// Groups smaller than this are not shown as a share.
const FEW: u32 = 5;
/// From this share on, stopping is drawn.
const DROP: f64 = 0.15;

/// What data shows of each step: ink on yellow.
pub(super) fn reality(ctx: &Ctx, data: &Dataset) -> Row {
    const HIGH: f64 = 52.0;
    let language = ctx.look.language;
    let head = rows::head(
        names::lane(language, LaneKind::Reality),
        &words::journeys(language, u64::from(data.cases)),
    );
    let figures: HashMap<StepId, &StepFigures> =
        data.steps.iter().map(|figures| (figures.step, figures)).collect();
    let mut nodes = Vec::new();
    for (idx, column) in ctx.columns.iter().enumerate() {
        let left = COLUMN * idx as f64;
        let figures = column.step.and_then(|(_, step)| figures.get(&step.id));
        match figures.filter(|figures| figures.cases >= FEW && data.cases > 0) {
            Some(figures) => nodes.extend(measured(ctx, figures, data.cases, left)),
            None => nodes.push(text(
                left + 8.0,
                20.0,
                words::not_measured(language).into(),
                SMALL,
                Ink::Quiet,
            )),
        }
    }
    let ground = Some(Ink::Measured);
    Row { height: HIGH, head, body: Body::Drawing(nodes), ground, is_ruled: false }
}

fn measured(ctx: &Ctx, figures: &StepFigures, cases: u32, left: f64) -> Vec<Node> {
    let language = ctx.look.language;
    let share = f64::from(figures.cases) / f64::from(cases);
    let room = COLUMN - 16.0;
    let x = left + 8.0;
    let percent = |share: f64| format!("{}%", numbers::fixed(language, share * 100.0, 0));
    let mut nodes = vec![
        text(x, 18.0, percent(share), Font::new(13.0, Face::Bold), Ink::Text),
        rect(x, 24.0, room, 4.0, Ink::MeasuredEdge),
        rect(x, 24.0, room * share.min(1.0), 4.0, Ink::Text),
    ];
    if let Some(seconds) = figures.median_seconds {
        let words = format!("→ {}", words::short_time(language, seconds.value()));
        let shape =
            Shape::Text { x: x + room, y: 18.0, text: words, font: SMALL, anchor: Anchor::End };
        nodes.push(Node { shape, role: Role::Ink(Ink::Text) });
    }
    let stops = f64::from(figures.exits) / f64::from(figures.cases);
    let is_last = ctx.columns.last().and_then(|column| column.step).map(|(_, step)| step.id);
    if stops >= DROP && is_last != Some(figures.step) {
        nodes.push(icon(x, 33.0, 13.0, "exit", Ink::Text));
        let words = words::stops(language, &percent(stops));
        nodes.push(text(x + 17.0, 44.0, words, SMALL, Ink::Text));
    }
    nodes
}

/// Jumps as brackets.
pub(super) fn jumps(ctx: &Ctx) -> Option<Row> {
    const LEVEL: f64 = 26.0;
    let place: HashMap<StepId, usize> = ctx
        .columns
        .iter()
        .enumerate()
        .filter_map(|(idx, column)| column.step.map(|(_, step)| (step.id, idx)))
        .collect();
    let placed = ctx.journey.jumps.iter().filter_map(|jump| {
        let (from, to) = (*place.get(&jump.from)?, *place.get(&jump.to)?);
        (from != to).then_some((from, to, &jump.label))
    });
    let placed: Vec<_> = placed.collect();
    let spans: Vec<_> = placed.iter().map(|(from, to, _)| (*from.min(to), *from.max(to))).collect();
    let levels = levels(&spans);
    let brackets = placed.iter().zip(&levels);
    let nodes = brackets
        .flat_map(|((from, to, label), level)| bracket(*from, *to, LEVEL * *level as f64, label))
        .collect();
    let n_levels = levels.iter().max().map(|level| level + 1)?;
    let height = LEVEL * n_levels as f64 + 6.0;
    Some(Row {
        height,
        head: Block::default(),
        body: Body::Drawing(nodes),
        ground: None,
        is_ruled: false,
    })
}

fn bracket(from: usize, to: usize, top: f64, label: &str) -> Vec<Node> {
    let middle = |idx: usize| COLUMN * (idx as f64 + 0.5);
    let (start, end) = (middle(from), middle(to));
    let (left, right) = (start.min(end), start.max(end));
    let low = top + 16.0;
    let arrow = format!("M{end} {}l-5 8h10z", number(top + 1.0));
    let mut nodes = vec![
        line(start, top + 4.0, start, low, Ink::Text),
        line(left, low, right, low, Ink::Text),
        line(end, top + 6.0, end, low, Ink::Text),
        Node {
            shape: Shape::Circle { cx: start, cy: top + 4.0, r: 3.0 },
            role: Role::Ink(Ink::Text),
        },
        Node { shape: Shape::Path { d: arrow }, role: Role::Ink(Ink::Text) },
    ];
    let label = cut(label, (right - left - 24.0).max(40.0), SMALL);
    if !label.is_empty() {
        let half = width(&label, SMALL) / 2.0 + 6.0;
        let x = (left + right) / 2.0;
        nodes.push(rect(x - half, low - 8.0, 2.0 * half, 16.0, Ink::Paper));
        let shape =
            Shape::Text { x, y: low + 4.0, text: label, font: SMALL, anchor: Anchor::Middle };
        nodes.push(Node { shape, role: Role::Ink(Ink::Text) });
    }
    nodes
}

/// The experience curve, one point `unit` high.
pub(super) fn curve(ctx: &Ctx, unit: f64, head: Block) -> Row {
    let height = 4.0 * unit + 52.0;
    let frame = Frame { zero: height / 2.0, unit, water: 5.0 };
    let xs = curve::centres(ctx.journey, COLUMN);
    let drawn = curve::draw(&ctx.points, &xs, frame);
    let all = COLUMN * ctx.columns.len() as f64;
    let path = |d: String, role: Role| Node { shape: Shape::Path { d }, role };
    let mut nodes = Vec::new();
    for score in [-2.0, -1.0, 1.0, 2.0] {
        let y = frame.zero - score * unit;
        nodes.push(line(0.0, y, all, y, Ink::Rule));
    }
    nodes.push(line(0.0, frame.zero, all, frame.zero, Ink::Edge));
    nodes.extend(drawn.bands.into_iter().map(|d| path(d, Role::Ink(Ink::Spread))));
    nodes.extend(drawn.areas.into_iter().filter_map(|area| {
        let phase = ctx.journey.phases.get(area.phase)?;
        Some(path(area.d, Role::Land(phase_colour(phase, area.phase))))
    }));
    if !drawn.water.is_empty() {
        nodes.push(path(drawn.water, Role::Water));
    }
    let others: Vec<Curve> = ctx.look.beside.iter().map(|id| other(ctx, *id, &xs, frame)).collect();
    nodes.extend(others.iter().enumerate().flat_map(|(place, other)| thin(place, other)));
    nodes.extend(drawn.strokes.into_iter().map(|stroke| path(stroke.d, Role::Curve(stroke.style))));
    for mut knot in drawn.knots {
        let at = |other: &Curve| {
            let same = other.knots.iter().find(|each| each.step == knot.step);
            same.map(|same| same.at.y)
        };
        let ys: Vec<f64> = others.iter().filter_map(at).collect();
        knot.keep_clear(&ys, LABEL);
        nodes.extend(point(ctx, &knot, unit >= 40.0));
    }
    let head = block(height - 20.0, with_scale(head, frame));
    Row { height, head, body: Body::Drawing(nodes), ground: None, is_ruled: true }
}

/// The curve of another customer group.
fn other(ctx: &Ctx, id: PersonaId, xs: &[f64], frame: Frame) -> Curve {
    curve::draw(&points(ctx.journey, &PersonaChoice::One(id)), xs, frame)
}

/// It is thinner than the first, with marks of its own.
fn thin(place: usize, drawn: &Curve) -> Vec<Node> {
    let stroke = |stroke: &Stroke| Node {
        shape: Shape::Path { d: stroke.d.clone() },
        role: Role::Ink(Ink::Beside(stroke.style)),
    };
    let mut nodes: Vec<Node> = drawn.strokes.iter().map(stroke).collect();
    nodes.extend(drawn.knots.iter().map(|knot| mark(place, knot.at.x, knot.at.y, knot.style)));
    nodes
}

/// The mark of a curve beside the first: a diamond, a square or a triangle.
pub(super) fn mark(place: usize, x: f64, y: f64, style: LineStyle) -> Node {
    let at = |dx: f64, dy: f64| format!("{} {}", number(x + dx), number(y + dy));
    let corners: &[(f64, f64)] = match place % 3 {
        0 => &[(0.0, -6.0), (6.0, 0.0), (0.0, 6.0), (-6.0, 0.0)],
        1 => &[(-4.5, -4.5), (4.5, -4.5), (4.5, 4.5), (-4.5, 4.5)],
        _ => &[(0.0, -5.5), (5.5, 4.5), (-5.5, 4.5)],
    };
    let corners: Vec<String> = corners.iter().map(|(dx, dy)| at(*dx, *dy)).collect();
    let shape = Shape::Path { d: format!("M{}Z", corners.join("L")) };
    Node { shape, role: Role::Ink(Ink::Mark(style)) }
}

fn with_scale(head: Block, frame: Frame) -> Vec<Node> {
    let mut nodes = head.nodes;
    if frame.unit < 40.0 {
        return nodes;
    }
    for (score, label) in [(-2.0, "−2"), (-1.0, "−1"), (0.0, "0"), (1.0, "+1"), (2.0, "+2")] {
        // The head starts an inset below the row.
        let y = frame.zero - score * frame.unit - 6.0;
        let shape =
            Shape::Text { x: 114.0, y, text: label.into(), font: SMALL, anchor: Anchor::End };
        nodes.push(Node { shape, role: Role::Ink(Ink::Quiet) });
    }
    nodes
}

fn point(ctx: &Ctx, knot: &Knot, with_words: bool) -> Vec<Node> {
    let (x, y) = (knot.at.x, knot.at.y);
    let mut nodes = if knot.star {
        vec![
            Node { shape: Shape::Circle { cx: x, cy: y, r: 10.0 }, role: Role::Ink(Ink::Text) },
            icon(x - 6.5, y - 6.5, 13.0, "star", Ink::Slip),
        ]
    } else {
        let shape = Shape::Circle { cx: x, cy: y, r: 5.5 };
        vec![Node { shape, role: Role::Ink(Ink::Knot(knot.style)) }]
    };
    let Some(point) = ctx.points.get(knot.step).filter(|_| with_words) else { return nodes };
    let value = match &point.value {
        CurveValue::Evidence(measured) => measured.mean,
        CurveValue::Assumption(value) => *value,
        CurveValue::Gap => return nodes,
    };
    let value = numbers::feeling(ctx.look.language, value);
    let word = cut(&point.word, COLUMN - 44.0, BOLD);
    let away = if knot.star { 18.0 } else { 13.0 };
    let y = if knot.label_above { y - away } else { y + away + 9.0 };
    let (long, short) = (width(&word, BOLD), width(&value, SMALL));
    let space = if word.is_empty() { 0.0 } else { 4.0 };
    let left = x - (long + space + short) / 2.0 + knot.lean * 24.0;
    if !word.is_empty() {
        nodes.push(text(left, y, word, BOLD, Ink::Text));
    }
    nodes.push(text(left + long + space, y, value, SMALL, Ink::Text));
    nodes
}
