//! How a step feels, on a phone: a line of words, and a piece of the curve that runs down.

use leptos::prelude::*;

use super::super::widgets::Icon;
use super::layout::{Column, Row, Stop};
use super::lift;
use super::others;
use super::state::{Map, use_map};
use super::strip::Strip;
use crate::insight::curve::{CurvePoint, CurveValue};
use crate::model::StepId;
use crate::scene::curve::Frame;
use crate::ui::signals::Memo;
use crate::ui::views::live;
use crate::words::numbers;

/// The strip is 72 wide; the curve runs downwards.
const FRAME: Frame = Frame { zero: 36.0, unit: 14.0, water: 5.0 };

/// The piece of the curve beside a step.
#[component]
pub fn CurveStrip(column: Column) -> impl IntoView {
    let map = use_map();
    let place = |column: &Column| column.number.saturating_sub(1);
    let strip = Strip { column, place, frame: FRAME, has_others: false };
    view! { <div class="reis__curve" aria-hidden="true">{live(strip.view(map))}</div> }
}

/// The feeling in words; when it is being moved, a slider.
#[component]
pub fn FeelingLine(row: Row, column: Column, step: StepId) -> impl IntoView {
    let map = use_map();
    let stop = Stop::Cell(row, step);
    let is_lifted = Memo::new(move |_| map.lifted.get().is_some_and(|lifted| lifted.step == step));
    let point = Memo::new(move |_| {
        let points = map.points.get().all;
        points.get(column.number.saturating_sub(1)).filter(|point| point.step == step).cloned()
    });
    live(move || {
        if is_lifted.get() {
            return Some(view! { <Pull/> }.into_any());
        }
        let point = point.get()?;
        let others = others::said(map, column.number.saturating_sub(1));
        Some(words(map, stop, &point, others).into_any())
    })
}

fn words(map: Map, stop: Stop, point: &CurvePoint, others: String) -> impl IntoView + use<> {
    let star = point.decisive.bears_star().then(|| {
        view! { <b class="reis__mot"><Icon name="star" small=true/>{map.words().decisive}</b> }
    });
    let said = match point.value.height() {
        None => map.words().feeling.none.to_owned(),
        Some(height) => format!("{} {}", point.word, numbers::feeling(map.language(), height)),
    };
    let how = match &point.value {
        CurveValue::Evidence(measured) => Some((map.app.words().reality().customers)(measured.n)),
        CurveValue::Assumption(_) => Some(map.words().guess.to_owned()),
        CurveValue::Gap => None,
    };
    view! {
        <p class="reis__feel">
            {star}
            <button class="reis__felt" type="button" data-stop=stop.to_string() data-act="add" data-found=move || map.found(stop)>
                <b dir="auto">{said}</b>
                {how.map(|how| format!(", {how}"))}
                {others}
            </button>
        </p>
    }
}

/// Moving a feeling by touch: less, more, or along the line.
#[component]
fn Pull() -> impl IntoView {
    let map = use_map();
    let now = move || map.lifted.get().and_then(|lifted| lifted.now).unwrap_or(0);
    let value = move || numbers::feeling(map.language(), f64::from(now()) / 10.0);
    let on_input = move |event| {
        if let Ok(tenths) = event_target_value(&event).parse() {
            lift::place(map, Some(tenths));
        }
    };
    view! {
        <div class="feel">
            <button class="btn" type="button" aria-label="−0,1" on:click=move |_| lift::place(map, Some(now() - 1))>
                <Icon name="minus"/>
            </button>
            <b>{live(value)}</b>
            <button class="btn" type="button" aria-label="+0,1" on:click=move |_| lift::place(map, Some(now() + 1))>
                <Icon name="plus"/>
            </button>
        </div>
        <label class="feel__range">
            <span class="sr-only">{move || map.words().tools.feeling}</span>
            <input type="range" min="-20" max="20" step="1" prop:value=move || now().to_string() aria-valuetext=value on:input=on_input/>
            <span aria-hidden="true"><i>"−2"</i><i>"−1"</i><i>"0"</i><i>"+1"</i><i>"+2"</i></span>
        </label>
        <div class="pair">
            <button class="btn btn--ink" type="button" on:click=move |_| lift::put_down(map)>{move || map.app.words().hints().feeling.done}</button>
            <button class="btn btn--quiet" type="button" on:click=move |_| map.lifted.set(None)>{move || map.app.words().hints().feeling.back}</button>
        </div>
    }
}
