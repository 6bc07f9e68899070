//! Finding on the map: a bar above it, every place where the words stand marked, and the way
//! from one to the next.

use std::sync::Arc;

use leptos::{ev, html, prelude::*};

use super::super::commands;
use super::super::widgets::Icon;
use super::cells;
use super::edits;
use super::jumps;
use super::keyboard::STOP;
use super::layout::{Row, Stop, cards_shown};
use super::state::{Map, use_map};
use crate::edit::{Edit, LaneChange, Selection};
use crate::insight::curve::PersonaChoice;
use crate::insight::lanes;
use crate::insight::search::{self, Sight, Spot};
use crate::model::{Lane, MapStyle};
use crate::platform::{focus, grid};
use crate::ui::lasting::{Lasting, lasting};
use crate::ui::signals::{Memo, RwSignal};
use crate::ui::views::maybe;
use crate::words::names;

const FIELD: &str = ".find input";

/// What is sought.
pub type Finder = Lasting<FinderParts>;

/// What it is made of.
pub struct FinderParts {
    /// Whether the bar is there.
    pub is_open: RwSignal<bool>,
    /// The words.
    asked: RwSignal<String>,
    /// The place that is gone to.
    now: RwSignal<Option<Stop>>,
    /// Where they stand: told by the bar, from when it is first there.
    hits: RwSignal<Option<Hits>>,
}

type Hits = Memo<Arc<Vec<Stop>>>;

impl Finder {
    /// Nothing is sought.
    pub fn new() -> Self {
        lasting(FinderParts {
            is_open: RwSignal::new(false),
            asked: RwSignal::new(String::new()),
            now: RwSignal::new(None),
            hits: RwSignal::new(None),
        })
    }

    fn hits(self) -> Arc<Vec<Stop>> {
        self.hits.get().map(|hits| hits.get()).unwrap_or_default()
    }

    fn hits_now(self) -> Arc<Vec<Stop>> {
        untrack(|| self.hits())
    }
}

impl Map {
    /// How a place is marked: not at all, as one of those found, or as the one gone to.
    pub fn found(self, stop: Stop) -> Option<&'static str> {
        let is_hit = self.finder.is_open.get() && self.finder.hits().contains(&stop);
        is_hit.then(|| if self.finder.now.get() == Some(stop) { "now" } else { "" })
    }

    /// Shows the map so that a place is on it: in the style and for the customer groups that it
    /// takes. Whether it is on it now; a row that is hidden stays so until somebody says otherwise.
    pub fn bring(self, stop: Stop) -> bool {
        let Stop::Card(id) = stop else { return true };
        let (now, choice) = (self.style.get_untracked(), self.choice.get_untracked());
        let words = self.app.words_now();
        let found = self.app.desk.with_journey_now(|journey| {
            let (_, card) = journey.card(id)?;
            let lane = journey.lane(card.lane)?;
            let shows = |style: &MapStyle| {
                lanes::shown(journey, *style).iter().any(|shown| shown.id == lane.id)
            };
            let style = [now, MapStyle::Map, MapStyle::Blueprint].into_iter().find(shows);
            let name = names::of_lane(words.language, lane).to_owned();
            Some((style, lane.id, name, choice.concerns(&card.personas)))
        });
        let Some((style, lane, name, is_concerned)) = found else { return false };
        let Some(style) = style else {
            let show = (words.menus().show_row)(&name);
            let app = self.app;
            app.messages.say_with(words.seeking().hidden, show, move || {
                let change = LaneChange::Hidden(false);
                commands::act(app, &Edit::ChangeLane { id: lane, change });
                app.goal.set(Some(Selection::Card(id)));
            });
            return false;
        };
        if style != now || !is_concerned {
            self.show(|view| {
                view.style = style;
                if !is_concerned {
                    view.persona = None;
                }
            });
        }
        true
    }

    /// Opens what keeps a place out of the page: a full cell, or a phase of a long list.
    pub fn reveal(self, stop: Stop) {
        let choice = self.choice.get_untracked();
        let found = self.app.desk.with_journey_now(|journey| {
            let (step, lane, at) = match stop {
                Stop::Card(id) => {
                    let (step, card) = journey.card(id)?;
                    let mut cards = cards_shown(step, card.lane, &choice);
                    (step, Some(card.lane), cards.position(|card| card.id == id)?)
                }
                Stop::Step(id) | Stop::Cell(_, id) => (journey.step(id)?, None, 0),
                Stop::Jump(id) => (journey.step(jumps::jump(journey, id)?.from)?, None, 0),
                Stop::Phase(_) | Stop::Gap(_) | Stop::Head(_) => return None,
            };
            Some((journey.phase_of(step.id)?.id, step.id, lane.filter(|_| at >= cells::SHOWN)))
        });
        let Some((phase, step, full)) = found else { return };
        if let Some(lane) = full {
            self.unfolded.update(|cells| {
                cells.insert((lane, step));
            });
        }
        if self.narrow.get_untracked() {
            self.opened.update(|phases| {
                phases.insert(phase);
            });
        }
    }
}

