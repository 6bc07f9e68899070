//! Nothing is selected: the journey as a whole, and the next thing to do.

use leptos::prelude::*;

pub use super::tip::AddPersona;

use super::head::{Head, Sign};
use super::pages::{Opened, use_pages};
use super::tip::NextTip;
use crate::edit::Edit;
use crate::insight::coverage;
use crate::model::{Journey, JourneyStatus, Language};
use crate::ui::commands;
use crate::ui::forms::{is_read_only, lang, text};
use crate::ui::signals::Signal;
use crate::ui::state::use_app;
use crate::ui::views::live;
use crate::ui::widgets::{Choice, ChoiceField, SelectField, TextField, TextKind, portrait};
use crate::words::{names, numbers};

const STATUSES: [JourneyStatus; 2] = [JourneyStatus::AsIs, JourneyStatus::ToBe];
const LANGUAGES: [Language; 2] = [Language::Nl, Language::En];

/// The panel when nothing is selected.
#[component]
pub fn Summary() -> impl IntoView {
    let app = use_app();
    let words = app.words_now();
    let title = app.desk.part(|journey| journey.title.trim().to_owned());
    let title = move || {
        let title = title.get();
        if title.is_empty() { words.shell.untitled.to_owned() } else { title }
    };
    view! {
        <Head
            sign=Signal::stored(Sign::None)
            kind=words.inspector().summary.kind
            title=Signal::derive(title)
            is_rest=true
        />
        <NextTip/>
        <Counts/>
        <Personas/>
        <About/>
    }
}

/// How much there is, and how much of it is backed up.
#[component]
fn Counts() -> impl IntoView {
    let app = use_app();
    let language = app.words_now().language;
    let words = &app.words_now().inspector().summary;
    let counts = app.desk.part(|journey| {
        let backed = coverage::backed_up(journey);
        let n_backed = backed.iter().filter(|backed| **backed).count();
        let n = [journey.phases.len(), backed.len(), journey.n_cards(), journey.evidence.len()];
        (n, n_backed)
    });
    let facts = move || {
        let ([phases, steps, cards, findings], _) = counts.get();
        let facts = [
            (phases, (words.phases)(phases)),
            (steps, (words.steps)(steps)),
            (cards, (words.cards)(cards)),
            (findings, (words.findings)(findings)),
        ];
        facts.map(|(n, name)| {
            view! {
                <div><dt>{numbers::count(language, n as u64)}</dt><dd>{name}</dd></div>
            }
        })
    };
    let backed_up = move || {
        let ([_, steps, ..], n_backed) = counts.get();
        (words.backed_up)(n_backed, steps)
    };
    view! {
        <section class="side__part">
            <h3>{words.counts}</h3>
            <dl class="facts">{live(facts)}</dl>
            <p class="verdict side__after">
                <span class="verdict__line" aria-hidden="true"></span>
                {live(backed_up)}
            </p>
        </section>
    }
}

/// The customer groups, to go to.
#[component]
fn Personas() -> impl IntoView {
    let app = use_app();
    let pages = use_pages();
    let words = &app.words_now().inspector().summary;
    let untitled = app.words_now().forms().persona.untitled;
    let personas = app.desk.part(|journey| {
        let persona = |(idx, it): (usize, &std::sync::Arc<crate::model::Persona>)| {
            (it.id, it.name.clone(), it.colour.unwrap_or((idx % 6) as u8 + 1))
        };
        journey.personas.iter().enumerate().map(persona).collect::<Vec<_>>()
    });
    let line = move |(id, name, colour): (_, String, u8)| {
        let page = Opened::Persona(id);
        let name = if name.trim().is_empty() { untitled.to_owned() } else { name };
        view! {
            <li>
                <button
                    class="side__go"
                    type="button"
                    data-opens=page.key()
                    dir="auto"
                    on:click=move |_| pages.open(page)
                >
                    <span class="face" data-phase=colour.to_string() aria-hidden="true">{portrait(move || Some(id))}</span>
                    {name}
                </button>
            </li>
        }
    };
    view! {
        <section class="side__part">
            <h3>{words.personas}</h3>
            <ul class="side__list">{move || personas.get().into_iter().map(line).collect_view()}</ul>
            <AddPersona/>
        </section>
    }
}

/// The fields of the journey itself.
#[component]
fn About() -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().inspector().summary;
    let (read_only, lang) = (is_read_only(app), lang(app));
    let bind = move |get: fn(&Journey) -> &String, edit: fn(String) -> Edit| {
        let value = app.desk.part(move |journey| get(journey).clone());
        text(app, move || value.get(), edit)
    };
    let area = TextKind::Area;
    view! {
        <section class="side__part side__form">
            <h3>{words.about}</h3>
            <TextField label=words.title text=bind(|it| &it.title, Edit::Title) lang read_only/>
            <TextField label=words.owner text=bind(|it| &it.owner, Edit::Owner) lang read_only/>
            <TextField
                label=words.description
                text=bind(|it| &it.description, Edit::Description)
                kind=area
                lang
                read_only
            />
            <TextField label=words.goal text=bind(|it| &it.goal, Edit::Goal) kind=area lang read_only/>
            <TextField
                label=words.scope
                hint=words.scope_hint
                text=bind(|it| &it.scope, Edit::Scope)
                kind=area
                lang
                read_only
            />
            <StatusAndLanguage/>
        </section>
    }
}

#[component]
fn StatusAndLanguage() -> impl IntoView {
    let app = use_app();
    let language = app.words_now().language;
    let words = &app.words_now().inspector().summary;
    let read_only = is_read_only(app);
    let status = app.desk.part(|journey| journey.status);
    let content = app.desk.part(|journey| journey.language);
    let statuses = STATUSES.map(|it| names::journey_status(language, it).to_owned());
    let languages = LANGUAGES.map(|it| Choice::word(names::language(it)));
    view! {
        <SelectField
            label=words.status
            options=Signal::stored(statuses.into())
            chosen=Signal::derive(move || {
                STATUSES.iter().position(|each| *each == status.get()).unwrap_or(0)
            })
            on_choose=Callback::new(move |idx: usize| {
                if let Some(status) = STATUSES.get(idx) {
                    commands::act(app, &Edit::Status(*status));
                }
            })
            read_only
        />
        <ChoiceField
            label=words.language
            choices=languages.into()
            chosen=Signal::derive(move || {
                LANGUAGES.iter().position(|each| *each == content.get()).unwrap_or(0)
            })
            on_choose=Callback::new(move |idx: usize| {
                if let Some(language) = LANGUAGES.get(idx) {
                    commands::act(app, &Edit::Language(*language));
                }
            })
            read_only
        />
    }
}
