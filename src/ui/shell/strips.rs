//! Strips between bar and content: what needs doing about saving.
//!
//! A strip stays until what it says is over. What is not saved is said as an
//! alarm, once: by whoever noticed it, not by the strip, which is there at
//! once for whoever sees it.

use leptos::prelude::*;

use super::super::dialogs::Dialog;
use super::super::saving::{Reason, SaveState};
use super::super::shelf;
use super::super::state::{App, use_app};
use super::super::widgets::Icon;
use crate::keep::Protection;
use crate::ui::signals::Memo;

/// What a strip is about, the gravest first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Strip {
    NotSaved(Reason),
    Deleted,
    Newer,
    Memory,
    Weaker,
    Elsewhere,
}

/// The strips that apply now.
#[component]
pub fn Strips() -> impl IntoView {
    let app = use_app();
    let strips = Memo::new(move |_| strips(app));
    view! {
        <div class="strips" role="status">
            {move || strips.get().into_iter().map(|strip| view! { <Line strip/> }).collect_view()}
        </div>
    }
}

/// What applies: in the library only where things are kept, inside a journey also whether it is.
fn strips(app: App) -> Vec<Strip> {
    let mut strips = Vec::new();
    if !app.shelf.is_loaded.get() {
        return strips;
    }
    if app.route.get().journey().is_some() {
        match app.desk.saving.get() {
            SaveState::NotSaved(reason) => strips.push(Strip::NotSaved(reason)),
            SaveState::Deleted => strips.push(Strip::Deleted),
            SaveState::ReadOnly => strips.push(Strip::Newer),
            SaveState::Idle | SaveState::Saved(_) | SaveState::Saving | SaveState::MemoryOnly => {}
        }
        strips.extend(app.desk.elsewhere.get().then_some(Strip::Elsewhere));
    }
    match app.shelf.protection.get() {
        Protection::Both => {}
        Protection::LocalOnly | Protection::JournalOnly => strips.push(Strip::Weaker),
        Protection::MemoryOnly => strips.push(Strip::Memory),
    }
    strips
}

/// One strip: what happened, what is kept, and what to do.
#[component]
fn Line(
    /// What it is about.
    strip: Strip,
) -> impl IntoView {
    let app = use_app();
    let said = move || {
        let words = app.words().trouble();
        match strip {
            Strip::NotSaved(Reason::Full) => words.full,
            Strip::NotSaved(Reason::Failed | Reason::Unfaithful) => words.failed,
            Strip::Deleted => words.deleted_strip,
            Strip::Newer => words.newer_strip,
            Strip::Memory => words.memory_strip,
            Strip::Weaker => words.weaker,
            Strip::Elsewhere => words.elsewhere_strip,
        }
    };
    let (icon, is_bad) = match strip {
        Strip::NotSaved(_) | Strip::Deleted => ("warn", true),
        Strip::Newer => ("lock", false),
        Strip::Memory | Strip::Weaker => ("memory", false),
        Strip::Elsewhere => ("tabs", false),
    };
    view! {
        <div class="notice" class:notice--bad=is_bad>
            <Icon name=icon/>
            <p><b>{move || said().0}</b>" "{move || said().1}</p>
            <div class="notice__a">{buttons(app, strip)}</div>
        </div>
    }
}

/// What can be done about it.
fn buttons(app: App, strip: Strip) -> AnyView {
    let is_inside = app.route_now().journey().is_some();
    let save_file = move || {
        button(
            move || app.words().saving.save_file,
            move || {
                app.desk.settle();
                app.shelf.export(app, &app.desk.journey_now());
            },
        )
    };
    match strip {
        Strip::NotSaved(Reason::Full) => view! {
            {button(move || app.words().trouble().make_room, move || app.dialog.set(Some(Dialog::Room)))}
            {save_file()}
        }
        .into_any(),
        Strip::NotSaved(Reason::Failed | Reason::Unfaithful) => view! {
            {button(move || app.words().trouble().try_again, move || shelf::save_now(app))}
            {save_file()}
        }
        .into_any(),
        Strip::Deleted => view! {
            {button(move || app.words().trouble().keep_as_copy, move || app.shelf.keep_mine(app))}
            {save_file()}
        }
        .into_any(),
        Strip::Newer => button(move || app.words().shelf().download_raw, move || {
            if let Some(entry) = app.desk.id_now().and_then(|id| app.shelf.entry(id)) {
                app.shelf.export_entry(app, &entry);
            }
        })
        .into_any(),
        Strip::Memory | Strip::Weaker if is_inside => save_file().into_any(),
        Strip::Memory | Strip::Weaker => ().into_any(),
        Strip::Elsewhere => button(move || app.words().library.versions, move || {
            if let Some(id) = app.route_now().journey() {
                app.dialog.set(Some(Dialog::Versions(id)));
            }
        })
        .into_any(),
    }
}

fn button(
    label: impl Fn() -> &'static str + Send + 'static,
    act: impl Fn() + 'static,
) -> impl IntoView {
    view! { <button class="btn btn--s" type="button" on:click=move |_| act()>{label}</button> }
}
