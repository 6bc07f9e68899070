//! Which cards and cells are selected: one after another, a run of them, or all. Passing state:
//! never in history, never in the file.

use std::collections::HashSet;
use std::sync::Arc;

use leptos::{ev, prelude::*};

use super::super::desk::Desk;
use super::keyboard::way;
use super::layout::{Row, Stop, cards_shown};
use super::navigate::Spot;
use super::state::Map;
use crate::edit::Cells;
use crate::insight::curve::PersonaChoice;
use crate::model::{CardId, LaneId};
use crate::platform::keys;
use crate::ui::lasting::{Lasting, lasting};
use crate::ui::signals::{Memo, RwSignal};
use crate::ui::stored::StoredValue;

/// Which cards and cells are selected.
pub type Picks = Lasting<PicksParts>;

/// What it is made of.
pub struct PicksParts {
    places: RwSignal<HashSet<Stop>>,
    /// The cards among them that are shown, in the order of the map.
    pub cards: Memo<Vec<CardId>>,
    /// How many of them are cells that are shown and hold no card.
    pub n_cells: Memo<usize>,
    /// Whether going about and taps select on: the way without holding a key.
    goes_on: StoredValue<bool>,
    /// Where a run of them begins.
    from: StoredValue<Option<Stop>>,
}

impl Picks {
    /// Nothing is selected.
    pub fn new(desk: Desk, rows: Memo<Arc<Vec<Row>>>, choice: Memo<PersonaChoice>) -> Self {
        let places = RwSignal::new(HashSet::<Stop>::new());
        let cards = Memo::new(move |_| {
            if places.with(HashSet::is_empty) {
                return Vec::new();
            }
            let (rows, choice) = (rows.get(), choice.get());
            let lanes: Vec<LaneId> = rows.iter().filter_map(|row| row.cards()).collect();
            places.with(|places| {
                desk.with_journey(|journey| {
                    let steps = journey.steps().map(|(_, step)| step);
                    let cells = steps.flat_map(|step| lanes.iter().map(move |lane| (step, *lane)));
                    let shown = cells.flat_map(|(step, lane)| cards_shown(step, lane, &choice));
                    let ids = shown.map(|card| card.id);
                    ids.filter(|id| places.contains(&Stop::Card(*id))).collect()
                })
            })
        });
        let n_cells = Memo::new(move |_| {
            let cells: Vec<Stop> = places.with(|places| {
                places.iter().copied().filter(|stop| matches!(stop, Stop::Cell(..))).collect()
            });
            if cells.is_empty() {
                return 0;
            }
            let (rows, choice) = (rows.get(), choice.get());
            desk.with_journey(|journey| {
                let is_there = |stop: &&Stop| match **stop {
                    Stop::Cell(row, step) => {
                        row.cards().zip(journey.step(step)).is_some_and(|(lane, step)| {
                            rows.contains(&row) && cards_shown(step, lane, &choice).next().is_none()
                        })
                    }
                    _ => false,
                };
                cells.iter().filter(is_there).count()
            })
        });
        lasting(PicksParts {
            places,
            cards,
            n_cells,
            goes_on: StoredValue::new(false),
            from: StoredValue::new(None),
        })
    }

    /// Whether this place is selected.
    pub fn has(self, stop: Stop) -> bool {
        self.places.with(|places| places.contains(&stop))
    }

    /// Whether all that a cell holds is selected.
    pub fn has_all(self, cell: Stop, cards: &[CardId]) -> bool {
        match cards {
            [] => self.has(cell),
            cards => cards.iter().all(|id| self.has(Stop::Card(*id))),
        }
    }

    /// Whether something is selected that is shown.
    pub fn is_any(self) -> bool {
        self.cards.with(|cards| !cards.is_empty()) || self.n_cells.get() > 0
    }

    /// The places that are selected, for an answer to something the user did.
    pub fn places_now(self) -> Vec<Stop> {
        self.places.with_untracked(|places| places.iter().copied().collect())
    }

