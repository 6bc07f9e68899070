//! The example on the first visit, with its curve large.

use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use super::super::later::{Fetched, Later};
use super::super::picture::shapes;
use super::super::state::use_app;
use super::super::widgets::Icon;
use super::start::{fetch_templates, open_example};
use crate::insight::curve::PersonaChoice;
use crate::model::{IdSource, Language};
use crate::platform::{clock, focus};
use crate::scene::{self, Mark};
use crate::templates;
use crate::words::numbers;

/// The example, with its curve large.
#[component]
pub fn Sample() -> impl IntoView {
    let app = use_app();
    let words = move || app.words().templates;
    let part = Later::new(|| Box::pin(fetch_templates()));
    part.begin(app);
    let heading = focus::fresh_id("example");
    let labelled_by = heading.clone();
    view! {
        <section class="sample" aria-labelledby=labelled_by>
            <div class="sample__sheet">{move || part.show(sheet(app.language.get()))}</div>
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

/// The curve of the example with its words. The texts of the example are no part of the start.
#[wasm_split(templates, fallible)]
fn sheet(language: Language) -> Fetched<AnyView> {
    // The picture shows no ids: any will do.
    let journey = templates::example(language, &mut IdSource::seeded(1), clock::now());
    let sample = scene::sample(&journey, &PersonaChoice::from(journey.view.persona));
    let picture = view! {
        <svg
            class="thumb thumb--wide"
            viewBox="0 0 1400 190"
            preserveAspectRatio="none"
            aria-hidden="true"
        >
            {shapes(&sample.scene)}
        </svg>
        <div class="sample__pts" aria-hidden="true">
            {sample.marks.iter().map(|mark| label(mark, language)).collect_view()}
        </div>
    };
    Ok(picture.into_any())
}

fn label(mark: &Mark, language: Language) -> impl IntoView + use<> {
    let class = if mark.above { "sample__pt is-up" } else { "sample__pt" };
    let words = format!("{} {}", mark.word, numbers::feeling(language, mark.value));
    view! {
        <span
            class=class
            data-star=mark.star.then_some("")
            style:--x=format!("{:.2}%", mark.x * 100.0)
            style:--y=format!("{:.2}%", mark.y * 100.0)
        >
            <i>{mark.star.then(|| view! { <Icon name="star" small=true/> })}</i>
            <b>{words.trim().to_owned()}</b>
        </span>
    }
}
