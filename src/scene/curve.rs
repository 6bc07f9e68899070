//! The experience curve as path data, for the editor, thumbnails and export.
//!
//! Solid between two pieces of evidence, dashed if either end is an assumption,
//! and no line at all through a gap. Above the zero line lies land, below it
//! land under lines of water; both are cut at phase borders, so that each part
//! takes the colour of its phase without clip paths or ids.

use std::fmt::Write as _;
use std::ops::Range;

use super::LineStyle;
use super::monotone::{Piece, Point, through};
use super::number;
use crate::insight::curve::{CurvePoint, CurveValue};
use crate::model::{Journey, sort};

/// How heights become places in the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Where the zero line lies, from the top.
    pub zero: f64,
    /// The height of one point of feeling.
    pub unit: f64,
    /// The distance between two lines of water, above 0.
    pub water: f64,
}

/// A stretch of the line in one style.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    /// SVG path data.
    pub d: String,
    /// Solid or dashed.
    pub style: LineStyle,
}

/// A part of the area between curve and zero line.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// SVG path data.
    pub d: String,
    /// The phase it lies in, from 0.
    pub phase: usize,
    /// Whether it lies below zero.
    pub below: bool,
}

/// A known point of the curve, and where its label goes.
#[derive(Clone, Debug, PartialEq)]
pub struct Knot {
    /// Which step, counted from 0.
    pub step: usize,
    /// Where it stands.
    pub at: Point,
    /// Filled (solid) or open (dashed).
    pub style: LineStyle,
    /// Whether it bears a star.
    pub star: bool,
    /// Whether the label stands above: on peaks and rises, not in dips.
    pub label_above: bool,
    /// Whether it is a peak, a dip, or an end of the line: what is worth its word where room is short.
    pub turns: bool,
    /// How far the label moves sideways to stay clear of a steep slope, from −1
    /// (left) to 1 (right).
    pub lean: f64,
}

/// From so many pixels between two curves on, there is room for the label of a point between them.
pub const LABEL: f64 = 40.0;

/// What is closer than this share of that room lies between the point and its label.
const CLOSE: f64 = 0.4;

impl Knot {
    /// Puts the label on the other side where another curve passes within `room` of the point on its
    /// own side and none does there. `others` are where they are at this step, from the top.
    pub fn keep_clear(&mut self, others: &[f64], room: f64) {
        let is_clear = |above: bool| {
            let rise = |other: f64| if above { self.at.y - other } else { other - self.at.y };
            !others.iter().any(|&other| CLOSE * room < rise(other) && rise(other) < room)
        };
        if !is_clear(self.label_above) && is_clear(!self.label_above) {
            self.label_above = !self.label_above;
            self.lean = -self.lean;
        }
    }
}

/// The curve, drawn.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Curve {
    /// The line.
    pub strokes: Vec<Stroke>,
    /// The areas between line and zero.
    pub areas: Vec<Area>,
    /// All lines of water, as one path; empty when nothing is below zero.
    pub water: String,
    /// Bands of spread around stretches of evidence.
    pub bands: Vec<String>,
    /// The known points.
    pub knots: Vec<Knot>,
}

/// Draws the curve. `xs` holds the middle of each point's column, from the left.
pub fn draw(points: &[CurvePoint], xs: &[f64], frame: Frame) -> Curve {
    let marks = marks(points, xs, frame);
    let mut curve = Curve { knots: knots(points, &marks, frame), ..Curve::default() };
    for run in marks.chunk_by(|a, b| a.step + 1 == b.step) {
        let places: Vec<Point> = run.iter().map(|mark| mark.at).collect();
        let pieces = through(&places);
        curve.strokes.extend(strokes(run, &pieces));
        for (ends, piece) in run.windows(2).zip(&pieces) {
            fill(&mut curve, piece, [ends[0].phase, ends[1].phase], frame);
        }
        curve.bands.extend(bands(run, &pieces, frame));
    }
    curve
}

