//! The screens: the only place that knows Leptos.

mod widgets;

use leptos::prelude::*;

/// Mounts the app in the page.
pub fn start() {
    mount_to_body(|| view! { <h1>"Klantreis"</h1> });
}
