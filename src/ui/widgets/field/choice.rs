//! One of a few choices, all in sight: native radios drawn as a segment, so
//! that arrow keys move and one Tab passes.

use leptos::prelude::*;

use super::super::Icon;
use crate::platform::focus;
use crate::ui::signals::Signal;

/// One of the choices.
#[derive(Clone, PartialEq)]
pub struct Choice {
    /// What it says.
    pub label: String,
    /// What is spoken after the label: "2, little".
    pub spoken: String,
    /// Colour role that is shown instead of the label, 1–6.
    pub colour: Option<u8>,
    /// Icon before the label.
    pub icon: Option<&'static str>,
}

impl Choice {
    /// A choice that is a word.
    pub fn word(label: impl Into<String>) -> Self {
        Self { label: label.into(), spoken: String::new(), colour: None, icon: None }
    }
}

/// A few choices in a row, with a label above them.
#[component]
pub fn ChoiceField(
    /// What stands above the choices.
    #[prop(into)]
    label: String,
    /// The choices, in order.
    choices: Vec<Choice>,
    /// Which one is chosen, counted from 0.
    #[prop(into)]
    chosen: Signal<usize>,
    /// Called with the place of the new choice.
    on_choose: Callback<usize>,
    /// Whether the label is only for screen readers, because a heading says it already.
    #[prop(optional)]
    quiet_label: bool,
    /// Whether it can only be read.
    #[prop(optional, into)]
    read_only: Signal<bool>,
) -> impl IntoView {
    let name = focus::fresh_id("choice");
    let radios = choices.into_iter().enumerate();
    let radios = radios.map(|(idx, choice)| {
        view! {
            <label class="radio" data-phase=choice.colour.map(|role| role.to_string())>
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || chosen.get() == idx
                    on:change=move |_| on_choose.run(idx)
                />
                {choice.colour.map(|_| view! { <span class="radio__dot" aria-hidden="true"></span> })}
                {choice.icon.map(|icon| view! { <Icon name=icon small=true/> })}
                <span class=if choice.colour.is_some() { "sr-only" } else { "" }>{choice.label}</span>
                {(!choice.spoken.is_empty())
                    .then(|| view! { <span class="sr-only">", "{choice.spoken}</span> })}
            </label>
        }
    });
    let radios = radios.collect_view();
    view! {
        <fieldset class="pick seg" disabled=move || read_only.get()>
            <legend class=if quiet_label { "sr-only" } else { "pick__l" }>{label}</legend>
            <div class="segment segment--radios">{radios}</div>
        </fieldset>
    }
}
