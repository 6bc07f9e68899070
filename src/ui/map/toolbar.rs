//! Above the map: whose it is, what data shows, what is backed up, and adding.

use leptos::prelude::*;

use super::super::commands::{Command, OnMap};
use super::super::inspector::OpenButton;
use super::super::widgets::{Icon, MenuButton, MenuItem, MenuKind, portrait};
use super::state::{Map, use_map};
use super::zoom::Zoom;
use super::{asked, edits};
use crate::insight::{coverage, lanes};
use crate::model::{LaneKind, MapStyle, PersonaId};
use crate::ui::signals::Signal;
use crate::ui::views::{live, maybe};
use crate::words::names;

/// The toolbar of the map.
#[component]
pub fn Toolbar() -> impl IntoView {
    let map = use_map();
    view! {
        <div class="toolbar" role="toolbar" aria-label=move || map.words().tools.name>
            <Styles/>
            <Personas/>
            <RealitySwitch/>
            {move || map.editable.get().then(|| view! { <Adding/> })}
            <Ready/>
            <FindButton/>
            <Zoom/>
            <OpenButton/>
        </div>
    }
}

/// Opens the bar in which one finds words on the map.
#[component]
fn FindButton() -> impl IntoView {
    let map = use_map();
    let name = move || OnMap::Find.name(map.app.words());
    view! {
        <button class="icon-btn" type="button" aria-label=name title=name on:click=move |_| asked::run(map, OnMap::Find)>
            <Icon name="find"/>
        </button>
    }
}

/// Which of the four styles of the same map.
#[component]
fn Styles() -> impl IntoView {
    const STYLES: [MapStyle; 4] =
        [MapStyle::Map, MapStyle::Blueprint, MapStyle::Experience, MapStyle::Table];
    let map = use_map();
    let name = move || names::map_style(map.language(), map.style.get());
    let items = Callback::new(move |()| {
        let chosen = map.style.get_untracked();
        let line = |style: MapStyle| MenuItem {
            kind: MenuKind::Choice { chosen: chosen == style },
            ..Command::OnMap(OnMap::Style(style)).line(map.app, "")
        };
        STYLES.map(line).to_vec()
    });
    let label = Signal::derive(move || format!("{}: {}", map.words().tools.style, name()));
    view! {
        <MenuButton label class="btn" items>
            <span>{live(name)}</span>
            <Icon name="down" small=true/>
        </MenuButton>
    }
}

/// Whose map is shown: one customer group, or all.
#[component]
fn Personas() -> impl IntoView {
    let map = use_map();
    let personas = map.app.desk.part(|journey| {
        journey
            .personas
            .iter()
            .map(|persona| (persona.id, persona.name.clone()))
            .collect::<Vec<_>>()
    });
    let chosen = move || map.view.with(|view| view.persona);
    let name = move || {
        let chosen = chosen();
        let found = personas.with(|all| {
            all.iter().find(|(id, _)| Some(*id) == chosen).map(|(_, name)| name.clone())
        });
        let name = found.unwrap_or_else(|| map.words().tools.everyone.to_owned());
        match map.ids_beside.with(Vec::len) {
            0 => name,
            n_others => format!("{name} +{n_others}"),
        }
    };
    let items = Callback::new(move |()| persona_lines(map, personas.get_untracked()));
    let label = Signal::derive(move || format!("{}: {}", map.words().tools.persona, name()));
    maybe(move || {
        (!personas.with(Vec::is_empty)).then(|| {
            view! {
                <MenuButton label class="btn persona" items>
                    <span class="face" aria-hidden="true">{portrait(chosen)}</span>
                    <span dir="auto">{live(name)}</span>
                    <Icon name="down" small=true/>
                </MenuButton>
            }
        })
    })
}

/// All together, one customer group alone, and others beside that one.
fn persona_lines(map: Map, personas: Vec<(PersonaId, String)>) -> Vec<MenuItem> {
    let everyone = map.app.words_now().map.tools.everyone.to_owned();
    let compared = map.app.words_now().compared();
    let (chosen, others) = (map.view.get_untracked().persona, map.ids_beside.get_untracked());
    let line = |label, kind, action| MenuItem { icon: "", label, hint: "", kind, action };
    let alone = |id: Option<PersonaId>, label| {
        let kind = MenuKind::Choice { chosen: chosen == id && others.is_empty() };
        let show = move |()| {
            map.show(|view| {
                view.persona = id;
                view.beside.clear();
            });
        };
        line(label, kind, Callback::new(show))
    };
    let also = |id: PersonaId, name: &str| {
        let is_there = others.contains(&id);
        let toggle = move |()| {
            map.show(|view| {
                view.beside = view.others();
                if is_there {
                    view.beside.retain(|other| *other != id);
                } else {
                    view.beside.push(id);
                }
            });
        };
        line((compared.also)(name), MenuKind::Also { chosen: is_there }, Callback::new(toggle))
    };
    let mut lines = vec![alone(None, everyone)];
    lines.extend(personas.iter().map(|(id, name)| alone(Some(*id), name.clone())));
    if let Some(chosen) = chosen {
        let others = personas.iter().filter(|(id, _)| *id != chosen);
        lines.extend(others.map(|(id, name)| also(*id, name)));
    }
    lines
}

