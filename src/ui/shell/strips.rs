//! Strips between bar and content: what needs doing about saving.

use leptos::prelude::*;

/// The strips that apply now.
#[component]
pub fn Strips() -> impl IntoView {}
