//! What was read, what was skipped and why, and what else there is to tell of it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::flow;
use super::kept::KeptFile;
use super::routes::hand_out;
use super::state::Outcome;
use crate::codec::file_name;
use crate::events::export;
use crate::events::protocol::{Answer, Request};
use crate::events::read::Skipped;
use crate::ui::shared::Shared;
use crate::ui::state::{App, use_app};
use crate::ui::views::live;
use crate::ui::widgets::Icon;
use crate::words::{measure as said, numbers};

const CSV: &str = "text/csv;charset=utf-8";

/// What was read.
#[component]
pub fn WasRead(outcome: Shared<Outcome>) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().measure();
    let head = {
        let outcome = outcome.clone();
        move || {
            let report = &outcome.summary.report;
            let count = |n: u64| numbers::count(app.language.get(), n);
            let skipped = (report.skipped_rows > 0).then(|| count(report.skipped_rows));
            (words().lines)(&count(report.rows_used), skipped.as_deref())
        }
    };
    let told = {
        let outcome = outcome.clone();
        move || {
            let told =
                said::told(app.language.get(), &outcome.summary.report, outcome.summary.events);
            told.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
        }
    };
    let names = outcome.names.join(", ");
    let skipped = (!outcome.summary.report.skipped.is_empty())
        .then(|| view! { <SkippedList outcome=outcome.clone()/> });
    view! {
        <section class="block" aria-labelledby="measure-read">
            <header class="block__head">
                <h3 id="measure-read">{move || words().read}</h3>
                <p dir="auto">{names}</p>
            </header>
            <p><b>{head}</b></p>
            <ul class="told">{told}</ul>
            {skipped}
            <KeptFile is_here=true/>
            <div class="block__foot">
                <button class="btn btn--quiet btn--s" type="button" on:click=move |_| flow::ask_again(app, &outcome)>
                    {move || words().change_columns}
                </button>
            </div>
        </section>
    }
}

/// Rows that could not be read.
#[component]
fn SkippedList(outcome: Shared<Outcome>) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().measure();
    let shown = outcome.summary.report.skipped.clone();
    let n_shown = shown.len() as u64;
    let n_all = outcome.summary.report.skipped_rows + outcome.summary.report.skipped_dates;
    let n_files = outcome.names.len();
    let first = move || {
        let count = |n| numbers::count(app.language.get(), n);
        (n_all > n_shown).then(|| (words().first_skipped)(&count(n_shown), &count(n_all)))
    };
    let rows = move || {
        let language = app.language.get();
        let row = |row: &Skipped| {
            let line = numbers::count(language, row.line);
            let line = if n_files > 1 { format!("{}: {line}", row.file + 1) } else { line };
            view! {
                <tr>
                    <td class="num">{line}</td>
                    <td><code dir="auto">{row.cells.join(" · ")}</code></td>
                    <td>{said::reason(language, &row.reason)}</td>
                </tr>
            }
        };
        shown.iter().map(row).collect_view()
    };
    view! {
        <details class="skips">
            <summary>{move || words().skipped}</summary>
            <p class="muted">{move || words().skipped_note}" "{live(first)}</p>
            <div class="table-scroll skips__list" tabindex="0" role="region" aria-label=move || words().skipped>
                <table class="tally tally--tight">
                    <thead>
                        <tr>
                            <th scope="col" class="num">{move || words().line}</th>
                            <th scope="col">{move || words().stands}</th>
                            <th scope="col">{move || words().why}</th>
                        </tr>
                    </thead>
                    <tbody>{live(rows)}</tbody>
                </table>
            </div>
            <button class="btn btn--s" type="button" on:click=move |_| save(app)>
                <Icon name="disk"/>
                {move || words().save_skipped}
            </button>
        </details>
    }
}

/// Hands out the rows that could not be read, as a table that cannot do harm.
fn save(app: App) {
    let Some(outcome) = app.measuring().outcome.get_untracked() else { return };
    spawn_local(async move {
        let words = app.words_now().measure();
        let language = app.language.get_untracked();
        match app.measuring().ask_data(Request::Skipped).await.map(|reply| reply.answer) {
            Ok(Answer::Skipped(skipped)) => {
                let reason = |reason: &_| said::reason(language, reason);
                let text = export::skipped(&skipped, [words.line, words.why], reason);
                hand_out(
                    app,
                    &file_name(&outcome.stem(), words.skipped_suffix),
                    CSV,
                    text.as_bytes(),
                );
            }
            Ok(_) => {}
            Err(error) => flow::refuse(app, &error),
        }
    });
}
