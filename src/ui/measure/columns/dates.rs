//! The dates of an order, and the question whether the day or the month comes first.

use leptos::prelude::*;

use super::Asking;
use crate::events::read::{Choices, Column, DateExample, DateOrder, RowKind, TimeGuess};
use crate::model::Instant;
use crate::platform::{clock, focus};
use crate::ui::signals::Memo;
use crate::ui::state::{App, use_app};
use crate::ui::views::live;
use crate::ui::widgets::Icon;
use crate::words::numbers;

/// The dates of an order; each becomes an event.
#[component]
pub(super) fn OrderDates(asking: Asking) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().measure().columns;
    let tick = move |column: &Column| {
        let (name, to_change) = (column.name.clone(), column.name.clone());
        let is_on = {
            let name = name.clone();
            move || asking.choices.with(|choices| choices.dates.contains(&name))
        };
        let change = move |event| {
            let is_on = event_target_checked(&event);
            asking.choices.update(|choices| {
                choices.dates.retain(|date| *date != to_change);
                if is_on {
                    choices.dates.push(to_change.clone());
                }
            });
        };
        view! {
            <li>
                <label class="tick">
                    <input type="checkbox" prop:checked=is_on on:change=change/>
                    <span class="tick__b" aria-hidden="true"><Icon name="check" small=true/></span>
                    <span dir="auto">{name}</span>
                </label>
            </li>
        }
    };
    let ticks = move || {
        let look = asking.look();
        let columns = look.found.columns.iter();
        let columns =
            columns.filter(|column| column.times != TimeGuess::No && !asking.is_out(column));
        columns.map(tick).collect_view()
    };
    view! {
        <fieldset class="evs">
            <legend>{move || words().dates}</legend>
            <p class="muted">{move || words().dates_note}</p>
            <ul>{live(ticks)}</ul>
        </fieldset>
    }
}

/// Day or month first, where the file does not tell: three of its dates, read both ways.
#[component]
pub(super) fn DateOrders(asking: Asking) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().measure().columns;
    let examples = Memo::new(move |_| asking.choices.with(|choices| undecided(asking, choices)));
    let name = focus::fresh_id("order");
    let radio = move |order: DateOrder, text: (&'static str, &'static str), is_first: bool| {
        let is_open = asking.choices.with_untracked(|choices| choices.date_order.is_none());
        view! {
            <label class="choice__o">
                <input
                    type="radio"
                    name=name.clone()
                    autofocus=is_first && is_open
                    prop:checked=move || asking.choices.with(|choices| choices.date_order == Some(order))
                    on:change=move |_| asking.choices.update(|choices| choices.date_order = Some(order))
                />
                <span class="choice__dot" aria-hidden="true"></span>
                <span><b>{text.0}</b><span class="choice__s">{text.1}</span></span>
            </label>
        }
    };
    let row = move |example: DateExample| {
        view! {
            <tr>
                <th scope="row">{example.text}</th>
                <td>{time(app, example.day_first)}</td>
                <td>{time(app, example.month_first)}</td>
            </tr>
        }
    };
    move || {
        let examples = examples.get();
        (!examples.is_empty()).then(|| {
            let words = words();
            view! {
                <section class="when">
                    <fieldset class="choice choice--row">
                        <legend><span><Icon name="warn"/>{words.day_or_month}</span></legend>
                        {radio(DateOrder::DayFirst, words.day_first, true)}
                        {radio(DateOrder::MonthFirst, words.month_first, false)}
                    </fieldset>
                    <table class="both">
                        <thead>
                            <tr>
                                <th scope="col">{words.in_file}</th>
                                <th scope="col">{words.day_first.0}</th>
                                <th scope="col">{words.month_first.0}</th>
                            </tr>
                        </thead>
                        <tbody>{examples.into_iter().map(row).collect_view()}</tbody>
                    </table>
                </section>
            }
        })
    }
}

/// Dates of the first chosen column that can be read in two ways.
fn undecided(asking: Asking, choices: &Choices) -> Vec<DateExample> {
    let chosen: Vec<&String> = match choices.row {
        RowKind::Order => choices.dates.iter().collect(),
        RowKind::Event => choices.when.iter().collect(),
        RowKind::Route => Vec::new(),
    };
    let look = asking.look();
    let asked = look.found.columns.iter().filter(|column| chosen.contains(&&column.name));
    let mut asked = asked.filter_map(|column| match &column.times {
        TimeGuess::Ask(examples) => Some(examples.clone()),
        _ => None,
    });
    asked.next().unwrap_or_default()
}

/// A day in words, with its time of day unless that is midnight.
fn time(app: App, ms: i64) -> String {
    let Some((day, hour, minute)) = clock::local(Instant::from_ms(ms)) else {
        return String::new();
    };
    let day = numbers::date(app.language.get(), day);
    if (hour, minute) == (0, 0) { day } else { format!("{day}, {hour:02}:{minute:02}") }
}
