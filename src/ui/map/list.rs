//! The map on a phone: a list by phase, with the curve running down beside it.
//! Headings and lists instead of a grid; the same cards, edited the same way.

use leptos::{ev, prelude::*};

use super::super::widgets::{Icon, MenuButton, MenuItem, MenuKind};
use super::card::CardView;
use super::cells::Channels;
use super::derived::{GoalList, ImprovementList};
use super::editor::TextEditor;
use super::heads::{MoreButton, named};
use super::jumps::JumpLines;
use super::layout::{Column, Row, Span, Stop};
use super::list_feeling::{CurveStrip, FeelingLine};
use super::reality::real_line;
use super::state::{Map, use_map};
use super::{edits, keyboard, pointer};
use crate::edit::{Edit, PhaseChange, StepChange};
use crate::model::{LaneId, LaneKind, PhaseId, StepId, sort};
use crate::ui::signals::{Memo, Signal};
use crate::ui::views::{listed, live, maybe};

/// Journeys with more steps than this show one phase at a time.
const WHOLE: usize = 60;

/// The journey as a list by phase.
#[component]
pub fn List() -> impl IntoView {
    let map = use_map();
    keyboard::keep_focus(map, keyboard::on_list_key);
    let spans = move || map.columns.with(|columns| columns.spans.clone());
    view! {
        <div
            class="reis map-list"
            role="region"
            aria-label=move || map.words().list
            on:keydown=move |event| keyboard::on_list_key(map, &event)
            on:focusin=move |event| pointer::on_focus(map, &event)
            on:focusout=move |event: ev::FocusEvent| pointer::on_blur(map, &event)
            on:click=move |event| pointer::on_list_click(map, &event)
        >
            {listed(spans, |span| *span, |span| view! { <Phase span/> })}
            {move || map.editable.get().then(|| view! {
                <div class="reis__end">
                    <button class="btn btn--add" type="button" on:click=move |_| edits::add_phase_after(map, None)>
                        <Icon name="plus"/>
                        {move || map.words().add_phase}
                    </button>
                    <MenuButton label=Signal::derive(move || map.words().add_row.to_owned()) class="btn btn--add" items=Callback::new(move |()| super::toolbar::kinds(map))>
                        <Icon name="plus"/>
                        {move || map.words().add_row}
                    </MenuButton>
                </div>
            })}
        </div>
    }
}

#[component]
fn Phase(span: Span) -> impl IntoView {
    let map = use_map();
    let stop = Stop::Phase(span.phase);
    let is_long = move || map.columns.with(|columns| columns.all.len() > WHOLE);
    let is_open =
        Memo::new(move |_| !is_long() || map.opened.with(|all| all.contains(&span.phase)));
    let name = map.app.desk.part(move |journey| {
        journey.phase(span.phase).map(|phase| phase.name.clone()).unwrap_or_default()
    });
    let columns = move || {
        let columns = map.columns.get();
        columns
            .all
            .iter()
            .filter(|column| column.phase == span.phase && column.step.is_some())
            .copied()
            .collect::<Vec<_>>()
    };
    let numbers = move || {
        let columns = columns();
        let (first, last) = (columns.first()?, columns.last()?);
        Some((map.words().steps_of)(first.number, last.number))
    };
    let heading = move || {
        if map.is_edited(stop) {
            let write =
                move |name| Edit::ChangePhase { id: span.phase, change: PhaseChange::Name(name) };
            return view! { <TextEditor label=Signal::derive(move || map.words().fields.phase) text=name write/> }.into_any();
        }
        view! { <span dir="auto" lang=move || map.content_language()>{move || named(name.get(), map.words().unnamed.phase)}</span> }.into_any()
    };
    let toggle = move |_| {
        map.opened.update(|all| {
            if !all.remove(&span.phase) {
                all.insert(span.phase);
            }
        });
    };
    view! {
        <section class="reis__phase" data-phase=span.colour.to_string()>
            <h2 data-stop=stop.to_string() data-found=move || map.found(stop) tabindex="0">
                <span class="reis__n">{span.number}</span>
                {live(heading)}
                <span class="reis__sub">{live(numbers)}</span>
                {move || is_long().then(|| view! {
                    <button class="icon-btn" type="button" aria-expanded=move || is_open.get().to_string() aria-label=numbers on:click=toggle>
                        <Icon name="down"/>
                    </button>
                })}
                <MoreButton/>
            </h2>
            {move || is_open.get().then(|| view! {
                <ol>
                    {listed(columns, |column| *column, |column| column.step.map(|step| view! { <StepItem column step/> }))}
                </ol>
                {move || map.editable.get().then(|| view! { <AddStep phase=span.phase/> })}
            })}
        </section>
    }
}

#[component]
fn AddStep(phase: PhaseId) -> impl IntoView {
    let map = use_map();
    let add = move |_| {
        let at = map
            .app
            .desk
            .with_journey_now(|journey| journey.phase(phase).map_or(0, |phase| phase.steps.len()));
        edits::add_step_at(map, phase, at);
    };
    view! {
        <div class="reis__add">
            <button class="btn btn--add" type="button" on:click=add>
                <Icon name="plus"/>
                {move || map.words().add_step}
            </button>
        </div>
    }
}