    /// Whether something is selected, for an answer to something the user did.
    pub fn is_any_now(self) -> bool {
        untrack(|| self.is_any())
    }

    /// The cards that what is done at a place is done to, when they are several: those selected,
    /// if it is one of them.
    pub fn of(self, stop: Stop) -> Option<Vec<CardId>> {
        let is_one = self.places.with_untracked(|places| places.contains(&stop));
        let cards = self.cards.get_untracked();
        (is_one && cards.len() > 1).then_some(cards)
    }
}

impl Map {
    /// The cards that are meant at a place: all that are selected, if it is one of them.
    pub fn cards_at(self, stop: Stop) -> Vec<CardId> {
        self.picks.of(stop).unwrap_or_else(|| match stop {
            Stop::Card(id) => vec![id],
            _ => Vec::new(),
        })
    }

    /// The cells in which cards can stand, as they are shown.
    pub fn cells(self) -> Cells {
        let columns = self.columns.get_untracked();
        let rows = self.rows.get_untracked();
        let lane = |row: &Row| match *row {
            Row::Lane(id, kind) if row.holds_cards() => Some((id, kind)),
            _ => None,
        };
        Cells {
            steps: columns.all.iter().filter_map(|column| column.step).collect(),
            lanes: rows.iter().filter_map(lane).collect(),
        }
    }

    /// Selects these places and no others.
    pub fn pick(self, places: impl IntoIterator<Item = Stop>) {
        self.picks.places.set(crate::model::gather(places));
        self.say_picks();
    }

    /// Selects nothing any more; whether something was.
    pub fn drop_picks(self) -> bool {
        let had = self.picks.is_any_now();
        self.picks.goes_on.set_value(false);
        self.picks.from.set_value(None);
        if self.picks.places.with_untracked(|places| !places.is_empty()) {
            self.picks.places.set(HashSet::new());
        }
        if had {
            self.app.messages.speak(self.app.words_now().several().none);
        }
        had
    }

    /// Selects nothing any more, unless going about selects on.
    pub fn leave_picks(self) {
        if !self.picks.goes_on.get_value() {
            self.drop_picks();
        }
    }

    /// Selects a place, or no longer; from now on taps do so too.
    pub fn begin_to_pick(self, stop: Stop) {
        self.toggle(stop);
        self.picks.goes_on.set_value(self.picks.is_any_now());
    }

    /// Selects every card that is shown.
    pub fn pick_all(self) {
        let cells = self.cells();
        let choice = self.choice.get_untracked();
        let cards: Vec<Stop> = self.app.desk.with_journey_now(|journey| {
            let lanes = || cells.lanes.iter().map(|(lane, _)| *lane);
            let steps = journey.steps().map(|(_, step)| step);
            let all = steps.flat_map(|step| lanes().map(move |lane| (step, lane)));
            let shown = all.flat_map(|(step, lane)| cards_shown(step, lane, &choice));
            shown.map(|card| Stop::Card(card.id)).collect()
        });
        self.pick(cards);
    }

    fn toggle(self, stop: Stop) {
        self.picks.from.set_value(Some(stop));
        self.picks.places.update(|places| {
            if !places.remove(&stop) {
                places.insert(stop);
            }
        });
        if !self.picks.is_any_now() {
            self.picks.goes_on.set_value(false);
        }
        self.say_picks();
    }

    /// Selects all from where the run began to a place: within a column card by card, else every
    /// cell between them.
    fn pick_to(self, stop: Stop) {
        let from = self.picks.from.get_value().filter(|from| self.spot(*from).is_some());
        let from = from.unwrap_or_else(|| self.here.get_untracked());
        self.picks.from.set_value(Some(from));
        if let Some((one, other)) = self.spot(from).zip(self.spot(stop)) {
            self.pick(self.between(one, other));
        }
    }

