//! The map: the journey as a grid of phases and steps over lanes.

mod layout;
mod geometry;
mod heights;
mod records;
mod state;
mod which;
mod fill;
mod grid;
mod heads;
mod lane_head;
mod cells;
mod card;
mod editor;
mod edit_bar;
mod derived;
mod reality;
mod jumps;
mod ties;
mod curve;
mod others;
mod beside;
mod point;
mod lift;
mod picks;
mod picked;
mod several;
mod clip;
mod navigate;
mod keyboard;
mod find;
mod asked;
mod pointer;
mod edits;
mod shift;
mod menus;
mod move_to;
mod drag;
mod hold;
mod overview;
mod zoom;
mod list;
mod list_feeling;
mod strip;
mod table;
mod table_feeling;
mod toolbar;

use leptos::{ev, prelude::*};
use wasm_split_helpers::wasm_split;

use self::drag::Ghost;
use self::find::FindBar;
use self::grid::Grid;
use self::jumps::JumpMenu;
use self::list::List;
use self::menus::{LinkMenu, OpenMenu};
use self::move_to::MoveTo;
use self::overview::Below;
use self::picked::Doing;
use self::state::Map;
use self::table::Table;
use self::toolbar::Toolbar;
use super::inspector::{Inspector, Pages};
use super::later::{Draw, Fetched, Later};
use crate::model::MapStyle;
use crate::platform::page;
use crate::ui::signals::Memo;
use crate::ui::views::maybe;

/// What the map is made of on this screen.
#[derive(Clone, Copy, PartialEq)]
pub enum Shape {
    /// Phases and steps over lanes.
    Grid,
    /// A line per step.
    Table,
    /// A list by phase, on a phone.
    List,
}

/// The map of the open journey.
#[component]
pub fn MapScreen() -> impl IntoView {
    let map = Map::new();
    provide_context(map);
    clip::listen(map);
    provide_context(Pages::new(map.app));
    asked::follow(map);
    keyboard::follow_goal(map);
    let resized = window_event_listener(ev::resize, move |_| {
        let narrow = page::is_narrow();
        if narrow != map.narrow.get_untracked() {
            map.narrow.set(narrow);
        }
    });
    on_cleanup(move || resized.remove());
    let shape = Memo::new(move |_| match (map.narrow.get(), map.style.get()) {
        (true, _) => Shape::List,
        (false, MapStyle::Table) => Shape::Table,
        (false, MapStyle::Map | MapStyle::Blueprint | MapStyle::Experience) => Shape::Grid,
    });
    let others = Later::new(|| Box::pin(shaped()));
    let over = Later::new(|| Box::pin(opened()));
    // What was opened once stays, so that it is what it was when it opens again.
    let was_asked = Memo::new(move |was| was == Some(&true) || map.asks_over());
    let over = move |what| was_asked.get().then(|| over.show(what)).flatten();
    let below = Later::new(|| Box::pin(below()));
    view! {
        <main class="main main--map" id="main" tabindex="-1">
            <Toolbar/>
            {move || over(Over::Find)}
            <Empty/>
            {move || match shape.get() {
                Shape::Grid => Some(view! { <Grid/> }.into_any()),
                other => others.show(other),
            }}
            {move || below.show(())}
            {move || over(Over::Menus)}
        </main>
        <Inspector several=map.picks.cards><Doing/></Inspector>
    }
}

/// The map as a table or a list.
#[wasm_split(shapes, fallible, preload(fetch_shapes))]
pub fn shaped() -> Fetched<Draw<Shape>> {
    Ok(|shape| match shape {
        Shape::Grid => ().into_any(),
        Shape::Table => view! { <Table/> }.into_any(),
        Shape::List => view! { <List/> }.into_any(),
    })
}

/// What stands below the map, and what hangs at the pointer while something is dragged. It comes
/// with the panel, after the map.
#[wasm_split(panel, fallible)]
fn below() -> Fetched<Draw<()>> {
    Ok(|()| view! { <Below/><Ghost/> }.into_any())
}

/// What opens over the map when it is asked for.
#[derive(Clone, Copy)]
pub enum Over {
    /// The bar in which words are sought.
    Find,
    /// The menus, and the panel in which a place is chosen.
    Menus,
}

/// Fetched when it is first asked for.
#[wasm_split(over, fallible, preload(fetch_over))]
pub fn opened() -> Fetched<Draw<Over>> {
    Ok(|over| match over {
        Over::Find => view! { <FindBar/> }.into_any(),
        Over::Menus => view! { <OpenMenu/><JumpMenu/><LinkMenu/><MoveTo/> }.into_any(),
    })
}

/// What a sheet without phases says.
#[component]
fn Empty() -> impl IntoView {
    let map = state::use_map();
    let is_empty = Memo::new(move |_| map.columns.with(|columns| columns.spans.is_empty()));
    maybe(move || {
        is_empty.get().then(|| {
            let (what, how) = map.words().empty;
            let button = map.editable.get().then(|| view! {
                <button class="btn btn--ink" type="button" on:click=move |_| edits::add_phase_after(map, None)>
                    {move || map.words().empty_go}
                </button>
            });
            view! { <div class="map-empty"><p><b>{what}</b></p><p>{how}</p>{button}</div> }
        })
    })
}
