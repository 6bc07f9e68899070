//! Research: what the cards rest on, and the list of what is known.

use leptos::prelude::*;

use super::super::inspector::{Inspector, Opened, Pages};
use super::super::state::use_app;
use super::super::widgets::{Icon, SelectField};
use super::evidence::List;
use crate::edit::Edit;
use crate::insight::coverage::{self, Coverage};
use crate::insight::research::Filter;
use crate::model::{Evidence, Journey, PersonaId, PhaseId};
use crate::scene::phase_colour;
use crate::ui::commands;
use crate::ui::signals::{Memo, RwSignal, Signal};
use crate::ui::views::{Show, live};

/// What is known, and what the cards rest on.
#[component]
pub fn Research() -> impl IntoView {
    let app = use_app();
    provide_context(Pages::new(app));
    let filter = RwSignal::new(Filter::default());
    let parts = app.desk.part(parts);
    view! {
        <main class="main page" id="main" tabindex="-1">
            <Headline parts/>
            <Cover parts/>
            <Filters filter/>
            <List filter/>
        </main>
        <Inspector/>
    }
}

/// The cards of a phase, and what they rest on.
#[derive(Clone, PartialEq)]
struct Part {
    name: String,
    colour: u8,
    coverage: Coverage,
}

fn parts(journey: &Journey) -> Vec<Part> {
    let phases = journey.phases.iter().enumerate().zip(coverage::per_phase(journey));
    phases
        .map(|((idx, phase), coverage)| Part {
            name: phase.name.trim().to_owned(),
            colour: phase_colour(phase, idx),
            coverage,
        })
        .collect()
}

#[component]
fn Headline(parts: Memo<Vec<Part>>) -> impl IntoView {
    let app = use_app();
    let said = move || {
        let words = &app.words().pages().research;
        let parts = parts.get();
        let all: usize = parts.iter().map(|part| part.coverage.total()).sum();
        if all == 0 {
            return (words.no_cards.to_owned(), None);
        }
        let backed_up = parts.iter().map(|part| part.coverage.backed_up()).sum();
        let share = |part: &Part| part.coverage.backed_up() * 1000 / part.coverage.total();
        let with_cards = parts.iter().enumerate().filter(|(_, part)| part.coverage.total() > 0);
        let weakest = with_cards.min_by_key(|(_, part)| share(part));
        let weakest = weakest.filter(|(_, part)| part.coverage.none > 0 && parts.len() > 1);
        let rest = weakest.map(|(idx, part)| {
            let name = Some(part.name.clone()).filter(|name| !name.is_empty());
            (words.weakest)(&name.unwrap_or_else(|| (words.phase_n)(idx + 1)))
        });
        ((words.headline)(backed_up, all), rest)
    };
    live(move || {
        let (what, rest) = said();
        view! {
            <header class="page__head">
                <h2 class="headline">{what}{rest.map(|rest| view! { " "<span>{rest}</span> })}</h2>
            </header>
        }
    })
}

/// Per phase, a small card for each card, marked by what it rests on.
#[component]
fn Cover(parts: Memo<Vec<Part>>) -> impl IntoView {
    let app = use_app();
    let key = move || {
        let words = &app.words().pages().research;
        let sum = |count: fn(&Coverage) -> usize| {
            parts.with(|parts| parts.iter().map(|part| count(&part.coverage)).sum::<usize>())
        };
        kinds(words)
            .map(|(kind, name, count)| {
                view! {
                    <li><i class="mini" data-kind=kind></i>{name}" "<b>{sum(count)}</b></li>
                }
            })
            .into_any()
    };
    let phases = move || {
        let words = &app.words().pages().research;
        parts
            .get()
            .into_iter()
            .enumerate()
            .map(|(idx, part)| phase(words, idx, part))
            .collect_view()
    };
    view! {
        <section class="block" aria-labelledby="cover-name">
            <header class="block__head">
                <h2 id="cover-name">{move || app.words().pages().research.coverage}</h2>
                <ul class="keys">{live(key)}</ul>
            </header>
            <ol class="cover">{live(phases)}</ol>
        </section>
    }
}

type Kind = (&'static str, &'static str, fn(&Coverage) -> usize);

fn kinds(words: &crate::words::pages::Research) -> [Kind; 4] {
    [
        ("both", words.both, |it| it.both),
        ("num", words.figures, |it| it.analytic),
        ("say", words.stories, |it| it.anecdotal),
        ("none", words.nothing, |it| it.none),
    ]
}

