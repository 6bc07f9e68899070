//! The audience: the customer groups, each with its own curve and all its fields.

use leptos::prelude::*;

use super::super::commands;
use super::super::forms::{PersonaForm, new_persona};
use super::super::picture::{Wide, shapes};
use super::super::state::{App, use_app};
use super::super::widgets::{Icon, portrait};
use crate::edit::Edit;
use crate::insight::curve::{self, PersonaChoice};
use crate::model::{Journey, Persona, PersonaId};
use crate::platform::focus;
use crate::scene::{colour, thumbnail};
use crate::ui::signals::{Memo, RwSignal};
use crate::ui::views::{Show, listed, live, maybe};
use crate::words::pages;

/// The customer groups.
#[component]
pub fn Audience() -> impl IntoView {
    let app = use_app();
    let words = move || &app.words().pages().audience;
    let ids = app
        .desk
        .part(|journey| journey.personas.iter().map(|persona| persona.id).collect::<Vec<_>>());
    let chosen = RwSignal::new(None::<PersonaId>);
    // The first, until another is chosen or when the chosen one is gone.
    let open = Memo::new(move |_| {
        let ids = ids.get();
        chosen.get().filter(|id| ids.contains(id)).or_else(|| ids.first().copied())
    });
    let add = move |_| {
        if let Some(id) = new_persona(app) {
            chosen.set(Some(id));
            request_animation_frame(|| focus::first(".person h2"));
        }
    };
    let headline = move || match ids.with(Vec::len) {
        0 => (words().none.to_owned(), ""),
        n => ((words().headline)(n), words().headline_rest),
    };
    view! {
        <main class="main page" id="main" tabindex="-1">
            <header class="page__head">
                <h2 class="headline">
                    {move || headline().0}" "<span>{move || headline().1}</span>
                </h2>
            </header>
            <div class="people">
                <section class="people__list" aria-labelledby="people-name">
                    <h2 id="people-name" class="sr-only" tabindex="-1">{move || words().groups}</h2>
                    <Show when=move || ids.with(Vec::is_empty)>
                        <p class="people__why">{move || words().none_why}</p>
                    </Show>
                    <ul>
                        {listed(move || ids.get(), |id| *id, move |id| view! { <Card id open chosen/> })}
                    </ul>
                    <Show when=move || app.desk.is_editable()>
                        <button class="btn btn--add" type="button" on:click=add>
                            <Icon name="plus"/>
                            {move || app.words().inspector().summary.add_persona}
                        </button>
                    </Show>
                </section>
                {move || open.get().map(|id| view! { <Person id/> })}
            </div>
        </main>
    }
}

/// What a card and the head of a person show.
#[derive(Clone, PartialEq)]
struct Face {
    name: String,
    colour: u8,
    is_best: bool,
    wants: String,
    quote: String,
    ages: (Option<u8>, Option<u8>),
    situation: String,
}

fn face(journey: &Journey, id: PersonaId) -> Option<Face> {
    let (idx, persona) = journey.personas.iter().enumerate().find(|(_, it)| it.id == id)?;
    let Persona { name, goals, quote, situation, .. } = &**persona;
    Some(Face {
        name: name.trim().to_owned(),
        colour: colour(persona.colour, idx),
        is_best: persona.best_customer,
        wants: goals.first().cloned().unwrap_or_default(),
        quote: quote.trim().to_owned(),
        ages: (persona.age_from, persona.age_to),
        situation: situation.trim().to_owned(),
    })
}

