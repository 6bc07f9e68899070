//! A list of what something is tied to, with a menu to tie more.

use leptos::prelude::*;

use super::mark::StepNumber;
use crate::ui::signals::Signal;
use crate::ui::state::use_app;
use crate::ui::views::{Show, maybe};
use crate::ui::widgets::{Icon, MenuButton, MenuItem};

/// One thing it is tied to.
#[derive(Clone, PartialEq)]
pub struct Tie {
    /// Number and colour role of the step it stands at.
    pub step: (usize, u8),
    /// What it says.
    pub text: String,
    /// Whether it is a card rather than a whole step.
    pub is_card: bool,
    /// Name of its cross.
    pub remove: String,
}

/// A list of ties.
#[component]
pub fn Ties(
    /// The ties, in order.
    #[prop(into)]
    ties: Signal<Vec<Tie>>,
    /// Whether they contradict rather than support.
    #[prop(optional)]
    against: bool,
    /// What is said when there are none.
    empty: &'static str,
    /// Called with the place of the tie whose cross was pressed.
    on_remove: Callback<usize>,
    /// Whether it can only be read.
    #[prop(into)]
    read_only: Signal<bool>,
) -> impl IntoView {
    let line = move |(idx, tie): (usize, Tie)| {
        let (n, colour) = tie.step;
        let class = if tie.is_card { "card ties__t" } else { "ties__t" };
        let not = against.then(|| view! { <i class="ties__not" aria-hidden="true">"≠"</i> });
        let cross = move || {
            (!read_only.get()).then(|| {
                let name = tie.remove.clone();
                view! {
                    <button
                        class="icon-btn ties__x"
                        type="button"
                        aria-label=name
                        on:click=move |_| on_remove.run(idx)
                    >
                        <Icon name="close" small=true/>
                    </button>
                }
            })
        };
        view! {
            <li>
                <StepNumber n colour/>
                <span class=class dir="auto">{not}{tie.text}</span>
                {maybe(cross)}
            </li>
        }
    };
    view! {
        <Show
            when=move || ties.with(|ties| !ties.is_empty())
            fallback=move || view! { <p class="muted">{empty}</p> }
        >
            <ul class="ties">
                {move || ties.get().into_iter().enumerate().map(line).collect_view()}
            </ul>
        </Show>
    }
}

/// A dashed chip that opens a menu of what can be added.
#[component]
pub fn AddChip(
    /// What can be added; stands on it.
    label: &'static str,
    /// The lines of the menu.
    items: Callback<(), Vec<MenuItem>>,
) -> impl IntoView {
    let name = (use_app().words_now().forms().field.add)(label);
    view! {
        <MenuButton label=Signal::stored(name) class="chip chip--add" items>
            <Icon name="plus" small=true/>
            {label}
        </MenuButton>
    }
}
