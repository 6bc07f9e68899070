//! Files that do not open, or only in part, or only to look at.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::asked::{Asked, Case, FileLine, Plain, answered, close_file};
use super::choices::Choices;
use super::preview::Preview;
use super::{add, choose_file};
use crate::codec::{self, Access, Fault, Opened, ReadError};
use crate::ui::signals::{RwSignal, Signal};
use crate::ui::state::{App, use_app};
use crate::ui::stored::StoredValue;
use crate::ui::views::live;
use crate::ui::widgets::{Dialog as Frame, Icon};
use crate::words::reading::Message;

/// A file that a newer version made.
#[component]
pub fn NewerDialog(
    /// The file.
    asked: Arc<Asked>,
) -> impl IntoView {
    let app = use_app();
    let Case::Newer(opened) = asked.case.clone() else { return ().into_any() };
    let words = move || app.words().opening();
    let about = asked.about.clone();
    let journey = Arc::new(opened.journey.clone());
    let theirs = match opened.access {
        Access::ReadOnly { version, .. } => version,
        Access::Editable => codec::VERSION,
    };
    let look = Callback::new(move |()| {
        answered(app, &asked);
        app.shelf.look_at(app, (*opened).clone());
    });
    let cancel = Callback::new(move |()| close_file(app));
    let list = |icon: &'static str, lines: &'static [&'static str]| {
        let line =
            move |line: &&'static str| view! { <li><Icon name=icon small=true/>{*line}</li> };
        view! { <ul>{lines.iter().map(line).collect_view()}</ul> }
    };
    view! {
        <Frame
            title=Signal::derive(move || words().newer.to_owned())
            sub=move || view! { <FileLine about=about.clone()/> }
            close_label=app.words_now().shell.close
            on_close=cancel
            class="dialog--mid"
            foot=move || view! { <NewerFoot cancel look/> }
        >
            <Preview journey/>
            <p class="plainline">
                <Icon name="lock"/>
                <span>
                    <b>{move || words().newer_bold}</b>" "
                    {move || (words().newer_why)(theirs, codec::VERSION)}
                </span>
            </p>
            <div class="can">
                <div><h3>{move || words().can}</h3>{move || list("check", words().can_list)}</div>
                <div><h3>{move || words().cannot}</h3>{move || list("minus", words().cannot_list)}</div>
            </div>
        </Frame>
    }
    .into_any()
}

/// The buttons.
#[component]
fn NewerFoot(
    /// Leaves everything as it is.
    cancel: Callback<()>,
    /// Opens it to look at.
    look: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().opening();
    view! {
        <p class="dialog__note"><Icon name="loop"/><span>{move || words().reload_hint}</span></p>
        <button class="btn btn--quiet" type="button" on:click=move |_| cancel.run(())>
            {move || app.words().shell.cancel}
        </button>
        <button class="btn btn--ink" type="button" autofocus on:click=move |_| look.run(())>
            {move || words().view_only}
        </button>
    }
}

/// A file that does not open.
#[component]
pub fn RefusedDialog(
    /// The file.
    asked: Arc<Asked>,
) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().opening();
    let about = asked.about.clone();
    let case = StoredValue::new(asked.case.clone());
    let is_foreign = matches!(asked.case, Case::Refused(ReadError::Foreign(_) | ReadError::Empty));
    let title = move || if is_foreign { words().not_a_journey } else { words().refused };
    let cancel = Callback::new(move |()| close_file(app));
    let another = move |_| {
        close_file(app);
        choose_file();
    };
    let kinds = move || {
        let line = |(end, what): &(&'static str, &'static str)| {
            view! { <div><dt><code>{*end}</code></dt><dd>{*what}</dd></div> }
        };
        words().kinds_list.iter().map(line).collect_view()
    };
    view! {
        <Frame
            title=Signal::derive(move || title().to_owned())
            sub=move || view! { <FileLine about=about.clone()/> }
            close_label=app.words_now().shell.close
            on_close=cancel
            foot=move || view! {
                <button class="btn btn--quiet" type="button" on:click=move |_| cancel.run(())>
                    {move || app.words().shell.close}
                </button>
                <button class="btn btn--ink" type="button" autofocus on:click=another>
                    {move || app.words().reading().choose_another}
                </button>
            }
        >
            {move || view! { <Plain icon="info" message=case.with_value(|case| message(app, case))/> }}
            <section class="kinds">
                <h3>{move || words().kinds}</h3>
                <dl>{live(kinds)}</dl>
            </section>
        </Frame>
    }
}

