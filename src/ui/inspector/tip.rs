//! The next thing to do, with a button that goes there.

use leptos::prelude::*;

use super::pages::{Opened, use_pages};
use crate::edit::Selection;
use crate::insight::tip::{self, Tip};
use crate::model::{Journey, StepId};
use crate::platform::focus;
use crate::ui::forms::{mark, new_persona};
use crate::ui::state::{App, use_app};
use crate::ui::views::{Show, live};
use crate::ui::widgets::Icon;
use crate::words::inspector::TipWords;

/// The next thing to do.
#[component]
pub fn NextTip() -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().inspector().tip;
    let next = app.desk.part(|journey| {
        let tip = tip::next(journey);
        tip.map(|tip| (tip, place(journey, tip)))
    });
    let body = move || match next.get() {
        Some((tip, place)) => {
            let (what, why) = said(words, tip);
            view! {
                <p><b>{what}</b>" "{why}</p>
                {button(app, tip, place)}
            }
            .into_any()
        }
        None => view! { <p>{words.done}</p> }.into_any(),
    };
    view! {
        <section class="side__part side__tip">
            <h3>{words.heading}</h3>
            {live(body)}
        </section>
    }
}

fn said(words: &TipWords, tip: Tip) -> (&'static str, &'static str) {
    match tip {
        Tip::AddStep => words.add_step,
        Tip::NameStep(_) => words.name_step,
        Tip::AddPersona => words.add_persona,
        Tip::AddChannel(_) => words.add_channel,
        Tip::Feel(_) => words.feel,
        Tip::Answer(_) => words.answer,
        Tip::Improve(_) => words.improve,
        Tip::BackUp(_) => words.back_up,
        Tip::Ask => words.ask,
    }
}

/// Where the button goes: the number of the step, and what to select.
fn place(journey: &Journey, tip: Tip) -> Option<(usize, Selection)> {
    let at = |step: StepId, selection| mark(journey, step).map(|mark| (mark.n, selection));
    match tip {
        Tip::NameStep(id) | Tip::AddChannel(id) | Tip::Improve(id) | Tip::BackUp(id) => {
            at(id, Selection::Step(id))
        }
        Tip::Feel(step) => at(step, Selection::Feeling { step }),
        Tip::Answer(id) => journey.card(id).and_then(|(step, _)| at(step.id, Selection::Card(id))),
        Tip::AddStep | Tip::AddPersona | Tip::Ask => None,
    }
}

fn button(app: App, tip: Tip, place: Option<(usize, Selection)>) -> AnyView {
    let words = &app.words_now().inspector();
    if tip == Tip::AddPersona {
        return view! { <AddPersona/> }.into_any();
    }
    let Some((n, selection)) = place else { return ().into_any() };
    let go = move |_| {
        app.desk.selection.set(selection);
        request_animation_frame(|| focus::first("#inspector h2"));
    };
    view! {
        <button class="btn side__full" type="button" on:click=go>
            <Icon name="arrow"/>
            {(words.tip.go)(n)}
        </button>
    }
    .into_any()
}

/// Makes a customer group and opens its form.
#[component]
pub fn AddPersona() -> impl IntoView {
    let app = use_app();
    let pages = use_pages();
    let words = &app.words_now().inspector().summary;
    let add = move |_| {
        if let Some(id) = new_persona(app) {
            pages.open(Opened::Persona(id));
        }
    };
    view! {
        <Show when=move || app.desk.is_editable()>
            <button class="btn btn--add" type="button" on:click=add>
                <Icon name="plus"/>
                {words.add_persona}
            </button>
        </Show>
    }
}
