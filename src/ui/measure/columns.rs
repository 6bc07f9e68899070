//! What stands where in a file of events: proposed, shown, corrected.

mod dates;
mod other;
mod peek;
mod roles;

use std::collections::HashSet;

use leptos::prelude::*;

use self::dates::{DateOrders, OrderDates};
use self::other::ReadOtherwise;
use self::peek::Peek;
use self::roles::{Roles, Sessions};
use super::flow;
use super::kept::{Keep, KeepFile};
use super::pictures;
use super::state::Look;
use crate::events::read::{Choices, Column, Kind, Need, RowKind, Zone};
use crate::platform::focus;
use crate::ui::shared::Shared;
use crate::ui::signals::{Memo, RwSignal, Signal};
use crate::ui::state::use_app;
use crate::ui::stored::StoredValue;
use crate::ui::views::{Show, live};
use crate::ui::widgets::{Dialog as Frame, Icon};
use crate::words::measure::Columns as Words;

/// What the parts of the dialog share.
#[derive(Clone, Copy)]
struct Asking {
    look: StoredValue<Shared<Look>>,
    choices: RwSignal<Choices>,
    /// Columns that look personal and are read anyway.
    anyway: RwSignal<HashSet<String>>,
}

impl Asking {
    fn look(self) -> Shared<Look> {
        self.look.get_value()
    }

    /// Whether a column is left out because it looks personal.
    fn is_out(self, column: &Column) -> bool {
        column.personal.is_some() && self.anyway.with(|anyway| !anyway.contains(&column.name))
    }

    /// The names of the columns that can be chosen.
    fn names(self) -> Vec<String> {
        let look = self.look();
        let columns = look.found.columns.iter().filter(|column| !self.is_out(column));
        columns.map(|column| column.name.clone()).collect()
    }

    /// What is still to be chosen.
    fn need(self) -> Option<Need> {
        self.choices.with(|choices| self.look().found.plan(choices, Zone::utc()).err())
    }
}

/// The dialog.
#[component]
pub fn ColumnsDialog(look: Shared<Look>) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().measure().columns;
    let personal = look.found.columns.iter().filter(|column| column.personal.is_some());
    let chosen = named(&look.choices);
    // What was chosen for an earlier file of this kind was chosen knowingly.
    let anyway = personal.filter(|column| chosen.contains(&column.name)).map(|it| it.name.clone());
    let asking = Asking {
        anyway: RwSignal::new(anyway.collect()),
        choices: RwSignal::new(look.choices.clone()),
        look: StoredValue::new(look.clone()),
    };
    let need = Memo::new(move |_| asking.need());
    let keeps = RwSignal::new(untrack(|| app.shelf.files(look.journey)).is_some());
    let note = focus::fresh_id("note");
    let described_by = note.clone();
    let row = Memo::new(move |_| asking.choices.with(|choices| choices.row));
    let body = move || match row.get() {
        RowKind::Order => view! { <Roles asking/><OrderDates asking/> }.into_any(),
        _ => view! { <Roles asking/> }.into_any(),
    };
    let is_csv = look.found.format.kind == Kind::Csv;
    // Letters that were guessed are asked about: the first lines show whether they are right.
    let is_otherwise = RwSignal::new(!look.found.format.encoding.is_certain());
    let sub = {
        let look = look.clone();
        let has_ways = is_csv || is_otherwise.get_untracked();
        move || view! { <About look=look.clone() has_ways is_otherwise/> }
    };
    let remembered = look.is_remembered;
    // The first picture is of what is asked; what is shown below comes with the next.
    let n_pictures = pictures::shown(1);
    let is_made = Signal::derive(move || n_pictures.get() != 0);
    view! {
        <Frame
            title=Signal::derive(move || words().title.to_owned())
            sub=sub
            close_label=app.words_now().shell.close
            on_close=Callback::new(move |()| flow::leave(app))
            class="dialog--wide"
            foot=move || view! {
                <p class="dialog__note" id=note.clone() role="status">
                    {move || match need.get() {
                        Some(need) => view! { <Icon name="warn"/><span>{said(words(), &need)}</span> }.into_any(),
                        None => view! { <Icon name="info"/><span>{app.words().measure().stays}</span> }.into_any(),
                    }}
                </p>
                <button class="btn btn--quiet" type="button" on:click=move |_| flow::leave(app)>
                    {move || app.words().shell.cancel}
                </button>
                <button
                    class="btn btn--ink"
                    type="button"
                    disabled=move || need.with(Option::is_some)
                    aria-describedby=described_by.clone()
                    on:click=move |_| {
                        let choices = asking.choices.get_untracked();
                        let keep = if keeps.get_untracked() { Keep::Yes } else { Keep::No };
                        flow::read(app, &asking.look(), choices, keep);
                    }
                >
                    {move || words().analyse}
                </button>
            }
        >
            <Show when=move || is_otherwise.get()><ReadOtherwise asking/></Show>
            <RowKinds asking/>
            {live(body)}
            <Show when=move || remembered>
                <p class="muted">{move || words().remembered}</p>
            </Show>
            <Peek asking is_made/>
            <DateOrders asking/>
            <Show when=move || is_made.get()>
                <Show when=move || row.get() == RowKind::Event><Sessions asking/></Show>
                <KeepFile keeps/>
            </Show>
        </Frame>
    }
}

