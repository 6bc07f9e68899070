//! Where something stands, with ways to move it without dragging, to double it
//! and to throw it away.

mod shift;

use leptos::prelude::*;

use self::shift::Shift;
use super::pages::Remove;
use crate::edit::{self, Edit, Selection};
use crate::model::{CardId, IdSource, Journey, LaneContent, LaneId, PhaseId, StepId};
use crate::ui::commands;
use crate::ui::state::{App, use_app};
use crate::ui::views::Show;
use crate::ui::widgets::Icon;

/// The place of a card.
#[component]
pub fn CardPlace(id: CardId) -> impl IntoView {
    let words = use_app().words_now().inspector();
    view! {
        <section class="side__part">
            <h3>{words.place.heading}</h3>
            <div class="side__row">
                <Move label=words.place.earlier shift=Shift::Earlier edit=move |it| shift::card(it, id, Shift::Earlier)/>
                <Move label=words.place.later shift=Shift::Later edit=move |it| shift::card(it, id, Shift::Later)/>
                <Double double=move |journey, ids| edit::duplicate_card(journey, id, ids)/>
                <Move label=words.place.up shift=Shift::Up edit=move |it| shift::card(it, id, Shift::Up)/>
                <Move label=words.place.down shift=Shift::Down edit=move |it| shift::card(it, id, Shift::Down)/>
            </div>
        </section>
        <Remove label=words.card.remove edit=Edit::RemoveCard(id)/>
    }
}

/// The place of a step.
#[component]
pub fn StepPlace(id: StepId) -> impl IntoView {
    let words = use_app().words_now().inspector();
    view! {
        <section class="side__part">
            <h3>{words.place.heading}</h3>
            <div class="side__row">
                <Move label=words.place.earlier shift=Shift::Earlier edit=move |it| shift::step(it, id, Shift::Earlier)/>
                <Move label=words.place.later shift=Shift::Later edit=move |it| shift::step(it, id, Shift::Later)/>
                <Double double=move |journey, ids| edit::duplicate_step(journey, id, ids)/>
            </div>
        </section>
        <Remove label=words.step.remove edit=Edit::RemoveStep(id)/>
    }
}

/// The place of a phase.
#[component]
pub fn PhasePlace(id: PhaseId) -> impl IntoView {
    let words = use_app().words_now().inspector();
    view! {
        <section class="side__part">
            <h3>{words.place.heading}</h3>
            <div class="side__row">
                <Move label=words.place.earlier shift=Shift::Earlier edit=move |it| shift::phase(it, id, Shift::Earlier)/>
                <Move label=words.place.later shift=Shift::Later edit=move |it| shift::phase(it, id, Shift::Later)/>
                <Double double=move |journey, ids| edit::duplicate_phase(journey, id, ids)/>
            </div>
        </section>
        <Remove label=words.phase.remove edit=Edit::RemovePhase(id)/>
    }
}

/// The place of a lane.
#[component]
pub fn LanePlace(id: LaneId) -> impl IntoView {
    let app = use_app();
    let words = app.words_now().inspector();
    let holds_cards = app.desk.part(move |journey| {
        journey.lane(id).is_some_and(|lane| lane.kind.content() == LaneContent::Cards)
    });
    view! {
        <section class="side__part">
            <h3>{words.place.heading}</h3>
            <div class="side__row">
                <Move label=words.place.up shift=Shift::Up edit=move |it| shift::lane(it, id, Shift::Up)/>
                <Move label=words.place.down shift=Shift::Down edit=move |it| shift::lane(it, id, Shift::Down)/>
                <Show when=move || holds_cards.get()>
                    <Double double=move |journey, ids| edit::duplicate_lane(journey, id, ids)/>
                </Show>
            </div>
        </section>
        <Remove label=words.lane.remove edit=Edit::RemoveLane(id)/>
    }
}

/// A button that moves something; off when there is nowhere to go.
#[component]
fn Move(
    label: &'static str,
    shift: Shift,
    edit: impl Fn(&Journey) -> Option<Edit> + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let app = use_app();
    let possible = app.desk.part(move |journey| edit(journey).is_some());
    let act = move |_| {
        if let Some(edit) = edit(&app.desk.journey_now()) {
            commands::act(app, &edit);
        }
    };
    let icon = move || view! { <Icon name=shift.icon() small=true/> };
    let (before, after) =
        if shift == Shift::Later { (None, Some(icon())) } else { (Some(icon()), None) };
    view! {
        <button
            class="btn"
            type="button"
            disabled=move || !app.desk.is_editable() || !possible.get()
            on:click=act
        >
            {before}
            {label}
            {after}
        </button>
    }
}

/// A button that makes a second one, and selects it.
#[component]
fn Double(
    double: impl Fn(&Journey, &mut IdSource) -> Option<Edit> + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().inspector().place;
    let act = move |_| {
        let journey = app.desk.journey_now();
        let edit = app.desk.with_ids(|ids| double(&journey, ids)).flatten();
        if let Some(edit) = edit
            && commands::act(app, &edit)
        {
            select_new(app, &edit);
        }
    };
    view! {
        <button class="btn" type="button" disabled=move || !app.desk.is_editable() on:click=act>
            <Icon name="copy" small=true/>
            {words.duplicate}
        </button>
    }
}

fn select_new(app: App, edit: &Edit) {
    let selection = match edit {
        Edit::AddCard { card, .. } => Selection::Card(card.id),
        Edit::AddStep { step, .. } => Selection::Step(step.id),
        Edit::AddPhase { phase, .. } => Selection::Phase(phase.id),
        Edit::All(edits) => match edits.first() {
            Some(Edit::AddLane { lane, .. }) => Selection::Lane(lane.id),
            _ => return,
        },
        _ => return,
    };
    app.desk.selection.set(selection);
}
