//! The bin: what was thrown away, and how long it stays.

use leptos::prelude::*;

use super::close;
use crate::keep::Binned;
use crate::platform::clock;
use crate::ui::signals::{Memo, RwSignal, Signal};
use crate::ui::state::{App, use_app};
use crate::ui::times;
use crate::ui::views::{Show, live};
use crate::ui::widgets::{Dialog as Frame, Icon};

/// From so many days on, what is left is bold.
const SOON: i64 = 5;

/// What was thrown away.
#[component]
pub fn BinDialog() -> impl IntoView {
    let app = use_app();
    let words = move || app.words().shelf();
    let is_empty = Memo::new(move |_| app.shelf.bin.with(Vec::is_empty));
    let asks = RwSignal::new(false);
    let lines =
        move || app.shelf.bin.get().into_iter().map(|binned| line(app, binned)).collect_view();
    view! {
        <Frame
            title=Signal::derive(move || words().bin.to_owned())
            sub=move || view! { <span>{move || words().bin_lead}</span> }
            close_label=app.words_now().shell.close
            on_close=close(app)
            class="dialog--mid"
            foot=move || view! { <Foot is_empty asks/> }
        >
            <Show when=move || !is_empty.get() fallback=move || view! { <p>{move || words().bin_empty}</p> }>
                <ul class="binlist">{lines}</ul>
            </Show>
        </Frame>
    }
}

/// One journey in the bin.
fn line(app: App, binned: Binned) -> impl IntoView {
    let words = app.words();
    let days = binned.days_left(clock::now());
    let left = (words.shelf().days_left)(days);
    let left = if days < SOON {
        view! { <span class="soon"><Icon name="clock" small=true/>{left}</span> }.into_any()
    } else {
        view! { <span class="muted">{left}</span> }.into_any()
    };
    let journey = binned.opened.as_ref().map(|opened| &opened.journey);
    let title = journey.map(|journey| journey.title.trim()).filter(|title| !title.is_empty());
    let title = match (journey, title) {
        (_, Some(title)) => title.to_owned(),
        (Some(_), None) => words.shell.untitled.to_owned(),
        (None, None) => words.shelf().damaged.to_owned(),
    };
    let size = journey.map(|journey| (words.library.size)(journey.n_steps(), journey.n_cards()));
    let when = (words.shelf().binned)(&times::ago(app, binned.since));
    let name = format!("{}: {title}", words.shelf().put_back);
    view! {
        <li>
            <div><b><bdi>{title}</bdi></b><span class="muted">{size}</span></div>
            <div><span>{when}</span>{left}</div>
            <button
                class="btn btn--s"
                type="button"
                aria-label=name
                on:click=move |_| app.shelf.put_back(app, binned.id)
            >
                <Icon name="undo" small=true/>
                {words.shelf().put_back}
            </button>
        </li>
    }
}

/// Empties the bin, and asks once before.
#[component]
fn Foot(
    /// Whether there is nothing in it.
    is_empty: Memo<bool>,
    /// Whether it has been asked.
    asks: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().shelf();
    let n_binned = move || app.shelf.bin.with(Vec::len);
    let empty = move |_| {
        asks.set(false);
        app.shelf.empty_bin(app);
    };
    let rest = move || {
        let button = view! {
            <button class="btn btn--bad btn--quiet foot__left" type="button" on:click=move |_| asks.set(true)>
                <Icon name="bin"/>
                {move || words().empty_now}
            </button>
        };
        view! {
            {(!is_empty.get()).then_some(button)}
            <button class="btn btn--ink" type="button" autofocus on:click=move |_| close(app).run(())>
                {move || app.words().shell.close}
            </button>
        }
    };
    let question = move || {
        view! {
            <p class="dialog__note dialog__note--ask" role="alert">
                <Icon name="warn"/>
                <b>{move || (words().empty_sure)(n_binned())}</b>
            </p>
            <button class="btn btn--quiet" type="button" on:click=move |_| asks.set(false)>
                {move || app.words().shell.cancel}
            </button>
            <button class="btn btn--bad" type="button" on:click=empty>
                <Icon name="bin"/>
                {move || words().empty_now}
            </button>
        }
    };
    view! {
        <Show when=move || asks.get() && !is_empty.get() fallback=rest>
            {live(question)}
        </Show>
    }
}
