//! What is selected, and what can be done with it: below the map, in the place of the overview, so
//! that it never covers a card.

use leptos::{ev, prelude::*};

use super::super::widgets::Icon;
use super::clip::{Taking, paste_by_menu, take_by_menu};
use super::layout::Stop;
use super::several::{self, end};
use super::state::{Map, use_map};
use crate::ui::signals::Memo;
use crate::ui::views::live;

/// How many cards are selected, with buttons for what can be done.
#[component]
pub fn PickedBar() -> impl IntoView {
    let map = use_map();
    let words = move || map.app.words().several();
    let n_cards = Memo::new(move |_| map.picks.cards.with(Vec::len));
    let title = move || match n_cards.get() {
        0 => (words().cells)(map.picks.n_cells.get()),
        n => (words().cards)(n),
    };
    let close = move || end(map, map.here.get_untracked());
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() {
            event.prevent_default();
            close();
        }
    };
    view! {
        <div class="selwrap selwrap--over">
            <div class="selbar selbar--picks" role="toolbar" aria-label=title on:keydown=on_key>
                <b>{live(title)}</b>
                <Doing/>
                <button class="icon-btn" type="button" aria-label=move || words().drop on:click=move |_| close()>
                    <Icon name="close"/>
                </button>
            </div>
        </div>
    }
}

/// A button for each thing that can be done with what is selected.
#[component]
pub fn Doing() -> impl IntoView {
    let map = use_map();
    let has_cards = Memo::new(move |_| map.picks.cards.with(|cards| !cards.is_empty()));
    live(move || {
        let (editable, has_cards) = (map.editable.get(), has_cards.get());
        let words = map.app.words().menus();
        view! {
            {(editable && has_cards).then(|| view! {
                <Do icon="move" label=words.move_to act=begin_to_move/>
                <Do icon="copy" label=words.duplicate act=|map| several::duplicate(map, map.here.get_untracked())/>
            })}
            {has_cards.then(|| view! { <Do icon="file" label=words.copy act=|map| take_by_menu(map, Taking::Copy)/> })}
            {editable.then(|| view! { <Do icon="clip" label=words.paste act=paste_by_menu/> })}
            {(editable && has_cards).then(|| view! { <Do icon="bin" label=words.delete act=|map| several::delete(map, map.here.get_untracked())/> })}
        }
    })
}

/// A button of the bar.
#[component]
fn Do(icon: &'static str, label: &'static str, act: fn(Map)) -> impl IntoView {
    let map = use_map();
    view! {
        <button class="btn" type="button" on:click=move |_| act(map)>
            <Icon name=icon/>
            {label}
        </button>
    }
}

fn begin_to_move(map: Map) {
    let first = map.picks.cards.with_untracked(|cards| cards.first().copied());
    map.moving.set(first.map(Stop::Card));
}
