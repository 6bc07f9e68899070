//! Which step each event belongs to, and totals on the map when the reader says so.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::state::{Match, Outcome};
use super::{flow, plan};
use crate::edit::{Edit, StepChange};
use crate::model::StepId;
use crate::platform::clock;
use crate::ui::commands;
use crate::ui::shared::Shared;
use crate::ui::signals::Memo;
use crate::ui::state::{App, Route, use_app};
use crate::ui::times;
use crate::ui::views::{Show, live};
use crate::ui::widgets::Icon;
use crate::words::numbers;

/// The events with the steps that they belong to.
#[component]
pub fn Placing(outcome: Shared<Outcome>) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().measure().place;
    let steps = app.desk.part(|journey| {
        let titles = journey.steps().enumerate();
        titles
            .map(|(idx, (_, step))| (step.id, format!("{} {}", idx + 1, step.title)))
            .collect::<Vec<_>>()
    });
    let n_rarer = outcome.summary.activities.len().saturating_sub(plan::MOST_MATCHED) as u64;
    let n_events = app.measuring().matches.with_untracked(Vec::len);
    let rows = move || {
        let steps = steps.get();
        (0..n_events).map(|place| view! { <Row place steps=steps.clone()/> }).collect_view()
    };
    let is_any = Memo::new(move |_| {
        app.measuring().matches.with(|matches| matches.iter().any(|each| each.step.is_some()))
    });
    let can = move || is_any.get() && app.desk.is_editable();
    let put = move |_| put(app, outcome.clone());
    view! {
        <section class="block" aria-labelledby="measure-place">
            <header class="block__head">
                <h3 id="measure-place">{move || words().title}</h3>
            </header>
            <p class="block__lead">{move || words().lead}</p>
            <div class="table-scroll">
                <table class="tally tally--tight">
                    <thead>
                        <tr>
                            <th scope="col">{move || words().event}</th>
                            <th scope="col" class="num">{move || (app.words().measure().events)(2)}</th>
                            <th scope="col">{move || words().step}</th>
                        </tr>
                    </thead>
                    <tbody>{live(rows)}</tbody>
                </table>
            </div>
            <Show when=move || n_rarer != 0>
                <p class="muted">{move || (words().rarer)(&numbers::count(app.language.get(), n_rarer))}</p>
            </Show>
            <div class="block__foot">
                <button
                    class="btn btn--ink"
                    type="button"
                    disabled=move || !can()
                    aria-describedby="measure-put"
                    on:click=put
                >
                    <Icon name="plus"/>
                    {move || words().put}
                </button>
                <p class="muted" id="measure-put">
                    <Show when=move || !is_any.get()>{move || words().why_not}</Show>
                </p>
            </div>
            <OnMap is_here=true/>
        </section>
    }
}

/// One event with its step.
#[component]
fn Row(place: usize, steps: Vec<(StepId, String)>) -> impl IntoView {
    let app = use_app();
    let matches = app.measuring().matches;
    let of = matches.with_untracked(|matches| matches.get(place).cloned());
    let Some(Match { event, count, .. }) = of else { return ().into_any() };
    let chosen =
        Memo::new(move |_| matches.with(|matches| matches.get(place).and_then(|each| each.step)));
    let label = event.clone();
    let ids: Vec<StepId> = steps.iter().map(|(id, _)| *id).collect();
    let option = move |(idx, (id, title)): (usize, (StepId, String))| {
        view! { <option value=idx.to_string() prop:selected=move || chosen.get() == Some(id)>{title}</option> }
    };
    let options = steps.into_iter().enumerate().map(option).collect_view();
    let change = move |event| {
        let step =
            event_target_value(&event).parse().ok().and_then(|idx: usize| ids.get(idx)).copied();
        matches.update(|matches| {
            if let Some(each) = matches.get_mut(place) {
                each.step = step;
            }
        });
        spawn_local(async move {
            if let Err(error) = flow::lay(app).await {
                flow::refuse(app, &error);
            }
        });
    };
    view! {
        <tr>
            <th scope="row" dir="auto">{event}</th>
            <td class="num">{move || numbers::count(app.language.get(), count)}</td>
            <td>
                <span class="field field--select">
                    <select aria-label=move || (app.words().measure().place.step_of)(&label) on:change=change>
                        <option value="" prop:selected=move || chosen.get().is_none()>
                            {move || app.words().measure().place.none}
                        </option>
                        {options}
                    </select>
                    <Icon name="down" small=true/>
                </span>
            </td>
        </tr>
    }
    .into_any()
}

/// Puts the totals on the map, with the names of events at their steps: one step of undo.
fn put(app: App, outcome: Shared<Outcome>) {
    spawn_local(async move {
        if let Err(error) = flow::lay(app).await {
            return flow::refuse(app, &error);
        }
        let Some(laid) = app.measuring().laid.get_untracked() else { return };
        let matches = app.measuring().matches.get_untracked();
        let journey = app.desk.journey_now();
        if journey.id != outcome.journey {
            return;
        }
        let name = outcome.name();
        // The same file again takes the place of what it gave before.
        let last = journey.datasets.last().filter(|data| data.name == name).map(|data| data.id);
        let id = last.unwrap_or_else(|| app.desk.draw());
        let data = plan::dataset(&journey, &outcome.summary, &laid, id, name, clock::now());
        let n_steps = data.steps.len();
        let named = journey.steps().filter_map(|(_, step)| {
            let events = plan::events(step, &matches);
            let change = StepChange::Events(events.clone());
            (events != step.events).then_some(Edit::ChangeStep { id: step.id, change })
        });
        let edits = named.chain([Edit::PutDataset(data)]).collect();
        if commands::act(app, &Edit::All(edits)) {
            let words = app.words_now().measure().place;
            let see = move || app.go(Route::map(outcome.journey));
            app.messages.say_with((words.done)(n_steps), words.see, see);
        }
    });
}

/// What is on the map of earlier files.
#[component]
pub fn OnMap(
    /// Whether what came of a file stands beside it.
    #[prop(optional)]
    is_here: bool,
) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().measure().place;
    let data = app.desk.part(|journey| {
        journey.datasets.last().map(|data| (data.id, data.name.clone(), data.imported))
    });
    live(move || {
        data.get().map(|(id, name, imported)| {
            let when = imported.map(|at| times::when(app, at)).unwrap_or_default();
            view! {
                <div class="onmap">
                    <p>
                        <b dir="auto">{(words().on_map)(&name, &when)}</b>" "
                        <span class="muted">{(!is_here).then(|| words().on_map_note)}</span>
                    </p>
                    <button
                        class="btn btn--s btn--quiet"
                        type="button"
                        disabled=move || !app.desk.is_editable()
                        on:click=move |_| {
                            commands::take_away(app, &Edit::RemoveDataset(id));
                        }
                    >
                        {words().remove}
                    </button>
                </div>
            }
        })
    })
}