fn message(app: App, case: &Case) -> Message {
    let words = app.words();
    match case {
        Case::Refused(error) | Case::Broken { error, .. } => (words.reading().error)(error),
        Case::Gone | Case::Journey { .. } | Case::Newer(_) => {
            let (what, kept, next) = words.opening().gone;
            Message { what: what.into(), kept: kept.into(), next: next.into() }
        }
    }
}

/// A file that breaks off, or has a fault.
#[component]
pub fn BrokenDialog(
    /// The file.
    asked: Arc<Asked>,
) -> impl IntoView {
    let app = use_app();
    let Case::Broken { error, part } = asked.case.clone() else { return ().into_any() };
    let words = move || app.words().opening();
    let is_torn = matches!(error, ReadError::Broken { fault: Fault::Torn, .. });
    let title = move || if is_torn { words().torn } else { words().broken };
    let about = asked.about.clone();
    let case = StoredValue::new(asked.case.clone());
    let journey = part.as_ref().map(|part| Arc::new(part.journey.clone()));
    let n_steps = journey.as_ref().map(|journey| journey.n_steps());
    let opens = RwSignal::new(part.is_some());
    let readable = move || match n_steps {
        Some(n_steps @ 1..) => Some((words().readable)(n_steps)),
        Some(0) => None,
        None => Some(words().unreadable.to_owned()),
    };
    let has_part = part.is_some();
    let cancel = Callback::new(move |()| close_file(app));
    let asked = StoredValue::new(asked);
    view! {
        <Frame
            title=Signal::derive(move || title().to_owned())
            sub=move || view! { <FileLine about=about.clone()/> }
            close_label=app.words_now().shell.close
            on_close=cancel
            class="dialog--mid"
            foot=move || view! { <BrokenFoot asked=asked.get_value() opens/> }
        >
            {journey.map(|journey| view! { <Preview journey/> })}
            {move || view! { <Plain icon="warn" message=case.with_value(|case| message(app, case))/> }}
            <p class="muted">{live(readable)}</p>
            {has_part.then(|| {
                let words = app.words_now().opening();
                let answers = vec![(true, words.open_part), (false, words.open_nothing)];
                view! { <Choices question=Signal::derive(move || app.words().opening().what_now.to_owned()) answers chosen=opens/> }
            })}
        </Frame>
    }
    .into_any()
}

/// The buttons.
#[component]
fn BrokenFoot(
    /// The file.
    asked: Arc<Asked>,
    /// Whether what can be read is to be opened.
    opens: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    let asked = StoredValue::new(asked);
    let save = move |_| {
        asked.with_value(|asked| app.shelf.export_raw(app, &asked.about.name, &asked.bytes))
    };
    let go_on = move |_| {
        let asked = asked.get_value();
        match &asked.case {
            Case::Broken { part: Some(part), .. } if opens.get_untracked() => {
                answered(app, &asked);
                open_part(app, (**part).clone());
            }
            _ => {
                close_file(app);
                choose_file();
            }
        }
    };
    view! {
        <button class="btn foot__left" type="button" on:click=save>
            <Icon name="import"/>
            {move || app.words().reading().save_raw}
        </button>
        <button class="btn btn--quiet" type="button" on:click=move |_| close_file(app)>
            {move || app.words().shell.cancel}
        </button>
        <button class="btn btn--ink" type="button" on:click=go_on>
            {move || {
                if opens.get() { app.words().opening().open } else { app.words().reading().choose_another }
            }}
        </button>
    }
}

fn open_part(app: App, part: Opened) {
    let mut journey = part.journey;
    let title = add::title(app, &journey).to_owned();
    journey.title = format!("{title} {}", app.words_now().reading().part);
    journey.id = app.desk.draw();
    spawn_local(add::open_copy(app, journey));
}
