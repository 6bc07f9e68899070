//! A journey that was repaired, or of which a version is here already.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::add;
use super::asked::{Asked, Case, FileLine, answered, close_file};
use super::choices::Choices;
use super::merge::TwoVersions;
use super::preview::Preview;
use crate::codec::{Done, Note, Opened, Reason, Repair};
use crate::edit::Comparison;
use crate::model::Journey;
use crate::platform::focus;
use crate::ui::dialogs::Dialog;
use crate::ui::shared::Shared;
use crate::ui::signals::{RwSignal, Signal};
use crate::ui::state::{App, use_app};
use crate::ui::times;
use crate::ui::widgets::{Dialog as Frame, Icon};

/// What to do with a journey that is here already.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    Copy,
    Replace,
    Compare,
}

/// The dialog.
#[component]
pub fn JourneyDialog(
    /// The file.
    asked: Arc<Asked>,
) -> impl IntoView {
    let app = use_app();
    let words = app.words_now();
    let Case::Journey { opened, mine } = asked.case.clone() else { return ().into_any() };
    let answer = RwSignal::new(Answer::Copy);
    let about = asked.about.clone();
    let journey = Arc::new(opened.journey.clone());
    let (repairs, notes) = (opened.repairs.clone(), opened.notes.clone());
    let question = mine.map(|mine| Signal::derive(move || question(app, &mine)));
    let cancel = Callback::new(move |()| close_file(app));
    let open = Callback::new(move |()| act(app, &asked, answer.get_untracked()));
    let alone = question.is_none();
    view! {
        <Frame
            title=Signal::derive(move || app.words().opening().title.to_owned())
            sub=move || view! { <FileLine about=about.clone()/> }
            close_label=words.shell.close
            on_close=cancel
            class="dialog--mid"
            foot=move || view! { <Foot cancel open alone/> }
        >
            <Preview journey/>
            <Repairs repairs/>
            <Notes notes/>
            {question.map(|question| {
                let words = app.words_now().opening();
                let answers = vec![
                    (Answer::Copy, words.as_copy),
                    (Answer::Replace, words.replace_mine),
                    (Answer::Compare, words.compare),
                ];
                view! { <Choices question answers chosen=answer/> }
            })}
        </Frame>
    }
    .into_any()
}

/// The buttons.
#[component]
fn Foot(
    /// Leaves everything as it is.
    cancel: Callback<()>,
    /// Does what was chosen.
    open: Callback<()>,
    /// Whether nothing is asked, so that opening comes first.
    alone: bool,
) -> impl IntoView {
    let app = use_app();
    view! {
        <p class="dialog__note">
            <Icon name="info"/>
            <span>{move || app.words().opening().file_stays}</span>
        </p>
        <button class="btn btn--quiet" type="button" on:click=move |_| cancel.run(())>
            {move || app.words().shell.cancel}
        </button>
        <button class="btn btn--ink" type="button" autofocus=alone on:click=move |_| open.run(())>
            {move || app.words().opening().open}
        </button>
    }
}

/// Since when the reader has this journey.
pub fn question(app: App, mine: &Journey) -> String {
    let when = mine.changed.map(|changed| times::when(app, changed)).unwrap_or_default();
    (app.words().opening().have_it)(&when)
}

fn act(app: App, asked: &Arc<Asked>, answer: Answer) {
    let Case::Journey { opened, mine } = &asked.case else { return };
    let Opened { journey, .. } = (**opened).clone();
    match (answer, mine) {
        (Answer::Compare, Some(mine)) => {
            let about = asked.about.clone();
            let comparison = Comparison::of(Arc::clone(mine), Arc::new(journey));
            let both = TwoVersions { about, comparison };
            app.dialog.set(Some(Dialog::Merge(Shared(Arc::new(both)))));
        }
        (Answer::Replace, Some(_)) => {
            answered(app, asked);
            let said = app.words_now().opening().replaced;
            spawn_local(add::replace(app, journey, said));
        }
        (Answer::Copy | Answer::Replace | Answer::Compare, _) => {
            answered(app, asked);
            spawn_local(add::open_copy(app, journey));
        }
    }
}

/// What was repaired, one line each.
#[component]
pub fn Repairs(
    /// What was repaired.
    repairs: Vec<Repair>,
) -> impl IntoView {
    let app = use_app();
    if repairs.is_empty() {
        return ().into_any();
    }
    let heading = focus::fresh_id("fixes");
    let labelled_by = heading.clone();
    let n_repairs = repairs.len();
    let lines = repairs.into_iter().map(|repair| {
        let icon = icon(&repair);
        let line = move || (app.words().reading().repair)(&repair);
        view! {
            <li>
                <Icon name=icon/>
                {move || {
                    let line = line();
                    view! { <div dir="auto"><b>{line.place}</b><span>{line.what}</span><span>{line.done}</span></div> }
                }}
            </li>
        }
    });
    view! {
        <section class="fixes" aria-labelledby=labelled_by>
            <h3 id=heading>{move || (app.words().reading().n_repairs)(n_repairs)}</h3>
            <ul>{lines.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// What is worth telling besides.
#[component]
pub fn Notes(
    /// What is worth telling.
    notes: Vec<Note>,
) -> impl IntoView {
    let app = use_app();
    if notes.is_empty() {
        return ().into_any();
    }
    let lines = notes.into_iter().map(|note| {
        view! { <li><Icon name="info"/><div dir="auto">{move || (app.words().reading().note)(&note)}</div></li> }
    });
    view! {
        <section class="fixes">
            <h3>{move || app.words().opening().notes}</h3>
            <ul>{lines.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn icon(repair: &Repair) -> &'static str {
    match (&repair.reason, &repair.done) {
        (Reason::Twice, _) => "copy",
        (Reason::Torn { .. }, _) => "warn",
        (_, Done::SetApart) => "hatch",
        (_, Done::Moved) => "move",
        (_, Done::ReadAs(_)) => "wrench",
    }
}
