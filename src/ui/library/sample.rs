//! The example on the first visit, with its curve large.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use super::super::later::{Draw, Fetched, Later};
use super::super::picture::Wide;
use super::super::state::use_app;
use super::super::widgets::Icon;
use super::start::open_example;
use crate::insight::curve::PersonaChoice;
use crate::model::{IdSource, Language};
use crate::platform::{clock, focus};
use crate::templates;

/// The example, with its curve large.
#[component]
pub fn Sample() -> impl IntoView {
    let app = use_app();
    let words = move || app.words().templates;
    let part = Later::new(|| Box::pin(sheet()));
    let heading = focus::fresh_id("example");
    let labelled_by = heading.clone();
    view! {
        <section class="sample" aria-labelledby=labelled_by>
            <div class="sample__sheet">{move || part.show(app.language.get())}</div>
            <div class="sample__txt">
                <h2 id=heading>{move || words().example.name}</h2>
                <p>{move || format!("{} {}", words().example.about, words().example.holds)}</p>
                <button class="btn" type="button" on:click=move |_| open_example(app)>
                    <Icon name="eye"/>
                    {move || app.words().library.open_example}
                </button>
            </div>
        </section>
    }
}

/// The curve of the example with its words, which come after the start.
#[wasm_split(example, fallible, preload(fetch_example))]
pub fn sheet() -> Fetched<Draw<Language>> {
    Ok(draw)
}

fn draw(language: Language) -> AnyView {
    // The picture shows no ids: any will do.
    let journey = templates::example(language, &mut IdSource::seeded(1), clock::now());
    let choice = PersonaChoice::from(journey.view.persona);
    view! { <Wide journey=Arc::new(journey) choice language/> }.into_any()
}