/// Opens the bar, or goes back to it.
pub fn open(map: Map) {
    map.finder.is_open.set(true);
    request_animation_frame(|| focus::first(FIELD));
}

/// Keeps the places where the words stand, as long as the bar is there.
fn keep_hits(map: Map) -> Hits {
    Memo::new(move |_| {
        if !map.finder.is_open.get() {
            return Arc::default();
        }
        let language = map.language();
        let lane_name = move |lane: &Lane| names::of_lane(language, lane).to_owned();
        let (style, choice) = (map.style.get(), map.choice.get());
        let (rows, is_list) = (map.rows.get(), map.narrow.get());
        // The list tells them in every style.
        let has_jumps = is_list || !matches!(style, MapStyle::Blueprint | MapStyle::Table);
        let felt_by = PersonaChoice::from(map.view.with(|view| view.persona));
        let sight =
            Sight { style, has_jumps, choice: &choice, felt_by: &felt_by, lane_name: &lane_name };
        let asked = map.finder.asked.get();
        let spots = map.app.desk.with_journey(|journey| search::on_map(journey, &sight, &asked));
        let mut stops = Vec::new();
        for spot in spots {
            if let Some(stop) = stop_of(map, &rows, is_list, spot)
                && !(matches!(spot, Spot::Cell(..)) && stops.contains(&stop))
            {
                stops.push(stop);
            }
        }
        Arc::new(stops)
    })
}

/// The place to go to; none where the map is shown in a way that leaves it out.
fn stop_of(map: Map, rows: &[Row], is_list: bool, spot: Spot) -> Option<Stop> {
    let row_of = |lane| rows.iter().find(|row| row.lane() == Some(lane)).copied();
    match spot {
        Spot::Lane(_) if is_list => None,
        Spot::Jump(id) => Some(Stop::Jump(id)),
        Spot::Lane(id) => row_of(id).map(Stop::Head),
        Spot::Phase(id) => Some(Stop::Phase(id)),
        Spot::Step(id) => Some(Stop::Step(id)),
        Spot::Card(id) => Some(Stop::Card(id)),
        Spot::Cell(step, lane) => {
            let row = row_of(lane)?;
            let cell = Stop::Cell(row, step);
            match map.style.get_untracked() {
                _ if row.holds_curve() => Some(cell),
                _ if is_list => Some(Stop::Step(step)),
                MapStyle::Table => None,
                // Where cards stand in the cell, they are the places in it.
                MapStyle::Map | MapStyle::Blueprint | MapStyle::Experience => {
                    let at = rows.iter().position(|each| *each == row)?;
                    let column =
                        map.columns.with_untracked(|columns| columns.of_step(step).copied());
                    map.stops(at, column?.at + 1).first().copied()
                }
            }
        }
    }
}

/// The bar, while something is sought.
#[component]
pub fn FindBar() -> impl IntoView {
    let map = use_map();
    map.finder.hits.set(Some(keep_hits(map)));
    maybe(move || map.finder.is_open.get().then(|| view! { <Bar/> }))
}

