//! The heads of the rows: the names of lanes.

use leptos::prelude::*;

use super::beside::Shown;
use super::curve::beside;
use super::editor::TextEditor;
use super::heads::{MoreButton, marks};
use super::layout::{Row, Stop};
use super::state::use_map;
use crate::edit::{Edit, LaneChange};
use crate::model::{LaneId, LaneKind};
use crate::ui::signals::Memo;
use crate::ui::views::live;
use crate::words::{names, numbers};

/// The head of a row, beside its cells.
#[component]
pub fn LaneHead(row: Row) -> impl IntoView {
    match row {
        Row::Phases => view! { <Corner/> }.into_any(),
        Row::Jumps => view! { <JumpsHead/> }.into_any(),
        Row::Steps | Row::Reality(_) | Row::Lane(..) => view! { <Head row/> }.into_any(),
    }
}

#[component]
fn Corner() -> impl IntoView {
    let map = use_map();
    view! {
        <div class="lane lane--corner" role="columnheader" aria-colindex="1">
            <span class="sr-only">{move || map.words().corner}</span>
        </div>
    }
}

#[component]
fn JumpsHead() -> impl IntoView {
    let map = use_map();
    view! {
        <div class="lane lane--thin" role="rowheader" aria-colindex="1">
            <span class="sr-only">{move || map.words().jumps}</span>
        </div>
    }
}

#[component]
fn Head(row: Row) -> impl IntoView {
    let map = use_map();
    let stop = Stop::Head(row);
    let own_name = map.app.desk.part(move |journey| {
        let lane = row.lane().and_then(|id| journey.lane(id));
        lane.map(|lane| lane.name.clone()).unwrap_or_default()
    });
    let name = Memo::new(move |_| map.row_name(row, own_name.get()));
    let hint = move || match row {
        Row::Reality(_) => map.records.with(|records| records.n_cases()).map_or_else(
            || names::lane_hint(map.language(), LaneKind::Reality).to_owned(),
            |n| (map.app.words().reality().journeys)(n),
        ),
        Row::Lane(_, kind) => names::lane_hint(map.language(), kind).to_owned(),
        Row::Phases | Row::Steps | Row::Jumps => map.words().steps.1.to_owned(),
    };
    let is_curve = row.holds_curve();
    view! {
        <div
            class="lane"
            class:lane--curve=is_curve
            role="rowheader"
            data-stop=stop.to_string()
            data-found=move || map.found(stop)
            tabindex=move || map.tab_stop(stop)
            aria-colindex="1"
        >
            {move || match row.lane() {
                Some(id) if map.is_edited(stop) => view! { <NameEditor id text=name/> }.into_any(),
                _ => view! { <span class="lane__name" data-marks=move || name.with(|name| marks(name)) dir="auto">{move || name.get()}</span> }.into_any(),
            }}
            <span class="lane__hint">{live(hint)}</span>
            {is_curve.then(|| view! { {beside(Shown::Names)} <Scale/> })}
            {row.lane().map(|_| view! { <MoreButton/> })}
        </div>
    }
}

/// The name of a row in its field.
#[component]
pub fn NameEditor(id: LaneId, text: Memo<String>) -> impl IntoView {
    let map = use_map();
    let write = move |name| Edit::ChangeLane { id, change: LaneChange::Name(name) };
    view! { <TextEditor label=move || map.words().fields.row text write/> }
}

/// The figures beside the curve.
#[component]
fn Scale() -> impl IntoView {
    let map = use_map();
    let line = move |value: i32| {
        let text = move || numbers::feeling(map.language(), f64::from(value));
        view! { <i style=("--v", value.to_string())>{live(text)}</i> }
    };
    view! { <span class="scale" aria-hidden="true">{[2, 1, 0, -1, -2].map(line).collect_view()}</span> }
}
