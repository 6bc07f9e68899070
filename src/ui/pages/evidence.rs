//! The list of findings: figures and stories in two groups that never mix.

use leptos::prelude::*;

use super::super::inspector::{Opened, Pages};
use super::super::state::{App, use_app};
use super::super::widgets::Icon;
use crate::insight::research::{Filter, Touched, touched};
use crate::model::{EvidenceId, EvidenceKind, Journey};
use crate::scene::{percent, phase_colour};
use crate::ui::signals::{Memo, RwSignal};
use crate::ui::views::{live, maybe};
use crate::words::{names, numbers};

/// One finding in the list.
#[derive(Clone, PartialEq)]
struct Line {
    id: EvidenceId,
    kind: EvidenceKind,
    title: String,
    source: String,
    steps: Vec<(Touched, u8)>,
    score: Option<f64>,
    n: Option<u32>,
    weight: f64,
}

fn lines(journey: &Journey, filter: Filter) -> Vec<Line> {
    let shown = journey.evidence.iter().filter(|it| filter.passes(journey, it));
    let colour = |step: Touched| (step, phase_colour(&journey.phases[step.phase], step.phase));
    shown
        .map(|it| Line {
            id: it.id,
            kind: it.kind,
            title: it.title.trim().to_owned(),
            source: it.source.clone(),
            steps: touched(journey, it).into_iter().map(colour).collect(),
            score: it.score.map(|score| score.value()),
            n: it.n,
            weight: it.weight.map_or(100.0, |weight| weight.get().into()),
        })
        .collect()
}

/// The findings that pass the filter.
#[component]
pub fn List(filter: RwSignal<Filter>) -> impl IntoView {
    let app = use_app();
    let words = move || &app.words().pages().research;
    let shown = Memo::new(move |_| app.desk.with_journey(|journey| lines(journey, filter.get())));
    let is_empty = app.desk.part(|journey| journey.evidence.is_empty());
    let body = move || {
        if shown.with(Vec::is_empty) {
            let said = if is_empty.get() { words().empty } else { words().none_pass };
            return view! { <p class="proofs__none">{said}</p> }.into_any();
        }
        let columns = words().columns;
        view! {
            <div class="table-scroll" tabindex="0" role="region" aria-label=words().list>
                <table class="proofs">
                    <thead>
                        <tr>
                            <th scope="col">{columns[0]}</th>
                            <th scope="col">{columns[1]}</th>
                            <th scope="col"><ScoreHead name=columns[2]/></th>
                            <th scope="col" class="num">{columns[3]}</th>
                            <th scope="col" class="num">{columns[4]}</th>
                        </tr>
                    </thead>
                    {[true, false].map(|analytic| group(app, shown, analytic))}
                </table>
            </div>
            <p class="proofs__note"><Icon name="info" small=true/>{words().note}</p>
        }
        .into_any()
    };
    view! {
        <p class="sr-only" role="status">{move || (words().shown)(shown.with(Vec::len))}</p>
        {live(body)}
    }
}

#[component]
fn ScoreHead(name: &'static str) -> impl IntoView {
    view! {
        <span class="score__cap">
            <span class="score__ticks" aria-hidden="true">
                <i style:--x="0%">"−2"</i>
                <i style:--x="50%">"0"</i>
                <i style:--x="100%">"+2"</i>
            </span>
            <span class="sr-only">{name}</span>
        </span>
    }
}

/// The figures, or the stories; nothing when there are none.
fn group(app: App, shown: Memo<Vec<Line>>, analytic: bool) -> impl IntoView {
    maybe(move || {
        let words = &app.words().pages().research;
        let lines = shown.get().into_iter().filter(|line| line.kind.is_analytic() == analytic);
        let rows: Vec<_> = lines.map(|line| row(app, line)).collect();
        let (kind, name, say) = if analytic {
            ("num", words.figures_name, words.figures_say)
        } else {
            ("say", words.stories_name, words.stories_say)
        };
        (!rows.is_empty()).then(|| {
            view! {
                <tbody>
                    <tr class="proofs__group" data-kind=kind>
                        <th scope="rowgroup" colspan="5">
                            <span><i class="mini" data-kind=kind></i><b>{name}</b>" "{say}</span>
                        </th>
                    </tr>
                    {rows}
                </tbody>
            }
        })
    })
}

fn row(app: App, line: Line) -> AnyView {
    let pages = expect_context::<Pages>();
    let words = app.words_now();
    let language = words.language;
    let Line { id, kind, title, source, steps, score, n, weight } = line;
    let page = Opened::Evidence(id);
    let is_open = move || pages.page.get() == Some(page);
    let title = if title.is_empty() { words.forms().evidence.untitled.to_owned() } else { title };
    let from = names::evidence_kind(language, kind);
    // "Web statistics, web statistics of May" says it twice.
    let says_it = source.to_lowercase().starts_with(&from.to_lowercase());
    let from = match (source.is_empty(), says_it) {
        (true, _) => from.to_owned(),
        (false, true) => source,
        (false, false) => format!("{from}, {source}"),
    };
    let against = words.pages().research.against;
    let steps = steps.into_iter().map(|(step, colour)| {
        if step.against {
            view! {
                <span class="route__contra">
                    <i aria-hidden="true">"≠"</i>
                    <span class="sr-only">{against}" "</span>
                    {step.n}
                </span>
            }
            .into_any()
        } else {
            view! { <span data-phase=colour.to_string()>{step.n}</span> }.into_any()
        }
    });
    view! {
        <tr class=move || if is_open() { "is-open" } else { "" }>
            <th scope="row">
                <div class="proofs__in">
                    <Icon name=names::evidence_icon(kind)/>
                    <button
                        class="proofs__t"
                        type="button"
                        dir="auto"
                        data-opens=page.key()
                        aria-current=move || is_open().then_some("true")
                        on:click=move |_| pages.open(page)
                    >
                        {title}
                    </button>
                    <span class="proofs__src" dir="auto">{from}</span>
                </div>
            </th>
            <td><span class="route route--in">{steps.collect_view()}</span></td>
            <td>{scored(app, score)}</td>
            <td class="num"><b>{n.map(|n| numbers::count(language, u64::from(n)))}</b></td>
            <td class="num">{numbers::fixed(language, weight, 0)}</td>
        </tr>
    }
    .into_any()
}

fn scored(app: App, score: Option<f64>) -> AnyView {
    let words = app.words_now();
    match score {
        None => view! { <span class="score score--none">{words.pages().research.no_score}</span> }
            .into_any(),
        Some(score) => view! {
            <span class="score">
                <span class="score__ax" aria-hidden="true">
                    <i class="score__dot" style:--x=percent((score + 2.0) / 4.0)></i>
                </span>
                <b>{numbers::feeling(words.language, score)}</b>
            </span>
        }
        .into_any(),
    }
}
