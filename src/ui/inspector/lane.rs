//! A lane: its name, what its kind means, and whether it is shown.

use leptos::prelude::*;

use super::head::{Head, Sign};
use super::place::LanePlace;
use crate::edit::{Edit, LaneChange};
use crate::model::{Lane, LaneContent, LaneId};
use crate::ui::commands;
use crate::ui::forms::{is_read_only, lang, text};
use crate::ui::shared::Shared;
use crate::ui::signals::{Memo, Signal};
use crate::ui::state::use_app;
use crate::ui::widgets::{SwitchField, TextField};
use crate::words::names;

/// The panel of a lane.
#[component]
pub fn LanePanel(
    /// The lane.
    id: LaneId,
) -> impl IntoView {
    let app = use_app();
    let words = app.words_now().inspector();
    let language = app.words_now().language;
    let lane = app.desk.part(move |journey| journey.lane(id).cloned().map(Shared));
    let title = move || {
        let lane = lane.get();
        let name = lane.as_ref().map(|it| it.name.trim()).filter(|name| !name.is_empty());
        let kind = lane.as_ref().map(|it| names::lane(language, it.kind)).unwrap_or_default();
        name.unwrap_or(kind).to_owned()
    };
    let n_cards = app.desk.part(move |journey| {
        let holds_cards =
            journey.lane(id).is_some_and(|it| it.kind.content() == LaneContent::Cards);
        let cards = journey.steps().flat_map(|(_, step)| step.cards_in(id)).count();
        holds_cards.then_some(cards)
    });
    let kind = move || match n_cards.get() {
        Some(n) => format!("{}, {}", words.row, (words.lane.cards)(n)),
        None => words.row.to_owned(),
    };
    view! {
        <Head
            sign=Signal::stored(Sign::Icon("list"))
            kind=Signal::derive(kind)
            title=Signal::derive(title)
        />
        <Fields id lane/>
        <LanePlace id/>
    }
}

#[component]
fn Fields(id: LaneId, lane: Memo<Option<Shared<Lane>>>) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().inspector().lane;
    let language = app.words_now().language;
    let read_only = is_read_only(app);
    let kind = move || lane.get().map(|it| it.kind).unwrap_or_default();
    let name = text(
        app,
        move || lane.get().map(|it| it.name.clone()).unwrap_or_default(),
        move |typed| Edit::ChangeLane { id, change: LaneChange::Name(typed) },
    );
    let hint = move || (words.name_hint)(names::lane(language, kind()));
    view! {
        <section class="side__part side__form">
            <div class="pick">
                <span class="pick__l">{words.kind}</span>
                <p>{move || names::lane(language, kind())}</p>
                <p class="muted">{move || names::lane_meaning(language, kind())}</p>
            </div>
            <TextField
                label=words.name
                hint=Signal::derive(hint)
                text=name
                lang=lang(app)
                read_only
            />
            <div class="pick">
                <SwitchField
                    label=words.hidden
                    on=Signal::derive(move || lane.get().is_some_and(|it| it.hidden))
                    on_change=Callback::new(move |on| {
                        let change = LaneChange::Hidden(on);
                        commands::act(app, &Edit::ChangeLane { id, change });
                    })
                    read_only
                />
                <p class="pick__note">{words.hidden_hint}</p>
            </div>
        </section>
    }
}
