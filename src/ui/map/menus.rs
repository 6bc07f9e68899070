//! The menu of a card, a step, a phase or a row: everything that can be done
//! with it, without dragging.

use leptos::prelude::*;

use super::super::commands;
use super::super::inspector::{Pages, evidence_menu};
use super::super::widgets::{MenuItem, MenuKind, PlaceMenu};
use super::clip::{Taking, paste_by_menu, take_by_menu};
use super::keyboard::STOP;
use super::layout::{Row, Stop};
use super::navigate::Way;
use super::state::{Map, use_map};
use super::{edits, several, shift, toolbar};
use crate::edit::{Edit, StepChange};
use crate::platform::grid;
use crate::ui::views::maybe;
use crate::words::menus::Menus;

/// The menu that is open, if any.
#[component]
pub fn OpenMenu() -> impl IntoView {
    let map = use_map();
    let on_close = Callback::new(move |()| {
        if let Some(stop) = map.menu.get_untracked() {
            map.menu.set(None);
            if let Some(stop) = map.settled(stop).filter(|_| map.editing.get_untracked().is_none())
            {
                map.go(stop);
            }
        }
    });
    maybe(move || {
        let stop = map.menu.get()?;
        let items = untrack(|| items(map, stop));
        if items.is_empty() {
            return None;
        }
        // What is done may take the focus elsewhere: it goes back first.
        let items: Vec<_> = items.into_iter().map(|item| after(on_close, item)).collect();
        let label = untrack(|| label(map, stop));
        let name = stop.to_string();
        // A list and a table have no head of the row of steps.
        let is_there = grid::find(STOP, &name).is_some();
        let place = if is_there { (STOP, name) } else { ("id", "main".to_owned()) };
        Some(view! { <PlaceMenu label place items on_close/> })
    })
}

/// What the cards can be made to rest on, while evidence is linked to them.
#[component]
pub fn LinkMenu() -> impl IntoView {
    let map = use_map();
    let pages = expect_context::<Pages>();
    let on_close = Callback::new(move |()| {
        if let Some(stop) = map.linking.get_untracked() {
            map.linking.set(None);
            map.go(stop);
        }
    });
    maybe(move || {
        let stop = map.linking.get()?;
        let items = untrack(|| evidence_menu(map.app, pages, map.cards_at(stop)));
        let items: Vec<_> = items.into_iter().map(|item| after(on_close, item)).collect();
        let label = untrack(|| words(map).link);
        let place = (STOP, stop.to_string());
        Some(view! { <PlaceMenu label place items on_close/> })
    })
}

fn after(first: Callback<()>, item: MenuItem) -> MenuItem {
    let action = item.action;
    MenuItem {
        action: Callback::new(move |()| {
            first.run(());
            action.run(());
        }),
        ..item
    }
}

fn words(map: Map) -> &'static Menus {
    map.app.words().menus()
}

fn label(map: Map, stop: Stop) -> &'static str {
    let words = words(map);
    match stop {
        Stop::Phase(_) => words.phase,
        Stop::Step(_) | Stop::Gap(_) => words.step,
        Stop::Head(Row::Steps) => map.words().add_row,
        Stop::Head(_) => words.row,
        Stop::Cell(..) | Stop::Card(_) => words.card,
        Stop::Jump(_) => words.jump,
    }
}

fn items(map: Map, stop: Stop) -> Vec<MenuItem> {
    if map.picks.of(stop).is_some() {
        return cards(map, stop);
    }
    match stop {
        Stop::Card(_) => card(map, stop),
        Stop::Step(id) => step(map, stop, id),
        Stop::Phase(id) => phase(map, stop, id),
        Stop::Head(Row::Steps) => toolbar::kinds(map),
        Stop::Head(row) => lane(map, stop, row),
        Stop::Jump(_) => {
            let edit = act("pencil", words(map).edit, "Enter", move || edits::edit(map, stop));
            vec![edit, delete(map, stop)]
        }
        Stop::Cell(row, _) if row.holds_cards() => {
            vec![
                act("plus", words(map).new_card, "Enter", move || edits::edit(map, stop)),
                pick(map, stop),
                paste(map),
            ]
        }
        Stop::Cell(row, _) if row.holds_curve() => {
            vec![act("pencil", words(map).edit, "Enter", move || edits::edit(map, stop))]
        }
        Stop::Gap(_) | Stop::Cell(..) => Vec::new(),
    }
}

/// Moving by one is done with keys, and in the panel beside the map.
fn card(map: Map, stop: Stop) -> Vec<MenuItem> {
    let words = words(map);
    let mut items = vec![
        act("pencil", words.edit, "Enter", move || edits::edit(map, stop)),
        act("plus", words.card_below, "Ctrl Enter", move || edits::card_below(map, stop)),
        act("copy", words.duplicate, "Ctrl D", move || edits::duplicate(map, stop)),
    ];
    items.extend(of_one_or_more(map, stop));
    items
}

