//! What data shows: the strip under the steps.

use leptos::prelude::*;

use super::super::widgets::Icon;
use super::layout::{Column, Row, Stop};
use super::records::Real;
use super::state::{Map, use_map};
use crate::scene;
use crate::ui::signals::Memo;
use crate::ui::views::live;
use crate::words::{map::percent, reality};

/// What data shows of a step.
#[component]
pub fn RealCell(row: Row, column: Column) -> impl IntoView {
    let map = use_map();
    let Some(step) = column.step else {
        return view! {
            <div class="real real--none is-first" role="gridcell" aria-colindex=column.at + 2 style:grid-column=(column.at + 2).to_string()></div>
        }
        .into_any();
    };
    let stop = Stop::Cell(row, step);
    let last = move || map.columns.with(|columns| columns.all.last().and_then(|last| last.step));
    let real = Memo::new(move |_| map.records.with(|records| records.real(step, last())));
    let content = move || match real.get() {
        Some(real) => figures(map, real).into_any(),
        None => map.app.words().reality().none.into_any(),
    };
    view! {
        <div
            class="real"
            class:is-first=column.is_first
            class:real--none=move || real.with(Option::is_none)
            role="gridcell"
            data-stop=stop.to_string()
            tabindex=move || map.tab_stop(stop)
            aria-colindex=column.at + 2
            style:grid-column=(column.at + 2).to_string()
        >
            {live(content)}
        </div>
    }
    .into_any()
}

/// The figures of a step that was measured.
pub fn figures(map: Map, real: Real) -> impl IntoView {
    let language = map.language();
    let text = map.app.words().reality();
    let share = percent(language, real.share);
    let wait = real.wait.map(|seconds| {
        view! {
            <span class="real__b" title=text.wait>
                <Icon name="arrow" small=true/>
                {reality::short_time(language, seconds)}
            </span>
        }
    });
    let drop = real.tells_drop().then(|| {
        let icon = if real.is_worst { "flag" } else { "exit" };
        let class = if real.is_worst { "real__drop real__drop--flag" } else { "real__drop" };
        view! {
            <span class=class>
                <Icon name=icon small=true/>
                {(text.stops)(&percent(language, real.drop))}
            </span>
        }
    });
    view! {
        <span class="real__a" title=(text.journeys)(real.cases)>
            <b>{share.clone()}</b>
            <span class="sr-only">" "{text.reach}</span>
        </span>
        {wait}
        <span class="real__bar" aria-hidden="true"><i style:inline-size=scene::percent(real.share)></i></span>
        {drop}
    }
}

/// What data shows of a step, on a line of a list; nothing when it was not measured.
pub fn real_line(map: Map, step: crate::model::StepId) -> Option<impl IntoView + use<>> {
    let language = map.language();
    let text = map.app.words().reality();
    let last = map.columns.with(|columns| columns.all.last().and_then(|last| last.step));
    let real = map.records.with(|records| records.real(step, last))?;
    let wait = real.wait.map(|seconds| {
        view! { <span title=text.wait><Icon name="arrow" small=true/>{reality::short_time(language, seconds)}</span> }
    });
    let drop = real.tells_drop().then(|| {
        let class = if real.is_worst { "reis__drop reis__drop--flag" } else { "reis__drop" };
        let icon = if real.is_worst { "flag" } else { "exit" };
        view! { <span class=class><Icon name=icon small=true/>{(text.stops)(&percent(language, real.drop))}</span> }
    });
    Some(view! {
        <p class="reis__real">
            <span><b>{percent(language, real.share)}</b>" "{text.here}</span>
            {wait}
            {drop}
        </p>
    })
}
