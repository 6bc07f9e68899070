//! The library: all journeys of this browser, and ways to start one.

use leptos::prelude::*;

/// The list of journeys.
#[component]
pub fn Library() -> impl IntoView {
    view! { <main class="library" id="main" tabindex="-1"></main> }
}
