//! Dragging a card, a step or a point: an extra beside menus and keys.

use leptos::leptos_dom::helpers::WindowListenerHandle;
use leptos::{ev, prelude::*};

use super::super::commands;
use super::hold;
use super::jumps;
use super::keyboard::STOP;
use super::layout::Stop;
use super::lift;
use super::pointer::stop_of;
use super::state::{Map, use_map};
use super::{picks, several};
use crate::edit::Edit;
use crate::model::{CardId, LaneId, StepId};
use crate::platform::grid;
use crate::ui::signals::Memo;
use crate::ui::stored::StoredValue;
use crate::ui::views::{live, maybe};

/// What dragging does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pull {
    /// Takes something to another place.
    Move,
    /// Draws an arrow from a step to another.
    Jump,
}

/// Something that is dragged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drag {
    /// What it is.
    pub stop: Stop,
    /// What dragging it does.
    pub pull: Pull,
    /// Where the pointer took hold.
    pub start: (f64, f64),
    /// Where the pointer is.
    pub at: (f64, f64),
    /// Where on the thing the pointer took hold.
    grip: (f64, f64),
    /// Its width.
    width: f64,
    /// Where it would go.
    pub to: Option<Target>,
}

/// Where something that is dragged would go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A card to a cell, at a place among its cards.
    Cell(StepId, LaneId, usize),
    /// A step to the place of another.
    Step(StepId),
    /// An arrow to a step.
    Jump(StepId),
}

impl Drag {
    /// What is missing where it was.
    pub fn away(self) -> Option<Stop> {
        (self.pull == Pull::Move).then_some(self.stop)
    }
}

/// So far the pointer moves before it is a drag, in pixels.
const SLACK: f64 = 5.0;
/// So near to the edge the map scrolls, in pixels.
const EDGE: f64 = 48.0;

/// The pointer went down: it may become a drag.
pub fn on_pointer_down(map: Map, event: &ev::PointerEvent) {
    let may = map.editable.get_untracked()
        && event.button() == 0
        && event.is_primary()
        && map.editing.get_untracked().is_none()
        && !picks::is_picking(event)
        && !grid::is_within(event, "textarea, .more");
    let Some(stop) = stop_of(map, event).filter(|_| may) else { return };
    let start = (f64::from(event.client_x()), f64::from(event.client_y()));
    let pull = if grid::is_within(event, ".jump-from") { Pull::Jump } else { Pull::Move };
    let point = match stop {
        Stop::Card(_) | Stop::Step(_) => None,
        Stop::Cell(row, step) if row.holds_curve() && grid::is_within(event, ".pt") => Some(step),
        _ => return,
    };
    let moved = move |map, at| match point {
        None => drag_to(map, stop, pull, start, at),
        Some(step) => pull_to(map, step, start, at),
    };
    let pointer = event.pointer_id();
    if event.pointer_type() != "touch" {
        return follow(map, stop, (start, pointer), moved);
    }
    hold::wait(start, pointer, move || {
        if map.is_gone() {
            return;
        }
        map.held.set_value(true);
        // Its column stays in the page wherever it is taken.
        map.here.set(stop);
        follow(map, stop, (start, pointer), moved);
        moved(map, start);
    });
}

/// Listens to the pointer until it is let go.
fn follow(
    map: Map,
    stop: Stop,
    (start, pointer): ((f64, f64), i32),
    moved: impl Fn(Map, (f64, f64)) + 'static,
) {
    let handles = StoredValue::new(Vec::<WindowListenerHandle>::new());
    let end = move || {
        handles.try_update_value(|all| all.drain(..).for_each(WindowListenerHandle::remove));
        map.held.set_value(false);
    };
    let move_handle = window_event_listener(ev::pointermove, move |event| {
        if event.pointer_id() != pointer {
            return;
        }
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        let far = (at.0 - start.0).hypot(at.1 - start.1) > SLACK;
        if far || map.drag.get_untracked().is_some() || map.lifted.get_untracked().is_some() {
            event.prevent_default();
            moved(map, at);
        }
    });
    let up = window_event_listener(ev::pointerup, move |_| {
        end();
        drop_it(map, stop);
    });
    let give_up = move || {
        end();
        put_back(map);
    };
    let cancel = window_event_listener(ev::pointercancel, move |_| give_up());
    // A second finger is about something else.
    let second = window_event_listener(ev::pointerdown, move |event| {
        if event.pointer_id() != pointer {
            give_up();
        }
    });
    // On a page that was turned or became smaller, everything lies elsewhere.
    let resize = window_event_listener(ev::resize, move |_| give_up());
    let escape = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" {
            event.prevent_default();
            give_up();
        }
    });
    handles.set_value(vec![move_handle, up, cancel, second, resize, escape]);
}