/// The points that decide how the curve runs between two places: those between them and two more on
/// either side. `xs` holds where points are, the first first.
pub fn around(xs: &[f64], from: f64, to: f64) -> Range<usize> {
    const REACH: usize = 2;
    let before = xs.partition_point(|&x| x < from);
    let after = xs.partition_point(|&x| x < to);
    before.saturating_sub(REACH)..(after + REACH).min(xs.len())
}

/// The middle of each step's column when columns are `width` wide and a phase
/// without steps takes one column.
pub fn centres(journey: &Journey, width: f64) -> Vec<f64> {
    let mut column = 0_usize;
    let mut centres = Vec::with_capacity(journey.n_steps());
    for phase in &journey.phases {
        for idx in 0..phase.steps.len() {
            centres.push(((column + idx) as f64 + 0.5) * width);
        }
        column += phase.steps.len().max(1);
    }
    centres
}

/// A point whose height is known.
#[derive(Clone, Copy)]
struct Mark {
    step: usize,
    phase: usize,
    at: Point,
    style: LineStyle,
    /// Half the width of the band, in the units of the picture.
    spread: Option<f64>,
}

fn marks(points: &[CurvePoint], xs: &[f64], frame: Frame) -> Vec<Mark> {
    let mark = |(step, (point, &x)): (usize, (&CurvePoint, &f64))| {
        let y = frame.zero - frame.unit * point.value.height()?;
        let (style, spread) = match &point.value {
            CurveValue::Evidence(measured) => (LineStyle::Solid, measured.spread),
            CurveValue::Assumption(_) | CurveValue::Gap => (LineStyle::Dashed, None),
        };
        let spread = spread.map(|spread| spread * frame.unit);
        Some(Mark { step, phase: point.phase, at: Point { x, y }, style, spread })
    };
    points.iter().zip(xs).enumerate().filter_map(mark).collect()
}

fn knots(points: &[CurvePoint], marks: &[Mark], frame: Frame) -> Vec<Knot> {
    let rise = |from: Option<&Mark>, to: Option<&Mark>| match (from, to) {
        (Some(from), Some(to)) if from.step + 1 == to.step => (from.at.y - to.at.y) / frame.unit,
        _ => 0.0,
    };
    let knot = |(idx, mark): (usize, &Mark)| {
        let before = rise(idx.checked_sub(1).and_then(|before| marks.get(before)), Some(mark));
        let after = rise(Some(mark), marks.get(idx + 1));
        let label_above = match before - after {
            bend if bend != 0.0 => bend > 0.0,
            _ => mark.at.y <= frame.zero,
        };
        let turns = before * after <= 0.0;
        let lean = ((before + after) / 2.0).clamp(-1.0, 1.0);
        Knot {
            step: mark.step,
            at: mark.at,
            style: mark.style,
            star: points[mark.step].decisive.bears_star(),
            label_above,
            turns,
            lean: if label_above { -lean } else { lean },
        }
    };
    marks.iter().enumerate().map(knot).collect()
}

fn strokes(run: &[Mark], pieces: &[Piece]) -> Vec<Stroke> {
    let mut strokes: Vec<Stroke> = Vec::new();
    for (ends, piece) in run.windows(2).zip(pieces) {
        let solid = ends.iter().all(|end| end.style == LineStyle::Solid);
        let style = if solid { LineStyle::Solid } else { LineStyle::Dashed };
        match strokes.last_mut() {
            Some(last) if last.style == style => line_to(&mut last.d, piece),
            _ => {
                let mut d = start(piece.from);
                line_to(&mut d, piece);
                strokes.push(Stroke { d, style });
            }
        }
    }
    strokes
}

