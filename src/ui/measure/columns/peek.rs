//! The first rows of the file, with what each column is.

use leptos::prelude::*;

use super::Asking;
use super::roles::Role;
use crate::events::read::{Column, Kind, RowKind};
use crate::ui::signals::Signal;
use crate::ui::state::use_app;
use crate::ui::views::{Show, live};
use crate::words::measure::Columns as Words;

/// So many columns are shown; chosen ones always are.
const MOST_COLUMNS: usize = 40;
/// So many characters of a cell are shown.
const LONGEST: usize = 80;

/// The first rows.
#[component]
pub(super) fn Peek(
    asking: Asking,
    /// Whether it is time for them: before, their place is kept free.
    is_made: Signal<bool>,
) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().measure().columns;
    let look = asking.look();
    let n_rows = look.found.rows.len();
    let table = move || {
        let look = asking.look();
        let words = words();
        let found = &look.found;
        let shown = shown(asking, &found.columns);
        let n_more = found.columns.len() - shown.len();
        let column = |&at: &usize| Shown::of(asking, &found.columns[at], at, words);
        let columns: Vec<Shown> = shown.iter().map(column).collect();
        let heads = columns.iter().map(head).collect_view();
        let first_line = match found.format.kind {
            Kind::Csv => {
                found.format.dialect.preamble + usize::from(found.format.dialect.header) + 1
            }
            _ => 1,
        };
        let row = |(idx, row): (usize, &Vec<String>)| {
            let cells = columns.iter().filter(|column| idx == 0 || !column.is_out);
            let cells = cells.map(|column| cell(asking, column, row, n_rows, words));
            view! {
                <tr>
                    <th scope="row" class="peek__no">{first_line + idx}</th>
                    {cells.collect_view()}
                </tr>
            }
        };
        let rows = found.rows.iter().enumerate().map(row).collect_view();
        view! {
            <table>
                <thead>
                    <tr>
                        <th scope="col" class="peek__no"><span class="sr-only">{words.row_number}</span></th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {(n_more > 0).then(|| view! { <p class="muted">{(words.more_columns)(n_more)}</p> })}
        }
    };
    view! {
        <div class="table-scroll peek" tabindex="0" role="region" aria-label=move || (words().peek)(n_rows)>
            <Show when=move || is_made.get()>{live(table)}</Show>
        </div>
    }
}

/// A column of the preview.
struct Shown {
    at: usize,
    name: String,
    role: &'static str,
    is_read: bool,
    is_out: bool,
    is_number: bool,
    why_out: String,
}

impl Shown {
    fn of(asking: Asking, column: &Column, at: usize, words: &Words) -> Self {
        let is_out = asking.is_out(column);
        let role = asking.choices.with(|choices| {
            let is = |chosen: &Option<String>| chosen.as_ref() == Some(&column.name);
            let by_row = match choices.row {
                RowKind::Order => &[Role::Who, Role::Channel][..],
                _ => &[Role::Who, Role::When, Role::What, Role::Channel][..],
            };
            let role = by_row.iter().find(|role| is(role.of(choices)));
            let is_date = choices.row == RowKind::Order && choices.dates.contains(&column.name);
            match role {
                Some(role) => Some(role.name(words)),
                None if is_date => Some(words.when),
                None if is(&choices.value) => Some(words.value),
                None if is(&choices.score) => Some(words.score),
                None => None,
            }
        });
        let unread = if is_out { words.left_out } else { words.unused };
        Self {
            at,
            name: column.name.clone(),
            role: role.unwrap_or(unread),
            is_read: role.is_some() && !is_out,
            is_out,
            is_number: column.numbers.is_some(),
            why_out: column.personal.map(words.looks_like).unwrap_or_default(),
        }
    }

    fn class(&self) -> &'static str {
        match (self.is_out, self.is_read) {
            (true, _) => "is-out",
            (_, true) => "is-read",
            _ => "",
        }
    }
}

fn head(column: &Shown) -> impl IntoView + use<> {
    view! {
        <th scope="col" class=column.class()>
            <span class="peek__r">{column.role}</span>
            <span class="peek__c" dir="auto">{column.name.clone()}</span>
        </th>
    }
}

fn cell(
    asking: Asking,
    column: &Shown,
    row: &[String],
    n_rows: usize,
    words: &'static Words,
) -> AnyView {
    if column.is_out {
        let name = column.name.clone();
        let label = format!("{}: {name}", words.anyway);
        let read = move |_| {
            asking.anyway.update(|anyway| {
                anyway.insert(name.clone());
            })
        };
        return view! {
            <td rowspan=n_rows.to_string() class="is-out">
                <p>{column.why_out.clone()}</p>
                <button class="link" type="button" aria-label=label on:click=read>{words.anyway}</button>
            </td>
        }
        .into_any();
    }
    let text = row.get(column.at).map(String::as_str).unwrap_or_default();
    let class = [column.class(), if column.is_number { "num" } else { "" }].join(" ");
    if text.is_empty() {
        return view! {
            <td class=class>
                <span class="peek__e" aria-hidden="true">"–"</span>
                <span class="sr-only">{words.empty}</span>
            </td>
        }
        .into_any();
    }
    view! { <td class=class dir="auto">{short(text)}</td> }.into_any()
}

fn short(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    format!("{}…", text.chars().take(LONGEST).collect::<String>())
}

/// The places of the columns that are shown, in the order of the file.
fn shown(asking: Asking, columns: &[Column]) -> Vec<usize> {
    let chosen = asking.choices.with(super::named);
    let mut shown: Vec<usize> = (0..columns.len()).collect();
    shown.sort_by_key(|&at| (!chosen.contains(&columns[at].name), at));
    shown.truncate(MOST_COLUMNS.max(chosen.len()));
    shown.sort_unstable();
    shown
}
