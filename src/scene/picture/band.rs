//! Rows that are drawn across columns: what was measured, and the curve.

use super::block::Block;
use super::rows::{self, Body, Row};
use super::{Column, Ctx, Ink, block, icon, line, rect, text};
use crate::insight::curve::{CurveValue, PersonaChoice, points};
use crate::model::{Dataset, LaneKind, PersonaId, StepFigures};
use crate::scene::curve::{self, Curve, Frame, Knot, LABEL, Stroke};
use crate::scene::text::{Face, Font, cut, width};
use crate::scene::{Anchor, LineStyle, Node, Role, Shape, number, phase_colour};
use crate::words::{names, numbers, picture as words};

const SMALL: Font = Font::new(11.0, Face::Plain);
const BOLD: Font = Font::new(12.0, Face::Bold);
/// Groups smaller than this are not shown as a share.
const FEW: u32 = 5;
/// From this share on, stopping is drawn.
const DROP: f64 = 0.15;

/// How high what was measured of a step is.
pub(super) const REALITY: f64 = 52.0;

/// What data shows of each step: ink on yellow.
pub(super) fn reality(ctx: &Ctx, data: &Dataset) -> Row {
    let language = ctx.look.language;
    let head = rows::head(
        names::lane(language, LaneKind::Reality),
        &words::journeys(language, u64::from(data.cases)),
    );
    let columns = ctx.columns.iter().enumerate();
    let nodes = columns.flat_map(|(idx, each)| real(ctx, data, each, ctx.column * idx as f64));
    let body = Body::Drawing(nodes.collect());
    Row { height: REALITY, head, body, ground: Some(Ink::Measured), is_ruled: false, tie: None }
}

/// What data shows of one step.
pub(super) fn real(ctx: &Ctx, data: &Dataset, column: &Column, left: f64) -> Vec<Node> {
    let figures =
        column.step.and_then(|(_, step)| data.steps.iter().find(|each| each.step == step.id));
    if let Some(figures) = figures.filter(|each| each.cases >= FEW && data.cases > 0) {
        return measured(ctx, figures, data.cases, left);
    }
    let words = words::not_measured(ctx.look.language).to_owned();
    vec![text(left + 8.0, 20.0, words, SMALL, Ink::Quiet)]
}

fn measured(ctx: &Ctx, figures: &StepFigures, cases: u32, left: f64) -> Vec<Node> {
    let language = ctx.look.language;
    let share = f64::from(figures.cases) / f64::from(cases);
    let room = ctx.room();
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

/// The experience curve, one point `unit` high.
pub(super) fn curve(ctx: &Ctx, unit: f64, head: Block) -> Row {
    let height = 4.0 * unit + 52.0;
    let frame = Frame { zero: height / 2.0, unit, water: 5.0 };
    let xs = curve::centres(ctx.journey, ctx.column);
    let drawn = curve::draw(&ctx.points, &xs, frame);
    let all = ctx.column * ctx.columns.len() as f64;
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
    Row { height, head, body: Body::Drawing(nodes), ground: None, is_ruled: true, tie: None }
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
    let word = cut(&point.word, ctx.column - 44.0, BOLD);
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
