//! A piece of the curve that runs down: beside a step of the list, or through a line of the table.

use leptos::prelude::*;

use super::super::widgets::Icon;
use super::layout::Column;
use super::state::Map;
use crate::insight::curve::CurvePoint;
use crate::scene::curve::{Frame, around, draw};
use crate::scene::{LineStyle, number};
use crate::ui::signals::Memo;

/// How high a line is in the picture, which is stretched to the one in the page.
const STEP: f64 = 100.0;

/// A line that has a piece of the curve.
#[derive(Clone, Copy)]
pub struct Strip {
    /// Whose line it is.
    pub column: Column,
    /// Where the line of a column stands among all, from 0.
    pub place: fn(&Column) -> usize,
    /// Better is to the right, in a strip twice as wide as where its zero lies.
    pub frame: Frame,
    /// Whether the curves of the other customer groups run beside it.
    pub has_others: bool,
}

/// What a curve is in a strip.
#[derive(Clone, PartialEq)]
struct Piece {
    strokes: Vec<(LineStyle, String)>,
    /// The point of this line.
    own: Option<CurvePoint>,
}

impl Strip {
    /// Draws it.
    pub fn view(self, map: Map) -> impl Fn() -> AnyView + Clone + Send + 'static {
        let middles = Memo::new(move |_| {
            map.columns.with(|columns| {
                let steps = columns.all.iter().filter(|column| column.step.is_some());
                steps.map(|column| self.top(column) + STEP / 2.0).collect::<Vec<_>>()
            })
        });
        let lead =
            Memo::new(move |_| middles.with(|middles| self.piece(&map.points.get().all, middles)));
        let others = Memo::new(move |_| {
            let others = if self.has_others { map.others.get().all } else { Vec::new().into() };
            let piece = |other: &super::others::Other| {
                middles.with(|middles| self.piece(&other.points, middles))
            };
            others.iter().map(piece).collect::<Vec<_>>()
        });
        move || {
            let Piece { strokes, own } = lead.get();
            let others = others.get();
            let beside = others.iter().enumerate();
            let lines = beside.clone().map(|(place, other)| {
                view! { <g class="beside" data-mark=mark(place)>{paths(&other.strokes)}</g> }
            });
            let wide = number(self.frame.zero * 2.0);
            let marks = beside.filter_map(|(place, other)| {
                let point = other.own.as_ref()?;
                let x = self.x(point)?;
                let guess = (!point.value.is_evidence()).then_some("");
                Some(view! {
                    <span class="beside beside__pt" data-mark=mark(place) data-guess=guess style=("--x", x)>
                        <i></i>
                    </span>
                })
            });
            view! {
                <svg viewBox=format!("0 {} {wide} {}", number(self.top(&self.column)), number(STEP)) preserveAspectRatio="none">
                    // It is drawn from left to right, with better on top.
                    <g transform=format!("matrix(0 1 -1 0 {wide} 0)")>
                        {lines.collect_view()}
                        {paths(&strokes)}
                    </g>
                </svg>
                {marks.collect_view()}
                {own.and_then(|point| self.dot(&point))}
            }
            .into_any()
        }
    }

    fn top(&self, column: &Column) -> f64 {
        (self.place)(column) as f64 * STEP
    }

    fn x(&self, point: &CurvePoint) -> Option<String> {
        Some(number(self.frame.zero + self.frame.unit * point.value.height()?))
    }

    fn piece(&self, points: &[CurvePoint], middles: &[f64]) -> Piece {
        let top = self.top(&self.column);
        let near = around(middles, top, top + STEP);
        let own = self.column.step.and_then(|step| points.iter().find(|point| point.step == step));
        let (Some(points), Some(middles)) = (points.get(near.clone()), middles.get(near)) else {
            return Piece { strokes: Vec::new(), own: None };
        };
        let strokes = draw(points, middles, self.frame).strokes.into_iter();
        Piece {
            strokes: strokes.map(|stroke| (stroke.style, stroke.d)).collect(),
            own: own.cloned(),
        }
    }

    fn dot(&self, point: &CurvePoint) -> Option<impl IntoView + use<>> {
        let is_star = point.decisive.bears_star();
        let class = if is_star { "pt__dot pt__dot--star" } else { "pt__dot" };
        let guess = (!point.value.is_evidence()).then_some("");
        Some(view! {
            <span class=class data-guess=guess style=("--x", self.x(point)?)>
                {is_star.then(|| view! { <Icon name="star"/> })}
            </span>
        })
    }
}

/// The sign by which one of the other curves is known.
fn mark(place: usize) -> String {
    (place % 3).to_string()
}

fn paths(strokes: &[(LineStyle, String)]) -> impl IntoView + use<> {
    let path = |(style, d): &(LineStyle, String)| {
        let class = if *style == LineStyle::Solid { "line" } else { "line line--guess" };
        view! { <path class=class d=d.clone()></path> }
    };
    strokes.iter().map(path).collect_view()
}
