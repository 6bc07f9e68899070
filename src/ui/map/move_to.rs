//! Moving a card or a step by choosing its place: the way without dragging.

use std::sync::Arc;

use leptos::{ev, html, prelude::*};

use super::super::commands;
use super::super::shared::Shared;
use super::super::widgets::SelectField;
use super::keyboard::STOP;
use super::layout::Stop;
use super::state::{Map, use_map};
use crate::edit::{Edit, gather_cards};
use crate::model::{CardId, Lane, LaneContent, LaneId, StepId};
use crate::platform::focus;
use crate::ui::signals::{RwSignal, Signal};
use crate::ui::stored::StoredValue;
use crate::ui::views::{live, maybe};
use crate::words::names;

/// How many places stand on a line.
const LINE: usize = 7;

/// The panel in which a place is chosen, while something is being moved.
#[component]
pub fn MoveTo() -> impl IntoView {
    let map = use_map();
    maybe(move || {
        let stop = map.moving.get()?;
        let now = untrack(|| place_of(map, stop))?;
        Some(view! { <Panel stop now/> })
    })
}

/// Where something stands: its step, and of a card its lane.
type Place = (StepId, Option<LaneId>);

fn place_of(map: Map, stop: Stop) -> Option<Place> {
    map.app.desk.with_journey_now(|journey| match stop {
        Stop::Card(id) => journey.card(id).map(|(step, card)| (step.id, Some(card.lane))),
        Stop::Step(id) => Some((id, None)),
        Stop::Phase(_) | Stop::Gap(_) | Stop::Head(_) | Stop::Cell(..) | Stop::Jump(_) => None,
    })
}

#[component]
fn Panel(stop: Stop, now: Place) -> impl IntoView {
    let map = use_map();
    let panel = NodeRef::<html::Div>::new();
    let several = StoredValue::new(map.picks.of(stop));
    let n = several.with_value(|cards| cards.as_ref().map_or(1, Vec::len));
    let is_mixed =
        several.with_value(|cards| cards.as_ref().is_some_and(|cards| is_mixed(map, cards)));
    let step = RwSignal::new(now.0);
    let lane = RwSignal::new(now.1.filter(|_| !is_mixed));
    Effect::new(move |_| {
        if let Some(panel) = panel.get() {
            focus::open_popover_at(&panel, STOP, &stop.to_string());
            focus::first(".pop--move [role=listbox]");
        }
    });
    let close = move || {
        map.moving.set(None);
        if let Some(stop) = map.settled(stop) {
            map.go(stop);
        }
    };
    let go = move || {
        let (step, lane) = (step.get_untracked(), lane.get_untracked());
        let edit = match several.get_value() {
            Some(cards) => map
                .app
                .desk
                .with_journey_now(|journey| Some(gather_cards(journey, &cards, step, lane))),
            None => moved(map, stop, step, lane),
        };
        if let Some(edit) = edit {
            commands::act(map.app, &edit);
        }
        close();
    };
    let on_key = move |event: ev::KeyboardEvent| {
        event.stop_propagation();
        if event.key() == "Escape" {
            event.prevent_default();
            close();
        }
    };
    let lanes = now.1.is_some().then(|| view! { <Lanes lane is_mixed/> });
    view! {
        <div
            node_ref=panel
            class="pop pop--move"
            popover="manual"
            role="dialog"
            aria-label=move || map.app.words().moving().title
            on:keydown=on_key
        >
            <p class="move__h">{move || map.app.words().moving().title}</p>
            <Places step now=now.0 go=Callback::new(move |()| go())/>
            {lanes}
            <p class="muted" role="status">{move || note(map, step.get(), lane.get(), n)}</p>
            <div class="move__foot">
                <button class="btn btn--quiet" type="button" on:click=move |_| close()>
                    {move || map.app.words().shell.cancel}
                </button>
                <button class="btn btn--ink" type="button" on:click=move |_| go()>
                    {move || map.app.words().moving().go}
                </button>
            </div>
        </div>
    }
}

