//! A cell of the map: what its lane holds at its step.

use leptos::prelude::*;

use super::channels::Channels;
use super::events::MeasuredPart;
use super::feeling::FeelingPanel;
use super::grounds::StepGrounds;
use super::head::{Head, Sign};
use super::plans::Plans;
use super::step::StepHead;
use crate::edit::{Edit, Selection};
use crate::model::{Card, LaneContent, LaneId, LaneKind, StepId};
use crate::ui::commands;
use crate::ui::forms::mark;
use crate::ui::signals::{Memo, Signal};
use crate::ui::state::use_app;
use crate::ui::views::{Show, live};
use crate::ui::widgets::Icon;
use crate::words::names;

/// The panel of a cell.
#[component]
pub fn CellPanel(
    /// The column.
    step: StepId,
    /// The row.
    lane: LaneId,
) -> impl IntoView {
    let app = use_app();
    let kind = app.desk.part(move |journey| journey.lane(lane).map(|it| it.kind));
    live(move || {
        let kind = kind.get()?;
        if kind == LaneKind::Feeling {
            return Some(view! { <FeelingPanel step/> }.into_any());
        }
        let body = match kind {
            LaneKind::Evidence => view! { <StepGrounds step/> }.into_any(),
            LaneKind::Reality => view! { <MeasuredPart step/> }.into_any(),
            LaneKind::Goals | LaneKind::Improvements => view! { <Plans step/> }.into_any(),
            LaneKind::Touchpoints => view! {
                <Cards step lane kind/>
                <section class="side__part side__form"><Channels step/></section>
            }
            .into_any(),
            _ if kind.content() == LaneContent::Cards => {
                view! { <Cards step lane kind/> }.into_any()
            }
            _ => ().into_any(),
        };
        let view = view! {
            <CellHead step kind/>
            {body}
            <ToStep step/>
        };
        Some(view.into_any())
    })
}

#[component]
fn CellHead(step: StepId, kind: LaneKind) -> impl IntoView {
    let app = use_app();
    let words = app.words_now();
    if kind.content() == LaneContent::Line {
        return view! { <StepHead id=step/> }.into_any();
    }
    let name = names::lane(words.language, kind);
    let mark = app.desk.part(move |journey| mark(journey, step));
    let n = move || mark.get().map_or(0, |mark| mark.n);
    let title = move || {
        let title = mark.get().map(|mark| mark.title).filter(|title| !title.is_empty());
        title.unwrap_or_else(|| words.shell.untitled.to_owned())
    };
    view! {
        <Head
            sign=Signal::derive(move || {
                mark.get().map_or(Sign::None, |mark| Sign::Colour(mark.colour))
            })
            kind=Signal::derive(move || (words.inspector().at_step)(name, n()))
            title=Signal::derive(title)
        />
    }
    .into_any()
}

/// The cards of the cell, to go to, and a way to add one.
#[component]
fn Cards(step: StepId, lane: LaneId, kind: LaneKind) -> impl IntoView {
    let app = use_app();
    let words = app.words_now().inspector();
    let column = app.desk.column(step);
    let cards = Memo::new(move |_| {
        column.with(|step| {
            step.cards_in(lane).map(|card| (card.id, card.text.clone())).collect::<Vec<_>>()
        })
    });
    let add = move |_| {
        let card = Card { id: app.desk.draw(), lane, ..Card::default() };
        let id = card.id;
        if commands::act(app, &Edit::AddCard { step, at: usize::MAX, card }) {
            app.desk.selection.set(Selection::Card(id));
            request_animation_frame(|| crate::platform::focus::first("#inspector textarea"));
        }
    };
    let line = move |(id, text): (_, String)| {
        let text = if text.is_empty() { words.empty_card.to_owned() } else { text };
        view! {
            <li>
                <button
                    class="side__go"
                    type="button"
                    dir="auto"
                    on:click=move |_| app.desk.selection.set(Selection::Card(id))
                >
                    {text}
                </button>
            </li>
        }
    };
    view! {
        <section class="side__part">
            <h3>{words.card.here}</h3>
            <Show when=move || cards.with(Vec::is_empty)>
                <p class="muted side__why">{names::lane_meaning(app.words_now().language, kind)}</p>
            </Show>
            <ul class="side__list">{move || cards.get().into_iter().map(line).collect_view()}</ul>
            <Show when=move || app.desk.is_editable()>
                <button class="btn btn--add" type="button" on:click=add>
                    <Icon name="plus"/>
                    {words.card.add}
                </button>
            </Show>
        </section>
    }
}

#[component]
fn ToStep(step: StepId) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().inspector().card;
    view! {
        <div class="side__foot">
            <button
                class="btn"
                type="button"
                on:click=move |_| app.desk.selection.set(Selection::Step(step))
            >
                <Icon name="arrow"/>
                {words.whole_step}
            </button>
        </div>
    }
}
