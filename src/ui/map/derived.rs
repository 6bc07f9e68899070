//! What stands in lanes that nobody writes cards in: findings, improvements, goals.

use leptos::prelude::*;

use super::super::widgets::Icon;
use super::state::use_map;
use crate::model::{Goal, StepId};
use crate::ui::signals::Memo;
use crate::ui::views::live;
use crate::words::{names, numbers};

/// How many people the findings of a step speak of.
#[component]
pub fn ProofList(step: StepId) -> impl IntoView {
    let map = use_map();
    let proof = Memo::new(move |_| map.records.with(|records| records.proof(step)));
    let line = move |icon: &'static str, text: String| view! { <li><Icon name=icon/>{text}</li> };
    live(move || {
        let proof = proof.get();
        if proof.counted + proof.told == 0 {
            return view! { <p class="proof proof--none"><Icon name="guess"/>{map.words().guess}</p> }.into_any();
        }
        let words = map.app.words().reality();
        view! {
            <ul class="proof">
                {(proof.counted > 0).then(|| line("chart", (words.counted)(proof.counted)))}
                {(proof.told > 0).then(|| line("speech", (words.told)(proof.told)))}
            </ul>
        }
        .into_any()
    })
}

/// What the company will do at a step.
#[component]
pub fn ImprovementList(step: StepId) -> impl IntoView {
    let map = use_map();
    let found = Memo::new(move |_| {
        map.records.with(|records| {
            let of_step = records.improvements.iter().filter(|each| each.steps.contains(&step));
            of_step.cloned().collect::<Vec<_>>()
        })
    });
    let view = move || {
        let cards = found.get().into_iter().map(|improvement| {
            let status = improvement.status;
            view! {
                <article class="card card--better">
                    <p class="card__text" dir="auto" lang=move || map.content_language()>{improvement.title.clone()}</p>
                    <p class="status">
                        <Icon name=names::improvement_icon(status)/>
                        {move || names::improvement_status(map.language(), status)}
                    </p>
                </article>
            }
        });
        cards.collect_view()
    };
    view! { {live(view)} }
}

/// The figures to reach at a step.
#[component]
pub fn GoalList(step: StepId) -> impl IntoView {
    let map = use_map();
    let found = Memo::new(move |_| {
        map.records.with(|records| {
            let of_step = records.goals.iter().filter(|each| each.steps.contains(&step));
            of_step.cloned().collect::<Vec<_>>()
        })
    });
    let view = move || {
        let language = map.language();
        let cards = found.get().into_iter().map(|goal| {
            view! {
                <article class="card card--goal">
                    <p class="card__text" dir="auto" lang=move || map.content_language()>{goal.name.clone()}</p>
                    <p class="card__kind">{figures(&goal, language)}</p>
                </article>
            }
        });
        cards.collect_view()
    };
    view! { {live(view)} }
}

/// Where it stands, and where it must get: "4,2 → 1 dagen".
fn figures(goal: &Goal, language: crate::model::Language) -> String {
    let number = |value: f64| numbers::write(language, value);
    let now =
        goal.series.last().map(|last| last.value).or(goal.start).map(|now| number(now.value()));
    let target = goal.target.map(|target| number(target.value()));
    let figures: Vec<String> = now.into_iter().chain(target).collect();
    [figures.join(" → "), goal.unit.clone()].join(" ").trim().to_owned()
}
