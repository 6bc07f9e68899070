//! On or off: a switch that acts at once, and lists of ticks.

use leptos::prelude::*;

use super::super::Icon;
use crate::ui::signals::{Memo, Signal};

/// A switch with its words beside it.
#[component]
pub fn SwitchField(
    /// What is on or off.
    #[prop(into)]
    label: String,
    /// Whether it is on.
    #[prop(into)]
    on: Signal<bool>,
    /// Called with the new state.
    on_change: Callback<bool>,
    /// What it says when on and when off, instead of the label, which is then its name.
    #[prop(optional)]
    states: Option<(&'static str, &'static str)>,
    /// Whether it can only be read.
    #[prop(optional, into)]
    read_only: Signal<bool>,
) -> impl IntoView {
    let said = {
        let label = label.clone();
        move || match states {
            Some((yes, no)) => if on.get() { yes } else { no }.to_owned(),
            None => label.clone(),
        }
    };
    view! {
        <button
            class="switch switch--ink"
            type="button"
            role="switch"
            aria-checked=move || on.get().to_string()
            aria-label=states.map(|_| label)
            disabled=move || read_only.get()
            on:click=move |_| on_change.run(!on.get_untracked())
        >
            <span class="switch__knob switch__knob--ink" aria-hidden="true"></span>
            {said}
        </button>
    }
}

/// One line of a list of ticks.
#[derive(Clone, PartialEq)]
pub struct Tick {
    /// What it says.
    pub label: String,
    /// Whether it is ticked.
    pub on: bool,
}

/// A list in which any number of lines may be ticked.
#[component]
pub fn Ticks(
    /// What stands above the list.
    #[prop(into)]
    label: String,
    /// The lines, in order.
    #[prop(into)]
    ticks: Signal<Vec<Tick>>,
    /// Called with the place of a line and its new state.
    on_change: Callback<(usize, bool)>,
    /// A few words below the list.
    #[prop(optional, into)]
    hint: String,
    /// Whether it can only be read.
    #[prop(optional, into)]
    read_only: Signal<bool>,
) -> impl IntoView {
    let n_lines = Memo::new(move |_| ticks.with(Vec::len));
    let line = move |idx: usize| {
        let tick = Memo::new(move |_| ticks.with(|ticks| ticks.get(idx).cloned()));
        view! {
            <label class="tick">
                <input
                    type="checkbox"
                    prop:checked=move || tick.get().is_some_and(|tick| tick.on)
                    on:change=move |event| on_change.run((idx, event_target_checked(&event)))
                />
                <span class="tick__b" aria-hidden="true"><Icon name="check" small=true/></span>
                <span>{move || tick.get().map(|tick| tick.label)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="pick seg" disabled=move || read_only.get()>
            <legend class="pick__l">{label}</legend>
            <div class="ticks">{move || (0..n_lines.get()).map(line).collect_view()}</div>
            {(!hint.is_empty()).then(|| view! { <p class="pick__note">{hint}</p> })}
        </fieldset>
    }
}
