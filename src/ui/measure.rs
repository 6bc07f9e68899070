//! What data shows of a journey: a file of events is chosen, its columns are named, and
//! key figures and routes come of it. Counts go on the map when the reader says so.

mod ahead;
mod columns;
mod figures;
mod flow;
mod kept;
mod letters;
mod pictures;
mod place;
mod plan;
mod report;
mod routes;
mod state;

use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use self::columns::ColumnsDialog;
use self::figures::{Findings, KeyFigures};
use self::kept::KeptFile;
use self::place::{OnMap, Placing};
use self::report::WasRead;
use self::routes::Routes;
use super::later::{Draw, Fetched};
use super::opening::choose_file;
use super::shared::Shared;
use super::state::{App, use_app};
use super::widgets::{Icon, ReadingBox};
use crate::model::JourneyId;
use crate::platform::incoming::Incoming;
use crate::ui::signals::{Memo, Signal};
use crate::ui::views::{Show, live};
use crate::words::reading::Message;

pub use state::Measuring;
use state::Outcome;

/// The id of the heading: focus goes there when there is something new to read.
const HEADING: &str = "measure-heading";

/// The screen.
#[wasm_split(measure, fallible, preload(fetch_measure))]
pub fn screen() -> Fetched<Draw<()>> {
    Ok(|()| view! { <MeasureScreen/> }.into_any())
}

/// What stands beside every screen: the question about a file, and how far reading is.
#[wasm_split(measure, fallible)]
pub fn beside() -> Fetched<Draw<()>> {
    Ok(|()| view! { <Beside/> }.into_any())
}

/// Looks at files that came in for a journey. A journey among them is opened as one.
#[wasm_split(measure, fallible)]
pub fn add(app: App, journey: JourneyId, files: Vec<Incoming>) -> Fetched<()> {
    flow::add(app, journey, files);
    Ok(())
}

#[component]
fn Beside() -> impl IntoView {
    let app = use_app();
    let look = app.measuring().look;
    view! {
        <Busy/>
        {move || look.get().map(|look| view! { <ColumnsDialog look/> })}
    }
}

#[component]
fn MeasureScreen() -> impl IntoView {
    let app = use_app();
    app.measuring().prepare();
    let words = move || app.words().measure();
    let outcome = Memo::new(move |_| {
        let id = app.route.get().journey()?;
        app.measuring().outcome.get().filter(|outcome| outcome.journey == id)
    });
    let body = move || match outcome.get() {
        Some(outcome) => view! { <Measured outcome/> }.into_any(),
        None => view! { <Nothing/> }.into_any(),
    };
    view! {
        <main class="main page page--measure" id="main" tabindex="-1">
            <header class="page__head">
                <h2 class="headline" id=HEADING tabindex="-1">{move || words().title}</h2>
                <button
                    class="btn"
                    class:btn--ink=move || outcome.get().is_none()
                    type="button"
                    on:click=move |_| choose_file()
                >
                    <Icon name="import"/>
                    {move || words().import}
                </button>
            </header>
            <p class="page__note muted"><Icon name="info"/>{move || words().stays}</p>
            {move || app.measuring().trouble.get().map(|trouble| view! { <Trouble trouble/> })}
            {live(body)}
        </main>
    }
}

/// Nothing was measured in this visit.
#[component]
fn Nothing() -> impl IntoView {
    let app = use_app();
    let is_empty = app.desk.part(|journey| journey.datasets.is_empty());
    let is_kept = Memo::new(move |_| {
        app.route.get().journey().is_some_and(|journey| app.shelf.files(journey).is_some())
    });
    view! {
        <KeptFile/>
        {move || {
            if !is_empty.get() {
                view! { <OnMap/> }.into_any()
            } else if is_kept.get() {
                ().into_any()
            } else {
                let (what, next) = app.words().measure().empty;
                view! { <p class="nothing"><b>{what}</b>" "{next}</p> }.into_any()
            }
        }}
    }
}

/// Why a file cannot be measured.
#[component]
fn Trouble(trouble: Message) -> impl IntoView {
    let app = use_app();
    view! {
        <div class="notice notice--bad page__trouble" role="alert">
            <Icon name="warn"/>
            <p><b>{trouble.what}</b>" "{trouble.kept}" "{trouble.next}</p>
            <button
                class="icon-btn"
                type="button"
                aria-label=move || app.words().shell.close
                on:click=move |_| app.measuring().trouble.set(None)
            >
                <Icon name="close"/>
            </button>
        </div>
    }
}

/// What came of a file: what is in sight first, then one block with each picture.
#[component]
fn Measured(outcome: Shared<Outcome>) -> impl IntoView {
    let n_pictures = pictures::shown(3);
    let shared = outcome.clone();
    let after = move |n: u8, made: fn(Shared<Outcome>) -> AnyView| {
        let outcome = shared.clone();
        let is_made = Memo::new(move |_| n_pictures.get() >= n);
        move || is_made.get().then(|| made(outcome.clone()))
    };
    view! {
        <KeyFigures outcome=outcome.clone()/>
        <Findings outcome/>
        {after(1, |outcome| view! { <Routes outcome/> }.into_any())}
        {after(2, |outcome| view! { <Placing outcome/> }.into_any())}
        {after(3, |outcome| view! { <WasRead outcome/> }.into_any())}
    }
}

/// What is being read, once that takes long enough to be told. Not modal: work goes on.
#[component]
fn Busy() -> impl IntoView {
    let app = use_app();
    let words = move || app.words().measure();
    let busy = app.measuring().busy;
    let percent =
        Memo::new(move |_| busy.with(|busy| busy.as_ref().map_or(0, state::Busy::percent)));
    let is_shown =
        Memo::new(move |_| busy.with(|busy| busy.as_ref().is_some_and(|it| it.is_shown)));
    let name = Memo::new(move |_| busy.with(|busy| busy.as_ref().map(|it| it.name.clone())));
    view! {
        <Show when=move || is_shown.get()>
            <ReadingBox
                id="measure-reading"
                said=move || view! {
                    <b>{move || words().reading}</b>" "<span dir="auto">{move || name.get()}</span>
                }
                percent
                stop=Signal::derive(move || words().stop)
                on_stop=Callback::new(move |()| flow::stop(app))
                more=move || view! {
                    <p class="muted reading__more">
                        {move || (words().so_far)(percent.get())}". "{move || words().meanwhile}
                    </p>
                }
            />
        </Show>
    }
}