    fn between(self, one: Spot, other: Spot) -> Vec<Stop> {
        let rows = one.0.min(other.0)..=one.0.max(other.0);
        let columns = one.1.min(other.1)..=one.1.max(other.1);
        // Below each other, as they are shown.
        let is_table = untrack(|| self.is_table());
        let is_run = if is_table { one.0 == other.0 } else { one.1 == other.1 };
        let order = |spot: Spot| (if is_table { spot.1 } else { spot.0 }, spot.2);
        let (first, last) = (order(one).min(order(other)), order(one).max(order(other)));
        let mut found = Vec::new();
        for row in rows {
            for column in columns.clone() {
                for (at, stop) in self.stops(row, column).into_iter().enumerate() {
                    let place = order((row, column, at));
                    let is_within = !is_run || (first <= place && place <= last);
                    if is_within && can_be_picked(stop) {
                        found.push(stop);
                    }
                }
            }
        }
        found
    }

    fn say_picks(self) {
        let words = self.app.words_now().several();
        let n_cards = self.picks.cards.with_untracked(Vec::len);
        self.app.messages.speak(match (n_cards, self.picks.n_cells.get_untracked()) {
            (0, 0) => words.none.to_owned(),
            (0, n) => (words.cells)(n),
            (n, _) => (words.cards)(n),
        });
    }
}

/// A key that selects; whether it was one.
pub fn on_key(map: Map, event: &ev::KeyboardEvent) -> bool {
    let here = map.here.get_untracked();
    let modifier = keys::has_modifier(event);
    match event.key().as_str() {
        // What is dragged goes back first.
        "Escape" => map.drag.get_untracked().is_none() && map.drop_picks(),
        " " if matches!(here, Stop::Card(_)) || (modifier && can_be_picked(here)) => {
            map.begin_to_pick(here);
            true
        }
        _ if keys::is(event, "Mod+A") => {
            map.picks.goes_on.set_value(false);
            map.pick_all();
            true
        }
        _ => false,
    }
}

/// A key that makes the run of what is selected longer or shorter; whether it was one.
pub fn on_run_key(map: Map, event: &ev::KeyboardEvent) -> bool {
    if !event.shift_key() || event.alt_key() {
        return false;
    }
    let here = map.here.get_untracked();
    let is_inside = |stop: &Stop| matches!(stop, Stop::Card(_) | Stop::Cell(..));
    let Some(way) = way(map, event).filter(|_| is_inside(&here)) else { return false };
    if let Some(stop) = map.beside(way).filter(is_inside) {
        map.pick_to(stop);
        map.go(stop);
    }
    true
}

/// A click that selects; whether it was one.
pub fn on_click(map: Map, event: &ev::MouseEvent, stop: Stop) -> bool {
    if map.editing.get_untracked().is_some() || !can_be_picked(stop) {
        return false;
    }
    if event.shift_key() {
        map.pick_to(stop);
    } else if event.ctrl_key() || event.meta_key() {
        let here = map.here.get_untracked();
        let is_first = !map.picks.is_any_now() && map.had_focus.get_value() && here != stop;
        // What was clicked before is one of them.
        if is_first && matches!(here, Stop::Card(_)) {
            map.toggle(here);
        }
        map.toggle(stop);
    } else if map.picks.goes_on.get_value() {
        map.toggle(stop);
    } else {
        return false;
    }
    map.go(stop);
    true
}

/// The pointer goes down to select: neither focus nor a mark on the text follows it.
pub fn on_mouse_down(map: Map, event: &ev::MouseEvent) {
    if is_picking(event) && map.editing.get_untracked().is_none() {
        let stop = super::pointer::stop_of(map, event);
        if stop.is_some_and(can_be_picked) {
            event.prevent_default();
        }
    }
}

/// Whether a click with these keys selects.
pub fn is_picking(event: &ev::MouseEvent) -> bool {
    event.shift_key() || event.ctrl_key() || event.meta_key()
}

/// Whether a place can be selected: a card, or a cell in which one could stand.
pub fn can_be_picked(stop: Stop) -> bool {
    match stop {
        Stop::Card(_) => true,
        Stop::Cell(row, _) => row.holds_cards(),
        Stop::Phase(_) | Stop::Step(_) | Stop::Gap(_) | Stop::Head(_) | Stop::Jump(_) => false,
    }
}
