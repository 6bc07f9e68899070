//! The line of the experience under a presentation, with a point for every step to go to.

use leptos::prelude::*;

use super::super::picture::shapes;
use super::super::state::{App, use_app};
use super::super::widgets::Icon;
use super::present::{choice, named};
use crate::insight::curve;
use crate::model::Journey;
use crate::scene::{self, Role, phase_colour};
use crate::ui::signals::Memo;
use crate::ui::views::live;

/// A step on the line.
#[derive(Clone, PartialEq)]
struct Dot {
    title: String,
    /// Where it stands, −2…2; nothing when nobody knows.
    height: Option<f64>,
    is_known: bool,
    is_star: bool,
}

/// A column for every step; a phase without steps takes one too, as in the picture behind.
fn columns(journey: &Journey) -> Vec<(u8, Option<Dot>)> {
    let mut points = curve::points(journey, &choice(journey)).into_iter();
    let mut columns = Vec::new();
    for (idx, phase) in journey.phases.iter().enumerate() {
        let colour = phase_colour(phase, idx);
        if phase.steps.is_empty() {
            columns.push((colour, None));
        }
        for (step, point) in phase.steps.iter().zip(&mut points) {
            let dot = Dot {
                title: step.title.clone(),
                height: point.value.height(),
                is_known: point.value.is_evidence(),
                is_star: step.decisive,
            };
            columns.push((colour, Some(dot)));
        }
    }
    columns
}

/// The line, with its points as buttons.
#[component]
pub fn Track(
    /// The place of the step that is shown, from 0.
    at: Memo<usize>,
    /// Goes to a step.
    on_walk: Callback<usize>,
) -> impl IntoView {
    let app = use_app();
    let columns = app.desk.part(columns);
    let line = move || {
        let journey = app.desk.journey();
        let mut scene = scene::sample(&journey, &choice(&journey)).scene;
        // The phases stand below the line here, each step with its own piece.
        scene.nodes.retain(|node| !matches!(node.role, Role::Phase(_)));
        shapes(&scene)
    };
    let passed = move || scene::percent(columns.with(|columns| passed(columns, at.get())));
    let points = move || {
        let mut n_steps = 0;
        let column = |(colour, dot): (u8, Option<Dot>)| {
            let point = dot.map(|dot| {
                n_steps += 1;
                point(app, at, on_walk, n_steps - 1, dot)
            });
            view! { <li data-phase=colour.to_string()>{point}<i aria-hidden="true"></i></li> }
        };
        columns.get().into_iter().map(column).collect_view()
    };
    view! {
        <div class="stage__track" style=("--at", passed)>
            <svg class="thumb thumb--wide" viewBox="0 0 1400 190" preserveAspectRatio="none" aria-hidden="true">{live(line)}</svg>
            <ol class="stage__dots">{live(points)}</ol>
        </div>
    }
}

/// The share of the line up to a step, from 0.
fn passed(columns: &[(u8, Option<Dot>)], at: usize) -> f64 {
    let steps = columns.iter().enumerate().filter(|(_, (_, dot))| dot.is_some());
    let column = steps.map(|(column, _)| column).nth(at).unwrap_or_default();
    (column as f64 + 0.5) / columns.len().max(1) as f64
}

fn point(app: App, at: Memo<usize>, on_walk: Callback<usize>, idx: usize, dot: Dot) -> AnyView {
    let title = named(app, &dot.title);
    view! {
        <button
            class=if dot.is_star { "stage__dot is-star" } else { "stage__dot" }
            type="button"
            style:--y=scene::percent(scene::height_share(dot.height.unwrap_or_default()))
            data-gap=dot.height.is_none().then_some("")
            data-guess=(!dot.is_known).then_some("")
            data-ahead=move || (idx > at.get()).then_some("")
            aria-current=move || (idx == at.get()).then_some("step")
            on:click=move |_| on_walk.run(idx)
        >
            <span>{dot.is_star.then(|| view! { <Icon name="star" small=true/> })}</span>
            <span class="sr-only">{(app.words().pages().present.step)(idx + 1, &title)}</span>
        </button>
    }
    .into_any()
}
