//! Key figures, each with its unit, and what stands out.

use leptos::prelude::*;

use super::plan;
use super::state::Outcome;
use crate::events::share::Share;
use crate::model::{Date, Instant};
use crate::platform::clock;
use crate::ui::shared::Shared;
use crate::ui::state::{App, use_app};
use crate::ui::views::{live, maybe};
use crate::words::duration::duration;
use crate::words::numbers;

/// Below so many cases percentages say more than is known.
pub const ENOUGH: u64 = 20;
/// So many findings are told.
const MOST_TOLD: usize = 6;

/// Key figures.
#[component]
pub fn KeyFigures(outcome: Shared<Outcome>) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().measure();
    let figures = move || {
        let (language, words, summary) = (app.language.get(), words(), &outcome.summary);
        let count = |n: u64| numbers::count(language, n);
        let n_routes = summary.variants.len() as u64 + summary.other_variants.number;
        let names = summary.activities.len() as u64;
        let mut figures = vec![
            Figure {
                label: (words.unit)(outcome.unit, summary.cases).to_owned(),
                value: count(summary.cases),
                note: (words.n_routes)(&count(n_routes)),
            },
            Figure {
                label: (words.events)(summary.events).to_owned(),
                value: count(summary.events),
                note: (words.names)(names),
            },
        ];
        if let Some(seconds) = summary.median_case_seconds {
            figures.push(Figure {
                label: (words.duration)(outcome.unit).to_owned(),
                value: duration(language, seconds),
                note: words.duration_hint.to_owned(),
            });
        }
        if let Some((first, last)) = days(summary.first, summary.last) {
            let n_days = u64::try_from(last.days_after(first)).unwrap_or(0) + 1;
            let name = |day| numbers::date(language, day);
            figures.push(Figure {
                label: words.period.to_owned(),
                value: (words.days)(n_days, &count(n_days)),
                note: (words.from_to)(&name(first), &name(last)),
            });
        }
        figures.extend(reaching(app, &outcome));
        figures.into_iter().map(view_of).collect_view()
    };
    view! {
        <section class="measured" aria-labelledby="measure-key">
            <h3 class="sr-only" id="measure-key">{move || words().key}</h3>
            <dl class="kpis">{live(figures)}</dl>
        </section>
    }
}

/// One key figure.
struct Figure {
    label: String,
    value: String,
    note: String,
}

fn view_of(figure: Figure) -> impl IntoView {
    let (number, unit) = match figure.value.split_once(' ') {
        Some((number, unit)) => (number.to_owned(), Some(unit.to_owned())),
        None => (figure.value, None),
    };
    view! {
        <div>
            <dt>{figure.label}</dt>
            <dd>{number}{unit.map(|unit| view! { " "<small>{unit}</small> })}</dd>
            <dd class="kpis__d">{figure.note}</dd>
        </div>
    }
}

/// How many get to the last phase that data sees.
fn reaching(app: App, outcome: &Outcome) -> Option<Figure> {
    let (language, words) = (app.language.get(), app.words().measure());
    let laid = app.measuring().laid.get()?;
    let matches = app.measuring().matches.get();
    let plan = app.desk.with_journey(|journey| plan::of(journey, &matches));
    let phase = plan::goal(&plan)?;
    let Share { hits, of } = laid.key.converted;
    let count = |n: u64| numbers::count(language, n);
    let of_all = (words.of)(&count(hits), &count(of));
    let unit = (words.unit)(outcome.unit, of);
    Some(if of < ENOUGH {
        Figure {
            label: (words.reaches)(&phase.name),
            value: count(hits),
            note: format!("{of_all} {unit}"),
        }
    } else {
        let value = percent(app, hits, of);
        Figure { label: (words.reaches)(&phase.name), value, note: format!("{of_all} {unit}") }
    })
}

/// "38%", below ten with one decimal.
pub fn percent(app: App, part: u64, whole: u64) -> String {
    let percent = 100.0 * part as f64 / whole.max(1) as f64;
    let decimals = usize::from(percent < 9.95 && part > 0);
    if part > 0 && percent < 0.05 {
        return format!("<{}%", numbers::fixed(app.language.get(), 0.1, 1));
    }
    format!("{}%", numbers::fixed(app.language.get(), percent, decimals))
}

/// The first and last day, on the reader's own calendar.
pub fn days(first: Option<i64>, last: Option<i64>) -> Option<(Date, Date)> {
    let day = |ms: i64| clock::local(Instant::from_ms(ms)).map(|(day, ..)| day);
    day(first?).zip(day(last?))
}

/// What stands out, in sentences; or why there are only counts.
#[component]
pub fn Findings(outcome: Shared<Outcome>) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().measure();
    let (cases, unit) = (outcome.summary.cases, outcome.unit);
    let told = move || {
        let laid = app.measuring().laid.get()?;
        let sentence = app.words().findings().sentence;
        let told = laid.findings.iter().take(MOST_TOLD).map(|finding| sentence(finding, unit));
        let lines = told.map(|line| view! { <li dir="auto">{line}</li> }).collect_view();
        (!laid.findings.is_empty()).then(|| {
            view! {
                <section class="block" aria-labelledby="measure-findings">
                    <header class="block__head">
                        <h3 id="measure-findings">{move || words().findings}</h3>
                    </header>
                    <ul class="told">{lines}</ul>
                </section>
            }
        })
    };
    let few = (cases < ENOUGH).then(|| {
        view! { <p class="caveat">{move || (words().too_few)(cases, unit)}</p> }
    });
    view! {
        {few}
        {maybe(told)}
    }
}
