//! A phase: its name, its colour, whether it may be skipped, and its steps.

use leptos::prelude::*;

use super::head::{Head, Sign};
use super::place::PhasePlace;
use crate::edit::{Edit, PhaseChange, Selection};
use crate::model::{Phase, PhaseId};
use crate::scene::phase_colour;
use crate::ui::commands;
use crate::ui::forms::{StepNumber, colour_choices, is_read_only, lang, marks, text};
use crate::ui::shared::Shared;
use crate::ui::signals::{Memo, Signal};
use crate::ui::state::{App, use_app};
use crate::ui::views::Show;
use crate::ui::widgets::{ChoiceField, SwitchField, TextField, TextKind};

/// A phase as its fields read and write it.
#[derive(Clone, Copy)]
struct Source {
    app: App,
    id: PhaseId,
    phase: Memo<Option<Shared<Phase>>>,
}

impl Source {
    fn read<R>(self, read: impl FnOnce(&Phase) -> R) -> R {
        self.phase.with(|phase| match phase {
            Some(phase) => read(&phase.0),
            None => read(&Phase::default()),
        })
    }

    fn change(self, change: PhaseChange) {
        commands::act(self.app, &Edit::ChangePhase { id: self.id, change });
    }
}

/// The panel of a phase.
#[component]
pub fn PhasePanel(
    /// The phase.
    id: PhaseId,
) -> impl IntoView {
    let app = use_app();
    let words = app.words_now().inspector();
    let phase = app.desk.part(move |journey| journey.phase(id).cloned().map(Shared));
    let phase = Source { app, id, phase };
    let at = app.desk.part(move |journey| {
        let idx = journey.phases.iter().position(|it| it.id == id)?;
        Some((idx + 1, phase_colour(&journey.phases[idx], idx)))
    });
    let title = move || {
        let name = phase.read(|it| it.name.clone());
        if name.trim().is_empty() { words.phase.untitled.to_owned() } else { name }
    };
    view! {
        <Head
            sign=Signal::derive(move || at.get().map_or(Sign::None, |(_, it)| Sign::Colour(it)))
            kind=Signal::derive(move || (words.phase_n)(at.get().map_or(0, |(n, _)| n)))
            title=Signal::derive(title)
        />
        <Fields phase/>
        <Steps id/>
        <PhasePlace id/>
    }
}

#[component]
fn Fields(phase: Source) -> impl IntoView {
    let app = phase.app;
    let id = phase.id;
    let words = &app.words_now().inspector().phase;
    let (read_only, lang) = (is_read_only(app), lang(app));
    let name = text(
        app,
        move || phase.read(|it| it.name.clone()),
        move |typed| Edit::ChangePhase { id, change: PhaseChange::Name(typed) },
    );
    let description = text(
        app,
        move || phase.read(|it| it.description.clone()),
        move |typed| Edit::ChangePhase { id, change: PhaseChange::Description(typed) },
    );
    view! {
        <section class="side__part side__form">
            <TextField label=words.name text=name lang read_only/>
            <TextField label=words.description text=description kind=TextKind::Area lang read_only/>
            <ChoiceField
                label=app.words_now().forms().field.colour
                choices=colour_choices(app)
                chosen=Signal::derive(move || phase.read(|it| it.colour.map_or(0, usize::from)))
                on_choose=Callback::new(move |place: usize| {
                    let colour = u8::try_from(place).ok().filter(|colour| *colour > 0);
                    phase.change(PhaseChange::Colour(colour));
                })
                read_only
            />
            <div class="pick">
                <SwitchField
                    label=words.optional
                    on=Signal::derive(move || phase.read(|it| it.optional))
                    on_change=Callback::new(move |on| phase.change(PhaseChange::Optional(on)))
                    read_only
                />
                <p class="pick__note">{words.optional_hint}</p>
            </div>
        </section>
    }
}

/// The steps of the phase, to go to.
#[component]
fn Steps(id: PhaseId) -> impl IntoView {
    let app = use_app();
    let words = app.words_now();
    let steps = app.desk.part(move |journey| {
        let inside = |step| journey.phase_of(step).is_some_and(|phase| phase.id == id);
        marks(journey).filter(|mark| inside(mark.id)).collect::<Vec<_>>()
    });
    let line = move |mark: crate::ui::forms::StepMark| {
        let title =
            if mark.title.is_empty() { words.shell.untitled.to_owned() } else { mark.title };
        view! {
            <li>
                <button
                    class="side__go"
                    type="button"
                    dir="auto"
                    on:click=move |_| app.desk.selection.set(Selection::Step(mark.id))
                >
                    <StepNumber n=mark.n colour=mark.colour/>
                    {title}
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || steps.with(|steps| !steps.is_empty())>
            <section class="side__part">
                <h3>{words.inspector().phase.steps}</h3>
                <ol class="side__list">{move || steps.get().into_iter().map(line).collect_view()}</ol>
            </section>
        </Show>
    }
}
