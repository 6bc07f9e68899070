//! Older versions of a journey.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::close;
use crate::keep::{Version, VersionKind};
use crate::model::JourneyId;
use crate::ui::signals::{RwSignal, Signal};
use crate::ui::state::{App, use_app};
use crate::ui::times;
use crate::ui::views::live;
use crate::ui::widgets::{Dialog as Frame, Icon};

/// Older versions of a journey, the newest first.
#[component]
pub fn VersionsDialog(
    /// Which journey.
    id: JourneyId,
) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().shelf();
    let versions = RwSignal::new(None::<Vec<Version>>);
    spawn_local(async move {
        let found = app.shelf.versions(id).await;
        // The dialog may be closed by now; then nobody waits for them.
        versions.try_set(Some(found));
    });
    let title = Signal::derive(move || {
        let title = app.shelf.entry_of(id).map(|entry| entry.journey.title.trim().to_owned());
        let title = title.filter(|title| !title.is_empty());
        (words().versions_of)(title.as_deref().unwrap_or(app.words().shell.untitled))
    });
    let list = move || match versions.get() {
        None => ().into_any(),
        Some(versions) if versions.is_empty() => {
            view! { <p>{words().versions_empty}</p> }.into_any()
        }
        Some(versions) => {
            let lines = versions.into_iter().map(|version| line(app, version)).collect_view();
            view! { <ul class="binlist binlist--versions">{lines}</ul> }.into_any()
        }
    };
    view! {
        <Frame
            title
            sub=move || view! { <span>{move || words().versions_lead}</span> }
            close_label=app.words_now().shell.close
            on_close=close(app)
            class="dialog--mid"
            foot=move || view! {
                <button class="btn btn--ink" type="button" autofocus on:click=move |_| close(app).run(())>
                    {move || app.words().shell.close}
                </button>
            }
        >
            {live(list)}
        </Frame>
    }
}

/// One older version.
fn line(app: App, version: Version) -> impl IntoView {
    let words = app.words().shelf();
    let when = times::when_exactly(app, version.when);
    let kinds = &words.version_kinds;
    let kind = match version.kind {
        VersionKind::Regular => kinds.regular,
        VersionKind::OtherTab => kinds.other_tab,
        VersionKind::BeforeReplace => kinds.before_replace,
        VersionKind::OtherStore => kinds.other_store,
        VersionKind::BeforeMigration => kinds.before_migration,
    };
    let name = format!("{}: {when}", words.open_copy);
    let open = move |_| {
        app.dialog.set(None);
        app.shelf.open_version(app, version.clone());
    };
    view! {
        <li>
            <div><b>{when}</b><span class="muted">{kind}</span></div>
            <button class="btn btn--s" type="button" aria-label=name on:click=open>
                <Icon name="copy" small=true/>
                {words.open_copy}
            </button>
        </li>
    }
}