fn drag_to(map: Map, stop: Stop, pull: Pull, start: (f64, f64), at: (f64, f64)) {
    let before = map.drag.get_untracked();
    let (grip, width) = match before {
        Some(drag) => (drag.grip, drag.width),
        None => {
            let place = grid::place(STOP, &stop.to_string()).unwrap_or_default();
            ((start.0 - place.left, start.1 - place.top), place.width)
        }
    };
    let to = target(map, stop, at).map(|to| match (pull, to) {
        (Pull::Jump, Target::Step(step)) => Target::Jump(step),
        (Pull::Jump | Pull::Move, to) => to,
    });
    map.drag.set(Some(Drag { stop, pull, start, at, grip, width, to }));
    grid::scroll_near_edge(".map-scroll", at, EDGE);
}

/// Where something would go when let go here. Rows that fill themselves refuse.
fn target(map: Map, stop: Stop, at: (f64, f64)) -> Option<Target> {
    let rows = map.rows.get_untracked();
    let over =
        grid::under(at, STOP).and_then(|(name, low)| Some((Stop::parse(&name, &rows)?, low)));
    let cell = grid::under(at, "data-cell").and_then(|(name, _)| Stop::parse(&name, &rows));
    match stop {
        Stop::Card(id) => {
            let Some(Stop::Cell(row, step)) = cell else { return None };
            let lane = row.lane()?;
            let cards = map.app.desk.with_journey_now(|journey| {
                let cards =
                    journey.step(step)?.cards_in(lane).map(|card| card.id).collect::<Vec<_>>();
                Some(cards)
            })?;
            let dragged = map.picks.of(stop).unwrap_or_else(|| vec![id]);
            let others: Vec<_> = cards.into_iter().filter(|card| !dragged.contains(card)).collect();
            let place = match over {
                Some((Stop::Card(card), low)) if card != id => others
                    .iter()
                    .position(|each| *each == card)
                    .map_or(others.len(), |at| at + usize::from(low)),
                _ => others.len(),
            };
            Some(Target::Cell(step, lane, place))
        }
        Stop::Step(id) => {
            let step = match (over, cell) {
                (Some((Stop::Step(step) | Stop::Cell(_, step), _)), _)
                | (_, Some(Stop::Cell(_, step))) => step,
                _ => return None,
            };
            (step != id).then_some(Target::Step(step))
        }
        Stop::Phase(_) | Stop::Gap(_) | Stop::Head(_) | Stop::Cell(..) | Stop::Jump(_) => None,
    }
}

/// A point follows the pointer up and down.
fn pull_to(map: Map, step: StepId, start: (f64, f64), at: (f64, f64)) {
    if map.lifted.get_untracked().is_none() {
        lift::lift(map, step);
    }
    let Some(lifted) = map.lifted.get_untracked() else { return };
    let unit = untrack(|| super::curve::unit(map)) * map.frame.get_untracked().zoom;
    let by = ((start.1 - at.1) / unit * 10.0).round() as i32;
    lift::place(map, Some(lifted.was.unwrap_or(0) + by));
}

fn drop_it(map: Map, stop: Stop) {
    if map.lifted.get_untracked().is_some() {
        return lift::put_down(map);
    }
    let Some(drag) = map.drag.get_untracked() else { return };
    map.drag.set(None);
    // Held and let go where it was: what else can be done with it?
    if drag.at == drag.start {
        map.go(stop);
        // Letting go closes what is open by then.
        return request_animation_frame(move || {
            if !map.is_gone() {
                map.menu.set(Some(stop));
            }
        });
    }
    if let (Stop::Step(from), Some(Target::Jump(to))) = (stop, drag.to) {
        return jumps::add(map, from, to);
    }
    let several = map.picks.of(stop);
    let edit = match (stop, drag.to) {
        (Stop::Card(id), Some(Target::Cell(step, lane, at))) if several.is_some() => {
            drop_several(map, id, &several.unwrap_or_default(), (step, lane, at));
            None
        }
        (Stop::Card(id), Some(Target::Cell(step, lane, at))) => {
            Some(Edit::MoveCard { id, step, lane, at })
        }
        (Stop::Step(id), Some(Target::Step(to))) => map.app.desk.with_journey_now(|journey| {
            let phase = journey.phase_of(to)?;
            let at = phase.steps.iter().position(|step| step.id == to)?;
            Some(Edit::MoveStep { id, phase: phase.id, at })
        }),
        _ => None,
    };
    if let Some(edit) = edit {
        commands::act(map.app, &edit);
    }
    map.go(stop);
}

