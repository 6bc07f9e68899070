//! How large the map is shown: from a quarter to four times.

use leptos::prelude::*;

use super::super::commands::{Command, OnMap};
use super::super::widgets::{Icon, MenuButton};
use super::asked;
use super::geometry::ZOOM;
use super::state::{Map, use_map};
use crate::model::MapStyle;
use crate::platform::grid;
use crate::ui::signals::Signal;
use crate::ui::views::live;

/// The steps of the buttons.
const STEPS: [f64; 10] = [0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 4.0];

/// Smaller, larger, as drawn, and as much as fits.
#[component]
pub fn Zoom() -> impl IntoView {
    let map = use_map();
    let zoom = move || map.frame.get().zoom;
    let (is_smallest, is_largest) = (move || zoom() <= ZOOM.0, move || zoom() >= ZOOM.1);
    let shown = move || crate::words::map::percent(map.language(), zoom());
    let label = Signal::derive(move || format!("{}: {}", map.words().tools.zoom, shown()));
    let items = Callback::new(move |()| {
        let sizes = [OnMap::ActualSize, OnMap::FitWidth, OnMap::FitAll];
        sizes.map(|size| Command::OnMap(size).line(map.app, "")).to_vec()
    });
    view! {
        <div class="pair zoom" role="group" aria-label=move || map.words().tools.zoom>
            <Step what=OnMap::ZoomOut disabled=Signal::derive(is_smallest)/>
            <MenuButton label class="zoom__v" items>
                {live(shown)}
            </MenuButton>
            <Step what=OnMap::ZoomIn disabled=Signal::derive(is_largest)/>
        </div>
    }
}

#[component]
fn Step(what: OnMap, disabled: Signal<bool>) -> impl IntoView {
    let map = use_map();
    let name = move || what.name(map.app.words());
    view! {
        <button
            class="icon-btn"
            type="button"
            aria-label=name
            title=name
            disabled=move || disabled.get()
            on:click=move |_| asked::run(map, what)
        >
            <Icon name=what.icon()/>
        </button>
    }
}

/// The next larger or smaller size.
pub fn step(map: Map, larger: bool) {
    let now = map.frame.get_untracked().zoom;
    let next = if larger {
        STEPS.iter().copied().find(|step| *step > now + 0.01)
    } else {
        STEPS.iter().rev().copied().find(|step| *step < now - 0.01)
    };
    if let Some(next) = next {
        set(map, next, None);
    }
}

/// As drawn.
pub fn actual(map: Map) {
    set(map, 1.0, None);
}

/// All steps in sight.
pub fn fit_width(map: Map) {
    fit(map, f64::INFINITY);
}

/// All steps and all rows in sight.
pub fn fit_all(map: Map) {
    fit_height(map, TRIES);
}

/// How often it is looked again whether all fits: where columns become narrower, rows become higher.
const TRIES: u8 = 3;

fn fit_height(map: Map, tries: u8) {
    let frame = map.frame.get_untracked();
    fit(map, frame.zoom * frame.height / height().max(1.0));
    let fitted = map.frame.get_untracked().zoom;
    request_animation_frame(move || {
        if tries == 0 || map.is_gone() {
            return;
        }
        let frame = map.frame.get_untracked();
        // Who zoomed meanwhile wanted something else; nothing is smaller than the smallest.
        if frame.zoom == fitted && fitted > ZOOM.0 && height() > frame.height + 1.0 {
            fit_height(map, tries - 1);
        }
    });
}

/// How high the map is as it is shown.
fn height() -> f64 {
    grid::place("role", "grid").map_or(0.0, |place| place.height)
}

/// All steps in sight, and no larger than this.
fn fit(map: Map, most: f64) {
    let n_columns = map.columns.with_untracked(|columns| columns.all.len());
    let zoom = map.frame.get_untracked().zoom_for(n_columns).min(most).max(ZOOM.0);
    // Of a very long journey not all fits, however small.
    set(map, zoom, (zoom > ZOOM.0).then_some(n_columns));
}

/// Another size or style, with the same column first.
pub fn set(map: Map, zoom: f64, whole: Option<usize>) {
    let before = map.frame.get_untracked();
    let n_columns = map.columns.with_untracked(|columns| columns.all.len());
    let first = before.in_sight(map.scroll.get_untracked(), n_columns).start;
    let is_large = map.style.get_untracked() == MapStyle::Experience;
    let all = is_large.then_some(n_columns);
    let now = super::geometry::Frame { zoom, whole, all, ..before };
    map.frame.set(now);
    // At the start it stays there, and whoever goes elsewhere meanwhile is left alone.
    if first == 0 {
        return;
    }
    request_animation_frame(move || {
        if !map.is_gone() {
            map.scroll_to.set(Some(now.scroll_to(first)));
        }
    });
}
