//! Removing everything from this device: offers a file first, and asks to type a word.

use leptos::{ev, prelude::*};

use super::super::close;
use crate::platform::focus;
use crate::ui::signals::{RwSignal, Signal};
use crate::ui::state::use_app;
use crate::ui::widgets::{Dialog as Frame, Icon};

/// Removes everything from this device.
#[component]
pub fn RemoveDialog() -> impl IntoView {
    let app = use_app();
    let words = move || app.words().settings();
    let typed = RwSignal::new(String::new());
    let is_sure = move || typed.with(|typed| typed.trim().eq_ignore_ascii_case(words().word));
    let n_journeys = app.shelf.journeys.with_untracked(Vec::len);
    let id = focus::fresh_id("word");
    let field = id.clone();
    let remove = move || {
        if is_sure() {
            app.dialog.set(None);
            app.shelf.forget_everything(app);
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            remove();
        }
    };
    view! {
        <Frame
            title=Signal::derive(move || words().remove_title.to_owned())
            close_label=app.words_now().shell.close
            on_close=close(app)
            foot=move || view! {
                <button class="btn foot__left" type="button" on:click=move |_| app.shelf.export_all(app)>
                    <Icon name="disk"/>
                    {move || words().file_first}
                </button>
                <button class="btn btn--quiet" type="button" on:click=move |_| close(app).run(())>
                    {move || app.words().shell.cancel}
                </button>
                <button class="btn btn--bad btn--edge" type="button" disabled=move || !is_sure() on:click=move |_| remove()>
                    <Icon name="bin"/>
                    {move || words().remove_now}
                </button>
            }
        >
            <p class="plainline">
                <Icon name="warn"/>
                <span><b>{move || (words().remove_lead)(n_journeys)}</b>" "{move || words().remove_others}</span>
            </p>
            <div class="pick">
                <label class="pick__l" for=id>{move || (words().type_word)(words().word)}</label>
                <span class="field">
                    <input
                        id=field
                        type="text"
                        autocomplete="off"
                        autocapitalize="off"
                        spellcheck="false"
                        autofocus
                        prop:value=move || typed.get()
                        on:input=move |event| typed.set(event_target_value(&event))
                        on:keydown=on_key
                    />
                </span>
            </div>
        </Frame>
    }
}
