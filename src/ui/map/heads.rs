//! The heads of the columns: phases over steps.

use leptos::prelude::*;

use super::super::widgets::Icon;
use super::card::heaps_marks;
use super::editor::TextEditor;
use super::jumps::JumpHandle;
use super::layout::{Column, Span, Stop};
use super::state::use_map;
use crate::edit::{Edit, PhaseChange, StepChange};
use crate::model::{PhaseId, StepId};
use crate::ui::signals::{Memo, Signal};
use crate::ui::views::{live, maybe};

/// The name of a phase while it is edited.
#[component]
pub fn PhaseEditor(
    /// The phase.
    id: PhaseId,
    /// Its name.
    #[prop(into)]
    name: Signal<String>,
) -> impl IntoView {
    let map = use_map();
    let write = move |name| Edit::ChangePhase { id, change: PhaseChange::Name(name) };
    view! { <TextEditor label=move || map.words().fields.phase text=name write/> }
}

/// A phase over its steps.
#[component]
pub fn PhaseHead(span: Span) -> impl IntoView {
    let map = use_map();
    let stop = Stop::Phase(span.phase);
    let name = map.app.desk.part(move |journey| {
        journey.phase(span.phase).map(|phase| phase.name.clone()).unwrap_or_default()
    });
    let content = move || {
        if map.is_edited(stop) {
            return view! { <PhaseEditor id=span.phase name/> }.into_any();
        }
        view! { <span class="phase__t" data-marks=move || name.with(|name| marks(name)) dir="auto" lang=move || map.content_language()>{move || named(name.get(), map.words().unnamed.phase)}</span> }
            .into_any()
    };
    view! {
        <div
            class="phase"
            role="columnheader"
            data-stop=stop.to_string()
            data-found=move || map.found(stop)
            data-phase=span.colour.to_string()
            tabindex=move || map.tab_stop(stop)
            aria-colindex=span.at + 2
            aria-colspan=span.n_columns
            style:grid-column=format!("{} / span {}", span.at + 2, span.n_columns)
        >
            <span class="phase__in">
                <span class="phase__n">{span.number}</span>
                " "
                {live(content)}
                <MoreButton/>
            </span>
        </div>
    }
}

/// A step at the head of its column; in a phase without steps, the place for the first.
#[component]
pub fn StepHead(column: Column) -> impl IntoView {
    match column.step {
        Some(step) => view! { <Step column step/> }.into_any(),
        None => view! { <Gap column/> }.into_any(),
    }
}

#[component]
fn Step(column: Column, step: StepId) -> impl IntoView {
    let map = use_map();
    let stop = Stop::Step(step);
    let shown = map.app.desk.column(step);
    let title = Memo::new(move |_| shown.with(|step| step.title.clone()));
    let content = move || {
        if map.is_edited(stop) {
            let write =
                move |title| Edit::ChangeStep { id: step, change: StepChange::Title(title) };
            return view! { <TextEditor label=move || map.words().fields.step text=title write/> }
                .into_any();
        }
        view! { <span class="step__t" data-marks=move || title.with(|title| marks(title)) dir="auto" lang=move || map.content_language()>{move || named(title.get(), map.words().unnamed.step)}</span> }
            .into_any()
    };
    view! {
        <div
            class="step"
            class:is-first=column.is_first
            class:is-here=move || map.is_chosen(step)
            class:is-away=move || map.is_dragged(stop)
            class:is-target=move || map.is_target(step, None)
            role="columnheader"
            data-stop=stop.to_string()
            data-found=move || map.found(stop)
            data-phase=column.colour.to_string()
            tabindex=move || map.tab_stop(stop)
            aria-colindex=column.at + 2
            style:grid-column=(column.at + 2).to_string()
        >
            <span class="step__n">{column.number}</span>
            {live(content)}
            <MoreButton/>
            <JumpHandle/>
        </div>
    }
}

#[component]
fn Gap(column: Column) -> impl IntoView {
    let map = use_map();
    let stop = Stop::Gap(column.phase);
    view! {
        <div
            class="step is-first"
            role="columnheader"
            data-phase=column.colour.to_string()
            aria-colindex=column.at + 2
            style:grid-column=(column.at + 2).to_string()
        >
            {move || map.editable.get().then(|| view! {
                <button
                    class="btn btn--add step__add"
                    type="button"
                    data-stop=stop.to_string()
                    data-act="add"
                    tabindex=move || map.tab_stop(stop)
                >
                    <Icon name="plus"/>
                    {move || map.words().short.step}
                </button>
            })}
        </div>
    }
}

/// Opens the menu of what it stands in; by keyboard that is Shift+F10.
#[component]
pub fn MoreButton() -> impl IntoView {
    let map = use_map();
    maybe(move || {
        map.editable.get().then(|| {
            view! {
                <button
                    class="icon-btn more"
                    type="button"
                    tabindex="-1"
                    data-act="menu"
                    aria-haspopup="menu"
                    aria-label=move || map.words().menu.more
                >
                    <Icon name="more"/>
                </button>
            }
        })
    })
}

/// A name, or what stands where there is none.
pub fn named(name: String, unnamed: &'static str) -> AnyView {
    if name.trim().is_empty() {
        view! { <span class="muted">{unnamed}</span> }.into_any()
    } else {
        name.into_any()
    }
}

/// Set where a name may reach beyond its line.
pub fn marks(name: &str) -> Option<&'static str> {
    heaps_marks(name).then_some("")
}
