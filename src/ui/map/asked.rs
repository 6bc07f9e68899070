//! What the table of commands asks of the map: what its buttons do, by name.

use leptos::prelude::*;

use super::layout::{Row, Stop};
use super::state::Map;
use super::{clip, edits, find, several, zoom};
use crate::model::{PhaseId, StepId};
use crate::ui::commands::OnMap;

/// Does what is asked, as long as the map is on the screen.
pub fn follow(map: Map) {
    Effect::new(move |_| {
        let Some(what) = map.app.asked_of_map.get() else { return };
        map.app.asked_of_map.set(None);
        untrack(|| run(map, what));
    });
}

/// Does one thing.
pub fn run(map: Map, what: OnMap) {
    let here = map.here.get_untracked();
    match what {
        OnMap::Find => find::open(map),
        OnMap::SelectAll => map.pick_all(),
        OnMap::Copy => clip::take_by_menu(map, clip::Taking::Copy),
        OnMap::Cut => clip::take_by_menu(map, clip::Taking::Cut),
        OnMap::Paste => clip::paste_by_menu(map),
        OnMap::AddPhase => edits::add_phase_after(map, phase_here(map)),
        OnMap::AddStep => add_step(map),
        OnMap::AddRow => map.menu.set(Some(Stop::Head(Row::Steps))),
        OnMap::Duplicate => several::duplicate(map, here),
        OnMap::Delete => several::delete(map, here),
        OnMap::Jump => map.jumping.set(step_here(map)),
        OnMap::Link if map.cards_at(here).is_empty() => {}
        OnMap::Link => map.linking.set(Some(here)),
        OnMap::ZoomIn => zoom::step(map, true),
        OnMap::ZoomOut => zoom::step(map, false),
        OnMap::ActualSize => zoom::actual(map),
        OnMap::FitWidth => zoom::fit_width(map),
        OnMap::FitAll => zoom::fit_all(map),
        OnMap::Style(style) => map.show(|view| view.style = style),
    }
}

fn add_step(map: Map) {
    match map.here.get_untracked() {
        Stop::Phase(phase) | Stop::Gap(phase) => {
            let at = map.app.desk.with_journey_now(|journey| {
                journey.phase(phase).map_or(0, |phase| phase.steps.len())
            });
            edits::add_step_at(map, phase, at);
        }
        _ => edits::add_step_after(map, step_here(map)),
    }
}

fn step_here(map: Map) -> Option<StepId> {
    let (_, column, _) = map.spot(map.here.get_untracked())?;
    map.columns.with_untracked(|columns| columns.all.get(column.checked_sub(1)?)?.step)
}

fn phase_here(map: Map) -> Option<PhaseId> {
    let (_, column, _) = map.spot(map.here.get_untracked())?;
    map.columns.with_untracked(|columns| Some(columns.all.get(column.checked_sub(1)?)?.phase))
}
