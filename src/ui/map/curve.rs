//! The line of the experience over all steps. Only what lies in the page is
//! drawn; the points on it are elements of their own.

use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use super::super::desk::Desk;
use super::super::later::{Draw, Fetched, Later};
use super::beside::Shown;
use super::layout::Columns;
use super::state::{Lifted, Map, use_map};
use crate::insight::curve::{CurvePoint, CurveValue, PersonaChoice, points};
use crate::model::{Journey, MapStyle, Step};
use crate::scene::curve::{Curve, Frame, Knot, draw};
use crate::scene::{LineStyle, number};
use crate::ui::signals::{Memo, RwSignal};
use crate::ui::views::{live, maybe};

/// How the curve lies in its picture, which is stretched to its row: that is as tall as `--unit` makes
/// it, in the same proportion.
pub fn frame(style: MapStyle) -> Frame {
    let unit = match style {
        MapStyle::Experience => UNIT * 2.0,
        MapStyle::Blueprint => LOW,
        MapStyle::Map | MapStyle::Table => UNIT,
    };
    Frame { zero: unit * 114.0 / UNIT, unit, water: 5.0 }
}

/// Height of a point of feeling on a map, in CSS pixels before zooming.
const UNIT: f64 = 43.0;
/// The same on a blueprint, whose row of the curve is 80 high.
const LOW: f64 = 15.0;

/// The same, where the curve is shown large or low too.
pub fn unit(map: Map) -> f64 {
    match map.style.get() {
        MapStyle::Experience => map.frame.get().unit(map.head.get()),
        MapStyle::Blueprint => LOW,
        MapStyle::Map | MapStyle::Table => UNIT,
    }
}

/// Width of a column in the picture, which is stretched to that in the page.
pub const COLUMN: f64 = 100.0;

/// What is worked out from how the steps feel to whom it was asked for; another value only when
/// something of it is another.
#[derive(Clone)]
pub struct Felt<A, T> {
    from: Arc<Journey>,
    asked: A,
    /// In the order of what it is made from.
    pub all: Arc<Vec<T>>,
}

impl<A, T> PartialEq for Felt<A, T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.all, &other.all)
    }
}

/// The points of the curve, one for each step.
pub type Points = Felt<PersonaChoice, CurvePoint>;

/// Keeps the points.
pub fn keep_points(desk: Desk, choice: Memo<PersonaChoice>) -> Memo<Points> {
    keep_felt(desk, choice, points)
}

/// Keeps what is worked out. A journey in which only texts changed costs a comparison of pointers.
pub fn keep_felt<A, T>(
    desk: Desk,
    asked: Memo<A>,
    work_out: fn(&Journey, &A) -> Vec<T>,
) -> Memo<Felt<A, T>>
where
    A: Clone + PartialEq + Send + Sync + 'static,
    T: Send + Sync + 'static,
{
    Memo::new(move |before: Option<&Felt<A, T>>| {
        let (from, asked) = (desk.journey(), asked.get());
        let all = match before {
            Some(before) if before.asked == asked && feels_alike(&before.from, &from) => {
                Arc::clone(&before.all)
            }
            _ => Arc::new(work_out(&from, &asked)),
        };
        Felt { from, asked, all }
    })
}

/// Whether nothing changed that the curve is made of.
fn feels_alike(before: &Journey, after: &Journey) -> bool {
    let same_steps = |(a, b): (&Arc<Step>, &Arc<Step>)| {
        Arc::ptr_eq(a, b) || (a.id == b.id && a.decisive == b.decisive && a.feelings == b.feelings)
    };
    same(&before.evidence, &after.evidence)
        && same(&before.personas, &after.personas)
        && same(&before.checks, &after.checks)
        && before.phases.len() == after.phases.len()
        && before.phases.iter().zip(&after.phases).all(|(a, b)| {
            Arc::ptr_eq(a, b)
                || (a.steps.len() == b.steps.len() && a.steps.iter().zip(&b.steps).all(same_steps))
        })
}

fn same<T>(a: &[Arc<T>], b: &[Arc<T>]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| Arc::ptr_eq(a, b))
}

/// The curve of the columns in the page, drawn.
#[derive(Clone, PartialEq, Default)]
pub struct Drawn {
    /// Which steps it goes over, counted from 0.
    pub steps: Range<usize>,
    /// Its shapes.
    pub curve: Arc<Curve>,
}

