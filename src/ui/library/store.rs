//! Where everything is kept, how full it is, and when a file is due.

use leptos::prelude::*;

use super::super::dialogs::Dialog;
use super::super::state::{App, use_app};
use super::super::times;
use super::super::widgets::Icon;
use crate::keep::{Fullness, Protection, QUOTA, is_file_due};
use crate::platform::{clock, focus};
use crate::scene::percent;
use crate::ui::signals::Memo;
use crate::ui::views::{Show, live};
use crate::words::numbers;

/// One honest sentence about where data lives.
#[component]
pub fn FirstStore() -> impl IntoView {
    let app = use_app();
    let heading = focus::fresh_id("store");
    let labelled_by = heading.clone();
    view! {
        <section class="store store--first" aria-labelledby=labelled_by>
            <h2 id=heading><b>{move || app.words().library.on_device}</b></h2>
            <p>{move || app.words().library.on_device_first}</p>
        </section>
    }
}

/// How full it is, and what would lose it.
#[component]
pub fn Store() -> impl IntoView {
    let app = use_app();
    let words = move || app.words().library;
    let heading = focus::fresh_id("store");
    let labelled_by = heading.clone();
    let keeps = move || app.shelf.protection.get() != Protection::MemoryOnly;
    view! {
        <section class="store" aria-labelledby=labelled_by>
            <Show
                when=keeps
                fallback={
                    let heading = heading.clone();
                    move || view! { <h2 id=heading.clone()><b>{move || app.words().saving.memory_only}</b></h2> }
                }
            >
                <h2 id=heading.clone()>
                    <b>{move || (words().used)(used(app)).0}</b>" "{move || (words().used)(used(app)).1}
                </h2>
                <Gauge/>
            </Show>
            <p>
                <Show when=keeps>{move || words().on_device_after}" "</Show>
                <LastFile/>
            </p>
            <button class="link" type="button" on:click=move |_| app.shelf.export_all(app)>
                {move || words().save_now}
            </button>
            <Show when=move || keeps() && may_ask(app)>
                <button class="link" type="button" on:click=move |_| app.shelf.ask_to_persist(app)>
                    {move || app.words().shelf().ask_persist}
                </button>
            </Show>
        </section>
    }
}

/// A bar for what is used, and a warning with numbers when it fills up.
#[component]
fn Gauge() -> impl IntoView {
    let app = use_app();
    let words = move || app.words().library;
    let used = Memo::new(move |_| used(app));
    let share = move || (used.get() as f64 / QUOTA as f64).min(1.0);
    let count = move |n: usize| numbers::count(app.language.get(), n as u64);
    let fullness = Memo::new(move |_| app.shelf.usage.with(|usage| usage.fullness()));
    let warning = move || {
        let said = match fullness.get() {
            Fullness::Roomy => return None,
            Fullness::Nearly => app.words().shelf().nearly_full,
            Fullness::Almost => app.words().shelf().almost_no_room,
        };
        Some(said(&count(used.get()), &count(QUOTA)))
    };
    let text = move || (words().characters)(&count(used.get()), &count(QUOTA));
    view! {
        <span
            class="store__bar"
            class:store__bar--bad=move || fullness.get() == Fullness::Almost
            role="meter"
            aria-valuemin="0"
            aria-valuemax=QUOTA
            aria-valuenow=move || used.get().min(QUOTA)
            aria-valuetext=text
            aria-label=move || words().storage
            title=text
        >
            <i style:inline-size=move || percent(share())></i>
        </span>
        <Show when=move || fullness.get() != Fullness::Roomy>
            <div class="store__warn" role="status">
                <Icon name="warn" small=true/>
                <p>
                    {live(warning)}" "
                    <button class="link" type="button" on:click=move |_| app.dialog.set(Some(Dialog::Room))>
                        {move || app.words().trouble().make_room}
                    </button>
                </p>
            </div>
        </Show>
    }
}

/// When everything was last saved as a file, or that it is time to.
#[component]
fn LastFile() -> impl IntoView {
    let app = use_app();
    let is_due = Memo::new(move |_| {
        let last = app.shelf.settings.with(|settings| settings.last_file);
        let journeys = app.shelf.journeys.get();
        is_file_due(last, journeys.iter().map(|entry| &*entry.journey.0), clock::now())
    });
    live(move || {
        let words = app.words().library;
        match app.shelf.settings.with(|settings| settings.last_file) {
            None => view! { {words.no_file_yet} }.into_any(),
            Some(at) if is_due.get() => {
                view! { <b>{(app.words().shelf().file_too_old)(&times::ago(app, at))}</b> }
                    .into_any()
            }
            Some(at) => view! { {words.last_file}" "<b>{times::ago(app, at)}</b>"." }.into_any(),
        }
    })
}

/// Whether the browser can be asked not to clear this, and was not asked yet.
fn may_ask(app: App) -> bool {
    app.shelf.persisted.get() == Some(false)
        && app.shelf.settings.with(|settings| !settings.persist_asked)
}

fn used(app: App) -> usize {
    app.shelf.usage.with(|usage| usage.used())
}