/// Lets several cards go: the others keep their distance to the one that was dragged.
fn drop_several(map: Map, id: CardId, cards: &[CardId], to: (StepId, LaneId, usize)) {
    let cells = map.cells();
    let from = map
        .app
        .desk
        .with_journey_now(|journey| journey.card(id).map(|(step, card)| (step.id, card.lane)));
    if let Some((step, lane)) = from
        && let Some(by) = cells.distance((step, lane), (to.0, to.1))
    {
        several::move_by(map, cards, by, Some(to));
    }
}

fn put_back(map: Map) {
    map.drag.set(None);
    map.lifted.set(None);
}

/// What follows the pointer.
#[component]
pub fn Ghost() -> impl IntoView {
    let map = use_map();
    let text = move |stop: Stop| {
        map.app.desk.with_journey_now(|journey| match stop {
            Stop::Card(id) => journey.card(id).map(|(_, card)| card.text.clone()),
            Stop::Step(id) => journey.step(id).map(|step| step.title.clone()),
            _ => None,
        })
    };
    let shown = Memo::new(move |_| map.drag.get().map(|drag| (drag.stop, drag.pull)));
    let end = move |side: fn(Drag) -> f64| move || map.drag.get().map(side);
    let n_dragged = move || map.drags_several.get().then(|| map.picks.cards.with(Vec::len));
    let style = move |side: fn(Drag) -> f64| {
        move || map.drag.get().map(|drag| format!("{}px", crate::scene::number(side(drag))))
    };
    maybe(move || {
        let (stop, pull) = shown.get()?;
        if pull == Pull::Jump {
            let line = view! {
                <svg class="pull" aria-hidden="true">
                    <line
                        x1=end(|drag| drag.start.0)
                        y1=end(|drag| drag.start.1)
                        x2=end(|drag| drag.at.0)
                        y2=end(|drag| drag.at.1)
                    ></line>
                </svg>
            };
            return Some(line.into_any());
        }
        Some(
            view! {
                <div
                    class="card ghost"
                    aria-hidden="true"
                    style:left=style(|drag| drag.at.0 - drag.grip.0)
                    style:top=style(|drag| drag.at.1 - drag.grip.1)
                    style:inline-size=style(|drag| drag.width)
                >
                    {n_dragged().map(|n| view! { <span class="picked">{n}</span> })}
                    <p class="card__text">{text(stop)}</p>
                </div>
            }
            .into_any(),
        )
    })
}

/// What letting go would do, instead of the overview.
#[component]
pub fn Hint() -> impl IntoView {
    let map = use_map();
    let title = move || {
        let words = map.app.words().dragging();
        let columns = map.columns.get();
        let number = |step| columns.of_step(step).map_or(0, |column| column.number);
        match map.drag.get().and_then(|drag| drag.to) {
            Some(Target::Cell(step, lane, _)) => {
                let row =
                    map.rows.with(|rows| rows.iter().find(|row| row.lane() == Some(lane)).copied());
                let own = map
                    .app
                    .desk
                    .with_journey(|journey| journey.lane(lane).map(|lane| lane.name.clone()));
                let name =
                    row.map(|row| map.row_name(row, own.unwrap_or_default())).unwrap_or_default();
                (words.to_cell)(number(step), &name)
            }
            Some(Target::Step(step)) => (words.to_step)(number(step)),
            Some(Target::Jump(step)) => (words.to_jump)(number(step)),
            None => String::new(),
        }
    };
    view! {
        <div class="selwrap">
            <div class="selbar selbar--hint" role="status">
                <b>{live(title)}</b>
                <span>{move || map.app.words().dragging().let_go}</span>
                <span><kbd class="kbd">"Esc"</kbd>" "{move || map.app.words().dragging().put_back}</span>
            </div>
        </div>
    }
}