/// A customer group in the list, with its curve small.
#[component]
fn Card(
    id: PersonaId,
    open: Memo<Option<PersonaId>>,
    chosen: RwSignal<Option<PersonaId>>,
) -> impl IntoView {
    let app = use_app();
    let face = app.desk.part(move |journey| face(journey, id));
    let is_open = move || open.get() == Some(id);
    let curve = move || {
        let journey = app.desk.journey();
        shapes(&thumbnail(&journey, &PersonaChoice::One(id)))
    };
    view! {
        <li>
            <article class=move || if is_open() { "pcard is-open" } else { "pcard" }>
                <h3>
                    <span class="face" data-phase=move || face.get().map(|it| it.colour.to_string()) aria-hidden="true">{portrait(move || Some(id))}</span>
                    <button
                        class="pcard__t"
                        type="button"
                        dir="auto"
                        aria-current=move || is_open().then_some("true")
                        on:click=move |_| chosen.set(Some(id))
                    >
                        {move || name(app, face.get())}
                    </button>
                    {move || face.get().filter(|it| it.is_best).map(|_| best(app))}
                </h3>
                <p dir="auto">{move || face.get().map(|it| it.wants)}</p>
                <svg class="thumb" viewBox="0 0 400 166" aria-hidden="true">{live(curve)}</svg>
            </article>
        </li>
    }
}

fn best(app: App) -> impl IntoView {
    view! {
        <span class="pcard__best">
            <Icon name="star" small=true/>
            {move || app.words().pages().audience.best}
        </span>
    }
}

fn name(app: App, face: Option<Face>) -> String {
    let name = face.map(|face| face.name).filter(|name| !name.is_empty());
    name.unwrap_or_else(|| app.words().forms().persona.untitled.to_owned())
}

/// A customer group with everything that is known of it.
#[component]
fn Person(id: PersonaId) -> impl IntoView {
    let app = use_app();
    let words = move || &app.words().pages().audience;
    let face = app.desk.part(move |journey| face(journey, id));
    let under = move || {
        let face = face.get()?;
        let said = [ages(words(), face.ages), face.situation];
        let said: Vec<_> = said.into_iter().filter(|said| !said.is_empty()).collect();
        Some(said.join(" · "))
    };
    let quote = move || {
        let quote = face.get()?.quote;
        (!quote.is_empty()).then(|| {
            view! { <blockquote class="person__said" dir="auto"><p>"“"{quote}"”"</p></blockquote> }
        })
    };
    let felt = app.desk.part(move |journey| {
        let points = curve::points(journey, &PersonaChoice::One(id));
        let felt = points.iter().filter(|point| point.value.height().is_some()).count();
        (points.len(), felt)
    });
    let picture = move || {
        let journey = app.desk.journey();
        view! { <Wide journey choice=PersonaChoice::One(id) language=app.language.get()/> }
    };
    let remove = move |_| {
        if commands::take_away(app, &Edit::RemovePersona(id)) {
            request_animation_frame(|| focus::by_id("people-name"));
        }
    };
    view! {
        <article class="person" aria-labelledby="person-name">
            <header class="person__head">
                <span class="face person__face" data-phase=move || face.get().map(|it| it.colour.to_string()) aria-hidden="true">{portrait(move || Some(id))}</span>
                <div>
                    <h2 id="person-name" tabindex="-1" dir="auto">{move || name(app, face.get())}</h2>
                    <p dir="auto">{live(under)}</p>
                </div>
                {move || face.get().filter(|it| it.is_best).map(|_| best(app))}
                {maybe(quote)}
            </header>
            <section class="person__curve" aria-labelledby="person-curve">
                <h3 id="person-curve">
                    {move || words().curve}
                    <span>{move || { let (all, felt) = felt.get(); (words().felt)(all, felt) }}</span>
                </h3>
                <div class="person__line">{live(picture)}</div>
            </section>
            <div class="person__form"><PersonaForm id/></div>
            <Show when=move || app.desk.is_editable()>
                <button class="btn btn--quiet btn--bad" type="button" on:click=remove>
                    <Icon name="bin"/>
                    {move || app.words().forms().persona.remove}
                </button>
            </Show>
        </article>
    }
}

fn ages(words: &pages::Audience, ages: (Option<u8>, Option<u8>)) -> String {
    match ages {
        (Some(from), Some(to)) => (words.ages)(from.into(), to.into()),
        (Some(from), None) => (words.age_from)(from.into()),
        (None, Some(to)) => (words.age_to)(to.into()),
        (None, None) => String::new(),
    }
}
