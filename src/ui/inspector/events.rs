//! What data shows of a step, and what the data calls it.

use leptos::prelude::*;

use crate::edit::{Edit, StepChange};
use crate::insight::reality::{self, Reality};
use crate::model::StepId;
use crate::ui::forms::{is_read_only, lines};
use crate::ui::state::use_app;
use crate::ui::widgets::{Icon, TextField, TextKind};

/// What data shows of a step, and the names of its events.
#[component]
pub fn MeasuredPart(step: StepId) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().inspector().measured;
    let column = app.desk.column(step);
    let shown = app.desk.part(move |journey| reality::at(journey, step));
    let names = lines(
        app,
        move || column.with(|step| step.events.clone()),
        move |names| Edit::ChangeStep { id: step, change: StepChange::Events(names) },
    );
    let band = move |shown: Reality| {
        let wait = shown.median_seconds.map(|seconds| (words.wait)(&(words.span)(seconds)));
        view! {
            <ul class="sources sources--one">
                <li class="is-measured">
                    <Icon name="chart"/>
                    <span>
                        <b>{(words.comes)(&format!("{}%", shown.share_percent))}</b>", "
                        <b>{(words.stops)(&format!("{}%", shown.stop_percent))}</b>". "
                        {wait.map(|wait| format!("{wait}."))}
                    </span>
                    <span class="sources__n">{(words.journeys)(u64::from(shown.cases))}</span>
                </li>
            </ul>
        }
    };
    view! {
        <section class="side__part">
            <h3>{words.heading}</h3>
            {move || match shown.get() {
                Some(shown) => band(shown).into_any(),
                None => view! { <p class="muted side__why">{words.nothing}</p> }.into_any(),
            }}
            <TextField
                label=words.events
                hint=words.events_hint
                text=names
                kind=TextKind::Area
                read_only=is_read_only(app)
            />
        </section>
    }
}
