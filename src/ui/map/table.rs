//! The map as a table: a line per step, a column per row of the map. Everything in it can be
//! chosen and is then edited beside it.

use leptos::prelude::*;

use super::layout::{Row, Stop, cards_shown};
use super::pointer::selection;
use super::state::{Map, use_map};
use crate::insight::curve::{self, PersonaChoice};
use crate::insight::lanes;
use crate::insight::reality;
use crate::model::{Journey, LaneContent, LaneId, LaneKind, MapStyle, PhaseId, Step, StepId};
use crate::scene::phase_colour;
use crate::ui::widgets::Icon;
use crate::words::numbers;

/// What stands in a cell: words, whether they are an assumption, and the place on the map that they
/// stand for.
#[derive(Clone, PartialEq)]
struct Words {
    text: String,
    is_guess: bool,
    stop: Stop,
}

/// A column of the table.
#[derive(Clone, PartialEq)]
struct Head {
    lane: LaneId,
    kind: LaneKind,
    name: String,
}

/// A line of the table.
#[derive(Clone, PartialEq)]
struct Line {
    step: StepId,
    n: usize,
    title: String,
    cells: Vec<Vec<Words>>,
}

/// The lines of a phase.
#[derive(Clone, PartialEq)]
struct Part {
    phase: PhaseId,
    name: String,
    colour: u8,
    lines: Vec<Line>,
}

/// The map as a table.
#[component]
pub fn Table() -> impl IntoView {
    let map = use_map();
    let heads = map.app.desk.part(|journey| {
        let shown = lanes::shown(journey, MapStyle::Table).into_iter();
        let shown = shown.filter(|lane| lane.kind.content() != LaneContent::Line);
        let head = |lane: &crate::model::Lane| Head {
            lane: lane.id,
            kind: lane.kind,
            name: lane.name.clone(),
        };
        shown.map(head).collect::<Vec<_>>()
    });
    let parts = Memo::new(move |_| {
        let (heads, choice) = (heads.get(), map.choice.get());
        map.app.desk.with_journey(|journey| parts(map, journey, &heads, &choice))
    });
    let shows_reality = Memo::new(move |_| {
        map.view.with(|view| view.reality)
            && map.app.desk.with_journey(|journey| !journey.datasets.is_empty())
    });
    let columns = move || {
        let names = heads.get().into_iter().map(|head| {
            let name = map.row_name(Row::Lane(head.lane, head.kind), head.name);
            let stop = Stop::Head(Row::Lane(head.lane, head.kind));
            view! {
                <th scope="col" dir="auto" tabindex="-1" data-stop=stop.to_string() data-found=move || map.found(stop)>
                    {name}
                </th>
            }
        });
        names.collect_view()
    };
    let bodies = move || {
        let all = parts.get();
        all.into_iter()
            .enumerate()
            .map(|(idx, part)| body(map, idx, part, shows_reality))
            .collect_view()
    };
    view! {
        <div class="map-scroll" tabindex="0" role="region" aria-label=move || map.words().as_table>
            <table class="maptable">
                <thead>
                    <tr>
                        <th scope="col"><span class="sr-only">{move || map.words().phase_head}</span></th>
                        <th scope="col">{move || map.words().short.step}</th>
                        <Show when=move || shows_reality.get()>
                            <th scope="col" class="is-measured">{move || map.words().tools.reality}</th>
                        </Show>
                        {columns}
                    </tr>
                </thead>
                {bodies}
            </table>
        </div>
    }
}

fn parts(map: Map, journey: &Journey, heads: &[Head], choice: &PersonaChoice) -> Vec<Part> {
    let points = curve::points(journey, choice);
    let mut n = 0;
    let phases = journey.phases.iter().enumerate();
    phases
        .map(|(idx, phase)| {
            let line = |step: &std::sync::Arc<Step>| {
                n += 1;
                let cell = |head: &Head| match head.kind.content() {
                    LaneContent::Curve => {
                        let row = Row::Lane(head.lane, head.kind);
                        felt(map, Stop::Cell(row, step.id), &points[n - 1]).into_iter().collect()
                    }
                    _ => written(step, head, choice),
                };
                Line {
                    step: step.id,
                    n,
                    title: step.title.clone(),
                    cells: heads.iter().map(cell).collect(),
                }
            };
            Part {
                phase: phase.id,
                name: phase.name.clone(),
                colour: phase_colour(phase, idx),
                lines: phase.steps.iter().map(line).collect(),
            }
        })
        .collect()
}

