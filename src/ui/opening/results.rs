//! What several files gave that came together: one line each.

use leptos::prelude::*;

use super::add;
use super::asked::{About, Asked, Case};
use super::queue::Verdict;
use crate::model::JourneyId;
use crate::ui::dialogs::{self, Dialog};
use crate::ui::shared::Shared;
use crate::ui::signals::Signal;
use crate::ui::state::{App, use_app};
use crate::ui::widgets::{Dialog as Frame, Icon};

/// What one of several files gave.
#[derive(Clone, PartialEq)]
pub struct Outcome {
    /// Which file.
    pub about: About,
    /// What it gave.
    pub given: Given,
}

/// What a file gave.
#[derive(Clone, PartialEq)]
pub enum Given {
    /// A journey that is open now.
    Opened(JourneyId),
    /// A journey that was here already, exactly so.
    Same(String),
    /// A question, or a reason why it does not open.
    Asks(Box<Dialog>),
    /// A question that was answered.
    Answered,
}

/// Takes in what a file turned out to be.
pub async fn add(app: App, about: About, verdict: Verdict) {
    let given = match verdict {
        Verdict::Plain(opened) => Given::Opened(app.shelf.import(app, opened.journey).await),
        Verdict::Same(journey) => Given::Same(add::title(app, &journey).to_owned()),
        Verdict::Asks(asked) => Given::Asks(Box::new(Dialog::file(asked))),
        Verdict::Several(several) => {
            let several = Shared(std::sync::Arc::new(several));
            Given::Asks(Box::new(Dialog::Restore(several)))
        }
    };
    app.opening.results.update(|results| results.push(Outcome { about, given }));
}

/// Says what was opened, and lists what each file gave where one asks for something.
pub fn show(app: App) {
    let results = app.opening.results.get_untracked();
    let opened: Vec<JourneyId> = results
        .iter()
        .filter_map(|outcome| match outcome.given {
            Given::Opened(id) => Some(id),
            Given::Same(_) | Given::Asks(_) | Given::Answered => None,
        })
        .collect();
    let asks = results.iter().any(|outcome| matches!(outcome.given, Given::Asks(_)));
    if asks || opened.len() < results.len() {
        app.dialog.set(Some(Dialog::Results));
        return;
    }
    app.opening.results.set(Vec::new());
    add::say_with_undo(app, (app.words_now().opening().n_opened)(opened.len()), &opened);
}

/// Notes that the question of a file was answered.
pub fn answered(app: App, about: &About) {
    app.opening.results.update(|results| {
        for outcome in results.iter_mut().filter(|outcome| outcome.about == *about) {
            outcome.given = Given::Answered;
        }
    });
}

/// The list.
#[component]
pub fn ResultsDialog() -> impl IntoView {
    let app = use_app();
    let results = app.opening.results;
    let title = Signal::derive(move || {
        let is_good = |outcome: &&Outcome| !matches!(outcome.given, Given::Asks(_));
        results.with(|results| {
            let n_good = results.iter().filter(is_good).count();
            (app.words().opening().results)(n_good, results.len())
        })
    });
    let close = Callback::new(move |()| {
        results.set(Vec::new());
        dialogs::close(app).run(());
    });
    view! {
        <Frame
            title
            close_label=app.words_now().shell.close
            on_close=close
            class="dialog--mid"
            foot=move || view! {
                <button class="btn btn--ink" type="button" autofocus on:click=move |_| close.run(())>
                    {move || app.words().shell.close}
                </button>
            }
        >
            <section class="fixes">
                <ul>{move || results.get().into_iter().map(|outcome| line(app, outcome)).collect_view()}</ul>
            </section>
        </Frame>
    }
}

fn line(app: App, outcome: Outcome) -> impl IntoView {
    let Outcome { about, given } = outcome;
    let words = app.words();
    let (icon, said) = match &given {
        Given::Opened(_) | Given::Answered => ("check", words.opening().result_open.to_owned()),
        Given::Same(title) => ("check", (words.opening().already)(title)),
        Given::Asks(dialog) => ("warn", reason(app, dialog)),
    };
    let look = match given {
        Given::Asks(dialog) => {
            let name = (words.opening().look)(&about.name);
            Some(view! {
                <button
                    class="link"
                    type="button"
                    aria-label=name
                    on:click=move |_| app.dialog.set(Some((*dialog).clone()))
                >
                    {words.opening().look_short}
                </button>
            })
        }
        Given::Opened(_) | Given::Same(_) | Given::Answered => None,
    };
    view! {
        <li>
            <Icon name=icon/>
            <div dir="auto"><b><bdi>{about.name}</bdi></b><span>{said}</span></div>
            {look}
        </li>
    }
}

/// Why a file asks for an answer, in one sentence.
fn reason(app: App, dialog: &Dialog) -> String {
    let words = app.words();
    match dialog {
        Dialog::File(Shared(asked)) => asked_reason(app, asked),
        Dialog::Restore(Shared(several)) => {
            (words.opening().restore.title)(several.backup.journeys.len())
        }
        _ => String::new(),
    }
}

fn asked_reason(app: App, asked: &Asked) -> String {
    let words = app.words();
    match &asked.case {
        Case::Journey { opened, mine: None } => (words.reading().n_repairs)(opened.repairs.len()),
        Case::Journey { mine: Some(mine), .. } => super::repaired::question(app, mine),
        Case::Newer(_) => words.opening().newer_bold.to_owned(),
        Case::Broken { error, .. } | Case::Refused(error) => {
            let message = (words.reading().error)(error);
            format!("{} {}", message.what, message.kept)
        }
        Case::Gone => words.opening().gone.0.to_owned(),
    }
}
