//! A new journey from a starting point.

use std::sync::atomic::{AtomicBool, Ordering};

use leptos::task::spawn_local;
use leptos::{ev, prelude::*};
use wasm_split_helpers::wasm_split;

use super::super::later::{self, Fetched};
use super::super::state::{App, use_app};
use super::super::widgets::Icon;
use crate::model::{Journey, Language};
use crate::platform::{clock, focus};
use crate::templates::{self, Template};
use crate::ui::signals::RwSignal;

/// The starting points, and the button that begins.
#[component]
pub fn NewJourney(
    /// Whether they stand in one row, above the journeys.
    #[prop(optional)]
    row: bool,
) -> impl IntoView {
    let app = use_app();
    let chosen = RwSignal::new(Template::default());
    let words = move || app.words().library;
    let heading = focus::fresh_id("new");
    let labelled_by = heading.clone();
    let begin = move || start(app, chosen.get_untracked());
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            begin();
        }
    };
    view! {
        <section class=if row { "new new--row" } else { "new new--six" } aria-labelledby=labelled_by>
            <h2 id=heading>{move || words().new}</h2>
            <button class="btn btn--ink" type="button" on:click=move |_| begin()>
                <Icon name="plus"/>
                {move || words().start}
            </button>
            <fieldset class="new__tpl" on:keydown=on_key>
                <legend class="sr-only">{move || words().template}</legend>
                {Template::ALL.map(|template| view! { <Choice template chosen/> }).collect_view()}
            </fieldset>
        </section>
    }
}

/// One starting point.
#[component]
fn Choice(
    /// Which.
    template: Template,
    /// The one that is chosen.
    chosen: RwSignal<Template>,
) -> impl IntoView {
    let app = use_app();
    let words = move || template.choice(app.words().templates);
    view! {
        <label class="tpl">
            <input
                type="radio"
                name="template"
                prop:checked=move || chosen.get() == template
                on:change=move |_| chosen.set(template)
            />
            <span class="tpl__in">
                {strip(template)}
                <b>{move || words().name}</b>
                <span class="tpl__s">{move || words().about}</span>
                <span class="tpl__names">{move || words().holds}</span>
            </span>
        </label>
    }
}

/// What a starting point looks like: a bar per phase, or the lines of a blueprint.
fn strip(template: Template) -> AnyView {
    /// After so many phases the sale is made.
    const SALE: usize = 3;
    let bar = |phase: usize| view! { <i data-phase=(phase + 1).to_string()></i> };
    match template {
        Template::Blank => {
            view! { <span class="strip strip--empty" aria-hidden="true"></span> }.into_any()
        }
        Template::Blueprint => view! {
            <span class="strip strip--blue" aria-hidden="true"><i></i><i></i><i></i></span>
        }
        .into_any(),
        Template::Funnel => view! {
            <span class="strip" aria-hidden="true">
                {(0..SALE).map(bar).collect_view()}
                <i class="strip__plus">"+"</i>
                {(SALE..template.n_phases()).map(bar).collect_view()}
            </span>
        }
        .into_any(),
        Template::LifeCycle | Template::Retail | Template::Business => view! {
            <span class="strip" aria-hidden="true">
                {(0..template.n_phases()).map(bar).collect_view()}
            </span>
        }
        .into_any(),
    }
}

/// Makes a journey and opens it.
fn start(app: App, template: Template) {
    let language = app.language.get_untracked();
    let made = app.desk.with_ids(|ids| templates::make(template, language, ids, clock::now()));
    if let Some(journey) = made {
        app.shelf.create(app, journey);
    }
}

/// Opens a copy of the example.
pub fn open_example(app: App) {
    // Whoever asks twice meanwhile gets one.
    static IS_MAKING: AtomicBool = AtomicBool::new(false);
    if IS_MAKING.swap(true, Ordering::Relaxed) {
        return;
    }
    let language = app.language.get_untracked();
    spawn_local(async move {
        match make_example(app, language).await {
            Ok(Some(journey)) => app.shelf.create(app, journey),
            Ok(None) => {}
            Err(_) => later::say_missing(app),
        }
        IS_MAKING.store(false, Ordering::Relaxed);
    });
}

#[wasm_split(example, fallible)]
fn make_example(app: App, language: Language) -> Fetched<Option<Journey>> {
    Ok(app.desk.with_ids(|ids| templates::example(language, ids, clock::now())))
}