/// The steps, by number; arrows go over them.
#[component]
fn Places(step: RwSignal<StepId>, now: StepId, go: Callback<()>) -> impl IntoView {
    let map = use_map();
    let columns = map.columns.get_untracked();
    let steps: Vec<_> =
        columns.all.iter().filter_map(|column| column.step.map(|step| (step, *column))).collect();
    let ids: Vec<StepId> = steps.iter().map(|(id, _)| *id).collect();
    let title = move |id: StepId| {
        map.app.desk.with_journey_now(|journey| {
            journey.step(id).map(|step| step.title.clone()).unwrap_or_default()
        })
    };
    let number = StoredValue::new(ids.clone());
    let on_key = move |event: ev::KeyboardEvent| {
        let Some(at) = ids.iter().position(|id| *id == step.get_untracked()) else { return };
        let to = match event.key().as_str() {
            "ArrowRight" => at + 1,
            "ArrowLeft" => at.saturating_sub(1),
            "ArrowDown" => at + LINE,
            "ArrowUp" => at.checked_sub(LINE).unwrap_or(at),
            "Home" => 0,
            "End" => ids.len() - 1,
            "Enter" => {
                event.prevent_default();
                return go.run(());
            }
            _ => return,
        };
        event.prevent_default();
        if let Some(id) = ids.get(to) {
            step.set(*id);
        }
    };
    let options = steps.into_iter().map(|(id, column)| {
        view! {
            <li
                id=format!("place-{id}")
                role="option"
                aria-selected=move || (step.get() == id).to_string()
                data-phase=column.colour.to_string()
                data-now=(id == now).then_some("")
                aria-label=format!("{} {}", column.number, title(id))
                on:click=move |_| step.set(id)
            >
                <span>{column.number}</span>
            </li>
        }
    });
    let chosen = move || {
        let id = step.get();
        let at =
            number.with_value(|ids| ids.iter().position(|each| *each == id).map_or(0, |at| at + 1));
        view! { <b>{at}</b>" "{title(id)} }
    };
    view! {
        <div>
            <span class="move__l" id="move-steps">{move || map.app.words().moving().step}</span>
            <ol
                class="move__steps"
                role="listbox"
                tabindex="0"
                aria-labelledby="move-steps"
                aria-activedescendant=move || format!("place-{}", step.get())
                on:keydown=on_key
            >
                {options.collect_view()}
            </ol>
            <p dir="auto">{live(chosen)}</p>
        </div>
    }
}

/// The rows that hold cards.
#[component]
fn Lanes(
    lane: RwSignal<Option<LaneId>>,
    /// Whether the cards stand in several rows, and may stay there.
    is_mixed: bool,
) -> impl IntoView {
    let map = use_map();
    let lanes = map.app.desk.part(|journey| {
        let shown = |lane: &&Arc<Lane>| lane.kind.content() == LaneContent::Cards && !lane.hidden;
        journey.lanes.iter().filter(shown).cloned().map(Shared).collect::<Vec<_>>()
    });
    let options = Signal::derive(move || {
        let language = map.language();
        let name = |lane: &Shared<Lane>| names::of_lane(language, lane).to_owned();
        let own = is_mixed.then(|| map.app.words().several().own_row.to_owned());
        lanes.with(|lanes| own.into_iter().chain(lanes.iter().map(name)).collect::<Vec<_>>())
    });
    let chosen = Signal::derive(move || {
        let at = lanes.with(|lanes| lanes.iter().position(|each| Some(each.id) == lane.get()));
        at.map_or(0, |at| at + usize::from(is_mixed))
    });
    let on_choose = Callback::new(move |idx: usize| {
        let at = idx.checked_sub(usize::from(is_mixed));
        let chosen =
            lanes.with_untracked(|lanes| at.and_then(|at| lanes.get(at)).map(|lane| lane.id));
        lane.set(chosen);
    });
    let label = Signal::derive(move || map.app.words().moving().row.to_owned());
    view! { <SelectField label options chosen on_choose/> }
}

/// What stands there already.
fn note(map: Map, step: StepId, lane: Option<LaneId>, n_moved: usize) -> String {
    let Some(lane) = lane else { return String::new() };
    if n_moved > 1 {
        return (map.app.words().several().gathered)(n_moved);
    }
    let n = map.app.desk.with_journey_now(|journey| {
        journey.step(step).map_or(0, |step| step.cards_in(lane).count())
    });
    let words = map.app.words().moving();
    if n == 0 { words.free.to_owned() } else { (words.taken)(n) }
}

/// Whether cards stand in more than one row.
fn is_mixed(map: Map, cards: &[CardId]) -> bool {
    map.app.desk.with_journey_now(|journey| {
        let mut lanes = cards.iter().filter_map(|id| journey.card(*id)).map(|(_, card)| card.lane);
        let first = lanes.next();
        lanes.any(|lane| Some(lane) != first)
    })
}

fn moved(map: Map, stop: Stop, to: StepId, lane: Option<LaneId>) -> Option<Edit> {
    match stop {
        Stop::Card(id) => Some(Edit::MoveCard { id, step: to, lane: lane?, at: usize::MAX }),
        Stop::Step(id) => map.app.desk.with_journey_now(|journey| {
            let phase = journey.phase_of(to)?;
            let at = phase.steps.iter().position(|step| step.id == to)?;
            (id != to).then_some(Edit::MoveStep { id, phase: phase.id, at })
        }),
        Stop::Phase(_) | Stop::Gap(_) | Stop::Head(_) | Stop::Cell(..) | Stop::Jump(_) => None,
    }
}