/// Adds the areas and water under one piece, cut where it passes zero and at
/// the border between two phases, halfway between their columns.
fn fill(curve: &mut Curve, piece: &Piece, phases: [usize; 2], frame: Frame) {
    let mut cuts = vec![0.0];
    cuts.extend(piece.crossing(frame.zero));
    if phases[0] != phases[1] {
        cuts.push(0.5);
    }
    cuts.push(1.0);
    sort(&mut cuts, |one, other| one < other);
    for cut in cuts.windows(2).filter(|cut| cut[1] - cut[0] > 1e-6) {
        let part = piece.part(cut[0], cut[1]);
        let middle = (cut[0] + cut[1]) / 2.0;
        let below = piece.height(middle) > frame.zero;
        if piece.height(middle) == frame.zero {
            continue;
        }
        let mut d = start(Point { y: frame.zero, ..part.from });
        let _infallible = write!(d, "V{}", number(part.from.y));
        line_to(&mut d, &part);
        let _infallible = write!(d, "V{}Z", number(frame.zero));
        curve.areas.push(Area { d, phase: phases[usize::from(middle > 0.5)], below });
        if below {
            water(&mut curve.water, &part, frame);
        }
    }
}

/// Level lines from the zero line down to the curve, at the same heights everywhere.
fn water(d: &mut String, part: &Piece, frame: Frame) {
    let depth = part.from.y.max(part.to.y) - frame.zero;
    let n_lines = (depth / frame.water).floor() as usize;
    for line in 0..n_lines {
        let y = frame.zero + (line as f64 + 0.5) * frame.water;
        let (from, to) = match part.crossing(y) {
            Some(t) if part.from.y < y => (part.at(t).x, part.to.x),
            Some(t) => (part.from.x, part.at(t).x),
            None if part.from.y.min(part.to.y) >= y => (part.from.x, part.to.x),
            None => continue,
        };
        let _infallible = write!(d, "M{} {}H{}", number(from), number(y), number(to));
    }
}

/// Bands around neighbouring evidence with a known spread. Towards a neighbour
/// without one the band narrows to nothing within a third of the column.
fn bands(run: &[Mark], pieces: &[Piece], frame: Frame) -> Vec<String> {
    let (top, bottom) = (frame.zero - 2.0 * frame.unit, frame.zero + 2.0 * frame.unit);
    let mut bands = Vec::new();
    let mut first = 0_usize;
    for part in run.chunk_by(|a, b| a.spread.is_some() == b.spread.is_some()) {
        let (before, after) = (first.checked_sub(1), first + part.len() - 1);
        first += part.len();
        if part[0].spread.is_none() || run.len() == 1 {
            continue;
        }
        let tip = |piece: Option<&Piece>, t: f64| piece.map(|piece| (piece.at(t), 0.0));
        let places: Vec<(Point, f64)> = tip(before.and_then(|idx| pieces.get(idx)), 2.0 / 3.0)
            .into_iter()
            .chain(part.iter().map(|mark| (mark.at, mark.spread.unwrap_or(0.0))))
            .chain(tip(pieces.get(after), 1.0 / 3.0))
            .collect();
        let edge = |side: f64| -> Vec<Point> {
            let shifted = |&(at, half): &(Point, f64)| Point {
                y: (at.y + side * half).clamp(top, bottom),
                ..at
            };
            places.iter().map(shifted).collect()
        };
        bands.push(band(&through(&edge(-1.0)), &through(&edge(1.0))));
    }
    bands
}

fn band(upper: &[Piece], lower: &[Piece]) -> String {
    let mut d = upper.first().map(|piece| start(piece.from)).unwrap_or_default();
    for piece in upper {
        line_to(&mut d, piece);
    }
    if let Some(last) = lower.last() {
        let _infallible = write!(d, "V{}", number(last.to.y));
    }
    for piece in lower.iter().rev() {
        let back = Piece { from: piece.to, y1: piece.y2, y2: piece.y1, to: piece.from };
        line_to(&mut d, &back);
    }
    d.push('Z');
    d
}

fn start(at: Point) -> String {
    format!("M{} {}", number(at.x), number(at.y))
}

fn line_to(d: &mut String, piece: &Piece) {
    let third = (piece.to.x - piece.from.x) / 3.0;
    let _infallible = write!(
        d,
        "C{} {} {} {} {} {}",
        number(piece.from.x + third),
        number(piece.y1),
        number(piece.to.x - third),
        number(piece.y2),
        number(piece.to.x),
        number(piece.to.y),
    );
}
