//! The curve of a table: it runs down its own column, through the lines.

use leptos::prelude::*;

use super::layout::{Column, Row, Stop};
use super::others;
use super::state::{Map, use_map};
use super::strip::Strip;
use crate::edit::Selection;
use crate::model::StepId;
use crate::scene::curve::Frame;
use crate::scene::number;
use crate::ui::signals::Memo;
use crate::ui::views::live;
use crate::words::numbers;

/// How the curve lies in its column, 120 wide, of which the sheet of style knows.
const FRAME: Frame = Frame { zero: 60.0, unit: 24.0, water: 5.0 };

/// The piece of the curve that runs through a line.
pub fn strip(map: Map, column: Column) -> impl IntoView {
    let strip = Strip { column, place: |column| column.at, frame: FRAME, has_others: true };
    view! { <span class="maptable__strip" aria-hidden="true">{live(strip.view(map))}</span> }
}

/// How a step feels, on the curve that runs through the lines: changed in the panel.
#[component]
pub fn Felt(row: Row, column: Column, step: StepId) -> impl IntoView {
    let map = use_map();
    let stop = Stop::Cell(row, step);
    let point = Memo::new(move |_| {
        let points = map.points.get().all;
        let point = points.get(column.number.saturating_sub(1))?;
        let height = point.value.height()?;
        Some((point.word.clone(), height, !point.value.is_evidence()))
    });
    let is_chosen = move || map.app.desk.selection.get() == Selection::Feeling { step };
    let is_guess = move || point.with(|point| point.as_ref().is_some_and(|(.., guess)| *guess));
    let height = move || point.with(|point| point.as_ref().map_or(0.0, |(_, height, _)| *height));
    let place = column.number.saturating_sub(1);
    let text = move || match point.get() {
        Some((word, height, _)) => {
            format!("{word} {}", numbers::feeling(map.language(), height)).trim().to_owned()
        }
        None => String::new(),
    };
    view! {
        <td class="maptable__curve">
            {strip(map, column)}
            // The words stand on the side where there is more room.
            <button
                class="maptable__w"
                type="button"
                dir="auto"
                data-before=move || (height() > 0.0).then_some("")
                style=("--x", move || number(FRAME.zero + FRAME.unit * height()))
                data-stop=stop.to_string()
                data-found=move || map.found(stop)
                tabindex=move || map.tab_stop(stop)
                aria-current=move || is_chosen().then_some("true")
            >
                {move || point.with(Option::is_none).then(|| view! { <span class="sr-only">{map.words().feeling.none}</span> })}
                <span class="maptable__felt">{live(text)}</span>
                {move || is_guess().then(|| view! { <span class="sr-only">" "{map.words().guess}</span> })}
                <span class="sr-only">{live(move || others::said(map, place))}</span>
            </button>
        </td>
    }
}
