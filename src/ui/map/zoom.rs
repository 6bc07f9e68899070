//! How large the map is shown: from a quarter to four times.

use leptos::prelude::*;

use super::super::widgets::Icon;
use super::geometry::ZOOM;
use super::state::{Map, use_map};

/// The steps of the buttons.
const STEPS: [f64; 10] = [0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 4.0];

/// Smaller, larger, and the whole map.
#[component]
pub fn Zoom() -> impl IntoView {
    let map = use_map();
    let zoom = move || map.frame.get().zoom;
    let (is_smallest, is_largest) = (move || zoom() <= ZOOM.0, move || zoom() >= ZOOM.1);
    let shown = move || crate::words::map::percent(map.language(), zoom());
    view! {
        <div class="pair zoom" role="group" aria-label=move || map.words().tools.zoom>
            <button
                class="icon-btn"
                type="button"
                aria-label=move || map.words().tools.smaller
                disabled=is_smallest
                on:click=move |_| step(map, false)
            >
                <Icon name="minus"/>
            </button>
            <button
                class="zoom__v"
                type="button"
                title=move || map.words().tools.actual
                on:click=move |_| set(map, 1.0, None)
            >
                {shown}
            </button>
            <button
                class="icon-btn"
                type="button"
                aria-label=move || map.words().tools.larger
                disabled=is_largest
                on:click=move |_| step(map, true)
            >
                <Icon name="plus"/>
            </button>
            <button
                class="icon-btn"
                type="button"
                aria-label=move || map.words().tools.fit
                on:click=move |_| fit(map)
            >
                <Icon name="fit"/>
            </button>
        </div>
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

/// All steps in sight; once more: as drawn.
fn fit(map: Map) {
    let n_columns = map.columns.with_untracked(|columns| columns.all.len());
    let frame = map.frame.get_untracked();
    let whole = frame.zoom_for(n_columns);
    if frame.whole.is_some() {
        return set(map, 1.0, None);
    }
    // Of a very long journey not all fits, however small.
    let fits = whole > ZOOM.0;
    set(map, whole, fits.then_some(n_columns));
}

/// Another size, with the same column first.
fn set(map: Map, zoom: f64, whole: Option<usize>) {
    let before = map.frame.get_untracked();
    let n_columns = map.columns.with_untracked(|columns| columns.all.len());
    let first = before.in_sight(map.scroll.get_untracked(), n_columns).start;
    let now = super::geometry::Frame { zoom, whole, ..before };
    map.frame.set(now);
    request_animation_frame(move || {
        if !map.is_gone() {
            map.scroll_to.set(Some(now.scroll_to(first)));
        }
    });
}
