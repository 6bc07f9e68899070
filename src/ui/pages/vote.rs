//! Decided in the room: whether a step is a decisive moment, beside what customers said of it.

use leptos::prelude::*;

use super::super::commands;
use super::super::state::use_app;
use super::super::widgets::Icon;
use crate::edit::{Edit, StepChange};
use crate::insight::decisive;
use crate::model::StepId;
use crate::ui::signals::Signal;
use crate::ui::views::maybe;

/// A star for the company, and how many customers gave one.
#[component]
pub fn Vote(step: StepId) -> impl IntoView {
    let app = use_app();
    let ours = app.desk.part(move |journey| journey.step(step).is_some_and(|step| step.decisive));
    let customers = app.desk.part(move |journey| {
        journey.step(step).map(|step| decisive::customers(journey, step)).unwrap_or_default()
    });
    let star = Signal::derive(move || if ours.get() { "star" } else { "star-o" });
    let toggle = move |_| {
        let change = StepChange::Decisive(!ours.get_untracked());
        commands::act(app, &Edit::ChangeStep { id: step, change });
    };
    let said = move || {
        let (called, asked) = customers.get();
        let said = app.words().pages().present.votes;
        (asked > 0).then(|| view! { <p><Icon name="people"/>{said(called, asked)}</p> })
    };
    view! {
        <div class="stage__vote">
            <button
                class="btn"
                type="button"
                aria-pressed=move || ours.get().to_string()
                disabled=move || !app.desk.is_editable()
                on:click=toggle
            >
                <Icon name=star/>
                {move || app.words().pages().present.decisive}
            </button>
            {maybe(said)}
        </div>
    }
}
