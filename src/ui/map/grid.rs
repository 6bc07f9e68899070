//! The grid itself: rows of cells, of which only the columns in sight stand in
//! the page. What is done in it is handled here, for all cells at once.

use leptos::{ev, html, prelude::*};

use super::super::super::platform::{grid, page};
use super::cells::Cell;
use super::curve::{Plot, unit};
use super::heads::{PhaseHead, StepHead};
use super::jumps::{JumpArrow, arrows};
use super::lane_head::LaneHead;
use super::layout::Row;
use super::reality::RealCell;
use super::state::use_map;
use super::ties::Ties;
use super::{keyboard, picks, pointer, zoom};
use crate::model::{LaneContent, LaneKind, MapStyle};
use crate::scene::{fine_number, number};
use crate::ui::stored::StoredValue;
use crate::ui::views::listed;

/// The grid with what scrolls around it.
#[component]
pub fn Grid() -> impl IntoView {
    let map = use_map();
    let scroller = NodeRef::<html::Div>::new();
    let watch = StoredValue::new(None::<grid::SizeWatch>);
    // Asked before the map stands in the page: after that its styles would all be worked out for it.
    let rem = page::length("font-size");
    let lane = page::length("--lane");
    Effect::new(move |_| {
        if let Some(scroller) = scroller.get() {
            watch.set_value(Some(grid::watch_size(&scroller, move |width, height| {
                let before = map.frame.get_untracked();
                let rem = rem.unwrap_or(before.rem);
                let lane = lane.unwrap_or(before.lane);
                let now = super::geometry::Frame { width, height, rem, lane, ..before };
                if now != before && width > 0.0 {
                    map.frame.set(now);
                }
            })));
        }
    });
    Effect::new(move |_| {
        let all = (map.style.get() == MapStyle::Experience)
            .then(|| map.columns.with(|columns| columns.all.len()));
        let now = map.frame.get_untracked();
        if now.all != all {
            zoom::set(map, now.zoom, now.whole);
        }
    });
    pointer::follow_scroll(map, scroller);
    map.fill_on();
    keyboard::keep_focus(map, keyboard::on_key);
    let head = move || format!("{}px", number(map.head.get() * map.frame.get().zoom));
    let column = move || format!("{}px", number(map.frame.get().column()));
    let unit = move || format!("{}px", number(unit(map)));
    let zoom = move || fine_number(map.frame.get().zoom, 6);
    let n_columns = move || map.columns.with(|columns| columns.all.len());
    view! {
        <div
            class="map-scroll"
            node_ref=scroller
            style=("--head", head)
            style=("--zoom", zoom)
            on:scroll=move |_| pointer::on_scroll(map, scroller)
        >
            <div
                class="map"
                role="grid"
                data-style=move || match map.style.get() {
                    MapStyle::Experience => Some("experience"),
                    MapStyle::Blueprint => Some("blueprint"),
                    MapStyle::Map | MapStyle::Table => None,
                }
                data-editing=move || map.editing.with(Option::is_some).then_some("")
                aria-label=move || map.words().grid
                aria-multiselectable="true"
                aria-colcount=move || n_columns() + 1
                aria-rowcount=move || map.rows.with(|rows| rows.len())
                aria-readonly=move || (!map.editable.get()).then_some("true")
                style=("--steps", move || n_columns().to_string())
                style=("--col", column)
                style=("--unit", unit)
                on:keydown=move |event| keyboard::on_key(map, &event)
                on:focusin=move |event| pointer::on_focus(map, &event)
                on:focusout=move |event: ev::FocusEvent| pointer::on_blur(map, &event)
                on:mousedown=move |event| picks::on_mouse_down(map, &event)
                on:click=move |event| pointer::on_click(map, &event)
                on:dblclick=move |event| pointer::on_double_click(map, &event)
                on:pointerdown=move |event| super::drag::on_pointer_down(map, &event)
                on:touchmove=move |event| super::hold::on_touch_move(map, &event)
                on:contextmenu=move |event| pointer::on_context_menu(map, &event)
            >
                <Rows is_head=true/>
                <Rows is_head=false/>
            </div>
        </div>
    }
}

