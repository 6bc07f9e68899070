//! The cards of the library and how full it is: fetched when there are journeys.

use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use super::super::later::{Draw, Fetched};
use super::super::state::use_app;
use super::card::{ExampleCard, MapCard};
use super::find::{Found, Search};
use super::odd::ApartCard;
use super::store::Store;
use crate::ui::views::{Show, listed};

/// The cards.
#[wasm_split(cards, fallible, preload(fetch_cards))]
pub fn maps() -> Fetched<Draw<Search>> {
    Ok(|search| view! { <Maps search/> }.into_any())
}

/// How full it is.
#[wasm_split(cards, fallible)]
pub fn store() -> Fetched<Draw<()>> {
    Ok(|()| view! { <Store/> }.into_any())
}

/// The cards: what is damaged first, since it asks for something.
#[component]
fn Maps(
    /// What is searched for.
    search: Search,
) -> impl IntoView {
    let app = use_app();
    let found = move || search.found().into_iter().enumerate().collect();
    view! {
        <Found search/>
        <ul class="maps">
            <Show when=move || !search.is_on()>
                {listed(move || app.shelf.apart.get(), |apart| apart.key.clone(), |apart| view! { <li><ApartCard apart/></li> })}
            </Show>
            {listed(found, |(_, id)| *id, |(turn, id)| view! { <li><MapCard id turn/></li> })}
            <Show when=move || !search.is_on()>
                <li><ExampleCard/></li>
            </Show>
        </ul>
    }
}
