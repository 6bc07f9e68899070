//! The curves of other customer groups beside the one whose map it is, and what
//! they say together. Comes after the map.

use leptos::prelude::*;

use super::curve::{COLUMN, drawn, frame, unit};
use super::others::Other;
use super::state::{Map, use_map};
use crate::insight::contrast::{self, Apart};
use crate::model::MapStyle;
use crate::scene::curve::LABEL;
use crate::scene::{LineStyle, number, percent};
use crate::ui::views::{live, maybe};
use crate::words::numbers;

/// From so many pixels between two curves on, how far apart they are stands between them.
const TALL: f64 = 72.0;

/// What is drawn of them.
#[derive(Clone, Copy)]
pub enum Shown {
    /// Their lines, over the row of the curve.
    Lines,
    /// Who the lines are of, beside their row.
    Names,
}

/// Draws it.
pub fn show(shown: Shown) -> AnyView {
    match shown {
        Shown::Lines => view! { <Lines/> }.into_any(),
        Shown::Names => view! { <Names/> }.into_any(),
    }
}

/// The lines, thinner than the one whose map it is, each with marks of its own. Screen readers read
/// them with the points of that one.
#[component]
fn Lines() -> impl IntoView {
    let map = use_map();
    live(move || {
        let others = map.others.get().all;
        let lines = others.iter().enumerate().map(|(place, other)| line(map, place, other));
        let gap = others.first().and_then(|other| widest(map, other));
        view! { {lines.collect_view()} {gap.map(|gap| bracket(map, gap))} }
    })
}

fn line(map: Map, place: usize, other: &Other) -> AnyView {
    let (columns, page, style) = (map.columns.get(), map.page.get(), map.style.get());
    let width = columns.all.len().max(1) as f64 * COLUMN;
    let (frame, unit) = (frame(style), unit(map));
    let drawn = drawn(&other.points, None, &columns, page, style);
    let strokes = drawn.curve.strokes.iter().map(|stroke| {
        let class = if stroke.style == LineStyle::Solid { "line" } else { "line line--guess" };
        view! { <path class=class d=stroke.d.clone()></path> }
    });
    let language = map.language();
    let led = map.points.get().all;
    let marks = drawn.curve.knots.iter().filter_map(|knot| {
        let step = drawn.steps.start + knot.step;
        let point = other.points.get(step)?;
        let height = point.value.height()?;
        let is_guess = knot.style == LineStyle::Dashed;
        // Its word stands on the side away from the first curve, where that leaves it room.
        let away = led.get(step).and_then(|led| Some(height - led.value.height()?));
        let has_room = away.is_none_or(|away| away.abs() * unit >= LABEL);
        let is_up = away.map_or(knot.label_above, |away| away > 0.0);
        Some(view! {
            <span
                class="beside__pt"
                class:is-up=is_up
                data-guess=is_guess.then_some("")
                data-turns=(knot.turns && has_room).then_some("")
                style=("--x", percent(knot.at.x / width))
                style=("--v", number(height))
            >
                <i></i>
                <b><span dir="auto">{point.word.clone()}</span>" "{numbers::feeling(language, height)}</b>
            </span>
        })
    });
    view! {
        <div class="beside" data-mark=(place % 3).to_string()>
            <svg class="curve" viewBox=format!("0 0 {} {}", number(width), number(frame.zero * 2.0)) preserveAspectRatio="none">
                {strokes.collect_view()}
            </svg>
            {marks.collect_view()}
        </div>
    }
    .into_any()
}

/// Where the two lie furthest apart, when that is seen.
fn widest(map: Map, other: &Other) -> Option<Apart> {
    let points = map.points.get().all;
    // A tenth is the least that can be typed.
    contrast::widest(&points, &other.points).filter(|gap| gap.by() > 0.05)
}

fn bracket(map: Map, gap: Apart) -> Option<AnyView> {
    if gap.by() * unit(map) < TALL {
        return None;
    }
    let columns = map.columns.get();
    let at = columns.all.iter().filter(|column| column.step.is_some()).nth(gap.step)?.at;
    let x = (at as f64 + 0.5) / columns.all.len().max(1) as f64;
    let by = numbers::fixed(map.language(), gap.by(), 1);
    let said = (map.app.words().compared().apart)(&by);
    Some(
        view! {
            <span
                class="beside__gap"
                style=("--x", percent(x))
                style=("--v", number(gap.one.max(gap.other)))
                style=("--by", number(gap.by()))
            >
                <b>{said}</b>
            </span>
        }
        .into_any(),
    )
}

#[component]
fn Names() -> impl IntoView {
    let map = use_map();
    live(move || {
        let others = map.others.get().all;
        let line = |(place, other): (usize, &Other)| {
            view! {
                <li class="beside" data-mark=(place % 3).to_string()>
                    <i aria-hidden="true"></i>
                    <span dir="auto">{other.name.clone()}</span>
                </li>
            }
        };
        view! { <ul class="legend">{others.iter().enumerate().map(line).collect_view()}</ul> }
    })
}

/// What the large curve says, in two sentences: of two customer groups where they differ most, of
/// one where it is lowest and highest.
#[component]
pub fn Moral() -> impl IntoView {
    let map = use_map();
    maybe(move || {
        let (first, second) = shows_large(map).then(|| sentences(map))??;
        Some(view! { <h2 class="moral"><b>{first}</b>" "{second}</h2> })
    })
}

fn shows_large(map: Map) -> bool {
    map.style.get() == MapStyle::Experience && !map.narrow.get()
}

fn sentences(map: Map) -> Option<(String, String)> {
    let words = map.app.words().compared();
    let title = |step: usize| {
        let title = map.app.desk.with_journey(|journey| {
            journey.steps().nth(step).map(|(_, step)| step.title.trim().to_owned())
        });
        (step + 1, title.unwrap_or_default())
    };
    let others = map.others.get().all;
    if let Some(other) = others.first()
        && let Some(gap) = widest(map, other)
    {
        let (number, title) = title(gap.step);
        let first = (words.differ)(&lead(map)?, &other.name, number, &title);
        let by = numbers::fixed(map.language(), gap.by(), 1);
        return Some((first, (words.by)(&by)));
    }
    let ends = contrast::ends(&map.points.get().all)?;
    let ((low, low_title), (high, high_title)) = (title(ends.lowest), title(ends.highest));
    Some(((words.lowest)(low, &low_title), (words.highest)(high, &high_title)))
}

/// The name of the customer group whose map it is.
fn lead(map: Map) -> Option<String> {
    let persona = map.view.with(|view| view.persona)?;
    map.app.desk.with_journey(|journey| journey.persona(persona).map(|it| it.name.clone()))
}