/// The rows above the lanes, which stay in sight, or the lanes.
#[component]
fn Rows(is_head: bool) -> impl IntoView {
    let map = use_map();
    let rows = move || {
        let n_rows = map.n_rows.get();
        map.rows.with(|rows| {
            let in_page = rows.iter().take(n_rows).copied();
            in_page.filter(|row| row.is_head() == is_head).collect::<Vec<_>>()
        })
    };
    let group = NodeRef::<html::Div>::new();
    let watch = StoredValue::new(None::<grid::SizeWatch>);
    Effect::new(move |_| {
        if let Some(group) = group.get().filter(|_| is_head) {
            watch.set_value(Some(grid::watch_size(&group, move |_, height| {
                if map.head.get_untracked() != height {
                    map.head.set(height);
                }
            })));
        }
    });
    view! {
        <div class=if is_head { "map__head" } else { "map__body" } role="rowgroup" node_ref=group>
            {listed(rows, |row| *row, |row| view! { <RowView row/> })}
        </div>
    }
}

/// A row: its head and its cells.
#[component]
fn RowView(row: Row) -> impl IntoView {
    let map = use_map();
    let index =
        move || map.rows.with(|rows| rows.iter().position(|each| *each == row).map(|at| at + 1));
    let cells = move || map.columns_in_page(row);
    let content = match row {
        Row::Phases => {
            let spans = move || map.columns.with(|columns| columns.spans.clone());
            listed(spans, |span| *span, |span| view! { <PhaseHead span/> })
        }
        Row::Steps => listed(cells, |column| *column, |column| view! { <StepHead column/> }),
        Row::Reality(_) => {
            listed(cells, |column| *column, move |column| view! { <RealCell row column/> })
        }
        Row::Jumps => {
            let jumps = move || arrows(map);
            listed(jumps, |arrow| *arrow, |arrow| view! { <JumpArrow arrow/> })
        }
        Row::Lane(_, kind) if kind.content() == LaneContent::Line => {
            view! { <Ties row/> }.into_any()
        }
        Row::Lane(..) => view! {
            {(row.holds_curve()).then(|| view! { <Plot/> })}
            {listed(cells, |column| *column, move |column| view! { <Cell row column/> })}
        }
        .into_any(),
    };
    view! {
        <div class=class(row) role="row" aria-rowindex=index>
            <LaneHead row/>
            {content}
        </div>
    }
}

fn class(row: Row) -> &'static str {
    match row {
        Row::Phases => "row row--phase",
        Row::Steps => "row row--step",
        Row::Reality(_) => "row row--real",
        Row::Jumps => "row row--jump",
        Row::Lane(_, kind) => match kind {
            LaneKind::Touchpoints => "row row--touch",
            LaneKind::Thoughts | LaneKind::Quotes | LaneKind::Questions => "row row--think",
            LaneKind::Feeling => "row row--curve",
            LaneKind::PhysicalEvidence => "row row--see",
            LaneKind::LineOfInteraction => "row row--line row--interaction",
            LaneKind::LineOfVisibility => "row row--line row--visibility",
            LaneKind::LineOfInternalInteraction => "row row--line row--internal",
            LaneKind::Actions
            | LaneKind::Motivations
            | LaneKind::Needs
            | LaneKind::Obstacles
            | LaneKind::Evidence
            | LaneKind::Reality
            | LaneKind::Goals
            | LaneKind::Improvements
            | LaneKind::Image
            | LaneKind::Text
            | LaneKind::CustomerActions
            | LaneKind::Frontstage
            | LaneKind::Backstage
            | LaneKind::Support => "row",
        },
    }
}
