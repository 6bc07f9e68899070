//! The routes that customers took, most of them first, and the rest in one line.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::figures::{ENOUGH, percent};
use super::flow;
use super::state::Outcome;
use crate::codec::file_name;
use crate::events::protocol::Request;
use crate::events::summary::Route;
use crate::platform::file;
use crate::ui::shared::Shared;
use crate::ui::signals::RwSignal;
use crate::ui::state::{App, use_app};
use crate::ui::views::maybe;
use crate::ui::widgets::Icon;
use crate::words::numbers;

/// So many routes are shown at once.
const PAGE: usize = 20;
/// So many steps of a route are named.
const MOST_STEPS: usize = 14;
const JSON: &str = "application/json";

/// The table of routes, and the results file.
#[component]
pub fn Routes(outcome: Shared<Outcome>) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().measure();
    let n_shown = RwSignal::new(PAGE);
    let n_known = outcome.summary.variants.len();
    let n_routes = n_known as u64 + outcome.summary.other_variants.number;
    let cases = outcome.summary.cases;
    let count = move |n: u64| numbers::count(app.language.get(), n);
    let share = move |n: u64| {
        (cases >= ENOUGH).then(|| view! { <td class="num">{percent(app, n, cases)}</td> })
    };
    let unit = outcome.unit;
    let rows = {
        let outcome = outcome.clone();
        move || {
            let shown = outcome.summary.variants.iter().take(n_shown.get());
            let row = |route: &Route| {
                view! {
                    <tr>
                        <th scope="row"><Path route=route.clone()/></th>
                        <td class="num">{count(route.cases)}</td>
                        {share(route.cases)}
                    </tr>
                }
            };
            shown.map(row).collect_view()
        }
    };
    let rest = move || {
        let summary = &outcome.summary;
        let hidden = summary.variants.iter().skip(n_shown.get());
        let n_hidden = hidden.len() as u64 + summary.other_variants.number;
        let total = hidden.map(|route| route.cases).sum::<u64>() + summary.other_variants.total;
        (n_hidden > 0).then(|| {
            view! {
                <tr class="is-rest">
                    <th scope="row">{(words().other)(&count(n_hidden))}</th>
                    <td class="num">{count(total)}</td>
                    {share(total)}
                </tr>
            }
        })
    };
    let more = move || {
        let n_more = n_known.saturating_sub(n_shown.get()).min(PAGE);
        (n_more > 0).then(|| {
            view! {
                <button class="btn btn--quiet btn--s" type="button" on:click=move |_| n_shown.update(|n| *n += PAGE)>
                    {(words().more)(n_more)}
                </button>
            }
        })
    };
    view! {
        <section class="block" aria-labelledby="measure-routes">
            <header class="block__head">
                <h3 id="measure-routes">{move || words().routes}</h3>
                <p>{move || (words().routes_note)(&count(n_routes))}</p>
            </header>
            <div class="table-scroll">
                <table class="tally" aria-labelledby="measure-routes">
                    <thead>
                        <tr>
                            <th scope="col">{move || words().route}</th>
                            <th scope="col" class="num">{move || (words().unit)(unit, 2)}</th>
                            {(cases >= ENOUGH).then(|| view! { <th scope="col" class="num">{move || words().share}</th> })}
                        </tr>
                    </thead>
                    <tbody>{rows}{maybe(rest)}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{move || words().total}</th>
                            <td class="num">{move || count(cases)}</td>
                            {move || share(cases)}
                        </tr>
                    </tfoot>
                </table>
            </div>
            <div class="block__foot">
                {maybe(more)}
                <button class="btn" type="button" aria-describedby="measure-results" on:click=move |_| results(app)>
                    <Icon name="disk"/>
                    {move || words().results}
                </button>
                <p class="muted" id="measure-results">{move || words().results_hint}</p>
            </div>
        </section>
    }
}

/// The events of a route, in order.
#[component]
fn Path(route: Route) -> impl IntoView {
    let app = use_app();
    let shown = route.path.len().min(MOST_STEPS);
    let n_more = route.length - shown as u64;
    let names = route.path.into_iter().take(shown).enumerate().map(|(idx, name)| {
        let arrow =
            (idx > 0).then(|| view! { <span class="way__to" aria-hidden="true">"→ "</span> });
        view! { <li>{arrow}<span dir="auto">{name}</span></li> }
    });
    let more = (n_more > 0).then(|| {
        let words =
            move || (app.words().measure().more_steps)(&numbers::count(app.language.get(), n_more));
        view! { <li class="muted"><span class="way__to" aria-hidden="true">"→ "</span>{words}</li> }
    });
    view! { <ol class="way">{names.collect_view()}{more}</ol> }
}

/// Hands out the results file.
fn results(app: App) {
    let Some(outcome) = app.measuring().outcome.get_untracked() else { return };
    spawn_local(async move {
        let request = Request::Results { name: outcome.name() };
        match app.measuring().ask_data(request).await {
            Ok(reply) => {
                let suffix = app.words_now().measure().results_suffix;
                let bytes = reply.bytes.unwrap_or_default();
                hand_out(app, &file_name(&outcome.stem(), suffix), JSON, &bytes);
            }
            Err(error) => flow::refuse(app, &error),
        }
    });
}

/// Hands out a file.
pub fn hand_out(app: App, name: &str, kind: &str, bytes: &[u8]) {
    let words = app.words_now().arrival();
    match file::download_bytes(name, kind, bytes) {
        Ok(()) => app.messages.say((words.downloaded)(name)),
        Err(_) => app.messages.warn(words.not_downloaded),
    }
}
