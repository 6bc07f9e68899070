//! What a file holds, before it is opened: its picture and its size.

use std::sync::Arc;

use crate::ui::views::live;
use leptos::prelude::*;

use crate::model::Journey;
use crate::scene;
use crate::ui::picture::StillThumbnail;
use crate::ui::state::use_app;

/// The picture of a journey with its title and counts.
#[component]
pub fn Preview(
    /// The journey.
    journey: Arc<Journey>,
) -> impl IntoView {
    let app = use_app();
    let title = journey.title.trim().to_owned();
    let shown = move || match title.as_str() {
        "" => view! { <span class="muted">{app.words().shell.untitled}</span> }.into_any(),
        title => view! { <bdi>{title.to_owned()}</bdi> }.into_any(),
    };
    let counts =
        (journey.phases.len(), journey.n_steps(), journey.n_cards(), journey.evidence.len());
    let facts = move || {
        let words = app.words().opening();
        let (phases, steps, cards, findings) = counts;
        [
            (phases, (words.phases)(phases)),
            (steps, (words.steps)(steps)),
            (cards, (words.cards)(cards)),
            (findings, (words.findings)(findings)),
        ]
        .map(|(n, noun)| view! { <div><dt>{n}</dt><dd>{noun}</dd></div> })
        .collect_view()
    };
    view! {
        <div class="pre">
            <div class="pre__sheet"><StillThumbnail journey=Arc::clone(&journey)/></div>
            <div>
                <h3 class="pre__t">{live(shown)}</h3>
                {persona(&journey)}
                <dl class="facts">{live(facts)}</dl>
            </div>
        </div>
    }
}

/// Whose journey it is, if it shows one kind of customer.
fn persona(journey: &Journey) -> Option<impl IntoView + use<>> {
    let id = journey.view.persona.or_else(|| match &journey.personas[..] {
        [only] => Some(only.id),
        _ => None,
    })?;
    let at = journey.personas.iter().position(|persona| persona.id == id)?;
    let persona = &journey.personas[at];
    let colour = scene::colour(persona.colour, at).to_string();
    let name = persona.name.clone();
    Some(view! {
        <p class="pre__w">
            <span class="face" data-phase=colour aria-hidden="true"></span>
            <bdi>{name}</bdi>
        </p>
    })
}
