//! A point of the curve: where it stands, what it says, and moving it.

use leptos::prelude::*;

use super::super::widgets::Icon;
use super::layout::{Column, Row, Stop};
use super::others;
use super::state::{Lifted, Map, use_map};
use crate::insight::curve::{CurvePoint, CurveValue};
use crate::model::StepId;
use crate::scene::number;
use crate::ui::signals::Memo;
use crate::ui::views::live;
use crate::words::{names, numbers};

/// How far a label moves sideways, in pixels, to stay clear of a steep slope.
const LEAN: f64 = 24.0;

/// The cell of the curve at a step.
#[component]
pub fn PointCell(row: Row, column: Column, step: StepId) -> impl IntoView {
    let map = use_map();
    let stop = Stop::Cell(row, step);
    let lifted = Memo::new(move |_| map.lifted.get().filter(|lifted| lifted.step == step));
    let point = Memo::new(move |_| {
        let points = map.points.get().all;
        points.get(column.number.saturating_sub(1)).filter(|point| point.step == step).cloned()
    });
    // The slider stays the same while it moves, or it would lose the focus.
    let is_lifted = Memo::new(move |_| lifted.with(Option::is_some));
    let content = move || match (is_lifted.get(), point.get()) {
        (true, _) => view! { <Slider column lifted stop/> }.into_any(),
        (false, Some(point)) => at_rest(map, column, point, stop).into_any(),
        (false, None) => ().into_any(),
    };
    view! {
        <div
            class="cell cell--pt"
            class:is-first=column.is_first
            class:is-here=move || map.is_chosen(step)
            role="gridcell"
            aria-colindex=column.at + 2
            style:grid-column=(column.at + 2).to_string()
        >
            {live(content)}
        </div>
    }
}

/// A point at rest.
fn at_rest(map: Map, column: Column, point: CurvePoint, stop: Stop) -> AnyView {
    let language = map.language();
    let feeling = names::lane(language, crate::model::LaneKind::Feeling);
    let name = (map.words().at_step)(feeling, column.number);
    let Some(height) = point.value.height() else {
        let said = format!("{name}: {}", map.words().feeling.none);
        return view! {
            <button class="add" type="button" data-stop=stop.to_string() data-act="add" tabindex=move || map.tab_stop(stop) aria-label=said>
                <Icon name="plus"/>
            </button>
        }
        .into_any();
    };
    let has_others = map.ids_beside.with(|ids| !ids.is_empty());
    let knot = move || {
        let mut knot = map.drawn.with(|drawn| drawn.knot(column.number - 1).cloned())?;
        if has_others {
            others::keep_clear(map, column.number - 1, &mut knot);
        }
        Some(knot)
    };
    let above = move || knot().is_some_and(|knot| knot.label_above);
    let lean = move || knot().map_or(0.0, |knot| knot.lean) * LEAN;
    let is_star = point.decisive.bears_star();
    let is_guess = !point.value.is_evidence();
    let shown = numbers::feeling(language, height);
    let how = match &point.value {
        CurveValue::Evidence(measured) => (map.app.words().reality().customers)(measured.n),
        CurveValue::Assumption(_) | CurveValue::Gap => map.words().guess.to_owned(),
    };
    // In the order in which it stands on the screen.
    let star = if is_star { format!("{}, ", map.words().decisive) } else { String::new() };
    let others = if has_others { others::said(map, column.number - 1) } else { String::new() };
    let said = format!("{name}: {star}{} {shown}, {how}{others}", point.word);
    let on_land = move || above() == (height < 0.0);
    view! {
        <button
            class="pt"
            class:pt--up=above
            class:pt--star=is_star
            class:pt--land=on_land
            type="button"
            data-stop=stop.to_string()
            data-guess=is_guess.then_some("")
            data-turns=move || knot().is_some_and(|knot| knot.turns).then_some("")
            data-point=point.step.to_string()
            data-found=move || map.found(stop)
            tabindex=move || map.tab_stop(stop)
            aria-label=said
            style=("--v", number(height))
            style=("--dx", move || format!("{}px", number(lean())))
            style=("--mx", move || format!("{}px", number(-lean())))
        >
            <span class="pt__dot">{is_star.then(|| view! { <Icon name="star"/> })}</span>
            {is_star.then(|| view! { <span class="pt__mot" aria-hidden="true">{map.words().decisive}</span> })}
            " "
            <span class="pt__text"><b dir="auto" lang=move || map.content_language()>{point.word.clone()}</b>" "<span>{shown}</span></span>
        </button>
    }
    .into_any()
}

/// A point that is being moved: a slider with its score, and where it was.
#[component]
fn Slider(column: Column, lifted: Memo<Option<Lifted>>, stop: Stop) -> impl IntoView {
    let map = use_map();
    let now = move || lifted.get().and_then(|lifted| lifted.now);
    let value = move || f64::from(now().unwrap_or(0)) / 10.0;
    let was = lifted.get_untracked().and_then(|lifted| lifted.was);
    let said = move || {
        now().map_or_else(
            || map.words().feeling.none.to_owned(),
            |now| numbers::feeling(map.language(), f64::from(now) / 10.0),
        )
    };
    let label = move || {
        (map.words().at_step)(
            names::lane(map.language(), crate::model::LaneKind::Feeling),
            column.number,
        )
    };
    let v = |tenths: i32| number(f64::from(tenths) / 10.0);
    let ticks = (-4..=4).rev().map(|tick: i32| view! { <i style=("--v", v(tick * 5))></i> });
    let before = was.map(|was| {
        view! {
            <span class="pt__was" style=("--v", v(was)) aria-hidden="true"></span>
        }
    });
    let was_text = move || {
        let was = f64::from(was?) / 10.0;
        Some((map.words().feeling.was)(&numbers::feeling(map.language(), was)))
    };
    view! {
        <span class="pt__rail" aria-hidden="true">{ticks.collect_view()}</span>
        {before}
        <div
            class="pt pt--up is-moving"
            role="slider"
            data-stop=stop.to_string()
            tabindex=move || map.tab_stop(stop)
            aria-label=label
            aria-orientation="vertical"
            aria-valuemin="-2"
            aria-valuemax="2"
            aria-valuenow=move || number(value())
            aria-valuetext=said
            data-guess=""
            style=("--v", move || number(value()))
        >
            <span class="pt__dot"></span>
        </div>
        <div class="pt__live" style=("--v", move || number(value())) aria-hidden="true">
            <b>{live(said)}</b>
            <span>{live(was_text)}</span>
        </div>
    }
}
