//! The whole journey, small, below the map: where you are in it, and the way
//! to elsewhere. While a point is moved it makes room for what the keys do.

use leptos::{ev, html, prelude::*};

use super::beside::Moral;
use super::drag;
use super::edit_bar::{EditBar, key_line};
use super::layout::Stop;
use super::picked::PickedBar;
use super::state::{Map, use_map};
use crate::insight::curve::CurveValue;
use crate::model::LaneKind;
use crate::scene::curve::{Curve, Frame, draw};
use crate::scene::{LineStyle, number, percent};
use crate::ui::signals::Memo;
use crate::ui::views::live;
use crate::words::names;

const FRAME: Frame = Frame { zero: 18.0, unit: 8.0, water: 5.0 };
/// Width of the picture, stretched to what there is.
const WIDTH: f64 = 1400.0;

/// What stands below the map.
#[component]
pub fn Below() -> impl IntoView {
    let map = use_map();
    let has_steps = Memo::new(move |_| map.columns.with(|columns| !columns.all.is_empty()));
    let has_picks = Memo::new(move |_| map.picks.is_any());
    live(move || {
        if map.lifted.with(Option::is_some) {
            return view! { <FeelingKeys/> }.into_any();
        }
        if map.drag.with(Option::is_some) {
            return view! { <drag::Hint/> }.into_any();
        }
        if map.editing.with(Option::is_some) && !map.narrow.get() {
            return view! { <EditBar/> }.into_any();
        }
        if has_picks.get() {
            return view! { <PickedBar/> }.into_any();
        }
        (has_steps.get() && !map.is_table()).then(|| view! { <Moral/><Overview/> }).into_any()
    })
}

/// The curve of the whole journey, its phases, and a window on it.
#[component]
fn Overview() -> impl IntoView {
    let map = use_map();
    let track = NodeRef::<html::Div>::new();
    let n_columns = move || map.columns.with(|columns| columns.all.len());
    let sight = Memo::new(move |_| map.frame.get().in_sight(map.scroll.get(), n_columns()));
    let numbers = move || numbers(map, sight.get());
    let seen =
        move || numbers().map(|(from, to, of)| (map.app.words().hints().whole.seen)(from, to, of));
    let shapes = move || shapes(map, &whole(map));
    let phases = move || {
        map.columns.with(|columns| {
            let part = columns.spans.iter().map(|span| {
                view! { <i data-phase=span.colour.to_string() style:flex=span.n_columns.to_string()></i> }
            });
            part.collect_view()
        })
    };
    let to_pointer = move |event: &ev::PointerEvent| {
        if let Some(track) = track.get_untracked() {
            let place = track.get_bounding_client_rect();
            let share = (f64::from(event.client_x()) - place.left()) / place.width().max(1.0);
            centre_on(map, share);
        }
    };
    view! {
        <div class="profile">
            <span class="profile__label">{move || map.app.words().hints().whole.name}</span>
            <div
                class="profile__track"
                node_ref=track
                on:pointerdown=move |event| {
                    if let Some(track) = track.get_untracked() {
                        // Without capture the window only stops following at its edge.
                        let _ = track.set_pointer_capture(event.pointer_id());
                    }
                    to_pointer(&event);
                }
                on:pointermove=move |event| {
                    if event.buttons() & 1 == 1 {
                        to_pointer(&event);
                    }
                }
            >
                <svg class="curve" viewBox=format!("0 0 {} 36", number(WIDTH)) preserveAspectRatio="none" aria-hidden="true">{live(shapes)}</svg>
                <span class="profile__phases" aria-hidden="true">{live(phases)}</span>
                {move || (!map.narrow.get()).then(|| view! { <Window sight/> })}
            </div>
            <span class="profile__label" aria-hidden="true">{live(seen)}</span>
        </div>
    }
}

/// What is in sight, as a frame on the whole; arrow keys move it.
#[component]
fn Window(sight: Memo<std::ops::Range<usize>>) -> impl IntoView {
    let map = use_map();
    let n_columns = move || map.columns.with(|columns| columns.all.len());
    let share = move |columns: usize| columns as f64 / n_columns().max(1) as f64;
    let on_key = move |event: ev::KeyboardEvent| {
        let first = sight.get_untracked().start;
        let page = sight.get_untracked().len().max(1);
        let to = match event.key().as_str() {
            "ArrowRight" => first + 1,
            "ArrowLeft" => first.saturating_sub(1),
            "PageDown" => first + page,
            "PageUp" => first.saturating_sub(page),
            "Home" => 0,
            "End" => n_columns().saturating_sub(1),
            _ => return,
        };
        event.prevent_default();
        map.scroll_to.set(Some(map.frame.get_untracked().scroll_to(to)));
    };
    let said = move || {
        numbers(map, sight.get())
            .map(|(from, to, of)| (map.app.words().hints().whole.window)(from, to, of))
    };
    let left = move || {
        let frame = map.frame.get();
        let all = frame.column() * frame.zoom * n_columns().max(1) as f64;
        let most = 1.0 - share(sight.get().len());
        percent((map.scroll.get() / all).clamp(0.0, most))
    };
    view! {
        <button
            class="profile__win"
            type="button"
            style:inset-inline-start=left
            style:inline-size=move || percent(share(sight.get().len()))
            on:keydown=on_key
        >
            <span class="sr-only">{live(said)}</span>
        </button>
    }
}