/// Whether what data shows stands on the map.
#[component]
fn RealitySwitch() -> impl IntoView {
    let map = use_map();
    let exists = map.app.desk.part(|journey| {
        !journey.datasets.is_empty()
            || journey.lanes.iter().any(|lane| lane.kind == LaneKind::Reality)
    });
    let is_on = move || map.view.with(|view| view.reality);
    maybe(move || {
        exists.get().then(|| {
            view! {
                <button
                    class="switch toolbar__real"
                    type="button"
                    role="switch"
                    aria-checked=move || is_on().to_string()
                    on:click=move |_| map.show(|view| view.reality = !view.reality)
                >
                    <span class="switch__knob" aria-hidden="true"></span>
                    {move || map.words().tools.reality}
                </button>
            }
        })
    })
}

/// Adds a phase, a step, a row: after where the user is.
#[component]
fn Adding() -> impl IntoView {
    let map = use_map();
    let rows = Callback::new(move |()| kinds(map));
    view! {
        <div class="pair toolbar__add">
            <button class="btn btn--quiet" type="button" aria-label=move || OnMap::AddPhase.name(map.app.words()) on:click=move |_| asked::run(map, OnMap::AddPhase)>
                <Icon name="plus"/>
                <span>{move || map.words().short.phase}</span>
            </button>
            <button class="btn btn--quiet" type="button" aria-label=move || OnMap::AddStep.name(map.app.words()) on:click=move |_| asked::run(map, OnMap::AddStep)>
                <Icon name="plus"/>
                <span>{move || map.words().short.step}</span>
            </button>
            <MenuButton label=Signal::derive(move || map.words().add_row.to_owned()) class="btn btn--quiet" items=rows>
                <Icon name="plus"/>
                <span>{move || map.words().short.row}</span>
            </MenuButton>
        </div>
    }
}

/// The kinds of rows, and the hidden ones to show again.
pub fn kinds(map: Map) -> Vec<MenuItem> {
    let words = map.app.words_now();
    let journey = map.app.desk.journey_now();
    let below = map.lane_here();
    // What a style does not show is not shown again there, and not added as long as something else is.
    let style = map.style.get_untracked();
    let fits = |kind: LaneKind| match style {
        MapStyle::Blueprint => kind == LaneKind::Feeling || lanes::is_of_a_blueprint(kind),
        MapStyle::Map | MapStyle::Table => !lanes::is_of_a_blueprint(kind),
        MapStyle::Experience => matches!(kind, LaneKind::Feeling | LaneKind::Thoughts),
    };
    let is_part = matches!(style, MapStyle::Blueprint | MapStyle::Experience);
    let hidden = journey.lanes.iter().filter(|lane| lane.hidden && (!is_part || fits(lane.kind)));
    let hidden = hidden.map(|lane| {
        let id = lane.id;
        let name = names::of_lane(words.language, lane);
        MenuItem {
            icon: "eye",
            label: (words.menus().show_row)(name),
            hint: "",
            kind: MenuKind::Action,
            action: Callback::new(move |()| edits::hide_lane(map, id, false)),
        }
    });
    let may_repeat = |kind: &LaneKind| matches!(kind, LaneKind::Text | LaneKind::Image);
    let is_free =
        |kind: &LaneKind| may_repeat(kind) || !journey.lanes.iter().any(|lane| lane.kind == *kind);
    // A style that has all its rows offers those of the map.
    let is_full = !LaneKind::ALL.iter().any(|kind| is_free(kind) && fits(*kind));
    let is_offered = |kind: &&LaneKind| {
        is_free(kind) && if is_full { !lanes::is_of_a_blueprint(**kind) } else { fits(**kind) }
    };
    let kinds = LaneKind::ALL.iter().filter(is_offered).map(|kind| {
        let kind = *kind;
        MenuItem {
            icon: "plus",
            label: names::lane(words.language, kind).to_owned(),
            hint: names::lane_hint(words.language, kind),
            kind: MenuKind::Action,
            action: Callback::new(move |()| {
                // The journey map shows what stands in no other style.
                if is_full {
                    map.show(|view| view.style = MapStyle::Map);
                }
                edits::add_lane(map, kind, below);
            }),
        }
    });
    hidden.chain(kinds).collect()
}

/// How many steps are backed up: a tick each, solid or dashed.
#[component]
fn Ready() -> impl IntoView {
    let map = use_map();
    let backed_up = map.app.desk.part(coverage::backed_up);
    let n_backed_up = move || backed_up.with(|steps| steps.iter().filter(|step| **step).count());
    let n_steps = move || backed_up.with(Vec::len);
    /// More steps than this have no tick of their own.
    const TICKS: usize = 40;
    let ticks = move || {
        backed_up.with(|steps| {
            let shown = if steps.len() > TICKS { &[] } else { steps.as_slice() };
            shown
                .iter()
                .map(|solid| view! { <i data-guess=(!solid).then_some("")></i> })
                .collect_view()
        })
    };
    maybe(move || {
        (n_steps() > 0).then(|| {
            view! {
                <div
                    class="ready"
                    role="meter"
                    aria-valuemin="0"
                    aria-valuemax=n_steps
                    aria-valuenow=n_backed_up
                    aria-label=move || map.words().tools.ready
                >
                    <span class="ready__ticks" aria-hidden="true">{live(ticks)}</span>
                    <span class="ready__text">
                        <b>{move || (map.words().tools.ready_of)(n_backed_up(), n_steps())}</b>
                        " "
                        <span>{move || map.words().tools.ready_word}</span>
                    </span>
                </div>
            }
        })
    })
}