#[component]
fn StepItem(column: Column, step: StepId) -> impl IntoView {
    let map = use_map();
    let stop = Stop::Step(step);
    let shown = map.app.desk.column(step);
    let title = Memo::new(move |_| shown.with(|step| step.title.clone()));
    let heading = move || {
        if map.is_edited(stop) {
            let write =
                move |title| Edit::ChangeStep { id: step, change: StepChange::Title(title) };
            return view! { <TextEditor label=Signal::derive(move || map.words().fields.step) text=title write/> }.into_any();
        }
        view! { <span dir="auto" lang=move || map.content_language()>{move || named(title.get(), map.words().unnamed.step)}</span> }.into_any()
    };
    let rows = move || {
        let mut rows = map.rows.with(|rows| rows.to_vec());
        sort(&mut rows, |one, other| order(*one) < order(*other));
        rows
    };
    view! {
        <li class="reis__step">
            <CurveStrip column/>
            <div class="reis__in">
                <h3 data-stop=stop.to_string() data-found=move || map.found(stop) tabindex="0">
                    <span class="step__n">{column.number}</span>
                    {live(heading)}
                    <MoreButton/>
                </h3>
                {listed(rows, |row| *row, move |row| view! { <Part row column step/> })}
                {move || map.editable.get().then(|| view! { <AddCard step/> })}
            </div>
        </li>
    }
}

/// On a phone the customer speaks first, then comes how it feels and where it
/// happens; the other rows keep their order.
fn order(row: Row) -> u8 {
    match row {
        Row::Lane(_, LaneKind::Thoughts | LaneKind::Quotes) => 0,
        Row::Lane(_, LaneKind::Feeling) => 1,
        Row::Lane(_, LaneKind::Touchpoints) => 2,
        Row::Phases | Row::Steps | Row::Reality(_) | Row::Jumps => 3,
        Row::Lane(_, LaneKind::Obstacles) => 4,
        Row::Lane(_, LaneKind::Improvements) => 5,
        Row::Lane(..) => 6,
    }
}

/// What a row holds at a step, if it holds something.
#[component]
fn Part(row: Row, column: Column, step: StepId) -> impl IntoView {
    let map = use_map();
    match row {
        Row::Reality(_) => (move || real_line(map, step)).into_any(),
        Row::Lane(_, LaneKind::Feeling) => view! { <FeelingLine row column step/> }.into_any(),
        Row::Lane(_, LaneKind::Improvements) => view! { <ImprovementList step/> }.into_any(),
        Row::Lane(_, LaneKind::Goals) => view! { <GoalList step/> }.into_any(),
        Row::Lane(lane, kind) if row.holds_cards() => {
            view! { <CardsOf lane kind column step/> }.into_any()
        }
        Row::Jumps => view! { <JumpLines step/> }.into_any(),
        Row::Phases | Row::Steps | Row::Lane(..) => ().into_any(),
    }
}

#[component]
fn CardsOf(lane: LaneId, kind: LaneKind, column: Column, step: StepId) -> impl IntoView {
    let map = use_map();
    let shown = map.app.desk.column(step);
    let cards = Memo::new(move |_| shown.with(|step| map.cards_in(step, lane)));
    let own = map
        .app
        .desk
        .part(move |journey| journey.lane(lane).map(|lane| lane.name.clone()).unwrap_or_default());
    let speaks_for_itself = matches!(
        kind,
        LaneKind::Thoughts | LaneKind::Quotes | LaneKind::Obstacles | LaneKind::Touchpoints
    );
    let is_empty = Memo::new(move |_| cards.with(Vec::is_empty));
    let label = move || {
        let has_label = !speaks_for_itself && !is_empty.get();
        has_label.then(|| view! { <p class="card__kind">{move || map.row_name(Row::Lane(lane, kind), own.get())}</p> })
    };
    view! {
        {maybe(label)}
        {listed(move || cards.get(), |id| *id, move |id| view! { <CardView id kind step number=column.number/> })}
        {(kind == LaneKind::Touchpoints).then(|| view! { <Channels step/> })}
    }
}

/// A new card: first its row is chosen.
#[component]
fn AddCard(step: StepId) -> impl IntoView {
    let map = use_map();
    let items = Callback::new(move |()| rows_for(map, step));
    view! {
        <MenuButton label=Signal::derive(move || map.app.words().menus().new_card.to_owned()) class="btn btn--add" items>
            <Icon name="plus"/>
            {move || map.app.words().menus().new_card}
        </MenuButton>
    }
}

fn rows_for(map: Map, step: StepId) -> Vec<MenuItem> {
    let rows = map.rows.get_untracked();
    let journey = map.app.desk.journey_now();
    let line = |row: &Row| {
        let lane = row.lane().filter(|_| row.holds_cards())?;
        let own = journey.lane(lane).map(|lane| lane.name.clone()).unwrap_or_default();
        Some(MenuItem {
            icon: "plus",
            label: untrack(|| map.row_name(*row, own)),
            hint: "",
            kind: MenuKind::Action,
            action: Callback::new(move |()| edits::draft(map, step, lane, usize::MAX)),
        })
    };
    rows.iter().filter_map(line).collect()
}
