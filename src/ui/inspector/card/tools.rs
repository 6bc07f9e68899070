//! What can be set of a card while its text is edited on the map: what its row asks of it, and what
//! it rests on. The panel has the same with more room.

use leptos::prelude::*;

use super::super::grounds::card_menu;
use super::super::pages::use_pages;
use super::kinds::{ANSWERS, SORTS};
use super::{CardSource, place};
use crate::edit::CardChange;
use crate::model::{CardId, LaneKind};
use crate::ui::forms::{level_at, level_place};
use crate::ui::signals::{Memo, Signal};
use crate::ui::state::use_app;
use crate::ui::views::{live, maybe};
use crate::ui::widgets::{Icon, MenuButton, MenuItem, MenuKind};
use crate::words::names;

/// Buttons for a card.
#[component]
pub fn CardTools(
    /// The card.
    id: CardId,
) -> impl IntoView {
    let app = use_app();
    let card = CardSource::new(app, vec![id]);
    let kind = app.desk.part(move |journey| place(journey, id).map(|(_, kind)| kind));
    let of_row = maybe(move || {
        Some(match kind.get()? {
            LaneKind::Needs => view! { <Sort card/><Answer card/> }.into_any(),
            LaneKind::Obstacles => view! { <Severity card/> }.into_any(),
            _ => return None,
        })
    });
    view! { {of_row}<Grounds id card/> }
}

/// The sort of an information need.
#[component]
fn Sort(card: CardSource) -> impl IntoView {
    let app = use_app();
    let words = app.words_now();
    let label = words.inspector().card.sort;
    let sort = Memo::new(move |_| card.read(|card| card.sort));
    let said = move || sort.get().map(|sort| names::need_sort(words.language, sort));
    let none = words.forms().field.none;
    let sorts = std::iter::once(None).chain(SORTS.map(Some));
    let items = choices(
        sorts.map(|each| (each.map_or(none, |each| names::need_sort(words.language, each)), each)),
        move |each| sort.get_untracked() == each,
        move |each| card.change(CardChange::Sort(each)),
    );
    view! { <Choose label said items/> }
}

/// Whether an information need is answered.
#[component]
fn Answer(card: CardSource) -> impl IntoView {
    let words = use_app().words_now();
    let answered = Memo::new(move |_| card.read(|card| card.answered));
    let button = |answer| {
        view! {
            <button
                type="button"
                aria-pressed=move || (answered.get() == Some(answer)).to_string()
                on:click=move |_| card.change(CardChange::Answered(Some(answer)))
            >
                {names::answered(words.language, answer)}
            </button>
        }
    };
    view! {
        <div class="segment segment--s" role="group" aria-label=words.inspector().card.answered>
            {ANSWERS.into_iter().map(button).collect_view()}
        </div>
    }
}

/// How bad an obstacle is.
#[component]
fn Severity(card: CardSource) -> impl IntoView {
    let app = use_app();
    let words = app.words_now();
    let (label, severities) = (words.inspector().card.severity, words.inspector().card.severities);
    let level = Memo::new(move |_| card.read(|card| level_place(card.severity)));
    let said = move || severities.get(level.get().checked_sub(1)?).copied();
    let names = std::iter::once(words.forms().field.none).chain(severities);
    let items = choices(
        names.enumerate().map(|(at, name)| (name, at)),
        move |at| level.get_untracked() == at,
        move |at| card.change(CardChange::Severity(level_at(at))),
    );
    view! { <Choose label said items/> }
}

/// What it rests on: how much there is, and what can be added.
#[component]
fn Grounds(id: CardId, card: CardSource) -> impl IntoView {
    let app = use_app();
    let pages = use_pages();
    let words = app.words_now();
    let n = Memo::new(move |_| card.read(|card| card.evidence.len()));
    let label = Signal::derive(move || match n.get() {
        0 => words.menus().link.to_owned(),
        n => (words.inspector().grounds.linked)(n),
    });
    let items = Callback::new(move |()| card_menu(app, pages, vec![id]));
    view! {
        <MenuButton label class="btn btn--s" items>
            <Icon name="link" small=true/>
            {live(move || label.get())}
        </MenuButton>
    }
}

/// A button that says what is chosen, with all that could be chosen in a menu.
#[component]
fn Choose(
    label: &'static str,
    said: impl Fn() -> Option<&'static str> + Copy + Send + Sync + 'static,
    items: Callback<(), Vec<MenuItem>>,
) -> impl IntoView {
    let name = move || said().map_or_else(|| label.to_owned(), |said| format!("{label} {said}"));
    view! {
        <MenuButton label=Signal::derive(name) class="btn btn--s" items>
            {live(move || said().unwrap_or(label))}
            <Icon name="down" small=true/>
        </MenuButton>
    }
}

/// The lines of such a menu: each with its name and what it stands for.
fn choices<T: Copy + Send + Sync + 'static>(
    each: impl Iterator<Item = (&'static str, T)>,
    is_chosen: impl Fn(T) -> bool + Send + Sync + 'static,
    choose: impl Fn(T) + Copy + Send + Sync + 'static,
) -> Callback<(), Vec<MenuItem>> {
    let each: Vec<_> = each.collect();
    Callback::new(move |()| {
        let line = |&(name, value): &(&'static str, T)| MenuItem {
            icon: "",
            label: name.to_owned(),
            hint: "",
            kind: MenuKind::Choice { chosen: is_chosen(value) },
            action: Callback::new(move |()| choose(value)),
        };
        each.iter().map(line).collect()
    })
}