/// The file, and how it is written.
#[component]
fn About(look: Shared<Look>, has_ways: bool, is_otherwise: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().measure().columns;
    let format = look.found.format;
    let name = look.names.first().cloned().unwrap_or_default();
    let n_files = look.names.len();
    let written = move || {
        let kind = match format.kind {
            Kind::Csv => (words().delimiter)(format.dialect.delimiter),
            kind => (words().kind)(kind),
        };
        format!("{kind}, {}", words().letters(format.encoding))
    };
    view! {
        <Icon name="file"/>
        <b dir="auto">{name}</b>
        {(n_files > 1).then(|| view! { <span>{move || (words().n_files)(n_files)}</span> })}
        <span>{live(written)}</span>
        {has_ways.then(|| view! {
            <button
                class="link"
                type="button"
                aria-expanded=move || is_otherwise.get().to_string()
                on:click=move |_| is_otherwise.update(|is_open| *is_open = !*is_open)
            >
                {move || words().otherwise}
            </button>
        })}
    }
}

/// What one row is.
#[component]
fn RowKinds(asking: Asking) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().measure().columns;
    let name = focus::fresh_id("row");
    let look = asking.look();
    let is_routes = look.found.proposal.row == RowKind::Route;
    let kinds = [RowKind::Event, RowKind::Order, RowKind::Route];
    let kinds = kinds.into_iter().filter(move |kind| *kind != RowKind::Route || is_routes);
    let radio = move |kind: RowKind| {
        view! {
            <label class="choice__o">
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || asking.choices.with(|choices| choices.row == kind)
                    on:change=move |_| asking.choices.update(|choices| choices.row = kind)
                />
                <span class="choice__dot" aria-hidden="true"></span>
                <span>
                    <b>{move || (words().rows)(kind).0}</b>
                    <span class="choice__s">{move || (words().rows)(kind).1}</span>
                </span>
            </label>
        }
    };
    view! {
        <fieldset class="choice choice--row">
            <legend>{move || words().row}</legend>
            {kinds.map(radio).collect_view()}
        </fieldset>
    }
}

/// The columns that choices name.
fn named(choices: &Choices) -> HashSet<String> {
    let roles = [
        &choices.who,
        &choices.when,
        &choices.what,
        &choices.channel,
        &choices.value,
        &choices.score,
    ];
    roles.into_iter().flatten().chain(&choices.dates).cloned().collect()
}

/// What is still to be chosen, in words.
fn said(words: &Words, need: &Need) -> String {
    match need {
        Need::Who => words.need_who.to_owned(),
        Need::When => words.need_when.to_owned(),
        Need::What => words.need_what.to_owned(),
        Need::NoTimes(column) => (words.need_times)(column),
        Need::DateOrder(_) => words.need_order.to_owned(),
    }
}