fn written(step: &Step, head: &Head, choice: &PersonaChoice) -> Vec<Words> {
    let cards = cards_shown(step, head.lane, choice);
    cards
        .filter(|card| !card.text.trim().is_empty())
        .map(|card| Words {
            text: card.text.clone(),
            is_guess: card.evidence.is_empty(),
            stop: Stop::Card(card.id),
        })
        .collect()
}

fn felt(map: Map, stop: Stop, point: &curve::CurvePoint) -> Option<Words> {
    let height = point.value.height()?;
    let text = format!("{} {}", point.word, numbers::feeling(map.language(), height));
    Some(Words { text: text.trim().to_owned(), is_guess: !point.value.is_evidence(), stop })
}

fn body(map: Map, idx: usize, part: Part, shows_reality: Memo<bool>) -> AnyView {
    let Part { phase, name, colour, lines } = part;
    let stop = Stop::Phase(phase);
    let n_lines = lines.len();
    let name = format!("{} {name}", idx + 1);
    let rows = lines.into_iter().enumerate().map(|(at, line)| {
        let head = (at == 0).then(|| {
            view! {
                <th
                    scope="rowgroup"
                    rowspan=n_lines.to_string()
                    class="maptable__ph"
                    dir="auto"
                    tabindex="-1"
                    data-stop=stop.to_string()
                    data-found=move || map.found(stop)
                >
                    <span>{name.clone()}</span>
                </th>
            }
        });
        let Line { step, n, title, cells } = line;
        let real = move || shows_reality.get().then(|| measured(map, step));
        let title =
            if title.trim().is_empty() { map.words().untitled_step.to_owned() } else { title };
        let go = Words { text: title, is_guess: false, stop: Stop::Step(step) };
        let cells: Vec<_> = cells
            .into_iter()
            .map(|words| {
                let words: Vec<_> = words.into_iter().map(|words| button(map, words)).collect();
                view! { <td>{words}</td> }
            })
            .collect();
        view! {
            <tr>
                {head}
                <th scope="row">
                    <span class="maptable__step">
                        <span class="step__n" data-phase=colour.to_string()>{n}</span>
                        {button(map, go)}
                    </span>
                </th>
                {real}
                {cells}
            </tr>
        }
    });
    view! { <tbody data-phase=colour.to_string()>{rows.collect_view()}</tbody> }.into_any()
}

fn measured(map: Map, step: StepId) -> impl IntoView {
    let language = map.language();
    let real = map.app.desk.with_journey(|journey| reality::at(journey, step));
    let said = real.map(|real| {
        let wait = real.median_seconds.map(|seconds| numbers::span(language, seconds));
        view! {
            <b>{format!("{}%", real.share_percent)}</b>
            {wait.map(|wait| view! { " "<Icon name="arrow" small=true/>{wait} })}
        }
    });
    view! { <td class="is-measured">{said}</td> }
}

/// Words that can be chosen.
fn button(map: Map, words: Words) -> AnyView {
    let Words { text, is_guess, stop } = words;
    let selection = selection(map, stop);
    let is_chosen = move || map.app.desk.selection.get() == selection;
    view! {
        <button
            class="maptable__w"
            type="button"
            dir="auto"
            data-guess=is_guess.then_some("")
            data-stop=stop.to_string()
            data-found=move || map.found(stop)
            aria-current=move || is_chosen().then_some("true")
            on:click=move |_| {
                map.here.set(stop);
                map.app.desk.selection.set(selection);
            }
        >
            {text}
            {is_guess.then(|| view! { <span class="sr-only">" "{map.words().guess}</span> })}
        </button>
    }
    .into_any()
}