/// The steps in sight, from and to, and how many there are.
fn numbers(map: Map, sight: std::ops::Range<usize>) -> Option<(usize, usize, usize)> {
    map.columns.with(|columns| {
        let of = columns.all.iter().filter(|column| column.step.is_some()).count();
        let shown = columns.all.get(sight)?;
        let mut steps = shown.iter().filter(|column| column.step.is_some());
        let first = steps.next()?.number;
        Some((first, steps.next_back().map_or(first, |column| column.number), of))
    })
}

fn centre_on(map: Map, share: f64) {
    if map.narrow.get_untracked() {
        // A list has no columns to scroll: the step itself is gone to.
        let step = map.columns.with_untracked(|columns| {
            let at = (share.clamp(0.0, 0.999) * columns.all.len() as f64) as usize;
            columns.all.get(at)?.step
        });
        if let Some(step) = step {
            map.go(Stop::Step(step));
        }
        return;
    }
    let frame = map.frame.get_untracked();
    let n_columns = map.columns.with_untracked(|columns| columns.all.len());
    let first = share * n_columns as f64 - frame.visible() as f64 / 2.0;
    let most = n_columns.saturating_sub(frame.visible()) as f64;
    let first = first.clamp(0.0, most).round() as usize;
    map.scroll_to.set(Some(frame.scroll_to(first)));
}

/// The curve of all steps; of very many, every few.
fn whole(map: Map) -> Curve {
    const MOST: usize = 180;
    let mut points = map.points.get().all.as_ref().clone();
    if let Some(lifted) = map.lifted.get()
        && let Some(point) = points.iter_mut().find(|point| point.step == lifted.step)
    {
        point.value =
            lifted.now.map_or(CurveValue::Gap, |now| CurveValue::Assumption(f64::from(now) / 10.0));
    }
    map.columns.with(|columns| {
        let width = WIDTH / columns.all.len().max(1) as f64;
        let steps = columns.all.iter().filter(|column| column.step.is_some());
        let xs: Vec<f64> = steps.map(|column| (column.at as f64 + 0.5) * width).collect();
        let every = points.len().div_ceil(MOST).max(1);
        let points: Vec<_> = points.into_iter().step_by(every).collect();
        let xs: Vec<f64> = xs.into_iter().step_by(every).collect();
        draw(&points, &xs, FRAME)
    })
}

fn shapes(map: Map, curve: &Curve) -> impl IntoView + use<> {
    let colour_of = |phase: usize| {
        map.columns.with_untracked(|columns| columns.spans.get(phase).map_or(1, |span| span.colour))
    };
    let areas = curve.areas.iter().filter(|area| !area.below).map(|area| {
        view! { <path class="land" data-phase=colour_of(area.phase).to_string() d=area.d.clone()></path> }
    });
    let strokes = curve.strokes.iter().map(|stroke| {
        let class = if stroke.style == LineStyle::Solid { "line" } else { "line line--guess" };
        view! { <path class=class d=stroke.d.clone()></path> }
    });
    (areas.collect_view(), strokes.collect_view())
}

/// What the keys do while a point is moved.
#[component]
fn FeelingKeys() -> impl IntoView {
    let map = use_map();
    let title = move || {
        let number = map.lifted.get().and_then(|lifted| {
            map.columns.with(|columns| columns.of_step(lifted.step).map(|column| column.number))
        });
        (map.words().at_step)(names::lane(map.language(), LaneKind::Feeling), number.unwrap_or(0))
    };
    let keys = move || {
        let words = &map.app.words().hints().feeling;
        view! {
            {key_line(&["↑", "↓"], words.tenth)}
            {key_line(&["Shift", "↑"], words.half)}
            {key_line(&["Home", "End"], words.ends)}
            {key_line(&["Delete"], words.empty)}
            {key_line(&["Enter"], words.done)}
            {key_line(&["Esc"], words.back)}
        }
    };
    view! {
        <div class="selwrap">
            <div class="selbar selbar--hint" role="note">
                <b>{live(title)}</b>
                {live(keys)}
            </div>
        </div>
    }
}