/// What can be done with all that is selected.
fn cards(map: Map, stop: Stop) -> Vec<MenuItem> {
    let words = words(map);
    let mut items =
        vec![act("copy", words.duplicate, "Ctrl D", move || several::duplicate(map, stop))];
    items.extend(of_one_or_more(map, stop));
    items
}

/// What is done alike to one card and to all that are selected.
fn of_one_or_more(map: Map, stop: Stop) -> [MenuItem; 7] {
    [
        act("move", words(map).move_to, "", move || map.moving.set(Some(stop))),
        act("link", words(map).link, "", move || map.linking.set(Some(stop))),
        pick(map, stop),
        take(map, Taking::Copy),
        take(map, Taking::Cut),
        paste(map),
        delete(map, stop),
    ]
}

fn step(map: Map, stop: Stop, id: crate::model::StepId) -> Vec<MenuItem> {
    let words = words(map);
    let is_decisive =
        map.app.desk.with_journey_now(|journey| journey.step(id).is_some_and(|step| step.decisive));
    let star = if is_decisive { words.not_decisive } else { words.decisive };
    vec![
        act("pencil", words.edit, "Enter", move || edits::edit(map, stop)),
        act("plus", words.step_after, "Ctrl Enter", move || edits::add_step_after(map, Some(id))),
        act("copy", words.duplicate, "Ctrl D", move || edits::duplicate(map, stop)),
        act(if is_decisive { "star-o" } else { "star" }, star, "", move || {
            commands::act(
                map.app,
                &Edit::ChangeStep { id, change: StepChange::Decisive(!is_decisive) },
            );
        }),
        act("move", words.move_to, "", move || map.moving.set(Some(stop))),
        act("loop", map.words().menu.jump_to, "", move || map.jumping.set(Some(id))),
        by_one(map, stop, Way::Left),
        by_one(map, stop, Way::Right),
        delete(map, stop),
    ]
}

fn phase(map: Map, stop: Stop, id: crate::model::PhaseId) -> Vec<MenuItem> {
    let words = words(map);
    vec![
        act("pencil", words.edit, "Enter", move || edits::edit(map, stop)),
        act("plus", words.phase_after, "Ctrl Enter", move || edits::add_phase_after(map, Some(id))),
        act("copy", words.duplicate, "Ctrl D", move || edits::duplicate(map, stop)),
        by_one(map, stop, Way::Left),
        by_one(map, stop, Way::Right),
        delete(map, stop),
    ]
}

fn lane(map: Map, stop: Stop, row: Row) -> Vec<MenuItem> {
    let words = words(map);
    let Some(id) = row.lane() else { return Vec::new() };
    let mut items = vec![act("pencil", words.edit, "Enter", move || edits::edit(map, stop))];
    if row.holds_cards() {
        items.push(act("copy", words.duplicate, "Ctrl D", move || edits::duplicate(map, stop)));
    }
    if !row.is_head() {
        items.push(by_one(map, stop, Way::Up));
        items.push(by_one(map, stop, Way::Down));
    }
    items.push(act("eye", words.hide, "", move || edits::hide_lane(map, id, true)));
    items.push(delete(map, stop));
    items
}

fn act(
    icon: &'static str,
    label: &str,
    hint: &'static str,
    action: impl Fn() + Send + Sync + 'static,
) -> MenuItem {
    MenuItem {
        icon,
        label: label.to_owned(),
        hint,
        kind: MenuKind::Action,
        action: Callback::new(move |()| action()),
    }
}

/// Moving by one, called as it looks.
fn by_one(map: Map, stop: Stop, way: Way) -> MenuItem {
    let words = words(map);
    let (icon, label, hint) = match map.turned(way) {
        Way::Left => ("back", words.left, "Alt ←"),
        Way::Up => ("up", words.up, "Alt ↑"),
        Way::Down => ("lower", words.down, "Alt ↓"),
        _ => ("arrow", words.right, "Alt →"),
    };
    act(icon, label, hint, move || shift::shift(map, stop, way))
}

/// Selects a place, or no longer: from then on taps select too.
fn pick(map: Map, stop: Stop) -> MenuItem {
    let words = words(map);
    let label = if untrack(|| map.picks.has(stop)) { words.deselect } else { words.select };
    act("check", label, "Ctrl Space", move || map.begin_to_pick(stop))
}

fn take(map: Map, taking: Taking) -> MenuItem {
    let words = words(map);
    let (icon, label, hint) = match taking {
        Taking::Copy => ("file", words.copy, "Ctrl C"),
        Taking::Cut => ("cut", words.cut, "Ctrl X"),
    };
    act(icon, label, hint, move || take_by_menu(map, taking))
}

fn paste(map: Map) -> MenuItem {
    act("clip", words(map).paste, "Ctrl V", move || paste_by_menu(map))
}

fn delete(map: Map, stop: Stop) -> MenuItem {
    MenuItem {
        icon: "bin",
        label: words(map).delete.to_owned(),
        hint: "Delete",
        kind: MenuKind::Danger,
        action: Callback::new(move |()| match map.picks.of(stop) {
            Some(_) => several::delete(map, stop),
            None => edits::delete(map, stop),
        }),
    }
}
