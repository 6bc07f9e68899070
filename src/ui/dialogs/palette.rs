//! Doing and finding by name: commands, screens, and what stands in the journey.

use std::sync::{Arc, Mutex};

use leptos::{ev, prelude::*};

use super::close;
use crate::edit::Selection;
use crate::insight::folded::folded;
use crate::insight::search::{self, Place};
use crate::platform::focus;
use crate::ui::commands::{Command, TABLE};
use crate::ui::signals::{RwSignal, Signal};
use crate::ui::state::{App, Route, Screen, use_app};
use crate::ui::stored::StoredValue;
use crate::ui::views::live;
use crate::ui::widgets::{Dialog as Frame, Icon};

/// So much of a journey is listed; who wants less types more.
const MOST: usize = 20;
const LIST: &str = "palette-list";

/// What is listed under.
#[derive(Clone, Copy, PartialEq)]
enum Group {
    Do,
    GoTo,
    InJourney,
}

/// One line of the list.
#[derive(Clone)]
struct Line {
    group: Group,
    icon: &'static str,
    name: String,
    beside: String,
    act: Arc<dyn Fn() + Send + Sync>,
}

/// Finds by name what can be done and what stands in the journey.
#[component]
pub fn PaletteDialog() -> impl IntoView {
    let app = use_app();
    let words = move || app.words().palette();
    let asked = RwSignal::new(String::new());
    let at = RwSignal::new(0_usize);
    let lines = Signal::derive(move || lines(app, &asked.get()));
    // What was chosen is done when the focus is back, and before the next key.
    let chosen = Arc::new(Mutex::new(None::<Line>));
    let act = Arc::clone(&chosen);
    let on_gone = move || {
        if let Some(line) = act.lock().ok().and_then(|mut chosen| chosen.take()) {
            (line.act)();
        }
    };
    let chosen = StoredValue::new(chosen);
    let run = move |idx: usize| {
        let line = lines.with_untracked(|lines| lines.get(idx).cloned());
        if line.is_some() {
            chosen.with_value(|chosen| {
                if let Ok(mut chosen) = chosen.lock() {
                    *chosen = line;
                }
            });
            app.dialog.set(None);
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let n_lines = lines.with_untracked(Vec::len);
        let now = at.get_untracked();
        match event.key().as_str() {
            _ if event.is_composing() || n_lines == 0 => return,
            "ArrowDown" => at.set((now + 1) % n_lines),
            "ArrowUp" => at.set((now + n_lines - 1) % n_lines),
            "Enter" => run(now),
            _ => return,
        }
        event.prevent_default();
        request_animation_frame(|| focus::into_view("#palette-list [aria-selected=true]"));
    };
    let count = move || match (lines.with(Vec::len), asked.get()) {
        (0, asked) => (words().nothing)(asked.trim()),
        (n, _) => (words().count)(n),
    };
    view! {
        <Frame
            title=Signal::derive(move || app.words().shell.palette.to_owned())
            close_label=app.words_now().shell.close
            on_close=close(app)
            on_gone=Arc::new(on_gone)
            class="palette"
            foot=move || view! {
                <p class="dialog__note" role="status">{live(count)}</p>
                <button class="btn btn--quiet" type="button" on:click=move |_| Command::Keys.run(app)>
                    {move || app.words().shell.keys}
                </button>
            }
        >
            <div class="palette__in">
                <Icon name="search"/>
                <input
                    type="text"
                    role="combobox"
                    autofocus
                    autocomplete="off"
                    spellcheck="false"
                    aria-label=move || words().field
                    placeholder=move || words().field
                    aria-expanded="true"
                    aria-autocomplete="list"
                    aria-controls=LIST
                    aria-activedescendant=move || {
                        (lines.with(Vec::len) > 0).then(|| format!("{LIST}-{}", at.get()))
                    }
                    prop:value=move || asked.get()
                    on:input=move |event| {
                        asked.set(event_target_value(&event));
                        at.set(0);
                    }
                    on:keydown=on_key
                />
            </div>
            <div class="palette__list" id=LIST role="listbox" aria-label=move || words().results>
                {move || groups(app, lines.get(), at, run)}
            </div>
        </Frame>
    }
}

fn groups(
    app: App,
    lines: Vec<Line>,
    at: RwSignal<usize>,
    run: impl Fn(usize) + Copy + 'static,
) -> Vec<AnyView> {
    let words = app.words().palette();
    let groups = [
        (Group::Do, words.do_it),
        (Group::GoTo, words.go_to),
        (Group::InJourney, words.in_journey),
    ];
    let numbered: Vec<_> = lines.into_iter().enumerate().collect();
    let group = |(group, name): (Group, &'static str)| {
        let inside = numbered.iter().filter(|(_, line)| line.group == group);
        let options: Vec<_> =
            inside.map(|(idx, line)| option(*idx, line.clone(), at, run)).collect();
        (!options.is_empty()).then(|| {
            view! {
                <div class="palette__g" role="group" aria-label=name>
                    <p class="palette__h" aria-hidden="true">{name}</p>
                    {options}
                </div>
            }
            .into_any()
        })
    };
    groups.into_iter().filter_map(group).collect()
}

fn option(
    idx: usize,
    line: Line,
    at: RwSignal<usize>,
    run: impl Fn(usize) + Copy + 'static,
) -> AnyView {
    view! {
        <div
            id=format!("{LIST}-{idx}")
            class="palette__o"
            role="option"
            aria-selected=move || (at.get() == idx).to_string()
            on:click=move |_| run(idx)
        >
            <Icon name=line.icon/>
            <span dir="auto">{line.name}</span>
            <span class="palette__k">{line.beside}</span>
        </div>
    }
    .into_any()
}

/// What fits what was asked.
fn lines(app: App, asked: &str) -> Vec<Line> {
    let words = app.words();
    let asked_folded = folded(asked);
    let fits = |name: &str, choice_of: &str| {
        let name = folded(&format!("{name} {choice_of}"));
        asked_folded.split_whitespace().all(|word| name.contains(word))
    };
    let mut lines: Vec<Line> = Vec::new();
    for row in TABLE.iter().filter(|row| row.command != Command::Palette) {
        let command = row.command;
        let name = command.name(words);
        let choice_of = command.choice_of(words).unwrap_or_default();
        if !fits(name, choice_of) || !command.is_possible(app) {
            continue;
        }
        let group = match command {
            Command::Go(_) | Command::Home | Command::Settings => Group::GoTo,
            _ => Group::Do,
        };
        lines.push(Line {
            group,
            icon: command.icon(),
            name: name.to_owned(),
            beside: row.keys.first().map_or_else(|| choice_of.to_owned(), |keys| shown(keys)),
            act: Arc::new(move || command.run(app)),
        });
    }
    // What is done stands before where one goes.
    lines.sort_by_key(|line| line.group == Group::GoTo);
    let hits = app.desk.with_journey(|journey| search::within(journey, asked));
    lines.extend(hits.into_iter().take(MOST).map(|hit| Line {
        group: Group::InJourney,
        icon: match hit.place {
            Place::Step(_) => "flag",
            Place::Card(_) => "file",
        },
        name: hit.text,
        beside: (words.palette().step)(hit.n),
        act: Arc::new(move || go(app, hit.place)),
    }));
    lines
}

/// Shows what was found on the map.
fn go(app: App, place: Place) {
    let selection = match place {
        Place::Step(id) => Selection::Step(id),
        Place::Card(id) => Selection::Card(id),
    };
    app.desk.selection.set(selection);
    app.goal.set(Some(selection));
    if let Some(id) = app.route_now().journey() {
        app.go(Route::In(id, Screen::Map));
    }
}

/// Keys as they stand on the keyboard.
pub(super) fn shown(keys: &str) -> String {
    keys.replace("Mod", "Ctrl").replace('+', " ")
}
