//! The navigation: the working order as a line with stops.

use leptos::prelude::*;

use super::super::state::{Route, use_app};
use super::super::widgets::Icon;
use crate::words::numbers;

/// The navigation inside a journey.
#[component]
pub fn Rail() -> impl IntoView {
    let app = use_app();
    let words = move || app.words().shell;
    let n_steps = app.desk.part(|journey| journey.n_steps());
    let n_cases = app.desk.part(|journey| journey.datasets.last().map(|data| data.cases));
    let stops = move || {
        let id = app.route.get().journey()?;
        Some(view! {
            <Stop place=Route::Map(id) state="half" name=Signal::derive(move || words().map)>
                {move || n_steps.get()}
            </Stop>
            <Stop
                place=Route::Measure(id)
                state=if n_cases.get().is_some() { "full" } else { "none" }
                name=Signal::derive(move || words().measure)
            >
                {move || n_cases.get().map(|n| numbers::count(app.language.get(), u64::from(n)))}
            </Stop>
        })
    };
    view! {
        <nav class="rail" aria-label=move || words().navigation>
            <ol class="rail__line">{stops}</ol>
            <a class="rail__back" href=Route::Library.href()>
                <Icon name="back"/>
                <span>{move || words().all_journeys}</span>
            </a>
        </nav>
    }
}

/// One stop of the line.
#[component]
fn Stop(
    /// Where it leads.
    place: Route,
    /// How far it is: full, half, none.
    state: &'static str,
    /// Its name.
    name: Signal<&'static str>,
    /// A count beside the name.
    children: Children,
) -> impl IntoView {
    let app = use_app();
    view! {
        <li>
            <a
                class="stop"
                href=place.href()
                aria-current=move || (app.route.get() == place).then_some("page")
            >
                <span class="stop__mark" data-state=state aria-hidden="true"></span>
                <span class="stop__name">{move || name.get()}</span>
                <span class="stop__count" aria-hidden="true">{children()}</span>
            </a>
        </li>
    }
}
