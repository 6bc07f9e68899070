//! Keys on the grid: going about, editing, moving, deleting.

use leptos::{ev, prelude::*};

use super::layout::Stop;
use super::navigate::Way;
use super::state::Map;
use super::{edit_bar, edits, picks, several};
use crate::edit::Selection;
use crate::platform::{grid, keys};

/// The attribute that names a place in the page.
pub const STOP: &str = "data-stop";

impl Map {
    /// Goes to a place and gives it focus: at once where it stands in the page already, so that
    /// the next key is not lost, and again when the page shows what was done.
    pub fn go(self, stop: Stop) {
        self.fill();
        if let Some(spot) = self.spot(stop) {
            self.last.set_value(spot);
        }
        self.here.set(stop);
        self.had_focus.set_value(true);
        self.give_focus(stop);
        // What is not there yet is there by the next picture; who went elsewhere meanwhile stays.
        request_animation_frame(move || {
            let is_wanted = !self.is_gone() && self.had_focus.get_value();
            if is_wanted && self.here.get_untracked() == stop {
                self.give_focus(stop);
            }
        });
    }

    /// Goes where the user is, or to the nearest place where that is gone.
    fn go_on(self) {
        if let Some(stop) = self.settled(self.here.get_untracked()) {
            self.go(stop);
        }
    }

    fn give_focus(self, stop: Stop) {
        // A text that is edited by now, or what asks for a place, keeps the focus.
        let is_busy = self.editing.get_untracked().is_some()
            || self.moving.get_untracked().is_some()
            || self.jumping.get_untracked().is_some()
            || self.linking.get_untracked().is_some();
        if !is_busy {
            grid::focus(STOP, &stop.to_string());
        }
    }
}

/// Where there is one tab stop, and arrows go from place to place.
pub const GRID: &str = ".map, .maptable";

/// A key on the grid.
pub fn on_key(map: Map, event: &ev::KeyboardEvent) {
    if event.is_composing() || event.default_prevented() {
        return;
    }
    let done = if map.editing.get_untracked().is_some() {
        on_editing_key(map, event)
    } else if map.lifted.get_untracked().is_some() {
        super::lift::on_key(map, event)
    } else {
        picks::on_key(map, event)
            || picks::on_run_key(map, event)
            || on_going_key(map, event)
            || (map.editable.get_untracked() && on_doing_key(map, event))
    };
    if done {
        event.prevent_default();
    }
}

/// A key on the list: there Tab goes from place to place.
pub fn on_list_key(map: Map, event: &ev::KeyboardEvent) {
    if event.is_composing() || event.default_prevented() || grid::is_within(event, "input, select")
    {
        return;
    }
    let is_menu_key = |event: &ev::KeyboardEvent| {
        matches!(event.key().as_str(), "Enter" | "F2" | "F10" | "ContextMenu" | "Delete")
            || event.alt_key()
            || keys::is(event, "Mod+D")
    };
    let done = if map.editing.get_untracked().is_some() {
        on_editing_key(map, event)
    } else {
        let is_place = !grid::is_within(event, "button") || grid::is_within(event, ".reis__felt");
        is_place
            && (picks::on_key(map, event)
                || map.editable.get_untracked() && is_menu_key(event) && on_doing_key(map, event))
    };
    if done {
        event.prevent_default();
    }
}

/// Goes where the program was asked to go: to what was searched for.
pub fn follow_goal(map: Map) {
    Effect::new(move |_| {
        let stop = match map.app.goal.get() {
            Some(Selection::Step(id)) => Stop::Step(id),
            Some(Selection::Card(id)) => Stop::Card(id),
            _ => return,
        };
        map.app.goal.set(None);
        // The dialog that asked gives the focus back first.
        request_animation_frame(move || {
            if !map.is_gone() && map.bring(stop) {
                map.reveal(stop);
                map.go(stop);
            }
        });
    });
}