fn phase(words: &crate::words::pages::Research, idx: usize, part: Part) -> impl IntoView + use<> {
    let Part { name, colour, coverage } = part;
    let kinds = kinds(words);
    let said = kinds.map(|(_, name, count)| format!("{} {name}", count(&coverage))).join(", ");
    let cards = kinds.map(|(kind, _, count)| {
        (0..count(&coverage)).map(|_| view! { <i class="mini" data-kind=kind></i> }).collect_view()
    });
    let n = (words.of)(coverage.backed_up(), coverage.total());
    view! {
        <li data-phase=colour.to_string()>
            <h3 class="heat__ph" dir="auto">{format!("{} {name}", idx + 1)}</h3>
            <span class="minis" role="img" aria-label=said>{cards}</span>
            <p><b>{n}</b>" "{words.backed_up}</p>
        </li>
    }
}

/// Which findings are shown, and the button that adds one.
#[component]
fn Filters(filter: RwSignal<Filter>) -> impl IntoView {
    let app = use_app();
    let pages = expect_context::<Pages>();
    let words = move || &app.words().pages().research;
    let counts = app.desk.part(|journey| {
        let n = journey.evidence.iter().filter(|it| it.kind.is_analytic()).count();
        [journey.evidence.len(), n, journey.evidence.len() - n]
    });
    let kind = move |at: usize, analytic: Option<bool>| {
        let name = move || {
            let name = [words().all, words().figures_name, words().stories_name][at];
            format!("{name} {}", counts.get()[at])
        };
        view! {
            <button
                type="button"
                aria-pressed=move || (filter.get().analytic == analytic).to_string()
                on:click=move |_| filter.update(|filter| filter.analytic = analytic)
            >
                {live(name)}
            </button>
        }
    };
    let phases = app.desk.part(|journey| {
        let named = journey.phases.iter().map(|phase| (phase.id, phase.name.clone()));
        named.collect::<Vec<(PhaseId, String)>>()
    });
    let personas = app.desk.part(|journey| {
        let named = journey.personas.iter().map(|it| (it.id, it.name.clone()));
        named.collect::<Vec<(PersonaId, String)>>()
    });
    let phase_names = move || {
        let named = phases.get().into_iter().enumerate();
        let named = named.map(|(idx, (_, name))| format!("{} {name}", idx + 1));
        std::iter::once(words().all_phases.to_owned()).chain(named).collect::<Vec<_>>()
    };
    let persona_names = move || {
        let named = personas.get().into_iter().map(|(_, name)| name);
        std::iter::once(words().all_personas.to_owned()).chain(named).collect::<Vec<_>>()
    };
    let phase_place = move || {
        let chosen = filter.get().phase;
        phases.with(|all| all.iter().position(|(id, _)| Some(*id) == chosen).map_or(0, |at| at + 1))
    };
    let persona_place = move || {
        let chosen = filter.get().persona;
        personas
            .with(|all| all.iter().position(|(id, _)| Some(*id) == chosen).map_or(0, |at| at + 1))
    };
    let add = move |_| {
        let finding = Evidence { id: app.desk.draw(), ..Evidence::default() };
        let opened = Opened::Evidence(finding.id);
        if commands::act(app, &Edit::PutEvidence(finding)) {
            filter.set(Filter::default());
            pages.open(opened);
        }
    };
    view! {
        <div class="filters" role="group" aria-label=move || words().filters>
            <div class="segment" role="group" aria-label=move || words().kind>
                {kind(0, None)} {kind(1, Some(true))} {kind(2, Some(false))}
            </div>
            <SelectField
                label=Signal::derive(move || words().phase.to_owned())
                options=Signal::derive(phase_names)
                chosen=Signal::derive(phase_place)
                on_choose=Callback::new(move |at: usize| {
                    let id = phases.with(|all| at.checked_sub(1).and_then(|at| Some(all.get(at)?.0)));
                    filter.update(|filter| filter.phase = id);
                })
                quiet_label=true
            />
            <SelectField
                label=Signal::derive(move || words().persona.to_owned())
                options=Signal::derive(persona_names)
                chosen=Signal::derive(persona_place)
                on_choose=Callback::new(move |at: usize| {
                    let id = personas.with(|all| at.checked_sub(1).and_then(|at| Some(all.get(at)?.0)));
                    filter.update(|filter| filter.persona = id);
                })
                quiet_label=true
            />
            <Show when=move || app.desk.is_editable()>
                <button class="btn filters__add" type="button" on:click=add>
                    <Icon name="plus"/>
                    {move || words().add}
                </button>
            </Show>
        </div>
    }
}
