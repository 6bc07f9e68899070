//! Cells of lanes, by what stands in them.

use leptos::prelude::*;

use super::super::forms::channel_icon;
use super::super::widgets::Icon;
use super::card::CardView;
use super::derived::{GoalList, ImprovementList, ProofList};
use super::layout::{Column, Row, Stop, cards_shown};
use super::point::PointCell;
use super::state::{Map, use_map};
use crate::model::{CardId, LaneId, LaneKind, Step, StepId};
use crate::ui::signals::Memo;
use crate::ui::views::{listed, live, maybe};
use crate::words::names;

/// How many cards of a cell are shown; the rest on request.
pub const SHOWN: usize = 3;

/// A cell of a lane.
#[component]
pub fn Cell(row: Row, column: Column) -> impl IntoView {
    let (Row::Lane(lane, kind), Some(step)) = (row, column.step) else {
        return view! { <Blank column/> }.into_any();
    };
    match kind {
        LaneKind::Feeling => view! { <PointCell row column step/> }.into_any(),
        LaneKind::Evidence | LaneKind::Goals | LaneKind::Improvements | LaneKind::Reality => {
            view! { <Derived row kind column step/> }.into_any()
        }
        _ => view! { <Cards row lane kind column step/> }.into_any(),
    }
}

/// A cell under the head of a phase without steps.
#[component]
fn Blank(column: Column) -> impl IntoView {
    view! {
        <div
            class="cell is-first"
            role="gridcell"
            aria-colindex=column.at + 2
            style:grid-column=(column.at + 2).to_string()
        ></div>
    }
}

/// A cell with cards that people write.
#[component]
fn Cards(row: Row, lane: LaneId, kind: LaneKind, column: Column, step: StepId) -> impl IntoView {
    let map = use_map();
    let shown = map.app.desk.column(step);
    let cards = Memo::new(move |_| shown.with(|step| map.cards_in(step, lane)));
    let is_unfolded = move || map.unfolded.with(|cells| cells.contains(&(lane, step)));
    let folded = move || {
        let n = cards.with(Vec::len);
        if n > SHOWN + 1 && !is_unfolded() { n - SHOWN } else { 0 }
    };
    let visible = move || {
        let mut visible = cards.get();
        visible.truncate(visible.len() - folded());
        visible
    };
    let is_empty = Memo::new(move |_| cards.with(Vec::is_empty));
    let stop = Stop::Cell(row, step);
    let is_picked = move || cards.with(|cards| map.picks.has_all(stop, cards));
    view! {
        <div
            class="cell"
            class:is-first=column.is_first
            class:is-here=move || map.is_chosen(step)
            class:is-target=move || map.is_target(step, Some(lane))
            role="gridcell"
            data-cell=stop.to_string()
            aria-selected=move || is_picked().to_string()
            aria-colindex=column.at + 2
            style:grid-column=(column.at + 2).to_string()
        >
            {listed(visible, |id| *id, move |id| view! { <CardView id kind step number=column.number/> })}
            {move || (folded() > 0).then(|| view! {
                <button class="link cell__more" type="button" tabindex="-1" on:click=move |_| {
                    map.unfolded.update(|cells| { cells.insert((lane, step)); });
                }>{move || (map.words().more)(folded())}</button>
            })}
            {(kind == LaneKind::Touchpoints).then(|| view! { <Channels step/> })}
            {move || is_empty.get().then(|| view! { <AddButton stop kind number=column.number/> })}
        </div>
    }
}

/// The way to the first card of a cell: seen on hover and focus.
#[component]
pub fn AddButton(stop: Stop, kind: LaneKind, number: usize) -> impl IntoView {
    let map = use_map();
    let label = move || (map.words().add_card)(names::card_of(map.language(), kind), number);
    live(move || {
        if map.editable.get() {
            view! {
                <button
                    class="add"
                    type="button"
                    data-stop=stop.to_string()
                    data-act="add"
                    data-found=move || map.found(stop)
                    tabindex=move || map.tab_stop(stop)
                    aria-label=label
                    class:is-picked=move || map.picks.has(stop)
                >
                    {move || view! { <Icon name=if map.picks.has(stop) { "check" } else { "plus" }/> }}
                </button>
            }
            .into_any()
        } else {
            view! {
                <span class="add" data-stop=stop.to_string() tabindex=move || map.tab_stop(stop)></span>
            }
                .into_any()
        }
    })
}

/// The channels of a step, below what is written of the contact.
#[component]
pub fn Channels(step: StepId) -> impl IntoView {
    let map = use_map();
    let shown = map.app.desk.column(step);
    let used = Memo::new(move |_| {
        shown.with(|step| step.channels.iter().map(|used| used.channel).collect::<Vec<_>>())
    });
    let chips = move || {
        map.records.with(|records| {
            let channels = used.get().into_iter();
            let found =
                channels.filter_map(|id| records.channels.iter().find(|each| each.id == id));
            let chips = found.map(|channel| {
                let icon = channel_icon(&channel.icon);
                view! { <li class="chip"><Icon name=icon small=true/>{channel.name.clone()}</li> }
            });
            let chips: Vec<_> = chips.collect();
            (!chips.is_empty()).then(|| view! { <ul class="chips">{chips}</ul> })
        })
    };
    view! { {maybe(chips)} }
}

/// What stands in a cell whose content comes from elsewhere in the journey.
pub fn derived(kind: LaneKind, step: StepId) -> AnyView {
    match kind {
        LaneKind::Improvements => view! { <ImprovementList step/> }.into_any(),
        LaneKind::Goals => view! { <GoalList step/> }.into_any(),
        _ => view! { <ProofList step/> }.into_any(),
    }
}

/// A cell whose content comes from elsewhere in the journey.
#[component]
fn Derived(row: Row, kind: LaneKind, column: Column, step: StepId) -> impl IntoView {
    let map = use_map();
    let stop = Stop::Cell(row, step);
    let content = derived(kind, step);
    view! {
        <div
            class="cell"
            class:is-first=column.is_first
            class:is-here=move || map.is_chosen(step)
            role="gridcell"
            data-stop=stop.to_string()
            data-found=move || map.found(stop)
            tabindex=move || map.tab_stop(stop)
            aria-colindex=column.at + 2
            style:grid-column=(column.at + 2).to_string()
        >
            {content}
        </div>
    }
}

impl Map {
    /// The cards of a cell, the one that is only a draft among them.
    pub fn cards_in(self, step: &Step, lane: LaneId) -> Vec<CardId> {
        let mut cards: Vec<CardId> = self
            .choice
            .with(|choice| cards_shown(step, lane, choice).map(|card| card.id).collect());
        if let Some(draft) = self.draft.get()
            && (draft.step, draft.lane) == (step.id, lane)
            && !cards.contains(&draft.id)
        {
            cards.insert(draft.at.min(cards.len()), draft.id);
        }
        cards
    }
}