/// Focus is never lost: when what had it is gone, the nearest place gets it, before the next
/// picture or with the next key, whichever comes first; that key is then one on the map, too.
pub fn keep_focus(map: Map, on_key: fn(Map, &ev::KeyboardEvent)) {
    // Who pressed something elsewhere does not want to be taken back. Not every browser gives
    // the focus to a button that is clicked: that the map lost it says too little.
    let pressed = window_event_listener(ev::pointerdown, move |event| {
        if !grid::is_within(&event, GRID) {
            map.had_focus.set_value(false);
        }
    });
    on_cleanup(move || pressed.remove());
    let astray = window_event_listener(ev::keydown, move |event| {
        let is_for_map = map.app.dialog.with_untracked(Option::is_none)
            && map.had_focus.get_value()
            && grid::is_focus_lost();
        if is_for_map {
            map.go_on();
            on_key(map, &event);
        } else if leads_in(map, &event) {
            event.prevent_default();
            map.go_on();
        }
    });
    on_cleanup(move || astray.remove());
    Effect::new(move |_| {
        map.app.desk.with_journey(|_| ());
        map.rows.track();
        request_animation_frame(move || {
            if map.is_gone() {
                return;
            }
            if map.had_focus.get_value() && grid::is_focus_lost() {
                map.go_on();
            } else if map.spot(map.here.get_untracked()).is_none()
                && let Some(stop) = map.settled(map.here.get_untracked())
            {
                map.here.set(stop);
            }
        });
    });
    // Where other columns come into sight, those that stay may be moved in the page, and what is
    // moved loses the focus.
    Effect::new(move |_| {
        map.scroll.track();
        map.frame.track();
        request_animation_frame(move || {
            if !map.is_gone()
                && map.had_focus.get_value()
                && map.editing.with_untracked(Option::is_none)
                && grid::is_focus_lost()
            {
                grid::focus_again(STOP, &map.here.get_untracked().to_string());
            }
        });
    });
}

/// From the content of the screen, where one stands who comes to it, arrows lead into the map; a list
/// is scrolled with them.
fn leads_in(map: Map, event: &ev::KeyboardEvent) -> bool {
    let is_plain = !keys::has_modifier(event) && !event.alt_key() && !event.shift_key();
    is_plain
        && event.key().starts_with("Arrow")
        && grid::is_within(event, "#main:focus")
        && !map.narrow.get_untracked()
}

fn on_editing_key(map: Map, event: &ev::KeyboardEvent) -> bool {
    match keys::name(event).as_str() {
        "Enter" if keys::has_modifier(event) => edits::another(map),
        "Enter" if event.shift_key() => return false,
        "Enter" => edits::leave(map, edits::After::Stay),
        "Escape" => edits::take_back(map),
        "F10" if event.alt_key() => return edit_bar::enter(),
        "Tab" => {
            let way = if event.shift_key() { Way::Left } else { Way::Right };
            return edits::leave_and_edit(map, way);
        }
        _ => return false,
    }
    true
}

fn on_going_key(map: Map, event: &ev::KeyboardEvent) -> bool {
    if event.alt_key() || event.shift_key() {
        return false;
    }
    let Some(way) = way(map, event) else { return false };
    if let Some(stop) = map.beside(way) {
        map.leave_picks();
        map.go(stop);
    }
    if way == Way::Top {
        // The head of a phase may be wider than the window: focus alone does not bring its begin.
        map.scroll_to.set(Some(0.0));
    }
    true
}

/// Where a key goes, if it goes somewhere.
pub fn way(map: Map, event: &ev::KeyboardEvent) -> Option<Way> {
    let far = keys::has_modifier(event);
    let key = event.key();
    let way = match key.as_str() {
        "ArrowLeft" => Way::Left,
        "ArrowRight" => Way::Right,
        "ArrowUp" => Way::Up,
        "ArrowDown" => Way::Down,
        "Home" if far => Way::Top,
        "End" if far => Way::Bottom,
        "Home" => Way::Home,
        "End" => Way::End,
        "PageUp" => Way::PageUp,
        "PageDown" => Way::PageDown,
        _ => return None,
    };
    // Along the steps, phase by phase.
    Some(match map.turned(way) {
        Way::Left if far => Way::PhaseBefore,
        Way::Right if far => Way::PhaseAfter,
        _ => way,
    })
}

fn on_doing_key(map: Map, event: &ev::KeyboardEvent) -> bool {
    let here = map.here.get_untracked();
    let modifier = keys::has_modifier(event);
    match event.key().as_str() {
        "Enter" if modifier => edits::card_below(map, here),
        "Enter" | "F2" => edits::edit(map, here),
        "Delete" | "Backspace" if !modifier => several::delete(map, here),
        "F10" if event.shift_key() => map.menu.set(Some(here)),
        "ContextMenu" => map.menu.set(Some(here)),
        "ArrowLeft" if event.alt_key() => several::shift(map, here, map.turned(Way::Left)),
        "ArrowRight" if event.alt_key() => several::shift(map, here, map.turned(Way::Right)),
        "ArrowUp" if event.alt_key() => several::shift(map, here, map.turned(Way::Up)),
        "ArrowDown" if event.alt_key() => several::shift(map, here, map.turned(Way::Down)),
        _ if keys::is(event, "Mod+D") => several::duplicate(map, here),
        "?" if map.app.shelf.settings.with_untracked(|settings| settings.single_keys) => {
            return false;
        }
        key if !modifier && !event.alt_key() && key.chars().count() == 1 && key != " " => {
            edits::edit_text(map, here);
            // Browsers differ in where the letter goes when focus moves under the key.
            return edits::type_first(map, key);
        }
        _ => return false,
    }
    true
}
