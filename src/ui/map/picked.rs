//! What is selected, and what can be done with it: below the map, in the place of the overview, so
//! that it never covers a card.

use leptos::{ev, prelude::*};

use super::super::widgets::Icon;
use super::clip::{Taking, paste_by_menu, take_by_menu};
use super::layout::Stop;
use super::several::{self, end};
use super::state::{Map, use_map};

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
    let for_cards = move || {
        (n_cards.get() > 0).then(|| {
            let change = map.editable.get().then(|| {
                view! {
                    <Do icon="move" label=map.words().menu.move_to act=begin_to_move/>
                    <Do icon="copy" label=map.words().menu.duplicate act=|map| several::duplicate(map, map.here.get_untracked())/>
                }
            });
            view! {
                {change}
                <Do icon="file" label=map.words().menu.copy act=|map| take_by_menu(map, Taking::Copy)/>
            }
        })
    };
    let last = move || {
        let cells = map
            .editable
            .get()
            .then(|| view! { <Do icon="clip" label=map.words().menu.paste act=paste_by_menu/> });
        let cards = (map.editable.get() && n_cards.get() > 0).then(|| {
            view! { <Do icon="bin" label=map.words().menu.delete act=|map| several::delete(map, map.here.get_untracked())/> }
        });
        view! { {cells}{cards} }
    };
    view! {
        <div class="selwrap selwrap--over">
            <div class="selbar selbar--picks" role="toolbar" aria-label=title on:keydown=on_key>
                <b>{title}</b>
                {for_cards}
                {last}
                <button class="icon-btn" type="button" aria-label=move || words().drop on:click=move |_| close()>
                    <Icon name="close"/>
                </button>
            </div>
        </div>
    }
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
