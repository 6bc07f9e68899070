//! The map: the journey as a grid of phases and steps over lanes.

use leptos::prelude::*;

/// The map of the open journey.
#[component]
pub fn MapScreen() -> impl IntoView {
    view! { <main class="main main--map" id="main" tabindex="-1"></main> }
}
