//! The map: the journey as a grid of phases and steps over lanes.

mod layout;
mod geometry;
mod heights;
mod records;
mod state;
mod grid;
mod heads;
mod lane_head;
mod cells;
mod card;
mod editor;
mod derived;
mod reality;
mod curve;
mod point;
mod lift;
mod navigate;
mod keyboard;
mod pointer;
mod edits;
mod toolbar;

use leptos::prelude::*;

use self::grid::Grid;
use self::state::Map;
use self::toolbar::Toolbar;
use super::inspector::Inspector;

/// The map of the open journey.
#[component]
pub fn MapScreen() -> impl IntoView {
    let map = Map::new();
    provide_context(map);
    view! {
        <main class="main main--map" id="main" tabindex="-1">
            <Toolbar/>
            <Grid/>
        </main>
        <Inspector/>
    }
}
