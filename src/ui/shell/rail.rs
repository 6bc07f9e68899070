//! The navigation: the working order as a line with stops.

use leptos::prelude::*;

use super::super::state::{Route, use_app};
use super::super::widgets::Icon;

/// The navigation inside a journey.
#[component]
pub fn Rail() -> impl IntoView {
    let app = use_app();
    let words = move || app.words().shell;
    let n_steps = app.desk.part(|journey| journey.n_steps());
    let stop = move || {
        let id = app.route.get().journey()?;
        Some(view! {
            <li>
                <a class="stop" href=Route::Map(id).href() aria-current="page">
                    <span class="stop__mark" data-state="half" aria-hidden="true"></span>
                    <span class="stop__name">{move || words().map}</span>
                    <span class="stop__count" aria-hidden="true">{move || n_steps.get()}</span>
                </a>
            </li>
        })
    };
    view! {
        <nav class="rail" aria-label=move || words().navigation>
            <ol class="rail__line">{stop}</ol>
            <a class="rail__back" href=Route::Library.href()>
                <Icon name="back"/>
                <span>{move || words().all_journeys}</span>
            </a>
        </nav>
    }
}
