//! The small picture of a journey: its phases, its curve, and what is backed up.

use super::curve::{self, Frame};
use super::{LineStyle, Node, Role, Scene, Shape};
use crate::insight::coverage;
use crate::insight::curve::{PersonaChoice, points};
use crate::model::{Journey, Phase, Step};

const WIDTH: f64 = 400.0;
const HEIGHT: f64 = 166.0;
const FRAME: Frame = Frame { zero: 90.0, unit: 21.0, water: 5.0 };
/// Narrower columns have no room for stubs of text.
const LEAST_FOR_TEXT: f64 = 12.0;

/// The small picture of a journey, 400 by 166, for one choice of personas.
pub fn thumbnail(journey: &Journey, choice: &PersonaChoice) -> Scene {
    let n_columns: usize = journey.phases.iter().map(|phase| phase.steps.len().max(1)).sum();
    let column = WIDTH / n_columns.max(1) as f64;
    let mut nodes = phase_bars(journey, column);
    let xs = curve::centres(journey, column);
    if column >= LEAST_FOR_TEXT {
        for ((_, step), x) in journey.steps().zip(&xs) {
            nodes.extend(text_stubs(step, x - column / 2.0, column));
        }
    }
    nodes.extend(curve_nodes(journey, choice, &xs));
    nodes.extend(card_boxes(journey, &xs, column));
    Scene {
        width: WIDTH,
        height: HEIGHT,
        title: journey.title.clone(),
        description: String::new(),
        nodes,
    }
}

/// The colour role of a phase, 1–6: its own, or that of its position.
pub fn phase_colour(phase: &Phase, idx: usize) -> u8 {
    colour(phase.colour, idx)
}

/// A colour role, 1–6: one's own, or that of one's position.
pub fn colour(own: Option<u8>, idx: usize) -> u8 {
    match own {
        Some(colour @ 1..=6) => colour,
        _ => (idx % 6) as u8 + 1,
    }
}

fn phase_bars(journey: &Journey, column: f64) -> Vec<Node> {
    let mut left = 0.0;
    let bar = |(idx, phase): (usize, &std::sync::Arc<Phase>)| {
        let width = column * phase.steps.len().max(1) as f64;
        let inset = 1.0_f64.min(width / 4.0);
        let x = left + inset;
        left += width;
        let shape = Shape::Rect { x, y: 0.0, width: width - 2.0 * inset, height: 7.0 };
        Node { shape, role: Role::Phase(phase_colour(phase, idx)) }
    };
    journey.phases.iter().enumerate().map(bar).collect()
}

/// Two lines that stand for the title of a step, as long as its words are.
fn text_stubs(step: &Step, left: f64, column: f64) -> Vec<Node> {
    let n_chars = step.title.chars().count() as f64;
    let room = column - 8.0;
    let first = (n_chars * 1.5).min(room);
    let second = (n_chars * 1.5 - first).min(room - 2.0);
    let stub = |(width, y): (f64, f64)| Node {
        shape: Shape::Rect { x: left + 4.0, y, width, height: 4.0 },
        role: Role::Text,
    };
    [(first, 17.0), (second, 25.0)]
        .into_iter()
        .filter(|(width, _)| *width >= 1.0)
        .map(stub)
        .collect()
}

fn curve_nodes(journey: &Journey, choice: &PersonaChoice, xs: &[f64]) -> Vec<Node> {
    let drawn = curve::draw(&points(journey, choice), xs, FRAME);
    let path = |d: String, role: Role| Node { shape: Shape::Path { d }, role };
    let zero = Shape::Line { x1: 0.0, y1: FRAME.zero, x2: WIDTH, y2: FRAME.zero };
    let mut nodes = vec![Node { shape: zero, role: Role::Zero }];
    nodes.extend(drawn.areas.into_iter().map(|area| {
        let colour = phase_colour(&journey.phases[area.phase], area.phase);
        path(area.d, Role::Land(colour))
    }));
    if !drawn.water.is_empty() {
        nodes.push(path(drawn.water, Role::Water));
    }
    nodes.extend(drawn.strokes.into_iter().map(|each| path(each.d, Role::Curve(each.style))));
    nodes.extend(drawn.knots.iter().filter(|knot| knot.star).map(|knot| Node {
        shape: Shape::Circle { cx: knot.at.x, cy: knot.at.y, r: 7.0 },
        role: Role::Star,
    }));
    nodes
}

/// A box for each step that has cards: solid when the step is backed up.
fn card_boxes(journey: &Journey, xs: &[f64], column: f64) -> Vec<Node> {
    let inset = 4.5_f64.min(column / 6.0);
    let backed_up = coverage::backed_up(journey);
    let steps = journey.steps().map(|(_, step)| step).zip(xs).zip(backed_up);
    steps
        .filter(|((step, _), _)| !step.cards.is_empty())
        .map(|((_, x), backed_up)| {
            let style = if backed_up { LineStyle::Solid } else { LineStyle::Dashed };
            let (x, width) = (x - column / 2.0 + inset, column - 2.0 * inset);
            let shape = Shape::Rect { x, y: 146.0, width, height: 19.0 };
            Node { shape, role: Role::Card(style) }
        })
        .collect()
}