#[component]
fn Bar() -> impl IntoView {
    let map = use_map();
    let field = NodeRef::<html::Input>::new();
    let words = move || map.app.words().seeking();
    Effect::new(move |_| {
        // Asked for before it was here.
        if field.get().is_some() {
            focus::first(FIELD);
        }
    });
    let on_key = move |event: ev::KeyboardEvent| {
        match event.key().as_str() {
            _ if event.is_composing() => return,
            "Enter" if grid::is_within(&event, "input") => go_on(map, event.shift_key()),
            "Escape" => close(map),
            _ => return,
        }
        event.prevent_default();
    };
    // Wherever the focus is: as in a browser.
    let again = window_event_listener(ev::keydown, move |event| {
        if event.key() == "F3" && !event.default_prevented() {
            event.prevent_default();
            go_on(map, event.shift_key());
        }
    });
    on_cleanup(move || again.remove());
    let select = move |_| {
        if let Some(field) = field.get_untracked() {
            field.select();
        }
    };
    let nothing = move || map.finder.hits().is_empty();
    view! {
        <div class="find" role="search" on:keydown=on_key>
            <Icon name="find"/>
            <input
                node_ref=field
                class="find__in"
                type="search"
                autocomplete="off"
                spellcheck="false"
                aria-label=move || map.words().find
                placeholder=move || map.words().find
                prop:value=move || map.finder.asked.get()
                on:focus=select
                on:input=move |event| seek(map, event_target_value(&event))
            />
            <p class="find__n" role="status">{move || said(map)}</p>
            <button class="icon-btn" type="button" aria-label=move || words().previous disabled=nothing on:click=move |_| go_on(map, true)>
                <Icon name="up"/>
            </button>
            <button class="icon-btn" type="button" aria-label=move || words().next disabled=nothing on:click=move |_| go_on(map, false)>
                <Icon name="lower"/>
            </button>
            <button class="icon-btn" type="button" aria-label=move || map.app.words().shell.close on:click=move |_| close(map)>
                <Icon name="close"/>
            </button>
        </div>
    }
}

/// Which of how many, and for those who do not see it: what stands there.
fn said(map: Map) -> impl IntoView + use<> {
    let words = map.app.words().seeking();
    if map.finder.asked.with(|asked| asked.trim().is_empty()) {
        return None;
    }
    let hits = map.finder.hits();
    if hits.is_empty() {
        return Some((words.none.to_owned(), None));
    }
    let now = map.finder.now.get();
    let at = hits.iter().position(|hit| Some(*hit) == now).map_or(0, |at| at + 1);
    let text = now.filter(|_| at > 0).and_then(|stop| edits::text_of(map, stop));
    let heard = text.map(|text| view! { <span class="sr-only">": "{text}</span> });
    Some(((words.of)(at, hits.len()), heard))
}

/// Other words are sought: where one is, if they stand there too, or at the first place.
fn seek(map: Map, asked: String) {
    map.finder.asked.set(asked);
    let hits = map.finder.hits_now();
    let now = map.finder.now.get_untracked().filter(|now| hits.contains(now));
    show(map, now.or_else(|| hits.first().copied()));
}

/// To the next place, or the one before; after the last comes the first.
fn go_on(map: Map, back: bool) {
    let hits = map.finder.hits_now();
    if hits.is_empty() {
        return;
    }
    let now = map.finder.now.get_untracked();
    let at = hits.iter().position(|hit| Some(*hit) == now);
    let to = match (at, back) {
        (Some(at), false) => (at + 1) % hits.len(),
        (Some(at), true) => (at + hits.len() - 1) % hits.len(),
        (None, false) => 0,
        (None, true) => hits.len() - 1,
    };
    show(map, hits.get(to).copied());
}

/// Brings a place into sight; the focus stays where it is.
fn show(map: Map, stop: Option<Stop>) {
    map.finder.now.set(stop);
    let Some(stop) = stop else { return };
    map.reveal(stop);
    if let Some(spot) = map.spot(stop) {
        map.last.set_value(spot);
    }
    map.here.set(stop);
    request_animation_frame(move || focus::into_view(&format!("[{STOP}=\"{stop}\"]")));
}

/// Takes the bar away; what was found last has the focus.
fn close(map: Map) {
    let found = map.finder.now.get_untracked();
    map.finder.is_open.set(false);
    map.finder.now.set(None);
    if let Some(stop) = found {
        map.app.desk.selection.set(super::pointer::selection(map, stop));
    }
    map.go(found.unwrap_or_else(|| map.here.get_untracked()));
    if grid::is_focus_lost() {
        focus::by_id("main");
    }
}
