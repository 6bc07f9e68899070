//! The inspector: every field of what is selected on the map, beside it; a
//! drawer on a tablet, a sheet on a phone.
//!
//! A panel is made anew when something else is selected, and never while
//! someone types: its fields read their own part of the journey. What is in it
//! arrives after the map that it stands beside, which can be edited before.

mod card;
mod cell;
mod channels;
mod events;
mod feeling;
mod grounds;
mod head;
mod jumps;
mod lane;
mod moment;
mod pages;
mod phase;
mod place;
mod plans;
mod scores;
mod step;
mod summary;
mod tip;

use leptos::{ev, prelude::*};
use wasm_split_helpers::wasm_split;

pub use self::card::CardTools;
pub use self::grounds::card_menu as evidence_menu;
pub use self::jumps::{make as make_jump, targets as jump_targets};
pub use self::pages::{Opened, Pages};

use self::pages::Page;
use super::later::{Draw, Fetched, Later};
use super::shell::stand_at_content;
use super::state::{App, use_app};
use super::widgets::Icon;
use crate::edit::Selection;
use crate::model::CardId;
use crate::platform::{focus, page};
use crate::ui::signals::{Memo, Signal};
use crate::ui::views::live;

/// The id of the panel, for a button with `popovertarget`.
pub const ID: &str = "inspector";

/// The button that opens the panel where it does not stand beside the map.
#[component]
pub fn OpenButton() -> impl IntoView {
    let app = use_app();
    view! {
        <button
            class="icon-btn toolbar__side"
            type="button"
            popovertarget=ID
            aria-label=move || app.words().shell.details
        >
            <Icon name="info"/>
        </button>
    }
}

/// The panel beside a screen, which provides its [`Pages`].
#[component]
pub fn Inspector(
    /// The cards that are selected together.
    #[prop(optional, into)]
    several: Signal<Vec<CardId>>,
    /// What can be done with them.
    #[prop(optional)]
    children: Option<ChildrenFn>,
) -> impl IntoView {
    let app = use_app();
    let pages = expect_context::<Pages>();
    let shown = Memo::new(move |_| {
        let several = several.get();
        // Where the focus is among several says nothing of them.
        let is_one = several.len() < 2;
        let selection = if is_one { app.desk.selection.get() } else { Selection::None };
        (selection, if is_one { Vec::new() } else { several }, app.language.get())
    });
    let part = Later::new(|| Box::pin(content()));
    let body = move || {
        let (selection, several, _) = shown.get();
        let page = pages.page.get();
        part.show(Asked { page, selection, several, doing: children.clone() })
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() && !event.default_prevented() {
            event.prevent_default();
            leave(app);
        }
    };
    view! {
        <div class="side__veil" aria-hidden="true" on:click=move |_| leave(app)></div>
        <aside
            id=ID
            class="side"
            popover="manual"
            aria-label=move || app.words().shell.details
            on:keydown=on_key
            on:toggle=move |_| {
                if focus::is_shown(ID) {
                    focus::first("#inspector h2");
                }
            }
        >
            <div class="side__in">{live(body)}</div>
        </aside>
    }
}

/// Goes into the panel, which opens where it does not stand beside the map.
pub fn enter() {
    if page::has_drawer() {
        focus::show_popover(ID);
    }
    focus::first("#inspector h2");
}

/// What the panel is asked to show.
pub struct Asked {
    page: Option<Opened>,
    selection: Selection,
    several: Vec<CardId>,
    doing: Option<ChildrenFn>,
}

#[wasm_split(panel, fallible, preload(fetch_panel))]
pub fn content() -> Fetched<Draw<Asked>> {
    Ok(shown)
}

/// A page over the panel, several cards, or what is selected.
fn shown(asked: Asked) -> AnyView {
    match asked.page {
        Some(page) => view! { <Page page/> }.into_any(),
        None if !asked.several.is_empty() => {
            let doing = asked.doing.map(|doing| doing());
            view! { <card::CardsPanel ids=asked.several doing=doing.into_any()/> }.into_any()
        }
        None => panel(asked.selection),
    }
}

fn panel(selection: Selection) -> AnyView {
    match selection {
        Selection::None => view! { <summary::Summary/> }.into_any(),
        Selection::Phase(id) => view! { <phase::PhasePanel id/> }.into_any(),
        Selection::Step(id) => view! { <step::StepPanel id/> }.into_any(),
        Selection::Lane(id) => view! { <lane::LanePanel id/> }.into_any(),
        Selection::Card(id) => view! { <card::CardPanel id/> }.into_any(),
        Selection::Cell { step, lane } => view! { <cell::CellPanel step lane/> }.into_any(),
        Selection::Feeling { step } => view! { <feeling::FeelingPanel step/> }.into_any(),
    }
}

/// The cross: a drawer closes; beside the map, nothing is selected any more.
fn close(app: App) {
    if !focus::hide_popover(ID) {
        app.desk.selection.set(Selection::None);
    }
    go_back(app);
}

/// Escape: back to the cell on the map; a drawer closes on the way.
fn leave(app: App) {
    focus::hide_popover(ID);
    go_back(app);
}

/// To the map; on a phone, to what is selected in its list.
fn go_back(app: App) {
    focus::first("[role=grid] [tabindex='0']");
    if page::is_narrow() {
        let stop = match app.desk.selection.get_untracked() {
            Selection::Card(id) => format!("card {id}"),
            Selection::Step(id) | Selection::Feeling { step: id } => format!("step {id}"),
            Selection::Phase(id) => format!("phase {id}"),
            Selection::None | Selection::Lane(_) | Selection::Cell { .. } => String::new(),
        };
        focus::first(&format!("[data-stop='{stop}']"));
        stand_at_content();
    }
}
