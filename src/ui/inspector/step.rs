//! A step: what the customer does, where, how it feels, and what it rests on.

use leptos::prelude::*;

use super::channels::Channels;
use super::events::MeasuredPart;
use super::feeling::FeelingPart;
use super::grounds::StepGrounds;
use super::head::{Head, Sign};
use super::jumps::JumpsPart;
use super::moment::MomentPart;
use super::place::StepPlace;
use super::plans::Plans;
use crate::edit::{Edit, StepChange};
use crate::model::{Step, StepId, StepKind};
use crate::ui::commands;
use crate::ui::forms::{is_read_only, lang, mark, text};
use crate::ui::signals::Signal;
use crate::ui::state::use_app;
use crate::ui::widgets::{SelectField, TextField, TextKind};
use crate::words::names;

const KINDS: [StepKind; 3] = [StepKind::Action, StepKind::Touchpoint, StepKind::Internal];

/// The panel of a step.
#[component]
pub fn StepPanel(
    /// The step.
    id: StepId,
) -> impl IntoView {
    view! {
        <StepHead id/>
        <What id/>
        <FeelingPart step=id/>
        <StepGrounds step=id/>
        <MomentPart step=id/>
        <Plans step=id/>
        <MeasuredPart step=id/>
        <JumpsPart step=id/>
        <StepPlace id/>
    }
}

/// The number of a step and its phase, and its title.
#[component]
pub fn StepHead(id: StepId) -> impl IntoView {
    let app = use_app();
    let words = app.words_now();
    let mark = app.desk.part(move |journey| mark(journey, id));
    let sign = move || mark.get().map_or(Sign::None, |mark| Sign::Colour(mark.colour));
    let kind = move || {
        let known = mark.get();
        known.map(|mark| (words.inspector().step_in)(mark.n, &mark.phase)).unwrap_or_default()
    };
    let title = move || {
        let title = mark.get().map(|mark| mark.title).filter(|title| !title.trim().is_empty());
        title.unwrap_or_else(|| words.shell.untitled.to_owned())
    };
    view! {
        <Head
            sign=Signal::derive(sign)
            kind=Signal::derive(kind)
            title=Signal::derive(title)
        />
    }
}

/// Title, phase, kind, channels, description.
#[component]
fn What(id: StepId) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().inspector().step;
    let (read_only, lang) = (is_read_only(app), lang(app));
    let column = app.desk.column(id);
    let read = move |get: fn(&Step) -> &String| {
        let column = column.clone();
        move || column.with(|step| get(step).clone())
    };
    let title = text(app, read(|step| &step.title), move |typed| Edit::ChangeStep {
        id,
        change: StepChange::Title(typed),
    });
    let description = text(app, read(|step| &step.description), move |typed| Edit::ChangeStep {
        id,
        change: StepChange::Description(typed),
    });
    view! {
        <section class="side__part side__form">
            <TextField label=words.title text=title lang read_only/>
            <div class="side__two">
                <PhaseOf id/>
                <KindOf id/>
            </div>
            <Channels step=id/>
            <TextField label=words.description text=description kind=TextKind::Area lang read_only/>
        </section>
    }
}

/// The phase that holds the step; another one takes it in at the near end.
#[component]
fn PhaseOf(id: StepId) -> impl IntoView {
    let app = use_app();
    let words = app.words_now().inspector();
    let phases = app.desk.part(|journey| {
        journey.phases.iter().map(|it| (it.id, it.name.clone())).collect::<Vec<_>>()
    });
    let options = Signal::derive(move || {
        let names = phases.get().into_iter().zip(1..);
        names.map(|((_, name), n)| (words.numbered)(n, &name)).collect::<Vec<_>>()
    });
    let at = app.desk.part(move |journey| {
        let phase = journey.phase_of(id).map(|phase| phase.id);
        journey.phases.iter().position(|it| Some(it.id) == phase).unwrap_or(0)
    });
    let on_choose = Callback::new(move |idx: usize| {
        let journey = app.desk.journey_now();
        if let Some(phase) = journey.phases.get(idx) {
            let at = if idx < at.get_untracked() { phase.steps.len() } else { 0 };
            commands::act(app, &Edit::MoveStep { id, phase: phase.id, at });
        }
    });
    view! {
        <SelectField
            label=words.step.phase
            options
            chosen=at
            on_choose
            read_only=is_read_only(app)
        />
    }
}

#[component]
fn KindOf(id: StepId) -> impl IntoView {
    let app = use_app();
    let language = app.words_now().language;
    let words = &app.words_now().inspector().step;
    let column = app.desk.column(id);
    let kinds = KINDS.map(|kind| names::step_kind(language, kind).to_owned());
    let chosen = Signal::derive(move || {
        let kind = column.with(|step| step.kind);
        KINDS.iter().position(|each| *each == kind).unwrap_or(0)
    });
    view! {
        <SelectField
            label=words.kind
            options=Signal::stored(kinds.into())
            chosen
            on_choose=Callback::new(move |idx: usize| {
                if let Some(kind) = KINDS.get(idx) {
                    let change = StepChange::Kind(*kind);
                    commands::act(app, &Edit::ChangeStep { id, change });
                }
            })
            read_only=is_read_only(app)
        />
    }
}
