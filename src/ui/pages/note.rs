//! What is said in the room while presenting: it lands as a card on the map.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::{ev, prelude::*};

use super::super::commands;
use super::super::state::{App, use_app};
use super::super::widgets::Icon;
use crate::edit::{CardChange, Edit};
use crate::model::{Card, CardId, Lane, LaneKind, StepId};
use crate::platform::focus;
use crate::ui::signals::RwSignal;
use crate::ui::stored::StoredValue;

/// What is said in the room becomes a card of this step.
#[component]
pub fn Note(step: StepId, note: Draft) -> impl IntoView {
    let app = use_app();
    let words = move || &app.words().pages().present;
    let id = focus::fresh_id("note");
    let field = id.clone();
    view! {
        <form class="stage__note" on:submit=move |event: ev::SubmitEvent| { event.prevent_default(); take_note(app, step, note); }>
            <label class="sr-only" for=field>{move || words().note}</label>
            <span class="field">
                <input
                    id=id
                    type="text"
                    autocomplete="off"
                    dir="auto"
                    placeholder=move || words().note
                    prop:value=move || note.text.get()
                    on:input=move |event| {
                        note.text.set(event_target_value(&event));
                        note.keep_soon(app, step);
                    }
                />
            </span>
            <button class="btn" type="submit">
                <Icon name="plus"/>
                {move || words().add_note}
            </button>
        </form>
    }
}

/// A note that is being typed: a card as soon as the typing pauses, so that it outlives the page.
#[derive(Clone, Copy)]
pub struct Draft {
    /// What stands in the field.
    pub text: RwSignal<String>,
    card: StoredValue<Option<CardId>>,
    pause: StoredValue<Option<TimeoutHandle>>,
}

/// After so long without a key what was typed is kept.
const PAUSE: Duration = Duration::from_millis(600);

impl Draft {
    /// Nothing typed yet.
    pub fn new() -> Self {
        let (card, pause) = (StoredValue::new(None), StoredValue::new(None));
        Self { text: RwSignal::new(String::new()), card, pause }
    }

    fn keep_soon(self, app: App, step: StepId) {
        let keep = move || {
            let _nothing_typed = self.keep(app, step);
        };
        let next = set_timeout_with_handle(keep, PAUSE).ok();
        if let Some(before) = self.pause.try_update_value(|pause| std::mem::replace(pause, next)) {
            before.inspect(TimeoutHandle::clear);
        }
    }

    /// Writes what was typed on its card; whether there is one.
    fn keep(self, app: App, step: StepId) -> bool {
        let said = self.text.get_untracked().trim().to_owned();
        let known = app.desk.with_journey_now(|journey| {
            journey.step(step)?;
            let id = self.card.get_value();
            Some(id.and_then(|id| Some((id, journey.card(id)?.1.text.clone()))))
        });
        match known {
            None => false,
            Some(Some((id, _))) if said.is_empty() => {
                self.card.set_value(None);
                commands::act(app, &Edit::RemoveCard(id));
                false
            }
            Some(Some((_, before))) if before == said => true,
            Some(Some((id, _))) => {
                commands::act(app, &Edit::ChangeCard { id, change: CardChange::Text(said) })
            }
            Some(None) if said.is_empty() => false,
            Some(None) => {
                let card = note(app, step, said);
                self.card.set_value(card);
                card.is_some()
            }
        }
    }
}

/// Makes a card of what was typed, if anything was, and begins another.
pub fn take_note(app: App, step: StepId, draft: Draft) {
    if let Some(pause) = draft.pause.try_update_value(Option::take).flatten() {
        pause.clear();
    }
    if draft.keep(app, step) {
        app.desk.seal();
        draft.card.set_value(None);
        draft.text.set(String::new());
        app.messages.say(app.words_now().pages().present.noted);
    }
}

/// Puts a note as a card in the row of notes, which is made when there is none. One thing to undo.
fn note(app: App, step: StepId, text: String) -> Option<CardId> {
    let journey = app.desk.journey_now();
    let name = crate::words::of(journey.language).pages().present.notes;
    let is_notes = |lane: &&std::sync::Arc<Lane>| lane.kind == LaneKind::Text && lane.name == name;
    let row = journey.lanes.iter().find(is_notes).map(|lane| lane.id);
    let lane = row.unwrap_or_else(|| app.desk.draw());
    let at = journey.step(step).map_or(0, |step| step.cards_in(lane).count());
    let id = app.desk.draw();
    let card = Card { id, lane, text, ..Card::default() };
    let mut edits = Vec::new();
    if row.is_none() {
        let lane =
            Lane { id: lane, kind: LaneKind::Text, name: name.to_owned(), ..Lane::default() };
        edits.push(Edit::AddLane { at: journey.lanes.len(), lane });
    }
    edits.push(Edit::AddCard { step, at, card });
    commands::act(app, &Edit::All(edits)).then_some(id)
}
