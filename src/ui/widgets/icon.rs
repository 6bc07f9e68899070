//! Line drawings from the sprite in `index.html`.

use leptos::prelude::*;

use crate::ui::signals::Signal;

/// An icon; hidden from screen readers, since a word always stands beside it.
#[component]
pub fn Icon(
    /// Name of a symbol of the sprite, without `i-`.
    #[prop(into)]
    name: Signal<&'static str>,
    /// Drawn small.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let class = if small { "i i--s" } else { "i" };
    view! {
        <svg class=class aria-hidden="true">
            <use href=move || format!("#i-{}", name.get())></use>
        </svg>
    }
}
