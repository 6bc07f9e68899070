//! The navigation: the working order as a line with stops.

use leptos::prelude::*;

use super::super::state::{App, Route, Screen, use_app};
use super::super::widgets::Icon;
use crate::insight::coverage;
use crate::model::{Journey, JourneyId};
use crate::ui::views::live;
use crate::words::numbers;

/// How far a part of the method is.
#[derive(Clone, Copy, PartialEq)]
enum Progress {
    Open,
    Half,
    Full,
}

/// The navigation inside a journey.
#[component]
pub fn Rail() -> impl IntoView {
    let app = use_app();
    let words = move || app.words().shell;
    let stops = move || {
        let id = app.route.get().journey()?;
        Some(Screen::RAIL.map(|screen| stop(app, id, screen)))
    };
    view! {
        <nav class="rail" aria-label=move || words().navigation>
            <ol class="rail__line">{live(stops)}</ol>
            <a class="rail__back" href=Route::Library.href()>
                <Icon name="back"/>
                <span>{move || words().all_journeys}</span>
            </a>
        </nav>
    }
}

fn stop(app: App, id: JourneyId, screen: Screen) -> AnyView {
    let state = app.desk.part(move |journey| progress(journey, screen));
    let is_here = move || app.route.get().screen() == Some(screen);
    let mark = move || match state.get().1 {
        Progress::Open => "open",
        Progress::Half => "half",
        Progress::Full => "full",
    };
    view! {
        <li>
            <a
                class="stop"
                href=Route::In(id, screen).href()
                aria-current=move || is_here().then_some("page")
            >
                <span class="stop__mark" data-state=mark aria-hidden="true"></span>
                <span class="stop__name">{move || screen.name(app.words())}</span>
                <span class="stop__count" aria-hidden="true">
                    {move || numbers::count(app.language.get(), state.get().0 as u64)}
                </span>
            </a>
        </li>
    }
    .into_any()
}

/// How many things a screen holds, and how far it is: research when every step is backed up, the
/// audience when there is one, the map when every step has a name.
fn progress(journey: &Journey, screen: Screen) -> (usize, Progress) {
    let (n, is_done) = match screen {
        Screen::Research => (
            journey.evidence.len(),
            coverage::backed_up(journey).into_iter().all(|is_backed_up| is_backed_up),
        ),
        Screen::Audience => (journey.personas.len(), true),
        Screen::Measure => {
            let n_cases = journey.datasets.last().map_or(0, |data| data.cases);
            (usize::try_from(n_cases).unwrap_or(usize::MAX), true)
        }
        Screen::Map | Screen::Present => {
            (journey.n_steps(), journey.steps().all(|(_, step)| !step.title.trim().is_empty()))
        }
    };
    let progress = match (n, is_done) {
        (0, _) => Progress::Open,
        (_, true) => Progress::Full,
        (_, false) => Progress::Half,
    };
    (n, progress)
}
