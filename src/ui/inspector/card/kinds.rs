//! The fields that only some kinds of cards have.

use leptos::prelude::*;

use super::CardSource;
use crate::edit::CardChange;
use crate::model::{Answered, Card, NeedSort, Picture};
use crate::ui::forms::{
    ChannelSelect, PictureField, is_read_only, level_at, level_choices, level_place,
};
use crate::ui::signals::{Memo, Signal};
use crate::ui::state::use_app;
use crate::ui::views::{Show, live};
use crate::ui::widgets::{Choice, ChoiceField, SelectField};
use crate::words::names;

/// Sorts of information needs, in the order in which they are offered.
pub(super) const SORTS: [NeedSort; 9] = [
    NeedSort::Product,
    NeedSort::Price,
    NeedSort::Availability,
    NeedSort::Delivery,
    NeedSort::Trust,
    NeedSort::Service,
    NeedSort::Returns,
    NeedSort::Inspiration,
    NeedSort::Other,
];
/// How far one is answered.
pub(super) const ANSWERS: [Answered; 3] = [Answered::Yes, Answered::Partly, Answered::No];

/// Of an information need: its sort, whether it is answered, and where.
#[component]
pub(super) fn Need(card: CardSource) -> impl IntoView {
    let app = use_app();
    let language = app.words_now().language;
    let words = &app.words_now().inspector().card;
    let none = app.words_now().forms().field.none;
    let read_only = is_read_only(app);
    let sorts = SORTS.map(|sort| names::need_sort(language, sort));
    let sorts: Vec<String> = std::iter::once(none).chain(sorts).map(String::from).collect();
    let sort = Signal::derive(move || {
        let Some(sort) = card.same(|card| card.sort) else { return usize::MAX };
        SORTS.iter().position(|each| Some(*each) == sort).map_or(0, |at| at + 1)
    });
    let answers = ANSWERS.map(|it| Choice::word(names::answered(language, it)));
    let answered = Signal::derive(move || {
        let answered = card.same(|card| card.answered).flatten();
        ANSWERS.iter().position(|each| Some(*each) == answered).unwrap_or(usize::MAX)
    });
    view! {
        <SelectField
            label=words.sort
            options=Signal::stored(sorts)
            chosen=sort
            differs=words.differs
            on_choose=Callback::new(move |idx: usize| {
                let sort = idx.checked_sub(1).and_then(|at| SORTS.get(at)).copied();
                card.change(CardChange::Sort(sort));
            })
            read_only
        />
        <ChoiceField
            label=words.answered
            choices=answers.into()
            chosen=answered
            on_choose=Callback::new(move |idx: usize| {
                card.change(CardChange::Answered(ANSWERS.get(idx).copied()));
            })
            read_only
        />
        <AnsweredBy card/>
    }
}

/// The channel that gives the answer, once there is one.
#[component]
fn AnsweredBy(card: CardSource) -> impl IntoView {
    let words = &use_app().words_now().inspector().card;
    let is_asked = Memo::new(move |_| {
        let answered =
            |card: &Card| matches!(card.answered, Some(Answered::Yes | Answered::Partly));
        // Where several cards differ, there is not one to choose.
        card.all(|card| answered(card) || card.answered_by.is_some())
            && card.same(|card| card.answered_by).is_some()
    });
    view! {
        <Show when=move || is_asked.get()>
            <ChannelSelect
                label=words.answered_by
                chosen=Signal::derive(move || card.read(|card| card.answered_by))
                on_choose=Callback::new(move |id| card.change(CardChange::AnsweredBy(id)))
            />
        </Show>
    }
}

/// Of an obstacle: how bad it is.
#[component]
pub(super) fn Severity(card: CardSource) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().inspector().card;
    let chosen =
        Signal::derive(move || card.same(|card| card.severity).map_or(usize::MAX, level_place));
    let meaning = move || {
        let place = chosen.get();
        place.checked_sub(1).and_then(|at| words.severities.get(at)).copied().unwrap_or_default()
    };
    view! {
        <div class="levels">
            <ChoiceField
                label=words.severity
                choices=level_choices(app, words.severities)
                chosen
                on_choose=Callback::new(move |place| {
                    card.change(CardChange::Severity(level_at(place)));
                })
                read_only=is_read_only(app)
            />
            <p class="pick__note" aria-hidden="true">{live(meaning)}</p>
        </div>
    }
}

/// Of an image: the picture.
#[component]
pub(super) fn CardPicture(card: CardSource) -> impl IntoView {
    let words = &use_app().words_now().inspector().card;
    let data = move || card.read(|card| card.picture.as_ref().map(|it| it.data.clone()));
    view! {
        <PictureField
            label=words.picture
            data=Signal::derive(data)
            alt=Signal::derive(move || card.read(|card| card.text.clone()))
            on_change=Callback::new(move |data: Option<String>| {
                let before = card.read(|card| card.picture.clone()).unwrap_or_default();
                let alt = card.read(|card| card.text.clone());
                let picture = data.map(|data| Picture { data, alt, ..before });
                card.change(CardChange::Picture(picture));
            })
        />
    }
}
