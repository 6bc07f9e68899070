//! The large picture on the first visit: the phases and the curve of a journey,
//! wide and without text, and the moments that are worth a label.

use super::curve::{self, Frame};
use super::thumbnail::phase_colour;
use super::{Node, Role, Scene, Shape};
use crate::insight::curve::{PersonaChoice, points};
use crate::model::Journey;

const WIDTH: f64 = 1400.0;
const HEIGHT: f64 = 190.0;
/// Above +2 there is room for a star and a word, below the bars.
const FRAME: Frame = Frame { zero: 106.0, unit: 34.0, water: 5.0 };

/// The picture, which may be stretched in both directions, and its labels.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    /// Phases and curve.
    pub scene: Scene,
    /// Moments worth a label, from left to right.
    pub marks: Vec<Mark>,
}

/// A moment worth a label.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// From the left, as a share of the width.
    pub x: f64,
    /// From the top, as a share of the height.
    pub y: f64,
    /// One word for it; may be empty. Untrusted text.
    pub word: String,
    /// How it feels.
    pub value: f64,
    /// Whether it bears a star.
    pub star: bool,
    /// Whether the label stands above.
    pub above: bool,
}

/// Phases and curve, with labels at the decisive moments, the start and the lowest point.
pub fn sample(journey: &Journey, choice: &PersonaChoice) -> Sample {
    let n_columns: usize = journey.phases.iter().map(|phase| phase.steps.len().max(1)).sum();
    let column = WIDTH / n_columns.max(1) as f64;
    let points = points(journey, choice);
    let drawn = curve::draw(&points, &curve::centres(journey, column), FRAME);
    let lowest = drawn.knots.iter().map(|knot| knot.at.y).fold(f64::MIN, f64::max);
    let worth_it = |(idx, knot): &(usize, &curve::Knot)| {
        *idx == 0 || knot.star || (knot.at.y == lowest && lowest > FRAME.zero)
    };
    let mark = |(_, knot): (usize, &curve::Knot)| Mark {
        x: knot.at.x / WIDTH,
        y: knot.at.y / HEIGHT,
        word: points[knot.step].word.clone(),
        value: points[knot.step].value.height().unwrap_or(0.0),
        star: knot.star,
        above: knot.at.y < FRAME.zero,
    };
    let marks = drawn.knots.iter().enumerate().filter(worth_it).map(mark).collect();
    let mut nodes = bars(journey, column);
    let path = |d: String, role: Role| Node { shape: Shape::Path { d }, role };
    let zero = Shape::Line { x1: 0.0, y1: FRAME.zero, x2: WIDTH, y2: FRAME.zero };
    nodes.push(Node { shape: zero, role: Role::Zero });
    nodes.extend(drawn.areas.into_iter().map(|area| {
        let colour = phase_colour(&journey.phases[area.phase], area.phase);
        path(area.d, Role::Land(colour))
    }));
    if !drawn.water.is_empty() {
        nodes.push(path(drawn.water, Role::Water));
    }
    nodes.extend(drawn.strokes.into_iter().map(|each| path(each.d, Role::Curve(each.style))));
    let title = journey.title.clone();
    Sample {
        scene: Scene { width: WIDTH, height: HEIGHT, title, description: String::new(), nodes },
        marks,
    }
}

/// How far from the top a feeling stands in the picture, as a share of its height.
pub fn height_share(value: f64) -> f64 {
    (FRAME.zero - value * FRAME.unit) / HEIGHT
}

fn bars(journey: &Journey, column: f64) -> Vec<Node> {
    let mut left = 0.0;
    let bar = |(idx, phase): (usize, &std::sync::Arc<crate::model::Phase>)| {
        let width = column * phase.steps.len().max(1) as f64;
        let x = left + 2.0;
        left += width;
        let shape = Shape::Rect { x, y: 0.0, width: (width - 4.0).max(1.0), height: 8.0 };
        Node { shape, role: Role::Phase(phase_colour(phase, idx)) }
    };
    journey.phases.iter().enumerate().map(bar).collect()
}