impl Drawn {
    /// The known point of a step, counted from 0.
    pub fn knot(&self, step: usize) -> Option<&Knot> {
        let place = step.checked_sub(self.steps.start)?;
        self.curve.knots.iter().find(|knot| knot.step == place)
    }
}

/// Draws the curve again when a point or what is in sight changes.
pub fn keep_drawn(
    points: Memo<Points>,
    lifted: RwSignal<Option<Lifted>>,
    columns: Memo<Arc<Columns>>,
    page: Memo<Range<usize>>,
    style: Memo<MapStyle>,
) -> Memo<Drawn> {
    Memo::new(move |_| {
        drawn(&points.get().all, lifted.get(), &columns.get(), page.get(), style.get())
    })
}

/// Draws what of a curve lies in the page.
pub fn drawn(
    points: &[CurvePoint],
    lifted: Option<Lifted>,
    columns: &Columns,
    page: Range<usize>,
    style: MapStyle,
) -> Drawn {
    let with_steps = columns.all.iter().filter(|column| column.step.is_some());
    let at: Vec<usize> = with_steps.map(|column| column.at).collect();
    // Two more on each side, so that the line does not bend otherwise at the edge.
    let first = at.partition_point(|at| *at < page.start).saturating_sub(2);
    let end = (at.partition_point(|at| *at < page.end) + 2).min(at.len()).min(points.len());
    let steps = first.min(end)..end;
    let xs: Vec<f64> = at[steps.clone()].iter().map(|at| (*at as f64 + 0.5) * COLUMN).collect();
    let mut shown = points[steps.clone()].to_vec();
    if let Some(lifted) = lifted {
        lift(&mut shown, lifted);
    }
    Drawn { steps, curve: Arc::new(draw(&shown, &xs, frame(style))) }
}

fn lift(points: &mut [CurvePoint], lifted: Lifted) {
    if let Some(point) = points.iter_mut().find(|point| point.step == lifted.step) {
        point.value =
            lifted.now.map_or(CurveValue::Gap, |now| CurveValue::Assumption(f64::from(now) / 10.0));
    }
}

/// The curve behind its points. Screen readers read the points.
#[component]
pub fn Plot() -> impl IntoView {
    let map = use_map();
    let n_columns = move || map.columns.with(|columns| columns.all.len());
    // As high above the middle as below it.
    let view_box = move || {
        let height = frame(map.style.get()).zero * 2.0;
        format!("0 0 {} {}", number((n_columns() as f64 * COLUMN).max(1.0)), number(height))
    };
    let colour_of = move |phase: usize| {
        map.columns.with(|columns| columns.spans.get(phase).map_or(1, |span| span.colour))
    };
    let shapes = move || {
        let curve = map.drawn.get().curve;
        let areas = curve.areas.iter().map(|area| {
            view! { <path class="land" data-phase=colour_of(area.phase).to_string() d=area.d.clone()></path> }
        });
        let bands =
            curve.bands.iter().map(|band| view! { <path class="spread" d=band.clone()></path> });
        let strokes = curve.strokes.iter().map(|stroke| {
            let class = if stroke.style == LineStyle::Solid { "line" } else { "line line--guess" };
            view! { <path class=class d=stroke.d.clone()></path> }
        });
        view! {
            {areas.collect_view()}
            <path class="water" fill="none" d=curve.water.clone()></path>
            {bands.collect_view()}
            {strokes.collect_view()}
        }
    };
    view! {
        <div class="plot" aria-hidden="true">
            {beside(Shown::Lines)}
            <svg class="curve" viewBox=view_box preserveAspectRatio="none">{live(shapes)}</svg>
        </div>
    }
}

/// What is drawn of the customer groups beside the one whose map it is, when there are any.
pub fn beside(shown: Shown) -> impl IntoView {
    let map = use_map();
    let part = Later::new(|| Box::pin(others()));
    let is_any = Memo::new(move |_| map.ids_beside.with(|ids| !ids.is_empty()));
    maybe(move || is_any.get().then(|| part.show(shown)).flatten())
}

/// Comes with the panel, after the map.
#[wasm_split(panel, fallible)]
fn others() -> Fetched<Draw<Shown>> {
    Ok(super::beside::show)
}
