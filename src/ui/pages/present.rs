//! Presenting: one step at a time, large, in the customer's shoes. Keys, tap and clicker walk; what
//! people say lands as a card on the map.

use leptos::{ev, prelude::*};

use super::super::shell::stand_at_content;
use super::super::state::{App, Route, use_app};
use super::super::widgets::{Icon, portrait};
use super::clock::Clock;
use super::note::{Draft, Note, take_note};
use super::track::Track;
use super::vote::Vote;
use crate::insight::curve::{self, CurveValue, PersonaChoice};
use crate::insight::reality;
use crate::model::{Journey, LaneKind, Step, StepId};
use crate::platform::{focus, grid, keys};
use crate::scene::phase_colour;
use crate::ui::signals::{Memo, RwSignal};
use crate::ui::views::{Show, live};
use crate::words::{names, numbers};

/// Words longer than this are shown smaller.
const LONG: usize = 90;

/// One step at a time.
#[component]
pub fn Present() -> impl IntoView {
    let app = use_app();
    let words = move || &app.words().pages().present;
    let ids =
        app.desk.part(|journey| journey.steps().map(|(_, step)| step.id).collect::<Vec<StepId>>());
    let wanted = RwSignal::new(0_usize);
    let at = Memo::new(move |_| wanted.get().min(ids.with(Vec::len).saturating_sub(1)));
    let here = Memo::new(move |_| ids.with(|ids| ids.get(at.get()).copied()));
    let draft = Draft::new();
    let said = draft.text;
    // Whoever goes on keeps what was typed.
    let keep_note = move || {
        if let Some(step) = here.get_untracked() {
            take_note(app, step, draft);
        }
    };
    on_cleanup(keep_note);
    let stop = move || {
        keep_note();
        leave(app);
    };
    let walk = move |to: usize| {
        if to < ids.with_untracked(Vec::len) && to != at.get_untracked() {
            keep_note();
            wanted.set(to);
            stand_at_content();
            let said =
                (app.words_now().pages().present.step_of)(to + 1, ids.with_untracked(Vec::len));
            app.messages.speak(said);
        }
    };
    let forward = move || walk(at.get_untracked() + 1);
    let back = move || walk(at.get_untracked().saturating_sub(1));
    let listener = window_event_listener(ev::keydown, move |event| {
        if event.default_prevented() || keys::has_modifier(&event) {
            return;
        }
        let is_typing = is_typing(&event);
        // In an empty field an arrow has nothing else to do: a clicker may send it.
        let is_free =
            grid::is_within(&event, ".stage__note input") && said.with_untracked(String::is_empty);
        match event.key().as_str() {
            "PageDown" => forward(),
            "PageUp" => back(),
            "Escape" if is_typing => focus::by_id("main"),
            _ if is_typing && !is_free => return,
            "ArrowRight" | "ArrowDown" => forward(),
            "ArrowLeft" | "ArrowUp" => back(),
            _ if is_typing => return,
            " " if !grid::is_within(&event, "button, a") => forward(),
            "Home" => walk(0),
            "End" => walk(ids.with_untracked(Vec::len).saturating_sub(1)),
            "Escape" => stop(),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || listener.remove());
    request_animation_frame(|| focus::by_id("main"));
    let phase = move || {
        let step = here.get()?;
        app.desk.with_journey(|journey| {
            let (idx, phase) = journey
                .phases
                .iter()
                .enumerate()
                .find(|(_, phase)| phase.steps.iter().any(|each| each.id == step))?;
            Some((phase_colour(phase, idx), format!("{} {}", idx + 1, phase.name)))
        })
    };
    let title = move || {
        let step = here.get()?;
        app.desk.with_journey(|journey| Some(journey.step(step)?.title.clone()))
    };
    let tap = move |event: ev::MouseEvent| {
        if !grid::is_within(&event, "button, a, input, textarea, label") {
            forward();
        }
    };
    let is_last = move || at.get() + 1 >= ids.with(Vec::len);
    view! {
        <main
            class="stage"
            id="main"
            tabindex="-1"
            data-phase=move || phase().map(|(colour, _)| colour.to_string())
            aria-label=move || (words().step_of)(at.get() + 1, ids.with(Vec::len))
        >
            <header class="stage__poster" on:click=tap>
                <p class="stage__phase" dir="auto">{move || phase().map(|(_, name)| name)}</p>
                <p class="stage__n" aria-hidden="true">{move || here.get().map(|_| at.get() + 1)}</p>
                <h1 dir="auto">{move || title().unwrap_or_else(|| words().no_steps.to_owned())}</h1>
            </header>
            <section class="stage__story">
                <div class="stage__top">
                    <Who/>
                    <Clock/>
                    <button class="btn" type="button" on:click=move |_| stop()>
                        {move || words().stop}
                        <kbd aria-hidden="true">"Esc"</kbd>
                    </button>
                </div>
                {move || here.get().map(|step| story(app, step, draft))}
            </section>
            <nav class="stage__walk" aria-label=move || words().steps>
                <button class="btn stage__prev" type="button" disabled=move || at.get() == 0 on:click=move |_| back()>
                    <Icon name="back"/>
                    <span>{move || words().previous}</span>
                </button>
                <Track at on_walk=Callback::new(walk)/>
                <button
                    class="btn btn--ink stage__next"
                    type="button"
                    disabled=is_last
                    on:click=move |_| forward()
                >
                    <span>{move || words().next}</span>
                    <Icon name="arrow"/>
                </button>
            </nav>
        </main>
    }
}

fn is_typing(event: &ev::KeyboardEvent) -> bool {
    grid::is_within(event, "input, textarea, select, [contenteditable]")
}

fn leave(app: App) {
    if let Some(id) = app.route_now().journey() {
        app.go(Route::map(id));
    }
}

/// Whose map is shown.
pub(super) fn choice(journey: &Journey) -> PersonaChoice {
    PersonaChoice::from(journey.view.persona)
}

#[component]
fn Who() -> impl IntoView {
    let app = use_app();
    let name = app.desk.part(|journey| {
        let persona = journey.persona(journey.view.persona?)?;
        Some(persona.name.trim().to_owned()).filter(|name| !name.is_empty())
    });
    let whose = move || app.desk.with_journey(|journey| journey.view.persona);
    let said = move || {
        let words = &app.words().pages().present;
        name.get().map_or_else(|| words.you.to_owned(), |name| (words.you_are)(&name))
    };
    view! {
        <p class="stage__who"><span class="face" aria-hidden="true">{portrait(whose)}</span><span dir="auto">{live(said)}</span></p>
    }
}

/// What is told of a step.
fn story(app: App, step: StepId, note: Draft) -> impl IntoView {
    let voice = app.desk.part(move |journey| voice(journey, journey.step(step)?));
    let is_low = app.desk.part(move |journey| {
        let point = curve::at(journey, &choice(journey), step);
        point.and_then(|point| point.value.height()).is_some_and(|height| height < 0.0)
    });
    let words = move || &app.words().pages().present;
    let asked = move || if is_low.get() { words().questions_low } else { words().questions };
    view! {
        {move || voice.get().map(|said| {
            let size = if said.chars().count() > LONG { "stage__voice stage__voice--long" } else { "stage__voice" };
            view! { <blockquote class=size dir="auto"><p>"“"{said}"”"</p></blockquote> }
        })}
        <dl class="stage__facts">{move || facts(app, step)}</dl>
        <Vote step/>
        <div class="stage__ask">
            <h2>{move || words().ask}</h2>
            <ol>{move || asked().map(|question| view! { <li>{question}</li> })}</ol>
            <Show when=move || app.desk.is_editable()>
                <Note step note/>
            </Show>
        </div>
    }
}

/// What the customer says here: a quote, else a thought.
fn voice(journey: &Journey, step: &Step) -> Option<String> {
    [LaneKind::Quotes, LaneKind::Thoughts].into_iter().find_map(|kind| said_in(journey, step, kind))
}

/// The first words in a lane of this kind.
fn said_in(journey: &Journey, step: &Step, kind: LaneKind) -> Option<String> {
    let lanes = journey.lanes.iter().filter(|lane| lane.kind == kind);
    let whose = choice(journey);
    let mut cards = lanes.flat_map(|lane| step.cards_in(lane.id));
    cards.find_map(|card| {
        if !whose.concerns(&card.personas) {
            return None;
        }
        let said = card.text.trim();
        (!said.is_empty()).then(|| said.trim_matches(['“', '”', '"']).to_owned())
    })
}

fn facts(app: App, id: StepId) -> Option<AnyView> {
    let words = app.words();
    let language = words.language;
    let said = &words.pages().present;
    app.desk.with_journey(|journey| {
        let step = journey.step(id)?;
        let fact = |name: &'static str, what: String, more: String, measured: bool| {
            view! {
                <div class=measured.then_some("is-measured")>
                    <dt>{name}</dt>
                    <dd><b dir="auto">{what}</b></dd>
                    <dd dir="auto">{more}</dd>
                </div>
            }
        };
        let really = reality::at(journey, id).map(|real| {
            let wait = real.median_seconds.map(|seconds| numbers::span(language, seconds));
            let what = wait.unwrap_or_else(|| (said.came)(real.share_percent));
            fact(said.really, what, (said.stops)(real.stop_percent), true)
        });
        let point = curve::at(journey, &choice(journey), id)?;
        let height = point.value.height();
        let feels = height.map_or_else(
            || said.unknown.to_owned(),
            |height| format!("{} {}", point.word, numbers::feeling(language, height)),
        );
        let from = match &point.value {
            CurveValue::Evidence(measured) => format!("n = {}", measured.n),
            CurveValue::Assumption(_) | CurveValue::Gap => point.reason.clone(),
        };
        let decisive = step.decisive.then_some(said.decisive);
        let from = [Some(from.as_str()), decisive].into_iter().flatten();
        let from = from.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
        let used = step.channels.iter().filter_map(|used| journey.channel(used.channel));
        let used = used.map(|channel| channel.name.clone()).collect::<Vec<_>>().join(", ");
        let contact = if used.is_empty() { said.no_contact.to_owned() } else { used };
        let asks = said_in(journey, step, LaneKind::Questions)
            .or_else(|| said_in(journey, step, LaneKind::Needs))
            .map(|text| format!("{}: {text}", said.wants));
        // Three facts stand beside each other.
        let hinder = said_in(journey, step, LaneKind::Obstacles)
            .filter(|_| really.is_none())
            .map(|text| fact(said.hinders, text, String::new(), false));
        let all = view! {
            {really}
            {fact(said.feels, feels.trim().to_owned(), from, false)}
            {fact(said.contact, contact, asks.unwrap_or_default(), false)}
            {hinder}
        };
        Some(all.into_any())
    })
}

/// The title of a step, or the name of its kind when it has none.
pub(super) fn named(app: App, title: &str) -> String {
    let title = title.trim();
    if title.is_empty() {
        let words = app.words();
        return names::step_kind(words.language, crate::model::StepKind::Action).to_owned();
    }
    title.to_owned()
}
