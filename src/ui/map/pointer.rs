//! The pointer on the grid, focus that moves, and scrolling.

use leptos::{ev, html, prelude::*};

use super::edit_bar::BAR;
use super::keyboard::{GRID, STOP};
use super::layout::Stop;
use super::state::Map;
use super::{edits, jumps, picks};
use crate::edit::Selection;
use crate::platform::grid;

/// Scrolled: other columns may come into sight.
pub fn on_scroll(map: Map, scroller: NodeRef<html::Div>) {
    if let Some(scroller) = scroller.get_untracked() {
        let left = f64::from(scroller.scroll_left());
        if left != map.scroll.get_untracked() {
            map.scroll.set(left);
        }
    }
}

/// Scrolls when something asks for it: the overview, or a search.
pub fn follow_scroll(map: Map, scroller: NodeRef<html::Div>) {
    Effect::new(move |_| {
        if let (Some(to), Some(scroller)) = (map.scroll_to.get(), scroller.get()) {
            scroller.set_scroll_left(to.round() as i32);
        }
    });
}

/// Focus came somewhere on the grid: that is where the user is now.
pub fn on_focus(map: Map, event: &ev::FocusEvent) {
    map.had_focus.set_value(true);
    let Some(stop) = stop_of(map, event) else { return };
    if let Some(spot) = map.spot(stop) {
        map.last.set_value(spot);
    }
    if map.here.get_untracked() != stop {
        map.here.set(stop);
    }
    let selection = selection(map, stop);
    if map.app.desk.selection.get_untracked() != selection {
        map.app.desk.selection.set(selection);
    }
}

/// Focus left something on the grid: what was edited is kept.
pub fn on_blur(map: Map, event: &ev::FocusEvent) {
    if map.is_gone() {
        return;
    }
    if grid::focus_goes_outside(event, GRID) {
        map.had_focus.set_value(false);
    }
    let stays = grid::focus_stays(event, "[data-stop]") || grid::focus_goes_to(event, BAR);
    if stays || !grid::has_left(event) {
        return;
    }
    // A field that is taken out of the page loses focus too, when another is edited already.
    let left = stop_of(map, event);
    if left.is_some() && left == map.editing.get_untracked() && grid::is_within(event, "textarea") {
        edits::leave(map, edits::After::Elsewhere);
    }
    if map.lifted.get_untracked().is_some() && grid::is_within(event, "[role=slider]") {
        super::lift::put_down(map);
    }
}

/// A click: buttons in the grid say what they do.
pub fn on_click(map: Map, event: &ev::MouseEvent) {
    let Some(stop) = stop_of(map, event) else { return };
    match grid::around(event, "data-act").as_deref() {
        Some("menu") => open_menu(map, stop),
        _ if picks::on_click(map, event, stop) => {}
        act => {
            map.leave_picks();
            match (act, stop) {
                (Some("add"), _) => edits::edit(map, stop),
                (Some("jump"), Stop::Step(step)) => {
                    map.here.set(stop);
                    map.jumping.set(Some(step));
                }
                _ => {}
            }
        }
    }
}

/// A click on the table goes to what is clicked: not every browser gives the focus to a button.
pub fn on_table_click(map: Map, event: &ev::MouseEvent) {
    on_click(map, event);
    if map.editing.get_untracked().is_none()
        && map.menu.get_untracked().is_none()
        && !grid::is_within(event, "[data-act]")
        && let Some(stop) = stop_of(map, event)
    {
        map.go(stop);
    }
}

/// A tap on the list: what has focus already is edited.
pub fn on_list_click(map: Map, event: &ev::MouseEvent) {
    let Some(stop) = stop_of(map, event) else { return };
    match grid::around(event, "data-act").as_deref() {
        Some(_) => on_click(map, event),
        None if grid::is_within(event, "button, textarea") => {}
        None if picks::on_click(map, event, stop) => {}
        None if map.tapped.get_value() == Some(stop) => edits::edit(map, stop),
        None => map.tapped.set_value(Some(stop)),
    }
}

/// A double click edits.
pub fn on_double_click(map: Map, event: &ev::MouseEvent) {
    if grid::is_within(event, "textarea, [data-act]") || picks::is_picking(event) {
        return;
    }
    if let Some(stop) = stop_of(map, event)
        && map.editable.get_untracked()
    {
        edits::edit(map, stop);
    }
}

/// The other mouse button opens the menu of what lies under it.
pub fn on_context_menu(map: Map, event: &ev::MouseEvent) {
    if !map.editable.get_untracked() || grid::is_within(event, "textarea") {
        return;
    }
    if let Some(stop) = stop_of(map, event) {
        event.prevent_default();
        // A finger that holds on has lifted it: browsers take that for the other button.
        if map.held.get_value() {
            return;
        }
        open_menu(map, stop);
    }
}

/// Opens the menu of a place: of what is selected, if it is part of that.
fn open_menu(map: Map, stop: Stop) {
    if map.picks.of(stop).is_none() {
        map.leave_picks();
    }
    map.here.set(stop);
    map.menu.set(Some(stop));
}

/// The place that an event is about.
pub fn stop_of(map: Map, event: &ev::Event) -> Option<Stop> {
    let name = grid::around(event, STOP)?;
    map.rows.with_untracked(|rows| Stop::parse(&name, rows))
}

/// What is selected when focus is at a place.
pub fn selection(map: Map, stop: Stop) -> Selection {
    match stop {
        Stop::Phase(id) | Stop::Gap(id) => Selection::Phase(id),
        Stop::Step(id) => Selection::Step(id),
        Stop::Jump(id) => {
            let from = map
                .app
                .desk
                .with_journey_now(|journey| jumps::jump(journey, id).map(|jump| jump.from));
            from.map_or(Selection::None, Selection::Step)
        }
        Stop::Head(row) => row.lane().map_or(Selection::None, Selection::Lane),
        Stop::Cell(row, step) if row.holds_curve() => Selection::Feeling { step },
        Stop::Cell(row, step) => match row.lane() {
            Some(lane) => Selection::Cell { step, lane },
            None => Selection::Step(step),
        },
        Stop::Card(id) => {
            let exists = map.app.desk.with_journey_now(|journey| journey.card(id).is_some());
            match map.draft.get_untracked() {
                Some(draft) if !exists => Selection::Cell { step: draft.step, lane: draft.lane },
                _ => Selection::Card(id),
            }
        }
    }
}
