//! A choice from a list: native `select`, so that every device shows it its own way.

use leptos::prelude::*;

use super::super::Icon;
use crate::platform::focus;
use crate::ui::signals::Signal;
use crate::ui::views::live;

/// A list to choose from, with its label above it.
#[component]
pub fn SelectField(
    /// What stands above the field.
    #[prop(into)]
    label: Signal<String>,
    /// The choices, in order.
    #[prop(into)]
    options: Signal<Vec<String>>,
    /// Which one is chosen, counted from 0.
    #[prop(into)]
    chosen: Signal<usize>,
    /// Called with the place of the new choice.
    on_choose: Callback<usize>,
    /// What stands there as long as none is chosen, for it is about several things that differ.
    #[prop(optional)]
    differs: Option<&'static str>,
    /// Names of groups of choices, with how many choices each holds; none: no groups.
    #[prop(optional)]
    groups: Vec<(&'static str, usize)>,
    /// Whether the label is only for screen readers.
    #[prop(optional)]
    quiet_label: bool,
    /// Whether it can only be read.
    #[prop(optional, into)]
    read_only: Signal<bool>,
) -> impl IntoView {
    let id = focus::fresh_id("field");
    let line = move |(idx, name): (usize, String)| {
        view! {
            <option value=idx.to_string() prop:selected=move || chosen.get() == idx>{name}</option>
        }
    };
    let lines = move || {
        let mut lines = options.get().into_iter().enumerate();
        let grouped = groups.iter().map(|(name, n_lines)| {
            let inside = lines.by_ref().take(*n_lines).map(line).collect_view();
            view! { <optgroup label=*name>{inside}</optgroup> }
        });
        let grouped = grouped.collect_view();
        (grouped, lines.map(line).collect_view())
    };
    // Not to be chosen. Without it a browser would show the first choice.
    let is_none = move || options.with(|options| chosen.get() >= options.len());
    let differs = differs.map(|words| {
        view! { <option value="" disabled hidden prop:selected=is_none>{words}</option> }
    });
    let on_change = move |event| {
        if let Ok(idx) = event_target_value(&event).parse() {
            on_choose.run(idx);
        }
    };
    view! {
        <div class="pick">
            <label class=if quiet_label { "sr-only" } else { "pick__l" } for=id.clone()>{move || label.get()}</label>
            <span class="field field--select">
                <select id=id on:change=on_change disabled=move || read_only.get()>
                    {live(lines)}
                    {differs}
                </select>
                <Icon name="down" small=true/>
            </span>
        </div>
    }
}
