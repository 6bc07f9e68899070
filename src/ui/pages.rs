//! The screens beside the map: research, the audience, and presenting. They arrive together, when
//! one of them is first opened.

mod audience;
mod clock;
mod evidence;
mod note;
mod present;
mod research;
mod track;
mod vote;

use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use self::audience::Audience;
use self::present::Present;
use self::research::Research;
use super::later::{Draw, Fetched};
use super::state::Screen;

/// A screen beside the map.
#[wasm_split(pages, fallible, preload(fetch_pages))]
pub fn page() -> Fetched<Draw<Screen>> {
    Ok(|screen| match screen {
        Screen::Research => view! { <Research/> }.into_any(),
        Screen::Audience => view! { <Audience/> }.into_any(),
        Screen::Present => view! { <Present/> }.into_any(),
        // These are parts of their own.
        Screen::Map | Screen::Measure => ().into_any(),
    })
}
