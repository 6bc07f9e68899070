//! Searching the journeys, and what was found.

use std::collections::HashMap;

use leptos::prelude::*;

use super::super::shared::Shared;
use super::super::state::{App, use_app};
use crate::insight::search;
use crate::model::{Journey, JourneyId};
use crate::ui::signals::RwSignal;
use crate::ui::stored::StoredValue;
use crate::ui::views::{Show, live};

/// What is searched for. The folded text of a journey is made once, when it is first asked for.
#[derive(Clone, Copy)]
pub struct Search {
    app: App,
    /// What was typed.
    pub asked: RwSignal<String>,
    texts: StoredValue<HashMap<JourneyId, (Shared<Journey>, String)>>,
}

impl Search {
    /// Nothing is searched for yet.
    pub fn new(app: App) -> Self {
        Self { app, asked: RwSignal::new(String::new()), texts: StoredValue::default() }
    }

    /// Whether something is searched for.
    pub fn is_on(self) -> bool {
        self.asked.with(|asked| !asked.trim().is_empty())
    }

    /// The journeys that were found, or all of them.
    pub fn found(self) -> Vec<JourneyId> {
        let asked = self.asked.get();
        let is_on = !asked.trim().is_empty();
        self.app.shelf.journeys.with(|all| {
            all.iter()
                .map(|entry| &entry.journey)
                .filter(|journey| !is_on || self.holds(journey, &asked))
                .map(|journey| journey.id)
                .collect()
        })
    }

    fn holds(self, journey: &Shared<Journey>, asked: &str) -> bool {
        let holds = self.texts.try_update_value(|texts| {
            let kept = texts.entry(journey.id);
            let (of, text) = kept.or_insert_with(|| (journey.clone(), search::text_of(journey)));
            if of != journey {
                *of = journey.clone();
                *text = search::text_of(journey);
            }
            search::contains_all(text, asked)
        });
        holds.unwrap_or(false)
    }
}

/// How many journeys were found, in words, with a way back to all of them.
#[component]
pub fn Found(
    /// What is searched for.
    search: Search,
) -> impl IntoView {
    let app = use_app();
    let said = move || {
        let asked = search.asked.get();
        let asked = asked.trim();
        (!asked.is_empty()).then(|| (app.words().library.found)(search.found().len(), asked))
    };
    view! {
        <div class="found" role="status">
            <Show when=move || search.is_on()>
                <p dir="auto">{live(said)}</p>
                <button class="link" type="button" on:click=move |_| search.asked.set(String::new())>
                    {move || app.words().library.clear_search}
                </button>
            </Show>
        </div>
    }
}
