//! The inspector: every field of what is selected on the map.

use leptos::prelude::*;

/// The panel beside the map.
#[component]
pub fn Inspector() -> impl IntoView {
    view! { <aside class="side"></aside> }
}
