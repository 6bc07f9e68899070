//! One journey in the library: its picture, who it is about, what it rests on.

mod menu;
mod rename;

use std::sync::Arc;

use leptos::prelude::*;

use self::menu::CardMenu;
use self::rename::Rename;
use super::super::picture::Thumbnail;
use super::super::shared::Shared;
use super::super::shelf::Entry;
use super::super::state::{App, Route, use_app};
use super::super::times;
use super::super::widgets::Icon;
use super::start::open_example;
use crate::codec::Access;
use crate::insight::coverage;
use crate::model::{Journey, JourneyId};
use crate::scene;
use crate::ui::signals::{Memo, RwSignal};
use crate::ui::views::{Show, live};

/// A journey as a card.
#[component]
pub fn MapCard(
    /// Which.
    id: JourneyId,
    /// How many cards stand before it.
    turn: usize,
) -> impl IntoView {
    let app = use_app();
    let entry = Memo::new(move |_| app.shelf.entry_of(id));
    let journey = Memo::new(move |_| entry.get().map(|entry| entry.journey));
    let renaming = RwSignal::new(false);
    let title = Memo::new(move |_| journey.get().map(|journey| journey.title.trim().to_owned()));
    let shown_title = move || match title.get().filter(|title| !title.is_empty()) {
        Some(title) => view! { <bdi>{title}</bdi> }.into_any(),
        None => view! { <span class="muted">{app.words().shell.untitled}</span> }.into_any(),
    };
    let newer = move || entry.get().is_some_and(|entry| entry.access != Access::Editable);
    view! {
        <article class="mapcard">
            <a
                class="mapcard__link"
                href=Route::map(id).href()
                aria-label=move || {
                    let untitled = app.words().shell.untitled.to_owned();
                    let named = title.get().filter(|title| !title.is_empty()).unwrap_or(untitled);
                    renaming.get().then_some(named)
                }
                lang=move || journey.get().map(|journey| crate::words::code(journey.language))
            >
                <span class="mapcard__sheet"><Thumbnail journey turn/></span>
                <Show when=move || !renaming.get()>
                    <h2>{live(shown_title)}</h2>
                </Show>
            </a>
            <CardMenu id renaming/>
            <Show when=move || renaming.get()>
                <Rename id renaming/>
            </Show>
            {move || journey.get().map(|journey| who(app, &journey))}
            <Show when=newer>
                <p class="mapcard__note"><Icon name="lock" small=true/>{move || app.words().shelf().newer}</p>
            </Show>
            {move || entry.get().map(|entry| foot(app, &entry))}
        </article>
    }
}

/// Whose journey it is, and how large the map.
fn who(app: App, journey: &Journey) -> impl IntoView + use<> {
    let shown = journey.view.persona.and_then(|id| {
        let at = journey.personas.iter().position(|persona| persona.id == id)?;
        Some((at, Arc::clone(&journey.personas[at])))
    });
    let persona = shown.or_else(|| match &journey.personas[..] {
        [only] => Some((0, Arc::clone(only))),
        _ => None,
    });
    let words = app.words().library;
    let size = (words.size)(journey.n_steps(), journey.n_cards());
    let (colour, name) = match persona.filter(|(_, persona)| !persona.name.trim().is_empty()) {
        Some((at, persona)) => (
            Some(scene::colour(persona.colour, at).to_string()),
            view! { <bdi class="mapcard__name">{persona.name.clone()}</bdi> }.into_any(),
        ),
        None => (None, view! { <span>{words.all_customers}</span> }.into_any()),
    };
    view! {
        <p class="mapcard__who">
            <span class="face" class:face--c=colour.is_none() data-phase=colour aria-hidden="true"></span>
            {name}
            <span class="mapcard__d">{size}</span>
        </p>
    }
}

/// What it rests on, and when it was changed.
fn foot(app: App, entry: &Entry) -> impl IntoView + use<> {
    /// More ticks than this do not fit beside the words.
    const MOST_TICKS: usize = 24;
    let words = app.words().library;
    let journey: &Shared<Journey> = &entry.journey;
    let steps = coverage::backed_up(journey);
    let n_backed_up = steps.iter().filter(|backed_up| **backed_up).count();
    let tick = |backed_up: bool| view! { <i data-guess=(!backed_up).then_some("")></i> };
    // Backed up first: the length of the row is what is read.
    let ticks = (steps.len() <= MOST_TICKS)
        .then(|| (0..steps.len()).map(|idx| tick(idx < n_backed_up)).collect_view());
    let said = match steps.len() {
        0 => words.no_steps.to_owned(),
        n_steps => (words.backed_up)(n_backed_up, n_steps),
    };
    view! {
        <p class="mapcard__foot">
            <span class="ready__ticks" aria-hidden="true">{ticks}</span>
            <span>{said}</span>
            <span class="mapcard__when">{journey.changed.map(|changed| times::when(app, changed))}</span>
        </p>
    }
}

/// The example, as the last card.
#[component]
pub fn ExampleCard() -> impl IntoView {
    let app = use_app();
    let words = move || app.words().library;
    view! {
        <div class="mapcard mapcard--example">
            <span class="mapcard__sheet mapcard__sheet--example"><Icon name="eye"/></span>
            <button class="mapcard__open" type="button" on:click=move |_| open_example(app)>
                {move || words().open_example}
            </button>
            <p>{move || words().example_lead}</p>
        </div>
    }
}
