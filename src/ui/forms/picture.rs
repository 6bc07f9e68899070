//! A picture chosen from a file and made smaller in the browser.

use leptos::{ev, prelude::*};

use super::is_read_only;
use crate::platform::picture::{self, PictureError};
use crate::ui::signals::{Memo, RwSignal, Signal};
use crate::ui::state::{App, use_app};
use crate::ui::views::{Show, live, maybe};

/// A picture, with buttons to choose another and to take it away.
#[component]
pub fn PictureField(
    /// What stands above it.
    label: &'static str,
    /// The picture as a `data:` address.
    #[prop(into)]
    data: Signal<Option<String>>,
    /// What it shows, in words.
    #[prop(into)]
    alt: Signal<String>,
    /// Called with a new picture, or with none.
    on_change: Callback<Option<String>>,
) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().forms().picture;
    let read_only = is_read_only(app);
    let state = RwSignal::new(State::Rest);
    let has_one = Memo::new(move |_| data.with(Option::is_some));
    let on_file = move |event: ev::Event| choose(app, &event, state, on_change);
    let shown = move || {
        data.get().map(|data| {
            view! { <img class="picture__img" src=data alt=move || alt.get()/> }
        })
    };
    let note = move || match state.get() {
        State::Rest => view! { {words.hint} }.into_any(),
        State::Busy => view! { {words.busy} }.into_any(),
        State::Failed(reason) => view! { <span class="pick__error">{reason}</span> }.into_any(),
    };
    view! {
        <div class="pick picture">
            <span class="pick__l">{label}</span>
            {maybe(shown)}
            <Show when=move || !read_only.get()>
                <div class="picture__acts">
                    <label class="btn picture__file">
                        <input
                            class="sr-only"
                            type="file"
                            accept="image/png,image/jpeg,image/webp"
                            on:change=on_file
                        />
                        {move || if has_one.get() { words.replace } else { words.choose }}
                    </label>
                    <Show when=move || has_one.get()>
                        <button
                            class="btn btn--quiet"
                            type="button"
                            on:click=move |_| on_change.run(None)
                        >
                            {words.remove}
                        </button>
                    </Show>
                </div>
                <p class="pick__note" role="status">{live(note)}</p>
            </Show>
        </div>
    }
}

#[derive(Clone, PartialEq)]
enum State {
    Rest,
    Busy,
    Failed(&'static str),
}

fn choose(
    app: App,
    event: &ev::Event,
    state: RwSignal<State>,
    on_change: Callback<Option<String>>,
) {
    let Some(file) = picture::chosen(event) else { return };
    state.set(State::Busy);
    leptos::task::spawn_local(async move {
        let words = &app.words_now().forms().picture;
        // The field may be gone by now: then there is nobody left to tell.
        match picture::scale(file).await {
            Ok(data) => {
                let _ = state.try_set(State::Rest);
                let _ = on_change.try_run(Some(data));
            }
            Err(error) => {
                let reason = match error {
                    PictureError::WrongKind => words.wrong_kind,
                    PictureError::Unreadable => words.unreadable,
                    PictureError::TooLarge => words.too_large,
                };
                let _ = state.try_set(State::Failed(reason));
            }
        }
    });
}
