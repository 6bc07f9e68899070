//! One of a few answers, each with a line on what it means.

use leptos::prelude::*;

use crate::platform::focus;
use crate::ui::signals::{RwSignal, Signal};
use crate::words::opening::Option as Answer;

/// A question with its answers in a row.
#[component]
pub fn Choices<T>(
    /// The question.
    #[prop(into)]
    question: Signal<String>,
    /// The answers and what each means.
    answers: Vec<(T, Answer)>,
    /// The answer that is chosen.
    chosen: RwSignal<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let name = focus::fresh_id("answer");
    let options = answers.into_iter().map(|(answer, (bold, means))| {
        view! {
            <label class="choice__o">
                <input
                    type="radio"
                    name=name.clone()
                    autofocus=chosen.get_untracked() == answer
                    prop:checked=move || chosen.get() == answer
                    on:change=move |_| chosen.set(answer)
                />
                <span class="choice__dot" aria-hidden="true"></span>
                <span><b>{bold}</b><span class="choice__s">{means}</span></span>
            </label>
        }
    });
    view! {
        <fieldset class="choice choice--row">
            <legend>{move || question.get()}</legend>
            {options.collect_view()}
        </fieldset>
    }
}
